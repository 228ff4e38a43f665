import type { Day } from "../calendar/day";
import type { Said } from "../contactLog/said";
import type { DayYetToCome } from "./asKnownOn";
import type { CareDay } from "./careDays";
import type { Tier } from "../tier";
import type { RenewalKind } from "./renewal";
import type { Standing } from "./standing";
import type { StandingSign } from "./statedSigns";

/** Whom to contact, when and why: the answer for one customer (SPEC §7). */
export type ContactPlan = {
  readonly row: number;
  readonly standing: Standing;
} & ({ readonly leftAlone: LeftAlone; readonly next: null } | { readonly leftAlone: null; readonly next: NextContact });

/** Why nobody contacts a customer, the first reason that holds. */
export type LeftAlone =
  | { readonly code: "consentRefused" }
  /** `otherRow`: the row that asks for it, where it is another one with the same phone. */
  | { readonly code: "doNotContact"; readonly words: readonly string[]; readonly otherRow: number | null }
  | { readonly code: "closed"; readonly sign: StandingSign }
  /** Refused once more after as many attempts as the rules allow. */
  | { readonly code: "refused"; readonly times: number }
  | { readonly code: "noPhone" }
  | { readonly code: "wechatOnly" }
  | { readonly code: "inContract"; readonly endsOn: Day | null };

export type NextContact = {
  /** The true due day: it may have passed, and it may be a day off. */
  readonly dueOn: Day;
  /** Agreed with the customer, typed by a person, or computed by the rules. */
  readonly kind: "agreed" | "typed" | "computed";
  readonly why: ContactWhy;
  /** Every other rule that falls due within a week of that day, the earliest first. */
  readonly also: readonly DueRule[];
  /** The customer's own interval in days, by which one is cold. */
  readonly intervalDays: number;
  /** Days from the due day to the as-of day; 0 where it has not passed. */
  readonly daysLate: number;
  /** So late that this is no overdue follow-up any more. */
  readonly isCold: boolean;
  /** What the sheet says has happened after the as-of day: no day rests on it. */
  readonly setAside: readonly DayYetToCome[];
};

export type DueRule = { readonly dueOn: Day; readonly why: ContactWhy };

/** The rule that decided; its sentence is in `contactPlanWords.ts`. */
export type ContactWhy =
  | { readonly code: "agreed"; readonly said: Said | null }
  | { readonly code: "typed" }
  | { readonly code: "paused"; readonly said: Said; readonly until: Day }
  | { readonly code: "noContactDate" }
  /** Attempts, log and visits prove that nobody has contacted the customer. */
  | { readonly code: "neverContacted" }
  /** The last contact is dated after the as-of day. */
  | { readonly code: "contactYetToCome"; readonly on: Day }
  | { readonly code: "unreached"; readonly attempts: number; readonly workingDays: number }
  | { readonly code: "outcome"; readonly outcome: string; readonly workingDays: number }
  | { readonly code: "grade"; readonly grade: string; readonly days: number; readonly slowed?: Slowed }
  | {
      readonly code: "stage";
      readonly stage: number;
      readonly label: string;
      readonly days: number;
      readonly workingDays: boolean;
      readonly slowed?: Slowed;
    }
  | { readonly code: "renewal"; readonly renewal: RenewalKind; readonly daysBefore: number; readonly endsOn: Day }
  | {
      readonly code: "cycle";
      readonly since: Day;
      readonly sinceVisit: boolean;
      readonly cycleDays: number;
      readonly cycleIsOwnGap: boolean;
    }
  | { readonly code: "firstService"; readonly purchasedOn: Day; readonly months: number }
  | { readonly code: "service"; readonly lastVisitOn: Day; readonly months: number }
  | { readonly code: "tier"; readonly tier: Tier; readonly days: number; readonly slowed?: Slowed }
  /** A tier that is contacted on its care days only. */
  | { readonly code: "careDay"; readonly tier: Tier; readonly careDay: CareDay }
  | { readonly code: "default"; readonly days: number; readonly slowed?: Slowed };

/** Why an interval is longer than usual. */
export type Slowed = {
  readonly usualDays: number;
  /** Calls that reached nobody; 0 where those are not why. */
  readonly attempts: number;
  readonly isRefused: boolean;
};
