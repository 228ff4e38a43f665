import type { GradingPlan } from "../../domain/grading/gradingPlan";
import { formulaFactsTexts, noFormulasText } from "../../domain/grading/gradingFormulaWords";
import { useLocale } from "../messages/LocaleContext";
import { WarningList } from "../result/WarningList";

/** What writing formulas means for the person and for those who get the file; or why there are none. */
export function FormulaNotes({ formulas }: { readonly formulas: GradingPlan["formulas"] }) {
  const locale = useLocale();
  if (formulas === null) return null;
  if (!formulas.ok) return <WarningList sentences={[noFormulasText(formulas.reason, locale)]} />;
  const { warnings, notes } = formulaFactsTexts(formulas.facts, locale);
  return (
    <>
      <WarningList sentences={warnings} />
      <WarningList intent="info" sentences={notes} />
    </>
  );
}
