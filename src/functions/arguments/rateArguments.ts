import { addMonths, dayFromSerial, lastDay, type Day } from "../../domain/calendar/day";
import { usualParetoLimits, type ParetoLimits } from "../../domain/rates/pareto";
import { usualMonths, type Window } from "../../domain/rates/rates";
import { today } from "../cells/caller";
import { refuse } from "../cells/cellErrors";
import { chosenWord } from "../cells/chosenWord";
import { countOrBlank, dayOrBlank, moneyOrBlank } from "../cells/decodeCell";
import { decodeBlock, decodeSingle, fault, type CellDecoder } from "../cells/decodeColumn";

/** A number that a cost is made of: blank is 0, "5%" is 0.05, and none is negative. */
export const costFactor: CellDecoder<number> = (cell, argument) => {
  const percent = typeof cell === "string" ? /^([\d.]+)\s*[%％]$/.exec(cell.normalize("NFKC").trim()) : null;
  const number = percent ? ({ ok: true, value: Number(percent[1]) / 100 } as const) : moneyOrBlank(cell, argument);
  if (!number.ok) return number;
  const value = number.value ?? 0;
  return value >= 0 ? { ok: true, value } : fault({ code: "negative", argument, found: value });
};

/** A share from 0 to 1: 20 for 20 % is refused, because 1 / 20 is no cost of an order. */
export const shareFactor: CellDecoder<number> = (cell, argument) => {
  const share = costFactor(cell, argument);
  return share.ok && share.value > 1 ? fault({ code: "notAShare", argument, found: share.value }) : share;
};

export function countedBy(argument: unknown): "order" | "day" {
  return chosenWord(argument, "by", { order: ["订单", "按订单", "依订单"], day: ["天", "按天", "依天"] });
}

/** Whether lost customers are counted or weighted by what they paid. */
export function churnBy(argument: unknown): "customer" | "spend" {
  return chosenWord(argument, "by", {
    customer: ["客户", "按客户", "依客户"],
    spend: ["消费额", "金额", "按消费额", "依消费额"],
  });
}

/** The window of a formula; it must not end before it begins. */
export function windowOf(from: unknown, to: unknown, usual: (end: Day | null) => Window): Window {
  const end = decodeSingle(to, "to", dayOrBlank);
  const whole = usual(end);
  const window = { from: decodeSingle(from, "from", dayOrBlank) ?? whole.from, to: whole.to };
  if (window.to < window.from) refuse({ code: "earlierThan", argument: "to", other: "from" });
  return window;
}

/** Every day that there is, for a formula that names no window. */
export function anyTime(end: Day | null): Window {
  return { from: dayFromSerial(1) as Day, to: end ?? lastDay };
}

/** The last 12 months up to the end of a window, which is today unless the formula says so. */
export function lastYear(end: Day | null): Window {
  const to = end ?? today();
  return { from: addMonths(to, -12), to };
}

/** The length of the two periods of retention and churn. */
export function monthsOf(argument: unknown): number {
  return wholeNumberOr(usualMonths, argument, "months", 1);
}

/** Whether a column is left out, or holds nothing. */
export function isBlankArgument(argument: unknown, name: string): boolean {
  return decodeBlock(argument, name).every((row) => row.every((cell) => cell === null || cell === 0));
}

/** A whole number of days or months, or what is usual. */
export function wholeNumberOr(usual: number, argument: unknown, name: string, least: number): number {
  const number = decodeSingle(argument, name, countOrBlank) ?? 0;
  if (number === 0) return usual;
  if (!Number.isInteger(number) || number < least) refuse({ code: "notWhole", argument: name, found: number, least });
  return number;
}

/** The share of customers that are the top ones. */
export function topOf(argument: unknown, usual: number): number {
  return decodeSingle(argument, "top", shareFactor) || usual;
}

/** Where A and B end; B not before A, and neither beyond the whole. */
export function paretoLimits(aShare: unknown, bShare: unknown): ParetoLimits {
  const a = decodeSingle(aShare, "a_share", shareFactor) || usualParetoLimits.a;
  const b = decodeSingle(bShare, "b_share", shareFactor) || Math.max(a, usualParetoLimits.b);
  if (b < a) refuse({ code: "lessThan", argument: "b_share", other: "a_share" });
  return { a, b };
}
