import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";
import type { InEveryLocale, Locale } from "../../domain/locale";
import type { Brightness } from "./useOfficeTheme";

/** The green of the add-in's icon, in the lightness steps of Fluent's own brand ramp. */
const green: BrandVariants = {
  10: "#07140f",
  20: "#0b2018",
  30: "#0f2b20",
  40: "#14372a",
  50: "#154433",
  60: "#17513d",
  70: "#145d45",
  80: "#136c4f",
  90: "#318969",
  100: "#50a282",
  110: "#6aad91",
  120: "#7eb89f",
  130: "#9ac7b2",
  140: "#b7d6c7",
  150: "#d1e3da",
  160: "#ebf3ef",
};

const light = createLightTheme(green);

/** Text in the brand colour needs the lighter steps on a dark ground. */
const dark: Theme = {
  ...createDarkTheme(green),
  colorBrandForeground1: green[110],
  colorBrandForeground2: green[120],
  colorBrandForegroundLink: green[110],
};

/** Quotation marks and dots are as wide as in the language around them: its own fonts come first. */
const fonts: InEveryLocale<string> = {
  "zh-CN": '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif',
  "zh-TW": '"Segoe UI", "Microsoft JhengHei UI", "Microsoft JhengHei", "PingFang TC", "Noto Sans CJK TC", sans-serif',
  "en-US": '"Segoe UI", -apple-system, "Helvetica Neue", Arial, "Microsoft YaHei UI", "PingFang SC", sans-serif',
};

export function themeFor(brightness: Brightness, locale: Locale): Theme {
  return { ...(brightness === "dark" ? dark : light), fontFamilyBase: fonts[locale] };
}
