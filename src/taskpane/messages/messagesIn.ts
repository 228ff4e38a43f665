import type { InEveryLocale } from "../../domain/locale";
import { enUS } from "./enUS";
import type { Messages } from "./messages";
import { zhCN } from "./zhCN";
import { zhTW } from "./zhTW";

export const messagesIn: InEveryLocale<Messages> = { "zh-CN": zhCN, "zh-TW": zhTW, "en-US": enUS };
