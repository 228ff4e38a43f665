import type { Field } from "../../customer";
import { isCountField, looksOf, tellingKind, type ValueKind } from "../fieldKinds";
import type { Confidence } from "../reading";
import type { ColumnValues } from "./columnValues";

/**
 * Whether the values may be the field's. A header that names the field gets the benefit of the doubt with fewer than three
 * values as long as they are not plainly something else; one that only contains its name needs values that agree.
 */
export function fits(values: ColumnValues, field: Field, onlyContained = false): boolean {
  if (values.filled === 0) return true;
  if (isCountField(field) && field !== "cycleDays" && !values.looksCounted()) return false;
  const share = shareOfField(values, field);
  const { least, never } = looksOf(field);
  if (never && values.share(never) > 0.5) return false;
  if (onlyContained) return share >= Math.max(least, shareOfContained);
  return share >= least || (values.filled < fewValues && values.shareOfAny(foreignTo(field)) < 0.5);
}

/** What a single value would be that cannot be the field, however it was mistyped: an amount is no slip for a name. */
function foreignTo(field: Field): readonly ValueKind[] {
  const { kinds } = looksOf(field);
  const isNumeric = kinds.some((kind) => numericKinds.has(kind));
  return (isNumeric ? addresses : typedKinds).filter((kind) => !kinds.includes(kind));
}

/** Whether the values by themselves tell the field from others: dates and amounts do, names and words do not. */
export function isToldBy(values: ColumnValues, field: Field): boolean {
  const kind = tellingKind(field);
  return kind !== null && values.share(kind) >= 0.5 && fits(values, field, true);
}

/** The confidence that the header gives, lowered where many values cannot be read as the field. */
export function agreeing(values: ColumnValues, field: Field, confidence: Confidence): Confidence {
  if (values.filled === 0 || shareOfField(values, field) >= shareOfCertain) return confidence;
  return confidence === "certain" ? "likely" : "check";
}

function shareOfField(values: ColumnValues, field: Field): number {
  return values.shareOfAny(looksOf(field).kinds);
}

const typedKinds: ValueKind[] = ["amounts", "dates", "phones", "emails", "flags"];
const addresses: ValueKind[] = ["phones", "emails"];
const numericKinds = new Set<ValueKind>(["amounts", "counts", "days", "probabilities"]);
const fewValues = 3;
const shareOfContained = 0.6;
const shareOfCertain = 0.7;
