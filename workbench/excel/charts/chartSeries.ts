import { generateRandomId } from "@univerjs/core";
import { OfficeCollection, OfficeError, OfficeObject } from "../../wire/officeObject";
import { formatSheetArea } from "../places/address";
import type { Book } from "../engine/book";
import { invalidArgument } from "../cells/cellWrites";
import { chartContents, seriesName } from "./chartContents";
import { gapWidthOf, holeSizeOf, overlapOf } from "./chartDefaults";
import { anyText, type Door, numberWithin, oneOf, partDoor, readChartType, yesOrNo } from "./chartDoor";
import { ChartPointFormat, ChartSeriesFormat } from "./chartFormats";
import type { Chart } from "./charts";
import type { ChartReference, ChartSeriesState, ChartState } from "../state/chartState";
import { ChartDataLabels } from "./chartTexts";
import { chartTypes, type ChartTypeName } from "../state/chartTypes";
import { Range } from "../ranges/range";

export class ChartSeriesCollection extends OfficeCollection<ChartSeries> {
  readonly officeName = "ChartSeriesCollection";
  readonly #chart: Chart;

  constructor(chart: Chart) {
    super();
    this.#chart = chart;
  }

  get items(): readonly ChartSeries[] {
    return this.#chart.door.read().series.map(({ id }) => new ChartSeries(this.#chart, id));
  }

  get count(): number {
    return this.items.length;
  }

  getCount(): number {
    return this.items.length;
  }

  getItemAt(index: number): ChartSeries {
    const series = this.items[index];
    if (series === undefined) throw invalidArgument();
    return series;
  }

  /** A series without values, after the others or at `index`. */
  add(name?: string | null, index?: number | null): ChartSeries {
    const { series } = this.#chart.door.read();
    const position = numberWithin(index ?? series.length, 0, series.length);
    const added: ChartSeriesState = {
      id: generateRandomId(),
      ...(name !== null && name !== undefined && { name: anyText(name) }),
    };
    this.#chart.door.change({ series: series.toSpliced(position, 0, added) });
    return new ChartSeries(this.#chart, added.id);
  }
}

export class ChartSeries extends OfficeObject {
  readonly officeName = "ChartSeries";
  readonly chart: Chart;
  readonly door: Door<ChartSeriesState>;

  constructor(chart: Chart, seriesId: string) {
    super();
    this.chart = chart;
    this.door = seriesDoor(chart.door, seriesId);
  }

  get name(): string {
    return seriesName(this.chart.book, this.door.read(), positionOf(this));
  }

  set name(name: string) {
    this.door.change({ name: anyText(name) });
  }

  get chartType(): string {
    return typeOf(this);
  }

  set chartType(given: string) {
    changeType(this, readChartType(given));
  }

  get hasDataLabels(): boolean {
    return this.door.read().dataLabels !== undefined;
  }

  set hasDataLabels(has: boolean) {
    const labels = this.door.read().dataLabels ?? { showValue: true };
    this.door.change({ dataLabels: yesOrNo(has) ? labels : undefined });
  }

  get dataLabels(): ChartDataLabels {
    return new ChartDataLabels(partDoor(this.door, "dataLabels"), typeOf(this));
  }

  get format(): ChartSeriesFormat {
    return new ChartSeriesFormat(partDoor(this.door, "format"));
  }

  get points(): ChartPointsCollection {
    return new ChartPointsCollection(this);
  }

  get plotOrder(): number {
    return positionOf(this);
  }

  /** Belongs to all columns or bars of the chart, though Office.js has it at the series. */
  get gapWidth(): number {
    return gapWidthOf(this.chart.door.read());
  }

  set gapWidth(gapWidth: number) {
    this.chart.door.change({ gapWidth: numberWithin(gapWidth, 0, 500) });
  }

  /** As `gapWidth`. */
  get overlap(): number {
    return overlapOf(this.chart.door.read());
  }

  set overlap(overlap: number) {
    this.chart.door.change({ overlap: numberWithin(overlap, -100, 100) });
  }

  get doughnutHoleSize(): number {
    return holeSizeOf(this.chart.door.read());
  }

  set doughnutHoleSize(holeSize: number) {
    this.chart.door.change({ holeSize: numberWithin(holeSize, 10, 90) });
  }

  get firstSliceAngle(): number {
    return this.chart.door.read().firstSliceAngle ?? 0;
  }

  set firstSliceAngle(degrees: number) {
    this.chart.door.change({ firstSliceAngle: numberWithin(degrees, 0, 360) });
  }

  get markerStyle(): string {
    return this.door.read().markerStyle ?? "Automatic";
  }

  set markerStyle(style: string) {
    this.door.change({ markerStyle: oneOf(style, markerStyles) });
  }

  get markerSize(): number {
    return this.door.read().markerSize ?? 5;
  }

  set markerSize(points: number) {
    this.door.change({ markerSize: numberWithin(points, 2, 72) });
  }

  get smooth(): boolean {
    return this.door.read().smooth ?? false;
  }

  set smooth(smooth: boolean) {
    this.door.change({ smooth: yesOrNo(smooth) });
  }

  setValues(sourceData: Range): void {
    this.door.change({ values: referenceTo(sourceData) });
  }

  setXAxisValues(sourceData: Range): void {
    this.door.change({ categories: referenceTo(sourceData) });
  }

  getDimensionValues(dimension: string): string[] {
    const contents = contentsOf(this);
    const isCategories = oneOf(dimension, ["Categories", "Values"]) === "Categories";
    return isCategories
      ? [...contents.categories]
      : contents.values.map((value) => (value === undefined ? "" : String(value)));
  }

  getDimensionDataSourceString(dimension: string): string {
    return addressOf(this.chart.book, sourceOf(this, dimension));
  }

  getDimensionDataSourceType(dimension: string): string {
    const reference = sourceOf(this, dimension);
    if (reference === undefined) return "Unknown";
    return reference.sheetId === this.chart.sheetId ? "LocalRange" : "ExternalRange";
  }

  delete(): void {
    const id = this.door.read().id;
    const { series } = this.chart.door.read();
    this.chart.door.change({ series: series.filter((other) => other.id !== id) });
  }
}

/** The single columns, bars or slices of a series. */
export class ChartPointsCollection extends OfficeCollection<ChartPoint> {
  readonly officeName = "ChartPointsCollection";
  readonly items: readonly ChartPoint[];

  constructor(series: ChartSeries) {
    super();
    this.items = contentsOf(series).values.map((_, position) => new ChartPoint(series, position));
  }

  get count(): number {
    return this.items.length;
  }

  getCount(): number {
    return this.items.length;
  }

  getItemAt(index: number): ChartPoint {
    const point = this.items[index];
    if (point === undefined) throw invalidArgument();
    return point;
  }
}

export class ChartPoint extends OfficeObject {
  readonly officeName = "ChartPoint";
  readonly #series: ChartSeries;
  readonly #position: number;

  constructor(series: ChartSeries, position: number) {
    super();
    this.#series = series;
    this.#position = position;
  }

  get value(): number | null {
    return contentsOf(this.#series).values[this.#position] ?? null;
  }

  get format(): ChartPointFormat {
    return new ChartPointFormat(partDoor(partDoor(this.#series.door, "points"), this.#position));
  }
}

function seriesDoor(chart: Door<ChartState>, seriesId: string): Door<ChartSeriesState> {
  const read = (): ChartSeriesState => {
    const series = chart.read().series.find(({ id }) => id === seriesId);
    if (series === undefined) throw new OfficeError("ItemNotFound", "The requested resource doesn't exist.");
    return series;
  };
  return {
    read,
    change: (parts) => {
      const changed = { ...read(), ...parts };
      chart.change({ series: chart.read().series.map((series) => (series.id === seriesId ? changed : series)) });
    },
  };
}

function typeOf(series: ChartSeries): ChartTypeName {
  return series.door.read().type ?? series.chart.door.read().type;
}

/** Columns, lines and areas can stand in one chart; with another type among them the whole chart changes or none. */
function changeType(series: ChartSeries, type: ChartTypeName): void {
  const chart = series.chart.door.read();
  if (chart.series.length === 1) {
    series.chart.changeType(type);
    return;
  }
  const shapes = [chart.type, type].map((name) => chartTypes[name].shape);
  if (type !== chart.type && !shapes.every((shape) => mixable.has(shape))) {
    throw new OfficeError("NotImplemented", `The stand-in for Excel has no chart of ${chart.type} with ${type}.`);
  }
  series.door.change({ type });
}

function positionOf(series: ChartSeries): number {
  const { id } = series.door.read();
  return series.chart.door.read().series.findIndex((other) => other.id === id);
}

function contentsOf(series: ChartSeries): ReturnType<typeof chartContents>["series"][number] {
  const found = chartContents(series.chart.book, series.chart.door.read()).series[positionOf(series)];
  if (found === undefined) throw new OfficeError("ItemNotFound", "The requested resource doesn't exist.");
  return found;
}

function referenceTo(range: unknown): ChartReference {
  if (!(range instanceof Range)) throw invalidArgument();
  return { sheetId: range.sheetId, area: range.area() };
}

function sourceOf(series: ChartSeries, dimension: unknown): ChartReference | undefined {
  const { categories, values } = series.door.read();
  return oneOf(dimension, ["Categories", "Values"]) === "Categories" ? categories : values;
}

function addressOf(book: Book, reference: ChartReference | undefined): string {
  if (reference === undefined) return "";
  return formatSheetArea(book.sheet(reference.sheetId).getName(), reference.area);
}

const mixable: ReadonlySet<string> = new Set(["column", "line", "area"]);

const markerStyles = [
  ...["Automatic", "None", "Square", "Diamond", "Triangle", "X", "Star", "Dot", "Dash", "Circle", "Plus"],
];
