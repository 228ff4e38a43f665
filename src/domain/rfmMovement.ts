import { gradeCustomer, type RfmGrade } from "./rfm";
import type { Purchases } from "./rfmPurchases";
import { fixedScale, frozenScale, type RfmScale } from "./rfmScales";

/** One customer graded on one day. */
export type Grading = { readonly purchases: Purchases; readonly scale: RfmScale };

export type Direction = "up" | "down" | "same";

export type GradeMovement = {
  readonly before: RfmGrade;
  readonly after: RfmGrade;
  /** Today's customer on the earlier ruler: what the grade would be had only the customer moved. */
  readonly onEarlierRuler: RfmGrade;
  /** What the customer's own orders, or silence, did to the score. */
  readonly customer: Direction;
  /** What the change of the ruler did to it. */
  readonly ruler: Direction;
};

/**
 * Whether a customer's score changed because the customer moved or because the ruler did: today's orders are also laid
 * on the earlier ruler. Having no score counts as lower than any score.
 */
export function gradeMovement(earlier: Grading, later: Grading): GradeMovement {
  const before = gradeCustomer(earlier.purchases, earlier.scale);
  const after = gradeCustomer(later.purchases, later.scale);
  const onEarlierRuler = gradeCustomer(later.purchases, earlierRulerOn(earlier.scale, later.scale));
  return {
    before,
    after,
    onEarlierRuler,
    customer: direction(before, onEarlierRuler),
    ruler: direction(onEarlierRuler, after),
  };
}

/** The fixed scale is a ruler of calendar months, so it is laid anew on each day; any other is kept as it stood. */
function earlierRulerOn(earlier: RfmScale, { asOf }: RfmScale): RfmScale {
  return earlier.method === "fixed" ? fixedScale(earlier.rules, asOf) : frozenScale(earlier.ruler, earlier.rules, asOf);
}

function direction(from: RfmGrade, to: RfmGrade): Direction {
  const change = heightOf(to) - heightOf(from);
  if (change === 0) return "same";
  return change > 0 ? "up" : "down";
}

/** Scores are never negative, because weights are not. */
function heightOf(grade: RfmGrade): number {
  return grade.kind === "graded" ? grade.score : -1;
}
