import type { InEveryLocale } from "../../domain/locale";

/** Finding one customer by typing or in the sheet. */
export type CustomerPickerMessages = {
  readonly nobody: string;
  readonly row: (row: number) => string;
  readonly findCustomer: string;
  readonly takeSelected: string;
  readonly notACustomer: (sheet: string, row: number) => string;
};

export const customerPickerMessages: InEveryLocale<CustomerPickerMessages> = {
  "zh-CN": {
    nobody: "没有这样的客户。",
    row: (row) => `第 ${row} 行`,
    findCustomer: "客户",
    takeSelected: "用选中的行",
    notACustomer: (sheet, row) => `“${sheet}”第 ${row} 行不是参与分级的客户。`,
  },
  "zh-TW": {
    nobody: "沒有這樣的客戶。",
    row: (row) => `第 ${row} 列`,
    findCustomer: "客戶",
    takeSelected: "用選取的列",
    notACustomer: (sheet, row) => `「${sheet}」第 ${row} 列不是參與分級的客戶。`,
  },
  "en-US": {
    nobody: "There is no such customer.",
    row: (row) => `Row ${row}`,
    findCustomer: "Customer",
    takeSelected: "Take the selected row",
    notACustomer: (sheet, row) => `Row ${row} of “${sheet}” is not one of the graded customers.`,
  },
};
