import { openInExcel, type OpenWorkbook } from "../support/openInExcel";

let workbook: OpenWorkbook;

afterEach(() => workbook.close());

const answers = {
  "RFM.SCORE": 40,
  "RFM.TIER": [["P"], ["007"], [{ error: "#N/A" }]],
  "FUNNEL.TABLE": [
    ["stage", 4],
    ["next", 2],
  ],
} as const;

async function open() {
  workbook = await openInExcel(
    {
      会员: [
        ["姓名", "分值", "别的", "等级"],
        ["陈伟", { formula: "=RFM.SCORE(46330,7,3200)" }, { formula: "=1+1" }, { formula: "=RFM.TIER(A2:A4)" }],
        ["林晓燕", { formula: "=RFM.SCORE(46330,7,3200)+1" }, 5],
        ["黄志强", 3, { formula: '="RFM.SCORE(" & "x"' }],
      ],
      漏斗: [["表"], [{ formula: "=FUNNEL.TABLE(A1)" }]],
    },
    { functions: answers },
  );
}

describe("freezing to values", () => {
  it("replaces what calls our functions, spilled cells too, and nothing else", async () => {
    await open();
    const plan = await planned();
    expect(plan.sheets.map(({ sheet, cells }) => [sheet, cells.length])).toEqual([
      ["会员", 3],
      ["漏斗", 1],
    ]);
    const before = await contents("会员");
    const outcome = await workbook.door.freezeFormulas(plan);
    expect(outcome).toMatchObject({ ok: true });
    expect(await contents("会员")).toEqual({
      values: before.values,
      formulas: [
        ["姓名", "分值", "别的", "等级"],
        ["陈伟", 40, "=1+1", "P"],
        ["林晓燕", 41, 5, "007"],
        ["黄志强", 3, '="RFM.SCORE(" & "x"', "#N/A"],
      ],
    });
    expect((await contents("漏斗")).formulas).toEqual([
      ["表", ""],
      ["stage", 4],
      ["next", 2],
    ]);
  });

  it("can be taken back: the formulas stand again and fill what they filled", async () => {
    await open();
    const before = [await contents("会员"), await contents("漏斗")];
    const outcome = await workbook.door.freezeFormulas(await planned());
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
    expect(await workbook.door.undo(outcome.value.undo)).toMatchObject({ ok: true, value: { left: [] } });
    expect([await contents("会员"), await contents("漏斗")]).toEqual(before);
  });

  it("writes nothing where a formula has changed since the preview", async () => {
    await open();
    const plan = await planned();
    await byHand((sheet) => (sheet.getRange("B3").formulas = [["=RFM.SCORE(1,2,3)"]]));
    const before = await contents("会员");
    expect(await workbook.door.freezeFormulas(plan)).toMatchObject({
      ok: false,
      failure: { kind: "changedSince", sheet: "会员" },
      halfWritten: null,
    });
    expect(await contents("会员")).toEqual(before);
  });

  it("leaves protected and filtered sheets alone and says so", async () => {
    await open();
    await byHand((sheet) => sheet.protection.protect());
    const plan = await planned();
    expect(plan.sheets.map(({ sheet, blocked }) => [sheet, blocked])).toEqual([
      ["会员", "protected"],
      ["漏斗", null],
    ]);
    const before = await contents("会员");
    expect(await workbook.door.freezeFormulas(plan)).toMatchObject({ ok: true });
    expect(await contents("会员")).toEqual(before);
  });

  it.each<{ readonly title: string; readonly byHand: (sheet: Excel.Worksheet) => unknown; readonly failure: object }>([
    {
      title: "protected",
      byHand: (sheet) => sheet.protection.protect(),
      failure: { kind: "protected", sheet: "会员" },
    },
    { title: "deleted", byHand: (sheet) => sheet.delete(), failure: { kind: "sheetMissing", sheet: "会员" } },
    {
      title: "sorted",
      byHand: (sheet) => (sheet.getRange("A2:A3").values = [["林晓燕"], ["陈伟"]]),
      failure: { kind: "changedSince", sheet: "会员" },
    },
  ])("writes nothing where the sheet was $title since the preview", async ({ byHand: change, failure }) => {
    await open();
    const plan = await planned();
    await byHand(change);
    const before = await contents("漏斗");
    expect(await workbook.door.freezeFormulas(plan)).toMatchObject({ ok: false, failure, halfWritten: null });
    expect(await contents("漏斗")).toEqual(before);
  });

  it("leaves a sheet alone that is filtered, by itself or in a table", async () => {
    await open();
    await workbook.byHand(async (context) => {
      const funnel = context.workbook.worksheets.getItem("漏斗");
      funnel.tables.add("D1:D3", true).columns.getItemAt(0).filter.applyValuesFilter(["x"]);
      const members = context.workbook.worksheets.getItem("会员");
      members.autoFilter.apply("A1:A4", 0, { filterOn: "Values", values: ["陈伟"] });
      await context.sync();
    });
    expect((await planned()).sheets.map(({ sheet, blocked }) => [sheet, blocked])).toEqual([
      ["会员", "filtered"],
      ["漏斗", "filtered"],
    ]);
  });

  it("passes over sheets that are empty or know none of our functions", async () => {
    workbook = await openInExcel({ 空: [], 别的: [["和"], [{ formula: "=1+1" }]] });
    expect((await planned()).sheets).toEqual([]);
  });

  it("is refused in a workbook that is open for reading only", async () => {
    workbook = await openInExcel({ 会员: [["分值"]] }, { state: { readOnly: true } });
    expect(await workbook.door.planFreeze()).toEqual({ ok: false, failure: { kind: "readOnly" } });
  });

  it("keeps a text that looks like a formula or a number a text", async () => {
    workbook = await openInExcel(
      { 会员: [["等级"], [{ formula: "=RFM.TIER(1)" }], [{ formula: "=RFM.SEGMENT(1)" }]] },
      { functions: { "RFM.TIER": "=1+1", "RFM.SEGMENT": "007" } },
    );
    await byHand((sheet) => (sheet.getRange("A3").numberFormat = [["@"]]));
    expect(await workbook.door.freezeFormulas(await planned())).toMatchObject({ ok: true });
    expect(await contents("会员")).toEqual({
      values: [["等级"], ["=1+1"], ["007"]],
      formulas: [["等级"], ["=1+1"], ["007"]],
    });
  });

  it("keeps formulas that have no result", async () => {
    workbook = await openInExcel({ 会员: [["分值"], [{ formula: "=RFM.SCORE(1,2,3)" }]] });
    expect((await planned()).sheets).toMatchObject([{ sheet: "会员", cells: [], uncalculated: 1 }]);
  });
});

describe("repairing formulas", () => {
  const broken = {
    会员: [
      ["分值", "存储名", "别的"],
      [
        { formula: "=RFM.SCORE(46330,7,3200)" },
        { formula: "=_xldudf_RFM_SCORE(46330,7,3200)*2" },
        { formula: "=UNKNOWN.THING(1)" },
      ],
      ["文字", 7, 8],
    ],
    锁: [["分值"], [{ formula: "=RFM.SCORE(1,2,3)" }]],
  };

  it("enters again what shows #NAME? or a stored name, and touches no other cell", async () => {
    workbook = await openInExcel(broken);
    await byHand((sheet) => sheet.protection.protect(), "锁");
    const plan = await workbook.door.planRepair();
    if (!plan.ok) throw new Error(JSON.stringify(plan.failure));
    expect(plan.value.sheets).toMatchObject([
      {
        sheet: "会员",
        blocked: null,
        cells: [{ repaired: "=RFM.SCORE(46330,7,3200)" }, { repaired: "=RFM.SCORE(46330,7,3200)*2" }],
      },
      { sheet: "锁", blocked: "protected" },
    ]);
    expect(await workbook.door.repairFormulas(plan.value)).toMatchObject({ ok: true });
    expect((await contents("会员")).formulas).toEqual([
      ["分值", "存储名", "别的"],
      ["=RFM.SCORE(46330,7,3200)", "=RFM.SCORE(46330,7,3200)*2", "=UNKNOWN.THING(1)"],
      ["文字", 7, 8],
    ]);
  });

  it("enters a formula as one in a cell of text too", async () => {
    workbook = await openInExcel({ 会员: [["分值"], [{ formula: "=_xldudf_RFM_SCORE(46330,7,3200)" }]] });
    await byHand((sheet) => (sheet.getRange("A2").numberFormat = [["@"]]));
    const plan = await workbook.door.planRepair();
    if (!plan.ok) throw new Error(JSON.stringify(plan.failure));
    expect(await workbook.door.repairFormulas(plan.value)).toMatchObject({ ok: true });
    expect((await contents("会员")).formulas).toEqual([["分值"], ["=RFM.SCORE(46330,7,3200)"]]);
    expect((await contents("会员")).values).not.toEqual([["分值"], ["=RFM.SCORE(46330,7,3200)"]]);
  });

  it.each<{ readonly title: string; readonly byHand: (sheet: Excel.Worksheet) => unknown; readonly failure: object }>([
    {
      title: "changed",
      byHand: (sheet) => (sheet.getRange("A2").formulas = [["=1+1"]]),
      failure: { kind: "changedSince", sheet: "会员" },
    },
    { title: "gone", byHand: (sheet) => sheet.delete(), failure: { kind: "sheetMissing", sheet: "会员" } },
  ])("writes nothing where what was planned is $title since", async ({ byHand: change, failure }) => {
    workbook = await openInExcel({ 会员: broken.会员, 别的: [["x"]] });
    const plan = await workbook.door.planRepair();
    if (!plan.ok) throw new Error(JSON.stringify(plan.failure));
    await byHand(change);
    expect(await workbook.door.repairFormulas(plan.value)).toMatchObject({ ok: false, failure, halfWritten: null });
  });

  it("can be taken back, but not where somebody has typed since", async () => {
    workbook = await openInExcel({ 会员: broken.会员 });
    const before = await contents("会员");
    const plan = await workbook.door.planRepair();
    if (!plan.ok) throw new Error(JSON.stringify(plan.failure));
    const repaired = await workbook.door.repairFormulas(plan.value);
    if (!repaired.ok) throw new Error(JSON.stringify(repaired.failure));
    await byHand((sheet) => (sheet.getRange("A2").values = [[30]]));
    expect(await workbook.door.undo(repaired.value.undo)).toMatchObject({
      ok: true,
      value: { cells: 1, left: [{ kind: "cells", sheet: "会员", header: "A", count: 1 }] },
    });
    const [header, [, ...rest] = [], ...others] = before.formulas;
    expect((await contents("会员")).formulas).toEqual([header, [30, ...rest], ...others]);
  });

  it("puts everything back where it is stopped half way", async () => {
    const stored = { formula: "=_xldudf_RFM_SCORE(46330,7,3200)" };
    workbook = await openInExcel({
      会员: [
        ["一", "二"],
        [stored, stored],
      ],
    });
    const before = await contents("会员");
    const plan = await workbook.door.planRepair();
    if (!plan.ok) throw new Error(JSON.stringify(plan.failure));
    const stop = new AbortController();
    const outcome = await workbook.door.repairFormulas(plan.value, {
      signal: stop.signal,
      onProgress: ({ phase }) => phase === "writing" && stop.abort(),
    });
    expect(outcome).toMatchObject({ ok: false, failure: { kind: "cancelled" }, halfWritten: null });
    expect(await contents("会员")).toEqual(before);
  });

  it("finds nothing to do where all formulas work", async () => {
    await open();
    expect(await workbook.door.planRepair()).toEqual({ ok: true, value: { sheets: [] } });
  });
});

async function planned() {
  const plan = await workbook.door.planFreeze();
  if (!plan.ok) throw new Error(JSON.stringify(plan.failure));
  return plan.value;
}

function byHand(work: (sheet: Excel.Worksheet) => unknown, name = "会员"): Promise<void> {
  return workbook.byHand(async (context) => {
    work(context.workbook.worksheets.getItem(name));
    await context.sync();
  });
}

function contents(name: string): Promise<{ values: unknown[][]; formulas: unknown[][] }> {
  return workbook.byHand(async (context) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRange(true).load("values,formulas");
    await context.sync();
    return { values: used.values as unknown[][], formulas: used.formulas as unknown[][] };
  });
}
