import { waitFor } from "@testing-library/dom";
import type { TestSheets } from "../workbook/support/openInExcel";
import { openPane, type OpenPane } from "./support/openPane";

// A machine that is busy with other things takes its time to open a pane.
jest.setTimeout(240_000);

let opened: OpenPane;

afterEach(() => opened.close());

/** As of Friday 2026-11-20 (46346). */
const members: TestSheets = {
  会员: [
    ["会员姓名", "手机号", "最近消费日期", "消费次数", "消费金额", "意向级别", "最近跟进日期", "下次跟进日期", "备注"],
    ["陈伟", "19900000001", 46330, 7, 3200, "H", 46340, "", ""],
    ["林晓燕", "19900000002", 46200, 3, 650, "A", 46315, 46310, ""],
    ["黄志强", "19900000003", 46100, 1, 120, "B", 46320, 46360, ""],
    ["赵敏", "19900000004", 46329, 4, 1500, "C", 46330, "", "请勿再打"],
  ],
};

describe("what was found", () => {
  it("says how many customers there are and where, and names every column with the reason", async () => {
    opened = await openPane(members);
    expect(opened.text()).toContain("4 位客户");
    expect(opened.text()).toContain("表头在第 1 行，数据在第 2–5 行");
    expect(field("会员姓名").value).toBe("customerName");
    expect(field("下次跟进日期").value).toBe("nextContactDate");
  });

  it("takes another meaning for a column, keeps it in the workbook, and forgets it again", async () => {
    opened = await openPane(members);
    await opened.user.selectOptions(field("备注"), "");
    await waitFor(() => expect(opened.pane.queryByLabelText("“备注”表示")).toBeNull(), inPane());
    expect(opened.text()).toContain("认出 8 列，共 9 列");
    await waitFor(
      async () =>
        expect(await opened.door.readSettings()).toMatchObject({
          ok: true,
          value: { readings: { [(await headersKey()) ?? ""]: { fields: { 备注: null } } } },
        }),
      inPane(),
    );
    await opened.user.click(opened.pane.getByRole("button", { name: "恢复自动识别" }));
    await waitFor(() => expect(field("备注").value).toBe("remark"), inPane());
    await waitFor(
      async () => expect(await opened.door.readSettings()).toMatchObject({ ok: true, value: { readings: {} } }),
      inPane(),
    );
  });

  it("leaves out customers whose cells ask for no contact, until that is lifted", async () => {
    opened = await openPane(members);
    expect(opened.text()).toContain("1 位客户建议不再联系");
    await opened.user.click(opened.pane.getByRole("button", { name: "解除赵敏的勿扰" }));
    await waitFor(() => expect(opened.text()).toContain("0 位客户建议不再联系"), inPane());
  });

  it("leads to the cell that a problem is about", async () => {
    opened = await openPane({
      会员: [...(members["会员"] ?? []), ["吴建国", "19900000005", "2026-02-30", 1, 100, "B", 46320, "", ""]],
    });
    expect(opened.text()).toContain("1 个单元格没有读懂");
    await opened.user.click(opened.pane.getByRole("button", { name: /日期不存在/ }));
    await opened.user.click(opened.pane.getByRole("button", { name: "C6" }));
    await waitFor(async () => expect(await selectedAddress()).toMatch(/!C6$/), inPane());
  });
});

describe("grading", () => {
  it("previews, writes and takes back: every cell is then as it was", async () => {
    opened = await openPane(members);
    const before = await opened.everyCell("会员");
    const grade = await opened.goTo("客户分级");
    await opened.user.click(grade.getByRole("button", { name: "预览分级" }));
    await waitFor(() => grade.getByRole("button", { name: "写入分级" }), inPane());
    expect(opened.text()).toContain("N 列“RFM·等级”（新增列）：填 4 个空白格");
    expect(await opened.everyCell("会员")).toEqual(before);

    await opened.user.click(grade.getByRole("button", { name: "写入分级" }));
    await waitFor(() => grade.getByText("已写入"), inPane());
    // Worked by hand from the fixed scale: 5+3·5+4·5, 2+3·3+4·3, no order within 7 months 1+3·1+4·1, 5+3·4+4·4.
    expect(await cells("M1:N5")).toEqual([
      ["RFM·分值", "RFM·等级"],
      [40, "P"],
      [expect.any(Number), expect.any(String)],
      [8, "B"],
      [33, "G"],
    ]);
    expect(await firstColumns(9)).toEqual(await originalColumns());

    await opened.user.click(grade.getByRole("button", { name: "撤销" }));
    await waitFor(() => grade.getByText(/删除 8 个新增列/), inPane());
    expect(await opened.everyCell("会员")).toEqual(before);
  });

  it("writes only the columns that were chosen", async () => {
    opened = await openPane(members);
    const grade = await opened.goTo("客户分级");
    await opened.user.click(grade.getByRole("checkbox", { name: "R、F、M 与分值" }));
    await opened.user.click(grade.getByRole("checkbox", { name: "流失概率与状态" }));
    await opened.user.click(grade.getByRole("button", { name: "预览分级" }));
    await waitFor(() => grade.getByRole("button", { name: "写入分级" }), inPane());
    await opened.user.click(grade.getByRole("button", { name: "写入分级" }));
    await waitFor(() => grade.getByText("已写入"), inPane());
    expect((await cells("A1:L1"))[0]?.slice(9)).toEqual(["RFM·等级", "RFM·分群", ""]);
  });

  it("says which columns it needs where they are not there, and writes nothing", async () => {
    opened = await openPane({
      联系人: [
        ["姓名", "电话"],
        ["陈伟", "19900000001"],
        ["林晓燕", "19900000002"],
      ],
    });
    const grade = await opened.goTo("客户分级");
    await opened.user.click(grade.getByRole("button", { name: "预览分级" }));
    await waitFor(() => grade.getByText(/没有认出/), inPane());
    expect(grade.queryByRole("button", { name: "写入分级" })).toBeNull();
  });

  it("makes the preview anew when the sheet has changed under it, and writes nothing before", async () => {
    opened = await openPane(members);
    const grade = await opened.goTo("客户分级");
    await opened.user.click(grade.getByRole("button", { name: "预览分级" }));
    await waitFor(() => grade.getByRole("button", { name: "写入分级" }), inPane());
    await byHand((sheet) => (sheet.getRange("D2").values = [[1]]));
    const before = await opened.everyCell("会员");
    await opened.user.click(grade.getByRole("button", { name: "写入分级" }));
    await waitFor(() => grade.getByText(/在预览之后有改动/), inPane());
    expect(await opened.everyCell("会员")).toEqual(before);
    await opened.user.click(grade.getByRole("button", { name: "再试一次" }));
    await waitFor(() => grade.getByRole("button", { name: "写入分级" }), inPane());
  });
});

describe("follow-up dates", () => {
  it("go into the person's own column: blank cells and overdue ones contacted since, with the reason beside", async () => {
    opened = await openPane(members);
    const before = await opened.everyCell("会员");
    const followUp = await opened.goTo("跟进日期");
    expect(followUp.getByRole("radio", { name: "H 列“下次跟进日期”（您的列）" })).toHaveProperty("checked", true);
    await opened.user.click(followUp.getByRole("button", { name: "预览日期" }));
    await waitFor(() => followUp.getByRole("button", { name: "填写跟进日期" }), inPane());
    expect(opened.text()).toContain("H 列“下次跟进日期”（您的列）：填 1 个空白格，改 1 个逾期日期");
    await opened.user.click(followUp.getByRole("button", { name: "填写跟进日期" }));
    await waitFor(() => followUp.getByText("已写入"), inPane());
    // H: last contact 11-14 + 2 days is over: as-of. A: 10-20 + 7 days is over: as-of. B stands. 勿扰 stays blank.
    expect(await cells("H2:H5")).toEqual([[46346], [46346], [46360], [""]]);
    await opened.user.click(followUp.getByRole("button", { name: "撤销" }));
    await waitFor(() => followUp.getByText(/已撤销/), inPane());
    expect(await opened.everyCell("会员")).toEqual(before);
  });

  it("go into a column of ours where the person prefers that", async () => {
    opened = await openPane(members);
    const followUp = await opened.goTo("跟进日期");
    await opened.user.click(followUp.getByRole("radio", { name: /本加载项的列/ }));
    await opened.user.click(followUp.getByRole("button", { name: "预览日期" }));
    await waitFor(() => followUp.getByRole("button", { name: "填写跟进日期" }), inPane());
    await opened.user.click(followUp.getByRole("button", { name: "填写跟进日期" }));
    await waitFor(() => followUp.getByText("已写入"), inPane());
    expect(await firstColumns(9)).toEqual(await originalColumns());
    expect((await cells("J1:K1"))[0]).toEqual(["跟进·下次日期", "跟进·依据"]);
  });
});

describe("the call list", () => {
  it("is a sheet of its own, can be taken back, and leaves the customer sheet as it is", async () => {
    opened = await openPane(members);
    const before = await opened.everyCell("会员");
    const callList = await opened.goTo("拨打清单");
    await opened.user.click(callList.getByRole("button", { name: "预览清单" }));
    await waitFor(() => callList.getByRole("button", { name: "生成拨打清单" }), inPane());
    expect(opened.text()).toContain("新工作表“拨打清单 2026-11-20”");
    await opened.user.click(callList.getByRole("button", { name: "生成拨打清单" }));
    await waitFor(() => callList.getByText("已写入"), inPane());
    expect(await sheetNames()).toEqual(["会员", "拨打清单 2026-11-20"]);
    expect(await opened.everyCell("会员")).toEqual(before);
    await opened.user.click(callList.getByRole("button", { name: "撤销" }));
    await waitFor(() => callList.getByText(/删除 1 张新工作表/), inPane());
    expect(await sheetNames()).toEqual(["会员"]);
  });
});

describe("the language of the pane", () => {
  it.each([
    ["zh-CN", "读到的内容"],
    ["zh-HK", "讀到的內容"],
    ["en-GB", "What was found"],
  ])("in Excel set to %s it says “%s”", async (locale, heading) => {
    opened = await openPane(members, { locale });
    expect(opened.pane.getByRole("heading", { name: heading })).toBeTruthy();
  });
});

function field(header: string): HTMLSelectElement {
  return opened.pane.getByLabelText(`“${header}”表示`) as HTMLSelectElement;
}

async function headersKey(): Promise<string | undefined> {
  const settings = await opened.door.readSettings();
  return settings.ok ? Object.keys(settings.value.readings)[0] : undefined;
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

function firstColumns(count: number): Promise<unknown[][]> {
  return cells(`A1:${String.fromCharCode(64 + count)}5`);
}

function originalColumns(): Promise<unknown[][]> {
  return Promise.resolve((members["会员"] ?? []).map((row) => [...row]));
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
  return { container: opened.window.document.body, timeout: 60_000 };
}
