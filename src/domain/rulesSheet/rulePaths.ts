import type { RulePath } from "./ruleTables";

/** The value at a path; `undefined` where there is none. */
export function valueAt(root: unknown, path: RulePath): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | undefined | null)?.[step],
    root,
  );
}

/** Puts a value at a path of a draft that nobody else holds, making the groups and lists on the way. */
export function putAt(draft: object, path: RulePath, value: unknown): void {
  const parent = path.slice(0, -1).reduce<Record<string | number, unknown>>(
    (group, step, index) => {
      const held = group[step];
      const next = typeof held === "object" && held !== null ? held : typeof path[index + 1] === "number" ? [] : {};
      // An own property even where the owner of a record is called "__proto__".
      Object.defineProperty(group, step, { value: next, writable: true, enumerable: true, configurable: true });
      return next as Record<string | number, unknown>;
    },
    draft as Record<string | number, unknown>,
  );
  const last = path.at(-1);
  if (last === undefined) return;
  Object.defineProperty(parent, last, { value, writable: true, enumerable: true, configurable: true });
}
