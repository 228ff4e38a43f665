import { waitFor } from "@testing-library/dom";
import type { TestSheets } from "../../workbook/support/openInExcel";
import { openPane, type OpenPane } from "../support/openPane";

// A machine that is busy with other things takes its time to open a pane.
jest.setTimeout(240_000);

let opened: OpenPane;

afterEach(() => opened.close());

const messy: TestSheets = {
  客户: [
    ["客户登记表", "", "", "", ""],
    ["姓名", "手机", "预算", "最近联系", "下次联系时间"],
    ["钱丁", "19900001401", "15万", "05/11/2026", "2026-11-30"],
    ["孙无名", "19900001402", "20", "03/10/2026", "2026-02-30"],
    ["李乙", "19900001401", "12-15万", "", "2026-12-01"],
  ],
};

describe("questions", () => {
  it("are asked once: the answers are kept in the workbook, also when they follow each other quickly", async () => {
    opened = await openPane(messy);
    expect(opened.text()).toContain("请您确认 2 处");
    await click("2026-11-05（日/月/年）");
    await click("万元");
    await waitFor(() => expect(opened.text()).not.toContain("请您确认"), inPane());
    await waitFor(
      async () =>
        expect(await remembered()).toMatchObject([{ unitFactors: { 预算: 10_000 }, dateOrders: { 最近联系: "DMY" } }]),
      inPane(),
    );
    expect(opened.text()).toContain("日期按“日/月/年”读取。");
    expect(opened.text()).toContain("没写单位的数按“万元”读取。");
    await click("恢复自动识别");
    await waitFor(() => expect(opened.text()).toContain("请您确认 2 处"), inPane());
  });

  it("come again when the headers are others, and so do all choices", async () => {
    opened = await openPane(messy);
    await click("万元");
    await waitFor(() => expect(opened.text()).toContain("请您确认 1 处"), inPane());
    await byHand((sheet) => (sheet.getRange("E2").values = [["下次回访时间"]]));
    await click("重新读取");
    await waitFor(() => expect(opened.text()).toContain("请您确认 2 处"), inPane());
    await byHand((sheet) => (sheet.getRange("E2").values = [["下次联系时间"]]));
    await click("重新读取");
    await waitFor(() => expect(opened.text()).toContain("请您确认 1 处"), inPane());
  });
});

describe("the place of the table", () => {
  it("is where the person has selected it", async () => {
    opened = await openPane(messy);
    await byHand((sheet) => sheet.getRange("A2:D4").select());
    await click("用选中的区域");
    await waitFor(() => expect(opened.text()).toContain("2 位客户"), inPane());
    expect(opened.text()).toContain("认出 4 列，共 4 列");
    expect(place("末列").value).toBe("D");
    await opened.user.clear(place("末列"));
    await opened.user.type(place("末列"), "e{Enter}");
    await waitFor(() => expect(opened.text()).toContain("认出 5 列，共 5 列"), inPane());
  });

  it("is found anew when other rows stand there now, the other choices stay", async () => {
    opened = await openPane(messy);
    await click("万元");
    await waitFor(() => expect(opened.text()).toContain("请您确认 1 处"), inPane());
    await opened.user.clear(place("数据末行"));
    await opened.user.type(place("数据末行"), "4{Enter}");
    await waitFor(() => expect(opened.text()).toContain("2 位客户"), inPane());
    await byHand((sheet) => sheet.getRange("1:1").insert("Down"));
    await click("重新读取");
    await waitFor(() => expect(opened.text()).toContain("3 位客户"), inPane());
    expect(opened.text()).toContain("表头在第 3 行");
    expect(opened.text()).toContain("请您确认 1 处");
  });

  it("stays as it is where a selection cannot be it, and the person is told why", async () => {
    opened = await openPane({ ...messy, 别的: [["x"]] });
    await opened.byHand(async (context) => {
      context.workbook.worksheets.getItem("别的").activate();
      context.workbook.worksheets.getItem("别的").getRange("A1").select();
      await context.sync();
    });
    await click("用选中的区域");
    await waitFor(() => opened.pane.getByText("选中的单元格在另一张工作表上。请在“客户”里选，然后再试。"), inPane());
    expect(opened.text()).toContain("3 位客户");
  });
});

describe("what only the person can tell", () => {
  it("is whether blank owners below a name are of merged cells, and whether a second phone is to be used", async () => {
    opened = await openPane({
      客户: [
        ["姓名", "业务员", "手机", "固定电话"],
        ["王伟", "张敏", "19900000001", ""],
        ["李娜", "", "", "010-80000002"],
        ["陈静", "", "19900000003", ""],
      ],
    });
    await waitFor(() => opened.pane.getByText(/^B 列“业务员”有 2 格是空的，都在写了名字的格下面/), inPane());
    expect(opened.text()).toContain("认出 4 列，共 4 列");
    await click("归上面那位");
    await waitFor(() => expect(opened.text()).not.toContain("请您确认"), inPane());
    const callList = await opened.goTo("拨打清单");
    await opened.user.click(callList.getByRole("button", { name: "预览清单" }));
    await waitFor(() => callList.getByText(/01080000002 · 张敏/), inPane());

    await opened.goTo("读到的内容");
    const second = opened.pane.getByRole("combobox", { name: "“固定电话”表示" });
    expect((second as HTMLSelectElement).selectedOptions[0]?.textContent).toBe("备用电话（空缺时用）");
    await opened.user.selectOptions(second, "不使用");
    await waitFor(() => expect(opened.text()).toContain("认出 3 列，共 4 列"), inPane());
  });
});

describe("consent", () => {
  it("shows who does not agree to be contacted, with the cell, and how many have not said", async () => {
    opened = await openPane({
      客户: [
        ["姓名", "手机", "是否同意联系"],
        ["王伟", "19900000001", "是"],
        ["李娜", "19900000002", "否"],
        ["陈静", "19900000003", ""],
      ],
    });
    await waitFor(() => expect(opened.text()).toContain("1 位客户不同意联系"), inPane());
    expect(opened.text()).toContain("“是否同意联系”没有填写的有 1 位，照常联系。");
    opened.pane.getByRole("button", { name: "C3" });
  });
});

describe("what was said", () => {
  it("is shown with its words and with what follows, from remarks and from the shop's log, and can be declined", async () => {
    opened = await openPane({
      客户: [
        ["姓名", "手机", "最近联系日期", "备注"],
        ["王伟", "19900000001", "2026-11-18", "等降价，约周三再谈"],
        ["李娜", "19900000002", "2026-11-10", "已搬家"],
        ["陈静", "19900000003", "", "下周再联系"],
        ["赵敏", "19900000004", "2026-11-10", ""],
      ],
      跟进记录: [
        ["联系时间", "客户姓名", "沟通内容", "下次联系时间"],
        ["2026-11-12", "赵敏", "看货", "2026-11-27"],
      ],
    });
    await waitFor(() => expect(opened.text()).toContain("备注和联系记录里的话：采用 3 条"), inPane());
    expect(opened.text()).toContain("“约周三再谈”11月18日说的：约在11月25日联系");
    expect(opened.text()).toContain("“已搬家”11月10日说的：已经搬走，请您决定要不要继续联系");
    expect(opened.text()).toContain("“下周再联系”不知道是哪天说的，没有采用。");
    expect(opened.text()).toContain("“2026-11-27”11月12日，见“跟进记录”：约在11月27日联系");
    await click("不采用王伟的这句话");
    await waitFor(() => expect(opened.text()).toContain("备注和联系记录里的话：采用 2 条"), inPane());
    expect(await remembered()).toMatchObject([{ declinedSayings: ["phone:19900000001|约周三再谈"] }]);
    await click("采用王伟的这句话");
    await waitFor(() => expect(opened.text()).toContain("备注和联系记录里的话：采用 3 条"), inPane());
  });
});

describe("marks in the sheet", () => {
  it("stand in columns of ours beside the rows, go with Undo, and are cleared once their cause is gone", async () => {
    opened = await openPane(messy);
    const before = await opened.everyCell("客户");
    await mark();
    expect(await cells("F2:G5")).toEqual([
      ["读取·问题", "查重·组号"],
      ["", 1],
      ["E4 的“2026-02-30”不是一个存在的日期，下次联系日期按空白处理。请改成正确的日期。", ""],
      ["C5 的“12-15万”是一个范围，成交金额按空白处理。请写一个金额。", 1],
    ]);
    await click("撤销");
    await waitFor(() => opened.pane.getByText(/删除 2 个新增列/), inPane());
    expect(await opened.everyCell("客户")).toEqual(before);

    await mark();
    await byHand((sheet) => (sheet.getRange("E4").values = [["2026-12-02"]]));
    await click("重新读取");
    await waitFor(() => expect(opened.text()).toContain("1 个单元格没有读懂"), inPane());
    await click("再做一次");
    await mark();
    expect((await cells("F4:F5")).map(([text]) => text)).toEqual([
      "",
      "C5 的“12-15万”是一个范围，成交金额按空白处理。请写一个金额。",
    ]);
  });

  it("are only those that were wanted, and none on a protected sheet", async () => {
    opened = await openPane(messy);
    await opened.user.click(opened.pane.getByRole("checkbox", { name: "重复的客户（1 组）" }));
    await mark();
    expect((await cells("F2:G2"))[0]).toEqual(["读取·问题", ""]);
    await click("撤销");
    await waitFor(() => opened.pane.getByRole("button", { name: "预览标记" }), inPane());
    await byHand((sheet) => sheet.protection.protect());
    await click("预览标记");
    await waitFor(() => opened.pane.getByText(/工作表“客户”受保护，不能写入/), inPane());
    expect(opened.pane.queryByRole("button", { name: "写入标记" })).toBeNull();
  });
});

async function mark(): Promise<void> {
  await click("预览标记");
  await click("写入标记");
  await waitFor(() => opened.pane.getByText("已写入"), inPane());
}

async function click(button: string): Promise<void> {
  await opened.user.click(await waitFor(() => opened.pane.getByRole("button", { name: button }), inPane()));
}

function place(label: string): HTMLInputElement {
  return opened.pane.getByLabelText(label) as HTMLInputElement;
}

async function remembered(): Promise<unknown[]> {
  const settings = await opened.door.readSettings();
  return settings.ok ? Object.values(settings.value.readings) : [];
}

function byHand(work: (sheet: Excel.Worksheet) => unknown): Promise<void> {
  return opened.byHand(async (context) => {
    work(context.workbook.worksheets.getItem("客户"));
    await context.sync();
  });
}

function cells(address: string): Promise<unknown[][]> {
  return opened.byHand(async (context) => {
    const range = context.workbook.worksheets.getItem("客户").getRange(address).load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

function inPane() {
  return { container: opened.window.document.body, timeout: 60_000 };
}
