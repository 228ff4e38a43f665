import type { CellValue } from "../../../../src/domain/sheet/cells";
import { problemsOf, reading, shown } from "../sheets";

/** What becomes of a birthday among others of a Chinese sheet; 1904 is the year of those without one. */
function birthdayOf(cell: CellValue, others: readonly CellValue[] = ["1990-05-05", "1985-12-01"]): unknown {
  const read = reading([
    ["姓名", "手机", "生日"],
    ...[cell, ...others].map((value, index) => [`钱丁${index}`, `1990000000${index}`, value]),
  ]);
  const [customer] = read.customers;
  return problemsOf(read)[0] ?? [shown("birthday", customer?.birthday), customer?.birthdayLunar].join(" ");
}

describe("a birthday", () => {
  it.each([
    ["1.1", "1904-01-01 false"],
    ["12.25", "1904-12-25 false"],
    [5.6, "1904-05-06 false"],
    [3.15, "1904-03-15 false"],
    ["57-4-15", "1957-04-15 false"],
    ["88.8.8", "1988-08-08 false"],
    ["0415", "1904-04-15 false"],
    [415, "1904-04-15 false"],
    [1225, "1904-12-25 false"],
    ["8-8", "1904-08-08 false"],
    ["5月3日", "1904-05-03 false"],
    ["1957.4.15", "1957-04-15 false"],
    ["农历正月初一", "1904-01-01 true"],
    ["农历1.1", "1904-01-01 true"],
    ["農曆八月十五", "1904-08-15 true"],
    ["农历57-4-15", "1957-04-15 true"],
    ["腊月廿三", "1904-12-23 true"],
    ["7.31(阴历)", "1904-07-31 true"],
    [20950, "1957-05-10 false"],
    ["农历二月三十", "1904-02-29 true"],
    ["农历1990年冬月初十", "1990-11-10 true"],
    ["闰四月廿一", "1904-04-21 true"],
    ["腊月卅", "1904-12-30 true"],
    ["农历十二月二十", "1904-12-20 true"],
    ["农历2月9日", "1904-02-09 true"],
    ["阳历5.3", "1904-05-03 false"],
    ["农历1990-5-3", "1990-05-03 true"],
    ["", " false"],
    ["农历不详", " false"],
    ["13.1", "C2 impossibleDate"],
    ["农历十三月初一", "C2 impossibleDate"],
    ["农历正月卅一", "C2 impossibleDate"],
    ["农历忘了", "C2 unreadableDate"],
    ["不知道", "C2 unreadableDate"],
    [true, "C2 unreadableDate"],
    ["#N/A", "C2 errorCell"],
  ])("%j is %s", (cell, expected) => {
    expect(birthdayOf(cell)).toBe(expected);
  });

  it.each(["1988", 1988, "1988年", "88年", "90后", "5月", "1988-08", "1988年5月"])(
    "%j is no day, and nobody's birthday is made up from it",
    (cell) => {
      expect(birthdayOf(cell)).toBe("C2 incompleteDate");
    },
  );

  it("in a column that writes two digits a day has lost its last zero: 10.1 beside 3.08 is the tenth", () => {
    expect(birthdayOf(10.1, [3.08, 5.25])).toBe("1904-10-10 false");
    // 5.6 would be the sixtieth.
    expect(birthdayOf(5.6, [3.08, 5.25])).toBe("C2 impossibleDate");
  });

  it.each([1.1, 10.2, 12.3])("the number %j may have been one with a last zero, and is asked for", (cell) => {
    expect(birthdayOf(cell, [3.8, 5.25])).toBe("C2 openBirthday");
  });

  it("the number 2.3 is the third of February, which has no thirtieth", () => {
    expect(birthdayOf(2.3, [3.8, 5.25])).toBe("1904-02-03 false");
  });

  it("is no age", () => {
    const read = reading([
      ["姓名", "手机", "生日"],
      ["钱丁", "19900000001", 35],
      ["孙无名", "19900000002", 41],
      ["李乙", "19900000003", 28],
    ]);
    expect(read.columns[2]).toMatchObject({ field: null, reason: { code: "valuesDoNotFit" } });
  });
});

it("a day with a comma before its time is that day", () => {
  const read = reading(
    [
      ["Registered Name", "Registered Mobile", "User Registration Date"],
      ["Ada Norris", "+54-1134820001", "07/05/2025, 23:57:03"],
      ["Ben Okafor", "+91-9329170002", "15/05/2025, 23:54:54"],
    ],
    { locale: "en-US" },
  );
  expect(read.customers.map(({ firstContactDate }) => shown("birthday", firstContactDate))).toEqual([
    "2025-05-07",
    "2025-05-15",
  ]);
});
