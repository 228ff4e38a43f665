import type { CellEdit, ColumnEdit } from "../sheet/edits";
import { lastContactOf, nextFollowUp, type FollowUp } from "./followUp";
import { followUpContexts, type KnownCustomers } from "./followUpContext";
import { followUpCapacity, type CapacityWarning } from "./followUpCapacity";
import { workingWeeks } from "../daysOff/holidays";
import type { Customer } from "../customer";
import type { Day } from "../calendar/day";
import { dayColours } from "../sheet/dayColours";
import { isClosedGrade } from "../rules/gradeMeanings";
import { gradeLookup } from "../rules/intentGrades";
import type { Locale } from "../locale";
import { ourHeader, type OurColumn } from "../sheet/ourColumns";
import type { ReadColumn, Reading } from "../reading/reading";
import { yearsWithoutHolidayData } from "../calendar/workdays";
import { capacityMoveText, followUpText, loggedContactText } from "./followUpWords";

export type FollowUpRequest = KnownCustomers & {
  readonly locale: Locale;
  /** The person's own next-contact column, or ours beside it; theirs where the sheet has one. */
  readonly target?: "theirs" | "ours";
  /** Only blank cells and those whose day has passed with a contact since, or every readable cell. */
  readonly write?: "blankOrDone" | "all";
  /** Whether days that have passed and the present day are coloured, in every row of the column. */
  readonly colours?: boolean;
};

export type FollowUpPlan = {
  readonly edits: readonly ColumnEdit[];
  /** The rows that get a new day, in sheet order. */
  readonly rows: readonly PlannedFollowUp[];
  readonly counts: FollowUpCounts;
  /** Of the rows that get a day, those without a number to dial: they are not on any call list. */
  readonly withoutPhone: readonly number[];
  readonly warnings: readonly FollowUpWarning[];
};

export type PlannedFollowUp = {
  readonly row: number;
  readonly from: Day | null;
  readonly to: Day;
  readonly why: FollowUp & { readonly kind: "due" };
  /** Set where the owner was full on the day that the rule gave. */
  readonly movedFrom: Day | null;
  readonly whyText: string;
};

/** How many rows are written, and why the others are not. */
export type FollowUpCounts = {
  readonly written: number;
  /** Of the written ones, moved because their owner was full. */
  readonly movedForCapacity: number;
  /** A date that a person typed and that is still good. */
  readonly kept: number;
  /** A cell that could not be read is never written over. */
  readonly unreadable: number;
  readonly closed: number;
  readonly doNotContact: number;
  /** Rows of owners whose capacity is zero. */
  readonly withoutCapacity: number;
};

export type FollowUpWarning =
  | { readonly code: "noHolidayData"; readonly year: number }
  | { readonly code: "noNextContactColumn" }
  | CapacityWarning;

/**
 * Fills the next-contact column: each row gets the day of `nextFollowUp`, moved on where its owner has no room left that
 * day. Written are blank cells and those whose day is before as-of with a contact on it or since, unless all are asked for; a
 * cell that could not be read is never written. Dates that stay take up their owner's room; none of them is moved.
 * Beside the date goes why. A plan writes both columns or, without a header row, nothing.
 */
export function planFollowUps(request: FollowUpRequest): FollowUpPlan {
  const { reading, rules, asOf, locale } = request;
  const column = nextContactColumn(reading);
  const target = request.target ?? (column ? "theirs" : "ours");
  if (target === "theirs" && !column)
    return { edits: [], rows: [], counts: noCounts, withoutPhone: [], warnings: [{ code: "noNextContactColumn" }] };

  const { candidates, kept, counts } = sortOut(request, target, column);
  const weeks = workingWeeks(rules.workingWeek, request.holidays);
  const placed = followUpCapacity({ asOf, rules, weeks, kept, candidates });

  const rows = placed.rows
    .map(({ candidate, on, movedFrom }) => {
      const why = candidate.followUp;
      const logged = request.facts?.get(candidate.customer.row)?.ownLogContact;
      const rule = followUpText(why, asOf, locale, rules);
      const text = logged ? loggedContactText(rule, logged, asOf, locale) : rule;
      const whyText = movedFrom === null ? text : capacityMoveText(text, movedFrom, asOf, locale);
      return { row: candidate.customer.row, from: candidate.from, to: on, why, movedFrom, whyText };
    })
    .sort((one, other) => one.row - other.row);
  const phoneless = new Set(reading.customers.filter(({ phone }) => phone === null).map(({ row }) => row));
  const last = rows.reduce((latest, { to }) => (to > latest ? to : latest), asOf);
  return {
    edits: edits(request, target, column, rows),
    rows,
    counts: {
      ...counts,
      written: rows.length,
      movedForCapacity: rows.filter(({ movedFrom }) => movedFrom !== null).length,
      withoutCapacity: placed.withoutCapacity.length,
    },
    withoutPhone: rows.flatMap(({ row }) => (phoneless.has(row) ? [row] : [])),
    warnings: [
      ...yearsWithoutHolidayData(asOf, last).map((year) => ({ code: "noHolidayData", year }) as const),
      ...placed.warnings,
    ],
  };
}

type Candidate = {
  readonly customer: Customer;
  readonly from: Day | null;
  readonly followUp: FollowUp & { readonly kind: "due" };
};

function sortOut(request: FollowUpRequest, target: "theirs" | "ours", column: ReadColumn | undefined) {
  const { reading, rules, asOf, write = "blankOrDone" } = request;
  const contextOf = followUpContexts(request);
  const unreadable = unreadableRows(
    reading,
    target === "theirs" ? column?.column : ourColumnIn(reading, "nextContact")?.column,
  );
  const candidates: Candidate[] = [];
  const kept: { readonly owner: string | null; readonly on: Day }[] = [];
  const counts = { kept: 0, unreadable: 0, closed: 0, doNotContact: 0 };

  for (const customer of reading.customers) {
    const from = standing(customer, request, target);
    if (from === null && unreadable.has(customer.row)) {
      counts.unreadable += 1;
      continue;
    }
    const stays = (count: "doNotContact" | "closed" | "kept"): void => {
      counts[count] += 1;
      if (from !== null) kept.push({ owner: customer.owner, on: from });
    };
    if (customer.doNotContact) stays("doNotContact");
    else if (isClosedGrade(gradeLookup(rules.grades)(customer.grade)?.rule)) stays("closed");
    else if (from !== null && write === "blankOrDone" && !isDone(from, customer, asOf)) stays("kept");
    else {
      const followUp = nextFollowUp(customer, contextOf(customer));
      if (followUp.kind === "due") candidates.push({ customer, from, followUp });
      else stays("closed");
    }
  }
  return { candidates, kept, counts };
}

/** A day that has passed and on which, or since which, the customer was contacted. */
function isDone(next: Day, customer: Customer, asOf: Day): boolean {
  const lastContact = lastContactOf(customer, asOf);
  return next < asOf && lastContact !== null && lastContact >= next;
}

/** The date that stands for a row: in ours, else in theirs where ours is written beside it. */
function standing(customer: Customer, request: FollowUpRequest, target: "theirs" | "ours"): Day | null {
  if (target === "theirs") return customer.nextContactDate;
  return request.facts?.get(customer.row)?.plannedNext ?? customer.nextContactDate;
}

/** Rows with a problem in that column; it kept the date from being read where the row has none. */
function unreadableRows(reading: Reading, column: number | undefined): ReadonlySet<number> {
  return new Set(reading.problems.filter((problem) => problem.column === column).map(({ row }) => row));
}

function nextContactColumn(reading: Reading): ReadColumn | undefined {
  return reading.columns.find(({ field, ours }) => field === "nextContactDate" && ours === null);
}

function ourColumnIn(reading: Reading, column: OurColumn): ReadColumn | undefined {
  return reading.columns.find(({ ours }) => ours === column);
}

function edits(
  request: FollowUpRequest,
  target: "theirs" | "ours",
  column: ReadColumn | undefined,
  rows: readonly PlannedFollowUp[],
): ColumnEdit[] {
  const { reading, locale } = request;
  const { headerRow, sheet, firstDataRow, lastDataRow } = reading;
  if (headerRow === null || (rows.length === 0 && !request.colours)) return [];
  const ours = (name: OurColumn): ColumnEdit["target"] => ({
    kind: "ours",
    column: name,
    header: ourColumnIn(reading, name)?.header ?? ourHeader(name, locale),
  });
  const days: CellEdit[] = rows.map(({ row, to }) => ({ row, value: to }));
  const whys: CellEdit[] = rows.map(({ row, whyText }) => ({ row, value: whyText }));
  const dateTarget =
    target === "theirs" && column
      ? ({ kind: "theirs", index: column.column, header: column.header } as const)
      : ours("nextContact");
  const colours = request.colours
    ? { colours: dayColours, colourRows: { first: firstDataRow, last: lastDataRow } }
    : {};
  const dates: ColumnEdit = {
    kind: "column",
    sheet,
    headerRow,
    target: dateTarget,
    cells: days,
    format: "date",
    ...colours,
  };
  if (rows.length === 0) return [dates];
  return [dates, { kind: "column", sheet, headerRow, target: ours("nextContactWhy"), cells: whys, format: "text" }];
}

const noCounts: FollowUpCounts = {
  written: 0,
  movedForCapacity: 0,
  kept: 0,
  unreadable: 0,
  closed: 0,
  doNotContact: 0,
  withoutCapacity: 0,
};
