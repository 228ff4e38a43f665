import type { InEveryLocale, Locale } from "../locale";

/** The labels of the seven steps that a sheet of complaints had before it had those of the training material, as its headers said them. */
export function earlierStepLabels(locale: Locale): readonly string[] {
  return labels[locale];
}

const labels: InEveryLocale<readonly string[]> = {
  "zh-CN": ["受理", "登记", "分派", "调查", "提出方案", "解决", "回访"],
  "zh-TW": ["受理", "登錄", "分派", "調查", "提出方案", "解決", "回訪"],
  "en-US": ["Received", "Recorded", "Assigned", "Investigated", "Solution proposed", "Solved", "Followed up"],
};
