import type { FilledCallList } from "./callListReading";
import { isBlank } from "../sheet/cells";
import type { Customer } from "../customer";
import { customerKey } from "../reading/rows/customerKey";
import type { Rules } from "../rules/rules";

/**
 * Whether nobody has typed on a call list since it was made, so that another may take its place: no outcome, no next
 * contact, no remark that the customer sheet does not have, no line, column or note of the person's own. Sorting it is
 * not typing. What cannot be told for sure (a customer who is gone, a remark that has changed on the customer sheet)
 * counts as typed.
 */
export function isAsMade(list: FilledCallList, customers: readonly Customer[], { outcomes }: Rules): boolean {
  const remarks = new Map(customers.map((customer) => [customerKey(customer), customer.remark ?? ""]));
  const offered = new Set(outcomes.map(({ labels }) => labels[list.language]));
  return (
    list.besides.every((cell) => offered.has(String(cell))) &&
    list.lines.every(
      ({ key, outcome, nextContact, remark }) =>
        key !== null && isBlank(outcome) && isBlank(nextContact) && remarks.get(key) === (remark ?? ""),
    )
  );
}
