import { cellAddress, type Block, type CellValue } from "../../domain/sheet/cells";
import { freeSheetName } from "../../domain/sheet/sheetNames";
import { maskPhones } from "../../domain/sheet/maskPhones";
import { readCustomers } from "../../domain/reading/rows/readCustomers";
import type { Reading } from "../../domain/reading/reading";
import type { SheetCells } from "../../domain/sheet/sheetCells";
import { isRulesSheet } from "../../domain/rulesSheet/readRulesSheet";
import { shareCopyFileName, shareCopyNote } from "../../domain/shareCopy/shareCopyWords";
import type { Outcome } from "../../workbook/door/failure";
import { breathe, stopIfCancelled, type JobOptions } from "../../workbook/door/progress";
import { gather } from "../../workbook/read/gather";
import { hiddenColumns, workbookName } from "../../workbook/shareCopy/shareCopy";
import { valuesFile, type ValueSheet } from "../../workbook/shareCopy/shareCopyFile";
import type { Source } from "./source";

/** A copy of the workbook to give away, ready as a file; the workbook itself has only been read. */
export type ShareCopy = {
  readonly fileName: string;
  readonly file: Uint8Array;
  readonly sheets: readonly { readonly name: string; readonly rows: number }[];
  /** Cells in which a phone number was masked. */
  readonly masked: number;
  /** Addresses of the first masked cells, in the copy. */
  readonly examples: readonly string[];
};

/** Makes the copy: values of all visible sheets without their hidden columns, and a first sheet that says what it is. */
export function makeShareCopy(
  { asOf, locale, maskPhones: isMasked }: Pick<Source, "asOf" | "locale"> & { readonly maskPhones: boolean },
  options: JobOptions = {},
): Promise<Outcome<ShareCopy>> {
  return gather(async (workbook) => {
    const rules = await workbook.rules();
    const name = await workbook.ask(workbookName);
    const visible = (await workbook.sheets()).filter(({ isVisible }) => isVisible);
    const read: SheetCells[] = [];
    for (const { name: sheet, isEmpty } of visible) if (!isEmpty) read.push(await workbook.sheet(sheet));
    const hidden = await workbook.ask(hiddenColumns(read));

    const masking = { masked: 0, examples: [] as string[] };
    const copies = new Map<string, ValueSheet>();
    for (const [index, cells] of read.entries()) {
      await breathe();
      stopIfCancelled(options);
      const phones = isMasked ? phoneColumns(readCustomers({ cells, asOf, locale })) : new Set<number>();
      copies.set(cells.name, copied(cells, hidden[index] ?? new Set(), isMasked ? phones : null, masking));
    }
    const sheets = visible.map(
      ({ name: sheet }) => copies.get(sheet) ?? { name: sheet, values: [], numberFormats: [] },
    );
    const note = shareCopyNote({ workbook: name, asOf, rules, phonesMasked: isMasked }, locale);
    const noteSheet: ValueSheet = {
      name: freeSheetName(
        note.sheet,
        sheets.map((sheet) => sheet.name),
      ),
      values: note.lines,
      numberFormats: [["@", "@"]],
    };
    return {
      fileName: shareCopyFileName(name, locale),
      file: await valuesFile([noteSheet, ...sheets], read[0]?.dateSystem ?? 1900),
      sheets: sheets.map((sheet) => ({ name: sheet.name, rows: sheet.values.length })),
      ...masking,
    };
  }, options);
}

/** The sheet from its first cell on, without hidden columns; `phones` is `null` where numbers stay in full. */
function copied(
  cells: SheetCells,
  hidden: ReadonlySet<number>,
  phones: ReadonlySet<number> | null,
  masking: { masked: number; examples: string[] },
): ValueSheet {
  const keyColumn = isRulesSheet(cells.values[0]?.[0]) ? cells.firstColumn : -1;
  const kept = (cells.values[0] ?? []).flatMap((_, offset) => {
    const column = cells.firstColumn + offset;
    return hidden.has(column) || column === keyColumn ? [] : [offset];
  });
  const blanksBefore = Array.from({ length: cells.firstColumn }, (): CellValue => "");
  const pick = (block: Block): CellValue[][] =>
    block.map((row) => [...blanksBefore, ...kept.map((offset) => row[offset] ?? "")]);
  const blankRows = (count: number): CellValue[][] => Array.from({ length: count }, () => []);
  const values = pick(cells.values);
  if (phones) {
    values.forEach((row, down) => {
      row.forEach((cell, column) => {
        const offset = kept[column - cells.firstColumn];
        const masked = maskPhones(cell, offset !== undefined && phones.has(cells.firstColumn + offset));
        if (masked === cell) return;
        row[column] = masked;
        masking.masked += 1;
        if (masking.examples.length < examplesKept) {
          masking.examples.push(`${cells.name}!${cellAddress(column, cells.firstRow + down)}`);
        }
      });
    });
  }
  const before = blankRows(cells.firstRow - 1);
  return {
    name: cells.name,
    values: [...before, ...values],
    numberFormats: [...before, ...pick(cells.numberFormats ?? [])],
  };
}

function phoneColumns({ columns }: Reading): ReadonlySet<number> {
  return new Set(
    columns.flatMap(({ field, column, reason }) =>
      field === "phone" || reason.code === "secondPhone" ? [column] : [],
    ),
  );
}

const examplesKept = 3;
