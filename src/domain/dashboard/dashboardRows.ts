import type { CellValue } from "../sheet/cells";
import type { BlockRow, CellFormat, SheetBlock, SheetChart } from "../sheet/edits";

/** A block whose place on the sheet is not known yet; `reserved` rows beneath it stay free for it to grow. */
export type UnplacedBlock = Omit<SheetBlock, "row"> & { readonly reserved: number };

/** A block of rows, each filled up to the longest. */
export function blockOf(
  name: string,
  title: string,
  rows: readonly BlockRow[],
  more: { readonly chart?: SheetChart; readonly reserved?: number } = {},
): UnplacedBlock {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const filled = rows.map((row) => ({
    ...row,
    cells: [...row.cells, ...Array.from({ length: width - row.cells.length }, () => blank)],
  }));
  const { chart, reserved = 0 } = more;
  return { name, title, rows: filled, reserved, ...(chart ? { chart } : {}) };
}

export function headingRow(text: string): BlockRow {
  return { look: "heading", cells: [{ value: text, format: "general" }] };
}

export function noteRow(text: string): BlockRow {
  return { look: "note", cells: [{ value: text, format: "general" }] };
}

/** A text of several sentences on lines that fit on a page. */
export function noteRows(text: string): BlockRow[] {
  const lines: string[] = [];
  for (const sentence of text.split(/(?<=[。；])|(?<=\. )/)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last) + widthOf(sentence) <= lineWidth) lines[lines.length - 1] = last + sentence;
    else lines.push(sentence);
  }
  return lines.map(noteRow);
}

/** Headers stand over numbers, but for the first and the definition, which are read as text. */
export function headerRow(headers: readonly string[], definition?: string): BlockRow {
  return {
    look: "header",
    cells: [
      ...headers.map((value, index) => ({ value, format: index === 0 ? ("general" as const) : ("integer" as const) })),
      ...(definition === undefined ? [] : [{ value: definition, format: "general" as const }]),
    ],
  };
}

/** A name, its figures in one format or each in its own, and what they mean. */
export function figuresRow(
  name: string,
  figures: readonly CellValue[],
  format: CellFormat | readonly CellFormat[],
  definition?: string,
  look: BlockRow["look"] = "figures",
): BlockRow {
  const formatAt = (index: number): CellFormat => (typeof format === "string" ? format : (format[index] ?? "general"));
  return {
    look,
    cells: [
      { value: name, format: "text" },
      ...figures.map((value, index) => ({ value, format: formatAt(index) })),
      ...(definition === undefined ? [] : [{ value: definition, format: "general" as const }]),
    ],
  };
}

/** Charts stand to the right of their block, one as wide as the other. */
export function chartBeside(
  chart: Omit<SheetChart, "column" | "columnCount" | "rows" | "categories"> & { readonly rows?: number },
): SheetChart {
  return { rows: 13, ...chart, categories: 0, column: 7, columnCount: 8 };
}

/** In Latin letters; a Chinese character is as wide as two. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character > "\u2e80" ? 2 : 1), 0);
}

/** What the columns of a block and its chart hold in the small letters of a note. */
const lineWidth = 165;

const blank = { value: "", format: "general" } as const;
