import { planCallList, type CallList } from "../../../src/domain/callList/callList";
import { defaultRules } from "../../../src/domain/rules/rules";
import { asOf, csvCells, reading } from "../reading/sheets";

/*
 * The sheets as they came (test/data/sheets), read and listed for Friday, 2026-11-20. Who is on each list, in which class
 * and order, was worked out by hand from the cells and the specification of the call list.
 */
describe("the telesales sheet", () => {
  const list = listOf("telesales_call_list");

  it("gives each seat its calls in order", () => {
    expect(callsByOwner(list)).toEqual({
      // Stage 4 overdue; in contract to 12-19 and due; two expired contracts due; then stages 0, 1, 3; C0001 fills the day.
      坐席02: ["C0006 a", "C0004 a", "C0017 a", "C0050 a", "C0047 f", "C0038 f", "C0033 f", "C0055 f", "C0001 h"],
      // The first two were last contacted on the same day, 10-30: the larger amount (1.2万) goes before 6,800.
      坐席03: [
        "C0057 a",
        "C0032 a",
        "C0044 a",
        "C0045 a",
        "C0015 a",
        "C0022 a",
        "C0048 f",
        "C0060 f",
        "C0056 f",
        "C0023 f",
        "C0043 f",
        "C0010 f",
        "C0046 f",
        "C0025 f",
      ],
      // C0012 is in contract to 11-21, tomorrow; C0039 has no date of a contact. C0052, stage 0, was tried 15 times: seven working days after 11-18.
      坐席01: [
        "C0014 a",
        "C0007 a",
        "C0012 a",
        "C0039 f",
        "C0042 f",
        "C0016 f",
        "C0059 f",
        "C0013 f",
        "C0029 f",
        "C0030 f",
        "C0052 h",
      ],
    });
  });

  it("leaves out who asked for it, is in contract, was called today or is not due", () => {
    expect(leftOut(list)).toEqual({
      // C0002, C0005, C0009, C0011, C0024, C0031, C0051, C0053: 请勿再打.
      doNotContact: [3, 6, 10, 12, 25, 32, 52, 54],
      // C0019 ends on 12-21; the next contact before that is on Monday 11-23. C0033 has a typed day that has come.
      inContract: [20],
      calledThatDay: [4, 36, 41],
      notDue: [9, 19, 21, 22, 27, 28, 29, 35, 37, 38, 42, 50, 55, 59],
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
      "id:C0006": "逾期25天：应于10月26日跟进，销售进程4（有意选择我们），意向“成交可能性很大”",
      "id:C0004": "到期：应于11月20日跟进，合同将于12月19日到期，意向“成交”",
      "id:C0012": "逾期29天：应于10月22日跟进，合同将于11月21日到期，意向“成交”",
      "id:C0050": "到期：应于11月20日跟进，合同已于11月19日到期",
      "id:C0039": "没有联系日期",
      "id:C0001": "补足：2天未联系",
    });
  });
});

describe("the car dealer's sheet", () => {
  const list = listOf("car_dealer_leads");

  it("gives each consultant their calls in order, H before A before O", () => {
    expect(callsByOwner(list, ({ row }) => String(row))).toEqual({
      顾问甲: ["4 a", "6 a", "14 a", "11 a", "16 a", "35 a", "22 f", "25 f", "44 f", "45 f", "42 h"],
      顾问丙: ["7 a", "43 f", "32 h", "10 h"],
      顾问乙: ["8 a", "12 a", "9 a", "21 h", "29 h", "13 h"],
    });
  });

  it("leaves out damaged phones, closed grades, who was called today, who is not due, and 周小样's second row", () => {
    expect(leftOut(list)).toEqual({
      noPhone: [20, 26, 34],
      closed: [36, 37, 38, 39, 40],
      calledThatDay: [5, 17, 24],
      notDue: [15, 18, 19, 23, 27, 28, 30, 31, 33],
      duplicatePhone: [41],
    });
  });
});

describe("the salon's sheet", () => {
  it("calls by the care cycle since the last visit, and tells when the supply ran out", () => {
    const list = listOf("salon_members");
    const reasons = Object.fromEntries(list.rows.map(({ key, reasonText }) => [key, reasonText]));
    // Last visit 10-23, cycle 15 days: ran out on 11-07, due three days before.
    expect(reasons["id:VIP00001"]).toBe("逾期16天：应于11月4日跟进，11月7日应已用完（周期15天）");
  });
});

function listOf(name: string): CallList {
  return planCallList({
    reading: reading(csvCells(`sheets/${name}.csv`)),
    rules: defaultRules,
    asOf,
    locale: "zh-CN",
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
