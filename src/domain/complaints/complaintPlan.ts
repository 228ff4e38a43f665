import { personAndCompany } from "../customerName";
import type { CellValue } from "../sheet/cells";
import type { Customer } from "../customer";
import { customerKey } from "../reading/rows/customerKey";
import { isoText, type Day } from "../calendar/day";
import type { CellFormat, ColumnEdit, Edit, NewColumn } from "../sheet/edits";
import type { WorkingWeeks } from "../daysOff/holidays";
import type { Locale } from "../locale";
import { dayColours } from "../sheet/dayColours";
import type { Rules } from "../rules/rules";
import {
  complaintChoices,
  complaintHeaders,
  complaintHints,
  complaintLogName,
  complaintLogTitle,
  complaintStatusText,
  complaintStepName,
  type ComplaintHeaders,
} from "./complaintWords";
import { complaintSteps } from "../rules/complaintSteps";
import { complaintStanding, type ComplaintStanding } from "./complaint";
import type { ComplaintLog, LoggedComplaint } from "./complaintLog";

export type ComplaintRequest = {
  readonly rules: Rules;
  readonly asOf: Day;
  readonly weeks: WorkingWeeks;
  readonly locale: Locale;
};

/**
 * Writes a complaint that came in on the as-of day below those that are there; without a sheet of complaints, a new one.
 * Writing it down does the first two steps: received and recorded. What the others say of themselves is brought up to date
 * with it.
 */
export function planComplaint(
  log: ComplaintLog | undefined,
  { customer, what }: { readonly customer: Customer; readonly what: string },
  request: ComplaintRequest,
): readonly Edit[] {
  const locale = log?.language ?? request.locale;
  const headers = log?.headers ?? complaintHeaders(locale);
  const choices = complaintChoices(locale);
  const hints = complaintHints(locale);
  const line = newLine(log, customer, what, { ...request, locale });
  const columns = columnsOfLog.map(({ name, format, width, wrap = false, hidden = false }) => {
    const offered = name === "kind" || name === "reached" || name === "satisfaction" ? choices[name] : undefined;
    const isStep = (complaintSteps as readonly string[]).includes(name);
    const hint = name === "reached" || name === "dueOn" ? hints[name] : isStep ? hints.doneOn : undefined;
    return {
      name,
      header: headers[name],
      format,
      width,
      wrap,
      hidden,
      value: line[name],
      ...(offered ? { choices: offered } : {}),
      ...(hint ? { hint } : {}),
      ...(name === "dueOn" ? { colours: dayColours } : {}),
    };
  });
  if (!log) {
    return [
      {
        kind: "newSheet",
        name: complaintLogName(locale),
        title: complaintLogTitle(locale),
        tableName: "Complaints",
        printReady: true,
        columns: columns.map(({ name: _name, value, ...column }): NewColumn => ({ ...column, values: [value] })),
      },
    ];
  }
  const others = planComplaintStatus(log, request);
  const row = log.lastRow + 1;
  return columns.flatMap(({ name, header, format, value, choices: offered, colours }): ColumnEdit[] => {
    const index = log.columns[name];
    if (index < 0) return [];
    const outdated = others.find(({ target }) => target.kind === "theirs" && target.index === index)?.cells ?? [];
    return [
      {
        kind: "column",
        sheet: log.sheet,
        headerRow: log.headerRow,
        target: { kind: "theirs", index, header },
        cells: [...outdated, { row, value }],
        format,
        ...(offered ? { choices: offered } : {}),
        ...(colours ? { colours, colourRows: { first: row, last: row } } : {}),
      },
    ];
  });
}

/** Works out anew when the next step of each complaint is due and how it stands; cells that say so already are left alone. */
export function planComplaintStatus(
  log: ComplaintLog,
  request: Omit<ComplaintRequest, "locale">,
): readonly ColumnEdit[] {
  const standings = complaintStandings(log, request);
  const column = (
    name: "dueOn" | "status",
    format: CellFormat,
    valueOf: (standing: ComplaintStanding) => CellValue,
    nowOf: (complaint: LoggedComplaint) => CellValue,
  ): ColumnEdit[] => {
    const index = log.columns[name];
    const cells = standings.flatMap(({ complaint, standing }) => {
      const value = valueOf(standing);
      return (nowOf(complaint) ?? "") === value ? [] : [{ row: complaint.row, value }];
    });
    if (index < 0 || cells.length === 0) return [];
    const target = { kind: "theirs", index, header: log.headers[name] } as const;
    return [{ kind: "column", sheet: log.sheet, headerRow: log.headerRow, target, cells, format }];
  };
  return [
    ...column(
      "dueOn",
      "date",
      (standing) => (standing.kind === "open" ? (standing.dueOn ?? "") : ""),
      ({ dueNow }) => dueNow,
    ),
    ...column(
      "status",
      "text",
      (standing) => complaintStatusText(standing, log.language),
      ({ statusNow }) => statusNow,
    ),
  ];
}

/** How many complaints say something else of themselves than holds on the as-of day. */
export function outdatedComplaints(log: ComplaintLog, request: Omit<ComplaintRequest, "locale">): number {
  return new Set(planComplaintStatus(log, request).flatMap(({ cells }) => cells.map(({ row }) => row))).size;
}

export type StandingComplaint = { readonly complaint: LoggedComplaint; readonly standing: ComplaintStanding };

/** Every complaint with where it stands, in the order of the sheet. */
export function complaintStandings(
  log: Pick<ComplaintLog, "complaints">,
  { rules, asOf, weeks }: Pick<ComplaintRequest, "rules" | "asOf" | "weeks">,
): readonly StandingComplaint[] {
  return log.complaints.map((complaint) => {
    const week = weeks(complaint.owner === "" ? null : complaint.owner);
    return { complaint, standing: complaintStanding(complaint, rules, asOf, week) };
  });
}

function newLine(
  log: ComplaintLog | undefined,
  customer: Customer,
  what: string,
  { rules, asOf, weeks, locale }: ComplaintRequest,
): Readonly<Record<keyof ComplaintHeaders, CellValue>> {
  const doneOn = Object.fromEntries(
    complaintSteps.map((step) => [step, step === "received" || step === "recorded" ? asOf : null]),
  ) as Record<(typeof complaintSteps)[number], Day | null>;
  const standing = complaintStanding({ openedOn: asOf, doneOn, reached: null }, rules, asOf, weeks(customer.owner));
  const days = Object.fromEntries(complaintSteps.map((step) => [step, doneOn[step] ?? ""])) as Record<
    (typeof complaintSteps)[number],
    CellValue
  >;
  return {
    ...days,
    number: nextNumber(log, asOf),
    openedOn: asOf,
    customer: personAndCompany(customer),
    phone: customer.phone ?? "",
    owner: customer.owner ?? "",
    what,
    kind: "",
    reached: complaintStepName("recorded", locale),
    dueOn: standing.kind === "open" ? (standing.dueOn ?? "") : "",
    status: complaintStatusText(standing, locale),
    satisfaction: "",
    remark: "",
    key: customerKey(customer),
  };
}

/** "20261120-2": the second one of its day. */
function nextNumber(log: ComplaintLog | undefined, asOf: Day): string {
  const begin = `${isoText(asOf).replaceAll("-", "")}-`;
  const taken = (log?.complaints ?? []).flatMap(({ number }) =>
    number.startsWith(begin) ? [Number(number.slice(begin.length)) || 0] : [],
  );
  return `${begin}${Math.max(0, ...taken) + 1}`;
}

type LogColumn = {
  readonly name: keyof ComplaintHeaders;
  readonly format: CellFormat;
  readonly width: number;
  readonly wrap?: boolean;
  readonly hidden?: boolean;
};

const columnsOfLog: readonly LogColumn[] = [
  { name: "number", format: "text", width: 13 },
  { name: "openedOn", format: "date", width: 12 },
  { name: "customer", format: "text", width: 20, wrap: true },
  { name: "phone", format: "text", width: 15 },
  { name: "owner", format: "text", width: 10 },
  { name: "what", format: "text", width: 30, wrap: true },
  { name: "kind", format: "text", width: 12 },
  { name: "status", format: "text", width: 20 },
  { name: "dueOn", format: "date", width: 12 },
  { name: "reached", format: "text", width: 14 },
  ...complaintSteps.map((name) => ({ name, format: "date", width: 12 }) as const),
  { name: "satisfaction", format: "text", width: 12 },
  { name: "remark", format: "text", width: 30, wrap: true },
  { name: "key", format: "text", width: 10, hidden: true },
];
