import { type IUnitRange, type Nullable, toDisposable } from "@univerjs/core";
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorValueObject,
  FunctionType,
  IFunctionService,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import type { FunctionCall } from "../../wire/functionArguments";
import { type CellErrorCode, type CellValue, type FunctionResult, isFunctionError } from "../../wire/functionValues";
import { type Area, contains, formatSheetArea, parseAddress } from "../places/address";
import type { Book } from "../engine/book";
import { readContents } from "../cells/cellContents";
import { isErrorText } from "../cells/cellFormats";

/** What `functions.json` tells of a function, as far as formulas need it. What arguments become is the host's affair. */
export type FunctionDefinition = {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly description?: string;
    readonly optional?: boolean;
    readonly repeating?: boolean;
  }[];
  readonly options?: { readonly requiresAddress?: boolean };
};

/** Has the add-in carry out calls, with the arguments as they stand in the formula; results in the order of the calls. */
export type InvokeFunctions = (calls: readonly FunctionCall[]) => Promise<readonly FunctionResult[]>;

export type AddInFunctions = {
  /** Resolves when no cell waits for the add-in any more and what depends on them is calculated. */
  readonly settled: () => Promise<void>;
  readonly errorMessageAt: (sheetName: string, address: string) => string | undefined;
  readonly disconnect: () => void;
};

/**
 * Lets formulas call the add-in. The engine calculates without waiting, so a call whose result is not known yet shows
 * `#BUSY!`; all such calls of one calculation go to the add-in in one message, and when the results are there the cells
 * that waited are calculated again. Calls with the same arguments are made once.
 */
export function connectFunctions(
  book: Book,
  definitions: readonly FunctionDefinition[],
  invoke: InvokeFunctions,
): AddInFunctions {
  const results = createResults();
  const waiting = new Map<string, Waiting>();
  const underWay = new Map<string, Waiting>();
  const messages = createMessages(book);
  const inFlight = new Set<Promise<void>>();
  let isConnected = true;
  let isSendingPlanned = false;

  const evaluate: Call = (definition, cell, values) => {
    const given = values.map(argumentOf);
    if (given.some(isBusy)) return toValueObject({ error: "#BUSY!" });
    const call: FunctionCall = {
      functionId: definition.id,
      arguments: given,
      ...(definition.options?.requiresAddress === true ? { address: addressOf(book, cell) } : {}),
    };
    const key = JSON.stringify([definition.id, given.map((argument) => argument ?? omitted), call.address]);
    const known = results.get(key);
    if (known !== undefined) {
      messages.note(cell, known);
      return toValueObject(known);
    }
    const entry = underWay.get(key) ?? waiting.get(key) ?? { call, cells: [] };
    entry.cells.push(cell);
    if (!underWay.has(key)) waiting.set(key, entry);
    planSending();
    return toValueObject({ error: "#BUSY!" });
  };

  /** The calculation under way may still ask for more: everything it asks for travels together. */
  const planSending = (): void => {
    if (isSendingPlanned) return;
    isSendingPlanned = true;
    void book.calculation.engineSettled().then(
      () => {
        isSendingPlanned = false;
        if (isConnected) send();
      },
      () => {
        isSendingPlanned = false;
      },
    );
  };

  const send = (): void => {
    if (waiting.size === 0) return;
    const batch = [...waiting];
    waiting.clear();
    for (const [key, entry] of batch) underWay.set(key, entry);
    const answered = answer(batch).finally(() => inFlight.delete(answered));
    inFlight.add(answered);
  };

  const answer = async (batch: readonly (readonly [string, Waiting])[]): Promise<void> => {
    const answers = await invoke(batch.map(([, entry]) => entry.call)).catch(() =>
      batch.map((): FunctionResult => ({ error: "#BUSY!" })),
    );
    batch.forEach(([key], index) => {
      underWay.delete(key);
      results.set(key, answers[index] ?? { error: "#VALUE!" });
    });
    await book.calculation.engineSettled();
    if (isConnected)
      book.calculation.recalculateCells(
        distinctCells(
          book,
          batch.flatMap(([, entry]) => entry.cells),
        ),
      );
  };

  const registration = register(book, definitions, evaluate);
  book.forgetFunctionResults = results.clear;
  book.calculation.recalculateAll();

  return {
    settled: async () => {
      for (;;) {
        await book.calculation.engineSettled();
        if (isSendingPlanned) continue;
        if (inFlight.size === 0) return;
        await Promise.all(inFlight);
      }
    },
    errorMessageAt: messages.at,
    disconnect: () => {
      isConnected = false;
      registration.dispose();
      book.forgetFunctionResults = () => undefined;
    },
  };
}

type FormulaCell = { readonly sheetId: string; readonly row: number; readonly column: number };
type Waiting = { readonly call: FunctionCall; readonly cells: FormulaCell[] };
type Call = (definition: FunctionDefinition, cell: FormulaCell, values: readonly BaseValueObject[]) => BaseValueObject;

function register(book: Book, definitions: readonly FunctionDefinition[], call: Call): { dispose: () => void } {
  const service = book.injector.get(IFunctionService);
  const names = definitions.map((definition) => definition.name.toUpperCase());
  service.registerExecutors(...definitions.map((definition) => new AddInFunction(definition, call)));
  service.deleteFormulaAstCacheKey(...names);
  const descriptions = book.injector.get(IDescriptionService).registerDescriptions(definitions.map(describe));
  return toDisposable(() => {
    descriptions.dispose();
    service.unregisterExecutors(...names);
    service.deleteFormulaAstCacheKey(...names);
  });
}

/** What the engine calls. It must never throw: an exception would stop the calculation for good. */
class AddInFunction extends BaseFunction {
  readonly #definition: FunctionDefinition;
  readonly #call: Call;

  constructor(definition: FunctionDefinition, call: Call) {
    super(definition.name.toUpperCase());
    this.#definition = definition;
    this.#call = call;
  }

  override calculate(...given: BaseValueObject[]): BaseValueObject {
    try {
      const cell = { sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
      return this.#call(this.#definition, cell, given);
    } catch {
      return toValueObject({ error: "#VALUE!" });
    }
  }
}

/** `[Book1.xlsx]Sheet1!A1`. */
function addressOf(book: Book, { sheetId, row, column }: FormulaCell): string {
  const area = { startRow: row, endRow: row, startColumn: column, endColumn: column };
  return `[${book.unit().getName()}]${formatSheetArea(book.sheet(sheetId).getName(), area)}`;
}

type Argument = FunctionCall["arguments"][number];

/** A reference is rows of cells, even to one cell; what the formula leaves out is `undefined`. */
function argumentOf(value: BaseValueObject): Argument {
  if (value.isArray()) return (value as ArrayValueObject).getArrayValue().map((row) => row.map(cellValueOf));
  return value.isNull() ? undefined : cellValueOf(value);
}

function cellValueOf(value: Nullable<BaseValueObject>): CellValue {
  if (value === null || value === undefined || value.isNull()) return null;
  if (value.isError()) return { error: (value as ErrorValueObject).getErrorType() as CellErrorCode };
  const plain = value.getValue();
  return value.isBoolean() ? plain === true || plain === 1 : plain;
}

function isBusy(argument: Argument): boolean {
  return Array.isArray(argument)
    ? argument.some((row: readonly CellValue[]) => row.includes("#BUSY!"))
    : argument === "#BUSY!";
}

function toValueObject(result: FunctionResult): BaseValueObject {
  if (!isTable(result)) return cellObject(result);
  return ArrayValueObject.create({
    calculateValueList: result.map((row) => row.map(cellObject)),
    rowCount: result.length,
    columnCount: result[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function isTable(result: FunctionResult): result is readonly (readonly CellValue[])[] {
  return Array.isArray(result);
}

function cellObject(value: CellValue): BaseValueObject {
  if (isFunctionError(value)) {
    return engineErrors.has(value.error)
      ? ErrorValueObject.create(value.error as never)
      : StringValueObject.create(value.error);
  }
  if (value === null) return NullValueObject.create();
  if (typeof value === "number") return NumberValueObject.create(value);
  return typeof value === "boolean" ? BooleanValueObject.create(value) : StringValueObject.create(value);
}

function distinctCells(book: Book, cells: readonly FormulaCell[]): IUnitRange[] {
  const known = new Set<string>();
  return cells.flatMap(({ sheetId, row, column }) => {
    const key = `${sheetId} ${row} ${column}`;
    if (known.has(key)) return [];
    known.add(key);
    const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    return [{ unitId: book.unitId, sheetId, range }];
  });
}

/** Results by function and arguments. The oldest are forgotten when all of them together have become too much. */
function createResults(): {
  get: (key: string) => FunctionResult | undefined;
  set: (key: string, result: FunctionResult) => void;
  clear: () => void;
} {
  const known = new Map<string, FunctionResult>();
  let characters = 0;
  return {
    get: (key) => known.get(key),
    set: (key, result) => {
      known.set(key, result);
      characters += key.length;
      for (const oldest of known.keys()) {
        if (characters <= mostCharacters || oldest === key) break;
        known.delete(oldest);
        characters -= oldest.length;
      }
    },
    clear: () => {
      known.clear();
      characters = 0;
    },
  };
}

/**
 * The messages of errors, by the cell of the formula and the place within what it spills. A formula may call several
 * functions: the last one counts.
 */
function createMessages(book: Book): {
  note: (cell: FormulaCell, result: FunctionResult) => void;
  at: (sheetName: string, address: string) => string | undefined;
} {
  const known = new Map<string, Noted>();
  book.events.onEdit(({ sheetId, area, contents }) => {
    if (!contents) return;
    for (const [key, noted] of known) {
      const here = placeOf(book, noted);
      if (noted.cell.sheetId === sheetId && here !== undefined && contains(area, here)) known.delete(key);
    }
  });
  return {
    note: (cell, result) => {
      const key = `${cell.sheetId} ${cell.row} ${cell.column}`;
      const messages = messagesIn(result);
      if (messages.size === 0) known.delete(key);
      else known.set(key, { cell, since: book.structuralEdits.count(), messages });
    },
    at: (sheetName, address) => {
      const sheetId = book.unit().getSheetBySheetName(sheetName)?.getSheetId();
      const area = parseAddress(address)?.area;
      if (sheetId === undefined || area === undefined) return undefined;
      const [[content] = []] = readContents(book, sheetId, {
        ...area,
        endRow: area.startRow,
        endColumn: area.startColumn,
      });
      if (typeof content !== "string" || !isErrorText(content)) return undefined;
      for (const noted of known.values()) {
        const here = noted.cell.sheetId === sheetId ? placeOf(book, noted) : undefined;
        if (here === undefined) continue;
        const message = noted.messages.get(`${area.startRow - here.startRow} ${area.startColumn - here.startColumn}`);
        if (message !== undefined) return message;
      }
      return undefined;
    },
  };
}

/** `messages` by row and column from the cell of the formula. */
type Noted = {
  readonly cell: FormulaCell;
  readonly since: number;
  readonly messages: ReadonlyMap<string, string>;
};

/** Where the cell of a formula is now. */
function placeOf(book: Book, { cell, since }: Noted): Area | undefined {
  const { sheetId, row, column } = cell;
  return book.structuralEdits.follow(
    sheetId,
    { startRow: row, endRow: row, startColumn: column, endColumn: column },
    since,
  );
}

function messagesIn(result: FunctionResult): Map<string, string> {
  const rows = isTable(result) ? result : [[result]];
  const messages = new Map<string, string>();
  rows.forEach((row, down) => {
    row.forEach((value, right) => {
      if (isFunctionError(value) && value.message !== undefined) messages.set(`${down} ${right}`, value.message);
    });
  });
  return messages;
}

function describe(definition: FunctionDefinition) {
  return {
    functionName: definition.name.toUpperCase(),
    functionType: FunctionType.User,
    description: definition.description ?? "",
    abstract: definition.description ?? "",
    functionParameter: (definition.parameters ?? []).map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? "",
      example: "",
      require: parameter.optional === true ? (0 as const) : (1 as const),
      repeat: parameter.repeating === true ? (1 as const) : (0 as const),
    })),
  };
}

/** Stands for an argument that is left out, which JSON has no word for. */
const omitted = { omitted: true };
/** Errors that the engine itself knows; the others are shown by their text. */
const engineErrors = new Set(["#VALUE!", "#N/A", "#NUM!", "#DIV/0!", "#NULL!", "#NAME?", "#REF!", "#CALC!"]);
/** Some 64 MB of keys. */
const mostCharacters = 32_000_000;
