import type { Day } from "../../domain/calendar/day";
import { gradeCustomer, type RfmGrade, type RfmScores } from "../../domain/grading/rfm";
import { countablePurchases, type Purchases, type PurchasesFault } from "../../domain/grading/rfmPurchases";
import { fixedScale, frozenScale, relativeScale, type RfmScale } from "../../domain/grading/rfmScales";
import { noAnswerMessage } from "../cells/functionWords";
import { faultWords, noScoreWords } from "../../domain/grading/rfmWords";
import { callerLocale, today } from "../cells/caller";
import { refuse, valueError, notAvailable, type CellError } from "../cells/cellErrors";
import { countOrBlank, dayOr, dayOrBlank, moneyOrBlank } from "../cells/decodeCell";
import { decodeColumn, rowsOf, type Decoded } from "../cells/decodeColumn";
import { rfmRules } from "./rfmRules";
import { spill } from "../cells/spill";

/** One graded row of a formula. */
export type GradedRow = { readonly purchases: Purchases; readonly scale: RfmScale; readonly grade: RfmGrade };

/** The arguments that the RFM functions share, as Excel hands them over. */
export type RfmArguments = {
  readonly last: unknown;
  readonly orders: unknown;
  readonly amount: unknown;
  readonly as_of: unknown;
  readonly rules: unknown;
};

/** Every row of the columns graded; what cannot be read, and what contradicts itself, is an error in its row. */
export function gradedRows({ rules, ...cells }: RfmArguments): Decoded<GradedRow>[] {
  const rows = purchaseRows(cells);
  const scaleAt = scaleOfFormula(rows, rules);
  return rows.map((row): Decoded<GradedRow> => {
    if (!row.ok) return row;
    const { asOf, ...purchases } = row.value;
    const scale = scaleAt(asOf);
    if (!scale) return { ok: false, error: tooFewToRank(5) };
    const grade = gradeCustomer(purchases, scale);
    return grade.kind === "fault"
      ? { ok: false, error: purchasesError(grade.fault) }
      : { ok: true, value: { purchases, scale, grade } };
  });
}

export type PurchaseRow = Purchases & { readonly asOf: Day };

export function purchaseRows({ last, orders, amount, as_of }: Omit<RfmArguments, "rules">): Decoded<PurchaseRow>[] {
  return rowsOf<PurchaseRow>({
    lastOn: decodeColumn(last, "last", dayOrBlank),
    orders: decodeColumn(orders, "orders", countOrBlank),
    amount: decodeColumn(amount, "amount", moneyOrBlank),
    asOf: decodeColumn(as_of, "as_of", dayOr(today())),
  });
}

/** The numbers of the rows of a range that no scale can take: what cannot be read, and what contradicts itself. */
export function rowsNotCounted(rows: readonly Decoded<PurchaseRow>[]): readonly number[] {
  return rows.flatMap((row, index) => (row.ok && isUnderstood(row.value) ? [] : [index + 1]));
}

function isUnderstood(row: PurchaseRow): boolean {
  const countable = countablePurchases(row, row.asOf, null);
  return countable.kind === "countable" || (countable.kind === "none" && countable.reason !== "amountUnknown");
}

/** The R, F or M score of every row, as the column that Excel spills. */
export function oneScore(score: keyof RfmScores, cells: RfmArguments): unknown[][] {
  return spill(gradedRows(cells), (row) => {
    const { grade } = row;
    if (grade.kind === "graded") return grade[score];
    // Without an amount R and F are known all the same.
    return grade.kind === "none" && "r" in grade && score !== "m" ? grade[score] : noScoreError(row);
  });
}

/** `#N/A` for a row that has no score, with the reason. */
export function noScoreError({ scale, grade }: GradedRow): CellError {
  return notAvailable(grade.kind === "none" ? noScoreWords(grade.reason, scale, callerLocale()) : "");
}

function purchasesError(fault: PurchasesFault): CellError {
  return valueError({ code: "because", argument: argumentOf[fault], why: faultWords(fault, callerLocale()) });
}

/** The scale for each as-of day: made once a day, from all rows together where it is relative to them. */
function scaleOfFormula(rows: readonly Decoded<PurchaseRow>[], argument: unknown): (asOf: Day) => RfmScale | undefined {
  const { rules, ruler } = rfmRules(argument);
  const scales = new Map<Day, RfmScale | undefined>();
  const { method } = rules;
  const relative = method !== "fixed" && !ruler;
  const read = rows.flatMap((row) => (row.ok ? [row.value] : []));
  if (relative && new Set(read.map(({ asOf }) => asOf)).size > 1) refuse({ code: "notOneCell", argument: "as_of" });
  return (asOf) => {
    if (!scales.has(asOf)) {
      const scale = ruler
        ? frozenScale(ruler, rules, asOf)
        : method === "fixed"
          ? fixedScale(rules, asOf)
          : relativeScale(method, read, rules, asOf);
      scales.set(asOf, scale);
    }
    return scales.get(asOf);
  };
}

/** `#N/A` where there are fewer values than scores. */
export function tooFewToRank(least: number): CellError {
  return notAvailable(noAnswerMessage({ code: "tooFewToRank", least }, callerLocale()));
}

const argumentOf: Readonly<Record<PurchasesFault, string>> = {
  futureDate: "last",
  ordersWithoutDate: "last",
  negativeOrders: "orders",
  fractionalOrders: "orders",
};
