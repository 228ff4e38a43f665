import type { Contract } from "../contactPlan/contract";
import type { Standing } from "../contactPlan/standing";
import type { StandingSign } from "../contactPlan/statedSigns";
import { addMonths, type Day } from "../calendar/day";
import type { Rules } from "../rules/rules";

/** What says that there is a deal. */
export type DealSign = Exclude<StandingSign["from"], "openAmount">;

/**
 * Whether a customer counts as dealt: who has bought, by where the contact plan says that the customer stands. An order
 * or a visit counts for as long as the rules of the pool say; one without a date counts for good. A contract that has
 * expired keeps a customer no longer.
 */
export function dealSignOf(
  { is, because }: Pick<Standing, "is" | "because">,
  contract: Contract,
  { pool }: Pick<Rules, "pool">,
  asOf: Day,
): DealSign | null {
  if (is !== "customer" || because === null) return null;
  const { from, on } = because;
  if (from === "openAmount" || (from === "contract" && contract.state === "expired")) return null;
  const keeps = pool.orderKeepsMonths;
  const isOld = (from === "order" || from === "visit") && on !== null && keeps !== null && addMonths(on, keeps) < asOf;
  return isOld ? null : from;
}
