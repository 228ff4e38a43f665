import { failureOf, Refusal, type Outcome } from "./failure";

/**
 * Runs work against the open workbook, waiting while the person is typing in a cell, and gives a failure as a value.
 * The only `Excel.run` of the add-in.
 */
export async function inExcel<Value>(work: (context: Excel.RequestContext) => Promise<Value>): Promise<Outcome<Value>> {
  if (typeof Excel === "undefined") return { ok: false, failure: { kind: "noExcel" } };
  try {
    return { ok: true, value: await Excel.run({ delayForCellEdit: true }, work) };
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}

/** The worksheet of that name, or the one that the person is looking at. Loaded: `id`, `name`. */
export async function worksheetNamed(
  context: Excel.RequestContext,
  name: string | undefined,
): Promise<Excel.Worksheet> {
  const worksheets = context.workbook.worksheets;
  const worksheet = name === undefined ? worksheets.getActiveWorksheet() : worksheets.getItemOrNullObject(name);
  worksheet.load("id,name");
  await context.sync();
  if (worksheet.isNullObject) throw new Refusal({ kind: "sheetMissing", sheet: name ?? "" });
  return worksheet;
}
