import { useEffect, useState } from "react";
import { defaultRules } from "../../domain/rules/rules";
import type { GradingSettings } from "../../workbook/door/settings";
import { findGradingSources, rememberGrading, type GradingSources } from "../commands/gradingSources";
import { gradingRules } from "../commands/gradingRules";
import { useReport } from "../result/ReportContext";
import type { Source } from "../commands/source";

/** What there is to grade from and by; looked for again with every `round`. Nothing is known until the workbook answers. */
export function useGradingSources(
  source: Source & { readonly key: string },
  round: number,
): readonly [GradingSources, (next: GradingSettings) => void] {
  const [sources, setSources] = useState(nothingKnown);
  const { sheet, asOf, locale } = source;
  const report = useReport();

  useEffect(() => {
    let isCurrent = true;
    findGradingSources({ sheet, asOf, locale }).then(
      (outcome) => {
        if (isCurrent && outcome.ok) setSources(outcome.value);
      },
      (error: unknown) =>
        setSources(() => {
          throw error;
        }),
    );
    return () => {
      isCurrent = false;
    };
  }, [sheet, asOf, locale, round]);

  const choose = (remembered: GradingSettings): void => {
    const rfm = sources.rulesSheet === null ? gradingRules(defaultRules, remembered).rfm : sources.rfm;
    setSources({ ...sources, remembered, rfm });
    report(rememberGrading(remembered));
  };
  return [sources, choose];
}

const nothingKnown: GradingSources = {
  remembered: {},
  ordersSheets: [],
  rulers: [],
  rfm: defaultRules.rfm,
  rulesSheet: null,
};
