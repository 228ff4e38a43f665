import type { Customer } from "../customer";
import { addDays, daysBetween, type Day } from "../calendar/day";
import type { ContactPlan } from "../contactPlan/contactPlan";
import { contractReader } from "../contactPlan/contract";
import { lastContactOf, laterContact } from "../contactPlan/lastContact";
import { renewalKindOf } from "../contactPlan/renewal";
import type { Reading } from "../reading/reading";
import { wordKey } from "../text/text";
import type { Rules } from "../rules/rules";
import { dealSignOf, type DealSign } from "./dealSigns";
import type { Tier } from "../tier";

export type PoolLimits = Rules["pool"]["limits"][number];

/** The days that a customer may stay, where a person tries others than the rules say. */
export type TriedDays = Pick<PoolLimits, "dealDays" | "contactDays">;

/** What is known of a row beyond its customer. */
export type PoolFacts = {
  /** The day from which the owner has had the customer. */
  readonly ownedSince: Day | "blank" | "noColumn";
  readonly isLocked: boolean;
  /** Whether a cell that decides (locked, owned since, last contact) could not be read: nothing is counted then. */
  readonly isUnreadable: boolean;
  readonly tier: Tier | null;
  /** A contact that stands in the contact log and not yet in the sheet. */
  readonly loggedContact: Day | null;
  /** How often somebody was called who was never reached; 0 for everybody else. */
  readonly unreachedAttempts: number;
};

/** Where a customer stands towards the pool (公海). */
export type PoolStanding = { readonly customer: Customer } &
  /** Nobody's; whoever takes them over may not call some of them either. */
  (
    | { readonly kind: "inPool"; readonly leftAlone?: NotToBeCalled }
    | { readonly kind: "locked" }
    | { readonly kind: "dealt"; readonly sign: DealSign }
    /** Lost: nothing follows but win-back, whoever the owner is. `said`: the cell that says so ("战败", "F1"), or "". */
    | { readonly kind: "closed"; readonly said: string }
    /** Nobody may call them, so that no other owner is given them. */
    | { readonly kind: "notToBeCalled"; readonly leftAlone: NotToBeCalled }
    | { readonly kind: "unreadable" }
    /** The rules have no days for the customer. */
    | { readonly kind: "noLimit" }
    /** The sheet has no day from which to count. */
    | { readonly kind: "noDate" }
    | PoolCountdown
  );

/** Why nobody may call a customer, whoever the owner is. */
export type NotToBeCalled = "consentRefused" | "doNotContact" | "refused";

export type PoolCountdown = {
  readonly kind: "counted";
  /** The day on which the customer goes back; long past where nobody looked. */
  readonly backOn: Day;
  /** 0 where that day has come. */
  readonly daysLeft: number;
  readonly why: PoolReason;
  /** A day that was agreed with the customer, or until which they asked for peace: they stay with their owner until it is over. */
  readonly agreedOn?: Day;
  /** Goes back soon: within the days before which the owner is reminded. */
  readonly isSoon: boolean;
  /** A limit that the rules have and that could not be counted, because its day is missing in this row. */
  readonly uncounted: TimedReason["limit"] | null;
};

export type PoolReason =
  TimedReason | { readonly limit: "attempts"; readonly attempts: number; readonly allowed: number };

/** `since`: taken over by the owner, or contacted last, so many days of which are allowed. */
export type TimedReason = { readonly limit: "deal" | "contact"; readonly since: Day; readonly days: number };

/**
 * How long each customer may still stay with the owner. Whether there is a deal, who is lost, who may not be called and
 * what was agreed is what the contact plan says (SPEC §6.1, §7); here is only what follows for the pool.
 *
 * Back to the pool go customers who are not locked and have no deal, once they have been owned for more than `dealDays` or
 * not been contacted for more than `contactDays`; exactly so many days is still in time. Days without contact count from
 * the last contact, or from the day on which the present owner took over where that is later or nobody has called since.
 * Where the sheet does not say a day, its limit is not counted. Whoever was called as often as the rules say and never
 * reached goes back at once. Nobody goes back before a day that was agreed with them is over. A row without an owner, or
 * whose owner cell says 公海 or 未分配, is in the pool already.
 */
export function poolStandings(request: {
  readonly reading: Pick<Reading, "customers" | "columns">;
  /** Of the same customers, in the same order. */
  readonly plans: readonly ContactPlan[];
  readonly rules: Rules;
  readonly asOf: Day;
  readonly factsOf: (customer: Customer) => PoolFacts;
  /** Instead of the days in the rules, for every customer. */
  readonly tried?: TriedDays;
}): readonly PoolStanding[] {
  const { reading, plans, rules, asOf, factsOf, tried } = request;
  const contractOf = contractReader(rules, renewalKindOf(reading), asOf);
  return reading.customers.flatMap((customer, index): PoolStanding[] => {
    const plan = plans[index];
    if (!plan) return [];
    const leftAlone = notToBeCalled(plan);
    if (isNobody(customer.owner)) return [{ customer, kind: "inPool", ...(leftAlone ? { leftAlone } : {}) }];
    const facts = factsOf(customer);
    if (facts.isUnreadable || (customer.lastContactDate ?? asOf) > asOf) return [{ customer, kind: "unreadable" }];
    if (facts.isLocked) return [{ customer, kind: "locked" }];
    const sign = dealSignOf(plan.standing, contractOf(customer), rules, asOf);
    if (sign !== null) return [{ customer, kind: "dealt", sign }];
    const { is, because } = plan.standing;
    if (is === "lost")
      return [{ customer, kind: "closed", said: because?.from === "outcome" ? "" : (because?.text ?? "") }];
    if (leftAlone) return [{ customer, kind: "notToBeCalled", leftAlone }];
    const limits = limitsFor(customer, facts.tier, rules.pool.limits);
    if (!limits) return [{ customer, kind: "noLimit" }];
    return [{ customer, ...countdown(customer, facts, tried ? { ...limits, ...tried } : limits, plan, request) }];
  });
}

/** Lost ones have a name of their own; whoever only has no phone may be met, and a new owner may find the number. */
function notToBeCalled({ leftAlone }: ContactPlan): NotToBeCalled | null {
  switch (leftAlone?.code) {
    case "consentRefused":
    case "doNotContact":
    case "refused":
      return leftAlone.code;
    default:
      return null;
  }
}

/** The first row of the rules that fits; a name like "B" is a tier in one column and a grade in the other. */
function limitsFor(
  { grade, owner }: Pick<Customer, "grade" | "owner">,
  tier: Tier | null,
  limits: readonly PoolLimits[],
): PoolLimits | undefined {
  return limits.find(
    (row) =>
      (row.tier === null || row.tier === tier) &&
      (row.grade === null || row.grade === grade) &&
      (row.owner === null || row.owner === owner),
  );
}

function countdown(
  customer: Customer,
  { ownedSince: stated, loggedContact, unreachedAttempts }: PoolFacts,
  limits: PoolLimits,
  plan: ContactPlan,
  { rules, asOf }: { readonly rules: Rules; readonly asOf: Day },
): PoolCountdown | { readonly kind: "noLimit" | "noDate" } {
  const { dealDays, contactDays, notifyDays } = limits;
  if (dealDays === null && contactDays === null) return { kind: "noLimit" };
  const ownedSince = typeof stated === "number" ? stated : null;
  const silentSince = latest(laterContact(lastContactOf(customer, asOf, rules), loggedContact, asOf), ownedSince);
  const { poolAttempts } = rules.calls;
  const reasons: PoolReason[] = [
    ...(dealDays === null || ownedSince === null
      ? []
      : [{ limit: "deal", since: ownedSince, days: dealDays } as const]),
    ...(contactDays === null || silentSince === null
      ? []
      : [{ limit: "contact", since: silentSince, days: contactDays } as const]),
    ...(unreachedAttempts < poolAttempts
      ? []
      : [{ limit: "attempts", attempts: unreachedAttempts, allowed: poolAttempts } as const]),
  ];
  const [first] = reasons.sort((one, other) => backOn(one, asOf) - backOn(other, asOf));
  if (!first) return { kind: "noDate" };
  const agreedOn = agreedAhead(plan, asOf);
  const isKept = agreedOn !== null && backOn(first, asOf) <= agreedOn;
  const back = isKept ? addDays(agreedOn, 1) : backOn(first, asOf);
  const daysLeft = Math.max(0, daysBetween(asOf, back));
  return {
    kind: "counted",
    backOn: back,
    daysLeft,
    why: first,
    ...(isKept ? { agreedOn } : {}),
    isSoon: daysLeft > 0 && daysLeft <= notifyDays,
    uncounted:
      dealDays !== null && stated === "blank"
        ? "deal"
        : contactDays !== null && silentSince === null
          ? "contact"
          : null,
  };
}

/** The first day on which more than the allowed days have passed; at once where nobody was ever reached. */
function backOn(reason: PoolReason, asOf: Day): Day {
  return reason.limit === "attempts" ? asOf : addDays(reason.since, reason.days + 1);
}

/** What an owner only typed as the next contact was agreed with nobody, and keeps no customer. */
function agreedAhead({ next }: ContactPlan, asOf: Day): Day | null {
  if (next === null || next.dueOn < asOf) return null;
  return next.kind === "agreed" || next.why.code === "paused" ? next.dueOn : null;
}

function latest(...days: readonly (Day | null)[]): Day | null {
  return days.reduce((one, other) => (one === null || (other !== null && other > one) ? other : one), null);
}

/** "公海", "未分配", "Unassigned" in the owner's cell say that there is none. */
function isNobody(owner: string | null): boolean {
  return owner === null || nobodyWords.test(wordKey(owner));
}

const nobodyWords = /^(?:公海.*|(?:未|待|暂未|尚未)分配|无(?:主|人)?|pool|publicpool|unassigned|none|nobody)$/;
