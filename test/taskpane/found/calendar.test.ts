import { waitFor } from "@testing-library/dom";
import { defaultRules } from "../../../src/domain/rules/rules";
import { openPane, type OpenPane } from "../support/openPane";

// A machine that is busy with other things takes its time to open a pane.
jest.setTimeout(240_000);

let opened: OpenPane;

afterEach(() => opened.close());

const english = [
  ["Customer Name", "Mobile", "Intent Grade"],
  ["Ada Norris", "19900000001", "A"],
  ["Ben Okafor", "19900000002", "B"],
  ["Chloe Marsh", "19900000003", "A"],
];

const chosen = () => (opened.pane.getByLabelText("节假日历") as HTMLSelectElement).value;
const shown = (text: string) => waitFor(() => expect(opened.text()).toContain(text), inPane());
const inPane = () => ({ container: opened.window.document.body, timeout: 60_000 });

describe("the calendar of holidays", () => {
  it("is proposed with its reason, changed once, and kept in the workbook", async () => {
    opened = await openPane({
      客户: [
        ["姓名", "手机"],
        ["钱丁", "19900000001"],
      ],
    });
    expect(chosen()).toBe("china");
    expect(opened.text()).toContain("这张表是简体中文的。跟进日期和拨打清单避开这里的节假日");
    await opened.user.selectOptions(opened.pane.getByLabelText("节假日历"), "weekends");
    await shown("您选定的。跟进日期");
    expect(chosen()).toBe("weekends");
    expect(await opened.door.readSettings()).toMatchObject({ ok: true, value: { calendar: "weekends" } });
  });

  it("is asked once where language and phones speak for different ones", async () => {
    opened = await openPane({ Customers: english });
    expect(opened.text()).toContain("3 个电话里有 3 个是中国大陆的，按哪里的节假日安排？");
    expect(opened.text()).toContain("回答之前暂按“中国（含调休）”。");
    await opened.user.click(opened.pane.getByRole("button", { name: "只有周末" }));
    await shown("您选定的。跟进日期");
    expect(chosen()).toBe("weekends");
    expect(opened.text()).not.toContain("按哪里的节假日安排");
  });

  it("is changed on the rules sheet where that names one", async () => {
    opened = await openPane({ Customers: english });
    const workingWeek = { ...defaultRules.workingWeek, calendar: "taiwan" } as const;
    await opened.door.writeRulesSheet({ ...defaultRules, workingWeek }, "zh-CN");
    await opened.user.click(opened.pane.getByRole("button", { name: "重新读取" }));
    await waitFor(() => opened.pane.getByRole("button", { name: "台湾（到规则表里改）" }), inPane());
  });
});
