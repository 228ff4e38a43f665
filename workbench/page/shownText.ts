import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Spill } from "../files/gridContents";

/** The cells of a sheet as the person sees them, from A1 to the last that holds something, for a .csv file. */
export function shownText(sheet: FWorksheet, spills: readonly Spill[]): readonly (readonly string[])[] {
  const lastRow = Math.max(sheet.getLastRow(), ...spills.map(({ area }) => area.endRow));
  const lastColumn = Math.max(sheet.getLastColumn(), ...spills.map(({ area }) => area.endColumn));
  if (lastRow < 0 || lastColumn < 0) return [];
  const rows = sheet
    .getRange(0, 0, lastRow + 1, lastColumn + 1)
    .getDisplayValues()
    .map((row) => row.map((cell) => (cell === null || cell === undefined ? "" : String(cell))));
  for (const { area, values } of spills) {
    values.forEach((results, down) =>
      results.forEach((value, right) => {
        const row = rows[area.startRow + down];
        if (row?.[area.startColumn + right] === "") row[area.startColumn + right] = String(value ?? "");
      }),
    );
  }
  return rows;
}
