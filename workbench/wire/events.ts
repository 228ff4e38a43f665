import { eventRangeId } from "./objectPaths";

/**
 * Something that happened in the workbook, on its way to the add-in. Office.js lets a handler be added to the thing
 * itself, to what holds it and to the whole workbook's collection; each of them is told by its own `target`.
 */
export type WorkbookEvent = {
  readonly type: number;
  readonly targets: readonly string[];
  readonly details: Readonly<Record<string, unknown>>;
};

/** A change of cells. `address` is `B2:C4`, without the sheet's name. */
export type CellsChange = {
  readonly worksheetId: string;
  readonly address: string;
  readonly changeType?: ChangeType;
  /** `ThisLocalAddin` where the add-in itself made the change. */
  readonly triggerSource?: "ThisLocalAddin" | "Unknown";
  /** Excel tells what stood in the cell only where a single cell was edited. */
  readonly singleCell?: SingleCellChange;
};

export type ChangeType =
  "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";

export type SingleCellChange = {
  readonly valueBefore: unknown;
  readonly valueAfter: unknown;
  readonly valueTypeBefore: string;
  readonly valueTypeAfter: string;
};

export function worksheetChanged(change: CellsChange): WorkbookEvent {
  return {
    type: eventTypes.worksheetChanged,
    targets: [change.worksheetId, wholeWorkbook],
    details: changeDetails(change),
  };
}

export function tableChanged(tableId: string, change: CellsChange): WorkbookEvent {
  return {
    type: eventTypes.tableChanged,
    targets: [tableId, change.worksheetId, wholeWorkbook],
    details: { ...changeDetails(change), tableId },
  };
}

export function worksheetSelectionChanged(worksheetId: string, address: string): WorkbookEvent {
  return worksheetEvent(eventTypes.worksheetSelectionChanged, worksheetId, { address });
}

export function worksheetActivated(worksheetId: string): WorkbookEvent {
  return worksheetEvent(eventTypes.worksheetActivated, worksheetId, {});
}

export function worksheetDeactivated(worksheetId: string): WorkbookEvent {
  return worksheetEvent(eventTypes.worksheetDeactivated, worksheetId, {});
}

export function worksheetAdded(worksheetId: string): WorkbookEvent {
  return worksheetEvent(eventTypes.worksheetAdded, worksheetId, {});
}

export function worksheetDeleted(worksheetId: string): WorkbookEvent {
  return worksheetEvent(eventTypes.worksheetDeleted, worksheetId, {});
}

export function worksheetRenamed(worksheetId: string, nameBefore: string, nameAfter: string): WorkbookEvent {
  return worksheetEvent(eventTypes.worksheetRenamed, worksheetId, { nameBefore, nameAfter });
}

export function tableAdded(tableId: string, worksheetId: string): WorkbookEvent {
  return tableEvent(eventTypes.tableAdded, tableId, worksheetId, {});
}

export function tableDeleted(tableId: string, tableName: string, worksheetId: string): WorkbookEvent {
  return tableEvent(eventTypes.tableDeleted, tableId, worksheetId, { tableName });
}

function worksheetEvent(type: number, worksheetId: string, more: Readonly<Record<string, unknown>>): WorkbookEvent {
  return { type, targets: [worksheetId, wholeWorkbook], details: { source: "Local", worksheetId, ...more } };
}

function tableEvent(
  type: number,
  tableId: string,
  worksheetId: string,
  more: Readonly<Record<string, unknown>>,
): WorkbookEvent {
  return {
    type,
    targets: [tableId, worksheetId, wholeWorkbook],
    details: { source: "Local", tableId, worksheetId, ...more },
  };
}

function changeDetails(change: CellsChange): Readonly<Record<string, unknown>> {
  return {
    changeType: change.changeType ?? "RangeEdited",
    source: "Local",
    address: change.address,
    worksheetId: change.worksheetId,
    referenceId: eventRangeId(change.worksheetId, change.address),
    // Anything else makes Office.js add an empty `changeDirectionState`.
    shiftDirection: "None",
    triggerSource: change.triggerSource ?? "Unknown",
    ...change.singleCell,
  };
}

const wholeWorkbook = "Workbook";

/** Numbers of Office.js's own enumeration of events. */
export const eventTypes = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetRenamed: 25,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;
