import type { FUniver } from "@univerjs/core/facade";
import type { WorkbookEvent } from "../wire/events";
import { type Book, openBook } from "./engine/book";
import { type DocumentState, newDocumentState } from "./state/documentState";
import { patchEngine } from "./engine/engine";
import {
  type AddInFunctions,
  type FunctionDefinition,
  type InvokeFunctions,
  connectFunctions,
} from "./workbook/functions";
import { keepChartsInStep } from "./charts/chartUpkeep";
import { keepPageBreaksInStep } from "./sheets/pageBreaks";
import { keepTablesInStep } from "./tables/tableUpkeep";
import { Workbook } from "./workbook/workbook";

/**
 * Plays Excel over a workbook that is open in Univer, in a page or headless. There is one for each open workbook: when
 * another file is opened, its Univer workbook gets an `Excel` of its own.
 */
export function createExcel(univerAPI: FUniver, options: ExcelOptions = {}): Excel {
  patchEngine();
  const book = openBook(univerAPI, options.state ?? newDocumentState(), options.cultureName ?? "en-US");
  keepTablesInStep(book);
  keepChartsInStep(book);
  keepPageBreaksInStep(book);
  if (book.state.calculationMode === "Manual") book.calculation.setAutomatic(false);
  let functions: AddInFunctions | undefined;
  return {
    workbook: new Workbook(book),
    state: book.state,
    onEvent: (listener) => book.events.listen(listener),
    engineSettled: book.calculation.engineSettled,
    calculationSettled: async () => {
      await book.calculation.engineSettled();
      await functions?.settled();
    },
    connectFunctions: (definitions, invoke) => {
      functions?.disconnect();
      functions = connectFunctions(book, definitions, invoke);
    },
    errorMessageAt: (sheetName, address) => functions?.errorMessageAt(sheetName, address),
    close: () => {
      functions?.disconnect();
      book.watch.stop();
    },
    book,
  };
}

export type ExcelOptions = {
  /** What the file held beside its cells; empty for a new workbook. */
  readonly state?: DocumentState;
  /** The language of Excel, which decides how typed dates are read and what new tables are called: `zh-CN`. */
  readonly cultureName?: string;
};

export type Excel = {
  /** The root object of Office.js. */
  readonly workbook: Workbook;
  readonly state: DocumentState;
  readonly onEvent: (listener: (event: WorkbookEvent) => void) => () => void;
  /** Resolves when no built-in formula is left to calculate. Cells that wait for the add-in may still show `#BUSY!`. */
  readonly engineSettled: () => Promise<void>;
  /** Resolves when the add-in's functions have answered too, and what depends on them is calculated. */
  readonly calculationSettled: () => Promise<void>;
  /** Makes the add-in's functions known to formulas; they take the place of those that were known before. */
  readonly connectFunctions: (definitions: readonly FunctionDefinition[], invoke: InvokeFunctions) => void;
  /** Why a cell shows an error, in the words of the function that gave it; `undefined` if it said nothing. */
  readonly errorMessageAt: (sheetName: string, address: string) => string | undefined;
  /** To be called before the workbook is closed in Univer: nothing is listened to and no function called any more. */
  readonly close: () => void;
  /** The workbook behind the objects, for whoever saves it or shows it. */
  readonly book: Book;
};
