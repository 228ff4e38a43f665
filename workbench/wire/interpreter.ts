import { callMember, membersOf, writeMember } from "./members";
import { createPathFinder, type PathFinder, type Trail } from "./objectPaths";
import { OfficeError, type OfficeObject } from "./officeObject";
import { OfficeRefusal, payloadLimit, utf8Length } from "./payload";
import { answerQuery, type QueryDoor } from "./query";
import { createReferences, type References } from "./references";
import {
  type Action,
  type ActionResult,
  actionType,
  memberName,
  type ObjectPath,
  objectPathType,
  type RichApiError,
  type RichApiRequest,
  type RichApiResponse,
} from "./richApi";

/**
 * Executes RichApi requests against the stand-in's objects. Requests run one after another, as in Excel; a request
 * stops at its first failing action and keeps what it did until then.
 *
 * A request or an answer above 5,000,000 bytes, and a read of more than 5,000,000 cells, is refused with an
 * `OfficeRefusal`, which the transport hands to Office.js as the error number of the payload limits.
 */
export function createInterpreter(options: InterpreterOptions): Interpreter {
  const references = createReferences();
  const counters: Counters = { ...zeroCounters };
  let lastInLine: Promise<unknown> = Promise.resolve();

  const answer = async (request: RichApiRequest): Promise<string> => {
    const kept = references.since();
    try {
      const text = JSON.stringify(await runBatch(request, options, references));
      const bytes = utf8Length(text);
      counters.largestResponseBytes = Math.max(counters.largestResponseBytes, bytes);
      if (bytes > payloadLimit.bytes) throw new OfficeRefusal("response-too-large");
      return text;
    } catch (error) {
      kept.release();
      throw error;
    }
  };

  const answerInLine = (request: RichApiRequest): Promise<string> => {
    const answered = lastInLine.then(() => answer(request));
    lastInLine = answered.catch(() => undefined);
    return answered;
  };

  const execute = async (body: string): Promise<string> => {
    const bytes = utf8Length(body);
    counters.largestRequestBytes = Math.max(counters.largestRequestBytes, bytes);
    if (bytes > payloadLimit.bytes) throw new OfficeRefusal("request-too-large");
    const request = JSON.parse(body) as RichApiRequest;
    if (!speaksToWorkbook(request)) return answer(request);
    if (!onlyLetsGo(request)) counters.syncs += 1;
    return answerInLine(request);
  };

  return {
    execute,
    counters,
    resetCounters: () => {
      Object.assign(counters, zeroCounters);
    },
    keptReferences: references.count,
  };
}

export type InterpreterOptions = {
  readonly root: OfficeObject;
  /** Objects beside the workbook, by the type name under which Office.js asks for them. */
  readonly services?: Readonly<Record<string, OfficeObject>>;
  /**
   * Waits until calculation has come to rest. Asked before a request to the workbook begins, and before a read (or a
   * chart, which looks at its cells) that follows a write in the same request. An add-in function that reads the workbook while this waits for its result
   * would wait for itself.
   */
  readonly settle?: () => Promise<void>;
  /** Wraps each action, so that the workbook can tell the add-in's changes from the person's. */
  readonly asAddIn?: <Result>(work: () => Result) => Result;
  /** Hears of failures that are no `OfficeError`: mistakes in the stand-in. */
  readonly onFault?: (error: unknown, location: string) => void;
};

export type Interpreter = {
  /** Takes the text of a request, answers the text of the response; rejects with an `OfficeRefusal`. */
  readonly execute: (body: string) => Promise<string>;
  readonly counters: Readonly<Counters>;
  readonly resetCounters: () => void;
  /** How many ranges the add-in holds; it should let them go at the end of each `Excel.run`. */
  readonly keptReferences: () => number;
};

/** `syncs` counts the add-in's own requests to the workbook: neither results of functions nor Office.js's tidying up. */
export type Counters = { syncs: number; largestRequestBytes: number; largestResponseBytes: number };

const zeroCounters: Counters = { syncs: 0, largestRequestBytes: 0, largestResponseBytes: 0 };

/**
 * Results of custom functions must get through while a request to the workbook waits for them. Their requests name the
 * workbook too, but do nothing with it.
 */
function speaksToWorkbook(request: RichApiRequest): boolean {
  return request.Actions.some((action) => {
    const path = request.ObjectPaths[String(action.ObjectPathId)];
    const isGreeting = action.ActionType === actionType.instantiate && path?.ObjectPathType === objectPathType.root;
    return !isGreeting && !startsAtService(path, request);
  });
}

function startsAtService(path: ObjectPath | undefined, request: RichApiRequest): boolean {
  if (path?.ParentObjectPathId === undefined) return path?.ObjectPathType === objectPathType.service;
  return startsAtService(request.ObjectPaths[String(path.ParentObjectPathId)], request);
}

/** At the end of a run Office.js sends a request of its own, to let go of the ranges that the run used. */
function onlyLetsGo(request: RichApiRequest): boolean {
  return request.Actions.every(
    (action) => action.ActionType === actionType.instantiate || action.Name === "_RemoveReference",
  );
}

async function runBatch(
  request: RichApiRequest,
  options: InterpreterOptions,
  references: References,
): Promise<RichApiResponse> {
  const trail: Trail = { member: "" };
  const finder = createPathFinder({
    paths: request.ObjectPaths,
    root: options.root,
    services: options.services ?? {},
    references,
    trail,
  });
  const settle = speaksToWorkbook(request) ? options.settle : undefined;
  const results: ActionResult[] = [];
  const traceIds: number[] = [];
  let wroteSinceSettled = true;

  for (const [actionIndex, action] of request.Actions.entries()) {
    try {
      const needsResults = actionIndex === 0 || isRead(action) || looksAtCells(action, request);
      if (settle !== undefined && wroteSinceSettled && needsResults) {
        await settle();
        wroteSinceSettled = false;
      }
      if (action.ActionType === actionType.trace) traceIds.push(action.Id);
      const work = (): unknown => perform(action, finder, references, trail);
      const answer = options.asAddIn === undefined ? work() : options.asAddIn(work);
      results.push({ ActionId: action.Id, Value: isThenable(answer) ? ((await answer) ?? null) : answer });
      wroteSinceSettled ||= !isRead(action);
    } catch (error) {
      if (error instanceof OfficeRefusal) throw error;
      if (!(error instanceof OfficeError)) options.onFault?.(error, trail.member);
      return { Results: results, TraceIds: traceIds, Error: describeFailure(error, trail, actionIndex) };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}

function isRead(action: Action): boolean {
  return action.ActionType === actionType.query;
}

/** A chart takes its names and categories from what its cells hold when it is made. */
function looksAtCells(action: Action, request: RichApiRequest): boolean {
  if (action.ActionType === actionType.method) return action.Name === "SetData";
  const path = request.ObjectPaths[String(action.ObjectPathId)];
  const parent = path && request.ObjectPaths[String(path.ParentObjectPathId)];
  return action.ActionType === actionType.instantiate && path?.Name === "Add" && parent?.Name === "Charts";
}

function perform(action: Action, finder: PathFinder, references: References, trail: Trail): unknown {
  if (action.ActionType === actionType.trace) return null;
  const object = finder.objectAt(action.ObjectPathId);
  if (object === null) return action.ActionType === actionType.method ? { _IsNull: true } : null;
  const given = finder.givenArguments(action.ArgumentInfo);
  trail.member = action.Name === "" ? object.officeName : `${object.officeName}.${memberName(action.Name)}`;
  switch (action.ActionType) {
    case actionType.instantiate:
      return references.identify(object);
    case actionType.query:
      return answerQuery(object, action.QueryInfo, queryDoor(references, trail));
    case actionType.method:
      return callMethod(object, memberName(action.Name), given, references);
    case actionType.setProperty:
      writeMember(object, settableName(action.Name), given[0]);
      return null;
    default:
      throw new OfficeError(
        "NotImplemented",
        `The stand-in for Excel has no action of type ${String(action.ActionType)}.`,
      );
  }
}

/** Methods that are the wire's own business, not the workbook's; a class can still have its own. */
function callMethod(object: OfficeObject, name: string, given: readonly unknown[], references: References): unknown {
  if (membersOf(object).methods.has(name)) return callMember(object, name, given) ?? null;
  switch (name) {
    case "_KeepReference":
      references.keep(object);
      return null;
    case "_RemoveReference":
      references.release(String(given[0]));
      return null;
    case "_RemoveAllReferences":
      references.releaseAll();
      return null;
    case "_ValidateArraySize":
      checkArraySize(object, Number(given[0]), Number(given[1]));
      return null;
    default:
      return eventRegistration.test(name) ? null : callMember(object, name, given);
  }
}

/** Two properties of a worksheet go by an older name when they are set. */
function settableName(wireName: string): string {
  if (wireName === "Gridlines") return "showGridlines";
  return wireName === "Headings" ? "showHeadings" : memberName(wireName);
}

/** Registering costs nothing here: the host tells of every event, and Office.js drops what nobody asked for. */
const eventRegistration = /^_(Register|Unregister)(\w*Event|Event\w*|StateChange)$/;

/** Office.js asks this before it writes a large array in slices, each of which would fit by itself. */
function checkArraySize(object: OfficeObject, rows: number, columns: number): void {
  const size = sizeOf(object);
  if (size === undefined || (size.rows === rows && size.columns === columns)) return;
  throw new OfficeError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

function queryDoor(references: References, trail: Trail): QueryDoor {
  return {
    identify: references.identify,
    beforeRead: (object, name) => {
      trail.member = `${object.officeName}.${name}`;
      if (readCellByCell.has(name) && cellsToRead(object) > payloadLimit.cells) {
        throw new OfficeRefusal("response-too-large");
      }
    },
  };
}

const readCellByCell: ReadonlySet<string> = new Set([
  "values",
  "valuesAsJson",
  "valueTypes",
  "formulas",
  "formulasLocal",
  "formulasR1C1",
  "text",
  "numberFormat",
  "numberFormatLocal",
  "numberFormatCategories",
]);

/** Whole rows and columns are not read at all: Excel answers null for them. */
function cellsToRead(object: OfficeObject): number {
  const { isEntireRow, isEntireColumn } = object as { isEntireRow?: unknown; isEntireColumn?: unknown };
  const size = isEntireRow === true || isEntireColumn === true ? undefined : sizeOf(object);
  return size === undefined ? 0 : size.rows * size.columns;
}

function sizeOf(object: OfficeObject): { readonly rows: number; readonly columns: number } | undefined {
  const { rowCount, columnCount } = object as { rowCount?: unknown; columnCount?: unknown };
  return typeof rowCount === "number" && typeof columnCount === "number"
    ? { rows: rowCount, columns: columnCount }
    : undefined;
}

function describeFailure(error: unknown, trail: Trail, actionIndex: number): RichApiError {
  const failure =
    error instanceof OfficeError
      ? error
      : new OfficeError(
          "GeneralException",
          `There was an internal error while processing the request. (${error instanceof Error ? error.message : String(error)})`,
        );
  return {
    Code: failure.code,
    Message: failure.message,
    Location: trail.member,
    ActionIndex: actionIndex,
    HttpStatusCode: httpStatusCodes[failure.code] ?? 400,
  };
}

/** Office.js hands these on as `httpStatusCode`; what is not named here is a bad request. */
const httpStatusCodes: Readonly<Record<string, number>> = {
  ItemNotFound: 404,
  ApiNotFound: 404,
  InvalidReference: 404,
  AccessDenied: 403,
  ItemAlreadyExists: 409,
  Conflict: 409,
  GeneralException: 500,
  NotImplemented: 501,
};
