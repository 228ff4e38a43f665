import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationType,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import { OfficeObject } from "../../wire/officeObject";
import { contains, formatSheetArea } from "../places/address";
import { invalidArgument } from "../cells/cellWrites";
import { Range } from "../ranges/range";
import { removeValidation, setValidation, validationsOver } from "./validationRules";
import { guardLockedCells } from "../cells/writeGuards";

/** What may be entered into a range by hand. Values that an add-in writes are not checked, as in Excel. */
export class DataValidation extends OfficeObject {
  readonly officeName = "DataValidation";
  readonly #range: Range;

  constructor(range: Range) {
    super();
    this.#range = range;
  }

  /** `null` where the cells of the range differ. */
  get rule(): Rule | null {
    const known = onlyRule(this.#range);
    if (known === "mixed") return null;
    return known === undefined ? {} : officeRule(known);
  }

  set rule(rule: Rule) {
    change(this.#range, univerRule(rule));
  }

  get type(): string {
    const known = onlyRule(this.#range);
    if (known === "mixed") return "Inconsistent";
    return known === undefined ? "None" : (officeTypes[known.type] ?? "None");
  }

  get ignoreBlanks(): boolean | null {
    const known = onlyRule(this.#range);
    return known === "mixed" ? null : (known?.allowBlank ?? true);
  }

  set ignoreBlanks(ignoreBlanks: boolean) {
    change(this.#range, { allowBlank: ignoreBlanks });
  }

  get errorAlert(): ErrorAlert | null {
    const known = onlyRule(this.#range);
    if (known === "mixed") return null;
    return {
      message: known?.error ?? "",
      showAlert: known?.showErrorMessage ?? true,
      style: alertStyles[known?.errorStyle ?? DataValidationErrorStyle.STOP] ?? "Stop",
      title: known?.errorTitle ?? "",
    };
  }

  set errorAlert(alert: Partial<ErrorAlert>) {
    const errorStyle = Object.keys(alertStyles).find((key) => alertStyles[Number(key)] === (alert.style ?? "Stop"));
    change(this.#range, {
      error: alert.message ?? "",
      errorTitle: alert.title ?? "",
      showErrorMessage: alert.showAlert ?? true,
      errorStyle: errorStyle === undefined ? DataValidationErrorStyle.STOP : Number(errorStyle),
    });
  }

  get prompt(): Prompt | null {
    const known = onlyRule(this.#range);
    if (known === "mixed") return null;
    return {
      message: known?.prompt ?? "",
      showPrompt: known?.showInputMessage ?? true,
      title: known?.promptTitle ?? "",
    };
  }

  set prompt(prompt: Partial<Prompt>) {
    change(this.#range, {
      prompt: prompt.message ?? "",
      promptTitle: prompt.title ?? "",
      showInputMessage: prompt.showPrompt ?? true,
    });
  }

  clear(): void {
    const { book, sheetId } = this.#range;
    guardLockedCells(book, sheetId, this.#range.area());
    removeValidation(book, sheetId, this.#range.area());
  }
}

type Bounds = { formula1: unknown; formula2?: unknown; operator?: string };
type Rule = {
  list?: { inCellDropDown?: boolean; source: unknown };
  wholeNumber?: Bounds;
  decimal?: Bounds;
  date?: Bounds;
  time?: Bounds;
  textLength?: Bounds;
  custom?: { formula: unknown };
};
type ErrorAlert = { message: string; showAlert: boolean; style: string; title: string };
type Prompt = { message: string; showPrompt: boolean; title: string };
type RuleBody = Omit<ISheetDataValidationRule, "uid" | "ranges">;

/** The rule that all cells share, `undefined` if none has one. */
function onlyRule(range: Range): ISheetDataValidationRule | "mixed" | undefined {
  const area = range.area();
  const rules = validationsOver(range.book, range.sheetId, area);
  if (rules.length === 0) return undefined;
  const [first] = rules;
  const coversAll = rules.length === 1 && first?.ranges.some((known) => contains(known, area));
  return coversAll === true ? first : "mixed";
}

function change(range: Range, body: Partial<RuleBody>): void {
  const { book, sheetId } = range;
  guardLockedCells(book, sheetId, range.area());
  const known = onlyRule(range);
  const kept: RuleBody =
    known === undefined || known === "mixed" ? { type: DataValidationType.ANY } : withoutPlace(known);
  setValidation(book, sheetId, range.area(), { ...kept, ...body });
}

function withoutPlace(rule: ISheetDataValidationRule): RuleBody {
  const { uid: _uid, ranges: _ranges, ...body } = rule;
  return body;
}

function univerRule(rule: Rule): Partial<RuleBody> {
  const named = Object.keys(rule).filter((name) => rule[name as keyof Rule] !== undefined);
  if (named.length !== 1) throw invalidArgument();
  if (rule.list !== undefined) {
    return {
      type: DataValidationType.LIST,
      formula1: sourceText(rule.list.source),
      showDropDown: rule.list.inCellDropDown ?? true,
    };
  }
  if (rule.custom !== undefined) return { type: DataValidationType.CUSTOM, formula1: formulaText(rule.custom.formula) };
  const [name] = named;
  const bounds = rule[name as keyof typeof boundTypes];
  const type = boundTypes[name as keyof typeof boundTypes];
  if (bounds === undefined || (type as DataValidationType | undefined) === undefined) throw invalidArgument();
  return {
    type,
    operator: operators[bounds.operator ?? "Between"] ?? refuse(),
    formula1: formulaText(bounds.formula1),
    ...(bounds.formula2 === undefined || bounds.formula2 === null ? {} : { formula2: formulaText(bounds.formula2) }),
  };
}

function officeRule(rule: ISheetDataValidationRule): Rule {
  if (rule.type === DataValidationType.LIST) {
    return { list: { inCellDropDown: rule.showDropDown ?? true, source: rule.formula1 ?? "" } };
  }
  if (rule.type === DataValidationType.CUSTOM) return { custom: { formula: rule.formula1 ?? "" } };
  const name = Object.keys(boundTypes).find((known) => boundTypes[known as keyof typeof boundTypes] === rule.type);
  if (name === undefined) return {};
  const operator = Object.keys(operators).find((known) => operators[known] === rule.operator) ?? "Between";
  return {
    [name]: {
      formula1: rule.formula1 ?? "",
      ...(rule.formula2 === undefined ? {} : { formula2: rule.formula2 }),
      operator,
    },
  };
}

/** `"open,won,lost"`, `"=Lists!$A$1:$A$9"`, or a range that holds the choices. */
function sourceText(source: unknown): string {
  if (source instanceof Range) {
    const sheetName = source.book.sheet(source.sheetId).getName();
    const address = formatSheetArea(sheetName, source.area());
    return `=${address.replace(/(?<=!|:)([A-Z]+)?(\d+)?/g, (_, column?: string, row?: string) => `${column === undefined ? "" : `$${column}`}${row === undefined ? "" : `$${row}`}`)}`;
  }
  return formulaText(source);
}

function formulaText(formula: unknown): string {
  if (typeof formula === "string") return formula;
  if (typeof formula === "number") return String(formula);
  throw invalidArgument();
}

function refuse(): never {
  throw invalidArgument();
}

const boundTypes = {
  wholeNumber: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  date: DataValidationType.DATE,
  time: DataValidationType.TIME,
  textLength: DataValidationType.TEXT_LENGTH,
} as const;

const officeTypes: Readonly<Record<string, string>> = {
  [DataValidationType.LIST]: "List",
  [DataValidationType.WHOLE]: "WholeNumber",
  [DataValidationType.DECIMAL]: "Decimal",
  [DataValidationType.DATE]: "Date",
  [DataValidationType.TIME]: "Time",
  [DataValidationType.TEXT_LENGTH]: "TextLength",
  [DataValidationType.CUSTOM]: "Custom",
};

const operators: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

const alertStyles: Readonly<Record<number, string>> = {
  [DataValidationErrorStyle.STOP]: "Stop",
  [DataValidationErrorStyle.WARNING]: "Warning",
  [DataValidationErrorStyle.INFO]: "Information",
};
