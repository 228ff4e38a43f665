import type { CellValue } from "../../domain/sheet/cells";
import { queueChart, queueSeries } from "./blockCharts";
import { differingRows, looksBetween, queueAlignment, queueLooks, rowLooks } from "./blockLooks";
import { blockNameOf, referenceTo, rememberedIn } from "./blockNames";
import { hashOf } from "./blockPlaces";
import { Refusal } from "../door/failure";
import { formatThatKeeps } from "../cells/formulaCells";
import type { LeftAlone } from "../cells/leftAlone";
import type { KeptBlock, UndoRecord } from "../cells/undoRecord";

/**
 * Puts back the cells, the names and the charts of blocks, wherever the person has moved them to. A block that the person
 * has typed into since stays as it is, and is named.
 */
export async function restoreBlocks(
  context: Excel.RequestContext,
  { blocks = [], addedCharts = [] }: Pick<UndoRecord, "blocks" | "addedCharts">,
  what: "everything" | "unlessTypedSince",
  left: LeftAlone[],
): Promise<number> {
  let cells = 0;
  const stays = new Set<string>();
  for (const kept of [...blocks].reverse()) {
    const restored = await restoreBlock(context, kept, what);
    if (restored === "sheetGone") left.push({ kind: "sheetGone", sheet: kept.sheet });
    else if (restored === "typedSince") {
      left.push({ kind: "block", sheet: kept.sheet, title: kept.title });
      if (kept.chart) stays.add(kept.chart.name);
    } else cells += restored;
  }
  for (const { sheetId, name } of addedCharts) {
    if (stays.has(name)) continue;
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
    const chart = worksheet.charts.getItemOrNullObject(name);
    await context.sync();
    if (!worksheet.isNullObject && !chart.isNullObject) chart.delete();
  }
  await context.sync();
  return cells;
}

async function restoreBlock(
  context: Excel.RequestContext,
  kept: KeptBlock,
  what: "everything" | "unlessTypedSince",
): Promise<number | "sheetGone" | "typedSince"> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(kept.sheetId);
  worksheet.load("name");
  worksheet.protection.load("protected");
  const name = worksheet.names.getItemOrNullObject(blockNameOf(kept.name)).load("comment");
  const place = name.getRangeOrNullObject().load("rowIndex,columnIndex,rowCount,columnCount,values");
  const chart = worksheet.charts.getItemOrNullObject(kept.chart?.name ?? "").load("name");
  const stood = worksheet.getRangeByIndexes(kept.row, kept.column, kept.rows, kept.columns);
  stood.load("values");
  await context.sync();
  if (worksheet.isNullObject) return "sheetGone";
  if (worksheet.protection.protected) throw new Refusal({ kind: "protected", sheet: worksheet.name });
  const isFinished = kept.writtenHash !== null;
  const isAsWritten = !place.isNullObject && hashOf(place.values as CellValue[][]) === kept.writtenHash;
  // As after an undo that was cut off.
  const isPutBack = kept.before
    ? !place.isNullObject && hashOf(place.values as CellValue[][]) === kept.before.hash
    : place.isNullObject && stood.values.flat().every((value) => value === "");
  if (what === "unlessTypedSince" && isFinished && !isAsWritten && !isPutBack) return "typedSince";

  const at = place.isNullObject ? kept : { row: place.rowIndex, column: place.columnIndex };
  const range = worksheet.getRangeByIndexes(at.row, at.column, kept.rows, kept.columns);
  const { before } = kept;
  if (before === null) {
    if (kept.beginsPage) await removePageBreak(context, worksheet, at.row);
    range.clear();
    if (!name.isNullObject) name.delete();
    await context.sync();
    return kept.rows * kept.columns;
  }
  // Until it is finished, its name tells how the rows looked before.
  const relooked = isFinished
    ? differingRows(rememberedIn(name.comment)?.looks ?? "", before.looks, kept.rows)
    : [{ from: 0, to: kept.rows }];
  for (const { from, to } of relooked) {
    worksheet.getRangeByIndexes(at.row + from, at.column, to - from, kept.columns).clear("Formats");
  }
  context.application.suspendApiCalculationUntilNextSync();
  range.numberFormat = kept.formulas.map((row, rowOffset) =>
    row.map((formula, column) =>
      formatThatKeeps(formula, kept.values[rowOffset]?.[column], kept.valueTypes[rowOffset]?.[column]),
    ),
  );
  range.formulas = kept.formulas.map((row) => [...row]);
  range.numberFormat = kept.numberFormats.map((row) => [...row]);
  for (const { from, to } of relooked) {
    const place = { row: at.row + from, column: at.column, columns: kept.columns };
    queueLooks(worksheet, place, looksBetween(before.looks, from, to));
    const looks = rowLooks(before.looks);
    queueAlignment(
      worksheet,
      place,
      kept.values.slice(from, to).map((cells, index) => ({
        look: looks[from + index] ?? "figures",
        cells: cells.map((value, column) => ({
          value,
          numberFormat: kept.numberFormats[from + index]?.[column],
        })),
      })),
    );
  }
  name.formula = referenceTo(worksheet.name, {
    row: at.row,
    column: at.column,
    rows: before.rows,
    columns: before.columns,
  });
  name.comment = before.comment;
  if (kept.chart && before.chart && !chart.isNullObject && kept.replacedChart) {
    const [firstRow, rowCount] = before.chart;
    chart.delete();
    queueChart(worksheet, { rows: [] }, { ...kept.chart, firstRow, rowCount }, at);
    Object.assign(worksheet.charts.getItem(kept.chart.name), kept.replacedChart);
  } else if (kept.chart && before.chart && !chart.isNullObject && kept.chart.type !== "Funnel") {
    const [firstRow, rowCount] = before.chart;
    queueSeries(worksheet, chart, { ...kept.chart, firstRow, rowCount }, at);
  }
  await context.sync();
  return kept.rows * kept.columns;
}

async function removePageBreak(context: Excel.RequestContext, worksheet: Excel.Worksheet, row: number): Promise<void> {
  const breaks = worksheet.horizontalPageBreaks.load("items/rowIndex");
  await context.sync();
  breaks.items.find(({ rowIndex }) => rowIndex === row)?.delete();
}
