import { isCountField, isMoneyField } from "../fieldKinds";
import type { ReadingChoices } from "../reading";
import type { ColumnNumberForm } from "../numberForms";
import { columnNumberForm } from "../values/numberForm";
import type { FieldColumn } from "./sheetColumns";

/**
 * The columns with the form of their numbers: what the person said, the column's own values, and for a column that they
 * leave open, the columns of the same sheet, as long as those agree.
 */
export function withNumberForms(
  columns: readonly Omit<FieldColumn, "numberForm">[],
  chosen: ReadingChoices["numberForms"] = {},
): readonly FieldColumn[] {
  const formOf = (column: Omit<FieldColumn, "numberForm">, sheetForm: "point" | "comma" | null) =>
    column.field !== null && (isMoneyField(column.field) || isCountField(column.field))
      ? columnNumberForm(column.cells, sheetForm, chosen[column.header])
      : null;
  const alone = columns.map((column): FieldColumn => ({ ...column, numberForm: formOf(column, null) }));
  const decided = new Set(
    alone.flatMap(({ numberForm }) => (numberForm !== null && isDecided(numberForm) ? numberForm.form : [])),
  );
  const [sheetForm] = decided;
  if (decided.size !== 1 || sheetForm === undefined) return alone;
  return alone.map((column) => {
    const { numberForm } = column;
    return numberForm === null || numberForm.decidedBy === "nothing"
      ? { ...column, numberForm: formOf(column, sheetForm) }
      : column;
  });
}

function isDecided({ decidedBy }: ColumnNumberForm): boolean {
  return decidedBy === "values" || decidedBy === "person";
}
