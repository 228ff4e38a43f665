import type { Customer } from "../customer";
import type { Day } from "../calendar/day";
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
  /** The header says that the column counts more than the last 12 months. */
  | { readonly code: "mayBeLifetime"; readonly field: "orderCount" | "totalAmount"; readonly header: string }
  | { readonly code: "fault"; readonly fault: PurchasesFault; readonly rows: readonly number[] }
  /** Cells that could not be read; their rows get no score. */
  | { readonly code: "unreadable"; readonly field: PurchaseField; readonly rows: readonly number[] }
  /** Customers with orders whose amount is blank; it counts as 0. */
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
    ...lifetimeColumns(reading.columns),
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
    ...(repeaters > 0 && purchasesFrom === "columns" && churnSheet === null
      ? [{ code: "firstOrderUnknown", customers: repeaters } as const]
      : []),
  ];
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

const faults: readonly PurchasesFault[] = ["futureDate", "negativeOrders", "fractionalOrders", "ordersWithoutDate"];
