import type { CellValue } from "../../../src/domain/sheet/cells";
import type { ColumnEdit } from "../../../src/domain/sheet/edits";
import { call, cellInRow, fixedCells, formulaOf, textInFormula } from "../../../src/domain/sheet/formula";
import type { GradingColumn } from "../../../src/domain/grading/gradingColumns";
import type { FormulaSources } from "../../../src/domain/grading/gradingFormulas";
import type { GradingRequest } from "../../../src/domain/grading/gradingPlan";
import { locales } from "../../../src/domain/locale";
import { callsOurs } from "../../../src/domain/sheet/ourFormulas";
import { readCustomers } from "../../../src/domain/reading/rows/readCustomers";
import type { SheetCells } from "../../../src/domain/sheet/sheetCells";
import { defaultRules, type Rules } from "../../../src/domain/rules/rules";
import { formulaFactsTexts, noFormulasText } from "../../../src/domain/grading/gradingFormulaWords";
import { day } from "./rfm/day";
import { planGrading } from "./planGrading";

const header = ["会员姓名", "手机号", "最近消费日期", "消费次数", "消费金额"];

const people: CellValue[][] = Array.from({ length: 6 }, (_, index) => [
  `客户${index + 1}`,
  `1990000000${index + 1}`,
  46300 - 10 * index,
  index + 1,
  100 * (index + 1),
]);

const someCells = { sheet: "标尺", firstRow: 7, lastRow: 9, firstColumn: 0, lastColumn: 4 };

describe("a formula", () => {
  it("quotes texts and names of sheets, whatever stands in them", () => {
    expect(formulaOf(call("RFM.SCORE", textInFormula('=1+1")&A1&("')))).toBe('=RFM.SCORE("=1+1"")&A1&(""")');
    expect(fixedCells({ sheet: "小李's 规则", firstRow: 4, lastRow: 11, firstColumn: 1, lastColumn: 6 })).toBe(
      "'小李''s 规则'!$B$4:$G$11",
    );
    expect(cellInRow(27, 9)).toBe("$AB9");
  });

  it("that a grading writes is known as one of ours, to be frozen and repaired", () => {
    for (const { formulas = [] } of edits(plan({}))) {
      expect(formulas.every(({ formula }) => callsOurs(formula))).toBe(true);
    }
  });
});

describe("the formulas of a grading", () => {
  it("refer to the person's own columns, and multiply where the header does", () => {
    const inTenThousands = ["会员姓名", "手机号", "最近消费日期", "消费次数", "消费金额(万元)"];
    expect(first("rfmScore", { rows: [inTenThousands, ...people] })).toBe(
      '=IFNA(RFM.SCORE($C2,$D2,IF(($E2=""),"",IF(ISNUMBER($E2),ROUND(($E2*10000),6),$E2)),DATE(2026,11,20)),IF(ISNUMBER(RFM.R($C2,$D2,IF(($E2=""),"",IF(ISNUMBER($E2),ROUND(($E2*10000),6),$E2)),DATE(2026,11,20))),"—",""))',
    );
  });

  it("give the risk of those who ordered once, and the state from their cycle or the trade", () => {
    const rules: Rules = { ...defaultRules, trade: "webShop", churn: { ...defaultRules.churn, horizonDays: 45 } };
    expect(first("churnRisk", { rules })).toBe(
      '=IF((($C2<>"")*($D2=1)),CHURN.RISK($C2,$C2,$D2,DATE(2026,11,20),45,45),"")',
    );
    expect(first("churnState", { rules })).toBe(
      '=IF((($C2<>"")*(($D2<>"")*($D2<>0))),CHURN.STATE($C2,"webShop",DATE(2026,11,20)),"")',
    );
    const withCycle = [header, ...people].map((row, index) => [...row, index === 0 ? "复购周期(天)" : 30]);
    expect(first("churnState", { rules, rows: withCycle })).toContain(
      'CHURN.STATE($C2,IF((IF(ISNUMBER($F2),$F2,0)>0),$F2,"webShop"),DATE(2026,11,20))',
    );
  });

  it("name another map and a method in words, and else leave the rules out", () => {
    expect(first("rfmSegment", {})).toBe('=IFNA(RFM.SEGMENT($C2,$D2,IF(($E2=""),"",$E2),DATE(2026,11,20)),"")');
    expect(first("rfmSegment", { rules: withRfm({ segmentMap: "cn8" }) })).toContain(',DATE(2026,11,20),"cn8")');
    expect(first("rfmSegment", { rules: withRfm({ method: "rank", segmentMap: "rfm10" }) })).toBe(
      '=IFNA(RFM.SEGMENT($C$2:$C$7,$D$2:$D$7,IF(($E$2:$E$7=""),"",$E$2:$E$7),DATE(2026,11,20),"rank rfm10"),"")',
    );
  });

  it("fill blank rows among ranked customers as well, which hold nothing to grade", () => {
    const rows = [header, ...people.slice(0, 5), [], ...people.slice(5)];
    const [edit] = edits(plan({ rules: withRfm({ method: "rank" }), rows, columns: ["rfmScore"] }));
    expect(edit?.formulas?.map(({ row, rows: filled }) => [row, filled])).toEqual([[2, 7]]);
    expect(edit?.cells.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6, 8]);
  });

  it("are one a column beyond 10,000, and stand beside values that the preview shows", () => {
    const many = Array.from({ length: 10_001 }, (_, index) => [`客户${index}`, "", 46300, 1, 100]);
    const [edit] = edits(plan({ rows: [header, ...many], columns: ["rfmTier"] }));
    expect(edit?.formulas).toEqual([
      {
        row: 2,
        rows: 10_001,
        formula:
          '=IFNA(RFM.TIER($C$2:$C$10002,$D$2:$D$10002,IF(($E$2:$E$10002=""),"",$E$2:$E$10002),DATE(2026,11,20)),"")',
      },
    ]);
    expect(edit?.cells).toHaveLength(10_001);
  });
});

describe("10,000 formulas", () => {
  // Eight columns of grades and 1,250 customers are 10,000 exactly; one customer more is eight too many.
  const customers = (count: number) => [
    header,
    ...Array.from({ length: count }, (_, index) => [`客户${index}`, "", 46300, 1, 100]),
  ];
  const table = { name: "T", headerRow: 1, firstColumn: 0, columnCount: 5, hasTotals: false };

  it("are one in every row still, and one more customer makes it one a column", () => {
    const most = plan({ rows: customers(1_250) });
    expect(most.formulas).toMatchObject({ ok: true, facts: { shape: "everyRow" } });
    expect(edits(most).map(({ formulas }) => formulas?.length)).toEqual(Array(8).fill(1_250));
    const more = plan({ rows: customers(1_251) });
    expect(more.formulas).toMatchObject({ ok: true, facts: { shape: "filled" } });
    expect(edits(more).map(({ formulas }) => formulas?.length)).toEqual(Array(8).fill(1));
  });

  it("may stand in a table, whose row of totals gets none", () => {
    const inTable = (rows: number, hasTotals = false) =>
      plan({
        rows: customers(rows),
        cells: { tables: [{ ...table, lastRow: 1 + rows + (hasTotals ? 1 : 0), hasTotals }] },
      }).formulas;
    expect(inTable(1_250)).toMatchObject({ ok: true, facts: { shape: "everyRow", inTable: true } });
    expect(inTable(1_250, true)).toMatchObject({ ok: true });
    expect(inTable(1_251)).toEqual({ ok: false, reason: { code: "tooManyInTable", formulas: 10_008, most: 10_000 } });
  });
});

describe("formulas that cannot be had", () => {
  const table = { name: "T", headerRow: 1, lastRow: 7, firstColumn: 0, columnCount: 5, hasTotals: false };
  it.each<[string, Asked, object]>([
    ["orders summed up elsewhere", { purchasesFrom: "orders" }, { code: "ordersAreElsewhere" }],
    ["a workbook that counts from 1904", { cells: { dateSystem: 1904 } }, { code: "dateSystem1904" }],
    [
      "ranks in a table",
      { rules: withRfm({ method: "quantile" }), cells: { tables: [table] } },
      { code: "relativeInTable" },
    ],
    [
      "ranks with a cell that formulas do not understand",
      { rules: withRfm({ method: "rank" }), rows: [header, ...people, ["客户7", "", "11月5日", 3, 100]] },
      { code: "relativeReadOtherwise", rows: [8] },
    ],
    [
      "ranks across a row that is no customer",
      {
        rules: withRfm({ method: "rank" }),
        rows: [header, ...people.slice(0, 5), ["小计", "", "", 21, 2100], ...people.slice(5)],
      },
      { code: "rowsOfNobody", rows: [7] },
    ],
    [
      "a total that is a row of a table like any other",
      {
        rows: [header, ...people.slice(0, 5), ["合计", "", "", 21, 2100]],
        cells: { tables: [table] },
      },
      { code: "rowsOfNobody", rows: [7] },
    ],
    [
      "a ruler beside changed weights",
      { rules: withRfm({ weights: { r: 2, f: 3, m: 4 } }), sources: { ruler: { kind: "cuts", cells: someCells } } },
      { code: "rulerBesideRules" },
    ],
    ["a ruler of whole bands", { sources: { ruler: { kind: "fixed" } } }, { code: "fixedRuler" }],
    [
      "states with limits of their own",
      {
        rules: {
          ...defaultRules,
          churn: { ...defaultRules.churn, statesFromGaps: { watch: 1, atRisk: 2, lost: 3 } },
        },
      },
      { code: "ownStateLimits" },
    ],
    [
      "more formulas than Excel bears in a table",
      { cells: { tables: [{ ...table, lastRow: 1_252 }] } },
      { code: "tooManyInTable", formulas: 10_008, most: 10_000 },
    ],
  ])("are refused for %s, with a sentence and nothing to write", (_, asked, reason) => {
    const { edits: planned, formulas } = plan(asked);
    expect(planned).toEqual([]);
    expect(formulas).toEqual({ ok: false, reason });
    if (formulas?.ok !== false) throw new Error("not refused");
    const sentences = locales.map((locale) => noFormulasText(formulas.reason, locale));
    expect(new Set(sentences).size).toBe(locales.length);
  });
});

it("what to know of formulas is said in each language, the rows that are read otherwise by number", () => {
  const { formulas } = plan({ rows: [header, ...people, ["客户7", "", "11月5日", 3, 100]] });
  if (!formulas?.ok) throw new Error("refused");
  const texts = locales.map((locale) => formulaFactsTexts(formulas.facts, locale));
  expect(texts.map(({ warnings }) => warnings.length)).toEqual([2, 2, 2]);
  for (const { warnings, notes } of texts) {
    expect(warnings[0]).toContain("#NAME?");
    expect(warnings[1]).toMatch(/\b8\b/);
    expect(notes.join()).toContain("2026-11-20");
  }
});

type Asked = {
  readonly rows?: readonly (readonly CellValue[])[];
  readonly rules?: Rules;
  readonly columns?: readonly GradingColumn[];
  readonly purchasesFrom?: GradingRequest["purchasesFrom"];
  readonly cells?: Partial<SheetCells>;
  readonly sources?: Partial<FormulaSources>;
};

function plan({ rows = [header, ...people], rules = defaultRules, columns, purchasesFrom, cells, sources }: Asked) {
  const sheet: SheetCells = { name: "会员", firstRow: 1, firstColumn: 0, values: rows };
  const asOf = day("2026-11-20");
  return planGrading({
    reading: readCustomers({ cells: sheet, asOf, locale: "zh-CN" }),
    rules,
    asOf,
    locale: "zh-CN",
    ...(columns ? { columns } : {}),
    ...(purchasesFrom ? { purchasesFrom } : {}),
    formulas: { cells: { ...sheet, ...cells }, rules: null, ruler: null, ...sources },
  });
}

function edits({ edits: planned }: ReturnType<typeof plan>): readonly ColumnEdit[] {
  return planned as readonly ColumnEdit[];
}

function first(column: GradingColumn, asked: Asked): string | undefined {
  return edits(plan({ ...asked, columns: [column] }))[0]?.formulas?.[0]?.formula;
}

function withRfm(rfm: Partial<Rules["rfm"]>): Rules {
  return { ...defaultRules, rfm: { ...defaultRules.rfm, ...rfm } };
}
