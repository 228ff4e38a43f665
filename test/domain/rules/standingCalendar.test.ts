import fc from "fast-check";
import { holidayCalendars } from "../../../src/domain/calendar/workdays";
import { locales } from "../../../src/domain/locale";
import { defaultRules } from "../../../src/domain/rules/rules";
import { proposeCalendar, rulesOfCalendar, standingCalendar } from "../../../src/domain/rules/standingCalendar";
import { standingCalendarText } from "../../../src/domain/rules/standingCalendarWords";

const mainland = ["13900001111", "13900002222", "13900003333"];
const taiwanese = ["0912345678", "0922345678", "+886932345678"];
const american = ["2125550101", "2125550102", "+12125550103"];
const german = ["+493012345678", "+493012345679", "+493012345670"];

function sheet(language: (typeof locales)[number], phones: readonly (string | null)[]) {
  return { language, customers: phones.map((phone) => ({ phone })) };
}

describe("the calendar that a sheet speaks for", () => {
  it.each([
    ["zh-CN", mainland, "china"],
    ["zh-TW", taiwanese, "taiwan"],
    ["en-US", american, "weekends"],
    ["en-US", german, "weekends"],
  ] as const)("is that of its language where the phones agree: %s", (language, phones, calendar) => {
    expect(proposeCalendar(sheet(language, phones))).toMatchObject({
      calendar,
      reason: { code: "language" },
      open: [],
    });
  });

  it.each([
    ["zh-CN", "china"],
    ["zh-TW", "taiwan"],
    ["en-US", "weekends"],
  ] as const)(
    "is that of its language where hardly anybody has a phone, and is not asked: %s",
    (language, calendar) => {
      expect(proposeCalendar(sheet(language, [null, "+886932345678", null]))).toMatchObject({ calendar, open: [] });
    },
  );

  it("is that of most phones where they are elsewhere, and is asked", () => {
    const found = proposeCalendar(sheet("en-US", [...mainland, "2125550101"]));
    expect(found).toEqual({
      calendar: "china",
      reason: { code: "phones", count: 3, of: 4 },
      open: ["china", "weekends"],
    });
    expect(proposeCalendar(sheet("zh-TW", german))).toMatchObject({
      calendar: "weekends",
      open: ["weekends", "taiwan"],
    });
  });

  it("is that of the language where no place has more than half of the phones", () => {
    expect(proposeCalendar(sheet("en-US", [...mainland, ...taiwanese]))).toMatchObject({
      calendar: "weekends",
      open: [],
    });
  });

  it("does not depend on the order of the customers", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...locales),
        fc.array(fc.constantFrom(...mainland, ...taiwanese, ...american, null)),
        fc.nat(),
        (language, phones, turn) => {
          const at = phones.length === 0 ? 0 : turn % phones.length;
          const turned = [...phones.slice(at), ...phones.slice(0, at)];
          expect(proposeCalendar(sheet(language, turned))).toEqual(proposeCalendar(sheet(language, phones)));
        },
      ),
    );
  });
});

describe("the calendar that holds", () => {
  const english = sheet("en-US", mainland);

  it("is that of the rules sheet before the person's choice, and that before the sheet's", () => {
    const named = rulesOfCalendar(defaultRules, "taiwan");
    expect(standingCalendar(english, named, "weekends")).toMatchObject({ calendar: "taiwan", by: "rules", open: [] });
    expect(standingCalendar(english, defaultRules, "weekends")).toMatchObject({
      calendar: "weekends",
      by: "person",
      open: [],
    });
    expect(standingCalendar(english, defaultRules, undefined)).toMatchObject({
      calendar: "china",
      by: "sheet",
      open: ["china", "weekends"],
    });
  });

  it("says why in every language", () => {
    const standing = standingCalendar(english, defaultRules, undefined);
    expect(locales.map((locale) => standingCalendarText(standing, locale))).toEqual([
      "3 个电话里有 3 个是中国大陆的",
      "3 個電話裡有 3 個是中國大陸的",
      "3 of 3 phone numbers are in China",
    ]);
    for (const calendar of holidayCalendars)
      expect(standingCalendarText(standingCalendar(english, defaultRules, calendar), "zh-CN")).toBe("您选定的");
  });
});
