import { personAndCompany } from "../customerName";
import type { CellValue } from "../sheet/cells";
import type { Customer } from "../customer";
import { customerKey } from "../reading/rows/customerKey";
import { isoText, type Day } from "../calendar/day";
import type { CellColour, CellFormat, ColumnEdit, Edit, NewColumn } from "../sheet/edits";
import type { WorkingWeeks } from "../daysOff/holidays";
import type { Locale } from "../locale";
import { dayColours } from "../sheet/dayColours";
import type { Rules } from "../rules/rules";
import {
  complaintChoices,
  complaintDoerText,
  complaintDoubtTexts,
  complaintHeaders,
  complaintHints,
  complaintLogName,
  complaintLogTitle,
  complaintStatusText,
  type ComplaintHeaders,
  type ComplaintHint,
} from "./complaintWords";
import { complaintStanding, type ComplaintStanding } from "./complaint";
import { columnsFilledIn, type ComplaintLog, type FilledIn, type LoggedComplaint } from "./complaintLog";
import { stepsOfRules, type LogStep, type LogSteps } from "./logSteps";

export type ComplaintRequest = {
  readonly rules: Rules;
  readonly asOf: Day;
  readonly weeks: WorkingWeeks;
  readonly locale: Locale;
};

export type NewComplaint = {
  readonly customer: Customer;
  readonly what: string;
  /** The solution that the customer wants; "" where nobody has said. */
  readonly wanted: string;
};

/**
 * Writes a complaint that came in on the as-of day below those that are there, in the steps of their sheet; without a sheet
 * of complaints, a new one with the steps of the rules. What the others say of themselves is brought up to date with it.
 */
export function planComplaint(
  log: ComplaintLog | undefined,
  complaint: NewComplaint,
  request: ComplaintRequest,
): readonly Edit[] {
  const locale = log?.language ?? request.locale;
  const steps: LogSteps = log ?? { steps: stepsOfRules(request.rules, locale), areEarlier: false };
  const columns = columnsOfNewLine(log, steps, complaint, { ...request, locale });
  if (!log) {
    return [
      {
        kind: "newSheet",
        name: complaintLogName(locale),
        title: complaintLogTitle(steps.steps, locale),
        tableName: "Complaints",
        printReady: true,
        // Whose complaint it is stays in sight beside the steps.
        frozenColumns: 3,
        columns: columns.map(({ index: _index, value, ...column }): NewColumn => ({ ...column, values: [value] })),
      },
    ];
  }
  const others = planComplaintStatus(log, request);
  const row = log.lastRow + 1;
  return columns.flatMap(({ index, header, format, value, choices, colours }): ColumnEdit[] => {
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
        ...(choices ? { choices } : {}),
        ...(colours ? { colours, colourRows: { first: row, last: row } } : {}),
      },
    ];
  });
}

/**
 * Works out anew what each complaint says of itself: how it stands, who does the next step, since when and until when, and
 * what to check. Cells that say so already are left alone, and so is a column that the sheet does not have.
 */
export function planComplaintStatus(
  log: ComplaintLog,
  request: Omit<ComplaintRequest, "locale">,
): readonly ColumnEdit[] {
  const lines = complaintStandings(log, request).map(({ complaint, standing }) => ({
    row: complaint.row,
    now: complaint.filledIn,
    filledIn: filledInOf(standing, log.steps, log.language),
  }));
  return columnsFilledIn.flatMap((name): ColumnEdit[] => {
    const index = log.columns[name];
    const cells = lines.flatMap(({ row, now, filledIn }) =>
      (now[name] ?? "") === filledIn[name] ? [] : [{ row, value: filledIn[name] }],
    );
    if (index < 0 || cells.length === 0) return [];
    const target = { kind: "theirs", index, header: log.headers[name] } as const;
    return [{ kind: "column", sheet: log.sheet, headerRow: log.headerRow, target, cells, format: formatOf(name) }];
  });
}

/** How many complaints say something else of themselves than holds on the as-of day. */
export function outdatedComplaints(log: ComplaintLog, request: Omit<ComplaintRequest, "locale">): number {
  return new Set(planComplaintStatus(log, request).flatMap(({ cells }) => cells.map(({ row }) => row))).size;
}

export type StandingComplaint = { readonly complaint: LoggedComplaint; readonly standing: ComplaintStanding };

/** Every complaint with where it stands, in the order of the sheet. */
export function complaintStandings(
  log: Pick<ComplaintLog, "complaints" | "steps" | "areEarlier">,
  { asOf, weeks }: Pick<ComplaintRequest, "asOf" | "weeks">,
): readonly StandingComplaint[] {
  return log.complaints.map((complaint) => {
    const week = weeks(complaint.owner === "" ? null : complaint.owner);
    return { complaint, standing: complaintStanding(complaint, log, asOf, week) };
  });
}

function filledInOf(
  standing: ComplaintStanding,
  steps: readonly LogStep[],
  locale: Locale,
): Readonly<Record<FilledIn, CellValue>> {
  const open = standing.kind === "open" ? standing : null;
  return {
    status: complaintStatusText(standing, locale),
    who: open ? complaintDoerText(open.who, locale) : "",
    since: open?.since ?? "",
    dueOn: open?.dueOn ?? "",
    toCheck: complaintDoubtTexts(standing.doubts, steps, locale).join(locale === "en-US" ? "; " : "；"),
  };
}

type LineColumn = {
  /** Zero-based on the sheet that is there; −1 where it has no such column. */
  readonly index: number;
  readonly header: string;
  readonly format: CellFormat;
  readonly width: number;
  readonly value: CellValue;
  readonly wrap?: boolean;
  readonly hidden?: boolean;
  readonly choices?: readonly string[];
  readonly hint?: ComplaintHint;
  readonly colours?: readonly CellColour[];
};

function columnsOfNewLine(
  log: ComplaintLog | undefined,
  { steps, areEarlier }: LogSteps,
  { customer, what, wanted }: NewComplaint,
  { asOf, weeks, locale }: ComplaintRequest,
): readonly LineColumn[] {
  const headers = log?.headers ?? complaintHeaders(locale);
  const choices = complaintChoices(locale);
  const hints = complaintHints(locale);
  // Writing a complaint down was the first two of the earlier steps: received and recorded.
  const doneByRecording = areEarlier ? 2 : 0;
  const marks = steps.map((_step, index) =>
    index < doneByRecording ? ({ kind: "done", on: asOf } as const) : ({ kind: "blank" } as const),
  );
  const standing = complaintStanding(
    { openedOn: asOf, marks, reached: null, owner: customer.owner ?? "", responsible: "", satisfaction: null },
    { steps, areEarlier },
    asOf,
    weeks(customer.owner),
  );
  const filledIn = filledInOf(standing, steps, locale);
  const column = (name: keyof ComplaintHeaders, width: number, value: CellValue, more: Partial<LineColumn> = {}) => ({
    index: log?.columns[name] ?? -1,
    header: headers[name],
    format: formatOf(name),
    width,
    value,
    ...more,
  });
  return [
    column("number", 13, nextNumber(log, asOf)),
    column("openedOn", 12, asOf),
    column("customer", 20, personAndCompany(customer), { wrap: true }),
    column("phone", 15, customer.phone ?? ""),
    column("owner", 10, customer.owner ?? ""),
    column("what", 30, what, { wrap: true }),
    column("kind", 12, "", { choices: choices.kind }),
    column("wanted", 20, wanted, { wrap: true }),
    column("status", 24, filledIn.status, { wrap: true }),
    column("who", 14, filledIn.who, { wrap: true }),
    column("since", 12, filledIn.since),
    column("dueOn", 12, filledIn.dueOn, { hint: hints.dueOn, colours: dayColours }),
    column("toCheck", 24, filledIn.toCheck, { wrap: true }),
    column("responsible", 12, ""),
    column("offered", 26, "", { wrap: true }),
    column("reached", 18, steps[doneByRecording - 1]?.name ?? "", {
      choices: steps.map(({ name }) => name),
      hint: hints.reached,
    }),
    ...steps.map(({ name, column: index, mayBeNone }, place): LineColumn => {
      const value = place < doneByRecording ? asOf : "";
      return {
        index,
        header: name,
        format: "date",
        width: 12,
        value,
        hint: mayBeNone ? hints.doneOrNone : hints.doneOn,
      };
    }),
    column("calledBackBy", 10, ""),
    column("calledBackOn", 12, "", { hint: hints.doneOn }),
    column("satisfaction", 12, "", { choices: choices.satisfaction, hint: hints.satisfaction }),
    column("remark", 30, "", { wrap: true }),
    column("key", 10, customerKey(customer), { hidden: true }),
  ];
}

function formatOf(name: keyof ComplaintHeaders): CellFormat {
  return dated.has(name) ? "date" : "text";
}

/** "20261120-2": the second one of its day. */
function nextNumber(log: ComplaintLog | undefined, asOf: Day): string {
  const begin = `${isoText(asOf).replaceAll("-", "")}-`;
  const taken = (log?.complaints ?? []).flatMap(({ number }) =>
    number.startsWith(begin) ? [Number(number.slice(begin.length)) || 0] : [],
  );
  return `${begin}${Math.max(0, ...taken) + 1}`;
}

const dated: ReadonlySet<keyof ComplaintHeaders> = new Set(["openedOn", "since", "dueOn", "calledBackOn"]);
