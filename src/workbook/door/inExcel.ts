import { asOutcome, Refusal, type Outcome } from "./failure";
import type { JobOptions } from "./progress";

/** Something that is asked of the open workbook. What is expected to go wrong is refused: a `Refusal` is thrown. */
export type Question<Value> = (context: Excel.RequestContext, options: JobOptions) => Promise<Value>;

/**
 * Asks the open workbook, waiting while the person is typing in a cell, and gives a failure as a value.
 * The only `Excel.run` of the add-in.
 */
export function inExcel<Value>(question: Question<Value>, options: JobOptions = {}): Promise<Outcome<Value>> {
  return asOutcome(() => {
    if (typeof Excel === "undefined") throw new Refusal({ kind: "noExcel" });
    return Excel.run({ delayForCellEdit: true }, (context) => question(context, options));
  });
}

/** The worksheet of that name. Loaded: `id`, `name`. */
export async function worksheetNamed(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(name);
  worksheet.load("id,name");
  await context.sync();
  if (worksheet.isNullObject) throw new Refusal({ kind: "sheetMissing", sheet: name });
  return worksheet;
}
