import { defaultRules, type Rules } from "../../domain/rules/rules";
import type { GradingSettings } from "../../workbook/door/settings";

/**
 * The rules with the method and the segment map that the person chose in the pane. Only the defaults give way: where the
 * workbook has a rules sheet, that sheet says it.
 */
export function gradingRules(rules: Rules, choice: GradingSettings = {}): Rules {
  return rules === defaultRules ? withChosenMethod(rules, choice) : rules;
}

/** The rules with the method and the map of a choice, where it has them. */
export function withChosenMethod(
  rules: Rules,
  { method = rules.rfm.method, segmentMap = rules.rfm.segmentMap }: ChosenMethod,
): Rules {
  return { ...rules, rfm: { ...rules.rfm, method, segmentMap } };
}

export type ChosenMethod = {
  readonly method?: GradingSettings["method"] | undefined;
  readonly segmentMap?: GradingSettings["segmentMap"] | undefined;
};
