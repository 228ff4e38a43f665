import type { Field } from "../../customer";
import type { Day } from "../../calendar/day";
import type { Locale } from "../../locale";
import { dateForm } from "../values/dateForm";
import { resolveDate } from "../values/dates";
import { parseMoney } from "../values/money";
import { numberForms, type NumberForm } from "../numberForms";
import { isFormOpen } from "../values/numberForm";
import type { ColumnReasonCode, ReadColumn, Reading, ReadingChoices } from "../reading";

/** What the sheet leaves open about one column, with the answers that make sense. */
export type ColumnQuestion = {
  readonly column: ReadColumn;
} & (
  | { readonly kind: "field"; readonly answers: readonly (Field | null)[] }
  /** The same date, read in either order. */
  | { readonly kind: "dateOrder"; readonly text: string; readonly answers: readonly OrderAnswer[] }
  /** What plain numbers are to be multiplied by; 1 as they stand. */
  | { readonly kind: "unit"; readonly answers: readonly number[] }
  /** Whether the point in a number such as 2.500 parts decimals or thousands. */
  | { readonly kind: "numberForm"; readonly text: string; readonly answers: readonly FormAnswer[] }
  /** Whether the blank cells belong to the filled one above. */
  | { readonly kind: "fillDown"; readonly blanks: number; readonly answers: readonly boolean[] }
);

export type FormAnswer = { readonly form: NumberForm; readonly number: number };

export type OrderAnswer = { readonly order: "MDY" | "DMY"; readonly day: Day };

/**
 * What only the person can tell: what a column is whose header and values leave it open, whether 05/11 is in May or in
 * November, whether 20 beside "15万" is 20 or 200,000, whether 2.500 is 2.5 or
 * 2,500, whether blank owners are those above (merged cells). Once answered (see `answered`) it is not asked again. The answer
 * that was taken for the time being comes first.
 */
export function openQuestions({ columns, asOf, language }: Reading): readonly ColumnQuestion[] {
  return columns.flatMap((column): ColumnQuestion[] => {
    if (column.ours !== null) return [];
    if (column.dateOrderAssumed) return dateOrderQuestion(column, asOf, language);
    if (isFormOpen(column.numberForm)) return numberFormQuestion(column);
    if (column.openUnitFactor !== null) return [{ kind: "unit", column, answers: [1, column.openUnitFactor] }];
    if (column.openFillDown !== null)
      return [{ kind: "fillDown", column, blanks: column.openFillDown, answers: [false, true] }];
    if (column.proposal !== null) return [{ kind: "field", column, answers: [null, ...column.alternatives] }];
    if (column.confidence !== "check" || saidByHeader.has(column.reason.code)) return [];
    const answers =
      column.field === null ? [null, ...column.alternatives] : [column.field, ...column.alternatives, null];
    return answers.length > 1 ? [{ kind: "field", column, answers }] : [];
  });
}

/** The choices with the answer to a question. */
export function answered(
  choices: ReadingChoices,
  question: ColumnQuestion,
  answer: Field | OrderAnswer["order"] | NumberForm | number | boolean | null,
): ReadingChoices {
  const { header } = question.column;
  switch (question.kind) {
    case "field":
      return { ...choices, fields: { ...choices.fields, [header]: answer as Field | null } };
    case "dateOrder":
      return { ...choices, dateOrders: { ...choices.dateOrders, [header]: answer as OrderAnswer["order"] } };
    case "unit":
      return { ...choices, unitFactors: { ...choices.unitFactors, [header]: answer as number } };
    case "numberForm":
      return { ...choices, numberForms: { ...choices.numberForms, [header]: answer as NumberForm } };
    case "fillDown":
      return { ...choices, fillDown: { ...choices.fillDown, [header]: answer as boolean } };
  }
}

function dateOrderQuestion(column: ReadColumn, asOf: Day, language: Locale): ColumnQuestion[] {
  const { openDate: text, dateOrder } = column;
  if (text === null) return [];
  const answers = (["MDY", "DMY"] as const).flatMap((order): OrderAnswer[] => {
    const day = resolveDate(dateForm(text), {
      kind: "next",
      asOf,
      shortOrder: order,
      yearLastOrder: order,
      shortYearsAreRoc: column.rocYears,
      chinese: language !== "en-US",
      dateSystem: 1900,
    });
    return day.kind === "value" ? [{ order, day: day.value }] : [];
  });
  if (answers.length < 2) return [];
  return [{ kind: "dateOrder", column, text, answers: dateOrder === "DMY" ? [...answers].reverse() : answers }];
}

/** Until it is answered such cells are read as nothing: neither answer is taken for the time being. */
function numberFormQuestion(column: ReadColumn): ColumnQuestion[] {
  const text = column.numberForm?.open ?? "";
  const answers = numberForms.flatMap((form): FormAnswer[] => {
    const parsed = parseMoney(text, 1, form);
    return parsed.kind === "value" ? [{ form, number: parsed.value }] : [];
  });
  return answers.length < 2 ? [] : [{ kind: "numberForm", column, text, answers }];
}

/** Where the header says what the column is, cells that are something else are problems, no question. */
const saidByHeader: ReadonlySet<ColumnReasonCode> = new Set([
  "exactHeader",
  "headerWords",
  "containedHeader",
  "nameInTwoColumns",
]);
