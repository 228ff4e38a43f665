import fc from "fast-check";
import { dayFromIso, isoText, type Day } from "../../../src/domain/calendar/day";
import { workingWeeks } from "../../../src/domain/daysOff/holidays";
import { defaultRules, rulesSchema } from "../../../src/domain/rules/rules";
import {
  addWorkingDays,
  hasHolidayData,
  isWorkingDay,
  nextWorkingDay,
  officeWeek,
  previousWorkingDay,
  yearsWithoutHolidayData,
  type WorkingWeek,
} from "../../../src/domain/calendar/workdays";

/*
 * Expected days: the notices of the General Office of the State Council on the holidays of 2025 (国办发明电〔2024〕12号)
 * and of 2026 (国办发明电〔2025〕7号).
 */
const isWorked: readonly (readonly [day: string, worked: boolean, because: string])[] = [
  ["2025-01-01", false, "New Year's Day"],
  ["2025-01-26", true, "a Sunday worked for Spring Festival"],
  ["2025-01-27", true, "the Monday before New Year's Eve"],
  ["2025-01-28", false, "New Year's Eve"],
  ["2025-02-04", false, "the last day of Spring Festival"],
  ["2025-02-05", true, "the day after Spring Festival"],
  ["2025-02-08", true, "a Saturday worked for Spring Festival"],
  ["2025-04-27", true, "a Sunday worked for Labour Day"],
  ["2025-09-28", true, "a Sunday worked for National Day"],
  ["2025-10-08", false, "the last day of National Day and Mid-Autumn"],
  ["2025-10-11", true, "a Saturday worked for National Day"],
  ["2026-01-02", false, "a Friday off for New Year"],
  ["2026-01-04", true, "a Sunday worked for New Year"],
  ["2026-02-14", true, "a Saturday worked for Spring Festival"],
  ["2026-02-16", false, "a Monday in Spring Festival"],
  ["2026-02-28", true, "a Saturday worked for Spring Festival"],
  ["2026-05-09", true, "a Saturday worked for Labour Day"],
  ["2026-09-20", true, "a Sunday worked for National Day"],
  ["2026-09-25", false, "Mid-Autumn, a Friday"],
  ["2026-10-07", false, "the last day of National Day"],
  ["2026-10-10", true, "a Saturday worked for National Day"],
  ["2026-10-11", false, "a plain Sunday"],
  ["2026-11-20", true, "a plain Friday"],
];

const steps: readonly (readonly [start: string, count: number, expected: string])[] = [
  ["2025-01-24", 1, "2025-01-26"],
  ["2025-01-27", 1, "2025-02-05"],
  ["2025-02-05", -1, "2025-01-27"],
  ["2025-02-07", 1, "2025-02-08"],
  ["2025-01-22", 10, "2025-02-11"],
  ["2025-09-30", 1, "2025-10-09"],
  ["2025-10-10", 1, "2025-10-11"],
  ["2025-10-11", 1, "2025-10-13"],
  ["2025-12-31", 1, "2026-01-04"],
  ["2026-02-13", 1, "2026-02-14"],
  ["2026-02-14", 1, "2026-02-24"],
  ["2026-02-24", -1, "2026-02-14"],
  ["2026-02-27", 1, "2026-02-28"],
  ["2026-09-18", 1, "2026-09-20"],
  ["2026-09-30", 1, "2026-10-08"],
  ["2026-10-09", 1, "2026-10-10"],
  ["2026-11-20", 1, "2026-11-23"],
  ["2026-11-20", 0, "2026-11-20"],
  ["2026-11-22", 0, "2026-11-22"],
  ["2026-11-22", -1, "2026-11-20"],
  ["2026-11-20", 2.9, "2026-11-24"],
];

describe("working days of the office week", () => {
  it.each(isWorked)("%s is worked: %s (%s)", (iso, worked) => {
    expect(isWorkingDay(day(iso))).toBe(worked);
  });

  it.each(steps)("%s and %d working days is %s", (start, count, expected) => {
    expect(isoText(addWorkingDays(day(start), count))).toBe(expected);
  });

  it("moves a day off to the working days around it and leaves a working day where it is", () => {
    expect(isoText(nextWorkingDay(day("2026-02-15")))).toBe("2026-02-24");
    expect(isoText(previousWorkingDay(day("2026-02-23")))).toBe("2026-02-14");
    expect(isoText(nextWorkingDay(day("2026-02-14")))).toBe("2026-02-14");
    expect(isoText(previousWorkingDay(day("2026-02-14")))).toBe("2026-02-14");
  });

  it("counts 2026 as the State Council does: 248 working days", () => {
    // 365 − 104 weekend days = 261; the notice takes 19 weekdays off and has 6 make-up days worked.
    const days = Array.from({ length: 365 }, (_, index) => (day("2026-01-01") + index) as Day);
    expect(days.filter((each) => isWorkingDay(each))).toHaveLength(261 - 19 + 6);
  });

  it("knows the years of the package and falls back on plain weekends beyond, saying which years", () => {
    expect([2003, 2004, 2026, 2027].map((year) => hasHolidayData(year, "china"))).toEqual([false, true, true, false]);
    expect(yearsWithoutHolidayData(day("2026-12-01"), day("2028-01-05"), "china")).toEqual([2027, 2028]);
    expect(isWorkingDay(day("2027-10-01"))).toBe(true);
    expect(isWorkingDay(day("2027-10-02"))).toBe(false);
  });

  it("steps forward and back to the same working day", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 80 }), (start, count) => {
        const from = nextWorkingDay(start);
        expect(addWorkingDays(addWorkingDays(from, count), -count)).toBe(from);
      }),
    );
  });

  it("counts each working day in between once", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (start, count) => {
        const end = addWorkingDays(start, count);
        let worked = 0;
        for (let each = start + 1; each <= end; each += 1) if (isWorkingDay(each as Day)) worked += 1;
        expect(worked).toBe(count);
      }),
    );
  });
});

describe("other working weeks", () => {
  const sixDays: WorkingWeek = { ...officeWeek, week: "sixDays" };
  const everyDay: WorkingWeek = { ...officeWeek, week: "everyDay" };

  it("works Saturdays in a week of six days, and no holiday", () => {
    expect(isWorkingDay(day("2026-11-21"), sixDays)).toBe(true);
    expect(isWorkingDay(day("2026-11-22"), sixDays)).toBe(false);
    expect(isWorkingDay(day("2026-09-26"), sixDays)).toBe(false);
    expect(isWorkingDay(day("2026-09-20"), sixDays)).toBe(true);
  });

  it("works every day, holidays too, except the closed weekdays", () => {
    const closedOnMondays: WorkingWeek = { ...everyDay, closedWeekdays: [1] };
    expect(isWorkingDay(day("2026-10-01"), everyDay)).toBe(true);
    expect(isWorkingDay(day("2026-11-22"), closedOnMondays)).toBe(true);
    expect(isWorkingDay(day("2026-11-23"), closedOnMondays)).toBe(false);
  });

  it("keeps a closed weekday closed on a make-up day", () => {
    expect(isWorkingDay(day("2026-10-10"), { ...officeWeek, closedWeekdays: [6] })).toBe(false);
  });

  it("gives each owner their own week, and their leave to nobody else", () => {
    const weeks = workingWeeks(
      { ...defaultRules.workingWeek, byOwner: { 小丽: "sixDays" }, closedWeekdaysByOwner: { 小美: [3] } },
      [
        { day: day("2026-11-23"), kind: "rest", owner: "坐席01" },
        { day: day("2026-11-24"), kind: "rest", owner: null },
        { day: day("2026-11-24"), kind: "work", owner: "坐席02" },
      ],
    );
    const next = (owner: string | null, iso: string) => isoText(nextWorkingDay(day(iso), weeks(owner)));
    expect(next("坐席01", "2026-11-23")).toBe("2026-11-25");
    expect(next("坐席02", "2026-11-23")).toBe("2026-11-23");
    expect(next("坐席02", "2026-11-24")).toBe("2026-11-24");
    expect(next("坐席03", "2026-11-24")).toBe("2026-11-25");
    expect(next("小丽", "2026-11-21")).toBe("2026-11-21");
    expect(next("小美", "2026-11-25")).toBe("2026-11-26");
    expect(next(null, "2026-11-21")).toBe("2026-11-23");
  });

  it("takes an owner whose name is a word of the language for an ordinary owner", () => {
    expect(workingWeeks(defaultRules.workingWeek)("constructor").week).toBe("office");
  });

  it("refuses rules that leave somebody without a working day", () => {
    const closedAllWeek = {
      ...defaultRules,
      workingWeek: { ...defaultRules.workingWeek, closedWeekdaysByOwner: { 小美: [1, 2, 3, 4, 5] } },
    };
    expect(rulesSchema.safeParse(closedAllWeek).success).toBe(false);
    expect(rulesSchema.safeParse(defaultRules).success).toBe(true);
  });
});

const anyDay = fc.integer({ min: day("2003-06-01"), max: day("2028-06-01") }).map((serial) => serial as Day);

function day(iso: string): Day {
  const found = dayFromIso(iso);
  if (found === undefined) throw new Error(`${iso} is no day`);
  return found;
}

describe("the calendar of holidays", () => {
  const taiwan: WorkingWeek = { ...officeWeek, calendar: "taiwan" };
  const weekends: WorkingWeek = { ...officeWeek, calendar: "weekends" };

  it.each([
    // 中秋節 and 教師節 of 2026, and the Friday in place of 國慶日, a Saturday (行政院人事行政總處, 115 年辦公日曆表).
    ["2026-09-25", false, true],
    ["2026-09-28", false, true],
    ["2026-10-09", false, true],
    // China's National Day, and the Saturday worked for it: an ordinary Thursday and Saturday elsewhere.
    ["2026-10-01", true, true],
    ["2026-10-10", false, false],
    ["2026-02-20", false, true],
    // 小年夜 and 行憲紀念日's day off of 2027 (116 年).
    ["2027-02-04", false, true],
    ["2027-12-24", false, true],
    ["2026-11-20", true, true],
    ["2026-11-21", false, false],
  ])("%s is worked in Taiwan: %s, where only weekends are off: %s", (iso, inTaiwan, elsewhere) => {
    expect([isWorkingDay(day(iso), taiwan), isWorkingDay(day(iso), weekends)]).toEqual([inTaiwan, elsewhere]);
  });

  it("of China is the only one with days worked in place of others", () => {
    expect(isWorkingDay(day("2026-02-14"), officeWeek)).toBe(true);
    expect([isWorkingDay(day("2026-02-14"), taiwan), isWorkingDay(day("2026-02-14"), weekends)]).toEqual([
      false,
      false,
    ]);
  });

  it("of 2026 in Taiwan has 245 working days", () => {
    // 365 − 104 weekend days = 261; sixteen days from Monday to Friday are off, none is worked for them.
    const days = Array.from({ length: 365 }, (_, index) => (day("2026-01-01") + index) as Day);
    expect(days.filter((each) => isWorkingDay(each, taiwan))).toHaveLength(245);
  });

  it("says for which years it does not know the holidays; weekends are known for ever", () => {
    expect(yearsWithoutHolidayData(day("2025-12-01"), day("2028-01-05"), "taiwan")).toEqual([2025, 2028]);
    expect(yearsWithoutHolidayData(day("2025-12-01"), day("2028-01-05"), "weekends")).toEqual([]);
  });
});
