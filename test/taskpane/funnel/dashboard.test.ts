import path from "node:path";
import type { CallsheetCommands } from "../../../src/taskpane/headless";
import { bundled, openInExcel, type OpenWorkbook, type TestSheets } from "../../workbook/support/openInExcel";

jest.setTimeout(120_000);

let workbook: OpenWorkbook;
let commands: CallsheetCommands;

const name = "客户看板";
const request = { sheet: "线索", asOf: "2026-11-20", locale: "zh-CN" } as const;

/** Two customers, one of whom came back the month after. */
const orders = [
  ["订单号", "手机号", "下单日期", "实付金额"],
  ["1", "19900000001", 46300, 100],
  ["2", "19900000001", 46340, 100],
  ["3", "19900000002", 46290, 300],
];

/** As of Friday 2026-11-20 (46346). By hand: 5 have reached 潜在, 4 意向, 3 试驾/报价, 1 成交. */
const leads: TestSheets = {
  线索: [
    ["姓名", "手机号", "首次接触", "销售阶段", "客户来源", "业务员", "下次跟进日期", "备注"],
    ["甲", "19900000001", 46335, "成交", "抖音", "林", 46340, ""],
    ["乙", "19900000002", 46336, "试驾", "抖音", "林", 46346, ""],
    ["丙", "19900000003", 46337, "试驾", "展厅", "何", 46348, ""],
    ["=1+1", "19900000004", 46338, "意向", "=2+2", "何", "", ""],
    ["戊", "19900000005", 46305, "战败", "", "", "", "被同行抢走了"],
  ],
};

beforeEach(async () => {
  const scripts = ["../../workbook/support/door.ts", "../../../src/taskpane/headless.ts"];
  workbook = await openInExcel(leads, { scripts: scripts.map((script) => bundled(path.join(__dirname, script))) });
  commands = workbook.window.callsheetCommands;
});

afterEach(() => workbook.close());

describe("a new dashboard", () => {
  it("stands on a sheet of its own, with the numbers of the funnel, their definition and a chart", async () => {
    const made = await commands.dashboard(request);
    expect(made).toMatchObject({ ok: true, value: { applied: { blockSheets: [{ sheet: name, isNew: true }] } } });
    const funnel = await block("funnel");
    expect(funnel.find(([text]) => text === "试驾/报价")).toEqual(["试驾/报价", 3, 0.75, 0.6, 1, 1]);
    expect(funnel.flat()).toContain("试驾/报价→成交 流失最多：3 人中 1 人继续（33%）。");
    expect(funnel.flat()).toEqual(
      expect.arrayContaining([expect.stringContaining("转化率 = 到达本阶段 ÷ 到达上一阶段")]),
    );
    expect(await chartNames()).toEqual(["Callsheet funnel", "Callsheet workload", "Callsheet reasons"]);
    expect(await seriesOf("Callsheet funnel")).toEqual([
      // Half of what each stage is short of five pushes its bar to the middle.
      ["（图表用）", ["0", "0.5", "1", "2"]],
      ["客户", ["5", "4", "3", "1"]],
    ]);
  });

  it("counts the follow-ups of each owner, and adds them up", async () => {
    await commands.dashboard(request);
    // 林: one overdue, one today; 何: one in two days, one without any date of a contact, who is due now. 戊 is lost.
    expect((await block("workload")).slice(2)).toEqual([
      ["业务员", "逾期", "今天", "7 天内", "以后", "放凉"],
      ["林", 1, 1, 0, 0, 0],
      ["何", 0, 1, 1, 0, 0],
      ["合计", 1, 2, 1, 0, 0],
    ]);
  });

  it("keeps text that looks like a formula as text", async () => {
    await commands.dashboard(request);
    const sources = await block("sources");
    expect(sources.map(([text]) => text)).toContain("=2+2");
  });

  it("says the measures of the period beside the period before, and why customers were lost", async () => {
    await commands.dashboard(request);
    expect((await block("measures")).find(([text]) => text === "上口（新进客户）")).toEqual([
      "上口（新进客户）",
      5,
      0,
      "变宽",
      "",
      "期内首次接触的客户数",
    ]);
    expect((await block("reasons")).slice(3)).toEqual([
      ["竞争对手", 0, 1, 1],
      ["没有写原因", "", "", 0],
    ]);
  });

  it("prints with no block and no chart cut by the end of a page", async () => {
    await commands.dashboard(request);
    const { spans, breaks, width } = await printed();
    // A4 across is 842 by 595 points, with margins of 28 to the sides, 36 above and 45 below; one page holds the width.
    const pageHeight = (595 - 36 - 45) * (width / (842 - 28 - 28));
    for (const { name, top, bottom } of spans) {
      const pageTop = Math.max(0, ...breaks.filter((each) => each <= top));
      expect({ name, fits: bottom - pageTop <= pageHeight }).toEqual({ name, fits: true });
    }
    expect(breaks.length).toBeGreaterThan(0);
    expect(breaks.every((each) => spans.some(({ top }) => top === each))).toBe(true);
  });

  it("is taken back whole", async () => {
    await commands.dashboard(request);
    expect(await commands.undo(request)).toMatchObject({ ok: true, value: { sheetsRemoved: 1, left: [] } });
    expect(await sheetNames()).toEqual(["线索"]);
  });

  it("is not taken back when the person has put a chart of their own on it", async () => {
    await commands.dashboard(request);
    await byHand((sheet) => (sheet.charts.add("Pie", sheet.getRange("A1:B3")).name = "mine"));
    expect(await commands.undo(request)).toMatchObject({
      ok: true,
      value: { sheetsRemoved: 0, left: [{ kind: "sheet", sheet: name }] },
    });
    expect(await chartNames()).toContain("mine");
  });

  it("is refused where sheets may not be added, and nothing is written", async () => {
    await workbook.byHand(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    expect(await commands.dashboard(request)).toMatchObject({ ok: false, failure: { kind: "workbookProtected" } });
    expect(await sheetNames()).toEqual(["线索"]);
  });
});

describe("a dashboard that is refreshed", () => {
  beforeEach(async () => {
    await commands.dashboard(request);
  });

  it("has the new numbers, and all that the person has added", async () => {
    await byHand((sheet) => {
      sheet.getRange("Q2").values = [["我的备注"]];
      sheet.getRange("Q3").formulas = [["=B8*2"]];
      sheet.charts.add("Pie", sheet.getRange("A1:B3")).name = "mine";
      sheet.charts.getItem("Callsheet funnel").width = 555;
    });
    await changeLead("E2:E2", "官网", "D4", "成交");
    expect(await commands.dashboard(request)).toMatchObject({
      ok: true,
      value: { applied: { blockSheets: [{ sheet: name, isNew: false }] } },
    });
    expect((await block("funnel")).find(([text]) => text === "成交")?.[1]).toBe(2);
    expect(await read("Q2:Q2")).toEqual([["我的备注"]]);
    expect(await formulasOf("Q3")).toEqual([["=B8*2"]]);
    expect(await chartNames()).toContain("mine");
    expect(await chartWidth("Callsheet funnel")).toBeCloseTo(555, 0);
    expect((await seriesOf("Callsheet funnel"))[1]).toEqual(["客户", ["5", "4", "3", "2"]]);
    expect(await sheetNames()).toEqual(["线索", name]);
  });

  it("finds its blocks where the person has moved them by a row of their own", async () => {
    await byHand((sheet) => {
      sheet.getRange("1:2").insert("Down");
      sheet.getRange("A1").values = [["部门：展厅"]];
    });
    await changeLead("D4", "成交");
    await commands.dashboard(request);
    expect(await read("A1:A1")).toEqual([["部门：展厅"]]);
    const titles = (await read("A1:A400")).flat();
    expect(titles.filter((text) => text === "销售漏斗")).toHaveLength(1);
    expect((await block("funnel")).find(([text]) => text === "成交")?.[1]).toBe(2);
  });

  it("leaves a block alone that the person typed into, and says so", async () => {
    const at = await addressOf("funnel");
    await byHand((sheet) => (sheet.getRange(at).getCell(0, 0).values = [["我们的漏斗"]]));
    await changeLead("D4", "成交");
    const refreshed = await commands.dashboard(request);
    expect(refreshed).toMatchObject({ ok: true });
    expect(statesOf(refreshed)).toMatchObject({ 销售漏斗: "changed", 各业务员的跟进量: "written" });
    const funnel = await block("funnel");
    expect(funnel[0]?.[0]).toBe("我们的漏斗");
    expect(funnel.find(([text]) => text === "成交")?.[1]).toBe(1);
  });

  it("makes a chart that the person deleted not again", async () => {
    await byHand((sheet) => sheet.charts.getItem("Callsheet reasons").delete());
    await commands.dashboard(request);
    expect(await chartNames()).toEqual(["Callsheet funnel", "Callsheet workload"]);
  });

  it("grows where there is room, shows the new row in its chart, and is taken back as it was", async () => {
    const before = await workbook.everyCell(name);
    await changeLead("F5", "宋");
    await commands.dashboard(request);
    expect((await block("workload")).slice(3).map(([owner]) => owner)).toEqual(["林", "宋", "何", "合计"]);
    await changeLead("F3", "罗");
    await commands.dashboard(request);
    expect((await block("workload")).slice(3).map(([owner]) => owner)).toEqual(["林", "罗", "宋", "何", "合计"]);
    expect((await seriesOf("Callsheet workload"))[0]).toEqual(["逾期", ["1", "0", "0", "0"]]);
    for (let times = 0; times < 2; times += 1) {
      expect(await commands.undo(request)).toMatchObject({ ok: true, value: { left: [] } });
    }
    expect(await workbook.everyCell(name)).toEqual(before);
    expect((await seriesOf("Callsheet workload"))[0]).toEqual(["逾期", ["1", "0"]]);
    expect(await commands.undo(request)).toMatchObject({ ok: true, value: { sheetsRemoved: 1 } });
  });

  it("does not cover cells of the person's to grow, and says that there is no room", async () => {
    const at = await addressOf("workload");
    const row = Number(/(\d+)$/.exec(at)?.[1]);
    await byHand((sheet) => (sheet.getRange(`B${row + 1}`).values = [["别动我"]]));
    await changeLead("F5", "罗");
    const refreshed = await commands.dashboard(request);
    expect(statesOf(refreshed)).toMatchObject({ 各业务员的跟进量: "noRoom", 销售漏斗: "written" });
    expect(await read(`B${row + 1}`)).toEqual([["别动我"]]);
  });

  it("leaves a refreshed block alone that the person typed into before it is taken back", async () => {
    await changeLead("D4", "成交");
    await commands.dashboard(request);
    const at = await addressOf("funnel");
    await byHand((sheet) => (sheet.getRange(at).getCell(0, 0).values = [["我们的漏斗"]]));
    expect(await commands.undo(request)).toMatchObject({
      ok: true,
      value: { left: [{ kind: "block", sheet: name, title: "销售漏斗" }] },
    });
    expect((await block("funnel"))[0]?.[0]).toBe("我们的漏斗");
  });

  it("is found again under another name, and refused while it is protected", async () => {
    await byHand((sheet) => (sheet.name = "周会"));
    expect(await commands.dashboard(request)).toMatchObject({
      ok: true,
      value: { applied: { blockSheets: [{ sheet: "周会", isNew: false }] } },
    });
    await workbook.byHand(async (context) => {
      context.workbook.worksheets.getItem("周会").protection.protect();
      await context.sync();
    });
    expect(await commands.dashboard(request)).toMatchObject({
      ok: false,
      failure: { kind: "protected", sheet: "周会" },
    });
  });
});

describe("a dashboard after a person's hands", () => {
  beforeEach(async () => {
    await addOrders();
    await commands.dashboard(request);
  });

  it("shows no old numbers once the workbook has no orders any more, and the new ones when they are back", async () => {
    expect(await blockNames()).toContain("Callsheet_states");
    const states = await block("states");
    await workbook.byHand(async (context) => {
      context.workbook.worksheets.getItem("订单").delete();
      await context.sync();
    });
    const refreshed = await commands.dashboard(request);
    expect(statesOf(refreshed)).toMatchObject({
      流失状态: "retired",
      按首单月份的留存: "retired",
      销售漏斗: "written",
    });
    const emptied = await block("states");
    expect(emptied.slice(0, 2).flat()).toEqual(["流失状态", expect.stringContaining("上次的数字已清空")]);
    expect(emptied.slice(2).flat()).toEqual([]);
    await addOrders();
    expect(statesOf(await commands.dashboard(request))).toMatchObject({ 流失状态: "written" });
    expect(await block("states")).toEqual(states);
    expect((await seriesOf("Callsheet churn states"))[0]?.[1]).toHaveLength(6);
    for (const _ of [1, 2]) expect(await commands.undo(request)).toMatchObject({ ok: true, value: { left: [] } });
    expect(await block("states")).toEqual(states);
  });

  it("names at the top the blocks that still show older numbers", async () => {
    const at = await addressOf("funnel");
    await byHand((sheet) => (sheet.getRange(at).getCell(0, 0).values = [["我们的漏斗"]]));
    await commands.dashboard(request);
    expect((await block("title")).flat().at(-1)).toBe("注意，下面这些区块这次没有更新，还是以前的数字：销售漏斗");
    await byHand((sheet) => sheet.getRange(at).clear("Contents"));
    await commands.dashboard(request);
    expect((await block("title")).flat().join()).not.toContain("没有更新");
  });

  it("keeps the kind of a chart until another is asked for, which takes its place and can be taken back", async () => {
    await byHand((sheet) => (sheet.charts.getItem("Callsheet funnel").width = 555));
    await commands.dashboard(request);
    expect(await chartType("Callsheet funnel")).toBe("BarStacked");
    expect(chartsOf(await commands.dashboard({ ...request, funnelChart: "native" }))).toMatchObject({
      销售漏斗: "replaced",
    });
    expect(await chartType("Callsheet funnel")).toBe("Funnel");
    expect(await chartWidth("Callsheet funnel")).toBeCloseTo(555, 0);
    expect(chartsOf(await commands.dashboard(request))).toMatchObject({ 销售漏斗: "shown" });
    expect(await chartType("Callsheet funnel")).toBe("Funnel");
    for (const _ of [1, 2]) expect(await commands.undo(request)).toMatchObject({ ok: true, value: { left: [] } });
    expect(await chartType("Callsheet funnel")).toBe("BarStacked");
    expect((await seriesOf("Callsheet funnel")).map(([, values]) => values)).toEqual([
      ["0", "0.5", "1", "2"],
      ["5", "4", "3", "1"],
    ]);
  });

  it("makes a deleted funnel again when its kind is asked for", async () => {
    await byHand((sheet) => sheet.charts.getItem("Callsheet funnel").delete());
    expect(chartsOf(await commands.dashboard(request))).toMatchObject({ 销售漏斗: "gone" });
    await commands.dashboard({ ...request, funnelChart: "bar" });
    expect(await chartType("Callsheet funnel")).toBe("BarStacked");
  });

  it("leaves a chart alone whose series were deleted, where its block grows, and says so", async () => {
    await byHand((sheet) => sheet.charts.getItem("Callsheet workload").series.getItemAt(3).delete());
    await changeLead("F5", "罗");
    expect(chartsOf(await commands.dashboard(request))).toMatchObject({ 各业务员的跟进量: "left" });
    expect(await seriesOf("Callsheet workload")).toHaveLength(4);
    expect((await block("workload")).map(([owner]) => owner)).toContain("罗");
  });

  it("knows a chart again under another name, with another type and other colours, and leaves both", async () => {
    await byHand((sheet) => {
      const chart = sheet.charts.getItem("Callsheet workload");
      chart.name = "跟进图";
      chart.chartType = "ColumnStacked";
      chart.series.getItemAt(0).format.fill.setSolidColor("#112233");
    });
    await changeLead("F5", "罗");
    expect(chartsOf(await commands.dashboard(request))).toMatchObject({ 各业务员的跟进量: "shown" });
    expect(await chartNames()).toContain("跟进图");
    expect(await chartNames()).not.toContain("Callsheet workload");
    expect(await chartType("跟进图")).toBe("ColumnStacked");
    expect((await seriesOf("跟进图"))[0]?.[1]).toHaveLength(3);
  });

  it("speaks the language of the refresh in its charts too, unless the person has put a title of their own", async () => {
    await byHand((sheet) => (sheet.charts.getItem("Callsheet tiers").title.text = "本店等级"));
    await commands.dashboard({ ...request, locale: "en-US" });
    expect(await sheetNames()).toContain(name);
    expect((await block("funnel"))[0]).toEqual(["Sales funnel"]);
    expect(await chartTitle("Callsheet workload")).toBe("Follow-ups by owner");
    expect((await seriesOf("Callsheet workload"))[0]?.[0]).toBe("Overdue");
    expect(await chartTitle("Callsheet tiers")).toBe("本店等级");
  });

  it("keeps the colours and the merged cells of the person where rows look as before, and takes nothing of it back", async () => {
    const row = Number(/^[A-Z]+(\d+)/.exec(await addressOf("workload"))?.[1]) + 3;
    await byHand((sheet) => {
      sheet.getRange(`B${row}`).format.fill.color = "#FFEE00";
      sheet.getRange("A1:C1").merge();
    });
    await changeLead("F5", "罗");
    await commands.dashboard(request);
    expect((await block("workload")).map(([owner]) => owner)).toContain("罗");
    expect(await fillOf(`B${row}`)).toBe("#FFEE00");
    expect((await read("A1:C1")).flat()).toEqual(["客户看板 · 2026-11-20", "", ""]);
    expect(await commands.undo(request)).toMatchObject({ ok: true, value: { left: [] } });
    expect(await fillOf(`B${row}`)).toBe("#FFEE00");
  });

  it("is made anew where its sheet was deleted", async () => {
    await byHand((sheet) => sheet.delete());
    expect(await commands.dashboard(request)).toMatchObject({
      ok: true,
      value: { applied: { blockSheets: [{ sheet: name, isNew: true }] } },
    });
  });

  it("leaves a block alone that has a row of the person's in it", async () => {
    const workload = await addressOf("workload");
    const inWorkload = Number(/^[A-Z]+(\d+)/.exec(workload)?.[1]) + 4;
    await byHand((sheet) => {
      sheet.getRange(`${inWorkload}:${inWorkload}`).insert("Down");
      sheet.getRange(`B${inWorkload}`).values = [["我加的一行"]];
    });
    const refreshed = await commands.dashboard(request);
    expect(statesOf(refreshed)).toMatchObject({ 各业务员的跟进量: "changed" });
    expect((await read(`B${inWorkload}`)).flat()).toEqual(["我加的一行"]);
  });
});

async function block(blockName: string): Promise<unknown[][]> {
  const values = await read(await addressOf(blockName));
  // Blanks at the end of a row only make it as long as the longest.
  return values.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== "") + 1));
}

function addressOf(blockName: string): Promise<string> {
  return workbook.byHand(async (context) => {
    const range = sheetIn(context).names.getItem(`Callsheet_${blockName}`).getRange().load("address");
    await context.sync();
    return range.address.split("!").at(-1) ?? "";
  });
}

function read(address: string): Promise<unknown[][]> {
  return workbook.byHand(async (context) => {
    const range = sheetIn(context).getRange(address).load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

function formulasOf(address: string): Promise<unknown[][]> {
  return workbook.byHand(async (context) => {
    const range = sheetIn(context).getRange(address).load("formulas");
    await context.sync();
    return range.formulas as unknown[][];
  });
}

function byHand(work: (sheet: Excel.Worksheet) => unknown): Promise<void> {
  return workbook.byHand(async (context) => {
    work(sheetIn(context));
    await context.sync();
  });
}

/** Pairs of an address and what is typed there. */
function changeLead(...typed: readonly string[]): Promise<void> {
  return workbook.byHand(async (context) => {
    const sheet = context.workbook.worksheets.getItem("线索");
    for (let index = 0; index < typed.length; index += 2) {
      sheet.getRange(typed[index]).values = [[typed[index + 1]]];
    }
    await context.sync();
  });
}

function chartNames(): Promise<string[]> {
  return workbook.byHand(async (context) => {
    const { charts } = sheetIn(context);
    charts.load("items/name");
    await context.sync();
    return charts.items.map((chart) => chart.name);
  });
}

function addOrders(): Promise<void> {
  return workbook.byHand(async (context) => {
    const sheet = context.workbook.worksheets.add("订单");
    sheet.getRange("A1:D4").values = orders;
    await context.sync();
  });
}

function blockNames(): Promise<string[]> {
  return workbook.byHand(async (context) => {
    const { names } = sheetIn(context);
    names.load("items/name");
    await context.sync();
    return names.items.map((item) => item.name);
  });
}

function fillOf(address: string): Promise<string> {
  return workbook.byHand(async (context) => {
    const { fill } = sheetIn(context).getRange(address).format;
    fill.load("color");
    await context.sync();
    return fill.color;
  });
}

function chartType(chart: string): Promise<string> {
  return workbook.byHand(async (context) => {
    const found = sheetIn(context).charts.getItem(chart).load("chartType");
    await context.sync();
    return found.chartType;
  });
}

function chartTitle(chart: string): Promise<string> {
  return workbook.byHand(async (context) => {
    const { title } = sheetIn(context).charts.getItem(chart);
    title.load("text");
    await context.sync();
    return title.text;
  });
}

function chartWidth(chart: string): Promise<number> {
  return workbook.byHand(async (context) => {
    const found = sheetIn(context).charts.getItem(chart).load("width");
    await context.sync();
    return found.width;
  });
}

function seriesOf(chart: string): Promise<[string, string[]][]> {
  return workbook.byHand(async (context) => {
    const { series } = sheetIn(context).charts.getItem(chart);
    series.load("items/name");
    await context.sync();
    const values = series.items.map((each) => each.getDimensionValues("Values"));
    await context.sync();
    return series.items.map((each, index) => [each.name, values[index]?.value.map(String) ?? []]);
  });
}

function sheetNames(): Promise<string[]> {
  return workbook.byHand(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map((sheet) => sheet.name);
  });
}

/** Blocks with their charts, the page breaks, in points from the top of the sheet; and its width. */
function printed() {
  return workbook.byHand(async (context) => {
    const sheet = sheetIn(context);
    sheet.names.load("items/name");
    sheet.charts.load("items/name,items/top,items/height");
    sheet.horizontalPageBreaks.load("items/rowIndex");
    const columns = sheet.getRange("A:O").load("width");
    await context.sync();
    const blocks = sheet.names.items.map((item) => ({ item, range: item.getRange().load("top,height") }));
    const breaks = sheet.horizontalPageBreaks.items.map((each) => each.getCellAfterBreak().load("top"));
    await context.sync();
    const spans = [
      ...blocks.map(({ item, range }) => ({ name: item.name, top: range.top, bottom: range.top + range.height })),
      ...sheet.charts.items.map(({ name: chart, top, height }) => ({ name: chart, top, bottom: top + height })),
    ];
    return { spans, breaks: breaks.map(({ top }) => top), width: columns.width };
  });
}

function statesOf(made: Awaited<ReturnType<CallsheetCommands["dashboard"]>>): Record<string, string> {
  if (!made.ok) throw new Error(made.sentence);
  const [sheet] = made.value.applied.blockSheets;
  return Object.fromEntries(sheet?.blocks.map(({ title, state }) => [title, state]) ?? []);
}

function chartsOf(made: Awaited<ReturnType<CallsheetCommands["dashboard"]>>): Record<string, string> {
  if (!made.ok) throw new Error(made.sentence);
  const [sheet] = made.value.applied.blockSheets;
  return Object.fromEntries(sheet?.blocks.map(({ title, chart }) => [title, chart]) ?? []);
}

function sheetIn(context: Excel.RequestContext): Excel.Worksheet {
  return context.workbook.worksheets.getItem(name);
}
