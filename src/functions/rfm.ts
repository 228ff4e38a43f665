import { countablePurchases } from "../domain/grading/rfmPurchases";
import { relativeScale } from "../domain/grading/rfmScales";
import { gradeSentence, noScoreWords, noTier, segmentName, upgradeWords } from "../domain/grading/rfmWords";
import { segmentOf } from "../domain/grading/segments";
import { nearestUpgrade } from "../domain/grading/upgrade";
import { cutPoints, reversedScoreOf, scoreOf } from "../domain/rates/rank";
import { defaultRules } from "../domain/rules/rules";
import { lessIsBetter, rankMethod, scoreCount } from "./arguments/rankArguments";
import { gradedRows, noScoreError, oneScore, purchaseRows, rowsNotCounted, tooFewToRank } from "./arguments/rfmRows";
import { rulerRows } from "./arguments/rfmRules";
import { callerLocale } from "./cells/caller";
import { raise } from "./cells/cellErrors";
import { moneyOrBlank } from "./cells/decodeCell";
import { decodeColumn, rowsOf } from "./cells/decodeColumn";
import { spill } from "./cells/spill";

/**
 * The RFM score of each customer, 8 to 40: 1 × recency + 3 × frequency + 4 × amount. #N/A without orders in the last 12 months.
 * @customfunction RFM.SCORE RFM.SCORE
 * @param last Day of the last order: a cell or a column.
 * @param orders Number of orders in the last 12 months. Blank means none.
 * @param amount Net amount of these orders. Blank means not known: no score.
 * @param [as_of] Day for which to score; today if omitted.
 * @param [rules] "rank" or "quantile" to score customers against each other, or a table of your own thresholds and weights.
 * @returns Scores, one a row.
 */
export function rfmScore(
  last: unknown[][],
  orders: unknown[][],
  amount: unknown[][],
  as_of?: unknown[][],
  rules?: unknown[][],
): unknown[][] {
  return spill(gradedRows({ last, orders, amount, as_of, rules }), (row) =>
    row.grade.kind === "graded" ? row.grade.score : noScoreError(row),
  );
}

/**
 * The recency score of each customer, 1 to 5: 5 for an order within a month, 1 within a year. #N/A without orders in the last 12 months.
 * @customfunction RFM.R RFM.R
 * @param last Day of the last order: a cell or a column.
 * @param orders Number of orders in the last 12 months. Blank means none.
 * @param amount Net amount of these orders. Blank means not known: no score.
 * @param [as_of] Day for which to score; today if omitted.
 * @param [rules] "rank" or "quantile" to score customers against each other, or a table of your own thresholds.
 * @returns Scores, one a row.
 */
export function rfmR(
  last: unknown[][],
  orders: unknown[][],
  amount: unknown[][],
  as_of?: unknown[][],
  rules?: unknown[][],
): unknown[][] {
  return oneScore("r", { last, orders, amount, as_of, rules });
}

/**
 * The frequency score of each customer, 1 to 5: 5 for six orders and more in 12 months, 1 for one. #N/A without orders in the last 12 months.
 * @customfunction RFM.F RFM.F
 * @param last Day of the last order: a cell or a column.
 * @param orders Number of orders in the last 12 months. Blank means none.
 * @param amount Net amount of these orders. Blank means not known: no score.
 * @param [as_of] Day for which to score; today if omitted.
 * @param [rules] "rank" or "quantile" to score customers against each other, or a table of your own thresholds.
 * @returns Scores, one a row.
 */
export function rfmF(
  last: unknown[][],
  orders: unknown[][],
  amount: unknown[][],
  as_of?: unknown[][],
  rules?: unknown[][],
): unknown[][] {
  return oneScore("f", { last, orders, amount, as_of, rules });
}

/**
 * The money score of each customer, 1 to 5: 5 from 2,000 spent in 12 months, 1 below 300. #N/A without orders in the last 12 months.
 * @customfunction RFM.M RFM.M
 * @param last Day of the last order: a cell or a column.
 * @param orders Number of orders in the last 12 months. Blank means none.
 * @param amount Net amount of these orders. Blank means not known: no score.
 * @param [as_of] Day for which to score; today if omitted.
 * @param [rules] "rank" or "quantile" to score customers against each other, or a table of your own thresholds.
 * @returns Scores, one a row.
 */
export function rfmM(
  last: unknown[][],
  orders: unknown[][],
  amount: unknown[][],
  as_of?: unknown[][],
  rules?: unknown[][],
): unknown[][] {
  return oneScore("m", { last, orders, amount, as_of, rules });
}

/**
 * The RFM tier of each customer: P from 36 points, G from 26, S from 17, else B. A dash without orders in the last 12 months.
 * @customfunction RFM.TIER RFM.TIER
 * @param last Day of the last order: a cell or a column.
 * @param orders Number of orders in the last 12 months. Blank means none.
 * @param amount Net amount of these orders. Blank means not known: no score.
 * @param [as_of] Day for which to grade; today if omitted.
 * @param [rules] "rank" or "quantile" to score customers against each other, or a table of your own thresholds and weights.
 * @returns Tiers, one a row.
 */
export function rfmTier(
  last: unknown[][],
  orders: unknown[][],
  amount: unknown[][],
  as_of?: unknown[][],
  rules?: unknown[][],
): unknown[][] {
  return spill(gradedRows({ last, orders, amount, as_of, rules }), ({ grade }) =>
    grade.kind === "graded" ? grade.tier : noTier,
  );
}

/**
 * The RFM segment of each customer by name, such as Champions or At risk. A dash without orders in the last 12 months.
 * @customfunction RFM.SEGMENT RFM.SEGMENT
 * @param last Day of the last order: a cell or a column.
 * @param orders Number of orders in the last 12 months. Blank means none.
 * @param amount Net amount of these orders. Blank means not known: no score.
 * @param [as_of] Day for which to grade; today if omitted.
 * @param [rules] "cn8" or "rfm10" for another map of segments, "rank" or "quantile" for another way to score, or a table of rules.
 * @returns Segment names, one a row.
 */
export function rfmSegment(
  last: unknown[][],
  orders: unknown[][],
  amount: unknown[][],
  as_of?: unknown[][],
  rules?: unknown[][],
): unknown[][] {
  const locale = callerLocale();
  return spill(gradedRows({ last, orders, amount, as_of, rules }), ({ grade, scale }) =>
    grade.kind === "graded" ? segmentName(segmentOf(grade, scale.rules), locale) : noTier,
  );
}

/**
 * One sentence for each customer: the value and the band behind each RFM score, the tier, and the nearest way to a higher one.
 * @customfunction RFM.EXPLAIN RFM.EXPLAIN
 * @param last Day of the last order: a cell or a column.
 * @param orders Number of orders in the last 12 months. Blank means none.
 * @param amount Net amount of these orders. Blank means not known: no score.
 * @param [as_of] Day for which to grade; today if omitted.
 * @param [rules] "rank" or "quantile" to score customers against each other, or a table of your own thresholds and weights.
 * @returns Sentences, one a row.
 */
export function rfmExplain(
  last: unknown[][],
  orders: unknown[][],
  amount: unknown[][],
  as_of?: unknown[][],
  rules?: unknown[][],
): unknown[][] {
  const locale = callerLocale();
  return spill(gradedRows({ last, orders, amount, as_of, rules }), ({ purchases, scale, grade }) => {
    if (grade.kind === "none") return noScoreWords(grade.reason, scale, locale);
    const countable = countablePurchases(purchases, scale.asOf, scale.periodFrom);
    if (grade.kind !== "graded" || countable.kind !== "countable") return noTier;
    return gradeSentence(countable, grade, scale, nearestUpgrade(purchases, scale), locale);
  });
}

/**
 * The smallest single change that lifts each customer to a higher tier: more orders, more money, or a newer order.
 * @customfunction RFM.UPGRADE RFM.UPGRADE
 * @param last Day of the last order: a cell or a column.
 * @param orders Number of orders in the last 12 months. Blank means none.
 * @param amount Net amount of these orders. Blank means not known: no score.
 * @param [as_of] Day for which to grade; today if omitted.
 * @param [rules] "rank" or "quantile" to score customers against each other, or a table of your own thresholds and weights.
 * @returns Phrases, one a row.
 */
export function rfmUpgrade(
  last: unknown[][],
  orders: unknown[][],
  amount: unknown[][],
  as_of?: unknown[][],
  rules?: unknown[][],
): unknown[][] {
  const locale = callerLocale();
  return spill(gradedRows({ last, orders, amount, as_of, rules }), ({ purchases, scale, grade }) =>
    grade.kind === "graded" ? upgradeWords(nearestUpgrade(purchases, scale), locale) : noTier,
  );
}

/**
 * Scores values 1 to 5 against each other. Equal values get equal scores, and sorting the sheet changes nothing.
 * @customfunction RFM.RANK RFM.RANK
 * @param values Column of numbers. Blank cells stay blank.
 * @param [direction] "high" (default) if more is better, "low" if less is, as with days since the last order.
 * @param [bins] How many scores; 5 if omitted.
 * @param [method] "rank" (default) or "quantile" (as the R package rfm).
 * @returns Scores, one a row.
 */
export function rfmRank(values: unknown[][], direction?: string, bins?: unknown[][], method?: string): unknown[][] {
  const rows = rowsOf({ value: decodeColumn(values, "values", moneyOrBlank) });
  const score = lessIsBetter(direction) ? reversedScoreOf : scoreOf;
  const scores = scoreCount(bins);
  const numbers = rows.flatMap((row) => (row.ok && row.value.value !== null ? [row.value.value] : []));
  const cuts = cutPoints(numbers, rankMethod(method), scores);
  return spill(rows, ({ value }) => {
    if (value === null) return "";
    return cuts ? score(value, cuts) : tooFewToRank(scores);
  });
}

/**
 * The cut points of RFM scores by rank or quantile, in three rows. Kept as values and passed as the rules of RFM.SCORE, they are the same ruler next month.
 * @customfunction RFM.CUTS RFM.CUTS
 * @param last Column of the days of the last order.
 * @param orders Column of the numbers of orders. Blank means none.
 * @param amount Column of the net amounts. Blank means not known.
 * @param [as_of] Day for which to score; today if omitted.
 * @param [method] "rank" (default) or "quantile" (as the R package rfm).
 * @returns Three rows: name, and where scores 2, 3, 4 and 5 begin; for recency in days since the last order, where 4, 3, 2 and 1 begin; and a line beneath where rows could not be read.
 */
export function rfmCuts(
  last: unknown[][],
  orders: unknown[][],
  amount: unknown[][],
  as_of?: unknown[][],
  method?: string,
): unknown[][] {
  const decoded = purchaseRows({ last, orders, amount, as_of });
  const rows = decoded.flatMap((row) => (row.ok ? [row.value] : []));
  const [first] = rows;
  const scale = first && relativeScale(rankMethod(method), rows, defaultRules.rfm, first.asOf);
  if (!scale) raise(tooFewToRank(5));
  return rulerRows(scale.ruler, rowsNotCounted(decoded));
}
