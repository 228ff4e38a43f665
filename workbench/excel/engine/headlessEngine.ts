import { type IWorkbookData, LocaleType, LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import englishWords from "@univerjs/preset-sheets-node-core/locales/en-US";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsNotePlugin } from "@univerjs/sheets-note";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import "@univerjs/sheets/facade";
import "@univerjs/sheets-formula/facade";
import { patchEngine } from "./engine";

/** The engine of the workbench without a window, with one workbook open. For Node, as CommonJS only. */
export type HeadlessEngine = { readonly univerAPI: FUniver; readonly dispose: () => void };

/**
 * Boots Univer with everything that a workbook of the workbench can hold, and opens `workbook` in it, or an empty
 * workbook with the sheet "Sheet1". Dispose of it when done: its timers keep Node alive otherwise.
 */
export function createHeadlessEngine(workbook: Partial<IWorkbookData> = {}): HeadlessEngine {
  patchEngine();
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: englishWords },
    logLevel: LogLevel.SILENT,
  });
  for (const plugin of UniverSheetsNodeCorePreset().plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsTablePlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  const univerAPI = FUniver.newAPI(univer);
  univerAPI.createWorkbook(workbook);
  return { univerAPI, dispose: () => univer.dispose() };
}
