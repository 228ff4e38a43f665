import {
  gradeSentence,
  noScoreWords,
  upgradeWords,
  faultWords,
  unreachedWords,
} from "../../../src/domain/grading/rfmWords";
import { gradingNoteText } from "../../../src/domain/grading/gradingWords";
import type { GradingNote } from "../../../src/domain/grading/gradingNotes";
import { explainGrade } from "../../../src/domain/grading/gradeExplanation";
import { fixedScale, relativeScale } from "../../../src/domain/grading/rfmScales";
import type { UpgradeAnswer } from "../../../src/domain/grading/upgrade";
import { blankCustomer, type Customer } from "../../../src/domain/customer";
import { locales } from "../../../src/domain/locale";
import { defaultRules } from "../../../src/domain/rules/rules";
import { inEveryLanguage } from "../inEveryLanguage";
import { day } from "./rfm/day";

const asOf = day("2026-11-20");
const scale = fixedScale(defaultRules.rfm, asOf);

describe("the nearest upgrade in words", () => {
  it.each<[UpgradeAnswer, string, readonly string[]]>([
    [{ kind: "upgrade", upgrade: { kind: "orders", more: 1, tier: "G" } }, "one more order lifts it to G Gold", []],
    [
      { kind: "upgrade", upgrade: { kind: "orders", more: 3, tier: "G" } },
      "3 more orders lift it to G Gold",
      ["3", "G"],
    ],
    [
      { kind: "upgrade", upgrade: { kind: "amount", more: 1200.5, tier: "P" } },
      "1,200.5 more spent lifts it to P Platinum",
      ["1,200.5", "P"],
    ],
    [
      { kind: "upgrade", upgrade: { kind: "recency", lastOnFrom: day("2026-10-20"), tier: "S" } },
      "an order now lifts it to S Silver (a last order from 2026-10-20 on is enough)",
      ["2026-10-20", "S"],
    ],
    [
      { kind: "noSingleChange", next: "P", pointsMissing: 4 },
      "no single change lifts it; P Platinum is 4 points away",
      ["P", "4"],
    ],
    [{ kind: "topTier" }, "this is the top tier", []],
    [{ kind: "notGraded" }, "there is no score to lift", []],
  ])("%j", (answer, english, told) => {
    expect(inEveryLanguage((locale) => upgradeWords(answer, locale), ...told)[2]).toBe(english);
  });
});

describe("a grade in one sentence", () => {
  const customer: Customer = {
    ...blankCustomer(2),
    lastPurchaseDate: day("2026-11-01"),
    orderCount: 1,
    totalAmount: 250,
  };

  it("gives each score with its value and the band that it fell in, the sum, the tier and the way up", () => {
    // Within a month R5, one order F1, less than 300 M1: 5 + 3 + 4 = 12, bronze. Silver begins at 17. 300 would be M2 and 16;
    // 500 are M3 and 20: 250 more, one order of her size. Three orders, F3 and 18, would be two.
    expect(sentenceOf(customer, "en-US")).toBe(
      "Last order on 2026-11-01 (within 1 month, R5), 1 order in 12 months (1 order, F1) and 250 spent (< 300, M1) " +
        "make 12 points, tier B Bronze; 250 more spent lifts it to S Silver.",
    );
    expect(sentenceOf({ ...customer, orderCount: 7, totalAmount: 5000 }, "zh-CN")).toBe(
      "最近下单 2026-11-01（1 个月内，R5），12 个月内 7 单（≥ 6 单，F5），消费 5,000 元（≥ 2,000 元，M5），合计 40 分，等级 P 铂金；已是最高等级。",
    );
  });

  it("gives bands in days and without a period where customers are ranked among themselves", () => {
    const others = [1, 2, 3, 4, 5].map((index) => ({
      lastOn: day(`2026-11-0${index}`),
      orders: index,
      amount: 100 * index,
    }));
    const ranked = relativeScale("rank", others, { ...defaultRules.rfm, method: "rank" }, asOf);
    if (!ranked) throw new Error("five customers are enough to rank");
    const explanation = explainGrade({ ...customer, orderCount: 3, totalAmount: 300 }, ranked);
    if (explanation.kind !== "graded") throw new Error("not graded");
    const { purchases, grade, upgrade } = explanation;
    const english = gradeSentence(purchases, grade, ranked, upgrade, "en-US");
    expect(english).toMatch(/^Last order on 2026-11-01 \(.*days ago, R1\), 3 orders \(.*, F3\) and 300 spent/);
    expect(english).not.toContain("months");
  });

  function sentenceOf(of: Customer, locale: "zh-CN" | "en-US"): string {
    const explanation = explainGrade(of, scale);
    if (explanation.kind !== "graded") throw new Error("not graded");
    return gradeSentence(explanation.purchases, explanation.grade, scale, explanation.upgrade, locale);
  }
});

describe("why there is no grade", () => {
  const reasonOf = (known: Partial<Customer>) => explainGrade({ ...blankCustomer(2), ...known }, scale);

  it("is that there are no orders, none in the period, or none whose amount is known", () => {
    expect(reasonOf({})).toEqual({ kind: "none", reason: "noOrders" });
    // Twelve months before 2026-11-20 are from 2025-11-20 on.
    const once = { orderCount: 1, totalAmount: 100 };
    expect(reasonOf({ ...once, lastPurchaseDate: day("2025-11-19") })).toEqual({
      kind: "none",
      reason: "outsidePeriod",
    });
    expect(reasonOf({ ...once, lastPurchaseDate: day("2025-11-20") }).kind).toBe("graded");
    const unknown = { lastPurchaseDate: day("2026-11-01"), orderCount: 1, totalAmount: null };
    expect(reasonOf(unknown)).toEqual({ kind: "none", reason: "amountUnknown" });
  });

  it("is a fault of the row where it contradicts itself", () => {
    expect(reasonOf({ orderCount: 2, totalAmount: 10 })).toEqual({ kind: "fault", fault: "ordersWithoutDate" });
    expect(reasonOf({ lastPurchaseDate: day("2026-12-01"), orderCount: 1, totalAmount: 10 })).toEqual({
      kind: "fault",
      fault: "futureDate",
    });
  });

  it("is said in each language", () => {
    for (const reason of ["noOrders", "amountUnknown"] as const) {
      inEveryLanguage((locale) => noScoreWords(reason, scale, locale));
    }
    inEveryLanguage((locale) => noScoreWords("outsidePeriod", scale, locale), "12");
    for (const fault of ["futureDate", "negativeOrders", "fractionalOrders", "ordersWithoutDate"] as const) {
      inEveryLanguage((locale) => faultWords(fault, locale));
    }
  });
});

it("a score that nobody reaches is told with the value that too many share", () => {
  const few = { measure: "f", reached: [1, 2, 5], commonest: 1, share: 0.7 } as const;
  expect(unreachedWords(few, "en-US")).toBe("F uses 3 of 5 levels: 70% have 1 order");
  expect(unreachedWords({ ...few, commonest: 2 }, "en-US")).toBe("F uses 3 of 5 levels: 70% have 2 orders");
  expect(unreachedWords({ ...few, measure: "r", commonest: 1 }, "en-US")).toBe(
    "R uses 3 of 5 levels: 70% have 1 day ago",
  );
  expect(unreachedWords({ ...few, measure: "m", commonest: 1000 }, "zh-CN")).toBe(
    "M 只用到 5 档中的 3 档：70% 的客户都是 1,000 元",
  );
});

describe("the notes on a grading", () => {
  it.each<[GradingNote, readonly string[]]>([
    [{ code: "method", method: "fixed" }, ["12"]],
    [{ code: "method", method: "rank" }, []],
    [{ code: "method", method: "quantile" }, ["rfm"]],
    [{ code: "method", method: "frozen" }, []],
    [{ code: "visitsAsOrders", headers: ["Visits", "Last visit"] }, ["Visits", "Last visit"]],
    [{ code: "periodUnknown", headers: ["Spent"] }, ["Spent"]],
    [{ code: "thisYearOnly", header: "Spent YTD", field: "totalAmount" }, ["Spent YTD", "M"]],
    [{ code: "thisYearOnly", header: "Orders YTD", field: "orderCount" }, ["Orders YTD", "F"]],
    [{ code: "countAgainstDate", rows: [3, 5] }, ["3", "5"]],
    [{ code: "mayBeLifetime", header: "Total", field: "totalAmount" }, ["Total", "M"]],
    [{ code: "mayBeLifetime", header: "Count", field: "orderCount" }, ["Count", "F"]],
    [{ code: "fault", fault: "futureDate", rows: [7] }, ["7"]],
    [{ code: "unreadable", field: "lastPurchaseDate", rows: [7] }, ["7"]],
    [{ code: "unreadable", field: "orderCount", rows: [7] }, ["7"]],
    [{ code: "unreadable", field: "totalAmount", rows: [7] }, ["7"]],
    [{ code: "blankAmount", rows: [8, 9] }, ["8", "9"]],
    [{ code: "unreachedScores", measure: "m", reached: [1, 5], commonest: 99, share: 0.5 }, ["M", "50%", "99"]],
    [{ code: "tooFewToRank", customers: 4 }, ["4"]],
    [{ code: "tooFewToRank", customers: 1 }, ["1"]],
    [{ code: "firstOrderUnknown", customers: 12 }, ["12"]],
    [{ code: "firstOrderUnknown", customers: 1 }, ["1"]],
    [{ code: "riskFromPrior", customers: 12, gapInDays: 45 }, ["12", "45"]],
    [{ code: "riskFromPrior", customers: 1, gapInDays: 45 }, ["1", "45"]],
    [{ code: "riskFromOrders", customers: 12, sheet: "Orders" }, ["12", "Orders"]],
    [{ code: "riskFromOrders", customers: 1, sheet: "Orders" }, ["1", "Orders"]],
  ])("%j tells its figures in each language", (note, told) => {
    inEveryLanguage((locale) => gradingNoteText(note, locale), ...told);
  });

  it("say which measure a column of a lifetime lifts", () => {
    const texts = (field: "orderCount" | "totalAmount") =>
      locales.map((locale) => gradingNoteText({ code: "mayBeLifetime", header: "x", field }, locale));
    texts("orderCount").forEach((text, index) => expect(text).not.toBe(texts("totalAmount")[index]));
  });
});
