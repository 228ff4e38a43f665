import type { Rate } from "../../domain/rates/rate";
import { rateSentence, type RateDefinition } from "../../domain/rates/rateWords";
import { callerLocale } from "../cells/caller";
import { divisionByZero, noAnswer } from "../cells/cellErrors";
import { chosenWord, type Spellings } from "../cells/chosenWord";
import { inRange, type CellResult } from "../cells/spill";

/** How a formula shows its answer: the number alone, a row with its interval and what it rests on, or a sentence. */
export type Shown = "value" | "interval" | "words";

export function shownAs(argument: unknown): Shown {
  return chosenWord(argument, "show", spellings);
}

/**
 * A rate; the row is the rate, where it most likely lies (95 %), numerator and denominator. The sentence ends with the
 * note, if there is one.
 */
export function shownRate(rate: Rate, definition: RateDefinition, show: Shown, note = ""): CellResult[][] {
  switch (show) {
    case "value":
      return [[rate.rate ?? divisionByZero()]];
    case "interval":
      return [[...rateAndInterval(rate), inRange(rate.numerator), inRange(rate.denominator)]];
    case "words":
      return [[`${rateSentence(rate, definition, callerLocale())}${note}`]];
  }
}

function rateAndInterval({ rate, interval }: Rate): CellResult[] {
  if (rate === null) return [divisionByZero(), divisionByZero(), divisionByZero()];
  return interval
    ? [rate, interval.low, interval.high]
    : [rate, noAnswer({ code: "noInterval" }), noAnswer({ code: "noInterval" })];
}

const spellings: Spellings<Shown> = { value: ["数值", "值"], interval: ["区间"], words: ["文字", "说明"] };
