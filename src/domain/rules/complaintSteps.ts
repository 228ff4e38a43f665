import type { Rules } from "./rules";

/** The seven steps of a complaint, from the first word to the call after it was solved. */
export const complaintSteps = [
  "received",
  "recorded",
  "assigned",
  "investigated",
  "proposed",
  "solved",
  "followedUp",
] as const satisfies readonly (keyof Rules["complaints"]["stepDays"])[];

export type ComplaintStep = (typeof complaintSteps)[number];
