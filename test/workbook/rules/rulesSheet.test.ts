import { defaultRules } from "../../../src/domain/rules/rules";
import type { Locale } from "../../../src/domain/locale";
import { openInExcel, type OpenWorkbook } from "../support/openInExcel";

let workbook: OpenWorkbook;

beforeEach(async () => {
  workbook = await openInExcel({ 客户表: [["姓名"], ["陈伟"]] });
});

afterEach(() => workbook.close());

describe("the rules of a workbook", () => {
  it("are the defaults where it has no rules sheet, whatever its sheets are called", async () => {
    await workbook.byHand(async (context) => {
      context.workbook.worksheets.add("规则").getRange("A1:B1").values = [["本店规则", "先到先得"]];
      await context.sync();
    });
    expect(await workbook.door.readRules()).toEqual({ ok: true, value: defaultRules });
    expect(await workbook.door.findRulesSheet()).toEqual({ ok: true, value: null });
  });

  it.each<[Locale, string]>([
    ["zh-CN", "规则"],
    ["zh-TW", "規則"],
    ["en-US", "Callsheet rules"],
  ])("read back as they were written in %s, under any name", async (locale, name) => {
    await written(locale);
    expect(await workbook.door.findRulesSheet()).toEqual({ ok: true, value: name });
    await workbook.byHand(async (context) => {
      context.workbook.worksheets.getItem(name).name = "我的规则 2026";
      await context.sync();
    });
    expect(await workbook.door.readRules()).toEqual({ ok: true, value: defaultRules });
  });

  it("are what a person types into the sheet", async () => {
    await written("zh-CN");
    await typeBeside("rfmTiers", 45);
    const rules = await workbook.door.readRules();
    expect(rules.ok && rules.value.rfm.tierFrom).toEqual({ P: 45, G: 26, S: 17 });
  });

  it("are none at all while a cell is faulty, and the cell is named", async () => {
    await written("zh-CN");
    const cell = await typeBeside("capacity", "很多");
    expect(await workbook.door.readRules()).toMatchObject({
      ok: false,
      failure: {
        kind: "faultyRules",
        sheet: "规则",
        faults: [{ cell, found: "很多", reason: { code: "notANumber" } }],
      },
    });
  });

  it("stand on one sheet only", async () => {
    await written("zh-CN");
    const again = await workbook.door.writeRulesSheet(defaultRules, "en-US");
    expect(again).toMatchObject({ ok: false, failure: { kind: "severalRulesSheets", sheets: ["规则"] } });
    await workbook.byHand(async (context) => {
      context.workbook.worksheets.getItem("规则").copy("End");
      await context.sync();
    });
    expect(await workbook.door.readRules()).toMatchObject({ ok: false, failure: { kind: "severalRulesSheets" } });
  });

  it("can be taken off again, but not once somebody has changed them", async () => {
    const first = await written("zh-CN");
    expect(await workbook.door.undo(first)).toMatchObject({
      ok: true,
      value: { sheetsRemoved: 1, sheetsRestored: 0, left: [] },
    });
    const second = await written("zh-CN");
    await typeBeside("capacity", 30);
    expect(await workbook.door.undo(second)).toMatchObject({
      ok: true,
      value: { sheetsRemoved: 0, sheetsRestored: 0, left: [{ kind: "sheet", sheet: "规则" }] },
    });
  });

  it("are changed in their cell, which is put back again", async () => {
    expect(await workbook.door.findRule(capacity)).toEqual({ ok: true, value: null });
    await written("zh-CN");
    const before = await workbook.everyCell("规则");
    const changed = await workbook.door.changeRule(await placeOf(capacity), 80);
    expect(changed).toMatchObject({ ok: true, value: { columns: [{ sheet: "规则", cells: 1 }] } });
    const rules = await workbook.door.readRules();
    expect(rules.ok && rules.value.calls.capacityPerDay).toBe(80);
    if (changed.ok) await workbook.door.undo(changed.value.undo);
    expect(await workbook.everyCell("规则")).toEqual(before);
  });

  it("are not changed where rows have moved since the cell was found", async () => {
    await written("zh-CN");
    const place = await placeOf(capacity);
    await workbook.byHand(async (context) => {
      context.workbook.worksheets.getItem("规则").getRange("3:3").insert("Down");
      await context.sync();
    });
    const before = await workbook.everyCell("规则");
    expect(await workbook.door.changeRule(place, 80)).toMatchObject({ ok: false, failure: { kind: "changedSince" } });
    expect(await workbook.everyCell("规则")).toEqual(before);
  });

  it("are changed to a text as a text, which is put back again", async () => {
    await written("zh-CN");
    const before = await workbook.everyCell("规则");
    const changed = await workbook.door.changeRule(await placeOf(capacity), "=1+1");
    const fault = { kind: "faultyRules", faults: [{ found: "=1+1" }] };
    expect(await workbook.door.readRules()).toMatchObject({ ok: false, failure: fault });
    if (!changed.ok) throw new Error(changed.failure.kind);
    await workbook.door.undo(changed.value.undo);
    expect(await workbook.everyCell("规则")).toEqual(before);
  });

  it.each<{ readonly title: string; readonly byHand: (sheet: Excel.Worksheet) => unknown; readonly failure: object }>([
    {
      title: "protected",
      byHand: (sheet) => sheet.protection.protect(),
      failure: { kind: "protected", sheet: "规则" },
    },
    {
      title: "gone",
      byHand: (sheet) => sheet.delete(),
      failure: { kind: "sheetMissing", sheet: "规则" },
    },
  ])("are not changed where their sheet is $title", async ({ byHand, failure }) => {
    await written("zh-CN");
    const place = await placeOf(capacity);
    await workbook.byHand(async (context) => {
      byHand(context.workbook.worksheets.getItem("规则"));
      await context.sync();
    });
    expect(await workbook.door.changeRule(place, 80)).toMatchObject({ ok: false, failure });
  });

  it("are not found where their table was taken off the sheet", async () => {
    await written("zh-CN");
    const row = Number((await typeBeside("capacity", 60)).slice(1));
    await workbook.byHand(async (context) => {
      context.workbook.worksheets.getItem("规则").getRange(`A${row}:F${row}`).clear();
      await context.sync();
    });
    expect(await workbook.door.findRule(capacity)).toEqual({ ok: true, value: null });
  });

  it("have their marks in a hidden column, and drop-downs that take other text too", async () => {
    await written("zh-CN");
    const seen = await workbook.byHand(async (context) => {
      const sheet = context.workbook.worksheets.getItem("规则");
      const hidden = sheet.getRange("A1").load("columnHidden,values");
      const names = sheet.getRange("A1:C20").load("values");
      await context.sync();
      const row = names.values.findIndex(([key]) => key === "rfmMethod") + 1;
      const { dataValidation } = sheet.getRange(`C${row}`);
      dataValidation.load("rule,errorAlert");
      await context.sync();
      return { hidden: hidden.columnHidden, rule: dataValidation.rule, alert: dataValidation.errorAlert.showAlert };
    });
    expect(seen).toMatchObject({
      hidden: true,
      rule: { list: { source: "固定,排名,分位", inCellDropDown: true } },
      alert: false,
    });
  });

  it("are not written into a workbook whose structure is protected", async () => {
    await workbook.byHand(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    expect(await workbook.door.writeRulesSheet(defaultRules, "zh-CN")).toEqual({
      ok: false,
      failure: { kind: "workbookProtected" },
      halfWritten: null,
    });
  });
});

const capacity = ["calls", "capacityPerDay"];

async function placeOf(path: readonly string[]) {
  const found = await workbook.door.findRule(path);
  if (!found.ok || found.value === null) throw new Error("There is no such rule on a sheet.");
  return found.value;
}

async function written(locale: Locale) {
  const outcome = await workbook.door.writeRulesSheet(defaultRules, locale);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value.undo;
}

/** Types into the first value beside a rule, found by its key. Gives the address. */
function typeBeside(key: string, value: unknown): Promise<string> {
  return workbook.byHand(async (context) => {
    const sheet = context.workbook.worksheets.getItem("规则");
    const keys = sheet.getRange("A1:A200").load("values");
    await context.sync();
    const address = `C${keys.values.findIndex(([found]) => found === key) + 1}`;
    sheet.getRange(address).values = [[value]];
    await context.sync();
    return address;
  });
}
