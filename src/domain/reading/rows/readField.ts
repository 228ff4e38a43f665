import type { CellValue } from "../../sheet/cells";
import { cellAddress } from "../../sheet/cells";
import { inStretches } from "../../pauses";
import { hasTimes, isCountField, isDateField, isFlagField, isMoneyField } from "../fieldKinds";
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
import { parseFlag } from "../values/flags";
import type { Layout } from "../layout/layout";
import type { OrderLine } from "../customerOrders";
import { namePart } from "../columns/mapColumns";
import { timeOfDay } from "../values/timeOfDay";
import { parsePersonName } from "../values/names";
import { formToReadIn } from "../values/numberForm";
import type { Parsed } from "../values/parsed";
import type { Problem, ProblemCode } from "../reading";
import { remembering } from "../values/remembering";
import type { FieldColumn } from "../columns/sheetColumns";
import type { DateColumn } from "../columns/sheetDates";
import { hasHan } from "../../text/text";

/** A customer, or a line of a sheet of orders, while its columns are being read. */
export type Draft = { -readonly [Key in keyof OrderLine]: OrderLine[Key] };

/** What is being read: one draft for each row below the header, and the problems so far. */
export type Reader = {
  readonly firstRow: number;
  readonly rows: readonly number[];
  readonly drafts: readonly Draft[];
  readonly problems: Problem[];
};

/** Each row begins as a copy of `blank`, which has every field that a column will be read into. */
export function* startReadingSteps(
  firstRow: number,
  { dataRows }: Layout,
  blank: Draft,
): Generator<number, Reader, void> {
  const drafts: Draft[] = [];
  const begin = (from: number, to: number): void => {
    for (let position = from; position < to; position++) {
      drafts.push({ ...blank, row: firstRow + (dataRows[position] ?? 0) });
    }
  };
  yield* inStretches(dataRows.length, begin, () => 0);
  return { firstRow, rows: dataRows, drafts, problems: [] };
}

/** Reads one column into its field of every draft, with pauses that tell how many rows are behind them. */
export function* readFieldSteps(
  reader: Reader,
  column: FieldColumn,
  dates: readonly DateColumn[],
  context: ReadingContext,
): Generator<number, void, void> {
  const { cells } = column;
  const read = cellReader(column, dates, context);
  if (read === null) return;
  const { drafts, problems } = reader;
  yield* inStretches(cells.length, (from, to) => {
    for (let index = from; index < to; index++) {
      const cell = cells[index] ?? "";
      const draft = drafts[index];
      if (cell === "" || !draft) continue;
      const found = read(cell, draft);
      if (found) problems.push(problemAt(draft.row, column, cell, found.code, found.parameters));
    }
  });
}

type CellProblem = Extract<Parsed<never>, { readonly kind: "problem" }>;
type CellReader = (cell: CellValue, draft: Draft) => CellProblem | undefined;

/** What puts a cell of the column into its field, or says what is wrong with it; `null` for a column that is not read. */
function cellReader(column: FieldColumn, dates: readonly DateColumn[], context: ReadingContext): CellReader | null {
  const { field, cells } = column;
  if (field === null || field === "doNotContact" || field === "consent") return null;
  const { unit, unitFactor } = column;
  const toRead = { cells, header: column.shown, unit, unitFactor, numberForm: formToReadIn(column.numberForm) };
  const date = dates.find((one) => one.column === column);
  if (field === "birthday") {
    if (!date) return null;
    return taking(birthdayParser(toRead, date.order, context), (draft, { day, lunar }) => {
      draft.birthday = day;
      draft.birthdayLunar = lunar;
    });
  }
  if (isDateField(field)) {
    if (!date) return null;
    const read = dateParser(field, date.formOf, date.order, context);
    if (!hasTimes(field))
      return taking(read, (draft, day) => {
        draft[field] = day;
      });
    return (cell, draft) => {
      const parsed = read(cell);
      if (parsed.kind === "problem") return parsed;
      if (parsed.kind === "empty") return undefined;
      draft[field] = parsed.value;
      const time = timeOfDay(cell);
      if (time !== null) draft.timesOfDay = { ...draft.timesOfDay, [field]: time };
      return undefined;
    };
  }
  if (field === "phone") {
    return taking(phoneParser(context), (draft, phones) => {
      draft.phone = phones.first;
      draft.otherPhones = phones.others;
    });
  }
  if (isMoneyField(field)) {
    return taking(moneyParser(toRead), (draft, amount) => {
      draft[field] = amount;
    });
  }
  if (isCountField(field)) {
    return taking(countParser(field, toRead), (draft, count) => {
      draft[field] = count;
    });
  }
  if (field === "probability") {
    return taking(probabilityParser(toRead), (draft, probability) => {
      draft.probability = probability;
    });
  }
  if (field === "stage") {
    return taking(stageParser(toRead, context), (draft, stage) => {
      draft.stage = stage;
    });
  }
  if (isFlagField(field)) {
    return taking(remembering(parseFlag), (draft, flag) => {
      draft[field] = flag;
    });
  }
  if (field === "customerName" && namePart(column) !== null) {
    const isLast = namePart(column) === "last";
    return taking(remembering(parsePersonName), (draft, part) => {
      draft.customerName = draft.customerName === null ? part : joinedName(draft.customerName, part, isLast);
    });
  }
  return taking(textParser(field, toRead, context), (draft, text) => {
    draft[field] = text;
  });
}

function taking<Value>(
  parse: (cell: CellValue) => Parsed<Value>,
  take: (draft: Draft, value: Value) => void,
): CellReader {
  return (cell, draft) => {
    const parsed = parse(cell);
    if (parsed.kind === "problem") return parsed;
    if (parsed.kind === "value") take(draft, parsed.value);
    return undefined;
  };
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
