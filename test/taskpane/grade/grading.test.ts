import { waitFor } from "@testing-library/dom";
import type { TestSheets } from "../../workbook/support/openInExcel";
import { openPane, type OpenPane } from "../support/openPane";

// A machine that is busy with other things takes its time to open a pane.
jest.setTimeout(120_000);

let opened: OpenPane;

afterEach(() => {
  return opened.close();
});

/** As of Friday 2026-11-20 (46346). Without a column for orders, so that only the sheet of orders can tell. */
const withOrders: TestSheets = {
  客户: [
    ["客户编号", "姓名", "手机"],
    ["C01", "陈伟", "19900000001"],
    ["C02", "林晓燕", "19900000002"],
    ["C03", "赵敏", "19900000003"],
  ],
  订单: [
    ["订单编号", "客户编号", "客户姓名", "下单日期", "实付金额", "退款金额", "订单状态"],
    ["A1", "C01", "陈伟", 46327, 900, 100, "交易成功"],
    ["A2", "C01", "陈伟", 45981, 500, 0, "交易成功"],
    ["A3", "C02", "林晓燕", 46235, 300, 0, "交易成功"],
    ["A4", "C02", "林晓燕", 46340, 9000, 0, "交易关闭"],
    ["A5", "C99", "生客", 46340, 10, 0, "交易成功"],
  ],
};

/** Worked by hand from the fixed scale: 40 P, 23 S, 8 B, 33 G, 12 B. */
const members: TestSheets = {
  会员: [
    ["会员姓名", "手机号", "最近消费日期", "消费次数", "消费金额"],
    ["陈伟", "19900000001", 46330, 7, 3200],
    ["林晓燕", "19900000002", 46200, 3, 650],
    ["黄志强", "19900000003", 46100, 1, 120],
    ["赵敏", "19900000004", 46329, 4, 1500],
    ["吴建国", "19900000005", 46329, 1, 200],
  ],
};

describe("grading from a sheet of orders", () => {
  it("is what happens where the sheet itself has no orders, says so, and goes beside the customers", async () => {
    opened = await openPane(withOrders);
    const before = await opened.everyCell("客户");
    const grade = await opened.goTo("客户分级");
    await waitFor(() => expect(grade.getByLabelText("消费数据取自")).toHaveProperty("value", "1"), inPane());
    await preview(grade);
    expect(opened.text()).toContain("按工作表“订单”的 4 笔有效订单计算，对上 2 位客户");
    expect(opened.text()).toContain("1 位买家在客户表里找不到");
    await write(grade);
    // R5 F2 M4 of 800 + 500: 5 + 6 + 16 = 27. Last order within four months R3, F1, M2: 14. Nobody's orders: a dash.
    expect(await cells("客户", "G1:H4")).toEqual([
      ["RFM·分值", "RFM·等级"],
      [27, "G"],
      [14, "B"],
      ["", "—"],
    ]);
    await undo(grade);
    expect(await opened.everyCell("客户")).toEqual(before);
  });

  it("is refused when the orders have changed after the preview", async () => {
    opened = await openPane(withOrders);
    const grade = await opened.goTo("客户分级");
    await waitFor(() => expect(grade.getByLabelText("消费数据取自")).toHaveProperty("value", "1"), inPane());
    await preview(grade);
    await opened.byHand(async (context) => {
      context.workbook.worksheets.getItem("订单").getRange("E2").values = [[1]];
      await context.sync();
    });
    await opened.user.click(grade.getByRole("button", { name: "写入分级" }));
    await waitFor(() => grade.getByText(/“订单”在预览之后有改动/), inPane());
  });

  it("puts the buyers on a new sheet where the person wants that, and takes it back", async () => {
    opened = await openPane(withOrders);
    const grade = await opened.goTo("客户分级");
    await waitFor(() => grade.getByRole("option", { name: /买家写到新工作表/ }), inPane());
    await opened.user.selectOptions(grade.getByLabelText("消费数据取自"), "2");
    await preview(grade);
    await write(grade);
    const values = await cells("买家分级 2026-11-20", "A4:B7");
    expect(values).toEqual([
      ["客户编号", "客户姓名"],
      ["C01", "陈伟"],
      ["C02", "林晓燕"],
      ["C99", "生客"],
    ]);
    await undo(grade);
    expect(await sheetNames()).toEqual(["客户", "订单"]);
  });
});

describe("grades that hold still", () => {
  it("keep the ruler on a sheet, grade by it again, and colour the tier column until taken back", async () => {
    opened = await openPane(members);
    const before = await opened.everyCell("会员");
    const grade = await opened.goTo("客户分级");
    await opened.user.selectOptions(grade.getByLabelText("评分方法"), "rank");
    await opened.user.click(grade.getByRole("checkbox", { name: /写成一张“标尺”表/ }));
    await opened.user.click(grade.getByRole("checkbox", { name: /给等级列上色/ }));
    await preview(grade);
    // The choice holds at once, whatever the workbook still remembers of the time before.
    expect(opened.text()).toContain("按本表客户之间的名次评分");
    await write(grade);
    expect(await sheetNames()).toEqual(["会员", "标尺 2026-11-20"]);
    expect((await cells("标尺 2026-11-20", "A7:A9")).flat()).toEqual(["R 分界值", "F 分界值", "M 分界值"]);
    // The four exclude each other, so their order does not matter.
    expect((await conditionalFormats("J2:J6")).sort()).toEqual(['="B"', '="G"', '="P"', '="S"']);

    await opened.user.click(grade.getByRole("button", { name: "再做一次" }));
    await waitFor(() => grade.getByRole("option", { name: "保留的标尺“标尺 2026-11-20”" }), inPane());
    await opened.user.selectOptions(grade.getByLabelText("评分方法"), "ruler:标尺 2026-11-20");
    await preview(grade);
    await opened.user.click(grade.getByRole("button", { name: "与“RFM·等级”列现有的等级相比" }));
    expect(opened.text()).toContain("升 0 位，降 0 位，不变 5 位");
    expect(opened.text()).toContain("按保留下来的分界值评分");
    await opened.user.click(grade.getByRole("button", { name: "取消" }));

    const outcome = await opened.door.readSettings();
    expect(outcome).toMatchObject({ ok: true, value: { grading: { method: "rank", rulerSheet: "标尺 2026-11-20" } } });
    expect(before).not.toEqual(await opened.everyCell("会员"));
  });

  it("lose their colours again by undo, and everything else that was written", async () => {
    opened = await openPane(members);
    const before = await opened.everyCell("会员");
    const grade = await opened.goTo("客户分级");
    await opened.user.click(grade.getByRole("checkbox", { name: /给等级列上色/ }));
    await preview(grade);
    await write(grade);
    expect(await conditionalFormats("J2:J6")).toHaveLength(4);
    await undo(grade);
    expect(await conditionalFormats("J2:J6")).toEqual([]);
    expect(await opened.everyCell("会员")).toEqual(before);
  });
});

describe("grades that explain themselves", () => {
  it("tell who is one step from the top, and why a customer has her grade", async () => {
    opened = await openPane(members);
    const grade = await opened.goTo("客户分级");
    await preview(grade);
    // 5 + 3·4 + 4·4 = 33: 500 more makes M5, 37.
    await opened.user.click(grade.getByRole("button", { name: "差一步到 P 铂金：1 位" }));
    expect(opened.text()).toContain("再消费 500 元即可升为 P 铂金");
    await opened.user.click(grade.getByRole("button", { name: "转到赵敏，第 5 行" }));
    await waitFor(async () => expect(await selectedAddress()).toMatch(/!\$?(A)?\$?5:/), inPane());

    await opened.user.click(grade.getByRole("button", { name: "为什么是这个等级" }));
    await opened.user.click(grade.getByRole("button", { name: "用选中的行" }));
    await waitFor(() => grade.getByText(/4 单（4–5 单，F4）.*合计 33 分，等级 G 黄金；再消费 500 元/), inPane());
    // Last order 17 days ago is the best band, which has no upper end.
    expect(grade.getByText("R5", { selector: "dt" }).parentElement?.textContent).toBe("R5最高档");
    await opened.user.type(grade.getByLabelText("客户"), "黄志");
    await opened.user.click(await grade.findByRole("button", { name: /黄志强 · 19900000003 · 第 4 行/ }));
    await waitFor(() => grade.getByText(/合计 \d+ 分，等级 B 青铜/), inPane());
    expect(grade.getByText("F1", { selector: "dt" }).parentElement?.textContent).toBe("F1最低档");
  });
});

type Screen = Awaited<ReturnType<OpenPane["goTo"]>>;

async function preview(grade: Screen): Promise<void> {
  // What the workbook tells meanwhile may be a choice of its own, which takes a preview away; a person presses again.
  await waitFor(async () => {
    const button = grade.queryByRole("button", { name: "预览分级" });
    if (button && !button.hasAttribute("disabled")) await opened.user.click(button);
    grade.getByRole("button", { name: "写入分级" });
  }, inPane());
}

async function write(grade: Screen): Promise<void> {
  await opened.user.click(grade.getByRole("button", { name: "写入分级" }));
  await waitFor(() => grade.getByText("已写入"), inPane());
}

async function undo(grade: Screen): Promise<void> {
  await opened.user.click(grade.getByRole("button", { name: "撤销" }));
  await waitFor(() => grade.getByText(/已撤销/), inPane());
}

function cells(sheet: string, address: string): Promise<unknown[][]> {
  return opened.byHand(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

function conditionalFormats(address: string): Promise<string[]> {
  return opened.byHand(async (context) => {
    const { conditionalFormats: formats } = context.workbook.worksheets.getItem("会员").getRange(address);
    formats.load("items/cellValue/rule");
    await context.sync();
    return formats.items.map((format) => String(format.cellValue.rule.formula1));
  });
}

async function selectedAddress(): Promise<string> {
  return opened.byHand(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return range.address;
  });
}

async function sheetNames(): Promise<string[]> {
  const listing = await opened.door.listSheets();
  return listing.ok ? listing.value.map(({ name }) => name) : [];
}

function inPane() {
  return { container: opened.window.document.body, timeout: 20_000 };
}
