import { waitFor } from "@testing-library/dom";
import { openPane, type OpenPane } from "../support/openPane";

jest.setTimeout(240_000);

let opened: OpenPane;

afterEach(() => opened.close());

const header = ["客户姓名", "手机号", "意向级别", "最近跟进日期"];

describe("“Generate call list” on the ribbon", () => {
  it("makes the list, shows the pane with what was written, and can be taken back there", async () => {
    opened = await openPane({ 客户: [header, ["陈伟", "19900000001", "H", 40000]] });
    await opened.pressRibbon("generateCallList");
    expect(opened.paneShown.at(-1)).toBe(true);
    await waitFor(() => opened.pane.getByText("已写入"), inPane());
    expect(opened.pane.getByRole("tab", { selected: true }).textContent).toContain("拨打清单");
    expect(await sheetNames()).toHaveLength(2);
    await opened.user.click(opened.pane.getByRole("button", { name: "撤销" }));
    await waitFor(() => opened.pane.getByText(/删除 1 张新工作表/), inPane());
    expect(await sheetNames()).toEqual(["客户"]);
  });

  it("makes it from the sheet that the last list was made from, wherever the person looks", async () => {
    opened = await openPane({
      客户: [header, ["陈伟", "19900000001", "H", 40000]],
      别的: [header, ["赵敏", "19900000009", "H", 40000]],
    });
    await opened.door.changeSettings((settings) => ({ ...settings, callList: { sheet: "别的" } }));
    await opened.pressRibbon("generateCallList");
    await waitFor(() => opened.pane.getByText("已写入"), inPane());
    expect(await newestSheet()).toContain("19900000009");
  });

  it("keeps to the days, the owners and the sheets of the last list", async () => {
    opened = await openPane({
      客户: [
        [...header, "业务员"],
        ["陈伟", "19900000001", "H", 40000, "甲"],
        ["赵敏", "19900000002", "H", 40000, "乙"],
        ["钱丁", "19900000003", "H", 40000, "丙"],
      ],
    });
    const callList = { sheet: "客户", day: "next", days: 2, owners: ["甲", "丙"], sheets: "perOwner" } as const;
    await opened.door.changeSettings((settings) => ({ ...settings, callList }));
    await opened.pressRibbon("generateCallList");
    await waitFor(() => opened.pane.getByText("已写入"), inPane());
    const made = (await sheetNames()).slice(1);
    expect(made.map((name) => name.replace(/\d{4}-\d\d-\d\d/, "…"))).toEqual(["拨打清单 … 甲", "拨打清单 … 丙"]);
  });

  it("says so when there is nobody to call, and is done all the same", async () => {
    opened = await openPane({ 客户: [header, ["陈伟", "", "H", 40000]] });
    await opened.pressRibbon("generateCallList");
    await waitFor(() => opened.pane.getByText("没有要打的电话"), inPane());
    expect(await sheetNames()).toEqual(["客户"]);
  });

  it("says what is wrong with a sheet that cannot be read, and is done all the same", async () => {
    opened = await openPane({ 空表: [] });
    await opened.pressRibbon("generateCallList");
    const alerts = () =>
      opened.pane.getAllByRole("alert", { hidden: true }).map((alert: HTMLElement) => alert.textContent);
    const isEmpty = expect.stringMatching(/^工作表“空表”是空的/) as string;
    await waitFor(() => expect(alerts()).toEqual([isEmpty, isEmpty]), inPane());
  });
});

async function sheetNames(): Promise<string[]> {
  const listing = await opened.door.listSheets();
  return listing.ok ? listing.value.map(({ name }) => name) : [];
}

async function newestSheet(): Promise<unknown[]> {
  const name = (await sheetNames()).at(-1) ?? "";
  const sheet = await opened.door.readSheet(name);
  return sheet.ok ? sheet.value.values.flat() : [];
}

function inPane() {
  return { container: opened.window.document.body, timeout: 60_000 };
}
