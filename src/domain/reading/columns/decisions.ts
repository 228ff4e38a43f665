import type { Field } from "../../customer";
import type { ValueKind } from "../fieldKinds";
import type { ColumnReason, Confidence } from "../reading";
import type { UnmappedColumn } from "./unmappedColumn";

/** A field that a column may get, with the reason. */
export type Decision = { readonly field: Field; readonly reason: ColumnReason; readonly confidence: Confidence };

/** The header names the field. */
export function asHeaderSays(column: UnmappedColumn, field: Field): Decision {
  const how = column.match.candidates.find((candidate) => candidate.field === field)?.how ?? "exact";
  const matched = column.match.matched;
  if (how === "exact") return { field, reason: { code: "exactHeader", matched }, confidence: "certain" };
  if (how === "words") return { field, reason: { code: "headerWords", matched }, confidence: "likely" };
  return { field, reason: { code: "containedHeader", matched }, confidence: "likely" };
}

/** The header leaves it open, the values are of the kind. */
export function byValues(column: UnmappedColumn, field: Field, kind: ValueKind): Decision {
  const percent = Math.round(column.values.share(kind) * 100);
  return {
    field,
    reason: { code: "valuesDecide", matched: column.match.matched, kind, percent },
    confidence: "likely",
  };
}

/** The header leaves it open, another column settles it. */
export function besideOther(column: UnmappedColumn, field: Field, other: string): Decision {
  return { field, reason: { code: "otherColumnDecides", matched: column.match.matched, other }, confidence: "likely" };
}

/** The header leaves it open and nothing settles it. */
export function usually(column: UnmappedColumn, field: Field): Decision {
  return { field, reason: { code: "usualMeaning", matched: column.match.matched }, confidence: "check" };
}
