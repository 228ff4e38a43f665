import { planChurnColumns, type ChurnPlanRequest } from "../../../src/domain/churn/churnPlan";
import type { ChurnBasis, ChurnStudy, StudiedCustomer } from "../../../src/domain/churn/churnStudy";
import { churnMarkFrom, churnMarkText, type ChurnMark } from "../../../src/domain/churn/churnMark";
import { churnReasons } from "../../../src/domain/churn/churnReasons";
import { churnFromSummaries } from "../../../src/domain/purchaseModels/risk";
import type { ColumnEdit } from "../../../src/domain/sheet/edits";
import { locales } from "../../../src/domain/locale";
import type { Rhythm } from "../../../src/domain/rhythm/rhythm";
import { asOf, reading } from "../reading/sheets";

const sheet = reading([
  ["客户姓名", "手机", "最近消费日期"],
  ["甲", "19900000001", "2026-11-01"],
  ["乙", "19900000002", "2026-05-01"],
  ["丙", "19900000003", ""],
]);
const lost: Rhythm = { state: "lost", daysSilent: 203, ratio: 3, basis: { kind: "usual", days: 60 } };
const active: Rhythm = { state: "active", daysSilent: 19, ratio: 0.3, basis: { kind: "usual", days: 60 } };
/* As a study gives them: by value, not in the order of the sheet. */
const studied: readonly StudiedCustomer[] = [
  person({ row: 3, key: "乙", tier: "P", risk: 0.9, rhythm: lost }),
  person({ row: 2, key: "甲", tier: "B", risk: 0.25, rhythm: active }),
  person({ row: 4, key: "丙" }),
];
const summaries: ChurnBasis = { kind: "summaries", header: "首次消费日期", customers: 2 };
const aReport = churnFromSummaries([], { asOf });

describe("the columns of churn", () => {
  it("hold risk and state of every row in the order of the sheet, and nothing old where there is none", () => {
    const { edits, forcedOfHighTier } = plan({});
    expect(edits).toEqual([
      {
        kind: "column",
        sheet: "Sheet1",
        headerRow: 1,
        target: { kind: "ours", column: "churnRisk", header: "流失·概率" },
        cells: [
          { row: 2, value: 0.25 },
          { row: 3, value: 0.9 },
          { row: 4, value: "" },
        ],
        format: "percent",
      },
      {
        kind: "column",
        sheet: "Sheet1",
        headerRow: 1,
        target: { kind: "ours", column: "churnState", header: "流失·状态" },
        cells: [
          { row: 2, value: "活跃" },
          { row: 3, value: "流失" },
          { row: 4, value: "" },
        ],
        format: "text",
      },
    ]);
    expect(forcedOfHighTier).toEqual([]);
  });

  it("leave the risk out where nothing estimates it, so that no column of blanks comes to stand there", () => {
    expect(headersOf(plan({}, { report: null }).edits)).toEqual(["流失·状态"]);
  });

  it("are none where the customers are the buyers of a sheet of orders, which has no row of theirs", () => {
    const orders = (standsAlone: boolean): ChurnBasis => ({
      kind: "orders",
      sheet: "订单",
      standsAlone,
      orders: 9,
      buyers: 3,
      notOnSheet: 0,
      withoutDate: 0,
      withoutCustomer: 0,
    });
    expect(plan({}, { basis: orders(true) })).toEqual({ edits: [], forcedOfHighTier: [] });
    expect(plan({}, { basis: orders(false) }).edits).toHaveLength(2);
  });

  it("are none without a header row or without anything to study", () => {
    expect(plan({ reading: { ...sheet, headerRow: null } }).edits).toEqual([]);
    expect(plan({}, { basis: { kind: "nothing" } }).edits).toEqual([]);
  });
});

describe("the reasons that a person chose", () => {
  const moved: ChurnMark = { reason: "moved", kind: "voluntary" };
  const dropped: ChurnMark = { reason: "pushed-away-deliberately", kind: "forced" };

  it("are written to the rows that they were chosen for, a reason taken away as a blank, and no other cell", () => {
    const marks = new Map([
      ["甲", moved],
      ["丙", null],
    ]);
    const [edit] = plan({ marks, columns: ["churnReason"] }).edits as ColumnEdit[];
    expect(edit?.cells).toEqual([
      { row: 2, value: churnMarkText(moved, "zh-CN") },
      { row: 4, value: "" },
    ]);
  });

  it("warn of a valuable customer whom we are said to have let go, and of nobody else", () => {
    const forced = (marks: ChurnPlanRequest["marks"], columns: ChurnPlanRequest["columns"] = ["churnReason"]) =>
      plan({ marks, columns }).forcedOfHighTier.map(({ key }) => key);
    expect(forced(new Map([["乙", dropped]]))).toEqual(["乙"]);
    expect(forced(new Map([["甲", dropped]]))).toEqual([]);
    expect(forced(new Map([["乙", moved]]))).toEqual([]);
    expect(forced(new Map([["乙", null]]))).toEqual([]);
    // Nothing is written of the reason, so there is nothing to warn of.
    expect(forced(new Map([["乙", dropped]]), ["churnState"])).toEqual([]);
  });

  it("are read back from their cells, in whichever language they were written", () => {
    for (const locale of locales) {
      for (const reason of churnReasons) {
        for (const kind of ["voluntary", "forced"] as const) {
          expect(churnMarkFrom(` ${churnMarkText({ reason, kind }, locale)} `)).toEqual({ reason, kind });
        }
      }
    }
    expect(churnMarkFrom("搬家")).toBeNull();
  });
});

function plan(request: Partial<ChurnPlanRequest>, study: Partial<ChurnStudy> = {}) {
  return planChurnColumns({
    reading: sheet,
    study: { asOf, customers: studied, basis: summaries, report: aReport, orderDates: [], ...study },
    marks: new Map(),
    columns: ["churnRisk", "churnState"],
    locale: "zh-CN",
    ...request,
  });
}

function headersOf(edits: ReturnType<typeof plan>["edits"]): string[] {
  return (edits as readonly ColumnEdit[]).map(({ target }) => target.header);
}

function person(known: Partial<StudiedCustomer> & Pick<StudiedCustomer, "row" | "key">): StudiedCustomer {
  return {
    name: known.key,
    tier: null,
    spent: null,
    lastOn: null,
    rhythm: null,
    risk: null,
    fault: null,
    doNotContact: false,
    proposals: [],
    ...known,
  };
}
