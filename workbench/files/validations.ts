import type { IRange, ISheetDataValidationRule } from "@univerjs/core";
import type { Carried } from "./carrier";
import { addressesOf, areasOf } from "./area";
import {
  attributesText,
  children,
  escapeXml,
  firstChild,
  rootElement,
  textOf,
  withAttributes,
  type XmlElement,
} from "./xml";

export type ReadValidations = {
  readonly rules: readonly ISheetDataValidationRule[];
  readonly carried: ReadonlyMap<string, Carried>;
};

/**
 * The validations of a sheet part as rules of the grid. Read from the XML because the library takes the formula of a
 * number rule for a number and does not know the younger place (`extLst`) where lists on other sheets are kept.
 */
export function readValidations(sheetXml: string): ReadValidations {
  const rules: ISheetDataValidationRule[] = [];
  const carried = new Map<string, Carried>();
  for (const element of validationElements(sheetXml)) {
    const ranges = areasOf(element.attributes["sqref"] ?? "").map((area): IRange => ({ ...area }));
    if (ranges.length === 0) continue;
    const rule = { uid: `file-${rules.length + 1}`, ranges, ...criteria(element) } as ISheetDataValidationRule;
    rules.push(rule);
    carried.set(rule.uid, { xml: element.outer, given: criteriaGiven(rule) });
  }
  return { rules, carried };
}

/** The `dataValidations` element for the rules of the grid, or "" for none. Untouched rules go back as they came. */
export function writeValidations(
  rules: readonly ISheetDataValidationRule[],
  carried: ReadonlyMap<string, Carried>,
): string {
  const written = rules
    .filter((rule) => rule.ranges.length > 0)
    .map((rule) => {
      const sqref = addressesOf(rule.ranges);
      const original = carried.get(rule.uid);
      if (original?.given === criteriaGiven(rule)) return withAttributes(rootElement(original.xml), { sqref });
      return validationXml(rule, sqref);
    });
  return written.length === 0 ? "" : `<dataValidations count="${written.length}">${written.join("")}</dataValidations>`;
}

function validationElements(sheetXml: string): readonly XmlElement[] {
  const root = rootElement(sheetXml);
  const plain = children(root, "dataValidations").flatMap((list) => children(list, "dataValidation"));
  const younger = children(root, "extLst")
    .flatMap((list) => children(list, "ext"))
    .flatMap((extension) => children(extension, "x14:dataValidations"))
    .flatMap((list) => children(list, "x14:dataValidation"))
    .map(asPlainElement);
  return [...plain, ...younger];
}

/** `x14:dataValidation` says the same in other words; written plainly it is understood by every Excel since 2010. */
function asPlainElement(element: XmlElement): XmlElement {
  const formulas = [1, 2].map((number) => {
    const formula = firstChild(element, `x14:formula${number}`);
    return formula === undefined
      ? ""
      : `<formula${number}>${firstChild(formula, "xm:f")?.inner ?? ""}</formula${number}>`;
  });
  const { "xr:uid": _, ...attributes } = element.attributes;
  const sqref = textOf(firstChild(element, "xm:sqref"));
  return rootElement(
    `<dataValidation${attributesText({ ...attributes, sqref })}>${formulas.join("")}</dataValidation>`,
  );
}

function criteria(element: XmlElement): Partial<ISheetDataValidationRule> {
  const { attributes } = element;
  const type = attributes["type"] ?? "none";
  const formula1 = firstChild(element, "formula1");
  const formula2 = firstChild(element, "formula2");
  const isOn = (name: string) => attributes[name] === "1" || attributes[name] === "true";
  const hasOperator = !["list", "custom", "none"].includes(type);
  return {
    type: type === "none" ? "any" : type,
    ...(formula1 && { formula1: gridFormula(type, textOf(formula1)) }),
    ...(formula2 && { formula2: gridFormula(type, textOf(formula2)) }),
    ...(hasOperator && {
      operator: (attributes["operator"] ?? "between") as NonNullable<ISheetDataValidationRule["operator"]>,
    }),
    allowBlank: isOn("allowBlank"),
    showErrorMessage: isOn("showErrorMessage"),
    errorStyle: Math.max(0, errorStyles.indexOf(attributes["errorStyle"] ?? "stop")),
    ...(attributes["error"] !== undefined && { error: attributes["error"] }),
    ...(attributes["errorTitle"] !== undefined && { errorTitle: attributes["errorTitle"] }),
    showInputMessage: isOn("showInputMessage"),
    ...(attributes["prompt"] !== undefined && { prompt: attributes["prompt"] }),
    ...(attributes["promptTitle"] !== undefined && { promptTitle: attributes["promptTitle"] }),
    // The file's attribute says the opposite of its name: "1" hides the arrow.
    ...(type === "list" && { showDropDown: !isOn("showDropDown") }),
  };
}

/** Lists typed out are a quoted, comma-separated text in a file and a comma-separated text in the grid. */
function gridFormula(type: string, stored: string): string {
  const typedOut = /^"([\s\S]*)"$/.exec(stored);
  if (type === "list" && typedOut?.[1] !== undefined) return typedOut[1].replaceAll('""', '"');
  return /^-?\d+(\.\d+)?$/.test(stored) ? stored : `=${stored}`;
}

function fileFormula(type: string, formula: string): string {
  if (formula.startsWith("="))
    return formula.slice(1).replace(/'?\[[^\]]*\]([^'!]*)'?!/g, (_, name: string) => `'${name}'!`);
  if (type !== "list") return formula;
  return `"${listItems(formula).join(",").replaceAll('"', '""')}"`;
}

/** The grid holds a list that it made itself as JSON. */
function listItems(formula: string): readonly string[] {
  if (!formula.startsWith("[")) return formula.split(",");
  try {
    const items: unknown = JSON.parse(formula);
    return Array.isArray(items) ? items.map(String) : [formula];
  } catch {
    return [formula];
  }
}

function validationXml(rule: ISheetDataValidationRule, sqref: string): string {
  const type = fileTypes[rule.type] ?? rule.type;
  const on = (value: boolean | undefined) => (value ? "1" : undefined);
  const attributes = attributesText({
    type: type === "none" ? undefined : type,
    errorStyle: rule.errorStyle === undefined || rule.errorStyle === 1 ? undefined : errorStyles[rule.errorStyle],
    operator: type === "list" || type === "custom" || rule.operator === "between" ? undefined : rule.operator,
    allowBlank: on(rule.allowBlank ?? true),
    showDropDown: type === "list" && rule.showDropDown === false ? "1" : undefined,
    showInputMessage: on(rule.showInputMessage ?? rule.prompt !== undefined),
    showErrorMessage: on(rule.showErrorMessage ?? true),
    errorTitle: rule.errorTitle,
    error: rule.error,
    promptTitle: rule.promptTitle,
    prompt: rule.prompt,
    sqref,
  });
  const formulas = [rule.formula1, rule.formula2].map((formula, index) => {
    if (formula === undefined || formula === "") return "";
    return `<formula${index + 1}>${escapeXml(fileFormula(type, formula))}</formula${index + 1}>`;
  });
  return `<dataValidation${attributes}>${formulas.join("")}</dataValidation>`;
}

/** The rule without its id and place: these change when rows are inserted, the rest only when a person changes it. */
function criteriaGiven({ uid: _, ranges: __, ...rest }: ISheetDataValidationRule): string {
  return JSON.stringify(Object.entries(rest).sort(([one], [other]) => one.localeCompare(other)));
}

/** By the number that the grid gives them. */
const errorStyles = ["information", "stop", "warning"];
/** Kinds that a file does not know by that name: a box to tick and several choices at once are lists there. */
const fileTypes: Readonly<Record<string, string>> = { any: "none", checkbox: "list", listMultiple: "list" };
