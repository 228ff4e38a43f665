import { waitFor, within } from "@testing-library/dom";
import type { TestSheets } from "../../workbook/support/openInExcel";
import { openPane, type OpenPane } from "../support/openPane";

// A machine that is busy with other things takes its time to open a pane.
jest.setTimeout(120_000);

let opened: OpenPane;

afterEach(() => opened.close());

/** As of Friday 2026-11-20 (46346). All three are due that day or before. */
const customers: TestSheets = {
  客户: [
    ["编号", "联系人", "电话", "销售进程", "上次拨打时间", "下次拨打时间", "拨打次数", "业务员"],
    ["C1", "钱丁", "19900000001", 2, 46336, 46344, 3, "坐席01"],
    ["C2", "孙无名", "19900000002", 3, 46337, 46345, 2, "坐席01"],
    ["C3", "李乙", "19900000003", 5, 46338, 46346, 1, "坐席02"],
  ],
};

const listName = "拨打清单 2026-11-20";

describe("recording the results of a call list", () => {
  it("finds the rows after both sheets were sorted, writes them once, and keeps a line of each call", async () => {
    opened = await openPane(customers);
    const screen = await makeList();
    await typeOutcome("C1", "接通-有意向");
    await typeOutcome("C2", "未接");
    await turnOver("客户", 2, 4, 8);
    await sortList();
    await preview(screen);
    expect(opened.text()).toContain("2 个结果待登记");
    expect(opened.text()).toContain("还没有填结果：1 位");
    await record(screen);

    // Interested: 3 working days after Friday is Wednesday 11-25, stage 2 becomes 4, the third call becomes the fourth.
    // Not reached: the next working day, Monday 11-23; no contact. Nothing typed: nothing written.
    expect(await values("客户", "A1:J4")).toEqual([
      [...(customers["客户"]?.[0] ?? []), "跟进·依据", "拨打·未接次数"],
      ["C3", "李乙", "19900000003", 5, 46338, 46346, 1, "坐席02", "", ""],
      [
        "C2",
        "孙无名",
        "19900000002",
        3,
        46337,
        46349,
        2,
        "坐席01",
        "第1次未接通，1个工作日后再打；应于2026-11-23联系",
        1,
      ],
      [
        "C1",
        "钱丁",
        "19900000001",
        4,
        46346,
        46351,
        4,
        "坐席01",
        "上次结果“接通-有意向”，3个工作日后跟进；同时：销售进程4（有意选择我们），每3个工作日跟进；应于2026-11-25联系",
        0,
      ],
    ]);
    expect((await logLines()).map((line) => [line["行标识"], line["结果原文"], line["下次联系"]]).sort()).toEqual([
      ["id:C1", "接通-有意向", 46351],
      ["id:C2", "未接", 46349],
    ]);

    const [rows, log] = [await opened.everyCell("客户"), await opened.everyCell("联系记录")];
    await opened.user.click(section(screen).getByRole("button", { name: "再做一次" }));
    await preview(screen);
    expect(opened.text()).toContain("没有要登记的结果");
    expect(opened.text()).toContain("之前已登记，不重复写入：2 位");
    expect(section(screen).queryByRole("button", { name: "登记结果" })).toBeNull();
    expect(await opened.everyCell("客户")).toEqual(rows);
    expect(await opened.everyCell("联系记录")).toEqual(log);
  });

  it("finds the rows after rows were inserted on both sheets and the list was renamed", async () => {
    opened = await openPane(customers);
    const screen = await makeList();
    await typeOutcome("C2", "未接");
    await opened.byHand(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("客户").getRange("2:2").insert("Down");
      worksheets.getItem("客户").getRange("A2:H2").values = [["C0", "周新", "", 1, "", 46400, "", "坐席02"]];
      worksheets.getItem(listName).getRange("1:1").insert("Down");
      worksheets.getItem(listName).name = "周五";
      await context.sync();
    });
    await opened.user.click(opened.pane.getByRole("button", { name: "重新读取" }));
    await waitFor(() => expect(section(screen).getByLabelText("哪一张清单")).toHaveProperty("value", "周五"), inPane());
    await preview(screen);
    await record(screen);
    expect((await values("客户", "A1:F5")).map((row) => [row[0], row[5]])).toEqual([
      ["编号", "下次拨打时间"],
      ["C0", 46400],
      ["C1", 46344],
      ["C2", 46349],
      ["C3", 46346],
    ]);
  });

  it("is taken back with every cell and every line of the log, that of an earlier recording excepted", async () => {
    opened = await openPane(customers);
    const screen = await makeList();
    await typeOutcome("C1", "接通-有意向");
    await preview(screen);
    await record(screen);
    await opened.user.click(section(screen).getByRole("button", { name: "再做一次" }));
    const [rows, log] = [await opened.everyCell("客户"), await opened.everyCell("联系记录")];

    await typeOutcome("C2", "约下周三");
    await preview(screen);
    expect(opened.text()).toContain("“联系记录”末尾追加 1 行");
    await record(screen);
    expect((await logLines()).map((line) => line["行标识"])).toEqual(["id:C1", "id:C2"]);
    await opened.user.click(section(screen).getByRole("button", { name: "撤销" }));
    await waitFor(() => section(screen).getByText(/已撤销/), inPane());
    expect(await opened.everyCell("客户")).toEqual(rows);
    expect(await opened.everyCell("联系记录")).toEqual(log);
  });

  it("asks about an outcome that it does not understand and leads to its cell, and names who is gone", async () => {
    opened = await openPane(customers);
    const screen = await makeList();
    await typeOutcome("C1", "嗯");
    await typeOutcome("C3", "未接");
    await opened.byHand(async (context) => {
      context.workbook.worksheets.getItem("客户").getRange("A4:H4").delete("Up");
      await context.sync();
    });
    const before = await opened.everyCell("客户");
    await preview(screen);
    expect(opened.text()).toContain("2 行要您看一下");
    expect(opened.text()).toContain("客户表里已找不到：1 位");
    const asked = screen.getByText(/看不懂结果“嗯”/).closest("li") as HTMLElement;
    const cell = within(asked).getByRole("button");
    await opened.user.click(cell);
    await waitFor(async () => expect(await selectedCell()).toBe(`${listName}!${cell.textContent}`), inPane());
    expect(await valueAt(listName, cell.textContent ?? "")).toBe("嗯");
    expect(section(screen).queryByRole("button", { name: "登记结果" })).toBeNull();
    expect(await opened.everyCell("客户")).toEqual(before);
  });

  it("writes nothing when an outcome was changed on the list after the preview", async () => {
    opened = await openPane(customers);
    const screen = await makeList();
    await typeOutcome("C1", "未接");
    await preview(screen);
    await typeOutcome("C1", "拒绝");
    const before = await opened.everyCell("客户");
    await opened.user.click(section(screen).getByRole("button", { name: "登记结果" }));
    await waitFor(() => screen.getByText(/在预览之后有改动/), inPane());
    expect(await opened.everyCell("客户")).toEqual(before);
  });
});

describe("the first recording of a workbook", () => {
  it("is taken back with the log and the columns that it added", async () => {
    opened = await openPane(customers);
    const screen = await makeList();
    await typeOutcome("C1", "请勿再打");
    const before = await opened.everyCell("客户");
    await preview(screen);
    await record(screen);
    expect(await opened.everyCell("客户")).not.toEqual(before);
    await opened.user.click(section(screen).getByRole("button", { name: "撤销" }));
    await waitFor(() => section(screen).getByText(/已撤销.*删除 1 张新工作表/), inPane());
    expect(await opened.everyCell("客户")).toEqual(before);
    const sheets = await opened.door.listSheets();
    expect(sheets.ok && sheets.value.map(({ name }) => name)).toEqual(["客户", listName]);
  });
});

describe("what was recorded", () => {
  it("counts as done that day, and keeps those who were called off the next list of the day", async () => {
    opened = await openPane(customers);
    const screen = await makeList();
    await waitFor(
      () => expect(dayTable(screen)).toEqual(["坐席01 0 2 0 0", "坐席02 1 0 0 0", "合计 1 2 0 0"]),
      inPane(),
    );
    await typeOutcome("C2", "未接");
    await preview(screen);
    await record(screen);
    await waitFor(
      () => expect(dayTable(screen)).toEqual(["坐席01 0 1 0 1", "坐席02 1 0 0 0", "合计 1 1 0 1"]),
      inPane(),
    );

    await listAgain(screen);
    await waitFor(() => screen.getByText(/当天已有清单/), inPane());
    expect(opened.text()).toContain(
      `当天已有清单“${listName}”，其中填了 1 个结果，保持不动；这次另建“${listName} (2)”。`,
    );
    expect(opened.text()).toContain(`新工作表“${listName} (2)”：2 行`);
  });

  it("tells to record first where the earlier list of the day has outcomes that are not", async () => {
    opened = await openPane(customers);
    const screen = await makeList();
    await typeOutcome("C2", "未接");
    await listAgain(screen);
    await waitFor(() => screen.getByText(/有 1 个结果还没有登记：请先登记/), inPane());
  });
});

describe("the sheet of days off", () => {
  it("moves the next contact to a day that is worked, and a cell without a day is pointed out", async () => {
    opened = await openPane({
      ...customers,
      节假日: [
        ["日期", "类型"],
        [46349, "放假"],
        ["下个礼拜", "放假"],
      ],
    });
    const screen = await opened.goTo("拨打清单");
    await waitFor(() => screen.getByRole("radio", { name: "2026-11-24（下一个工作日）" }), inPane());
    await opened.user.click(screen.getByRole("button", { name: "预览清单" }));
    await waitFor(() => screen.getByText(/工作表“节假日”的 A3：“下个礼拜”不是日期/), inPane());
    await opened.user.click(screen.getByRole("button", { name: "生成拨打清单" }));
    await listOffered(screen);
    await typeOutcome("C2", "未接");
    await preview(screen);
    await record(screen);
    expect(await values("客户", "F3")).toEqual([[46350]]);
  });
});

describe("the language", () => {
  it.each([
    ["zh-HK", "撥打清單", "登錄結果"],
    ["en-GB", "Call list", "Record results"],
  ])("in Excel set to %s the part is called as the list itself calls it", async (locale, tab, heading) => {
    opened = await openPane(customers, { locale });
    const screen = await opened.goTo(tab);
    await waitFor(() => screen.getByRole("heading", { name: heading }), inPane());
  });
});

type Screen = OpenPane["pane"];

async function makeList(): Promise<Screen> {
  const screen = await opened.goTo("拨打清单");
  await opened.user.click(screen.getByRole("button", { name: "预览清单" }));
  await waitFor(() => screen.getByRole("button", { name: "生成拨打清单" }), inPane());
  await opened.user.click(screen.getByRole("button", { name: "生成拨打清单" }));
  await listOffered(screen);
  return screen;
}

async function listOffered(screen: Screen): Promise<void> {
  await waitFor(() => expect(section(screen).getByLabelText("哪一张清单")).toHaveProperty("value", listName), inPane());
}

/** Previews a list once more after one was made. */
async function listAgain(screen: Screen): Promise<void> {
  await opened.user.click(screen.getAllByRole("button", { name: "再做一次" })[0] as HTMLElement);
  await opened.user.click(screen.getByRole("button", { name: "预览清单" }));
}

function section(screen: Screen): Screen {
  return within(screen.getByRole("region", { name: "登记结果" }));
}

async function preview(screen: Screen): Promise<void> {
  await opened.user.click(section(screen).getByRole("button", { name: "预览登记" }));
  await waitFor(() => section(screen).getByRole("button", { name: "取消" }), inPane());
  await waitFor(() => section(screen).getByText(/个结果待登记|没有要登记的结果/), inPane());
}

async function record(screen: Screen): Promise<void> {
  await opened.user.click(section(screen).getByRole("button", { name: "登记结果" }));
  await waitFor(() => section(screen).getByText("已写入"), inPane());
}

/** Types into the outcome cell of a customer's line, as the caller does. */
async function typeOutcome(id: string, outcome: string): Promise<void> {
  const { headerRow, rows } = await listBlock();
  const [header = []] = rows;
  const line = rows.findIndex((row) => row[header.indexOf("行标识")] === `id:${id}`);
  await opened.byHand(async (context) => {
    const sheet = context.workbook.worksheets.getItem(listName);
    sheet.getRangeByIndexes(headerRow + line, header.indexOf("结果"), 1, 1).values = [[outcome]];
    await context.sync();
  });
}

/** The list with its header, and the zero-based row of that. */
async function listBlock(): Promise<{ headerRow: number; rows: unknown[][] }> {
  const all = await usedValues(listName);
  const headerRow = all.findIndex((row) => row.includes("行标识"));
  return { headerRow, rows: all.slice(headerRow) };
}

/** The rows the other way round, as sorting by the first column downwards gives them. */
async function turnOver(sheet: string, first: number, last: number, columns: number): Promise<void> {
  await opened.byHand(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(first - 1, 0, last - first + 1, columns);
    range.load("values");
    await context.sync();
    const rows = [...range.values].reverse() as (string | number)[][];
    // Text stays text, as when Excel sorts: a phone number typed anew would become a number.
    range.numberFormat = rows.map((row) => row.map((cell) => (typeof cell === "string" ? "@" : "General")));
    range.values = rows;
    await context.sync();
  });
}

async function sortList(): Promise<void> {
  const { headerRow, rows } = await listBlock();
  const [header = []] = rows;
  const lines = rows.slice(1).filter((row) => row[header.indexOf("行标识")] !== "").length;
  await turnOver(listName, headerRow + 2, headerRow + 1 + lines, header.indexOf("行标识") + 1);
}

async function logLines(): Promise<Record<string, unknown>[]> {
  const all = await usedValues("联系记录");
  const headerRow = all.findIndex((row) => row.includes("行标识"));
  const header = (all[headerRow] ?? []).map(String);
  return all
    .slice(headerRow + 1)
    .filter((row) => row.some((cell) => cell !== ""))
    .map((row) => Object.fromEntries(header.map((name, index) => [name, row[index]])));
}

function dayTable(screen: Screen): string[] {
  const [, ...rows] = within(screen.getByRole("table")).getAllByRole("row");
  return rows.map((row) => [...row.children].map((cell) => cell.textContent).join(" "));
}

function usedValues(sheet: string): Promise<unknown[][]> {
  return opened.byHand(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange(true).load("values");
    await context.sync();
    return used.values as unknown[][];
  });
}

function values(sheet: string, address: string): Promise<unknown[][]> {
  return opened.byHand(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

async function valueAt(sheet: string, address: string): Promise<unknown> {
  return (await values(sheet, address))[0]?.[0];
}

function selectedCell(): Promise<string> {
  return opened.byHand(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return range.address.replaceAll("'", "");
  });
}

function inPane() {
  return { container: opened.window.document.body, timeout: 20_000 };
}
