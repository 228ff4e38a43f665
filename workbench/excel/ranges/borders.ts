import { BorderStyleTypes, type IBorderData, type IBorderStyleData, type Nullable } from "@univerjs/core";
import { OfficeCollection, OfficeObject } from "../../wire/officeObject";
import { type Area, intersection } from "../places/address";
import { common, styleAt } from "../cells/cellFormats";
import { changeStyle } from "../cells/cellStyles";
import { invalidArgument } from "../cells/cellWrites";
import type { Range } from "./range";
import { hexColor, readColor } from "./rangeFormat";
import { guardOption } from "../cells/writeGuards";

/** The borders around and inside a range. */
export class RangeBorderCollection extends OfficeCollection<RangeBorder> {
  readonly officeName = "RangeBorderCollection";
  readonly items: readonly RangeBorder[];

  constructor(range: Range) {
    super();
    this.items = Object.keys(sides).map((index) => new RangeBorder(range, index));
  }

  get count(): number {
    return this.items.length;
  }

  getItem(index: string): RangeBorder {
    const border = this.items.find((item) => item.sideIndex === index);
    if (border === undefined) throw invalidArgument();
    return border;
  }

  getItemAt(index: number): RangeBorder {
    const border = this.items[index];
    if (border === undefined) throw invalidArgument();
    return border;
  }
}

export class RangeBorder extends OfficeObject {
  readonly officeName = "RangeBorder";
  /** Office.js identifies a border by its side. */
  override readonly identity = (): Readonly<Record<string, unknown>> => ({ Id: this.sideIndex });
  readonly #range: Range;

  constructor(
    range: Range,
    readonly sideIndex: string,
  ) {
    super();
    this.#range = range;
  }

  get color(): string | null {
    return sameBorder(this.#range, this.sideIndex, (border) => hexColor(border?.cl.rgb, "#000000"));
  }

  set color(color: string) {
    changeBorder(this.#range, this.sideIndex, (border) => ({
      s: border?.s ?? BorderStyleTypes.THIN,
      cl: { rgb: readColor(color) },
    }));
  }

  get style(): string | null {
    return sameBorder(this.#range, this.sideIndex, (border) => lineOf(border).style);
  }

  set style(style: string) {
    changeBorder(this.#range, this.sideIndex, (border) => withLine(border, style, lineOf(border).weight));
  }

  get weight(): string | null {
    return sameBorder(this.#range, this.sideIndex, (border) => lineOf(border).weight);
  }

  set weight(weight: string) {
    changeBorder(this.#range, this.sideIndex, (border) => {
      const { style } = lineOf(border);
      return withLine(border, style === "None" ? "Continuous" : style, weight);
    });
  }
}

type Border = Nullable<IBorderStyleData>;

function sameBorder<Value>(range: Range, index: string, valueOf: (border: Border) => Value): Value | null {
  const side = sides[index];
  const area = side?.cells(range.area());
  if (side === undefined || area === undefined) return valueOf(null);
  return common(area, (row, column) => valueOf(styleAt(range.book, range.sheetId, row, column).bd?.[side.edge]));
}

function changeBorder(range: Range, index: string, change: (border: Border) => Border): void {
  const { book, sheetId } = range;
  guardOption(book, sheetId, "allowFormatCells");
  const side = sides[index];
  const area = side?.cells(range.area());
  if (side === undefined || area === undefined) return;
  const known = styleAt(book, sheetId, area.startRow, area.startColumn).bd?.[side.edge];
  changeStyle(book, sheetId, area, { bd: { [side.edge]: change(known) } });
}

function withLine(border: Border, style: string, weight: string): Border {
  if (style === "None") return null;
  const line =
    lines.find((known) => known.style === style && known.weight === weight) ??
    lines.find((known) => known.style === style);
  if (line === undefined) throw invalidArgument();
  return { s: line.type, cl: border?.cl ?? { rgb: "#000000" } };
}

function lineOf(border: Border): { style: string; weight: string } {
  if (border === null || border === undefined) return { style: "None", weight: "Thin" };
  return lines.find((line) => line.type === border.s) ?? { style: "Continuous", weight: "Thin" };
}

const lines: readonly { style: string; weight: string; type: BorderStyleTypes }[] = [
  { style: "Continuous", weight: "Thin", type: BorderStyleTypes.THIN },
  { style: "Continuous", weight: "Hairline", type: BorderStyleTypes.HAIR },
  { style: "Continuous", weight: "Medium", type: BorderStyleTypes.MEDIUM },
  { style: "Continuous", weight: "Thick", type: BorderStyleTypes.THICK },
  { style: "Dash", weight: "Thin", type: BorderStyleTypes.DASHED },
  { style: "Dash", weight: "Medium", type: BorderStyleTypes.MEDIUM_DASHED },
  { style: "DashDot", weight: "Thin", type: BorderStyleTypes.DASH_DOT },
  { style: "DashDotDot", weight: "Thin", type: BorderStyleTypes.DASH_DOT_DOT },
  { style: "Dot", weight: "Thin", type: BorderStyleTypes.DOTTED },
  { style: "Double", weight: "Thick", type: BorderStyleTypes.DOUBLE },
];

type Side = {
  readonly edge: keyof IBorderData & ("t" | "b" | "l" | "r");
  readonly cells: (area: Area) => Area | undefined;
};

const sides: Readonly<Record<string, Side>> = {
  EdgeTop: { edge: "t", cells: (area) => ({ ...area, endRow: area.startRow }) },
  EdgeBottom: { edge: "b", cells: (area) => ({ ...area, startRow: area.endRow }) },
  EdgeLeft: { edge: "l", cells: (area) => ({ ...area, endColumn: area.startColumn }) },
  EdgeRight: { edge: "r", cells: (area) => ({ ...area, startColumn: area.endColumn }) },
  InsideHorizontal: { edge: "b", cells: (area) => intersection(area, { ...area, endRow: area.endRow - 1 }) },
  InsideVertical: { edge: "r", cells: (area) => intersection(area, { ...area, endColumn: area.endColumn - 1 }) },
};
