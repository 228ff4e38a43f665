import { purchaseFields } from "../../domain/grading/gradedCustomer";
import type { ReadColumn } from "../../domain/reading/reading";
import { defaultRules, type Rules } from "../../domain/rules/rules";
import { asOutcome, type Outcome } from "../../workbook/door/failure";
import { changeSettings, type GradingSettings, type PurchasesChoice } from "../../workbook/door/settings";
import { gather, type Gathered } from "../../workbook/read/gather";
import { findOrdersSheets } from "./churnOrdersSheet";
import { gradingRules } from "./gradingRules";
import { findRulerSheets, type RulerSheet } from "./gradingRulers";
import type { Source } from "./source";

/** What there is in the workbook to grade from and by, and what was chosen for it before. */
export type GradingSources = {
  readonly remembered: GradingSettings;
  /** Sheets that hold orders, the best first. */
  readonly ordersSheets: readonly string[];
  readonly rulers: readonly RulerSheet[];
  /** The method and the map that hold, and the rules sheet that says so; `null` where the person may choose here. */
  readonly rfm: Pick<Rules["rfm"], "method" | "segmentMap">;
  readonly rulesSheet: string | null;
};

export function findGradingSources(source: Source): Promise<Outcome<GradingSources>> {
  return gather((workbook) => gradingSourcesIn(workbook, source));
}

/** The same, as a part of a command. */
export async function gradingSourcesIn(workbook: Gathered, source: Source): Promise<GradingSources> {
  const remembered = (await workbook.settings()).grading ?? {};
  // Faults of the rules sheet are told when it comes to grading.
  const rules = await asOutcome(workbook.rules);
  return {
    remembered,
    ordersSheets: await findOrdersSheets(workbook, source, source.sheet ?? ""),
    rulers: await findRulerSheets(workbook),
    rfm: gradingRules(rules.ok ? rules.value : defaultRules, remembered).rfm,
    rulesSheet: (await workbook.rulesSheet())?.name ?? null,
  };
}

/** Keeps in the workbook what the person chose for the grading. */
export function rememberGrading(grading: GradingSettings): ReturnType<typeof changeSettings> {
  return changeSettings((settings) => ({ ...settings, grading }));
}

/**
 * Where the purchases come from unless the person says otherwise: what was chosen before, as long as it is still there;
 * the sheet's own columns where it has all three; else a sheet of orders, which may be this one.
 */
export function usualPurchases(
  columns: readonly ReadColumn[],
  paneSheet: string,
  { remembered, ordersSheets }: Pick<GradingSources, "remembered" | "ordersSheets">,
): PurchasesChoice {
  const { purchases } = remembered;
  const choices = purchasesChoices(paneSheet, ordersSheets);
  const before = choices.find((choice) => purchases && isSame(choice, purchases));
  if (before) return before;
  const hasAll = purchaseFields.every((field) => columns.some((column) => column.field === field));
  return hasAll ? { from: "columns" } : (choices[1] ?? { from: "columns" });
}

/** All that can be chosen for a sheet: its own columns; orders beside the customers; the buyers on a sheet of their own. */
export function purchasesChoices(paneSheet: string, ordersSheets: readonly string[]): readonly PurchasesChoice[] {
  return [
    { from: "columns" },
    ...ordersSheets.filter((sheet) => sheet !== paneSheet).map((sheet) => ({ from: "orders", sheet }) as const),
    ...ordersSheets.map((sheet) => ({ from: "buyers", sheet }) as const),
  ];
}

export function isSame(one: PurchasesChoice, other: PurchasesChoice): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
