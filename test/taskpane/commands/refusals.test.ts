import path from "node:path";
import { locales } from "../../../src/domain/locale";
import type { CallsheetCommands } from "../../../src/taskpane/headless";
import { bundled, openInExcel, type OpenWorkbook, type TestSheets } from "../../workbook/support/openInExcel";

jest.setTimeout(240_000);

const sheets: TestSheets = {
  价格表: [
    ["商品名称", "规格", "单价", "库存"],
    ["面霜", "50ml", 128, 40],
    ["精华", "30ml", 268, 12],
    ["面膜", "5片", 99, 60],
  ],
  名单: [
    ["对象", "手机", "最近跟进日期", "意向级别"],
    ["周小满", "19900000001", "2026-11-02", "H"],
    ["吴大有", "19900000002", "2026-11-03", "A"],
    ["郑可心", "19900000003", "2026-11-04", "B"],
  ],
  两张表: [
    ["老客户"],
    ["客户姓名", "手机", "最近联系", "来源"],
    ["周小满", "13900001111", "2026-11-02", "来店"],
    ["吴大有", "13900002222", "2026-11-03", "来店"],
    [],
    ["新客户"],
    ["姓名", "联系电话", "意向级别"],
    ["郑可心", "13900003333", "H"],
  ],
};
const request = { asOf: "2026-11-20", locale: "zh-CN" } as const;

let workbook: OpenWorkbook;
let commands: CallsheetCommands;

beforeAll(async () => {
  const script = bundled(path.join(__dirname, "../../../src/taskpane/headless.ts"));
  workbook = await openInExcel(sheets, { scripts: [script] });
  commands = workbook.window.callsheetCommands;
});

afterAll(() => workbook.close());

describe("a sheet that names no customer", () => {
  it.each(["grade", "followUp", "callList", "pool", "churn", "dashboard"] as const)(
    "is refused by %s in every language, and nothing is written",
    async (command) => {
      const before = await workbook.everyCell("价格表");
      for (const locale of locales) {
        expect(await commands[command]({ ...request, locale, sheet: "价格表" })).toMatchObject({
          ok: false,
          failure: { kind: "noCustomerSheet", sheet: "价格表" },
          sentence: expect.stringContaining("价格表") as string,
        });
      }
      expect(await workbook.everyCell("价格表")).toEqual(before);
    },
  );
});

describe("a list whose names no header tells of", () => {
  it.each(["callList", "followUp", "pool"] as const)(
    "is asked about before %s, in every language, and nothing is written",
    async (command) => {
      const before = await workbook.everyCell("名单");
      for (const locale of locales) {
        expect(await commands[command]({ ...request, locale, sheet: "名单" })).toMatchObject({
          ok: false,
          failure: { kind: "noNames", sheet: "名单", headers: ["对象"] },
          sentence: expect.stringContaining("对象") as string,
        });
      }
      expect(await workbook.everyCell("名单")).toEqual(before);
    },
  );
});

describe("another table of a sheet", () => {
  it("is read from then on by its number; a number too high is said", async () => {
    expect(await commands.read({ ...request, sheet: "两张表" })).toMatchObject({
      value: {
        customers: [{}, {}],
        tables: [
          { title: "老客户", isRead: true },
          { title: "新客户", isRead: false },
        ],
      },
    });
    expect(await commands.chooseTable({ ...request, sheet: "两张表", table: 3 })).toMatchObject({
      ok: false,
      failure: { kind: "noSuchTable", sheet: "两张表", tables: 2 },
    });
    expect(await commands.chooseTable({ ...request, sheet: "两张表", table: 2 })).toMatchObject({ ok: true });
    expect(await commands.read({ ...request, sheet: "两张表" })).toMatchObject({
      value: {
        customers: [{ customerName: "郑可心", grade: "H" }],
        tables: [{ isRead: false }, { isRead: true }],
      },
    });
  });
});
