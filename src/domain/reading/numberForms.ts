/** Which sign parts the decimals from the rest: 1,234.50 or 1.234,50. */
export type NumberForm = "point" | "comma";

export const numberForms: readonly NumberForm[] = ["point", "comma"];

/** How a column writes its numbers, and how that was found. */
export type ColumnNumberForm = {
  readonly form: NumberForm;
  /** The column's own values, the other columns of the sheet, the person, or nothing: it has no such value, or both kinds. */
  readonly decidedBy: "values" | "sheet" | "person" | "nothing" | "mixed";
  /** The first cell that can only be read this way; `null` where the column has none. */
  readonly sample: string | null;
  /** The first cell that is another number in the other form, such as 2.500; `null` where the column has none. */
  readonly open: string | null;
};
