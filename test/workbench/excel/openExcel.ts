import type { IWorkbookData } from "@univerjs/core";
import type { DocumentState } from "../../../workbench/excel/state/documentState";
import { createExcel, type Excel } from "../../../workbench/excel/excel";
import { createHeadlessEngine, type HeadlessEngine } from "../../../workbench/excel/engine/headlessEngine";
import type { Worksheet } from "../../../workbench/excel/sheets/worksheet";
import { OfficeError } from "../../../workbench/wire/officeObject";

/** A workbook without a window, with the sheet "Sheet1". It is closed after the test. */
export function openExcel(
  options: { data?: Partial<IWorkbookData>; cultureName?: string; state?: DocumentState } = {},
): OpenExcel {
  const engine = createHeadlessEngine({ ...emptyWorkbook(), ...options.data });
  opened.push(engine);
  const excel = createExcel(engine.univerAPI, options);
  return { excel, engine, sheet: excel.workbook.worksheets.getActiveWorksheet() };
}

export type OpenExcel = { readonly excel: Excel; readonly engine: HeadlessEngine; readonly sheet: Worksheet };

/** The code of the error that Office.js would report. */
export function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof OfficeError) return error.code;
    throw error;
  }
  throw new Error("Nothing was refused.");
}

function emptyWorkbook(): Partial<IWorkbookData> {
  number += 1;
  return {
    id: `workbook-${number}`,
    name: "Book1.xlsx",
    sheetOrder: ["sheet-1"],
    sheets: { "sheet-1": { id: "sheet-1", name: "Sheet1", rowCount: 100, columnCount: 20 } },
  };
}

let number = 0;
const opened: HeadlessEngine[] = [];

afterEach(() => {
  for (const engine of opened.splice(0)) engine.dispose();
});
