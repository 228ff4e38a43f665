import { waitFor } from "@testing-library/dom";
import { axeViolations } from "./support/axeViolations";
import { openPane, type OpenPane } from "./support/openPane";

// A machine that is busy with other things takes its time to open a pane.
jest.setTimeout(240_000);

let opened: OpenPane;

beforeEach(async () => {
  opened = await openPane({
    会员: [
      [
        "会员姓名",
        "手机号",
        "最近消费日期",
        "消费次数",
        "消费金额",
        "意向级别",
        "最近跟进日期",
        "下次跟进日期",
        "备注",
      ],
      ["陈伟", "19900000001", 46330, 7, 3200, "H", 46340, "", "请勿再打"],
      ["林晓燕", "19900000001", "2026-02-30", 3, 650, "A", 46315, 46310, ""],
    ],
  });
});

afterEach(() => opened.close());

describe("the rules of axe", () => {
  it("hold on what was found", async () => {
    expect(await axeViolations(opened)).toEqual([]);
  });

  it.each([
    ["客户分级", "预览分级"],
    ["拨打清单", "预览清单"],
    ["跟进日期", "预览日期"],
  ])("hold on %s, before and after the preview", async (tab, prepare) => {
    const panel = await opened.goTo(tab);
    expect(await axeViolations(opened)).toEqual([]);
    await opened.user.click(panel.getByRole("button", { name: prepare }));
    await waitFor(() => panel.getByText(/将要写入|没有要写入/), {
      container: opened.window.document.body,
      timeout: 60_000,
    });
    expect(await axeViolations(opened)).toEqual([]);
  });

  it.each([
    ["公海", "查看倒计时"],
    ["投诉", null],
  ])("hold on %s behind the menu", async (screen, prepare) => {
    const region = await opened.goToMore(screen);
    if (prepare !== null) {
      await opened.user.click(region.getByRole("button", { name: prepare }));
      await waitFor(() => region.getByText(/没有认出“业务员”列/), {
        container: opened.window.document.body,
        timeout: 60_000,
      });
    }
    expect(await axeViolations(opened)).toEqual([]);
  });
});
