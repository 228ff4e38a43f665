import { waitFor, within } from "@testing-library/dom";
import type { TestCell, TestSheets } from "../workbook/support/openInExcel";
import { openPane, type OpenPane } from "./support/openPane";

// A machine that is busy with other things takes its time to open a pane.
jest.setTimeout(240_000);

let opened: OpenPane;

afterEach(() => opened.close());

const header = [
  "会员姓名",
  "手机号",
  "最近消费日期",
  "消费次数",
  "消费金额",
  "意向级别",
  "最近跟进日期",
  "下次跟进日期",
  "备注",
];
const first: TestCell[] = ["陈伟", "19900000001", 46330, 7, 3200, "H", 46340, "", ""];
const second: TestCell[] = ["林晓燕", "19900000002", 46200, 3, 650, "A", 46315, 46310, ""];

const tasks = [
  ["客户分级", "预览分级"],
  ["拨打清单", "预览清单"],
  ["跟进日期", "预览日期"],
] as const;

const moreTasks = [
  ["销售漏斗", "查看漏斗"],
  ["销售漏斗", "预览看板"],
  ["流失预警", "分析流失"],
  ["公海", "查看倒计时"],
] as const;

describe("sheets that cannot be read as customers", () => {
  it("says that an empty sheet is empty and what to do", async () => {
    opened = await openPane({ 空表: [] });
    const isEmpty = /^工作表“空表”是空的。请选择放客户资料的工作表/;
    await waitFor(() => expect(opened.pane.getByRole("alert").textContent).toMatch(isEmpty), inPane());
    for (const [tab, button] of tasks) {
      const panel = await opened.goTo(tab);
      expect(whyDisabled(panel.getByRole("button", { name: button }))).toMatch(isEmpty);
    }
    for (const [screen, button] of moreTasks) {
      const region = await opened.goToMore(screen);
      await waitFor(() => region.getByRole("button", { name: button }), inPane());
      expect(whyDisabled(region.getByRole("button", { name: button }))).toMatch(isEmpty);
    }
  });

  it("says beside the button that nothing is ticked, where a person has unticked everything", async () => {
    opened = await openPane({ 会员: [header, first, second] });
    const grade = await opened.goTo("客户分级");
    await waitFor(
      () => expect(grade.getByRole("button", { name: "预览分级" })).toHaveProperty("disabled", false),
      inPane(),
    );
    for (const box of within(grade.getByRole("group", { name: "写入哪些列" })).getAllByRole("checkbox")) {
      await opened.user.click(box);
    }
    expect(whyDisabled(grade.getByRole("button", { name: "预览分级" }))).toBe("请至少勾选一项。");
    await opened.user.click(grade.getByRole("checkbox", { name: /等级/ }));
    expect(whyDisabled(grade.getByRole("button", { name: "预览分级" }))).toBeNull();
  });

  it("offers a sheet of invented customers instead of an empty one, which everything can be tried on", async () => {
    opened = await openPane({ 空表: [] });
    await opened.user.click(await opened.pane.findByRole("button", { name: "放入示例客户表" }));
    await waitFor(() => expect(opened.text()).toContain("10 位客户"), inPane());
    expect(opened.text()).toContain("认出 10 列，共 10 列");
    expect(opened.text()).toContain("所有单元格都读懂了。");
    const grade = await opened.goTo("客户分级");
    await opened.user.click(grade.getByRole("button", { name: "预览分级" }));
    await waitFor(() => grade.getByText("10 位客户已分级"), inPane());
  });

  it("asks for the header row where there is none, and offers no task before", async () => {
    opened = await openPane({ 数字: Array.from({ length: 5 }, (_, row) => [row * 7, row * 11, row * 13]) });
    await waitFor(() => opened.pane.getByText(/没有找到表头。请在下面填写表头所在的行号/), inPane());
    for (const [tab, button] of tasks) {
      const panel = await opened.goTo(tab);
      expect(whyDisabled(panel.getByRole("button", { name: button }))).toMatch(/^没有找到表头。请先在“读到的内容”里/);
    }
  });
});

describe("sheets that cannot be written to", () => {
  const isProtected = "工作表“会员”受保护，不能写入。请在“审阅”选项卡撤消工作表保护，然后再试。";

  it("says beside the preview that a protected sheet has to be unprotected, and offers to write once it is", async () => {
    opened = await openPane({ 会员: [header, first, second] });
    await onSheet((sheet) => sheet.protection.protect());
    for (const [tab, prepare, apply] of [
      ["客户分级", "预览分级", "写入分级"],
      ["跟进日期", "预览日期", "填写跟进日期"],
    ] as const) {
      const panel = await opened.goTo(tab);
      await opened.user.click(panel.getByRole("button", { name: prepare }));
      await waitFor(() => expect(panel.getByRole("alert").textContent?.trim()).toBe(isProtected), inPane());
      expect(panel.getByText("将要写入")).toBeTruthy();
      expect(panel.queryByRole("button", { name: apply })).toBeNull();
    }
    await onSheet((sheet) => sheet.protection.unprotect());
    const followUp = await opened.goTo("跟进日期");
    await opened.user.click(followUp.getByRole("button", { name: "再试一次" }));
    await waitFor(() => followUp.getByRole("button", { name: "填写跟进日期" }), inPane());
    expect(followUp.queryByRole("alert")).toBeNull();
  });

  it("says beside the preview of a call list that a workbook whose structure is protected takes no new sheet", async () => {
    opened = await openPane({ 会员: [header, first, second] });
    await opened.byHand(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const callList = await opened.goTo("拨打清单");
    await opened.user.click(callList.getByRole("button", { name: "预览清单" }));
    await waitFor(
      () => expect(callList.getByRole("alert").textContent).toContain("工作簿的结构受保护，不能新建工作表。"),
      inPane(),
    );
    expect(callList.queryByRole("button", { name: "生成拨打清单" })).toBeNull();
  });

  it("still looks when it writes: a sheet that was protected during the preview is left as it is", async () => {
    opened = await openPane({ 会员: [header, first, second] });
    await refused(`${isProtected} 没有写入任何内容。`, () => onSheet((sheet) => sheet.protection.protect()));
  });

  it("offers to show all rows of a filtered table, and then writes every row where it belongs", async () => {
    opened = await openPane({ 会员: [header, first, second] });
    await onSheet((sheet) => sheet.tables.add("A1:I3", true).columns.getItemAt(0).filter.applyValuesFilter(["林晓燕"]));
    const grade = await refused("工作表“会员”正在筛选。筛选状态下写入会错行，请先显示全部行。 没有写入任何内容。");
    await opened.user.click(grade.getByRole("button", { name: "显示全部行" }));
    await waitFor(() => grade.getByRole("button", { name: "写入分级" }), inPane());
    await opened.user.click(grade.getByRole("button", { name: "写入分级" }));
    await waitFor(() => grade.getByText("已写入"), inPane());
    expect((await cells("A1:N3")).map((row) => [row[0], row[12]])).toEqual([
      ["会员姓名", "RFM·分值"],
      ["陈伟", 40],
      ["林晓燕", expect.any(Number)],
    ]);
  });
});

describe("cells that are not what they should be", () => {
  it("a phone that cannot be dialled: nobody plans a call, and it is said what to do", async () => {
    opened = await openPane({ 会员: [header, first, second, ["周丽", "不详", "", "", "", "A", 46330, "", ""]] });
    const followUp = await opened.goTo("跟进日期");
    await opened.user.click(followUp.getByRole("button", { name: "预览日期" }));
    await waitFor(() => followUp.getByText(/没有能拨打的电话：1 位，请补上号码/), inPane());
  });

  it.each<readonly [string, TestSheets]>([
    ["200 columns", { 会员: [header, first, second].map((row, at) => [...row, ...wide(at)]) }],
    ["error cells", { 会员: [header, [...first.slice(0, 4), { formula: "=NA()" }, ...first.slice(5)], second] }],
    ["a text of 32,767 characters", { 会员: [header, [...first.slice(0, 8), "长".repeat(32_767)], second] }],
    ["a customer called like a formula", { 会员: [header, ['=HYPERLINK("x")', ...first.slice(1)], second] }],
    [
      "a title above the header and totals below",
      { 会员: [["会员登记表"], [], header, first, second, ["合计", "", "", 10]] },
    ],
  ])("%s: graded, listed and dated without a change to any cell that the preview did not name", async (_, sheets) => {
    opened = await openPane(sheets);
    const before = await everyValue();
    for (const [tab, prepare, apply] of [
      ["客户分级", "预览分级", "写入分级"],
      ["跟进日期", "预览日期", "填写跟进日期"],
      ["拨打清单", "预览清单", "生成拨打清单"],
    ] as const) {
      const panel = await opened.goTo(tab);
      await opened.user.click(panel.getByRole("button", { name: prepare }));
      await waitFor(() => panel.getByRole("button", { name: apply }), inPane());
      await opened.user.click(panel.getByRole("button", { name: apply }));
      await waitFor(() => panel.getByText("已写入"), inPane());
    }
    const after = await everyValue();
    const nextContact = 7;
    before.forEach((row, at) =>
      row.forEach((cell, column) => {
        if (column !== nextContact) expect(after[at]?.[column]).toEqual(cell);
      }),
    );
  });

  it("writes a name that looks like a formula into the call list as the text that it is", async () => {
    opened = await openPane({ 会员: [header, ['=HYPERLINK("x")', ...first.slice(1)], second] });
    const callList = await opened.goTo("拨打清单");
    await opened.user.click(callList.getByRole("button", { name: "预览清单" }));
    await waitFor(() => callList.getByRole("button", { name: "生成拨打清单" }), inPane());
    await opened.user.click(callList.getByRole("button", { name: "生成拨打清单" }));
    await waitFor(() => callList.getByText("已写入"), inPane());
    const listed = await opened.byHand(async (context) => {
      const range = context.workbook.worksheets.getItem("拨打清单 2026-11-20").getUsedRange();
      range.load("values,formulas,valueTypes");
      await context.sync();
      return range.values.flatMap((row: unknown[], at: number) =>
        row.flatMap((value, column) => (value === '=HYPERLINK("x")' ? [String(range.valueTypes[at]?.[column])] : [])),
      );
    });
    expect(listed).toEqual(["String"]);
  });

  it("writes around merged cells: a merged title stays as it is", async () => {
    opened = await openPane({ 会员: [["会员登记表"], header, first, second] });
    await onSheet((sheet) => sheet.getRange("A1:I1").merge());
    const grade = await opened.goTo("客户分级");
    await opened.user.click(grade.getByRole("button", { name: "预览分级" }));
    await waitFor(() => grade.getByRole("button", { name: "写入分级" }), inPane());
    await opened.user.click(grade.getByRole("button", { name: "写入分级" }));
    await waitFor(() => grade.getByText("已写入"), inPane());
    expect((await cells("A1:J2")).map((row) => [row[0], row[9]])).toEqual([
      ["会员登记表", ""],
      ["会员姓名", "RFM·R"],
    ]);
  });
});

/** `meanwhile`: what happens to the workbook while the person reads the preview. */
async function refused(sentence: string, meanwhile?: () => Promise<void>) {
  const before = await opened.everyCell("会员");
  const grade = await opened.goTo("客户分级");
  await opened.user.click(grade.getByRole("button", { name: "预览分级" }));
  await waitFor(() => grade.getByRole("button", { name: "写入分级" }), inPane());
  await meanwhile?.();
  await opened.user.click(grade.getByRole("button", { name: "写入分级" }));
  await waitFor(() => expect(grade.getByRole("alert").textContent).toBe(sentence), inPane());
  expect(await opened.everyCell("会员")).toEqual(before);
  return grade;
}

/** What stands beside a button that cannot be pressed; `null` where it can. */
function whyDisabled(button: HTMLElement): string | null {
  if (!(button as HTMLButtonElement).disabled) return null;
  const id = button.getAttribute("aria-describedby") ?? "";
  return opened.window.document.getElementById(id)?.textContent ?? "";
}

function wide(row: number): TestCell[] {
  return Array.from({ length: 191 }, (_, column) => (row === 0 ? `扩展${column}` : column * row));
}

function onSheet(work: (sheet: Excel.Worksheet) => unknown): Promise<void> {
  return opened.byHand(async (context) => {
    work(context.workbook.worksheets.getItem("会员"));
    await context.sync();
  });
}

function everyValue(): Promise<unknown[][]> {
  return opened.byHand(async (context) => {
    const range = context.workbook.worksheets.getItem("会员").getUsedRange(true).load("formulas");
    await context.sync();
    return range.formulas as unknown[][];
  });
}

function cells(address: string): Promise<unknown[][]> {
  return opened.byHand(async (context) => {
    const range = context.workbook.worksheets.getItem("会员").getRange(address).load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

function inPane() {
  return { container: opened.window.document.body, timeout: 60_000 };
}
