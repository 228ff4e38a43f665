import { dashboardFigures } from "../src/domain/dashboard/dashboardFigures";
import { planDashboard } from "../src/domain/dashboard/dashboardPlan";
import { addDays, dayFromYmd, type Day } from "../src/domain/calendar/day";
import { readCustomers } from "../src/domain/reading/rows/readCustomers";
import { readOrders, type OrdersReading } from "../src/domain/reading/orders/readOrders";
import type { Reading } from "../src/domain/reading/reading";
import { defaultRules } from "../src/domain/rules/rules";
import { medianMilliseconds, report } from "./measure";

/** All numbers of the dashboard from a sheet of 100,000 customers, with and without the 300,000 orders beside it. */
export function dashboardBench(): void {
  const reading = customersReading(100_000);
  const request = {
    reading,
    log: null,
    rules: defaultRules,
    asOf,
    locale: "zh-CN",
    period: "last3Months",
    chosenReasons: new Map<number, never>(),
  } as const;
  const alone = medianMilliseconds(() => dashboardFigures({ ...request, orders: null }));
  report({ bench: "dashboard", figure: "numbers of 100,000 customers", value: alone, unit: "ms", limit: 300 });
  const orders = ordersReading(reading);
  const withOrders = medianMilliseconds(() => dashboardFigures({ ...request, orders }));
  report({ bench: "dashboard", figure: "the same with 300,000 orders", value: withOrders, unit: "ms" });
  const figures = dashboardFigures({ ...request, orders });
  const planned = medianMilliseconds(() => planDashboard(figures, "zh-CN", "bar"));
  report({ bench: "dashboard", figure: "blocks and charts from the numbers", value: planned, unit: "ms" });
}

/** As the sheet is read; the reading itself has a bench of its own. */
function customersReading(count: number): Reading {
  const rows = Array.from({ length: count }, (_, index) => {
    const orders = index % 7;
    return [
      `C${index}`,
      `客户${index}`,
      asOf - (index % 800),
      stages[index % stages.length] ?? "",
      sources[index % sources.length] ?? "",
      `业务员${index % 20}`,
      grades[index % grades.length] ?? "",
      index % 3 === 0 ? "" : asOf + (index % 40) - 15,
      orders === 0 ? "" : asOf - (index % 500),
      orders,
      orders === 0 ? "" : 100 * orders + (index % 90),
      1_000 + (index % 1_000),
      index % 5 === 0 ? "被同行抢走了" : "",
    ];
  });
  const cells = { name: "客户", firstRow: 1, firstColumn: 0, values: [headers, ...rows] };
  return readCustomers({ cells, asOf, locale: "zh-CN" });
}

/** Three orders of each customer. */
function ordersReading({ customers }: Reading): OrdersReading {
  const values = [
    ["订单号", "编号", "下单日期", "实付金额"],
    ["1", "C1", asOf, 100],
  ];
  const cells = { name: "订单", firstRow: 1, firstColumn: 0, values };
  const read = readOrders({ cells, asOf, locale: "zh-CN" });
  return {
    ...read,
    customers: customers.map(({ customerId, customerName, row }) => {
      const days = [1, 2, 3].map((each) => addDays(asOf, -((row * each) % 700))).sort((one, other) => one - other);
      return {
        customerId,
        customerName,
        companyName: null,
        phone: null,
        rows: [row],
        orders: 3,
        amount: 300,
        ordersInWindow: 2,
        amountInWindow: 200,
        firstOrder: days[0] ?? null,
        lastOrder: days.at(-1) ?? null,
        days,
        withoutDate: [],
        withoutAmount: [],
      };
    }),
  };
}

const asOf = dayFromYmd(2026, 11, 20) as Day;
const stages = ["潜在", "意向", "试驾", "成交", "战败（意向）", "战败"];
const sources = ["抖音", "展厅", "微信", "转介绍"];
const headers = [
  ...["客户编号", "客户姓名", "首次接触", "销售阶段", "客户来源", "业务员", "意向级别", "下次跟进日期"],
  ...["最近消费日期", "消费次数", "消费金额", "商机金额", "备注"],
];
const grades = ["H", "A", "B", "C", "D", "F"];

dashboardBench();
