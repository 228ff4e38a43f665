/**
 * A cell as Excel hands it over. Blank cells are "" or null (it depends on the platform), dates are serial numbers,
 * and an error cell is its text ("#N/A").
 */
export type CellValue = string | number | boolean | null;

/** Rows of cells, as `Range.values` gives them. */
export type Block = readonly (readonly CellValue[])[];

/** Excel sends `null` on the web and `""` in ranges; both mean that nothing was typed. */
export function isBlank(cell: CellValue | undefined): boolean {
  return cell === null || cell === undefined || cell === "";
}

const errorTexts = new Set([
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#GETTING_DATA",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#UNKNOWN!",
]);

/** Whether the cell holds one of Excel's error values. */
export function isErrorCell(cell: CellValue | undefined): boolean {
  return typeof cell === "string" && cell.startsWith("#") && errorTexts.has(cell);
}

/** `(0, 1)` → `"A1"`: the address of a cell from its zero-based column and its row number as shown in Excel. */
export function cellAddress(columnIndex: number, rowNumber: number): string {
  return `${columnLetters(columnIndex)}${rowNumber}`;
}

/** `0` → `"A"`, `26` → `"AA"`. */
export function columnLetters(columnIndex: number): string {
  let letters = "";
  for (let rest = columnIndex + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `"a"` → `0`, `"AA"` → `26`: the column of letters as a person types them; `undefined` for what is no column of Excel's. */
export function columnIndex(letters: string): number | undefined {
  const typed = letters.trim().toUpperCase();
  if (!/^[A-Z]{1,3}$/.test(typed)) return undefined;
  const index = [...typed].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return index < columnsOfASheet ? index : undefined;
}

export const rowsOfASheet = 1_048_576;
export const columnsOfASheet = 16_384;
