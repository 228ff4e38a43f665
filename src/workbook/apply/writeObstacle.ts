import type { Edit } from "../../domain/sheet/edits";
import { findBlockSheet } from "../blockSheet/blockPlaces";
import type { Outcome, WorkbookFailure } from "../door/failure";
import { inExcel } from "../door/inExcel";

/**
 * What would keep the edits from being written and only the person can undo: a workbook opened to be read only, a
 * protected sheet, a protected workbook where a sheet is added. `null` where nothing of that stands in the way. One round
 * trip, for a look ahead while the person reads the preview; what writes looks again for itself.
 */
export function writeObstacle(edits: readonly Edit[]): Promise<Outcome<WorkbookFailure | null>> {
  return inExcel(async (context) => {
    const { workbook } = context;
    workbook.load("readOnly");
    workbook.protection.load("protected");
    workbook.worksheets.load("items/name,items/protection/protected");
    await context.sync();
    if (workbook.readOnly) return { kind: "readOnly" };
    const isProtected = new Map(
      workbook.worksheets.items.map((sheet) => [sheet.name, sheet.protection.protected] as const),
    );
    let addsSheet = false;
    for (const edit of edits) {
      const sheet = await sheetWritten(context, edit);
      if (sheet === null) addsSheet = true;
      else if (isProtected.get(sheet)) return { kind: "protected", sheet };
    }
    return addsSheet && workbook.protection.protected ? { kind: "workbookProtected" } : null;
  });
}

/** The sheet that an edit writes to; `null` where it adds one. */
async function sheetWritten(context: Excel.RequestContext, edit: Edit): Promise<string | null> {
  switch (edit.kind) {
    case "column":
      return edit.sheet;
    case "newSheet":
      return edit.replaces ?? null;
    case "blockSheet":
      return (await findBlockSheet(context, edit))?.worksheet.name ?? null;
  }
}
