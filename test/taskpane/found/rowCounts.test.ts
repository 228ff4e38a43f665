import { openPane, type OpenPane } from "../support/openPane";

// A machine that is busy with other things takes its time to open a pane.
jest.setTimeout(240_000);

let opened: OpenPane;

afterEach(() => opened.close());

describe("the counts of rows", () => {
  it("add up to all rows of the sheet that are not blank, and name those that are no customers", async () => {
    opened = await openPane({
      客户: [
        ["客户登记表", "", ""],
        ["姓名", "手机", "备注"],
        ["钱丁", "19900001401", ""],
        ["", "", "以下为分店"],
        ["孙无名", "19900001402", ""],
        ["合计", "2", ""],
      ],
    });
    expect(opened.text()).toContain("有内容的 6 行：客户 2、标题 1、表头 1、合计 1、备注 1");
    expect(opened.text()).toContain("合计行：6");
    expect(opened.text()).toContain("备注和小标题行：4");
  });
});
