import { blankCustomer, type Customer } from "../../../src/domain/customer";
import { dayFromIso, isoText, type Day } from "../../../src/domain/calendar/day";
import { contactPlanner } from "../../../src/domain/contactPlan/contactPlanner";
import type { RowFacts } from "../../../src/domain/contactPlan/rowFacts";
import { nextWorkingDay } from "../../../src/domain/calendar/workdays";
import { readingOf } from "../callList/callLists";
import { type LastOutcome } from "../../../src/domain/contactLog/lastOutcome";
import { workingWeeks, type Holiday } from "../../../src/domain/daysOff/holidays";
import { lunarToSolar, type LunarToSolar } from "../../../src/domain/calendar/lunar";
import { nextBirthday } from "../../../src/domain/contactPlan/careDays";
import { defaultRules, type Rules } from "../../../src/domain/rules/rules";

/*
 * Follow-up days around the long holidays, counted by hand in the calendars that the General Office of the State Council
 * published: 国办发明电〔2024〕12号 for 2025 and 国办发明电〔2025〕7号 for 2026. Off: 2025-01-28 … 02-04 and 10-01 … 10-08;
 * 2026-02-15 … 02-23, 09-25 … 09-27 and 10-01 … 10-07. Worked on weekends: 2025-01-26, 02-08, 09-28, 10-11; 2026-02-14,
 * 02-28, 09-20, 10-10.
 */
type Dated = readonly [contacted: string, rule: Partial<Customer>, on: string];
const H = { grade: "H" };
const A = { grade: "A" };
const stage = (number: number) => ({ stage: number });

describe("around Spring Festival 2025", () => {
  it.each<Dated>([
    ["2025-01-24", H, "2025-01-26"],
    ["2025-01-26", H, "2025-02-05"],
    ["2025-01-24", A, "2025-02-05"],
    ["2025-02-06", H, "2025-02-08"],
    ["2025-02-07", H, "2025-02-10"],
    // Working days are counted over the holiday: 26, 27, 5.
    ["2025-01-24", stage(4), "2025-02-05"],
    ["2025-01-27", stage(5), "2025-02-06"],
    ["2025-01-22", stage(3), "2025-02-07"],
  ])("contacted on %s, %j: next on %s", (contacted, known, on) => {
    expect(next(contacted, known)).toBe(on);
  });

  it.each([
    // Runs out on 31 January, due on 28, which is off: Monday 27.
    ["2025-01-01", "2025-01-20", "2025-01-27"],
    // Due on 2 February, the middle of the holiday.
    ["2025-01-06", "2025-01-20", "2025-01-27"],
    // In the holiday itself the day before has passed: the first day after it.
    ["2025-01-06", "2025-01-29", "2025-02-05"],
  ])("a supply of 30 days bought on %s, seen on %s, is called for on %s", (lastPurchaseDate, asOf, on) => {
    expect(dayOf({ lastPurchaseDate: day(lastPurchaseDate), cycleDays: 30 }, { asOf: day(asOf) })).toBe(on);
  });

  it.each([
    [1, "2025-02-05"],
    [3, "2025-02-12"],
  ])("unreached for the %d. time on 27 January: again on %s", (attempts, on) => {
    expect(unreached("2025-01-27", attempts)).toBe(on);
  });
});

describe("around National Day 2025", () => {
  it.each<Dated>([
    ["2025-09-26", H, "2025-09-28"],
    ["2025-09-29", H, "2025-10-09"],
    ["2025-09-24", A, "2025-10-09"],
    ["2025-10-09", H, "2025-10-11"],
    ["2025-10-10", H, "2025-10-13"],
    ["2025-09-29", stage(4), "2025-10-10"],
    ["2025-09-30", stage(7), "2025-10-11"],
  ])("contacted on %s, %j: next on %s", (contacted, known, on) => {
    expect(next(contacted, known)).toBe(on);
  });

  it("calls before the holiday for a supply that is due in it, and after it for one that nobody answered", () => {
    const supply = { lastPurchaseDate: day("2025-09-07"), cycleDays: 30 };
    expect(dayOf(supply, { asOf: day("2025-09-20") })).toBe("2025-09-30");
    expect(unreached("2025-09-30", 1)).toBe("2025-10-09");
  });
});

describe("around Spring Festival 2026", () => {
  it.each<Dated>([
    ["2026-02-12", H, "2026-02-14"],
    ["2026-02-13", H, "2026-02-24"],
    ["2026-02-04", { grade: "B" }, "2026-02-24"],
    ["2026-01-17", { grade: "C" }, "2026-02-24"],
    ["2026-02-26", H, "2026-02-28"],
    ["2026-02-27", H, "2026-03-02"],
    ["2026-02-13", stage(5), "2026-02-24"],
    ["2026-02-12", stage(3), "2026-02-28"],
  ])("contacted on %s, %j: next on %s", (contacted, known, on) => {
    expect(next(contacted, known)).toBe(on);
  });

  it("calls on the make-up Saturday before the holiday for a supply that is due in it", () => {
    const supply = { lastPurchaseDate: day("2026-01-24"), cycleDays: 30 };
    expect(dayOf(supply, { asOf: day("2026-02-10") })).toBe("2026-02-14");
  });
});

describe("around Mid-Autumn and National Day 2026", () => {
  it.each<Dated>([
    ["2026-09-18", H, "2026-09-20"],
    ["2026-09-23", H, "2026-09-28"],
    ["2026-09-29", H, "2026-10-08"],
    ["2026-10-08", H, "2026-10-10"],
    ["2026-10-09", H, "2026-10-12"],
    ["2026-09-30", stage(4), "2026-10-10"],
    ["2026-09-24", stage(7), "2026-09-30"],
  ])("contacted on %s, %j: next on %s", (contacted, known, on) => {
    expect(next(contacted, known)).toBe(on);
  });

  it("moves a renewal that falls into the holiday behind it, and a supply before it", () => {
    // 60 days before 1 December is 2 October; a supply bought on 8 September runs out on 8 October, due on the 5th.
    const asOf = day("2026-09-22");
    expect(dayOf({ contractEndDate: day("2026-12-01"), lastContactDate: day("2026-09-01") }, { asOf })).toBe(
      "2026-10-08",
    );
    expect(dayOf({ lastPurchaseDate: day("2026-09-08"), cycleDays: 30 }, { asOf })).toBe("2026-09-30");
  });

  it("follows the shop's own sheet of days off and worked before the calendar", () => {
    const holidays: Holiday[] = [
      { day: day("2026-10-03"), kind: "work", owner: null },
      { day: day("2026-10-08"), kind: "rest", owner: null },
      { day: day("2026-10-09"), kind: "rest", owner: "王芳" },
    ];
    expect(next("2026-10-01", H, { holidays })).toBe("2026-10-03");
    expect(next("2026-10-02", H, { holidays })).toBe("2026-10-09");
    expect(next("2026-10-02", { ...H, owner: "王芳" }, { holidays })).toBe("2026-10-10");
  });

  it("works on Saturdays in a week of six days and through the holiday in one of seven", () => {
    const withWeek = (week: Rules["workingWeek"]["week"]) => ({
      rules: { ...defaultRules, workingWeek: { ...defaultRules.workingWeek, week } },
    });
    expect(next("2026-10-15", H, withWeek("sixDays"))).toBe("2026-10-17");
    expect(next("2026-09-29", H, withWeek("sixDays"))).toBe("2026-10-08");
    expect(next("2026-09-29", H, withWeek("everyDay"))).toBe("2026-10-01");
  });
});

/*
 * Festivals of the lunar calendar are public knowledge: New Year, Lantern, Dragon Boat, Qixi, Mid-Autumn, Double Ninth. The
 * twelfth months of 2024, 2025 and 2026 all have 29 days; 2025 has a leap sixth month from 25 July to 22 August.
 */
describe("lunar birthdays of 2025 to 2027", () => {
  it.each([
    [1, 1, ["2025-01-29", "2026-02-17", "2027-02-06"]],
    [1, 15, ["2025-02-12", "2026-03-03", "2027-02-20"]],
    [5, 5, ["2025-05-31", "2026-06-19", "2027-06-09"]],
    [7, 7, ["2025-08-29", "2026-08-19", "2027-08-08"]],
    [8, 15, ["2025-10-06", "2026-09-25", "2027-09-15"]],
    [9, 9, ["2025-10-29", "2026-10-18", "2027-10-08"]],
    // New Year's Eve, for those born on day 30 as for those born on 29.
    [12, 30, ["2025-01-28", "2026-02-16", "2027-02-05"]],
    [12, 29, ["2025-01-28", "2026-02-16", "2027-02-05"]],
  ])("of month %d, day %d", (month, dayOfMonth, expected) => {
    const born = { birthday: day(`1990-${two(month)}-${two(dayOfMonth)}`), birthdayLunar: true };
    const found = expected.map((_, index) => {
      const on = nextBirthday(born, day(`${2025 + index}-01-10`), lunarToSolar);
      return on === undefined ? "none" : isoText(on);
    });
    expect(found).toEqual(expected);
  });

  it("are in the ordinary sixth month of 2025, not in the leap one, and once a year", () => {
    const born = { birthday: day("1990-06-08"), birthdayLunar: true };
    const first = nextBirthday(born, day("2025-06-01"), lunarToSolar) as Day;
    expect(isoText(first)).toBe("2025-07-02");
    const second = nextBirthday(born, (first + 1) as Day, lunarToSolar) as Day;
    expect(isoText(second) > "2026-07-01").toBe(true);
  });

  it("that fall on a day off are kept on the next working day", () => {
    const rules: Rules = { ...defaultRules, followUp: { ...defaultRules.followUp, keyDaysOnlyTiers: ["B"] } };
    const born = { birthday: day("1990-08-15"), birthdayLunar: true, lastContactDate: day("2026-09-01") };
    const context = { asOf: day("2026-09-10"), rules, tier: "B" as const, lunarToSolar };
    expect(dayOf(born, context)).toBe("2026-09-28");
  });
});

describe("the earliest of all rules that apply", () => {
  it("decides, and gives way to the next one where it falls away", () => {
    /*
     * Contacted on Wednesday 11-18. Renewal: the contract ends on 2027-01-25, 60 days before is Thursday 11-26. Grade A:
     * 11-25. Cycle: bought 11-01, 30 days: 11-28 is a Saturday, so Friday 11-27. Tier P 7 days: 11-25.
     */
    const known: Partial<Customer> = {
      lastContactDate: day("2026-11-18"),
      contractEndDate: day("2027-01-25"),
      lastPurchaseDate: day("2026-11-01"),
      cycleDays: 30,
      grade: "A",
    };
    expect(decided(known)).toEqual(["2026-11-25", "grade", ["renewal", "cycle"]]);
    // In contract without a hot sign only renewal, cycle and service hold.
    expect(decided({ ...known, grade: "B" })).toEqual(["2026-11-26", "renewal", ["cycle"]]);
    expect(decided({ ...known, grade: null, contractEndDate: null }, { tier: "P" })).toEqual([
      "2026-11-25",
      "tier",
      ["cycle"],
    ]);
    expect(decided({ ...known, grade: null, contractEndDate: null })).toEqual(["2026-11-27", "cycle", []]);
    // 30 days after 11-18 is Friday 12-18.
    expect(decided({ lastContactDate: day("2026-11-18") })).toEqual(["2026-12-18", "default", []]);
  });

  it("does not repeat the contacts before an end that were made", () => {
    // Car insurance or contract: here a contract to 2026-12-20 with windows on 10-21, 11-20 and 12-05.
    const ends = { contractEndDate: day("2026-12-20") };
    expect(decided({ ...ends, lastContactDate: day("2026-10-20") })).toEqual(["2026-10-21", "renewal", []]);
    expect(decided({ ...ends, lastContactDate: day("2026-10-21") })).toEqual(["2026-11-20", "renewal", []]);
    // 12-05 is a Saturday.
    expect(decided({ ...ends, lastContactDate: day("2026-11-20") })).toEqual(["2026-12-07", "renewal", []]);
    expect(plannedFor({ ...ends, lastContactDate: day("2026-12-05") }, { asOf: day("2026-12-06") }).leftAlone).toEqual({
      code: "inContract",
      endsOn: day("2026-12-20"),
    });
  });

  it("waits for what came of the last call: what was due when it was made was answered by it", () => {
    // H was due on 11-12; the third call that reached nobody on 11-19: seven working days later is Monday 11-30.
    const lastOutcome: LastOutcome = { on: day("2026-11-19"), outcome: "unanswered", attempts: 3, agreedOn: null };
    expect(decided({ grade: "H", lastContactDate: day("2026-11-10") }, { lastOutcome })).toEqual([
      "2026-11-30",
      "unreached",
      [],
    ]);
    // Considering: 5 working days from 11-19 is 11-26; H is due before, on Saturday 11-21, so Monday 11-23.
    const considering: LastOutcome = { ...lastOutcome, outcome: "considering", attempts: 0 };
    expect(decided({ grade: "H", lastContactDate: day("2026-11-19") }, { lastOutcome: considering })).toEqual([
      "2026-11-23",
      "grade",
      ["outcome"],
    ]);
  });

  it("is three times as long after a refusal, and nothing more after the third", () => {
    const said = { says: "refused", words: "拒绝", saidOn: day("2026-11-18"), from: { kind: "remark" } } as const;
    const known = { grade: "A", lastContactDate: day("2026-11-18") };
    // 21 days after 11-18 is Wednesday 12-09.
    expect(decided(known, { said: { ...said, times: 1 } })).toEqual(["2026-12-09", "grade", []]);
    expect(plannedFor(known, { said: { ...said, times: 3 } }).leftAlone).toEqual({ code: "refused", times: 3 });
  });

  it("is cold when it is later than 30 days and than three intervals", () => {
    // H from 10-18 is Tuesday 10-20: 31 days late. C, 30 days, from 10-18 is 11-17, 3 days late; from 07-20 it is 08-19, 93 days late.
    const cold = (known: Partial<Customer>) => plannedFor(known, {}).next?.isCold;
    expect(cold({ grade: "H", lastContactDate: day("2026-10-18") })).toBe(true);
    expect(cold({ grade: "H", lastContactDate: day("2026-10-19") })).toBe(false);
    expect(cold({ grade: "C", lastContactDate: day("2026-10-18") })).toBe(false);
    expect(cold({ grade: "C", lastContactDate: day("2026-07-20") })).toBe(true);
  });

  it("stands alone where a day was typed, and ends when the customer was contacted on it or since", () => {
    const typed = { grade: "H", nextContactDate: day("2026-12-30") };
    expect(decided({ ...typed, lastContactDate: day("2026-11-18") })).toEqual(["2026-12-30", "typed", []]);
    const done = { grade: "A", nextContactDate: day("2026-11-18"), lastContactDate: day("2026-11-18") };
    expect(decided(done)).toEqual(["2026-11-25", "grade", []]);
  });

  it("says never contacted only where a count of none proves it", () => {
    expect(decided({ contactCount: 0 })).toEqual(["2026-11-20", "neverContacted", []]);
    expect(decided({})).toEqual(["2026-11-20", "noContactDate", []]);
    expect(decided({ contactCount: 3 })).toEqual(["2026-11-20", "noContactDate", []]);
  });

  it("slows down at stage 0 after three attempts of the sheet", () => {
    // One working day after Wednesday 11-18 is 11-19, seven are Friday 11-27.
    const stageZero = { stage: 0, lastContactDate: day("2026-11-18") };
    expect(decided({ ...stageZero, contactCount: 2 })[0]).toBe("2026-11-19");
    expect(decided({ ...stageZero, contactCount: 3 })[0]).toBe("2026-11-27");
  });
});

function decided(known: Partial<Customer>, asked: Partial<Asked> = {}) {
  const { next } = plannedFor(known, asked);
  return next === null ? ["left alone"] : [isoText(next.dueOn), next.why.code, next.also.map(({ why }) => why.code)];
}

/** As seen on the day of the contact. */
function next(contacted: string, known: Partial<Customer>, more: Partial<Asked> = {}): string {
  return dayOf({ ...known, lastContactDate: day(contacted) }, { asOf: day(contacted), ...more });
}

function unreached(on: string, attempts: number): string {
  const lastOutcome = { on: day(on), outcome: "unanswered", attempts, agreedOn: null };
  return dayOf({}, { asOf: day(on), lastOutcome });
}

type Asked = {
  readonly asOf: Day;
  readonly rules: Rules;
  readonly holidays: readonly Holiday[];
  readonly lunarToSolar: LunarToSolar;
} & Pick<RowFacts, "lastOutcome" | "tier" | "said">;

/** The first working day from as-of on. */
function dayOf(known: Partial<Customer>, asked: Partial<Asked>): string {
  const { next, holidays, rules, asOf } = plannedFor(known, asked);
  if (next === null) return "left alone";
  if (next.kind === "agreed") return isoText(next.dueOn);
  const week = workingWeeks(rules.workingWeek, holidays)(known.owner ?? null);
  return isoText(nextWorkingDay(next.dueOn < asOf ? asOf : next.dueOn, week));
}

function plannedFor(known: Partial<Customer>, asked: Partial<Asked>) {
  const { asOf = day("2026-11-20"), rules = defaultRules, holidays = [], lunarToSolar: toSolar, ...facts } = asked;
  const plan = contactPlanner({ reading: readingOf([]), rules, asOf, holidays, lunarToSolar: toSolar });
  return { ...plan(customer(known), facts), holidays, rules, asOf };
}

function customer(known: Partial<Customer>): Customer {
  return { ...blankCustomer(2), ...known };
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

function day(iso: string): Day {
  const found = dayFromIso(iso);
  if (found === undefined) throw new Error(`${iso} is no day`);
  return found;
}
