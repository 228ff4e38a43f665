/* The functions as Excel calls them. Parameters are named as the formula bar shows them, in lower case with underscores. */
import { conversion, funnelTable } from "../domain/funnel";
import { expectedAmount, forecast, type Opportunity } from "../domain/funnelForecast";
import { cutPoints, reversedScoreOf, scoreOf } from "../domain/rank";
import { countablePurchases } from "../domain/rfmPurchases";
import { relativeScale } from "../domain/rfmScales";
import { defaultRules } from "../domain/rules";
import { segmentOf } from "../domain/segments";
import { nearestUpgrade } from "../domain/upgrade";
import { funnelHeadings, unknownStagesLabel } from "../domain/words/funnel";
import { gradeSentence, noScoreWords, noTier, segmentName, upgradeWords } from "../domain/words/rfm";
import { callerLocale } from "./caller";
import { raise, divisionByZero } from "./cellErrors";
import { moneyOrBlank } from "./decodeCell";
import { decodeColumn, rowsOf } from "./decodeColumn";
import { customersAt, placesOf, stageOf, stagesOf, winRates } from "./funnelArguments";
import { lessIsBetter, rankMethod, scoreCount } from "./rankArguments";
import { gradedRows, noScoreError, purchaseRows, tooFewToRank } from "./rfmRows";
import { rulerRows } from "./rfmRules";
import { spill } from "./spill";

/**
 * The RFM score of each customer, 8 to 40: 1 × recency + 3 × frequency + 4 × amount. #N/A without orders in the last 12 months.
 * @customfunction RFM.SCORE RFM.SCORE
 * @param last Day of the last order: a cell or a column.
 * @param orders Number of orders in the last 12 months. Blank means none.
 * @param amount Net amount of these orders. Blank counts as 0.
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
 * The RFM tier of each customer: P from 36 points, G from 26, S from 17, else B. A dash without orders in the last 12 months.
 * @customfunction RFM.TIER RFM.TIER
 * @param last Day of the last order: a cell or a column.
 * @param orders Number of orders in the last 12 months. Blank means none.
 * @param amount Net amount of these orders. Blank counts as 0.
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
 * @param amount Net amount of these orders. Blank counts as 0.
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
 * @param amount Net amount of these orders. Blank counts as 0.
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
 * @param amount Net amount of these orders. Blank counts as 0.
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
export function rfmRank(
  values: unknown[][],
  direction?: unknown[][],
  bins?: unknown[][],
  method?: unknown[][],
): unknown[][] {
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
 * @param amount Column of the net amounts. Blank counts as 0.
 * @param [as_of] Day for which to score; today if omitted.
 * @param [method] "rank" (default) or "quantile" (as the R package rfm).
 * @returns Three rows: name, and where scores 2, 3, 4 and 5 begin; for recency in days since the last order, where 4, 3, 2 and 1 begin.
 */
export function rfmCuts(
  last: unknown[][],
  orders: unknown[][],
  amount: unknown[][],
  as_of?: unknown[][],
  method?: unknown[][],
): unknown[][] {
  const rows = purchaseRows({ last, orders, amount, as_of }).flatMap((row) => (row.ok ? [row.value] : []));
  const [first] = rows;
  const scale = first && relativeScale(rankMethod(method), rows, defaultRules.rfm, first.asOf);
  if (!scale) raise(tooFewToRank(5));
  return rulerRows(scale.ruler);
}

/**
 * The share of the customers who reached one stage that reached another as well. #DIV/0! if nobody reached the first.
 * @customfunction FUNNEL.RATE FUNNEL.RATE
 * @param stages Column with the stage of each customer. A customer at a stage has reached all stages before it; a lost one only the first, or the one named with it.
 * @param from Stage to count from.
 * @param to Stage to count to.
 * @param [order] The stages from first to last, or "telesales"; the usual sales stages if omitted.
 * @returns A share from 0 to 1.
 */
export function funnelRate(stages: unknown[][], from: unknown[][], to: unknown[][], order?: unknown[][]): unknown[][] {
  const list = stagesOf(order);
  const customers = customersAt(placesOf(stages, list));
  const { rate } = conversion(customers, stageOf(from, "from", list), stageOf(to, "to", list));
  return [[rate ?? divisionByZero()]];
}

/**
 * The sales funnel as a table: each stage, how many customers reached it, the rate from the stage before, the rate from the first, the drop-off and the bottleneck.
 * @customfunction FUNNEL.TABLE FUNNEL.TABLE
 * @param stages Column with the stage of each customer.
 * @param [order] The stages from first to last, or "telesales"; the usual sales stages if omitted.
 * @returns A table with headings; stages that are not in the list are counted in a last row.
 */
export function funnelTableOf(stages: unknown[][], order?: unknown[][]): unknown[][] {
  const locale = callerLocale();
  const list = stagesOf(order);
  const places = placesOf(stages, list);
  const headings = funnelHeadings(locale);
  const unknown = [...new Set(places.flatMap((place) => (place?.kind === "unknown" ? [place.text] : [])))];
  const unknownCount = places.filter((place) => place?.kind === "unknown").length;
  return [
    [...headings.columns],
    ...funnelTable(customersAt(places), list.length).map(
      ({ stage, reached, stepRate, overall, dropOff, bottleneck }) => [
        list[stage]?.label ?? "",
        reached,
        stage === 0 ? "" : (stepRate ?? divisionByZero()),
        overall ?? divisionByZero(),
        dropOff ?? "",
        bottleneck ? headings.bottleneck : "",
      ],
    ),
    ...(unknownCount > 0 ? [[unknownStagesLabel(unknown, locale), unknownCount, "", "", "", ""]] : []),
  ];
}

/**
 * The amount to expect from open customers: amount × the win rate of its stage, from the closed customers of the column or as given.
 * @customfunction FUNNEL.FORECAST FUNNEL.FORECAST
 * @param stages Column with the stage of each customer. The last stage is won; words such as lost or 战败 mark lost ones, with the stage they reached.
 * @param amounts Column with the amount at stake.
 * @param [rates] One win rate a stage, from 0 to 1; learned from the closed customers if omitted.
 * @param [order] The stages from first to last, or "telesales"; the usual sales stages if omitted.
 * @returns An amount.
 */
export function funnelForecast(
  stages: unknown[][],
  amounts: unknown[][],
  rates?: unknown[][],
  order?: unknown[][],
): unknown[][] {
  const list = stagesOf(order);
  const rows = rowsOf({
    place: { argument: "stages", cells: placesOf(stages, list).map((value) => ({ ok: true, value }) as const) },
    amount: decodeColumn(amounts, "amounts", moneyOrBlank),
  });
  const opportunities = rows.flatMap((row): Opportunity[] => {
    if (!row.ok) raise(row.error);
    const { place, amount } = row.value;
    if (place?.kind !== "at") return [];
    const won = place.stage === list.length - 1 && !place.lost;
    return [{ stage: place.stage, state: place.lost ? "lost" : won ? "won" : "open", amount: amount ?? 0 }];
  });
  const { stages: byStage } = forecast(opportunities, list.length);
  const given = winRates(rates, list.length);
  const expected = expectedAmount(
    given ? byStage.map(({ openAmount }, stage) => ({ openAmount, winRate: given[stage] ?? null })) : byStage,
  );
  return [[expected ?? divisionByZero()]];
}
