import { conversion, funnelTable } from "../domain/funnel/funnel";
import { forecast, isNobodyLost } from "../domain/funnel/funnelForecast";
import { funnelSpeed } from "../domain/funnel/funnelSpeed";
import {
  funnelTableCells,
  leftOutNote,
  shownForecast,
  shownSpeed,
  showsIntervals,
  withGivenRates,
} from "./answers/shownFunnel";
import { shownAs, shownRate } from "./answers/shownRate";
import {
  forecastRows,
  funnelRows,
  isInOrder,
  stageOf,
  stagesOf,
  stageSpans,
  winRates,
} from "./arguments/funnelArguments";
import { anyTime, windowOf } from "./arguments/rateArguments";
import { noAnswer, raise } from "./cells/cellErrors";

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
 * @param amounts Column with the amount at stake; none that is still open may be blank.
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
