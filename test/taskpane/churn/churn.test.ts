import { waitFor, within } from "@testing-library/dom";
import type { TestCell, TestSheets } from "../../workbook/support/openInExcel";
import { chooseTrade } from "../support/chooseTrade";
import { openMoreScreen, openPaneWithMenus } from "../support/openMoreScreen";
import type { OpenPane } from "../support/openPane";

jest.setTimeout(60_000);

let opened: OpenPane;

afterEach(() => opened.close());

/** As of Friday 2026-11-20 (46346). 陈伟 buys every 40 days and has been silent for 143, 林晓燕 bought yesterday. */
const shop: TestSheets = {
  会员: [
    ["会员姓名", "手机号", "备注"],
    ["林晓燕", "19900000002", ""],
    ["陈伟", "19900000001", "说被别家抢走了"],
    ["黄志强", "19900000003", ""],
    ["赵敏", "19900000004", ""],
  ],
  订单: [
    ["订单号", "会员姓名", "手机号", "下单日期", "实付金额"],
    ...everyFewDays("陈伟", "19900000001", 46203, 40, 9, 800),
    ...everyFewDays("林晓燕", "19900000002", 46345, 30, 6, 500),
    // Two order days make one gap: too few for a rhythm. (A single order is judged by what is usual.)
    ["Z0", "黄志强", "19900000003", 45990, 120],
    ["Z1", "黄志强", "19900000003", 46000, 120],
    ["Z2", "吴建国", "19900000009", 46300, 90],
  ],
};

describe("who is slipping away", () => {
  it("shows the risk beside the plain facts, from the orders sheet that it found by itself", async () => {
    opened = await openPaneWithMenus(shop);
    const churn = await studied();
    const item = within(listed(churn)[0] as HTMLElement);
    const facts = item.getByRole("button", { name: /^陈伟/ }).textContent;
    expect(facts).toContain("143 天前最后下单（2026-06-30）");
    expect(facts).toContain("平常间隔 40 ± 0 天（8 次间隔）");
    expect(facts).toContain("已 3.6 倍");
    expect(facts).toContain("流失");
    expect(facts).toMatch(/流失概率 >?\d+%/);
    expect(churn.getByText(/依据工作表“订单”中 4 位客户的 18 笔订单/).textContent).toContain("无法估计参数");
    expect(churn.getByText(/有 1 位客户不在本表上/)).toBeTruthy();
  });

  it("leaves those with too few orders as too early to tell, under their own choice", async () => {
    opened = await openPaneWithMenus(shop);
    const churn = await studied();
    expect(churn.getByText(/另有 1 位下单太少/)).toBeTruthy();
    expect(churn.queryByRole("button", { name: /黄志强/ })).toBeNull();
    await opened.user.selectOptions(churn.getByLabelText("显示"), "too-early");
    expect(churn.getByRole("button", { name: /^黄志强.*下过单的日子不到 3 天/ })).toBeTruthy();
    expect(churn.queryByRole("button", { name: /^陈伟/ })).toBeNull();
  });

  it("judges them by the trade of the workbook", async () => {
    opened = await openPaneWithMenus(shop);
    await chooseTrade(opened, "salon");
    const churn = await studied();
    expect(churn.getByRole("button", { name: /^黄志强.*按行业 30\/90\/180 天判断/ })).toBeTruthy();
  });

  it("leads to the customer's row in the sheet", async () => {
    opened = await openPaneWithMenus(shop);
    const churn = await studied();
    await opened.user.click(churn.getByRole("button", { name: /^陈伟/ }));
    await waitFor(async () => expect(await selectedAddress()).toMatch(/会员!(3:3|A3:)/), inPane());
  });

  it("puts the higher tier and then the larger sum first", async () => {
    opened = await openPaneWithMenus({
      会员: [
        ["会员姓名", "手机号"],
        ["小额", "19900000011"],
        ["大额", "19900000012"],
        ["老客", "19900000013"],
      ],
      订单: [
        ["订单号", "会员姓名", "手机号", "下单日期", "实付金额"],
        // Silent for 100 days at a gap of 20: lost. Two of one tier (six orders or more, 2,000 or more), one who left long ago.
        ...everyFewDays("小额", "19900000011", 46246, 20, 8, 400),
        ...everyFewDays("大额", "19900000012", 46246, 20, 8, 900),
        ...everyFewDays("老客", "19900000013", 45800, 20, 8, 9000),
      ],
    });
    const churn = await studied();
    const names = listed(churn).map((item) => within(item).getAllByRole("button")[0]?.textContent);
    expect(names.map((name) => name?.slice(0, 2))).toEqual(["大额", "小额", "老客"]);
  });

  it("lists the buyers where the orders are all that is kept, and writes nothing among them", async () => {
    opened = await openPaneWithMenus({ 订单: shop["订单"] ?? [] });
    const churn = await studied();
    expect(churn.getByRole("button", { name: /^陈伟/ })).toBeTruthy();
    expect(churn.getByText(/本表就是订单表/)).toBeTruthy();
    expect(churn.queryByRole("button", { name: "预览写入" })).toBeNull();
  });
});

describe("without an orders sheet", () => {
  it("says what is missing for a risk and judges the state by the trade", async () => {
    opened = await openPaneWithMenus({
      会员: [
        ["会员姓名", "手机号", "最近消费日期", "消费次数"],
        ["陈伟", "19900000001", 46203, 9],
        ["林晓燕", "19900000002", 46345, 6],
        ["黄志强", "19900000003", 46320, 2],
      ],
    });
    await chooseTrade(opened, "salon");
    const churn = await studied();
    expect(churn.getByText(/没有首次消费日期/)).toBeTruthy();
    expect(churn.getByText(/检验需要订单表/)).toBeTruthy();
    expect(churn.getByRole("button", { name: /^陈伟.*无概率.*沉睡/ })).toBeTruthy();
  });

  it("uses the day of the first order where the sheet has it, and says so", async () => {
    opened = await openPaneWithMenus({
      会员: [
        ["会员姓名", "手机号", "首次消费日期", "最近消费日期", "消费次数", "消费周期(天)"],
        ["陈伟", "19900000001", 45900, 46203, 9, 40],
        ["林晓燕", "19900000002", 46100, 46345, 6, 40],
        ["黄志强", "19900000003", 46000, 46320, 2, 40],
      ],
    });
    const churn = await studied();
    expect(churn.getByText(/依据本表 3 位客户的“首次消费日期”/).textContent).toContain("改用常用间隔60天的经验值");
    expect(churn.getByRole("button", { name: /^陈伟.*流失概率/ })).toBeTruthy();
  });

  it("says that there is nothing to go by where no sheet tells an order day", async () => {
    opened = await openPaneWithMenus({
      联系人: [
        ["姓名", "电话"],
        ["陈伟", "19900000001"],
        ["林晓燕", "19900000002"],
      ],
    });
    const churn = await studied();
    expect(churn.getByText(/无法分析/)).toBeTruthy();
    expect(churn.queryByRole("button", { name: "预览写入" })).toBeNull();
  });
});

describe("the test on the past", () => {
  it("is refused with the reason where the sheet is too small", async () => {
    opened = await openPaneWithMenus(shop);
    const churn = await studied();
    await opened.user.click(churn.getByRole("button", { name: "开始检验" }));
    await waitFor(() => churn.getByText(/可验证的客户只有3位，不足50位/), inPane());
    expect(churn.queryByRole("table")).toBeNull();
  });

  it("shows the forecast beside days since, chance, and what happened", async () => {
    opened = await openPaneWithMenus(largeShop());
    const churn = await studied();
    await opened.user.click(churn.getByRole("button", { name: "开始检验" }));
    const table = within(await waitFor(() => churn.getByRole("table"), inPane()));
    expect(table.getAllByRole("rowheader").map((cell) => cell.textContent)).toEqual([
      "本预测",
      "只看未下单天数",
      "抛硬币",
    ]);
    expect(table.getByRole("row", { name: /^抛硬币 50.0%/ })).toBeTruthy();
    const [ours] = table.getAllByText(/^\d+\.\d%$/).map((cell) => Number.parseFloat(cell.textContent ?? ""));
    expect(ours).toBeGreaterThan(50);
    await opened.user.click(churn.getByRole("button", { name: "以表格显示" }));
    const groups = within(churn.getAllByRole("table")[1] as HTMLElement)
      .getAllByRole("row")
      .slice(1);
    expect(groups).toHaveLength(10);
    expect(groups[9]?.textContent).toMatch(/^10\d+[<>]?\d+%[<>]?\d+%$/);
  });

  it("can be given up, and started again", async () => {
    opened = await openPaneWithMenus(largeShop());
    const churn = await studied();
    await opened.user.click(churn.getByRole("button", { name: "开始检验" }));
    await opened.user.click(churn.getByRole("button", { name: "取消" }));
    await waitFor(() => churn.getByRole("button", { name: "开始检验" }), inPane());
    expect(churn.queryByRole("table")).toBeNull();
  });
});

describe("giving up", () => {
  it("leaves the screen as it was before", async () => {
    opened = await openPaneWithMenus(largeShop());
    const churn = await openChurn();
    await opened.user.click(churn.getByRole("button", { name: "分析流失" }));
    await opened.user.click(churn.getByRole("button", { name: "取消" }));
    await waitFor(() => churn.getByRole("button", { name: "分析流失" }), inPane());
    expect(churn.queryByRole("list")).toBeNull();
  });
});

describe("risk, state and reasons in the sheet", () => {
  it("are previewed, written into columns of ours and taken back", async () => {
    opened = await openPaneWithMenus(shop);
    const before = await opened.everyCell("会员");
    const churn = await studied();
    await opened.user.click(churn.getByRole("button", { name: "对陈伟采用“竞争对手”" }));
    await opened.user.click(churn.getByRole("button", { name: "预览写入" }));
    await waitFor(() => churn.getByRole("button", { name: "写入流失列" }), inPane());
    expect(await opened.everyCell("会员")).toEqual(before);

    await opened.user.click(churn.getByRole("button", { name: "写入流失列" }));
    await waitFor(() => churn.getByText("已写入"), inPane());
    expect(await cells("D1:F5")).toEqual([
      ["流失·概率", "流失·状态", "流失·原因"],
      [expect.any(Number), "活跃", ""],
      [expect.any(Number), "流失", "竞争对手（主动流失）"],
      [expect.any(Number), "暂时无法判断", ""],
      ["", "", ""],
    ]);

    await opened.user.click(churn.getByRole("button", { name: "撤销" }));
    await waitFor(() => churn.getByText(/删除 3 个新增列/), inPane());
    expect(await opened.everyCell("会员")).toEqual(before);
  });

  it("show the reason that stands in the sheet when it is studied again", async () => {
    const [header = [], ...rows] = shop["会员"] ?? [];
    opened = await openPaneWithMenus({
      ...shop,
      会员: [[...header, "流失·原因"], ...rows.map((row) => [...row, row[0] === "陈伟" ? "搬迁（主动流失）" : ""])],
    });
    const churn = await studied();
    expect(churn.getByLabelText("陈伟的流失原因")).toHaveProperty("value", "moved");
  });

  it("are written to a changed sheet only after they were worked out anew", async () => {
    opened = await openPaneWithMenus(shop);
    const churn = await studied();
    await byHand((sheet) => {
      sheet.getRange("A2:B2").values = [["陈伟", "19900000001"]];
      sheet.getRange("A3:B3").values = [["林晓燕", "19900000002"]];
    });
    await opened.user.click(churn.getByRole("button", { name: "预览写入" }));
    await waitFor(() => churn.getByRole("button", { name: "写入流失列" }), inPane());
    await opened.user.click(churn.getByRole("button", { name: "写入流失列" }));
    await waitFor(() => churn.getByText("已写入"), inPane());
    expect((await cells("E2:E3")).flat()).toEqual(["流失", "活跃"]);
  });

  it("warn when a valuable customer is marked as let go by us", async () => {
    opened = await openPaneWithMenus({
      会员: [
        ["会员姓名", "手机号"],
        ["陈伟", "19900000001"],
      ],
      订单: [
        ["订单号", "会员姓名", "手机号", "下单日期", "实付金额"],
        // Nine orders of 800 within the year, the last 60 days ago: R 4, F 5, M 5 is 39, platinum.
        ...everyFewDays("陈伟", "19900000001", 46286, 20, 9, 800),
      ],
    });
    const churn = await studied();
    await opened.user.click(churn.getByRole("button", { name: "标注陈伟的流失原因" }));
    await opened.user.selectOptions(churn.getByLabelText("陈伟的流失原因"), "competitor");
    expect(churn.queryByRole("alert")).toBeNull();
    await opened.user.selectOptions(churn.getByLabelText("陈伟是主动还是被动流失"), "forced");
    expect(churn.getByRole("alert").textContent).toContain("P级是高价值客户");
    await opened.user.click(churn.getByRole("button", { name: "预览写入" }));
    await waitFor(() => churn.getByText(/陈伟（第 2 行）：P级是高价值客户/), inPane());
  });
});

describe("the menu of further screens", () => {
  it("is worked by keyboard and says which screen is open", async () => {
    opened = await openPaneWithMenus(shop);
    opened.pane.getByRole("button", { name: "更多" }).focus();
    await opened.user.keyboard("{Enter}");
    const item = await waitFor(() => opened.pane.getByRole("menuitemradio", { name: "流失预警" }), inPane());
    // jsdom lays nothing out, so that the menu finds no item to put the focus on.
    item.focus();
    await opened.user.keyboard("{Enter}");
    await waitFor(() => opened.pane.getByRole("heading", { name: "流失预警" }), inPane());
    expect(opened.pane.getByRole("button", { name: "更多: 流失预警" })).toBeTruthy();
    expect(opened.pane.queryByRole("tab", { selected: true })).toBeNull();
    await opened.user.click(opened.pane.getByRole("tab", { name: "客户分级" }));
    expect(opened.pane.getByRole("button", { name: "更多" })).toBeTruthy();
  });
});

/** `count` orders of one person, `gap` days apart, the last on `last`. */
function everyFewDays(
  name: string,
  phone: string,
  last: number,
  gap: number,
  count: number,
  amount: number,
): TestCell[][] {
  return Array.from({ length: count }, (_, index) => [`${name}${index}`, name, phone, last - index * gap, amount]);
}

/** 240 customers of six rhythms; every third has stopped buying some time in the last half year. */
function largeShop(): TestSheets {
  const customers = Array.from({ length: 240 }, (_, index) => ({
    name: `客户${index}`,
    phone: `199000${String(10_000 + index)}`,
    gap: 12 + 9 * (index % 6),
    last: index % 3 === 0 ? 46346 - 100 - (index % 80) : 46346 - (index % 12),
  }));
  return {
    会员: [["会员姓名", "手机号"], ...customers.map(({ name, phone }) => [name, phone])],
    订单: [
      ["订单号", "会员姓名", "手机号", "下单日期", "实付金额"],
      ...customers.flatMap(({ name, phone, gap, last }) => everyFewDays(name, phone, last, gap, 6, 100)),
    ],
  };
}

function openChurn(): Promise<ReturnType<typeof within>> {
  return openMoreScreen(opened, "流失预警");
}

/** The customers on the list, in its order. */
function listed(churn: ReturnType<typeof within>): HTMLElement[] {
  return within(churn.getByRole("list", { name: /（\d+）$/ })).queryAllByRole("listitem");
}

async function studied(): Promise<ReturnType<typeof within>> {
  const churn = await openChurn();
  await opened.user.click(churn.getByRole("button", { name: "分析流失" }));
  await waitFor(() => churn.getByRole("button", { name: "重新分析" }), inPane());
  return churn;
}

function byHand(work: (sheet: Excel.Worksheet) => unknown): Promise<void> {
  return opened.byHand(async (context) => {
    work(context.workbook.worksheets.getItem("会员"));
    await context.sync();
  });
}

function cells(address: string): Promise<unknown[][]> {
  return opened.byHand(async (context) => {
    const range = context.workbook.worksheets.getItem("会员").getRange(address).load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

async function selectedAddress(): Promise<string> {
  return opened.byHand(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return range.address;
  });
}

function inPane() {
  return { container: opened.window.document.body, timeout: 10_000 };
}
