import type { MoreScreen, TabName } from "./screens";
import type { InEveryLocale } from "../../domain/locale";

/** The frame around the screens: their names, the sheet and the day, the language and the colours. */
export type PaneMessages = {
  readonly privacy: string;
  readonly tabs: { readonly label: string } & { readonly [Tab in TabName]: string };
  readonly more: { readonly label: string } & { readonly [Screen in MoreScreen]: string };
  readonly source: {
    readonly sheet: string;
    readonly asOf: string;
    readonly notADay: string;
  };
  readonly theme: { readonly toLight: string; readonly toDark: string };
};

export const paneMessages: InEveryLocale<PaneMessages> = {
  "zh-CN": {
    privacy: "数据不离开本工作簿，不联网。",
    tabs: { label: "功能", found: "读到的内容", grade: "客户分级", callList: "拨打清单", followUp: "跟进日期" },
    more: {
      label: "更多",
      funnel: "销售漏斗",
      churn: "流失预警",
      pool: "公海",
      complaints: "投诉",
      tools: "规则与工具",
    },
    source: { sheet: "工作表", asOf: "计算日", notADay: "请填写一个存在的日期。" },
    theme: { toLight: "切换到浅色", toDark: "切换到深色" },
  },
  "zh-TW": {
    privacy: "資料不會離開這個活頁簿，也不連線上網。",
    tabs: { label: "功能", found: "讀到的內容", grade: "客戶分級", callList: "撥打清單", followUp: "追蹤日期" },
    more: {
      label: "更多",
      funnel: "銷售漏斗",
      churn: "流失預警",
      pool: "公海",
      complaints: "客訴",
      tools: "規則與工具",
    },
    source: { sheet: "工作表", asOf: "計算日", notADay: "請填寫一個存在的日期。" },
    theme: { toLight: "切換為淺色", toDark: "切換為深色" },
  },
  "en-US": {
    privacy: "Nothing leaves this workbook.",
    tabs: { label: "What to do", found: "Found", grade: "Grade", callList: "Call list", followUp: "Follow-up" },
    more: {
      label: "More",
      funnel: "Funnel",
      churn: "Churn",
      pool: "Customer pool",
      complaints: "Complaints",
      tools: "Rules and tools",
    },
    source: { sheet: "Sheet", asOf: "As of", notADay: "Enter a day that exists." },
    theme: { toLight: "Switch to light", toDark: "Switch to dark" },
  },
};
