import type { BlockSheetEdit, SheetBlock } from "../../domain/sheet/edits";
import { nameBlocks, queueBlock } from "./blockCells";
import { queueChart } from "./blockCharts";
import { addPageBreaks, printedBlock, queuePageSetup } from "./blockPages";
import { findBlockSheet, type BlockArea } from "./blockPlaces";
import { Refusal } from "../door/failure";
import type { Question } from "../door/inExcel";
import { bringToFront, freeNameForSheet, pointsOf } from "../sheets/newSheet";
import { stopIfCancelled, type JobOptions } from "../door/progress";
import { renewBlockSheet, type WrittenBlockSheet } from "./renewedBlocks";
import { addOwnSheet } from "../sheets/ownSheet";
import type { AddedChart, AddedSheet, KeptBlock } from "../cells/undoRecord";

/** What stands of such a sheet, for the person to see before it is written. */
export type StandingBlockSheet = { readonly sheet: string; readonly changed: readonly string[] };

/** The sheet of these blocks that is there, and the titles of the blocks that the person changed; `null` without one. */
export function standingBlockSheet(edit: BlockSheetEdit): Question<StandingBlockSheet | null> {
  return async (context) => {
    const found = await findBlockSheet(context, edit);
    if (!found) return null;
    const changed = edit.blocks.filter(({ name }) => found.blocks.get(name)?.isChanged).map(({ title }) => title);
    return { sheet: found.worksheet.name, changed };
  };
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
  const charts = edit.blocks.flatMap(({ chart }) => (chart ? [chart.name] : []));
  const name = await freeNameForSheet(context, edit.name);
  return addOwnSheet(context, { name, charts }, added, async (worksheet) => {
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
    await nameBlocks(context, worksheet, placed);
    await addPageBreaks(context, worksheet, placed.map(printedBlock), edit.columnWidths.length);
    await bringToFront(context, worksheet);
    const blocks = edit.blocks.map(({ title }) => ({ title, state: "written" as const, chart: "shown" as const }));
    return { sheet: worksheet.name, isNew: true, blocks };
  });
}

function areaAt({ rows }: SheetBlock, { row, column }: Pick<BlockArea, "row" | "column">): BlockArea {
  return { row, column, rows: rows.length, columns: rows[0]?.cells.length ?? 1 };
}
