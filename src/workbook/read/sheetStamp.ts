import type { Block } from "../../domain/sheet/cells";
import type { SheetCells } from "../../domain/sheet/sheetCells";
import { readArea, readAreas, type Area } from "../door/blocks";
import { newFingerprint, type Fingerprint } from "./fingerprint";
import type { JobOptions } from "../door/progress";

/**
 * What stood in some columns of a sheet, as a number: if it is the same later, the rows are still the same customers in
 * the same order. Taken when the sheet is read, compared before anything is written or put back.
 */
export type SheetStamp = {
  readonly sheet: string;
  /** Row numbers as Excel shows them. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Zero-based, ascending. */
  readonly columns: readonly number[];
  readonly hash: number;
};

/** The stamp of those columns (zero-based on the sheet) over all rows that were read. */
export function stampOf(cells: SheetCells, columns: readonly number[]): SheetStamp {
  const ascending = [...new Set(columns)].sort((a, b) => a - b);
  const fingerprint = newFingerprint();
  for (const run of runsOf(ascending)) {
    const from = run.first - cells.firstColumn;
    for (const row of cells.values) fingerprint.add(row, from, from + run.count);
  }
  return {
    sheet: cells.name,
    firstRow: cells.firstRow,
    lastRow: cells.firstRow + cells.values.length - 1,
    columns: ascending,
    hash: fingerprint.value(),
  };
}

/** The stamp of all that was read of a sheet. */
export function stampOfAll(cells: SheetCells): SheetStamp {
  return stampOf(
    cells,
    (cells.values[0] ?? []).map((_, index) => cells.firstColumn + index),
  );
}

/** A stamp and the sheet on which it is to be compared. */
export type PlacedStamp = { readonly worksheet: Excel.Worksheet; readonly stamp: SheetStamp };

/** The first stamp whose columns no longer hold what they held when it was taken; `null` where all of them do. */
export async function firstChanged(
  context: Excel.RequestContext,
  placed: readonly PlacedStamp[],
  options: JobOptions,
): Promise<SheetStamp | null> {
  const runs = placed.flatMap(({ worksheet, stamp }) =>
    runsOf(stamp.columns).map(({ first, count }) => ({
      stamp,
      worksheet,
      area: {
        sheet: stamp.sheet,
        rowIndex: stamp.firstRow - 1,
        columnIndex: first,
        rowCount: stamp.lastRow - stamp.firstRow + 1,
        columnCount: count,
      },
      properties: ["values"] as const,
    })),
  );
  const read = await readAreas(context, runs, "checking", options);
  const fingerprints = new Map(placed.map(({ stamp }) => [stamp, newFingerprint()]));
  runs.forEach(({ stamp, area }, index) => {
    const fingerprint = fingerprints.get(stamp);
    if (fingerprint) addBlock(fingerprint, read[index]?.values ?? [], area.columnCount);
  });
  return placed.find(({ stamp }) => fingerprints.get(stamp)?.value() !== stamp.hash)?.stamp ?? null;
}

/** The stamp of all that a sheet holds. */
export async function stampOfWholeSheet(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  options: JobOptions,
): Promise<SheetStamp> {
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  const sheet = worksheet.name;
  const fingerprint = newFingerprint();
  if (used.isNullObject) return { sheet, firstRow: 1, lastRow: 0, columns: [], hash: fingerprint.value() };
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const area: Area = { sheet, rowIndex, columnIndex, rowCount, columnCount };
  const { values } = await readArea(context, worksheet, area, ["values"], "checking", options);
  addBlock(fingerprint, values, columnCount);
  return {
    sheet,
    firstRow: rowIndex + 1,
    lastRow: rowIndex + rowCount,
    columns: Array.from({ length: columnCount }, (_, index) => columnIndex + index),
    hash: fingerprint.value(),
  };
}

function runsOf(columns: readonly number[]): { first: number; count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last && last.first + last.count === column) last.count += 1;
    else runs.push({ first: column, count: 1 });
  }
  return runs;
}

function addBlock(fingerprint: Fingerprint, block: Block, columnCount: number): void {
  for (const row of block) fingerprint.add(row, 0, columnCount);
}
