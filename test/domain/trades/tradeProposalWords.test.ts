import { openTradeText, tradeSignsText } from "../../../src/domain/trades/tradeProposalWords";
import type { TradeSign } from "../../../src/domain/trades/tradeProposal";
import { inEveryLanguage } from "../inEveryLanguage";

describe("why a sheet is taken for one of a trade", () => {
  const headers = (...names: readonly string[]): TradeSign[] =>
    names.map((header) => ({ trade: "salon", kind: "header", header }) as unknown as TradeSign);
  const value = { trade: "salon", kind: "value", header: "Item", value: "Spa" } as unknown as TradeSign;

  it("is told by its columns, up to four of them", () => {
    const say = (signs: readonly TradeSign[]) => [tradeSignsText(signs, "zh-CN"), tradeSignsText(signs, "en-US")];
    expect(say(headers("护理周期"))).toEqual(["因为有“护理周期”这一列", "because of the column “护理周期”"]);
    expect(say(headers("A", "B"))).toEqual(["因为有“A”“B”这些列", "because of the columns “A”, “B”"]);
    expect(say(headers("A", "B", "C", "D"))[0]).toBe("因为有“A”“B”“C”“D”这些列");
    expect(say(headers("A", "B", "C", "D", "E"))).toEqual([
      "因为有“A”“B”“C”“D”等列",
      "because of the columns “A”, “B”, “C”, “D” and others",
    ]);
    for (const count of [1, 2, 5]) {
      inEveryLanguage((locale) => tradeSignsText(headers(...["A", "B", "C", "D", "E"].slice(0, count)), locale), "A");
    }
  });

  it("is told by a value where no column tells it, and columns go before values", () => {
    expect(inEveryLanguage((locale) => tradeSignsText([value], locale), "Item", "Spa")[0]).toBe(
      "因为“Item”列里写着“Spa”",
    );
    expect(tradeSignsText([value, ...headers("A")], "zh-CN")).toBe("因为有“A”这一列");
  });

  it("is nothing where neither tells it", () => {
    inEveryLanguage((locale) => tradeSignsText([], locale));
  });
});

it("two trades that fit are asked about by their names", () => {
  expect(inEveryLanguage((locale) => openTradeText(["salon", "webShop"], locale))[0]).toMatch(
    /^这张表像是“.+”，也像是“.+”。是哪一行？$/,
  );
});
