import path from "node:path";
import { locales } from "../../../src/domain/locale";
import type { CallsheetCommands } from "../../../src/taskpane/headless";
import { bundled, openInExcel, type OpenWorkbook, type TestSheets } from "../../workbook/support/openInExcel";

jest.setTimeout(240_000);

/* Orders of two buyers; as-of is 2026-11-20. */
const orders: TestSheets = {
  订单: [
    ["订单编号", "客户姓名", "手机", "下单日期", "实付金额", "业务员"],
    ["D1001", "陈伟", "19900000001", "2026-11-02", 1200, "张敏"],
    ["D1002", "林晓燕", "19900000002", "2026-10-15", 300, "张敏"],
    ["D1003", "陈伟", "19900000001", "2026-09-08", 900, "张敏"],
  ],
};

const request = { sheet: "订单", asOf: "2026-11-20", locale: "zh-CN" } as const;

let workbook: OpenWorkbook;
let commands: CallsheetCommands;

beforeEach(async () => {
  const scripts = ["../../workbook/support/door.ts", "../../../src/taskpane/headless.ts"];
  workbook = await openInExcel(orders, { scripts: scripts.map((script) => bundled(path.join(__dirname, script))) });
  commands = workbook.window.callsheetCommands;
});

afterEach(() => workbook.close());

describe("a sheet of orders where customers are wanted", () => {
  it("is not written to: follow-up, call list and pool say what it looks like and what to do", async () => {
    const before = await workbook.everyCell("订单");
    const refusal = {
      ok: false,
      failure: { kind: "sheetOfOrders", sheet: "订单", rows: 3, customers: 2 },
      sentence:
        "工作表“订单”看起来是订单明细：3 行只有 2 位客户，同一客户有好几行，一行写一个日期会互相矛盾。请选择客户表；没有客户表时，先在“客户分级”里由订单生成买家名单。如果它确实是客户表，请在“读到的内容”里把订单列改为“不使用”。",
    };
    expect(await commands.followUp(request)).toEqual(refusal);
    expect(await commands.callList(request)).toEqual(refusal);
    expect(await commands.pool(request)).toEqual(refusal);
    expect(await workbook.everyCell("订单")).toEqual(before);
    for (const locale of locales) {
      expect(await commands.followUp({ ...request, locale })).toMatchObject({
        sentence: expect.stringMatching(/订单.*3.*2/) as string,
      });
    }
  });

  it("is graded buyer by buyer on a sheet of their own, as on the pane", async () => {
    const before = await workbook.everyCell("订单");
    expect(await commands.grade(request)).toMatchObject({
      ok: true,
      value: {
        plan: { rows: [{}, {}] },
        applied: { columns: [], sheets: [{ sheet: "买家分级 2026-11-20", rows: 2 }] },
      },
    });
    expect(await workbook.everyCell("订单")).toEqual(before);
    const buyers = { ...request, sheet: "买家分级 2026-11-20" };
    expect(await commands.followUp(buyers)).toMatchObject({ ok: true, value: { plan: { counts: { written: 2 } } } });
  });
});
