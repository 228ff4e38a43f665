import { callMember, membersOf, readMember } from "./members";
import { OfficeCollection, OfficeError, OfficeObject } from "./officeObject";
import type { References } from "./references";
import { type ArgumentInfo, memberName, type ObjectPath, objectPathType } from "./richApi";

/**
 * Finds the objects of one request. Each path is followed once: a path can stand for an act, such as adding a
 * worksheet. The null object, and whatever is reached through it, is null.
 */
export function createPathFinder(surroundings: Surroundings): PathFinder {
  const { paths, root, services, references, trail } = surroundings;
  const found = new Map<number, OfficeObject | null>();

  const objectAt = (pathId: number): OfficeObject | null => {
    const known = found.get(pathId);
    if (known !== undefined) return known;
    const path = paths[String(pathId)];
    if (path === undefined) {
      throw new OfficeError("InvalidObjectPath", `The request has no object path ${String(pathId)}.`);
    }
    const object = follow(path);
    found.set(pathId, object);
    return object;
  };

  const follow = (path: ObjectPath): OfficeObject | null => {
    switch (path.ObjectPathType) {
      case objectPathType.root:
        return root;
      case objectPathType.service:
        return serviceNamed(path.Name);
      case objectPathType.referenceId:
        return references.object(path.Name);
      case objectPathType.nullObject:
        return null;
      default:
        return followMember(path);
    }
  };

  const serviceNamed = (typeName: string): OfficeObject => {
    const service = services[typeName];
    if (service === undefined) {
      throw new OfficeError("ApiNotFound", `The stand-in for Excel does not have the service ${typeName}.`);
    }
    return service;
  };

  const followMember = (path: ObjectPath): OfficeObject | null => {
    const parent = path.ParentObjectPathId === undefined ? root : objectAt(path.ParentObjectPathId);
    if (parent === null) return null;
    const name = path.ObjectPathType === objectPathType.indexer ? "getItem" : memberName(path.Name);
    const given = givenArguments(path.ArgumentInfo);
    trail.member = `${parent.officeName}.${name}`;
    if (path.ObjectPathType === objectPathType.property) return asObject(readMember(parent, name));
    return asObject(callOrStandIn(parent, name, given));
  };

  const callOrStandIn = (parent: OfficeObject, name: string, given: readonly unknown[]): unknown => {
    if (!membersOf(parent).methods.has(name)) {
      if (name === "getItemAt" && parent instanceof OfficeCollection) return itemAt(parent, Number(given[0]));
      if (rangeOfEventMethods.has(name)) {
        const range = rangeOfEvent(root, String(given[0]));
        if (range === null && !name.includes("OrNullObject")) throw notThere();
        return range;
      }
    }
    return callMember(parent, name, given);
  };

  const givenArguments = (info: ArgumentInfo | undefined): unknown[] =>
    (info?.Arguments ?? []).map((argument, position) =>
      withObjects(argument, info?.ReferencedObjectPathIds?.[position], objectAt),
    );

  return { objectAt, givenArguments };
}

export type PathFinder = {
  readonly objectAt: (pathId: number) => OfficeObject | null;
  /** The arguments of an action or a path, with objects in the places where the request names their paths. */
  readonly givenArguments: (info: ArgumentInfo | undefined) => unknown[];
};

export type Surroundings = {
  readonly paths: Readonly<Record<string, ObjectPath>>;
  readonly root: OfficeObject;
  readonly services: Readonly<Record<string, OfficeObject>>;
  readonly references: References;
  /** Remembers the member last reached for, so that a failure can say where it happened. */
  readonly trail: Trail;
};

export type Trail = { member: string };

/** The reference id by which `getRange` of an event's arguments finds its range, without the range being kept. */
export function eventRangeId(worksheetId: string, address: string): string {
  return `${worksheetId}!${address}`;
}

function rangeOfEvent(root: OfficeObject, referenceId: string): OfficeObject | null {
  const parting = referenceId.lastIndexOf("!");
  const worksheets = asObject(readMember(root, "worksheets"));
  if (parting < 0 || worksheets === null) return null;
  const worksheet = asObject(callMember(worksheets, "getItemOrNullObject", [referenceId.slice(0, parting)]));
  return worksheet === null ? null : asObject(callMember(worksheet, "getRange", [referenceId.slice(parting + 1)]));
}

const rangeOfEventMethods: ReadonlySet<string> = new Set([
  "_GetRangeForEventByReferenceId",
  "_GetRangeOrNullObjectForEventByReferenceId",
]);

function itemAt(collection: OfficeCollection, index: number): OfficeObject {
  const item = collection.items[index];
  if (item === undefined) throw notThere();
  return item;
}

function notThere(): OfficeError {
  return new OfficeError("ItemNotFound", "The requested resource doesn't exist.");
}

function asObject(value: unknown): OfficeObject | null {
  if (value === null || value === undefined || value instanceof OfficeObject) return value ?? null;
  throw new TypeError("An object path leads to a plain value.");
}

function withObjects(argument: unknown, pathIds: unknown, objectAt: (pathId: number) => OfficeObject | null): unknown {
  if (typeof pathIds === "number" && pathIds !== 0) return objectAt(pathIds);
  if (Array.isArray(argument) && Array.isArray(pathIds)) {
    return argument.map((part, position) => withObjects(part, (pathIds as unknown[])[position], objectAt));
  }
  if (typeof argument === "object" && argument !== null && !Array.isArray(argument)) {
    const { _ObjectPathId: pathId } = argument as { _ObjectPathId?: unknown };
    if (typeof pathId === "number") return objectAt(pathId);
    return Object.fromEntries(Object.entries(argument).map(([key, part]) => [key, withObjects(part, 0, objectAt)]));
  }
  return argument;
}
