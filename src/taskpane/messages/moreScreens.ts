import type { InEveryLocale } from "../../domain/locale";

/** The screens that stand behind "More". */
export type MoreScreen = "funnel" | "churn" | "pool" | "complaints" | "tools";

export const moreScreenMessages: InEveryLocale<
  { readonly more: string } & { readonly [Screen in MoreScreen]: string }
> = {
  "zh-CN": {
    more: "更多",
    funnel: "销售漏斗",
    churn: "流失预警",
    pool: "公海",
    complaints: "投诉",
    tools: "规则与工具",
  },
  "zh-TW": {
    more: "更多",
    funnel: "銷售漏斗",
    churn: "流失預警",
    pool: "公海",
    complaints: "客訴",
    tools: "規則與工具",
  },
  "en-US": {
    more: "More",
    funnel: "Funnel",
    churn: "Churn",
    pool: "Customer pool",
    complaints: "Complaints",
    tools: "Rules and tools",
  },
};
