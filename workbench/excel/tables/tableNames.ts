import { OfficeError } from "../../wire/officeObject";
import { parseAddress } from "../places/address";
import type { Book } from "../engine/book";
import { definedNames } from "../workbook/definedNames";
import { allTables } from "./tableModel";

/**
 * Refuses a name that Excel would refuse for a table or a defined name: it begins with a letter, `_` or `\`, goes on with letters,
 * digits, `.` and `_`, has no spaces and at most 255 characters, and does not read like a cell (`A1`, `R1C1`, `C`).
 */
export function checkName(name: unknown): asserts name is string {
  const isWellFormed = typeof name === "string" && name.length <= 255 && /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name);
  if (!isWellFormed || looksLikeCell(name)) {
    throw new OfficeError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
  }
}

/** Tables and defined names share one room for names, without regard to capitals. */
export function refuseTakenName(book: Book, name: string): void {
  const isTaken =
    allTables(book).some((table) => sameName(table.getDisplayName(), name)) ||
    definedNames(book).some((known) => known.localSheetId === undefined && sameName(known.name, name));
  if (isTaken)
    throw new OfficeError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
}

/** `Table1`, `Table2`, … (`表1` in Chinese): the first that is free. */
export function freeTableName(book: Book): string {
  const stem = book.cultureName.startsWith("zh") ? (isTraditional(book.cultureName) ? "表格" : "表") : "Table";
  const taken = new Set(allTables(book).map((table) => table.getDisplayName().toLowerCase()));
  let number = 1;
  while (taken.has(`${stem}${number}`.toLowerCase())) number += 1;
  return `${stem}${number}`;
}

/** Names for header cells: what stands there, made unique, with `Column1`, `Column2`, … where nothing does. */
export function uniqueHeaders(book: Book, texts: readonly string[]): string[] {
  const stem = book.cultureName.startsWith("zh") ? (isTraditional(book.cultureName) ? "欄" : "列") : "Column";
  const taken = new Set<string>();
  return texts.map((text, index) => {
    const wanted = text === "" ? `${stem}${index + 1}` : text;
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted}${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

export function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function looksLikeCell(name: string): boolean {
  const parsed = parseAddress(name);
  return parsed !== undefined || /^([Rr]\d*)?([Cc]\d*)?$/.test(name);
}

function isTraditional(culture: string): boolean {
  return /^zh-(TW|HK|MO|Hant)/i.test(culture);
}
