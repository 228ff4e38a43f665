import { planCallList, type CallList } from "../../../src/domain/callList/callList";
import { officeWeek } from "../../../src/domain/calendar/workdays";
import { standingSaid, whatCustomersSaid } from "../../../src/domain/contactLog/whatCustomersSaid";
import { defaultRules } from "../../../src/domain/rules/rules";
import { rulesOfTrade } from "../../../src/domain/rules/rulesOfTrade";
import type { TradeKey } from "../../../src/domain/trades/trade";
import { asOf, csvCells, reading } from "../reading/sheets";

/*
 * The sheets as they came (test/data/sheets), read and listed for Friday, 2026-11-20. Who is on each list, in which class
 * and order, was worked out by hand from the cells and the specification of the call list.
 */
describe("the telesales sheet", () => {
  const list = listOf("telesales_call_list");

  it("gives each seat its calls in order", () => {
    expect(callsByOwner(list)).toEqual({
      // Contracts first: ended 11-19 (12,000), ends 12-19 and ended 8-22 (3,000 each, sheet order); stage 4; then by lateness:
      // C0047 stage 0 since 10-30 + 1 working day; C0033 and C0055 typed 11-19; C0038 typed today.
      坐席02: ["C0050 c", "C0004 c", "C0017 c", "C0006 d", "C0047 f", "C0033 f", "C0055 f", "C0038 f"],
      // Stage 5, 1.2万 before 3,000; the expired contract; stage 4 by lateness 2, 1, 0 days; the rest by lateness 7, 3, 3, 1, 0.
      坐席03: [
        "C0057 b",
        "C0022 b",
        "C0032 c",
        "C0015 d",
        "C0044 d",
        "C0045 d",
        "C0046 f",
        "C0025 f",
        "C0043 f",
        "C0023 f",
        "C0010 f",
        "C0048 f",
        "C0056 f",
        "C0060 f",
      ],
      // C0012 ends tomorrow and is called 30 days before; C0039 has no date of a contact. C0016, stage 0 after 3 attempts,
      // was due 7 working days after 9-21, on 10-08 (Mid-Autumn and National Day are off): 43 days late is cold.
      坐席01: [
        "C0007 b",
        "C0012 c",
        "C0014 d",
        "C0029 f",
        "C0030 f",
        "C0013 f",
        "C0039 f",
        "C0042 f",
        "C0059 f",
        "C0016 i",
      ],
    });
  });

  it("leaves out who asked for it, was called today or is not due", () => {
    expect(leftOut(list)).toEqual({
      // C0002, C0005, C0009, C0011, C0024, C0031, C0051, C0053: 请勿再打.
      doNotContact: [3, 6, 10, 12, 25, 32, 52, 54],
      calledThatDay: [4, 36, 41],
      // C0001 refused on 11-18: 3 × 7 working days. C0019 is in contract to 12-21, its next contact 30 days before.
      // C0052, stage 0 after 15 attempts, refused as well. The others have a typed day that is still to come.
      notDue: [2, 9, 19, 20, 21, 22, 27, 28, 29, 35, 37, 38, 42, 50, 53, 55, 59],
    });
  });

  it("points at C0033, whose state says in contract and whose stage says newly assigned", () => {
    expect(reading(csvCells("sheets/telesales_call_list.csv")).problems).toMatchObject([
      { code: "contradictionStageContract", cell: "F34" },
    ]);
  });

  it("says why each is called", () => {
    const reasons = Object.fromEntries(list.rows.map(({ key, reasonText }) => [key, reasonText]));
    expect(reasons).toMatchObject({
      "id:C0006": "逾期25天：销售进程4（有意选择我们），每3个工作日跟进，意向“成交可能性很大”",
      "id:C0004": "表里填写的日期，合同将于12月19日到期，意向“成交”",
      "id:C0012": "逾期29天：合同11月21日到期，提前30天联系，意向“成交”",
      "id:C0050": "表里填写的日期，合同已于11月19日到期",
      "id:C0039": "没有联系日期",
      "id:C0016":
        "逾期43天：销售进程0（未接通），每个工作日跟进，打了3次没接通，放慢到每7个工作日，太久没联系，可转流失挽回",
    });
  });
});

describe("the car dealer's sheet", () => {
  const list = listOf("car_dealer_leads");

  it("gives each consultant their calls in order, H before A before O", () => {
    expect(callsByOwner(list, ({ row }) => String(row))).toEqual({
      // By grade, then by lateness: H 16 and 1 days, A 9, 8 and 3, O 3; B 11 and 4, N 14 and 11.
      顾问甲: ["4 e", "6 e", "14 e", "11 e", "16 e", "35 e", "22 f", "25 f", "44 f", "45 f"],
      顾问丙: ["7 e", "43 f"],
      顾问乙: ["8 e", "9 e", "12 e"],
    });
  });

  it("leaves out damaged phones, closed grades, who was called today, who is not due, and 周小样's second row", () => {
    expect(leftOut(list)).toEqual({
      noPhone: [20, 26, 34],
      closed: [36, 37, 38, 39, 40],
      calledThatDay: [5, 17, 24],
      // Nobody is called to fill the day up: all of them were contacted within a month.
      notDue: [10, 13, 15, 18, 19, 21, 23, 27, 28, 29, 30, 31, 32, 33, 42],
      duplicatePhone: [41],
    });
  });
});

describe("the salon's sheet", () => {
  it("calls by the care cycle since the last visit, and tells when the supply ran out", () => {
    const list = listOf("salon_members", "salon");
    const reasons = Object.fromEntries(list.rows.map(({ key, reasonText }) => [key, reasonText]));
    // Last visit 10-23, cycle 15 days: ran out on 11-07, due three days before.
    expect(reasons["id:VIP00001"]).toBe("逾期16天：护理周期11月7日已到（15天一次）");
    // Last visit 2025-11-20, pregnant: left in peace for three months, and nobody has been in touch since.
    expect(list.rows.find(({ key }) => key === "id:VIP00002")).toMatchObject({ class: "i", daysLate: 269 });
    // 10-23 and a cycle of 10 days, due three days before 11-02; the remark says 已搬家.
    expect(reasons["id:VIP00023"]).toBe("逾期21天：护理周期11月2日已到（10天一次），备注“已搬家”，先问还来不来");
  });
});

describe("sheets in which somebody must not be called", () => {
  it("leaves won and lost customers alone, and calls 周五 for the Wednesday that was agreed on 11-01", () => {
    const list = listOf("status", "general", "plan");
    expect(callsByOwner(list, ({ row }) => String(row))).toEqual({ 乙: ["6 a"] });
    expect(list.rows[0]).toMatchObject({ daysLate: 16, reasonText: "逾期16天：与客户约定：“约周三”" });
    expect(leftOut(list)).toEqual({ doNotContact: [5], closed: [2, 3, 4] });
  });

  it("leaves alone who does not agree to be contacted, and keeps who has WeChat only for other ways", () => {
    expect(leftOut(listOf("dealer_after", "carSales", "plan"))).toEqual({ consentRefused: [4], wechatOnly: [5] });
  });
});

function listOf(name: string, trade: TradeKey = "general", folder = "sheets"): CallList {
  const read = reading(csvCells(`${folder}/${name}.csv`));
  const said = whatCustomersSaid({
    customers: read.customers,
    laterContacts: new Map(),
    logged: new Map(),
    ourLog: null,
    asOf,
    weeks: () => officeWeek,
    declined: [],
    dayFirst: false,
  });
  return planCallList({
    reading: read,
    rules: rulesOfTrade(defaultRules, trade),
    asOf,
    locale: "zh-CN",
    facts: new Map([...standingSaid(said)].map(([row, each]) => [row, { said: each }])),
  });
}

/** Owner → "C0006 a", in order. */
function callsByOwner(
  list: CallList,
  nameOf: (row: CallList["rows"][number]) => string = ({ key }) => key.replace("id:", ""),
): Record<string, string[]> {
  const calls: Record<string, string[]> = {};
  for (const row of list.rows) (calls[row.owner ?? ""] ??= []).push(`${nameOf(row)} ${row.class}`);
  return calls;
}

/** Reasons that hold for somebody, with the rows. */
function leftOut(list: CallList) {
  return Object.fromEntries(
    Object.entries(list.leftOut)
      .filter(([, { count }]) => count > 0)
      .map(([reason, { rows }]) => [reason, rows]),
  );
}
