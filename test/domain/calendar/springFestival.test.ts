import { isoText } from "../../../src/domain/calendar/day";
import { lunarToSolar } from "../../../src/domain/calendar/lunar";
import { springFestival } from "../../../src/domain/calendar/springFestival";

describe("the Spring Festival", () => {
  it("was on 17 February 2026 and is on 6 February 2027", () => {
    expect([2026, 2027].map((year) => isoText(springFestival(year) ?? (0 as never)))).toEqual([
      "2026-02-17",
      "2027-02-06",
    ]);
  });

  it("is the first day of the lunar year in every year that is known, and not guessed in any other", () => {
    for (let year = 2004; year <= 2050; year += 1)
      expect([year, springFestival(year)]).toEqual([year, lunarToSolar(year, 1, 1)]);
    expect([springFestival(2003), springFestival(2051)]).toEqual([undefined, undefined]);
  });
});
