import type { CellValue } from "../../sheet/cells";

/**
 * A parser of cells that remembers the texts it has read: customer sheets repeat themselves. In a column where nearly
 * every text is new (names, phones) remembering costs more than reading, so it stops.
 */
export function remembering<Value>(parse: (cell: CellValue) => Value): (cell: CellValue) => Value {
  const known = new Map<string, Value>();
  let misses = 0;
  let hits = 0;
  return (cell) => {
    if (typeof cell !== "string" || (misses > textsTried && misses > hits)) return parse(cell);
    const remembered = known.get(cell);
    if (remembered !== undefined) {
      hits++;
      return remembered;
    }
    misses++;
    const value = parse(cell);
    known.set(cell, value);
    return value;
  };
}

const textsTried = 1_000;
