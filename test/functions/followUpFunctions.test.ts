import { dayFromIso } from "../../src/domain/calendar/day";
import { followUpNext, followUpStatusOf, gradeIntent, workdayCn } from "../../src/functions/functions";
import { cellsOf, column, failureOf, messageIn, showExcelIn } from "./inExcel";

beforeEach(() => showExcelIn("en-US"));

/** A Friday. */
const asOf = [[serial("2026-11-20")]];

describe("FOLLOWUP.NEXT", () => {
  const next = (last: unknown, grade: unknown, ...rest: unknown[][][]) =>
    cellsOf(followUpNext([[last]], [[grade]], rest[0] ?? [[null]], rest[1] ?? [[null]], asOf))[0];

  it.each([
    ["H", "2026-11-23", "2 days later is a Sunday, so it is Monday"],
    ["A", "2026-11-27", "7 days later"],
    ["b级", "2026-12-04", "14 days later"],
    ["C", "2026-12-21", "30 days later is a Sunday"],
    ["", "2026-12-21", "no grade has 30 days"],
  ])("is for grade “%s” on %s: %s", (grade, expected) => {
    expect(next("2026-11-20", grade)).toBe(serial(expected));
  });

  it("is the as-of day where no contact is known, and else the true due day, also when it has passed", () => {
    expect(next(null, "H")).toBe(serial("2026-11-20"));
    // 3 January is a holiday, Sunday the 4th is worked.
    expect(next("2026-01-01", "H")).toBe(serial("2026-01-04"));
  });

  it("is #VALUE! for a last contact that is yet to come", () => {
    const yetToCome = followUpNext([["2027-11-10"]], [["H"]], [[null]], [[null]], asOf);
    expect([cellsOf(yetToCome)[0], messageIn(yetToCome)]).toEqual([
      "#VALUE!",
      "last_contact: is after as_of: check year and month",
    ]);
  });

  it("is #N/A for a grade that is not followed up, and #VALUE! for what is no grade", () => {
    const closed = followUpNext([[46000]], [["F"]], [[null]], [[null]], asOf);
    expect([cellsOf(closed)[0], messageIn(closed)]).toEqual(["#N/A", "grade F is not followed up"]);
    expect(next(46000, "战败")).toBe("#N/A");
    expect(messageIn(followUpNext([[46000]], [["??"]], [[null]], [[null]], asOf))).toMatch(/^grade: “\?\?” /);
  });

  it("takes intervals, closed grades and the working week from its rules", () => {
    expect(next("2026-11-19", "H", rules(["H", 5]))).toBe(serial("2026-11-24"));
    expect(next("2026-11-19", "VIP", rules(["VIP", 1]))).toBe(serial("2026-11-20"));
    expect(next("2026-11-19", "A", rules(["A", "-"]))).toBe("#N/A");
    expect(next("2026-11-19", null, rules(["default", 5]))).toBe(serial("2026-11-24"));
    expect(next("2026-11-20", "H", [["everyDay"]])).toBe(serial("2026-11-22"));
    expect(failureOf(() => next("2026-11-19", "H", rules(["H", 0.5]))).message).toMatch(/^rules: the row “H”/);
    expect(failureOf(() => next("2026-11-19", "H", [["weekly"]])).message).toMatch(/^rules: “weekly”/);
  });

  it("keeps off the person's own days off, and works on the days that they declare", () => {
    const holidays = [
      [serial("2026-11-23"), "培训"],
      [null, null],
      ["2026-11-22", "上班"],
    ];
    expect(next("2026-11-20", "H", [[null]], [[serial("2026-11-23")]])).toBe(serial("2026-11-24"));
    expect(next("2026-11-20", "H", [[null]], holidays)).toBe(serial("2026-11-22"));
    expect(failureOf(() => next("2026-11-20", "H", [[null]], [["soon"]])).message).toMatch(/^holidays: “soon”/);
  });

  it("takes the header and the further columns of the rules sheet along, and 0 for a blank interval", () => {
    const sheet = rules(["级别", "跟进间隔（天）", "优先（是/否）"], ["H", 5, "是"], ["Z", 0, "否"], ["", "", ""]);
    expect(next("2026-11-19", "H", sheet)).toBe(serial("2026-11-24"));
    expect(next("2026-11-19", "Z", sheet)).toBe("#N/A");
  });

  it("spills over columns with blanks of every kind, errors row by row", () => {
    const last = column("2026-11-19", null, 0, "", "someday", "#REF!");
    const grades = column("H", "H", null, "", "H", "H");
    expect(cellsOf(followUpNext(last, grades, [[null]], [[null]], asOf))).toEqual([
      serial("2026-11-23"),
      serial("2026-11-20"),
      serial("2026-11-20"),
      serial("2026-11-20"),
      "#VALUE!",
      "#VALUE!",
    ]);
  });

  it("keeps off the National Day holiday", () => {
    const spilled = followUpNext([["2026-09-30"]], [["H"]], [[null]], [[null]], [["2026-09-30"]]);
    expect(cellsOf(spilled)).toEqual([serial("2026-10-08")]);
  });
});

describe("FOLLOWUP.STATUS", () => {
  it("is overdue, due or upcoming by the day, and blank for a blank cell", () => {
    const days = column(46345, 46346, "2026-11-21", null, 0, "later");
    expect(cellsOf(followUpStatusOf(days, asOf))).toEqual(["overdue", "due", "upcoming", "", "", "#VALUE!"]);
    showExcelIn("zh-TW");
    expect(cellsOf(followUpStatusOf([[46345]], asOf))).toEqual(["逾期"]);
  });
});

describe("GRADE.INTENT", () => {
  it("is H within 7 days, A within a month, B within three, later C, and N without a day", () => {
    const days = column(
      "2026-11-20",
      "2026-11-27",
      "2026-11-28",
      "2026-12-20",
      "2026-12-21",
      "2027-02-20",
      "2027-02-21",
    );
    expect(cellsOf(gradeIntent(days, asOf))).toEqual(["H", "H", "A", "A", "B", "B", "C"]);
    expect(cellsOf(gradeIntent(column(null, "", 0, "待定"), asOf))).toEqual(["N", "N", "N", "N"]);
  });

  it("is #N/A for a day that has passed, with what to do, and #VALUE! for what is no day", () => {
    const spilled = gradeIntent(column("2026-11-19", "soon"), asOf);
    expect(cellsOf(spilled)).toEqual(["#N/A", "#VALUE!"]);
    expect(messageIn(spilled)).toBe("the expected day has passed: keep the grade, and ask the customer for a new day");
  });

  it("takes the limits of the dealer's own table", () => {
    const own = rules(["Hot", 14, "天"], ["Warm", 2, "个月"], ["Cold", "later"], ["?", "blank"], [null, null, null]);
    const days = column("2026-12-04", "2026-12-05", "2027-01-20", "2027-01-21", null);
    expect(cellsOf(gradeIntent(days, asOf, own))).toEqual(["HOT", "WARM", "WARM", "COLD", "?"]);
    expect(failureOf(() => gradeIntent(days, asOf, rules(["H", "soon"]))).message).toMatch(
      /^rules: the row “H” \(soon\)/,
    );
    expect(failureOf(() => gradeIntent(days, asOf, rules(["H", 7, "years"]))).message).toMatch(/^rules: the row “H”/);
  });
});

describe("WORKDAY.CN", () => {
  it("counts by the Chinese calendar, with make-up days worked", () => {
    // The Spring Festival of 2026 is off from 15 to 23 February; Saturday 14 February is worked.
    expect(cellsOf(workdayCn([["2026-02-13"]], column(1, 2)))).toEqual([serial("2026-02-14"), serial("2026-02-24")]);
    expect(cellsOf(workdayCn([["2026-11-20"]], column(1, -1, 0, null)))).toEqual([
      serial("2026-11-23"),
      serial("2026-11-19"),
      serial("2026-11-20"),
      serial("2026-11-20"),
    ]);
  });

  it("is #NUM! outside Excel's calendar, and does not count for ever", () => {
    expect(cellsOf(workdayCn(column(3, 2_958_460), column(-10, 100)))).toEqual(["#NUM!", "#NUM!"]);
    expect(messageIn(workdayCn([[46_000]], [[-1_000_000]]))).toBe("days: -1000000 is too much: at most 26000");
    expect(cellsOf(followUpNext([[2_958_465]], [["H"]], [[null]], [[null]], [[2_958_465]]))).toEqual(["#NUM!"]);
  });

  it("takes a column of starts and one of days, and one cell for all rows", () => {
    expect(cellsOf(workdayCn(column("2026-09-30", "2026-10-09"), column(1, 1)))).toEqual([
      serial("2026-10-08"),
      serial("2026-10-10"),
    ]);
    expect(cellsOf(workdayCn(column("2025-01-27", "2025-09-30", "x"), [[1]]))).toEqual([
      serial("2025-02-05"),
      serial("2025-10-09"),
      "#VALUE!",
    ]);
    expect(failureOf(() => workdayCn(column(46346, 46347), column(1, 2, 3))).message).toMatch(
      /^start: has 2 rows and days has 3/,
    );
  });

  it("keeps to plain weekends in years without published holidays", () => {
    // 1 October 2027 is a Friday.
    expect(cellsOf(workdayCn([["2027-09-30"]], column(1, 2)))).toEqual([serial("2027-10-01"), serial("2027-10-04")]);
  });

  it("takes the days off of a 节假日 sheet as it stands: header, names, worked days, somebody's leave, blanks", () => {
    const sheet = [
      ["日期", "安排", "业务员"],
      [serial("2026-11-23"), "公司年会", ""],
      [serial("2026-11-24"), "请假", "王芳"],
      [serial("2026-11-22"), "补班", 0],
      [0, 0, 0],
    ];
    // Friday 20: Sunday 22 is worked, Monday 23 is off, Tuesday 24 is off for one owner only.
    expect(cellsOf(workdayCn([["2026-11-20"]], column(1, 2), sheet))).toEqual([
      serial("2026-11-22"),
      serial("2026-11-24"),
    ]);
  });

  it("needs a start", () => {
    expect(messageIn(workdayCn([[null]], [[1]]))).toBe("start: must not be blank");
  });
});

function rules(...rows: unknown[][]): unknown[][] {
  return rows;
}

function serial(iso: string): number {
  return dayFromIso(iso) as number;
}
