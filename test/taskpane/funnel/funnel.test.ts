import { waitFor, type within } from "@testing-library/dom";
import type { TestSheets } from "../../workbook/support/openInExcel";
import { axeViolations } from "../support/axeViolations";
import { openMoreScreen, openPaneWithMenus } from "../support/openMoreScreen";
import type { OpenPane } from "../support/openPane";

jest.setTimeout(120_000);

let opened: OpenPane;

afterEach(() => opened.close());

/** As of Friday 2026-11-20 (46346). By hand: 5 潜在, 4 意向, 3 试驾, 1 成交; 林 entered one of them last month. */
const leads: TestSheets = {
  线索: [
    ["姓名", "手机号", "首次接触", "销售阶段", "客户来源", "业务员"],
    ["甲", "19900000001", 46335, "成交", "抖音", "林"],
    ["乙", "19900000002", 46336, "试驾", "抖音", "林"],
    ["丙", "19900000003", 46337, "试驾", "展厅", "何"],
    ["丁", "19900000004", 46338, "意向", "展厅", "何"],
    ["戊", "19900000005", 46305, "潜在", "", ""],
    ["己", "19900000006", 46339, "考虑中", "展厅", "何"],
  ],
};

describe("the funnel in the pane", () => {
  it("shows the stages, the step that loses most, and the unknown stage with its cell", async () => {
    opened = await openPaneWithMenus(leads);
    const funnel = await shown();
    expect(funnel.getByText("5 位客户，成交 1（20%）")).toBeTruthy();
    expect(funnel.getByText("试驾/报价→成交 流失最多：3 人中 1 人继续（33%）。")).toBeTruthy();
    expect(tableRows(funnel)).toContainEqual(["试驾/报价", "3", "75%", "60%", "1"]);
    await opened.user.click(funnel.getByRole("button", { name: "1 个阶段不在列表里" }));
    expect(funnel.getByText("“考虑中”不在阶段列表里")).toBeTruthy();
    await opened.user.click(funnel.getByRole("button", { name: "D7" }));
    await waitFor(async () => expect(await selectedAddress()).toMatch(/D7$/), inPane());
  });

  it("follows the period and the split that are chosen, without reading again", async () => {
    opened = await openPaneWithMenus(leads);
    const funnel = await shown();
    await opened.user.selectOptions(funnel.getByLabelText("拆分"), "owner");
    expect(tableRows(funnel)).toContainEqual(["未分配", "1", "0", "0% (0%–79%)"]);
    await opened.user.selectOptions(funnel.getByLabelText("期间"), "thisMonth");
    expect(funnel.getByText("4 位客户，成交 1（25%）")).toBeTruthy();
    expect(funnel.getByText(/上月同期没有人到达这一步/)).toBeTruthy();
    expect(funnel.getByText(/11月1日–11月20日；对比 10月1日–10月20日/)).toBeTruthy();
    expect(
      tableRows(funnel)
        .find(([name]) => name?.startsWith("上口"))
        ?.slice(1),
    ).toEqual(["4 人", "1 人", "变宽"]);
  });

  it("keeps the rules of axe, with everything on show", async () => {
    opened = await openPaneWithMenus(leads);
    const funnel = await shown();
    await opened.user.selectOptions(funnel.getByLabelText("期间"), "thisMonth");
    expect(await axeViolations(opened)).toEqual([]);
  });

  it("says what is missing where the sheet tells no stage", async () => {
    opened = await openPaneWithMenus({
      联系人: [
        ["姓名", "电话"],
        ["甲", "19900000001"],
        ["乙", "19900000002"],
      ],
    });
    const funnel = await shown();
    expect(funnel.getByText(/没有销售阶段列/)).toBeTruthy();
  });
});

describe("a stage column that holds follow-up words", () => {
  /** As a dealer keeps it: 7 filled, 4 of them no stage. 已订车 is a deal by the words that all share. */
  const dealer: TestSheets = {
    客户: [
      ["姓名", "手机号", "销售阶段"],
      ["甲", "19900000001", "跟进中"],
      ["乙", "19900000002", "跟进中"],
      ["丙", "19900000003", "已订车"],
      ["丁", "19900000004", "跟进中"],
      ["戊", "19900000005", "未接通"],
      ["己", "19900000006", "意向"],
      ["庚", "19900000007", "成交"],
    ],
  };

  it("is said up front, with its texts and what to do", async () => {
    opened = await openPaneWithMenus(dealer);
    const funnel = await shown();
    expect(
      funnel.getByText(/“销售阶段”列填了字的 7 格里，有 4 格不是漏斗里的阶段：跟进中 \(3\)、未接通 \(1\)/),
    ).toBeTruthy();
    expect(funnel.getByText("3 位客户，成交 2（67%）")).toBeTruthy();
  });

  it("is read as the person says once the texts are on the rules sheet, and can be taken back", async () => {
    opened = await openPaneWithMenus(dealer);
    const funnel = await shown();
    await opened.user.selectOptions(funnel.getByLabelText("跟进中（3 个）"), "意向");
    expect(await added(funnel)).toMatch(/将新建规则表“规则”/);
    expect(await sheetNames()).toEqual(["客户", "规则"]);
    await again(funnel);
    // 意向: three and one of their own; 成交: the one ordered and the one won. 未接通 is no stage.
    expect(funnel.getByText("6 位客户，成交 2（33%）")).toBeTruthy();
    expect(tableRows(funnel)).toContainEqual(["意向", "6", "100%", "100%", "0"]);
    await opened.user.selectOptions(funnel.getByLabelText("未接通（1 个）"), "潜在");
    await opened.user.click(funnel.getByRole("button", { name: "再做一次" }));
    expect(await added(funnel)).toMatch(/将在规则表“规则”/);
    await again(funnel);
    expect(funnel.getByText("7 位客户，成交 2（29%）")).toBeTruthy();
    await opened.user.click(funnel.getByRole("button", { name: "撤销" }));
    await waitFor(() => expect(funnel.queryByRole("button", { name: "撤销" })).toBeNull(), inPane());
    await again(funnel);
    expect(funnel.getByText("6 位客户，成交 2（33%）")).toBeTruthy();
  });

  /** What the preview says, once it has been written. */
  async function added(funnel: ReturnType<typeof within>): Promise<string> {
    await opened.user.click(funnel.getByRole("button", { name: "加进规则表…" }));
    const write = await waitFor(() => funnel.getByRole("button", { name: "加进规则表" }), inPane());
    const text = opened.text();
    const before = await opened.everyCell("客户");
    await opened.user.click(write);
    await waitFor(() => funnel.getByRole("button", { name: "撤销" }), inPane());
    expect(await opened.everyCell("客户")).toEqual(before);
    return text;
  }

  async function again(funnel: ReturnType<typeof within>): Promise<void> {
    await opened.user.click(
      await waitFor(() => funnel.getByRole("button", { name: /^(查看漏斗|重新读取)$/ }), inPane()),
    );
    await waitFor(() => funnel.getByRole("button", { name: "重新读取" }), inPane());
  }
});

describe("the dashboard from the pane", () => {
  it("is not written once the orders that it was worked out from have changed", async () => {
    opened = await openPaneWithMenus({
      ...leads,
      订单: [
        ["订单号", "手机号", "下单日期", "实付金额"],
        ["1", "19900000001", 46300, 100],
        ["2", "19900000001", 46340, 100],
      ],
    });
    const funnel = await openMoreScreen(opened, "销售漏斗");
    await opened.user.click(await waitFor(() => funnel.getByRole("button", { name: "预览看板" }), inPane()));
    const write = await waitFor(() => funnel.getByRole("button", { name: "生成看板" }), inPane());
    await opened.byHand(async (context) => {
      context.workbook.worksheets.getItem("订单").getRange("D3").values = [[999]];
      await context.sync();
    });
    await opened.user.click(write);
    await waitFor(() => expect(opened.text()).toMatch(/订单.*改/), inPane());
    expect(await sheetNames()).toEqual(["线索", "订单"]);
  });
});

async function shown(): Promise<ReturnType<typeof within>> {
  const funnel = await openMoreScreen(opened, "销售漏斗");
  await opened.user.click(await waitFor(() => funnel.getByRole("button", { name: "查看漏斗" }), inPane()));
  await waitFor(() => funnel.getByRole("button", { name: "重新读取" }), inPane());
  return funnel;
}

function tableRows(funnel: ReturnType<typeof within>): (string | null)[][] {
  return funnel
    .getAllByRole("row")
    .map((row: HTMLElement) => [...row.querySelectorAll("th, td")].map(({ textContent }) => textContent));
}

function sheetNames(): Promise<string[]> {
  return opened.byHand(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
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
  return { container: opened.window.document.body, timeout: 20_000 };
}
