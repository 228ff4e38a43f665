import type { CellValue } from "../../domain/sheet/cells";
import type { BlockSheetEdit, SheetBlock } from "../../domain/sheet/edits";
import { blockNameOf, blockOfName, rememberedIn } from "./blockNames";
import { type Remembered } from "../cells/undoRecord";
import { newFingerprint } from "../read/fingerprint";

/** Cells on the sheet, zero-based. */
export type BlockArea = {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

/** A block that stands on the sheet: as it was written, wherever it has gone; or changed by the person. */
export type StandingBlock = {
  readonly name: string;
  readonly area: BlockArea;
  readonly remembered: Remembered;
  readonly comment: string;
  readonly isChanged: boolean;
};

export type FoundBlockSheet = {
  readonly worksheet: Excel.Worksheet;
  readonly blocks: ReadonlyMap<string, StandingBlock>;
};

/** The sheet that holds blocks of this kind, under whatever name it goes now; of several the one with the wanted name. */
export async function findBlockSheet(
  context: Excel.RequestContext,
  { name, blocks }: Pick<BlockSheetEdit, "name" | "blocks">,
): Promise<FoundBlockSheet | null> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  await context.sync();
  const sheets = worksheets.items.map((worksheet) => ({
    worksheet,
    names: worksheet.names.load("items/name,items/comment"),
  }));
  await context.sync();
  const wanted = new Set(blocks.map((block) => blockNameOf(block.name)));
  const holding = sheets.filter(({ names }) => names.items.some((item) => wanted.has(item.name)));
  const found = holding.find(({ worksheet }) => worksheet.name === name) ?? holding[0];
  if (!found) return null;
  return { worksheet: found.worksheet, blocks: await standingBlocks(context, found.worksheet, found.names.items) };
}

/** Where a block is to be written, or why it is not. */
export type BlockPlace =
  | { readonly kind: "new"; readonly area: BlockArea }
  | { readonly kind: "renewed"; readonly area: BlockArea; readonly standing: StandingBlock }
  | { readonly kind: "left"; readonly why: "changed" | "noRoom" };

/**
 * Where each block goes on the sheet that stands. A block that is as it was written is written where it is now; one that
 * is gone goes to its usual place, or below everything where something else stands there. Cells of the person's are
 * never covered: a block that has no room to grow is left as it is.
 */
export async function blockPlaces(
  context: Excel.RequestContext,
  { worksheet, blocks: standing }: FoundBlockSheet,
  blocks: readonly SheetBlock[],
): Promise<BlockPlace[]> {
  const used = worksheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount");
  const asked = blocks.map((block) => {
    const now = standing.get(block.name);
    const [row, column] = now ? [now.area.row, now.area.column] : [block.row - 1, 0];
    const area = { row, column, rows: block.rows.length, columns: block.rows[0]?.cells.length ?? 1 };
    const values = worksheet.getRangeByIndexes(row, column, area.rows, area.columns).load("values");
    return { block, now, area, values };
  });
  await context.sync();

  let below = used.isNullObject ? 0 : used.rowIndex + used.rowCount + 1;
  const taken = new Map([...standing].map(([name, { area }]) => [name, area]));
  return asked.map(({ block, now, area, values }): BlockPlace => {
    if (now?.isChanged) return { kind: "left", why: "changed" };
    const others = [...taken].filter(([name]) => name !== block.name).map(([, other]) => other);
    const isFree = !others.some((other) => overlap(area, other)) && isBlankOutside(values.values, area, now?.area);
    if (now) {
      if (!isFree) return { kind: "left", why: "noRoom" };
      taken.set(block.name, area);
      return { kind: "renewed", area, standing: now };
    }
    const place = isFree ? area : { ...area, row: below };
    if (!isFree) below += area.rows + 1;
    taken.set(block.name, place);
    return { kind: "new", area: place };
  });
}

/** A number for all values of an area. */
export function hashOf(values: readonly (readonly CellValue[])[]): number {
  const fingerprint = newFingerprint();
  for (const row of values) fingerprint.add(row, 0, row.length);
  return fingerprint.value();
}

async function standingBlocks(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  items: readonly Excel.NamedItem[],
): Promise<ReadonlyMap<string, StandingBlock>> {
  const asked = items.flatMap((item) => {
    const name = blockOfName(item.name);
    const remembered = rememberedIn(item.comment);
    if (name === null || remembered === null) return [];
    const range = item.getRangeOrNullObject();
    range.load("rowIndex,columnIndex,rowCount,columnCount,values,worksheet/name");
    return [{ name, remembered, comment: item.comment, range }];
  });
  await context.sync();
  return new Map(
    asked.flatMap(({ name, remembered, comment, range }) => {
      // Deleted with its rows, emptied, or cut away to another sheet: it is gone from here.
      if (range.isNullObject || range.worksheet.name !== worksheet.name) return [];
      const values = range.values as CellValue[][];
      if (values.every((row) => row.every((cell) => cell === "" || cell === null))) return [];
      const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
      const isChanged =
        rows !== remembered.rows || columns !== remembered.columns || hashOf(values) !== remembered.hash;
      return [[name, { name, area: { row, column, rows, columns }, remembered, comment, isChanged }] as const];
    }),
  );
}

function isBlankOutside(
  values: readonly (readonly CellValue[])[],
  area: BlockArea,
  own: BlockArea | undefined,
): boolean {
  return values.every((row, rowOffset) =>
    row.every((cell, columnOffset) => {
      if (cell === "" || cell === null) return true;
      const place = { row: area.row + rowOffset, column: area.column + columnOffset, rows: 1, columns: 1 };
      return own !== undefined && overlap(place, own);
    }),
  );
}

function overlap(one: BlockArea, other: BlockArea): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}
