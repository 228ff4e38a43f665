import { blankCustomer } from "../../../src/domain/customer";
import { locales } from "../../../src/domain/locale";
import { doubtfulStageColumn, unknownStageTexts, withStageTexts } from "../../../src/domain/funnel/unknownStages";
import { doubtfulStageColumnText, unknownStageTextsText } from "../../../src/domain/funnel/unknownStagesWords";
import { defaultRules } from "../../../src/domain/rules/rules";
import { readColumn } from "../reading/readColumn";

describe("texts of the stage column that are not in the list", () => {
  it("are counted, the most frequent first, and of equally many the one that stands higher", () => {
    expect(unknownStageTexts(unknown("待跟进", "跟进中", "跟进中", "再看看"))).toEqual([
      { text: "跟进中", count: 2 },
      { text: "待跟进", count: 1 },
      { text: "再看看", count: 1 },
    ]);
    expect(unknownStageTexts([])).toEqual([]);
  });

  it("are shown up to six, and that there are more", () => {
    const texts = ["一", "二", "三", "四", "五", "六", "七"].map((text) => ({ text, count: 1 }));
    expect(unknownStageTextsText(texts.slice(0, 6), "zh-CN")).toBe("一 (1)、二 (1)、三 (1)、四 (1)、五 (1)、六 (1)");
    expect(unknownStageTextsText(texts, "en-US")).toBe("一 (1), 二 (1), 三 (1), 四 (1), 五 (1), 六 (1) …");
  });

  it("become stages where the person says which ones they stand for, beside the spellings that are known", () => {
    const rules = withStageTexts(
      defaultRules,
      new Map([
        ["跟进中", 1],
        ["再看看", 1],
        ["提车", 3],
      ]),
    );
    const [first, second, third, last] = defaultRules.funnelStages.map(({ aliases }) => aliases);
    expect(rules.funnelStages.map(({ aliases }) => aliases)).toEqual([
      first,
      [...(second ?? []), "跟进中", "再看看"],
      third,
      [...(last ?? []), "提车"],
    ]);
  });
});

describe("a stage column that may hold something else", () => {
  const columns = [readColumn(2, "客户状态", "stage")];
  // Four cells are filled, one is blank.
  const customers = ["潜在", "意向", "跟进中", "待跟进", null].map((stage, index) => ({
    ...blankCustomer(index + 2),
    stage,
  }));

  it("is one of which more than half of the filled cells are unknown", () => {
    const three = unknown("跟进中", "跟进中", "待跟进");
    expect(doubtfulStageColumn({ columns, customers }, three)).toEqual({ header: "客户状态", filled: 4, unknown: 3 });
    expect(doubtfulStageColumn({ columns, customers }, three.slice(1))).toBeNull();
  });

  it("is none where the sheet has no such column, or nothing stands in it", () => {
    expect(doubtfulStageColumn({ columns: [], customers }, unknown("跟进中", "跟进中", "待跟进"))).toBeNull();
    expect(doubtfulStageColumn({ columns, customers: [] }, [])).toBeNull();
  });

  it("is named in each language with what stands in it", () => {
    const column = { header: "客户状态", filled: 4, unknown: 3 };
    const texts = [{ text: "跟进中", count: 3 }];
    const sentences = locales.map((locale) => doubtfulStageColumnText(column, texts, locale));
    expect(new Set(sentences).size).toBe(locales.length);
    for (const sentence of sentences) {
      for (const told of ["客户状态", "跟进中 (3)", "4", "3"]) expect(sentence).toContain(told);
    }
  });
});

function unknown(...texts: readonly string[]) {
  return texts.map((text, index) => ({ row: index + 2, cell: `C${index + 2}`, text }));
}
