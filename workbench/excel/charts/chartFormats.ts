import { ColorKit } from "@univerjs/core";
import { OfficeObject } from "../../wire/officeObject";
import { invalidArgument } from "../cells/cellWrites";
import { textSizes, usualTextColor } from "./chartDefaults";
import { anyText, type Door, numberWithin, oneOf, partDoor, yesOrNo } from "./chartDoor";
import type { ChartFillState, ChartFontState, ChartLineState, ChartShapeState } from "../state/chartState";
import { readColor } from "../ranges/rangeFormat";

/** How one part of a chart looks. Which of the three a part has, its class in Office.js says. */
abstract class ChartPartFormat extends OfficeObject {
  protected readonly door: Door<ChartShapeState>;
  readonly #fontSize: number;

  constructor(door: Door<ChartShapeState>, fontSize: number = textSizes.labels) {
    super();
    this.door = door;
    this.#fontSize = fontSize;
  }

  protected readonly makeFill = (): ChartFill => new ChartFill(partDoor(this.door, "fill"));
  protected readonly makeLine = (): ChartLineFormat => new ChartLineFormat(partDoor(this.door, "line"));
  protected readonly makeBorder = (): ChartBorder => new ChartBorder(partDoor(this.door, "line"));
  protected readonly makeFont = (): ChartFont => new ChartFont(partDoor(this.door, "font"), this.#fontSize);
}

abstract class ChartTextFormat extends ChartPartFormat {
  get fill(): ChartFill {
    return this.makeFill();
  }

  get border(): ChartBorder {
    return this.makeBorder();
  }

  get font(): ChartFont {
    return this.makeFont();
  }
}

/** Of the whole chart. */
export class ChartAreaFormat extends ChartTextFormat {
  readonly officeName = "ChartAreaFormat";
}

export class ChartTitleFormat extends ChartTextFormat {
  readonly officeName = "ChartTitleFormat";
}

export class ChartLegendFormat extends ChartTextFormat {
  readonly officeName = "ChartLegendFormat";
}

export class ChartDataLabelFormat extends ChartTextFormat {
  readonly officeName = "ChartDataLabelFormat";
}

export class ChartAxisTitleFormat extends ChartTextFormat {
  readonly officeName = "ChartAxisTitleFormat";
}

export class ChartAxisFormat extends ChartPartFormat {
  readonly officeName = "ChartAxisFormat";

  get line(): ChartLineFormat {
    return this.makeLine();
  }

  get font(): ChartFont {
    return this.makeFont();
  }
}

export class ChartGridlinesFormat extends ChartPartFormat {
  readonly officeName = "ChartGridlinesFormat";

  get line(): ChartLineFormat {
    return this.makeLine();
  }
}

export class ChartSeriesFormat extends ChartPartFormat {
  readonly officeName = "ChartSeriesFormat";

  get fill(): ChartFill {
    return this.makeFill();
  }

  get line(): ChartLineFormat {
    return this.makeLine();
  }
}

export class ChartPointFormat extends ChartPartFormat {
  readonly officeName = "ChartPointFormat";

  get fill(): ChartFill {
    return this.makeFill();
  }

  get border(): ChartBorder {
    return this.makeBorder();
  }
}

/** Office.js tells nothing of a fill; it can only be set. */
export class ChartFill extends OfficeObject {
  readonly officeName = "ChartFill";
  readonly #door: Door<ChartFillState>;

  constructor(door: Door<ChartFillState>) {
    super();
    this.#door = door;
  }

  setSolidColor(color: string): void {
    this.#door.change({ color: chartColor(color), none: false });
  }

  /** Nothing is painted: what lies behind shows through. */
  clear(): void {
    this.#door.change({ none: true });
  }
}

abstract class ChartStroke extends OfficeObject {
  readonly #door: Door<ChartLineState>;

  constructor(door: Door<ChartLineState>) {
    super();
    this.#door = door;
  }

  get color(): string {
    return this.#door.read().color ?? "#000000";
  }

  set color(color: string) {
    this.#door.change({ color: chartColor(color), none: false });
  }

  get lineStyle(): string {
    const { none, style } = this.#door.read();
    return none === true ? "None" : (style ?? "Continuous");
  }

  set lineStyle(given: string) {
    const style = oneOf(given, lineStyles);
    this.#door.change(style === "None" ? { none: true } : { style, none: false });
  }

  get weight(): number {
    return this.#door.read().weight ?? usualLine;
  }

  set weight(points: number) {
    this.#door.change({ weight: numberWithin(points, 0, thickestLine) });
  }

  clear(): void {
    this.#door.change({ none: true });
  }
}

export class ChartLineFormat extends ChartStroke {
  readonly officeName = "ChartLineFormat";
}

export class ChartBorder extends ChartStroke {
  readonly officeName = "ChartBorder";
}

export class ChartFont extends OfficeObject {
  readonly officeName = "ChartFont";
  readonly #door: Door<ChartFontState>;
  readonly #usualSize: number;

  constructor(door: Door<ChartFontState>, usualSize: number) {
    super();
    this.#door = door;
    this.#usualSize = usualSize;
  }

  get name(): string {
    return this.#door.read().name ?? "Calibri";
  }

  set name(name: string) {
    this.#door.change({ name: anyText(name) });
  }

  get size(): number {
    return this.#door.read().size ?? this.#usualSize;
  }

  set size(points: number) {
    this.#door.change({ size: numberWithin(points, 1, 409) });
  }

  get color(): string {
    return this.#door.read().color ?? usualTextColor;
  }

  set color(color: string) {
    this.#door.change({ color: chartColor(color) });
  }

  get bold(): boolean {
    return this.#door.read().bold ?? false;
  }

  set bold(bold: boolean) {
    this.#door.change({ bold: yesOrNo(bold) });
  }

  get italic(): boolean {
    return this.#door.read().italic ?? false;
  }

  set italic(italic: boolean) {
    this.#door.change({ italic: yesOrNo(italic) });
  }

  get underline(): string {
    return this.#door.read().underline ?? "None";
  }

  set underline(underline: string) {
    this.#door.change({ underline: oneOf(underline, ["None", "Single"]) });
  }
}

/** `#RRGGBB` of a colour as Office.js takes it; unlike cells, the parts of a chart keep no names of colours. */
function chartColor(color: unknown): string {
  const read = readColor(color);
  if (read.startsWith("#")) return read;
  const named = new ColorKit(read);
  if (!named.isValid) throw invalidArgument();
  return named.toHexString().toUpperCase();
}

const lineStyles = [
  ...["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "RoundDot", "Automatic"],
  ...["Grey25", "Grey50", "Grey75"],
];

const usualLine = 0.75;
const thickestLine = 1_584;
