import type { ICellData } from "@univerjs/core";
import { intersection, isUnbounded } from "../places/address";
import { usedArea } from "./cellContents";
import { clearLineStyles } from "./cellStyles";
import { blankCell, changeCells, changeFormats, invalidArgument } from "./cellWrites";
import { unmergeCells } from "../ranges/merges";
import type { Range } from "../ranges/range";
import { guardContents, guardOption } from "./writeGuards";
import { removeConditionalFormats } from "../cellRules/conditionalFormatRules";
import { removeValidation } from "../cellRules/validationRules";

/** `Range.clear`: contents, formats or both. */
export function clearCells(range: Range, applyTo: string): void {
  const { book, sheetId } = range;
  const area = range.area();
  const contents = applyTo === "All" || applyTo === "Contents";
  const formats = applyTo === "All" || applyTo === "Formats";
  if (!contents && !formats) {
    if (applyTo === "Hyperlinks" || applyTo === "RemoveHyperlinks") return;
    throw invalidArgument();
  }
  const used = usedArea(book, sheetId, false, area);
  const emptied = isUnbounded(area) ? used : area;
  if (contents && emptied !== undefined) guardContents(book, sheetId, emptied);
  if (formats) guardOption(book, sheetId, "allowFormatCells");
  if (used !== undefined) {
    const cells = book.sheet(sheetId).getCellMatrix();
    const cleared: ICellData = { ...(contents ? blankCell() : {}), ...(formats ? { s: null } : {}) };
    const change = contents ? changeCells : changeFormats;
    change(book, sheetId, intersection(used, area) ?? used, (row, column) =>
      cells.getValue(row, column) === undefined ? undefined : cleared,
    );
  }
  if (formats) {
    unmergeCells(book, sheetId, area);
    removeConditionalFormats(book, sheetId, area);
    if (isUnbounded(area)) clearLineStyles(book, sheetId, area);
  }
  if (applyTo === "All") removeValidation(book, sheetId, area);
}
