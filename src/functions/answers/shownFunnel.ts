import type { FunnelRow } from "../../domain/funnel/funnel";
import type { FunnelStage } from "../../domain/rules/stagePlaces";
import { expectedAmount, type Forecast } from "../../domain/funnel/funnelForecast";
import type { FunnelSpeed } from "../../domain/funnel/funnelSpeed";
import {
  forecastText,
  funnelHeadings,
  intervalHeadings,
  leftOutStages,
  speedText,
  unknownStagesLabel,
} from "../../domain/funnel/funnelTableWords";
import { fewCasesText } from "../../domain/rates/rateWords";
import { callerLocale } from "../cells/caller";
import { divisionByZero, noAnswer, type CellError } from "../cells/cellErrors";
import { chosenWord } from "../cells/chosenWord";
import type { Shown } from "./shownRate";
import { inRange, type CellResult } from "../cells/spill";

/** Whether a table has columns for the intervals of its rates. */
export function showsIntervals(argument: unknown): boolean {
  return chosenWord(argument, "show", { value: ["数值", "值"], interval: ["区间"] }) === "interval";
}

/** The table of FUNNEL.TABLE: headings, a row for each stage, and one for stages that are not in the list. */
export function funnelTableCells(
  table: readonly FunnelRow[],
  list: readonly FunnelStage[],
  unknown: readonly string[],
  withIntervals: boolean,
): CellResult[][] {
  const locale = callerLocale();
  const headings = funnelHeadings(locale);
  const rows = table.map((row): CellResult[] => [
    list[row.stage]?.label ?? "",
    row.reached,
    row.step === null ? "" : (row.step.rate ?? divisionByZero()),
    row.overall.rate ?? divisionByZero(),
    row.dropOff ?? "",
    row.bottleneck ? headings.bottleneck : "",
    ...(withIntervals ? intervalCells(row) : []),
  ]);
  const blanks = Array<CellResult>(withIntervals ? 7 : 4).fill("");
  return [
    [...headings.columns, ...(withIntervals ? intervalHeadings(locale) : [])],
    ...rows,
    ...(unknown.length > 0 ? [[unknownStagesLabel([...new Set(unknown)], locale), unknown.length, ...blanks]] : []),
  ];
}

/** The answer of FUNNEL.FORECAST; the row is the expected amount, its low and high end, and all that is open. */
export function shownForecast(
  found: Forecast,
  list: readonly FunnelStage[],
  show: Shown,
  note: string,
): CellResult[][] {
  const { expected, low, high, stages } = found;
  const amount = expected === null ? divisionByZero() : inRange(expected);
  const open = stages.reduce((sum, { openAmount }) => sum + openAmount, 0);
  switch (show) {
    case "value":
      return [[amount]];
    case "interval": {
      const end = expected === null ? divisionByZero() : noAnswer({ code: "noInterval" });
      return [[amount, inRange(low ?? end), inRange(high ?? end), inRange(open)]];
    }
    case "words": {
      const few = stages.filter(({ openAmount, fewClosed }) => openAmount > 0 && fewClosed);
      const thin = few.map(({ stage, closed }) => ({ label: list[stage]?.label ?? "", closed }));
      return [[`${forecastText({ expected, low, high, open, thin }, callerLocale())}${note}`]];
    }
  }
}

/** The forecast with the win rates that the formula gives. They are taken as they are: they have no interval, and no cases. */
export function withGivenRates({ stages }: Forecast, rates: readonly number[]): Forecast {
  const given = stages.map((row) => ({ ...row, winRate: rates[row.stage] ?? null, interval: null, fewClosed: false }));
  return { expected: expectedAmount(given), low: null, high: null, stages: given };
}

/** The answer of FUNNEL.SPEED; the row is the median, the two ends of the middle half, and the number of cases. */
export function shownSpeed(speed: FunnelSpeed, show: Shown): CellResult[][] {
  const { median, middleHalf, cases } = speed;
  switch (show) {
    case "value":
      return [[median ?? divisionByZero()]];
    case "interval":
      return [
        [median ?? divisionByZero(), middleHalf?.low ?? divisionByZero(), middleHalf?.high ?? divisionByZero(), cases],
      ];
    case "words":
      return [[speedText(speed, callerLocale())]];
  }
}

/** What a sentence says at its end of stages that are not in the list. */
export function leftOutNote(unknown: readonly string[]): string {
  return unknown.length > 0 ? leftOutStages(unknown, callerLocale()) : "";
}

function intervalCells({ step }: FunnelRow): (string | number | CellError)[] {
  if (step === null) return ["", "", ""];
  const note = step.rate !== null && step.fewCases ? fewCasesText(callerLocale()) : "";
  return [step.interval?.low ?? divisionByZero(), step.interval?.high ?? divisionByZero(), note];
}
