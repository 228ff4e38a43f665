import { blankCustomer, type Customer } from "../../../src/domain/customer";
import { locales } from "../../../src/domain/locale";
import { poolByOwner } from "../../../src/domain/pool/poolByOwner";
import { dueForPool, planPoolCountdown, planSendBack, poolCounts } from "../../../src/domain/pool/poolPlan";
import type { PoolCountdown, PoolStanding } from "../../../src/domain/pool/pool";
import { poolStandingText, sentBackText } from "../../../src/domain/pool/poolWords";
import type { Reading } from "../../../src/domain/reading/reading";
import { asOf, day, reading } from "../reading/sheets";

/* As-of is 2026-11-20. Not contacted for more than 30 days: contacted on 10-19, the 30 days are over on 11-19. */
const sheet = reading([
  ["客户姓名", "手机", "业务员"],
  ["甲", "19900000001", "小李"],
  ["乙", "19900000002", "小王"],
  ["丙", "19900000003", ""],
]);
const [jia, yi, bing] = sheet.customers as [Customer, Customer, Customer];
const silent: PoolCountdown = {
  kind: "counted",
  backOn: day("2026-11-19"),
  daysLeft: 0,
  why: { limit: "contact", since: day("2026-10-19"), days: 30 },
  isSoon: false,
  uncounted: null,
};
const soon: PoolCountdown = {
  ...silent,
  backOn: day("2026-11-22"),
  daysLeft: 2,
  why: { limit: "deal", since: day("2026-08-23"), days: 90 },
  isSoon: true,
};
const standings: readonly PoolStanding[] = [
  { customer: jia, ...silent },
  { customer: yi, ...soon },
  { customer: bing, kind: "inPool" },
];

describe("the countdown beside the customers", () => {
  it("is the days left as a number and the reason in words, and no number where nothing is counted", () => {
    expect(countdown({})).toEqual([
      {
        kind: "column",
        sheet: "Sheet1",
        headerRow: 1,
        target: { kind: "ours", column: "poolDaysLeft", header: "公海·剩余天数" },
        cells: [
          { row: 2, value: 0 },
          { row: 3, value: 2 },
          { row: 4, value: "" },
        ],
        format: "integer",
      },
      {
        kind: "column",
        sheet: "Sheet1",
        headerRow: 1,
        target: { kind: "ours", column: "poolWhy", header: "公海·依据" },
        cells: [
          { row: 2, value: "32天未联系（10月19日起），上限30天，今天退回公海" },
          { row: 3, value: "拥有89天未成交（8月23日起），上限90天，11月22日退回公海" },
          { row: 4, value: "已在公海，没有业务员" },
        ],
        format: "text",
      },
    ]);
  });

  it("leaves the note of who was sent back in the pool alone, in whichever language it was written", () => {
    for (const locale of locales) {
      const note = sentBackText(silent.why, "小李", asOf, locale);
      expect(countdown({ whyNow: new Map([[4, note]]) })[1]?.cells.map(({ row }) => row)).toEqual([2, 3]);
    }
    expect(countdown({ whyNow: new Map([[4, "熟客"]]) })[1]?.cells.map(({ row }) => row)).toEqual([2, 3, 4]);
    // Whoever has an owner again is counted again.
    const again = sentBackText(silent.why, "小李", asOf, "zh-CN");
    expect(countdown({ whyNow: new Map([[2, again]]) })[1]?.cells.map(({ row }) => row)).toEqual([2, 3, 4]);
  });

  it("goes into our columns under the header that they have already", () => {
    const english = reading([
      ["客户姓名", "手机", "业务员", "Pool·Days left"],
      ["甲", "19900000001", "小李", 5],
    ]);
    expect(countdown({ reading: english }).map(({ target }) => target.header)).toEqual(["Pool·Days left", "公海·依据"]);
  });

  it("is nothing on a sheet without a header row or without customers", () => {
    expect(countdown({ reading: { ...sheet, headerRow: null } })).toEqual([]);
    expect(countdown({ standings: [] })).toEqual([]);
  });

  it("says in words of each language why a row is not counted", () => {
    const kinds: readonly PoolStanding[] = [
      { customer: jia, kind: "locked" },
      { customer: jia, kind: "unreadable" },
      { customer: jia, kind: "noLimit" },
      { customer: jia, kind: "noDate" },
      { customer: jia, kind: "inPool" },
      { customer: jia, kind: "dealt", sign: "contract" },
      { customer: jia, kind: "dealt", sign: "order" },
    ];
    for (const locale of locales) {
      const texts = kinds.map((standing) => poolStandingText(standing, asOf, locale));
      expect(new Set(texts).size).toBe(kinds.length);
    }
    expect(poolStandingText({ customer: jia, kind: "dealt", sign: "contract" }, asOf, "zh-CN")).toBe(
      "不退回：已成交（合同期内）",
    );
  });
});

describe("sending back to the pool", () => {
  it("clears the owner and the countdown, and keeps the day, the reason and whose the customer was", () => {
    expect(sendBack({})).toEqual([
      {
        kind: "column",
        sheet: "Sheet1",
        headerRow: 1,
        target: { kind: "theirs", index: 2, header: "业务员" },
        cells: [{ row: 2, value: "" }],
        format: "text",
      },
      {
        kind: "column",
        sheet: "Sheet1",
        headerRow: 1,
        target: { kind: "ours", column: "poolDaysLeft", header: "公海·剩余天数" },
        cells: [{ row: 2, value: "" }],
        format: "integer",
      },
      {
        kind: "column",
        sheet: "Sheet1",
        headerRow: 1,
        target: { kind: "ours", column: "poolWhy", header: "公海·依据" },
        cells: [{ row: 2, value: "11月20日退回公海：32天未联系（10月19日起），上限30天；原业务员：小李" }],
        format: "text",
      },
    ]);
  });

  it("is nothing without a column of owners, without a header row, and for nobody", () => {
    const bare = reading([
      ["客户姓名", "手机"],
      ["甲", "19900000001"],
    ]);
    expect(sendBack({ reading: bare })).toEqual([]);
    expect(sendBack({ reading: { ...sheet, headerRow: null } })).toEqual([]);
    expect(planSendBack({ reading: sheet, asOf, locale: "zh-CN" }, [])).toEqual([]);
  });
});

describe("who is due for the pool", () => {
  it("are those with no day left, the longest overdue first", () => {
    const longer = { ...silent, backOn: day("2026-09-01") };
    const due = dueForPool([...standings, { customer: customer(5, "丁", "小李"), ...longer }]);
    expect(due.map(({ customer: { row } }) => row)).toEqual([5, 2]);
  });

  it("keeps its key when the sheet is sorted, and tells rows of one customer and owner apart", () => {
    const twice = [customer(2, "甲", "小李"), customer(3, "甲", "小李"), customer(4, "甲", "小王")];
    const keys = dueForPool(twice.map((each) => ({ customer: each, ...silent }))).map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
    const moved = [customer(9, "甲", "小王"), customer(10, "甲", "小李"), customer(11, "甲", "小李")];
    const later = dueForPool(moved.map((each) => ({ customer: each, ...silent }))).map(({ key }) => key);
    expect([...later].sort()).toEqual([...keys].sort());
  });
});

describe("the counts of the pool", () => {
  const unknown: PoolCountdown = { ...soon, daysLeft: 40, isSoon: false, uncounted: "deal" };
  const all: readonly PoolStanding[] = [
    ...standings,
    { customer: customer(5, "丁", "小王"), ...unknown },
    { customer: customer(6, "戊", "小王"), ...unknown, uncounted: "contact" },
    { customer: customer(7, "己", "小王"), kind: "dealt", sign: "order" },
    { customer: customer(8, "庚", "小张"), kind: "locked" },
    { customer: customer(9, "辛", "小张"), kind: "unreadable" },
    { customer: customer(10, "壬", "小张"), kind: "noDate" },
    { customer: customer(11, "癸", "小张"), kind: "noLimit" },
    { customer: customer(12, "子", "小张"), kind: "closed", said: "F" },
    { customer: customer(13, "丑", "小张"), kind: "notToBeCalled", leftAlone: "doNotContact" },
    { customer: customer(14, "寅", "小张"), kind: "notToBeCalled", leftAlone: "consentRefused" },
    { customer: customer(15, "卯", ""), kind: "inPool", leftAlone: "consentRefused" },
  ];

  it("put everybody into one group", () => {
    const counts = poolCounts(all);
    expect(counts).toEqual({
      back: 1,
      soon: 1,
      later: 2,
      dealt: 1,
      locked: 1,
      closed: 1,
      notToBeCalled: 2,
      inPool: 2,
      noDate: 1,
      noLimit: 1,
      unreadable: 1,
      withoutConsent: 2,
      withoutOwnedSince: 1,
    });
    const { withoutOwnedSince: _beside, withoutConsent: _alsoBeside, ...groups } = counts;
    expect(Object.values(groups).reduce((sum, count) => sum + count, 0)).toBe(all.length);
  });

  it("are told owner by owner, whoever loses most first, and owners of whom nobody is counted are left out", () => {
    expect(poolByOwner(all)).toEqual([
      { owner: "小李", back: 1, soon: 0, later: 0 },
      { owner: "小王", back: 0, soon: 1, later: 2 },
    ]);
    const evenly: readonly PoolStanding[] = [
      { customer: customer(2, "甲", "一"), ...unknown },
      { customer: customer(3, "乙", "二"), ...unknown },
      { customer: customer(4, "丙", "二"), ...unknown },
      { customer: customer(5, "丁", "三"), ...soon },
    ];
    expect(poolByOwner(evenly).map(({ owner }) => owner)).toEqual(["三", "二", "一"]);
  });
});

function countdown(change: Partial<Parameters<typeof planPoolCountdown>[0]>) {
  return planPoolCountdown({ reading: sheet, standings, asOf, locale: "zh-CN", whyNow: new Map(), ...change });
}

function sendBack({ reading: of = sheet }: { readonly reading?: Reading }) {
  return planSendBack({ reading: of, asOf, locale: "zh-CN" }, dueForPool(standings));
}

function customer(row: number, customerName: string, owner: string): Customer {
  return { ...blankCustomer(row), customerName, owner };
}
