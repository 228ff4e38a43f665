import path from "node:path";
import type { CallsheetCommands } from "../../src/taskpane/headless";
import { bundled, openInExcel, type OpenWorkbook, type TestSheets } from "../workbook/support/openInExcel";

jest.setTimeout(240_000);

let workbook: OpenWorkbook;
let commands: CallsheetCommands;

const members: TestSheets = {
  会员: [
    ["会员姓名", "手机号", "最近消费日期", "消费次数", "消费金额", "意向级别", "最近跟进日期", "下次跟进日期"],
    ["陈伟", "19900000001", 46330, 7, 3200, "H", 46340, ""],
    ["林晓燕", "19900000002", 46200, 3, 650, "A", 46315, 46310],
  ],
};

const request = { sheet: "会员", asOf: "2026-11-20", locale: "zh-CN" } as const;

beforeEach(async () => {
  const scripts = [
    path.join(__dirname, "../workbook/support/door.ts"),
    path.join(__dirname, "../../src/taskpane/headless.ts"),
  ];
  workbook = await openInExcel(members, { scripts: scripts.map(bundled) });
  commands = workbook.window.callsheetCommands;
});

afterEach(() => workbook.close());

describe("the commands without a window", () => {
  it("read a sheet for a day, given as a date or as Excel's number", async () => {
    const byDate = await commands.read(request);
    expect(byDate).toMatchObject({ ok: true, value: { sheet: "会员", asOf: 46346, headerRow: 1 } });
    expect(await commands.read({ ...request, asOf: 46346 })).toEqual(byDate);
  });

  it("grade, fill in dates and list calls, each saying what was written, and take it all back in turn", async () => {
    const before = await workbook.everyCell("会员");
    expect(await commands.grade(request)).toMatchObject({
      ok: true,
      value: { plan: { tiers: { P: 1 } }, applied: { columns: [{ header: "RFM·R", cells: 2 }, ...Array(7).fill({})] } },
    });
    expect(await commands.followUp(request)).toMatchObject({
      ok: true,
      value: { plan: { counts: { written: 2 } }, applied: { columns: [{ header: "下次跟进日期", cells: 2 }, {}] } },
    });
    expect(await commands.callList({ ...request, day: "2026-11-23" })).toMatchObject({
      ok: true,
      value: { plan: [{ day: 46349 }], applied: { sheets: [{ sheet: "拨打清单 2026-11-23" }] } },
    });
    for (const taken of [{ sheetsRemoved: 1 }, { cells: 2, columnsRemoved: 1 }, { columnsRemoved: 8 }]) {
      expect(await commands.undo(request)).toMatchObject({ ok: true, value: { ...taken, left: [] } });
    }
    expect(await commands.undo(request)).toEqual({ ok: true, value: null });
    expect(await workbook.everyCell("会员")).toEqual(before);
  });

  it("give a failure with its sentence in the language asked for", async () => {
    expect(await commands.read({ ...request, sheet: "Nope", locale: "en-US" })).toEqual({
      ok: false,
      failure: { kind: "sheetMissing", sheet: "Nope" },
      sentence: "There is no sheet “Nope”. It may have been renamed or deleted: choose the sheet again.",
    });
  });

  it("refuse a day that does not exist", async () => {
    await expect(commands.read({ ...request, asOf: "2026-02-30" })).rejects.toThrow(/2026-02-30/);
  });
});
