import { daysBetween, type Day } from "../day";
import { lastDayWithin, type TradePreset } from "./tradePresets";

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
  | { readonly kind: "trade"; readonly preset: TradePreset }
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
  readonly preset?: TradePreset | undefined;
  readonly limits?: RhythmLimits;
};

export type RhythmFault = "last-after-as-of" | "gap-not-positive";

export type RhythmResult =
  { readonly ok: true; readonly rhythm: Rhythm } | { readonly ok: false; readonly code: RhythmFault };

/**
 * The state of a customer by her own rhythm: silent for less than one gap is active, then watched, at risk, and lost
 * from two gaps on. Her own mean gap counts from two gaps (three distinct order days), else the cycle that was typed
 * for her, else the limits of the trade apply directly; without any of these it is too early to tell.
 * CHURN.STATE gives its gap as the cycle, because its number of gaps is not known.
 */
export function rhythmOf(question: RhythmQuestion): RhythmResult {
  const { lastOn, asOf, ownGaps, cycleDays, preset, limits = defaultRhythmLimits } = question;
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
    const basis = { kind: "cycle", days: cycleDays } as const;
    return { ok: true, rhythm: { state: stateByRatio(ratio, limits), daysSilent, ratio, basis } };
  }
  if (preset) {
    const state = stateByPreset(preset, lastOn, asOf);
    return { ok: true, rhythm: { state, daysSilent, ratio: undefined, basis: { kind: "trade", preset } } };
  }
  return { ok: true, rhythm: { state: "too-early", daysSilent, ratio: undefined, basis: { kind: "none" } } };
}

/** The gaps between distinct order days, in any order; `undefined` when there are fewer than two such days. */
export function ownGaps(orderDays: readonly Day[]): OwnGaps | undefined {
  const days = [...new Set(orderDays)].sort((one, other) => one - other);
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined || days.length < 2) return undefined;
  const gaps = days.slice(1).map((day, index) => day - (days[index] ?? day));
  const mean = (last - first) / gaps.length;
  const squares = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0);
  const spread = gaps.length >= 2 ? Math.sqrt(squares / (gaps.length - 1)) : undefined;
  return {
    count: gaps.length,
    mean,
    spread,
    shortest: gaps.reduce((one, other) => Math.min(one, other)),
    longest: gaps.reduce((one, other) => Math.max(one, other)),
  };
}

function stateByRatio(ratio: number, limits: RhythmLimits): RhythmState {
  if (ratio < limits.watch) return "active";
  if (ratio < limits.atRisk) return "watch";
  return ratio < limits.lost ? "at-risk" : "lost";
}

function stateByPreset(preset: TradePreset, lastOn: Day, asOf: Day): RhythmState {
  if (asOf <= lastDayWithin(preset, preset.activeUpTo, lastOn)) return "active";
  if (asOf <= lastDayWithin(preset, preset.watchUpTo, lastOn)) return "watch";
  return asOf <= lastDayWithin(preset, preset.atRiskUpTo, lastOn) ? "at-risk" : "lost";
}

const gapsThatMakeARhythm = 2;
