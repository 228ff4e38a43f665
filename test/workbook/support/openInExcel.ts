import { existsSync, renameSync } from "node:fs";
import path from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { buildSync } from "esbuild";
import type { IWorkbookData } from "@univerjs/core";
import { functionFiles } from "../../../scripts/functionFiles.cjs";
import { createExcel } from "../../../workbench/excel/excel";
import type { FunctionDefinition } from "../../../workbench/excel/workbook/functions";
import { newDocumentState, type DocumentState } from "../../../workbench/excel/state/documentState";
import { createHeadlessEngine } from "../../../workbench/excel/engine/headlessEngine";
import { createHost, type HostOptions } from "../../../workbench/wire/host";
import { readFunctionMetadata } from "../../../workbench/wire/functionMetadata";
import type { FunctionResult } from "../../../workbench/wire/functionValues";
import { openAddIn, type AddInWindow } from "../../../workbench/wire/officeInNode";
import { addCounts, type Counts } from "../../support/addCounts";
import { bundleOptions, bundlePath } from "../../support/bundles";
import type { Door } from "./door";
import { snapshotOf } from "./snapshot";

/** A cell of a test sheet: a constant as Excel holds it (text stays text), or a formula. */
export type TestCell = string | number | boolean | null | { readonly formula: string };

export type TestSheets = Readonly<Record<string, readonly (readonly TestCell[])[]>>;

export type OpenWorkbook = {
  readonly window: AddInWindow & { readonly door: Door; readonly __coverage__?: Counts };
  /** The doors of `src/workbook` and the commands, running beside the real Office.js. */
  readonly door: Door;
  /** Runs the test's own Office.js against the workbook, as the person would with their hands. */
  readonly byHand: <Value>(work: (context: Excel.RequestContext) => Promise<Value>) => Promise<Value>;
  /** Resolves when no formula waits for an answer any more. */
  readonly calculated: () => Promise<void>;
  /** All values and formulas of a sheet, to compare before and after. */
  readonly everyCell: (sheet: string) => Promise<unknown>;
  /** All that the workbook holds, with looks, tables, charts and names, as text to compare. */
  readonly everything: () => string;
  /** Presses a button on the ribbon, by its action; resolves when the add-in says that it is done. */
  readonly pressRibbon: (actionId: string) => Promise<void>;
  /** Whether the pane has been shown or hidden by the add-in, latest last. */
  readonly paneShown: readonly boolean[];
  readonly close: () => Promise<void>;
};

/** Opens a workbook in the stand-in, with the shipped code in a window where the real Office.js runs. */
export async function openInExcel(
  sheets: TestSheets,
  options: {
    readonly locale?: string;
    readonly scripts?: readonly string[];
    readonly html?: string;
    /** Called before any script runs, to give the window what jsdom lacks. */
    readonly prepare?: (window: AddInWindow) => void;
    /** What functions of ours answer in cells, by their names, or "ours" for the real ones; without it Excel does not know them. */
    readonly functions?: Readonly<Record<string, FunctionResult>> | "ours";
    /** How the workbook was opened: read-only, or counting its days from 1904. */
    readonly state?: Partial<Pick<DocumentState, "readOnly" | "date1904">>;
    /** Told of all that Excel answers, as it goes over the wire: a cell that is read twice stands in two answers. */
    readonly onAnswer?: (body: string) => void;
    /** The way between Office.js and Excel, for faults on it. */
    readonly carry?: HostOptions["carry"];
  } = {},
): Promise<OpenWorkbook> {
  const engine = createHeadlessEngine(workbookOf(sheets));
  const excel = createExcel(engine.univerAPI, { state: { ...newDocumentState(), ...options.state } });
  const paneShown: boolean[] = [];
  const { functions } = options;
  const ours = functions === "ours" ? await ourFunctions() : undefined;
  const host = createHost({
    workbookRoot: excel.workbook,
    locale: options.locale ?? "zh-CN",
    ...(ours ? { functions: readFunctionMetadata(ours) } : {}),
    settle: excel.engineSettled,
    onPaneShown: (isShown) => paneShown.push(isShown),
    ...(options.onAnswer ? { onAnswer: options.onAnswer } : {}),
    ...(options.carry ? { carry: options.carry } : {}),
  });
  const stopEvents = excel.onEvent((event) => host.emit([event]));
  const addIn = await openAddIn({
    host,
    scripts: [...(options.scripts ?? [doorScript()]), ...(ours ? [functionsScript()] : [])],
    ...(options.html === undefined ? {} : { html: options.html }),
    prepare: (window) => {
      Object.assign(window, { functionNames: ours?.names });
      options.prepare?.(window);
    },
  });
  if (ours) {
    excel.connectFunctions(ours.functions, (calls) => host.invokeFunctions(calls));
    await excel.calculationSettled();
  } else if (functions && functions !== "ours") {
    const definitions = Object.keys(functions).map((name) => ({ id: name, name, parameters }));
    excel.connectFunctions(definitions, (calls) =>
      Promise.resolve(calls.map(({ functionId }) => functions[functionId] ?? { error: "#VALUE!" })),
    );
    await excel.calculationSettled();
  }
  const window = addIn.window as OpenWorkbook["window"];
  const byHand: OpenWorkbook["byHand"] = (work) => window.Excel.run(work);
  return {
    window,
    door: window.door,
    byHand,
    calculated: () => excel.calculationSettled(),
    everyCell: (sheet) => everyCell(byHand, sheet),
    everything: () => snapshotOf(engine.univerAPI, excel),
    pressRibbon: (actionId) => host.runCommand(actionId),
    paneShown,
    close: async () => {
      // Office.js lets go of its ranges in a request of its own, which nobody waits for.
      await host.execute(JSON.stringify({ Actions: [], ObjectPaths: {} }));
      stopEvents();
      addCounts(window.__coverage__);
      addIn.close();
      // A calculation under way would speak up after its engine is gone.
      await excel.engineSettled();
      engine.dispose();
    },
  };
}

/** The shipped sources as one script for the window; built once in a run of the tests. */
export function bundled(entry: string): string {
  const script = bundlePath(entry);
  if (existsSync(script)) return script;
  // Another worker may need it at the same time, and must not find half of it.
  const building = `${script}.${process.pid}`;
  buildSync({ ...bundleOptions(entry), outfile: building });
  renameSync(building, script);
  return script;
}

const parameters = [{ name: "first" }, { name: "second", optional: true }, { name: "third", optional: true }];

export function doorScript(): string {
  return bundled(path.join(__dirname, "door.ts"));
}

function functionsScript(): string {
  return bundled(path.join(__dirname, "functions.ts"));
}

type OurFunctions = {
  readonly functions: readonly FunctionDefinition[];
  readonly names: Readonly<Record<string, string>>;
};

/** What Excel is told of our functions, as the build makes it. */
async function ourFunctions(): Promise<OurFunctions> {
  const { metadataJson, associate } = await generateCustomFunctionsMetadata(functionFiles);
  const names = Object.fromEntries(associate.map(({ id, functionName }) => [functionName, id]));
  return { ...(JSON.parse(metadataJson) as OurFunctions), allowErrorForDataTypeAny: true, names } as OurFunctions;
}

async function everyCell(byHand: OpenWorkbook["byHand"], name: string): Promise<unknown> {
  return byHand(async (context) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true);
    used.load("address,values,formulas,numberFormat");
    await context.sync();
    if (used.isNullObject) return null;
    const { address, values, formulas, numberFormat } = used;
    return { address, values, formulas, numberFormat };
  });
}

function workbookOf(sheets: TestSheets): Partial<IWorkbookData> {
  const names = Object.keys(sheets);
  return {
    id: "test",
    name: "Test.xlsx",
    sheetOrder: names.map((_, index) => `sheet-${index}`),
    sheets: Object.fromEntries(
      names.map((name, index) => {
        const rows = sheets[name] ?? [];
        return [
          `sheet-${index}`,
          {
            id: `sheet-${index}`,
            name,
            rowCount: Math.max(1000, rows.length + 100),
            columnCount: Math.max(40, ...rows.map((row) => row.length + 30)),
            cellData: Object.fromEntries(
              rows.map((row, rowIndex) => [
                rowIndex,
                Object.fromEntries(row.flatMap((cell, column) => (cell === null ? [] : [[column, cellData(cell)]]))),
              ]),
            ),
          },
        ];
      }),
    ),
  };
}

function cellData(cell: Exclude<TestCell, null>): object {
  if (typeof cell === "object") return { f: cell.formula };
  if (typeof cell === "string") return { v: cell, t: 1 };
  return typeof cell === "number" ? { v: cell, t: 2 } : { v: cell ? 1 : 0, t: 3 };
}
