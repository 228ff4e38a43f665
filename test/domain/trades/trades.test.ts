import { locales } from "../../../src/domain/locale";
import { wordKey } from "../../../src/domain/text/text";
import { tradeKeys } from "../../../src/domain/trades/trade";
import { tradeName, tradeNamed, tradeOf, tradeWords, usualGapInDays } from "../../../src/domain/trades/trades";

describe("the trades", () => {
  it("are found by every name that they have, in any script, case and spacing", () => {
    for (const key of tradeKeys) {
      const { name, alsoCalled } = tradeOf(key);
      for (const called of [key, ...Object.values(name), ...alsoCalled]) expect(tradeNamed(called)).toBe(key);
    }
    expect(tradeNamed("汽車保養")).toBe("carSales");
    expect(tradeNamed("E-Commerce")).toBe("webShop");
    expect(tradeNamed("beauty salon")).toBe("salon");
    expect(tradeNamed("")).toBeUndefined();
    expect(tradeNamed("牧场")).toBeUndefined();
  });

  // The source material: salon 0-30, 31-90, 91-180 days; web shop 45/90/365 days; car service 5/12/24 months.
  it("have the limits of the source material, and the usual gap that follows; else 60 days", () => {
    expect(tradeKeys.map((key) => [key, usualGapInDays(key)])).toEqual([
      ["general", 60],
      ["carSales", 152],
      ["salon", 30],
      ["insurance", 60],
      ["telesales", 60],
      ["webShop", 45],
    ]);
    expect(tradeOf("webShop").silence).toEqual({ unit: "days", activeUpTo: 45, watchUpTo: 90, atRiskUpTo: 365 });
    expect(tradeOf("carSales").silence).toEqual({ unit: "months", activeUpTo: 5, watchUpTo: 12, atRiskUpTo: 24 });
    expect(tradeOf("general").silence).toBeNull();
  });

  it("end their stages with the deal, and use no word twice among them", () => {
    for (const key of tradeKeys) {
      const { funnelStages } = tradeOf(key);
      expect(funnelStages.at(-1)?.label).toBe("成交");
      const words = funnelStages.flatMap(({ label, aliases }) => [...new Set([label, ...aliases].map(wordKey))]);
      expect(new Set(words).size).toBe(words.length);
    }
  });

  it("say first on the phone only what can be filled in", () => {
    for (const key of tradeKeys) {
      for (const locale of locales) {
        const { first, again, afterVisit, undated } = tradeWords(key, locale).opening;
        const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, hole]) => hole);
        expect([first, undated].map(holes)).toEqual([["name"], ["name"]]);
        expect([again, afterVisit].map(holes)).toEqual([
          ["name", "date", "days"],
          ["name", "date", "days"],
        ]);
      }
    }
  });

  it("are named in every language, each with its own name", () => {
    for (const locale of locales) {
      expect(new Set(tradeKeys.map((key) => tradeName(key, locale))).size).toBe(tradeKeys.length);
    }
  });
});
