import type { Customer } from "../customer";
import { addMonths, dayFromYmd, ymd, type Day } from "../calendar/day";
import {
  purchaseFields,
  purchasesOf,
  type GradedCustomer,
  type PurchaseField,
  type PurchasesFrom,
} from "./gradedCustomer";
import { gapOf } from "../rules/usualGap";
import { groupBy } from "../groupBy";
import type { ReadColumn, Reading } from "../reading/reading";
import { wordKey } from "../text/text";
import type { PurchasesFault } from "./rfmPurchases";
import type { RfmScale, ScaleMethod } from "./rfmScales";
import { unreachedScores, type UnreachedScores } from "./rfmUnreached";
import type { Rules } from "../rules/rules";

/** What a person should know about a grading; the sentence is in `words/grading.ts`. */
export type GradingNote =
  | { readonly code: "method"; readonly method: ScaleMethod }
  /** In a trade of visits: last visit and number of visits stand for last order and orders. */
  | { readonly code: "visitsAsOrders"; readonly headers: readonly string[] }
  /** Of visits and their amounts, no header says that they are of the last 12 months. */
  | { readonly code: "periodUnknown"; readonly headers: readonly string[] }
  /** The column counts from January on, which is less than 12 months. */
  | { readonly code: "thisYearOnly"; readonly field: "orderCount" | "totalAmount"; readonly header: string }
  /** No visit is counted, and yet there was one in the time that the count is of; or the other way round. */
  | { readonly code: "countAgainstDate"; readonly rows: readonly number[] }
  /** The header says that the column counts more than the last 12 months. */
  | { readonly code: "mayBeLifetime"; readonly field: "orderCount" | "totalAmount"; readonly header: string }
  | { readonly code: "fault"; readonly fault: PurchasesFault; readonly rows: readonly number[] }
  /** Cells that could not be read; their rows get no score. */
  | { readonly code: "unreadable"; readonly field: PurchaseField; readonly rows: readonly number[] }
  /** Customers with orders whose amount is blank: no M, and no score. */
  | { readonly code: "blankAmount"; readonly rows: readonly number[] }
  | ({ readonly code: "unreachedScores" } & UnreachedScores)
  | { readonly code: "tooFewToRank"; readonly customers: number }
  /** Customers with several orders, whose first order day no column gives: no risk. */
  | { readonly code: "firstOrderUnknown"; readonly customers: number }
  /** The risks come from the trade's usual gap, not from this sheet. */
  | { readonly code: "riskFromPrior"; readonly customers: number; readonly gapInDays: number }
  /** The risks come from the days on a sheet of orders. */
  | { readonly code: "riskFromOrders"; readonly customers: number; readonly sheet: string };

export type GradingFacts = {
  readonly reading: Reading;
  readonly rules: Rules;
  readonly asOf: Day;
  readonly scale: RfmScale | undefined;
  /** Customers whose three columns could be read. */
  readonly readable: readonly Customer[];
  readonly unreadable: ReadonlyMap<number, PurchaseField>;
  readonly rows: readonly GradedCustomer[];
  readonly purchasesFrom: PurchasesFrom;
  /** The sheet of orders that the risks come from; `null` where they come from the customers' own columns. */
  readonly churnSheet: string | null;
};

export function gradingNotes(facts: GradingFacts): GradingNote[] {
  const { reading, rules, asOf, scale, readable, unreadable, rows, purchasesFrom, churnSheet } = facts;
  const rowsWhere = (field: PurchaseField) =>
    [...unreadable].filter(([, found]) => found === field).map(([row]) => row);
  const blankAmounts = readable.filter(({ orderCount, totalAmount }) => (orderCount ?? 0) > 0 && totalAmount === null);
  const notScored = groupBy(
    rows.filter(({ noScore }) => noScore !== null),
    ({ noScore }) => noScore,
  );
  const rowsWith = (fault: PurchasesFault) => (notScored.get(fault) ?? []).map(({ row }) => row);
  const withRisk = rows.filter(({ risk }) => risk !== null).length;
  const repeaters = readable.filter(
    ({ orderCount, lastPurchaseDate }) =>
      (orderCount ?? 0) > 1 && lastPurchaseDate !== null && lastPurchaseDate <= asOf,
  ).length;
  return [
    { code: "method", method: scale?.method ?? rules.rfm.method },
    ...(scale ? [] : [{ code: "tooFewToRank", customers: readable.length } as const]),
    ...(purchasesFrom === "visits" ? visitNotes(reading, asOf) : lifetimeColumns(reading.columns)),
    ...purchaseFields.map((field) => ({ code: "unreadable", field, rows: rowsWhere(field) }) as const).filter(hasRows),
    ...faults.map((fault) => ({ code: "fault", fault, rows: rowsWith(fault) }) as const).filter(hasRows),
    ...[{ code: "blankAmount", rows: blankAmounts.map(({ row }) => row) } as const].filter(hasRows),
    ...(scale && scale.method !== "fixed"
      ? unreachedScores(scale, readable.map(purchasesOf)).map((note) => ({ code: "unreachedScores", ...note }) as const)
      : []),
    ...(churnSheet !== null ? [{ code: "riskFromOrders", customers: withRisk, sheet: churnSheet } as const] : []),
    ...(withRisk > 0 && churnSheet === null
      ? [{ code: "riskFromPrior", customers: withRisk, gapInDays: gapOf(rules) } as const]
      : []),
    ...(repeaters > 0 && purchasesFrom !== "orders" && churnSheet === null
      ? [{ code: "firstOrderUnknown", customers: repeaters } as const]
      : []),
  ];
}

function visitNotes({ columns, customers }: Reading, asOf: Day): GradingNote[] {
  const counted = columns.filter(({ field }) => field === "orderCount" || field === "totalAmount");
  const visits = columns.filter(({ field }) => field === "lastPurchaseDate" || field === "orderCount");
  const thisYear = counted.filter(({ header }) => thisYearWords.test(wordKey(header)));
  const unknown = counted.filter((column) => !thisYear.includes(column) && !yearWords.test(wordKey(column.header)));
  const isOfThisYear = thisYear.some(({ field }) => field === "orderCount");
  const from = isOfThisYear ? firstOfYear(asOf) : addMonths(asOf, -12);
  const against = customers.filter(({ lastPurchaseDate: on, orderCount: visits }) => {
    if (on === null || on > asOf || visits === null) return false;
    return visits === 0 ? on >= from : isOfThisYear && on < from;
  });
  return [
    { code: "visitsAsOrders", headers: visits.map(({ header }) => header) },
    ...thisYear.map(({ field, header }) => {
      return { code: "thisYearOnly", field: field as "orderCount" | "totalAmount", header } as const;
    }),
    ...(unknown.length > 0 ? [{ code: "periodUnknown", headers: unknown.map(({ header }) => header) } as const] : []),
    ...[{ code: "countAgainstDate", rows: against.map(({ row }) => row) } as const].filter(hasRows),
  ];
}

function firstOfYear(day: Day): Day {
  return dayFromYmd(ymd(day).year, 1, 1) ?? day;
}

function hasRows(note: { readonly rows: readonly number[] }): boolean {
  return note.rows.length > 0;
}

/** The columns for orders and amount whose header says that they count more than the last 12 months. */
export function lifetimeColumns(columns: readonly ReadColumn[]): GradingNote[] {
  return columns.flatMap(({ field, header }): GradingNote[] => {
    if (field !== "orderCount" && field !== "totalAmount") return [];
    return lifetimeWords.test(wordKey(header)) ? [{ code: "mayBeLifetime", field, header }] : [];
  });
}

/** As `wordKey` writes headers. "Total" alone is how people call any sum. */
const lifetimeWords = /累计|历史|历年|终身|lifetime|all-?time|cumulative/;

/** Those by which a header says that it counts the last 12 months. */
const yearWords = /近一年|近1年|最近一年|过去一年|12个?月|十二个月|年度|last12|last12months|pastyear|rolling/;
const thisYearWords = /今年|本年|当年|thisyear|ytd|yeartodate/;

const faults: readonly PurchasesFault[] = ["futureDate", "negativeOrders", "fractionalOrders", "ordersWithoutDate"];
