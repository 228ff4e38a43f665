import fc from "fast-check";
import { planCallList, type CallList } from "../../../src/domain/callList/callList";
import { blankCustomer, type Customer } from "../../../src/domain/customer";
import { addDays, isoText } from "../../../src/domain/calendar/day";
import { locales } from "../../../src/domain/locale";
import { defaultRules } from "../../../src/domain/rules/rules";
import type { Said } from "../../../src/domain/contactLog/said";
import type { FactsByRow, RowFacts } from "../../../src/domain/contactPlan/rowFacts";
import { leftOutReasons } from "../../../src/domain/callList/callListLeftOut";
import { addWorkingDays, nextWorkingDay } from "../../../src/domain/calendar/workdays";
import { anyCustomers, asOf, day, plan, readingOf, withCapacity } from "./callLists";
import { readColumn } from "../reading/readColumn";

/* The order and the exclusions are those of the specification, the dates of 2026; as-of is Friday, 20 November. */
const farAway = day("2027-09-01");
const nobodyLeftOut = Object.fromEntries(leftOutReasons.map((reason) => [reason, []]));

describe("who is on the call list", () => {
  it("leaves out, each under the first reason that holds", () => {
    const list = plan([
      { doNotContact: true, phone: null, grade: "F" },
      { phone: null, grade: "F" },
      { grade: "F1", nextContactDate: asOf },
      { contractEndDate: day("2026-12-21"), nextContactDate: asOf },
      { lastContactDate: asOf, nextContactDate: asOf },
      { nextContactDate: day("2026-11-21") },
      { nextContactDate: asOf, phone: "19900000100" },
      { nextContactDate: asOf, phone: "19900000100" },
      { contractEndDate: day("2026-12-20"), nextContactDate: asOf },
    ]);
    // In row 5 the contract is in force, but somebody typed today: that day stands.
    expect(rowsLeftOut(list)).toEqual({
      ...nobodyLeftOut,
      doNotContact: [2],
      closed: [3, 4],
      calledThatDay: [6],
      notDue: [7],
      duplicatePhone: [9],
    });
    expect(rowsOf(list)).toEqual([10, 5, 8]);
  });

  it("leaves out who does not agree to be contacted before all others, under the same number too", () => {
    const list = plan([
      { consent: false, doNotContact: true, nextContactDate: asOf, phone: "19900000001" },
      { consent: true, nextContactDate: asOf },
      { consent: null, nextContactDate: asOf, phone: "19900000001" },
    ]);
    expect(rowsOf(list)).toEqual([3]);
    expect(list.leftOut.consentRefused.rows).toEqual([2, 4]);
  });

  it("counts every customer once: on the list, carried or left out, those who are not due included", () => {
    const due = { owner: "甲", nextContactDate: asOf };
    const untouched = { owner: "甲", lastContactDate: day("2026-11-18") };
    const list = plan([due, due, untouched, untouched, { owner: "甲", doNotContact: true }], {
      rules: withCapacity(1),
    });
    expect(rowsOf(list)).toEqual([2]);
    expect(list.carried).toBe(1);
    expect(list.leftOut.notDue.rows).toEqual([4, 5]);
    expect(list.leftOut.doNotContact.rows).toEqual([6]);
  });

  it("names a working day in Traditional as the follow-up column does, 工作天", () => {
    const { edits } = plan([{ nextContactDate: asOf }], { locale: "zh-TW" });
    expect(JSON.stringify(edits)).toContain("順延到下一個工作天 0 位");
    expect(JSON.stringify(edits)).not.toContain("工作日");
  });

  it("knows since when somebody was due, also after the date was filled in", () => {
    const known = { grade: "H", lastContactDate: day("2026-11-02") };
    const written = "H级，每2天跟进；应于2026-11-04联系，安排在2026-11-20；2026-11-20时逾期16天";
    const facts = new Map([[2, { plannedWhy: written }]]);
    const [before] = plan([known]).rows;
    const [after] = plan([{ ...known, nextContactDate: asOf }], { facts }).rows;
    expect(before).toMatchObject({ class: "e", daysLate: 16, reasonText: "逾期16天：H级，每2天跟进" });
    expect(after).toEqual(before);
  });

  it("does not call a number that asked not to be called under another name", () => {
    const list = plan([
      { phone: "19900000001", doNotContact: true },
      { phone: "19900000001", nextContactDate: asOf },
      { phone: "19900000003", doNotContact: true, otherPhones: ["19900000002"] },
      { phone: "19900000002", nextContactDate: asOf },
    ]);
    expect(list.rows).toEqual([]);
    expect(list.leftOut.doNotContact.rows).toEqual([2, 3, 4, 5]);
  });

  it("does not call a number again that was called that day in another row or by the log", () => {
    const list = plan(
      [
        { phone: "19900000001", lastContactDate: asOf },
        { phone: "19900000001", nextContactDate: asOf },
        { phone: "19900000002", nextContactDate: asOf },
      ],
      { facts: new Map([[4, { calledOn: asOf }]]) },
    );
    expect(list.leftOut.calledThatDay.rows).toEqual([2, 3, 4]);
  });

  it("keeps the better row of one phone, wherever it stands", () => {
    const other = { phone: "19900000001", nextContactDate: asOf };
    expect(rowsOf(plan([other, { ...other, grade: "H" }]))).toEqual([3]);
    expect(rowsOf(plan([{ ...other, grade: "H" }, other]))).toEqual([2]);
  });

  it("lets who is in contract be until the contract is about to end", () => {
    const known = { lastContactDate: day("2026-11-01") };
    const list = plan([
      { ...known, contractEndDate: farAway, stage: 6, contractStatus: "合同中" },
      { ...known, contractEndDate: day("2026-11-19"), stage: 6, contractStatus: "合同中" },
      { ...known, contractStatus: "合同中" },
      { ...known, stage: 6 },
      { ...known, contractEndDate: day("2026-12-20"), stage: 6 },
    ]);
    // Row 3 ended without the call 15 days before; row 6 is to be called 30 days before, which is today.
    expect(list.leftOut.notDue.rows).toEqual([2]);
    expect(list.leftOut.inContract.rows).toEqual([4, 5]);
    expect(list.rows.map((row) => [row.row, row.class, row.daysLate])).toEqual([
      [3, "c", 16],
      [6, "c", 0],
    ]);
  });

  it("does not take the end of a car insurance for a contract with us", () => {
    const list = plan([{ contractEndDate: farAway, nextContactDate: asOf }], {}, (reading) => ({
      ...reading,
      columns: [{ ...nextContactColumn, field: "contractEndDate", header: "保险到期日" }],
    }));
    expect(rowsOf(list)).toEqual([2]);
  });

  it("computes a next date that could not be read, and says so", () => {
    const list = plan([{ grade: "H", lastContactDate: day("2026-11-10") }], {}, (reading) => ({
      ...reading,
      columns: [nextContactColumn],
      problems: [
        { row: 2, column: 5, cell: "F2", field: "nextContactDate", text: "2026-02-30", code: "impossibleDate" },
      ],
    }));
    expect(list.rows[0]?.reasonText).toBe("逾期8天：H级，每2天跟进");
    expect(list.warnings).toEqual([{ code: "unreadableNextContact", row: 2, text: "2026-02-30" }]);
  });
});

describe("the order of the call list", () => {
  const dueToday = { nextContactDate: asOf };

  it("goes from a day that was agreed to those who are cold: a to i", () => {
    const longAgo = day("2026-01-05");
    const owned: readonly Partial<Customer>[] = [
      { grade: "C", lastContactDate: day("2026-06-01") }, // i: 142 days late, its interval is 30
      { lastPurchaseDate: longAgo, lastContactDate: longAgo }, // g: cold, but worth much and about to leave
      { ...dueToday, grade: "C" }, // f
      { ...dueToday, intent: "意向好" }, // e
      { ...dueToday, stage: 4 }, // d
      { ...dueToday, stage: 7 }, // c
      { ...dueToday, stage: 5 }, // b
      { lastContactDate: day("2026-11-10") }, // a: 约周五
    ];
    const said: Said = {
      says: "agreed",
      day: asOf,
      words: "约周五",
      saidOn: day("2026-11-18"),
      from: { kind: "remark" },
    };
    const facts: FactsByRow = new Map<number, RowFacts>([
      [3, { tier: "G", churnState: "at-risk" }],
      [9, { said }],
      [10, { tier: "B" }],
    ]);
    const list = plan(
      [
        ...owned.map((each) => ({ owner: "甲", ...each })),
        // h: every 90 days, and nobody has called since September.
        { owner: "乙", lastContactDate: day("2026-09-01") },
      ],
      { facts },
    );
    expect(list.rows.map(({ owner, row, class: callClass }) => [owner, row, callClass])).toEqual([
      ["甲", 9, "a"],
      ["甲", 8, "b"],
      ["甲", 7, "c"],
      ["甲", 6, "d"],
      ["甲", 5, "e"],
      ["甲", 4, "f"],
      ["甲", 3, "g"],
      ["甲", 2, "i"],
      ["乙", 10, "h"],
    ]);
    expect(list.cold).toBe(1);
  });

  it.each<readonly [string, Partial<Customer>, string]>([
    ["stage 4", { stage: 4 }, "d"],
    ["stage 5", { stage: 5 }, "b"],
    ["a contract that has expired", { contractEndDate: day("2026-11-19") }, "c"],
    ["a contract that ends within 30 days", { contractEndDate: day("2026-12-20") }, "c"],
    ["good intent", { intent: "成交可能性很大" }, "e"],
    ["grade H", { grade: "H" }, "e"],
    ["grade A", { grade: "A" }, "e"],
    ["grade O", { grade: "O" }, "e"],
  ])("puts a due customer first for %s", (_title, known, callClass) => {
    const list = plan([
      { ...dueToday, grade: "B" },
      { ...dueToday, ...known },
    ]);
    expect(list.rows.map((row) => [row.row, row.class])).toEqual([
      [3, callClass],
      [2, "f"],
    ]);
  });

  it("takes 可能成交 and 意向不明 for no good intent", () => {
    const list = plan([
      { ...dueToday, intent: "可能成交" },
      { ...dueToday, intent: "意向不明" },
    ]);
    expect(list.rows.map((row) => row.class)).toEqual(["f", "f"]);
  });

  it("orders a class by hotter grade, longer late, larger amount, sheet order", () => {
    const since = (iso: string) => ({ nextContactDate: day(iso) });
    const list = plan([
      { ...dueToday, grade: null },
      { ...dueToday, grade: "C" },
      { ...dueToday, grade: "N" },
      { ...since("2026-11-19"), grade: "B" },
      { ...since("2026-11-18"), grade: "B", dealAmount: 100 },
      { ...since("2026-11-18"), grade: "B", dealAmount: 200 },
      { ...since("2026-11-18"), grade: "B", dealAmount: 200 },
      { ...dueToday, grade: "B" },
    ]);
    // B two days late by amount, one day late, due today; then N, C, none.
    expect(rowsOf(list)).toEqual([7, 8, 6, 5, 9, 4, 3, 2]);
  });

  it("covers only as many as a month of working days needs, and nobody contacted within it", () => {
    // Every 90 days, last on 1 September: due on 30 November. 22 working days back from the list is 21 October.
    const untouched = { owner: "甲", lastContactDate: day("2026-09-01") };
    const lately = { owner: "甲", lastContactDate: day("2026-10-22") };
    const customers = [...Array.from({ length: 40 }, () => untouched), ...Array.from({ length: 4 }, () => lately)];
    const facts: FactsByRow = new Map(customers.map((_, index) => [index + 2, { tier: "B" as const }]));
    const list = plan(customers, { facts });
    // 44 open customers over 22 working days are two a day.
    expect(list.rows.map((row) => [row.row, row.class])).toEqual([
      [2, "h"],
      [3, "h"],
    ]);
    expect(list.rows[0]?.reasonText).toBe("每月至少联系一次：80天没联系了");
    expect([list.leftOut.notDue.count, list.carried]).toEqual([42, 0]);
  });

  it("lets who was contacted within a week be, unless a day was typed or their own interval is shorter", () => {
    const monday = day("2026-11-16");
    const list = plan([
      { lastContactDate: monday, lastPurchaseDate: day("2026-10-24"), cycleDays: 30 },
      { lastContactDate: monday, nextContactDate: asOf },
      { lastContactDate: monday, stage: 4 },
      { lastContactDate: day("2026-11-13"), lastPurchaseDate: day("2026-10-24"), cycleDays: 30 },
    ]);
    // Row 2 runs out on 23 November and is due today, but was spoken to four days ago; row 5 was seven days ago.
    expect(list.leftOut.contactedLately.rows).toEqual([2]);
    expect(rowsOf(list)).toEqual([4, 3, 5]);
  });

  it("lets be for as many days as the rules say", () => {
    // Due on 20 November: it runs out on the 23rd. Spoken to four days ago.
    const customer = { lastContactDate: day("2026-11-16"), lastPurchaseDate: day("2026-10-24"), cycleDays: 30 };
    const listWith = (daysOfPeace: number) =>
      plan([customer], { rules: { ...defaultRules, followUp: { ...defaultRules.followUp, daysOfPeace } } });
    expect([0, 4, 5, 7].map((days) => rowsOf(listWith(days)))).toEqual([[2], [2], [], []]);
  });

  it("counts a blank next date as last contact + interval", () => {
    const list = plan([
      { grade: "H", lastContactDate: day("2026-11-18") },
      { grade: "H", lastContactDate: day("2026-11-19") },
    ]);
    expect(list.rows.map((row) => [row.row, row.class])).toEqual([[2, "e"]]);
    expect(list.leftOut.notDue.rows).toEqual([3]);
  });
});

describe("capacity and owners", () => {
  const due = { nextContactDate: asOf };

  it("gives nobody more than the capacity and carries the rest, saying how many", () => {
    const list = plan(
      Array.from({ length: 70 }, () => ({ ...due, owner: "坐席01" })),
      {},
    );
    expect(list.rows).toHaveLength(60);
    expect([list.carried, list.carriedByOwner.get("坐席01")]).toEqual([10, 10]);
    expect(list.edits[0]?.title.join("\n")).toContain("顺延到下一工作日 10 位");
  });

  it("fills no day up with whom nobody has to call yet", () => {
    const list = plan(
      Array.from({ length: 70 }, () => ({ grade: "C", lastContactDate: day("2026-11-19"), owner: "坐席01" })),
    );
    expect([list.rows.length, list.carried, list.leftOut.notDue.count]).toEqual([0, 0, 70]);
  });

  it("calls those who are cold with the room that is left, and counts the others apart", () => {
    const cold = { owner: "坐席01", grade: "C", lastContactDate: day("2026-06-01") };
    const list = plan([cold, cold, cold, { ...due, owner: "坐席01" }, { ...due, owner: "坐席01" }], {
      rules: withCapacity(3),
    });
    expect(list.rows.map((row) => row.class).join("")).toBe("ffi");
    expect([list.carried, list.cold, list.leftOut.coldNotReached.rows]).toEqual([0, 1, [3, 4]]);
  });

  it("deals customers without an owner to where there is room, and the others stay with their owner", () => {
    const rules = withCapacity(10);
    const own = (owner: string, count: number) => Array.from({ length: count }, () => ({ ...due, owner }));
    const list = plan([...own("甲", 8), ...own("乙", 2), ...Array.from({ length: 8 }, () => due)], { rules });
    const counts = ["甲", "乙"].map((owner) => list.rows.filter((row) => row.owner === owner).length);
    // Room is 2 and 8; dealing to the most room gives 乙 six until both have two left, then one each.
    expect(counts).toEqual([9, 9]);
    expect(list.rows.filter((row) => row.dealt).every((row) => row.row >= 12)).toBe(true);
  });

  it("deals the same way for the same seed, and differently for some other", () => {
    const customers = [{ ...due, owner: "甲" }, { ...due, owner: "乙" }, { ...due, owner: "丙" }, due];
    const dealtTo = (seed: number) => plan(customers, { seed }).rows.find((row) => row.dealt)?.owner;
    expect(dealtTo(7)).toBe(dealtTo(7));
    expect(new Set(Array.from({ length: 20 }, (_, seed) => dealtTo(seed))).size).toBe(3);
    expect(plan(customers, { seed: 7 }).edits[0]?.title.join("\n")).toContain("分配编号 7");
  });

  it("gives one owner alone the same list as everybody", () => {
    const customers = [...Array.from({ length: 9 }, () => due), { ...due, owner: "甲" }, { ...due, owner: "乙" }];
    const everybody = plan(customers);
    const alone = plan(customers, { owners: ["甲"] });
    expect(alone.rows).toEqual(everybody.rows.filter(({ owner }) => owner === "甲"));
  });

  it("keeps one list of the usual capacity where nobody has an owner", () => {
    const list = plan(Array.from({ length: 61 }, () => due));
    expect([list.rows.length, list.carried, list.rows[0]?.owner]).toEqual([60, 1, null]);
  });

  it("gives somebody on leave nothing, carries their customers over and says so", () => {
    const list = plan(
      [
        { ...due, owner: "甲" },
        { ...due, owner: "乙" },
      ],
      { holidays: [{ day: asOf, kind: "rest", owner: "甲" }] },
    );
    expect(rowsOf(list)).toEqual([3]);
    expect(list.carried).toBe(1);
    expect(list.warnings).toEqual([{ code: "ownerAway", owner: "甲", count: 1 }]);
  });

  it("says where the calls of a month do not reach everybody once: 60 on 22 days are 1,320, and 2,000 customers need 91", () => {
    const many = (count: number) => plan(Array.from({ length: count }, () => ({ ...due, owner: "甲" })));
    expect(many(1_320).warnings).toEqual([]);
    const list = many(2_000);
    expect(list.warnings).toEqual([
      { code: "notAllReached", owner: "甲", count: 680, of: 2_000, workingDays: 22, perDay: 60, neededPerDay: 91 },
    ]);
    expect(list.edits[0]?.title).toContain(
      "甲名下2000 位客户，每天 60 个电话、22 个工作日联系不完一遍：680 位轮不到；每天 91 个才够。",
    );
  });
});

describe("the day of the list", () => {
  it("is as-of when that is worked, else the next working day", () => {
    expect(isoText(plan([]).day)).toBe("2026-11-20");
    expect(isoText(plan([], { asOf: day("2026-11-21") }).day)).toBe("2026-11-23");
    expect(isoText(plan([], { asOf: day("2026-10-01") }).day)).toBe("2026-10-08");
    expect(isoText(plan([], { asOf: day("2026-10-10") }).day)).toBe("2026-10-10");
  });

  it("may be a day off that the person chose, with a warning, and everybody calls", () => {
    const list = plan([{ nextContactDate: asOf, owner: "甲" }], { day: day("2026-11-22") });
    expect(rowsOf(list)).toEqual([2]);
    expect(list.warnings).toEqual([{ code: "dayOff", day: day("2026-11-22") }]);
  });

  it("says when there is no holiday calendar for the day", () => {
    const list = plan([], { asOf: day("2026-12-31"), day: day("2027-01-04") });
    expect(list.warnings).toEqual([{ code: "noHolidayData", year: 2027 }]);
    expect(list.edits[0]?.title.join("\n")).toContain("2027年没有放假安排数据");
  });

  it("calls on Monday who falls due over the weekend", () => {
    const list = plan([{ nextContactDate: day("2026-11-22") }], { day: day("2026-11-23") });
    expect(list.rows[0]?.reasonText).toBe("逾期1天：表里填写的日期");
  });
});

describe("the sheet of the list", () => {
  const customers: readonly Partial<Customer>[] = [
    {
      customerId: "C0001",
      customerName: "钱丁",
      companyName: "样例贸易",
      stage: 4,
      grade: "H",
      nextContactDate: day("2026-11-18"),
      lastContactDate: day("2026-11-10"),
      remark: "=要求报价",
      owner: "坐席01",
    },
  ];

  it("holds one table with what the caller needs, text as text, the row key hidden", () => {
    const [sheet] = plan(customers).edits;
    const values = Object.fromEntries(sheet?.columns.map(({ header, values }) => [header, values[0]]) ?? []);
    expect(values).toEqual({
      序: 1,
      客户: "钱丁 · 样例贸易",
      电话: "19900000002",
      业务员: "坐席01",
      今日理由: "逾期2天：表里填写的日期，销售进程4（有意选择我们），H级",
      "级别/进程": "H级 · 4 有意选择我们",
      上次联系: day("2026-11-10"),
      备注: "=要求报价",
      开场话术: "钱丁您好，上次和您联系是11月10日，已经10天了，想了解一下您最近的需求。",
      结果: "",
      下次联系: "",
      行标识: "id:C0001",
    });
    expect(sheet?.name).toBe("拨打清单 2026-11-20");
    expect(sheet?.printReady).toBe(true);
    const column = (header: string) => sheet?.columns.find((each) => each.header === header);
    expect([column("电话")?.format, column("备注")?.format, column("行标识")?.format]).toEqual([
      "text",
      "text",
      "text",
    ]);
    expect(column("行标识")?.hidden).toBe(true);
    expect(column("结果")?.choices?.slice(0, 3)).toEqual(["接通-有意向", "接通-考虑", "接通-无意向"]);
  });

  it("says above the table what was left out", () => {
    const [sheet] = plan([...customers, { doNotContact: true }, { grade: "F" }]).edits;
    expect(sheet?.title).toContain("未列入：勿扰 1、已成交/战败，不再跟进 1");
  });

  it("speaks three languages", () => {
    expect(locales.map((locale) => plan(customers, { locale }).edits[0]?.name)).toEqual([
      "拨打清单 2026-11-20",
      "撥打清單 2026-11-20",
      "Call list 2026-11-20",
    ]);
    const reasons = locales.map((locale) => plan(customers, { locale }).rows[0]?.reasonText);
    expect(reasons[1]).toBe("逾期2天：表裡填寫的日期，銷售階段4（有意選擇我們），H級");
    expect(reasons[2]).toBe("2 days late: Day on the sheet, stage 4 (Intends to choose us), grade H");
  });

  it("takes the person's own opening words, with a name that looks like a pattern left as it is", () => {
    const [named] = customers;
    const list = plan([{ ...named, customerName: "$&丁" }], { talkingPoint: "{name}，您已经{days}天没过来（{date}）" });
    expect(list.rows[0]?.talkingPoint).toBe("$&丁，您已经10天没过来（11月10日）");
  });
});

describe("laws of the call list", () => {
  it("accounts for every customer exactly once", () => {
    fc.assert(
      fc.property(anyCustomers, fc.integer({ min: 1, max: 6 }), (customers, capacity) => {
        const { rows, carried, leftOut } = plan(customers, { rules: withCapacity(capacity) });
        const leftOutRows = Object.values(leftOut).flatMap((each) => each.rows);
        expect(rows.length + carried + leftOutRows.length).toBe(customers.length);
        expect(new Set([...leftOutRows, ...rows.map(({ row }) => row)]).size).toBe(customers.length - carried);
      }),
    );
  });

  it("never lists anybody who is excluded, keeps to the capacity, and gives everybody a reason", () => {
    fc.assert(
      fc.property(anyCustomers, fc.integer({ min: 1, max: 6 }), fc.nat(), (customers, capacity, seed) => {
        const list = plan(customers, { rules: withCapacity(capacity), seed });
        for (const { row, reasonText, phone } of list.rows) {
          const customer = { ...blankCustomer(row), ...customers[row - 2] };
          expect(customer.doNotContact).toBe(false);
          expect(customer.phone ?? phone).toBe(phone);
          expect(["D", "F", "F1", "L"]).not.toContain(customer.grade);
          expect(customer.lastContactDate).not.toBe(asOf);
          expect(customer.nextContactDate === null || customer.nextContactDate <= asOf).toBe(true);
          expect(reasonText).not.toBe("");
        }
        for (const owner of new Set(list.rows.map((row) => row.owner))) {
          const ranks = list.rows.filter((row) => row.owner === owner).map(({ rank }) => rank);
          expect(ranks).toEqual(Array.from({ length: Math.min(ranks.length, capacity) }, (_, index) => index + 1));
        }
        expect(new Set(list.rows.map(({ phone }) => phone)).size).toBe(list.rows.length);
      }),
    );
  });

  it("accounts for every customer: on the list, left out, carried, or not needed to fill the day", () => {
    fc.assert(
      fc.property(anyCustomers, (customers) => {
        const list = plan(customers);
        const leftOut = Object.values(list.leftOut).reduce((sum, { count }) => sum + count, 0);
        expect(list.rows.length + leftOut + list.carried).toBe(customers.length);
      }),
    );
  });

  it("skips nobody of a higher class while one of a lower class is called", () => {
    fc.assert(
      fc.property(anyCustomers, fc.integer({ min: 1, max: 4 }), fc.nat(), (customers, capacity, seed) => {
        const list = plan(customers, { rules: withCapacity(capacity), seed });
        const full = plan(customers, { rules: withCapacity(1_000), seed });
        const listed = new Set(list.rows.map(({ row }) => row));
        for (const skipped of full.rows.filter(({ row }) => !listed.has(row))) {
          const owner = customers[skipped.row - 2]?.owner ?? null;
          const hasNoOwners = customers.every((customer) => (customer.owner ?? null) === null);
          const rivals = list.rows.filter((row) => hasNoOwners || owner === null || row.owner === owner);
          for (const rival of rivals) expect(rival.class <= skipped.class).toBe(true);
        }
      }),
    );
  });

  it("does not depend on the order of the sheet except for ties", () => {
    fc.assert(
      fc.property(anyCustomers, fc.integer({ min: 1, max: 5 }), fc.nat(), (customers, capacity, seed) => {
        // Amounts that differ leave no tie to the order of the sheet.
        const named = customers.map((customer, index) => ({
          ...customer,
          customerId: `C${index}`,
          phone: `199000${10_000 + index}`,
          dealAmount: index + 1,
        }));
        const rules = withCapacity(capacity);
        const lines = (list: CallList) =>
          list.rows.map(({ owner, rank, key, reasonText }) => [owner, rank, key, reasonText].join(" ")).sort();
        expect(lines(plan([...named].reverse(), { rules, seed }))).toEqual(lines(plan(named, { rules, seed })));
      }),
    );
  });

  it("calls each of 1,000 customers at least once in a month of working days", () => {
    const first = day("2026-11-02");
    const callable = Array.from({ length: 1_000 }, (_, index): Customer => {
      // The next contacts fall on every working day of the month alike: 45 or 46 on each, the 46 of the specification.
      const nextContactDate = index % 7 === 0 ? null : addWorkingDays(first, index % 22);
      const grade = ["H", "A", "B", "C", null][index % 5] ?? null;
      return {
        ...blankCustomer(index + 2),
        customerName: `客户${index}`,
        phone: `199${String(index).padStart(8, "0")}`,
        owner: "甲",
        grade,
        lastContactDate: addDays(first, -1 - (index % 60)),
        nextContactDate,
      };
    });
    const called = new Set<number>();
    let customers: readonly Customer[] = callable;
    let today = nextWorkingDay(first);
    for (let worked = 0; worked < 22; worked += 1) {
      const list = planCallList({ reading: readingOf(customers), rules: defaultRules, asOf: today, locale: "zh-CN" });
      expect(list.rows.length).toBeLessThanOrEqual(60);
      const listed = new Set(list.rows.map(({ row }) => row));
      // Each call is a contact; the next one is a month away, as the material has it for most.
      customers = customers.map((customer) =>
        listed.has(customer.row)
          ? { ...customer, lastContactDate: today, nextContactDate: addDays(today, 30) }
          : customer,
      );
      for (const row of listed) called.add(row);
      today = addWorkingDays(today, 1);
    }
    expect(callable.filter(({ row }) => !called.has(row)).map(({ row }) => row)).toEqual([]);
  });
});

const nextContactColumn = readColumn(5, "下次拨打时间", "nextContactDate");

function rowsOf(list: CallList): number[] {
  return list.rows.map(({ row }) => row);
}

function rowsLeftOut(list: CallList) {
  return Object.fromEntries(Object.entries(list.leftOut).map(([reason, { rows }]) => [reason, rows]));
}
