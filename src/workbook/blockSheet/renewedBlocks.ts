import type { CellValue } from "../../domain/sheet/cells";
import type { BlockSheetEdit, RetiredBlock, SheetBlock } from "../../domain/sheet/edits";
import { nameBlocks, queueBlock } from "./blockCells";
import { addPageBreaks, printedBlock } from "./blockPages";
import { blockPlaces, type FoundBlockSheet, type StandingBlock } from "./blockPlaces";
import { chartsOn, followBlocks, type ChartOutcome, type RenewedBlock } from "./standingCharts";
import type { AddedChart, KeptBlock } from "../cells/undoRecord";

export type WrittenBlockSheet = {
  readonly sheet: string;
  readonly isNew: boolean;
  readonly blocks: readonly WrittenBlock[];
};

export type WrittenBlock = {
  readonly title: string;
  /**
   * Written; emptied because nothing is known of it any more; or left alone because the person changed it, or because
   * there was no room for it to grow.
   */
  readonly state: "written" | "retired" | "changed" | "noRoom";
  readonly chart: ChartOutcome;
};

/** Writes the blocks anew where they stand, and those that are new; what the person has changed is left alone. */
export async function renewBlockSheet(
  context: Excel.RequestContext,
  edit: BlockSheetEdit,
  found: FoundBlockSheet,
  journal: { readonly blocks: KeptBlock[]; readonly addedCharts: AddedChart[] },
): Promise<WrittenBlockSheet> {
  const { worksheet } = found;
  const retired = edit.retired.flatMap((block) => {
    const standing = found.blocks.get(block.name);
    return standing ? [inPlaceOf(standing, block)] : [];
  });
  const planned = [...edit.blocks, ...retired];
  const charts = await chartsOn(context, worksheet);
  const places = await blockPlaces(context, found, planned);
  const left = planned.flatMap(({ title }, index) => (places[index]?.kind === "left" ? [title] : []));
  const blocks = planned.map((block) => sayNotRenewed(block, left, edit));
  const writes = blocks.flatMap((block, index) => {
    const place = places[index];
    if (!place || place.kind === "left") return [];
    const standing = place.kind === "renewed" ? place.standing : null;
    const rows = Math.max(place.area.rows, standing?.area.rows ?? 0);
    const range = worksheet.getRangeByIndexes(place.area.row, place.area.column, rows, place.area.columns);
    range.load("formulas,numberFormat,values,valueTypes");
    return [{ block, area: place.area, standing, rows, range }];
  });
  await context.sync();

  const renewed = writes.map(({ block, area, standing, rows, range }): RenewedBlock => {
    const kept: KeptBlock = {
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
    };
    journal.blocks.push(kept);
    queueBlock(worksheet, block, area, rows, standing?.remembered.looks);
    return { block, area, remembered: standing?.remembered, kept };
  });
  const outcomes = await followBlocks(context, worksheet, charts, renewed, journal);
  const hashes = await nameBlocks(context, worksheet, renewed);
  const rowsAfterBreaks = await addPageBreaks(
    context,
    worksheet,
    renewed.flatMap((each) => (each.remembered ? [] : [printedBlock(each)])),
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
    blocks: planned.map(({ title, name }, index) => {
      const place = places[index];
      const isRetired = index >= edit.blocks.length;
      return {
        title,
        state: place?.kind === "left" ? place.why : isRetired ? "retired" : "written",
        chart: outcomes.get(name) ?? "shown",
      };
    }),
  };
}

/** Of a block that nothing is known of any more: what is said instead, and blanks for all the rest that stands there. */
function inPlaceOf({ area }: StandingBlock, { name, title, rows }: RetiredBlock): SheetBlock {
  const blank = { value: "", format: "general" } as const;
  return {
    name,
    title,
    row: area.row + 1,
    rows: Array.from({ length: area.rows }, (_, row) => {
      const { look, cells } = rows[row] ?? { look: "note" as const, cells: [] };
      return { look, cells: Array.from({ length: area.columns }, (__, column) => cells[column] ?? blank) };
    }),
  };
}

/** The block that says which blocks could not be written anew. */
function sayNotRenewed(block: SheetBlock, left: readonly string[], { notRenewed }: BlockSheetEdit): SheetBlock {
  if (block.name !== notRenewed.block || left.length === 0) return block;
  const text = `${notRenewed.before}${left.join(notRenewed.separator)}`;
  const last = block.rows.length - 1;
  return {
    ...block,
    rows: block.rows.map((row, index) =>
      index === last
        ? { ...row, cells: row.cells.map((cell, at) => (at === 0 ? { ...cell, value: text } : cell)) }
        : row,
    ),
  };
}
