import type { CellValue } from "../sheet/cells";
import { dayOfCell } from "../sheet/dayOfCell";
import type { Customer } from "../customer";
import { customerKey } from "../reading/rows/customerKey";
import type { Day } from "../calendar/day";
import type { CellFormat, ColumnEdit, Edit } from "../sheet/edits";
import type { LastOutcome } from "./lastOutcome";
import type { Locale } from "../locale";
import { findOurSheet } from "../sheet/ourSheet";
import { readOutcome } from "./outcomes";
import type { SheetCells } from "../sheet/sheetCells";
import type { Rules } from "../rules/rules";
import type { WorkingWeek } from "../calendar/workdays";
import { contactLogHeaders, contactLogName, contactLogTitle, type ContactLogHeaders } from "./contactLogWords";

/** The sheet on which every call stands, the oldest first. */
export type ContactLog = {
  readonly sheet: string;
  readonly headerRow: number;
  /** The last row in use; new lines follow it. */
  readonly lastRow: number;
  /** Zero-based column index of each column on the sheet; −1 where somebody removed it. */
  readonly columns: Readonly<Record<keyof ContactLogHeaders, number>>;
  readonly headers: ContactLogHeaders;
  readonly lines: readonly LogLine[];
};

export type LogLine = {
  readonly day: Day;
  /** The name of the call list. */
  readonly list: string;
  readonly key: string;
  readonly customer: string;
  readonly phone: string;
  readonly owner: string;
  /** As the caller typed it. */
  readonly outcome: string;
  /** The label of the outcome that it was understood as. */
  readonly meaning: string;
  readonly next: Day | null;
  /** Calls in a row that reached nobody, this one included. */
  readonly attempts: number;
  readonly remark: string;
};

/** Reads the contact log that results are recorded in; `undefined` for any other sheet. Lines without a day or a key are passed over. */
export function readOurContactLog(cells: SheetCells): ContactLog | undefined {
  const found = findOurSheet(cells, (locale) => contactLogHeaders[locale], ["day", "list", "outcome", "key"]);
  if (!found) return undefined;
  const { sheet, headerRow, lastRow, columns, headers } = found;
  const lines = found.lines.flatMap(({ cell }) => lineOf(cell, cells.dateSystem) ?? []);
  return { sheet, headerRow, lastRow, columns, headers, lines };
}

/** Puts lines below those that are there; without a log, a new sheet for it. */
export function appendToLog(log: ContactLog | undefined, lines: readonly LogLine[], locale: Locale): Edit[] {
  if (lines.length === 0) return [];
  if (!log) {
    return [
      {
        kind: "newSheet",
        name: contactLogName(locale),
        title: contactLogTitle(locale),
        tableName: "ContactLog",
        printReady: false,
        columns: columnsOfLog.map(({ name, format, width, valueOf }) => ({
          header: contactLogHeaders[locale][name],
          format,
          width,
          values: lines.map((line) => valueOf(line) ?? ""),
        })),
      },
    ];
  }
  return columnsOfLog.flatMap(({ name, format, valueOf }): ColumnEdit[] => {
    const index = log.columns[name];
    if (index < 0) return [];
    const cells = lines.map((line, offset) => ({ row: log.lastRow + 1 + offset, value: valueOf(line) ?? "" }));
    const target = { kind: "theirs", index, header: log.headers[name] } as const;
    return [{ kind: "column", sheet: log.sheet, headerRow: log.headerRow, target, cells, format }];
  });
}

/** The last call of a customer, whether or not anybody answered, and what came of it where the rules know the words. */
export type LoggedCall = { readonly calledOn: Day; readonly lastOutcome?: LastOutcome };

/** What the log says of each row of the customer sheet: when it was last called and what came of it. */
export function lastCallsFromLog(
  log: ContactLog,
  customers: readonly Customer[],
  rules: Rules,
  week: WorkingWeek,
): ReadonlyMap<number, LoggedCall> {
  const latest = new Map<string, LogLine>();
  for (const line of log.lines) {
    const known = latest.get(line.key);
    if (!known || known.day <= line.day) latest.set(line.key, line);
  }
  const calls = new Map<number, LoggedCall>();
  for (const customer of customers) {
    const line = latest.get(customerKey(customer));
    if (!line) continue;
    const context = { saidOn: line.day, week };
    const typed = readOutcome(line.outcome, rules, context);
    const meant = readOutcome(line.meaning, rules, context);
    const agreedOn = typed.kind === "known" ? typed.agreedOn : null;
    calls.set(
      customer.row,
      meant.kind === "known"
        ? {
            calledOn: line.day,
            lastOutcome: { on: line.day, outcome: meant.rule.outcome, attempts: line.attempts, agreedOn },
          }
        : { calledOn: line.day },
    );
  }
  return calls;
}

function lineOf(
  cell: (name: keyof ContactLogHeaders) => CellValue,
  dateSystem: SheetCells["dateSystem"],
): LogLine | undefined {
  const text = (name: keyof ContactLogHeaders) => String(cell(name) ?? "").trim();
  const day = dayOfCell(cell("day"), dateSystem);
  if (day === undefined || text("key") === "") return undefined;
  return {
    day,
    list: text("list"),
    key: text("key"),
    customer: text("customer"),
    phone: text("phone"),
    owner: text("owner"),
    outcome: text("outcome"),
    meaning: text("meaning"),
    next: dayOfCell(cell("next"), dateSystem) ?? null,
    attempts: Number(cell("attempts")) || 0,
    remark: text("remark"),
  };
}

type LogColumn = {
  readonly name: keyof ContactLogHeaders;
  readonly format: CellFormat;
  readonly width: number;
  readonly valueOf: (line: LogLine) => CellValue;
};

const columnsOfLog: readonly LogColumn[] = [
  { name: "day", format: "date", width: 12, valueOf: ({ day }) => day },
  { name: "list", format: "text", width: 22, valueOf: ({ list }) => list },
  { name: "customer", format: "text", width: 22, valueOf: ({ customer }) => customer },
  { name: "phone", format: "text", width: 18, valueOf: ({ phone }) => phone },
  { name: "owner", format: "text", width: 10, valueOf: ({ owner }) => owner },
  { name: "meaning", format: "text", width: 16, valueOf: ({ meaning }) => meaning },
  { name: "outcome", format: "text", width: 24, valueOf: ({ outcome }) => outcome },
  { name: "next", format: "date", width: 12, valueOf: ({ next }) => next },
  { name: "attempts", format: "integer", width: 9, valueOf: ({ attempts }) => attempts },
  { name: "remark", format: "text", width: 22, valueOf: ({ remark }) => remark },
  { name: "key", format: "text", width: 20, valueOf: ({ key }) => key },
];
