import {
  type ICellData,
  ICommandService,
  type IExecutionOptions,
  type Injector,
  IUniverInstanceService,
  type Nullable,
  UniverInstanceType,
  type Workbook as UniverWorkbook,
  type Worksheet as UniverSheet,
} from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { SetWorksheetActiveOperation, SheetsSelectionsService } from "@univerjs/sheets";
import { OfficeError } from "../../wire/officeObject";
import { type Bell, createBell } from "./bell";
import { type Calculation, createCalculation } from "./calculation";
import type { DocumentState, SheetState, TableState } from "../state/documentState";
import { newTableState } from "../state/documentState";
import { type CommandWatch, watchCommands } from "./commandWatch";
import { injectorOf } from "./engine";
import { type ExcelEvents, createEvents } from "./events";
import { type StructuralEdits, createStructuralEdits } from "./structuralEdits";

/**
 * The open workbook behind the objects of Office.js: Univer's model of it, the state that Univer has no place for, and
 * what follows from changes. The objects are made anew for every request and keep nothing themselves.
 */
export type Book = {
  readonly univerAPI: FUniver;
  readonly injector: Injector;
  readonly unitId: string;
  readonly state: DocumentState;
  readonly calculation: Calculation;
  readonly events: ExcelEvents;
  readonly structuralEdits: StructuralEdits;
  /** Told whenever a chart came, went, or changed in itself. Its cells are not watched here. */
  readonly chartsChanged: Bell;
  readonly cultureName: string;
  readonly unit: () => UniverWorkbook;
  /** The sheet with this id; `ItemNotFound` if it was deleted. */
  readonly sheet: (sheetId: string) => UniverSheet;
  readonly activeSheet: () => UniverSheet;
  readonly watch: CommandWatch;
  /** Executes one of Univer's commands or mutations at once. */
  readonly execute: (id: string, params: object, options?: IExecutionOptions) => void;
  /** The same for commands of Univer that are asynchronous by their form only: they are done when this returns. */
  readonly begin: (id: string, params: object) => void;
  /** Sees to it that the sheet that is active stays so. */
  readonly keepingActive: (work: () => void) => void;
  /** Runs commands of Univer that only know the active sheet; selection and active sheet are as before afterwards. */
  readonly withActive: (sheetId: string, work: () => void) => void;
  readonly sheetState: (sheetId: string) => SheetState;
  readonly tableState: (tableId: string) => TableState;
  readonly formulas: FormulaDataModel;
  /** Has the add-in's functions asked again even where their arguments are the same. */
  forgetFunctionResults: () => void;
};

export function openBook(univerAPI: FUniver, state: DocumentState, cultureName: string): Book {
  const injector = injectorOf(univerAPI);
  const commands = injector.get(ICommandService);
  const watch = watchCommands(commands);
  const instances = injector.get(IUniverInstanceService);
  const selections = injector.get(SheetsSelectionsService);
  const unitId = instances.getCurrentUnitOfType<UniverWorkbook>(UniverInstanceType.UNIVER_SHEET)?.getUnitId() ?? "";

  const isOpen = (): boolean => instances.getUnit(unitId, UniverInstanceType.UNIVER_SHEET) !== null;
  const unit = (): UniverWorkbook => {
    const workbook = instances.getUnit<UniverWorkbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    if (workbook === null || workbook === undefined)
      throw new OfficeError("InvalidOrTimedOutSession", "The workbook was closed.");
    return workbook;
  };
  const sheet = (sheetId: string): UniverSheet => found(unit().getSheetBySheetId(sheetId));
  const events = createEvents(injector, watch, unitId);
  const execute = (id: string, params: object, options?: IExecutionOptions): void => {
    if (events.asAddIn(() => commands.syncExecuteCommand(id, { unitId, ...params }, options)) === false) {
      throw new OfficeError("GeneralException", `The engine refused ${id}.`);
    }
  };

  const activate = (sheetId: string): void => {
    if (unit().getActiveSheet().getSheetId() !== sheetId)
      execute(SetWorksheetActiveOperation.id, { subUnitId: sheetId });
  };
  const keepingActive = (work: () => void): void => {
    const before = unit().getActiveSheet().getSheetId();
    events.behindTheScenes(() => {
      try {
        work();
      } finally {
        activate(before);
      }
    });
  };

  return {
    univerAPI,
    injector,
    unitId,
    state,
    cultureName,
    calculation: createCalculation(injector, watch, isOpen, unit().getSheets().some(holdsFormulas)),
    events,
    watch,
    structuralEdits: createStructuralEdits(watch, unitId),
    chartsChanged: createBell(),
    formulas: injector.get(FormulaDataModel),
    unit,
    sheet,
    activeSheet: () => unit().getActiveSheet(),
    execute,
    begin: (id, params) => {
      void events.asAddIn(() => commands.executeCommand(id, { unitId, ...params }));
    },
    keepingActive,
    withActive: (sheetId, work) => {
      const selected = [...selections.getWorkbookSelections(unitId).getSelectionsOfWorksheet(sheetId)];
      keepingActive(() => {
        activate(sheetId);
        try {
          work();
        } finally {
          selections.setSelections(unitId, sheetId, selected);
        }
      });
    },
    sheetState: (sheetId) => (state.sheets[sheetId] ??= {}),
    tableState: (tableId) => (state.tables[tableId] ??= newTableState()),
    forgetFunctionResults: () => undefined,
  };
}

function holdsFormulas(sheet: UniverSheet): boolean {
  return Object.values(sheet.getCellMatrix().getMatrix()).some((row) =>
    Object.values(row as Record<number, Nullable<ICellData>>).some((cell) => (cell?.f ?? cell?.si ?? "") !== ""),
  );
}

function found(sheet: Nullable<UniverSheet>): UniverSheet {
  if (sheet === null || sheet === undefined) {
    throw new OfficeError("ItemNotFound", "The requested resource doesn't exist.");
  }
  return sheet;
}
