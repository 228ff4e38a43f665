import type { LeftAlone } from "../../domain/contactPlan/contactPlan";
import type { InEveryLocale } from "../../domain/locale";

/** Filling in the dates of the next contact. */
export type FollowUpMessages = {
  readonly heading: string;
  readonly what: string;
  readonly prepare: string;
  readonly apply: string;
  readonly target: string;
  readonly theirs: (letters: string, header: string) => string;
  readonly ours: string;
  readonly write: string;
  readonly colours: string;
  readonly coloured: string;
  readonly blankOrDone: string;
  readonly all: string;
  readonly dates: (count: number) => string;
  readonly moved: (count: number) => string;
  readonly kept: (count: number) => string;
  readonly leftAlone: Readonly<Record<LeftAlone["code"], (count: number) => string>>;
  readonly unreadable: (count: number) => string;
  readonly withoutCapacity: (count: number) => string;
  readonly noHolidayData: (year: number) => string;
  readonly noNextContactColumn: string;
  readonly overfullDay: (owner: string | null, day: string, count: number) => string;
  readonly ownerWithoutCapacity: (owner: string | null, count: number) => string;
};

export const followUpMessages: InEveryLocale<FollowUpMessages> = {
  "zh-CN": {
    heading: "填写跟进日期",
    what: "按意向级别、销售进程、合同、消费周期算出每位客户的下次跟进日期，避开休息日，旁边写明依据。",
    prepare: "预览日期",
    apply: "填写跟进日期",
    target: "写到哪一列",
    theirs: (letters, header) => `${letters} 列“${header}”（您的列）`,
    ours: "本加载项的列（没有就在右侧新增）",
    write: "写哪些格",
    colours: "给逾期和当天的日期上色（条件格式，每天自动变）",
    coloured: "日期列上色：逾期红，当天黄。您自己的条件格式不动，颜色冲突时以您的为准。",
    blankOrDone: "空白的，以及逾期且之后联系过的",
    all: "全部重新计算（覆盖已有日期）",
    dates: (count) => (count === 0 ? "没有要填写的日期" : `${count} 个跟进日期`),
    moved: (count) => `其中 ${count} 个因当天已排满而顺延`,
    kept: (count) => `已有日期仍然有效，保持不变：${count} 位`,
    leftAlone: {
      consentRefused: (count) => `不同意联系：${count} 位`,
      doNotContact: (count) => `勿扰：${count} 位`,
      closed: (count) => `已成交或战败，不再跟进：${count} 位`,
      refused: (count) => `多次拒绝，不再联系：${count} 位`,
      noPhone: (count) => `没有能拨打的电话：${count} 位，请补上号码`,
      wechatOnly: (count) => `只有微信，没有电话：${count} 位，请在微信上联系`,
      inContract: (count) => `合同期内，暂无事由：${count} 位`,
    },
    unreadable: (count) => `原有内容没有读懂，不覆盖：${count} 位`,
    withoutCapacity: (count) => `业务员没有拨打名额：${count} 位`,
    noHolidayData: (year) => `${year} 年没有放假安排数据，按普通周末计算。`,
    noNextContactColumn: "表中没有认出“下次跟进”列，请改写到本加载项的列，或在“读到的内容”里指定一列。",
    overfullDay: (owner, day, count) => `${owner ?? "未分配的客户"}在 ${day} 已有 ${count} 个跟进，超过每日上限。`,
    ownerWithoutCapacity: (owner, count) => `${owner ?? "未分配的客户"}的每日名额为 0，有 ${count} 位客户没有排日期。`,
  },
  "zh-TW": {
    heading: "填寫追蹤日期",
    what: "依意向級別、銷售階段、合約、消費週期算出每位客戶的下次追蹤日期，避開休息日，旁邊寫明依據。",
    prepare: "預覽日期",
    apply: "填寫追蹤日期",
    target: "寫到哪一欄",
    theirs: (letters, header) => `${letters} 欄「${header}」（您的欄）`,
    ours: "本增益集的欄（沒有就在右側新增）",
    write: "寫哪些格",
    colours: "為逾期和當天的日期上色（設定格式化的條件，每天自動變）",
    coloured: "日期欄上色：逾期紅，當天黃。您自己的格式化條件不動，顏色衝突時以您的為準。",
    blankOrDone: "空白的，以及已逾期且之後聯絡過的",
    all: "全部重新計算（覆蓋已有日期）",
    dates: (count) => (count === 0 ? "沒有要填寫的日期" : `${count} 個追蹤日期`),
    moved: (count) => `其中 ${count} 個因當天已排滿而順延`,
    kept: (count) => `已有日期仍然有效，保持不變：${count} 位`,
    leftAlone: {
      consentRefused: (count) => `不同意聯絡：${count} 位`,
      doNotContact: (count) => `勿擾：${count} 位`,
      closed: (count) => `已成交或戰敗，不再追蹤：${count} 位`,
      refused: (count) => `多次拒絕，不再聯絡：${count} 位`,
      noPhone: (count) => `沒有能撥打的電話：${count} 位，請補上號碼`,
      wechatOnly: (count) => `只有微信，沒有電話：${count} 位，請在微信上聯絡`,
      inContract: (count) => `合約期內，暫無事由：${count} 位`,
    },
    unreadable: (count) => `原有內容沒有讀懂，不覆蓋：${count} 位`,
    withoutCapacity: (count) => `業務員沒有撥打名額：${count} 位`,
    noHolidayData: (year) => `${year} 年沒有放假安排資料，以一般週末計算。`,
    noNextContactColumn: "表中沒有認出「下次追蹤」欄，請改寫到本增益集的欄，或在「讀到的內容」裡指定一欄。",
    overfullDay: (owner, day, count) => `${owner ?? "未分派的客戶"}在 ${day} 已有 ${count} 個追蹤，超過每日上限。`,
    ownerWithoutCapacity: (owner, count) => `${owner ?? "未分派的客戶"}的每日名額為 0，有 ${count} 位客戶沒有排日期。`,
  },
  "en-US": {
    heading: "Fill in follow-up dates",
    what: "Works out each customer's next contact from intent grade, stage, contract and purchase cycle, on working days only, with the reason beside it.",
    prepare: "Preview dates",
    apply: "Fill in dates",
    target: "Write to",
    theirs: (letters, header) => `Column ${letters} “${header}” (your column)`,
    ours: "A column of this add-in (added on the right if missing)",
    write: "Which cells",
    colours: "Color dates that are overdue or due today (conditional format, changes by itself)",
    coloured: "Dates are colored: overdue red, due today yellow. Your own conditional formats stay, and count first.",
    blankOrDone: "Blank ones, and overdue ones contacted since",
    all: "All of them (replaces existing dates)",
    dates: (count) => (count === 0 ? "No dates to fill in" : count === 1 ? "1 date" : `${count} dates`),
    moved: (count) => `${count} of them moved because the day was full`,
    kept: (count) => `Dates that still hold: ${count}`,
    leftAlone: {
      consentRefused: (count) => `Do not agree to be contacted: ${count}`,
      doNotContact: (count) => `Not to be contacted: ${count}`,
      closed: (count) => `Won or lost, not followed up: ${count}`,
      refused: (count) => `Refused several times: ${count}`,
      noPhone: (count) => `No number that can be dialled: ${count}; add one`,
      wechatOnly: (count) => `WeChat only: ${count}; reach them there`,
      inContract: (count) => `In contract, nothing due: ${count}`,
    },
    unreadable: (count) => `Could not be read, not overwritten: ${count}`,
    withoutCapacity: (count) => `Owner takes no calls: ${count}`,
    noHolidayData: (year) => `There is no holiday calendar for ${year}: plain weekends were used.`,
    noNextContactColumn:
      "No next-contact column was recognized. Write to a column of this add-in, or name the column under “Found”.",
    overfullDay: (owner, day, count) =>
      `${owner ?? "Customers without an owner"}: ${count} follow-ups on ${day} already, more than a day holds.`,
    ownerWithoutCapacity: (owner, count) =>
      `${owner ?? "Customers without an owner"}: daily capacity is 0, ${count} customers got no date.`,
  },
};

/** In the order in which the reasons are tried. */
export const leftAloneCodes = [
  "consentRefused",
  "doNotContact",
  "closed",
  "refused",
  "noPhone",
  "wechatOnly",
  "inContract",
] as const satisfies readonly LeftAlone["code"][];
