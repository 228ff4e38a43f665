import { defaultRules, type Rules } from "../../domain/rules/rules";
import type { GradingSettings } from "../../workbook/door/settings";

/**
 * The rules with the method and the segment map that the person chose in the pane. Only the defaults give way: where the
 * workbook has a rules sheet, that sheet says it.
 */
export function gradingRules(rules: Rules, { method, segmentMap }: GradingSettings = {}): Rules {
  if (rules !== defaultRules) return rules;
  return {
    ...rules,
    rfm: { ...rules.rfm, method: method ?? rules.rfm.method, segmentMap: segmentMap ?? rules.rfm.segmentMap },
  };
}
