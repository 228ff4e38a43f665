import { kindOf } from "../fieldKinds";
import type { Field } from "../../customer";
import type { ColumnValues } from "./columnValues";
import type { ValueKind } from "../fieldKinds";
import type { Confidence } from "../reading";

/**
 * Whether enough values can be read as the field. A header that names the field gets the benefit of the doubt with fewer
 * than three values; one that only contains its name needs values that agree.
 */
export function fits(values: ColumnValues, field: Field, onlyContained = false): boolean {
  const kind = kindOf(field);
  if (kind === null || values.filled === 0) return true;
  const share = shareOfField(values, field, kind);
  return onlyContained ? share >= 0.6 : values.filled < 3 || share >= 0.3;
}

/** The confidence that the header gives, lowered where many values cannot be read as the field. */
export function agreeing(values: ColumnValues, field: Field, confidence: Confidence): Confidence {
  const kind = kindOf(field);
  if (kind === null || values.filled === 0 || shareOfField(values, field, kind) >= 0.7) return confidence;
  return confidence === "certain" ? "likely" : "check";
}

function shareOfField(values: ColumnValues, field: Field, kind: ValueKind): number {
  const share = values.share(kind);
  // Lunar birthdays are no dates to Excel or to anybody else.
  return field === "birthday" ? Math.max(share, values.share("birthdays")) : share;
}
