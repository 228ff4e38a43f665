import { funnelLeftOutTexts } from "../../../src/domain/funnel/funnelWords";
import { studyFunnel } from "../../../src/domain/funnel/funnelStudy";
import { readCustomers } from "../../../src/domain/reading/rows/readCustomers";
import { defaultRules } from "../../../src/domain/rules/rules";
import { rulesOfTrade } from "../../../src/domain/rules/rulesOfTrade";
import type { TradeKey } from "../../../src/domain/trades/trade";
import type { CellValue } from "../../../src/domain/sheet/cells";
import { asOf, csvCells, sheetOf } from "../reading/sheets";

function study(cells: CellValue[][], trade: TradeKey) {
  const reading = readCustomers({ cells: sheetOf(cells), asOf, locale: "zh-CN" });
  const rules = rulesOfTrade(defaultRules, trade);
  return studyFunnel({ reading, orders: null, log: null, rules, asOf, period: "all" });
}

describe("the funnel of a dealer who keeps grades and no stages", () => {
  const dealer = study(csvCells("sheets/car_dealer_leads.csv"), "carSales");

  // By hand: 42 cards. 30 open grades, 4 deals (2 O, 2 D) and 4 others who drove (rows 37, 39, 40, 41) make 38; 16 of the
  // open ones drove, with the 4 deals and the 4 others 24.
  it("comes from the grades, the test drives and the deals", () => {
    expect(dealer.tables.inOrder.map(({ reached }) => reached)).toEqual([42, 38, 24, 4]);
    expect([dealer.byGrades, dealer.unknown, dealer.blank]).toEqual([true, [], 0]);
  });

  it("says so", () => {
    expect(funnelLeftOutTexts(dealer, "zh-CN")).toContain(
      "表里没有销售阶段，按意向级别推算：未定级或没填级别的算“潜在”，在谈的级别（如 H、A、B、C）算“意向”，已付订金和已交付的算“成交”。",
    );
  });

  it("comes from the stages where there are such", () => {
    const staged = study(
      [
        ["客户姓名", "电话", "意向级别", "销售阶段"],
        ["甲", "19900000001", "H", "潜在"],
        ["乙", "19900000002", "N", "试驾"],
      ],
      "carSales",
    );
    expect(staged.byGrades).toBe(false);
    expect(staged.tables.inOrder.map(({ reached }) => reached)).toEqual([2, 1, 1, 0]);
  });
});

describe("the funnel of a telesales team", () => {
  const calls = study(csvCells("sheets/telesales_call_list.csv"), "telesales");

  // By hand: 9 of the 60 are at stage 0 (rows 12, 17, 21, 27, 48, 52, 53, 54, 59).
  it("leaves who was not reached yet beside the way, and begins with the newly assigned", () => {
    expect(calls.aside).toBe(9);
    expect(calls.tables.inOrder[0]?.reached).toBe(51);
    expect(calls.list.stages[0]?.label).toBe("新分配");
    expect(funnelLeftOutTexts(calls, "zh-CN")).toContain("另有 9 位还在“未接通”，是旁支，不算漏斗的第一步。");
    expect(funnelLeftOutTexts(calls, "en-US")).toContain(
      "9 more at “Not reached yet”: beside the funnel, not its first step.",
    );
  });
});
