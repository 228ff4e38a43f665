import type { CellValue } from "../cells";
import { isBlank } from "../cells";
import type { Customer } from "../customer";
import { defaultRules } from "../rules";
import { findDuplicates } from "./duplicates";
import { readExclusions } from "./exclusions";
import { isMoneyField } from "./fieldKinds";
import type { ReadingContext } from "./fieldParsers";
import { findLayout } from "./layout";
import { mapColumns } from "./mapColumns";
import { openUnitFactor, unitAbove } from "./moneyUnits";
import { readField, startReading } from "./readField";
import type { ReadColumn, Reading, ReadingRequest } from "./reading";
import { reportContradictions, reportLateDates, rowsThatNameSomebody } from "./rowChecks";
import type { FieldColumn } from "./sheetColumns";
import { rowsSampled, sampleOf, sheetColumns } from "./sheetColumns";
import { sheetDates } from "./sheetDates";
import { sheetLanguage } from "./sheetLanguage";
import { surveySheet } from "./sheetSurvey";
import { stageLabels } from "./stages";

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
  const columns = sheetColumns(sheet, layout);
  // What we wrote is in the person's language, whatever the sheet's.
  const theirs = columns.filter(({ ours }) => ours === null);
  const language = sheetLanguage(
    theirs.map(({ shown }) => shown),
    sampleOf(theirs),
    request.locale,
  );
  const dateSystem = sheet.dateSystem ?? 1900;
  const survey = surveySheet(columns, { asOf, language, dateSystem }, request.purpose);
  const meanings = mapColumns(columns, survey, choices.fields);
  const unitOfAmounts = unitAbove(sheet.values, layout.headerRow - layout.headerRowCount + 1);
  const withFields = columns.map((column, index): FieldColumn => {
    const field = meanings[index]?.field ?? null;
    return {
      ...column,
      field,
      unit: column.match.unit ?? (field !== null && isMoneyField(field) ? unitOfAmounts : null),
      unitFactor: choices.unitFactors?.[column.header],
    };
  });
  const dates = sheetDates(withFields, language, choices.dateOrders);
  const context: ReadingContext = {
    asOf,
    language,
    dateSystem,
    sheetIsRoc: language !== "en-US" && dates.some(({ order }) => order.hasRocYears),
    stageLabels: stageLabels(request.stages ?? defaultRules.telesalesStages),
  };
  const reader = startReading(sheet.firstRow, layout);
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
      const unitFactor = openUnitOf(column);
      return {
        column: column.column,
        header: column.header,
        field: column.field,
        confidence: order?.assumed || unitFactor !== null ? "check" : (meaning?.confidence ?? "certain"),
        reason: meaning?.reason ?? { code: "unknownHeader" },
        alternatives: meaning?.alternatives ?? [],
        sample: sampleTexts(column.cells),
        unit: column.unit,
        openUnitFactor: unitFactor,
        dateOrder: order?.shown ?? null,
        dateOrderAssumed: order?.assumed ?? false,
        openDate: order?.assumed && !isBlank(order.openDate) ? String(order.openDate) : null,
        rocYears: order !== undefined && (order.hasRocYears || (context.sheetIsRoc && order.hasShortYears)),
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

function sampleTexts(cells: readonly CellValue[]): readonly string[] {
  const texts: string[] = [];
  for (const cell of cells) {
    if (isBlank(cell)) continue;
    texts.push(String(cell).trim());
    if (texts.length === textsSampled) break;
  }
  return texts;
}

function openUnitOf({ field, unit, unitFactor, cells }: FieldColumn): number | null {
  const isOpen = field !== null && isMoneyField(field) && unit === null && unitFactor === undefined;
  return isOpen ? openUnitFactor(cells) : null;
}

const textsSampled = 3;
