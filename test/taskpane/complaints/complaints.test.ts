import { fireEvent, waitFor, type within } from "@testing-library/dom";
import type { TestSheets } from "../../workbook/support/openInExcel";
import { openPane, type OpenPane } from "../support/openPane";

jest.setTimeout(120_000);

let opened: OpenPane;

afterEach(() => opened.close());

/** As of Friday 2026-11-20 (46346). */
const customers: TestSheets = {
  客户: [
    ["客户姓名", "手机号", "业务员"],
    ["陈伟", "19900000001", "王芳"],
    ["林晓燕", "19900000002", "李强"],
    ["=1+1", "19900000003", "李强"],
  ],
};
const headers = [
  ...["投诉编号", "投诉日期", "客户", "电话", "业务员", "投诉内容", "投诉类型", "客户要求"],
  ...["状态", "下一步由谁做", "从哪天起", "应完成日", "待核对", "责任人", "处理方案", "做到哪一步"],
  ...["1 判定具体责任人", "2 提出处理方案", "3 提交主管领导批示", "4 通知客户"],
  ...["5 实施处理方案", "6 处罚责任人", "7 总结评价"],
  ...["回访人", "回访日期", "回访满意度", "处理说明", "行标识"],
];
/** As the sheet was made before it had the steps of the training material. */
const earlier: TestSheets = {
  ...customers,
  投诉记录: [
    ["投诉记录"],
    ["七步：受理、登记、分派、调查、提出方案、解决、回访。"],
    [null],
    [
      ...["投诉编号", "投诉日期", "客户", "电话", "业务员", "投诉内容", "投诉类型", "状态", "应完成日", "做到哪一步"],
      ...["1 受理", "2 登记", "3 分派", "4 调查", "5 提出方案", "6 解决", "7 回访", "回访满意度", "处理说明", "行标识"],
    ],
    [
      ...[
        "20261119-1",
        46345,
        "林晓燕",
        "19900000002",
        "李强",
        "送货晚了",
        "交付时间",
        "今天到期：3 分派",
        46345,
        "2 登记",
      ],
      ...[46345, 46345, "", "", "", "", "", "", "等仓库", "phone:19900000002"],
    ],
  ],
};

describe("the screen of complaints", () => {
  it("makes the sheet with the first complaint in the seven steps, and takes it back", async () => {
    const screen = await complaintsScreen();
    await seen(screen, /还没有投诉记录/);
    fireEvent.change(screen.getByRole("textbox", { name: /客户要求/ }), { target: { value: "换压缩机" } });
    await record(screen, "陈伟", "空调不冷");
    const [title, , , , header, line] = await cells("A1:AB6");
    expect(title?.[0]).toBe("投诉记录");
    expect(header).toEqual(headers);
    // Finding who is responsible is due on the day itself.
    expect(line?.slice(0, 13)).toEqual([
      ...["20261120-1", 46346, "陈伟", "19900000001", "王芳", "空调不冷", "", "换压缩机"],
      ...["今天到期：1 判定具体责任人", "主管", 46346, 46346, ""],
    ]);
    expect(line?.slice(13)).toEqual([...Array<string>(14).fill(""), "phone:19900000001"]);
    await seen(screen, "未结投诉：1 件");
    await seen(screen, "还没有回访，共 1 件");
    await seen(screen, /不满意的客户约 25 位：1 件投诉 ÷ 4%/);
    expect(await looks()).toEqual({
      formats: [
        "=IFERROR(AND(VALUE(L6)>=20000,INT(VALUE(L6))=TODAY()),FALSE)",
        "=IFERROR(AND(VALUE(L6)>=20000,INT(VALUE(L6))<TODAY()),FALSE)",
      ],
      steps: headers.slice(16, 23).join(),
    });
    await press(screen, "撤销");
    await seen(screen, /还没有投诉记录/);
    expect(await sheetNames()).toEqual(["客户"]);
  });

  it("adds the next ones below, with the same drop-downs, and text stays text", async () => {
    const screen = await complaintsScreen();
    await record(screen, "陈伟", "空调不冷");
    await press(screen, "再做一次");
    await record(screen, "19900000003", "=SUM(A1)");
    const [, second] = await cells("A6:AB7");
    expect([second?.[0], second?.[2], second?.[5]]).toEqual(["20261120-2", "=1+1", "=SUM(A1)"]);
    await seen(screen, "未结投诉：2 件");
    expect(await sheetNames()).toEqual(["客户", "投诉记录"]);
    await press(screen, "撤销");
    await seen(screen, "未结投诉：1 件");
    expect((await cells("A7:AB7"))[0]?.every((cell) => cell === "")).toBe(true);
  });

  it("is overdue when the day is over, says what was left blank, and is closed by the last step", async () => {
    const screen = await complaintsScreen();
    await record(screen, "林晓燕", "送货晚了");
    await asOf("2026-11-23");
    await seen(screen, /逾期：1 件/);
    await press(screen, "预览状态");
    await seen(screen, "1 件的状态要更新");
    await press(screen, "更新状态");
    await waitFor(async () => expect((await cells("I6"))[0]?.[0]).toBe("逾期：1 判定具体责任人"), inPane());

    // Found out on Friday, and reviewed on Monday already: nobody has written what came between.
    await type("Q6", 46346);
    await type("W6", 46349);
    await type("N6", "李强");
    await press(screen, "再做一次");
    await press(screen, "预览状态");
    await press(screen, "更新状态");
    // Due one working day after Friday 20 November.
    await waitFor(
      async () =>
        expect((await cells("I6:M6"))[0]).toEqual([
          ...["今天到期：2 提出处理方案", "责任人 李强", 46346, 46349],
          "后面的步骤做完了，中间没填：2 提出处理方案、3 提交主管领导批示、4 通知客户、5 实施处理方案、6 处罚责任人",
        ]),
      inPane(),
    );
    await seen(screen, /待核对 · 1/);

    await type("R6:U6", 46349, 46349, 46349, 46349);
    await type("V6", "无");
    await type("Y6", 46349);
    await type("Z6", "满意");
    await press(screen, "再做一次");
    await press(screen, "预览状态");
    await press(screen, "更新状态");
    await waitFor(async () => expect((await cells("I6:M6"))[0]).toEqual(["已结案", "", "", "", ""]), inPane());
    await seen(screen, "没有未结的投诉");
    await seen(screen, "满意 1 / 已回访 1，共 1 件");
  });

  it("goes on with a sheet of the earlier steps: no column is added, no cell is lost", async () => {
    const screen = await complaintsScreen(earlier);
    await seen(screen, /步骤：1 受理 → 2 登记 → .*与规则里的不同/);
    // Its lines have no place for what the customer wants.
    expect(screen.queryByRole("textbox", { name: /客户要求/ })).toBeNull();
    const before = (await cells("A1:U6")).map((row) => row.map(String));
    await record(screen, "陈伟", "空调不冷");
    await seen(screen, "未结投诉：2 件");
    const after = await cells("A1:U6");
    // The status of the line that was there is a day behind; what else is new stands below it.
    expect(after[4]?.[7]).toBe("逾期：3 分派");
    expect(after.slice(0, 5).map((row) => row.map(String).toSpliced(7, 1))).toEqual(
      before.slice(0, 5).map((row) => row.toSpliced(7, 1)),
    );
    expect(after[5]).toEqual([
      ...["20261120-1", 46346, "陈伟", "19900000001", "王芳", "空调不冷", "", "今天到期：3 分派", 46346, "2 登记"],
      ...[46346, 46346, "", "", "", "", "", "", "", "phone:19900000001", ""],
    ]);
    await press(screen, "撤销");
    await seen(screen, "未结投诉：1 件");
    expect((await cells("A1:U6")).map((row) => row.map(String))).toEqual(before);
  });

  it("says by itself how many lines are behind, and brings them up to date with the next complaint", async () => {
    const screen = await complaintsScreen();
    await record(screen, "林晓燕", "送货晚了");
    await seen(screen, "表里的状态都是最新的。");
    await asOf("2026-11-23");
    await seen(screen, "表里有 1 件的状态已过时。");
    const before = await opened.everyCell("投诉记录");

    await press(screen, "再做一次");
    await choose(screen, "陈伟");
    await press(screen, "预览登记");
    await seen(screen, "同时更新另外 1 件的状态。");
    await press(screen, "登记投诉");
    await seen(screen, "表里的状态都是最新的。");
    expect((await cells("I6:I7")).flat()).toEqual(["逾期：1 判定具体责任人", "今天到期：1 判定具体责任人"]);
    await press(screen, "撤销");
    await seen(screen, "表里有 1 件的状态已过时。");
    expect(await opened.everyCell("投诉记录")).toEqual(before);
  });

  it("says that a customer has an open complaint", async () => {
    const screen = await complaintsScreen();
    await record(screen, "陈伟", "空调不冷");
    await press(screen, "再做一次");
    await choose(screen, "陈伟");
    await seen(screen, "这位客户还有未结的投诉：20261120-1。");

    // Whoever plans or makes calls is told, and nobody is left out for it.
    const told = /1 位有未结的投诉，打电话前先看一下：陈伟 \(20261120-1\)。/;
    const dates = await opened.goTo("跟进日期");
    await press(dates, "预览日期");
    await seen(dates, told);
    await seen(dates, "3 个跟进日期");
    const list = await opened.goTo("拨打清单");
    await press(list, "预览清单");
    await seen(list, told);
  });

  it("keeps to what is written where the sheet is filtered, and says what to do", async () => {
    const screen = await complaintsScreen();
    await record(screen, "陈伟", "空调不冷");
    await opened.byHand(async (context) => {
      const table = context.workbook.worksheets.getItem("投诉记录").tables.getItemAt(0);
      table.columns.getItemAt(2).filter.applyValuesFilter(["林晓燕"]);
      await context.sync();
    });
    await press(screen, "再做一次");
    await choose(screen, "林晓燕");
    await press(screen, "预览登记");
    await press(screen, "登记投诉");
    await seen(screen, /筛选/);
    expect((await cells("A7:C7"))[0]).toEqual(["", "", ""]);
  });
});

async function complaintsScreen(sheets = customers) {
  opened = await openPane(sheets);
  return opened.goToMore("投诉");
}

type Screen = ReturnType<typeof within>;

async function choose(screen: Screen, typed: string): Promise<void> {
  await opened.user.type(screen.getByRole("searchbox"), typed);
  await opened.user.click(await screen.findByRole("button", { name: / · 第 \d+ 行$/ }, {}, inPane()));
}

async function record(screen: Screen, customer: string, what: string): Promise<void> {
  await choose(screen, customer);
  fireEvent.change(screen.getByRole("textbox", { name: "投诉内容" }), { target: { value: what } });
  await press(screen, "预览登记");
  await press(screen, "登记投诉");
  await screen.findAllByText("已写入", {}, inPane());
}

async function press(screen: Screen, name: string): Promise<void> {
  const [button] = await screen.findAllByRole("button", { name }, inPane());
  await opened.user.click(button as HTMLElement);
}

async function seen(screen: Screen, text: string | RegExp): Promise<void> {
  await screen.findByText(text, {}, inPane());
}

async function asOf(iso: string): Promise<void> {
  const { document } = opened.window;
  fireEvent.change(document.querySelector('input[type="date"]') as Element, { target: { value: iso } });
  await waitFor(() => expect(document.querySelector('[role="progressbar"]')).toBeNull(), inPane());
}

function inPane() {
  return { container: opened.window.document.body, timeout: 30_000 };
}

function type(address: string, ...values: readonly (string | number)[]): Promise<void> {
  return opened.byHand(async (context) => {
    context.workbook.worksheets.getItem("投诉记录").getRange(address).values = [[...values]];
    await context.sync();
  });
}

function cells(address: string): Promise<unknown[][]> {
  return opened.byHand(async (context) => {
    const range = context.workbook.worksheets.getItem("投诉记录").getRange(address).load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

function sheetNames(): Promise<string[]> {
  return opened.byHand(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}

/** The conditional formats of the due day, and what the drop-down of steps offers. */
function looks(): Promise<unknown> {
  return opened.byHand(async (context) => {
    const sheet = context.workbook.worksheets.getItem("投诉记录");
    const { conditionalFormats } = sheet.getRange("L6");
    conditionalFormats.load("items");
    const { dataValidation } = sheet.getRange("P6");
    dataValidation.load("rule");
    await context.sync();
    const rules = conditionalFormats.items.map((format) => format.custom.rule.load("formula"));
    await context.sync();
    return { formats: rules.map(({ formula }) => formula), steps: dataValidation.rule.list?.source };
  });
}
