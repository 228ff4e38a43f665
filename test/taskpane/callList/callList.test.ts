import { waitFor, within } from "@testing-library/dom";
import { defaultRules as rules } from "../../../src/domain/rules/rules";
import type { TestSheets } from "../../workbook/support/openInExcel";
import { openPane, type OpenPane } from "../support/openPane";

// A machine that is busy with other things takes its time to open a pane.
jest.setTimeout(240_000);

let opened: OpenPane;

afterEach(() => opened.close());

/** As of Friday 2026-11-20 (46346): C1 and C3 are due that day or before, C2 on Tuesday 11-24. */
const customers: TestSheets = {
  客户: [
    ["编号", "联系人", "电话", "上次拨打时间", "下次拨打时间", "备注", "业务员"],
    ["C1", "钱丁", "19900000001", 46336, 46344, "要报价", "坐席01"],
    ["C2", "孙无名", "19900000002", 46337, 46350, "", "坐席01"],
    ["C3", "李乙", "19900000003", 46338, 46346, "", "坐席02"],
  ],
};

const listName = "拨打清单 2026-11-20";

describe("a list for a day that has one already", () => {
  it("takes its place as long as nobody has typed on it, and gives it back with every cell", async () => {
    opened = await openPane(customers);
    const screen = await opened.goTo("拨打清单");
    await generate(screen);
    await typeInto("客户", "E3", 46345);
    const before = await opened.everyCell(listName);
    await again(screen);
    await waitFor(() => screen.getByText(`重写清单“${listName}”：3 行（原来的没有填结果，可撤销）`), inPane());
    expect(screen.queryByText(/当天已有清单/)).toBeNull();
    await apply(screen);
    expect(await sheetNames()).toEqual(["客户", listName]);
    expect(await keys(listName)).toEqual(["id:C1", "id:C2", "id:C3"]);

    await opened.user.click(screen.getByRole("button", { name: "撤销" }));
    await waitFor(() => screen.getByText("已撤销：恢复 1 张原来的清单。"), inPane());
    expect(await opened.everyCell(listName)).toEqual(before);
  });

  it.each([
    ["an outcome", "结果", "未接"],
    ["a next contact", "下次联系", "周五"],
    ["another remark", "备注", "下午再打"],
  ])("stays where somebody has typed %s, and the new one is numbered", async (_what, header, typed) => {
    opened = await openPane(customers);
    const screen = await opened.goTo("拨打清单");
    await generate(screen);
    await typeUnder(listName, header, typed);
    const before = await opened.everyCell(listName);
    await again(screen);
    await apply(screen);
    expect(await sheetNames()).toEqual(["客户", listName, `${listName} (2)`]);
    expect(await opened.everyCell(listName)).toEqual(before);
  });

  it("is not written when somebody types an outcome on the old one after the preview", async () => {
    opened = await openPane(customers);
    const screen = await opened.goTo("拨打清单");
    await generate(screen);
    await again(screen);
    await waitFor(() => screen.getByText(/重写清单/), inPane());
    await typeUnder(listName, "结果", "未接");
    const before = await opened.everyCell(listName);
    await opened.user.click(screen.getByRole("button", { name: "生成拨打清单" }));
    await waitFor(() => screen.getByText(new RegExp(`${listName}”在预览之后`)), inPane());
    expect(await opened.everyCell(listName)).toEqual(before);
  });
});

describe("several days and owners", () => {
  it("shows how many calls each day has, and makes a sheet for each day and owner", async () => {
    opened = await openPane(customers);
    const screen = await opened.goTo("拨打清单");
    await choose(screen, "5");
    await opened.user.click(screen.getByRole("radio", { name: "每位业务员一张表，可以分别打印" }));
    await opened.user.click(screen.getByRole("button", { name: "预览清单" }));
    const days = await waitFor(() => screen.getByRole("region", { name: "每天排了多少" }), inPane());
    expect(rowsOf(days)).toEqual([
      "11-20 周五 2 0",
      "11-23 周一 0 0",
      "11-24 周二 1 0",
      "11-25 周三 0 0",
      "11-26 周四 0 0",
    ]);
    expect(opened.text()).toContain("5 天共 3 个电话");
    await apply(screen);
    const made = ["拨打清单 2026-11-20 坐席01", "拨打清单 2026-11-20 坐席02", "拨打清单 2026-11-24 坐席01"];
    expect(await sheetNames()).toEqual(["客户", ...made]);
    expect(await activeSheet()).toBe(made[0]);
    // To be recorded first is what was called today, not what stands at the end of the week.
    await waitFor(
      () => expect((screen.getByLabelText("哪一张清单") as HTMLSelectElement).value).toBe("拨打清单 2026-11-20 坐席02"),
      inPane(),
    );
  });

  it("lists only the owners who are ticked, and the ribbon makes it again in the same way", async () => {
    opened = await openPane(customers);
    const screen = await opened.goTo("拨打清单");
    await opened.user.click(await waitFor(() => screen.getByRole("radio", { name: "只排其中几位" }), inPane()));
    expect(screen.getByRole("button", { name: "预览清单" })).toHaveProperty("disabled", true);
    await opened.user.click(await waitFor(() => screen.getByRole("checkbox", { name: "坐席02" }), inPane()));
    await choose(screen, "2");
    await generate(screen);
    const name = "拨打清单 2026-11-20 坐席02";
    expect(await sheetNames()).toEqual(["客户", name]);
    expect(await keys(name)).toEqual(["id:C3"]);
    const settings = await opened.door.readSettings();
    expect(settings).toMatchObject({
      value: { callList: { sheet: "客户", day: "asOf", days: 2, owners: ["坐席02"] } },
    });
  });
});

describe("customers who have gone cold", () => {
  it("stand in a column of their own in the day's progress, and are counted apart in the preview", async () => {
    // Last contact 2026-07-01 (46204) and none since: due 30 days later, 07-31, and 112 days late, more than three intervals.
    opened = await openPane({
      客户: [...(customers["客户"] ?? []), ["C4", "周乙", "19900000004", 46204, "", "", "坐席02"]],
    });
    const screen = await opened.goTo("拨打清单");
    const progress = await waitFor(() => screen.getByRole("region", { name: /的进度/ }), inPane());
    await waitFor(() => within(progress).getByRole("columnheader", { name: "放凉" }), inPane());
    // Due today, overdue, cold, contacted.
    expect(rowsOf(progress)).toEqual(["坐席01 0 1 0 0", "坐席02 1 0 1 0", "合计 1 1 1 0"]);
    await opened.user.click(screen.getByRole("button", { name: "预览清单" }));
    await waitFor(() => screen.getByText("其中放凉 1 位，排在最后。"), inPane());
    expect(opened.text()).toContain("3 个电话");
  });
});

describe("another capacity", () => {
  it("is tried before anything is written, kept in the rules sheet where there is one, and taken back", async () => {
    opened = await openPane(customers);
    const screen = await opened.goTo("拨打清单");
    const progress = () => within(screen.getByRole("region", { name: /的进度/ }));
    const input = await waitFor(() => progress().getByLabelText("每人每天打几个（试算，不写入）"), inPane());
    // Three customers of two owners: 1 call a day each makes 2, two days for everybody; 60 each make 120.
    expect(opened.text()).toContain("3 位客户，每天 120 个电话，22 个工作日：每月都能联系一遍，每天 1 个就够。");
    await opened.user.clear(input);
    await opened.user.type(input, "1");
    expect(progress().getByRole("status").textContent).toBe(
      "这样每天共 2 个电话，每月能联系到 100%（现在 100%），全部联系一遍要 2 个工作日（现在 1 个）。",
    );
    await opened.user.click(progress().getByRole("button", { name: "存入规则…" }));
    await waitFor(() => progress().getByText(/还没有规则表/), inPane());
    await opened.user.click(progress().getByRole("button", { name: "取消" }));

    await opened.door.writeRulesSheet(rules, "zh-CN");
    const before = await opened.everyCell("规则");
    await opened.user.click(progress().getByRole("button", { name: "存入规则…" }));
    await waitFor(() => progress().getByText(/规则表“规则”的 C\d+：60 改为 1。/), inPane());
    await opened.user.click(progress().getByRole("button", { name: "存入规则" }));
    await waitFor(() => expect(opened.text()).toContain("3 位客户，每天 2 个电话"), inPane());
    await opened.user.click(progress().getByRole("button", { name: "撤销" }));
    await waitFor(() => expect(opened.text()).toContain("3 位客户，每天 120 个电话"), inPane());
    expect(await opened.everyCell("规则")).toEqual(before);
  });
});

type Screen = OpenPane["pane"];

async function generate(screen: Screen): Promise<void> {
  await opened.user.click(screen.getByRole("button", { name: "预览清单" }));
  await apply(screen);
}

async function apply(screen: Screen): Promise<void> {
  const button = await waitFor(() => screen.getByRole("button", { name: "生成拨打清单" }), inPane());
  await opened.user.click(button);
  await waitFor(() => screen.getByText("已写入"), inPane());
}

async function again(screen: Screen): Promise<void> {
  await opened.user.click(screen.getByRole("button", { name: "再做一次" }));
  await opened.user.click(screen.getByRole("button", { name: "预览清单" }));
}

async function choose(screen: Screen, days: string): Promise<void> {
  await opened.user.selectOptions(await waitFor(() => screen.getByLabelText("排几天"), inPane()), days);
}

function rowsOf(part: HTMLElement): string[] {
  const [, ...rows] = within(within(part).getByRole("table")).getAllByRole("row");
  return rows.map((row) => [...row.children].map((cell) => cell.textContent).join(" "));
}

async function sheetNames(): Promise<string[]> {
  const listing = await opened.door.listSheets();
  return listing.ok ? listing.value.map(({ name }) => name) : [];
}

async function activeSheet(): Promise<string | undefined> {
  const listing = await opened.door.listSheets();
  return listing.ok ? listing.value.find(({ isActive }) => isActive)?.name : undefined;
}

async function usedValues(sheet: string): Promise<readonly (readonly unknown[])[]> {
  const read = await opened.door.readSheet(sheet);
  return read.ok ? read.value.values : [];
}

async function keys(sheet: string): Promise<unknown[]> {
  const rows = await usedValues(sheet);
  const header = rows.findIndex((row) => row.includes("行标识"));
  return rows.slice(header + 1).map((row) => row[rows[header]?.indexOf("行标识") ?? 0]);
}

/** Types into the first line of a list. */
async function typeUnder(sheet: string, header: string, typed: string): Promise<void> {
  const rows = await usedValues(sheet);
  const headerRow = rows.findIndex((row) => row.includes("行标识"));
  await opened.byHand(async (context) => {
    const column = rows[headerRow]?.indexOf(header) ?? 0;
    context.workbook.worksheets.getItem(sheet).getRangeByIndexes(headerRow + 1, column, 1, 1).values = [[typed]];
    await context.sync();
  });
}

async function typeInto(sheet: string, address: string, value: number): Promise<void> {
  await opened.byHand(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
}

function inPane() {
  return { container: opened.window.document.body, timeout: 20_000 };
}
