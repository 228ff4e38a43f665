import type { InEveryLocale } from "../../domain/locale";
import type { ComplainingCustomer } from "../commands/complaints";
import type { PlacedHolidayFault } from "../commands/contactLog";

/** What stands in the workbook beside the customers and should be looked at before anybody is called. */
export type WarningMessages = {
  readonly complaining: (customers: readonly ComplainingCustomer[]) => string;
  readonly holidayFault: (fault: PlacedHolidayFault) => string;
};

export const warningMessages: InEveryLocale<WarningMessages> = {
  "zh-CN": {
    complaining: (customers) => `${customers.length} 位有未结的投诉，打电话前先看一下：${named(customers, "、")}。`,
    holidayFault: ({ sheet, cell, text }) =>
      `工作表“${sheet}”的 ${cell}：“${text}”不是日期，这一行没有算。请改成 2026-11-20 这样的日期。`,
  },
  "zh-TW": {
    complaining: (customers) => `${customers.length} 位有未結的客訴，打電話前先看一下：${named(customers, "、")}。`,
    holidayFault: ({ sheet, cell, text }) =>
      `工作表「${sheet}」的 ${cell}：「${text}」不是日期，這一列沒有計算。請改成 2026-11-20 這樣的日期。`,
  },
  "en-US": {
    complaining: (customers) =>
      `${customers.length} with an open complaint; have a look before you call: ${named(customers, ", ")}.`,
    holidayFault: ({ sheet, cell, text }) =>
      `${cell} of the sheet “${sheet}”: “${text}” is not a date, so that row does not count. Write it like 2026-11-20.`,
  },
};

/** The first few by name. */
function named(customers: readonly ComplainingCustomer[], comma: string): string {
  const names = customers.slice(0, namesShown).map(({ name, numbers }) => `${name} (${numbers})`);
  return names.join(comma) + (customers.length > namesShown ? "…" : "");
}

const namesShown = 5;
