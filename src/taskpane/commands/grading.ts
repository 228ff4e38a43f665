import { planGrading, type GradingColumn, type GradingPlan } from "../../domain/gradingPlan";
import { defaultRules } from "../../domain/rules";
import type { Outcome } from "../../workbook/failure";
import { breathe, type JobOptions } from "../../workbook/progress";
import { findCustomers } from "./findCustomers";
import { prepared, type Prepared } from "./prepared";
import type { Source } from "./source";

/** Which of our columns to write; all of them unless said otherwise. */
export type GradingChoices = { readonly columns?: readonly GradingColumn[] | undefined };

export type PreparedGrading = Prepared & { readonly plan: GradingPlan };

/** Works out scores, tiers, segments and churn for every customer of the sheet. */
export async function prepareGrading(
  source: Source & GradingChoices,
  options: JobOptions = {},
): Promise<Outcome<PreparedGrading>> {
  const found = await findCustomers(source, options);
  if (!found.ok) return found;
  await breathe();
  const plan = planGrading({
    reading: found.value.reading,
    rules: defaultRules,
    asOf: source.asOf,
    locale: source.locale,
    ...(source.columns ? { columns: source.columns } : {}),
  });
  return { ok: true, value: { ...prepared(found.value, plan.edits), plan } };
}
