import { isBlank, type Block, type CellValue } from "../../domain/sheet/cells";
import { isTooLarge, Refusal } from "./failure";
import { breathe, stopIfCancelled, type JobOptions, type ProgressPhase } from "./progress";

/** Cells of a sheet, zero-based, as `getRangeByIndexes` takes them. */
export type Area = {
  readonly sheet: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
};

export type CellProperty = "values" | "formulas" | "numberFormat" | "valueTypes";

/** What was read of an area: the asked properties, each with the area's shape. */
export type ReadArea<Property extends CellProperty> = Readonly<Record<Property, CellValue[][]>>;

/**
 * Reads an area in blocks of rows. Excel on the web sends at most 5 MB at once, so the first 200 rows tell how many
 * bytes a row takes and the blocks aim at half of that; a block that is refused all the same is halved. Where a
 * block ends blank, Excel is asked where something stands again: one stray cell in the last row would cost a million rows.
 */
export async function readArea<Property extends CellProperty>(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  area: Area,
  properties: readonly Property[],
  phase: ProgressPhase,
  options: JobOptions,
): Promise<ReadArea<Property>> {
  const read = Object.fromEntries(properties.map((property) => [property, []])) as unknown as ReadArea<Property>;
  let rows = Math.min(probeRows, rowsByCells(area.columnCount));
  let ceiling = rowsByCells(area.columnCount);
  for (let offset = 0; offset < area.rowCount;) {
    stopIfCancelled(options);
    const count = Math.min(rows, area.rowCount - offset);
    const block = await readBlock(context, worksheet, area, offset, count, properties);
    if (block === null) {
      if (count === 1) throw new Refusal({ kind: "tooLarge", sheet: area.sheet });
      rows = ceiling = Math.floor(count / 2);
      continue;
    }
    let bytes = 0;
    for (const property of properties) {
      for (const row of block[property]) read[property].push(row);
      bytes += bytesOf(block[property]);
    }
    offset += count;
    if (offset < area.rowCount && properties.every((property) => endsBlank(property, block[property]))) {
      const next = await nextFilledRow(context, worksheet, area, offset);
      const blank = new Array<CellValue>(area.columnCount).fill("");
      for (const property of properties) for (let row = offset; row < next; row += 1) read[property].push(blank);
      offset = next;
    }
    rows = Math.max(1, Math.min(ceiling, count * fastestGrowth, Math.floor(targetBytes / Math.max(1, bytes / count))));
    options.onProgress?.({ phase, done: offset, total: area.rowCount });
    await breathe();
  }
  return read;
}

/** An area to be read, and what of its cells. */
export type AreaToRead<Property extends CellProperty> = {
  readonly worksheet: Excel.Worksheet;
  readonly area: Area;
  readonly properties: readonly Property[];
};

/** Reads several areas, in the order given: all in one request where they are small together, else each in blocks. */
export async function readAreas<Property extends CellProperty>(
  context: Excel.RequestContext,
  places: readonly AreaToRead<Property>[],
  phase: ProgressPhase,
  options: JobOptions,
): Promise<ReadArea<Property>[]> {
  const cells = places.reduce(
    (sum, { area, properties }) => sum + area.rowCount * area.columnCount * properties.length,
    0,
  );
  if (places.length === 0) return [];
  const atOnce = cells <= cellsAtOnce ? await readAtOnce(context, places) : null;
  if (atOnce !== null) return atOnce;
  const read: ReadArea<Property>[] = [];
  for (const { worksheet, area, properties } of places) {
    read.push(await readArea(context, worksheet, area, properties, phase, options));
  }
  return read;
}

/** Whether nothing stands in the last row of the block, as far as the property tells: blank cells have formats too. */
function endsBlank(property: CellProperty, block: Block): boolean {
  return (property === "values" || property === "formulas") && (block.at(-1) ?? []).every(isBlank);
}

/** The first row of the area from `offset` on in which something stands, else the row behind its last. */
async function nextFilledRow(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  { rowIndex, columnIndex, rowCount, columnCount }: Area,
  offset: number,
): Promise<number> {
  const rest = worksheet.getRangeByIndexes(rowIndex + offset, columnIndex, rowCount - offset, columnCount);
  const used = rest.getUsedRangeOrNullObject(true).load("rowIndex");
  await context.sync();
  return used.isNullObject ? rowCount : used.rowIndex - rowIndex;
}

/** One block, or `null` where it was too large: said so by Excel, or (beyond five million cells) by `null` values. */
async function readBlock<Property extends CellProperty>(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  area: Area,
  offset: number,
  rowCount: number,
  properties: readonly Property[],
): Promise<ReadArea<Property> | null> {
  const block = { ...area, rowIndex: area.rowIndex + offset, rowCount };
  const [read] = (await readAtOnce(context, [{ worksheet, area: block, properties }])) ?? [];
  return read ?? null;
}

/** All areas in one request, or `null` where they were too large for it. */
async function readAtOnce<Property extends CellProperty>(
  context: Excel.RequestContext,
  places: readonly AreaToRead<Property>[],
): Promise<ReadArea<Property>[] | null> {
  try {
    const asked = places.map(({ worksheet, area: { rowIndex, columnIndex, rowCount, columnCount }, properties }) => ({
      properties,
      range: worksheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount).load(properties.join(",")),
    }));
    await context.sync();
    if (asked.some(({ properties, range }) => properties.some((property) => !Array.isArray(range[property])))) {
      return null;
    }
    return asked.map(
      ({ properties, range }) =>
        Object.fromEntries(properties.map((property) => [property, range[property]])) as ReadArea<Property>,
    );
  } catch (error) {
    if (isTooLarge(error)) return null;
    throw error;
  }
}

/** A column to be written; `write` queues the writing of rows `offset` … of its cells, `null` leaves a cell alone. */
export type ColumnToWrite = {
  readonly sheet: string;
  readonly cells: readonly CellValue[];
  readonly write: (offset: number, block: readonly CellValue[]) => void;
};

export type WriteOptions = {
  readonly signal?: AbortSignal | undefined;
  readonly onWritten?: (rows: number) => void;
};

/** Writes columns, in the order given: all in one request where they are small together, else each in blocks by bytes. */
export async function writeColumns(
  context: Excel.RequestContext,
  columns: readonly ColumnToWrite[],
  options: WriteOptions,
): Promise<void> {
  if (columns.length > 1 && fitsOneRequest(columns) && (await isWrittenAtOnce(context, columns, options))) return;
  for (const column of columns) await writeInBlocks(context, column, options);
}

/** Whether Excel took all columns in one request. */
async function isWrittenAtOnce(
  context: Excel.RequestContext,
  columns: readonly ColumnToWrite[],
  { signal, onWritten }: WriteOptions,
): Promise<boolean> {
  stopIfCancelled({ signal });
  try {
    for (const { cells, write } of columns) write(0, cells);
    await context.sync();
  } catch (error) {
    if (isTooLarge(error)) return false;
    throw error;
  }
  for (const { cells } of columns) onWritten?.(cells.length);
  await breathe();
  return true;
}

/** Writes a column in blocks by bytes, halving a block that Excel refuses for its size. */
async function writeInBlocks(
  context: Excel.RequestContext,
  { sheet, cells, write }: ColumnToWrite,
  options: WriteOptions,
): Promise<void> {
  let ceiling = maxCells;
  for (let offset = 0; offset < cells.length;) {
    stopIfCancelled(options);
    const block = cells.slice(offset, offset + rowsWithin(cells, offset, ceiling));
    try {
      write(offset, block);
      await context.sync();
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      if (block.length === 1) throw new Refusal({ kind: "tooLarge", sheet });
      ceiling = Math.floor(block.length / 2);
      continue;
    }
    offset += block.length;
    options.onWritten?.(block.length);
    await breathe();
  }
}

function fitsOneRequest(columns: readonly ColumnToWrite[]): boolean {
  let bytes = 0;
  for (const { cells } of columns) for (const cell of cells) bytes += bytesOfCell(cell) + rowOverhead;
  return bytes <= targetBytes;
}

function rowsWithin(cells: readonly CellValue[], offset: number, ceiling: number): number {
  let bytes = 0;
  let count = 0;
  while (offset + count < cells.length && count < ceiling) {
    bytes += bytesOfCell(cells[offset + count] ?? null) + rowOverhead;
    if (bytes > targetBytes && count > 0) break;
    count += 1;
  }
  return count;
}

function rowsByCells(columnCount: number): number {
  return Math.max(1, Math.floor(maxCells / columnCount));
}

/** About how long the block is on the wire, taking each character beyond ASCII as its escape of six bytes. */
function bytesOf(block: Block): number {
  let bytes = 0;
  for (const row of block) {
    bytes += rowOverhead;
    for (const cell of row) bytes += bytesOfCell(cell);
  }
  return bytes;
}

function bytesOfCell(cell: CellValue): number {
  if (typeof cell !== "string") return typeof cell === "number" ? 12 : 6;
  let bytes = 3;
  for (let index = 0; index < cell.length; index += 1) bytes += cell.charCodeAt(index) < 0x80 ? 1 : 6;
  return bytes;
}

const probeRows = 200;
/** Of one block to the next, so that a short list above a stray cell does not cost a whole block of blank rows. */
const fastestGrowth = 10;
const targetBytes = 2_500_000;
/** Some two megabytes of short texts, half of what Excel on the web sends at once. */
const cellsAtOnce = 60_000;
/** A fifth of what Excel reads at once on any platform, so that wide empty sheets stay quick too. */
const maxCells = 1_000_000;
const rowOverhead = 3;
