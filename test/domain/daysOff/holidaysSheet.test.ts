import type { Block } from "../../../src/domain/sheet/cells";
import { readHolidaySheet } from "../../../src/domain/daysOff/holidaysSheet";
import { asOf, day, sheetOf } from "../reading/sheets";

describe("the sheet of days off and days worked", () => {
  it("reads days off, days worked and leave of one owner, wherever the columns stand", () => {
    const read = holidays([
      ["2027年放假安排", "", "", ""],
      ["说明", "日期", "类型", "业务员"],
      ["元旦", "2027-01-01", "休息", ""],
      ["补班", day("2027-01-03"), "上班", ""],
      ["年假", "2026/11/23", "", "坐席01"],
      ["", "", "", ""],
    ]);
    expect(read).toEqual({
      holidays: [
        { day: day("2027-01-01"), kind: "rest", owner: null },
        { day: day("2027-01-03"), kind: "work", owner: null },
        { day: day("2026-11-23"), kind: "rest", owner: "坐席01" },
      ],
      faults: [],
    });
  });

  it("reads English and Traditional headers, and days without any header", () => {
    const expected = [{ day: day("2026-12-25"), kind: "work", owner: "Ann" }];
    expect(
      holidays([
        ["Date", "Type", "Owner"],
        ["2026-12-25", "Work", "Ann"],
      ]).holidays,
    ).toEqual(expected);
    expect(
      holidays([
        ["日期", "類型", "業務員"],
        ["2026-12-25", "補班", "Ann"],
      ]).holidays,
    ).toEqual(expected);
    expect(holidays([["2026-12-25", "work", "Ann"]]).holidays).toEqual(expected);
  });

  it("names each cell that holds no day and goes on with the others", () => {
    const read = holidays([
      ["日期", "类型"],
      ["2026-02-30", "休息"],
      ["春节", "休息"],
      ["2026-12-25", "休息"],
    ]);
    expect(read.faults).toEqual([
      { code: "notADay", cell: "A2", text: "2026-02-30" },
      { code: "notADay", cell: "A3", text: "春节" },
    ]);
    expect(read.holidays).toHaveLength(1);
  });
});

function holidays(values: Block) {
  return readHolidaySheet(sheetOf(values), asOf);
}
