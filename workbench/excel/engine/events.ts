import {
  type ICellData,
  type IRange,
  type Injector,
  IUniverInstanceService,
  type Nullable,
  UniverInstanceType,
  type Workbook as UniverWorkbook,
} from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from "@univerjs/sheets";
import {
  type ChangeType,
  worksheetActivated,
  worksheetAdded,
  worksheetChanged,
  worksheetDeactivated,
  worksheetDeleted,
  worksheetSelectionChanged,
  type WorkbookEvent,
} from "../../wire/events";
import { type Area, boundingArea, formatArea, lastColumn, lastRow } from "../places/address";
import type { CommandWatch } from "./commandWatch";

/** An edit of cells by a person or by the add-in, before anything follows from it. Calculated results are no edits. */
export type CellEdit = {
  readonly sheetId: string;
  readonly area: Area;
  readonly byAddIn: boolean;
  readonly contents: boolean;
};

/** Tells an edit that Univer is told not to look into from the results of a calculation, of which Univer is told the same. */
export const quietEdit = { onlyLocal: true, fromFormula: true, isEdit: true } as const;

export type ExcelEvents = {
  /** While off nothing is told to the add-in (`context.runtime.enableEvents`). */
  enabled: boolean;
  readonly listen: (listener: (event: WorkbookEvent) => void) => () => void;
  readonly emit: (event: WorkbookEvent) => void;
  readonly onEdit: (listener: (edit: CellEdit) => void) => void;
  /** Marks what happens meanwhile as done by the add-in. */
  readonly asAddIn: <Result>(work: () => Result) => Result;
  /** Cells that are only moved meanwhile are no edits: nothing follows from them. */
  readonly withoutEdits: (work: () => void) => void;
  /** Tells nobody that another sheet or other cells are selected meanwhile. */
  readonly behindTheScenes: (work: () => void) => void;
};

export function createEvents(injector: Injector, watch: CommandWatch, unitId: string): ExcelEvents {
  const listeners = new Set<(event: WorkbookEvent) => void>();
  const editListeners: ((edit: CellEdit) => void)[] = [];
  let addInDepth = 0;
  let hiddenDepth = 0;
  let movingDepth = 0;
  let activeSheetId = injector
    .get(IUniverInstanceService)
    .getUnit<UniverWorkbook>(unitId, UniverInstanceType.UNIVER_SHEET)
    ?.getActiveSheet(true)
    ?.getSheetId();

  const events: ExcelEvents = {
    enabled: true,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit: (event) => {
      if (events.enabled) for (const listener of listeners) listener(event);
    },
    onEdit: (listener) => editListeners.push(listener),
    asAddIn: (work) => {
      addInDepth += 1;
      try {
        return work();
      } finally {
        addInDepth -= 1;
      }
    },
    withoutEdits: (work) => {
      movingDepth += 1;
      try {
        work();
      } finally {
        movingDepth -= 1;
      }
    },
    behindTheScenes: (work) => {
      hiddenDepth += 1;
      try {
        work();
      } finally {
        hiddenDepth -= 1;
      }
    },
  };

  const tellChange = (sheetId: string, changeType: ChangeType, address: string): void => {
    const triggerSource = addInDepth > 0 ? "ThisLocalAddin" : "Unknown";
    events.emit(worksheetChanged({ worksheetId: sheetId, address, changeType, triggerSource }));
  };

  watch.after((command, options) => {
    const params = command.params as MutationParams | undefined;
    if (params === undefined || params.unitId !== unitId) return;
    const lineChange = lineChanges[command.id];
    if (lineChange !== undefined && params.range !== undefined) {
      tellChange(params.subUnitId, lineChange.changeType, formatArea(lineChange.lines(params.range)));
      return;
    }
    switch (command.id) {
      case SetRangeValuesMutation.id: {
        if (params.cellValue === undefined || (options?.onlyLocal === true && options.isEdit !== true)) return;
        const edit = describeEdit(params.subUnitId, params.cellValue, addInDepth > 0);
        if (edit === undefined) return;
        if (movingDepth === 0) for (const listener of editListeners) listener(edit);
        if (edit.contents) tellChange(edit.sheetId, "RangeEdited", formatArea(edit.area));
        return;
      }
      case InsertSheetMutation.id:
        if (params.sheet !== undefined) events.emit(worksheetAdded(params.sheet.id));
        return;
      case RemoveSheetMutation.id:
        events.emit(worksheetDeleted(params.subUnitId));
        return;
      case SetWorksheetActiveOperation.id:
        if (hiddenDepth > 0 || params.subUnitId === activeSheetId) return;
        if (activeSheetId !== undefined) events.emit(worksheetDeactivated(activeSheetId));
        activeSheetId = params.subUnitId;
        events.emit(worksheetActivated(params.subUnitId));
        return;
      case SetSelectionsOperation.id: {
        const selected = params.selections?.at(-1)?.range;
        if (selected !== undefined && hiddenDepth === 0)
          events.emit(worksheetSelectionChanged(params.subUnitId, formatArea(selected)));
        return;
      }
    }
  });
  return events;
}

type MutationParams = {
  unitId: string;
  subUnitId: string;
  range?: IRange;
  cellValue?: Record<number, Record<number, Nullable<ICellData>>>;
  sheet?: { id: string };
  selections?: { range: IRange }[];
};

function describeEdit(
  sheetId: string,
  cells: Record<number, Record<number, Nullable<ICellData>>>,
  byAddIn: boolean,
): CellEdit | undefined {
  let area: Area | undefined;
  let contents = false;
  for (const [rowText, row] of Object.entries(cells)) {
    const columns = Object.keys(row);
    if (columns.length === 0) continue;
    const rowIndex = Number(rowText);
    const rowArea = {
      startRow: rowIndex,
      endRow: rowIndex,
      startColumn: Number(columns[0]),
      endColumn: Number(columns.at(-1)),
    };
    area = area === undefined ? rowArea : boundingArea(area, rowArea);
    contents ||= columns.some((column) => hasContents(row[Number(column)]));
  }
  return area === undefined ? undefined : { sheetId, area, byAddIn, contents };
}

function hasContents(cell: Nullable<ICellData>): boolean {
  if (cell === null || cell === undefined) return true;
  return "v" in cell || "f" in cell || "p" in cell;
}

function rowLines(range: IRange): Area {
  return { startRow: range.startRow, endRow: range.endRow, startColumn: 0, endColumn: lastColumn };
}

function columnLines(range: IRange): Area {
  return { startRow: 0, endRow: lastRow, startColumn: range.startColumn, endColumn: range.endColumn };
}

const lineChanges: Readonly<Record<string, { changeType: ChangeType; lines: (range: IRange) => Area } | undefined>> = {
  [InsertRowMutation.id]: { changeType: "RowInserted", lines: rowLines },
  [RemoveRowMutation.id]: { changeType: "RowDeleted", lines: rowLines },
  [InsertColMutation.id]: { changeType: "ColumnInserted", lines: columnLines },
  [RemoveColMutation.id]: { changeType: "ColumnDeleted", lines: columnLines },
};
