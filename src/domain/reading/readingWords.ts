import type { Field } from "../customer";
import type { InEveryLocale, Locale } from "../locale";
import type { ValueKind } from "./fieldKinds";
import type { ColumnReason, ColumnReasonCode, Confidence, Problem, ProblemCode } from "./reading";

/** What is wrong with a cell, in one sentence: where, what was found, what to do. */
export function problemSentence(problem: Problem, locale: Locale): string {
  return problemWords[problem.code][locale]({
    cell: problem.cell,
    text: clipped(problem.text),
    parameter: (name) => String(problem.parameters?.[name] ?? ""),
    field: problem.field === null ? "" : fieldName(problem.field, locale),
  });
}

/** Why a column was taken for its field, or for none. */
export function columnReasonSentence(reason: ColumnReason, locale: Locale): string {
  const field = reason["field"];
  return reasonWords[reason.code][locale]({
    matched: clipped(String(reason["matched"] ?? "")),
    other: clipped(String(reason["other"] ?? "")),
    percent: String(reason["percent"] ?? ""),
    kind: kindName(String(reason["kind"] ?? ""), locale),
    field: typeof field === "string" && field in fieldNames ? fieldName(field as Field, locale) : "",
  });
}

/** How sure a column's field is, as a word. */
export function confidenceName(confidence: Confidence, locale: Locale): string {
  return confidenceNames[confidence][locale];
}

/** The field's name for people. */
export function fieldName(field: Field, locale: Locale): string {
  return fieldNames[field][locale];
}

type ProblemParts = {
  readonly cell: string;
  readonly text: string;
  readonly field: string;
  readonly parameter: (name: string) => string;
};

type ReasonParts = {
  readonly matched: string;
  readonly other: string;
  readonly percent: string;
  readonly kind: string;
  readonly field: string;
};

/** A cell may hold 32,767 characters; a sentence shows the first few. */
function clipped(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > longestQuote ? `${line.slice(0, longestQuote)}…` : line;
}

const longestQuote = 40;

const problemWords: Readonly<Record<ProblemCode, InEveryLocale<(parts: ProblemParts) => string>>> = {
  impossibleDate: {
    "zh-CN": ({ cell, text, field }) => `${cell} 的“${text}”不是一个存在的日期，${field}按空白处理。请改成正确的日期。`,
    "zh-TW": ({ cell, text, field }) => `${cell} 的「${text}」不是存在的日期，${field}先視為空白。請改成正確的日期。`,
    "en-US": ({ cell, text, field }) =>
      `${cell}: “${text}” is not a real date, so ${field} is left empty. Enter the right date.`,
  },
  unreadableDate: {
    "zh-CN": ({ cell, text, field }) =>
      `${cell} 的“${text}”看不懂是哪一天，${field}按空白处理。请写成 2026-11-20 这样的日期。`,
    "zh-TW": ({ cell, text, field }) =>
      `${cell} 的「${text}」看不出是哪一天，${field}先視為空白。請寫成 2026/11/20 這樣的日期。`,
    "en-US": ({ cell, text, field }) =>
      `${cell}: “${text}” could not be read as a date, so ${field} is left empty. Write it like 2026-11-20.`,
  },
  incompleteDate: {
    "zh-CN": ({ cell, text, field }) => `${cell} 的“${text}”没有写是几号，${field}按空白处理。请补上日。`,
    "zh-TW": ({ cell, text, field }) => `${cell} 的「${text}」沒有寫幾號，${field}先視為空白。請補上日期。`,
    "en-US": ({ cell, text, field }) =>
      `${cell}: “${text}” has no day of the month, so ${field} is left empty. Add the day.`,
  },
  openBirthday: {
    "zh-CN": ({ cell, text, field }) =>
      `${cell} 的 ${text} 可能是 ${text.replace(".", "月")}日，也可能是 ${text.replace(".", "月")}0日（Excel 会去掉小数末尾的 0），${field}按空白处理。请写成“1月1日”这样的文字。`,
    "zh-TW": ({ cell, text, field }) =>
      `${cell} 的 ${text} 可能是 ${text.replace(".", "月")}日，也可能是 ${text.replace(".", "月")}0日（Excel 會去掉小數末尾的 0），${field}先視為空白。請寫成「1月1日」這樣的文字。`,
    "en-US": ({ cell, text, field }) =>
      `${cell}: ${text} may be day ${text.replace(/^.*\./, "")} or day ${text.replace(/^.*\./, "")}0 of month ${text.replace(/\..*$/, "")} (Excel drops a last zero), so ${field} is left empty. Write it as a text such as “1-10”.`,
  },
  relativeDate: {
    "zh-CN": ({ cell, text, parameter }) =>
      `${cell} 的“${text}”没有说从哪天算起，按空白处理。若从计算日算起是 ${parameter("day")}，请写成日期。`,
    "zh-TW": ({ cell, text, parameter }) =>
      `${cell} 的「${text}」沒有說從哪天算起，先視為空白。若從計算日算起是 ${parameter("day")}，請改成日期。`,
    "en-US": ({ cell, text, parameter }) =>
      `${cell}: “${text}” does not say from which day it counts, so it is left empty. Counted from the as-of day it is ${parameter("day")}; write the date.`,
  },
  otherDateOrder: {
    "zh-CN": ({ cell, text, parameter }) =>
      `${cell} 的“${text}”与本列其他日期的顺序（${parameter("order")}）不一致，按空白处理。请改写成 2026-11-20 的形式。`,
    "zh-TW": ({ cell, text, parameter }) =>
      `${cell} 的「${text}」與同欄其他日期的順序（${parameter("order")}）不一致，先視為空白。請改寫成 2026/11/20 的形式。`,
    "en-US": ({ cell, text, parameter }) =>
      `${cell}: “${text}” does not fit the order of the other dates in this column (${parameter("order")}), so it is left empty. Write it like 2026-11-20.`,
  },
  futureDate: {
    "zh-CN": ({ cell, text, field }) =>
      `${cell} 的${field}“${text}”晚于计算日，排跟进和名单时不采用。请核对年份和月份。`,
    "zh-TW": ({ cell, text, field }) =>
      `${cell} 的${field}「${text}」晚於計算日，排追蹤與名單時不採用。請核對年份與月份。`,
    "en-US": ({ cell, text, field }) =>
      `${cell}: ${field} “${text}” lies after the as-of day, so plans do not rest on it. Check year and month.`,
  },
  unreadableMoney: {
    "zh-CN": ({ cell, text, field }) =>
      `${cell} 的“${text}”看不懂是多少钱，${field}按空白处理（不当作 0）。请写成数字。`,
    "zh-TW": ({ cell, text, field }) => `${cell} 的「${text}」看不出金額，${field}先視為空白（不當作 0）。請改成數字。`,
    "en-US": ({ cell, text, field }) =>
      `${cell}: “${text}” could not be read as an amount, so ${field} is left empty (not 0). Enter a number.`,
  },
  openNumber: {
    "zh-CN": ({ cell, text, field }) =>
      `${cell} 的“${text}”可以是两个不同的数（点是小数点还是千位分隔），${field}按空白处理（不当作 0）。请在“读到的内容”里选，或改写成不带分隔的数字。`,
    "zh-TW": ({ cell, text, field }) =>
      `${cell} 的「${text}」可以是兩個不同的數（點是小數點還是千分位），${field}先視為空白（不當作 0）。請在「讀到的內容」裡選，或改寫成不帶分隔的數字。`,
    "en-US": ({ cell, text, field }) =>
      `${cell}: “${text}” can be two numbers, with thousands or decimals behind its sign, so ${field} is left empty (not 0). Choose on “Found”, or write the number without separators.`,
  },
  moneyRange: {
    "zh-CN": ({ cell, text, field }) => `${cell} 的“${text}”是一个范围，${field}按空白处理。请写一个金额。`,
    "zh-TW": ({ cell, text, field }) => `${cell} 的「${text}」是一個範圍，${field}先視為空白。請填一個金額。`,
    "en-US": ({ cell, text, field }) => `${cell}: “${text}” is a range, so ${field} is left empty. Enter one amount.`,
  },
  damagedPhone: {
    "zh-CN": ({ cell, text }) =>
      `${cell} 的电话“${text}”已被 Excel 改坏，后面的数字找不回来。请重新输入，单元格先设为文本。`,
    "zh-TW": ({ cell, text }) =>
      `${cell} 的電話「${text}」已被 Excel 改壞，後面的數字無法還原。請先把儲存格設為文字，再重新輸入。`,
    "en-US": ({ cell, text }) =>
      `${cell}: Excel has damaged the phone “${text}”; its last digits are lost. Format the cell as text and enter the number again.`,
  },
  damagedId: {
    "zh-CN": ({ cell, text }) => `${cell} 的编号“${text}”超过 15 位，已被 Excel 改坏。请把单元格设为文本后重新输入。`,
    "zh-TW": ({ cell, text }) =>
      `${cell} 的編號「${text}」超過 15 位，已被 Excel 改壞。請先把儲存格設為文字，再重新輸入。`,
    "en-US": ({ cell, text }) =>
      `${cell}: Excel has rounded the id “${text}”. Format the cell as text and enter the id again.`,
  },
  invalidPhone: {
    "zh-CN": ({ cell, text }) => `${cell} 的“${text}”不是可以拨打的电话（位数不对）。请核对号码。`,
    "zh-TW": ({ cell, text }) => `${cell} 的「${text}」不是可以撥打的電話（位數不對）。請核對號碼。`,
    "en-US": ({ cell, text }) => `${cell}: “${text}” is not a phone number that can be called. Check the digits.`,
  },
  invalidEmail: {
    "zh-CN": ({ cell, text }) => `${cell} 的“${text}”不是有效的邮箱地址。请改正。`,
    "zh-TW": ({ cell, text }) => `${cell} 的「${text}」不是有效的電子郵件地址。請修正。`,
    "en-US": ({ cell, text }) => `${cell}: “${text}” is not a valid e-mail address. Correct it.`,
  },
  unreadableCount: {
    "zh-CN": ({ cell, text, field }) => `${cell} 的“${text}”不是0或以上的整数，${field}按空白处理。请写成数字。`,
    "zh-TW": ({ cell, text, field }) => `${cell} 的「${text}」不是0或以上的整數，${field}先視為空白。請改成數字。`,
    "en-US": ({ cell, text, field }) =>
      `${cell}: “${text}” is not a whole number of 0 or more, so ${field} is left empty. Enter a number.`,
  },
  unknownGrade: {
    "zh-CN": ({ cell, text }) => `${cell} 的“${text}”不是已知的意向级别，按未分级处理。请写 H、A、B、C 等级别。`,
    "zh-TW": ({ cell, text }) => `${cell} 的「${text}」不是已知的意向級別，先視為未分級。請填 H、A、B、C 等級別。`,
    "en-US": ({ cell, text }) =>
      `${cell}: “${text}” is not a known intent grade, so the customer has none. Enter a grade such as H, A, B or C.`,
  },
  unreadableProbability: {
    "zh-CN": ({ cell, text }) => `${cell} 的“${text}”不是 0 到 100% 之间的概率，按空白处理。请写成 25% 这样。`,
    "zh-TW": ({ cell, text }) => `${cell} 的「${text}」不是 0 到 100% 之間的機率，先視為空白。請寫成 25% 這樣。`,
    "en-US": ({ cell, text }) =>
      `${cell}: “${text}” is not a probability between 0 and 100%, so it is left empty. Write it like 25%.`,
  },
  unreadableFlag: {
    "zh-CN": ({ cell, text, field }) => `${cell} 的“${text}”看不出是或否，${field}按空白处理。请写“是”或“否”。`,
    "zh-TW": ({ cell, text, field }) => `${cell} 的「${text}」看不出是或否，${field}先視為空白。請填「是」或「否」。`,
    "en-US": ({ cell, text, field }) =>
      `${cell}: “${text}” is neither yes nor no, so ${field} is left empty. Write Y or N.`,
  },
  unreadableConsent: {
    "zh-CN": ({ cell, text }) =>
      `${cell} 的“${text}”看不出客户同不同意联系，先按没有填写处理（照常联系）。请写“是”或“否”。`,
    "zh-TW": ({ cell, text }) =>
      `${cell} 的「${text}」看不出客戶同不同意聯絡，先視為沒有填寫（照常聯絡）。請填「是」或「否」。`,
    "en-US": ({ cell, text }) =>
      `${cell}: “${text}” does not tell whether the customer agrees to be contacted, so it counts as blank and the customer is contacted. Write Y or N.`,
  },
  errorCell: {
    "zh-CN": ({ cell, text }) => `${cell} 是错误值 ${text}，按空白处理。请检查单元格里的公式。`,
    "zh-TW": ({ cell, text }) => `${cell} 是錯誤值 ${text}，先視為空白。請檢查儲存格裡的公式。`,
    "en-US": ({ cell, text }) => `${cell} holds the error ${text} and is left empty. Check its formula.`,
  },
  contradictionStageContract: {
    "zh-CN": ({ cell, parameter }) =>
      `${cell} 的销售进程“${parameter("stage")}”与合同“${parameter("other")}”不符。请核对其中一项。`,
    "zh-TW": ({ cell, parameter }) =>
      `${cell} 的銷售階段「${parameter("stage")}」與合約「${parameter("other")}」不符。請核對其中一項。`,
    "en-US": ({ cell, parameter }) =>
      `${cell}: stage “${parameter("stage")}” contradicts the contract (“${parameter("other")}”). Correct one of them.`,
  },
  contradictionContractEnd: {
    "zh-CN": ({ cell, parameter }) =>
      `${cell} 的合同状态“${parameter("stage")}”与到期日 ${parameter("other")} 不符。请核对其中一项。`,
    "zh-TW": ({ cell, parameter }) =>
      `${cell} 的合約狀態「${parameter("stage")}」與到期日 ${parameter("other")} 不符。請核對其中一項。`,
    "en-US": ({ cell, parameter }) =>
      `${cell}: the contract is “${parameter("stage")}”, but it ends on ${parameter("other")}. Correct one of them.`,
  },
  unknownStatus: {
    "zh-CN": ({ cell, text, parameter }) =>
      `${cell} 的“${text}”（共 ${parameter("count")} 处）看不出是在谈、成交还是战败，不作判断，照常跟进。请在规则的“状态用语”里写明。`,
    "zh-TW": ({ cell, text, parameter }) =>
      `${cell} 的「${text}」（共 ${parameter("count")} 處）看不出是洽談中、成交還是戰敗，不作判斷，照常追蹤。請在規則的「狀態用語」裡寫明。`,
    "en-US": ({ cell, text, parameter }) =>
      `${cell}: “${text}” (in ${parameter("count")} cells) does not tell whether the customer is open, won or lost, so nothing is concluded from it. Add it to “Words of a status” in the rules.`,
  },
  contradictionStanding: {
    "zh-CN": ({ cell, parameter }) =>
      `${cell} 的“${parameter("said")}”与同一行的“${parameter("other")}”不符，先按“${parameter("said")}”处理。请核对其中一项。`,
    "zh-TW": ({ cell, parameter }) =>
      `${cell} 的「${parameter("said")}」與同一列的「${parameter("other")}」不符，先依「${parameter("said")}」處理。請核對其中一項。`,
    "en-US": ({ cell, parameter }) =>
      `${cell}: “${parameter("said")}” contradicts “${parameter("other")}” in the same row, and counts for now. Correct one of them.`,
  },
  nobodyNamed: {
    "zh-CN": ({ cell }) => `${cell} 所在的行没有姓名、公司、电话或编号，不知道是谁。请补上其中一项。`,
    "zh-TW": ({ cell }) => `${cell} 所在的列沒有姓名、公司、電話或編號，不知道是誰。請補上其中一項。`,
    "en-US": ({ cell }) => `The row of ${cell} names nobody: no name, company, phone or id. Add one of them.`,
  },
  orderCustomersDiffer: {
    "zh-CN": ({ cell, text, parameter }) =>
      `${cell}：订单 ${text} 的各行写着不同的客户，按第 ${parameter("row")} 行的客户计算。请核对。`,
    "zh-TW": ({ cell, text, parameter }) =>
      `${cell}：訂單 ${text} 的各列寫著不同的客戶，以第 ${parameter("row")} 列的客戶計算。請核對。`,
    "en-US": ({ cell, text, parameter }) =>
      `${cell}: the lines of order ${text} name different customers; the one in row ${parameter("row")} was taken. Check them.`,
  },
  orderLinesDisagree: {
    "zh-CN": ({ cell, text }) =>
      `${cell}：订单 ${text} 各行的金额不同，而其他订单每行重复同一金额，按第一行计算。请核对。`,
    "zh-TW": ({ cell, text }) =>
      `${cell}：訂單 ${text} 各列的金額不同，而其他訂單每列重複同一金額，以第一列計算。請核對。`,
    "en-US": ({ cell, text }) =>
      `${cell}: the lines of order ${text} have different amounts, while other orders repeat theirs; the first line was taken. Check them.`,
  },
  orderLinesAlike: {
    "zh-CN": ({ cell, text }) =>
      `${cell}：订单 ${text} 各行的金额相同，按同一金额重复、只算一次。如果是几件同价的商品，请核对。`,
    "zh-TW": ({ cell, text }) =>
      `${cell}：訂單 ${text} 各列的金額相同，視為同一金額重複、只算一次。如果是幾件同價的商品，請核對。`,
    "en-US": ({ cell, text }) =>
      `${cell}: the lines of order ${text} have the same amount, which was taken for a repetition and counted once. Check whether they are things of the same price.`,
  },
  orderWithoutDate: {
    "zh-CN": ({ cell, text }) => `${cell}：订单 ${text} 没有可用的日期，不计入任何期间。请补上日期。`,
    "zh-TW": ({ cell, text }) => `${cell}：訂單 ${text} 沒有可用的日期，不計入任何期間。請補上日期。`,
    "en-US": ({ cell, text }) => `${cell}: order ${text} has no usable date and is counted in no period. Add its date.`,
  },
  orderWithoutAmount: {
    "zh-CN": ({ cell, text }) => `${cell}：订单 ${text} 没有可用的金额，只计次数，不计金额。请补上金额。`,
    "zh-TW": ({ cell, text }) => `${cell}：訂單 ${text} 沒有可用的金額，只計次數，不計金額。請補上金額。`,
    "en-US": ({ cell, text }) =>
      `${cell}: order ${text} has no usable amount; it is counted, but adds no money. Add its amount.`,
  },
};

const reasonWords: Readonly<Record<ColumnReasonCode, InEveryLocale<(parts: ReasonParts) => string>>> = {
  exactHeader: {
    "zh-CN": ({ matched }) => `列名就是“${matched}”。`,
    "zh-TW": ({ matched }) => `欄名就是「${matched}」。`,
    "en-US": ({ matched }) => `The header is “${matched}”.`,
  },
  containedHeader: {
    "zh-CN": ({ matched }) => `列名里有“${matched}”。`,
    "zh-TW": ({ matched }) => `欄名裡有「${matched}」。`,
    "en-US": ({ matched }) => `The header contains “${matched}”.`,
  },
  headerWords: {
    "zh-CN": ({ matched }) => `从列名“${matched}”的用词看出来的。`,
    "zh-TW": ({ matched }) => `從欄名「${matched}」的用詞看出來的。`,
    "en-US": ({ matched }) => `The words of the header “${matched}” say so.`,
  },
  valuesDecide: {
    "zh-CN": ({ matched, kind, percent }) => `“${matched}”可以有几种意思；${percent}% 的内容是${kind}。`,
    "zh-TW": ({ matched, kind, percent }) => `「${matched}」可以有幾種意思；${percent}% 的內容是${kind}。`,
    "en-US": ({ matched, kind, percent }) =>
      `“${matched}” can mean several things; ${percent}% of its values are ${kind}.`,
  },
  valuesLookLike: {
    "zh-CN": ({ kind, percent }) => `从列名看不出来，但 ${percent}% 的内容像是${kind}。`,
    "zh-TW": ({ kind, percent }) => `從欄名看不出來，但 ${percent}% 的內容像是${kind}。`,
    "en-US": ({ kind, percent }) => `The header does not say so, but ${percent}% of the values look like ${kind}.`,
  },
  sharedKey: {
    "zh-CN": ({ other }) => `工作表“${other}”也有这一列，内容相同，两张表按它对应。`,
    "zh-TW": ({ other }) => `工作表「${other}」也有這一欄，內容相同，兩張表依它對應。`,
    "en-US": ({ other }) => `The sheet “${other}” has the same column with the same values; it joins the two sheets.`,
  },
  datesDecide: {
    "zh-CN": ({ matched, percent }) => `“${matched}”可能是上次，也可能是下次；${percent}% 的日期在计算日之后。`,
    "zh-TW": ({ matched, percent }) => `「${matched}」可能是上次，也可能是下次；${percent}% 的日期在計算日之後。`,
    "en-US": ({ matched, percent }) =>
      `“${matched}” can be the last or the next contact; ${percent}% of its dates are after the as-of day.`,
  },
  otherColumnDecides: {
    "zh-CN": ({ matched, other }) => `“${matched}”可以有几种意思；表里还有“${other}”，由此判断。`,
    "zh-TW": ({ matched, other }) => `「${matched}」可以有幾種意思；表中還有「${other}」，據此判斷。`,
    "en-US": ({ matched, other }) => `“${matched}” can mean several things; the column “${other}” decided.`,
  },
  ordersSheet: {
    "zh-CN": ({ matched }) => `这是订单表，所以“${matched}”指订单。`,
    "zh-TW": ({ matched }) => `這是訂單表，所以「${matched}」指訂單。`,
    "en-US": ({ matched }) => `This is a sheet of orders, so “${matched}” is about the order.`,
  },
  usualMeaning: {
    "zh-CN": ({ matched }) => `“${matched}”可以有几种意思，内容看不出来，取了最常见的。请核对。`,
    "zh-TW": ({ matched }) => `「${matched}」可以有幾種意思，內容看不出來，取最常見的。請核對。`,
    "en-US": ({ matched }) =>
      `“${matched}” can mean several things and the values do not tell; the usual one was taken. Please check.`,
  },
  nameInTwoColumns: {
    "zh-CN": ({ other }) => `姓和名分在两列，与“${other}”合成一个姓名。`,
    "zh-TW": ({ other }) => `姓和名分在兩欄，與「${other}」合成一個姓名。`,
    "en-US": ({ other }) => `First and last name stand in two columns; read together with “${other}”.`,
  },
  runningNumber: {
    "zh-CN": () => "只是从 1 往下数的序号，不是客户编号。",
    "zh-TW": () => "只是從 1 往下數的序號，不是客戶編號。",
    "en-US": () => "A running number, not a customer id.",
  },
  daysSince: {
    "zh-CN": ({ other }) => `这些数字是从“${other}”到现在的天数，不是周期，所以没有采用。`,
    "zh-TW": ({ other }) => `這些數字是從「${other}」到現在的天數，不是週期，所以沒有採用。`,
    "en-US": ({ other }) => `The numbers are the days since “${other}”, not a cycle, so they are not used.`,
  },
  unknownHeader: {
    "zh-CN": () => "不认识这个列名，保持原样。",
    "zh-TW": () => "不認識這個欄名，保持原樣。",
    "en-US": () => "The header is not known; the column is left alone.",
  },
  blankHeader: {
    "zh-CN": () => "这一列没有列名，保持原样。",
    "zh-TW": () => "這一欄沒有欄名，保持原樣。",
    "en-US": () => "The column has no header; it is left alone.",
  },
  valuesDoNotFit: {
    "zh-CN": ({ field }) => `列名像是“${field}”，但内容不是，所以没有采用。请核对。`,
    "zh-TW": ({ field }) => `欄名像是「${field}」，但內容不是，所以沒有採用。請核對。`,
    "en-US": ({ field }) =>
      `The header says “${field}”, but the values do not; the column is left alone. Please check.`,
  },
  otherColumnIsBetter: {
    "zh-CN": ({ field, other }) => `“${field}”已由列“${other}”提供。`,
    "zh-TW": ({ field, other }) => `「${field}」已由欄位「${other}」提供。`,
    "en-US": ({ field, other }) => `“${field}” is already given by the column “${other}”.`,
  },
  secondPhone: {
    "zh-CN": ({ other }) => `电话以列“${other}”为准；那一列没有可用号码的行，用这一列。`,
    "zh-TW": ({ other }) => `電話以欄位「${other}」為準；該欄沒有可用號碼的列，用這一欄。`,
    "en-US": ({ other }) => `Phones come from the column “${other}”; rows without a usable one there take this.`,
  },
  ours: {
    "zh-CN": () => "这一列是本加载项写的。",
    "zh-TW": () => "這一欄是本增益集寫的。",
    "en-US": () => "This add-in wrote the column.",
  },
  chosenByPerson: {
    "zh-CN": () => "您指定的。",
    "zh-TW": () => "由您指定。",
    "en-US": () => "You chose it.",
  },
  leftAloneByPerson: {
    "zh-CN": () => "您选择不使用这一列。",
    "zh-TW": () => "您選擇不使用這一欄。",
    "en-US": () => "You chose to leave this column alone.",
  },
};

function kindName(kind: string, locale: Locale): string {
  return kindNames[kind as ValueKind]?.[locale] ?? kind;
}

const kindNames: Readonly<Record<ValueKind, InEveryLocale<string>>> = {
  phones: { "zh-CN": "电话号码", "zh-TW": "電話號碼", "en-US": "phone numbers" },
  mobiles: { "zh-CN": "手机号码", "zh-TW": "手機號碼", "en-US": "mobile numbers" },
  emails: { "zh-CN": "邮箱地址", "zh-TW": "電子郵件地址", "en-US": "e-mail addresses" },
  birthdays: { "zh-CN": "生日", "zh-TW": "生日", "en-US": "birthdays" },
  counts: { "zh-CN": "次数", "zh-TW": "次數", "en-US": "counts" },
  days: { "zh-CN": "天数", "zh-TW": "天數", "en-US": "numbers of days" },
  flags: { "zh-CN": "是或否", "zh-TW": "是或否", "en-US": "yes or no" },
  consents: { "zh-CN": "同意与否", "zh-TW": "同意與否", "en-US": "consents" },
  letterGrades: { "zh-CN": "意向级别", "zh-TW": "意向級別", "en-US": "intent grades" },
  genders: { "zh-CN": "性别", "zh-TW": "性別", "en-US": "genders" },
  percents: { "zh-CN": "百分比", "zh-TW": "百分比", "en-US": "percentages" },
  people: { "zh-CN": "人名", "zh-TW": "人名", "en-US": "names of people" },
  words: { "zh-CN": "文字", "zh-TW": "文字", "en-US": "words" },
  names: { "zh-CN": "名称", "zh-TW": "名稱", "en-US": "names" },
  codes: { "zh-CN": "编号", "zh-TW": "編號", "en-US": "codes" },
  letterCodes: { "zh-CN": "编号", "zh-TW": "編號", "en-US": "codes" },
  smallNumbers: { "zh-CN": "小的整数", "zh-TW": "小的整數", "en-US": "small numbers" },
  dates: { "zh-CN": "日期", "zh-TW": "日期", "en-US": "dates" },
  amounts: { "zh-CN": "金额", "zh-TW": "金額", "en-US": "amounts" },
  probabilities: { "zh-CN": "概率", "zh-TW": "機率", "en-US": "probabilities" },
  grades: { "zh-CN": "意向级别", "zh-TW": "意向級別", "en-US": "intent grades" },
  memberLevels: { "zh-CN": "会员等级", "zh-TW": "會員等級", "en-US": "membership levels" },
  contractStates: { "zh-CN": "合同状态", "zh-TW": "合約狀態", "en-US": "contract states" },
  dealStates: { "zh-CN": "成交状态", "zh-TW": "成交狀態", "en-US": "deal states" },
  orderStates: { "zh-CN": "订单状态", "zh-TW": "訂單狀態", "en-US": "order states" },
  likelihoods: { "zh-CN": "成交可能性", "zh-TW": "成交可能性", "en-US": "likelihoods" },
  companies: { "zh-CN": "公司名称", "zh-TW": "公司名稱", "en-US": "companies" },
  orderNumbers: { "zh-CN": "订单号", "zh-TW": "訂單編號", "en-US": "order numbers" },
  wechatNames: { "zh-CN": "微信号", "zh-TW": "微信 ID", "en-US": "WeChat names" },
};

const confidenceNames: Readonly<Record<Confidence, InEveryLocale<string>>> = {
  certain: { "zh-CN": "确定", "zh-TW": "確定", "en-US": "Certain" },
  likely: { "zh-CN": "很可能", "zh-TW": "很可能", "en-US": "Likely" },
  check: { "zh-CN": "请核对", "zh-TW": "請核對", "en-US": "Please check" },
};

const fieldNames: Readonly<Record<Field, InEveryLocale<string>>> = {
  customerId: { "zh-CN": "客户编号", "zh-TW": "客戶編號", "en-US": "Customer id" },
  customerName: { "zh-CN": "客户姓名", "zh-TW": "客戶姓名", "en-US": "Customer name" },
  companyName: { "zh-CN": "公司名称", "zh-TW": "公司名稱", "en-US": "Company" },
  contactName: { "zh-CN": "联系人", "zh-TW": "聯絡人", "en-US": "Contact person" },
  phone: { "zh-CN": "电话", "zh-TW": "電話", "en-US": "Phone" },
  wechat: { "zh-CN": "微信", "zh-TW": "微信", "en-US": "WeChat" },
  email: { "zh-CN": "邮箱", "zh-TW": "電子郵件", "en-US": "E-mail" },
  gender: { "zh-CN": "性别", "zh-TW": "性別", "en-US": "Gender" },
  birthday: { "zh-CN": "生日", "zh-TW": "生日", "en-US": "Birthday" },
  source: { "zh-CN": "来源", "zh-TW": "來源", "en-US": "Source" },
  referrer: { "zh-CN": "介绍人", "zh-TW": "介紹人", "en-US": "Referred by" },
  grade: { "zh-CN": "意向级别", "zh-TW": "意向級別", "en-US": "Intent grade" },
  memberLevel: { "zh-CN": "会员等级", "zh-TW": "會員等級", "en-US": "Membership level" },
  stage: { "zh-CN": "销售阶段", "zh-TW": "銷售階段", "en-US": "Stage" },
  dealStatus: { "zh-CN": "成交状态", "zh-TW": "成交狀態", "en-US": "Deal status" },
  contractStatus: { "zh-CN": "合同状态", "zh-TW": "合約狀態", "en-US": "Contract status" },
  intent: { "zh-CN": "成交意向", "zh-TW": "成交意向", "en-US": "Likelihood" },
  firstContactDate: { "zh-CN": "首次接触日期", "zh-TW": "首次接觸日期", "en-US": "First contact" },
  lastContactDate: { "zh-CN": "最近联系日期", "zh-TW": "最近聯絡日期", "en-US": "Last contact" },
  nextContactDate: { "zh-CN": "下次联系日期", "zh-TW": "下次聯絡日期", "en-US": "Next contact" },
  contactCount: { "zh-CN": "联系次数", "zh-TW": "聯絡次數", "en-US": "Contacts" },
  lastPurchaseDate: { "zh-CN": "最近购买日期", "zh-TW": "最近購買日期", "en-US": "Last order" },
  lastVisitDate: { "zh-CN": "最近到店日期", "zh-TW": "最近來店日期", "en-US": "Last visit" },
  orderCount: { "zh-CN": "购买次数", "zh-TW": "購買次數", "en-US": "Orders" },
  visitCount: { "zh-CN": "到店次数", "zh-TW": "來店次數", "en-US": "Visits" },
  totalAmount: { "zh-CN": "累计消费", "zh-TW": "累計消費", "en-US": "Total spent" },
  dealAmount: { "zh-CN": "成交金额", "zh-TW": "成交金額", "en-US": "Deal amount" },
  probability: { "zh-CN": "成交概率", "zh-TW": "成交機率", "en-US": "Probability" },
  expectedCloseDate: { "zh-CN": "预计成交日期", "zh-TW": "預計成交日期", "en-US": "Expected close" },
  contractEndDate: { "zh-CN": "合同到期日", "zh-TW": "合約到期日", "en-US": "Contract end" },
  cycleDays: { "zh-CN": "消费周期(天)", "zh-TW": "消費週期(天)", "en-US": "Cycle (days)" },
  remainingCount: { "zh-CN": "剩余次数", "zh-TW": "剩餘次數", "en-US": "Remaining sessions" },
  owner: { "zh-CN": "业务员", "zh-TW": "業務員", "en-US": "Owner" },
  remark: { "zh-CN": "备注", "zh-TW": "備註", "en-US": "Remark" },
  doNotContact: { "zh-CN": "勿扰", "zh-TW": "勿擾", "en-US": "Do not contact" },
  consent: { "zh-CN": "同意联系", "zh-TW": "同意聯絡", "en-US": "Consent to contact" },
  orderId: { "zh-CN": "订单编号", "zh-TW": "訂單編號", "en-US": "Order id" },
  orderDate: { "zh-CN": "订单日期", "zh-TW": "訂單日期", "en-US": "Order date" },
  orderAmount: { "zh-CN": "实付金额", "zh-TW": "實付金額", "en-US": "Amount paid" },
  refundAmount: { "zh-CN": "退款金额", "zh-TW": "退款金額", "en-US": "Refund" },
  orderStatus: { "zh-CN": "订单状态", "zh-TW": "訂單狀態", "en-US": "Order status" },
  testDrive: { "zh-CN": "试驾", "zh-TW": "試駕", "en-US": "Test drive" },
  archived: { "zh-CN": "留档", "zh-TW": "留檔", "en-US": "On file" },
  purchaseType: { "zh-CN": "购车类型", "zh-TW": "購車類型", "en-US": "Purchase type" },
  productInterest: { "zh-CN": "意向产品", "zh-TW": "意向產品", "en-US": "Product of interest" },
};
