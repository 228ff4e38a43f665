import type { BlockRow, SheetBlock } from "../../domain/sheet/edits";
import { numberFormatOf } from "../cells/cellFormat";

/** The looks of a block's rows, run by run: "h1n2e1f4". */
export function looksOf({ rows }: Pick<SheetBlock, "rows">): string {
  let text = "";
  for (let from = 0; from < rows.length;) {
    const look = rows[from]?.look ?? "figures";
    let to = from;
    while (to < rows.length && rows[to]?.look === look) to += 1;
    text += `${letterOf[look]}${to - from}`;
    from = to;
  }
  return text;
}

/** The runs of rows that look otherwise in one text of looks than in another, down to a number of rows. */
export function differingRows(one: string, other: string, rowCount: number): { from: number; to: number }[] {
  const [before, after] = [lettersOf(one), lettersOf(other)];
  const runs: { from: number; to: number }[] = [];
  for (let row = 0; row < rowCount; row += 1) {
    if (before[row] === after[row]) continue;
    const last = runs.at(-1);
    if (last?.to === row) last.to += 1;
    else runs.push({ from: row, to: row + 1 });
  }
  return runs;
}

/** The looks of some of the rows. */
export function looksBetween(looks: string, from: number, to: number): string {
  return lettersOf(looks)
    .slice(from, to)
    .map((letter) => `${letter}1`)
    .join("");
}

/** Queues the looks of rows from the top of a block down. */
export function queueLooks(
  worksheet: Excel.Worksheet,
  area: { readonly row: number; readonly column: number; readonly columns: number },
  looks: string,
): void {
  let row = area.row;
  for (const [, letter, count] of looks.matchAll(/([a-z])(\d+)/g)) {
    const rows = worksheet.getRangeByIndexes(row, area.column, Number(count), area.columns);
    queueLook(rows, lookOf.get(letter ?? "") ?? "figures");
    row += Number(count);
  }
}

/** A row of a block as its cells stand: its look, and each cell with its number format. */
export type StandingRow = {
  readonly look: BlockRow["look"];
  readonly cells: readonly { readonly value: unknown; readonly numberFormat: unknown }[];
};

/** Headers of figures, and texts among figures, stand to the right as the figures do. */
export function queueAlignment(
  worksheet: Excel.Worksheet,
  area: { readonly row: number; readonly column: number },
  rows: readonly StandingRow[],
): void {
  const { general, text } = numberFormatOf;
  rows.forEach(({ look, cells }, offset) => {
    cells.forEach(({ numberFormat, value }, column) => {
      const isText = typeof value === "string" && value !== "";
      const isOverFigures = look === "header" && numberFormat !== general;
      const isAmongFigures =
        look === "figures" && (value === "—" || (numberFormat !== general && numberFormat !== text));
      if (!isText || (!isOverFigures && !isAmongFigures)) return;
      worksheet.getRangeByIndexes(area.row + offset, area.column + column, 1, 1).format.horizontalAlignment = "Right";
    });
  });
}

/** The look of each row. */
export function rowLooks(looks: string): BlockRow["look"][] {
  return lettersOf(looks).map((letter) => lookOf.get(letter) ?? "figures");
}

function lettersOf(looks: string): string[] {
  return [...looks.matchAll(/([a-z])(\d+)/g)].flatMap(([, letter = "", count]) =>
    Array.from({ length: Number(count) }, () => letter),
  );
}

function queueLook(rows: Excel.Range, look: BlockRow["look"]): void {
  const { font, fill } = rows.format;
  font.bold = look !== "note" && look !== "figures";
  font.size = look === "title" ? 18 : look === "heading" ? 13 : look === "note" ? 9 : 11;
  font.color = look === "note" ? quiet : look === "heading" || look === "title" ? strong : plain;
  if (look === "header") fill.color = headerFill;
  if (look === "header" || look === "total") {
    const line = rows.format.borders.getItem(look === "header" ? "EdgeBottom" : "EdgeTop");
    line.style = "Continuous";
    line.color = lineColour;
  }
}

const letterOf = { title: "t", heading: "h", note: "n", header: "e", figures: "f", total: "s" } as const;
const lookOf = new Map(Object.entries(letterOf).map(([look, letter]) => [letter as string, look as BlockRow["look"]]));

const strong = "#14503C";
const plain = "#242424";
const quiet = "#5C5C5C";
const headerFill = "#E6F2EC";
const lineColour = "#8CB8A5";
