import { readFileSync } from "node:fs";
import { join } from "node:path";
import { funnelForecast, funnelRate, funnelSpeedOf, funnelTableOf } from "../../src/functions/functions";
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
    expect(funnelRate(column(4, 5), [[4]], [[5]], [["電話行銷"]])).toEqual([[1 / 2]]);
    // A contract that has expired was in force: it is the deal, and no stage after it.
    expect(funnelRate(column(5, 6, 7), [[5]], [[6]], [["telesales"]])).toEqual([[2 / 3]]);
    expect(
      funnelTableOf(column(5, 6, 7), [["telesales"]])
        .at(-1)
        ?.slice(0, 2),
    ).toEqual(["In contract", 2]);
  });

  it.each([
    ["zh-CN", ["潜在", "意向", "试驾/报价", "成交"]],
    ["zh-TW", ["潛在", "意向", "試駕/報價", "成交"]],
    ["en-US", ["Lead", "Interested", "Test drive/quote", "Won"]],
  ])("calls the usual stages in the words of %s and reads them in those of all three", (language, names) => {
    showExcelIn(language);
    const stages = column("潜在", "Interested", "試駕/報價", "Test drive/quote", "Won");
    const table = funnelTableOf(stages).slice(1);
    expect(table.map(([name]) => name)).toEqual(names);
    expect(table.map(([, reached]) => reached)).toEqual([5, 4, 3, 1]);
    expect(funnelRate(stages, [[names[0]]], [[names[2]]])).toEqual([[3 / 5]]);
  });

  it("leaves stages that the formula names in the person's own words", () => {
    const table = funnelTableOf(column("意向", "成交", "成交"), [["意向"], ["成交"]]);
    expect(table.slice(1).map((row) => row.slice(0, 2))).toEqual([
      ["意向", 3],
      ["成交", 2],
    ]);
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

describe("FUNNEL.RATE of recorded stages", () => {
  /** A column of days for each of the four usual stages. */
  const recorded = [
    ["2026-10-01", "2026-10-05", null, "2026-10-20"],
    ["2026-10-02", "", "√", ""],
    [46000, 0, 0, 0],
    [null, null, null, null],
  ];

  it("counts by default that reaching a stage implies the ones before", () => {
    // All three reached 意向 but the last; 试驾 is implied by 成交.
    expect(funnelRate(recorded, [["潜在"]], [["意向"]])).toEqual([[2 / 3]]);
    expect(funnelRate(recorded, [["意向"]], [["试驾"]])).toEqual([[1]]);
  });

  it("counts only what is recorded where it is asked for any", () => {
    expect(funnelRate(recorded, [["意向"]], [["试驾"]], undefined, "any")).toEqual([[0]]);
    expect(funnelRate(recorded, [["潜在"]], [["试驾"]], undefined, "any")).toEqual([[1 / 3]]);
    expect(funnelRate(recorded, [["潜在"]], [["试驾"]], undefined, "any", "words")[0]?.[0]).toBe(
      "Conversion: of the customers with a record of “Lead”, those with one of “Test drive/quote” too: " +
        "33.3% (1 of 3; 95% sure to lie between 6.1% and 79.2%; few cases: take it as a hint)",
    );
  });

  it("wants such columns for any, as many as there are stages, with days or marks in them", () => {
    showExcelIn("zh-CN");
    expect(failureOf(() => funnelRate(column("潜在"), [["潜在"]], [["意向"]], undefined, "any")).message).toBe(
      "stages：any 只看有记录的阶段，stages 需要每个阶段一列日期（共 4 列）",
    );
    expect(failureOf(() => funnelRate([[1, 2]], [["潜在"]], [["意向"]])).message).toBe(
      "stages：有 2 列，而阶段有 4 个；应给一列阶段名称，或每个阶段一列日期",
    );
    const typed = [...recorded, ["2026-10-01", "谈过", null, null]];
    expect(failureOf(() => funnelRate(typed, [["潜在"]], [["意向"]])).message).toBe(
      "区域第 5 行，stages：“谈过”既不是日期，也不是 √、是、否这类标记",
    );
    expect(failureOf(() => funnelRate(recorded, [["潜在"]], [["意向"]], undefined, "随便")).message).toBe(
      "definition：“随便”无法识别，可用：in order、any",
    );
  });
});

describe("FUNNEL.RATE in words", () => {
  it("says which stages it left out", () => {
    showExcelIn("zh-CN");
    const stages = column("潜在", "成交", "谈判", "谈判", 0, null);
    expect(funnelRate(stages, [["潜在"]], [["成交"]], undefined, undefined, "words")[0]?.[0]).toBe(
      "转化率：到达“潜在”的客户中，到达“成交”的占 50%（1 / 2；95% 的把握在 9.5% 到 90.5% 之间；样本太少，仅供参考）" +
        "；不在列表中：谈判，2 行未计入",
    );
  });
});

describe("FUNNEL.TABLE", () => {
  it("has columns for the interval of each step, and a note where the cases are few", () => {
    const stages = column(...Array<string>(12).fill("潜在"), ...Array<string>(6).fill("意向"), "成交");
    const table = funnelTableOf(stages, undefined, undefined, "interval");
    expect(table.map((row) => row.length)).toEqual([9, 9, 9, 9, 9]);
    expect(table[0]?.slice(6)).toEqual(["Step rate from (95%)", "Step rate to (95%)", "Note"]);
    expect(table[1]?.slice(6)).toEqual(["", "", ""]);
    // 7 of 19 went on, then 1 of 7.
    expect(table[2]?.[6]).toBeLessThan(7 / 19);
    expect(table[2]?.[7]).toBeGreaterThan(7 / 19);
    // Where nobody is there to go on there is nothing to say.
    expect(funnelTableOf(column("潜在"), undefined, undefined, "interval").map((row) => row[8])).toEqual([
      "Note",
      "",
      "few cases: take it as a hint",
      "",
      "",
    ]);
    expect(table.slice(2).map((row) => row[8])).toEqual([
      "",
      "few cases: take it as a hint",
      "few cases: take it as a hint",
    ]);
  });

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

  it("shows what it lies between and how little it rests on", () => {
    const row = funnelForecast(stages, amounts, undefined, undefined, "interval")[0] ?? [];
    const [expected, low, high, open] = row as number[];
    expect([expected, open]).toEqual([1000, 1500]);
    expect(low).toBeGreaterThan(0);
    expect(low).toBeLessThan(1000);
    expect(high).toBeGreaterThan(1000);
    expect(high).toBeLessThanOrEqual(1500);
    expect(funnelForecast(stages, amounts, undefined, undefined, "words")[0]?.[0]).toMatch(
      /^1,000 expected of 1,500 open; .*“Lead” has only 2 closed.*“Interested” has only 1 closed/,
    );
    const given = funnelForecast(stages, amounts, column(0.1, 0.2, 0.5, 1), undefined, "interval")[0] ?? [];
    expect(cellsOf(given.map((cell) => [cell]))).toEqual([200, "#N/A", "#N/A", 1500]);
  });

  it("is #N/A where nobody is marked as lost, because every win rate would be 100 %", () => {
    const won = column("成交", "潜在");
    expect(failureOf(() => funnelForecast(won, column(100, 1000)))).toEqual({
      code: "#N/A",
      message:
        "nobody is marked as lost, so every win rate is 100% and says nothing: mark the lost customers, or give rates",
    });
    expect(funnelForecast(won, column(100, 1000), column(0.1, 0.2, 0.5, 1))).toEqual([[100]]);
  });

  it("refuses an amount at stake below 0, and names its row", () => {
    expect(failureOf(() => funnelForecast(stages, column(1, 1, -5, 1))).message).toBe(
      "row 3 of the range, amounts: -5 must not be negative",
    );
  });

  it("is #DIV/0! where nothing is closed, and wants one rate a stage", () => {
    expect(cellsOf(funnelForecast(column("潜在"), [[10]]))).toEqual(["#DIV/0!"]);
    expect(failureOf(() => funnelForecast(stages, amounts, column(0.1, 0.2))).message).toBe(
      "rates: 2 win rates for 4 stages: give one for each stage, between 0 and 1",
    );
  });
});

describe("FUNNEL.SPEED", () => {
  const first = column("2026-10-01", "2026-10-01", "2026-09-01", "2026-10-01", null);
  const deal = column("2026-10-01", "2026-10-11", "2026-10-01", null, "2026-10-20");

  it("is the median of the days from the first contact to the deal", () => {
    // 0, 10 and 30 days; the middle half lies between 5 and 20.
    expect(funnelSpeedOf(first, deal)).toEqual([[10]]);
    expect(funnelSpeedOf(first, deal, undefined, undefined, "interval")).toEqual([[10, 5, 20, 3]]);
    expect(funnelSpeedOf(first, deal, undefined, undefined, "words")[0]?.[0]).toBe(
      "median 10 days (3 customers, half of them between 5 and 20); few cases: take it as a hint",
    );
  });

  it("takes the deals of a period", () => {
    expect(funnelSpeedOf(first, deal, [["2026-10-05"]])).toEqual([[10]]);
    expect(funnelSpeedOf(first, deal, undefined, [["2026-10-05"]])).toEqual([[15]]);
    expect(cellsOf(funnelSpeedOf(first, deal, [["2026-11-01"]]))).toEqual(["#DIV/0!"]);
  });

  it("names the row where the deal is before the first contact", () => {
    expect(failureOf(() => funnelSpeedOf(column(46346, 46346), column(46346, 46340))).message).toBe(
      "row 2 of the range, deal: is before first: check the two",
    );
  });
});
