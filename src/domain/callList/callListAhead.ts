import type { Day } from "../calendar/day";
import { countBy } from "../countBy";
import type { Rules } from "../rules/rules";
import { isTooSoon, type CallCandidate, type SortedOut } from "./callListCandidates";
import type { Call } from "./callListOrder";

/** What is known of the later days of a plan when the calls of one are dealt. */
export type RoomAhead = {
  /** How many customers are still to be reached before that day, by the owner on the sheet. */
  readonly unreached: ReadonlyMap<string | null, number>;
  /** How many calls the later days have for them, by who makes the calls. */
  readonly later: ReadonlyMap<string | null, number>;
};

type Placed = { readonly call: Call; readonly owner: string | null };

/**
 * The customers who are covered on a day before their time has come, because the days to come cannot hold everybody who is
 * still to be reached: as few as will do and as late as will do, in the room that the calls of the day leave. Those first who
 * come seldom by their own rhythm, and of them those whom nobody has contacted for longest: whoever is called early and comes
 * again within the month takes the room of two. Nobody is called again within the days of peace.
 */
export function broughtForward(request: {
  readonly day: Day;
  readonly calls: readonly Call[];
  readonly dealt: readonly Placed[];
  readonly sorted: Pick<SortedOut, "ahead">;
  readonly capacityOf: ReadonlyMap<string | null, number>;
  readonly listedOn: ReadonlyMap<number, Day>;
  readonly room: RoomAhead;
  readonly rules: Pick<Rules, "followUp">;
}): readonly Placed[] {
  const { day, calls, dealt, sorted, capacityOf, listedOn, room, rules } = request;
  const firstContacts = dealt.filter(({ call }) => !listedOn.has(call.candidate.customer.row));
  const reached = countBy(firstContacts, ({ call }) => call.candidate.customer.owner);
  const left = (owner: string | null) => (room.unreached.get(owner) ?? 0) - (reached.get(owner) ?? 0);
  const later = (owner: string | null) => room.later.get(owner) ?? 0;
  const owners = [...capacityOf.keys()];
  // Customers without an owner have what the owners' own customers leave.
  const shared = owners.reduce((sum, owner) => sum + Math.max(0, later(owner) - left(owner)), 0);
  const excess = new Map(
    [...room.unreached.keys()].map((owner) => [owner, left(owner) - (capacityOf.has(owner) ? later(owner) : shared)]),
  );

  const made = countBy(dealt, ({ owner }) => owner);
  const free = new Map(owners.map((owner) => [owner, (capacityOf.get(owner) ?? 0) - (made.get(owner) ?? 0)]));
  const phones = new Set(calls.map(({ candidate }) => candidate.phone));
  const early: Placed[] = [];
  for (const candidate of [...sorted.ahead].sort(seldomAndLongAgo)) {
    const of = candidate.customer.owner;
    const wanted = excess.get(of) ?? 0;
    const owner = capacityOf.has(of) ? of : roomiest(free);
    if (wanted <= 0 || owner === undefined || (free.get(owner) ?? 0) <= 0) continue;
    if (phones.has(candidate.phone) || isTooSoon(candidate, day, rules.followUp)) continue;
    phones.add(candidate.phone);
    excess.set(of, wanted - 1);
    free.set(owner, (free.get(owner) ?? 0) - 1);
    early.push({ call: { owner: of, callClass: "h", candidate, isEarly: true }, owner });
  }
  return early;
}

function seldomAndLongAgo(one: CallCandidate, other: CallCandidate): number {
  return (
    other.next.intervalDays - one.next.intervalDays ||
    (one.lastContact ?? 0) - (other.lastContact ?? 0) ||
    one.gradeRank - other.gradeRank ||
    other.amount - one.amount ||
    one.customer.row - other.customer.row
  );
}

function roomiest(free: ReadonlyMap<string | null, number>): string | null | undefined {
  let best: string | null | undefined;
  for (const [owner, room] of free) if (best === undefined || room > (free.get(best) ?? 0)) best = owner;
  return best;
}
