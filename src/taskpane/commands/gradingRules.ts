import type { Rules } from "../../domain/rules";
import type { GradingSettings } from "../../workbook/settings";

/** The rules with the method and the segment map that the person chose for this workbook. */
export function gradingRules(rules: Rules, { method, segmentMap }: GradingSettings): Rules {
  return {
    ...rules,
    rfm: { ...rules.rfm, method: method ?? rules.rfm.method, segmentMap: segmentMap ?? rules.rfm.segmentMap },
  };
}
