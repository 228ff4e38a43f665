import type { Field } from "../../customer";
import { isMoneyField, tellingKind } from "../fieldKinds";
import type { Decision } from "./decisions";
import { byValues } from "./decisions";
import { isToldBy } from "./fieldFit";
import type { Survey, UnmappedColumn } from "./unmappedColumn";

/**
 * What else a column may be whose values are none of the things that its header says first: "Sales" with money in it is an
 * amount, "Intent" with H, A and B a grade. The values must agree with the field as for a header that only contains its name.
 */
export function nextBest(column: UnmappedColumn, sheet: Survey, decided: readonly Decision[]): readonly Decision[] {
  if (column.values.filled === 0) return [];
  const { candidates, further } = column.match;
  // What was ruled out for what it counts is no next best thing.
  const named = decided.length > 0 ? [...candidates, ...further] : further;
  const fields = named.map(({ field }) => (isMoneyField(field) ? amountOn(sheet, field) : field));
  return [...new Set(fields)].flatMap((field): Decision[] => {
    return isToldBy(column.values, field) ? [byValues(column, field, tellingKind(field) ?? "words")] : [];
  });
}

/** Money without a word of what for: of the order on a sheet of orders, of the deal on one of deals, else all that was spent. */
function amountOn(sheet: Survey, field: Field): Field {
  if (field === "refundAmount") return field;
  if (sheet.isOrders) return "orderAmount";
  const isOfDeals = ofDeals.some((one) => sheet.columnFor(one) !== undefined);
  return isOfDeals ? "dealAmount" : "totalAmount";
}

const ofDeals: readonly Field[] = ["expectedCloseDate", "probability", "stage"];
