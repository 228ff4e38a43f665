import { isBlank, type CellValue } from "../../sheet/cells";
import { inStretches } from "../../pauses";
import type { ReadingContext } from "./fieldParsers";
import { phoneParser } from "./fieldParsers";
import { isMobile, type Phones } from "../values/phones";
import type { Parsed } from "../values/parsed";
import type { Draft, Reader } from "./readField";
import { problemAt } from "./readField";
import type { FieldColumn } from "../columns/sheetColumns";

/**
 * Gives the rows whose phone cell has no usable number that of another phone column, a mobile before a landline. A row that
 * has a number keeps it alone: the landline of a company is shared by many, and would make them one customer. What cannot
 * be read is a problem only where the row is left without any number.
 */
export function* readSecondPhonesSteps(
  reader: Reader,
  columns: readonly FieldColumn[],
  context: ReadingContext,
): Generator<number, void, void> {
  if (columns.length === 0) return;
  const parse = phoneParser(context);
  yield* inStretches(reader.drafts.length, (from, to) => {
    for (let index = from; index < to; index++) {
      const draft = reader.drafts[index];
      if (draft?.phone === null) readSecondPhone(reader, draft, index, columns, parse);
    }
  });
}

function readSecondPhone(
  { problems }: Reader,
  draft: Draft,
  index: number,
  columns: readonly FieldColumn[],
  parse: (cell: CellValue) => Parsed<Phones>,
): void {
  const read = columns.flatMap(({ column, cells }) => {
    const cell = cells[index] ?? "";
    return isBlank(cell) ? [] : [{ column, cell, parsed: parse(cell) }];
  });
  const found = read.flatMap(({ parsed }): Phones[] => (parsed.kind === "value" ? [parsed.value] : []));
  const phones = found.find(({ first }) => isMobile(first)) ?? found[0];
  if (phones) {
    draft.phone = phones.first;
    draft.otherPhones = phones.others;
    return;
  }
  for (const { column, cell, parsed } of read) {
    if (parsed.kind !== "problem") continue;
    problems.push(problemAt(draft.row, { column, field: "phone" }, cell, parsed.code, parsed.parameters));
  }
}
