/** What one order costs that comes through paid clicks: price of a click / share of clicks that order. `null`: no orders. */
export function costPerOrder(costPerClick: number, conversion: number): number | null {
  return quotient(costPerClick, conversion);
}

/**
 * What one customer costs that comes through display advertising: price of the impressions / (impressions × click-through
 * rate × conversion of clicks). `null`: no customers.
 */
export function costPerCustomer(
  costPerThousand: number,
  impressions: number,
  clickThrough: number,
  conversion: number,
): number | null {
  return quotient((costPerThousand * impressions) / 1000, impressions * clickThrough * conversion);
}

/** What one visitor costs that comes through advertising at a fixed price: price / (viewers × click-through rate). */
export function costPerVisitor(price: number, viewers: number, clickThrough: number): number | null {
  return quotient(price, viewers * clickThrough);
}

function quotient(cost: number, count: number): number | null {
  return count === 0 ? null : cost / count;
}
