import { waitFor, type within } from "@testing-library/dom";
import type { TestCell, TestSheets } from "../../workbook/support/openInExcel";
import { openPane, type OpenPane } from "../support/openPane";

jest.setTimeout(120_000);

let opened: OpenPane;

afterEach(() => opened.close());

/*
 * As of Friday 2026-11-20 (46346). Worked by hand from SPEC §10: back after more than 90 days of ownership without a deal
 * (46256 is exactly 90 days ago) or more than 30 days without contact (46316 is exactly 30 days ago).
 */
const headers = ["客户姓名", "手机号", "领取日期", "最近跟进日期", "成交状态", "锁定", "业务员", "备注"];
const rows: readonly (readonly TestCell[])[] = [
  ["陈伟", "19900000001", 46255, 46345, "未成交", "否", "王芳", "91天前领取"],
  ["林晓燕", "19900000002", 46300, 46315, "", "", "王芳", "31天没联系"],
  ["黄志强", "19900000003", 46256, 46345, "", "", "李强", "正好90天"],
  ["赵敏", "19900000004", 46000, 46000, "已成交", "", "李强", ""],
  ["吴建国", "19900000005", 46000, 46000, "", "是", "李强", ""],
  ["周丽", "19900000006", "", 46340, "", "", "李强", "没有领取日期"],
  ["徐涛", "19900000007", "", "", "", "", "", "没有业务员"],
  ["孙倩", "19900000008", "上个月", 46345, "", "", "王芳", "领取日期认不出"],
];
const sheets: TestSheets = { 客户: [headers, ...rows] };

describe("the screen of the pool", () => {
  it("shows who goes back, tries other days, writes the countdown beside the customers and takes it back", async () => {
    const screen = await poolScreen(sheets);
    const before = await opened.everyCell("客户");
    await press(screen, "查看倒计时");
    await seen(screen, "今天退回公海：2 位");
    await seen(screen, /快到期，要提醒业务员：1 位/);
    await seen(screen, /已成交，不退回：1 位/);
    await seen(screen, /已锁定，不退回：1 位/);
    await seen(screen, /1 位没有接手日期/);
    await seen(screen, /1 位的锁定、接手或联系日期认不出来/);

    const contact = screen.getByRole("spinbutton", { name: "多久未联系（天）" });
    await opened.user.clear(contact);
    await opened.user.type(contact, "5");
    // 周丽 was contacted 6 days ago: she comes back as well.
    await seen(screen, /今天退回 3 位（现在 2 位）/);
    expect(await opened.everyCell("客户")).toEqual(before);

    await press(screen, "写入倒计时");
    await seen(screen, "已写入");
    expect(await columnsAt("I1:J9")).toEqual([
      ["公海·剩余天数", "公海·依据"],
      [0, "拥有91天未成交（8月21日起），上限90天，今天退回公海"],
      [0, "31天未联系（10月20日起），上限30天，今天退回公海"],
      [1, "拥有90天未成交（8月22日起），上限90天，11月21日退回公海"],
      ["", "不退回：已成交（成交状态）"],
      ["", "不退回：已锁定"],
      [25, "6天未联系（11月14日起），上限30天，12月15日退回公海，没有接手日期，未按拥有天数算"],
      ["", "已在公海，没有业务员"],
      ["", "不退回：锁定、接手或联系日期这几格有认不出的内容，或联系日期晚于计算日，请先改正"],
    ]);
    await press(screen, "撤销");
    await seen(screen, /已撤销/);
    expect(await opened.everyCell("客户")).toEqual(before);
  });

  it("names who may not be called by anybody, whoever is lost, and who waits for an agreed day", async () => {
    const screen = await poolScreen({
      客户: [
        ["客户姓名", "手机号", "最近跟进日期", "成交状态", "是否同意联系", "业务员", "备注"],
        ["陈伟", "19900000001", 46000, "", "否", "王芳", ""],
        ["林晓燕", "19900000002", 46000, "战败", "是", "王芳", ""],
        ["黄志强", "19900000003", 46300, "", "是", "李强", "约12月24日"],
        ["徐涛", "19900000007", "", "", "否", "", ""],
      ],
    });
    await press(screen, "查看倒计时");
    await seen(screen, "今天没有客户退回公海");
    await seen(screen, /已战败或关闭，不退回，只做流失挽回：1 位/);
    await seen(screen, /2 位不同意联系：不退回给别人/);
    await press(screen, "写入倒计时");
    await seen(screen, "已写入");
    // 46300 is 5 October; 24 December is agreed, so that the 25th is 35 days away.
    expect(await columnsAt("H1:I5")).toEqual([
      ["公海·剩余天数", "公海·依据"],
      ["", "不退回：客户不同意联系，换谁都不能打"],
      ["", "不退回：已战败或关闭（战败），只做流失挽回"],
      [35, "46天未联系（10月5日起），上限30天，12月24日以前已与客户约定，不退回，12月25日退回公海"],
      ["", "已在公海，没有业务员，客户不同意联系，换谁都不能打"],
    ]);
  });

  it("sends back only when asked, keeps whose the customer was, and gives every owner back on undo", async () => {
    const screen = await poolScreen(sheets);
    const before = await opened.everyCell("客户");
    await press(screen, "预览退回");
    await seen(screen, "2 位客户的业务员将清空");
    await press(screen, "退回公海（2 位）");
    await seen(screen, "已写入");
    expect(await columnsAt("G2:G9")).toEqual([[""], [""], ["李强"], ["李强"], ["李强"], ["李强"], [""], ["王芳"]]);
    expect((await columnsAt("J2:J2"))[0]?.[0]).toBe(
      "11月20日退回公海：拥有91天未成交（8月21日起），上限90天；原业务员：王芳",
    );
    await press(screen, "查看倒计时");
    await seen(screen, "今天没有客户退回公海");
    await press(screen, "写入倒计时");
    await waitFor(() => expect(screen.getAllByText("已写入")).toHaveLength(2), { timeout: 30_000, container: body() });
    // The note of who it was taken from stays.
    expect((await columnsAt("J2:J2"))[0]?.[0]).toMatch(/；原业务员：王芳$/);

    for (const _job of ["countdown", "sent back"]) {
      const [button] = screen.getAllByRole("button", { name: "撤销" });
      await opened.user.click(button as HTMLElement);
      await seen(screen, /已撤销/);
    }
    await waitFor(async () => expect(await opened.everyCell("客户")).toEqual(before), {
      timeout: 30_000,
      container: body(),
    });
  });

  it("sends back only those who are ticked, and proposes the same the next time", async () => {
    const screen = await poolScreen(sheets);
    const before = await opened.everyCell("客户");
    await press(screen, "预览退回");
    const all = await screen.findByRole("checkbox", { name: "全选（已选 2 / 2）" }, inPane());
    const one = screen.getByRole("checkbox", { name: /^林晓燕 · 王芳/ });
    await opened.user.click(one);
    await seen(screen, "1 位客户的业务员将清空");
    expect(all).toHaveProperty("indeterminate", true);
    // What will be written is shown for those who are left.
    await seen(screen, /^G 列“业务员”.*：清空 1 格$/);

    await press(screen, "退回公海（1 位）");
    await seen(screen, "已写入");
    expect(await columnsAt("G2:G3")).toEqual([[""], ["王芳"]]);
    expect((await columnsAt("J2:J3")).map(([why]) => why)).toEqual([
      "11月20日退回公海：拥有91天未成交（8月21日起），上限90天；原业务员：王芳",
      "",
    ]);

    await press(screen, "撤销");
    await seen(screen, /已撤销/);
    expect(await opened.everyCell("客户")).toEqual(before);
    await press(screen, "预览退回");
    await screen.findByRole("checkbox", { name: /^林晓燕 · 王芳/, checked: false }, inPane());
    expect(screen.getByRole("checkbox", { name: /^陈伟 · 王芳/, checked: true })).toBeTruthy();

    await opened.user.click(screen.getByRole("checkbox", { name: "全选（已选 1 / 2）" }));
    await seen(screen, "2 位客户的业务员将清空");
    await opened.user.click(screen.getByRole("checkbox", { name: "全选（已选 2 / 2）" }));
    await seen(screen, "没有勾选客户");
    expect(screen.queryByRole("button", { name: /^退回公海/ })).toBeNull();
  });

  it("keeps the choice for the customer, not for the row, and not once somebody else owns her", async () => {
    const screen = await poolScreen(sheets);
    await press(screen, "预览退回");
    await opened.user.click(await screen.findByRole("checkbox", { name: /^林晓燕/ }, inPane()));
    await opened.user.click(screen.getByRole("checkbox", { name: /^陈伟/ }));
    await seen(screen, "没有勾选客户");
    await press(screen, "取消");
    await opened.byHand(async (context) => {
      const sheet = context.workbook.worksheets.getItem("客户");
      sheet.getRange("2:2").insert("Down");
      await context.sync();
      sheet.getRange("A2:G2").values = [["钱进", "19900000009", 46000, 46000, "", "", "王芳"]];
      sheet.getRange("G4").values = [["李强"]];
      await context.sync();
    });
    await press(screen, "预览退回");
    await screen.findByRole("checkbox", { name: /^陈伟 · 王芳/, checked: false }, inPane());
    expect(screen.getByRole("checkbox", { name: /^林晓燕 · 李强/, checked: true })).toBeTruthy();
    expect(screen.getByRole("checkbox", { name: /^钱进 · 王芳/, checked: true })).toBeTruthy();
  });

  it("lists many in parts, and all means all of them", async () => {
    const many = Array.from({ length: 65 }, (_, index): readonly TestCell[] => [
      ...[`客户${index}`, `199000001${String(index).padStart(2, "0")}`, 46000, 46000, "", "", "王芳", ""],
    ]);
    const screen = await poolScreen({ 客户: [headers, ...many] });
    await press(screen, "预览退回");
    await screen.findByRole("checkbox", { name: "全选（已选 65 / 65）" }, inPane());
    expect(screen.getAllByRole("checkbox", { name: /^客户/ })).toHaveLength(10);
    await press(screen, "还有 55 位");
    await waitFor(() => expect(screen.getAllByRole("checkbox", { name: /^客户/ })).toHaveLength(60), inPane());
    await opened.user.click(screen.getByRole("checkbox", { name: /^全选/ }));
    await seen(screen, "没有勾选客户");
    await opened.user.click(screen.getByRole("checkbox", { name: /^客户59/ }));
    await press(screen, "退回公海（1 位）");
    await seen(screen, "已写入");
    const owners = (await columnsAt("G2:G66")).map(([owner]) => owner);
    expect(owners.filter((owner) => owner === "")).toHaveLength(1);
    expect(owners[59]).toBe("");
  });

  it("remembers the columns that were chosen, for every sheet with these headers", async () => {
    const recorded = [headers, ...rows].map((row) => row.map((cell) => (cell === "领取日期" ? "建档日期" : cell)));
    const screen = await poolScreen({ 四月: recorded, 五月: recorded, 六月: [headers, ...rows] });
    const column = () => screen.getByRole("combobox", { name: /接手日期在哪一列/ }) as HTMLSelectElement;
    await opened.user.selectOptions(column(), "C 列 建档日期");
    await opened.user.selectOptions(screen.getByRole("combobox", { name: "锁定在哪一列" }), "没有这一列");
    const sheet = opened.pane.getByRole("combobox", { name: "工作表" });
    await opened.user.selectOptions(sheet, "六月");
    await waitFor(() => expect(column().selectedOptions[0]?.text).toBe("C 列 领取日期"), inPane());
    await opened.user.selectOptions(sheet, "五月");
    await waitFor(() => expect(column().selectedOptions[0]?.text).toBe("C 列 建档日期"), inPane());
    await press(screen, "查看倒计时");
    // 吴建国 is locked, but by a column that was not to be looked at.
    await seen(screen, "今天退回公海：3 位");
  });

  it("counts only days without contact where no column says since when, and says so", async () => {
    const without = {
      客户: [headers, ...rows].map((row) => row.map((cell) => (cell === "领取日期" ? "建档日期" : cell))),
    };
    const screen = await poolScreen(without);
    await press(screen, "查看倒计时");
    await seen(screen, /没有接手日期列/);
    await seen(screen, "今天退回公海：1 位");
    await press(screen, "取消");
    // The person may say that the day of recording is the day of taking over.
    await opened.user.selectOptions(screen.getByRole("combobox", { name: /接手日期在哪一列/ }), "C 列 建档日期");
    await press(screen, "查看倒计时");
    await seen(screen, "今天退回公海：2 位");
  });

  it("has nothing to count without a column of owners, and says what to do", async () => {
    const screen = await poolScreen({ 客户: [headers.slice(0, 6), ...rows.map((row) => row.slice(0, 6))] });
    await press(screen, "查看倒计时");
    await seen(screen, /没有认出“业务员”列/);
    expect(screen.queryByRole("button", { name: "写入倒计时" })).toBeNull();
  });
});

async function poolScreen(given: TestSheets) {
  opened = await openPane(given);
  return opened.goToMore("公海");
}

function inPane() {
  return { container: body(), timeout: 30_000 };
}

async function press(screen: ReturnType<typeof within>, name: string): Promise<void> {
  const button = await screen.findByRole("button", { name }, { timeout: 30_000, container: body() });
  await opened.user.click(button);
}

async function seen(screen: ReturnType<typeof within>, text: string | RegExp): Promise<void> {
  await screen.findByText(text, {}, { timeout: 30_000, container: body() });
}

function body(): HTMLElement {
  return opened.window.document.body;
}

function columnsAt(address: string): Promise<unknown[][]> {
  return opened.byHand(async (context) => {
    const range = context.workbook.worksheets.getItem("客户").getRange(address).load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}
