import fc from "fast-check";
import type { CellValue } from "../../../../src/domain/sheet/cells";
import { readContactLog } from "../../../../src/domain/reading/rows/readContactLog";
import { timeOfDay } from "../../../../src/domain/reading/values/timeOfDay";
import { asOf, reading, sheetOf } from "../sheets";

describe("the time behind a day", () => {
  it.each<[CellValue, number | null]>([
    ["2026-11-05 14:30", 14 * 60 + 30],
    ["2026-11-05 14:30:59", 14 * 60 + 30],
    ["2026-11-05T09:05:00Z", 9 * 60 + 5],
    ["2026/11/5 下午2:30", 14 * 60 + 30],
    ["2026年11月5日下午2点半", 14 * 60 + 30],
    ["2026年11月5日 9時20分", 9 * 60 + 20],
    ["11/5/2026 2:30 PM", 14 * 60 + 30],
    ["11/5/2026 12:10 am", 10],
    ["2026-11-05 中午12:15", 12 * 60 + 15],
    [46331.604166666664, 14 * 60 + 30],
    ["2026-11-05", null],
    ["2026-11-05 00:00:00", null],
    ["2026-11-05 25:10", null],
    [46331, null],
    ["", null],
    [null, null],
  ])("of %j is %p minutes since midnight", (cell, minutes) => {
    expect(timeOfDay(cell)).toBe(minutes);
  });

  it("is the same as Excel's number and as a text", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_439 }), (minutes) => {
        const two = (number: number) => String(number).padStart(2, "0");
        expect(timeOfDay(46_331 + minutes / 1_440)).toBe(minutes);
        expect(timeOfDay(`2026-11-05 ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`)).toBe(minutes);
      }),
    );
  });

  it("stays with contacts and visits when a sheet is read, beside the day", () => {
    const { customers } = reading([
      ["客户姓名", "手机", "最近到店时间", "下次跟进时间"],
      ["周小满", "13900001111", "2026-11-05 14:30", "2026-11-25 09:00"],
      ["吴大有", "13900002222", "2026-11-06", ""],
    ]);
    expect(customers.map(({ timesOfDay }) => timesOfDay)).toEqual([{ lastVisitDate: 870, nextContactDate: 540 }, {}]);
  });

  it("stays with every line of a contact log", () => {
    const values = [
      ["联系时间", "客户名称", "沟通内容"],
      ["2026-11-05 14:30", "周小满", "看货"],
      ["2026-11-06", "吴大有", "发了资料"],
    ];
    const { contacts } = readContactLog({ cells: sheetOf(values), asOf, locale: "zh-CN" });
    expect(contacts.map(({ time }) => time)).toEqual([870, null]);
  });
});
