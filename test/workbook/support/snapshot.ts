import { WrapStrategy, type ICellData, type IStyleData, type IWorkbookData } from "@univerjs/core";
import type { createHeadlessEngine } from "../../../workbench/excel/engine/headlessEngine";
import type { Excel } from "../../../workbench/excel/excel";

type Engine = ReturnType<typeof createHeadlessEngine>["univerAPI"];

/**
 * All that a workbook holds, as text: equal texts are equal workbooks. Values with their types, formulas, number formats,
 * fonts, fills, borders, merges, widths, hidden rows, panes, validations, conditional formats, filters, names, tables,
 * charts, page set-up and settings. What nobody can see is left out: keys that are made up anew, empty entries.
 */
export function snapshotOf(engine: Engine, excel: Excel): string {
  const saved = engine.getActiveWorkbook()?.save();
  if (!saved) throw new Error("no workbook is open");
  const ids = new Map(saved.sheetOrder.map((id) => [id, saved.sheets[id]?.name ?? id]));
  const sheets = saved.sheetOrder.map((id) => sheetOf(saved, id));
  const resources = (saved.resources ?? [])
    .filter(({ name }) => name !== "SHEET_RANGE_THEME_MODEL_PLUGIN")
    .map(({ name, data }) => [name, data === "" ? {} : (JSON.parse(data) as unknown)] as const)
    .map(([name, data]) => [name, name === "SHEET_DATA_VALIDATION_PLUGIN" ? inAnyOrder(data) : data]);
  const { settings, calculationMode, readOnly, protection, sheets: beside, tables } = excel.state;
  const state = { settings, calculationMode, readOnly, protection, beside, tables: Object.values(tables) };
  return JSON.stringify(plain({ sheets, resources: Object.fromEntries(resources), state }, ids), null, 1);
}

function sheetOf(saved: IWorkbookData, id: string): object {
  const sheet = saved.sheets[id] ?? {};
  const { name, hidden, freeze, mergeData, rowData, columnData, tabColor, showGridlines, cellData = {} } = sheet;
  const cells: Record<string, unknown> = {};
  for (const [row, own] of Object.entries(cellData)) {
    for (const [column, cell] of Object.entries(own as Record<string, ICellData>)) {
      const seen = seenOf(cell, saved);
      if (seen !== undefined) cells[`R${Number(row) + 1}C${Number(column) + 1}`] = seen;
    }
  }
  const columns = Object.fromEntries(
    Object.entries(columnData ?? {}).map(([index, data]) => [index, { width: data?.w, hidden: data?.hd || undefined }]),
  );
  const rows = Object.fromEntries(
    Object.entries(rowData ?? {}).map(([index, data]) => [index, { height: data?.h, hidden: data?.hd || undefined }]),
  );
  const merges = [...(mergeData ?? [])].map((merge) => JSON.stringify(merge)).sort();
  return { name, hidden, freeze, merges, tabColor, showGridlines, columns, rows, cells };
}

/** What can be seen of a cell; `undefined` for a blank one that looks as any other. */
function seenOf(cell: ICellData, saved: IWorkbookData): object | undefined {
  const style = typeof cell.s === "string" ? saved.styles[cell.s] : cell.s;
  const looks = plain(looksOf(style ?? {})) as object | undefined;
  const value = cell.v === null || cell.v === undefined || cell.v === "" ? undefined : cell.v;
  const seen = { value, formula: cell.f ?? undefined, shared: cell.si ?? undefined, looks, custom: cell.custom };
  return Object.values(seen).some((part) => part !== undefined && part !== null) ? seen : undefined;
}

function looksOf(style: IStyleData): object {
  const { n, tb, ht, vt, ...others } = style;
  // What is set to what it is anyway looks the same: text that runs over, alignment by the kind of value.
  const wrap = tb === WrapStrategy.OVERFLOW ? undefined : tb;
  const pattern = n?.pattern && n.pattern !== "General" ? n.pattern : undefined;
  return { ...others, tb: wrap, ht: ht || undefined, vt: vt || undefined, n: pattern };
}

/** Without keys that are made up, and without what is empty; sheets are called by their names. */
function plain(value: unknown, sheetNames: ReadonlyMap<string, string> = new Map()): unknown {
  if (Array.isArray(value)) {
    const kept = value.map((each) => plain(each, sheetNames)).filter((each) => each !== undefined);
    return kept.length === 0 ? undefined : kept;
  }
  if (typeof value === "string") return value.replace(/"chartId":"[^"]*"/, "");
  if (typeof value !== "object" || value === null) return value ?? undefined;
  const entries = Object.entries(value);
  if (entries.length > 0 && entries.every(([key]) => isMadeUpKey.test(key) && !sheetNames.has(key))) {
    return plain(inAnyOrder(Object.values(value).map((each) => plain(each, sheetNames))), sheetNames);
  }
  const kept = entries
    .filter(([key]) => !madeUp.has(key))
    .map(([key, each]) => [sheetNames.get(key) ?? key, plain(each, sheetNames)] as const)
    .filter(([, each]) => each !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** Validations apply in no order. */
function inAnyOrder(value: unknown): unknown {
  if (!Array.isArray(value)) {
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inAnyOrder(each)]));
  }
  return value.map((each) => plain(each)).sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

const isMadeUpKey = /^(?=.*[a-z])(?=.*[A-Z\d_-])[\w-]{16,}$/;
const madeUp = new Set([
  "id",
  "uid",
  "cfId",
  "tableId",
  "createTime",
  "formulaOrRefString",
  "subUnitId",
  "unitId",
  "localSheetId",
  "sheetId",
]);
