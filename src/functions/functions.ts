/* The functions as Excel calls them. Parameters are named as the formula bar shows them, in lower case with underscores. */
import { chooseModel } from "../domain/purchaseModels/churnModel";
import { customerValues } from "../domain/purchaseModels/customerValue";
import { aliveProbability, expectedOrders, riskOfNoOrder } from "../domain/purchaseModels/purchaseModel";
import { rhythmOf } from "../domain/rhythm/rhythm";
import { defaultHorizonInDays } from "../domain/purchaseModels/risk";
import { costPerCustomer, costPerOrder, costPerVisitor } from "../domain/rates/acquisitionCost";
import { churnRate, churnRateBySpend } from "../domain/rates/churnRate";
import { blankCustomer } from "../domain/customer";
import { followUpStatus, nextFollowUp } from "../domain/contactPlan/followUp";
import { conversion, funnelTable } from "../domain/funnel/funnel";
import { forecast, isNobodyLost } from "../domain/funnel/funnelForecast";
import { funnelSpeed } from "../domain/funnel/funnelSpeed";
import { workingWeeks } from "../domain/daysOff/holidays";
import { gradeOfBuyDay } from "../domain/rules/intentGrades";
import { cutPoints, reversedScoreOf, scoreOf } from "../domain/rates/rank";
import { paretoClasses, topCount, topShare, usualTop } from "../domain/rates/pareto";
import { lastTwoWindows, repeatRate, retentionRate, returningRate, usualDaysToReturn } from "../domain/rates/rates";
import { countablePurchases } from "../domain/grading/rfmPurchases";
import { relativeScale } from "../domain/grading/rfmScales";
import { defaultRules } from "../domain/rules/rules";
import { segmentOf } from "../domain/grading/segments";
import { nearestUpgrade } from "../domain/grading/upgrade";
import { churnFaultText, modelFamilyName, priorInsteadText } from "../domain/churn/churnWords";
import { rhythmStateName } from "../domain/rhythm/rhythmWords";
import { followUpStatusName, noAnswerMessage } from "./functionWords";
import { gradeSentence, noScoreWords, noTier, segmentName, upgradeWords } from "../domain/grading/rfmWords";
import { addWorkingDays } from "../domain/calendar/workdays";
import { callerLocale, today } from "./caller";
import { divisionByZero, noAnswer, notAvailable, raise, refuse, valueError } from "./cellErrors";
import {
  churnRows,
  familyOf,
  gapOrTrade,
  historiesToFit,
  horizonOf,
  modelOf,
  paidOrders,
  valueCell,
} from "./churnRows";
import { countOrBlank, dayOr, dayOrBlank, moneyOrBlank } from "./decodeCell";
import { decodeColumn, decodeSingle, everyRow, rowsOf } from "./decodeColumn";
import { followUpRules, gradeOrBlank, holidaysOf } from "./followUpArguments";
import { forecastRows, funnelRows, isInOrder, stageOf, stageSpans, stagesOf, winRates } from "./funnelArguments";
import { gradingOf } from "./gradingRules";
import { logRows } from "./logRows";
import { lessIsBetter, rankMethod, scoreCount } from "./rankArguments";
import {
  anyTime,
  churnBy,
  costFactor,
  countedBy,
  isBlankArgument,
  lastYear,
  monthsOf,
  paretoLimits,
  shareFactor,
  topOf,
  wholeNumberOr,
  windowOf,
} from "./rateArguments";
import { gradedRows, noScoreError, oneScore, purchaseRows, rowsNotCounted, tooFewToRank } from "./rfmRows";
import { rulerRows } from "./rfmRules";
import {
  funnelTableCells,
  leftOutNote,
  showsIntervals,
  shownForecast,
  shownSpeed,
  withGivenRates,
} from "./shownFunnel";
import { shownAs, shownRate } from "./shownRate";
import { dayCell, spill } from "./spill";

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
 * The recency score of each customer, 1 to 5: 5 for an order within a month, 1 within a year. #N/A without orders in the last 12 months.
 * @customfunction RFM.R RFM.R
 * @param last Day of the last order: a cell or a column.
 * @param orders Number of orders in the last 12 months. Blank means none.
 * @param amount Net amount of these orders. Blank counts as 0.
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
 * @param amount Net amount of these orders. Blank counts as 0.
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
 * @param amount Net amount of these orders. Blank counts as 0.
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
 * @param amount Column of the net amounts. Blank counts as 0.
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

/**
 * The share of the customers who reached one stage that reached another as well. #DIV/0! if nobody reached the first.
 * @customfunction FUNNEL.RATE FUNNEL.RATE
 * @param stages Column with the stage of each customer: a customer at a stage has reached all stages before it; a lost one only the first, or the one named with it. Or a column for each stage, with the days.
 * @param from Stage to count from.
 * @param to Stage to count to.
 * @param [order] The stages from first to last, or "telesales" (a 0 is then stage 0, and so is a blank cell for which Excel sends 0); the usual sales stages if omitted.
 * @param [definition] "in order" (default): reaching a stage implies the ones before it. "any": only recorded stages count, which needs a column of days for each stage.
 * @param [show] "value" (default), "interval" for a row with rate, low, high (95 %), numerator and denominator, or "words" for a sentence that says where the cases are few.
 * @returns A share from 0 to 1, a row, or a sentence.
 */
export function funnelRate(
  stages: unknown[][],
  from: unknown[][],
  to: unknown[][],
  order?: unknown[][],
  definition?: string,
  show?: string,
): unknown[][] {
  const list = stagesOf(order);
  const inOrder = isInOrder(definition);
  const { customers, unknown } = funnelRows(stages, list, inOrder);
  const [first, second] = [stageOf(from, "from", list), stageOf(to, "to", list)];
  const names = { from: list[first]?.label ?? "", to: list[second]?.label ?? "" };
  const rate = conversion(customers, first, second);
  return shownRate(rate, { code: "conversion", inOrder, ...names }, shownAs(show), leftOutNote(unknown));
}

/**
 * The sales funnel as a table: each stage, how many customers reached it, the rate from the stage before, the rate from the first, the drop-off and the bottleneck.
 * @customfunction FUNNEL.TABLE FUNNEL.TABLE
 * @param stages Column with the stage of each customer, or a column for each stage, with the days.
 * @param [order] The stages from first to last, or "telesales" (a 0 is then stage 0, and so is a blank cell for which Excel sends 0); the usual sales stages if omitted.
 * @param [definition] "in order" (default): reaching a stage implies the ones before it. "any": only recorded stages count, which needs a column of days for each stage.
 * @param [show] "value" (default), or "interval" for three more columns: where each step rate most likely lies (95 %), and a note where the cases are few.
 * @returns A table with headings; stages that are not in the list are counted in a last row.
 */
export function funnelTableOf(
  stages: unknown[][],
  order?: unknown[][],
  definition?: string,
  show?: string,
): unknown[][] {
  const list = stagesOf(order);
  const { customers, unknown } = funnelRows(stages, list, isInOrder(definition));
  return funnelTableCells(funnelTable(customers, list.length), list, unknown, showsIntervals(show));
}

/**
 * The amount to expect from open customers: amount × the win rate of its stage, from the closed customers of the column or as given. #N/A where nobody is marked as lost.
 * @customfunction FUNNEL.FORECAST FUNNEL.FORECAST
 * @param stages Column with the stage of each customer. The last stage is won; words such as “lost” mark lost ones, with the stage they reached.
 * @param amounts Column with the amount at stake.
 * @param [rates] One win rate a stage, from 0 to 1; learned from the closed customers if omitted.
 * @param [order] The stages from first to last, or "telesales" (a 0 is then stage 0, and so is a blank cell for which Excel sends 0); the usual sales stages if omitted.
 * @param [show] "value" (default), "interval" for a row with expected, low, high (95 %) and open amount, or "words" for a sentence that says where few customers are closed.
 * @returns An amount, a row, or a sentence.
 */
export function funnelForecast(
  stages: unknown[][],
  amounts: unknown[][],
  rates?: unknown[][],
  order?: unknown[][],
  show?: string,
): unknown[][] {
  const list = stagesOf(order);
  const { opportunities, unknown } = forecastRows(stages, amounts, list);
  const learned = forecast(opportunities, list.length);
  const given = winRates(rates, list.length);
  if (!given && isNobodyLost(opportunities)) raise(noAnswer({ code: "nobodyLost" }));
  const found = given ? withGivenRates(learned, given) : learned;
  return shownForecast(found, list, shownAs(show), leftOutNote(unknown));
}

/**
 * How fast customers go from one stage to another: the median of the days between them, from the first contact to the deal or between any two stages. #DIV/0! where nobody reached both.
 * @customfunction FUNNEL.SPEED FUNNEL.SPEED
 * @param first Column with the day of the first contact, or of any stage. Blank where it is not known.
 * @param deal Column with the day of the deal, or of a later stage. Blank where it is not reached.
 * @param [from] First day of the deals to count; all if omitted.
 * @param [to] Last day of the deals to count; all if omitted.
 * @param [show] "value" (default), "interval" for a row with median, the two ends of the middle half and the number of deals, or "words" for a sentence that says where the deals are few.
 * @returns Days, a row, or a sentence.
 */
export function funnelSpeedOf(
  first: unknown[][],
  deal: unknown[][],
  from?: unknown[][],
  to?: unknown[][],
  show?: string,
): unknown[][] {
  const window = windowOf(from, to, anyTime);
  return shownSpeed(funnelSpeed(stageSpans(first, deal), window), shownAs(show));
}

/**
 * The probability, 0 to 1, that each customer places no order in the next days. A column without a model is fitted to itself (MBG/NBD).
 * @customfunction CHURN.RISK CHURN.RISK
 * @param first Day of the first order: a cell or a column.
 * @param last Day of the last order.
 * @param orders Number of orders on different days. #N/A without any.
 * @param [as_of] Day for which to ask; today if omitted.
 * @param [horizon] How many days ahead; 90 if omitted.
 * @param [model] Usual gap between orders in days, a trade (salon, e-commerce, car service), the row of CHURN.FIT, or a model to fit (BG/NBD, Pareto/NBD).
 * @returns Probabilities, one a row.
 */
export function churnRiskOf(
  first: unknown[][],
  last: unknown[][],
  orders: unknown[][],
  as_of?: unknown[][],
  horizon?: unknown[][],
  model?: unknown[][],
): unknown[][] {
  const rows = churnRows({ first, last, orders, as_of });
  const chosen = modelOf(model, rows);
  const days = horizonOf(horizon, defaultHorizonInDays);
  return spill(rows, ({ history }) => riskOfNoOrder(chosen, history, days));
}

/**
 * The number of orders to expect of each customer in the next days.
 * @customfunction CHURN.EXPECTED CHURN.EXPECTED
 * @param first Day of the first order: a cell or a column.
 * @param last Day of the last order.
 * @param orders Number of orders on different days. #N/A without any.
 * @param [as_of] Day for which to ask; today if omitted.
 * @param [horizon] How many days ahead; 90 if omitted.
 * @param [model] Usual gap between orders in days, a trade (salon, e-commerce, car service), the row of CHURN.FIT, or a model to fit (BG/NBD, Pareto/NBD).
 * @returns Orders, one a row.
 */
export function churnExpectedOf(
  first: unknown[][],
  last: unknown[][],
  orders: unknown[][],
  as_of?: unknown[][],
  horizon?: unknown[][],
  model?: unknown[][],
): unknown[][] {
  const rows = churnRows({ first, last, orders, as_of });
  const chosen = modelOf(model, rows);
  const days = horizonOf(horizon, defaultHorizonInDays);
  return spill(rows, ({ history }) => expectedOrders(chosen, history, days));
}

/**
 * The probability, 0 to 1, that each customer has not stopped ordering for good. It says nothing about when.
 * @customfunction CHURN.ALIVE CHURN.ALIVE
 * @param first Day of the first order: a cell or a column.
 * @param last Day of the last order.
 * @param orders Number of orders on different days. #N/A without any.
 * @param [as_of] Day for which to ask; today if omitted.
 * @param [model] Usual gap between orders in days, a trade (salon, e-commerce, car service), the row of CHURN.FIT, or a model to fit (BG/NBD, Pareto/NBD).
 * @returns Probabilities, one a row.
 */
export function churnAliveOf(
  first: unknown[][],
  last: unknown[][],
  orders: unknown[][],
  as_of?: unknown[][],
  model?: unknown[][],
): unknown[][] {
  const rows = churnRows({ first, last, orders, as_of });
  const chosen = modelOf(model, rows);
  return spill(rows, ({ history }) => aliveProbability(chosen, history));
}

/**
 * The parameters of MBG/NBD that fit the customers best, in days: r, α, a, b, the log-likelihood and the number of customers. #N/A where they cannot be estimated.
 * @customfunction CHURN.FIT CHURN.FIT
 * @param first Column of the days of the first order.
 * @param last Column of the days of the last order.
 * @param orders Column of the numbers of orders. Rows without orders are left out.
 * @param [as_of] Day for which to ask; today if omitted.
 * @param [model] Another model: BG/NBD or Pareto/NBD. Its name then stands before the parameters (r, α, s, β for Pareto/NBD).
 * @returns One row of six numbers, after the name of the model if one was named.
 */
export function churnFit(
  first: unknown[][],
  last: unknown[][],
  orders: unknown[][],
  as_of?: unknown[][],
  model?: unknown[][],
): unknown[][] {
  const wanted = familyOf(model);
  const { fit, model: prior } = chooseModel(historiesToFit(churnRows({ first, last, orders, as_of })), wanted);
  if (fit.status !== "fitted") return raise(notAvailable(priorInsteadText(fit, prior, callerLocale())));
  const numbers = [...Object.values(fit.parameters), fit.logLikelihood, fit.customers];
  return [wanted.family ? [modelFamilyName(wanted.family), ...numbers] : numbers];
}

/**
 * The state of each customer by her own rhythm: active, watch, at risk or lost once silent for 1, 1.5 or 2 of her usual gaps.
 * @customfunction CHURN.STATE CHURN.STATE
 * @param last Day of the last order: a cell or a column. A dash without one.
 * @param gap Usual gap between the customer's orders in days, or a trade (salon, e-commerce, car service) for its limits.
 * @param [as_of] Day for which to ask; today if omitted.
 * @returns States, one a row.
 */
export function churnState(last: unknown[][], gap: unknown[][], as_of?: unknown[][]): unknown[][] {
  const locale = callerLocale();
  const rows = rowsOf({
    lastOn: decodeColumn(last, "last", dayOrBlank),
    gap: decodeColumn(gap, "gap", gapOrTrade),
    asOf: decodeColumn(as_of, "as_of", dayOr(today())),
  });
  return spill(rows, ({ lastOn, gap: cycle, asOf }) => {
    if (lastOn === null) return noTier;
    const result = rhythmOf({ lastOn, asOf, ...cycle });
    if (result.ok) return rhythmStateName(result.rhythm.state, locale);
    const argument = result.code === "gap-not-positive" ? "gap" : "last";
    return valueError({ code: "because", argument, why: churnFaultText(result.code, locale) });
  });
}

/**
 * What the future orders of each customer are worth today: expected orders × expected amount, discounted. The models are fitted to the column where it is long enough.
 * @customfunction CLV.VALUE CLV.VALUE
 * @param first Day of the first order: a cell or a column.
 * @param last Day of the last order.
 * @param orders Number of orders on different days. #N/A without any.
 * @param amount Total net amount of these orders; it must be positive.
 * @param [as_of] Day for which to ask; today if omitted.
 * @param [horizon] How many days ahead; 365 if omitted.
 * @param [discount] Interest of 30 days; 0.01 if omitted.
 * @returns Amounts, one a row.
 */
export function clvValue(
  first: unknown[][],
  last: unknown[][],
  orders: unknown[][],
  amount: unknown[][],
  as_of?: unknown[][],
  horizon?: unknown[][],
  discount?: unknown[][],
): unknown[][] {
  const asOf = decodeSingle(as_of, "as_of", dayOr(today()));
  const paid = rowsOf({
    churn: {
      argument: "first",
      cells: churnRows({ first, last, orders, as_of }).map((row) => ({ ok: true, value: row }) as const),
    },
    amount: decodeColumn(amount, "amount", moneyOrBlank),
  }).map(paidOrders);
  const days = horizonOf(horizon, 365);
  const rate = decodeSingle(discount, "discount", moneyOrBlank);
  const { answers } = customerValues(
    paid.flatMap((row) => (row.ok ? [row.value] : [])),
    { asOf, horizon: days, ...(rate === null ? {} : { discount: rate }) },
  );
  const inOrder = answers.values();
  return spill(paid, () => valueCell(inOrder.next().value));
}

/**
 * The next follow-up of each customer as a date serial: last contact plus the interval of the intent grade, moved to a working day (Chinese calendar with make-up days) and never before as-of. #N/A for grades that are not followed up.
 * @customfunction FOLLOWUP.NEXT FOLLOWUP.NEXT
 * @param last_contact Day of the last contact, not after as_of: a cell or a column. Blank means never contacted, so the next is at once.
 * @param grade Intent grade: H, A, B, C, O, N …
 * @param [rules] Two columns, grade and days, as the rules sheet has them ("default" for no grade), or one cell with the working week: office, sixDays or everyDay.
 * @param [holidays] Your own days off in one column, as on a Holidays sheet; "work" beside a day makes it a working day, and a row with an owner's name does not count.
 * @param [as_of] Day for which to plan; today if omitted.
 * @returns Date serials, one a row. Format the cells as dates.
 */
export function followUpNext(
  last_contact: unknown[][],
  grade: unknown[][],
  rules?: unknown[][],
  holidays?: unknown[][],
  as_of?: unknown[][],
): unknown[][] {
  const followUp = followUpRules(rules);
  const week = workingWeeks(followUp.workingWeek, holidaysOf(holidays))(null);
  const rows = rowsOf({
    lastContactDate: decodeColumn(last_contact, "last_contact", dayOrBlank),
    grade: decodeColumn(grade, "grade", gradeOrBlank(followUp)),
    asOf: decodeColumn(as_of, "as_of", dayOr(today())),
  });
  return spill(rows, ({ lastContactDate, grade: letter, asOf }) => {
    if (lastContactDate !== null && lastContactDate > asOf) {
      return valueError({ code: "laterThan", argument: "last_contact", other: "as_of" });
    }
    const customer = { ...nobody, lastContactDate, grade: letter };
    const next = nextFollowUp(customer, { asOf, rules: followUp, week });
    return next.kind === "due"
      ? dayCell(next.on)
      : notAvailable(noAnswerMessage({ code: "notFollowedUp", grade: letter ?? "" }, callerLocale()));
  });
}

/**
 * Whether each follow-up is overdue, due or upcoming.
 * @customfunction FOLLOWUP.STATUS FOLLOWUP.STATUS
 * @param next Day of the next contact: a cell or a column. Blank cells stay blank.
 * @param [as_of] Day for which to ask; today if omitted.
 * @returns Words, one a row.
 */
export function followUpStatusOf(next: unknown[][], as_of?: unknown[][]): unknown[][] {
  const locale = callerLocale();
  const rows = rowsOf({
    next: decodeColumn(next, "next", dayOrBlank),
    asOf: decodeColumn(as_of, "as_of", dayOr(today())),
  });
  return spill(rows, ({ next: on, asOf }) => (on === null ? "" : followUpStatusName(followUpStatus(on, asOf), locale)));
}

/**
 * The intent grade of each customer by the day on which she is expected to buy: H within 7 days, A within a month, B within three, later C; N without a day. #N/A where the day has passed: keep the grade and ask.
 * @customfunction GRADE.INTENT GRADE.INTENT
 * @param expected Day of the expected purchase: a cell or a column.
 * @param [as_of] Day for which to grade; today if omitted.
 * @param [rules] Your own limits, hottest first, in three columns: grade, number, "days" or "months". "later" or "blank" beside a grade says who gets it otherwise.
 * @returns Grades, one a row.
 */
export function gradeIntent(expected: unknown[][], as_of?: unknown[][], rules?: unknown[][]): unknown[][] {
  const grading = gradingOf(rules);
  const rows = rowsOf({
    expectedOn: decodeColumn(expected, "expected", dayOrBlank),
    asOf: decodeColumn(as_of, "as_of", dayOr(today())),
  });
  return spill(rows, ({ expectedOn, asOf }) => {
    const graded = gradeOfBuyDay(expectedOn, asOf, grading);
    return graded.kind === "graded" ? graded.grade : noAnswer({ code: "buyDayPassed" });
  });
}

/**
 * The day so many working days after a start, by the Chinese calendar: weekends and public holidays are off, make-up days are worked. Holidays are known from 2004 to 2026; in other years only weekends are off, unless you name them.
 * @customfunction WORKDAY.CN WORKDAY.CN
 * @param start Day to count from; it is not counted itself.
 * @param days Working days to go; negative goes back.
 * @param [holidays] Your own days off in one column, as on a Holidays sheet; "work" beside a day makes it a working day, and a row with an owner's name does not count.
 * @returns Date serials, one a row. Format the cells as dates.
 */
export function workdayCn(start: unknown[][], days: unknown[][], holidays?: unknown[][]): unknown[][] {
  const week = workingWeeks(defaultRules.workingWeek, holidaysOf(holidays))(null);
  const rows = rowsOf({
    start: decodeColumn(start, "start", dayOrBlank),
    days: decodeColumn(days, "days", countOrBlank),
  });
  return spill(rows, ({ start: from, days: count }) => {
    if (from === null) return valueError({ code: "missing", argument: "start" });
    if (count !== null && Math.abs(count) > mostWorkingDays) {
      return valueError({ code: "tooMany", argument: "days", found: count, most: mostWorkingDays });
    }
    return dayCell(addWorkingDays(from, count ?? 0, week));
  });
}

/**
 * Repeat rate: of the customers with an order in the window, the share with two or more. #DIV/0! without customers.
 * @customfunction RATE.REPEAT RATE.REPEAT
 * @param customers Column with the customer of each order.
 * @param dates Column with the day of each order.
 * @param [from] First day of the window; 12 months before its last day if omitted.
 * @param [to] Last day of the window; today if omitted.
 * @param [by] "order" (default) counts every order, "day" counts several orders of one day once.
 * @param [show] "value" (default), "interval" for a row with rate, low, high (95 %), numerator and denominator, or "words" for a sentence that says where the cases are few.
 * @returns A share from 0 to 1, a row, or a sentence.
 */
export function rateRepeat(
  customers: unknown[][],
  dates: unknown[][],
  from?: unknown[][],
  to?: unknown[][],
  by?: string,
  show?: string,
): unknown[][] {
  const window = windowOf(from, to, lastYear);
  const counted = countedBy(by);
  const rate = repeatRate(logRows(customers, dates), window, counted);
  return shownRate(rate, { code: "repeat", by: counted }, shownAs(show));
}

/**
 * Returning rate: of the visitors of the window, the share that came on two different days within six days in a row. #DIV/0! without visitors.
 * @customfunction RATE.RETURNING RATE.RETURNING
 * @param customers Column with the customer of each visit.
 * @param dates Column with the day of each visit.
 * @param [from] First day of the window; 12 months before its last day if omitted.
 * @param [to] Last day of the window; today if omitted.
 * @param [days] Within how many days in a row, the first and the last counted; 6 if omitted.
 * @param [show] "value" (default), "interval" for a row with rate, low, high (95 %), numerator and denominator, or "words" for a sentence that says where the cases are few.
 * @returns A share from 0 to 1, a row, or a sentence.
 */
export function rateReturning(
  customers: unknown[][],
  dates: unknown[][],
  from?: unknown[][],
  to?: unknown[][],
  days?: unknown[][],
  show?: string,
): unknown[][] {
  const window = windowOf(from, to, lastYear);
  const inARow = wholeNumberOr(usualDaysToReturn, days, "days", 2);
  const rate = returningRate(logRows(customers, dates), window, inARow);
  return shownRate(rate, { code: "returning", days: inARow }, shownAs(show));
}

/**
 * Retention: of the customers with a service in the year before last, the share with one in the last 12 months. #DIV/0! without customers.
 * @customfunction RATE.RETENTION RATE.RETENTION
 * @param customers Column with the customer of each service.
 * @param dates Column with the day of each service.
 * @param [as_of] Day for which to ask; today if omitted.
 * @param [months] Length of each of the two periods; 12 if omitted.
 * @param [show] "value" (default), "interval" for a row with rate, low, high (95 %), numerator and denominator, or "words" for a sentence that says where the cases are few.
 * @returns A share from 0 to 1, a row, or a sentence.
 */
export function rateRetention(
  customers: unknown[][],
  dates: unknown[][],
  as_of?: unknown[][],
  months?: unknown[][],
  show?: string,
): unknown[][] {
  const asOf = decodeSingle(as_of, "as_of", dayOr(today()));
  const length = monthsOf(months);
  const rate = retentionRate(logRows(customers, dates), asOf, length);
  return shownRate(rate, { code: "retention", months: length }, shownAs(show));
}

/**
 * Churn rate: of the customers with an order in the year before last, the share without one in the last 12 months; or the same weighted by what they paid. #DIV/0! without customers.
 * @customfunction RATE.CHURN RATE.CHURN
 * @param customers Column with the customer of each order.
 * @param dates Column with the day of each order.
 * @param [as_of] Day for which to ask; today if omitted.
 * @param [by] "customer" (default) counts lost customers, "spend" weighs each by what she paid in the earlier period.
 * @param [amounts] Column with the amount of each order, for "spend".
 * @param [months] Length of each of the two periods; 12 if omitted.
 * @param [show] "value" (default), "interval" for a row with rate, low, high (95 %), numerator and denominator, or "words" for a sentence that says where the cases are few.
 * @returns A share from 0 to 1, a row, or a sentence.
 */
export function rateChurn(
  customers: unknown[][],
  dates: unknown[][],
  as_of?: unknown[][],
  by?: string,
  amounts?: unknown[][],
  months?: unknown[][],
  show?: string,
): unknown[][] {
  const length = monthsOf(months);
  const windows = lastTwoWindows(decodeSingle(as_of, "as_of", dayOr(today())), length);
  const log = logRows(customers, dates, amounts);
  if (churnBy(by) === "customer") {
    return shownRate(churnRate(log, windows), { code: "churn", months: length }, shownAs(show));
  }
  if (isBlankArgument(amounts, "amounts")) refuse({ code: "missing", argument: "amounts" });
  return shownRate(churnRateBySpend(log, windows), { code: "churnBySpend", months: length }, shownAs(show));
}

/**
 * The class of each value by its cumulative share: A for the largest that make 80 % of the total, B up to 95 %, else C.
 * @customfunction PARETO.CLASS PARETO.CLASS
 * @param values Column of amounts. Blank cells stay blank.
 * @param [a_share] Share at which A ends; 0.8 if omitted.
 * @param [b_share] Share at which B ends; 0.95 if omitted.
 * @returns Classes, one a row.
 */
export function paretoClass(values: unknown[][], a_share?: unknown[][], b_share?: unknown[][]): unknown[][] {
  const rows = rowsOf({ value: decodeColumn(values, "values", moneyOrBlank) });
  const limits = paretoLimits(a_share, b_share);
  const classes = paretoClasses(
    rows.flatMap((row) => (row.ok && row.value.value !== null ? [row.value.value] : [])),
    limits,
  ).values();
  return spill(rows, ({ value }) => (value === null ? "" : (classes.next().value ?? "")));
}

/**
 * 80/20: the share of the total that the top 20 % of the customers bring, their number rounded up. #DIV/0! where the total is not positive.
 * @customfunction PARETO.SHARE PARETO.SHARE
 * @param values Column with the amount of each customer. Blank cells are no customers; amounts below 0 add nothing.
 * @param [top] Which part of the customers is the top; 0.2 or 20% if omitted.
 * @param [show] "value" (default), "interval" for a row with share, two cells without an interval, top amount and total, or "words" for a sentence that says where the customers are few.
 * @returns A share from 0 to 1, a row, or a sentence.
 */
export function paretoShare(values: unknown[][], top?: unknown[][], show?: string): unknown[][] {
  const amounts = everyRow(decodeColumn(values, "values", moneyOrBlank).cells).filter((value) => value !== null);
  const part = topOf(top, usualTop);
  const customers = topCount(amounts.length, part);
  return shownRate(topShare(amounts, part), { code: "topShare", customers, top: part }, shownAs(show));
}

/**
 * What one order costs that comes through paid clicks: price of a click / conversion.
 * @customfunction COST.PERORDER COST.PERORDER
 * @param cpc Price of one click.
 * @param conversion Share of clicks that order, such as 0.05 or 5%.
 * @returns Costs, one a row.
 */
export function costPerOrderOf(cpc: unknown[][], conversion: unknown[][]): unknown[][] {
  const rows = rowsOf({
    cpc: decodeColumn(cpc, "cpc", costFactor),
    conversion: decodeColumn(conversion, "conversion", shareFactor),
  });
  return spill(rows, (row) => costPerOrder(row.cpc, row.conversion) ?? divisionByZero());
}

/**
 * What one customer costs that comes through display advertising: cost of the impressions / (impressions × click-through rate × conversion).
 * @customfunction COST.PERCUSTOMER COST.PERCUSTOMER
 * @param cpm Price of a thousand impressions.
 * @param impressions Number of impressions.
 * @param ctr Click-through rate, such as 0.0123 or 1.23%.
 * @param cvr Share of clicks that become customers.
 * @returns Costs, one a row.
 */
export function costPerCustomerOf(
  cpm: unknown[][],
  impressions: unknown[][],
  ctr: unknown[][],
  cvr: unknown[][],
): unknown[][] {
  const rows = rowsOf({
    cpm: decodeColumn(cpm, "cpm", costFactor),
    impressions: decodeColumn(impressions, "impressions", costFactor),
    ctr: decodeColumn(ctr, "ctr", shareFactor),
    cvr: decodeColumn(cvr, "cvr", shareFactor),
  });
  return spill(rows, (row) => costPerCustomer(row.cpm, row.impressions, row.ctr, row.cvr) ?? divisionByZero());
}

/**
 * What one visitor costs that comes through advertising at a fixed price: price / (viewers × click-through rate).
 * @customfunction COST.PERVISITOR COST.PERVISITOR
 * @param price Price of the advertisement.
 * @param viewers Number of people who see it.
 * @param ctr Click-through rate, such as 0.15 or 15%.
 * @returns Costs, one a row.
 */
export function costPerVisitorOf(price: unknown[][], viewers: unknown[][], ctr: unknown[][]): unknown[][] {
  const rows = rowsOf({
    price: decodeColumn(price, "price", costFactor),
    viewers: decodeColumn(viewers, "viewers", costFactor),
    ctr: decodeColumn(ctr, "ctr", shareFactor),
  });
  return spill(rows, (row) => costPerVisitor(row.price, row.viewers, row.ctr) ?? divisionByZero());
}

/** A hundred years: what goes beyond is a slip of the pen, and would keep Excel waiting. */
const mostWorkingDays = 26_000;

/** A customer of whom only what the formula says is known; built once, because a column asks for thousands. */
const nobody = blankCustomer(0);
