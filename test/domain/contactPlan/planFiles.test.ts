import { isoText } from "../../../src/domain/calendar/day";
import type { ContactPlan } from "../../../src/domain/contactPlan/contactPlan";
import { contactPlans } from "../../../src/domain/contactPlan/contactPlanner";
import { leftAloneText, nextContactText } from "../../../src/domain/contactPlan/contactPlanWords";
import type { FactsByRow, RowFacts } from "../../../src/domain/contactPlan/rowFacts";
import { readOrders } from "../../../src/domain/reading/orders/readOrders";
import { defaultRules, type Rules } from "../../../src/domain/rules/rules";
import { rulesOfTrade } from "../../../src/domain/rules/rulesOfTrade";
import { standingTrade } from "../../../src/domain/rules/standingTrade";
import { asOf, csvCells, day, reading, sheetOf } from "../reading/sheets";

/*
 * The four sheets of test/data/plan, worked by hand from SPEC §6.1 and §7, as of Friday 2026-11-20. What a remark says is
 * handed in here as it is read from the remark and the day of its contact.
 */
describe("the plan of the salon's sheet h_cycle", () => {
  const plan = planOf("h_cycle", {
    4: {
      said: { says: "paused", until: null, words: "怀孕，暂停", saidOn: day("2026-11-17"), from: { kind: "remark" } },
    },
  });

  it("甲一, H: Thursday 11-12 + 2 is a Saturday, so Monday 11-16; the cycle of 90 days does not put it off", () => {
    expect(plan[0]).toEqual({
      is: "customer",
      due: "2026-11-16",
      kind: "computed",
      why: "grade",
      late: 4,
      also: [],
      text: "逾期4天：H级，每2天跟进",
    });
  });

  it("甲二, A without any date of a contact: due now, and said as that; 8 attempts are no first call", () => {
    expect(plan[1]).toMatchObject({ is: "prospect", due: "2026-11-20", why: "noContactDate", late: 0 });
  });

  it("甲三 asked for a pause on 11-17 without saying until when: 3 months, Wednesday 2027-02-17; neither B nor cycle before", () => {
    expect(plan[2]).toMatchObject({ due: "2027-02-17", why: "paused", late: 0 });
  });

  it("甲四, C: 11-19 + 30 is Saturday 12-19, so Monday 12-21", () => {
    expect(plan[3]).toMatchObject({ due: "2026-12-21", why: "grade", late: 0 });
  });
});

it("甲三 without the pause: cycle 11-17 + 15 − 3 is Sunday 11-29, so Friday 11-27; B on 12-01 is named with it", () => {
  expect(planOf("h_cycle")[2]).toMatchObject({ due: "2026-11-27", why: "cycle", also: ["grade"] });
});

it("the plan of the dealer's sheet dealer_after, row by row", () => {
  expect(planOf("dealer_after")).toMatchObject([
    // Bought 08-20 + 3 months: the first service is due today.
    { is: "customer", due: "2026-11-20", why: "firstService", late: 0, also: [] },
    // Bought 08-18 + 3 months: Wednesday 11-18, two days ago; the contact of 08-25 was before.
    { is: "customer", due: "2026-11-18", why: "firstService", late: 2 },
    // Does not agree to be contacted, whatever is due.
    { leftAlone: "consentRefused" },
    // No phone, a WeChat number.
    { leftAlone: "wechatOnly" },
    // Service 2025-10-01 + 5 months is Sunday 2026-03-01, so Monday 03-02: 263 days ago, less than three intervals of 150.
    { is: "customer", due: "2026-03-02", why: "service", late: 263, cold: false },
  ]);
});

it("the plan of status: nobody won or lost is called, and the agreed Wednesday stands", () => {
  const plan = planOf("status", {
    6: {
      said: {
        says: "agreed",
        day: day("2026-11-04"),
        words: "约周三",
        saidOn: day("2026-11-01"),
        from: { kind: "remark" },
      },
    },
  });
  expect(plan).toMatchObject([
    { is: "lost", leftAlone: "closed", text: "“战败”，不再跟进" },
    { is: "customer", leftAlone: "closed", text: "“已成交”，已成交，没有保养、周期或续约的日期" },
    { is: "lost", leftAlone: "closed" },
    // 空号 in the remark excludes before 无效 does.
    { is: "lost", leftAlone: "doNotContact" },
    // Sunday 11-01, "Wednesday": 11-04, 16 days ago.
    { due: "2026-11-04", kind: "agreed", late: 16, text: "逾期16天：与客户约定：“约周三”" },
  ]);
});

it("orders_unpaid is a sheet of orders: one that is not paid is no order, one that was paid back counts with nothing", () => {
  const orders = readOrders({ cells: sheetOf(csvCells("plan/orders_unpaid.csv")), asOf, locale: "zh-CN" });
  expect(
    orders.customers.map(({ lastOrder, amount }) => [lastOrder === null ? null : isoText(lastOrder), amount]),
  ).toEqual([
    ["2026-09-01", 300],
    ["2026-10-01", 0],
  ]);
});

type Shown = {
  readonly is: string;
  readonly leftAlone?: string;
  readonly due?: string;
  readonly kind?: string;
  readonly why?: string;
  readonly late?: number;
  readonly cold?: boolean;
  readonly also?: readonly string[];
  readonly text: string;
};

function planOf(file: string, facts: Readonly<Record<number, RowFacts>> = {}): Shown[] {
  const found = reading(csvCells(`plan/${file}.csv`));
  const rules = rulesOfTrade(defaultRules, standingTrade(found, defaultRules, undefined).trade);
  const byRow: FactsByRow = new Map(Object.entries(facts).map(([row, known]) => [Number(row), known]));
  return contactPlans({ reading: found, rules, asOf, facts: byRow }).map((plan) => shown(plan, rules));
}

function shown({ standing, leftAlone, next }: ContactPlan, rules: Rules): Shown {
  if (leftAlone)
    return { is: standing.is, leftAlone: leftAlone.code, text: leftAloneText(leftAlone, asOf, "zh-CN", rules) };
  return {
    is: standing.is,
    due: isoText(next.dueOn),
    kind: next.kind,
    why: next.why.code,
    late: next.daysLate,
    ...(next.isCold || next.daysLate > 30 ? { cold: next.isCold } : {}),
    also: next.also.map(({ why }) => why.code),
    text: nextContactText(next, asOf, "zh-CN", rules),
  };
}
