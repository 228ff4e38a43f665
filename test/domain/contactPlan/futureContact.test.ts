import { planCallList } from "../../../src/domain/callList/callList";
import type { Block } from "../../../src/domain/sheet/cells";
import { dayFromIso, isoText, type Day } from "../../../src/domain/calendar/day";
import { contactPlans } from "../../../src/domain/contactPlan/contactPlanner";
import { planFollowUps } from "../../../src/domain/contactPlan/followUpPlan";
import type { Locale } from "../../../src/domain/locale";
import { poolStandings } from "../../../src/domain/pool/pool";
import { readCustomers } from "../../../src/domain/reading/rows/readCustomers";
import { defaultRules } from "../../../src/domain/rules/rules";

/* As-of is Friday, 2026-11-20. Days are counted by hand: H is followed up every 2 days, the tier-less rest every 30. */
const asOf = day("2026-11-20");

describe("a last contact that has not come yet", () => {
  it("gives no date of its own: the customer is contacted first, and the note says why", () => {
    expect(
      followUps([
        ["姓名", "手机", "意向级别", "最近联系日期", "下次联系日期"],
        ["王伟", "19900000001", "C", "2027-11-10", ""],
        ["李娜", "19900000002", "H", "2026-11-19", ""],
      ]),
    ).toEqual([
      [
        2,
        "2026-11-20",
        "上次联系写着2027年11月10日，还没到，请先联系；应于2026-11-20联系；最近联系日期2027年11月10日晚于计算日，未采用",
      ],
      [3, "2026-11-23", "H级，每2天跟进；应于2026-11-23联系"],
    ]);
  });

  it("leaves the day to the last visit, where there is one that has come", () => {
    // 2026-11-10 + 30 days.
    expect(
      followUps([
        ["姓名", "手机", "意向级别", "最近到店日期", "最近联系日期", "下次联系日期"],
        ["王伟", "19900000001", "C", "2026-11-10", "2026-12-01", ""],
      ]),
    ).toEqual([[2, "2026-12-10", "C级，每30天跟进；应于2026-12-10联系；最近联系日期12月1日晚于计算日，未采用"]]);
  });

  it("does not count as the contact that was due: an overdue date waits no longer for it", () => {
    // Due on 11-18; a contact in 2027 would make the date done and write 2027-01-04.
    const sheet: Block = [
      ["姓名", "手机", "意向级别", "最近联系日期", "下次联系日期"],
      ["王伟", "19900000001", "H", "2027-01-02", "2026-11-18"],
    ];
    expect(followUps(sheet)).toEqual([]);
    expect(followUps(sheet, "zh-CN", "all")).toMatchObject([
      [2, "2026-11-20", expect.stringMatching(/^上次联系写着2027年1月2日，还没到/)],
    ]);
  });

  it("sets an order of the future aside as well: nothing runs out before it was bought", () => {
    expect(
      followUps([
        ["姓名", "手机", "意向级别", "最近联系日期", "最近购买日期", "消费周期(天)", "下次联系日期"],
        ["王伟", "19900000001", "H", "2026-11-18", "2027-11-01", "30", ""],
      ]),
    ).toEqual([[2, "2026-11-20", "H级，每2天跟进；应于2026-11-20联系；最近购买日期2027年11月1日晚于计算日，未采用"]]);
  });

  it("is said in the person's language", () => {
    const english: Block = [
      ["Name", "Phone", "Grade", "Last contact", "Next contact"],
      ["Ann Lee", "2125550101", "C", "2027-11-10", ""],
    ];
    expect(followUps(english, "en-US")).toMatchObject([
      [
        2,
        "2026-11-20",
        "The last contact is dated Nov 10, 2027, which has not come: contact first; due 2026-11-20; Last contact Nov 10, 2027 is after the as-of day and was not used",
      ],
    ]);
    const traditional: Block = [
      ["姓名", "手機", "意向等級", "最近聯絡日期", "下次聯絡日期"],
      ["王偉", "19900000001", "C", "2027-11-10", ""],
    ];
    expect(followUps(traditional, "zh-TW")).toMatchObject([
      [
        2,
        "2026-11-20",
        "上次聯絡寫著2027年11月10日，還沒到，請先聯絡；應於2026-11-20聯絡；最近聯絡日期2027年11月10日晚於計算日，未採用",
      ],
    ]);
  });

  it("is not what the call list opens the talk with, nor what it orders by", () => {
    const { rows } = planCallList({
      reading: readingOf([
        ["姓名", "手机", "意向级别", "最近联系日期"],
        ["王伟", "19900000001", "C", "2027-11-10"],
        ["李娜", "19900000002", "C", ""],
      ]),
      rules: defaultRules,
      asOf,
      locale: "zh-CN",
    });
    expect(
      rows.map(({ customerName, lastContact, reasonText, talkingPoint }) => ({
        customerName,
        lastContact,
        reasonText,
        talkingPoint,
      })),
    ).toEqual([
      {
        customerName: "王伟",
        lastContact: null,
        reasonText: "上次联系写着2027年11月10日，还没到，请先联系，C级",
        talkingPoint: "王伟您好，想了解一下您最近的需求。",
      },
      {
        customerName: "李娜",
        lastContact: null,
        reasonText: "没有联系日期，C级",
        talkingPoint: "李娜您好，想了解一下您最近的需求。",
      },
    ]);
  });

  it("keeps nobody out of the pool for years: the row stays with its owner until the cell is corrected", () => {
    const reading = readingOf([
      ["姓名", "手机", "业务员", "最近联系日期"],
      ["王伟", "19900000001", "张敏", "2027-11-10"],
    ]);
    const facts = {
      ownedSince: day("2026-01-01"),
      isLocked: false,
      isUnreadable: false,
      tier: null,
      loggedContact: null,
      unreachedAttempts: 0,
    };
    const plans = contactPlans({ reading, rules: defaultRules, asOf });
    expect(poolStandings({ reading, plans, rules: defaultRules, asOf, factsOf: () => facts })).toMatchObject([
      { kind: "unreadable" },
    ]);
  });
});

function followUps(values: Block, locale: Locale = "zh-CN", write: "blankOrDone" | "all" = "blankOrDone") {
  const plan = planFollowUps({ reading: readingOf(values, locale), rules: defaultRules, asOf, locale, write });
  return plan.rows.map(({ row, to, whyText }) => [row, isoText(to), whyText]);
}

function readingOf(values: Block, locale: Locale = "zh-CN") {
  return readCustomers({ cells: { name: "客户", firstRow: 1, firstColumn: 0, values }, asOf, locale });
}

function day(iso: string): Day {
  return dayFromIso(iso) as Day;
}
