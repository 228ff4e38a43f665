import { OfficeError } from "../../wire/officeObject";
import type { Book } from "../engine/book";
import { invalidArgument } from "../cells/cellWrites";
import { sameName } from "../tables/tableNames";

/**
 * Refuses what Excel refuses as the name of a sheet: nothing, more than 31 characters, any of `\ / ? * [ ] :`, an apostrophe at
 * either end, "History", and a name that another sheet has.
 */
export function checkSheetName(book: Book, name: unknown, ownSheetId?: string): asserts name is string {
  if (typeof name !== "string" || name === "" || name.length > 31) throw invalidArgument();
  if (/[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'") || sameName(name, "History")) {
    throw invalidArgument();
  }
  const isTaken = book
    .unit()
    .getSheets()
    .some((sheet) => sheet.getSheetId() !== ownSheetId && sameName(sheet.getName(), name));
  if (isTaken) {
    throw new OfficeError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  }
}

/** `Sheet1`, `Sheet2`, … (`工作表1` in Traditional Chinese): the first that is free. */
export function freeSheetName(book: Book): string {
  const stem = /^zh-(TW|HK|MO)/i.test(book.cultureName) ? "工作表" : "Sheet";
  const taken = new Set(
    book
      .unit()
      .getSheets()
      .map((sheet) => sheet.getName().toLowerCase()),
  );
  let number = 1;
  while (taken.has(`${stem}${number}`.toLowerCase())) number += 1;
  return `${stem}${number}`;
}

/** `Sheet1 (2)`, `Sheet1 (3)`, …: the name of a copy. */
export function nameOfCopy(book: Book, name: string): string {
  const taken = new Set(
    book
      .unit()
      .getSheets()
      .map((sheet) => sheet.getName().toLowerCase()),
  );
  const stem = name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const candidate = `${stem.slice(0, 31 - suffix.length)}${suffix}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
