import path from "node:path";
import { dayFromIso } from "../../../src/domain/calendar/day";
import type { CallsheetCommands } from "../../../src/taskpane/headless";
import { bundled, openInExcel, type OpenWorkbook, type TestSheets } from "../../workbook/support/openInExcel";

jest.setTimeout(240_000);

/* Grade A is due after 7 days, on Thursday 1 October 2026: China is off until Wednesday the 7th, Taiwan and others work. */
const sheets: TestSheets = {
  客户: [
    ["客户姓名", "手机", "意向级别", "最近跟进日期", "下次跟进日期"],
    ["周小满", "13900001111", "A", "2026-09-24", ""],
  ],
  Customers: [
    ["Customer Name", "Phone", "Intent Grade", "Last Contact", "Next Contact"],
    ["Ada Norris", "212-555-0101", "A", "2026-09-24", ""],
  ],
  客戶: [
    ["客戶姓名", "手機", "意向級別", "最近聯絡日期", "下次聯絡日期"],
    ["周小滿", "0912345678", "A", "2026-09-21", ""],
  ],
};

let workbook: OpenWorkbook;
let commands: CallsheetCommands;

beforeAll(async () => {
  const script = bundled(path.join(__dirname, "../../../src/taskpane/headless.ts"));
  workbook = await openInExcel(sheets, { scripts: [script] });
  commands = workbook.window.callsheetCommands;
});

afterAll(() => workbook.close());

describe("follow-up dates", () => {
  it.each([
    ["客户", "zh-CN", "2026-09-28", "2026-10-08", "china"],
    ["Customers", "en-US", "2026-09-28", "2026-10-01", "weekends"],
    // Due on Monday 28 September, 教師節.
    ["客戶", "zh-TW", "2026-09-24", "2026-09-29", "taiwan"],
  ] as const)(
    "keep off the holidays of the calendar that the sheet %s shows",
    async (sheet, locale, asOf, to, calendar) => {
      const read = await commands.read({ sheet, asOf, locale });
      expect(read).toMatchObject({ ok: true, value: { calendar: { calendar, by: "sheet", open: [] } } });
      const answer = await commands.followUp({ sheet, asOf, locale });
      expect(answer).toMatchObject({ ok: true, value: { plan: { rows: [{ to: dayFromIso(to) }] } } });
    },
  );
});
