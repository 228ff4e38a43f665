import type { InEveryLocale, Locale } from "../locale";
import type { RhythmState } from "./rhythm";

/** "活跃", "At risk". */
export function rhythmStateName(state: RhythmState, locale: Locale): string {
  return states[locale][state];
}

const states: InEveryLocale<Readonly<Record<RhythmState, string>>> = {
  "zh-CN": { active: "活跃", watch: "预警", "at-risk": "沉睡", lost: "流失", "too-early": "暂时无法判断" },
  "zh-TW": { active: "活躍", watch: "預警", "at-risk": "沉睡", lost: "流失", "too-early": "暫時無法判斷" },
  "en-US": { active: "Active", watch: "Watch", "at-risk": "At risk", lost: "Lost", "too-early": "Too early to tell" },
};
