import { waitFor, within } from "@testing-library/dom";
import { readWorkbookFile } from "../../../workbench/files/workbookFile";
import type { TestSheets } from "../../workbook/support/openInExcel";
import { openPane, type OpenPane } from "../support/openPane";

jest.setTimeout(120_000);

let opened: OpenPane;

afterEach(() => opened.close());

/** As of Friday 2026-11-20 (46346). */
const members: TestSheets = {
  会员: [
    ["会员姓名", "手机号", "最近消费日期", "消费次数", "消费金额", "备注", "自算"],
    ["陈伟", "19900000001", 46330, 7, 3200, "家里 19900000009", { formula: "=D2*2" }],
    ["林晓燕", 19900000002, 46200, 3, 650, "=不是公式", { formula: "=1/0" }],
    ["黄志强", "19900000003", 46100, 1, 120, "", ""],
  ],
};

/** Without formulas, which would be calculated after every write. */
const plainMembers: TestSheets = { 会员: (members["会员"] ?? []).map((row) => row.slice(0, 6)) };

describe("editing the rules", () => {
  it("writes them to a sheet; a threshold changed there changes the grades", async () => {
    const rules = await tool("修改规则", plainMembers);
    await press(rules, "预览规则表");
    await seen(rules, /新工作表“规则”/);
    await press(rules, "写出规则表");
    await seen(rules, "已写入");
    // 40 points are P by default; the sheet now asks for 41.
    await typeRule("rfmTiers", 41);
    expect(await tiersOf()).toEqual(["G", "S", "B"]);
  });

  it("leads to the sheet that is there instead of writing another one", async () => {
    const rules = await tool("修改规则", plainMembers);
    await press(rules, "预览规则表");
    await press(rules, "写出规则表");
    await seen(rules, "已写入");
    await press(rules, "再做一次");
    await press(rules, "预览规则表");
    await seen(rules, /规则已经在工作表“规则”里/);
    expect(rules.queryByRole("button", { name: "写出规则表" })).toBeNull();
  });

  it("stops every command at a fault, names the cell and leads to it", async () => {
    const rules = await tool("修改规则", plainMembers);
    await press(rules, "预览规则表");
    await press(rules, "写出规则表");
    await seen(rules, "已写入");
    const cell = await typeRule("capacity", "六十");
    for (const [tab, prepare] of [
      ["客户分级", "预览分级"],
      ["拨打清单", "预览清单"],
      ["跟进日期", "预览日期"],
    ] as const) {
      const screen = await opened.goTo(tab);
      await press(screen, prepare);
      await seen(screen, new RegExp(`${cell}（拨打清单：每位业务员每天拨打上限）：现在是“六十”，应该是一个数字`));
      await press(screen, `转到 ${cell}`);
      await waitFor(async () => expect(await selectedAddress()).toMatch(new RegExp(`!${cell}$`)), inPane());
    }
  });
});

describe("formulas", () => {
  it("are said to have no result where Excel does not know them, and are entered again", async () => {
    const freeze = await tool("公式转为数值", { 会员: [["分值"], [{ formula: "=RFM.SCORE(46330,7,3200)" }]] });
    await press(freeze, "查找公式");
    await seen(freeze, /有 1 个公式还没有结果/);
    expect(freeze.queryByRole("button", { name: "转为数值" })).toBeNull();

    const repair = within(opened.pane.getByRole("region", { name: "修复公式" }));
    await press(repair, "检查公式");
    await seen(repair, "1 张工作表里的 1 个公式要重新输入");
    await press(repair, "重新输入");
    await seen(repair, "工作表“会员”：1 格");
  });

  it("are none where there are none of ours", async () => {
    const freeze = await tool("公式转为数值");
    await press(freeze, "查找公式");
    await seen(freeze, "没有找到本加载项的公式。");
  });
});

describe("a share copy", () => {
  it("is a workbook of values with the phones masked, and says how it was made; this workbook stays as it is", async () => {
    const share = await tool("分享副本");
    const before = await opened.everyCell("会员");
    const file = caughtFile();
    await press(share, "制作副本");
    await seen(share, "副本做好了：1 张工作表");
    expect(opened.text()).toContain("隐去了 4 格里的电话号码");
    expect(share.getByRole("link").getAttribute("download")).toMatch(/分享副本\.xlsx$/);
    expect(await opened.everyCell("会员")).toEqual(before);

    const sheets = await sheetsOf(await file);
    expect(Object.keys(sheets)).toEqual(["副本说明", "会员"]);
    expect(JSON.stringify(sheets["副本说明"])).toContain("2026-11-20");
    expect(sheets["会员"]).toEqual([
      ["会员姓名", "手机号", "最近消费日期", "消费次数", "消费金额", "备注", "自算"],
      ["陈伟", "199****0001", 46330, 7, 3200, "家里 199****0009", 14],
      ["林晓燕", "199****0002", 46200, 3, 650, "=不是公式", "#DIV/0!"],
      ["黄志强", "199****0003", 46100, 1, 120],
    ]);
  });

  it("keeps the phones in full where the person wants that", async () => {
    const share = await tool("分享副本");
    const file = caughtFile();
    await opened.user.click(share.getByRole("checkbox"));
    await press(share, "制作副本");
    await seen(share, "副本做好了：1 张工作表");
    expect(JSON.stringify((await sheetsOf(await file))["会员"])).toContain("19900000001");
  });

  it("has sheets whose names Excel can tell apart: letters of another case are the same to it", async () => {
    opened = await openPane({ ...members, "ABOUT THIS COPY": [["Notes"], ["of our own"]] }, { locale: "en-US" });
    await showMore("More", "Rules and tools");
    const share = within(opened.pane.getByRole("region", { name: "Share copy" }));
    const file = caughtFile();
    await press(share, "Make the copy");
    const names = Object.keys(await sheetsOf(await file));
    expect(names).toEqual(["About this copy (2)", "会员", "ABOUT THIS COPY"]);
  });
});

describe("the screen of rules and tools", () => {
  it.each([
    ["zh-TW", "更多", "規則與工具"],
    ["en-US", "More", "Rules and tools"],
  ])("speaks %s", async (locale, more, name) => {
    opened = await openPane(members, { locale });
    await showMore(more, name);
    expect(opened.pane.getByRole("heading", { name })).toBeTruthy();
  });
});

async function tool(name: string, sheets = members) {
  opened = await openPane(sheets);
  await showMore("更多", "规则与工具");
  return within(opened.pane.getByRole("region", { name }));
}

async function showMore(more: string, name: string): Promise<void> {
  // The menu measures itself, which jsdom does not: nothing ever changes its size there.
  class ResizeObserver {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
  Object.assign(opened.window, { ResizeObserver });
  await opened.user.click(opened.pane.getByRole("button", { name: more }));
  await opened.user.click(await waitFor(() => opened.pane.getByRole("menuitemradio", { name }), inPane()));
}

async function press(screen: ReturnType<typeof within>, name: string): Promise<void> {
  await opened.user.click(await waitFor(() => screen.getByRole("button", { name }), inPane()));
}

function seen(screen: ReturnType<typeof within>, text: string | RegExp): Promise<unknown> {
  return waitFor(() => screen.getAllByText(text), inPane());
}

/** Grades the members and gives their tiers. */
async function tiersOf(): Promise<unknown[]> {
  const grade = await opened.goTo("客户分级");
  await press(grade, "预览分级");
  await press(grade, "写入分级");
  await seen(grade, "已写入");
  return opened.byHand(async (context) => {
    const used = context.workbook.worksheets.getItem("会员").getUsedRange(true).load("values");
    await context.sync();
    const column = used.values[0]?.indexOf("RFM·等级") ?? -1;
    return used.values.slice(1).map((row: unknown[]) => row[column]);
  });
}

/** Types into the first value beside a rule, found by its key. */
function typeRule(key: string, value: unknown): Promise<string> {
  return opened.byHand(async (context) => {
    const sheet = context.workbook.worksheets.getItem("规则");
    const keys = sheet.getRange("A1:A200").load("values");
    await context.sync();
    const address = `C${keys.values.findIndex(([found]) => found === key) + 1}`;
    sheet.getRange(address).values = [[value]];
    await context.sync();
    return address;
  });
}

/** jsdom can neither make addresses of files nor encode text; browsers do both. Gives the file that is offered. */
function caughtFile(): Promise<Uint8Array> {
  const { window } = opened;
  return new Promise((resolve) => {
    Object.assign(window, {
      TextEncoder,
      Blob: class {
        constructor(parts: readonly Uint8Array[]) {
          const [bytes] = parts;
          if (bytes) resolve(Uint8Array.from(bytes));
        }
      },
    });
    Object.assign(window.URL, { createObjectURL: () => "blob:copy", revokeObjectURL: () => undefined });
  });
}

async function sheetsOf(file: Uint8Array): Promise<Record<string, unknown[][]>> {
  const read = await readWorkbookFile(file, "copy.xlsx");
  if (read.kind === "refused") throw new Error(JSON.stringify(read.problem));
  const { sheets = {}, sheetOrder = [] } = read.workbook.data;
  return Object.fromEntries(
    sheetOrder.map((id) => {
      const cells = sheets[id]?.cellData ?? {};
      return [
        sheets[id]?.name ?? "",
        Object.values(cells).map((row) => Object.values(row ?? {}).map((cell) => (cell as { v?: unknown } | null)?.v)),
      ];
    }),
  );
}

async function selectedAddress(): Promise<string> {
  return opened.byHand(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return range.address;
  });
}

function inPane() {
  return { container: opened.window.document.body, timeout: 40_000 };
}
