import { blankCustomer, type Customer } from "../../../src/domain/customer";
import { compareGrades, tierFrom } from "../../../src/domain/grading/gradingComparison";
import { gradingDistribution } from "../../../src/domain/grading/gradingDistribution";
import { explainGrade, oneStepFrom } from "../../../src/domain/grading/gradeExplanation";
import { gradeReading } from "../../../src/domain/grading/gradingPlan";
import type { Reading } from "../../../src/domain/reading/reading";
import { defaultRules, type Rules } from "../../../src/domain/rules/rules";
import { fixedScale } from "../../../src/domain/grading/rfmScales";
import { planRulerSheet, readRulerSheet, scaleOfKept, type KeptRuler } from "../../../src/domain/grading/rulerSheet";
import type { NewSheetEdit } from "../../../src/domain/sheet/edits";
import { day } from "./rfm/day";

const asOf = day("2026-11-20");

function bought(row: number, last: string, orderCount: number, totalAmount: number): Customer {
  return { ...blankCustomer(row), lastPurchaseDate: day(last), orderCount, totalAmount };
}

function graded(customers: readonly Customer[], rules: Rules = defaultRules) {
  const reading = { sheet: "客户", headerRow: 1, asOf, customers, columns: [], problems: [] } as unknown as Reading;
  return gradeReading({ reading, rules, asOf, locale: "zh-CN", purchasesFrom: "orders" });
}

describe("grades beside those of last time", () => {
  // Fixed scale: row 2 is 40 P, row 3 is 5+3+4 = 12 B, row 4 is 1+15+20 = 36 P.
  const now = graded([
    bought(2, "2026-11-01", 6, 2000),
    bought(3, "2026-11-01", 1, 100),
    bought(4, "2026-01-01", 6, 2000),
  ]);

  it("tell who rose, who fell, who stayed and who had none", () => {
    const comparison = compareGrades(
      now,
      new Map([
        [2, "G"],
        [3, "S"],
      ]),
      null,
    );
    expect(comparison).toMatchObject({
      rose: [{ row: 2, before: "G", after: "P", cause: null }],
      fell: [{ row: 3, before: "S", after: "B", cause: null }],
      same: 0,
      withoutEarlier: 1,
    });
  });

  it("count a dash as no grade, lower than any", () => {
    expect(compareGrades(now, new Map([[3, "—"]]), null).rose).toEqual([
      { row: 3, before: null, after: "B", cause: null },
    ]);
  });

  it("list what is no tier instead of comparing it", () => {
    const comparison = compareGrades(
      now,
      new Map([
        [2, "VIP3"],
        [3, "VIP3"],
        [4, "P"],
      ]),
      null,
    );
    expect([...comparison.notComparable]).toEqual([["VIP3", 2]]);
    expect(comparison.same).toBe(1);
  });

  it("changed with the customer where the earlier ruler gives the new grade too", () => {
    const earlier = fixedScale(defaultRules.rfm, asOf);
    expect(compareGrades(now, new Map([[3, "P"]]), earlier).fell).toEqual([
      { row: 3, before: "P", after: "B", cause: "customer" },
    ]);
  });

  it("changed with the ruler where the earlier ruler still gives the earlier grade", () => {
    // Last time a single order of 100 was enough for everything.
    const generous = { ...defaultRules.rfm, tierFrom: { P: 12, G: 11, S: 10 } };
    expect(compareGrades(now, new Map([[3, "P"]]), fixedScale(generous, asOf)).fell).toEqual([
      { row: 3, before: "P", after: "B", cause: "ruler" },
    ]);
  });

  it.each([
    ["P", "P"],
    ["铂金会员", "P"],
    ["白金卡", "P"],
    ["金卡", "G"],
    ["Gold", "G"],
    ["银牌会员", "S"],
    ["銀卡", "S"],
    ["铜卡", "B"],
    ["—", null],
    ["VIP", undefined],
    ["钻石", undefined],
    ["现金客户", undefined],
  ])("read “%s” as %s", (text, tier) => {
    expect(tierFrom(text)).toBe(tier);
  });
});

describe("a ruler that is kept on a sheet", () => {
  const kept: KeptRuler = {
    ruler: { recencyDays: [20, 40.5, 80, 160], orders: [2, 3, Infinity, Infinity], amount: [100, 200, 300, 400] },
    method: "rank",
    asOf,
  };

  it.each(["zh-CN", "zh-TW", "en-US"] as const)("is read back as it was written (%s)", (locale) => {
    // Formulas name the cut points with the letters before them: A8:E10.
    const cuts = { sheet: "标尺", firstRow: 7, lastRow: 9, firstColumn: 0, lastColumn: 4 };
    expect(readRulerSheet(cellsOf(planRulerSheet(kept, locale)))).toEqual({ kind: "ruler", kept, cuts });
  });

  it("is refused with the cell where a cut point is no number or smaller than the one before", () => {
    const edit = planRulerSheet(kept, "zh-CN");
    expect(readRulerSheet(changed(edit, 1, 2, "很多"))).toEqual({ kind: "faulty", cell: "C8", text: "很多" });
    expect(readRulerSheet(changed(edit, 2, 3, 150))).toEqual({ kind: "faulty", cell: "D9", text: "150" });
  });

  it("is not seen in a sheet of customers", () => {
    expect(readRulerSheet({ name: "客户", firstRow: 1, firstColumn: 0, values: [["姓名"], ["陈伟"]] })).toBeNull();
  });

  it("of the fixed scale measures recency in calendar months again", () => {
    const ruler = fixedScale(defaultRules.rfm, day("2026-03-31")).ruler;
    const scale = scaleOfKept({ ruler, method: "fixed", asOf: day("2026-03-31") }, defaultRules.rfm, asOf);
    expect(scale.ruler.recencyDays).toEqual(fixedScale(defaultRules.rfm, asOf).ruler.recencyDays);
  });

  function cellsOf({ title, columns }: NewSheetEdit) {
    const header = columns.map((column) => column.header);
    const body = [0, 1, 2].map((row) => columns.map((column) => column.values[row] ?? ""));
    const above = [...title.map((line) => [line]), []].map((row) => header.map((_, index) => row[index] ?? ""));
    return { name: "标尺", firstRow: 1, firstColumn: 0, values: [...above, header, ...body] };
  }

  function changed(edit: NewSheetEdit, row: number, column: number, value: string | number) {
    const cells = cellsOf(edit);
    const at = cells.values.length - 3 + row;
    return {
      ...cells,
      values: cells.values.map((own, index) =>
        index === at ? own.map((cell, place) => (place === column ? value : cell)) : own,
      ),
    };
  }
});

describe("how grades spread", () => {
  it("gives customers and the share of the money by tier and by R and F", () => {
    const spread = gradingDistribution(graded([bought(2, "2026-11-01", 6, 3000), bought(3, "2026-11-01", 1, 1000)]));
    expect(spread.tiers.P).toEqual({ customers: 1, ofCustomers: 0.5, amount: 3000, ofAmount: 0.75 });
    expect(spread.cells).toHaveLength(25);
    expect(spread.cells.filter(({ customers }) => customers > 0).map(({ r, f, amount }) => [r, f, amount])).toEqual([
      [5, 1, 1000],
      [5, 5, 3000],
    ]);
    expect(spread.cells.reduce((sum, { customers }) => sum + customers, 0)).toBe(2);
  });

  it("has no share of the money where there is none", () => {
    expect(gradingDistribution(graded([bought(2, "2026-11-01", 1, 0)])).tiers.B.ofAmount).toBeNull();
  });
});

describe("one step from a tier", () => {
  const scale = fixedScale(defaultRules.rfm, asOf);

  it("lists those whom a single change lifts there, the least effort first, and nobody who is there", () => {
    // 5+3·5+4·3 = 32 G: one yuan more makes M4, 36. 5+3·4+4·5 = 37 is P already. 5+3·3+4·5 = 34 G: one order makes F4, 37.
    const customers = [
      bought(2, "2026-11-01", 10, 999),
      bought(3, "2026-11-01", 4, 2000),
      bought(4, "2026-11-01", 3, 3000),
    ];
    expect(
      oneStepFrom("P", customers, scale).map(({ customer, tier, upgrade }) => [customer.row, tier, upgrade]),
    ).toEqual([
      [2, "G", { kind: "amount", more: 1, tier: "P" }],
      [4, "G", { kind: "orders", more: 1, tier: "P" }],
    ]);
  });

  it("explains a last order before the period as such, though no order counts", () => {
    const silent = bought(2, "2024-01-05", 0, 0);
    expect(explainGrade(silent, scale)).toEqual({ kind: "none", reason: "outsidePeriod" });
  });
});
