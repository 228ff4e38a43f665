import { membersOf, readMember } from "./members";
import { OfficeCollection, OfficeObject } from "./officeObject";
import { type QueryInfo, wireName } from "./richApi";

/**
 * Answers a `load` in the shape that Office.js reads: `{ Values: …, Format: { Fill: { Color: … } } }` for an object,
 * `{ _Items: [{ Id, Name }, …] }` for a collection. A load without names, `*`, and a name that turns out to be an
 * object give every scalar property.
 */
export function answerQuery(object: OfficeObject, query: QueryInfo | undefined, door: QueryDoor): WireObject {
  return describe(object, selectionOf(query), door, query);
}

export type QueryDoor = {
  /** What identifies an object to the client: its id, or the reference id under which it is kept. */
  readonly identify: (object: OfficeObject) => WireObject;
  /** Called before a scalar is read, so that a read that no Excel would answer can be refused. */
  readonly beforeRead: (object: OfficeObject, name: string) => void;
};

export type WireObject = Record<string, unknown>;

/** What was asked for of an object: everything (`all`), or names, each with what was asked for beneath it. */
type Selection = { all: boolean; readonly names: Map<string, Selection> };

function describe(object: OfficeObject, selection: Selection, door: QueryDoor, page?: QueryInfo): WireObject {
  const answer: WireObject = {};
  if (object instanceof OfficeCollection) describeCollection(object, selection, door, page, answer);
  else describeObject(object, selection, door, answer);
  return Object.assign(answer, door.identify(object));
}

function describeObject(object: OfficeObject, selection: Selection, door: QueryDoor, answer: WireObject): void {
  if (selection.all) addScalars(object, door, answer);
  for (const [name, beneath] of selection.names) addMember(object, name, beneath, door, answer);
}

/** Names belong to the items, except the few that the collection itself has, such as `count` of tables. */
function describeCollection(
  collection: OfficeCollection,
  selection: Selection,
  door: QueryDoor,
  page: QueryInfo | undefined,
  answer: WireObject,
): void {
  if (selection.all) addScalars(collection, door, answer);
  const ofItems: Selection = { all: selection.all, names: new Map() };
  for (const [name, beneath] of selection.names) {
    if (name === "items") mergeInto(ofItems, asked(beneath));
    else if (membersOf(collection).readable.has(name)) addMember(collection, name, beneath, door, answer);
    else mergeInto(ofItems, { all: false, names: new Map([[name, beneath]]) });
  }
  if (!ofItems.all && ofItems.names.size === 0) return;
  const first = page?.Skip ?? 0;
  const end = page?.Top === undefined ? undefined : first + page.Top;
  answer["_Items"] = collection.items.slice(first, end).map((item, position) => {
    const described = describe(item, ofItems, door);
    return hasIdentity(described) ? described : { ...described, _Index: first + position };
  });
}

function addMember(object: OfficeObject, name: string, beneath: Selection, door: QueryDoor, answer: WireObject): void {
  door.beforeRead(object, name);
  const value = readMember(object, name);
  answer[wireName(name)] = value instanceof OfficeObject ? describe(value, asked(beneath), door) : value;
}

function addScalars(object: OfficeObject, door: QueryDoor, answer: WireObject): void {
  for (const name of membersOf(object).readable) {
    door.beforeRead(object, name);
    const value = readMember(object, name);
    if (travelsAsJson(value)) answer[wireName(name)] = value;
  }
}

/** A load of everything leaves out navigations and whatever else is no plain value. */
function travelsAsJson(value: unknown): boolean {
  if (typeof value === "function") return false;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return true;
  return Object.getPrototypeOf(value) === Object.prototype;
}

function hasIdentity(described: WireObject): boolean {
  return ["Id", "_Id", "_ReferenceId"].some((key) => described[key] !== undefined);
}

function selectionOf(query: QueryInfo | undefined): Selection {
  const selection: Selection = { all: false, names: new Map() };
  const select = query?.Select ?? [];
  if (select.length === 0) selection.all = true;
  for (const path of select) if (path !== "$none") addPath(selection, path);
  for (const path of query?.Expand ?? []) addPath(selection, path);
  return selection;
}

function addPath(selection: Selection, path: string): void {
  let here = selection;
  for (const part of path.split("/")) {
    const name = part.trim();
    if (name === "" || name === "*") {
      here.all = true;
      return;
    }
    let beneath = here.names.get(name);
    if (beneath === undefined) {
      beneath = { all: false, names: new Map() };
      here.names.set(name, beneath);
    }
    here = beneath;
  }
}

/** A name with nothing beneath it asks for everything beneath it. */
function asked(selection: Selection): Selection {
  return selection.names.size === 0 ? { ...selection, all: true } : selection;
}

function mergeInto(target: Selection, added: Selection): void {
  target.all ||= added.all;
  for (const [name, beneath] of added.names) {
    const known = target.names.get(name);
    if (known === undefined) target.names.set(name, beneath);
    else mergeInto(known, beneath);
  }
}
