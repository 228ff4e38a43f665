import { dashboardFigures, type DashboardFigures } from "../../../src/domain/dashboard/dashboardFigures";
import { planDashboard } from "../../../src/domain/dashboard/dashboardPlan";
import type { Block } from "../../../src/domain/sheet/cells";
import type { SheetBlock } from "../../../src/domain/sheet/edits";
import { locales } from "../../../src/domain/locale";
import { readOrders } from "../../../src/domain/reading/orders/readOrders";
import { defaultRules } from "../../../src/domain/rules/rules";
import { asOf, day, reading, sheetOf } from "../reading/sheets";

/** As of Friday 2026-11-20. */
const header = ["姓名", "手机号", "首次接触", "销售阶段", "客户来源", "业务员", "下次跟进日期", "备注"];

describe("the numbers of the dashboard", () => {
  it("count follow-ups so that each owner's add up to the open customers", () => {
    const { workload } = figuresOf([
      ["甲", "19900000001", "", "意向", "", "林", day("2026-11-19"), ""],
      ["乙", "19900000002", "", "意向", "", "林", asOf, ""],
      ["丙", "19900000003", "", "意向", "", "林", day("2026-11-27"), ""],
      ["丁", "19900000004", "", "意向", "", "林", day("2026-11-28"), ""],
      ["戊", "19900000005", "", "意向", "", "林", "", ""],
      ["己", "19900000006", "", "意向", "", "何", day("2026-11-19"), "请勿再打"],
    ]);
    // Whoever has no date of a contact is due now. 2026-11-27 is the seventh day after as-of; 己 must not be contacted and is nobody's work.
    expect(workload).toEqual([{ owner: "林", open: 5, overdue: 1, today: 2, soon: 1, later: 1, cold: 0 }]);
  });

  it("count the reason that a person chose before the words of the remark, and lost customers without any", () => {
    const { reasons } = figuresOf(
      [
        ["甲", "19900000001", "", "战败", "", "", "", "被同行抢走了"],
        ["乙", "19900000002", "", "战败", "", "", "", "被同行抢走了"],
        ["丙", "19900000003", "", "战败", "", "", "", ""],
        ["丁", "19900000004", "", "意向", "", "", "", "被同行抢走了"],
      ],
      { chosenReasons: new Map([[3, "moved" as const]]) },
    );
    expect(reasons).toEqual({
      reasons: [
        { reason: "competitor", chosen: 0, fromRemark: 1 },
        { reason: "moved", chosen: 1, fromRemark: 0 },
      ],
      unknown: 1,
      lost: 3,
    });
  });

  it("judge silence by each customer's own gaps where there is a sheet of orders", () => {
    const rows = [
      ["甲", "19900000001", "", "意向", "", "", "", ""],
      ["乙", "19900000002", "", "意向", "", "", "", ""],
      ["丙", "19900000003", "", "意向", "", "", "", ""],
    ];
    const orders = ordersOf([
      // Every 10 days, last 5 days ago: half a gap. Every 10 days, last 25 days ago: two and a half gaps.
      ["1", "19900000001", day("2026-10-26")],
      ["2", "19900000001", day("2026-11-05")],
      ["3", "19900000001", day("2026-11-15")],
      ["4", "19900000002", day("2026-10-06")],
      ["5", "19900000002", day("2026-10-16")],
      ["6", "19900000002", day("2026-10-26")],
    ]);
    const { states, cohorts, measures } = figuresOf(rows, { orders });
    expect(states).toEqual({
      counts: { active: 1, watch: 0, "at-risk": 0, lost: 1, "too-early": 0 },
      withoutOrder: 1,
    });
    // Both ordered first in October; of the two one ordered again in November.
    expect(cohorts?.at(-2)).toMatchObject({
      customers: 2,
      later: [{ months: 1, rate: { numerator: 1, denominator: 2 } }],
    });
    expect(measures.find(({ measure }) => measure === "repeat")?.rate).toMatchObject({ numerator: 2, denominator: 2 });
  });

  it("show what each share was made of beside it", () => {
    const figures = figuresOf([
      ["甲", "19900000001", "", "成交", "", "林", "", ""],
      ["乙", "19900000002", "", "意向", "", "林", "", ""],
      ["丙", "19900000003", "", "潜在", "", "林", "", ""],
    ]);
    expect(figuresIn(planDashboard(figures, "zh-CN", "bar").blocks, "summary")).toContainEqual([
      "客户成交率",
      1 / 3,
      "3/3 位",
      "成交客户 ÷ 到达第一阶段的客户：1 ÷ 3，样本太少，仅供参考",
    ]);
  });

  it("define tiers and churn states as the rules of the workbook have them", () => {
    const orders = ordersOf([["1", "19900000001", day("2026-11-15")]]);
    const { rfm, churn } = defaultRules;
    const rules = {
      ...defaultRules,
      rfm: { ...rfm, weights: { r: 2, f: 1, m: 0 }, tierFrom: { P: 13, G: 9, S: 5 } },
      churn: { ...churn, statesFromGaps: { watch: 1.2, atRisk: 2, lost: 3 } },
    };
    const { blocks } = planDashboard(figuresOf([["甲", "19900000001", "", "意向"]], { orders, rules }), "zh-CN", "bar");
    const notes = blocks.flatMap(({ rows }) =>
      rows.filter(({ look }) => look === "note").map(({ cells }) => cells[0]?.value),
    );
    expect(notes.join("")).toContain("RFM 分值 = 2R + F；P 13 分起，G 9 分起，S 5 分起，以下为 B");
    expect(notes.join("")).toContain("不到 1.2 活跃，1.2–2 预警，2–3 沉睡，3 以上流失");
  });

  it("leave out what the sheet does not tell", () => {
    const figures = figuresOf([["甲", "19900000001"]], { header: ["姓名", "手机号"] });
    expect(figures).toMatchObject({ funnel: null, tiers: null, workload: null, states: null, cohorts: null, kpis: [] });
    expect(planDashboard(figures, "zh-CN", "bar").blocks.map(({ name }) => name)).toEqual(["title", "summary"]);
  });
});

describe("the blocks of the dashboard", () => {
  const many = Array.from({ length: 40 }, (_, index) => [
    `客户${index}`,
    `199000000${String(index).padStart(2, "0")}`,
    day("2026-11-02"),
    index % 4 === 0 ? "成交" : "意向",
    `来源${index}`,
    `业务员${index}`,
    asOf,
    "",
  ]);

  it("put what is beyond the largest into one row, so that the sums stay whole", () => {
    const { blocks } = planDashboard(figuresOf(many), "zh-CN", "bar");
    const sources = figuresIn(blocks, "sources");
    expect(sources).toHaveLength(16);
    expect(sources.at(-1)?.[0]).toBe("其他 25 个来源");
    expect(sources.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(40);
    const workload = figuresIn(blocks, "workload");
    expect(workload).toHaveLength(21);
    expect(workload.reduce((sum, row) => sum + Number(row[2]), 0)).toBe(40);
  });

  it.each(locales)("stand beneath each other in %s, and no chart reaches into the next block", (locale) => {
    const { blocks } = planDashboard(figuresOf(many), locale, "bar");
    blocks.forEach((block, index) => {
      const next = blocks[index + 1];
      if (!next) return;
      expect(next.row).toBeGreaterThan(block.row + block.rows.length - 1);
      const { chart } = block;
      if (chart) expect(next.row).toBeGreaterThanOrEqual(block.row + chart.down + chart.rows);
      expect(new Set(block.rows.map(({ cells }) => cells.length)).size).toBe(1);
    });
  });

  it("draw exactly the rows of the stages, in both kinds of funnel", () => {
    for (const kind of ["bar", "native"] as const) {
      const funnel = planDashboard(figuresOf(many), "zh-CN", kind).blocks.find(({ name }) => name === "funnel");
      const chart = funnel?.chart;
      if (!funnel || !chart) throw new Error("no funnel");
      const names = funnel.rows
        .slice(chart.firstRow, chart.firstRow + chart.rowCount)
        .map(({ cells }) => cells[0]?.value);
      expect(names).toEqual(["潜在", "意向", "试驾/报价", "成交"]);
      expect(chart.type).toBe(kind === "bar" ? "BarStacked" : "Funnel");
    }
  });
});

function figuresOf(
  rows: Block,
  { header: headers = header, ...more }: { readonly header?: readonly string[] } & Partial<Request> = {},
): DashboardFigures {
  return dashboardFigures({
    reading: reading([headers, ...rows]),
    orders: null,
    log: null,
    rules: defaultRules,
    asOf,
    locale: "zh-CN",
    period: "last3Months",
    chosenReasons: new Map(),
    ...more,
  });
}

type Request = Parameters<typeof dashboardFigures>[0];

function ordersOf(rows: Block): Request["orders"] {
  const values = [["订单号", "手机号", "下单日期", "实付金额"], ...rows.map((row) => [...row, 100])];
  return readOrders({ cells: sheetOf(values, { name: "订单" }), asOf, locale: "zh-CN" });
}

function figuresIn(blocks: readonly SheetBlock[], name: string): unknown[][] {
  const rows = blocks.find((block) => block.name === name)?.rows ?? [];
  return rows.filter(({ look }) => look === "figures").map(({ cells }) => cells.map(({ value }) => value));
}
