/**
 * What the interpreter needs to know of an object that the stand-in offers under an Office.js name.
 *
 * A class of the stand-in carries Office.js's own member names in camel case: scalar properties are getters (and setters
 * where they can be written), navigations are getters that answer another `OfficeObject`, methods are methods. A method
 * answers a plain value, an `OfficeObject`, or `null` for the null object of an `…OrNullObject` method. What a class does
 * not have, the stand-in does not do: the interpreter answers `ApiNotFound` with the member's name.
 *
 * Members are what the class declares as getters, setters and methods, under Office.js's names; names that begin with
 * an underscore keep the spelling of the wire (`_GetSheetById`). Fields, and what is `#private`, are not seen from
 * outside. A method with a plain answer may be asynchronous, one that answers an object may not.
 */
export abstract class OfficeObject {
  /** The class's name in Office.js: "Range", "Worksheet". */
  abstract readonly officeName: string;

  /**
   * What identifies the object across requests: `{ Id }` for worksheets, tables, columns; `{ _Id }` for names and
   * settings; nothing for objects that are reached by their path alone.
   */
  identity(): Readonly<Record<string, unknown>> {
    return {};
  }

  /** Ranges and areas are kept by a reference id that the interpreter hands out. */
  get isReferenced(): boolean {
    return false;
  }
}

/** A collection: `load` applies to its items. Items are made anew for each request, so keep them light. */
export abstract class OfficeCollection<Item extends OfficeObject = OfficeObject> extends OfficeObject {
  abstract readonly items: readonly Item[];
}

/** A failure as Office.js reports it: `code` is one of `Excel.ErrorCodes`. */
export class OfficeError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "OfficeError";
  }
}
