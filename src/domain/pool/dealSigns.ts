import { contractOf } from "../contactPlan/contract";
import { statedSigns } from "../contactPlan/statedSigns";
import type { Customer } from "../customer";
import { addMonths, type Day } from "../calendar/day";
import type { Rules } from "../rules/rules";
import { stageLookup } from "../rules/telesalesStages";

/** What in a row says that there is a deal. */
export type DealSign = "dealStatus" | "contract" | "order" | "grade" | "stage";

/**
 * Whether a customer counts as dealt; any one sign is enough, even where another cell says otherwise, because a customer
 * who is given away by mistake costs more than one who is kept. An order counts for as long as the rules say; one without
 * a date counts for good. A contract that has expired is no deal any more.
 */
export function dealSignOf(
  customer: Pick<
    Customer,
    "dealStatus" | "contractEndDate" | "contractStatus" | "lastPurchaseDate" | "orderCount" | "grade" | "stage"
  >,
  rules: Rules,
  asOf: Day,
): DealSign | null {
  const said = statedSigns(rules)(customer).won?.from;
  if (said === "grade" || said === "stage" || said === "dealStatus" || said === "contract") return said;
  const stage = stageLookup(rules.telesalesStages)(customer.stage);
  if (contractOf(customer, stage, asOf).state === "inContract") return "contract";
  return hasOrderThatCounts(customer, rules.pool.orderKeepsMonths, asOf) ? "order" : null;
}

function hasOrderThatCounts(
  { lastPurchaseDate, orderCount }: Pick<Customer, "lastPurchaseDate" | "orderCount">,
  keepsMonths: number | null,
  asOf: Day,
): boolean {
  if (lastPurchaseDate === null) return (orderCount ?? 0) > 0;
  return keepsMonths === null || addMonths(lastPurchaseDate, keepsMonths) >= asOf;
}
