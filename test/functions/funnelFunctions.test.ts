import { readFileSync } from "node:fs";
import { join } from "node:path";
import { funnelForecast, funnelRate, funnelTableOf } from "../../src/functions/functions";
import { cellsOf, column, errorCell, failureOf, showExcelIn } from "./inExcel";

beforeEach(() => showExcelIn("en-US"));

const worked = JSON.parse(readFileSync(join(__dirname, "../data/models/funnel/funnel_small.json"), "utf8")) as {
  readonly stages: readonly string[];
  readonly counts: readonly number[];
};
const order = column(...worked.stages);
const visitors = column(
  ...worked.counts.flatMap((count, stage) =>
    Array<string>(count - (worked.counts[stage + 1] ?? 0)).fill(worked.stages[stage] ?? ""),
  ),
);

describe("FUNNEL.RATE", () => {
  it.each([
    ["访问", "注册", 1 / 4],
    ["注册", "加购", 2 / 5],
    ["下单", "付款", 9 / 10],
    ["访问", "付款", 9 / 250],
    ["付款", "访问", 1],
  ])("from %s to %s is the exact share of 12,500 visitors", (from, to, rate) => {
    expect(funnelRate(visitors, [[from]], [[to]], order)).toEqual([[rate]]);
  });

  it("knows the usual sales stages, and those of telesales by number and label", () => {
    const stages = column("潜在", "意向", "试驾", "成交", "战败", "战败（意向）", null, "");
    expect(funnelRate(stages, [["潜在"]], [["意向"]])).toEqual([[4 / 6]]);
    expect(funnelRate(column(0, 4, "5 ", "第4项", "已发合同"), [[4]], [[5]], [["telesales"]])).toEqual([[2 / 4]]);
  });

  it("leaves stages that it does not know out, never counting them as the first", () => {
    expect(funnelRate(column("潜在", "成交", "谈判"), [["潜在"]], [["成交"]])).toEqual([[1 / 2]]);
  });

  it("is #DIV/0! where nobody reached the first stage", () => {
    expect(cellsOf(funnelRate(column("潜在"), [["意向"]], [["成交"]]))).toEqual(["#DIV/0!"]);
  });

  it("refuses a stage that is not in the list, and hands on an error in the column", () => {
    expect(failureOf(() => funnelRate(visitors, [["关注"]], [["付款"]], order))).toEqual({
      code: "#VALUE!",
      message: "from: “关注” is not in the list of stages",
    });
    expect(failureOf(() => funnelRate(visitors, [[""]], [["付款"]], order)).message).toBe("from: must not be blank");
    expect(failureOf(() => funnelRate(column("潜在", errorCell("#N/A")), [["潜在"]], [["成交"]])).code).toBe("#N/A");
  });
});

describe("FUNNEL.TABLE", () => {
  it("has a row for each stage, the bottleneck marked, and one for stages that are not in the list", () => {
    showExcelIn("zh-CN");
    const table = funnelTableOf(column("潜在", "潜在", "意向", "成交", "谈判", "谈判"));
    expect(table.map((row) => row.slice(0, 3))).toEqual([
      ["阶段", "到达人数", "上一阶段转化率"],
      ["潜在", 4, ""],
      ["意向", 2, 1 / 2],
      ["试驾/报价", 1, 1 / 2],
      ["成交", 1, 1],
      ["不在列表中：谈判", 2, ""],
    ]);
    expect(table.map((row) => row[5])).toEqual(["瓶颈", "", "瓶颈", "", "", ""]);
  });
});

describe("FUNNEL.FORECAST", () => {
  const stages = column("成交", "战败", "潜在", "意向");
  const amounts = column(100, 100, 1000, 500);

  it("multiplies open amounts by the win rates that are given", () => {
    expect(funnelForecast(stages, amounts, column(0.1, 0.2, 0.5, 1))).toEqual([[1000 * 0.1 + 500 * 0.2]]);
  });

  it("learns the win rates from the closed customers of the column", () => {
    // Reached the first stage: one won of two. Reached the second: the one won.
    expect(funnelForecast(stages, amounts)).toEqual([[1000 * 0.5 + 500]]);
  });

  it("is #DIV/0! where nothing is closed, and wants one rate a stage", () => {
    expect(cellsOf(funnelForecast(column("潜在"), [[10]]))).toEqual(["#DIV/0!"]);
    expect(failureOf(() => funnelForecast(stages, amounts, column(0.1, 0.2))).message).toBe(
      "rates: 2 win rates for 4 stages: give one for each stage, between 0 and 1",
    );
  });
});
