import type { InEveryLocale } from "../../domain/locale";
import type { ProblemCode } from "../../domain/reading/reading";

/** What the cells under one heading of the problem list have in common; the sentence for each cell is the domain's. */
export const problemKinds: Readonly<Record<ProblemCode, InEveryLocale<string>>> = {
  impossibleDate: { "zh-CN": "日期不存在", "zh-TW": "日期不存在", "en-US": "Dates that do not exist" },
  unreadableDate: { "zh-CN": "看不懂的日期", "zh-TW": "看不懂的日期", "en-US": "Unreadable dates" },
  incompleteDate: { "zh-CN": "日期不完整", "zh-TW": "日期不完整", "en-US": "Incomplete dates" },
  openBirthday: {
    "zh-CN": "可能是两个日子的生日",
    "zh-TW": "可能是兩個日子的生日",
    "en-US": "Birthdays that can be two days",
  },
  relativeDate: { "zh-CN": "“几天前”这样的日期", "zh-TW": "「幾天前」這樣的日期", "en-US": "Dates like “3 days ago”" },
  otherDateOrder: { "zh-CN": "日月顺序不一致", "zh-TW": "日月順序不一致", "en-US": "Dates in another order" },
  futureDate: {
    "zh-CN": "过去的事写了将来的日期",
    "zh-TW": "過去的事寫了未來的日期",
    "en-US": "Past events in the future",
  },
  unreadableMoney: { "zh-CN": "看不懂的金额", "zh-TW": "看不懂的金額", "en-US": "Unreadable amounts" },
  openNumber: { "zh-CN": "可以是两个数的数字", "zh-TW": "可以是兩個數的數字", "en-US": "Numbers that can be two" },
  moneyRange: { "zh-CN": "金额是一个范围", "zh-TW": "金額是一個範圍", "en-US": "Amounts that are ranges" },
  damagedPhone: { "zh-CN": "电话被改坏", "zh-TW": "電話被改壞", "en-US": "Damaged phone numbers" },
  damagedId: { "zh-CN": "编号被改坏", "zh-TW": "編號被改壞", "en-US": "Damaged ids" },
  invalidPhone: {
    "zh-CN": "电话打不通（位数不对）",
    "zh-TW": "電話撥不通（位數不對）",
    "en-US": "Phone numbers that cannot be called",
  },
  invalidEmail: { "zh-CN": "邮箱无效", "zh-TW": "電子郵件無效", "en-US": "Invalid e-mail addresses" },
  unreadableCount: { "zh-CN": "不是整数", "zh-TW": "不是整數", "en-US": "Not a whole number" },
  unknownGrade: { "zh-CN": "不认识的意向级别", "zh-TW": "不認識的意向級別", "en-US": "Unknown intent grades" },
  unreadableProbability: { "zh-CN": "看不懂的概率", "zh-TW": "看不懂的機率", "en-US": "Unreadable probabilities" },
  unreadableFlag: { "zh-CN": "看不出是或否", "zh-TW": "看不出是或否", "en-US": "Neither yes nor no" },
  unreadableConsent: {
    "zh-CN": "看不出同不同意联系",
    "zh-TW": "看不出同不同意聯絡",
    "en-US": "Consent that says neither yes nor no",
  },
  errorCell: { "zh-CN": "公式错误", "zh-TW": "公式錯誤", "en-US": "Formula errors" },
  contradictionStageContract: {
    "zh-CN": "进程与合同不符",
    "zh-TW": "階段與合約不符",
    "en-US": "Stage and contract disagree",
  },
  contradictionContractEnd: {
    "zh-CN": "合同状态与到期日不符",
    "zh-TW": "合約狀態與到期日不符",
    "en-US": "Contract state and end disagree",
  },
  unknownStatus: {
    "zh-CN": "不认识的状态",
    "zh-TW": "不認識的狀態",
    "en-US": "Unknown words of a status",
  },
  contradictionStanding: {
    "zh-CN": "成交、战败与级别或状态不符",
    "zh-TW": "成交、戰敗與級別或狀態不符",
    "en-US": "Won or lost, and something else too",
  },
  nobodyNamed: { "zh-CN": "不知道是谁", "zh-TW": "不知道是誰", "en-US": "Rows that name nobody" },
  orderCustomersDiffer: {
    "zh-CN": "同一订单有不同客户",
    "zh-TW": "同一訂單有不同客戶",
    "en-US": "One order, several customers",
  },
  orderLinesDisagree: {
    "zh-CN": "同一订单金额不一致",
    "zh-TW": "同一訂單金額不一致",
    "en-US": "Order lines that disagree",
  },
  orderLinesAlike: {
    "zh-CN": "同一订单金额相同，只算一次",
    "zh-TW": "同一訂單金額相同，只算一次",
    "en-US": "Order lines with the same amount, counted once",
  },
  orderWithoutDate: { "zh-CN": "订单没有日期", "zh-TW": "訂單沒有日期", "en-US": "Orders without a date" },
  orderWithoutAmount: { "zh-CN": "订单没有金额", "zh-TW": "訂單沒有金額", "en-US": "Orders without an amount" },
};
