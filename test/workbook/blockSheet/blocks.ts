import type { BlockRow, BlockSheetEdit, RetiredBlock, SheetBlock, SheetChart } from "../../../src/domain/sheet/edits";
import type { UndoRecord } from "../../../src/workbook/cells/undoRecord";
import type { WrittenBlockSheet } from "../../../src/workbook/blockSheet/renewedBlocks";
import type { OpenWorkbook } from "../support/openInExcel";

/* A small board for the tests of block sheets: a head in rows 1–2, and figures of each owner from row 4 on. */

export const board = "看板";

export type Figures = readonly (readonly [owner: string, calls: number, share: number])[];

const twoOwners: Figures = [
  ["林", 12, 0.5],
  ["何", 8, 0.25],
];

export function head(note = "11月20日"): SheetBlock {
  return {
    name: "head",
    title: "抬头",
    row: 1,
    rows: [row("title", board), row("note", note)],
  };
}

export function calls(figures: Figures = twoOwners, more: Partial<SheetBlock> = {}): SheetBlock {
  const total = figures.reduce((sum, [, count]) => sum + count, 0);
  return {
    name: "calls",
    title: "拨打量",
    row: 4,
    rows: [
      row("heading", "拨打量", "", ""),
      {
        look: "header",
        cells: [
          { value: "业务员", format: "general" },
          { value: "拨打", format: "integer" },
          { value: "接通率", format: "percent" },
        ],
      },
      ...figures.map(([owner, count, share]): BlockRow => ({
        look: "figures",
        cells: [
          { value: owner, format: "text" },
          { value: count, format: "integer" },
          { value: share, format: "percent" },
        ],
      })),
      {
        look: "total",
        cells: [
          { value: "合计", format: "general" },
          { value: total, format: "integer" },
          { value: "—", format: "percent" },
        ],
      },
    ],
    ...more,
  };
}

/** The calls of each owner as bars, beside the block. */
export function chart(rowCount = 2, more: Partial<SheetChart> = {}): SheetChart {
  return {
    name: "Callsheet calls",
    title: "各业务员的拨打量",
    type: "ColumnClustered",
    firstRow: 2,
    rowCount,
    categories: 0,
    series: [{ name: "拨打", column: 1, colour: { fill: "#217346", letters: "#FFFFFF" } }],
    column: 4,
    columnCount: 4,
    rows: 12,
    down: 0,
    ...more,
  };
}

export function edit(
  blocks: readonly SheetBlock[] = [head(), calls()],
  retired: readonly RetiredBlock[] = [],
): BlockSheetEdit {
  return {
    kind: "blockSheet",
    name: board,
    columnWidths: [16, 10, 10],
    blocks,
    retired,
    notRenewed: { block: "head", before: "没有更新：", separator: "、" },
  };
}

function row(look: BlockRow["look"], ...texts: readonly string[]): BlockRow {
  return { look, cells: texts.map((value) => ({ value, format: "general" })) };
}

/** What a test does with a board in an open workbook, by hand and through the door. */
export function boardIn(workbook: OpenWorkbook) {
  const byHand = <Value>(
    work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Value | Promise<Value>,
    sheet = board,
  ): Promise<Value> =>
    workbook.byHand(async (context) => {
      const value = await work(context.workbook.worksheets.getItem(sheet), context);
      await context.sync();
      return value;
    });
  const loaded = <Loaded extends Excel.Range>(work: (sheet: Excel.Worksheet) => Loaded, sheet = board) =>
    byHand(async (worksheet, context) => {
      const range = work(worksheet);
      await context.sync();
      return range;
    }, sheet);
  return {
    byHand,
    write: (of: BlockSheetEdit = edit()) => workbook.door.applyEdits({ edits: [of], unchanged: [], sameRows: [] }),
    /** Writes and gives what became of the sheet, and the record to take it back by. */
    written: async (of: BlockSheetEdit = edit()): Promise<WrittenBlockSheet & { readonly undo: UndoRecord }> => {
      const outcome = await workbook.door.applyEdits({ edits: [of], unchanged: [], sameRows: [] });
      const [sheet] = outcome.ok ? (outcome.value.blockSheets ?? []) : [];
      if (!outcome.ok || !sheet) throw new Error(JSON.stringify(outcome));
      return { ...sheet, undo: outcome.value.undo };
    },
    values: async (address: string, sheet = board): Promise<unknown[][]> =>
      (await loaded((worksheet) => worksheet.getRange(address).load("values"), sheet)).values as unknown[][],
    formats: async (address: string): Promise<unknown[][]> =>
      (await loaded((worksheet) => worksheet.getRange(address).load("numberFormat"))).numberFormat as unknown[][],
    /** Where a block stands: "A4:C8". */
    addressOf: async (block: string): Promise<string> => {
      const range = await loaded((worksheet) =>
        worksheet.names.getItem(`Callsheet_${block}`).getRange().load("address"),
      );
      return range.address.split("!").at(-1) ?? "";
    },
    names: () =>
      byHand(async (worksheet, context) => {
        const { names } = worksheet;
        names.load("items/name");
        await context.sync();
        return names.items.map(({ name }) => name);
      }),
    charts: () =>
      byHand(async (worksheet, context) => {
        const { charts } = worksheet;
        charts.load("items/name,items/chartType");
        await context.sync();
        return charts.items.map(({ name, chartType }) => [name, chartType]);
      }),
    /** Name and values of each series of a chart. */
    seriesOf: (of = "Callsheet calls") =>
      byHand(async (worksheet, context) => {
        const { series } = worksheet.charts.getItem(of);
        series.load("items/name");
        await context.sync();
        const values = series.items.map((each) => each.getDimensionValues("Values"));
        await context.sync();
        return series.items.map(({ name }, index) => [name, values[index]?.value.map(Number)]);
      }),
    /** The rows, counted from 1, that begin a printed page. */
    pageBreaks: () =>
      byHand(async (worksheet, context) => {
        const breaks = worksheet.horizontalPageBreaks.load("items/rowIndex");
        await context.sync();
        return breaks.items.map(({ rowIndex }) => rowIndex + 1);
      }),
    sheets: () =>
      workbook.byHand(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load("items/name");
        await context.sync();
        return worksheets.items.map(({ name }) => name);
      }),
  };
}
