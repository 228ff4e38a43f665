import fc from "fast-check";
import { blankCustomer, type Customer } from "../../../src/domain/customer";
import { contactPlans } from "../../../src/domain/contactPlan/contactPlanner";
import type { RowFacts } from "../../../src/domain/contactPlan/rowFacts";
import { reading } from "../reading/sheets";
import { addDays, dayFromIso, isoText, type Day } from "../../../src/domain/calendar/day";
import { poolStandings, type PoolFacts, type PoolStanding, type TriedDays } from "../../../src/domain/pool/pool";
import { ownersOverCap } from "../../../src/domain/pool/poolByOwner";
import { poolCounts } from "../../../src/domain/pool/poolPlan";
import { defaultRules, type Rules } from "../../../src/domain/rules/rules";
import { poolStandingText } from "../../../src/domain/pool/poolWords";

/* SPEC §10: back when not locked, not dealt and owned longer than 90 or not contacted for 30 days; remind 3 days before. */
const asOf = day("2026-11-20");

describe("the countdown to the pool", () => {
  // By hand: 90 days before 11-20 is 08-22, 30 days before is 10-21.
  it.each([
    ["owned for exactly 90 days", { ownedSince: "2026-08-22" }, 1],
    ["owned for 91 days", { ownedSince: "2026-08-21" }, 0],
    ["owned for 88 days", { ownedSince: "2026-08-24" }, 3],
  ])("%s, contacted yesterday: %s", (_title, { ownedSince }, daysLeft) => {
    const standing = only({ lastContactDate: day("2026-11-19") }, { ownedSince: day(ownedSince) });
    expect(standing).toMatchObject({ kind: "counted", daysLeft, why: { limit: "deal", days: 90 } });
  });

  it.each([
    ["2026-10-21", "2026-11-21", 1],
    ["2026-10-20", "2026-11-20", 0],
    ["2026-09-01", "2026-10-02", 0],
    ["2026-11-20", "2026-12-21", 31],
  ])("contacted last on %s: back on %s, %d days left", (lastContact, backOn, daysLeft) => {
    const standing = counted({ lastContactDate: day(lastContact) });
    expect([isoText(standing.backOn), standing.daysLeft, standing.why.limit]).toEqual([backOn, daysLeft, "contact"]);
  });

  it("reminds 3 days before, and no longer on the day itself", () => {
    const left = (days: number) => counted({ lastContactDate: addDays(asOf, days - 31) });
    expect([0, 1, 3, 4].map((days) => [left(days).daysLeft, left(days).isSoon])).toEqual([
      [0, false],
      [1, true],
      [3, true],
      [4, false],
    ]);
  });

  it("starts anew with a new owner, who has 30 days for the first contact", () => {
    const handedOver = { ownedSince: day("2026-11-10") };
    expect(counted({ lastContactDate: day("2026-06-01") }, handedOver)).toMatchObject({
      daysLeft: 21,
      why: { limit: "contact", since: day("2026-11-10") },
    });
    expect(counted({}, handedOver)).toMatchObject({ daysLeft: 21 });
  });

  it("counts a call that stands in the contact log and not in the sheet", () => {
    expect(only({ lastContactDate: day("2026-09-01") }, { loggedContact: day("2026-11-18") })).toMatchObject({
      daysLeft: 29,
    });
  });

  it("counts nothing where no day is known, and says which limit is left out where one is", () => {
    expect(only({}).kind).toBe("noDate");
    const withoutColumn = only({ lastContactDate: day("2026-11-01") });
    expect(withoutColumn).toMatchObject({ kind: "counted", uncounted: null });
    const blank = only({ lastContactDate: day("2026-11-01") }, { ownedSince: "blank" });
    expect(blank).toMatchObject({ kind: "counted", uncounted: "deal" });
    expect(poolStandingText(blank, asOf, "zh-CN")).toBe(
      "19天未联系（11月1日起），上限30天，12月2日退回公海，没有接手日期，未按拥有天数算",
    );
  });

  it("leaves a row alone whose deciding cell cannot be read", () => {
    expect(only({ lastContactDate: day("2026-01-01") }, { isUnreadable: true }).kind).toBe("unreadable");
  });
});

describe("who stays", () => {
  const long = { lastContactDate: day("2026-01-01") };
  const signs: readonly (readonly [title: string, known: Partial<Customer>, sign: string | null])[] = [
    ["won", { dealStatus: "已成交" }, "dealStatus"],
    ["Closed Won", { dealStatus: "Closed Won" }, "dealStatus"],
    ["not won", { dealStatus: "未成交" }, null],
    ["perhaps", { dealStatus: "可能成交" }, null],
    ["a contract in force", { contractEndDate: day("2026-11-20") }, "contract"],
    ["a contract that has expired", { contractEndDate: day("2026-11-19") }, null],
    ["telesales stage 6", { stage: 6 }, "contract"],
    ["telesales stage 4", { stage: 4 }, null],
    ["an order", { lastPurchaseDate: day("2020-01-01") }, "order"],
    ["a count of orders", { orderCount: 1 }, "order"],
    ["no orders", { orderCount: 0 }, null],
    ["a deposit", { grade: "O" }, "grade"],
    ["delivered", { grade: "D" }, "grade"],
    ["the last stage of the funnel", { stage: "Won" }, "stage"],
    ["an earlier stage", { stage: "意向" }, null],
  ];
  it.each(signs)("%s", (_title, known, sign) => {
    const standing = only({ ...long, ...known });
    expect(standing.kind === "dealt" ? standing.sign : null).toBe(sign);
    expect(standing.kind).toBe(sign === null ? "counted" : "dealt");
  });

  it.each<[string, Partial<Customer>, string]>([
    ["lost", { dealStatus: "Closed Lost" }, "Closed Lost"],
    ["ended", { dealStatus: "终止合作" }, "终止合作"],
    ["graded lost", { grade: "F" }, "F"],
    ["frozen", { grade: "F2" }, "F2"],
    ["lost beside a word that says won", { grade: "F", dealStatus: "已成交" }, "F"],
  ])("is %s: closed for everybody, and given to no other owner", (_title, known, said) => {
    const standing = only({ ...long, ...known });
    expect(standing.kind).toBe("closed");
    expect(poolStandingText(standing, asOf, "zh-CN")).toBe(`不退回：已战败或关闭（${said}），只做流失挽回`);
  });

  it("does not agree to be contacted, asked to be left alone, or has refused more often than the rules allow", () => {
    const texts = [
      only({ ...long, consent: false }),
      only({ ...long, doNotContact: true, doNotContactWords: ["勿扰"] }),
      only(long, {}, defaultRules, { said: { ...remark, says: "refused", times: 3 } }),
    ].map((standing) => [standing.kind, poolStandingText(standing, asOf, "zh-CN")]);
    expect(texts).toEqual([
      ["notToBeCalled", "不退回：客户不同意联系，换谁都不能打"],
      ["notToBeCalled", "不退回：标为不再联系（勿扰、空号等），换谁都不能打"],
      ["notToBeCalled", "不退回：客户多次拒绝，不再联系"],
    ]);
  });

  it("is in the pool already, and it is said that nobody who takes them over may call", () => {
    const standing = only({ ...long, owner: null, consent: false });
    expect(standing).toMatchObject({ kind: "inPool", leftAlone: "consentRefused" });
    expect(poolStandingText(standing, asOf, "zh-CN")).toBe("已在公海，没有业务员，客户不同意联系，换谁都不能打");
    expect(poolCounts([standing, only({ ...long, consent: false })])).toMatchObject({
      ...{ inPool: 1, notToBeCalled: 1, withoutConsent: 2 },
    });
  });

  it("has agreed on a day with us: until it is over, and no longer; a day that an owner only typed keeps nobody", () => {
    // Silent for more than 30 days; agreed on 24 December, back on the 25th, 35 days after 20 November.
    const agreed = (iso: string): RowFacts => ({
      said: { ...remark, says: "agreed", day: day(iso) },
    });
    const kept = only(long, {}, defaultRules, agreed("2026-12-24"));
    expect(kept).toMatchObject({ kind: "counted", daysLeft: 35, agreedOn: day("2026-12-24") });
    expect(poolStandingText(kept, asOf, "zh-CN")).toBe(
      "323天未联系（1月1日起），上限30天，12月24日以前已与客户约定，不退回，12月25日退回公海",
    );
    expect(only(long, {}, defaultRules, agreed("2026-11-20"))).toMatchObject({ daysLeft: 1 });
    expect(only(long, {}, defaultRules, agreed("2026-11-19"))).toMatchObject({ daysLeft: 0 });
    expect(only({ ...long, nextContactDate: day("2026-12-24") })).toMatchObject({ daysLeft: 0 });
  });

  it("is locked, whatever else", () => {
    expect(only({ ...long, dealStatus: "已成交" }, { isLocked: true }).kind).toBe("locked");
  });

  it("has no owner to leave: blank, 公海, 未分配", () => {
    for (const owner of [null, "公海", "公海池", "未分配", "Unassigned"]) {
      expect(only({ ...long, owner }).kind).toBe("inPool");
    }
    expect(only({ ...long, owner: "无忌" }).kind).toBe("counted");
  });

  it("keeps a customer for an order only as long as the rules say", () => {
    const rules: Rules = { ...defaultRules, pool: { ...defaultRules.pool, orderKeepsMonths: 6 } };
    const kind = (last: string) => only({ ...long, lastPurchaseDate: day(last) }, {}, rules).kind;
    expect([kind("2026-05-20"), kind("2026-05-19")]).toEqual(["dealt", "counted"]);
  });
});

describe("who was never reached", () => {
  const called = (attempts: number) =>
    only({ lastContactDate: day("2026-11-19"), stage: 0 }, { unreachedAttempts: attempts });

  it("goes back after ten attempts, however lately somebody called", () => {
    expect(called(9)).toMatchObject({ kind: "counted", daysLeft: 30, why: { limit: "contact" } });
    expect(called(10)).toMatchObject({ kind: "counted", daysLeft: 0, why: { limit: "attempts", attempts: 10 } });
    expect(poolStandingText(called(12), asOf, "zh-CN")).toBe("打了12次都没接通，满10次，今天退回公海");
  });
});

describe("an owner with more customers than the rules allow", () => {
  it("is named; lost customers and those in the pool do not count", () => {
    const rows: Partial<Customer>[] = [
      ...[{}, {}, { dealStatus: "已成交" }, { grade: "F" }, { owner: "公海" }],
      ...[{ owner: "小王" }, { owner: "小王" }],
    ];
    const standings = standingsOf(rows.map((known, index) => customer(known, index + 2)));
    expect(ownersOverCap(standings, 2)).toEqual([{ owner: "小李", customers: 3 }]);
    expect(ownersOverCap(standings, 3)).toEqual([]);
  });
});

describe("the rules of the pool", () => {
  const rules: Rules = {
    ...defaultRules,
    pool: {
      ...defaultRules.pool,
      limits: [
        { tier: null, grade: null, owner: "老王", dealDays: null, contactDays: null, notifyDays: 0 },
        { tier: "P", grade: null, owner: null, dealDays: null, contactDays: 60, notifyDays: 7 },
        { tier: null, grade: "H", owner: null, dealDays: null, contactDays: 5, notifyDays: 1 },
        { tier: null, grade: null, owner: null, dealDays: 90, contactDays: 30, notifyDays: 3 },
      ],
    },
  };
  const lastContactDate = day("2026-11-10");

  it("are those of the first row that fits, by owner, tier and grade", () => {
    expect(only({ lastContactDate, owner: "老王" }, {}, rules).kind).toBe("noLimit");
    expect(only({ lastContactDate }, { tier: "P" }, rules)).toMatchObject({ daysLeft: 51 });
    expect(only({ lastContactDate, grade: "H" }, {}, rules)).toMatchObject({ daysLeft: 0, why: { days: 5 } });
    expect(only({ lastContactDate, grade: "B" }, { tier: "B" }, rules)).toMatchObject({ daysLeft: 21 });
    const nobody = { ...rules, pool: { ...rules.pool, limits: [] } };
    expect(only({ lastContactDate }, {}, nobody).kind).toBe("noLimit");
  });

  it("can be tried with other days: fewer days never keep anybody longer", () => {
    const customers = fc.array(
      fc.record({ silent: fc.integer({ min: 0, max: 200 }), owned: fc.option(fc.integer({ min: 0, max: 400 })) }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(customers, fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 120 }), (rows, days, more) => {
        const known = rows.map(({ silent }, index) => customer({ lastContactDate: addDays(asOf, -silent) }, index + 2));
        const back = (tried: TriedDays) =>
          poolCounts(
            poolStandings({
              reading: { ...sheet, customers: known },
              plans: contactPlans({ reading: { ...sheet, customers: known }, rules: defaultRules, asOf }),
              rules: defaultRules,
              asOf,
              tried,
              factsOf: ({ row }) => {
                const owned = rows[row - 2]?.owned ?? null;
                return { ...noFacts, ownedSince: owned === null ? "blank" : addDays(asOf, -owned) };
              },
            }),
          ).back;
        expect(back({ dealDays: days, contactDays: days })).toBeGreaterThanOrEqual(
          back({ dealDays: days + more, contactDays: days + more }),
        );
      }),
    );
  });
});

const remark = { words: "……", saidOn: day("2026-01-01"), from: { kind: "remark" } } as const;

const noFacts: PoolFacts = {
  ownedSince: "noColumn",
  isLocked: false,
  isUnreadable: false,
  tier: null,
  loggedContact: null,
  unreachedAttempts: 0,
};

/** A sheet that tells no phones, so that nobody is left alone for want of one. */
const sheet = reading([["客户姓名"], ["甲"]]);

function only(
  known: Partial<Customer>,
  facts: Partial<PoolFacts> = {},
  rules: Rules = defaultRules,
  told: RowFacts = {},
): PoolStanding {
  const [standing] = standingsOf([customer(known)], facts, rules, told);
  return standing as PoolStanding;
}

function standingsOf(
  customers: readonly Customer[],
  facts: Partial<PoolFacts> = {},
  rules: Rules = defaultRules,
  told: RowFacts = {},
): readonly PoolStanding[] {
  const known = { ...sheet, customers };
  return poolStandings({
    reading: known,
    plans: contactPlans({ reading: known, rules, asOf, facts: new Map(customers.map(({ row }) => [row, told])) }),
    rules,
    asOf,
    factsOf: () => ({ ...noFacts, ...facts }),
  });
}

function counted(known: Partial<Customer>, facts: Partial<PoolFacts> = {}) {
  const standing = only(known, facts);
  if (standing.kind !== "counted") throw new Error(`not counted: ${standing.kind}`);
  return standing;
}

function customer(known: Partial<Customer>, row = 2): Customer {
  return { ...blankCustomer(row), owner: "小李", ...known };
}

function day(iso: string): Day {
  const found = dayFromIso(iso);
  if (found === undefined) throw new Error(`${iso} is no day`);
  return found;
}
