import { OfficeObject } from "../../wire/officeObject";
import { columnCount } from "../places/address";
import { cellAt, type CellContent, readContents } from "../cells/cellContents";
import { blankCell, changeCells, invalidArgument } from "../cells/cellWrites";
import type { Table } from "./table";
import { partsOf, tableById } from "./tableModel";
import { guardContents } from "../cells/writeGuards";

export type SortField = { readonly key: number; readonly ascending?: boolean };

/** Sorting a table by the values of its columns. */
export class TableSort extends OfficeObject {
  readonly officeName = "TableSort";
  readonly #table: Table;

  constructor(table: Table) {
    super();
    this.#table = table;
  }

  /** Numbers before texts before truth values, blanks last; rows that compare equal keep their order. */
  apply(fields: readonly SortField[], matchCase?: boolean | null): void {
    const { book } = this.#table;
    const table = tableById(book, this.#table.tableId);
    const sheetId = table.getSubunitId();
    const { body } = partsOf(table);
    if (fields.some(({ key }) => key < 0 || key >= columnCount(body))) throw invalidArgument();
    guardContents(book, sheetId, body);
    const contents = readContents(book, sheetId, body);
    const order = contents
      .map((_, index) => index)
      .sort((one, other) => {
        for (const { key, ascending } of fields) {
          const compared = compare(
            contents[one]?.[key] ?? "",
            contents[other]?.[key] ?? "",
            ascending !== false,
            matchCase === true,
          );
          if (compared !== 0) return compared;
        }
        return 0;
      });
    const sheet = book.sheet(sheetId);
    const rows = order.map((index) => {
      const row = body.startRow + index;
      return Array.from({ length: columnCount(body) }, (_, offset) => cellAt(sheet, row, body.startColumn + offset));
    });
    const copies = rows.map((row) =>
      row.map((cell) => (cell === null || cell === undefined ? undefined : { ...cell })),
    );
    changeCells(book, sheetId, body, (row, column) => {
      const cell = copies[row - body.startRow]?.[column - body.startColumn];
      return { ...blankCell(), s: null, ...cell };
    });
  }
}

function compare(one: CellContent, other: CellContent, ascending: boolean, matchCase: boolean): number {
  const [oneRank, otherRank] = [rank(one), rank(other)];
  if (oneRank === blankRank || otherRank === blankRank) return oneRank - otherRank;
  const compared =
    oneRank !== otherRank
      ? oneRank - otherRank
      : typeof one === "number" && typeof other === "number"
        ? one - other
        : String(one).localeCompare(String(other), "zh", { sensitivity: matchCase ? "variant" : "accent" });
  return ascending ? compared : -compared;
}

function rank(content: CellContent): number {
  if (content === "") return blankRank;
  if (typeof content === "number") return 0;
  return typeof content === "string" ? 1 : 2;
}

const blankRank = 3;
