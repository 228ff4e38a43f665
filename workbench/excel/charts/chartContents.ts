import { type Area, intersection, isUnbounded } from "../places/address";
import type { Book } from "../engine/book";
import { type CellContent, readContents, usedArea } from "../cells/cellContents";
import { displayText, general, isErrorText, numberFormatReader } from "../cells/cellFormats";
import type { ChartReference, ChartSeriesState, ChartState } from "../state/chartState";

/** What a chart shows just now: the cells of its series as they are calculated. */
export type ChartContents = {
  readonly series: readonly SeriesContents[];
  /** Texts beneath the axis: those of the first series that has any, else 1, 2, 3 … */
  readonly categories: readonly string[];
};

export type SeriesContents = {
  readonly name: string;
  /** `undefined` where a cell is blank or holds an error: there the series has a gap. */
  readonly values: readonly (number | undefined)[];
  readonly categories: readonly string[];
  /** Of the first cell. */
  readonly numberFormat: string;
};

export function chartContents(book: Book, chart: ChartState): ChartContents {
  const skipsHidden = chart.plotVisibleOnly !== false;
  const series = chart.series.map((state, position): SeriesContents => {
    const values = cellsOf(book, state.values, skipsHidden);
    return {
      name: seriesName(book, state, position),
      values: values.map(({ content }) => numberIn(content)),
      categories: cellsOf(book, state.categories, skipsHidden).map(({ text }) => text),
      numberFormat: values[0]?.numberFormat ?? general,
    };
  });
  const named = series.find(({ categories }) => categories.length > 0)?.categories ?? [];
  const length = Math.max(named.length, ...series.map(({ values }) => values.length));
  return { series, categories: Array.from({ length }, (_, index) => named[index] ?? String(index + 1)) };
}

/** The text of the cell that names a series, or the name that Excel makes up: `Series1`. */
export function seriesName(book: Book, { name }: ChartSeriesState, position: number): string {
  if (typeof name === "string") return name;
  const words = cellsOf(book, name, false).map(({ text }) => text);
  return words.join(" ").trim() || `${madeUp(book).series}${position + 1}`;
}

/** The title of a chart that nobody gave one: the name of its only series, or words that ask for one. */
export function titleText(book: Book, chart: ChartState): string {
  if (chart.title?.text !== undefined) return chart.title.text;
  const [only, ...others] = chart.series;
  return only !== undefined && others.length === 0 ? seriesName(book, only, 0) : madeUp(book).title;
}

/** `Chart 3`: Excel counts the charts of a sheet and goes on beyond every number in use. */
export function nextChartName(book: Book, charts: readonly ChartState[]): string {
  const stem = madeUp(book).chart;
  const numbers = charts.map(({ name }) => (name.startsWith(`${stem} `) ? Number(name.slice(stem.length + 1)) : 0));
  return `${stem} ${Math.max(charts.length, ...numbers.filter(Number.isInteger)) + 1}`;
}

export function usualAxisTitle(book: Book): string {
  return madeUp(book).axisTitle;
}

type ShownCell = { readonly content: CellContent; readonly text: string; readonly numberFormat: string };

/** Row by row; nothing if the sheet is gone. */
function cellsOf(book: Book, reference: ChartReference | undefined, skipsHidden: boolean): readonly ShownCell[] {
  const sheet = reference && book.unit().getSheetBySheetId(reference.sheetId);
  if (reference === undefined || sheet === null || sheet === undefined) return [];
  const { sheetId } = reference;
  const area = withinUse(book, reference);
  if (area === undefined) return [];
  const formatAt = numberFormatReader(book, sheetId);
  const shown: ShownCell[] = [];
  readContents(book, sheetId, area).forEach((row, rowOffset) => {
    const rowIndex = area.startRow + rowOffset;
    if (skipsHidden && rowIndex < sheet.getRowCount() && !sheet.getRowVisible(rowIndex)) return;
    row.forEach((content, columnOffset) => {
      const columnIndex = area.startColumn + columnOffset;
      if (skipsHidden && columnIndex < sheet.getColumnCount() && !sheet.getColVisible(columnIndex)) return;
      const numberFormat = formatAt(rowIndex, columnIndex);
      shown.push({ content, text: displayText(content, numberFormat), numberFormat });
    });
  });
  return shown;
}

function withinUse(book: Book, { sheetId, area }: ChartReference): Area | undefined {
  if (!isUnbounded(area)) return area;
  const used = usedArea(book, sheetId, true, area);
  return used && intersection(used, area);
}

/** Texts are drawn as 0, as Excel draws them. */
function numberIn(content: CellContent): number | undefined {
  if (content === "" || (typeof content === "string" && isErrorText(content))) return undefined;
  return typeof content === "string" ? 0 : Number(content);
}

type MadeUp = { readonly series: string; readonly title: string; readonly chart: string; readonly axisTitle: string };

function madeUp(book: Book): MadeUp {
  if (/^zh-(TW|HK|MO)/i.test(book.cultureName)) return madeUpWords["zh-TW"];
  return madeUpWords[/^zh/i.test(book.cultureName) ? "zh-CN" : "en-US"];
}

const madeUpWords = {
  "zh-CN": { series: "系列", title: "图表标题", chart: "图表", axisTitle: "坐标轴标题" },
  "zh-TW": { series: "數列", title: "圖表標題", chart: "圖表", axisTitle: "座標軸標題" },
  "en-US": { series: "Series", title: "Chart Title", chart: "Chart", axisTitle: "Axis Title" },
} as const satisfies Readonly<Record<string, MadeUp>>;
