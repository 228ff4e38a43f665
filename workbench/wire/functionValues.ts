/** A cell's value as functions take and give it; null is a blank cell. */
export type CellValue = string | number | boolean | null | FunctionError;

/** An error in a cell. Excel shows the message of `#VALUE!` and `#N/A` beside the cell, and of no other. */
export type FunctionError = { readonly error: CellErrorCode; readonly message?: string };

export type CellErrorCode =
  "#VALUE!" | "#N/A" | "#NUM!" | "#DIV/0!" | "#NULL!" | "#NAME?" | "#REF!" | "#BUSY!" | "#CALC!";

/** What a call comes to: one value, or rows of values that spill from the cell. */
export type FunctionResult = CellValue | readonly (readonly CellValue[])[];

export function isFunctionError(value: unknown): value is FunctionError {
  return typeof value === "object" && value !== null && "error" in value;
}

/**
 * Reads a row `[invocation id, succeeded, value, error code]` that Office.js reports for a call.
 *
 * Rows of unequal length, a list that is not a list of rows, and an object that Excel has no cell for are `#VALUE!`;
 * null shows as 0, as in Excel.
 */
export function decodeResult(row: readonly unknown[]): FunctionResult {
  const [, succeeded, value, errorCode] = row;
  if (succeeded !== true) return failureOf(Number(errorCode), value);
  if (!Array.isArray(value)) return decodeCell(value);
  const rows = value as readonly unknown[];
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  if (width === 0 || !rows.every((cells) => Array.isArray(cells) && cells.length === width)) {
    return { error: "#VALUE!" };
  }
  return (rows as readonly (readonly unknown[])[]).map((cells) => cells.map(decodeCell));
}

/**
 * The number that Office.js gives for a failed call. 2, 3 and 4 are functions that threw something else than
 * `CustomFunctions.Error`, or that are not associated; their message does not travel.
 */
function failureOf(errorCode: number, message: unknown): FunctionError {
  const error = errorsByNumber[errorCode] ?? "#VALUE!";
  return withMessage(error, thrownOnPurpose.has(errorCode) && typeof message === "string" ? message : undefined);
}

function withMessage(error: CellErrorCode, message: string | undefined): FunctionError {
  const isShown = (error === "#VALUE!" || error === "#N/A") && message !== undefined && message !== "";
  return isShown ? { error, message } : { error };
}

/** The numbers of `CustomFunctions.Error`; with others the message is Office.js's own word for what went wrong. */
const thrownOnPurpose: ReadonlySet<number> = new Set([1, 7]);

const errorsByNumber: Readonly<Record<number, CellErrorCode>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#N/A",
  10: "#N/A",
};

function decodeCell(value: unknown): CellValue {
  switch (typeof value) {
    case "number":
    case "boolean":
      return value;
    case "string":
      return value.length > longestText ? { error: "#VALUE!" } : value;
    case "object":
      return value === null ? 0 : decodeObject(value as Readonly<Record<string, unknown>>);
    default:
      return 0;
  }
}

/** `CustomFunctions.Error`, and values with a format such as `{ type: "Double", basicValue: 45000 }`. */
function decodeObject(value: Readonly<Record<string, unknown>>): CellValue {
  if (value["type"] === "Error" || value["valueType"] === "CustomFunctionError") {
    const code = String(value["code"] ?? value["basicValue"]);
    const message = value["message"];
    return withMessage(isCellErrorCode(code) ? code : "#VALUE!", typeof message === "string" ? message : undefined);
  }
  const { basicValue } = value;
  const isBasic = typeof basicValue === "string" || typeof basicValue === "number" || typeof basicValue === "boolean";
  return isBasic ? basicValue : { error: "#VALUE!" };
}

function isCellErrorCode(code: string): code is CellErrorCode {
  return (cellErrorCodes as readonly string[]).includes(code);
}

const cellErrorCodes: readonly CellErrorCode[] = [
  "#VALUE!",
  "#N/A",
  "#NUM!",
  "#DIV/0!",
  "#NULL!",
  "#NAME?",
  "#REF!",
  "#BUSY!",
  "#CALC!",
];

/** Characters that fit into a cell. */
const longestText = 32_767;
