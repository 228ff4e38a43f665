import type { Day } from "../calendar/day";

/**
 * What a customer said when we last spoke, as the newest remark or the newest line of a log tells it. It is a proposal:
 * shown with its words, and used until a person declines it.
 */
export type Said = {
  /** The words as they stand: "约周三", "怀孕，暂停". */
  readonly words: string;
  /** The day on which it was said; `null` where no contact tells it. */
  readonly saidOn: Day | null;
  /** Where it stands: the remark of the row, or a log, the shop's own by the row of its sheet or ours. */
  readonly from:
    { readonly kind: "remark" } | { readonly kind: "log"; readonly sheet: string; readonly row: number | null };
} & (
  | { readonly says: "agreed"; readonly day: Day }
  /** `times`: how often the customer has refused so far, this one included. */
  | { readonly says: "refused"; readonly times: number }
  /** Not before that day; `null` where no time was named. */
  | { readonly says: "paused"; readonly until: Day | null }
  /** Has moved away: a person has to say what that means. */
  | { readonly says: "moved" }
);
