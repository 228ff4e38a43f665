import type { InEveryLocale, Locale } from "../locale";
import type { AlreadyRecorded, ResultQuestion } from "./recordResults";

/** What the person should do about a line of the list; the line stays as it is until then. */
export function resultQuestionText(question: ResultQuestion, locale: Locale): string {
  const words = wordsIn[locale];
  const { listRow, customer } = question;
  switch (question.code) {
    case "unknownOutcome":
      return words.unknownOutcome(listRow, customer, question.text);
    case "appointmentWithoutDate":
      return words.appointmentWithoutDate(listRow, customer);
    case "unreadableNextContact":
      return words.unreadableNextContact(listRow, customer, question.text);
    case "customerGone":
      return words.customerGone(listRow, customer);
  }
}

/** That a result was recorded before, and as what where another one stands on the list now. */
export function alreadyRecordedText({ listRow, customer, recordedAs }: AlreadyRecorded, locale: Locale): string {
  const words = wordsIn[locale];
  return recordedAs === null ? words.recorded(listRow, customer) : words.recordedAs(listRow, customer, recordedAs);
}

type Words = {
  readonly unknownOutcome: (row: number, customer: string, text: string) => string;
  readonly appointmentWithoutDate: (row: number, customer: string) => string;
  readonly unreadableNextContact: (row: number, customer: string, text: string) => string;
  readonly customerGone: (row: number, customer: string) => string;
  readonly recorded: (row: number, customer: string) => string;
  readonly recordedAs: (row: number, customer: string, outcome: string) => string;
};

const wordsIn: InEveryLocale<Words> = {
  "zh-CN": {
    unknownOutcome: (row, customer, text) =>
      `清单第${row}行（${customer}）：看不懂结果“${text}”。请从下拉列表选择，再登记一次。`,
    appointmentWithoutDate: (row, customer) =>
      `清单第${row}行（${customer}）：约了但没有日期。请在“下次联系”填写日期，再登记一次。`,
    unreadableNextContact: (row, customer, text) =>
      `清单第${row}行（${customer}）：“下次联系”中的“${text}”不是拨打当天或以后的日期。请改正，再登记一次。`,
    customerGone: (row, customer) => `清单第${row}行（${customer}）：客户表里已找不到这位客户，结果未登记。`,
    recorded: (row, customer) => `清单第${row}行（${customer}）：之前已登记，没有重复写入。`,
    recordedAs: (row, customer, outcome) =>
      `清单第${row}行（${customer}）：之前已登记为“${outcome}”，没有改动。如需更正，请直接修改客户表。`,
  },
  "zh-TW": {
    unknownOutcome: (row, customer, text) =>
      `清單第${row}列（${customer}）：看不懂結果「${text}」。請從下拉清單選擇，再登錄一次。`,
    appointmentWithoutDate: (row, customer) =>
      `清單第${row}列（${customer}）：約了但沒有日期。請在「下次聯絡」填寫日期，再登錄一次。`,
    unreadableNextContact: (row, customer, text) =>
      `清單第${row}列（${customer}）：「下次聯絡」中的「${text}」不是撥打當天或之後的日期。請修正，再登錄一次。`,
    customerGone: (row, customer) => `清單第${row}列（${customer}）：客戶表裡已找不到這位客戶，結果未登錄。`,
    recorded: (row, customer) => `清單第${row}列（${customer}）：先前已登錄，沒有重複寫入。`,
    recordedAs: (row, customer, outcome) =>
      `清單第${row}列（${customer}）：先前已登錄為「${outcome}」，沒有更動。如需更正，請直接修改客戶表。`,
  },
  "en-US": {
    unknownOutcome: (row, customer, text) =>
      `Row ${row} of the list (${customer}): the outcome “${text}” is not understood. Choose one from the drop-down and record again.`,
    appointmentWithoutDate: (row, customer) =>
      `Row ${row} of the list (${customer}): an appointment without a day. Type it under “Next contact” and record again.`,
    unreadableNextContact: (row, customer, text) =>
      `Row ${row} of the list (${customer}): “${text}” under “Next contact” is not a day on or after the call. Correct it and record again.`,
    customerGone: (row, customer) =>
      `Row ${row} of the list (${customer}): the customer is no longer on the sheet, so the result was not recorded.`,
    recorded: (row, customer) => `Row ${row} of the list (${customer}): recorded before, not written again.`,
    recordedAs: (row, customer, outcome) =>
      `Row ${row} of the list (${customer}): recorded before as “${outcome}” and left so. To correct it, change the customer sheet.`,
  },
};
