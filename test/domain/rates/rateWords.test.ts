import { amountRate, rateOf } from "../../../src/domain/rates/rate";
import {
  amount,
  fewCasesText,
  rateDefinition,
  rateSentence,
  rateText,
  type RateDefinition,
} from "../../../src/domain/rates/rateWords";
import { inEveryLanguage } from "../inEveryLanguage";

describe("what a rate is the share of", () => {
  it.each<[RateDefinition, string, readonly string[]]>([
    [{ code: "repeat", by: "order" }, "复购率：期间内有订单的客户中，下过两单以上的", []],
    [{ code: "repeat", by: "day" }, "复购率：期间内有订单的客户中，在两个以上不同日子下过单的", []],
    [{ code: "returning", days: 6 }, "回头率：期间内来过的客户中，连续 6 天内来过两天以上的", ["6"]],
    [
      { code: "retention", months: 12 },
      "客户掌握率：最近 12 个月之前的 12 个月里来过的客户中，最近 12 个月又来过的",
      ["12"],
    ],
    [{ code: "churn", months: 3 }, "客户流失率：最近 3 个月之前的 3 个月里买过的客户中，最近 3 个月没有再买的", ["3"]],
    [
      { code: "churnBySpend", months: 3 },
      "按消费额的流失率：最近 3 个月之前的 3 个月的消费额中，来自最近 3 个月没有再买的客户的",
      ["3"],
    ],
    [
      { code: "conversion", from: "Lead", to: "Won", inOrder: true },
      "转化率：到达“Lead”的客户中，到达“Won”的",
      ["Lead", "Won"],
    ],
    [
      { code: "conversion", from: "Lead", to: "Won", inOrder: false },
      "转化率：有“Lead”记录的客户中，也有“Won”记录的",
      ["Lead", "Won"],
    ],
    [{ code: "topShare", customers: 7, top: 0.2 }, "二八占比：总额中来自前 20% 客户（7 位）的", ["20%", "7"]],
  ])("%j is said in each language", (definition, chinese, told) => {
    const [first] = inEveryLanguage((locale) => rateDefinition(definition, locale), ...told);
    expect(first).toBe(chinese);
  });

  it("is another one for each", () => {
    const definitions: readonly RateDefinition[] = [
      { code: "repeat", by: "order" },
      { code: "repeat", by: "day" },
      { code: "returning", days: 6 },
      { code: "retention", months: 6 },
      { code: "churn", months: 6 },
      { code: "churnBySpend", months: 6 },
      { code: "conversion", from: "a", to: "b", inOrder: true },
      { code: "conversion", from: "a", to: "b", inOrder: false },
      { code: "topShare", customers: 6, top: 0.06 },
    ];
    for (const locale of ["zh-CN", "zh-TW", "en-US"] as const) {
      expect(new Set(definitions.map((each) => rateDefinition(each, locale))).size).toBe(definitions.length);
    }
  });
});

describe("a rate with what it rests on", () => {
  it("tells numerator, denominator and interval, and that the cases are few where they are", () => {
    // Wilson at 95 % for 18 of 60: 19.9 % to 42.5 % (Newcombe 1998, formula 3).
    expect(rateText(rateOf(18, 60), "en-US")).toBe("30% (18 of 60; 95% sure to lie between 19.9% and 42.5%)");
    expect(rateText(rateOf(3, 9), "zh-CN")).toMatch(/^33\.3%（3 \/ 9；95% 的把握在 .* 之间；样本太少，仅供参考）$/);
    inEveryLanguage((locale) => rateText(rateOf(18, 60), locale), "30%", "18", "60", "19.9%", "42.5%");
  });

  it("has no interval where money is shared out, and none where more came out than went in", () => {
    expect(rateText(amountRate(1234.5, 2469, 40), "en-US")).toBe("50% (1,234.5 of 2,469)");
    expect(rateText(rateOf(12, 10), "zh-TW")).toBe("120%（12 / 10）");
  });

  it("says that there is nothing to divide by, never 0 %", () => {
    expect(rateText(rateOf(0, 0), "zh-CN")).toBe("没有可计算的数据");
    expect(rateSentence(rateOf(0, 0), { code: "repeat", by: "order" }, "en-US")).toBe(
      "Repeat rate: of the customers with an order in the period, those with two or more: nothing to divide by",
    );
  });

  it("follows its definition in one sentence", () => {
    expect(rateSentence(rateOf(0, 10), { code: "returning", days: 6 }, "zh-CN")).toMatch(
      /^回头率：期间内来过的客户中，连续 6 天内来过两天以上的占 0%（0 \/ 10；/,
    );
  });

  it("has its numbers with at most two decimals", () => {
    expect([amount(1_234.567), amount(0.1), amount(12)]).toEqual(["1,234.57", "0.1", "12"]);
  });

  it("says few cases in each language", () => {
    inEveryLanguage(fewCasesText);
  });
});
