import type { RulesFault } from "../../domain/rulesSheet/rulesFaults";

/**
 * Why the workbook could not be read or written, as a code with what a sentence needs to say. The sentences are in
 * `src/taskpane/messages`. Rows are numbers as Excel shows them, `cell` is an A1 address without the sheet.
 */
export type WorkbookFailure =
  | { readonly kind: "noExcel" }
  | { readonly kind: "sheetMissing"; readonly sheet: string }
  | { readonly kind: "emptySheet"; readonly sheet: string }
  /** Orders where customers are wanted: what is written for a customer would stand on each of their orders. */
  | {
      readonly kind: "sheetOfOrders";
      readonly sheet: string;
      readonly rows: number;
      readonly customers: number;
      /** One line a visit or contact, rather than an order. */
      readonly isLog?: true;
    }
  /** Nothing on the sheet names a customer: a price list, figures by month. */
  | { readonly kind: "noCustomerSheet"; readonly sheet: string }
  /** The sheet has fewer tables than the one asked for. */
  | { readonly kind: "noSuchTable"; readonly sheet: string; readonly tables: number }
  /** Which column holds the names is for the person to say; these may. */
  | { readonly kind: "noNames"; readonly sheet: string; readonly headers: readonly string[] }
  | { readonly kind: "protected"; readonly sheet: string }
  | { readonly kind: "workbookProtected" }
  | { readonly kind: "readOnly" }
  /** Values written under an active filter land in the wrong rows, so nothing is written. */
  | { readonly kind: "filtered"; readonly sheet: string }
  /** What the preview was made from no longer stands on the sheet. */
  | { readonly kind: "changedSince"; readonly sheet: string }
  | { readonly kind: "textTooLong"; readonly sheet: string; readonly cell: string; readonly length: number }
  | { readonly kind: "noRoom"; readonly sheet: string }
  /** A single row is larger than what Excel sends or takes at once. */
  | { readonly kind: "tooLarge"; readonly sheet: string }
  | { readonly kind: "cellEditing" }
  | { readonly kind: "dialogOpen" }
  | { readonly kind: "connectionLost" }
  | { readonly kind: "newerSettings" }
  /** Something else than one block of cells is selected: several areas, a chart. */
  | { readonly kind: "noAreaSelected" }
  | { readonly kind: "selectedElsewhere"; readonly sheet: string }
  /** The rules sheet has cells that cannot be used: nothing is computed by other rules instead. */
  | { readonly kind: "faultyRules"; readonly sheet: string; readonly faults: readonly RulesFault[] }
  | { readonly kind: "severalRulesSheets"; readonly sheets: readonly string[] }
  | { readonly kind: "cancelled" }
  /** A mistake of ours where nobody watches: behind a button of the ribbon. */
  | { readonly kind: "unexpected"; readonly detail: string }
  /** Anything else that Excel answered, with its own code. */
  | { readonly kind: "excelError"; readonly code: string; readonly detail: string };

export type Outcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: WorkbookFailure };

/** Carries a failure out of a command to its door, where `asOutcome` turns it into a value again. */
export class Refusal extends Error {
  constructor(readonly failure: WorkbookFailure) {
    super(failure.kind);
    this.name = "Refusal";
  }
}

/** The door of whatever may be refused: what Excel or a `Refusal` says against it becomes a value. */
export async function asOutcome<Value>(work: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}

/** What came of something, where nothing can be done without it. */
export function orRefuse<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new Refusal(outcome.failure);
}

/** Excel's error as a failure of ours. A mistake of ours (anything that Excel did not say) is thrown on. */
function failureOf(error: unknown): WorkbookFailure {
  if (error instanceof Refusal) return error.failure;
  if (!isOfficeError(error)) throw error;
  switch (error.code) {
    case "InvalidOperationInCellEditMode":
      return { kind: "cellEditing" };
    case "WriteNotSupportedWhenModalDialogOpen":
      return { kind: "dialogOpen" };
    case "InvalidSelection":
      return { kind: "noAreaSelected" };
    case "InvalidOrTimedOutSession":
      return { kind: "connectionLost" };
    default:
      return { kind: "excelError", code: error.code, detail: error.message };
  }
}

/** Whether Excel refused because the request or its answer was too large; a smaller block may pass. */
export function isTooLarge(error: unknown): boolean {
  return isOfficeError(error) && tooLargeCodes.has(error.code);
}

/** Whether Excel (or Office.js in its name) said it; such an error carries a code. */
export function isOfficeError(error: unknown): error is OfficeExtension.Error {
  return typeof error === "object" && error !== null && typeof (error as { code?: unknown }).code === "string";
}

const tooLargeCodes = new Set([
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "CellLimitExceeded",
]);
