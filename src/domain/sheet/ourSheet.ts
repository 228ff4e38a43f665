import { isBlank, type CellValue } from "./cells";
import { locales, type Locale } from "../locale";
import type { SheetCells } from "./sheetCells";

/** A sheet of ours with one table on it, found by its headers in whichever language it was made. */
export type OurSheet<Name extends string> = {
  readonly sheet: string;
  readonly headerRow: number;
  /** The last row in use; a new line follows it. */
  readonly lastRow: number;
  /** Zero-based column index of each column on the sheet; −1 where somebody removed it. */
  readonly columns: Readonly<Record<Name, number>>;
  readonly headers: Readonly<Record<Name, string>>;
  readonly language: Locale;
  /** The lines below the headers, with their cells by the name of the column; `null` where there is none. */
  readonly lines: readonly { readonly row: number; readonly cell: (name: Name) => CellValue }[];
};

/** Finds the first row with the `telling` headers; `undefined` for any other sheet. */
export function findOurSheet<Name extends string>(
  cells: SheetCells,
  headersIn: (locale: Locale) => Readonly<Record<Name, string>>,
  telling: readonly NoInfer<Name>[],
): OurSheet<Name> | undefined {
  for (const [index, row] of cells.values.entries()) {
    const texts = row.map((cell) => String(cell ?? "").trim());
    const language = locales.find((locale) => telling.every((name) => texts.includes(headersIn(locale)[name])));
    if (!language) continue;
    const headers = headersIn(language);
    const placed = (firstColumn: number) =>
      Object.fromEntries(
        Object.entries<string>(headers).map(([name, header]) => {
          const place = texts.indexOf(header);
          return [name, place < 0 ? -1 : firstColumn + place];
        }),
      ) as Readonly<Record<Name, number>>;
    const places = placed(0);
    const below = cells.values.slice(index + 1);
    const headerRow = cells.firstRow + index;
    return {
      sheet: cells.name,
      headerRow,
      lastRow: headerRow + 1 + below.findLastIndex((line) => line.some((cell) => !isBlank(cell))),
      columns: placed(cells.firstColumn),
      headers,
      language,
      lines: below.map((line, offset) => ({
        row: headerRow + 1 + offset,
        cell: (name) => line[places[name]] ?? null,
      })),
    };
  }
  return undefined;
}
