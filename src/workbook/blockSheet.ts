import type { CellValue } from "../domain/cells";
import type { BlockSheetEdit, SheetBlock } from "../domain/edits";
import { queueChart, queueSeries } from "./blockCharts";
import { looksOf, queueAlignment, queueLooks } from "./blockLooks";
import { addPageBreaks, queuePageSetup, type PrintedBlock } from "./blockPages";
import { blockNameOf, commentOf, referenceTo, type Remembered } from "./blockNames";
import { blockPlaces, findBlockSheet, hashOf, type BlockArea, type FoundBlockSheet } from "./blockPlaces";
import { asTyped, numberFormatOf } from "./cellFormat";
import { Refusal, type Outcome } from "./failure";
import { inExcel } from "./inExcel";
import { bringToFront, freeSheetName, pointsOf } from "./newSheet";
import { stopIfCancelled, type JobOptions } from "./progress";
import { stampOfWholeSheet } from "./sheetStamp";
import type { AddedChart, AddedSheet, KeptBlock } from "./undoRecord";

export type WrittenBlockSheet = {
  readonly sheet: string;
  readonly isNew: boolean;
  readonly blocks: readonly WrittenBlock[];
};

export type WrittenBlock = {
  readonly title: string;
  /** Written; or left alone because the person changed it, or because there was no room for it to grow. */
  readonly state: "written" | "changed" | "noRoom";
  /** Whether the person has deleted its chart, which is then not made again. */
  readonly chartGone: boolean;
};

/** What stands of such a sheet, for the person to see before it is written. */
export type StandingBlockSheet = { readonly sheet: string; readonly changed: readonly string[] };

/** The sheet of these blocks that is there, and the titles of the blocks that the person changed; `null` without one. */
export function standingBlockSheet(edit: BlockSheetEdit): Promise<Outcome<StandingBlockSheet | null>> {
  return inExcel(async (context) => {
    const found = await findBlockSheet(context, edit);
    if (!found) return null;
    const changed = edit.blocks.filter(({ name }) => found.blocks.get(name)?.isChanged).map(({ title }) => title);
    return { sheet: found.worksheet.name, changed };
  });
}

type Journal = { readonly addedSheets: AddedSheet[]; readonly blocks: KeptBlock[]; readonly addedCharts: AddedChart[] };

/** Writes the blocks and charts of the edit: on a new sheet, or anew on the one that is there. */
export async function writeBlockSheet(
  context: Excel.RequestContext,
  edit: BlockSheetEdit,
  journal: Journal,
  options: JobOptions,
): Promise<WrittenBlockSheet> {
  stopIfCancelled(options);
  const found = await findBlockSheet(context, edit);
  return found ? renewBlockSheet(context, edit, found, journal) : addBlockSheet(context, edit, journal.addedSheets);
}

/** What would make Excel refuse, or put values into wrong rows, on the sheet that is there. */
export async function refuseLockedBlockSheet(
  context: Excel.RequestContext,
  edit: BlockSheetEdit,
): Promise<"new" | "standing"> {
  const found = await findBlockSheet(context, edit);
  if (!found) return "new";
  const { worksheet } = found;
  worksheet.protection.load("protected");
  worksheet.autoFilter.load("isDataFiltered");
  worksheet.tables.load("items/name");
  await context.sync();
  for (const table of worksheet.tables.items) table.autoFilter.load("isDataFiltered");
  await context.sync();
  if (worksheet.protection.protected) throw new Refusal({ kind: "protected", sheet: worksheet.name });
  const tables = worksheet.tables.items;
  if (worksheet.autoFilter.isDataFiltered || tables.some(({ autoFilter }) => autoFilter.isDataFiltered)) {
    throw new Refusal({ kind: "filtered", sheet: worksheet.name });
  }
  return "standing";
}

async function addBlockSheet(
  context: Excel.RequestContext,
  edit: BlockSheetEdit,
  added: AddedSheet[],
): Promise<WrittenBlockSheet> {
  // With its final name at once: renaming a sheet clears Excel's own undo.
  const worksheet = context.workbook.worksheets.add(await freeSheetName(context, edit.name));
  worksheet.load("id,name");
  await context.sync();
  const charts = edit.blocks.flatMap(({ chart }) => (chart ? [chart.name] : []));
  const position = added.push({ sheetId: worksheet.id, sheet: worksheet.name, charts }) - 1;
  worksheet.showGridlines = false;
  edit.columnWidths.forEach((width, column) => {
    worksheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = pointsOf(width);
  });
  queuePageSetup(worksheet);
  const placed = edit.blocks.map((block) => ({ block, area: areaAt(block, { row: block.row - 1, column: 0 }) }));
  for (const { block, area } of placed) queueBlock(worksheet, block, area, area.rows);
  await context.sync();
  for (const { block, area } of placed) if (block.chart) queueChart(worksheet, block, block.chart, area);
  await context.sync();
  await nameBlocks(
    context,
    worksheet,
    placed.map((each) => ({ ...each, hasChart: each.block.chart !== undefined })),
  );
  await addPageBreaks(context, worksheet, placed.map(printedBlock), edit.columnWidths.length);
  await bringToFront(context, worksheet);
  const stamp = await stampOfWholeSheet(context, worksheet, {});
  added[position] = { sheetId: worksheet.id, sheet: worksheet.name, charts, stamp };
  const blocks = edit.blocks.map(({ title }) => ({ title, state: "written" as const, chartGone: false }));
  return { sheet: worksheet.name, isNew: true, blocks };
}

async function renewBlockSheet(
  context: Excel.RequestContext,
  edit: BlockSheetEdit,
  found: FoundBlockSheet,
  journal: Journal,
): Promise<WrittenBlockSheet> {
  const { worksheet } = found;
  const places = await blockPlaces(context, found, edit.blocks);
  const charts = edit.blocks.map(({ chart }) => worksheet.charts.getItemOrNullObject(chart?.name ?? "").load("name"));
  const writes = edit.blocks.flatMap((block, index) => {
    const place = places[index];
    if (!place || place.kind === "left") return [];
    const standing = place.kind === "renewed" ? place.standing : null;
    const rows = Math.max(place.area.rows, standing?.area.rows ?? 0);
    const range = worksheet.getRangeByIndexes(place.area.row, place.area.column, rows, place.area.columns);
    range.load("formulas,numberFormat,values,valueTypes");
    return [{ block, area: place.area, standing, rows, range, chart: charts[index] as Excel.Chart }];
  });
  await context.sync();

  const named = writes.map(({ block, area, standing, rows, range, chart }) => {
    const looks = looksOf(block);
    journal.blocks.push({
      sheetId: worksheet.id,
      sheet: worksheet.name,
      title: block.title,
      name: block.name,
      row: area.row,
      column: area.column,
      rows,
      columns: area.columns,
      formulas: range.formulas as CellValue[][],
      numberFormats: range.numberFormat as CellValue[][],
      values: range.values as CellValue[][],
      valueTypes: range.valueTypes,
      before: standing && { ...standing.remembered, comment: standing.comment },
      chart: block.chart ?? null,
      writtenHash: null,
    });
    queueBlock(worksheet, block, area, rows, looks === standing?.remembered.looks);
    return { block, area, hasChart: queueChartOf(worksheet, block, area, chart, standing?.remembered, journal) };
  });
  await context.sync();
  const hashes = await nameBlocks(context, worksheet, named);
  const rowsAfterBreaks = await addPageBreaks(
    context,
    worksheet,
    writes.flatMap((written) => (written.standing ? [] : [printedBlock(written)])),
    edit.columnWidths.length,
  );
  hashes.forEach(({ name, hash }) => {
    const at = journal.blocks.findLastIndex((kept) => kept.name === name && kept.sheetId === worksheet.id);
    const kept = journal.blocks[at];
    if (kept) {
      journal.blocks[at] = { ...kept, writtenHash: hash, beginsPage: rowsAfterBreaks.includes(kept.row) };
    }
  });
  return {
    sheet: worksheet.name,
    isNew: false,
    blocks: edit.blocks.map(({ title, name, chart }, index) => {
      const place = places[index];
      const had = found.blocks.get(name)?.remembered.chart !== undefined;
      const chartGone = chart !== undefined && had && charts[index]?.isNullObject === true;
      return { title, state: place?.kind === "left" ? place.why : "written", chartGone };
    }),
  };
}

/** Adds the chart of a new block; points one that stands at its rows. One that the person deleted is not made again. */
function queueChartOf(
  worksheet: Excel.Worksheet,
  block: SheetBlock,
  area: BlockArea,
  standing: Excel.Chart,
  remembered: Remembered | undefined,
  journal: Journal,
): boolean {
  const { chart } = block;
  if (!chart) return false;
  const isThere = !standing.isNullObject;
  if (!isThere && remembered?.chart === undefined) {
    queueChart(worksheet, block, chart, area);
    journal.addedCharts.push({ sheetId: worksheet.id, sheet: worksheet.name, name: chart.name });
  } else if (isThere && chart.type !== "Funnel") {
    const isSame = remembered?.chart?.[0] === chart.firstRow && remembered.chart[1] === chart.rowCount;
    if (!isSame) queueSeries(worksheet, standing, chart, area);
  }
  return true;
}

/** The block's cells; rows that it had before and has no longer are emptied. */
function queueBlock(
  worksheet: Excel.Worksheet,
  block: SheetBlock,
  area: BlockArea,
  rowCount: number,
  keepsLooks = false,
): void {
  const range = worksheet.getRangeByIndexes(area.row, area.column, rowCount, area.columns);
  const rows = [
    ...block.rows.map(({ cells }) => cells),
    ...Array.from({ length: rowCount - area.rows }, () =>
      Array.from({ length: area.columns }, () => ({ value: "", format: "general" as const })),
    ),
  ];
  if (!keepsLooks) range.clear("Formats");
  // The format goes first: in a cell formatted as text, "=…" and "007" stay what they are.
  range.numberFormat = rows.map((cells) => cells.map(({ format }) => numberFormatOf[format]));
  range.values = rows.map((cells) => cells.map(({ value, format }) => asTyped(value ?? "", format)));
  if (keepsLooks) return;
  queueLooks(worksheet, area, looksOf(block));
  queueAlignment(worksheet, area, block.rows);
}

/** Gives the written cells their names, with what is needed to know them again. */
async function nameBlocks(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  written: readonly { readonly block: SheetBlock; readonly area: BlockArea; readonly hasChart: boolean }[],
): Promise<{ readonly name: string; readonly hash: number }[]> {
  const read = written.map(({ block, area, hasChart }) => ({
    block,
    area,
    hasChart,
    range: worksheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns).load("values"),
    name: worksheet.names.getItemOrNullObject(blockNameOf(block.name)).load("name"),
  }));
  await context.sync();
  const hashes = read.map(({ block, area, hasChart, range, name }) => {
    const hash = hashOf(range.values as CellValue[][]);
    const { chart } = block;
    const comment = commentOf({
      rows: area.rows,
      columns: area.columns,
      hash,
      looks: looksOf(block),
      ...(hasChart && chart ? { chart: [chart.firstRow, chart.rowCount] as [number, number] } : {}),
    });
    const reference = referenceTo(worksheet.name, area);
    if (name.isNullObject) worksheet.names.add(blockNameOf(block.name), reference, comment);
    else {
      name.formula = reference;
      name.comment = comment;
    }
    return { name: block.name, hash };
  });
  await context.sync();
  return hashes;
}

function areaAt({ rows }: SheetBlock, { row, column }: Pick<BlockArea, "row" | "column">): BlockArea {
  return { row, column, rows: rows.length, columns: rows[0]?.cells.length ?? 1 };
}

function printedBlock({ block, area }: { readonly block: SheetBlock; readonly area: BlockArea }): PrintedBlock {
  const { chart } = block;
  return { row: area.row, rows: Math.max(area.rows, chart ? chart.down + chart.rows : 0) };
}
