import { columnLetters, type CellValue } from "../../domain/sheet/cells";
import { allOrNothing } from "../apply/allOrNothing";
import type { ApplyOutcome, WrittenColumn } from "../apply/applyEdits";
import { readArea, writeColumns } from "../door/blocks";
import { asTyped } from "../cells/cellFormat";
import { Refusal } from "../door/failure";
import { findOurFormulas, type SheetOfOurs } from "./ourFormulas";
import { type OurFormula } from "../cells/spills";
import { stopIfCancelled, type JobOptions } from "../door/progress";
import { firstChanged } from "../read/sheetStamp";
import type { KeptCells } from "../cells/undoRecord";

/** What freezing would do, sheet by sheet. */
export type FreezePlan = { readonly sheets: readonly SheetToFreeze[] };

export type SheetToFreeze = Omit<SheetOfOurs, "cells"> & {
  /** Formulas that become their values. */
  readonly cells: readonly OurFormula[];
  /** Formulas without a result (`#NAME?`, `#BUSY!`): there is nothing to keep, so they stay. */
  readonly uncalculated: number;
};

/** Finds every formula of ours on every sheet, with what it shows now. */
export async function planFreeze(context: Excel.RequestContext, options: JobOptions): Promise<FreezePlan> {
  const sheets = await findOurFormulas(context, options);
  return {
    sheets: sheets.map(({ cells, ...sheet }) => {
      const calculated = cells.filter(({ value }) => !withoutResult.has(String(value)));
      return { ...sheet, cells: calculated, uncalculated: cells.length - calculated.length };
    }),
  };
}

/**
 * Replaces the planned formulas by their values; other formulas in the same columns stay. Nothing is written where a
 * sheet no longer holds the formulas that were planned; protected and filtered sheets are left out.
 */
export async function freezeFormulas(plan: FreezePlan, options: JobOptions = {}): Promise<ApplyOutcome> {
  const sheets = plan.sheets.filter(({ blocked, cells }) => blocked === null && cells.length > 0);
  const sameRows = sheets.map((sheet) => sheet.sameRows).filter(({ columns }) => columns.length > 0);
  return allOrNothing(sameRows, async (context, { cells }) => ({
    columns: await write(context, sheets, cells, options),
    sheets: [],
  }));
}

async function write(
  context: Excel.RequestContext,
  sheets: readonly SheetToFreeze[],
  journal: KeptCells[],
  options: JobOptions,
): Promise<WrittenColumn[]> {
  const prepared: { worksheet: Excel.Worksheet; kept: KeptCells }[] = [];
  for (const sheet of sheets) {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet.sheetId).load("name");
    worksheet.protection.load("protected");
    await context.sync();
    if (worksheet.isNullObject) throw new Refusal({ kind: "sheetMissing", sheet: sheet.sheet });
    if (worksheet.protection.protected) throw new Refusal({ kind: "protected", sheet: worksheet.name });
    if (await firstChanged(context, [{ worksheet, stamp: sheet.sameRows }], options)) {
      throw new Refusal({ kind: "changedSince", sheet: worksheet.name });
    }
    for (const column of columnsOf(sheet.cells)) {
      prepared.push({ worksheet, kept: await keep(context, worksheet, sheet, column, options) });
    }
  }
  const total = prepared.reduce((sum, { kept }) => sum + kept.written.length, 0);
  let done = 0;
  stopIfCancelled(options);
  for (const { kept } of prepared) journal.push(kept);
  await writeColumns(
    context,
    prepared.map(({ worksheet, kept }) => ({
      sheet: kept.sheet,
      cells: kept.written,
      write: (offset, block) => {
        context.application.suspendApiCalculationUntilNextSync();
        worksheet.getRangeByIndexes(kept.firstRow - 1 + offset, kept.column, block.length, 1).values = block.map(
          (value, index) => [asKept(value, kept.numberFormats[offset + index])],
        );
      },
    })),
    { ...options, onWritten: (rows) => options.onProgress?.({ phase: "writing", done: (done += rows), total }) },
  );
  return prepared.map(({ kept }) => ({
    sheet: kept.sheet,
    header: kept.header,
    column: kept.column,
    isNew: false,
    cells: kept.written.filter((value) => value !== null).length,
    formulasKept: [],
  }));
}

/** What stands in the column where values will, checked against the plan. Cells that a formula fills have no contents of their own. */
async function keep(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  sheet: SheetToFreeze,
  { column, rows }: FrozenColumn,
  options: JobOptions,
): Promise<KeptCells> {
  const firstRow = Math.min(...edgesOf(rows));
  const rowCount = Math.max(...edgesOf(rows)) - firstRow + 1;
  const area = { sheet: sheet.sheet, rowIndex: firstRow - 1, columnIndex: column, rowCount, columnCount: 1 };
  const properties = ["values", "formulas", "valueTypes", "numberFormat"] as const;
  const read = await readArea(context, worksheet, area, properties, "keeping", options);
  const at = (block: readonly (readonly CellValue[])[], offset: number): CellValue => block[offset]?.[0] ?? "";
  const offsets = Array.from({ length: rowCount }, (_, offset) => offset);
  const planned = offsets.map((offset) => rows.get(firstRow + offset));
  planned.forEach((formula, offset) => {
    if (typeof formula === "string" && formula !== at(read.formulas, offset)) {
      throw new Refusal({ kind: "changedSince", sheet: worksheet.name });
    }
  });
  return {
    sheetId: sheet.sheetId,
    sheet: worksheet.name,
    header: columnLetters(column),
    column,
    firstRow,
    values: offsets.map((offset) => at(read.values, offset)),
    formulas: offsets.map((offset) => (planned[offset] === null ? "" : at(read.formulas, offset))),
    valueTypes: offsets.map((offset) => (planned[offset] === null ? "Empty" : at(read.valueTypes, offset))),
    numberFormats: offsets.map((offset) => at(read.numberFormat, offset)),
    written: offsets.map((offset) => (planned[offset] === undefined ? null : at(read.values, offset))),
  };
}

/** The rows to write in one column: with the formula that stands there, or `null` where the formula of another cell fills it. */
type FrozenColumn = { readonly column: number; readonly rows: ReadonlyMap<number, string | null> };

/** From the left: a formula must be gone before the cells that it fills can hold values. */
function columnsOf(cells: readonly OurFormula[]): FrozenColumn[] {
  const columns = new Map<number, Map<number, string | null>>();
  for (const cell of cells) {
    for (let across = 0; across < cell.columnCount; across += 1) {
      const rows = columns.get(cell.column + across) ?? new Map<number, string | null>();
      columns.set(cell.column + across, rows);
      for (let down = 0; down < cell.rowCount; down += 1) {
        const isFormula = across === 0 && down === 0;
        if (isFormula || !rows.has(cell.row + down)) rows.set(cell.row + down, isFormula ? cell.formula : null);
      }
    }
  }
  return [...columns].sort(([one], [other]) => one - other).map(([column, rows]) => ({ column, rows }));
}

function edgesOf(rows: ReadonlyMap<number, unknown>): [number, number] {
  let first = Infinity;
  let last = 0;
  for (const row of rows.keys()) {
    first = Math.min(first, row);
    last = Math.max(last, row);
  }
  return [first, last];
}

/** Text goes in as text and numbers as numbers; an error stays an error. `null` leaves a cell alone. */
function asKept(value: CellValue, numberFormat: CellValue | undefined): CellValue {
  if (typeof value === "string" && value.startsWith("#") && errorTexts.test(value)) return value;
  return asTyped(value, numberFormat === "@" ? "text" : "general");
}

const errorTexts = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NULL!)$/;
const withoutResult = new Set(["#NAME?", "#BUSY!", "#GETTING_DATA", "#SPILL!", "#CONNECT!", "#BLOCKED!", "#UNKNOWN!"]);
