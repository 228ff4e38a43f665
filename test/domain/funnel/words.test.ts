import {
  bottleneckText,
  dealDaysText,
  forecastTexts,
  funnelDaysText,
  funnelDefinitionName,
  funnelDefinitionText,
  funnelLeftOutTexts,
  funnelPeriodName,
  measureNames,
  measureWords,
} from "../../../src/domain/funnel/funnelWords";
import {
  forecastText,
  funnelHeadings,
  intervalHeadings,
  leftOutStages,
  speedText,
  unknownStagesLabel,
} from "../../../src/domain/funnel/funnelTableWords";
import type { AmountForecast } from "../../../src/domain/funnel/funnelAmounts";
import type { FunnelMeasures } from "../../../src/domain/funnel/funnelMeasures";
import type { FunnelStudy } from "../../../src/domain/funnel/funnelStudy";
import { locales } from "../../../src/domain/locale";
import { asOf, day } from "../reading/sheets";
import { inEveryLanguage } from "../inEveryLanguage";

const stage = (label: string) => ({ label, aliases: [] });
const list: FunnelStudy["list"] = {
  kind: "sales",
  stages: [stage("Alpha"), stage("Beta"), stage("Gamma")],
  testDrive: null,
  aside: null,
};

describe("the step that loses most", () => {
  const bottleneck = { stage: 1, from: 60, wentOn: 18, before: null };

  it("is named with its figures, and beside the period before where there is one", () => {
    expect(bottleneckText(bottleneck, { list, period: "all" }, "zh-CN")).toBe(
      "Beta→Gamma 流失最多：60 人中 18 人继续（30%）。",
    );
    expect(
      bottleneckText({ ...bottleneck, before: { from: 50, wentOn: 20 } }, { list, period: "lastMonth" }, "en-US"),
    ).toBe("Beta→Gamma loses most: 18 of 60 go on (30%); the month before 20 of 50 (40%).");
    for (const before of [null, { from: 50, wentOn: 20 }, { from: 0, wentOn: 0 }]) {
      inEveryLanguage(
        (locale) => bottleneckText({ ...bottleneck, before }, { list, period: "last3Months" }, locale),
        "Beta→Gamma",
        "60",
        "18",
        "30%",
      );
    }
  });

  it("says that nobody came so far before, rather than 0 of 0", () => {
    const text = bottleneckText(
      { ...bottleneck, before: { from: 0, wentOn: 0 } },
      { list, period: "thisMonth" },
      "zh-CN",
    );
    expect(text).toBe("Beta→Gamma 流失最多：60 人中 18 人继续（30%）；上月同期没有人到达这一步。");
  });

  it("is none where no step loses anybody", () => {
    inEveryLanguage((locale) => bottleneckText(null, { list, period: "all" }, locale));
  });
});

describe("the forecast", () => {
  const forecast: AmountForecast = {
    openAmount: 5000,
    expected: 1250,
    low: 900,
    high: 1600,
    stages: [],
    fewClosed: [],
    nobodyLost: false,
    withoutAmount: 0,
  };
  const said = (change: Partial<AmountForecast>, locale: "zh-CN" | "en-US" = "zh-CN") =>
    forecastTexts({ forecast: { ...forecast, ...change }, list }, locale);

  it("is told with its interval and what is open", () => {
    expect(said({})).toEqual(["在谈金额 5,000，按各阶段以往成交率预计成交 1,250（95% 把握在 900 与 1,600 之间）。"]);
    inEveryLanguage((locale) => forecastTexts({ forecast, list }, locale).join(), "5,000", "1,250", "900", "1,600");
  });

  it("says which stages rest on few, and how many open customers have no amount", () => {
    const more = { fewClosed: [0, 1], withoutAmount: 3 };
    expect(said(more)).toHaveLength(3);
    for (const text of ["Alpha", "Beta", "3"]) {
      inEveryLanguage((locale) => forecastTexts({ forecast: { ...forecast, ...more }, list }, locale).join(), text);
    }
  });

  it("is none, with the reason, without amounts, without open ones, without lost ones and without rates", () => {
    const none = { expected: null, low: null, high: null };
    const reasons = [
      said({ openAmount: 0 }),
      said({ ...none, nobodyLost: true, fewClosed: [0] }),
      said({ ...none, fewClosed: [0] }),
      forecastTexts({ forecast: null, list }, "zh-CN"),
    ];
    expect(reasons.map(([text]) => text)).toEqual([
      "没有在谈客户的金额，不做金额预测。",
      "在谈金额 5,000。表里没有标明战败的客户，成交率算出来都是 100%，没有意义，所以不做预测。",
      "在谈金额 5,000。有的阶段还没有成交或战败过的客户，没有成交率，不做预测。",
      "表里没有商机金额（合同金额、报价等）列，不做金额预测。",
    ]);
    // Where there is no forecast, nothing is said of how far it can be trusted.
    expect(reasons.map((texts) => texts.length)).toEqual([1, 1, 1, 1]);
    for (const change of [{ openAmount: 0 }, { ...none, nobodyLost: true }, none]) {
      inEveryLanguage((locale) => forecastTexts({ forecast: { ...forecast, ...change }, list }, locale).join());
    }
  });
});

describe("what was left out", () => {
  const nothing: Parameters<typeof funnelLeftOutTexts>[0] = {
    blank: 0,
    withoutEntry: 0,
    period: "all",
    measures: null,
    aside: 0,
    byGrades: false,
    list,
  };

  it("is nothing to tell where nothing was", () => {
    expect(funnelLeftOutTexts(nothing, "zh-CN")).toEqual([]);
    // Without a side state nobody is beside the funnel; and who has no first contact is counted in a study of everybody.
    expect(funnelLeftOutTexts({ ...nothing, aside: 4, withoutEntry: 7 }, "zh-CN")).toEqual([]);
  });

  it("is told one by one: by grades, beside the funnel, blank, without a first contact, without a height, less time", () => {
    const measured = { now: 1, before: 1, change: "same" } as const;
    const all = {
      ...nothing,
      byGrades: true,
      aside: 4,
      list: { ...list, aside: stage("Not reached") },
      blank: 5,
      withoutEntry: 7,
      period: "thisMonth" as const,
      measures: { top: measured, height: measured, mouth: measured, withoutHeight: 2 },
    };
    for (const locale of locales) {
      const texts = funnelLeftOutTexts(all, locale);
      expect(texts).toHaveLength(6);
      expect(
        texts.map((text) => ["Alpha", "Not reached", "5", "7", "2"].filter((told) => text.includes(told))),
      ).toEqual([["Alpha"], ["Not reached"], ["5"], ["7"], ["2"], []]);
    }
    inEveryLanguage((locale) => funnelLeftOutTexts({ ...all, blank: 1, withoutEntry: 1 }, locale).join(" "), "1");
  });
});

describe("the measures of a funnel", () => {
  const measures: FunnelMeasures = {
    top: { now: 12, before: 10, change: "more" },
    height: { now: null, before: 20.5, change: "unknown" },
    mouth: { now: 3, before: 5, change: "fewer" },
    withoutHeight: 0,
  };

  it("are figures with their unit, a dash where there is none, and which way they went", () => {
    expect(measureNames.map((name) => Object.values(measureWords(measures, name, "zh-CN")).slice(2))).toEqual([
      ["12 人", "10 人", "变宽"],
      ["—", "20.5 天", "—"],
      ["3 人", "5 人", "变窄"],
    ]);
    for (const name of measureNames) inEveryLanguage((locale) => measureWords(measures, name, locale).definition);
  });

  it("say of the height that it fell where deals come quicker", () => {
    const quicker = { ...measures, height: { now: 10, before: 20, change: "fewer" as const } };
    expect(measureWords(quicker, "height", "zh-CN").change).toBe("变扁");
  });
});

describe("what the figures are of", () => {
  it("has a name in each language, and each another", () => {
    for (const definition of ["inOrder", "any"] as const) {
      inEveryLanguage((locale) => funnelDefinitionText(definition, locale));
      inEveryLanguage((locale) => funnelDefinitionName(definition, locale));
    }
    const periods = ["all", "thisMonth", "lastMonth", "last3Months", "last12Months"] as const;
    for (const period of periods) inEveryLanguage((locale) => funnelPeriodName(period, locale));
    for (const from of ["orders", "contactLog", "ordersAndLog", "onlyOrder", "nothing"] as const) {
      inEveryLanguage((locale) => dealDaysText(from, locale));
    }
    expect(new Set(periods.map((period) => funnelPeriodName(period, "zh-CN"))).size).toBe(periods.length);
  });

  it("are the days of both periods, and none for everybody", () => {
    const days = {
      now: { from: day("2026-11-01"), to: day("2026-11-20") },
      before: { from: day("2025-10-01"), to: day("2025-10-20") },
    };
    expect(funnelDaysText({ days, asOf }, "zh-CN")).toBe("11月1日–11月20日；对比 2025年10月1日–2025年10月20日");
    expect(funnelDaysText({ days, asOf }, "en-US")).toContain("Nov 1–Nov 20");
    expect(funnelDaysText({ days: null, asOf }, "zh-CN")).toBe("");
  });
});

describe("a funnel in cells", () => {
  it("has headings in each language, and those of the interval beside them", () => {
    for (const locale of locales) {
      expect(new Set(funnelHeadings(locale).columns).size).toBe(6);
      expect(new Set(intervalHeadings(locale)).size).toBe(3);
      expect(funnelHeadings(locale).bottleneck).not.toBe("");
    }
  });

  it("tells a forecast with its interval and where few are closed, or that there is none", () => {
    const figures = { expected: 1250, low: 900, high: 1600, open: 5000, thin: [{ label: "Quote", closed: 3 }] };
    inEveryLanguage((locale) => forecastText(figures, locale), "1,250", "900", "1,600", "5,000", "Quote", "3");
    inEveryLanguage((locale) => forecastText({ ...figures, thin: [] }, locale), "1,250");
    inEveryLanguage((locale) => forecastText({ ...figures, expected: null, low: null, high: null }, locale));
  });

  it("tells the median days with the middle half, that the cases are few, or that there are none", () => {
    const told = { cases: 12, median: 20, middleHalf: { low: 8, high: 33 }, fewCases: false, backwards: 0 };
    inEveryLanguage((locale) => speedText(told, locale), "20", "12", "8", "33");
    expect(speedText({ ...told, fewCases: true }, "zh-CN")).toBe(`${speedText(told, "zh-CN")}；样本太少，仅供参考`);
    inEveryLanguage((locale) => speedText({ ...told, cases: 0, median: null, middleHalf: null }, locale));
  });

  it("names up to three stages that are not in the list, each once, and how many cells they are", () => {
    expect(unknownStagesLabel(["a", "b", "c"], "en-US")).toContain("a, b, c");
    const more = unknownStagesLabel(["a", "b", "c", "d"], "zh-CN");
    expect(more).toContain("a、b、c");
    expect(more).not.toContain("d");
    inEveryLanguage((locale) => leftOutStages(["x", "x", "y"], locale), "x", "y", "3");
    inEveryLanguage((locale) => leftOutStages(["x"], locale), "x", "1");
  });
});
