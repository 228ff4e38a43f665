import { waitFor } from "@testing-library/dom";
import { defaultRules } from "../../../src/domain/rules/rules";
import { chooseTrade } from "../support/chooseTrade";
import { openPane, type OpenPane } from "../support/openPane";

jest.setTimeout(240_000);

let opened: OpenPane;

afterEach(() => opened.close());

const members = {
  会员: [
    ["会员姓名", "手机", "护理周期(天)", "上次到店"],
    ["王芳", "19900000001", 30, "2026-11-02"],
  ],
};

const either = {
  客户: [
    ["客户姓名", "手机", "车型", "险种"],
    ["王芳", "19900000001", "SUV", "车险"],
  ],
};

const chosen = () => (opened.pane.getByLabelText("行业") as HTMLSelectElement).value;
const shown = (text: string) => waitFor(() => expect(opened.text()).toContain(text), inPane());
const inPane = () => ({ container: opened.window.document.body, timeout: 60_000 });

describe("the trade of a sheet", () => {
  it("is proposed with its reason, changed once, and kept in the workbook", async () => {
    opened = await openPane(members);
    expect(chosen()).toBe("salon");
    expect(opened.text()).toContain("因为有“护理周期(天)”“上次到店”这些列。");
    await chooseTrade(opened, "webShop");
    expect(chosen()).toBe("webShop");
    expect(await opened.door.readSettings()).toMatchObject({ ok: true, value: { trade: "webShop" } });
  });

  it("is asked once where two fit", async () => {
    opened = await openPane(either);
    expect(opened.text()).toContain("这张表像是“汽车销售与售后”，也像是“保险”。是哪一行？");
    expect(opened.text()).toContain("回答之前暂按“通用”。");
    await opened.user.click(opened.pane.getByRole("button", { name: "保险" }));
    await shown("您选定的");
    expect(chosen()).toBe("insurance");
    expect(opened.text()).not.toContain("是哪一行");
  });

  it("is asked once where only weak signs propose it, and is none until then", async () => {
    opened = await openPane({
      客户: [
        ["客户姓名", "电话", "剩余次数", "会员等级"],
        ["王芳", "19900000001", 3, "金卡"],
      ],
    });
    expect(opened.text()).toContain("有“剩余次数”这一列，有“会员等级”这一列，可能是“美容美发”。是吗？");
    expect(opened.text()).toContain("回答之前暂按“通用”。");
    await opened.user.click(opened.pane.getByRole("button", { name: "不是" }));
    await shown("您选定的");
    expect(chosen()).toBe("general");
    expect(opened.text()).not.toContain("是吗？");
  });

  it("may be neither of two", async () => {
    opened = await openPane(either);
    await opened.user.click(opened.pane.getByRole("button", { name: "都不是" }));
    await shown("您选定的");
    expect(chosen()).toBe("general");
  });

  it("is changed on the rules sheet where that names one", async () => {
    opened = await openPane(members);
    await opened.door.writeRulesSheet({ ...defaultRules, trade: "insurance" }, "zh-CN");
    await opened.user.click(opened.pane.getByRole("button", { name: "重新读取" }));
    await shown("规则表里选定的");
    await opened.user.click(opened.pane.getByRole("button", { name: "保险（到规则表里改）" }));
    await waitFor(async () => expect(await selected()).toMatch(/^规则!C\d+$/), inPane());
  });

  it("that was chosen for the churn in an earlier version is the trade of the workbook", async () => {
    opened = await openPane(members);
    await opened.byHand(async (context) => {
      context.workbook.settings.add("callsheet", { version: 1, readings: {}, churn: { trade: "ecommerce" } });
      await context.sync();
    });
    await opened.user.click(opened.pane.getByRole("button", { name: "重新读取" }));
    await shown("您选定的");
    expect(chosen()).toBe("webShop");
  });
});

async function selected(): Promise<string> {
  let address = "";
  await opened.byHand(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    address = range.address;
  });
  return address;
}
