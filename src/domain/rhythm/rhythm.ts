import { daysBetween, type Day } from "../calendar/day";
import { lastDayWithin, type SilenceLimits } from "./silenceLimits";

export type RhythmState = "active" | "watch" | "at-risk" | "lost" | "too-early";

/** The time between the order days of one customer, in days; `spread` is the sample standard deviation. */
export type OwnGaps = {
  readonly count: number;
  readonly mean: number;
  readonly spread: number | undefined;
  readonly shortest: number;
  readonly longest: number;
};

/** What the state was judged by, for the sentence beside it. */
export type RhythmBasis =
  | { readonly kind: "own-gaps"; readonly gaps: OwnGaps }
  | { readonly kind: "cycle"; readonly days: number }
  /** The limits of the trade, where there is no gap, or they are milder than the cycle of the visits. */
  | { readonly kind: "trade"; readonly limits: SilenceLimits; readonly cycleDays: number | null }
  /** What is usual for somebody who ordered once: the gap that her risk is estimated from. */
  | { readonly kind: "usual"; readonly days: number }
  | { readonly kind: "none" };

export type Rhythm = {
  readonly state: RhythmState;
  readonly daysSilent: number;
  /** Days silent in gaps; `undefined` when there is no gap to count in. */
  readonly ratio: number | undefined;
  readonly basis: RhythmBasis;
};

/** After how many of her own gaps a customer is watched, at risk and lost. */
export type RhythmLimits = { readonly watch: number; readonly atRisk: number; readonly lost: number };

export const defaultRhythmLimits: RhythmLimits = { watch: 1, atRisk: 1.5, lost: 2 };

export type RhythmQuestion = {
  readonly lastOn: Day;
  readonly asOf: Day;
  readonly ownGaps?: OwnGaps | undefined;
  readonly cycleDays?: number | undefined;
  /** Of the trade; for who has neither gaps of her own nor a cycle. */
  readonly silence?: SilenceLimits | null | undefined;
  /** Whether the cycle says when a treatment is due, and not how often this customer buys. */
  readonly cycleIsOfTreatments?: boolean;
  /** The gap of the rules, for a customer who ordered once and of whom nothing better is known. */
  readonly usualGap?: number | undefined;
  readonly limits?: RhythmLimits;
};

export type RhythmFault = "last-after-as-of" | "gap-not-positive";

export type RhythmResult =
  { readonly ok: true; readonly rhythm: Rhythm } | { readonly ok: false; readonly code: RhythmFault };

/**
 * The state of a customer by her own rhythm: silent for less than one gap is active, then watched, at risk, and lost
 * from two gaps on. Her own mean gap counts from two gaps (three distinct order days), else the cycle that was typed
 * for her, else the limits of the trade apply directly, else for a single order what is usual; without
 * any of these it is too early to tell.
 * A cycle of treatments is a wish of ours: whoever misses two of them is late, but not lost before the trade calls her so.
 * There the milder of cycle and trade decides.
 * CHURN.STATE gives its gap as the cycle, because its number of gaps is not known.
 */
export function rhythmOf(question: RhythmQuestion): RhythmResult {
  const { lastOn, asOf, ownGaps, cycleDays, silence, cycleIsOfTreatments, usualGap } = question;
  const { limits = defaultRhythmLimits } = question;
  if (lastOn > asOf) return { ok: false, code: "last-after-as-of" };
  const daysSilent = daysBetween(lastOn, asOf);
  if (ownGaps && ownGaps.count >= gapsThatMakeARhythm) {
    const ratio = daysSilent / ownGaps.mean;
    const basis = { kind: "own-gaps", gaps: ownGaps } as const;
    return { ok: true, rhythm: { state: stateByRatio(ratio, limits), daysSilent, ratio, basis } };
  }
  if (cycleDays !== undefined) {
    if (!(cycleDays > 0 && Number.isFinite(cycleDays))) return { ok: false, code: "gap-not-positive" };
    const ratio = daysSilent / cycleDays;
    const state = stateByRatio(ratio, limits);
    if (cycleIsOfTreatments && silence) {
      const byTrade = stateWithin(silence, lastOn, asOf);
      const basis = { kind: "trade", limits: silence, cycleDays } as const;
      if (severity[byTrade] < severity[state])
        return { ok: true, rhythm: { state: byTrade, daysSilent, ratio, basis } };
    }
    return { ok: true, rhythm: { state, daysSilent, ratio, basis: { kind: "cycle", days: cycleDays } } };
  }
  if (silence) {
    const state = stateWithin(silence, lastOn, asOf);
    const basis = { kind: "trade", limits: silence, cycleDays: null } as const;
    return { ok: true, rhythm: { state, daysSilent, ratio: undefined, basis } };
  }
  if (usualGap !== undefined) {
    const ratio = daysSilent / usualGap;
    const basis = { kind: "usual", days: usualGap } as const;
    return { ok: true, rhythm: { state: stateByRatio(ratio, limits), daysSilent, ratio, basis } };
  }
  return { ok: true, rhythm: { state: "too-early", daysSilent, ratio: undefined, basis: { kind: "none" } } };
}

/** The gaps between distinct order days, in any order; `undefined` when there are fewer than two such days. */
export function ownGaps(orderDays: readonly Day[]): OwnGaps | undefined {
  if (orderDays.length < 2) return undefined;
  const days = inOrder(orderDays);
  const gaps: number[] = [];
  let before = days[0] as Day;
  for (const day of days) {
    if (day > before) gaps.push(day - before);
    before = day;
  }
  if (gaps.length === 0) return undefined;
  const mean = (before - (days[0] as Day)) / gaps.length;
  let squares = 0;
  let shortest = Number.POSITIVE_INFINITY;
  let longest = 0;
  for (const gap of gaps) {
    squares += (gap - mean) ** 2;
    if (gap < shortest) shortest = gap;
    if (gap > longest) longest = gap;
  }
  const spread = gaps.length >= 2 ? Math.sqrt(squares / (gaps.length - 1)) : undefined;
  return { count: gaps.length, mean, spread, shortest, longest };
}

/** Sheets mostly have them in order already, and there are many customers. */
function inOrder(days: readonly Day[]): readonly Day[] {
  const isInOrder = days.every((day, index) => index === 0 || day >= (days[index - 1] ?? day));
  return isInOrder ? days : [...days].sort((one, other) => one - other);
}

function stateByRatio(ratio: number, limits: RhythmLimits): RhythmState {
  if (ratio < limits.watch) return "active";
  if (ratio < limits.atRisk) return "watch";
  return ratio < limits.lost ? "at-risk" : "lost";
}

function stateWithin(limits: SilenceLimits, lastOn: Day, asOf: Day): RhythmState {
  if (asOf <= lastDayWithin(limits, limits.activeUpTo, lastOn)) return "active";
  if (asOf <= lastDayWithin(limits, limits.watchUpTo, lastOn)) return "watch";
  return asOf <= lastDayWithin(limits, limits.atRiskUpTo, lastOn) ? "at-risk" : "lost";
}

const gapsThatMakeARhythm = 2;
const severity: Readonly<Record<RhythmState, number>> = { active: 0, watch: 1, "at-risk": 2, lost: 3, "too-early": 4 };
