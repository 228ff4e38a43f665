import type { CellValue } from "../cells";
import { cellAddress } from "../cells";
import type { Customer } from "../customer";
import { blankCustomer } from "../customer";
import { isCountField, isDateField, isFlagField, isMoneyField } from "./fieldKinds";
import type { ReadingContext } from "./fieldParsers";
import {
  birthdayParser,
  countParser,
  dateParser,
  moneyParser,
  phoneParser,
  probabilityParser,
  stageParser,
  textParser,
} from "./fieldParsers";
import { parseFlag } from "./flags";
import type { Layout } from "./layout";
import { namePart } from "./mapColumns";
import { parsePersonName } from "./names";
import type { Parsed } from "./parsed";
import type { Problem, ProblemCode } from "./reading";
import { remembering } from "./remembering";
import type { FieldColumn } from "./sheetColumns";
import type { DateColumn } from "./sheetDates";
import { hasHan } from "./text";

/** A customer while its columns are being read. */
export type Draft = { -readonly [Key in keyof Customer]: Customer[Key] };

/** What is being read: one draft for each row below the header, and the problems so far. */
export type Reader = {
  readonly firstRow: number;
  readonly rows: readonly number[];
  readonly drafts: readonly Draft[];
  readonly problems: Problem[];
};

export function startReading(firstRow: number, layout: Layout): Reader {
  const blank = blankCustomer(0);
  return {
    firstRow,
    rows: layout.dataRows,
    drafts: layout.dataRows.map((index) => ({ ...blank, row: firstRow + index })),
    problems: [],
  };
}

/** Reads one column into its field of every draft. */
export function readField(
  reader: Reader,
  column: FieldColumn,
  dates: readonly DateColumn[],
  context: ReadingContext,
): void {
  const { field, cells } = column;
  const { drafts } = reader;
  if (field === null || field === "doNotContact") return;
  const toRead = { cells, header: column.shown, unit: column.unit, unitFactor: column.unitFactor };
  const each = <Value>(parse: (cell: CellValue) => Parsed<Value>, take: (draft: Draft, value: Value) => void): void => {
    for (let index = 0; index < cells.length; index++) {
      const cell = cells[index] ?? "";
      if (cell === "") continue;
      const parsed = parse(cell);
      const draft = drafts[index];
      if (parsed.kind === "empty" || !draft) continue;
      if (parsed.kind === "value") take(draft, parsed.value);
      else reader.problems.push(problemAt(draft.row, column, cell, parsed.code, parsed.parameters));
    }
  };
  const date = dates.find((one) => one.column === column);
  if (field === "birthday" && date) {
    each(birthdayParser(toRead, date.order, context), (draft, { day, lunar }) => {
      draft.birthday = day;
      draft.birthdayLunar = lunar;
    });
  } else if (isDateField(field) && field !== "birthday" && date) {
    each(dateParser(field, date.formOf, date.order, context), (draft, day) => {
      draft[field] = day;
    });
  } else if (field === "phone") {
    each(phoneParser(context), (draft, phones) => {
      draft.phone = phones.first;
      draft.otherPhones = phones.others;
    });
  } else if (isMoneyField(field)) {
    each(moneyParser(toRead), (draft, amount) => {
      draft[field] = amount;
    });
  } else if (isCountField(field)) {
    each(countParser(field, toRead), (draft, count) => {
      draft[field] = count;
    });
  } else if (field === "probability") {
    each(probabilityParser(toRead), (draft, probability) => {
      draft.probability = probability;
    });
  } else if (field === "stage") {
    each(stageParser(toRead, context), (draft, stage) => {
      draft.stage = stage;
    });
  } else if (isFlagField(field)) {
    each(remembering(parseFlag), (draft, flag) => {
      draft[field] = flag;
    });
  } else if (field === "customerName" && namePart(column) !== null) {
    const isLast = namePart(column) === "last";
    each(remembering(parsePersonName), (draft, part) => {
      draft.customerName = draft.customerName === null ? part : joinedName(draft.customerName, part, isLast);
    });
  } else if (!isDateField(field)) {
    each(textParser(field, toRead), (draft, text) => {
      draft[field] = text;
    });
  }
}

/** First and last name as one: the family name comes first in Chinese, last elsewhere. */
function joinedName(one: string, other: string, otherIsLast: boolean): string {
  const [first, last] = otherIsLast ? [one, other] : [other, one];
  return hasHan(first) || hasHan(last) ? `${last}${first}` : `${first} ${last}`;
}

/** A problem with one cell of a column. */
export function problemAt(
  row: number,
  { column, field }: Pick<FieldColumn, "column" | "field">,
  cell: CellValue,
  code: ProblemCode,
  parameters?: Problem["parameters"],
): Problem {
  const found = { row, column, cell: cellAddress(column, row), field, text: String(cell ?? ""), code };
  return parameters ? { ...found, parameters } : found;
}
