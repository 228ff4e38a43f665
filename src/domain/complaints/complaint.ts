import type { Day } from "../calendar/day";
import { addWorkingDays, nextWorkingDay, type WorkingWeek } from "../calendar/workdays";
import type { LogStep, LogSteps } from "./logSteps";
import type { RecordedSatisfaction } from "./satisfaction";
import type { StepDoer } from "../rules/complaintSteps";

/** A complaint as it stands on its sheet, on the day for which the sheet was read. */
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
  /** Who is responsible for what went wrong; "" where nobody is named. */
  readonly responsible: string;
  /** What stands in the cell of each step of the sheet. */
  readonly marks: readonly StepMark[];
  /** The step that somebody has chosen as the last one done, counted from 0; what is no step as they wrote it. */
  readonly reached: number | null | { readonly unknown: string };
  readonly wasCalledBack: boolean;
  readonly satisfaction: RecordedSatisfaction;
};

/** What a person wrote into the cell of a step. */
export type StepMark =
  | { readonly kind: "blank" }
  /** Without a day where somebody only ticked it off. */
  | { readonly kind: "done"; readonly on: Day | null }
  /** 无: there was nothing to do. */
  | { readonly kind: "none" }
  /** A day that is still to come: planned, not done. */
  | { readonly kind: "ahead"; readonly on: Day }
  | { readonly kind: "unclear"; readonly text: string };

/** Where a complaint stands on a day. */
export type ComplaintStanding = { readonly doubts: readonly ComplaintDoubt[] } & (
  { readonly kind: "closed" } | ({ readonly kind: "open" } & OpenComplaint)
);

export type OpenComplaint = {
  /** The first step that is not done. */
  readonly next: LogStep;
  /** The day on which the step before it was done, and for the first step that of the complaint; `null` where nobody has typed it. */
  readonly since: Day | null;
  /** Who does the next step; no name where the sheet has none. */
  readonly who: { readonly role: StepDoer; readonly name: string };
  readonly dueOn: Day | null;
  /** Without a due day: nobody knows when it came in, or the rules do not know the step. */
  readonly state: "overdue" | "due" | "upcoming" | "undated" | "untimed";
};

/** What somebody should look at, with the places of the steps in the sheet's list of steps. */
export type ComplaintDoubt =
  /** Nothing stands there, although a later step is done. */
  | { readonly kind: "leftBlank"; readonly steps: readonly number[] }
  /** Taken as done, for a later step was chosen as reached, but without a day. */
  | { readonly kind: "withoutDay"; readonly steps: readonly number[] }
  /** Done before the step that comes first. */
  | { readonly kind: "outOfOrder"; readonly step: number; readonly before: number }
  | { readonly kind: "beforeComplaint"; readonly step: number }
  | { readonly kind: "ahead"; readonly step: number; readonly on: Day }
  | { readonly kind: "unclear"; readonly step: number; readonly text: string }
  | { readonly kind: "cannotBeNone"; readonly step: number }
  | { readonly kind: "unknownStep"; readonly text: string }
  | { readonly kind: "unclearSatisfaction"; readonly text: string };

/**
 * A complaint is closed when every step is done, and no sooner. A step is done when it has a day (not one that is still to
 * come), is ticked off, says that there was nothing to do where the rules allow that, or stands before or at the one that
 * was chosen as reached. A step that was left blank before a later one is the next to be done, and is said; on a sheet of
 * the earlier shape the later one stands for it, as it did there, and is said as well.
 *
 * The next step is due by the end of the working day that the rules give, counted from the day on which the complaint came
 * in (from the next working day, where that was a day off). It is overdue once that day is over, not on it.
 */
export function complaintStanding(
  complaint: Pick<Complaint, "openedOn" | "marks" | "reached" | "owner" | "responsible" | "satisfaction">,
  { steps, areEarlier }: LogSteps,
  asOf: Day,
  week: WorkingWeek,
): ComplaintStanding {
  const { openedOn, marks, reached } = complaint;
  const chosen = typeof reached === "number" ? reached : -1;
  const own = steps.map((step, index) => isDone(marks[index], step));
  const lastOwn = own.lastIndexOf(true);
  const stoodFor = areEarlier ? Math.max(chosen, lastOwn) : chosen;
  const next = steps.findIndex((_step, index) => own[index] !== true && index > stoodFor);
  const doubts = doubtsOf(complaint, { steps, areEarlier }, { own, chosen, isClosed: next < 0 });
  const step = steps[next];
  if (!step) return { kind: "closed", doubts };
  const since = standsSince(complaint, next);
  const who = { role: step.doneBy, name: nameOf(complaint, step.doneBy) };
  const open = { kind: "open", doubts, next: step, since, who } as const;
  if (step.withinDays === null) return { ...open, dueOn: null, state: "untimed" };
  if (openedOn === null) return { ...open, dueOn: null, state: "undated" };
  const dueOn = addWorkingDays(nextWorkingDay(openedOn, week), step.withinDays, week);
  return { ...open, dueOn, state: dueOn < asOf ? "overdue" : dueOn === asOf ? "due" : "upcoming" };
}

/**
 * How many customers are dissatisfied, of whom only some complain: complaints divided by the share who do (4 % by
 * default, so that each complaint stands for 25 customers).
 */
export function dissatisfiedFrom(complaints: number, speakUpShare: number): number {
  return Math.round(complaints / speakUpShare);
}

function isDone(mark: StepMark | undefined, { mayBeNone }: LogStep): boolean {
  return mark?.kind === "done" || (mark?.kind === "none" && mayBeNone);
}

/** Steps at which there was nothing to do took no time: the one before them counts. */
function standsSince({ openedOn, marks }: Pick<Complaint, "openedOn" | "marks">, next: number): Day | null {
  const before = marks.slice(0, next).findLast(({ kind }) => kind !== "none");
  if (!before) return openedOn;
  return before.kind === "done" ? before.on : null;
}

function nameOf({ owner, responsible }: Pick<Complaint, "owner" | "responsible">, role: StepDoer): string {
  switch (role) {
    case "manager":
      return "";
    case "responsible":
      return responsible;
    case "owner":
      return owner;
  }
}

function doubtsOf(
  { openedOn, marks, reached, satisfaction }: Pick<Complaint, "openedOn" | "marks" | "reached" | "satisfaction">,
  { steps, areEarlier }: LogSteps,
  { own, chosen, isClosed }: { readonly own: readonly boolean[]; readonly chosen: number; readonly isClosed: boolean },
): readonly ComplaintDoubt[] {
  const lastOwn = own.lastIndexOf(true);
  const places = steps.map((_step, index) => index);
  const missing = places.filter((index) => own[index] !== true && (index < lastOwn || (isClosed && index <= chosen)));
  const blank = missing.filter((index) => (marks[index]?.kind ?? "blank") === "blank");
  const leftBlank = blank.filter((index) => index > chosen);
  // On the earlier sheets it was usual to choose a step and type no day.
  const withoutDay = areEarlier ? [] : blank.filter((index) => index <= chosen);
  const days = places.flatMap((index) => {
    const mark = marks[index];
    return mark?.kind === "done" && mark.on !== null ? [{ index, on: mark.on }] : [];
  });
  return [
    ...(leftBlank.length > 0 ? [{ kind: "leftBlank", steps: leftBlank } as const] : []),
    ...(withoutDay.length > 0 ? [{ kind: "withoutDay", steps: withoutDay } as const] : []),
    ...days.flatMap(({ index, on }, place): ComplaintDoubt[] => {
      const before = days.slice(0, place).find((earlier) => earlier.on > on);
      if (before) return [{ kind: "outOfOrder", step: index, before: before.index }];
      return openedOn !== null && on < openedOn ? [{ kind: "beforeComplaint", step: index }] : [];
    }),
    ...places.flatMap((index): ComplaintDoubt[] => {
      const mark = marks[index];
      if (mark?.kind === "ahead") return [{ kind: "ahead", step: index, on: mark.on }];
      if (mark?.kind === "unclear") return [{ kind: "unclear", step: index, text: mark.text }];
      return mark?.kind === "none" && steps[index]?.mayBeNone === false ? [{ kind: "cannotBeNone", step: index }] : [];
    }),
    ...(reached !== null && typeof reached === "object"
      ? [{ kind: "unknownStep", text: reached.unknown } as const]
      : []),
    ...(satisfaction !== null && typeof satisfaction === "object"
      ? [{ kind: "unclearSatisfaction", text: satisfaction.unclear } as const]
      : []),
  ];
}
