import type { ICellData, IStyleData, IWorkbookData } from "@univerjs/core";
import { eightDigits, momentOf, type Serial, yearMonthDay } from "./days";
import { type DocumentState, newDocumentState, newTableState } from "../excel/state/documentState";
import { pluginNames } from "../files/pluginNames";
import {
  type Chance,
  chanceFrom,
  type InventedCustomer,
  inventedCustomers,
  type InventedOrder,
  ordersOfTheYear,
  sampleAsOf,
} from "./inventedCustomers";

/**
 * The workbook that the page opens by itself: 客户表 as people keep it (a title, dates and amounts written in several ways,
 * damaged phones, customers entered twice, a total row) and 订单, a clean table of orders that agrees with it.
 */
export function sampleWorkbook(seed: number = sampleSeed): {
  readonly data: IWorkbookData;
  readonly state: DocumentState;
} {
  const customers = withRoundTotals(inventedCustomers(seed));
  const orders = customers
    .flatMap((customer) => customer.orders)
    .sort((one, other) => one.on - other.on || (one.id < other.id ? -1 : 1));
  const state = newDocumentState();
  state.properties.title = "客户管理示例";
  state.properties.author = "Callsheet";
  state.tables["orders-table"] = { ...newTableState(), style: "TableStyleLight9" };
  const data: IWorkbookData = {
    id: "workbook",
    name: "customers",
    appVersion: "0.25.1",
    locale: "zhCN" as IWorkbookData["locale"],
    styles,
    sheetOrder: ["customers", "orders"],
    sheets: {
      customers: customersSheet(customers, chanceFrom(seed + 1)),
      orders: ordersSheet(orders),
    },
    resources: [
      {
        name: pluginNames.tables,
        data: JSON.stringify({ orders: { tables: [ordersTable(orders.length)], tableFilteredOutRows: [] } }),
      },
    ],
  };
  return { data, state };
}

function customersSheet(
  customers: readonly InventedCustomer[],
  chance: Chance,
): Partial<IWorkbookData["sheets"][string]> {
  const [year, month, day] = yearMonthDay(sampleAsOf);
  const rows: ICellData[][] = [
    [{ v: "客户跟进表（购买次数、消费金额为近 12 个月）", t: 1, s: "title" }],
    [{ v: `填表日期：${year}年${month}月${day}日`, t: 1, s: "hint" }],
    customerHeaders.map((v) => ({ v, t: 1, s: "header" })),
    ...customers.map((customer, index) => customerRow(customer, index + 1, chance)),
  ];
  // People enter a customer again when they do not find the first entry: same phone, next number, another spelling.
  for (const position of [17, 88, 203]) {
    const again = customers[position];
    if (again === undefined) continue;
    const row = customerRow(
      { ...again, id: `C${String(rows.length - 2).padStart(4, "0")}`, remark: "重复登记" },
      rows.length - 2,
      chance,
    );
    row[2] = { v: `${again.name} `, t: 1 };
    row[3] = {
      v: `+86 ${again.phone.slice(0, 3)} ${again.phone.slice(3, 7)} ${again.phone.slice(7)}`,
      t: 1,
      s: "text",
    };
    rows.push(row);
  }
  const last = rows.length;
  const sum = (column: string): ICellData => ({ f: `=SUM(${column}4:${column}${last})`, s: "total" });
  rows.push(
    totalLabels.map((label) =>
      label === "sum-orders" ? sum("L") : label === "sum-amount" ? sum("M") : { v: label, t: 1, s: "total" },
    ),
  );
  return {
    id: "customers",
    name: "客户表",
    cellData: Object.fromEntries(rows.map((cells, row) => [row, Object.fromEntries(cells.entries())])),
    mergeData: [{ startRow: 0, startColumn: 0, endRow: 0, endColumn: customerHeaders.length - 1 }],
    rowData: { 0: { h: 40, ia: 0 } },
    columnData: Object.fromEntries(customerWidths.map((w, column) => [column, { w }])),
    freeze: { xSplit: 3, ySplit: 3, startRow: 3, startColumn: 3 },
    rowCount: last + 200,
    columnCount: 40,
  };
}

function customerRow(customer: InventedCustomer, number: number, chance: Chance): ICellData[] {
  const bought = ordersOfTheYear(customer);
  const lastOrder = customer.orders.filter(({ status }) => status === "交易成功").at(-1);
  const amount = bought.reduce((total, { paid, refund }) => total + paid - refund, 0);
  return [
    { v: number, t: 2 },
    { v: customer.id, t: 1 },
    { v: chance.oneIn(20) ? ` ${customer.name}` : customer.name, t: 1 },
    phoneCell(customer.phone, number),
    textCell(gradeText(customer.grade, chance)),
    textCell(customer.source),
    stageCell(customer.stage, chance),
    dayCell(customer.createdOn, chance),
    dayCell(customer.lastContactOn, chance),
    dayCell(customer.nextContactOn, chance),
    dayCell(lastOrder?.on ?? null, chance),
    bought.length === 0 ? textCell("") : chance.oneIn(15) ? textCell(`${bought.length}次`) : { v: bought.length, t: 2 },
    amountCell(amount, bought.length, chance),
    textCell(customer.owner),
    textCell(doNotContact[number] ?? customer.remark),
    dayCell(customer.contractEndsOn, chance),
  ];
}

function ordersSheet(orders: readonly InventedOrder[]): Partial<IWorkbookData["sheets"][string]> {
  const rows: ICellData[][] = [
    orderHeaders.map((v) => ({ v, t: 1, s: "header" })),
    ...orders.map(({ id, customerId, name, on, paid, refund, status, product }) => [
      { v: id, t: 1 },
      { v: customerId, t: 1 },
      { v: name, t: 1 },
      { v: on, t: 2, s: "day" },
      { v: product, t: 1 },
      { v: paid, t: 2, s: "money" },
      refund === 0 ? {} : { v: refund, t: 2, s: "money" },
      { v: status, t: 1 },
    ]),
  ];
  return {
    id: "orders",
    name: "订单",
    cellData: Object.fromEntries(rows.map((cells, row) => [row, Object.fromEntries(cells.entries())])),
    columnData: Object.fromEntries(orderWidths.map((w, column) => [column, { w }])),
    freeze: { xSplit: 0, ySplit: 1, startRow: 1, startColumn: -1 },
    rowCount: rows.length + 200,
    columnCount: 26,
  };
}

function ordersTable(count: number): object {
  return {
    id: "orders-table",
    name: "订单表",
    range: { startRow: 0, endRow: count, startColumn: 0, endColumn: orderHeaders.length - 1 },
    options: { showHeader: true, showFooter: false, tableStyleId: "table-default-0" },
    filters: { tableColumnFilterList: [] },
    columns: orderHeaders.map((displayName, index) => ({
      id: `orders-column-${index + 1}`,
      displayName,
      dataType: "string",
      formula: "",
      meta: {},
      style: {},
    })),
    meta: {},
  };
}

/** Three customers get a year that adds up to a round sum, which people write as "3万8". */
function withRoundTotals(customers: readonly InventedCustomer[]): readonly InventedCustomer[] {
  const wanted = [38_000, 12_000, 25_000];
  return customers.map((customer) => {
    const bought = ordersOfTheYear(customer);
    const total = bought.reduce((sum, { paid, refund }) => sum + paid - refund, 0);
    const [target] = wanted;
    if (bought.length < 6 || target === undefined || total > target) return customer;
    wanted.shift();
    const largest = bought.at(-1);
    const orders = customer.orders.map((order) =>
      order === largest ? { ...order, paid: order.paid + target - total } : order,
    );
    return { ...customer, orders };
  });
}

function phoneCell(phone: string, number: number): ICellData {
  const spaced = `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`;
  // Excel has made a rounded number of these two long ago: what they were cannot be told any more.
  if (number === 41) return { v: 1.99e10, t: 2, s: "scientific" };
  if (number === 152) return { v: "1.99E+10", t: 1, s: "text" };
  if (number === 97) return textCell("无");
  const spellings = [
    phone,
    phone,
    phone,
    phone,
    phone,
    phone,
    phone,
    spaced,
    `+86${phone}`,
    `${phone}（微信同号）`,
    spaced.replaceAll(" ", "-"),
  ];
  return { v: spellings[(number * 7) % spellings.length] ?? phone, t: 1, s: "text" };
}

function gradeText(grade: string, chance: Chance): string {
  if (grade === "" || !chance.oneIn(8)) return grade;
  return chance.pick([`${grade}级`, grade.toLowerCase(), ` ${grade}`]);
}

function stageCell(stage: number | null, chance: Chance): ICellData {
  if (stage === null) return textCell("");
  return chance.oneIn(10) ? textCell(chance.pick([`第${stage}项`, `${stage} `])) : { v: stage, t: 2 };
}

function dayCell(day: Serial | null, chance: Chance): ICellData {
  if (day === null) return {};
  if (!chance.oneIn(10)) return { v: day, t: 2, s: "day" };
  const [year, month, date] = yearMonthDay(day);
  return textCell(
    chance.pick([
      `${year}.${month}.${date}`,
      `${year}年${month}月${date}日`,
      `${year % 100}-${month}-${date}`,
      eightDigits(day),
      `${year}/${month}/${date} 14:30`,
    ]),
  );
}

function amountCell(amount: number, orders: number, chance: Chance): ICellData {
  if (orders === 0) return {};
  const round = { 38_000: "3万8", 12_000: "1.2万", 25_000: "2.5W" }[amount];
  if (round !== undefined) return textCell(round);
  if (!chance.oneIn(12)) return { v: amount, t: 2, s: "money" };
  return textCell(chance.pick([`¥${amount.toLocaleString("en-US")}`, `${amount}元`, `￥${amount}.00`]));
}

function textCell(v: string): ICellData {
  return v === "" ? {} : { v, t: 1 };
}

/** By the number of the row, the words that ask not to be called. */
const doNotContact: Readonly<Record<number, string>> = {
  23: "客户要求勿扰",
  76: "请勿再打",
  119: "空号",
  188: "已过户",
  240: "退订短信和电话",
};

/** What the sample is made from unless a test asks for other people. */
const sampleSeed = 20_261_120;
export const sampleFileName = "customers.xlsx";
/** When the file says that it was saved: the evening before the as-of day. */
export const sampleSavedAt = new Date(momentOf(sampleAsOf - 1).getTime() + 10 * 3_600_000);

const customerHeaders = [
  "序号",
  "客户编号",
  "客户姓名",
  "联系电话",
  "意向级别",
  "客户来源",
  "销售阶段",
  "建档日期",
  "最近跟进日期",
  "下次跟进时间",
  "最近消费日期",
  "购买次数",
  "消费金额",
  "业务员",
  "备注",
  "合同到期日",
];
const customerWidths = [48, 80, 88, 150, 72, 80, 72, 104, 104, 104, 104, 72, 96, 72, 168, 104];
const totalLabels = ["合计", "", "", "", "", "", "", "", "", "", "", "sum-orders", "sum-amount"];
const orderHeaders = ["订单编号", "客户编号", "客户姓名", "下单日期", "商品", "实付金额", "退款金额", "订单状态"];
const orderWidths = [120, 80, 88, 104, 96, 96, 96, 88];
const styles: Record<string, IStyleData> = {
  title: { bl: 1, fs: 16, ht: 2, vt: 2 },
  hint: { cl: { rgb: "#595959" } },
  header: { bl: 1, bg: { rgb: "#DDEBF7" }, ht: 2, bd: { b: { s: 1, cl: { rgb: "#8EA9DB" } } } },
  total: { bl: 1, bd: { t: { s: 1, cl: { rgb: "#8EA9DB" } } }, n: { pattern: "#,##0" } },
  day: { n: { pattern: "yyyy-mm-dd" } },
  money: { n: { pattern: "#,##0" } },
  text: { n: { pattern: "@" } },
  scientific: { n: { pattern: "0.00E+00" } },
};
