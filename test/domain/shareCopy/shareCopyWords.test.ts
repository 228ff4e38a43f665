import { shareCopyFileName, shareCopyNote } from "../../../src/domain/shareCopy/shareCopyWords";
import { locales } from "../../../src/domain/locale";
import { defaultRules, type Rules } from "../../../src/domain/rules/rules";
import { asOf } from "../reading/sheets";

describe("the note in a share copy", () => {
  const facts = { workbook: "客户表.xlsx", asOf, rules: defaultRules, phonesMasked: true };

  it("tells from what it comes, as of when, by which method, and that the phones are masked", () => {
    for (const locale of locales) {
      const { sheet, lines } = shareCopyNote(facts, locale);
      const told = lines.flat().join("\n");
      expect(sheet).not.toBe("");
      for (const text of ["客户表.xlsx", "2026-11-20", "1R + 3F + 4M", "P ≥ 36, G ≥ 26, S ≥ 17", "90"]) {
        expect(told).toContain(text);
      }
      const unmasked = shareCopyNote({ ...facts, phonesMasked: false }, locale)
        .lines.flat()
        .join("\n");
      expect(unmasked).not.toBe(told);
    }
  });

  it("tells the bands of the fixed scale, which a ranking has not", () => {
    const rules: Rules = { ...defaultRules, rfm: { ...defaultRules.rfm, method: "rank" } };
    const [fixed, ranked] = [facts, { ...facts, rules }].map((each) => shareCopyNote(each, "zh-CN").lines);
    expect(fixed?.flat()).toContain("1 / 3 / 4 / 7 / 12");
    expect((fixed?.length ?? 0) - (ranked?.length ?? 0)).toBe(3);
  });

  it("is called after its workbook, without the ending of that", () => {
    expect(shareCopyFileName("客户表.2026.xlsm", "zh-CN")).toBe("客户表.2026 分享副本.xlsx");
    expect(shareCopyFileName("Customers", "en-US")).toMatch(/^Customers .+\.xlsx$/);
  });
});
