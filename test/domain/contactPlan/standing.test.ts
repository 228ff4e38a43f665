import { contractReader } from "../../../src/domain/contactPlan/contract";
import { standingReader, type StandingFacts } from "../../../src/domain/contactPlan/standing";
import { standingProblems } from "../../../src/domain/contactPlan/standingProblems";
import { statedSigns } from "../../../src/domain/contactPlan/statedSigns";
import { blankCustomer, type Customer } from "../../../src/domain/customer";
import { defaultRules, type Rules } from "../../../src/domain/rules/rules";
import { asOf, day, reading } from "../reading/sheets";

describe("where a customer stands", () => {
  it.each<readonly [string, Partial<Customer>, string]>([
    ["nothing is said", {}, "lead"],
    ["graded N, not graded yet", { grade: "N" }, "lead"],
    ["newly assigned", { stage: 1 }, "lead"],
    ["at the first stage of the funnel", { stage: "潜在" }, "lead"],
    ["a status that is open, and nothing else", { dealStatus: "跟进中" }, "lead"],
    ["graded H", { grade: "H" }, "prospect"],
    ["graded C", { grade: "C" }, "prospect"],
    ["at stage 2", { stage: 2 }, "prospect"],
    ["at stage 5", { stage: 5 }, "prospect"],
    ["at a stage of the funnel in between", { stage: "报价" }, "prospect"],
    ["an open amount", { dealAmount: 5_000 }, "prospect"],
    ["graded F", { grade: "F" }, "lost"],
    ["graded F2, frozen", { grade: "F2" }, "lost"],
    ["graded L, out of reach", { grade: "L" }, "lost"],
    ["战败 in the stage", { stage: "战败" }, "lost"],
    ["已流失 in the deal status", { dealStatus: "已流失" }, "lost"],
    ["Closed Lost", { stage: "Closed Lost" }, "lost"],
    ["无意向关闭", { dealStatus: "无意向关闭" }, "lost"],
    ["graded D", { grade: "D" }, "customer"],
    ["已成交", { dealStatus: "已成交" }, "customer"],
    ["是 in a column of deals", { dealStatus: "是" }, "customer"],
    ["the last stage of the funnel", { stage: "成交" }, "customer"],
    ["stage 6, in contract", { stage: 6 }, "customer"],
    ["a contract that has not ended", { contractEndDate: day("2027-03-01") }, "customer"],
    ["a contract that has ended", { contractEndDate: day("2026-03-01") }, "customer"],
    ["an order", { lastPurchaseDate: day("2026-03-01") }, "customer"],
    ["orders without a day", { orderCount: 2 }, "customer"],
    ["an amount beside a deal that is won", { dealAmount: 5_000, stage: "Closed Won" }, "customer"],
  ])("%s", (_, row, is) => expect(standingOf(row).is).toBe(is));

  it("names the sign that says so", () => {
    expect(standingOf({ grade: "F1", dealStatus: "战败" }).because).toEqual({
      from: "grade",
      says: "lost",
      text: "F1",
      on: null,
    });
    expect(standingOf({ lastPurchaseDate: day("2026-03-01") }).because).toMatchObject({
      from: "order",
      on: day("2026-03-01"),
    });
  });

  it("is customer and prospect at once: graded H again after an order, or with a deposit paid", () => {
    expect(standingOf({ lastPurchaseDate: day("2026-03-01"), grade: "H" })).toMatchObject({
      is: "customer",
      alsoProspect: { from: "grade", text: "H" },
      contradiction: null,
    });
    expect(standingOf({ grade: "O", dealStatus: "已订车" })).toMatchObject({
      is: "customer",
      alsoProspect: { from: "grade", text: "O" },
      contradiction: null,
    });
    expect(standingOf({ grade: "O", dealStatus: "跟进中" }).contradiction).toBeNull();
  });

  it("is a prospect beside a contract in force only with a hot sign: grade H, A, O or stage 4, 5", () => {
    const contractEndDate = day("2027-03-01");
    const hot = [{ grade: "H" }, { grade: "A" }, { stage: 4 }, { stage: 5 }];
    for (const sign of hot) expect(standingOf({ contractEndDate, ...sign }).alsoProspect).not.toBeNull();
    for (const sign of [{ grade: "B" }, { grade: "C" }, { stage: 3 }, { stage: 2 }])
      expect(standingOf({ contractEndDate, ...sign }).alsoProspect).toBeNull();
  });

  it("lost beats won, won beats open, and what was beaten is the contradiction", () => {
    expect(standingOf({ grade: "H", dealStatus: "战败" })).toMatchObject({
      is: "lost",
      because: { text: "战败" },
      contradiction: { from: "grade", text: "H" },
    });
    expect(standingOf({ dealStatus: "战败", stage: "成交" })).toMatchObject({
      is: "lost",
      contradiction: { text: "成交" },
    });
    expect(standingOf({ grade: "H", dealStatus: "已成交" })).toMatchObject({
      is: "customer",
      alsoProspect: null,
      contradiction: { text: "H" },
    });
    expect(standingOf({ grade: "F", contractEndDate: day("2027-03-01") })).toMatchObject({
      is: "lost",
      contradiction: { from: "contract", on: day("2027-03-01") },
    });
  });

  it("an order that is later than the loss beats it; where the loss has no day it does not", () => {
    const lostOn = (iso: string) => ({ outcome: { says: "lost", text: "战败", on: day(iso) } as const });
    const order = { lastPurchaseDate: day("2026-10-10") };
    expect(standingOf(order, lostOn("2026-10-01")).is).toBe("customer");
    expect(standingOf(order, lostOn("2026-10-10")).is).toBe("lost");
    expect(standingOf({ ...order, dealStatus: "战败" }).is).toBe("lost");
  });

  it("goes by the words and the grades of the rules", () => {
    const rules: Rules = {
      ...defaultRules,
      statusWords: { ...defaultRules.statusWords, lost: [...defaultRules.statusWords.lost, "跑单"] },
      grades: [...defaultRules.grades, { grade: "X", followUpDays: null, priority: false, means: "lost" }],
    };
    expect(standingOf({ dealStatus: "跑单" }, {}, rules).is).toBe("lost");
    expect(standingOf({ dealStatus: "跑单" }).is).toBe("lead");
    expect(standingOf({ grade: "X" }, {}, rules).is).toBe("lost");
  });
});

describe("a status that the list of words does not have", () => {
  it("is no sign, and is named", () => {
    expect(statedSigns(defaultRules)({ ...blankCustomer(2), dealStatus: "A类" })).toEqual({
      lost: null,
      won: null,
      open: null,
      unknown: { field: "dealStatus", text: "A类" },
    });
  });

  it("is a problem of the sheet, once for each word, and a contradiction one for each row", () => {
    const found = reading([
      ["客户姓名", "手机", "意向级别", "成交状态"],
      ["赵一", "19900400001", "H", "战败"],
      ["钱二", "19900400002", "A", "特殊"],
      ["孙三", "19900400003", "F", "战败"],
      ["李四", "19900400004", "B", "特殊"],
      ["周五", "19900400005", "A", "已成交"],
      ["吴六", "19900400006", "B", "跟进中"],
    ]);
    const problems = standingProblems(found, defaultRules, asOf);
    expect(problems.map(({ cell, code, parameters }) => [cell, code, parameters])).toEqual([
      ["D2", "contradictionStanding", { said: "战败", other: "H" }],
      ["D3", "unknownStatus", { count: 2 }],
      ["D6", "contradictionStanding", { said: "已成交", other: "A" }],
    ]);
  });
});

function standingOf(row: Partial<Customer>, more: Partial<StandingFacts> = {}, rules: Rules = defaultRules) {
  const customer = { ...blankCustomer(2), ...row };
  const facts: StandingFacts = {
    contract: contractReader(rules, "contract", asOf)(customer),
    lastOrder: customer.lastPurchaseDate,
    hasOrder: (customer.orderCount ?? 0) > 0,
    lastVisit: null,
    outcome: null,
    ...more,
  };
  return standingReader(rules)(customer, facts);
}
