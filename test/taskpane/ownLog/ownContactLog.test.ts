import { waitFor, type within } from "@testing-library/dom";
import type { TestCell } from "../../workbook/support/openInExcel";
import { openPane, type OpenPane } from "../support/openPane";

jest.setTimeout(240_000);

/** The shop writes its calls on a sheet of its own: whoever was called yesterday is not called as if she never had been. */

/** As of Friday 2026-11-20 (46346). SPEC: grade H is called every 2 days, B every 14; weekends are not worked. */
const customers: TestCell[][] = [
  ["客户姓名", "手机", "意向级别", "最近跟进日期", "下次跟进日期"],
  ["陈伟", "19900000001", "H", 46300, ""],
  ["林晓燕", "19900000002", "B", 46340, ""],
  ["周丙", "19900000003", "B", "", ""],
];
const log: TestCell[][] = [
  ["跟进日期", "客户姓名", "电话", "跟进内容"],
  [46310, "陈伟", "19900000001", "未接"],
  [46345, "陈伟", "199-0000-0001", "有意向，周末到店"],
  // Earlier than on the customer sheet; a plan; nobody of the sheet; without a day.
  [46330, "林晓燕", "19900000002", "考虑中"],
  [46360, "周丙", "19900000003", "计划回访"],
  [46344, "陌生人", "19900000099", "问价"],
  ["", "周丙", "19900000003", "没写日期"],
];
/** 46300 + 2 has passed: due at once. 46340 + 14 is Saturday 46354, so Monday. Whoever was never contacted is due at once. */
const withoutLog = [46346, 46356, 46346];

let opened: OpenPane;

afterEach(() => opened.close());

describe("a contact log of the shop's own", () => {
  it("moves the next contact to where the later contact puts it, and says so", async () => {
    const screen = await followUpScreen({ 客户: customers, 跟进记录: log });
    const use = await screen.findByRole("checkbox", { name: "同时参考“跟进记录”里的联系日期" });
    expect(use).toHaveProperty("checked", true);
    await press(screen, "预览日期");
    await seen(screen, /已参考“跟进记录”：1 位客户在那里有更晚的联系日期，按那一天计算。有 1 行记录对不上本表的客户/);
    await press(screen, "填写跟进日期");
    await seen(screen, "已写入");
    // “周末到店”, said on Thursday 46345: Saturday 46347 was agreed, and stays although it is a day off.
    expect(await nextContacts()).toEqual([46347, 46356, 46346]);
    const [why] = await cells("F2:F2");
    expect(why).toContain("与客户约定：“周末到店”");
    expect(why).toContain("11月19日联系过，见“跟进记录”");
  });

  it("counts for nothing where the person says so, which the workbook remembers", async () => {
    const screen = await followUpScreen({ 客户: customers, 跟进记录: log });
    await opened.user.click(await screen.findByRole("checkbox", { name: /同时参考/ }));
    await press(screen, "预览日期");
    await seen(screen, /个跟进日期/);
    expect(opened.text()).not.toContain("已参考");
    await press(screen, "填写跟进日期");
    await seen(screen, "已写入");
    expect(await nextContacts()).toEqual(withoutLog);
    const list = await opened.goTo("拨打清单");
    expect(await list.findByRole("checkbox", { name: /同时参考/ })).toHaveProperty("checked", false);
  });

  it("on which somebody was called today makes her done in the day's progress", async () => {
    const today = [46346, "陈伟", "19900000001", "已约"];
    opened = await openPane({ 客户: customers, 跟进记录: [...log, today] });
    const list = await opened.goTo("拨打清单");
    // Due are 林晓燕 (not before 11-30, so not today) and 周丙, who was never contacted; 陈伟 is done.
    await waitFor(() => expect(progress(list)).toEqual(["1", "0", "0", "1"]), inPane());
    // By the sheet alone 陈伟 (H, last contact 46300) is 44 days late: cold, and no overdue follow-up any more.
    await opened.user.click(await list.findByRole("checkbox", { name: /同时参考/ }));
    await waitFor(() => expect(progress(list)).toEqual(["1", "0", "1", "0"]), inPane());
  });

  it("is known by its name: a copy of the customers under another name is none", async () => {
    const screen = await followUpScreen({ 客户: customers, 客户备份: log });
    await press(screen, "预览日期");
    await seen(screen, /个跟进日期/);
    expect(screen.queryByRole("checkbox", { name: /同时参考/ })).toBeNull();
    await press(screen, "填写跟进日期");
    await seen(screen, "已写入");
    expect(await nextContacts()).toEqual(withoutLog);
  });

  it("that has changed since the preview stops the write", async () => {
    const screen = await followUpScreen({ 客户: customers, 跟进记录: log });
    await press(screen, "预览日期");
    await seen(screen, /已参考/);
    await opened.byHand(async (context) => {
      context.workbook.worksheets.getItem("跟进记录").getRange("A3").values = [[46320]];
      await context.sync();
    });
    await press(screen, "填写跟进日期");
    await seen(screen, /“跟进记录”在预览之后有改动/);
    expect(await nextContacts()).toEqual(["", "", ""]);
  });
});

async function followUpScreen(sheets: Record<string, TestCell[][]>) {
  opened = await openPane(sheets);
  return opened.goTo("跟进日期");
}

async function press(screen: ReturnType<typeof within>, name: string): Promise<void> {
  await opened.user.click(await screen.findByRole("button", { name }, inPane()));
}

async function seen(screen: ReturnType<typeof within>, text: string | RegExp): Promise<void> {
  await waitFor(() => expect(screen.getAllByText(text).length).toBeGreaterThan(0), inPane());
}

function inPane() {
  return { container: opened.window.document.body, timeout: 30_000 };
}

function nextContacts(): Promise<unknown[]> {
  return cells("E2:E4");
}

function cells(address: string): Promise<unknown[]> {
  return opened.byHand(async (context) => {
    const range = context.workbook.worksheets.getItem("客户").getRange(address).load("values");
    await context.sync();
    return (range.values as unknown[][]).map(([value]) => value);
  });
}

/** Due, overdue and done of all owners together. */
function progress(screen: ReturnType<typeof within>): (string | null)[] {
  const last = screen.getAllByRole("row").at(-1);
  return [...(last?.querySelectorAll("td") ?? [])].map((cell) => cell.textContent);
}
