import { BooleanNumber, type IStyleBase } from "@univerjs/core";
import { OfficeCollection, OfficeError, OfficeObject } from "../../wire/officeObject";
import type { Book } from "../engine/book";
import { invalidArgument } from "../cells/cellWrites";
import {
  addConditionalFormat,
  changeConditionalFormat,
  conditionalFormat,
  conditionalFormatsOver,
  deleteConditionalFormat,
  moveConditionalFormat,
  removeConditionalFormats,
  styleOf,
} from "./conditionalFormatRules";
import {
  type BoundRule,
  type CellValueRule,
  type ColorScaleCriteria,
  type DataBarRule,
  type FormatRule,
  freshRule,
  officeType,
  type TextRule,
} from "./formatRule";
import { Range } from "../ranges/range";
import { RangeAreas } from "../ranges/rangeAreas";
import { hexColor, readColor } from "../ranges/rangeFormat";
import { guardOption } from "../cells/writeGuards";

/** The conditional formats that touch a range. */
export class ConditionalFormatCollection extends OfficeCollection<ConditionalFormat> {
  readonly officeName = "ConditionalFormatCollection";
  readonly items: readonly ConditionalFormat[];
  readonly #range: Range;

  constructor(range: Range) {
    super();
    this.#range = range;
    this.items = conditionalFormatsOver(range.book, range.sheetId, range.area()).map(
      ({ cfId }) => new ConditionalFormat(range.book, range.sheetId, cfId),
    );
  }

  getCount(): number {
    return this.items.length;
  }

  getItem(id: string): ConditionalFormat {
    const item = this.getItemOrNullObject(id);
    if (item === null) throw new OfficeError("ItemNotFound", "The requested resource doesn't exist.");
    return item;
  }

  getItemOrNullObject(id: string): ConditionalFormat | null {
    return this.items.find((item) => item.id === id) ?? null;
  }

  getItemAt(index: number): ConditionalFormat {
    const item = this.items[index];
    if (item === undefined) throw invalidArgument();
    return item;
  }

  add(type: string): ConditionalFormat {
    const { book, sheetId } = this.#range;
    guardOption(book, sheetId, "allowFormatCells");
    const rule = freshRule(type);
    if (rule === undefined) {
      throw new OfficeError("NotImplemented", `The stand-in for Excel has no conditional format of type ${type}.`);
    }
    return new ConditionalFormat(book, sheetId, addConditionalFormat(book, sheetId, this.#range.area(), rule));
  }

  clearAll(): void {
    const { book, sheetId } = this.#range;
    guardOption(book, sheetId, "allowFormatCells");
    removeConditionalFormats(book, sheetId, this.#range.area());
  }
}

export class ConditionalFormat extends OfficeObject {
  readonly officeName = "ConditionalFormat";
  readonly book: Book;
  readonly sheetId: string;
  readonly formatId: string;

  constructor(book: Book, sheetId: string, id: string) {
    super();
    this.book = book;
    this.sheetId = sheetId;
    this.formatId = id;
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.formatId };
  }

  get id(): string {
    return this.formatId;
  }

  get type(): string {
    const format = conditionalFormat(this.book, this.sheetId, this.formatId);
    return format.stated?.type ?? officeType(format.rule);
  }

  get priority(): number {
    const all = conditionalFormatsOver(this.book, this.sheetId, everything);
    return all.findIndex(({ cfId }) => cfId === this.formatId);
  }

  /** Counted from 0, a negative one from the back; beyond the ends it is the nearest there is. */
  set priority(priority: number) {
    moveConditionalFormat(this.book, this.sheetId, this.formatId, priority);
  }

  get stopIfTrue(): boolean | null {
    return conditionalFormat(this.book, this.sheetId, this.formatId).stopIfTrue;
  }

  set stopIfTrue(stopIfTrue: boolean) {
    changeConditionalFormat(this.book, this.sheetId, this.formatId, { stopIfTrue });
  }

  get cellValue(): CellValueConditionalFormat {
    return new CellValueConditionalFormat(this);
  }

  get cellValueOrNullObject(): CellValueConditionalFormat | null {
    return this.type === "CellValue" ? this.cellValue : null;
  }

  get custom(): CustomConditionalFormat {
    return new CustomConditionalFormat(this);
  }

  get customOrNullObject(): CustomConditionalFormat | null {
    return this.type === "Custom" ? this.custom : null;
  }

  get textComparison(): TextConditionalFormat {
    return new TextConditionalFormat(this);
  }

  get textComparisonOrNullObject(): TextConditionalFormat | null {
    return this.type === "ContainsText" ? this.textComparison : null;
  }

  get preset(): PresetCriteriaConditionalFormat {
    return new PresetCriteriaConditionalFormat(this);
  }

  get presetOrNullObject(): PresetCriteriaConditionalFormat | null {
    return this.type === "PresetCriteria" ? this.preset : null;
  }

  get topBottom(): TopBottomConditionalFormat {
    return new TopBottomConditionalFormat(this);
  }

  get topBottomOrNullObject(): TopBottomConditionalFormat | null {
    return this.type === "TopBottom" ? this.topBottom : null;
  }

  get dataBar(): DataBarConditionalFormat {
    return new DataBarConditionalFormat(this);
  }

  get dataBarOrNullObject(): DataBarConditionalFormat | null {
    return this.type === "DataBar" ? this.dataBar : null;
  }

  get colorScale(): ColorScaleConditionalFormat {
    return new ColorScaleConditionalFormat(this);
  }

  get colorScaleOrNullObject(): ColorScaleConditionalFormat | null {
    return this.type === "ColorScale" ? this.colorScale : null;
  }

  getRanges(): RangeAreas {
    const { ranges } = conditionalFormat(this.book, this.sheetId, this.formatId);
    return new RangeAreas(this.book, this.sheetId, ranges);
  }

  getRange(): Range {
    const [first] = conditionalFormat(this.book, this.sheetId, this.formatId).ranges;
    if (first === undefined) throw new OfficeError("ItemNotFound", "The requested resource doesn't exist.");
    const { startRow, endRow, startColumn, endColumn } = first;
    return new Range(this.book, this.sheetId, { startRow, endRow, startColumn, endColumn });
  }

  delete(): void {
    deleteConditionalFormat(this.book, this.sheetId, this.formatId);
  }
}

export class CellValueConditionalFormat extends OfficeObject {
  readonly officeName = "CellValueConditionalFormat";
  readonly #format: ConditionalFormat;

  constructor(format: ConditionalFormat) {
    super();
    this.#format = format;
  }

  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.#format);
  }

  get rule(): CellValueRule | null {
    return stated(this.#format, "CellValue")?.rule ?? null;
  }

  set rule(rule: CellValueRule) {
    state(this.#format, { type: "CellValue", rule });
  }
}

export class CustomConditionalFormat extends OfficeObject {
  readonly officeName = "CustomConditionalFormat";
  readonly #format: ConditionalFormat;

  constructor(format: ConditionalFormat) {
    super();
    this.#format = format;
  }

  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.#format);
  }

  get rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.#format);
  }
}

export class ConditionalFormatRule extends OfficeObject {
  readonly officeName = "ConditionalFormatRule";
  readonly #format: ConditionalFormat;

  constructor(format: ConditionalFormat) {
    super();
    this.#format = format;
  }

  get formula(): string {
    return stated(this.#format, "Custom")?.formula ?? "";
  }

  set formula(formula: string) {
    state(this.#format, { type: "Custom", formula });
  }
}

export class TextConditionalFormat extends OfficeObject {
  readonly officeName = "TextConditionalFormat";
  readonly #format: ConditionalFormat;

  constructor(format: ConditionalFormat) {
    super();
    this.#format = format;
  }

  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.#format);
  }

  get rule(): TextRule | null {
    return stated(this.#format, "ContainsText")?.rule ?? null;
  }

  set rule(rule: TextRule) {
    state(this.#format, { type: "ContainsText", rule });
  }
}

export class PresetCriteriaConditionalFormat extends OfficeObject {
  readonly officeName = "PresetCriteriaConditionalFormat";
  readonly #format: ConditionalFormat;

  constructor(format: ConditionalFormat) {
    super();
    this.#format = format;
  }

  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.#format);
  }

  get rule(): { criterion: string } | null {
    const known = stated(this.#format, "PresetCriteria");
    return known === undefined ? null : { criterion: known.criterion };
  }

  set rule(rule: { criterion: string }) {
    state(this.#format, { type: "PresetCriteria", criterion: rule.criterion });
  }
}

export class TopBottomConditionalFormat extends OfficeObject {
  readonly officeName = "TopBottomConditionalFormat";
  readonly #format: ConditionalFormat;

  constructor(format: ConditionalFormat) {
    super();
    this.#format = format;
  }

  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.#format);
  }

  get rule(): { readonly rank: number; readonly type: string } | null {
    return stated(this.#format, "TopBottom")?.rule ?? null;
  }

  set rule(rule: { readonly rank: number; readonly type: string }) {
    state(this.#format, { type: "TopBottom", rule });
  }
}

export class DataBarConditionalFormat extends OfficeObject {
  readonly officeName = "DataBarConditionalFormat";
  readonly #format: ConditionalFormat;

  constructor(format: ConditionalFormat) {
    super();
    this.#format = format;
  }

  get showDataBarOnly(): boolean {
    return barOf(this.#format).showOnlyBar;
  }

  set showDataBarOnly(showOnlyBar: boolean) {
    changeBar(this.#format, { showOnlyBar });
  }

  get lowerBoundRule(): BoundRule {
    return barOf(this.#format).lower;
  }

  set lowerBoundRule(lower: BoundRule) {
    changeBar(this.#format, { lower });
  }

  get upperBoundRule(): BoundRule {
    return barOf(this.#format).upper;
  }

  set upperBoundRule(upper: BoundRule) {
    changeBar(this.#format, { upper });
  }

  get positiveFormat(): ConditionalDataBarPositiveFormat {
    return new ConditionalDataBarPositiveFormat(this.#format);
  }

  get negativeFormat(): ConditionalDataBarNegativeFormat {
    return new ConditionalDataBarNegativeFormat(this.#format);
  }
}

export class ConditionalDataBarPositiveFormat extends OfficeObject {
  readonly officeName = "ConditionalDataBarPositiveFormat";
  readonly #format: ConditionalFormat;

  constructor(format: ConditionalFormat) {
    super();
    this.#format = format;
  }

  get fillColor(): string {
    return barOf(this.#format).color;
  }

  set fillColor(color: string) {
    changeBar(this.#format, { color: readColor(color) });
  }

  get gradientFill(): boolean {
    return barOf(this.#format).gradient;
  }

  set gradientFill(gradient: boolean) {
    changeBar(this.#format, { gradient });
  }
}

export class ConditionalDataBarNegativeFormat extends OfficeObject {
  readonly officeName = "ConditionalDataBarNegativeFormat";
  readonly #format: ConditionalFormat;

  constructor(format: ConditionalFormat) {
    super();
    this.#format = format;
  }

  get fillColor(): string {
    return barOf(this.#format).negativeColor;
  }

  set fillColor(negativeColor: string) {
    changeBar(this.#format, { negativeColor: readColor(negativeColor) });
  }
}

export class ColorScaleConditionalFormat extends OfficeObject {
  readonly officeName = "ColorScaleConditionalFormat";
  readonly #format: ConditionalFormat;

  constructor(format: ConditionalFormat) {
    super();
    this.#format = format;
  }

  get threeColorScale(): boolean {
    const midpoint = stated(this.#format, "ColorScale")?.criteria.midpoint;
    return midpoint !== undefined && midpoint !== null;
  }

  get criteria(): ColorScaleCriteria | null {
    return stated(this.#format, "ColorScale")?.criteria ?? null;
  }

  set criteria(criteria: ColorScaleCriteria) {
    state(this.#format, { type: "ColorScale", criteria });
  }
}

/** How the cells look where the rule holds. */
export class ConditionalRangeFormat extends OfficeObject {
  readonly officeName = "ConditionalRangeFormat";
  readonly #format: ConditionalFormat;

  constructor(format: ConditionalFormat) {
    super();
    this.#format = format;
  }

  get fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.#format);
  }

  get font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.#format);
  }
}

export class ConditionalRangeFill extends OfficeObject {
  readonly officeName = "ConditionalRangeFill";
  readonly #format: ConditionalFormat;

  constructor(format: ConditionalFormat) {
    super();
    this.#format = format;
  }

  get color(): string {
    return hexColor(styleIn(this.#format).bg?.rgb, "");
  }

  set color(color: string) {
    restyle(this.#format, { bg: { rgb: readColor(color) } });
  }

  clear(): void {
    restyle(this.#format, { bg: null });
  }
}

export class ConditionalRangeFont extends OfficeObject {
  readonly officeName = "ConditionalRangeFont";
  readonly #format: ConditionalFormat;

  constructor(format: ConditionalFormat) {
    super();
    this.#format = format;
  }

  get color(): string {
    return hexColor(styleIn(this.#format).cl?.rgb, "");
  }

  set color(color: string) {
    restyle(this.#format, { cl: { rgb: readColor(color) } });
  }

  get bold(): boolean {
    return styleIn(this.#format).bl === BooleanNumber.TRUE;
  }

  set bold(bold: boolean) {
    restyle(this.#format, { bl: bold ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }

  get italic(): boolean {
    return styleIn(this.#format).it === BooleanNumber.TRUE;
  }

  set italic(italic: boolean) {
    restyle(this.#format, { it: italic ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }

  get strikethrough(): boolean {
    return styleIn(this.#format).st?.s === BooleanNumber.TRUE;
  }

  set strikethrough(struck: boolean) {
    restyle(this.#format, { st: { s: struck ? BooleanNumber.TRUE : BooleanNumber.FALSE } });
  }
}

function stated<Type extends FormatRule["type"]>(
  format: ConditionalFormat,
  type: Type,
): Extract<FormatRule, { type: Type }> | undefined {
  const known = conditionalFormat(format.book, format.sheetId, format.formatId).stated;
  return known?.type === type ? (known as Extract<FormatRule, { type: Type }>) : undefined;
}

function state(format: ConditionalFormat, rule: FormatRule): void {
  if (format.type !== rule.type) {
    throw new OfficeError("InvalidOperation", `A conditional format of type ${format.type} has no such rule.`);
  }
  changeConditionalFormat(format.book, format.sheetId, format.formatId, { stated: rule });
}

function restyle(format: ConditionalFormat, style: IStyleBase): void {
  changeConditionalFormat(format.book, format.sheetId, format.formatId, { style });
}

function styleIn(format: ConditionalFormat): IStyleBase {
  return styleOf(conditionalFormat(format.book, format.sheetId, format.formatId));
}

function barOf(format: ConditionalFormat): DataBarRule {
  const known = stated(format, "DataBar") ?? freshRule("DataBar");
  if (known?.type !== "DataBar") throw invalidArgument();
  return known.bar;
}

function changeBar(format: ConditionalFormat, change: Partial<DataBarRule>): void {
  state(format, { type: "DataBar", bar: { ...barOf(format), ...change } });
}

const everything = { startRow: 0, startColumn: 0, endRow: Infinity, endColumn: Infinity };
