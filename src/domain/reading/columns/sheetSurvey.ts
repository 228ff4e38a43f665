import type { Field } from "../../customer";
import { isAmbiguousDate } from "./ambiguousDates";
import { countedFrom } from "./daysSince";
import { isRunningNumber } from "./decideFields";
import { fits } from "./fieldFit";
import type { ReadingRequest } from "../reading";
import type { Circumstances, Survey, UnmappedColumn } from "./unmappedColumn";

/** Looks over all columns: is this a sheet of orders, and which columns can mean only one thing? */
export function surveySheet(
  columns: readonly UnmappedColumn[],
  circumstances: Circumstances,
  { purpose, sharedKeys = new Map() }: Pick<ReadingRequest, "purpose" | "sharedKeys">,
): Survey {
  const clear = new Map<Field, UnmappedColumn[]>();
  for (const column of columns) {
    const [candidate, second] = column.match.candidates;
    if (column.ours || !candidate || second || candidate.how === "contained" || column.match.isBare) continue;
    if (candidate.field === "orderId" && isRunningNumber(column, sharedKeys)) continue;
    if (isAmbiguousDate(column) || !fits(column.values, candidate.field)) continue;
    clear.set(candidate.field, [...(clear.get(candidate.field) ?? []), column]);
  }
  const orderFields = (["orderId", "orderDate", "orderAmount", "orderStatus"] as const).filter((field) =>
    clear.has(field),
  );
  return {
    ...circumstances,
    isOrders: purpose === undefined ? clear.has("orderId") || orderFields.length >= 2 : purpose === "orders",
    isContactLog: purpose === "contactLog",
    columnFor: (field, asking) => clear.get(field)?.find((column) => column !== asking)?.header,
    sharedKeys,
    countedFrom: (column) => countedFrom(column, columns, circumstances),
  };
}
