import type { CellEdit, ColumnEdit } from "../sheet/edits";
import type { LeftAlone, NextContact } from "./contactPlan";
import { contactRanks } from "./contactOrder";
import { contactPlanner } from "./contactPlanner";
import { filledDateIn } from "./filledDate";
import type { KnownCustomers } from "./knownCustomers";
import { lastContactOf } from "./lastContact";
import { renewalKindOf } from "./renewal";
import type { RowFacts } from "./rowFacts";
import { followUpCapacity, type CapacityWarning, type FollowUpCandidate } from "./followUpCapacity";
import { calendarOfRules, workingWeeks } from "../daysOff/holidays";
import type { Customer } from "../customer";
import type { Day } from "../calendar/day";
import { dayColours } from "../sheet/dayColours";
import type { Locale } from "../locale";
import { ourHeader, type OurColumn } from "../sheet/ourColumns";
import type { ReadColumn, Reading } from "../reading/reading";
import { nextWorkingDay, yearsWithoutHolidayData } from "../calendar/workdays";
import { writtenContactText } from "./contactPlanWords";

export type FollowUpRequest = KnownCustomers & {
  readonly locale: Locale;
  /** The person's own next-contact column, or ours beside it; theirs where the sheet has one. */
  readonly target?: "theirs" | "ours";
  /**
   * Only blank cells, those whose day has passed with a contact since, and dates of ours whose due day is another one by
   * now; or every readable cell.
   */
  readonly write?: "blankOrDone" | "all";
  /** Whether days that have passed and the present day are coloured, in every row of the column. */
  readonly colours?: boolean;
};

export type FollowUpPlan = {
  readonly edits: readonly ColumnEdit[];
  /** The rows that get a new day, in sheet order. */
  readonly rows: readonly PlannedFollowUp[];
  readonly counts: FollowUpCounts;
  readonly warnings: readonly FollowUpWarning[];
};

export type PlannedFollowUp = {
  readonly row: number;
  readonly from: Day | null;
  readonly to: Day;
  readonly next: NextContact;
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
  /** Who is left alone, by the reason of the plan. */
  readonly leftAlone: Readonly<Partial<Record<LeftAlone["code"], number>>>;
  /** Rows of owners whose capacity is zero. */
  readonly withoutCapacity: number;
};

export type FollowUpWarning =
  | { readonly code: "noHolidayData"; readonly year: number }
  | { readonly code: "noNextContactColumn" }
  | CapacityWarning;

/**
 * Fills the next-contact column by the contact plan: each row gets the first working day from as-of on at which it is due
 * and its owner has room; a day that was agreed stays. Written are blank cells, those whose day is before as-of with a
 * contact on it or since, and dates of ours whose due day has become another one, unless all are asked for; a cell that
 * could not be read is never written. Dates that stay take up their owner's room; none of them is moved. Beside the date
 * goes why, with the due day, so that the plan of a filled sheet is the plan of the sheet before. A plan writes both
 * columns or, without a header row, nothing.
 */
export function planFollowUps(request: FollowUpRequest): FollowUpPlan {
  const { reading, rules, asOf, locale } = request;
  const column = nextContactColumn(reading);
  const target = request.target ?? (column ? "theirs" : "ours");
  if (target === "theirs" && !column)
    return { edits: [], rows: [], counts: noCounts, warnings: [{ code: "noNextContactColumn" }] };

  const { candidates, kept, counts } = sortOut(request, target, column);
  const weeks = workingWeeks(rules.workingWeek, request.holidays);
  const placed = followUpCapacity({ asOf, rules, weeks, kept, candidates });

  const rows = placed.rows
    .map(({ candidate, on, movedFrom }): PlannedFollowUp => {
      const { row } = candidate.customer;
      const { next, from } = candidate;
      const logged = request.facts?.get(row)?.ownLogContact;
      const whyText = writtenContactText({ next, writtenOn: on, movedFrom, logged }, asOf, locale, rules);
      return { row, from, to: on, next, movedFrom, whyText };
    })
    .sort((one, other) => one.row - other.row);
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
    warnings: [
      ...yearsWithoutHolidayData(asOf, last, calendarOfRules(request.rules.workingWeek)).map(
        (year) => ({ code: "noHolidayData", year }) as const,
      ),
      ...placed.warnings,
    ],
  };
}

type Candidate = FollowUpCandidate & { readonly from: Day | null; readonly next: NextContact };

function sortOut(request: FollowUpRequest, target: "theirs" | "ours", column: ReadColumn | undefined) {
  const { reading, rules, asOf, facts, write = "blankOrDone" } = request;
  const planOf = contactPlanner(request);
  const rankOf = contactRanks(rules, renewalKindOf(reading), asOf);
  const weeks = workingWeeks(rules.workingWeek, request.holidays);
  const unreadable = unreadableRows(
    reading,
    target === "theirs" ? column?.column : ourColumnIn(reading, "nextContact")?.column,
  );
  const candidates: Candidate[] = [];
  const kept: { readonly owner: string | null; readonly on: Day }[] = [];
  const counts = { kept: 0, unreadable: 0, leftAlone: {} as Record<string, number> };

  for (const customer of reading.customers) {
    const { row, owner } = customer;
    const from = standing(customer, request, target);
    if (from === null && unreadable.has(row)) {
      counts.unreadable += 1;
      continue;
    }
    const stays = (): void => {
      if (from !== null) kept.push({ owner, on: from });
    };
    const known = facts?.get(row);
    const { leftAlone, next } =
      write === "all" ? planOf(withoutNextContact(customer), withoutDate(known)) : planOf(customer, known);
    if (leftAlone) {
      counts.leftAlone[leftAlone.code] = (counts.leftAlone[leftAlone.code] ?? 0) + 1;
      stays();
    } else if (from !== null && write === "blankOrDone" && !isOutOfDate(customer, from)) {
      counts.kept += 1;
      stays();
    } else {
      const isAgreed = next.kind !== "computed" && next.dueOn >= asOf;
      const on = isAgreed ? next.dueOn : nextWorkingDay(next.dueOn < asOf ? asOf : next.dueOn, weeks(owner));
      candidates.push({ customer, from, next, on, isAgreed, rank: rankOf(customer, next) });
    }

    function isOutOfDate(of: Customer, day: Day): boolean {
      if (isDone(day, of, request)) return true;
      const why = known?.plannedWhy;
      const filled = why === undefined ? null : filledDateIn(why);
      return filled !== null && filled.writtenOn === day && next !== null && filled.dueOn !== next.dueOn;
    }
  }
  return { candidates, kept, counts };
}

function withoutNextContact(customer: Customer): Customer {
  return customer.nextContactDate === null ? customer : { ...customer, nextContactDate: null };
}

/** As if no date had been filled in: every date is worked out anew. */
function withoutDate(known: RowFacts | undefined): RowFacts | undefined {
  if (!known) return undefined;
  const { plannedNext: _next, plannedWhy: _why, ...others } = known;
  return others;
}

/** A day that has passed and on which, or since which, the customer was contacted. */
function isDone(next: Day, customer: Customer, { asOf, rules }: FollowUpRequest): boolean {
  const lastContact = lastContactOf(customer, asOf, rules);
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
  leftAlone: {},
  withoutCapacity: 0,
};
