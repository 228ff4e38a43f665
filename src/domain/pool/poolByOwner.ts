import { groupBy } from "../groupBy";
import type { PoolStanding } from "./pool";
import { poolCounts } from "./poolPlan";

/** What is about to leave one owner. */
export type PoolOfOwner = {
  readonly owner: string;
  readonly back: number;
  readonly soon: number;
  readonly later: number;
};

/** Owner by owner, whoever loses most first; owners of whom nobody is counted are left out. */
export function poolByOwner(standings: readonly PoolStanding[]): readonly PoolOfOwner[] {
  const owned = standings.filter(({ kind }) => kind === "counted");
  return [...groupBy(owned, ({ customer }) => customer.owner ?? "")]
    .map(([owner, theirs]): PoolOfOwner => {
      const { back, soon, later } = poolCounts(theirs);
      return { owner, back, soon, later };
    })
    .sort((one, other) => other.back - one.back || other.soon - one.soon || other.later - one.later);
}

export type OwnerOverCap = { readonly owner: string; readonly customers: number };

/** The owners with more customers than the rules allow, the fullest first. Lost customers are nobody's work and do not count. */
export function ownersOverCap(standings: readonly PoolStanding[], cap: number): readonly OwnerOverCap[] {
  const theirs = standings.filter(({ kind }) => kind !== "inPool" && kind !== "closed");
  return [...groupBy(theirs, ({ customer }) => customer.owner ?? "")]
    .map(([owner, { length }]) => ({ owner, customers: length }))
    .filter(({ customers }) => customers > cap)
    .sort((one, other) => other.customers - one.customers || (one.owner < other.owner ? -1 : 1));
}
