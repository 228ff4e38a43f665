import type { Field } from "../../../src/domain/customer";
import type { ReadColumn } from "../../../src/domain/reading/reading";

/** A column whose header says what it is, about which nothing else is to be told. */
export function readColumn(column: number, header: string, field: Field): ReadColumn {
  return {
    column,
    header,
    field,
    confidence: "certain",
    reason: { code: "exactHeader" },
    alternatives: [],
    proposal: null,
    sample: [],
    unit: null,
    openUnitFactor: null,
    openFillDown: null,
    filledDown: null,
    numberForm: null,
    dateOrder: null,
    dateOrderAssumed: false,
    openDate: null,
    rocYears: false,
    ours: null,
  };
}
