import { isoText } from "../../../src/domain/calendar/day";
import { officeWeek } from "../../../src/domain/calendar/workdays";
import type { Customer } from "../../../src/domain/customer";
import type { LogLine } from "../../../src/domain/contactLog/contactLog";
import type { PlacedContact } from "../../../src/domain/contactLog/ownContactLog";
import {
  standingSaid,
  whatCustomersSaid,
  type SaidProposal,
  type WhatCustomersSaidRequest,
} from "../../../src/domain/contactLog/whatCustomersSaid";
import { asOf, csvCells, day, reading } from "../reading/sheets";

const nothing: Omit<WhatCustomersSaidRequest, "customers"> = {
  laterContacts: new Map(),
  logged: new Map(),
  ourLog: null,
  asOf,
  weeks: () => officeWeek,
  declined: [],
  dayFirst: false,
};

/** Rows of name, last contact and remark. */
function customersOf(...rows: readonly (readonly string[])[]): readonly Customer[] {
  return reading([["客户姓名", "最近联系日期", "备注"], ...rows]).customers;
}

function said(customers: readonly Customer[], more: Partial<WhatCustomersSaidRequest> = {}) {
  return whatCustomersSaid({ ...nothing, customers, ...more });
}

/** `row words: what follows` of each. */
function shown(proposals: readonly SaidProposal[]): string[] {
  return proposals.map(({ row, says }) => {
    const what = says.says === "agreed" ? isoText(says.day) : says.says === "paused" ? says.until : says.says;
    return `${row} ${says.words}: ${String(what)}`;
  });
}

function contact(row: number, on: string, more: Partial<PlacedContact> = {}): PlacedContact {
  const nobody = { customerId: null, customerName: "甲", companyName: null, phone: null, owner: null };
  return { row, ...nobody, day: day(on), time: null, remarks: [], next: null, sheet: "跟进记录", ...more };
}

describe("what a remark says", () => {
  it("counts from the last contact of the row", () => {
    const customers = customersOf(
      ["甲", "2026-11-18", "约周三"],
      ["乙", "2026-11-10", "约周三"],
      ["丙", "2026-11-18", "关注油耗"],
      ["丁", "", "约周三"],
      ["戊", "2026-11-18", "已搬家"],
    );
    expect(shown(said(customers))).toEqual([
      "2 约周三: 2026-11-25",
      "3 约周三: 2026-11-11",
      "5 约周三: dayUnknown",
      "6 已搬家: moved",
    ]);
    expect([...standingSaid(said(customers)).keys()]).toEqual([2, 3, 6]);
  });

  it("is read in every column of remarks, and the latest promised day counts", () => {
    const { customers } = reading([
      ["客户姓名", "最近联系日期", "备注", "沟通记录"],
      ["甲", "2026-11-18", "约周五", "月底再谈"],
      ["乙", "2026-11-18", "金卡", "约周三"],
    ]);
    expect(shown(said(customers))).toEqual(["2 月底再谈: 2026-11-30", "3 约周三: 2026-11-25"]);
  });

  it("is over once somebody has been in contact on the promised day or later", () => {
    const { customers } = reading([
      ["客户姓名", "最近联系日期", "上次到店", "备注"],
      ["甲", "2026-11-05", "2026-11-07", "周六来店"],
      ["乙", "2026-11-05", "2026-11-06", "周六来店"],
    ]);
    expect(shown(said(customers))).toEqual(["3 周六来店: 2026-11-07"]);
    expect(said(customers, { laterContacts: new Map([[3, { on: day("2026-11-09") }]]) })).toEqual([]);
  });

  it("is not used any more where the person has declined it, until the words are others", () => {
    const before = customersOf(["甲", "2026-11-18", "约周三"]);
    const [proposal] = said(before);
    const declined = [proposal?.key ?? ""];
    expect(said(before, { declined })).toMatchObject([{ isDeclined: true }]);
    expect(standingSaid(said(before, { declined })).size).toBe(0);
    const after = customersOf(["甲", "2026-11-18", "约周四"]);
    expect(said(after, { declined })).toMatchObject([{ isDeclined: false }]);
  });

  it("is known in the sheets that people gave us", () => {
    expect(shown(said(reading(csvCells("plan/status.csv")).customers))).toEqual([
      "4 搬家了: moved",
      "6 约周三: 2026-11-04",
    ]);
    expect(shown(said(reading(csvCells("plan/h_cycle.csv")).customers))).toEqual(["4 怀孕，暂停: null"]);
    const salon = shown(said(reading(csvCells("sheets/salon_members.csv")).customers));
    expect(salon.filter((line) => line.endsWith("moved"))).toHaveLength(4);
    expect(salon.filter((line) => line.endsWith("null"))).toHaveLength(3);
    expect(salon).toHaveLength(7);
  });
});

describe("what a log of the shop's own says", () => {
  const [customer] = customersOf(["甲", "2026-11-10", "年底再说"]);
  const customers = customer ? [customer] : [];

  it("is the day in its own column of the next contact, of the newest line that has one", () => {
    const lines = [
      contact(2, "2026-11-12", { next: day("2026-12-20") }),
      contact(4, "2026-11-18", { next: day("2026-11-27"), remarks: ["约周三"] }),
      contact(3, "2026-11-15", { next: day("2026-11-19") }),
    ];
    const found = said(customers, {
      logged: new Map([[2, lines]]),
      laterContacts: new Map([[2, { on: day("2026-11-18") }]]),
    });
    expect(found).toMatchObject([
      { from: { kind: "log", sheet: "跟进记录", row: 4 }, says: { says: "agreed", day: day("2026-11-27") } },
    ]);
  });

  it("is the day in the words of a line, counted from the day of the line", () => {
    const lines = [contact(2, "2026-11-12", { remarks: ["约下周三"] })];
    expect(shown(said(customers, { logged: new Map([[2, lines]]) }))).toEqual(["2 约下周三: 2026-11-18"]);
  });

  it("gives way to a newer remark, and a line without such words to an older one", () => {
    const older = [contact(2, "2026-11-08", { next: day("2026-11-27") })];
    expect(shown(said(customers, { logged: new Map([[2, older]]) }))).toEqual([
      "2 年底再说: " + String(day("2026-12-31")),
    ]);
    const silent = [contact(2, "2026-11-12", { remarks: ["发了资料"] })];
    expect(shown(said(customers, { logged: new Map([[2, silent]]) }))).toHaveLength(1);
  });

  it("does not promise the day of the line itself, nor one before it", () => {
    const lines = [
      contact(2, "2026-11-12", { next: day("2026-11-12") }),
      contact(3, "2026-11-13", { next: day("2026-11-01") }),
    ];
    const [bare] = customersOf(["甲", "2026-11-10", ""]);
    expect(said(bare ? [bare] : [], { logged: new Map([[2, lines]]) })).toEqual([]);
  });

  it("counts how often somebody has refused", () => {
    const lines = [
      contact(2, "2026-11-02", { remarks: ["拒绝"] }),
      contact(3, "2026-11-12", { remarks: ["不需要"] }),
      contact(4, "2026-11-06", { remarks: ["没接"] }),
    ];
    expect(said(customers, { logged: new Map([[2, lines]]) })).toMatchObject([{ says: { says: "refused", times: 2 } }]);
  });
});

describe("a call on a list of ours", () => {
  const line: LogLine = {
    day: day("2026-11-18"),
    list: "拨打清单 2026-11-18",
    key: "name:甲|",
    customer: "甲",
    phone: "",
    owner: "",
    outcome: "接通-考虑",
    meaning: "接通-考虑",
    next: null,
    attempts: 0,
    remark: "约周三",
  };
  const ourLog = (remark: string) => ({
    sheet: "联系记录",
    headerRow: 1,
    lastRow: 2,
    columns: {} as never,
    headers: {} as never,
    lines: [{ ...line, remark }],
  });

  it("makes a remark old that stood there before: its promise does not come again", () => {
    const customers = customersOf(["甲", "2026-11-18", "约周三"]);
    expect(shown(said(customers))).toEqual(["2 约周三: 2026-11-25"]);
    expect(said(customers, { ourLog: ourLog("约周三") })).toEqual([]);
  });

  it("counts what the caller wrote on the list", () => {
    const customers = customersOf(["甲", "2026-11-18", "约周三"]);
    expect(said(customers, { ourLog: ourLog("月底再谈") })).toMatchObject([
      { from: { kind: "log", sheet: "联系记录" }, says: { says: "agreed", day: day("2026-11-30") } },
    ]);
  });

  it("leaves a remark of a later contact alone", () => {
    const customers = customersOf(["甲", "2026-11-19", "约周三"]);
    expect(shown(said(customers, { ourLog: ourLog("") }))).toEqual(["2 约周三: 2026-11-25"]);
  });
});
