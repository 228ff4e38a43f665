import type { Day } from "../calendar/day";

export type FollowUpStatus = "overdue" | "due" | "upcoming";

/** Whether the next contact is overdue (before as-of), due on it, or still to come. */
export function followUpStatus(next: Day, asOf: Day): FollowUpStatus {
  if (next < asOf) return "overdue";
  return next === asOf ? "due" : "upcoming";
}
