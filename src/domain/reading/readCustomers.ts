import type { Block, CellValue } from "../cells";
import { cellAddress, columnLetters, isBlank } from "../cells";
import type { Customer, Field } from "../customer";
import { blankCustomer } from "../customer";
import type { Day } from "../day";
import { ourColumnOf } from "../ourColumns";
import { defaultRules } from "../rules";
import { columnValues } from "./columnValues";
import { contractContradiction } from "./contradictions";
import type { ColumnDateOrder } from "./dateColumn";
import { columnDateOrder } from "./dateColumn";
import type { DateForm } from "./dates";
import { dateForm } from "./dates";
import { doNotContactWords } from "./doNotContact";
import { findDuplicates } from "./duplicates";
import { parseFlag } from "./flags";
import { matchHeaderInGroup } from "./headerMatch";
import type { Layout } from "./layout";
import { findLayout } from "./layout";
import type { UnmappedColumn } from "./mapColumns";
import { mapColumns, namePart } from "./mapColumns";
import type { Parsed } from "./parsed";
import { parsePersonName } from "./names";
import type { Confidence, Problem, ProblemCode, ReadColumn, Reading, ReadingRequest } from "./reading";
import type { ReadingContext } from "./readColumn";
import {
  birthdayParser,
  countParser,
  dateParser,
  isCountField,
  isDateField,
  isFlagField,
  isMoneyField,
  isPastField,
  moneyParser,
  phoneParser,
  probabilityParser,
  stageParser,
  textParser,
} from "./readColumn";
import { remembering } from "./remembering";
import { rowKey } from "./rowKey";
import { sheetLanguage } from "./sheetLanguage";
import { stageLabels } from "./stages";
import { hasHan } from "./text";

/**
 * Reads a customer sheet as people keep it: finds the header and the rows, gives each column its meaning, reads every
 * cell. Nothing is guessed silently: a cell that cannot be read is `null` in its customer and stands among the problems;
 * every column says what it was taken for, how sure that is and why. A sheet without a recognisable header gives no
 * customers. What the person chose (`request.choices`) beats what was found.
 */
export function readCustomers(request: ReadingRequest): Reading {
  const { cells: sheet, asOf, choices = {} } = request;
  const layout = findLayout(sheet, choices);
  if (!layout) return nothingFound(request);
  const columns = sheetColumns(request, layout);
  const language = sheetLanguage(
    columns.map(({ shown }) => shown),
    sampleOf(columns),
    request.locale,
  );
  const meanings = mapColumns(columns, asOf, language, choices.fields, request.purpose);
  const withFields = columns.map((column, index) => ({
    ...column,
    field: meanings[index]?.field ?? null,
  }));
  const dates = readDateForms(withFields, request, language);
  const context: ReadingContext = {
    asOf,
    language,
    dateSystem: sheet.dateSystem ?? 1900,
    sheetIsRoc: language !== "en-US" && dates.some(({ order }) => order.hasRocYears),
    stageLabels: stageLabels(request.stages ?? defaultRules.telesalesStages),
  };
  const reader = startReading(request, layout);
  for (const column of withFields) readField(reader, column, dates, context);
  readExclusions(reader, withFields, choices.liftedExclusions ?? []);
  const { rows, footers } = rowsThatNameSomebody(reader, withFields, layout);
  const customers = rows.map((index) => reader.drafts[index] as Customer);
  reportLateDates(reader, withFields, rows, asOf);
  reportContradictions(reader, withFields, customers, asOf);
  const named = new Set(customers.map(({ row }) => row));
  // On a sheet of orders or contacts a customer has many rows on purpose.
  const isOrders = request.purpose === "orders" || withFields.some(({ field }) => field === "orderId");
  const isList = isOrders || request.purpose === "contactLog";
  const duplicates = isList ? { certain: [], possible: [] } : findDuplicates(customers);
  const headerRow = sheet.firstRow + layout.headerRow;
  return {
    sheet: sheet.name,
    asOf,
    language,
    headerRow,
    headerRowCount: layout.headerRowCount,
    firstDataRow: customers[0]?.row ?? headerRow + 1,
    lastDataRow: customers.at(-1)?.row ?? headerRow,
    footerRows: footers.map((index) => sheet.firstRow + index),
    columns: withFields.map((column, index): ReadColumn => {
      const meaning = meanings[index];
      const order = dates.find((one) => one.column === column)?.order;
      return {
        column: column.column,
        header: column.header,
        field: column.field,
        confidence: lowered(meaning?.confidence ?? "certain", order),
        reason: meaning?.reason ?? { code: "unknownHeader" },
        sample: sampleTexts(column.cells),
        unit: column.match.unit,
        dateOrder: order?.shown ?? null,
        dateOrderAssumed: order?.assumed ?? false,
        ours: column.ours,
      };
    }),
    customers,
    problems: reader.problems
      .filter(({ row }) => named.has(row))
      .sort((one, other) => one.row - other.row || one.column - other.column),
    duplicates: duplicates.certain,
    possibleDuplicates: duplicates.possible,
  };
}

type SheetColumn = UnmappedColumn & {
  /** Zero-based index on the sheet. */
  readonly column: number;
  /** The header without the number that a repetition carries, group included. */
  readonly shown: string;
};

type FieldColumn = SheetColumn & { readonly field: Field | null };

type Draft = { -readonly [Key in keyof Customer]: Customer[Key] };

/** What is being read: one draft for each row below the header, and the problems so far. */
type Reader = {
  readonly firstRow: number;
  readonly rows: readonly number[];
  readonly drafts: readonly Draft[];
  readonly problems: Problem[];
};

function nothingFound({ cells, asOf, locale }: ReadingRequest): Reading {
  return {
    sheet: cells.name,
    asOf,
    language: sheetLanguage([], cells.values.slice(0, rowsSampled).flat(), locale),
    headerRow: null,
    headerRowCount: 0,
    firstDataRow: cells.firstRow,
    lastDataRow: cells.firstRow - 1,
    footerRows: [],
    columns: [],
    customers: [],
    problems: [],
    duplicates: [],
    possibleDuplicates: [],
  };
}

function sheetColumns({ cells: sheet }: ReadingRequest, layout: Layout): SheetColumn[] {
  const seen = new Map<string, number>();
  const cellsOf = cellsByColumn(sheet.values, layout);
  return layout.columns.map(({ index, header, group }, position) => {
    const column = sheet.firstColumn + index;
    const bare = header === "" ? `(${columnLetters(column)})` : header;
    const times = (seen.get(bare) ?? 0) + 1;
    seen.set(bare, times);
    const cells = cellsOf[position] ?? [];
    return {
      column,
      header: times === 1 ? bare : `${bare} (${times})`,
      shown: `${group} ${header}`.trim(),
      match: matchHeaderInGroup(group, header),
      ours: ourColumnOf(header),
      cells,
      values: columnValues(cells),
    };
  });
}

/** The data cells of each column, gathered row by row: walking down a large sheet column by column is slow. */
function cellsByColumn(values: Block, layout: Layout): CellValue[][] {
  const { columns, dataRows } = layout;
  const cells = columns.map(() => new Array<CellValue>(dataRows.length));
  dataRows.forEach((row, position) => {
    const own = values[row] ?? [];
    columns.forEach(({ index }, column) => {
      (cells[column] as CellValue[])[position] = own[index] ?? "";
    });
  });
  return cells;
}

function* sampleOf(columns: readonly SheetColumn[]): Generator<CellValue> {
  for (const { cells } of columns) yield* cells.slice(0, rowsSampled);
}

function sampleTexts(cells: readonly CellValue[]): readonly string[] {
  const texts: string[] = [];
  for (const cell of cells) {
    if (isBlank(cell)) continue;
    texts.push(String(cell).trim());
    if (texts.length === textsSampled) break;
  }
  return texts;
}

type DateColumn = {
  readonly column: FieldColumn;
  readonly formOf: (cell: CellValue) => DateForm;
  readonly order: ColumnDateOrder;
};

/** The shapes of all dates, and each column's order: its own values first, then the other columns, then the locale. */
function readDateForms(
  columns: readonly FieldColumn[],
  { choices }: ReadingRequest,
  language: Reading["language"],
): DateColumn[] {
  const alone = columns
    .filter(({ field }) => field !== null && isDateField(field))
    .map((column) => {
      const formOf = remembering(dateForm);
      const order = columnDateOrder(column.cells, formOf, language, null, choices?.dateOrders?.[column.header]);
      return { column, formOf, order };
    });
  const decided = new Set(alone.flatMap(({ order }) => order.decided ?? []));
  const [sheetOrder] = decided;
  if (decided.size !== 1 || sheetOrder === undefined || !alone.some(({ order }) => order.assumed)) return alone;
  return alone.map((date) =>
    date.order.assumed
      ? { ...date, order: columnDateOrder(date.column.cells, date.formOf, language, sheetOrder, undefined) }
      : date,
  );
}

function startReading({ cells: sheet }: ReadingRequest, layout: Layout): Reader {
  const blank = blankCustomer(0);
  return {
    firstRow: sheet.firstRow,
    rows: layout.dataRows,
    drafts: layout.dataRows.map((index) => ({ ...blank, row: sheet.firstRow + index })),
    problems: [],
  };
}

/** Reads one column into its field of every draft. */
function readField(reader: Reader, column: FieldColumn, dates: readonly DateColumn[], context: ReadingContext): void {
  const { field, cells } = column;
  const { drafts } = reader;
  if (field === null || field === "doNotContact") return;
  const toRead = { cells, header: column.shown, unit: column.match.unit };
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
    each(textParser(field), (draft, text) => {
      draft[field] = text;
    });
  }
}

/** First and last name as one: the family name comes first in Chinese, last elsewhere. */
function joinedName(one: string, other: string, otherIsLast: boolean): string {
  const [first, last] = otherIsLast ? [one, other] : [other, one];
  return hasHan(first) || hasHan(last) ? `${last}${first}` : `${first} ${last}`;
}

function problemAt(
  row: number,
  { column, field }: Pick<FieldColumn, "column" | "field">,
  cell: CellValue,
  code: ProblemCode,
  parameters?: Problem["parameters"],
): Problem {
  const found = { row, column, cell: cellAddress(column, row), field, text: String(cell ?? ""), code };
  return parameters ? { ...found, parameters } : found;
}

/**
 * Flags and words that exclude a customer from every contact: from the flag columns, from every remark column whether it
 * is the one that was mapped or not, and from the column in which we keep the exclusions that calls have brought.
 */
function readExclusions(reader: Reader, columns: readonly FieldColumn[], lifted: readonly string[]): void {
  const wordsOf = remembering(doNotContactWords);
  for (const column of columns) {
    const means = (field: Field) =>
      column.field === field || (column.field === null && column.match.candidates.some((one) => one.field === field));
    const isFlag = column.ours === "doNotContact" || (column.ours === null && means("doNotContact"));
    if (!isFlag && (column.ours !== null || !means("remark"))) continue;
    const flagOf = remembering(parseFlag);
    for (let index = 0; index < column.cells.length; index++) {
      const cell = column.cells[index] ?? "";
      const draft = reader.drafts[index];
      if (isBlank(cell) || !draft) continue;
      let words = wordsOf(cell);
      if (isFlag && words.length === 0) {
        const flag = flagOf(cell);
        if (flag.kind === "value" && flag.value) words = [String(cell).trim()];
        else if (flag.kind === "problem") reader.problems.push(problemAt(draft.row, column, cell, flag.code));
      }
      if (words.length > 0) draft.doNotContactWords = [...draft.doNotContactWords, ...words];
    }
  }
  const liftedKeys = new Set(lifted);
  for (const draft of reader.drafts) {
    if (draft.doNotContactWords.length === 0) continue;
    draft.doNotContact = liftedKeys.size === 0 || !liftedKeys.has(rowKey(draft) ?? "");
  }
}

/**
 * Leaves out rows that were only numbered in advance, and numbers alone at the end (a total without the word). A row
 * with values but without name, company, phone or id stays, with a problem.
 */
function rowsThatNameSomebody(
  reader: Reader,
  columns: readonly FieldColumn[],
  layout: Layout,
): { readonly rows: readonly number[]; readonly footers: readonly number[] } {
  const identities = columns.filter(({ field }) => field !== null && identityFields.has(field));
  const others = columns.filter(({ field }) => field !== null && !identityFields.has(field));
  const filledIn = (index: number) => others.filter(({ cells }) => !isBlank(cells[index]));
  const isNamed = (index: number) => identities.length === 0 || identities.some(({ cells }) => !isBlank(cells[index]));
  const indexes = reader.rows.map((_, index) => index).filter((index) => isNamed(index) || filledIn(index).length >= 2);
  const lastNamed = indexes.findLast(isNamed) ?? -1;
  const rows: number[] = [];
  const footers = [...layout.footerRows];
  for (const index of indexes) {
    const filled = isNamed(index) ? [] : filledIn(index);
    const [first] = filled;
    const onlyNumbers = filled.every(({ field }) => field !== null && (isMoneyField(field) || isCountField(field)));
    if (first && onlyNumbers && index > lastNamed) {
      footers.push(reader.rows[index] ?? 0);
      continue;
    }
    rows.push(index);
    if (first) {
      const row = reader.drafts[index]?.row ?? 0;
      reader.problems.push(problemAt(row, first, first.cells[index] ?? "", "nobodyNamed"));
    }
  }
  return { rows, footers: footers.sort((one, other) => one - other) };
}

/** Something past dated after the as-of day is a slip; a column full of such dates only means an earlier as-of day. */
function reportLateDates(reader: Reader, columns: readonly FieldColumn[], rows: readonly number[], asOf: Day): void {
  for (const column of columns) {
    const { field } = column;
    if (field === null || !isDateField(field) || !isPastField(field)) continue;
    const late = rows.filter((index) => (reader.drafts[index]?.[field] ?? 0) > asOf);
    if (late.length > rows.length * 0.2 && late.length > 2) continue;
    for (const index of late)
      reader.problems.push(problemAt(reader.drafts[index]?.row ?? 0, column, column.cells[index] ?? "", "futureDate"));
  }
}

function reportContradictions(
  reader: Reader,
  columns: readonly FieldColumn[],
  customers: readonly Customer[],
  asOf: Day,
): void {
  const stage = columns.find(({ field }) => field === "stage");
  const contract =
    columns.find(({ field }) => field === "contractStatus") ?? columns.find(({ field }) => field === "contractEndDate");
  if (!contract) return;
  for (const customer of customers) {
    const found = contractContradiction(customer, asOf);
    if (!found) continue;
    const at = found.code === "contradictionStageContract" ? (stage ?? contract) : contract;
    const { code, stage: said, other } = found;
    reader.problems.push(problemAt(customer.row, at, said, code, { stage: said, other }));
  }
}

function lowered(confidence: Confidence, order: ColumnDateOrder | undefined): Confidence {
  return order?.assumed ? "check" : confidence;
}

const identityFields = new Set<Field>([
  "customerId",
  "customerName",
  "companyName",
  "contactName",
  "phone",
  "wechat",
  "email",
  "orderId",
]);
const rowsSampled = 100;
const textsSampled = 3;
