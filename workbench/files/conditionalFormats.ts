import type { IRange, IStyleData } from "@univerjs/core";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import { addressesOf, areasOf } from "./area";
import type { Carried } from "./carrier";
import { fileFont, gridStyle, hex, rgb, type ThemeColors } from "./cellStyle";
import type { ConditionalFormatting, ConditionalRule } from "./excelts";
import { children, rootElement, textOf, withAttributes, type XmlElement } from "./xml";

type GridRule = IConditionFormattingRule["rule"];

export type ReadConditionalFormats = {
  readonly rules: readonly IConditionFormattingRule[];
  readonly carried: ReadonlyMap<string, Carried>;
  /** Whether there are some that the grid does not show, icons for one. */
  readonly someNotShown: boolean;
};

/**
 * The conditional formats of a sheet, first the one that wins. A format that the grid cannot show stands in it as one that never
 * applies, so that it moves along when rows are inserted and goes back whole.
 */
export function readConditionalFormats(
  sheetXml: string,
  library: readonly ConditionalFormatting[],
  theme: ThemeColors,
): ReadConditionalFormats {
  const looks = new Map(library.flatMap(({ rules }) => rules.map((rule) => [rule.priority, rule] as const)));
  const found = children(rootElement(sheetXml), "conditionalFormatting").flatMap((group) =>
    children(group, "cfRule").map((element) => ({ element, sqref: group.attributes["sqref"] ?? "" })),
  );
  const byPriority = [...found].sort((one, other) => priorityOf(one.element) - priorityOf(other.element));
  const carried = new Map<string, Carried>();
  let someNotShown = false;
  const rules = byPriority.flatMap(({ element, sqref }, index): IConditionFormattingRule[] => {
    const ranges = areasOf(sqref).map((area): IRange => ({ ...area }));
    if (ranges.length === 0) return [];
    const shown = gridRule(element, looks.get(priorityOf(element)), theme);
    someNotShown ||= shown === undefined;
    const rule = shown ?? neverApplies;
    const cfId = `file-${index + 1}`;
    const stopIfTrue = element.attributes["stopIfTrue"] === "1";
    carried.set(cfId, { xml: element.outer, given: JSON.stringify([rule, stopIfTrue]) });
    return [{ cfId, ranges, stopIfTrue, rule }];
  });
  return { rules, carried, someNotShown };
}

export type WrittenConditionalFormats = {
  /** For the library: formats that were made or changed in the grid. */
  readonly made: readonly ConditionalFormatting[];
  /** Elements for the sheet part; their looks are numbered as in the file that was opened. */
  readonly carried: (firstLook: number) => string;
};

/** Splits the formats of the grid into those that go back as they came and those for the library to write. */
export function writeConditionalFormats(
  rules: readonly IConditionFormattingRule[],
  carried: ReadonlyMap<string, Carried>,
): WrittenConditionalFormats {
  const made: ConditionalFormatting[] = [];
  const untouched: { element: XmlElement; sqref: string; priority: number }[] = [];
  rules.forEach(({ cfId, ranges, rule, stopIfTrue }, index) => {
    if (ranges.length === 0) return;
    const sqref = addressesOf(ranges);
    const original = carried.get(cfId);
    if (original?.given === JSON.stringify([rule, stopIfTrue])) {
      untouched.push({ element: rootElement(original.xml), sqref, priority: index + 1 });
      return;
    }
    const written = fileRule(rule, ranges[0] as IRange);
    if (written !== undefined)
      made.push({ ref: sqref, rules: [{ ...written, priority: index + 1 } as ConditionalRule] });
  });
  return {
    made,
    carried: (firstLook) =>
      untouched
        .map(({ element, sqref, priority }) => {
          const look = element.attributes["dxfId"];
          const dxfId = look === undefined ? undefined : String(Number(look) + firstLook);
          const rule = withAttributes(element, { priority: String(priority), dxfId });
          return `<conditionalFormatting sqref="${sqref}">${rule}</conditionalFormatting>`;
        })
        .join(""),
  };
}

function priorityOf(element: XmlElement): number {
  return Number(element.attributes["priority"] ?? 0);
}

function gridRule(element: XmlElement, library: ConditionalRule | undefined, theme: ThemeColors): GridRule | undefined {
  const { attributes } = element;
  const formulas = children(element, "formula").map(textOf);
  const first = formulas[0];
  const style = gridStyle(library?.style ?? {}, theme);
  const highlight = { type: "highlightCell", style };
  switch (attributes["type"]) {
    case "expression":
      return first === undefined ? undefined : ({ ...highlight, subType: "formula", value: `=${first}` } as GridRule);
    case "cellIs":
      return cellIsRule(highlight, attributes["operator"] ?? "", formulas);
    case "top10":
      return {
        ...highlight,
        subType: "rank",
        isBottom: attributes["bottom"] === "1",
        isPercent: attributes["percent"] === "1",
        value: Number(attributes["rank"] ?? 10),
      } as GridRule;
    case "aboveAverage":
      if (attributes["stdDev"] !== undefined) return undefined;
      return {
        ...highlight,
        subType: "average",
        operator: `${attributes["aboveAverage"] === "0" ? "less" : "greater"}Than${attributes["equalAverage"] === "1" ? "OrEqual" : ""}`,
      } as GridRule;
    case "duplicateValues":
    case "uniqueValues":
      return { ...highlight, subType: attributes["type"] } as GridRule;
    case "containsText":
    case "notContainsText":
    case "beginsWith":
    case "endsWith":
      return {
        ...highlight,
        subType: "text",
        operator: attributes["type"],
        value: attributes["text"] ?? "",
      } as GridRule;
    case "containsBlanks":
    case "notContainsBlanks":
    case "containsErrors":
    case "notContainsErrors":
      return { ...highlight, subType: "text", operator: attributes["type"] } as GridRule;
    case "timePeriod":
      return { ...highlight, subType: "timePeriod", operator: attributes["timePeriod"] } as GridRule;
    case "colorScale":
      return colorScale(element, theme);
    case "dataBar":
      return dataBar(element, theme);
    default:
      return undefined;
  }
}

function cellIsRule(highlight: object, operator: string, formulas: readonly string[]): GridRule | undefined {
  const numbers = formulas.map((formula) => (formula.trim() === "" ? NaN : Number(formula)));
  if (numbers.every((number) => Number.isFinite(number))) {
    const value = operator === "between" || operator === "notBetween" ? numbers : numbers[0];
    return { ...highlight, subType: "number", operator, value } as GridRule;
  }
  const text = /^"([\s\S]*)"$/.exec(formulas[0] ?? "");
  if (text?.[1] !== undefined && (operator === "equal" || operator === "notEqual")) {
    return { ...highlight, subType: "text", operator, value: text[1].replaceAll('""', '"') } as GridRule;
  }
  return undefined;
}

function colorScale(element: XmlElement, theme: ThemeColors): GridRule | undefined {
  const scale = children(element, "colorScale")[0];
  if (scale === undefined) return undefined;
  const values = children(scale, "cfvo");
  const colors = children(scale, "color");
  const config = values.map((value, index) => ({
    index,
    color: rgb(colorOf(colors[index]), theme)?.rgb ?? "#FFFFFF",
    value: limit(value),
  }));
  return { type: "colorScale", config } as GridRule;
}

function dataBar(element: XmlElement, theme: ThemeColors): GridRule | undefined {
  const bar = children(element, "dataBar")[0];
  if (bar === undefined) return undefined;
  const [min, max] = children(bar, "cfvo");
  const color = rgb(colorOf(children(bar, "color")[0]), theme)?.rgb ?? "#638EC6";
  if (min === undefined || max === undefined) return undefined;
  return {
    type: "dataBar",
    isShowValue: bar.attributes["showValue"] !== "0",
    config: { min: limit(min), max: limit(max), isGradient: true, positiveColor: color, nativeColor: "#FF0000" },
  } as GridRule;
}

function limit({ attributes }: XmlElement): { type: string; value?: number | string } {
  const type = attributes["type"] ?? "num";
  const value = attributes["val"];
  if (type === "min" || type === "max" || value === undefined) return { type };
  return { type, value: type === "formula" ? `=${value}` : Number(value) };
}

function colorOf(element: XmlElement | undefined): object | undefined {
  if (element === undefined) return undefined;
  const { rgb: argb, theme, tint, indexed } = element.attributes;
  return {
    ...(argb !== undefined && { argb }),
    ...(theme !== undefined && { theme: Number(theme) }),
    ...(tint !== undefined && { tint: Number(tint) }),
    ...(indexed !== undefined && { indexed: Number(indexed) }),
  };
}

/** A format of the grid's own making for the library; `undefined` for those that never apply. */
function fileRule(rule: GridRule, at: IRange): Partial<ConditionalRule> | undefined {
  if (rule.type === "colorScale") {
    const { config } = rule as { config: { color: string; value: { type: string; value?: number | string } }[] };
    return {
      type: "colorScale",
      cfvo: config.map(({ value }) => fileLimit(value)),
      color: config.map(({ color }) => ({ argb: hex(color) ?? "FFFFFFFF" })),
    } as Partial<ConditionalRule>;
  }
  if (rule.type === "dataBar") {
    const { config, isShowValue } = rule as unknown as {
      isShowValue: boolean;
      config: { min: Limit; max: Limit; positiveColor: string; isGradient: boolean };
    };
    return {
      type: "dataBar",
      showValue: isShowValue,
      gradient: config.isGradient,
      cfvo: [fileLimit(config.min), fileLimit(config.max)],
      color: { argb: hex(config.positiveColor) ?? "FF638EC6" },
    } as Partial<ConditionalRule>;
  }
  if (rule.type !== "highlightCell") return undefined;
  const cell = addressesOf([{ ...at, endRow: at.startRow, endColumn: at.startColumn }]);
  const made = highlightRule(rule, cell, addressesOf([at]).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2"));
  return made && { ...made, style: look((rule as unknown as Highlight).style) };
}

type Limit = { type: string; value?: number | string };
type Highlight = {
  style: IStyleData;
  subType: string;
  operator?: string;
  value?: string | number | readonly number[];
  isBottom?: boolean;
  isPercent?: boolean;
};

/** Kinds that the library does not write are put as the formula that Excel itself keeps beside them. */
function highlightRule(rule: Highlight, cell: string, area: string): Partial<ConditionalRule> | undefined {
  const formula = (text: string) => ({ type: "expression", formulae: [text] }) as Partial<ConditionalRule>;
  const text = `"${String(rule.value ?? "").replaceAll('"', '""')}"`;
  switch (rule.subType) {
    case "formula":
      return formula(String(rule.value).replace(/^=/, ""));
    case "number":
      return {
        type: "cellIs",
        operator: rule.operator,
        formulae: Array.isArray(rule.value) ? rule.value : [rule.value ?? 0],
      } as unknown as Partial<ConditionalRule>;
    case "rank":
      return {
        type: "top10",
        rank: Number(rule.value),
        percent: rule.isPercent ?? false,
        bottom: rule.isBottom ?? false,
      };
    case "average":
      return { type: "aboveAverage", aboveAverage: rule.operator?.startsWith("greater") ?? true };
    case "timePeriod":
      return { type: "timePeriod", timePeriod: rule.operator } as Partial<ConditionalRule>;
    case "duplicateValues":
      return formula(`COUNTIF(${area},${cell})>1`);
    case "uniqueValues":
      return formula(`COUNTIF(${area},${cell})=1`);
    case "text":
      return textRule(rule.operator ?? "containsText", text, cell, formula);
    default:
      return undefined;
  }
}

function textRule(
  operator: string,
  text: string,
  cell: string,
  formula: (text: string) => Partial<ConditionalRule>,
): Partial<ConditionalRule> | undefined {
  switch (operator) {
    case "containsText":
      return formula(`NOT(ISERROR(SEARCH(${text},${cell})))`);
    case "notContainsText":
      return formula(`ISERROR(SEARCH(${text},${cell}))`);
    case "beginsWith":
      return formula(`LEFT(${cell},LEN(${text}))=${text}`);
    case "endsWith":
      return formula(`RIGHT(${cell},LEN(${text}))=${text}`);
    case "equal":
      return { type: "cellIs", operator: "equal", formulae: [text] };
    case "notEqual":
      return formula(`${cell}<>${text}`);
    case "containsBlanks":
    case "notContainsBlanks":
    case "containsErrors":
    case "notContainsErrors":
      return { type: "containsText", operator };
    default:
      return undefined;
  }
}

function look(style: IStyleData): object {
  const background = hex(style.bg?.rgb);
  const font = fileFont(style);
  return {
    ...(Object.keys(font).length > 0 && { font }),
    // The colour of a solid fill is its background in a conditional format, its foreground in a cell.
    ...(background !== undefined && { fill: { type: "pattern", pattern: "solid", bgColor: { argb: background } } }),
  };
}

function fileLimit({ type, value }: Limit): object {
  if (value === undefined || type === "min" || type === "max") return { type };
  return { type, value: typeof value === "string" ? value.replace(/^=/, "") : value };
}

const neverApplies = { type: "highlightCell", subType: "formula", value: "=FALSE", style: {} } as unknown as GridRule;
