import { generateRandomId } from "@univerjs/core";
import { IDefinedNamesService, RemoveDefinedNameMutation, SetDefinedNameMutation } from "@univerjs/engine-formula";
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from "@univerjs/sheets";
import { OfficeError } from "../../wire/officeObject";
import type { Book } from "../engine/book";

/** A defined name. Those of one sheet carry its id; those of the workbook none. */
export type DefinedName = {
  readonly id: string;
  readonly name: string;
  /** With its `=`: a reference, a formula or a constant. */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
  readonly localSheetId: string | undefined;
};

export function definedNames(book: Book): DefinedName[] {
  const known = book.injector.get(IDefinedNamesService).getDefinedNameMap(book.unitId) ?? {};
  return Object.values(known).map((item) => ({
    id: item.id,
    name: item.name,
    formula: item.formulaOrRefString.startsWith("=") ? item.formulaOrRefString : `=${item.formulaOrRefString}`,
    comment: item.comment ?? "",
    visible: item.hidden !== true,
    localSheetId:
      item.localSheetId === undefined || item.localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME
        ? undefined
        : item.localSheetId,
  }));
}

export function definedName(book: Book, id: string): DefinedName {
  const known = definedNames(book).find((item) => item.id === id);
  if (known === undefined) throw new OfficeError("ItemNotFound", "The requested resource doesn't exist.");
  return known;
}

/** Makes a name, or changes the one with the same id. */
export function putDefinedName(book: Book, item: Omit<DefinedName, "id"> & { readonly id?: string }): string {
  const id = item.id ?? generateRandomId();
  book.execute(SetDefinedNameMutation.id, {
    id,
    name: item.name,
    formulaOrRefString: isReference(item.formula) ? item.formula.slice(1) : item.formula,
    comment: item.comment,
    hidden: !item.visible,
    localSheetId: item.localSheetId ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  });
  return id;
}

export function removeDefinedName(book: Book, id: string): void {
  const { name } = definedName(book, id);
  book.execute(RemoveDefinedNameMutation.id, { id, name });
}

/** Whether a formula is nothing but a reference such as `=Sheet1!$A$1:$B$9`. */
export function isReference(formula: string): boolean {
  return /^=('(?:[^']|'')+'|[^'!()+*/&"]+)!\$?[A-Z]{0,3}\$?\d{0,7}(:\$?[A-Z]{0,3}\$?\d{0,7})?$/i.test(formula);
}
