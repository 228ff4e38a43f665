import fc from "fast-check";
import {
  addDays,
  addMonths,
  dayFromIso,
  dayFromSerial,
  dayFromYmd,
  isoText,
  weekday,
  ymd,
  type Day,
} from "../../../src/domain/calendar/day";

/** Expected serials are Excel's own (1900 date system), as its documentation and any sheet show them. */

const day = (iso: string) => dayFromIso(iso) as Day;
const anyDay = fc.integer({ min: 61, max: 2_958_465 }).map((serial) => serial as Day);

describe("a day", () => {
  it.each([
    ["1900-01-01", 1],
    ["1900-02-28", 59],
    ["1900-03-01", 61],
    ["2000-01-01", 36_526],
    ["2026-11-20", 46_346],
    ["9999-12-31", 2_958_465],
  ])("%s is Excel's serial %i", (iso, serial) => {
    expect(day(iso)).toBe(serial);
    expect(isoText(serial as Day)).toBe(iso);
  });

  it("drops the time of day of a serial", () => {
    expect(dayFromSerial(46_346.75)).toBe(46_346);
  });

  it.each([0, -1, 60, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY])("is not made from the serial %p", (serial) => {
    expect(dayFromSerial(serial)).toBeUndefined();
  });

  it.each([
    [2026, 2, 30],
    [2025, 2, 29],
    [2026, 13, 1],
    [2026, 0, 1],
    [2026, 4, 31],
    [1899, 12, 31],
    [2026, 1.5, 1],
  ])("does not exist: %i-%i-%i", (year, month, date) => {
    expect(dayFromYmd(year, month, date)).toBeUndefined();
  });

  it("knows that 2026-11-20 is a Friday, and Sunday is the seventh day", () => {
    expect(weekday(day("2026-11-20"))).toBe(5);
    expect(weekday(day("2026-11-22"))).toBe(7);
  });

  it.each([
    ["2026-11-20", -12, "2025-11-20"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-01-15", 24, "2028-01-15"],
    ["2026-12-31", 2, "2027-02-28"],
  ])("%s plus %i months is %s, as EDATE says", (from, months, to) => {
    expect(isoText(addMonths(day(from), months))).toBe(to);
  });

  it("is the same day again after being written out", () => {
    fc.assert(
      fc.property(anyDay, (some) => {
        const { year, month, day: date } = ymd(some);
        expect(dayFromYmd(year, month, date)).toBe(some);
        expect(dayFromIso(isoText(some))).toBe(some);
      }),
    );
  });

  it("moves on by one weekday each day", () => {
    fc.assert(
      fc.property(
        anyDay.filter((some) => some < 2_958_465),
        (some) => {
          expect(weekday(addDays(some, 1))).toBe((weekday(some) % 7) + 1);
        },
      ),
    );
  });
});
