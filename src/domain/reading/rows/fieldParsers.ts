import type { DateSystem } from "../../calendar/dateSystem";
import type { CellValue } from "../../sheet/cells";
import { isErrorCell } from "../../sheet/cells";
import type { CountField, DateField, Field } from "../../customer";
import type { Day } from "../../calendar/day";
import type { Locale } from "../../locale";
import type { Birthday } from "../values/birthdays";
import { dottedDaysOf, parseBirthday } from "../values/birthdays";
import { daysOfUnit, parseCount, parseDays } from "../values/counts";
import type { ColumnDateOrder } from "../values/dateColumn";
import type { DateForm } from "../values/dateForm";
import { resolveDate } from "../values/dates";
import { isNextField } from "../fieldKinds";
import { gradeParser, type GradeWords } from "../values/grades";
import { holdsExactLongNumbers, parseId } from "../values/ids";
import { factorOfUnit, parseMoney } from "../values/money";
import { parseCompanyName, parseOwner, parsePersonName } from "../values/names";
import type { FormToReadIn } from "../values/numberForm";
import type { Parsed } from "../values/parsed";
import { problem } from "../values/parsed";
import type { Phones } from "../values/phones";
import { parsePhones } from "../values/phones";
import { holdsWholePercents, parseProbability } from "../values/probability";
import { holdsNumberedStages } from "../columns/columnValues";
import { remembering } from "../values/remembering";
import { parseStage } from "../values/stages";
import { parseEmail, parseWords } from "../values/texts";

/** What a column of a known field needs to be read. */
export type ColumnToRead = {
  readonly cells: readonly CellValue[];
  readonly header: string;
  readonly unit: string | null;
  readonly unitFactor?: number | undefined;
  /** How its numbers are written; `null` where nothing tells. */
  readonly numberForm: FormToReadIn;
};

export type ReadingContext = {
  readonly asOf: Day;
  readonly language: Locale;
  readonly dateSystem: DateSystem;
  readonly sheetIsRoc: boolean;
  readonly stageLabels: ReadonlyMap<string, number>;
  readonly gradeWords: GradeWords;
};

export function dateParser(
  field: Exclude<DateField, "birthday">,
  formOf: (cell: CellValue) => DateForm,
  order: ColumnDateOrder,
  context: ReadingContext,
): (cell: CellValue) => Parsed<Day> {
  const dateContext = dateContextOf(isNextField(field) ? "next" : "past", order, context);
  return remembering((cell) => (isErrorCell(cell) ? problem("errorCell") : resolveDate(formOf(cell), dateContext)));
}

export function birthdayParser(
  column: ColumnToRead,
  order: ColumnDateOrder,
  context: ReadingContext,
): (cell: CellValue) => Parsed<Birthday> {
  const dateContext = dateContextOf("birthday", order, context);
  const headerIsLunar = /农历|農曆|农曆|陰曆|阴历|旧历|舊曆|lunar/i.test(column.header);
  const dottedDays = dottedDaysOf(column.cells);
  return remembering((cell) => parseBirthday(cell, dateContext, headerIsLunar, dottedDays));
}

export function phoneParser(context: ReadingContext): (cell: CellValue) => Parsed<Phones> {
  return remembering((cell) => parsePhones(cell, context.language));
}

export function moneyParser(column: ColumnToRead): (cell: CellValue) => Parsed<number> {
  const factor = column.unitFactor ?? factorOfUnit(column.unit);
  return remembering((cell) => parseMoney(cell, factor, column.numberForm));
}

export function countParser(field: CountField, column: ColumnToRead): (cell: CellValue) => Parsed<number> {
  const { numberForm } = column;
  if (field !== "cycleDays") return remembering((cell) => parseCount(cell, numberForm));
  const factor = daysOfUnit(column.unit);
  return remembering((cell) => parseDays(cell, factor, numberForm));
}

export function probabilityParser(column: ColumnToRead): (cell: CellValue) => Parsed<number> {
  const oneIsPercent = holdsWholePercents(column.cells);
  return remembering((cell) => parseProbability(cell, oneIsPercent));
}

export function stageParser(
  column: ColumnToRead,
  context: ReadingContext,
): (cell: CellValue) => Parsed<number | string> {
  const isNumbered = holdsNumberedStages(column.cells, context.stageLabels);
  const labels = isNumbered ? context.stageLabels : noLabels;
  return remembering((cell) => parseStage(cell, labels));
}

/** The parser of every field that stays text. */
export function textParser(
  field: Field,
  column: ColumnToRead,
  context: ReadingContext,
): (cell: CellValue) => Parsed<string> {
  switch (field) {
    case "customerId":
    case "orderId": {
      const areExact = holdsExactLongNumbers(column.cells);
      return remembering((cell) => parseId(cell, areExact));
    }
    case "customerName":
    case "contactName":
      return remembering(parsePersonName);
    case "owner":
      return remembering(parseOwner);
    case "companyName":
      return remembering(parseCompanyName);
    case "email":
      return remembering(parseEmail);
    case "grade":
      return remembering(gradeParser(context.gradeWords));
    default:
      return remembering(parseWords);
  }
}

function dateContextOf(kind: "past" | "next" | "birthday", order: ColumnDateOrder, context: ReadingContext) {
  return {
    kind,
    asOf: context.asOf,
    shortOrder: order.shortOrder,
    yearLastOrder: order.yearLastOrder,
    shortYearsAreRoc: context.sheetIsRoc,
    chinese: context.language !== "en-US",
    dateSystem: context.dateSystem,
  } as const;
}

const noLabels: ReadonlyMap<string, number> = new Map();
