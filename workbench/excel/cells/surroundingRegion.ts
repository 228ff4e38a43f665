import { type Area, lastColumn, lastRow, sameArea } from "../places/address";
import type { Book } from "../engine/book";
import { blankAreas } from "./cellContents";

/** The block of filled cells around an area, up to the next blank rows and columns, corners counted as neighbours. */
export function surroundingRegion(book: Book, sheetId: string, start: Area): Area {
  const isBlank = blankAreas(book, sheetId);
  let region = start;
  for (;;) {
    const grown = growSideways(isBlank, growRows(isBlank, region));
    if (sameArea(grown, region)) return region;
    region = grown;
  }
}

function growRows(isBlank: (area: Area) => boolean, area: Area): Area {
  const { startColumn, endColumn } = withNeighbours(area);
  const isFilled = (row: number): boolean => !isBlank({ startRow: row, endRow: row, startColumn, endColumn });
  let { startRow, endRow } = area;
  while (startRow > 0 && isFilled(startRow - 1)) startRow -= 1;
  while (endRow < lastRow && isFilled(endRow + 1)) endRow += 1;
  return { ...area, startRow, endRow };
}

function growSideways(isBlank: (area: Area) => boolean, area: Area): Area {
  const { startRow, endRow } = withNeighbours(area);
  const isFilled = (column: number): boolean => !isBlank({ startRow, endRow, startColumn: column, endColumn: column });
  let { startColumn, endColumn } = area;
  while (startColumn > 0 && isFilled(startColumn - 1)) startColumn -= 1;
  while (endColumn < lastColumn && isFilled(endColumn + 1)) endColumn += 1;
  return { ...area, startColumn, endColumn };
}

function withNeighbours(area: Area): Area {
  return {
    startRow: Math.max(0, area.startRow - 1),
    endRow: Math.min(lastRow, area.endRow + 1),
    startColumn: Math.max(0, area.startColumn - 1),
    endColumn: Math.min(lastColumn, area.endColumn + 1),
  };
}
