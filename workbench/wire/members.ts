import { OfficeCollection, OfficeError, OfficeObject } from "./officeObject";

/**
 * The members that Office.js may use of an object: getters, setters and methods of its class and the classes beneath
 * `OfficeObject`. Fields of the object itself (what a constructor keeps) are not members, and neither are the few
 * names by which the interpreter speaks to every object.
 */
export type Members = {
  readonly readable: ReadonlySet<string>;
  readonly writable: ReadonlySet<string>;
  readonly methods: ReadonlySet<string>;
};

export function membersOf(object: OfficeObject): Members {
  return membersOfPrototype(Object.getPrototypeOf(object) as object);
}

export function membersOfPrototype(prototype: object): Members {
  let members = membersByPrototype.get(prototype);
  if (members === undefined) {
    members = collectMembers(prototype);
    membersByPrototype.set(prototype, members);
  }
  return members;
}

/** Reads a property; the undefined of a getter travels as null. */
export function readMember(object: OfficeObject, name: string): unknown {
  if (!membersOf(object).readable.has(name)) throw memberNotFound(object, name);
  return (object as unknown as Record<string, unknown>)[name] ?? null;
}

export function writeMember(object: OfficeObject, name: string, value: unknown): void {
  const members = membersOf(object);
  if (!members.writable.has(name)) {
    if (members.readable.has(name)) {
      throw new OfficeError("InvalidOperation", `${object.officeName}.${name} can't be set.`);
    }
    throw memberNotFound(object, name);
  }
  (object as unknown as Record<string, unknown>)[name] = value;
}

export function callMember(object: OfficeObject, name: string, givenArguments: readonly unknown[]): unknown {
  if (!membersOf(object).methods.has(name)) throw memberNotFound(object, name);
  const method = (object as unknown as Record<string, (...given: unknown[]) => unknown>)[name];
  return method?.apply(object, [...givenArguments]);
}

function memberNotFound(object: OfficeObject, name: string): OfficeError {
  return new OfficeError("ApiNotFound", `The stand-in for Excel does not have ${object.officeName}.${name}.`);
}

function collectMembers(prototype: object): Members {
  const readable = new Set<string>();
  const writable = new Set<string>();
  const methods = new Set<string>();
  for (
    let level = prototype;
    level !== OfficeObject.prototype && level !== OfficeCollection.prototype;
    level = Object.getPrototypeOf(level) as object
  ) {
    for (const [name, member] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      if (spokenByTheInterpreter.has(name)) continue;
      if (member.get !== undefined) readable.add(name);
      if (member.set !== undefined) writable.add(name);
      if (typeof member.value === "function") methods.add(name);
    }
  }
  return { readable, writable, methods };
}

const membersByPrototype = new WeakMap<object, Members>();

const spokenByTheInterpreter: ReadonlySet<string> = new Set([
  "constructor",
  "officeName",
  "identity",
  "isReferenced",
  "items",
]);
