import type { InEveryLocale } from "../../domain/locale";

/** What stands in the place of the pane after a mistake of ours. */
export type CrashMessages = {
  readonly title: string;
  readonly text: string;
  readonly restart: string;
  readonly details: string;
  readonly dismiss: string;
};

export const crashMessages: InEveryLocale<CrashMessages> = {
  "zh-CN": {
    title: "Callsheet 出错了",
    text: "这是加载项自身的错误，您的数据没有丢失。请重新开始；如果反复出现，请把下面的详情发给支持人员。",
    restart: "重新开始",
    details: "详情",
    dismiss: "关闭",
  },
  "zh-TW": {
    title: "Callsheet 發生錯誤",
    text: "這是增益集本身的錯誤，您的資料沒有遺失。請重新開始；如果反覆出現，請把下面的詳細資料傳給支援人員。",
    restart: "重新開始",
    details: "詳細資料",
    dismiss: "關閉",
  },
  "en-US": {
    title: "Something went wrong in Callsheet",
    text: "This is a mistake in the add-in; nothing of yours is lost. Start again, and if it keeps happening, send the details below to support.",
    restart: "Start again",
    details: "Details",
    dismiss: "Dismiss",
  },
};
