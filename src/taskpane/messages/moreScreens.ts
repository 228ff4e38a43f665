import type { InEveryLocale } from "../../domain/locale";

/** The screens that stand behind "More". */
export type MoreScreen = "churn";

export const moreScreenMessages: InEveryLocale<
  { readonly more: string } & { readonly [Screen in MoreScreen]: string }
> = {
  "zh-CN": { more: "更多", churn: "流失预警" },
  "zh-TW": { more: "更多", churn: "流失預警" },
  "en-US": { more: "More", churn: "Churn" },
};
