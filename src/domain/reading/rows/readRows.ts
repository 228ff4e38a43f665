import type { CellValue } from "../../sheet/cells";
import { isBlank } from "../../sheet/cells";
import type { Field } from "../../customer";
import { defaultRules } from "../../rules/rules";
import { readConsents, readExclusions } from "./exclusions";
import { isMoneyField } from "../fieldKinds";
import type { ReadingContext } from "./fieldParsers";
import { blanksOfMerged, filledDown } from "./fillDown";
import { filledDownOrders } from "./fillDownOrders";
import { findLayoutSteps } from "../layout/layout";
import { mapColumns } from "../columns/mapColumns";
import { openUnitFactor, unitAbove } from "../values/moneyUnits";
import { isFormOpen } from "../values/numberForm";
import { withMergedCells } from "./mergedCells";
import { readOtherRemarks } from "./otherRemarks";
import { otherRows, rowsWithoutHeader } from "./otherRows";
import type { Draft } from "./readField";
import { readFieldSteps, startReadingSteps } from "./readField";
import type { Problem, ReadColumn, Reading, ReadingChoices, ReadingRequest } from "../reading";
import { reportContradictions, reportLateDates, rowsThatNameSomebody } from "./rowChecks";
import { readSecondPhonesSteps } from "./secondPhones";
import type { FieldColumn } from "../columns/sheetColumns";
import { rowsSampled, sampleOf, sheetColumnsSteps } from "../columns/sheetColumns";
import { sheetDatesSteps } from "../columns/sheetDates";
import { withNumberForms } from "../columns/sheetNumberForms";
import { sheetLanguage } from "./sheetLanguage";
import { surveySheet } from "../columns/sheetSurvey";
import { stageLabels } from "../values/stages";

/** A reading with its rows as they were read, before they are called customers or lines of orders. */
export type RowsReading = Omit<Reading, "customers" | "duplicates" | "possibleDuplicates"> & {
  readonly rows: readonly Draft[];
};

/**
 * What all sheets are read by, whatever their rows are: the header and the rows are found, each column gets its meaning,
 * every cell is read. Each row begins as what `blankFor` gives for the fields that have a column. In steps, so that it
 * can be paused or given up; they tell how many rows' worth of cells have been read.
 */
export function* readRowsSteps(
  request: ReadingRequest,
  blankFor: (mapped: ReadonlySet<Field>) => Draft,
): Generator<number, RowsReading, void> {
  const { cells: sheet, asOf, choices = {} } = request;
  const layout = yield* findLayoutSteps(sheet, choices);
  if (!layout) return nothingFound(request);
  const columns = yield* sheetColumnsSteps(sheet, layout);
  // What we wrote is in the person's language, whatever the sheet's.
  const theirs = columns.filter(({ ours }) => ours === null);
  const language = sheetLanguage(
    theirs.map(({ shown }) => shown),
    sampleOf(theirs),
    request.locale,
  );
  const dateSystem = sheet.dateSystem ?? 1900;
  const rules = request.rules ?? defaultRules;
  const survey = surveySheet(columns, { asOf, language, dateSystem }, request);
  const meanings = mapColumns(columns, survey, choices.fields);
  const unitOfAmounts = unitAbove(sheet.values, layout.headerRow - layout.headerRowCount + 1);
  const mappedColumns = columns.map((column, index) => {
    const field = meanings[index]?.field ?? null;
    const isFilledDown = field === "owner" && choices.fillDown?.[column.header] === true;
    return {
      ...column,
      ...(isFilledDown ? { cells: filledDown(column.cells) } : {}),
      field,
      unit: column.match.unit ?? (field !== null && isMoneyField(field) ? unitOfAmounts : null),
      unitFactor: choices.unitFactors?.[column.header],
    };
  });
  const rowNumbers = layout.dataRows.map((row) => sheet.firstRow + row);
  const merged = withMergedCells(mappedColumns, rowNumbers, sheet.merges ?? [], choices.fillDown);
  // Where cells are merged for real, other blanks are no part of them.
  const isMerged = merged.some(({ filledDown }) => filledDown !== null);
  const filled = survey.isOrders && !isMerged ? filledDownOrders(merged, rowNumbers, choices.fillDown) : merged;
  const withFields = withNumberForms(filled, choices.numberForms);
  const dates = yield* sheetDatesSteps(withFields, language, choices.dateOrders);
  const context: ReadingContext = {
    asOf,
    language,
    dateSystem,
    sheetIsRoc: language !== "en-US" && dates.some(({ order }) => order.hasRocYears),
    stageLabels: stageLabels(rules.telesalesStages),
    gradeWords: rules,
  };
  const mapped = new Set(withFields.flatMap(({ field }) => field ?? []));
  const reader = yield* startReadingSteps(sheet.firstRow, layout, blankFor(mapped));
  for (const [index, column] of withFields.entries()) {
    for (const done of readFieldSteps(reader, column, dates, context)) {
      yield Math.floor((index * reader.rows.length + done) / withFields.length);
    }
  }
  const secondPhones = withFields.filter((_, index) => meanings[index]?.reason.code === "secondPhone");
  yield* readSecondPhonesSteps(reader, secondPhones, context);
  readExclusions(reader, withFields, choices.liftedExclusions ?? []);
  readConsents(reader, withFields, choices.fields ?? {});
  readOtherRemarks(reader, withFields, choices.fields ?? {});
  yield reader.rows.length;
  const isRunning = (_: unknown, index: number) => meanings[index]?.reason.code === "runningNumber";
  const told = rowsThatNameSomebody(reader, withFields, withFields.filter(isRunning), survey.isOrders);
  const named = told.named;
  const rows = named.map((index) => reader.drafts[index] as Draft);
  yield rows.length;
  reportLateDates(reader, withFields, named, asOf);
  reportContradictions(reader, withFields, rows, asOf);
  yield rows.length;
  const headerRow = sheet.firstRow + layout.headerRow;
  return {
    sheet: sheet.name,
    asOf,
    language,
    headerRow,
    headerRowCount: layout.headerRowCount,
    firstDataRow: rows[0]?.row ?? headerRow + 1,
    lastDataRow: rows.at(-1)?.row ?? headerRow,
    otherRows: otherRows(sheet, layout, told),
    columns: withFields.map((column, index): ReadColumn => {
      const meaning = meanings[index];
      const order = dates.find((one) => one.column === column)?.order;
      const unitFactor = openUnitOf(column);
      return {
        column: column.column,
        header: column.header,
        field: column.field,
        confidence:
          order?.assumed || unitFactor !== null || isFormOpen(column.numberForm)
            ? "check"
            : (meaning?.confidence ?? "certain"),
        reason: meaning?.reason ?? { code: "unknownHeader" },
        alternatives: meaning?.alternatives ?? [],
        proposal: meaning?.proposal ?? null,
        sample: sampleTexts(column.cells),
        unit: column.unit,
        openUnitFactor: unitFactor,
        openFillDown: openFillDownOf(column, choices),
        filledDown: column.filledDown,
        numberForm: column.numberForm,
        dateOrder: order?.shown ?? null,
        dateOrderAssumed: order?.assumed ?? false,
        openDate: order?.assumed && !isBlank(order.openDate) ? String(order.openDate) : null,
        rocYears: order !== undefined && (order.hasRocYears || (context.sheetIsRoc && order.hasShortYears)),
        ours: column.ours,
      };
    }),
    rows,
    problems: inSheetOrder(problemsOf(reader.problems, rows)),
  };
}

/** Problems by row, then by column. */
export function inSheetOrder(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((one, other) => one.row - other.row || one.column - other.column);
}

/** Rows that were left out have no problems. */
function problemsOf(problems: readonly Problem[], rows: readonly Draft[]): readonly Problem[] {
  if (problems.length === 0) return problems;
  const named = new Set(rows.map(({ row }) => row));
  return problems.filter(({ row }) => named.has(row));
}

function nothingFound({ cells, asOf, locale }: ReadingRequest): RowsReading {
  return {
    sheet: cells.name,
    asOf,
    language: sheetLanguage([], cells.values.slice(0, rowsSampled).flat(), locale),
    headerRow: null,
    headerRowCount: 0,
    firstDataRow: cells.firstRow,
    lastDataRow: cells.firstRow - 1,
    otherRows: rowsWithoutHeader(cells),
    columns: [],
    rows: [],
    problems: [],
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

function openFillDownOf({ field, header, cells }: FieldColumn, { fillDown }: ReadingChoices): number | null {
  return field === "owner" && fillDown?.[header] === undefined ? blanksOfMerged(cells) : null;
}

const textsSampled = 3;
