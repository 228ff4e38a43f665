import type { CellValue } from "../sheet/cells";
import type { CellEdit, ColumnEdit } from "../sheet/edits";
import type { Customer } from "../customer";
import { customerKey } from "../reading/rows/customerKey";
import type { Day } from "../calendar/day";
import type { Locale } from "../locale";
import { ourHeader, type OurColumn } from "../sheet/ourColumns";
import type { Reading } from "../reading/reading";
import { isSentBackText, poolStandingText, sentBackText } from "./poolWords";
import type { PoolCountdown, PoolStanding } from "./pool";

export type PoolRequest = {
  readonly reading: Reading;
  readonly standings: readonly PoolStanding[];
  readonly asOf: Day;
  readonly locale: Locale;
  /** What stands in our column of reasons, by row number. */
  readonly whyNow: ReadonlyMap<number, CellValue>;
};

/**
 * The countdown beside the customers: days left and the reason; rows that are not counted say why in words. In the pool, a
 * row keeps the note of how it got there.
 */
export function planPoolCountdown({ reading, standings, asOf, locale, whyNow }: PoolRequest): readonly ColumnEdit[] {
  if (reading.headerRow === null || standings.length === 0) return [];
  const days: CellEdit[] = standings.map((standing) => ({
    row: standing.customer.row,
    value: standing.kind === "counted" ? standing.daysLeft : "",
  }));
  const whys = standings.flatMap((standing): CellEdit[] => {
    const { row } = standing.customer;
    if (standing.kind === "inPool" && isSentBackText(String(whyNow.get(row) ?? ""))) return [];
    return [{ row, value: poolStandingText(standing, asOf, locale) }];
  });
  return [
    { ...ours("poolDaysLeft", reading, locale), cells: days, format: "integer" },
    { ...ours("poolWhy", reading, locale), cells: whys, format: "text" },
  ];
}

/**
 * Sends back to the pool those who are named: the owner's cell is cleared, and the column of reasons keeps the day, the
 * reason and who the owner was. Without an owner column of the person's there is nothing to send back from.
 */
export function planSendBack(
  { reading, asOf, locale }: Pick<PoolRequest, "reading" | "asOf" | "locale">,
  due: readonly DueCustomer[],
): readonly ColumnEdit[] {
  const owner = reading.columns.find(({ field, ours: own }) => field === "owner" && own === null);
  const { headerRow, sheet } = reading;
  if (headerRow === null || owner === undefined || due.length === 0) return [];
  return [
    {
      kind: "column",
      sheet,
      headerRow,
      target: { kind: "theirs", index: owner.column, header: owner.header },
      cells: due.map(({ customer }) => ({ row: customer.row, value: "" })),
      format: "text",
    },
    {
      ...ours("poolDaysLeft", reading, locale),
      cells: due.map(({ customer }) => ({ row: customer.row, value: "" })),
      format: "integer",
    },
    {
      ...ours("poolWhy", reading, locale),
      cells: due.map(({ customer, why }) => ({
        row: customer.row,
        value: sentBackText(why, customer.owner ?? "", asOf, locale),
      })),
      format: "text",
    },
  ];
}

/** Whether the customer goes back on the as-of day, or should have gone back before. */
function isBackNow(standing: PoolStanding): standing is BackNow {
  return standing.kind === "counted" && standing.daysLeft === 0;
}

type BackNow = PoolCountdown & { readonly customer: Customer };

/** A customer who goes back on the as-of day; `key` tells who it is in the next reading as well. */
export type DueCustomer = BackNow & { readonly key: string };

/**
 * Whoever is due, the longest overdue first. The key holds as long as the owner has the customer; rows of the same customer
 * and owner are told apart by their order.
 */
export function dueForPool(standings: readonly PoolStanding[]): readonly DueCustomer[] {
  const times = new Map<string, number>();
  return standings
    .filter(isBackNow)
    .map((standing): DueCustomer => {
      const { customer } = standing;
      const named = JSON.stringify([customerKey(customer), customer.owner]);
      const time = (times.get(named) ?? 0) + 1;
      times.set(named, time);
      return { ...standing, key: `${named} ${time}` };
    })
    .sort((one, other) => one.backOn - other.backOn);
}

/** How many stand where; `soon` are those whose owners are to be reminded. */
export type PoolCounts = {
  readonly back: number;
  readonly soon: number;
  readonly later: number;
  readonly dealt: number;
  readonly locked: number;
  readonly closed: number;
  /** With an owner who may not call them. */
  readonly notToBeCalled: number;
  /** Of them, and of those in the pool, whoever does not agree to be contacted. */
  readonly withoutConsent: number;
  readonly inPool: number;
  readonly noDate: number;
  readonly noLimit: number;
  readonly unreadable: number;
  /** Of those counted, without the day from which the owner has had them, though the rules ask for it. */
  readonly withoutOwnedSince: number;
};

export function poolCounts(standings: readonly PoolStanding[]): PoolCounts {
  const of = (kind: PoolStanding["kind"]): number => standings.filter((standing) => standing.kind === kind).length;
  const counted = standings.filter((standing) => standing.kind === "counted");
  const back = counted.filter(({ daysLeft }) => daysLeft === 0).length;
  const soon = counted.filter(({ isSoon }) => isSoon).length;
  return {
    back,
    soon,
    later: counted.length - back - soon,
    dealt: of("dealt"),
    locked: of("locked"),
    closed: of("closed"),
    notToBeCalled: of("notToBeCalled"),
    withoutConsent: standings.filter(
      (standing) =>
        (standing.kind === "notToBeCalled" || standing.kind === "inPool") && standing.leftAlone === "consentRefused",
    ).length,
    inPool: of("inPool"),
    noDate: of("noDate"),
    noLimit: of("noLimit"),
    unreadable: of("unreadable"),
    withoutOwnedSince: counted.filter(({ uncounted }) => uncounted === "deal").length,
  };
}

function ours(
  column: OurColumn,
  reading: Reading,
  locale: Locale,
): Pick<ColumnEdit, "kind" | "sheet" | "headerRow" | "target"> {
  const header = reading.columns.find((each) => each.ours === column)?.header ?? ourHeader(column, locale);
  return {
    kind: "column",
    sheet: reading.sheet,
    headerRow: reading.headerRow ?? 1,
    target: { kind: "ours", column, header },
  };
}
