import type { InEveryLocale } from "../../domain/locale";

/** Why a task cannot be started, beside its button. */
export type NotReadyMessages = {
  readonly reading: string;
  readonly noHeader: string;
  readonly nothingChosen: string;
  readonly noOwner: string;
};

export const notReadyMessages: InEveryLocale<NotReadyMessages> = {
  "zh-CN": {
    reading: "正在读取，读完就可以开始。",
    noHeader: "没有找到表头。请先在“读到的内容”里填写表头所在的行号。",
    nothingChosen: "请至少勾选一项。",
    noOwner: "请至少选择一位业务员。",
  },
  "zh-TW": {
    reading: "正在讀取，讀完就可以開始。",
    noHeader: "沒有找到標題列。請先在「讀到的內容」填寫標題所在的列號。",
    nothingChosen: "請至少勾選一項。",
    noOwner: "請至少選擇一位業務員。",
  },
  "en-US": {
    reading: "Still reading. You can start once it is done.",
    noHeader: "No header row was found. Under “Found”, say in which row it is.",
    nothingChosen: "Tick at least one.",
    noOwner: "Choose at least one owner.",
  },
};
