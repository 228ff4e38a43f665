import { evenedOverTies } from "./evenedOverTies";

/** One tenth of the customers, those of similar risk together. */
export type CalibrationGroup = {
  readonly customers: number;
  /** Mean risk, as it was foreseen. */
  readonly foreseen: number;
  /** Share that really placed no order. */
  readonly happened: number;
};

/** How far the risks can be taken at their word; see `calibrationOf`. */
export type CalibrationTrust = "as-said" | "roughly" | "ranking-only";

export type Calibration = {
  readonly groups: readonly CalibrationGroup[];
  /** Mean distance of foreseen and happened over the groups. */
  readonly error: number;
  /** What that would be on average if every risk were exactly right: so few customers do not come out even. */
  readonly errorByChance: number;
  readonly trust: CalibrationTrust;
};

/**
 * Whether it happened as often as it was said, by tenths of the customers. A mean error of at most 6 points is taken at
 * its word, up to 12 points as high, middling and low; beyond that the risks only rank.
 */
export function calibrationOf(risks: readonly number[], lost: readonly boolean[]): Calibration {
  const groups = calibrationByTenths(risks, lost);
  const mean = (of: (group: CalibrationGroup) => number) =>
    groups.reduce((sum, group) => sum + of(group), 0) / groups.length;
  const error = mean(({ foreseen, happened }) => Math.abs(foreseen - happened));
  // The mean distance of a binomial share from its probability, by the normal distribution.
  const errorByChance = mean(({ customers, foreseen }) =>
    Math.sqrt((2 * foreseen * (1 - foreseen)) / (Math.PI * customers)),
  );
  const trust = error <= mostToTakeAtItsWord ? "as-said" : error <= mostToTakeRoughly ? "roughly" : "ranking-only";
  return { groups, error, errorByChance, trust };
}

/** Ten groups of equally many customers by risk; customers of equal risk share their outcome, so that rows may move. */
export function calibrationByTenths(risks: readonly number[], lost: readonly boolean[]): CalibrationGroup[] {
  const shares = evenedOverTies(risks, lost);
  const total = shares.length;
  const groups: CalibrationGroup[] = [];
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const members = shares.slice(Math.round((tenth * total) / 10), Math.round(((tenth + 1) * total) / 10));
    if (members.length === 0) continue;
    groups.push({
      customers: members.length,
      foreseen: members.reduce((sum, { score }) => sum + score, 0) / members.length,
      happened: members.reduce((sum, { share }) => sum + share, 0) / members.length,
    });
  }
  return groups;
}

const mostToTakeAtItsWord = 0.06;
const mostToTakeRoughly = 0.12;
