import { localeFor } from "../../src/domain/locale";

it.each([
  ["zh-CN", "zh-CN"],
  ["zh-SG", "zh-CN"],
  ["zh", "zh-CN"],
  ["ZH-TW", "zh-TW"],
  ["zh-HK", "zh-TW"],
  ["zh-MO", "zh-TW"],
  ["zh-Hant-MY", "zh-TW"],
  ["zh-Hans-HK", "zh-CN"],
  ["en-GB", "en-US"],
  ["ja-JP", "en-US"],
])("Office in %s is spoken to in %s", (display, locale) => {
  expect(localeFor(display)).toBe(locale);
});
