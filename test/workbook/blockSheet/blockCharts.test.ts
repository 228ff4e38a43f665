import type { SheetChart } from "../../../src/domain/sheet/edits";
import { openInExcel, type OpenWorkbook } from "../support/openInExcel";
import { boardIn, calls, chart, edit, head, type Figures } from "./blocks";

jest.setTimeout(120_000);

const three: Figures = [
  ["林", 12, 0.5],
  ["何", 8, 0.25],
  ["宋", 3, 0.1],
];
const bar = chart(2, { type: "BarStacked" });
const native = chart(2, { type: "Funnel" });

let workbook: OpenWorkbook;
let on: ReturnType<typeof boardIn>;

beforeEach(async () => {
  workbook = await openInExcel({ 客户表: [["姓名"], ["陈伟"]] });
  on = boardIn(workbook);
});

afterEach(() => workbook.close());

describe("the chart of a block", () => {
  it("shows the rows of the figures and not those around them, and is named and titled", async () => {
    await on.written(withChart(chart()));
    expect(await on.charts()).toEqual([["Callsheet calls", "ColumnClustered"]]);
    expect(await on.seriesOf()).toEqual([["拨打", [12, 8]]]);
    expect(await titleOf()).toBe("各业务员的拨打量");
  });

  it("draws every series, one that only pushes the others without a colour and without labels", async () => {
    const series: SheetChart["series"] = [
      { name: "（图表用）", column: 2, colour: { fill: null, letters: "#FFFFFF" } },
      { name: "拨打", column: 1, colour: { fill: "#217346", letters: "#FFFFFF" } },
    ];
    await on.written(withChart(chart(2, { type: "BarStacked", series })));
    expect(await on.seriesOf()).toEqual([
      ["（图表用）", [0.5, 0.25]],
      ["拨打", [12, 8]],
    ]);
    const labels = await on.byHand(async (sheet, context) => {
      const { series: drawn } = sheet.charts.getItem("Callsheet calls");
      const each = [0, 1].map((index) => drawn.getItemAt(index).load("hasDataLabels"));
      await context.sync();
      return each.map(({ hasDataLabels }) => hasDataLabels);
    });
    expect(labels).toEqual([false, true]);
  });

  it("follows its block when that grows, moves and is renamed", async () => {
    await on.written(withChart(chart()));
    await on.byHand((sheet) => {
      sheet.getRange("1:1").insert("Down");
      sheet.charts.getItem("Callsheet calls").name = "我的图";
    });
    const again = await on.written(withChart(chart(3), three));
    expect(again.blocks[1]).toMatchObject({ state: "written", chart: "shown" });
    expect(await on.charts()).toEqual([["我的图", "ColumnClustered"]]);
    expect(await on.seriesOf("我的图")).toEqual([["拨打", [12, 8, 3]]]);
  });

  it("gets the title and the names of another language, as long as the title is still ours", async () => {
    const english = chart(2, {
      title: "Calls by owner",
      series: [{ name: "Calls", column: 1, colour: { fill: "#217346", letters: "#FFFFFF" } }],
    });
    await on.written(withChart(chart()));
    await on.written(withChart(english));
    expect([await titleOf(), await on.seriesOf()]).toEqual(["Calls by owner", [["Calls", [12, 8]]]]);
    await on.byHand((sheet) => (sheet.charts.getItem("Callsheet calls").title.text = "本店"));
    await on.written(withChart(chart()));
    expect([await titleOf(), await on.seriesOf()]).toEqual(["本店", [["Calls", [12, 8]]]]);
  });

  it("that the person deleted is not made again, unless that kind of chart is asked for", async () => {
    await on.written(withChart(chart()));
    await on.byHand((sheet) => sheet.charts.getItem("Callsheet calls").delete());
    expect((await on.written(withChart(chart()))).blocks[1]?.chart).toBe("gone");
    expect(await on.charts()).toEqual([]);
    expect((await on.written(withChart(chart(2, { isChosen: true })))).blocks[1]?.chart).toBe("shown");
    expect(await on.seriesOf()).toEqual([["拨打", [12, 8]]]);
  });

  it("is left as it is where the person changed its series and its block grows, and only then", async () => {
    await on.written(withChart(chart()));
    await on.byHand((sheet) => {
      const mine = sheet.charts.getItem("Callsheet calls").series.add("目标");
      mine.setValues(sheet.getRange("C6:C7"));
    });
    expect((await on.written(withChart(chart()))).blocks[1]?.chart).toBe("shown");
    // Another language changes its title and points it at nothing else.
    expect((await on.written(withChart(chart(2, { title: "各人拨打" })))).blocks[1]?.chart).toBe("shown");
    expect((await on.written(withChart(chart(3), three))).blocks[1]?.chart).toBe("left");
    expect(await on.seriesOf()).toEqual([
      ["拨打", [12, 8]],
      ["目标", [0.5, 0.25]],
    ]);
  });

  it("waits for its figures while the block is empty, and is the same one when they come back", async () => {
    await on.written(withChart(chart()));
    const retired = { name: "calls", title: "拨打量", rows: [] };
    expect((await on.written(edit([head()], [retired]))).blocks[1]?.state).toBe("retired");
    expect(await on.charts()).toHaveLength(1);
    expect((await on.written(withChart(chart()))).blocks[1]).toMatchObject({ state: "written", chart: "shown" });
    expect(await on.charts()).toHaveLength(1);
    expect(await on.seriesOf()).toEqual([["拨打", [12, 8]]]);
  });

  it("appears with the figures that it draws, where the block had none before", async () => {
    await on.written(edit([head(), calls()]));
    expect((await on.written(withChart(chart()))).blocks[1]?.chart).toBe("shown");
    expect(await on.seriesOf()).toEqual([["拨打", [12, 8]]]);
  });
});

describe("Excel's own funnel", () => {
  it("takes the place of the bars where it is asked for, and stays until bars are", async () => {
    await on.written(withChart({ ...bar, otherwise: native }));
    await on.byHand((sheet) => (sheet.charts.getItem("Callsheet calls").width = 555));
    const chosen = { ...native, isChosen: true, otherwise: bar };
    expect((await on.written(withChart(chosen))).blocks[1]?.chart).toBe("replaced");
    expect(await on.charts()).toEqual([["Callsheet calls", "Funnel"]]);
    expect(await widthOf()).toBeCloseTo(555, 0);
    // Nobody asks for either kind: the one that stands stays.
    expect((await on.written(withChart({ ...bar, otherwise: native }))).blocks[1]?.chart).toBe("shown");
    expect(await on.charts()).toEqual([["Callsheet calls", "Funnel"]]);
    const bars = { ...bar, isChosen: true, otherwise: native };
    expect((await on.written(withChart(bars))).blocks[1]?.chart).toBe("replaced");
    expect(await on.charts()).toEqual([["Callsheet calls", "BarStacked"]]);
  });

  it("is made anew where its block grows, because nothing points it at other rows", async () => {
    await on.written(withChart({ ...native, isChosen: true, otherwise: bar }));
    const grown = { ...chart(3, { type: "BarStacked" }), otherwise: chart(3, { type: "Funnel" }) };
    expect((await on.written(withChart(grown, three))).blocks[1]?.chart).toBe("replaced");
    expect(await on.charts()).toEqual([["Callsheet calls", "Funnel"]]);
  });
});

describe("what was done to a chart", () => {
  it("is taken back with its block: the rows that it drew, the kind that it was, and that it was not there", async () => {
    const first = await on.written(edit([head(), calls()]));
    const second = await on.written(withChart(chart()));
    const third = await on.written(withChart(chart(3), three));
    await workbook.door.undo(third.undo);
    expect(await on.seriesOf()).toEqual([["拨打", [12, 8]]]);
    await workbook.door.undo(second.undo);
    expect(await on.charts()).toEqual([]);
    expect(first.isNew).toBe(true);
  });

  it("is taken back where another kind had taken its place, with the size that it had", async () => {
    await on.written(withChart({ ...bar, otherwise: native }));
    await on.byHand((sheet) => (sheet.charts.getItem("Callsheet calls").width = 555));
    const replaced = await on.written(withChart({ ...native, isChosen: true, otherwise: bar }));
    expect(await workbook.door.undo(replaced.undo)).toMatchObject({ ok: true, value: { left: [] } });
    expect(await on.charts()).toEqual([["Callsheet calls", "BarStacked"]]);
    expect(await on.seriesOf()).toEqual([["拨打", [12, 8]]]);
    expect(await widthOf()).toBeCloseTo(555, 0);
  });
});

function withChart(of: SheetChart, figures?: Figures) {
  return edit([head(), calls(figures, { chart: of })]);
}

function titleOf(): Promise<string> {
  return on.byHand(async (sheet, context) => {
    const { title } = sheet.charts.getItem("Callsheet calls");
    title.load("text");
    await context.sync();
    return title.text;
  });
}

function widthOf(): Promise<number> {
  return on.byHand(async (sheet, context) => {
    const found = sheet.charts.getItem("Callsheet calls").load("width");
    await context.sync();
    return found.width;
  });
}
