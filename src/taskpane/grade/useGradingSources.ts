import { useEffect, useState } from "react";
import { defaultRules } from "../../domain/rules/rules";
import type { GradingSettings } from "../../workbook/door/settings";
import { findGradingSources, rememberGrading, type GradingSources } from "../commands/gradingSources";
import { gradingRules } from "../commands/gradingRules";
import { useReport } from "../result/ReportContext";
import type { Source } from "../commands/source";

/**
 * What there is to grade from and by; looked for again with every `round`. Nothing is known until the workbook answers;
 * what the person has chosen meanwhile holds, whatever the workbook remembered when it was asked.
 */
export function useGradingSources(
  source: Source & { readonly key: string },
  round: number,
): readonly [GradingSources, (next: GradingSettings) => void] {
  const [found, setFound] = useState(nothingKnown);
  const [chosen, setChosen] = useState<GradingSettings | null>(null);
  const { sheet, asOf, locale } = source;
  const report = useReport();

  useEffect(() => {
    let isCurrent = true;
    findGradingSources({ sheet, asOf, locale }).then(
      (outcome) => {
        if (isCurrent && outcome.ok) setFound(outcome.value);
      },
      (error: unknown) =>
        setFound(() => {
          throw error;
        }),
    );
    return () => {
      isCurrent = false;
    };
  }, [sheet, asOf, locale, round]);

  const choose = (next: GradingSettings): void => {
    setChosen(next);
    report(rememberGrading(next));
  };
  return [chosen === null ? found : withChoice(found, chosen), choose];
}

function withChoice(found: GradingSources, remembered: GradingSettings): GradingSources {
  return found.rulesSheet === null
    ? { ...found, remembered, rfm: gradingRules(defaultRules, remembered).rfm }
    : { ...found, remembered };
}

const nothingKnown: GradingSources = {
  remembered: {},
  ordersSheets: [],
  rulers: [],
  rfm: defaultRules.rfm,
  rulesSheet: null,
};
