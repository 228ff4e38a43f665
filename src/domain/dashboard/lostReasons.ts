import { churnReasons, proposeChurnReasons, type ChurnReason } from "../churn/churnReasons";
import type { Customer } from "../customer";
import { statedSigns } from "../contactPlan/statedSigns";
import type { Rules } from "../rules/rules";

/** Why customers were lost: chosen by a person, or what the remark speaks for. */
export type LostReason = { readonly reason: ChurnReason; readonly chosen: number; readonly fromRemark: number };

export type LostReasons = {
  /** Most frequent first; reasons that nobody has are left out. */
  readonly reasons: readonly LostReason[];
  /** Lost customers of whom nobody says why. */
  readonly unknown: number;
  readonly lost: number;
};

/**
 * Lost are the customers for whom a reason was chosen, those whose way through the funnel ended (`lostRows`), and those of
 * whom a cell says so. A reason that a person chose counts before the words of the remark.
 */
export function lostReasons(
  customers: readonly Customer[],
  rules: Rules,
  lostRows: ReadonlySet<number>,
  chosenOf: ReadonlyMap<number, ChurnReason>,
): LostReasons {
  const signsOf = statedSigns(rules);
  const proposedReason = proposals();
  const chosen = new Map<ChurnReason, number>();
  const fromRemark = new Map<ChurnReason, number>();
  let unknown = 0;
  let lost = 0;
  for (const customer of customers) {
    const { row, remark } = customer;
    const mark = chosenOf.get(row);
    if (mark === undefined && !lostRows.has(row) && signsOf(customer).lost === null) continue;
    lost += 1;
    const proposed = proposedReason(remark);
    if (mark !== undefined) chosen.set(mark, (chosen.get(mark) ?? 0) + 1);
    else if (proposed) fromRemark.set(proposed, (fromRemark.get(proposed) ?? 0) + 1);
    else unknown += 1;
  }
  const reasons = churnReasons
    .map((reason) => ({ reason, chosen: chosen.get(reason) ?? 0, fromRemark: fromRemark.get(reason) ?? 0 }))
    .filter((each) => each.chosen + each.fromRemark > 0)
    .sort((one, other) => other.chosen + other.fromRemark - one.chosen - one.fromRemark);
  return { reasons, unknown, lost };
}

/** What a remark speaks for first. People write the same few words over and over. */
function proposals(): (remark: string | null) => ChurnReason | undefined {
  const known = new Map<string, ChurnReason | undefined>();
  return (remark) => {
    if (remark === null) return undefined;
    if (!known.has(remark)) known.set(remark, proposeChurnReasons(remark)[0]?.reason);
    return known.get(remark);
  };
}
