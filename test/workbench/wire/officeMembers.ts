import { createHost } from "../../../workbench/wire/host";
import { membersOfPrototype } from "../../../workbench/wire/members";
import type { OfficeObject } from "../../../workbench/wire/officeObject";
import { openAddIn } from "../../../workbench/wire/officeInNode";
import { SmallWorkbook } from "./smallWorkbook";

/** What Office.js itself says of its classes, read out of the library's debug build. */
export async function officeMembers(): Promise<ReadonlyMap<string, OfficeClassMembers>> {
  const host = createHost({ workbookRoot: new SmallWorkbook(), locale: "en-US" });
  const addIn = await openAddIn({ host, scripts: [], debugBuild: true });
  try {
    const classes = new Map<string, OfficeClassMembers>();
    for (const candidate of Object.values(addIn.window.Excel as Record<string, unknown>)) {
      const members = typeof candidate === "function" ? describeClass(candidate.prototype as object) : undefined;
      if (members !== undefined) classes.set(members.className, members);
    }
    return classes;
  } finally {
    addIn.close();
  }
}

export type OfficeClassMembers = {
  readonly className: string;
  readonly scalars: ReadonlyMap<string, { readonly isReadOnly: boolean }>;
  readonly navigations: ReadonlySet<string>;
  readonly methods: ReadonlySet<string>;
};

/**
 * The members of a class of the stand-in that Office.js does not have, and those it has as another kind of thing:
 * `Range.adress: no such member`. The class bears the name of its counterpart.
 */
export function inventedMembers(
  standIn: { readonly name: string; readonly prototype: OfficeObject },
  office: ReadonlyMap<string, OfficeClassMembers>,
): string[] {
  const real = office.get(standIn.name);
  if (real === undefined) return [`${standIn.name}: no such class`];
  const members = membersOfPrototype(standIn.prototype);
  const faults: string[] = [];
  for (const name of new Set([...members.readable, ...members.writable])) {
    const scalar = real.scalars.get(name);
    if (real.methods.has(name)) faults.push(`${standIn.name}.${name}: a method in Office.js`);
    else if (scalar === undefined && !real.navigations.has(name))
      faults.push(`${standIn.name}.${name}: no such member`);
    else if (scalar?.isReadOnly === true && members.writable.has(name)) {
      faults.push(`${standIn.name}.${name}: read-only in Office.js`);
    }
  }
  for (const name of members.methods) {
    if (real.methods.has(name)) continue;
    const isProperty = real.scalars.has(name) || real.navigations.has(name);
    faults.push(`${standIn.name}.${name}: ${isProperty ? "a property in Office.js" : "no such member"}`);
  }
  return faults;
}

function describeClass(prototype: object): OfficeClassMembers | undefined {
  const described = (name: string): unknown => Object.getOwnPropertyDescriptor(prototype, name)?.get?.call({});
  const className = described("_className");
  if (typeof className !== "string") return undefined;
  const scalarNames = (described("_scalarPropertyNames") ?? []) as string[];
  const updateable = (described("_scalarPropertyUpdateable") ?? []) as boolean[];
  const navigations = (described("_navigationPropertyNames") ?? []) as string[];
  const methods = Object.entries(Object.getOwnPropertyDescriptors(prototype))
    .filter(([name, member]) => typeof member.value === "function" && !answeredByLibrary.test(name))
    .map(([name]) => name);
  return {
    className,
    scalars: new Map(scalarNames.map((name, position) => [name, { isReadOnly: updateable[position] !== true }])),
    navigations: new Set(navigations),
    methods: new Set(methods),
  };
}

/** Methods that the library answers by itself; no request reaches the host under their names. */
const answeredByLibrary =
  /^(constructor|load|retrieve|set|update|toJSON|setMockData|ensureUnchanged|track|untrack|_handle\w*)$/;
