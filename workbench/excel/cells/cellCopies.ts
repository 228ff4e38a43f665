import type { ICellData } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { type Area, columnCount, rowCount } from "../places/address";
import { cellAt, contentOf, formulaOf, hasContent } from "./cellContents";
import { blankCell, changeCells, changeFormats, formulaCell, invalidArgument } from "./cellWrites";
import type { Range } from "../ranges/range";
import { guardContents } from "./writeGuards";

export type CopyOptions = { readonly copyType: string; readonly skipBlanks: boolean; readonly transpose: boolean };

/**
 * `Range.copyFrom`: the source is laid out from the destination's top left cell, and repeated where the destination is
 * a multiple of its size. References in formulas move along.
 */
export function copyCells(source: Range, destination: Range, options: CopyOptions): void {
  if (!copyTypes.has(options.copyType)) throw invalidArgument();
  const from = source.area();
  const [height, width] = options.transpose ? [columnCount(from), rowCount(from)] : [rowCount(from), columnCount(from)];
  const to = targetArea(destination.area(), height, width);
  guardContents(destination.book, destination.sheetId, to);
  const lexer = source.book.injector.get(LexerTreeBuilder);
  const sourceSheet = source.book.sheet(source.sheetId);
  const styles = source.book.unit().getStyles();

  const copyOf = (row: number, column: number, targetRow: number, targetColumn: number): ICellData | undefined => {
    const cell = cellAt(sourceSheet, row, column);
    if (options.skipBlanks && !hasContent(cell)) return undefined;
    const copied: ICellData = {};
    if (options.copyType !== "Values" && options.copyType !== "Formulas") {
      copied.s = cell === null || cell === undefined ? null : { ...styles.getStyleByCell(cell) };
    }
    if (options.copyType === "Formats") return copied;
    const formula =
      options.copyType === "Values" ? undefined : formulaOf(source.book, source.sheetId, row, column, cell);
    if (formula !== undefined) {
      const moved = lexer.moveFormulaRefOffset(formula, targetColumn - column, targetRow - row);
      return { ...formulaCell(moved), ...copied };
    }
    const content = contentOf(cell);
    return { ...blankCell(), ...(content === "" ? {} : { v: cell?.v ?? null, t: cell?.t ?? null }), ...copied };
  };

  const cells = new Map<string, ICellData | undefined>();
  for (let row = to.startRow; row <= to.endRow; row += 1) {
    for (let column = to.startColumn; column <= to.endColumn; column += 1) {
      const [down, right] = [(row - to.startRow) % height, (column - to.startColumn) % width];
      const [sourceRow, sourceColumn] = options.transpose ? [right, down] : [down, right];
      cells.set(`${row},${column}`, copyOf(from.startRow + sourceRow, from.startColumn + sourceColumn, row, column));
    }
  }
  const change = options.copyType === "Formats" ? changeFormats : changeCells;
  change(destination.book, destination.sheetId, to, (row, column) => cells.get(`${row},${column}`));
}

function targetArea(destination: Area, height: number, width: number): Area {
  const repeats = rowCount(destination) % height === 0 && columnCount(destination) % width === 0;
  if (repeats) return destination;
  return {
    startRow: destination.startRow,
    startColumn: destination.startColumn,
    endRow: destination.startRow + height - 1,
    endColumn: destination.startColumn + width - 1,
  };
}

const copyTypes = new Set(["All", "Formulas", "Values", "Formats"]);
