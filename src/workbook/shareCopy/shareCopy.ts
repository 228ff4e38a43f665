import type { SheetCells } from "../../domain/sheet/sheetCells";
import { asOutcome, Refusal, type Outcome } from "../door/failure";
import type { Question } from "../door/inExcel";

/** What the file is called, with its ending. */
export async function workbookName(context: Excel.RequestContext): Promise<string> {
  context.workbook.load("name");
  await context.sync();
  return context.workbook.name;
}

/** The columns of each sheet that the person hides, zero-based: they are not for sharing. */
export function hiddenColumns(sheets: readonly SheetCells[]): Question<readonly ReadonlySet<number>[]> {
  return async (context) => {
    const asked = sheets.map(({ name, firstColumn, values }) => {
      const worksheet = context.workbook.worksheets.getItem(name);
      return (values[0] ?? []).map((_, offset) => ({
        column: firstColumn + offset,
        cell: worksheet.getRangeByIndexes(0, firstColumn + offset, 1, 1).load("columnHidden"),
      }));
    });
    await context.sync();
    return asked.map((columns) => new Set(columns.flatMap(({ column, cell }) => (cell.columnHidden ? [column] : []))));
  };
}

/**
 * Opens a file as a new, unsaved workbook in a window of its own. The add-in does not run in that window until the file
 * has been saved and opened again (a fault of Excel with add-ins of one shared runtime); a copy of values needs none.
 */
export function openAsNewWorkbook(file: Uint8Array): Promise<Outcome<void>> {
  return asOutcome(() => {
    if (typeof Excel === "undefined") throw new Refusal({ kind: "noExcel" });
    return Excel.createWorkbook(base64(file));
  });
}

function base64(bytes: Uint8Array): string {
  let binary = "";
  // In portions: a call takes only so many arguments.
  for (let start = 0; start < bytes.length; start += portion) {
    binary += String.fromCharCode(...bytes.subarray(start, start + portion));
  }
  return btoa(binary);
}

const portion = 0x8000;
