import { OfficeError, type OfficeObject } from "./officeObject";
import type { WireObject } from "./query";

/**
 * Ranges have no id of their own. Those that Office.js wants to use again it asks to be kept, and from then on it
 * names them by the reference id given here, until it lets them go.
 */
export type References = {
  readonly keep: (object: OfficeObject) => void;
  readonly release: (referenceId: string) => void;
  readonly releaseAll: () => void;
  /** Lets go of what was kept after the call of this: for an answer that never reaches the client. */
  readonly since: () => { readonly release: () => void };
  readonly object: (referenceId: string) => OfficeObject;
  /** What identifies an object to the client: its own id, the reference id under which it is kept, or nothing. */
  readonly identify: (object: OfficeObject) => WireObject;
  readonly count: () => number;
};

export function createReferences(): References {
  const objectById = new Map<string, OfficeObject>();
  const idByObject = new Map<OfficeObject, string>();
  let lastId = 0;

  const release = (referenceId: string): void => {
    const object = objectById.get(referenceId);
    if (object === undefined) return;
    objectById.delete(referenceId);
    idByObject.delete(object);
  };

  return {
    keep: (object) => {
      if (!object.isReferenced || idByObject.has(object)) return;
      lastId += 1;
      objectById.set(String(lastId), object);
      idByObject.set(object, String(lastId));
    },
    release,
    releaseAll: () => {
      objectById.clear();
      idByObject.clear();
    },
    since: () => {
      const firstId = lastId + 1;
      return {
        release: () => {
          for (let id = firstId; id <= lastId; id += 1) release(String(id));
        },
      };
    },
    object: (referenceId) => {
      const object = objectById.get(referenceId);
      if (object === undefined) {
        throw new OfficeError("InvalidReference", "This reference is not valid for the current operation.");
      }
      return object;
    },
    identify: (object) => {
      const referenceId = idByObject.get(object);
      return referenceId === undefined ? { ...object.identity() } : { ...object.identity(), _ReferenceId: referenceId };
    },
    count: () => objectById.size,
  };
}
