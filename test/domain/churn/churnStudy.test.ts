import type { CellValue } from "../../../src/domain/sheet/cells";
import { isoText } from "../../../src/domain/calendar/day";
import {
  isSlipping,
  studyChurnSteps,
  type ChurnStudy,
  type StudiedCustomer,
} from "../../../src/domain/churn/churnStudy";
import { finish } from "../../../src/domain/pauses";
import type { Reading } from "../../../src/domain/reading/reading";
import { readOrders } from "../../../src/domain/reading/orders/readOrders";
import { rulesOfTrade } from "../../../src/domain/rules/rulesOfTrade";
import { defaultRules, type Rules } from "../../../src/domain/rules/rules";
import { asOf, reading, sheetOf } from "../reading/sheets";

/*
 * As-of is 2026-11-20, the horizon 90 days. With so few customers the prior answers: r = 1, α = 60, a = 1, b = 2.5.
 * One order 60 days ago (2026-09-21): P(alive) = 1 / (1 + 0.4 · 120/60) = 5/9, risk = 1 − 5/9 · (1 − 120/210) = 16/21.
 * A second one then and the first 180 days ago (2026-05-24): P(alive) = 1 / (1 + (240/180)² / 3.5) = 63/95,
 * risk = 1 − 63/95 · (1 − (240/330)²) = 7904/11495.
 */
const onceAndSilent = 16 / 21;
const twiceAndSilent = 7904 / 11_495;

describe("what a study of churn rests on", () => {
  it("is nothing where neither orders nor a last order are known", () => {
    const bare = reading([
      ["客户姓名", "手机", "意向级别"],
      ["甲", "19900000001", "H"],
    ]);
    expect(study(bare)).toEqual({ asOf, customers: [], basis: { kind: "nothing" }, report: null, orderDates: [] });
  });

  it("is the first and last order and their number, where a column says when somebody first bought", () => {
    const found = study(
      reading([
        ["客户姓名", "手机", "首次消费日期", "最近消费日期", "消费次数", "消费金额"],
        ["甲", "19900000001", "2026-09-21", "2026-09-21", 1, 100],
        ["乙", "19900000002", "2026-05-24", "2026-09-21", 2, 100],
        ["丙", "19900000003", "", "2026-09-21", 2, 100],
        ["丁", "19900000004", "2026-10-01", "2026-09-21", 2, 100],
      ]),
    );
    expect(found.basis).toEqual({ kind: "summaries", header: "首次消费日期", customers: 3 });
    expect(byName(found, ({ risk, fault }) => fault ?? rounded(risk))).toEqual({
      甲: rounded(onceAndSilent),
      乙: rounded(twiceAndSilent),
      丙: null,
      丁: "first-after-last",
    });
  });

  it("is the last order alone where nothing else is told: a risk for who ordered once, the state for everybody", () => {
    const found = study(
      reading([
        ["客户姓名", "手机", "最近消费日期", "消费次数", "复购周期(天)"],
        ["甲", "19900000001", "2026-09-21", 1, ""],
        ["乙", "19900000002", "2026-09-21", 3, 50],
        ["丙", "19900000003", "2026-09-21", 3, ""],
        ["丁", "19900000004", "", "", ""],
      ]),
    );
    expect(found.basis).toEqual({ kind: "lastOrders", byVisits: false, orderedOnce: 1 });
    // 60 days are 1 × the usual 60, and 1.2 × the cycle of 50; nobody knows a gap of 丙.
    expect(byName(found, ({ risk, rhythm }) => [rounded(risk), rhythm?.state ?? null])).toEqual({
      甲: [rounded(onceAndSilent), "watch"],
      乙: [null, "watch"],
      丙: [null, "too-early"],
      丁: [null, null],
    });
    expect(found.report?.estimator.kind).toBe("purchase-model");
  });

  it("estimates nothing where nobody is known to have ordered once", () => {
    const found = study(
      reading([
        ["客户姓名", "手机", "最近消费日期", "消费次数"],
        ["甲", "19900000001", "2026-09-21", 3],
      ]),
    );
    expect([found.report, found.basis]).toEqual([null, { kind: "lastOrders", byVisits: false, orderedOnce: 0 }]);
  });

  it("is the visits in a trade whose visits are purchases", () => {
    const found = study(
      reading([
        ["会员姓名", "手机", "上次到店日期", "到店次数"],
        ["甲", "19900000001", "2026-09-21", 1],
        ["乙", "19900000002", "2026-11-01", 5],
      ]),
      null,
      rulesOfTrade(defaultRules, "salon"),
    );
    expect(found.basis).toEqual({ kind: "lastOrders", byVisits: true, orderedOnce: 1 });
    // 0–30 days active, 31–90 watch in a salon.
    expect(byName(found, ({ rhythm }) => rhythm?.state)).toEqual({ 甲: "watch", 乙: "active" });
  });

  it("is what the customer sheet says, where no order has been made yet on the as-of day", () => {
    const sheet = reading([
      ["客户姓名", "手机", "最近消费日期", "消费次数"],
      ["甲", "19900000001", "2026-09-21", 1],
    ]);
    const orders = ordersOf([["甲", "2026-12-01", 100]]);
    expect(study(sheet, orders).basis.kind).toBe("lastOrders");
  });
});

describe("a study of the sheet of orders", () => {
  const sheet = reading([
    ["客户姓名", "手机", "最近消费日期", "消费次数", "消费金额", "备注"],
    ["甲", "19900000001", "", "", "", "搬家了"],
    ["乙", "19900000002", "2026-10-31", 6, 5000, ""],
    ["丙", "19900000003", "", "", "", "勿扰"],
    ["丁", "19900000004", "", "", "", ""],
  ]);
  const orders = ordersOf([
    ["甲", "2026-07-13", 100],
    ["甲", "2026-08-12", 200],
    ["甲", "2026-09-11", 300],
    ["乙", "2026-10-31", ""],
    ["丙", "2026-09-21", 100],
    ["丁", "2026-09-01", 100],
    ["丁", "待定", 900],
    ["戊", "2026-09-01", 50],
    ["", "2026-09-02", 70],
    ["甲", "2026-12-24", 999],
  ]);
  const found = study(sheet, orders);

  it("says how many orders and buyers it rests on, and what was left out", () => {
    // Nine lines are dated and one of them is yet to come; 戊 is not on the customer sheet, and nobody is named on one.
    expect(found.basis).toEqual({
      kind: "orders",
      sheet: "订单",
      standsAlone: false,
      orders: 8,
      buyers: 5,
      notOnSheet: 1,
      withoutDate: 1,
      withoutCustomer: 1,
    });
    expect(found.orderDates.map((dates) => dates.length)).toEqual([4, 1, 1, 1, 1]);
  });

  it("judges by her own gaps who has two of them, up to the as-of day", () => {
    const jia = person(found, "甲");
    // 30 and 30 days apart; 70 days silent since 09-11 are 2⅓ gaps, whatever is ordered for December.
    expect(jia.rhythm).toMatchObject({
      state: "lost",
      daysSilent: 70,
      basis: { kind: "own-gaps", gaps: { count: 2, mean: 30 } },
    });
    expect(jia.lastOn && isoText(jia.lastOn)).toBe("2026-09-11");
    expect(jia.proposals.map(({ reason }) => reason)).toEqual(["moved"]);
  });

  it("tells nothing of the silence of a customer one of whose orders has no day", () => {
    expect(person(found, "丁")).toMatchObject({ risk: null, fault: "undated-order", rhythm: null });
  });

  it("adds up what was paid, and does not know it where an order has no amount", () => {
    expect(byName(found, ({ spent }) => spent)).toMatchObject({ 乙: null, 丙: 100 });
  });

  it("estimates for who ordered once as the summary would", () => {
    expect(rounded(person(found, "丙").risk)).toBe(rounded(onceAndSilent));
    expect(person(found, "丙").doNotContact).toBe(true);
  });

  it("says that a customer has no orders there, and goes by the last order on the customer sheet", () => {
    const found = study(
      reading([
        ["客户姓名", "手机", "最近消费日期", "消费次数"],
        ["甲", "19900000001", "", ""],
        ["己", "19900000006", "2026-11-10", 1],
      ]),
      ordersOf([["甲", "2026-11-01", 100]]),
    );
    expect(person(found, "己")).toMatchObject({ risk: null, fault: "no-orders", rhythm: { daysSilent: 10 } });
  });

  it("takes the buyers themselves where the sheet of orders stands alone, each in the row of her latest line", () => {
    const lines = [
      ["甲", "2026-09-11", 300],
      ["乙", "2026-11-01", 80],
      ["甲", "2026-08-12", 200],
      ["", "2026-11-02", 70],
    ];
    const found = study(reading([], { cells: orderCells(lines) }), ordersOf(lines));
    expect(found.basis).toMatchObject({ standsAlone: true, buyers: 2, notOnSheet: 0, withoutCustomer: 1 });
    expect(byName(found, ({ row, spent }) => [row, spent])).toEqual({ 甲: [2, 500], 乙: [3, 80] });
  });
});

describe("the order of a study", () => {
  it("is by tier, then by money, then by risk, then by row", () => {
    const rows = [
      ["乙级", "19900000001", "2026-11-10", 1, 100],
      ["没有记录", "19900000002", "", "", ""],
      ["白金少", "19900000003", "2026-11-10", 6, 2000],
      ["白金多", "19900000004", "2026-11-10", 6, 9000],
      ["同样久", "19900000005", "2026-06-10", 1, 100],
      ["同样一", "19900000006", "2026-11-10", 1, 100],
    ];
    const found = study(reading([["客户姓名", "手机", "最近消费日期", "消费次数", "消费金额"], ...rows]));
    // 6 orders, 2,000 and a month ago are 40 points, platinum; one order and 100 are 12 or less, bronze.
    expect(found.customers.map(({ name, tier }) => [name, tier])).toEqual([
      ["白金多", "P"],
      ["白金少", "P"],
      ["同样久", "B"],
      ["乙级", "B"],
      ["同样一", "B"],
      ["没有记录", null],
    ]);
  });

  it("ranks within the sheet where the rules say so", () => {
    const rows = Array.from({ length: 6 }, (_, index) => [
      `客户${index}`,
      `1990000000${index}`,
      `2026-11-0${index + 1}`,
      index + 1,
      100 * (index + 1),
    ]);
    const rules: Rules = { ...defaultRules, rfm: { ...defaultRules.rfm, method: "rank" } };
    const sheet = reading([["客户姓名", "手机", "最近消费日期", "消费次数", "消费金额"], ...rows]);
    const [first] = study(sheet, null, rules).customers;
    expect(first).toMatchObject({ name: "客户5", tier: "P" });
  });
});

it("slipping is who is silent for longer than usual, and nobody of whom it cannot be told", () => {
  const slips = (state: "active" | "watch" | "at-risk" | "lost" | "too-early" | null) =>
    isSlipping({
      rhythm: state === null ? null : { state, daysSilent: 1, ratio: undefined, basis: { kind: "none" } },
    } as StudiedCustomer);
  expect((["active", "watch", "at-risk", "lost", "too-early", null] as const).map(slips)).toEqual([
    false,
    true,
    true,
    true,
    false,
    false,
  ]);
});

function study(
  sheet: Reading,
  orders: ReturnType<typeof ordersOf> | null = null,
  rules: Rules = defaultRules,
): ChurnStudy {
  return finish(studyChurnSteps({ reading: sheet, orders, rules, asOf }));
}

function ordersOf(lines: readonly (readonly CellValue[])[]) {
  return readOrders({ cells: orderCells(lines), asOf, locale: "zh-CN" });
}

function orderCells(lines: readonly (readonly CellValue[])[]) {
  return sheetOf([["客户姓名", "订单日期", "订单金额"], ...lines], { name: "订单" });
}

function byName<Told>({ customers }: ChurnStudy, told: (customer: StudiedCustomer) => Told): Record<string, Told> {
  return Object.fromEntries(customers.map((customer) => [customer.name, told(customer)]));
}

function person({ customers }: ChurnStudy, name: string): StudiedCustomer {
  const found = customers.find((customer) => customer.name === name);
  if (!found) throw new Error(`${name} is not in the study`);
  return found;
}

/** Far closer than anybody can tell two risks apart. */
function rounded(risk: number | null): number | null {
  return risk === null ? null : Number(risk.toFixed(9));
}
