import { generateRandomId } from "@univerjs/core";
import { type Area, columnCount, intersection, isUnbounded, rowCount } from "../places/address";
import { type CellContent, readContents, usedArea } from "../cells/cellContents";
import { isErrorText, numberFormatReader } from "../cells/cellFormats";
import { oneOf } from "./chartDoor";
import type { ChartReference, ChartSeriesState } from "../state/chartState";
import type { Range } from "../ranges/range";

export type ChartSource = {
  readonly plotBy: "Rows" | "Columns";
  readonly series: readonly ChartSeriesState[];
};

/**
 * Takes a range apart into series, as Excel does: each column is one, or each row if there are more columns than rows. A
 * first line of texts names them, and a first column (or row) of texts or dates, or one beneath an empty corner, holds
 * their categories.
 */
export function seriesFrom(range: Range, seriesBy: unknown): ChartSource {
  const chosen = oneOf(seriesBy ?? "Auto", ["Auto", "Columns", "Rows"]);
  const { sheetId } = range;
  const area = withinUse(range);
  const plotBy = chosen === "Auto" ? (columnCount(area) > rowCount(area) ? "Rows" : "Columns") : chosen;
  const byColumns = plotBy === "Columns";
  const contents = oriented(readContents(range.book, sheetId, area), byColumns);
  const formatAt = numberFormatReader(range.book, sheetId);
  const isDate = (line: number, position: number): boolean => {
    const [row, column] = byColumns ? [position, line] : [line, position];
    return dateFormat.test(formatAt(area.startRow + row, area.startColumn + column));
  };
  const lines = contents.length;
  const cells = contents[0]?.length ?? 0;
  const cornerIsEmpty = contents[0]?.[0] === "";
  const hasNames =
    cells > 1 && ((lines > 1 && cornerIsEmpty) || contents.slice(lines > 1 ? 1 : 0).some((line) => isText(line[0])));
  const firstValue = hasNames ? 1 : 0;
  const hasCategories =
    lines > 1 &&
    ((cells > 1 && cornerIsEmpty) ||
      (contents[0] ?? []).slice(firstValue).some((content, offset) => {
        return isText(content) || (typeof content === "number" && isDate(0, firstValue + offset));
      }));
  const reference = (line: number, from: number, to: number): ChartReference => ({
    sheetId,
    area: areaOf(area, byColumns, line, from, to),
  });
  const series = contents.slice(hasCategories ? 1 : 0).map((_, offset): ChartSeriesState => {
    const line = offset + (hasCategories ? 1 : 0);
    return {
      id: generateRandomId(),
      ...(hasNames && { name: reference(line, 0, 0) }),
      ...(hasCategories && { categories: reference(0, firstValue, cells - 1) }),
      values: reference(line, firstValue, cells - 1),
    };
  });
  return { plotBy: byColumns ? "Columns" : "Rows", series };
}

/** Of whole columns and rows only the part that is used. */
function withinUse(range: Range): Area {
  const area = range.area();
  if (!isUnbounded(area)) return area;
  const used = usedArea(range.book, range.sheetId, true, area);
  return (
    (used && intersection(used, area)) ?? {
      ...area,
      endRow: isUnbounded(area) ? area.startRow : area.endRow,
      endColumn: area.startColumn,
    }
  );
}

/** Each series a list, whichever way it lies in the sheet. */
function oriented(rows: readonly (readonly CellContent[])[], byColumns: boolean): readonly (readonly CellContent[])[] {
  if (!byColumns) return rows;
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ""));
}

function areaOf(area: Area, byColumns: boolean, line: number, from: number, to: number): Area {
  return byColumns
    ? {
        startRow: area.startRow + from,
        endRow: area.startRow + to,
        startColumn: area.startColumn + line,
        endColumn: area.startColumn + line,
      }
    : {
        startRow: area.startRow + line,
        endRow: area.startRow + line,
        startColumn: area.startColumn + from,
        endColumn: area.startColumn + to,
      };
}

function isText(content: CellContent | undefined): boolean {
  return typeof content === "string" && content !== "" && !isErrorText(content);
}

/** A number format with a year, month or day in it, outside quoted words and colours. */
const dateFormat = /^(?:"[^"]*"|\[[^\]]*\]|\\.|[^"[\\dmyDMY])*[dmyDMY]/;
