import { addDays, type Day } from "../../domain/calendar/day";
import type { NewColumn, NewSheetEdit } from "../../domain/sheet/edits";
import type { InEveryLocale, Locale } from "../../domain/locale";
import type { JobOptions } from "../../workbook/door/progress";
import type { ApplyOutcome } from "../../workbook/apply/applyEdits";
import { apply } from "./history";

/** Adds a sheet of invented customers to try everything on, with days around the as-of day. */
export function addSampleCustomers(asOf: Day, locale: Locale, options: JobOptions = {}): Promise<ApplyOutcome> {
  return apply({ edits: [sampleSheet(asOf, locale)], unchanged: [], sameRows: [] }, options);
}

function sampleSheet(asOf: Day, locale: Locale): NewSheetEdit {
  const { sheet, headers, names, owners, remarks } = words[locale];
  const column = (
    header: string,
    format: NewColumn["format"],
    width: number,
    valueOf: (customer: SampleCustomer, index: number) => string | number,
  ): NewColumn => ({ header, format, width, values: customers.map(valueOf) });
  const ago = (days: number | null): string | number => (days === null ? "" : addDays(asOf, -days));
  return {
    kind: "newSheet",
    name: sheet,
    title: [],
    tableName: "SampleCustomers",
    printReady: false,
    columns: [
      column(headers.name, "text", 14, (_, index) => names[index] ?? ""),
      column(headers.phone, "text", 16, (_, index) => `199000001${String(index + 1).padStart(2, "0")}`),
      column(headers.grade, "text", 10, ({ grade }) => grade),
      column(headers.lastContact, "date", 13, ({ contacted }) => ago(contacted)),
      column(headers.nextContact, "date", 13, ({ next }) => ago(next)),
      column(headers.lastOrder, "date", 13, ({ ordered }) => ago(ordered)),
      column(headers.orders, "integer", 10, ({ orders }) => orders),
      column(headers.amount, "money", 12, ({ amount }) => amount),
      column(headers.owner, "text", 10, (_, index) => owners[index % owners.length] ?? ""),
      column(headers.remark, "text", 20, (_, index) => remarks[index] ?? ""),
    ],
  };
}

/** Days before the as-of day; a next contact may lie behind it (negative). */
type SampleCustomer = {
  readonly grade: string;
  readonly contacted: number | null;
  readonly next: number | null;
  readonly ordered: number;
  readonly orders: number;
  readonly amount: number;
};

const customers: readonly SampleCustomer[] = [
  { grade: "H", contacted: 4, next: 2, ordered: 12, orders: 7, amount: 3200 },
  { grade: "A", contacted: 12, next: null, ordered: 40, orders: 4, amount: 1480 },
  { grade: "B", contacted: 20, next: -3, ordered: 95, orders: 3, amount: 860 },
  { grade: "C", contacted: 45, next: null, ordered: 150, orders: 2, amount: 420 },
  { grade: "H", contacted: null, next: null, ordered: 8, orders: 1, amount: 180 },
  { grade: "O", contacted: 6, next: null, ordered: 25, orders: 6, amount: 2650 },
  { grade: "B", contacted: 60, next: 30, ordered: 320, orders: 1, amount: 260 },
  { grade: "A", contacted: 3, next: -4, ordered: 18, orders: 5, amount: 1990 },
  { grade: "D", contacted: 30, next: null, ordered: 30, orders: 2, amount: 980 },
  { grade: "C", contacted: 80, next: 50, ordered: 210, orders: 3, amount: 640 },
];

type SampleWords = {
  readonly sheet: string;
  readonly headers: Readonly<
    Record<
      | "name"
      | "phone"
      | "grade"
      | "lastContact"
      | "nextContact"
      | "lastOrder"
      | "orders"
      | "amount"
      | "owner"
      | "remark",
      string
    >
  >;
  readonly names: readonly string[];
  readonly owners: readonly string[];
  readonly remarks: readonly string[];
};

const words: InEveryLocale<SampleWords> = {
  "zh-CN": {
    sheet: "示例客户",
    headers: {
      name: "客户姓名",
      phone: "手机号",
      grade: "意向级别",
      lastContact: "最近跟进日期",
      nextContact: "下次跟进日期",
      lastOrder: "最近消费日期",
      orders: "消费次数",
      amount: "消费金额",
      owner: "业务员",
      remark: "备注",
    },
    names: ["陈伟", "林晓燕", "黄志强", "赵敏", "吴建国", "周丽", "徐涛", "孙倩", "马超", "朱婷"],
    owners: ["王芳", "李强"],
    remarks: ["", "要求报价", "", "请勿再打", "", "已交定金", "", "", "", ""],
  },
  "zh-TW": {
    sheet: "範例客戶",
    headers: {
      name: "客戶姓名",
      phone: "手機",
      grade: "意向級別",
      lastContact: "最近追蹤日期",
      nextContact: "下次追蹤日期",
      lastOrder: "最近消費日期",
      orders: "消費次數",
      amount: "消費金額",
      owner: "業務員",
      remark: "備註",
    },
    names: ["陳偉", "林曉燕", "黃志強", "趙敏", "吳建國", "周麗", "徐濤", "孫倩", "馬超", "朱婷"],
    owners: ["王芳", "李強"],
    remarks: ["", "要求報價", "", "請勿再打", "", "已付訂金", "", "", "", ""],
  },
  "en-US": {
    sheet: "Sample customers",
    headers: {
      name: "Customer name",
      phone: "Phone",
      grade: "Intent grade",
      lastContact: "Last contact",
      nextContact: "Next follow-up",
      lastOrder: "Last order",
      orders: "Orders",
      amount: "Total amount",
      owner: "Sales rep",
      remark: "Remarks",
    },
    names: [
      "Alice Chen",
      "Brian Lin",
      "Carla Huang",
      "David Zhao",
      "Erin Wu",
      "Frank Zhou",
      "Grace Xu",
      "Henry Sun",
      "Iris Ma",
      "Jack Zhu",
    ],
    owners: ["Wendy", "Leo"],
    remarks: ["", "Wants a quote", "", "Do not call", "", "Deposit paid", "", "", "", ""],
  },
};
