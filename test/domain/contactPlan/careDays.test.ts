import { careDays, nextBirthday } from "../../../src/domain/contactPlan/careDays";
import { dayFromIso, isoText, type Day } from "../../../src/domain/calendar/day";
import { lunarToSolar } from "../../../src/domain/calendar/lunar";

/* Lunar dates: the calendar of the Purple Mountain Observatory; New Year's Day 2026 is 17 February, Mid-Autumn 25 September. */
describe("lunar dates", () => {
  it.each([
    [2026, 1, 1, "2026-02-17"],
    [2026, 8, 15, "2026-09-25"],
    [2025, 1, 1, "2025-01-29"],
    [2025, 12, 8, "2026-01-26"],
  ])("%d-%d-%d is %s", (year, month, dayOfMonth, expected) => {
    expect(solar(year, month, dayOfMonth)).toBe(expected);
  });

  it("are in the ordinary month where there is a leap month of the same number", () => {
    // 2025 has a leap sixth month from 25 July on; the ordinary one begins on 25 June.
    expect(solar(2025, 6, 1)).toBe("2025-06-25");
  });

  it("fall on the 29th of a month that has no day 30", () => {
    // The twelfth month of 2025 has 29 days: New Year's Eve is 16 February 2026.
    expect(solar(2025, 12, 30)).toBe("2026-02-16");
    expect(solar(2025, 12, 29)).toBe("2026-02-16");
  });

  it("are none for months and days that do not exist", () => {
    expect([solar(2026, 13, 1), solar(2026, 1, 31), solar(2026, 0, 1)]).toEqual([undefined, undefined, undefined]);
  });
});

describe("care days", () => {
  it("keep a birthday every year, on 28 February for those born on the 29th", () => {
    const born = { birthday: day("1996-02-29"), birthdayLunar: false };
    expect(iso(nextBirthday(born, day("2026-11-20")))).toBe("2027-02-28");
    expect(iso(nextBirthday(born, day("2027-11-20")))).toBe("2028-02-29");
    expect(iso(nextBirthday(born, day("2027-02-28")))).toBe("2027-02-28");
  });

  it("keep a lunar birthday in the lunar calendar, also at the turn of the year", () => {
    const born = { birthday: day("1990-12-08"), birthdayLunar: true };
    expect(iso(nextBirthday(born, day("2026-01-01"), lunarToSolar))).toBe("2026-01-26");
    expect(nextBirthday(born, day("2026-01-01"))).toBeUndefined();
  });

  it("keep the anniversaries of the last purchase, earliest care day first", () => {
    const customer = { birthday: day("1990-12-24"), birthdayLunar: false, lastPurchaseDate: day("2024-12-01") };
    const found = careDays(customer, { from: day("2026-11-20"), to: day("2027-11-19") });
    expect(found.map((careDay) => [careDay.kind, isoText(careDay.on)])).toEqual([
      ["purchaseAnniversary", "2026-12-01"],
      ["birthday", "2026-12-24"],
    ]);
    expect(found[0]).toMatchObject({ years: 2 });
  });

  it("do not take the day of the purchase for its anniversary", () => {
    const customer = { birthday: null, birthdayLunar: false, lastPurchaseDate: day("2026-11-20") };
    expect(careDays(customer, { from: day("2026-11-20"), to: day("2027-11-19") })).toEqual([]);
  });
});

function solar(year: number, month: number, dayOfMonth: number): string | undefined {
  return iso(lunarToSolar(year, month, dayOfMonth));
}

function iso(found: Day | undefined): string | undefined {
  return found === undefined ? undefined : isoText(found);
}

function day(text: string): Day {
  const found = dayFromIso(text);
  if (found === undefined) throw new Error(`${text} is no day`);
  return found;
}
