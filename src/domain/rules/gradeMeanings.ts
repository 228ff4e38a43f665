/**
 * What an intent grade can say of a customer. Open: may still buy; not graded: nobody has said how soon; deposit: has
 * bought and waits for the goods; delivered; lost; frozen: put aside; out of reach: cannot be had any more.
 */
export const gradeMeanings = ["open", "notGraded", "deposit", "delivered", "lost", "frozen", "outOfReach"] as const;

export type GradeMeaning = (typeof gradeMeanings)[number];

/** Whether the customer has a grade that says: may still buy. */
export function isOpenGrade(grade: Grade): boolean {
  return grade?.means === "open";
}

/** Whether there is a deal: a deposit is taken, or what was bought is delivered. */
export function isDealtGrade(grade: Grade): boolean {
  return grade?.means === "deposit" || isDeliveredGrade(grade);
}

export function isDeliveredGrade(grade: Grade): boolean {
  return grade?.means === "delivered";
}

/** Whether the customer was lost, for good (lost, out of reach) or for now (frozen). */
export function isLostGrade(grade: Grade): boolean {
  return grade?.means === "lost" || grade?.means === "frozen" || grade?.means === "outOfReach";
}

/** Whether the grade leaves nothing to sell: never on a call list, no follow-up date. */
export function isClosedGrade(grade: Grade): boolean {
  return isDeliveredGrade(grade) || isLostGrade(grade);
}

/** A grade of the rules; of a customer without a grade that the rules know, none of this is so. */
type Grade = { readonly means: GradeMeaning } | undefined;
