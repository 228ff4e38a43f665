import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

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

const fontFamilyBase =
  '"Segoe UI", "Segoe UI Web (West European)", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Microsoft JhengHei UI", "Noto Sans CJK SC", sans-serif';

export const lightTheme: Theme = { ...createLightTheme(green), fontFamilyBase };

/** Text in the brand colour needs the lighter steps on a dark ground. */
export const darkTheme: Theme = {
  ...createDarkTheme(green),
  fontFamilyBase,
  colorBrandForeground1: green[110],
  colorBrandForeground2: green[120],
  colorBrandForegroundLink: green[110],
};
