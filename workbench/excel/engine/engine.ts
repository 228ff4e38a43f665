import type { FUniver } from "@univerjs/core/facade";
import {
  BooleanNumber,
  type Injector,
  isFormulaId,
  isFormulaString,
  type IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import {
  CELL_INVERTED_INDEX_CACHE,
  FormulaDataModel,
  type IFormulaData,
  type IFormulaDataItem,
  LexerTreeBuilder,
} from "@univerjs/engine-formula";

/**
 * Makes good what Univer 0.25.1 gets wrong, for the grid of the page and for the headless engine alike. To be called
 * once per Univer instance; calling it again does nothing.
 */
export function patchEngine(): void {
  parseNamedFormulasAfresh();
  addIteratorSome();
  findFormulasQuickly();
  findHiddenRowsQuickly();
  tellZeroFromBlank();
}

/** The door to Univer's services. There is one only after the first workbook was created. */
export function injectorOf(univerAPI: FUniver): Injector {
  const sheet = univerAPI.getActiveWorkbook()?.getActiveSheet();
  if (sheet === undefined) throw new Error("A workbook has to be created before its services can be reached.");
  return sheet.getInject();
}

/**
 * The lexer keeps the tree of each formula text and changes it while it works out LET and LAMBDA, so that the same text
 * in a second workbook gives `#VALUE!` or a wrong number. Dropping the kept trees first gives each such formula its own.
 */
function parseNamedFormulasAfresh(): void {
  const prototype = LexerTreeBuilder.prototype as LexerTreeBuilder & { [patched]?: true };
  if (prototype[patched]) return;
  prototype[patched] = true;

  const build = Object.getOwnPropertyDescriptor(prototype, "treeBuilder")?.value as LexerTreeBuilder["treeBuilder"];
  prototype.treeBuilder = function (this: LexerTreeBuilder, ...given: Parameters<LexerTreeBuilder["treeBuilder"]>) {
    if (/\b(LET|LAMBDA)\s*\(/i.test(given[0])) this.dispose();
    return build.apply(this, given);
  };
}

/**
 * Within one calculation Univer remembers which cells of a column hold which value, and takes those that hold 0 for blank
 * ones when they are compared with "". Excel finds a 0 equal to a blank cell, but never to a text without letters.
 */
function tellZeroFromBlank(): void {
  const cache = CELL_INVERTED_INDEX_CACHE as typeof CELL_INVERTED_INDEX_CACHE & { [patched]?: true };
  if (cache[patched]) return;
  cache[patched] = true;

  const find = cache.getCellPositions.bind(cache);
  cache.getCellPositions = (unitId, sheetId, column, value, rows) => {
    const found = find(unitId, sheetId, column, value, rows);
    if (value !== "" || found === undefined) return found;
    const zeros = cache.getCellValuePositions(unitId, sheetId, column)?.get(0);
    return { ...found, matchingRows: found.matchingRows.filter((row) => !zeros?.has(row)) };
  };
}

/**
 * Before every calculation Univer looks through all cells for formulas, with two slow checks for each. Among a million
 * cells that takes a second; to look only at cells that have a formula, or share one, takes a twentieth.
 */
function findFormulasQuickly(): void {
  const prototype = FormulaDataModel.prototype;
  prototype.getFormulaData = function (this: FormulaDataModel): IFormulaData {
    const instances = (this as unknown as { _univerInstanceService: IUniverInstanceService })._univerInstanceService;
    const found: IFormulaData = {};
    for (const workbook of instances.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET)) {
      const sheets: NonNullable<IFormulaData[string]> = {};
      for (const sheet of workbook.getSheets()) sheets[sheet.getSheetId()] = formulasIn(sheet);
      found[workbook.getUnitId()] = sheets;
    }
    return found;
  };
}

/** The formulas of a sheet. One that is shared says how far it is from the cell that has its text. */
function formulasIn(sheet: Worksheet): Record<number, Record<number, IFormulaDataItem>> {
  const found: Record<number, Record<number, IFormulaDataItem>> = {};
  const origins = new Map<string, { text: string; row: number; column: number }>();
  const shared: { id: string; row: number; column: number }[] = [];
  const cells = sheet.getCellMatrix().getMatrix();
  for (const rowText in cells) {
    const row = Number(rowText);
    const line = cells[row];
    for (const columnText in line) {
      const column = Number(columnText);
      const { f: text, si: id } = line[column] ?? {};
      if (!text && !id) continue;
      if (isFormulaString(text)) {
        (found[row] ??= {})[column] = isFormulaId(id) ? { f: text ?? "", si: id ?? "" } : { f: text ?? "" };
        if (isFormulaId(id)) origins.set(id ?? "", { text: text ?? "", row, column });
      } else if (isFormulaId(id)) {
        shared.push({ id: id ?? "", row, column });
      }
    }
  }
  for (const { id, row, column } of shared) {
    const origin = origins.get(id);
    if (origin === undefined) continue;
    (found[row] ??= {})[column] = { f: origin.text, si: id, x: column - origin.column, y: row - origin.row };
  }
  return found;
}

/**
 * Before every calculation Univer asks of each row of the grid whether it is hidden, which takes a second where one cell
 * stands in row 1,048,576. A formula can only tell of rows in which something stands.
 */
function findHiddenRowsQuickly(): void {
  FormulaDataModel.prototype.getHiddenRowsFiltered = function (this: FormulaDataModel) {
    const instances = (this as unknown as { _univerInstanceService: IUniverInstanceService })._univerInstanceService;
    const hidden: ReturnType<FormulaDataModel["getHiddenRowsFiltered"]> = {};
    for (const workbook of instances.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET)) {
      const sheets: NonNullable<(typeof hidden)[string]> = {};
      for (const sheet of workbook.getSheets()) {
        const rows = Object.keys(sheet.getCellMatrix().getMatrix()).map(Number);
        const out = rows.filter((row) => !sheet.getRowVisible(row));
        sheets[sheet.getSheetId()] = Object.fromEntries(out.map((row) => [row, { hd: BooleanNumber.TRUE }]));
      }
      hidden[workbook.getUnitId()] = sheets;
    }
    return hidden;
  };
}

/** Univer asks an iterator for `some`, which Node has from version 22 on. */
function addIteratorSome(): void {
  const iteratorPrototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;
  if ("some" in iteratorPrototype) return;
  Object.defineProperty(iteratorPrototype, "some", {
    configurable: true,
    writable: true,
    value(this: Iterable<unknown>, accepts: (item: unknown) => boolean): boolean {
      for (const item of this) if (accepts(item)) return true;
      return false;
    },
  });
}

const patched = Symbol("formulas with named values are parsed afresh");
