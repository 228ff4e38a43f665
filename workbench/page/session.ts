import type { FUniver } from "@univerjs/core/facade";
import type { Locale } from "../locale";
import { createExcel, type Excel } from "../excel/excel";
import type { FunctionDefinition } from "../excel/workbook/functions";
import { restoreTotalRows } from "../files/totalRows";
import type { OpenedWorkbook } from "../files/readXlsx";
import { readFunctionMetadata } from "../wire/functionMetadata";
import { createHost, type Host } from "../wire/host";

/** One workbook open in the grid, with Excel played for the add-in beside it. */
export type Session = {
  readonly excel: Excel;
  /** The host of the language in force; a page that was attached to the one before has to be loaded anew. */
  readonly host: () => Host;
  /** From now on the add-in runs in another language; the help of its functions comes from that language's file. */
  readonly setLanguage: (locale: Locale, functionsFile: unknown) => void;
  readonly close: () => void;
};

export type SessionOptions = {
  readonly univerAPI: FUniver;
  readonly workbook: Omit<OpenedWorkbook, "carrier">;
  readonly fileName: string;
  readonly locale: Locale;
  /** functions.json as built, in the language; without it formulas know Excel's own functions only. */
  readonly functionsFile: unknown;
  readonly onPaneShown: (isShown: boolean) => void;
  readonly onFault: (error: unknown, location: string) => void;
};

/** Opens the workbook in the grid in place of the one before, which has to be closed first. */
export function openSession(options: SessionOptions): Session {
  const { univerAPI, workbook, functionsFile } = options;
  opened += 1;
  const data = { ...workbook.data, id: `workbook-${opened}` };
  const unit = univerAPI.createWorkbook(data);
  restoreTotalRows(univerAPI, data);
  if (workbook.activeSheetId !== undefined && data.sheets[workbook.activeSheetId]?.hidden !== 1) {
    const front = unit.getSheetBySheetId(workbook.activeSheetId);
    if (front) unit.setActiveSheet(front);
  }
  const excel = createExcel(univerAPI, { state: structuredClone(workbook.documentState), cultureName: options.locale });
  // What the file declares is the same in every language; only its help texts differ.
  const declared = functionsFile === undefined ? [] : readFunctionMetadata(functionsFile);
  const startHost = (locale: Locale): Host =>
    createHost({
      workbookRoot: excel.workbook,
      locale,
      documentUrl: options.fileName,
      functions: declared,
      settle: excel.engineSettled,
      onPaneShown: options.onPaneShown,
      onFault: options.onFault,
    });
  let host = startHost(options.locale);
  const stopEvents = excel.onEvent((event) => {
    host.emit([event]);
  });
  const connectFunctions = (file: unknown): void => {
    if (file === undefined) return;
    const { functions } = file as { readonly functions: readonly FunctionDefinition[] };
    excel.connectFunctions(functions, (calls) => host.invokeFunctions(calls));
  };
  connectFunctions(functionsFile);
  return {
    excel,
    host: () => host,
    setLanguage: (locale, file) => {
      host.close();
      host = startHost(locale);
      connectFunctions(file);
    },
    close: () => {
      stopEvents();
      host.close();
      univerAPI.disposeUnit(data.id);
    },
  };
}

/** Univer asks for another id for each workbook, even when the one before is closed. */
let opened = 0;
