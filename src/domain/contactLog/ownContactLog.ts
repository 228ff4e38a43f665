import type { Day } from "../calendar/day";
import { groupBy } from "../groupBy";
import { joinContactLog } from "../reading/orders/joinSheets";
import type { LoggedContact } from "../reading/rows/readContactLog";
import type { Reading } from "../reading/reading";
import { wordKey } from "../text/text";

/** A sheet on which the people of the shop write down their contacts, one line each; not the one that we keep. */
export type OwnContactLog = { readonly sheet: string; readonly contacts: readonly LoggedContact[] };

/** What such sheets add to the customer sheet. */
export type OwnContactLogFacts = {
  readonly sheets: readonly string[];
  /** Customers whose last contact is later there than on the customer sheet, or is only there. */
  readonly later: number;
  /** Lines up to the as-of day of which nobody on the customer sheet is certain to be the customer. */
  readonly notFound: number;
};

/**
 * Whether a sheet's name says that it is such a log: 跟进记录, 2026回访登记表, Call log. A name is asked for because a copy
 * of the customer sheet has the same columns.
 */
export function isNamedAsContactLog(sheet: string): boolean {
  return logNames.test(wordKey(sheet));
}

/** A last contact that such a sheet tells. */
export type LoggedLastContact = { readonly on: Day; readonly sheet: string };

/** A line of such a sheet, with the sheet's name. */
export type PlacedContact = LoggedContact & { readonly sheet: string };

/**
 * The customers with the later of both last contacts, and at least as many contacts as the logs have lines of theirs. A
 * line without a day, or of a day after as-of (a plan, or a slip of the pen), is no contact.
 */
export function takeInContacts(
  reading: Reading,
  logs: readonly OwnContactLog[],
  asOf: Day,
): {
  readonly reading: Reading;
  /** By row number, of the customers whose last contact it is. */
  readonly lastContacts: ReadonlyMap<number, LoggedLastContact>;
  /** By row number, the lines up to the as-of day of each customer who has any. */
  readonly lines: ReadonlyMap<number, readonly PlacedContact[]>;
  readonly facts: OwnContactLogFacts;
} {
  const contacts = logs.flatMap(({ sheet, contacts: lines }) =>
    lines.filter(({ day }) => day !== null && day <= asOf).map((line): PlacedContact => ({ ...line, sheet })),
  );
  const { customers, matches, unmatched } = joinContactLog(reading.customers, contacts);
  const later = new Map(
    customers.flatMap(({ row, lastContactDate: on }, index) =>
      on === null || on === reading.customers[index]?.lastContactDate ? [] : [[row, on] as const],
    ),
  );
  const lastContacts = new Map(
    matches.flatMap(({ row, line: { day, sheet } }) =>
      day !== null && later.get(row) === day ? [[row, { on: day, sheet }] as const] : [],
    ),
  );
  return {
    reading: { ...reading, customers },
    lastContacts,
    lines: new Map(
      [...groupBy(matches, ({ row }) => row)].map(([row, own]) => [row, own.map(({ line }) => line)] as const),
    ),
    facts: { sheets: logs.map(({ sheet }) => sheet), later: later.size, notFound: unmatched.length },
  };
}

/** As `wordKey` writes them. */
const logNames =
  /(?:跟进|追踪|回访|联系|联络|沟通|拜访|通话|外呼|拨打|电访)(?:情况)?(?:记录|纪录|登记|日志|流水|明细)|(?:contact|call|visit|activity|follow-?up)s?(?:log|history|record)/;
