import { costPerCustomer, costPerOrder, costPerVisitor } from "../domain/rates/acquisitionCost";
import { costFactor, shareFactor } from "./arguments/rateArguments";
import { divisionByZero } from "./cells/cellErrors";
import { decodeColumn, rowsOf } from "./cells/decodeColumn";
import { spill } from "./cells/spill";

/**
 * What one order costs that comes through paid clicks: price of a click / conversion.
 * @customfunction COST.PERORDER COST.PERORDER
 * @param cpc Price of one click.
 * @param conversion Share of clicks that order, such as 0.05 or 5%.
 * @returns Costs, one a row.
 */
export function costPerOrderOf(cpc: unknown[][], conversion: unknown[][]): unknown[][] {
  const rows = rowsOf({
    cpc: decodeColumn(cpc, "cpc", costFactor),
    conversion: decodeColumn(conversion, "conversion", shareFactor),
  });
  return spill(rows, (row) => costPerOrder(row.cpc, row.conversion) ?? divisionByZero());
}

/**
 * What one customer costs that comes through display advertising: cost of the impressions / (impressions × click-through rate × conversion).
 * @customfunction COST.PERCUSTOMER COST.PERCUSTOMER
 * @param cpm Price of a thousand impressions.
 * @param impressions Number of impressions.
 * @param ctr Click-through rate, such as 0.0123 or 1.23%.
 * @param cvr Share of clicks that become customers.
 * @returns Costs, one a row.
 */
export function costPerCustomerOf(
  cpm: unknown[][],
  impressions: unknown[][],
  ctr: unknown[][],
  cvr: unknown[][],
): unknown[][] {
  const rows = rowsOf({
    cpm: decodeColumn(cpm, "cpm", costFactor),
    impressions: decodeColumn(impressions, "impressions", costFactor),
    ctr: decodeColumn(ctr, "ctr", shareFactor),
    cvr: decodeColumn(cvr, "cvr", shareFactor),
  });
  return spill(rows, (row) => costPerCustomer(row.cpm, row.impressions, row.ctr, row.cvr) ?? divisionByZero());
}

/**
 * What one visitor costs that comes through advertising at a fixed price: price / (viewers × click-through rate).
 * @customfunction COST.PERVISITOR COST.PERVISITOR
 * @param price Price of the advertisement.
 * @param viewers Number of people who see it.
 * @param ctr Click-through rate, such as 0.15 or 15%.
 * @returns Costs, one a row.
 */
export function costPerVisitorOf(price: unknown[][], viewers: unknown[][], ctr: unknown[][]): unknown[][] {
  const rows = rowsOf({
    price: decodeColumn(price, "price", costFactor),
    viewers: decodeColumn(viewers, "viewers", costFactor),
    ctr: decodeColumn(ctr, "ctr", shareFactor),
  });
  return spill(rows, (row) => costPerVisitor(row.price, row.viewers, row.ctr) ?? divisionByZero());
}
