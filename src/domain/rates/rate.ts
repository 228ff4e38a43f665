import { wilsonInterval, type Interval } from "./wilson";

/** A rate with what it was made of. */
export type Rate = {
  readonly numerator: number;
  readonly denominator: number;
  /** `null` where there is nothing to divide by. */
  readonly rate: number | null;
  /** Where the true share lies with 95 % confidence (Wilson); `null` for what is no share of cases. */
  readonly interval: Interval | null;
  /** It rests on so few cases that it has to say so. */
  readonly fewCases: boolean;
};

/**
 * How many of the cases, as a rate. Where the numerator is not among the denominator (orders of this month by cards of
 * this month may come to more than 1) there is no interval.
 */
export function rateOf(numerator: number, denominator: number): Rate {
  const isShare = denominator > 0 && numerator <= denominator;
  return {
    numerator,
    denominator,
    rate: quotient(numerator, denominator),
    interval: isShare ? wilsonInterval(numerator, denominator) : null,
    fewCases: denominator < fewestCases,
  };
}

/** A part of an amount of money that comes from so many cases. Money is not a count of cases, so it has no interval. */
export function amountRate(part: number, whole: number, cases: number): Rate {
  return {
    numerator: part,
    denominator: whole,
    rate: quotient(part, whole),
    interval: null,
    fewCases: cases < fewestCases,
  };
}

/** With fewer cases the interval says more than the rate. */
export const fewestCases = 10;

function quotient(part: number, whole: number): number | null {
  // Amounts that no money has can add up to infinity.
  return whole === 0 || !Number.isFinite(whole) ? null : part / whole;
}
