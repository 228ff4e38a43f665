import { blankCustomer, type Customer } from "../../../src/domain/customer";
import { dealerCounts } from "../../../src/domain/dashboard/dealerCounts";
import { dealerKpiKinds, dealerKpis, type DealerCounts } from "../../../src/domain/dashboard/dealerKpis";
import { locales } from "../../../src/domain/locale";
import { defaultRules, type Rules } from "../../../src/domain/rules/rules";
import { isReferred } from "../../../src/domain/dashboard/referrals";
import { dealerKpiDefinition } from "../../../src/domain/dashboard/dealerKpiWords";
import { day } from "../grading/rfm/day";

const november: DealerCounts = {
  visitors: 200,
  invited: 50,
  invitedArrived: 20,
  newCards: 120,
  testDrives: 48,
  referrals: 18,
  carriedOver: 80,
  orders: 30,
  lost: 40,
  deliveries: 24,
  cancellations: 3,
  callsDue: 90,
  calledBack: 81,
};

describe("the rates of a car dealer", () => {
  it("have the numerators and denominators of their definitions", () => {
    const byKind = Object.fromEntries(
      dealerKpis(november).map(({ kind, rate }) => [kind, [rate?.numerator, rate?.denominator, rate?.rate]]),
    );
    expect(byKind).toEqual({
      leadCapture: [120, 200, 0.6],
      invitedArrival: [20, 50, 0.4],
      testDrive: [48, 120, 0.4],
      // New cards and the H, A, B and C customers carried over: 120 + 80.
      deal: [30, 200, 0.15],
      lost: [40, 200, 0.2],
      delivery: [24, 30, 0.8],
      cancellation: [3, 30, 0.1],
      referral: [18, 120, 0.15],
      calledBack: [81, 90, 0.9],
    });
  });

  it("are not told where a count is not kept", () => {
    const kpis = dealerKpis({ ...november, visitors: null, carriedOver: null });
    expect(kpis.filter(({ rate }) => rate === null).map(({ kind }) => kind)).toEqual(["leadCapture", "deal", "lost"]);
  });

  it("have a name and a definition in every language", () => {
    expect(dealerKpiDefinition("deal", "zh-CN")).toBe(
      "成交率 = 订单数 ÷ （新建客户档案数 + 结转的 H、A、B、C 级客户数）",
    );
    for (const locale of locales) {
      const definitions = dealerKpiKinds.map((kind) => dealerKpiDefinition(kind, locale));
      expect(new Set(definitions).size).toBe(dealerKpiKinds.length);
    }
  });
});

describe("what a customer sheet tells of a dealer's month", () => {
  const period = { from: day("2026-11-01"), to: day("2026-11-30") };
  const customer = (fields: Partial<Customer>): Customer => ({ ...blankCustomer(2), ...fields });
  const before = day("2026-09-10");
  const within = day("2026-11-10");

  it("is who is new, who was carried over, who ordered and who was lost", () => {
    const customers = [
      customer({ firstContactDate: within, grade: "H", testDrive: true, source: "展厅" }),
      customer({ firstContactDate: within, grade: "A", testDrive: false, referrer: "王五" }),
      customer({ firstContactDate: within, grade: "D", lastPurchaseDate: within, testDrive: true }),
      customer({ firstContactDate: before, grade: "B" }),
      customer({ firstContactDate: before, grade: "O", lastPurchaseDate: within }),
      customer({ firstContactDate: before, grade: "F1", lastContactDate: within }),
      customer({ firstContactDate: before, stage: "战败", lastContactDate: within }),
      // Closed before the month, and not yet in it.
      customer({ firstContactDate: before, grade: "F", lastContactDate: before }),
      customer({ firstContactDate: before, grade: "D", lastPurchaseDate: before }),
      customer({ firstContactDate: day("2026-12-01"), grade: "H" }),
    ];
    expect(dealerCounts(customers, period, defaultRules)).toEqual({
      visitors: null,
      invited: null,
      invitedArrived: null,
      newCards: 3,
      testDrives: 2,
      referrals: 1,
      carriedOver: 4,
      orders: 2,
      lost: 2,
      deliveries: 1,
      cancellations: null,
      callsDue: null,
      calledBack: null,
    });
  });

  it("asks the grades of the rules what a letter means", () => {
    const customers = [
      customer({ firstContactDate: before, grade: "W" }),
      customer({ firstContactDate: before, grade: "X", lastPurchaseDate: within }),
      customer({ firstContactDate: before, grade: "Z", lastContactDate: within }),
      // Open, delivered and lost in the usual letters, which this shop does not use.
      customer({ firstContactDate: before, grade: "H" }),
      customer({ firstContactDate: before, grade: "F", lastContactDate: within }),
    ];
    const grade = (letter: string, means: Rules["grades"][number]["means"]) => ({
      grade: letter,
      followUpDays: null,
      priority: false,
      means,
    });
    const rules = {
      ...defaultRules,
      grades: [grade("W", "open"), grade("X", "delivered"), grade("Z", "outOfReach")],
    };
    expect(dealerCounts(customers, period, rules)).toMatchObject({ carriedOver: 3, orders: 1, deliveries: 1, lost: 1 });
  });

  it("knows a referral by its referrer, or by what its source says", () => {
    const came = (fields: Partial<Customer>) => isReferred(customer(fields));
    expect(came({ referrer: "王五", source: "展厅" })).toBe(true);
    expect(["老客户转介绍", "轉介紹", "Referral"].every((source) => came({ source }))).toBe(true);
    expect([came({ source: "展厅" }), came({})]).toEqual([false, false]);
  });

  it("is unknown where the sheet has no such column", () => {
    const counts = dealerCounts([customer({ customerName: "张三" })], period, defaultRules);
    expect(Object.values(counts).every((count) => count === null)).toBe(true);
  });
});
