import { readCustomers } from "../../../src/domain/reading/rows/readCustomers";
import { studyChurnSteps } from "../../../src/domain/churn/churnStudy";
import { dashboardFigures } from "../../../src/domain/dashboard/dashboardFigures";
import { planDashboard } from "../../../src/domain/dashboard/dashboardPlan";
import { gradeReading } from "../../../src/domain/grading/gradingPlan";
import { explainGrade } from "../../../src/domain/grading/gradeExplanation";
import { countedBy } from "../../../src/domain/grading/gradedCustomer";
import { gradeSentence, noScoreWords } from "../../../src/domain/grading/rfmWords";
import { studyReportText } from "../../../src/domain/churn/churnWords";
import { gradingNoteText } from "../../../src/domain/grading/gradingWords";
import { locales, type Locale } from "../../../src/domain/locale";
import { finish } from "../../../src/domain/pauses";
import { defaultRules } from "../../../src/domain/rules/rules";
import { rulesOfTrade } from "../../../src/domain/rules/rulesOfTrade";
import { tradeKeys, type TradeKey } from "../../../src/domain/trades/trade";
import { asOf, csvCells, sheetOf } from "../reading/sheets";

const read = (name: string) => readCustomers({ cells: sheetOf(csvCells(`sheets/${name}.csv`)), asOf, locale: "zh-CN" });

function figuresOf(name: string, trade: TradeKey) {
  return dashboardFigures({
    reading: read(name),
    orders: null,
    log: null,
    rules: rulesOfTrade(defaultRules, trade),
    asOf,
    locale: "zh-CN",
    period: "last3Months",
    chosenReasons: new Map(),
  });
}

const textsOf = (name: string, trade: TradeKey, locale: Locale) =>
  planDashboard(figuresOf(name, trade), locale, null).blocks.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.map(({ value }) => String(value))),
  );

/** "" for a row that contradicts itself. */
function tryToTell(told: (row: number) => string, row: number): string {
  try {
    return told(row);
  } catch {
    return "";
  }
}

/** Counted by hand from sheets/salon_members.csv, last visit against 2026-11-20, with the fixed scale and 30/90/180 days. */
describe("a salon without orders", () => {
  const figures = figuresOf("salon_members", "salon");

  it("has its tiers by visits: 13 P, 13 G, 1 S, 2 B, and 11 without a count of visits or a visit", () => {
    const { tiers, rows } = gradeReading({
      reading: read("salon_members"),
      rules: rulesOfTrade(defaultRules, "salon"),
      asOf,
      locale: "zh-CN",
    });
    expect(tiers).toEqual({ P: 13, G: 13, S: 1, B: 2, none: 11 });
    // Row 3: last visit exactly 12 months ago (1), 24 visits (5), 5,800 (5). Row 40: 91 days (4), 3 visits (3), 0 (1).
    expect(rows.find(({ row }) => row === 3)).toMatchObject({ r: 1, f: 5, m: 5, score: 36, tier: "P" });
    expect(rows.find(({ row }) => row === 40)).toMatchObject({ r: 4, f: 3, m: 1, score: 17, tier: "S" });
    expect(rows.find(({ row }) => row === 2)).toMatchObject({ score: null, noScore: "noOrders" });
  });

  it("has its churn states by visits: 16 active, 9 watched, 9 at risk, 4 lost, and 2 without a visit", () => {
    expect(figures.states).toEqual({
      counts: { active: 16, watch: 9, "at-risk": 9, lost: 4, "too-early": 0 },
      withoutOrder: 2,
    });
  });

  it("has fewer than a third to win back on the churn screen as well", () => {
    const study = finish(
      studyChurnSteps({
        reading: read("salon_members"),
        orders: null,
        rules: rulesOfTrade(defaultRules, "salon"),
        asOf,
      }),
    );
    expect(study.basis).toMatchObject({ kind: "lastOrders", byVisits: true });
    expect(study.customers.filter(({ rhythm }) => rhythm?.state === "lost").map(({ row }) => row)).toEqual(
      expect.arrayContaining([3, 15, 21, 30]),
    );
    expect(study.customers.filter(({ rhythm }) => rhythm?.state === "lost")).toHaveLength(4);
  });

  it("says that it counts by visits, and what the headers leave open", () => {
    const { notes } = gradeReading({
      reading: read("salon_members"),
      rules: rulesOfTrade(defaultRules, "salon"),
      asOf,
      locale: "zh-CN",
    });
    expect(notes.map((note) => gradingNoteText(note, "zh-CN"))).toEqual(
      expect.arrayContaining([
        "按到店计：没有订单，用“上次到店”、“到店次数(今年)”代替最近购买和订单数。",
        "“到店次数(今年)”只算今年 1 月 1 日以来，不足 12 个月，F 可能偏低。",
        "“累计消费(元)”没有写明是最近 12 个月的；如果是开卡以来的累计，分值和等级会偏高。",
        "第 3、6、13、15、19 等 8 行：到店次数和上次到店对不上，请核对。",
      ]),
    );
    const said = textsOf("salon_members", "salon", "zh-CN").filter((text) => text.startsWith("按到店计"));
    expect(said).toHaveLength(2);
  });

  it("speaks of visits and never of orders: in the notes, in why a grade is what it is, and in where the risks come from", () => {
    const rules = rulesOfTrade(defaultRules, "salon");
    const graded = gradeReading({ reading: read("salon_members"), rules, asOf, locale: "zh-CN" });
    const counted = countedBy(graded.purchasesFrom);
    const notes = graded.notes.map((note) => gradingNoteText(note, "zh-CN", counted));
    // 27 came at least twice (see the measure of regulars); of them row 14 has no day of a visit.
    expect(notes).toContain("26 位客户来过多次，但表中没有首次到店日期，不计算流失概率；有逐次的到店记录就可以得到。");
    const { scale } = graded;
    if (!scale) throw new Error("There is no scale.");
    const told = (row: number) => {
      const customer = graded.reading.customers.find((each) => each.row === row);
      const explained = customer && explainGrade(customer, scale);
      if (explained?.kind === "none") return noScoreWords(explained.reason, scale, "zh-CN", counted);
      if (explained?.kind !== "graded") throw new Error("Nobody is graded.");
      return gradeSentence(explained.purchases, explained.grade, scale, explained.upgrade, "zh-CN", counted);
    };
    // Row 40: last visit 2026-08-21, 3 visits, 0 yuan: 4 + 9 + 4 = 17.
    expect(told(40)).toMatch(
      /^上次到店 2026-08-21（3 个月内，R4），12 个月内 到店 3 次（到店 3 次，F3），消费 0 元（< 300 元，M1），合计 17 分，等级 S 白银；/,
    );
    expect(told(2)).toBe("没有到店记录，不计分");
    const study = finish(studyChurnSteps({ reading: read("salon_members"), orders: null, rules, asOf }));
    expect(studyReportText(study, "zh-CN")).toBe(
      "本表没有首次到店日期，无法用本表的客户估计参数（按到店计）。改用常用间隔30天的经验值。",
    );
    // “没有订单，用…代替最近购买和订单数” is the one sentence that says what visits stand for.
    const spoken = [...notes, ...graded.reading.customers.map(({ row }) => tryToTell(told, row))];
    expect(spoken.filter((text) => /下单|订单|\d 单/.test(text))).toEqual([
      "按到店计：没有订单，用“上次到店”、“到店次数(今年)”代替最近购买和订单数。",
    ]);
  });

  it("has at its top what a salon looks at, each share with what it rests on", () => {
    const measure = (wanted: string) => figures.measures.find(({ measure: name }) => name === wanted);
    expect(measure("active")).toMatchObject({ value: 16 / 38, known: 38 });
    expect(measure("lost")).toMatchObject({ value: 4 / 38, known: 38 });
    expect(measure("regulars")).toMatchObject({ value: 27 / 35, known: 35 });
    expect(measure("perPurchase")?.value).toBeCloseTo(627.0774, 3);
    expect(measure("sessionsEnding")).toMatchObject({ value: 13, known: 32 });
    expect(measure("referred")).toMatchObject({ value: null, lacks: "sources" });
    expect(figures.kpis).toEqual([]);
    expect(figures.funnel).toBeNull();
  });
});

describe("a dashboard", () => {
  it("has a dealer's rates in car sales only; what the sheet does not tell is a dash with its reason, never 0", () => {
    for (const trade of tradeKeys) {
      expect(figuresOf("car_dealer_leads", trade).kpis.length).toBe(trade === "carSales" ? 9 : 0);
    }
    const { blocks } = planDashboard(figuresOf("car_dealer_leads", "carSales"), "zh-CN", null);
    const rates = blocks.find(({ name }) => name === "rates")?.rows.map(({ cells }) => cells.map(({ value }) => value));
    expect(rates).toContainEqual([
      "留档率",
      "—",
      "—",
      "—",
      "",
      "留档率 = 新建客户档案数 ÷ 进店客户数：客户表里没有记这些数",
    ]);
  });

  it.each(locales)("shows nothing of another trade in %s", (locale) => {
    for (const [name, trade] of sheets) {
      const texts = textsOf(name, trade, locale);
      for (const other of tradeKeys.filter((key) => key !== trade)) {
        const foreign = texts.filter((text) => onlyOf[other]?.[locale].test(text) && !mayStand.test(text));
        expect({ trade, other, foreign }).toEqual({ trade, other, foreign: [] });
      }
    }
  });
});

const sheets: readonly (readonly [string, TradeKey])[] = [
  ["salon_members", "salon"],
  ["car_dealer_leads", "carSales"],
  ["telesales_call_list", "telesales"],
  ["b2b_pipeline_en", "telesales"],
  ["salon_members", "insurance"],
  ["salon_members", "webShop"],
  ["car_dealer_leads", "salon"],
];

/** Words that a trade has for itself. */
const onlyOf: Partial<Record<TradeKey, Record<Locale, RegExp>>> = {
  carSales: {
    "zh-CN": /交车|试驾|购车|保养/,
    "zh-TW": /交車|試駕|購車|保養/,
    "en-US": /test drive|delivery rate|\bcar\b/i,
  },
  salon: { "zh-CN": /护理/, "zh-TW": /護理/, "en-US": /treatment|sessions/i },
  insurance: { "zh-CN": /保单|投保|保费/, "zh-TW": /保單|投保|保費/, "en-US": /polic(y|ies)|premium/i },
  telesales: { "zh-CN": /签约|合同期/, "zh-TW": /簽約|合約期/, "en-US": /in contract/i },
};

/** What a person has written on the sheet stays as it is. */
const mayStand = /工作表|sheet “/;
