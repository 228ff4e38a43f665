import { ymd, type Day } from "../calendar/day";
import { ownerName } from "../text/ownerName";

/** What the customer said when called back, or in a survey. It is recorded, and never worked out from anything else. */
export const satisfactions = ["satisfied", "soSo", "dissatisfied"] as const;

export type Satisfaction = (typeof satisfactions)[number];

/** What stands on the sheet: an answer, nothing, or words that could mean anything. */
export type RecordedSatisfaction = Satisfaction | null | { readonly unclear: string };

/** The complaints of one owner that came in within one month, and what their customers said. */
export type SatisfactionCount = {
  /** "2026-11"; `null` for those without a day of complaint. */
  readonly month: string | null;
  /** "" for those without an owner. */
  readonly owner: string;
  readonly complaints: number;
  /** Called back or asked in a survey: on so many the answers rest. */
  readonly calledBack: number;
  readonly answers: Readonly<Record<Satisfaction, number>>;
  /** Called back, but the answer is blank or cannot be understood. */
  readonly unanswered: number;
};

/**
 * Counts what customers said, by the month in which they complained and by owner: the latest month first, those without a
 * day last. Whoever was not called back counts among the complaints only, and neither as satisfied nor as dissatisfied.
 */
export function satisfactionByMonth(
  complaints: readonly {
    readonly openedOn: Day | null;
    readonly owner: string;
    readonly wasCalledBack: boolean;
    readonly satisfaction: RecordedSatisfaction;
  }[],
): readonly SatisfactionCount[] {
  const counts = new Map<string, Counting>();
  for (const { openedOn, owner: typed, wasCalledBack, satisfaction } of complaints) {
    const month = openedOn === null ? null : monthOf(openedOn);
    const owner = ownerName(typed);
    const key = `${month ?? ""} ${owner}`;
    const count: Counting = counts.get(key) ?? {
      ...{ month, owner, complaints: 0, calledBack: 0, unanswered: 0 },
      answers: { satisfied: 0, soSo: 0, dissatisfied: 0 },
    };
    counts.set(key, count);
    count.complaints += 1;
    if (typeof satisfaction === "string") count.answers[satisfaction] += 1;
    else if (wasCalledBack || satisfaction !== null) count.unanswered += 1;
    if (wasCalledBack || satisfaction !== null) count.calledBack += 1;
  }
  return [...counts.values()].sort(byMonthThenOwner);
}

/** All of them together. */
export function satisfactionInAll(counts: readonly SatisfactionCount[]): Omit<SatisfactionCount, "month" | "owner"> {
  const sum = (of: (count: SatisfactionCount) => number): number =>
    counts.reduce((total, count) => total + of(count), 0);
  return {
    complaints: sum(({ complaints }) => complaints),
    calledBack: sum(({ calledBack }) => calledBack),
    answers: {
      satisfied: sum(({ answers }) => answers.satisfied),
      soSo: sum(({ answers }) => answers.soSo),
      dissatisfied: sum(({ answers }) => answers.dissatisfied),
    },
    unanswered: sum(({ unanswered }) => unanswered),
  };
}

type Counting = {
  -readonly [Key in keyof SatisfactionCount]: Key extends "answers"
    ? Record<Satisfaction, number>
    : SatisfactionCount[Key];
};

function monthOf(day: Day): string {
  const { year, month } = ymd(day);
  return `${year}-${String(month).padStart(2, "0")}`;
}

function byMonthThenOwner(one: SatisfactionCount, other: SatisfactionCount): number {
  if (one.month !== other.month) return (one.month ?? "") > (other.month ?? "") ? -1 : 1;
  return one.owner < other.owner ? -1 : 1;
}
