import { isBlank } from "../sheet/cells";
import type { SheetCells } from "../sheet/sheetCells";
import { locales, type Locale } from "../locale";
import { earlierComplaintSteps, type StepDoer } from "../rules/complaintSteps";
import type { Rules } from "../rules/rules";
import { nameIn, namesOf, shippedNamed } from "../text/shippedNames";
import { plainText, wordKey } from "../text/text";
import { earlierStepLabels } from "./earlierSteps";

/** A step that the complaints of one sheet go through. */
export type LogStep = {
  /** Its number and its label, as they stand in the header: "3 通知客户". */
  readonly name: string;
  /** What it is called without its number, in every language in which we have a name for it. */
  readonly labels: readonly string[];
  /** Zero-based column on the sheet where the day is typed; −1 where there is none. */
  readonly column: number;
  /** Working days after the complaint; `null` where the rules do not know the step. */
  readonly withinDays: number | null;
  readonly doneBy: StepDoer;
  readonly mayBeNone: boolean;
};

/** The steps of a sheet, and whether it was made with those that came before the training material's. */
export type LogSteps = { readonly steps: readonly LogStep[]; readonly areEarlier: boolean };

/** The steps of the rules in their order, for a sheet that is to be made. */
export function stepsOfRules(rules: Pick<Rules, "complaints">, locale: Locale): readonly LogStep[] {
  return rules.complaints.steps.map(({ label, ...step }, index) => ({
    ...step,
    name: `${index + 1} ${nameIn(label, locale)}`,
    labels: namesOf(label),
    column: -1,
  }));
}

/**
 * A sheet keeps the steps with which it was made: they are its numbered headers ("1 …", "2 …"), in the order of their
 * numbers, so that a change of the rules neither opens what is closed nor closes what is open. The rules say by when and by
 * whom a step of that label is done. A sheet of the earlier shape goes through all of its seven, also where somebody has
 * removed columns; it is known by those headers, and by what it lacks: the person responsible.
 */
export function stepsOfLog(
  cells: SheetCells,
  headerRow: number,
  language: Locale,
  { hasResponsible, rules }: { readonly hasResponsible: boolean; readonly rules: Pick<Rules, "complaints"> },
): LogSteps {
  const headers = numberedHeaders(cells, headerRow);
  const labels = earlierStepLabels(language);
  const earlierNames = labels.map((label, index) => `${index + 1} ${label}`);
  const areEarlier =
    !hasResponsible && headers.every(({ name }) => earlierNames.some((earlier) => wordKey(earlier) === wordKey(name)));
  if (areEarlier) {
    const steps = earlierComplaintSteps.map((step, index): LogStep => {
      const name = earlierNames[index] ?? step;
      return {
        name,
        labels: locales.map((locale) => earlierStepLabels(locale)[index] ?? step),
        column: headers.find((header) => wordKey(header.name) === wordKey(name))?.column ?? -1,
        withinDays: rules.complaints.earlierStepDays[step],
        doneBy: "owner",
        mayBeNone: false,
      };
    });
    return { steps, areEarlier };
  }
  // Without any, they can still be chosen as reached; no complaint is closed for want of a step.
  if (headers.length === 0) return { steps: stepsOfRules(rules, language), areEarlier };
  const steps = headers.map(({ name, label, column }): LogStep => {
    const labels = namesOf(shippedNamed(label) ?? label);
    const rule = rules.complaints.steps.find((candidate) => isAmong(candidate.label, labels));
    return {
      name,
      labels,
      column,
      withinDays: rule?.withinDays ?? null,
      doneBy: rule?.doneBy ?? "responsible",
      mayBeNone: rule?.mayBeNone ?? false,
    };
  });
  return { steps, areEarlier };
}

/** The step that a person chose or typed, by its name, its label or its number, in any language; −1 for anything else. */
export function stepNamed(text: string, steps: readonly LogStep[]): number {
  const typed = partsOf(plainText(text));
  return steps.findIndex(({ name, labels }) => {
    const number = partsOf(name)?.number;
    if (isAmong(text, [name, String(number), ...labels])) return true;
    return typed !== undefined && typed.number === number && isAmong(typed.label, labels);
  });
}

/** Whether both go through the same, in whichever language. */
export function sameSteps(one: readonly LogStep[], other: readonly LogStep[]): boolean {
  return (
    one.length === other.length && one.every(({ name }, index) => wordKey(name) === wordKey(other[index]?.name ?? ""))
  );
}

function isAmong(text: string, names: readonly string[]): boolean {
  return names.some((name) => wordKey(name) === wordKey(text));
}

function numberedHeaders(cells: SheetCells, headerRow: number) {
  const row = cells.values[headerRow - cells.firstRow] ?? [];
  return row
    .flatMap((cell, index) => {
      const name = isBlank(cell) ? "" : plainText(String(cell));
      const parts = partsOf(name);
      return parts ? [{ ...parts, name, column: cells.firstColumn + index }] : [];
    })
    .sort((one, other) => one.number - other.number || one.column - other.column);
}

function partsOf(name: string): { readonly number: number; readonly label: string } | undefined {
  const [, number, label] = /^(\d{1,2})(?:\s+|\s*[.、)]\s*)(\S.*)$/.exec(name) ?? [];
  return number === undefined || label === undefined ? undefined : { number: Number(number), label };
}
