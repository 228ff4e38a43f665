import path from "node:path";
import type { CallsheetCommands } from "../../src/taskpane/headless";
import { bundled, openInExcel, type OpenWorkbook, type TestSheets } from "../workbook/support/openInExcel";

jest.setTimeout(120_000);

let workbook: OpenWorkbook;
let commands: CallsheetCommands;

const name = "客户看板";
const request = { sheet: "线索", asOf: "2026-11-20", locale: "zh-CN" } as const;

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
  const scripts = ["../workbook/support/door.ts", "../../src/taskpane/headless.ts"];
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
    // 林: one overdue, one today; 何: one in two days, one without a date; nobody's: one without a date.
    expect((await block("workload")).slice(2)).toEqual([
      ["业务员", "逾期", "今天", "7 天内", "以后", "未排日期"],
      ["林", 1, 1, 0, 0, 0],
      ["何", 0, 0, 1, 0, 1],
      ["未分配", 0, 0, 0, 0, 1],
      ["合计", 1, 1, 1, 0, 2],
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
    await changeLead("F6", "宋");
    await commands.dashboard(request);
    expect((await block("workload")).slice(3).map(([owner]) => owner)).toEqual(["林", "何", "宋", "合计"]);
    await changeLead("F5", "罗");
    await commands.dashboard(request);
    expect((await block("workload")).slice(3).map(([owner]) => owner)).toEqual(["林", "何", "罗", "宋", "合计"]);
    expect((await seriesOf("Callsheet workload"))[0]).toEqual(["逾期", ["1", "0", "0", "0"]]);
    for (let times = 0; times < 2; times += 1) {
      expect(await commands.undo(request)).toMatchObject({ ok: true, value: { left: [] } });
    }
    expect(await workbook.everyCell(name)).toEqual(before);
    expect((await seriesOf("Callsheet workload"))[0]).toEqual(["逾期", ["1", "0", "0"]]);
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

function sheetIn(context: Excel.RequestContext): Excel.Worksheet {
  return context.workbook.worksheets.getItem(name);
}
