import { isErrorText } from "./cellFormats";

/** What `functions.json` tells of a function, as far as it decides how the function is called. */
export type FunctionDefinition = {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly FunctionParameter[];
  readonly options?: { readonly requiresAddress?: boolean; readonly cancelable?: boolean };
  /** `allowErrorForDataTypeAny` of the file: errors reach the function instead of making the cell `#VALUE!`. */
  readonly allowErrors?: boolean;
};

export type FunctionParameter = {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
};

type Value = string | number | boolean | null;
type Argument = Value | Value[][];

/**
 * The arguments of a formula as Excel hands them to the function: rows of values for a matrix, one value otherwise,
 * `null` for what was left out and, for `any`, for a blank cell. `refused` where Excel shows `#VALUE!` without calling; `busy`
 * where an argument still waits for its own value.
 */
export function parametersOf(
  definition: FunctionDefinition,
  given: readonly Argument[],
): { kind: "called"; values: unknown[] } | { kind: "refused" } | { kind: "busy" } {
  const last = definition.parameters.at(-1);
  const repeats = last?.repeating === true;
  if (!repeats && given.length > definition.parameters.length) return { kind: "refused" };
  if (given.some(isBusy)) return { kind: "busy" };
  const fixed = repeats ? definition.parameters.slice(0, -1) : definition.parameters;
  const values: unknown[] = [];
  for (const [index, parameter] of fixed.entries()) {
    const argument = given[index];
    if (argument === undefined && parameter.optional !== true) return { kind: "refused" };
    const value = argument === undefined ? null : shaped(argument, parameter, definition.allowErrors === true);
    if (value === refused) return { kind: "refused" };
    values.push(value);
  }
  if (repeats) {
    const rest = given.slice(fixed.length).map((argument) => shaped(argument, last, definition.allowErrors === true));
    if (rest.includes(refused)) return { kind: "refused" };
    values.push(rest);
  }
  return { kind: "called", values };
}

const refused = Symbol("an argument that the function is not called with");

function shaped(argument: Argument, parameter: FunctionParameter, allowErrors: boolean): unknown {
  if (parameter.dimensionality === "matrix") {
    const rows = Array.isArray(argument) ? argument : [[argument]];
    const cells = rows.map((row) => row.map((value) => typed(value, parameter.type, allowErrors)));
    return cells.some((row) => row.includes(refused)) ? refused : cells;
  }
  if (!Array.isArray(argument)) {
    return argument === null && parameter.optional === true ? null : typed(argument, parameter.type, allowErrors);
  }
  const [onlyRow, anotherRow] = argument;
  if (onlyRow === undefined || anotherRow !== undefined || onlyRow.length !== 1) return refused;
  return typed(onlyRow[0] ?? null, parameter.type, allowErrors);
}

/** A value as the type of the parameter wants it. */
function typed(value: Value, type: string | undefined, allowErrors: boolean): unknown {
  if (typeof value === "string" && isErrorText(value)) {
    return allowErrors && (type ?? "any") === "any" ? { type: "CustomFunctionError", code: value } : refused;
  }
  switch (type) {
    case "number":
      return asNumber(value);
    case "string":
      return value === null ? "" : typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
    case "boolean":
      return typeof value === "string"
        ? /^(true|false)$/i.test(value)
          ? value.toLowerCase() === "true"
          : refused
        : Boolean(value);
    default:
      return value;
  }
}

function asNumber(value: Value): number | typeof refused {
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "number") return value;
  return value.trim() !== "" && Number.isFinite(Number(value)) ? Number(value) : refused;
}

function isBusy(argument: Argument): boolean {
  if (!Array.isArray(argument)) return argument === "#BUSY!";
  return argument.some((row) => row.includes("#BUSY!"));
}
