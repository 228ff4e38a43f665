import type { Day } from "../calendar/day";
import { complaintSteps, type ComplaintStep } from "../rules/complaintSteps";
import type { Rules } from "../rules/rules";
import { addWorkingDays, nextWorkingDay, type WorkingWeek } from "../calendar/workdays";

/** A complaint as it stands on its sheet. */
export type Complaint = {
  /** Row number on the sheet of complaints. */
  readonly row: number;
  readonly number: string;
  readonly openedOn: Day | null;
  readonly customer: string;
  readonly phone: string;
  readonly owner: string;
  readonly what: string;
  /** The row key of the customer. */
  readonly key: string;
  /** The day on which each step was done, where somebody has typed it. */
  readonly doneOn: Readonly<Record<ComplaintStep, Day | null>>;
  /** The step that somebody has chosen as the last one done. */
  readonly reached: ComplaintStep | null;
};

/** Where a complaint stands on a day. */
export type ComplaintStanding =
  | { readonly kind: "closed" }
  /** The steps that are still to be done begin with `next`; `dueOn` is `null` where nobody knows when it came in. */
  | {
      readonly kind: "open";
      readonly next: ComplaintStep;
      readonly dueOn: Day | null;
      readonly state: "overdue" | "due" | "upcoming" | "undated";
    };

/**
 * A complaint is open until the customer was called after the solution. A step counts as done when it has a day, was
 * chosen as reached, or a later one is done. The next step is due by the end of the working day that the rules give,
 * counted from the day on which the complaint came in; it is overdue once that day is over, not on it.
 */
export function complaintStanding(
  complaint: Pick<Complaint, "openedOn" | "doneOn" | "reached">,
  rules: Pick<Rules, "complaints">,
  asOf: Day,
  week: WorkingWeek,
): ComplaintStanding {
  const next = complaintSteps[stepsDone(complaint)];
  if (next === undefined) return { kind: "closed" };
  const { openedOn } = complaint;
  if (openedOn === null) return { kind: "open", next, dueOn: null, state: "undated" };
  const dueOn = addWorkingDays(nextWorkingDay(openedOn, week), rules.complaints.stepDays[next], week);
  return { kind: "open", next, dueOn, state: dueOn < asOf ? "overdue" : dueOn === asOf ? "due" : "upcoming" };
}

/**
 * How many customers are dissatisfied, of whom only some complain: complaints divided by the share who do (4 % by
 * default, so that each complaint stands for 25 customers).
 */
export function dissatisfiedFrom(complaints: number, speakUpShare: number): number {
  return Math.round(complaints / speakUpShare);
}

function stepsDone({ doneOn, reached }: Pick<Complaint, "doneOn" | "reached">): number {
  const lastWithDay = complaintSteps.findLastIndex((step) => doneOn[step] !== null);
  const chosen = reached === null ? -1 : complaintSteps.indexOf(reached);
  return Math.max(lastWithDay, chosen) + 1;
}
