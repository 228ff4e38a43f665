import { parse } from "papaparse";
import type { ICellData, IWorkbookData } from "@univerjs/core";
import { columnName } from "../excel/places/address";
import { newDocumentState } from "../excel/state/documentState";
import { emptyCarrier } from "./carrier";
import { encodeGb18030, firstWithoutCode } from "./gb18030";
import type { GridContents } from "./gridContents";
import type { NotKept } from "./notKept";
import type { ReadResult, WriteResult } from "./fileResults";

export type CsvEncoding = "utf-8-bom" | "gb18030";

/**
 * Opens a .csv file as a workbook of one sheet. UTF-8 with or without its mark, UTF-16 with it, else GB18030, which is what
 * Excel in China writes; delimiter comma, tab, semicolon or bar, whichever makes even rows.
 *
 * Only plain numbers become numbers. Excel would also turn 3-4 into a day, 007 into 7 and a card number of 16 digits into
 * another one; here all of these stay the text that stands in the file, because the add-in reads days and amounts from text
 * and a leading zero that is gone cannot be brought back. Where a column is written with decimal commas, so is 2.500 there.
 */
export function readCsv(bytes: Uint8Array, name: string): ReadResult {
  const text = decodedText(bytes);
  if (text === undefined) return { kind: "refused", problem: { code: "unreadable-text" } };
  if (text.trim() === "") return { kind: "refused", problem: { code: "empty-file" } };
  // Files put together from several have several kinds of line ends; the parser goes by the first.
  const lines = text.replace(/\r\n?/g, "\n");
  const { data: rows } = parse<string[]>(lines, {
    delimiter: delimiterOf(lines),
    newline: "\n",
    skipEmptyLines: false,
  });
  while (rows.length > 0 && (rows.at(-1) ?? []).every((cell) => cell === "")) rows.pop();
  const sheetName = sheetNameFrom(name);
  const cellData: Record<number, Record<number, ICellData>> = {};
  let widest = 0;
  const withCommas = columnsWithDecimalCommas(rows);
  rows.forEach((cells, row) => {
    widest = Math.max(widest, cells.length);
    const read = cells.flatMap((cell, column): [number, ICellData][] =>
      cell === "" ? [] : [[column, cellOf(cell, withCommas.has(column))]],
    );
    if (read.length > 0) cellData[row] = Object.fromEntries(read);
  });
  const data: IWorkbookData = {
    id: "workbook",
    name: sheetName,
    appVersion: "0.25.1",
    locale: "zhCN" as IWorkbookData["locale"],
    styles: { text: { n: { pattern: "@" } }, ...decimalStyles },
    sheetOrder: ["sheet-1"],
    sheets: {
      "sheet-1": {
        id: "sheet-1",
        name: sheetName,
        cellData,
        rowCount: Math.max(1_000, rows.length + 200),
        columnCount: Math.max(40, widest + 20),
      },
    },
    resources: [],
  };
  return {
    kind: "opened",
    workbook: {
      data,
      documentState: newDocumentState(),
      carrier: emptyCarrier(),
      notKept: [],
      notShown: [],
      date1904: false,
      activeSheetId: "sheet-1",
    },
  };
}

/**
 * The sheet in front as .csv, each cell as `shown` gives it (the text that the person sees), quoted where needed. UTF-8
 * carries its mark, or Excel would take it for the code page of the machine.
 */
export function writeCsv(
  contents: GridContents,
  shown: readonly (readonly string[])[],
  encoding: CsvEncoding,
): WriteResult {
  const lines = shown.map((row) => row.map(quoted).join(","));
  const text = `${lines.join("\r\n")}\r\n`;
  const notKept: NotKept[] = ["formats-in-csv"];
  if (contents.workbook.sheetOrder.length > 1) notKept.push("other-sheets-in-csv");
  if (encoding === "utf-8-bom") {
    return { kind: "written", bytes: new TextEncoder().encode(`\ufeff${text}`), notKept };
  }
  const stranger = firstStranger(shown);
  if (stranger !== undefined) return { kind: "refused", problem: { code: "character-not-in-gb18030", ...stranger } };
  return { kind: "written", bytes: encodeGb18030(text), notKept };
}

/** The text of the bytes; `undefined` where they are none in UTF-8, UTF-16 or GB18030. */
export function decodedText(bytes: Uint8Array): string | undefined {
  const starts = (...header: number[]) => header.every((byte, index) => bytes[index] === byte);
  if (starts(0xff, 0xfe)) return new TextDecoder("utf-16le").decode(bytes);
  if (starts(0xfe, 0xff)) return new TextDecoder("utf-16be").decode(bytes);
  const unmarked = unmarkedUtf16(bytes);
  for (const encoding of unmarked ? [unmarked] : ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this one: the next is tried.
    }
  }
  return undefined;
}

/** UTF-16 without its mark: half of each digit, comma and line end is a zero byte, which no other text has. */
function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const zeros = [0, 0];
  for (let index = 0; index < bytes.length && index < bytesJudged; index += 1) {
    if (bytes[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  const [high = 0, low = 0] = zeros;
  if (Math.min(high, low) * 20 > Math.max(high, low) || high === low) return undefined;
  return low > high ? "utf-16le" : "utf-16be";
}

/** The delimiter that stands in most of the first lines, outside quotes and equally often in each. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, "")
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, 20);
  const scores = [",", "\t", ";", "|"].map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const withAny = counts.filter((count) => count > 0);
    const usual = withAny.sort((one, other) => one - other)[Math.floor(withAny.length / 2)] ?? 0;
    const even = counts.filter((count) => count === usual && count > 0).length;
    return { delimiter, score: even * 1_000 + usual };
  });
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

/** Columns in which some cell is written 173,90 or 1.355,90: a point there parts thousands, and 2.500 is no two and a half. */
function columnsWithDecimalCommas(rows: readonly (readonly string[])[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const cells of rows) {
    cells.forEach((cell, column) => {
      if (cell.length <= longestAmount && decimalComma.test(cell)) found.add(column);
    });
  }
  return found;
}

function cellOf(text: string, hasDecimalCommas: boolean): ICellData {
  const number = hasDecimalCommas && text.includes(".") ? null : plainNumber.exec(text);
  if (number && text.replace(/\D/g, "").length <= 15) {
    // "12.50" is shown with its second decimal still, which the number alone would not say.
    const decimals = number[2]?.endsWith("0") ? number[2].length : 0;
    return { v: Number(text), t: 2, ...(decimals > 0 && { s: `decimals-${decimals}` }) };
  }
  // Written as text cells, so that editing the cell does not turn "007" into 7.
  return /^[\s\d=+\-@.']/.test(text) ? { v: text, t: 1, s: "text" } : { v: text, t: 1 };
}

function sheetNameFrom(fileName: string): string {
  const name = fileName
    .replace(/\.[^.]*$/, "")
    .replace(/[\\/?*[\]:]/g, " ")
    .replace(/^'+|'+$/g, "")
    .trim();
  return name === "" ? "Sheet1" : name.slice(0, 31);
}

function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** GB18030 has every character of Unicode; only half a character, as damaged files hold it, has no code. */
function firstStranger(shown: readonly (readonly string[])[]): { character: string; address: string } | undefined {
  for (const [row, cells] of shown.entries()) {
    for (const [column, cell] of cells.entries()) {
      const character = firstWithoutCode(cell);
      if (character !== undefined) return { character, address: `${columnName(column)}${row + 1}` };
    }
  }
  return undefined;
}

const decimalComma = /^[^\d,]*(?:\d+|\d{1,3}(?:[.\s'’]\d{3})+),\d{1,2}[^\d,.]*$/;
const longestAmount = 40;
const bytesJudged = 20_000;
const plainNumber = /^(?!-0$)-?(0|[1-9]\d*)(?:\.(\d+))?$/;
const decimalStyles = Object.fromEntries(
  Array.from({ length: 15 }, (_, index) => [`decimals-${index + 1}`, { n: { pattern: `0.${"0".repeat(index + 1)}` } }]),
);
