import type { Customer } from "../customer";
import { addDays, daysBetween, type Day } from "../calendar/day";
import { lastContactOf } from "../contactPlan/lastContact";
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
};

/** Where a customer stands towards the pool (公海). */
export type PoolStanding = { readonly customer: Customer } & (
  | { readonly kind: "inPool" }
  | { readonly kind: "locked" }
  | { readonly kind: "dealt"; readonly sign: DealSign }
  | { readonly kind: "unreadable" }
  /** The rules have no days for the customer. */
  | { readonly kind: "noLimit" }
  /** The sheet has no day from which to count. */
  | { readonly kind: "noDate" }
  | PoolCountdown
);

export type PoolCountdown = {
  readonly kind: "counted";
  /** The day on which the customer goes back; long past where nobody looked. */
  readonly backOn: Day;
  /** 0 where that day has come. */
  readonly daysLeft: number;
  readonly why: PoolReason;
  /** Goes back soon: within the days before which the owner is reminded. */
  readonly isSoon: boolean;
  /** A limit that the rules have and that could not be counted, because its day is missing in this row. */
  readonly uncounted: PoolReason["limit"] | null;
};

/** `since`: taken over by the owner, or contacted last, so many days of which are allowed. */
export type PoolReason = { readonly limit: "deal" | "contact"; readonly since: Day; readonly days: number };

/**
 * How long each customer may still stay with the owner.
 *
 * Back to the pool go customers who are not locked and have no deal, once they have been owned for more than `dealDays` or
 * not been contacted for more than `contactDays`; exactly so many days is still in time. Days without contact count from
 * the last contact, or from the day on which the present owner took over where that is later or nobody has called since.
 * Where the sheet does not say a day, its limit is not counted. A row without an owner, or whose owner cell says 公海 or
 * 未分配, is in the pool already.
 */
export function poolStandings(request: {
  readonly customers: readonly Customer[];
  readonly rules: Rules;
  readonly asOf: Day;
  readonly factsOf: (customer: Customer) => PoolFacts;
  /** Instead of the days in the rules, for every customer. */
  readonly tried?: TriedDays;
}): readonly PoolStanding[] {
  const { rules, asOf, factsOf, tried } = request;
  return request.customers.map((customer): PoolStanding => {
    if (isNobody(customer.owner)) return { customer, kind: "inPool" };
    const facts = factsOf(customer);
    if (facts.isUnreadable || (customer.lastContactDate ?? asOf) > asOf) return { customer, kind: "unreadable" };
    if (facts.isLocked) return { customer, kind: "locked" };
    const sign = dealSignOf(customer, rules, asOf);
    if (sign !== null) return { customer, kind: "dealt", sign };
    const limits = limitsFor(customer, facts.tier, rules.pool.limits);
    if (!limits) return { customer, kind: "noLimit" };
    return { customer, ...countdown(customer, facts, tried ? { ...limits, ...tried } : limits, request) };
  });
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
  { ownedSince: stated, loggedContact }: PoolFacts,
  limits: PoolLimits,
  { rules, asOf }: { readonly rules: Rules; readonly asOf: Day },
): PoolCountdown | { readonly kind: "noLimit" | "noDate" } {
  const { dealDays, contactDays, notifyDays } = limits;
  if (dealDays === null && contactDays === null) return { kind: "noLimit" };
  const ownedSince = typeof stated === "number" ? stated : null;
  const silentSince = latest(lastContactOf(customer, asOf, rules), loggedContact, ownedSince);
  const reasons: PoolReason[] = [
    ...(dealDays === null || ownedSince === null
      ? []
      : [{ limit: "deal", since: ownedSince, days: dealDays } as const]),
    ...(contactDays === null || silentSince === null
      ? []
      : [{ limit: "contact", since: silentSince, days: contactDays } as const]),
  ];
  const [first] = reasons.sort((one, other) => backOn(one) - backOn(other));
  if (!first) return { kind: "noDate" };
  const daysLeft = Math.max(0, daysBetween(asOf, backOn(first)));
  return {
    kind: "counted",
    backOn: backOn(first),
    daysLeft,
    why: first,
    isSoon: daysLeft > 0 && daysLeft <= notifyDays,
    uncounted:
      dealDays !== null && stated === "blank"
        ? "deal"
        : contactDays !== null && silentSince === null
          ? "contact"
          : null,
  };
}

/** The first day on which more than the allowed days have passed. */
function backOn({ since, days }: PoolReason): Day {
  return addDays(since, days + 1);
}

function latest(...days: readonly (Day | null)[]): Day | null {
  return days.reduce((one, other) => (one === null || (other !== null && other > one) ? other : one), null);
}

/** "公海", "未分配", "Unassigned" in the owner's cell say that there is none. */
function isNobody(owner: string | null): boolean {
  return owner === null || nobodyWords.test(wordKey(owner));
}

const nobodyWords = /^(?:公海.*|(?:未|待|暂未|尚未)分配|无(?:主|人)?|pool|publicpool|unassigned|none|nobody)$/;
