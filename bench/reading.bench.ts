import type { CellValue } from "../src/domain/sheet/cells";
import { dayFromIso, isoText } from "../src/domain/calendar/day";
import type { Day } from "../src/domain/calendar/day";
import { readCustomers } from "../src/domain/reading/rows/readCustomers";
import { readOrders } from "../src/domain/reading/orders/readOrders";
import { medianMilliseconds, report, rounded } from "./measure";

/**
 * How long a customer sheet of 20 columns takes to read, from cells to customers, and how much memory the whole process
 * then holds; how long a sheet of orders takes, from cells to the sums of each customer. The texts are mixed as people
 * mix them; names, phones, ids and remarks are different in every row, and orders have a line or two and a buyer of many.
 */
export function readingBench(): void {
  const small = timeOf(10_000);
  const large = timeOf(100_000);
  report({ bench: "reading", figure: "10,000 rows of 20 columns read", value: small, unit: "ms" });
  report({ bench: "reading", figure: "100,000 rows of 20 columns read", value: large, unit: "ms", limit: 1_500 });
  report({
    bench: "reading",
    figure: "100,000 rows against 10,000",
    value: rounded(large / small),
    unit: "×",
    limit: 12,
  });
  const megabytes = Math.round(process.memoryUsage().rss / 1_048_576);
  report({ bench: "reading", figure: "memory of the process", value: megabytes, unit: "MB", limit: 600 });
  for (const lines of [75_000, 300_000]) {
    const figure = `${lines.toLocaleString("en-US")} lines of orders read`;
    report({ bench: "reading", figure, value: timeOfOrders(lines), unit: "ms" });
  }
}

function timeOf(rows: number): number {
  const values = sheetOfRows(rows);
  const cells = { name: "Customers", firstRow: 1, firstColumn: 0, values };
  return medianMilliseconds(() => {
    const { customers } = readCustomers({ cells, asOf, locale: "zh-CN" });
    if (customers.length !== rows) throw new Error(`${customers.length} customers of ${rows} were read`);
  });
}

function timeOfOrders(lines: number): number {
  const cells = { name: "Orders", firstRow: 1, firstColumn: 0, values: sheetOfOrders(lines) };
  return medianMilliseconds(() => {
    const { orders, dropped } = readOrders({ cells, asOf, locale: "zh-CN" });
    if (orders.length + dropped.length !== lines * 0.8) throw new Error(`${orders.length} orders of ${lines} lines`);
  }, 3);
}

/** Every fourth order has two lines; a customer buys about eight times in three years. */
function sheetOfOrders(lines: number): CellValue[][] {
  const values: CellValue[][] = [[...orderHeaders]];
  for (let line = 0; line < lines; line++) {
    const order = Math.floor((line * 4) / 5);
    const number = String((order * 7919) % Math.floor(lines / 8)).padStart(6, "0");
    const day = (asOf - 1 - ((order * 37) % 1_100)) as Day;
    values.push([
      `SO${String(order).padStart(8, "0")}`,
      order % 2 === 0 ? day : `${isoText(day)} 10:${String(order % 60).padStart(2, "0")}`,
      `C${number}`,
      `样例${number}`,
      `19900${number}`,
      order % 4 === 0 ? `￥${1 + (order % 9)},200.00` : 40 + (order % 900) / 4,
      order % 50 === 0 ? 20 : "",
      ["交易成功", "交易成功", "交易成功", "已发货", "交易关闭"][order % 5] ?? "",
      ["套餐 A", "套餐 B", "单品"][order % 3] ?? "",
      "1件",
    ]);
  }
  return values;
}

function sheetOfRows(rows: number): CellValue[][] {
  const values: CellValue[][] = [[...headers]];
  for (let row = 0; row < rows; row++) {
    const day = isoText((asOf - (row % 700)) as Day);
    const number = String(row).padStart(6, "0");
    values.push([
      `C${number}`,
      `样例${number}${row % 5 === 0 ? "先生" : ""}`,
      row % 7 === 0 ? `+86-199-0${number.slice(0, 3)}-${number.slice(2)}` : `19900${number}`,
      row % 2 === 0 ? "男" : "女",
      row % 3 === 0 ? "1985-03-12" : "农历二月十九",
      ["转介绍", "抖音", "来店"][row % 3] ?? "",
      ["H级(7天)", "A级", "b ", "C", ""][row % 5] ?? "",
      ["跟进中", "待跟进", "已成交"][row % 3] ?? "",
      row % 4 === 0 ? asOf - (row % 900) : day,
      row % 2 === 0 ? `${day} 14:${String(row % 60).padStart(2, "0")}:05` : day.replaceAll("-", "/"),
      row % 6 === 0 ? "待定" : isoText((asOf + (row % 60)) as Day),
      `${row % 9}次`,
      row % 2 === 0 ? "￥12,000.00" : 1200 + (row % 5000),
      row % 10 === 0 ? "1.2万" : row / 4,
      row % 12,
      isoText((asOf + (row % 400)) as Day),
      `销售${row % 40}`,
      `备注 ${number} 周末再来，家人意见不统一`,
      row % 50 === 0 ? "√" : "",
      ["RAV4", "凯美瑞 2.5", "未定"][row % 3] ?? "",
    ]);
  }
  return values;
}

const asOf = dayFromIso("2026-11-20") as Day;
const headers = [
  "客户编号",
  "客户姓名",
  "手机",
  "性别",
  "生日",
  "客户来源",
  "意向级别",
  "状态",
  "建档时间",
  "最近跟进时间",
  "下次跟进时间",
  "跟进次数",
  "累计消费金额",
  "合同金额",
  "购买次数",
  "合同到期日",
  "业务员",
  "备注",
  "试驾",
  "意向车型",
] as const;
const orderHeaders = [
  "订单编号",
  "下单时间",
  "客户编号",
  "客户姓名",
  "手机",
  "实付金额",
  "退款金额",
  "订单状态",
  "商品名称",
  "数量",
] as const;

readingBench();
