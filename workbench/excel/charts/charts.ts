import { generateRandomId } from "@univerjs/core";
import { SetWorksheetActiveOperation } from "@univerjs/sheets";
import { OfficeCollection, OfficeError, OfficeObject } from "../../wire/officeObject";
import { boundingArea } from "../places/address";
import type { Book } from "../engine/book";
import { invalidArgument } from "../cells/cellWrites";
import { anchorAt, type ChartFrame, frameOf, frameOver } from "./chartAnchors";
import { ChartAxes } from "./chartAxes";
import { nextChartName } from "./chartContents";
import {
  anyText,
  changeCharts,
  chartDoor,
  chartsOn,
  type Door,
  numberWithin,
  oneOf,
  partDoor,
  readChartType,
  yesOrNo,
} from "./chartDoor";
import { ChartAreaFormat } from "./chartFormats";
import { ChartSeriesCollection } from "./chartSeries";
import { seriesFrom } from "./chartSource";
import type { ChartLabelsState, ChartState } from "../state/chartState";
import { ChartDataLabels, ChartLegend, ChartTitle } from "./chartTexts";
import type { ChartTypeName } from "../state/chartTypes";
import { Range, rangeAt } from "../ranges/range";
import { sameName } from "../tables/tableNames";
import { Worksheet } from "../sheets/worksheet";

/** The charts that lie on a sheet, the lowest first. */
export class ChartCollection extends OfficeCollection<Chart> {
  readonly officeName = "ChartCollection";
  readonly #book: Book;
  readonly #sheetId: string;

  constructor(book: Book, sheetId: string) {
    super();
    this.#book = book;
    this.#sheetId = sheetId;
  }

  get items(): readonly Chart[] {
    return chartsOn(this.#book, this.#sheetId).map(({ id }) => new Chart(this.#book, this.#sheetId, id));
  }

  get count(): number {
    return this.items.length;
  }

  getCount(): number {
    return this.items.length;
  }

  /** By name or id; the lowest of those that share a name. */
  getItem(key: string): Chart {
    const chart = this.getItemOrNullObject(key);
    if (chart === null) throw new OfficeError("ItemNotFound", "The requested resource doesn't exist.");
    return chart;
  }

  getItemOrNullObject(key: string): Chart | null {
    return this.items.find(({ id, name }) => id === key || sameName(name, key)) ?? null;
  }

  getItemAt(index: number): Chart {
    const chart = this.items[index];
    if (chart === undefined) throw invalidArgument();
    return chart;
  }

  /** Over the others. The source may lie on another sheet. */
  add(type: string, sourceData: Range, seriesBy?: string | null): Chart {
    const [book, sheetId] = [this.#book, this.#sheetId];
    const chartType = readChartType(type);
    if (!(sourceData instanceof Range)) throw invalidArgument();
    const charts = chartsOn(book, sheetId);
    const chart: ChartState = {
      id: generateRandomId(),
      name: nextChartName(book, charts),
      type: chartType,
      anchor: anchorAt(book, sheetId, newFrame),
      ...seriesFrom(sourceData, seriesBy),
    };
    changeCharts(book, sheetId, [...charts, chart]);
    return new Chart(book, sheetId, chart.id);
  }
}

export class Chart extends OfficeObject {
  readonly officeName = "Chart";
  readonly book: Book;
  readonly sheetId: string;
  readonly door: Door<ChartState>;
  readonly #chartId: string;

  constructor(book: Book, sheetId: string, chartId: string) {
    super();
    this.book = book;
    this.sheetId = sheetId;
    this.#chartId = chartId;
    this.door = chartDoor(book, sheetId, chartId);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.#chartId };
  }

  get id(): string {
    return this.door.read().id;
  }

  get name(): string {
    return this.door.read().name;
  }

  set name(name: string) {
    if (anyText(name) === "") throw invalidArgument();
    this.door.change({ name });
  }

  get chartType(): string {
    return this.door.read().type;
  }

  set chartType(type: string) {
    this.changeType(readChartType(type));
  }

  get left(): number {
    return frame(this).left;
  }

  set left(left: number) {
    place(this, { left: numberWithin(left, 0, farthest) });
  }

  get top(): number {
    return frame(this).top;
  }

  set top(top: number) {
    place(this, { top: numberWithin(top, 0, farthest) });
  }

  get width(): number {
    return frame(this).width;
  }

  set width(width: number) {
    place(this, { width: numberWithin(width, 1, farthest) });
  }

  get height(): number {
    return frame(this).height;
  }

  set height(height: number) {
    place(this, { height: numberWithin(height, 1, farthest) });
  }

  get plotBy(): string {
    return this.door.read().plotBy;
  }

  get plotVisibleOnly(): boolean {
    return this.door.read().plotVisibleOnly ?? true;
  }

  set plotVisibleOnly(visibleOnly: boolean) {
    this.door.change({ plotVisibleOnly: yesOrNo(visibleOnly) });
  }

  get displayBlanksAs(): string {
    return this.door.read().displayBlanksAs ?? "NotPlotted";
  }

  set displayBlanksAs(given: string) {
    const displayBlanksAs = oneOf(given, ["NotPlotted", "Zero", "Interplotted"]);
    this.door.change({ displayBlanksAs: displayBlanksAs as NonNullable<ChartState["displayBlanksAs"]> });
  }

  get title(): ChartTitle {
    return new ChartTitle(this);
  }

  get legend(): ChartLegend {
    return new ChartLegend(this);
  }

  get axes(): ChartAxes {
    return new ChartAxes(this);
  }

  get series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this);
  }

  get dataLabels(): ChartDataLabels {
    return new ChartDataLabels(labelsOfAll(this.door), this.door.read().type);
  }

  get format(): ChartAreaFormat {
    return new ChartAreaFormat(partDoor(this.door, "format"));
  }

  get worksheet(): Worksheet {
    return new Worksheet(this.book, this.sheetId);
  }

  /** The chart takes its series anew; what was done to the old ones goes with them. */
  setData(sourceData: Range, seriesBy?: string | null): void {
    if (!(sourceData instanceof Range)) throw invalidArgument();
    this.door.change(seriesFrom(sourceData, seriesBy));
  }

  /** Moves the chart to a cell; with a second one, it then covers all cells from the first to it. */
  setPosition(startCell: Range | string, endCell?: Range | string | null): void {
    const start = cellsOf(this, startCell);
    if (endCell === null || endCell === undefined) {
      const { left, top } = frameOver(this.book, this.sheetId, start);
      place(this, { left, top });
      return;
    }
    place(this, frameOver(this.book, this.sheetId, boundingArea(start, cellsOf(this, endCell))));
  }

  activate(): void {
    this.door.read();
    this.book.execute(SetWorksheetActiveOperation.id, { subUnitId: this.sheetId });
  }

  delete(): void {
    const { id } = this.door.read();
    changeCharts(
      this.book,
      this.sheetId,
      chartsOn(this.book, this.sheetId).filter((chart) => chart.id !== id),
    );
  }

  /** Series that were drawn otherwise are drawn like the rest again. */
  readonly changeType = (type: ChartTypeName): void => {
    const series = this.door.read().series.map(({ type: _, ...rest }) => rest);
    this.door.change({ type, series });
  };
}

function frame(chart: Chart): ChartFrame {
  return frameOf(chart.book, chart.sheetId, chart.door.read().anchor);
}

function place(chart: Chart, parts: Partial<ChartFrame>): void {
  chart.door.change({ anchor: anchorAt(chart.book, chart.sheetId, { ...frame(chart), ...parts }) });
}

function cellsOf(chart: Chart, given: Range | string): ReturnType<Range["area"]> {
  const range = typeof given === "string" ? rangeAt(chart.book, chart.sheetId, given) : given;
  if (!(range instanceof Range) || range.sheetId !== chart.sheetId) throw invalidArgument();
  return range.area();
}

/** Reads the labels of the first series that has any, changes those of all. */
function labelsOfAll(door: Door<ChartState>): Door<ChartLabelsState> {
  return {
    read: () => door.read().series.find(({ dataLabels }) => dataLabels !== undefined)?.dataLabels ?? {},
    change: (parts) => {
      const series = door.read().series.map((each) => ({ ...each, dataLabels: { ...each.dataLabels, ...parts } }));
      door.change({ series });
    },
  };
}

/** Excel puts a new chart into the middle of its window and makes it 5 by 3 inches large. */
const newFrame: ChartFrame = { left: 144, top: 60, width: 360, height: 216 };

/** Points: beyond the last row of the sheet. */
const farthest = 1e8;
