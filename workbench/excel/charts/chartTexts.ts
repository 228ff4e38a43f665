import { OfficeCollection, OfficeObject } from "../../wire/officeObject";
import { invalidArgument } from "../cells/cellWrites";
import { titleText } from "./chartContents";
import { showsLegend, textSizes } from "./chartDefaults";
import { anyText, type Door, oneOf, partDoor, yesOrNo } from "./chartDoor";
import { ChartDataLabelFormat, ChartLegendFormat, ChartTitleFormat } from "./chartFormats";
import type { Chart } from "./charts";
import type { ChartLabelsState, ChartLegendState } from "../state/chartState";
import { type ChartTypeName, labelPlaces } from "../state/chartTypes";
import { ChartNumbers, ChartWords } from "./chartWords";

export class ChartTitle extends ChartWords {
  readonly officeName = "ChartTitle";

  constructor(chart: Chart) {
    const text = (): string => titleText(chart.book, chart.door.read());
    super(partDoor(chart.door, "title"), { text, isVisible: true });
  }

  get overlay(): boolean {
    return this.door.read().overlay ?? false;
  }

  set overlay(overlay: boolean) {
    this.door.change({ overlay: yesOrNo(overlay) });
  }

  get format(): ChartTitleFormat {
    return new ChartTitleFormat(partDoor(this.door, "format"), textSizes.title);
  }
}

export class ChartLegend extends OfficeObject {
  readonly officeName = "ChartLegend";
  readonly #chart: Chart;
  readonly #door: Door<ChartLegendState>;

  constructor(chart: Chart) {
    super();
    this.#chart = chart;
    this.#door = partDoor(chart.door, "legend");
  }

  get visible(): boolean {
    return showsLegend(this.#chart.door.read());
  }

  set visible(visible: boolean) {
    this.#door.change({ visible: yesOrNo(visible) });
  }

  get position(): string {
    return this.#door.read().position ?? "Bottom";
  }

  set position(position: string) {
    this.#door.change({ position: oneOf(position, ["Top", "Bottom", "Left", "Right", "Corner"]) });
  }

  get overlay(): boolean {
    return this.#door.read().overlay ?? false;
  }

  set overlay(overlay: boolean) {
    this.#door.change({ overlay: yesOrNo(overlay) });
  }

  get format(): ChartLegendFormat {
    return new ChartLegendFormat(partDoor(this.#door, "format"));
  }

  get legendEntries(): ChartLegendEntryCollection {
    return new ChartLegendEntryCollection(this.#chart, this.#door);
  }
}

/** One for each series. */
export class ChartLegendEntryCollection extends OfficeCollection<ChartLegendEntry> {
  readonly officeName = "ChartLegendEntryCollection";
  readonly items: readonly ChartLegendEntry[];

  constructor(chart: Chart, door: Door<ChartLegendState>) {
    super();
    this.items = chart.door.read().series.map((_, position) => new ChartLegendEntry(door, position));
  }

  getCount(): number {
    return this.items.length;
  }

  getItemAt(index: number): ChartLegendEntry {
    const entry = this.items[index];
    if (entry === undefined) throw invalidArgument();
    return entry;
  }
}

export class ChartLegendEntry extends OfficeObject {
  readonly officeName = "ChartLegendEntry";
  readonly #door: Door<ChartLegendState>;
  readonly #position: number;

  constructor(door: Door<ChartLegendState>, position: number) {
    super();
    this.#door = door;
    this.#position = position;
  }

  get index(): number {
    return this.#position;
  }

  get visible(): boolean {
    return !hiddenEntries(this.#door).includes(this.#position);
  }

  set visible(visible: boolean) {
    const others = hiddenEntries(this.#door).filter((position) => position !== this.#position);
    this.#door.change({
      hiddenEntries: yesOrNo(visible) ? others : [...others, this.#position].sort((one, other) => one - other),
    });
  }
}

/** The labels of one series, or of all series of a chart at once. To set any part of them makes them appear. */
export class ChartDataLabels extends ChartNumbers {
  readonly officeName = "ChartDataLabels";
  readonly #door: Door<ChartLabelsState>;
  readonly #type: ChartTypeName;

  constructor(door: Door<ChartLabelsState>, type: ChartTypeName) {
    super(door);
    this.#door = door;
    this.#type = type;
  }

  /** Where a type of chart cannot have it, Excel refuses it. */
  get position(): string {
    return this.#door.read().position ?? usualLabelPosition(this.#type);
  }

  set position(position: string) {
    this.#door.change({ position: oneOf(position, labelPlaces(this.#type)) });
  }

  get showValue(): boolean {
    return this.#door.read().showValue ?? true;
  }

  set showValue(shows: boolean) {
    this.#door.change({ showValue: yesOrNo(shows) });
  }

  get showSeriesName(): boolean {
    return this.#door.read().showSeriesName ?? false;
  }

  set showSeriesName(shows: boolean) {
    this.#door.change({ showSeriesName: yesOrNo(shows) });
  }

  get showCategoryName(): boolean {
    return this.#door.read().showCategoryName ?? false;
  }

  set showCategoryName(shows: boolean) {
    this.#door.change({ showCategoryName: yesOrNo(shows) });
  }

  get showPercentage(): boolean {
    return this.#door.read().showPercentage ?? false;
  }

  set showPercentage(shows: boolean) {
    this.#door.change({ showPercentage: yesOrNo(shows) });
  }

  get showLegendKey(): boolean {
    return this.#door.read().showLegendKey ?? false;
  }

  set showLegendKey(shows: boolean) {
    this.#door.change({ showLegendKey: yesOrNo(shows) });
  }

  get separator(): string {
    return this.#door.read().separator ?? ", ";
  }

  set separator(separator: string) {
    this.#door.change({ separator: anyText(separator) });
  }

  get format(): ChartDataLabelFormat {
    return new ChartDataLabelFormat(partDoor(this.#door, "format"));
  }
}

function usualLabelPosition(type: ChartTypeName): string {
  return labelPlaces(type)[0] ?? "None";
}

function hiddenEntries(door: Door<ChartLegendState>): readonly number[] {
  return door.read().hiddenEntries ?? [];
}
