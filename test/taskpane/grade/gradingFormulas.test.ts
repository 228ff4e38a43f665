import path from "node:path";
import type { GradingColumn } from "../../../src/domain/grading/gradingColumns";
import { defaultRules } from "../../../src/domain/rules/rules";
import type { CallsheetCommands } from "../../../src/taskpane/headless";
import { bundled, openInExcel, type OpenWorkbook, type TestSheets } from "../../workbook/support/openInExcel";

jest.setTimeout(240_000);

let workbook: OpenWorkbook;
let commands: CallsheetCommands;

afterEach(() => workbook.close());

const request = { sheet: "会员", asOf: "2026-11-20", locale: "zh-CN" } as const;
const header = ["会员姓名", "手机号", "最近消费日期", "消费次数", "消费金额", "复购周期(天)"];

/** As of Friday 2026-11-20 (46346): all that people write into these cells and formulas understand as well. */
const plain: TestSheets = {
  会员: [
    header,
    ["陈伟", "19900000001", 46330, 7, 3200, 30],
    ["林晓燕", "19900000002", 46200, 3, 650, ""],
    ["黄志强", "19900000003", 46100, 1, 120, ""],
    ["赵敏", "19900000004", "2026年11月3日", 4, "￥1,500", 20],
    ["吴建国", "19900000005", 46329, 1, 200, ""],
    ["周杰", "19900000006", "", 0, "", ""],
    ["孙丽", "19900000007", 45800, 2, 300, 60],
    ["何平", "19900000008", 46346.75, "2次", "", ""],
  ],
};

/** A last order after the as-of day; a fraction of an order; an order without a date. */
const faulty: TestSheets = {
  会员: [
    header,
    ["陈伟", "19900000001", 46330, 7, 3200, ""],
    ["林晓燕", "19900000002", 46360, 3, 650, ""],
    ["黄志强", "19900000003", 46300, 1.5, 120, ""],
    ["赵敏", "19900000004", "", 4, 1500, ""],
  ],
};

describe("grades as formulas", () => {
  it("show row for row what the values say, and are taken back", async () => {
    await open(plain);
    const before = await workbook.everyCell("会员");
    const values = await written({});
    await undo();
    const formulas = await written({ asFormulas: true });
    expect(formulas).toEqual(values);
    expect((await formulasIn("K2:L3")).flat()).toEqual([
      '=IFNA(RFM.TIER($C2,$D2,IF(($E2=""),"",$E2),DATE(2026,11,20)),"")',
      '=IFNA(RFM.SEGMENT($C2,$D2,IF(($E2=""),"",$E2),DATE(2026,11,20)),"")',
      '=IFNA(RFM.TIER($C3,$D3,IF(($E3=""),"",$E3),DATE(2026,11,20)),"")',
      '=IFNA(RFM.SEGMENT($C3,$D3,IF(($E3=""),"",$E3),DATE(2026,11,20)),"")',
    ]);
    await undo();
    expect(await workbook.everyCell("会员")).toEqual(before);
  });

  it("agree where the header multiplies, a trade has limits and customers have cycles of their own", async () => {
    const [, ...people] = plain["会员"] ?? [];
    const inTenThousands = people.map((row, index) => row.map((cell, at) => (at === 4 ? index * 0.0268 : cell)));
    await open({ 会员: [[...header.slice(0, 4), "消费金额(万元)", "复购周期(周)"], ...inTenThousands] });
    await workbook.door.writeRulesSheet({ ...defaultRules, trade: "webShop" }, "zh-TW");
    const values = await written({});
    await undo();
    expect(await written({ asFormulas: true })).toEqual(values);
    expect(new Set(values.slice(1).map((row) => row[7])).size).toBeGreaterThan(2);
  });

  it("follow a cell that changes; what stood in our columns before comes back", async () => {
    await open(plain);
    await written({});
    const before = await workbook.everyCell("会员");
    await written({ asFormulas: true });
    // 5 + 3·4 + 4·4 = 33; seven orders of 2,000 make 5 + 15 + 20 = 40.
    expect(await valuesIn("J5:K5")).toEqual([[33, "G"]]);
    await setCell("D5", 7);
    await setCell("E5", 2000);
    expect(await valuesIn("J5:K5")).toEqual([[40, "P"]]);
    await setCell("D5", 4);
    await setText("E5", "￥1,500");
    await undo();
    expect(await workbook.everyCell("会员")).toEqual(before);
  });

  it("show an error that says why where the values stay blank", async () => {
    await open(faulty);
    await written({ asFormulas: true, columns: ["rfmScore", "rfmTier"] });
    expect(await valuesIn("G2:H5")).toEqual([[40, "P"], ...Array<string[]>(3).fill(["#VALUE!", "#VALUE!"])]);
  });

  it("tell beforehand which rows a formula does not understand", async () => {
    await open({
      会员: [
        header,
        ["陈伟", "19900000001", 46330, 7, 3200, ""],
        ["林晓燕", "19900000002", "11月5日", 3, 650, ""],
        ["黄志强", "19900000003", 46100, "1次", 120, ""],
      ],
    });
    const plan = await planned({ asFormulas: true });
    expect(plan.formulas).toMatchObject({ ok: true, facts: { readOtherwise: [3, 4] } });
    expect((await valuesIn("J3:J4")).flat()).toEqual(["#VALUE!", 8]);
  });

  it("are the same in every row of a table, which gives them to customers who are added below", async () => {
    await open(plain);
    await byHand((sheet) => void sheet.tables.add("A1:F9", true));
    await written({ asFormulas: true, columns: ["rfmScore"] });
    await byHand((sheet) => {
      sheet.getRange("A10:E10").values = [["郑云", "19900000010", 46340, 6, 2000]];
    });
    expect(await valuesIn("G10")).toEqual([[40]]);
    expect((await formulasIn("G9:G10")).flat()).toEqual([
      '=IFNA(RFM.SCORE($C9,$D9,IF(($E9=""),"",$E9),DATE(2026,11,20)),IF(ISNUMBER(RFM.R($C9,$D9,IF(($E9=""),"",$E9),DATE(2026,11,20))),"—",""))',
      '=IFNA(RFM.SCORE($C10,$D10,IF(($E10=""),"",$E10),DATE(2026,11,20)),IF(ISNUMBER(RFM.R($C10,$D10,IF(($E10=""),"",$E10),DATE(2026,11,20))),"—",""))',
    ]);
  });
});

describe("ranks as formulas", () => {
  it("are one formula a column that fills all rows and shows what the values say", async () => {
    await open(plain);
    await method("quantile");
    const before = await workbook.everyCell("会员");
    const values = await written({});
    await undo();
    expect(await written({ asFormulas: true })).toEqual(values);
    expect((await formulasIn("J2"))[0]).toEqual([
      '=IFNA(RFM.SCORE($C$2:$C$9,$D$2:$D$9,IF(($E$2:$E$9=""),"",$E$2:$E$9),DATE(2026,11,20),"quantile"),IF(ISNUMBER(RFM.R($C$2:$C$9,$D$2:$D$9,IF(($E$2:$E$9=""),"",$E$2:$E$9),DATE(2026,11,20),"quantile")),"—",""))',
    ]);
    await undo();
    expect(await workbook.everyCell("会员")).toEqual(before);
  });

  it("leave a text that was typed into a filled cell when they are taken back", async () => {
    await open(plain);
    await method("rank");
    await written({ asFormulas: true, columns: ["rfmTier"] });
    await setText("G4", "手写");
    expect(await valuesIn("G2")).toEqual([["#SPILL!"]]);
    expect(await commands.undo(request)).toMatchObject({
      ok: true,
      value: { columnsRemoved: 0, left: [{ kind: "column", header: "RFM·等级" }] },
    });
    expect(await valuesIn("G4")).toEqual([["手写"]]);
  });

  it("are not written into a table, where no formula can fill cells, and the reason is given", async () => {
    await open(plain);
    await byHand((sheet) => void sheet.tables.add("A1:F9", true));
    await method("rank");
    const before = await workbook.everyCell("会员");
    expect((await planned({ asFormulas: true })).formulas).toEqual({ ok: false, reason: { code: "relativeInTable" } });
    expect(await workbook.everyCell("会员")).toEqual(before);
  });

  it("are written into a table by a ruler that was kept, from the cells of the ruler", async () => {
    await open(plain);
    await byHand((sheet) => void sheet.tables.add("A1:F9", true));
    await method("rank");
    await written({ keepsRuler: true });
    const ruler = { rulerSheet: "标尺 2026-11-20" };
    const values = await written(ruler);
    await undo();
    expect(await written({ ...ruler, asFormulas: true })).toEqual(values);
    expect((await formulasIn("J2")).flat()[0]).toMatch(/'标尺 2026-11-20'!\$A\$7:\$E\$9\)\),"—",""\)\)$/);
  });
});

describe("formulas beside a rules sheet", () => {
  it("take the rules from their cells, so that a threshold that is changed there changes the grades", async () => {
    await open(plain);
    const rules = await workbook.door.readRules();
    if (!rules.ok) throw new Error(JSON.stringify(rules.failure));
    await workbook.door.writeRulesSheet(rules.value, "zh-CN");
    const values = await written({});
    await undo();
    expect(await written({ asFormulas: true })).toEqual(values);
    expect(await valuesIn("J2:K2")).toEqual([[40, "P"]]);
    await workbook.byHand(async (context) => {
      const sheet = context.workbook.worksheets.getItem("规则");
      const found = sheet.getRange("A1:A60").load("values");
      await context.sync();
      const row = (found.values as string[][]).findIndex(([key]) => key === "rfmTiers") + 1;
      sheet.getRange(`C${row}`).values = [[41]];
      await context.sync();
    });
    await workbook.calculated();
    expect(await valuesIn("J2:K2")).toEqual([[40, "G"]]);
  });
});

describe("live grades", () => {
  it("become values, and formulas again when that is taken back", async () => {
    await open(plain);
    await method("quantile");
    const live = await written({ asFormulas: true });
    const plan = await workbook.door.planFreeze();
    if (!plan.ok) throw new Error(JSON.stringify(plan.failure));
    const frozen = await workbook.door.freezeFormulas(plan.value);
    if (!frozen.ok) throw new Error(JSON.stringify(frozen.failure));
    expect(await valuesIn("G1:N9")).toEqual(live);
    expect((await formulasIn("G1:N9")).flat().filter((cell) => String(cell).startsWith("="))).toEqual([]);
    expect(await workbook.door.undo(frozen.value.undo)).toMatchObject({ ok: true, value: { left: [] } });
    await workbook.calculated();
    expect(await valuesIn("G1:N9")).toEqual(live);
    expect((await formulasIn("G2")).flat()[0]).toMatch(/^=IFNA\(RFM\.R\(/);
  });
});

async function open(sheets: TestSheets): Promise<void> {
  const scripts = [
    path.join(__dirname, "../../workbook/support/door.ts"),
    path.join(__dirname, "../../../src/taskpane/headless.ts"),
  ];
  workbook = await openInExcel(sheets, { scripts: scripts.map(bundled), functions: "ours" });
  commands = workbook.window.callsheetCommands;
}

type Choices = {
  readonly asFormulas?: boolean;
  readonly columns?: GradingColumn[];
  readonly keepsRuler?: boolean;
  readonly rulerSheet?: string;
};

async function planned(choices: Choices) {
  const answer = await commands.grade({ ...request, ...choices });
  if (!answer.ok) throw new Error(answer.sentence);
  await workbook.calculated();
  return answer.value.plan;
}

/** Our columns as they show once everything is written and calculated. */
async function written(choices: Choices): Promise<unknown[][]> {
  const plan = await planned(choices);
  expect(plan.edits.length).toBeGreaterThan(0);
  return valuesIn("G1:N9");
}

async function undo(): Promise<void> {
  expect(await commands.undo(request)).toMatchObject({ ok: true, value: { left: [] } });
}

async function method(wanted: "rank" | "quantile"): Promise<void> {
  await workbook.door.changeSettings((settings) => ({ ...settings, grading: { method: wanted } }));
}

async function valuesIn(address: string): Promise<unknown[][]> {
  return (await contents(address)).values as unknown[][];
}

async function formulasIn(address: string): Promise<unknown[][]> {
  return (await contents(address)).formulas as unknown[][];
}

function contents(address: string): Promise<{ values: unknown; formulas: unknown }> {
  return workbook.byHand(async (context) => {
    const range = context.workbook.worksheets.getItem("会员").getRange(address).load("values,formulas");
    await context.sync();
    return { values: range.values, formulas: range.formulas };
  });
}

async function byHand(work: (sheet: Excel.Worksheet) => void): Promise<void> {
  await workbook.byHand(async (context) => {
    work(context.workbook.worksheets.getItem("会员"));
    await context.sync();
  });
  await workbook.calculated();
}

function setCell(address: string, value: number): Promise<void> {
  return byHand((sheet) => {
    sheet.getRange(address).values = [[value]];
  });
}

function setText(address: string, text: string): Promise<void> {
  return byHand((sheet) => {
    sheet.getRange(address).values = [[`'${text}`]];
  });
}
