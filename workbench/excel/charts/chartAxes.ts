import { OfficeError, OfficeObject } from "../../wire/officeObject";
import { invalidArgument } from "../cells/cellWrites";
import { chartContents, usualAxisTitle } from "./chartContents";
import { textSizes } from "./chartDefaults";
import { type Door, numberWithin, oneOf, partDoor, yesOrNo } from "./chartDoor";
import { ChartAxisFormat, ChartAxisTitleFormat, ChartGridlinesFormat } from "./chartFormats";
import { valueScale } from "./chartScale";
import type { Chart } from "./charts";
import type { ChartAxisState, ChartLinesState, ChartTextState } from "../state/chartState";
import { hasAxes } from "../state/chartTypes";
import { ChartNumbers, ChartWords } from "./chartWords";

/** A pie and a doughnut have none, and to ask for one is refused. */
export class ChartAxes extends OfficeObject {
  readonly officeName = "ChartAxes";
  readonly #chart: Chart;

  constructor(chart: Chart) {
    super();
    this.#chart = chart;
  }

  get categoryAxis(): ChartAxis {
    return new ChartAxis(this.#chart, "Category");
  }

  get valueAxis(): ChartAxis {
    return new ChartAxis(this.#chart, "Value");
  }

  getItem(type: string, group?: string | null): ChartAxis {
    oneOf(group ?? "Primary", ["Primary"]);
    return oneOf(type, ["Category", "Value"]) === "Category" ? this.categoryAxis : this.valueAxis;
  }
}

export class ChartAxis extends ChartNumbers {
  readonly officeName = "ChartAxis";
  readonly #chart: Chart;
  readonly #type: "Category" | "Value";
  readonly #door: Door<ChartAxisState>;

  constructor(chart: Chart, type: "Category" | "Value") {
    const door = axisDoor(chart, type);
    super(door);
    this.#chart = chart;
    this.#type = type;
    this.#door = door;
  }

  get type(): string {
    return this.#type;
  }

  get axisGroup(): string {
    return "Primary";
  }

  get visible(): boolean {
    return this.#door.read().visible ?? true;
  }

  set visible(visible: boolean) {
    this.#door.change({ visible: yesOrNo(visible) });
  }

  get reversePlotOrder(): boolean {
    return this.#door.read().reversePlotOrder ?? false;
  }

  set reversePlotOrder(reversed: boolean) {
    this.#door.change({ reversePlotOrder: yesOrNo(reversed) });
  }

  /** A number, or `""` for what Excel chooses. */
  get maximum(): number | string {
    return this.#bound("maximum");
  }

  set maximum(maximum: number | string) {
    this.#door.change({ maximum: bound(maximum) });
  }

  get minimum(): number | string {
    return this.#bound("minimum");
  }

  set minimum(minimum: number | string) {
    this.#door.change({ minimum: bound(minimum) });
  }

  get majorUnit(): number | string {
    return this.#bound("majorUnit");
  }

  set majorUnit(majorUnit: number | string) {
    this.#door.change({ majorUnit: bound(majorUnit) });
  }

  get tickLabelPosition(): string {
    return this.#door.read().tickLabelPosition ?? "NextToAxis";
  }

  set tickLabelPosition(position: string) {
    this.#door.change({ tickLabelPosition: oneOf(position, ["NextToAxis", "High", "Low", "None"]) });
  }

  get majorTickMark(): string {
    return this.#door.read().majorTickMark ?? "None";
  }

  set majorTickMark(mark: string) {
    this.#door.change({ majorTickMark: oneOf(mark, tickMarks) });
  }

  get minorTickMark(): string {
    return this.#door.read().minorTickMark ?? "None";
  }

  set minorTickMark(mark: string) {
    this.#door.change({ minorTickMark: oneOf(mark, tickMarks) });
  }

  get majorGridlines(): ChartGridlines {
    return new ChartGridlines(partDoor(this.#door, "majorGridlines"), this.#type === "Value");
  }

  get minorGridlines(): ChartGridlines {
    return new ChartGridlines(partDoor(this.#door, "minorGridlines"), false);
  }

  get title(): ChartAxisTitle {
    return new ChartAxisTitle(this.#chart, partDoor(this.#door, "title"));
  }

  get format(): ChartAxisFormat {
    return new ChartAxisFormat(partDoor(this.#door, "format"));
  }

  #bound(which: "maximum" | "minimum" | "majorUnit"): number | string {
    const set = this.#door.read()[which];
    if (set !== undefined || this.#type === "Category") return set ?? "";
    const chart = this.#chart.door.read();
    return valueScale(chart, chartContents(this.#chart.book, chart))[which];
  }
}

export class ChartAxisTitle extends ChartWords {
  readonly officeName = "ChartAxisTitle";

  constructor(chart: Chart, door: Door<ChartTextState>) {
    super(door, { text: () => usualAxisTitle(chart.book), isVisible: false });
  }

  get format(): ChartAxisTitleFormat {
    return new ChartAxisTitleFormat(partDoor(this.door, "format"), textSizes.axisTitle);
  }
}

export class ChartGridlines extends OfficeObject {
  readonly officeName = "ChartGridlines";
  readonly #door: Door<ChartLinesState>;
  readonly #usuallyVisible: boolean;

  constructor(door: Door<ChartLinesState>, usuallyVisible: boolean) {
    super();
    this.#door = door;
    this.#usuallyVisible = usuallyVisible;
  }

  get visible(): boolean {
    return this.#door.read().visible ?? this.#usuallyVisible;
  }

  set visible(visible: boolean) {
    this.#door.change({ visible: yesOrNo(visible) });
  }

  get format(): ChartGridlinesFormat {
    return new ChartGridlinesFormat(partDoor(this.#door, "format"));
  }
}

function axisDoor(chart: Chart, type: "Category" | "Value"): Door<ChartAxisState> {
  const door = partDoor(chart.door, type === "Category" ? "categoryAxis" : "valueAxis");
  return {
    read: () => {
      refuseWithoutAxes(chart);
      return door.read();
    },
    change: (parts) => {
      refuseWithoutAxes(chart);
      door.change(parts);
    },
  };
}

function refuseWithoutAxes(chart: Chart): void {
  if (hasAxes(chart.door.read().type)) return;
  throw new OfficeError("InvalidOperation", "A pie and a doughnut have no axes.");
}

function bound(given: unknown): number | undefined {
  if (given === "") return undefined;
  if (typeof given !== "number") throw invalidArgument();
  return numberWithin(given, -Number.MAX_VALUE, Number.MAX_VALUE);
}

const tickMarks = ["None", "Cross", "Inside", "Outside"];
