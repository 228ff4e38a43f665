import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFValueType,
  type IConditionalFormattingRuleConfig,
  type IValueConfig,
} from "@univerjs/sheets-conditional-formatting";
import type { IStyleBase } from "@univerjs/core";
import { type Area, columnName } from "../places/address";

/** The rule of a conditional format in the words of Office.js. */
export type FormatRule =
  | { readonly type: "CellValue"; readonly rule: CellValueRule }
  | { readonly type: "Custom"; readonly formula: string }
  | { readonly type: "ContainsText"; readonly rule: TextRule }
  | { readonly type: "PresetCriteria"; readonly criterion: string }
  | { readonly type: "TopBottom"; readonly rule: { readonly rank: number; readonly type: string } }
  | { readonly type: "DataBar"; readonly bar: DataBarRule }
  | { readonly type: "ColorScale"; readonly criteria: ColorScaleCriteria };

export type CellValueRule = { readonly formula1: string; readonly formula2?: string; readonly operator: string };
export type TextRule = { readonly text: string; readonly operator: string };
export type BoundRule = { readonly type: string; readonly formula?: string };
export type DataBarRule = {
  readonly color: string;
  readonly negativeColor: string;
  readonly gradient: boolean;
  readonly showOnlyBar: boolean;
  readonly lower: BoundRule;
  readonly upper: BoundRule;
};
export type ColorPoint = { readonly type: string; readonly formula?: string | null; readonly color?: string };
export type ColorScaleCriteria = {
  readonly minimum: ColorPoint;
  readonly midpoint?: ColorPoint | null;
  readonly maximum: ColorPoint;
};

/** The rule as the grid paints it. What it has no rule for becomes a formula for the top left cell of the area. */
export function univerRule(stated: FormatRule, style: IStyleBase, area: Area): IConditionalFormattingRuleConfig {
  const corner = `${columnName(area.startColumn)}${area.startRow + 1}`;
  switch (stated.type) {
    case "CellValue":
      return cellValueRule(stated.rule, style, corner);
    case "Custom":
      return formulaRule(stated.formula, style);
    case "ContainsText":
      return {
        type: CFRuleType.highlightCell,
        subType: CFSubRuleType.text,
        operator: textOperators[stated.rule.operator] ?? CFTextOperator.containsText,
        value: stated.rule.text,
        style,
      };
    case "PresetCriteria":
      return presetRule(stated.criterion, style, corner);
    case "TopBottom":
      return {
        type: CFRuleType.highlightCell,
        subType: CFSubRuleType.rank,
        isBottom: stated.rule.type.startsWith("Bottom"),
        isPercent: stated.rule.type.endsWith("Percent"),
        value: stated.rule.rank,
        style,
      };
    case "DataBar":
      return {
        type: CFRuleType.dataBar,
        isShowValue: !stated.bar.showOnlyBar,
        config: {
          min: boundOf(stated.bar.lower, CFValueType.min),
          max: boundOf(stated.bar.upper, CFValueType.max),
          isGradient: stated.bar.gradient,
          positiveColor: stated.bar.color,
          nativeColor: stated.bar.negativeColor,
        },
      };
    case "ColorScale":
      return {
        type: CFRuleType.colorScale,
        config: colorPoints(stated.criteria).map((point, index) => ({
          index,
          color: point.color ?? "#FFFFFF",
          value: boundOf(
            { type: point.type, ...(typeof point.formula === "string" ? { formula: point.formula } : {}) },
            CFValueType.percentile,
          ),
        })),
      };
  }
}

/** What a rule of each type is until the add-in says more. */
export function freshRule(type: string): FormatRule | undefined {
  switch (type) {
    case "CellValue":
      return { type, rule: { formula1: "0", operator: "GreaterThan" } };
    case "Custom":
      return { type, formula: "=FALSE" };
    case "ContainsText":
      return { type, rule: { text: "", operator: "Contains" } };
    case "PresetCriteria":
      return { type, criterion: "NonBlanks" };
    case "TopBottom":
      return { type, rule: { rank: 10, type: "TopItems" } };
    case "DataBar":
      return {
        type,
        bar: {
          color: "#638EC6",
          negativeColor: "#FF0000",
          gradient: true,
          showOnlyBar: false,
          lower: { type: "Automatic" },
          upper: { type: "Automatic" },
        },
      };
    case "ColorScale":
      return {
        type,
        criteria: {
          minimum: { type: "LowestValue", color: "#F8696B" },
          maximum: { type: "HighestValue", color: "#63BE7B" },
        },
      };
    default:
      return undefined;
  }
}

/** The type that Office.js would give to a rule that came with a file. */
export function officeType(rule: IConditionalFormattingRuleConfig): string {
  if (rule.type !== CFRuleType.highlightCell)
    return rule.type === CFRuleType.iconSet ? "IconSet" : rule.type === CFRuleType.dataBar ? "DataBar" : "ColorScale";
  switch (rule.subType) {
    case CFSubRuleType.number:
      return "CellValue";
    case CFSubRuleType.formula:
      return "Custom";
    case CFSubRuleType.text:
      return "ContainsText";
    case CFSubRuleType.rank:
      return "TopBottom";
    default:
      return "PresetCriteria";
  }
}

function cellValueRule(rule: CellValueRule, style: IStyleBase, corner: string): IConditionalFormattingRuleConfig {
  const operator = numberOperators[rule.operator] ?? CFNumberOperator.equal;
  const bounds = [asNumber(rule.formula1), asNumber(rule.formula2)];
  const [first, second] = bounds;
  const base = { type: CFRuleType.highlightCell, subType: CFSubRuleType.number, style } as const;
  if (operator === CFNumberOperator.between || operator === CFNumberOperator.notBetween) {
    if (first !== undefined && second !== undefined) return { ...base, operator, value: [first, second] };
    const inside = `AND(${corner}>=${operand(rule.formula1)},${corner}<=${operand(rule.formula2)})`;
    return formulaRule(operator === CFNumberOperator.between ? `=${inside}` : `=NOT(${inside})`, style);
  }
  if (first !== undefined) return { ...base, operator, value: first };
  return formulaRule(`=${corner}${signs[operator]}${operand(rule.formula1)}`, style);
}

function presetRule(criterion: string, style: IStyleBase, corner: string): IConditionalFormattingRuleConfig {
  const base = { type: CFRuleType.highlightCell, style } as const;
  const text = (operator: CFTextOperator): IConditionalFormattingRuleConfig => ({
    ...base,
    subType: CFSubRuleType.text,
    operator,
  });
  switch (criterion) {
    case "Blanks":
      return text(CFTextOperator.containsBlanks);
    case "Errors":
      return text(CFTextOperator.containsErrors);
    case "NonErrors":
      return text(CFTextOperator.notContainsErrors);
    case "DuplicateValues":
      return { ...base, subType: CFSubRuleType.duplicateValues };
    case "UniqueValues":
      return { ...base, subType: CFSubRuleType.uniqueValues };
    case "Today":
      return formulaRule(`=INT(${corner})=TODAY()`, style);
    case "Yesterday":
      return formulaRule(`=INT(${corner})=TODAY()-1`, style);
    case "Tomorrow":
      return formulaRule(`=INT(${corner})=TODAY()+1`, style);
    default:
      return text(CFTextOperator.notContainsBlanks);
  }
}

function formulaRule(formula: string, style: IStyleBase): IConditionalFormattingRuleConfig {
  const value = formula.startsWith("=") ? formula : `=${formula}`;
  return { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value, style };
}

function colorPoints(criteria: ColorScaleCriteria): ColorPoint[] {
  const { minimum, midpoint, maximum } = criteria;
  return midpoint === undefined || midpoint === null ? [minimum, maximum] : [minimum, midpoint, maximum];
}

function boundOf(bound: BoundRule, otherwise: CFValueType): IValueConfig {
  const type = valueTypes[bound.type] ?? otherwise;
  if (type === CFValueType.min || type === CFValueType.max) return { type };
  const number = asNumber(bound.formula);
  return number === undefined ? { type: CFValueType.formula, value: bound.formula ?? "=0" } : { type, value: number };
}

function asNumber(formula: string | number | null | undefined): number | undefined {
  if (formula === null || formula === undefined || formula === "") return undefined;
  const number = Number(String(formula).replace(/^=/, ""));
  return Number.isFinite(number) ? number : undefined;
}

/** A comparison value may be a formula (`=$A$1`) or a plain text. */
function operand(formula: string | undefined): string {
  const text = formula ?? "";
  if (text.startsWith("=")) return text.slice(1);
  return asNumber(text) === undefined ? `"${text.replaceAll('"', '""')}"` : text;
}

const numberOperators: Readonly<Record<string, CFNumberOperator>> = {
  Between: CFNumberOperator.between,
  NotBetween: CFNumberOperator.notBetween,
  EqualTo: CFNumberOperator.equal,
  NotEqualTo: CFNumberOperator.notEqual,
  GreaterThan: CFNumberOperator.greaterThan,
  LessThan: CFNumberOperator.lessThan,
  GreaterThanOrEqual: CFNumberOperator.greaterThanOrEqual,
  LessThanOrEqual: CFNumberOperator.lessThanOrEqual,
};

const signs: Readonly<Record<CFNumberOperator, string>> = {
  [CFNumberOperator.between]: ">=",
  [CFNumberOperator.notBetween]: "<",
  [CFNumberOperator.equal]: "=",
  [CFNumberOperator.notEqual]: "<>",
  [CFNumberOperator.greaterThan]: ">",
  [CFNumberOperator.greaterThanOrEqual]: ">=",
  [CFNumberOperator.lessThan]: "<",
  [CFNumberOperator.lessThanOrEqual]: "<=",
};

const textOperators: Readonly<Record<string, CFTextOperator>> = {
  Contains: CFTextOperator.containsText,
  NotContains: CFTextOperator.notContainsText,
  BeginsWith: CFTextOperator.beginsWith,
  EndsWith: CFTextOperator.endsWith,
};

const valueTypes: Readonly<Record<string, CFValueType>> = {
  LowestValue: CFValueType.min,
  HighestValue: CFValueType.max,
  Number: CFValueType.num,
  Percent: CFValueType.percent,
  Percentile: CFValueType.percentile,
  Formula: CFValueType.formula,
};
