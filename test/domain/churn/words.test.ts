import type { TestedForecast } from "../../../src/domain/purchaseModels/backtest";
import { backtest } from "../../../src/domain/purchaseModels/backtest";
import { churnFromOrders, churnFromSummaries, type ChurnReport } from "../../../src/domain/purchaseModels/risk";
import { addDays, dayFromIso, type Day } from "../../../src/domain/calendar/day";
import { locales, type Locale } from "../../../src/domain/locale";
import {
  backtestText,
  churnFaultText,
  modelFamilyName,
  calibrationTrustText,
  churnMarkWarningText,
  churnReportText,
} from "../../../src/domain/churn/churnWords";
import { inEveryLanguage } from "../inEveryLanguage";
import { openingDay, ordersOf, salon } from "../purchaseModels/simulatedShops";

const asOf = dayFromIso("2026-11-20") as Day;

describe("the sentence about a sheet", () => {
  it("names the prior and why nothing was fitted", () => {
    const report = churnFromSummaries([], { asOf });
    expect(churnReportText(report, "zh-CN")).toBe(
      "有复购的客户只有0位，不足50位，无法估计参数。改用常用间隔60天的经验值。",
    );
    expect(churnReportText(report, "en-US")).toBe(
      "Not estimable: only 0 customers with a repeat order, 50 are needed. A rule of thumb for a usual gap of 60 days is used instead.",
    );
  });

  it("names from how many customers and days it was learned, and where a model carries it on", () => {
    const report = churnFromOrders(ordersOf(salon, 1), { asOf: addDays(openingDay, 720), horizon: 700 });
    expect(report.estimator).toMatchObject({ kind: "order-dates", learned: { stretch: "by-model" } });
    for (const locale of locales) expect(churnReportText(report, locale)).toMatch(/90.*700/);
  });
});

describe("the sentence about where the risks come from", () => {
  const fitted: ChurnReport = {
    answers: [],
    horizon: 90,
    estimator: {
      kind: "purchase-model",
      notLearned: "too-few-customers",
      chosen: {
        model: { family: "mbg-nbd", parameters: { r: 1, alpha: 60, a: 1, b: 2.5 }, origin: "fitted" },
        fit: {
          status: "fitted",
          family: "mbg-nbd",
          parameters: { r: 1, alpha: 60, a: 1, b: 2.5 },
          standardErrors: { r: 0.1, alpha: 5, a: 0.1, b: 0.1 },
          logLikelihood: -100,
          customers: 180,
          repeaters: 70,
          evaluations: 9,
        },
      },
    },
  } as unknown as ChurnReport;

  it("names the model that was fitted, to how many, and why nothing was learned from the days", () => {
    inEveryLanguage((locale) => churnReportText(fitted, locale), "MBG/NBD", "180", "70");
    const { estimator } = fitted;
    const without = { ...fitted, estimator: { ...estimator, notLearned: undefined } } as unknown as ChurnReport;
    for (const locale of locales) {
      expect(churnReportText(fitted, locale).length).toBeGreaterThan(churnReportText(without, locale).length);
    }
  });

  it("says that the season was adjusted for, and which way", () => {
    const learned = (seasonShift: number, stretch: "none" | "by-model" = "none") =>
      ({
        answers: [],
        horizon: 365,
        estimator: { kind: "order-dates", learned: { window: 90, customers: 400, ordered: 150, stretch, seasonShift } },
      }) as unknown as ChurnReport;
    const texts = [-0.4, 0, 0.4].map((shift) => locales.map((locale) => churnReportText(learned(shift), locale)));
    expect(texts[2]?.[0]).toContain("去年同期下单明显偏多，已按季节调整。");
    expect(texts[0]?.[0]).toContain("去年同期下单明显偏少，已按季节调整。");
    expect(texts[1]?.[0]).not.toContain("季节");
    for (const shift of [-0.4, 0.4])
      inEveryLanguage((locale) => churnReportText(learned(shift), locale), "90", "400", "150");
    inEveryLanguage((locale) => churnReportText(learned(0, "by-model"), locale), "365");
  });

  it("has a name for every family and for every fault", () => {
    expect((["mbg-nbd", "bg-nbd", "pareto-nbd"] as const).map(modelFamilyName)).toEqual([
      "MBG/NBD",
      "BG/NBD",
      "Pareto/NBD",
    ]);
    for (const fault of ["no-orders", "first-after-last", "last-after-as-of", "undated-order", "heavy-tail"] as const) {
      inEveryLanguage((locale) => churnFaultText(fault, locale));
    }
  });

  it("says of risks that are off on the whole which way they are", () => {
    const calibration = { groups: [], error: 0.24, errorByChance: 0.02, trust: "ranking-only" } as const;
    const said = (foreseenLost: number, locale: Locale) =>
      calibrationTrustText({ calibration, foreseenLost, lost: 100 } as unknown as TestedForecast, locale);
    for (const locale of locales) expect(said(150, locale)).not.toBe(said(60, locale));
    expect(said(150, "zh-CN")).toContain("概率整体偏高");
    inEveryLanguage((locale) => said(150, locale), "24%", "2%");
  });
});

describe("the sentence about the proof", () => {
  it("gives what was foreseen beside what happened; or says what is missing", () => {
    const proof = backtest(ordersOf(salon, 1), { asOf: addDays(openingDay, 720) });
    if (proof.status !== "tested") throw new Error(proof.status);
    for (const locale of locales) {
      const text = backtestText(proof, locale);
      for (const count of [90, proof.customers, Math.round(proof.foreseenLost), proof.lost]) {
        expect(text).toContain(String(count));
      }
    }
    expect(backtestText(backtest([], { asOf }), "zh-CN")).toBe("可验证的客户只有0位，不足50位，无法验证。");
  });

  it.each([
    [
      "as-said",
      0.034,
      150,
      "概率可信：说多少，就大致发生多少。十组平均相差3.4%；即使完全准确，这么多客户也会偶然相差约2%。",
    ],
    ["roughly", 0.081, 150, "概率大致可信：十组平均相差8.1%（偶然约2%）。请按高、中、低来看，不必计较几个百分点。"],
    [
      "ranking-only",
      0.24,
      62,
      "概率整体偏低，请只用来排先后：十组平均相差24%（偶然约2%）。常见原因：淡旺季、促销，或早先流失的客户已从表中删掉。",
    ],
  ] as const)("says how far it can be trusted: %s", (trust, error, foreseenLost, sentence) => {
    const proof = backtest(ordersOf(salon, 1), { asOf: addDays(openingDay, 720) });
    if (proof.status !== "tested") throw new Error(proof.status);
    const calibration = { groups: [], error, errorByChance: 0.02, trust };
    expect(calibrationTrustText({ ...proof, calibration, foreseenLost, lost: 127 }, "zh-CN")).toBe(sentence);
  });
});

it("a forced mark on a high tier is warned of by the name of the tier", () => {
  expect(churnMarkWarningText("forced-mark-on-high-tier", "P", "zh-CN")).toBe(
    "P级是高价值客户，却标为我方主动放弃，请再核对。",
  );
});
