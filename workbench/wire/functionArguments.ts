import type { RawCall } from "./functionCalls";
import type { FunctionMetadata, FunctionParameter } from "./functionMetadata";
import {
  type CellErrorCode,
  type CellValue,
  type FunctionError,
  type FunctionResult,
  isFunctionError,
} from "./functionValues";

/**
 * Prepares a formula's arguments as Excel does before it calls an add-in's function:
 *
 * - too few or too many arguments, a text that is no number where a number is asked for, and an error among the
 *   arguments make the cell `#VALUE!` without a call (errors are handed over where functions.json allows it and the
 *   parameter is of type `any`);
 * - an optional argument left out is null; all that is given for a repeating parameter comes as one array;
 * - a parameter for rows of cells takes one value as `[[value]]`, a parameter for one value takes a range of one cell
 *   as its value;
 * - a larger range for a parameter of one value is lifted: the function is called once for every cell, and the results
 *   spill. Ranges of different size are lifted together as in Excel: one row or one column is repeated, a cell that
 *   one of them does not have is `#N/A`.
 */
export function prepareCall(call: FunctionCall, metadata: FunctionMetadata, blankCell: BlankCell): PreparedCall {
  const slots = slotsOf(metadata, call.arguments);
  if (slots === undefined) return refused;
  const shape = liftedShape(slots);
  if (shape === undefined) {
    const parameters = parametersOf(slots, metadata, blankCell, undefined);
    return parameters === undefined ? refused : { kind: "single", call: rawCall(call, metadata, parameters) };
  }
  const cells = Array.from({ length: shape.rows }, (_row, row) =>
    Array.from({ length: shape.columns }, (_cell, column): RawCall | FunctionError => {
      if (!slots.every((slot) => hasCell(slot, { row, column }))) return { error: "#N/A" };
      const parameters = parametersOf(slots, metadata, blankCell, { row, column });
      return parameters === undefined ? refused.error : rawCall(call, metadata, parameters);
    }),
  );
  return { kind: "lifted", cells };
}

/** A call as it stands in a formula. */
export type FunctionCall = {
  readonly functionId: string;
  /** One value, rows of cells for a range, or undefined where the formula leaves the argument out (`=F(1,,2)`). */
  readonly arguments: readonly (CellValue | Rows | undefined)[];
  /** `[Book1.xlsx]Sheet1!A1`: the cell with the formula. */
  readonly address?: string;
};

/**
 * What a function sees of a blank cell: Excel on the desktop sends 0 (to a parameter for text: an empty text), Excel
 * on the web null.
 */
export type BlankCell = 0 | null;

export type PreparedCall =
  | { readonly kind: "refused"; readonly error: FunctionError }
  | { readonly kind: "single"; readonly call: RawCall }
  | { readonly kind: "lifted"; readonly cells: readonly (readonly (RawCall | FunctionError)[])[] };

/** The calls to be made, in the order in which `composeResult` wants their results. */
export function callsOf(prepared: PreparedCall): RawCall[] {
  switch (prepared.kind) {
    case "refused":
      return [];
    case "single":
      return [prepared.call];
    case "lifted":
      return prepared.cells.flat().filter((cell): cell is RawCall => !isFunctionError(cell));
  }
}

/** A lifted call that itself comes to rows of values gives its first value. */
export function composeResult(prepared: PreparedCall, results: readonly FunctionResult[]): FunctionResult {
  switch (prepared.kind) {
    case "refused":
      return prepared.error;
    case "single":
      return results[0] ?? { error: "#VALUE!" };
    case "lifted": {
      let next = 0;
      return prepared.cells.map((row) =>
        row.map((cell) => (isFunctionError(cell) ? cell : firstValue(results[next++] ?? null))),
      );
    }
  }
}

type Rows = readonly (readonly CellValue[])[];
type Cell = { readonly row: number; readonly column: number };

/** One argument with the parameter it is for; a repeating parameter has one slot that holds several. */
type Slot =
  | { readonly kind: "omitted" }
  | { readonly kind: "one"; readonly parameter: FunctionParameter; readonly argument: CellValue | Rows }
  | {
      readonly kind: "repeated";
      readonly parameter: FunctionParameter;
      readonly arguments: readonly (CellValue | Rows)[];
    };

function slotsOf(metadata: FunctionMetadata, given: FunctionCall["arguments"]): Slot[] | undefined {
  const { parameters } = metadata;
  const last = parameters.at(-1);
  if (given.length > parameters.length && last?.repeating !== true) return undefined;
  const slots: Slot[] = [];
  for (const [position, parameter] of parameters.entries()) {
    if (parameter.repeating && given.length > position) {
      const repeated = given.slice(position).map((argument) => argument ?? null);
      slots.push({ kind: "repeated", parameter, arguments: repeated });
      continue;
    }
    const argument = given[position];
    if (argument !== undefined) slots.push({ kind: "one", parameter, argument });
    else if (parameter.optional) slots.push({ kind: "omitted" });
    else if (position < given.length) slots.push({ kind: "one", parameter, argument: null });
    else return undefined;
  }
  return slots;
}

function liftedShape(slots: readonly Slot[]): { readonly rows: number; readonly columns: number } | undefined {
  const lifted = slots.flatMap(rangesToLift);
  if (lifted.length === 0) return undefined;
  return {
    rows: Math.max(...lifted.map((rows) => rows.length)),
    columns: Math.max(...lifted.map((rows) => rows[0]?.length ?? 0)),
  };
}

function rangesToLift(slot: Slot): Rows[] {
  if (slot.kind === "omitted" || slot.parameter.dimensionality === "matrix") return [];
  const given = slot.kind === "one" ? [slot.argument] : slot.arguments;
  return given.filter(isRange).filter((rows) => rows.length > 1 || (rows[0]?.length ?? 0) > 1);
}

function hasCell(slot: Slot, cell: Cell): boolean {
  return rangesToLift(slot).every(
    (rows) =>
      (rows.length === 1 || cell.row < rows.length) &&
      ((rows[0]?.length ?? 0) === 1 || cell.column < (rows[0]?.length ?? 0)),
  );
}

/** Undefined where an argument is not what its parameter asks for. */
function parametersOf(
  slots: readonly Slot[],
  metadata: FunctionMetadata,
  blankCell: BlankCell,
  cell: Cell | undefined,
): unknown[] | undefined {
  const fit = (argument: CellValue | Rows, parameter: FunctionParameter): unknown =>
    fitArgument(argument, parameter, cell, (value) => {
      if (isFunctionError(value)) return handedError(value, parameter, metadata);
      return value === null ? blankFor(parameter, blankCell) : converted(value, parameter);
    });
  const parameters = slots.map((slot): unknown => {
    switch (slot.kind) {
      case "omitted":
        return null;
      case "one":
        return fit(slot.argument, slot.parameter);
      case "repeated": {
        const fitted = slot.arguments.map((argument) => fit(argument, slot.parameter));
        return fitted.includes(undefined) ? undefined : fitted;
      }
    }
  });
  return parameters.includes(undefined) ? undefined : parameters;
}

function fitArgument(
  argument: CellValue | Rows,
  parameter: FunctionParameter,
  cell: Cell | undefined,
  convert: (value: CellValue) => unknown,
): unknown {
  if (parameter.dimensionality === "scalar") {
    return convert(isRange(argument) ? valueAt(argument, cell ?? { row: 0, column: 0 }) : argument);
  }
  const rows = isRange(argument) ? argument : [[argument]];
  const fitted = rows.map((values) => values.map(convert));
  return fitted.some((values) => values.includes(undefined)) ? undefined : fitted;
}

function valueAt(rows: Rows, cell: Cell): CellValue {
  const row = rows[rows.length === 1 ? 0 : cell.row] ?? [];
  return row[row.length === 1 ? 0 : cell.column] ?? null;
}

function handedError(error: FunctionError, parameter: FunctionParameter, metadata: FunctionMetadata): unknown {
  if (!metadata.mayReceiveErrors || parameter.type !== "any") return undefined;
  return { type: "CustomFunctionError", code: error.error satisfies CellErrorCode };
}

function blankFor(parameter: FunctionParameter, blankCell: BlankCell): unknown {
  if (blankCell === null || parameter.type === "number" || parameter.type === "any") return blankCell;
  return parameter.type === "string" ? "" : false;
}

/** Undefined where the value cannot be had in the parameter's type. */
function converted(value: string | number | boolean, parameter: FunctionParameter): unknown {
  switch (parameter.type) {
    case "any":
      return value;
    case "string":
      return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
    case "number":
      return typeof value === "string" ? numberIn(value) : Number(value);
    case "boolean":
      return typeof value === "string" ? booleanIn(value) : value !== 0 && value !== false;
  }
}

function numberIn(text: string): number | undefined {
  const value = Number(text);
  return text.trim() === "" || !Number.isFinite(value) ? undefined : value;
}

function booleanIn(text: string): boolean | undefined {
  if (/^true$/i.test(text)) return true;
  return /^false$/i.test(text) ? false : undefined;
}

function rawCall(call: FunctionCall, metadata: FunctionMetadata, parameters: readonly unknown[]): RawCall {
  return {
    functionId: metadata.id,
    parameters,
    ...(metadata.requiresAddress && call.address !== undefined ? { address: call.address } : {}),
    isCancelable: metadata.isCancelable,
    mayHoldErrors: metadata.mayReceiveErrors,
  };
}

function firstValue(result: FunctionResult): CellValue {
  return isRange(result) ? (result[0]?.[0] ?? null) : result;
}

function isRange(value: CellValue | Rows): value is Rows {
  return Array.isArray(value);
}

const refused = { kind: "refused", error: { error: "#VALUE!" } } as const;
