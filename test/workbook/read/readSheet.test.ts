import { openInExcel, type OpenWorkbook } from "../support/openInExcel";

jest.setTimeout(240_000);

let workbook: OpenWorkbook;

afterEach(() => workbook.close());

describe("reading a sheet", () => {
  it("gives the values from where they begin, with row and column", async () => {
    workbook = await openInExcel({
      客户表: [
        [null, null, null],
        [null, "姓名", "电话"],
        [null, "陈伟", "19900000001"],
      ],
    });
    expect(await workbook.door.readSheet("客户表")).toMatchObject({
      ok: true,
      value: {
        name: "客户表",
        firstRow: 2,
        firstColumn: 1,
        values: [
          ["姓名", "电话"],
          ["陈伟", "19900000001"],
        ],
        tables: [],
        dateSystem: 1900,
      },
    });
  });

  it("takes the sheet in front where none is named", async () => {
    workbook = await openInExcel({ 一: [["a"]], 二: [["b"]] });
    await workbook.byHand(async (context) => {
      context.workbook.worksheets.getItem("二").activate();
      await context.sync();
    });
    expect(await workbook.door.readSheet()).toMatchObject({ ok: true, value: { name: "二" } });
  });

  it("says so where something stands in the very last column: Excel gives no values of whole rows", async () => {
    workbook = await openInExcel({ 客户表: [["姓名"], ["陈伟"]] });
    await workbook.byHand(async (context) => {
      context.workbook.worksheets.getItem("客户表").getRange("XFD1").formulas = [[" "]];
      await context.sync();
    });
    expect(await workbook.door.readSheet("客户表")).toEqual({
      ok: false,
      failure: { kind: "noRoom", sheet: "客户表" },
    });
  });

  it("does not take cells for used that are only formatted", async () => {
    workbook = await openInExcel({ 客户表: [["姓名"], ["陈伟"]] });
    await workbook.byHand(async (context) => {
      context.workbook.worksheets.getItem("客户表").getRange("A3:H500").format.fill.color = "#FFFF00";
      await context.sync();
    });
    expect(await workbook.door.readSheet("客户表")).toMatchObject({
      ok: true,
      value: { values: [["姓名"], ["陈伟"]] },
    });
  });

  it("tells where the real tables are, and that one has a row of totals", async () => {
    workbook = await openInExcel({ 客户表: [["标题"], ["姓名", "电话"], ["陈伟", "19900000001"]] });
    await workbook.byHand(async (context) => {
      const table = context.workbook.worksheets.getItem("客户表").tables.add("A2:B3", true);
      table.name = "客户";
      table.showTotals = true;
      await context.sync();
    });
    expect(await workbook.door.readSheet("客户表")).toMatchObject({
      ok: true,
      value: {
        tables: [{ name: "客户", headerRow: 2, lastRow: 4, firstColumn: 0, columnCount: 2, hasTotals: true }],
      },
    });
  });

  it("gives the number formats of the first rows", async () => {
    workbook = await openInExcel({ 客户表: [["日期"], ...Array.from({ length: 300 }, () => [46346])] });
    await workbook.byHand(async (context) => {
      context.workbook.worksheets.getItem("客户表").getRange("A2:A301").numberFormat = "yyyy-mm-dd" as never;
      await context.sync();
    });
    const sheet = await workbook.door.readSheet("客户表");
    const formats = sheet.ok ? sheet.value.numberFormats : undefined;
    expect(formats).toHaveLength(200);
    expect(formats?.slice(0, 2)).toEqual([["General"], ["yyyy-mm-dd"]]);
  });

  it("goes on in smaller blocks where Excel refuses to send so much at once, and tells how far it is", async () => {
    // 9 million characters: Excel on the web sends 5 MB at most.
    const rows = Array.from({ length: 300 }, (_, row) => [row, "x".repeat(30_000)]);
    workbook = await openInExcel({ 客户表: rows });
    const seen: number[] = [];
    const sheet = await workbook.door.readSheet("客户表", {
      onProgress: ({ phase, done, total }) => {
        expect({ phase, total }).toEqual({ phase: "reading", total: 300 });
        seen.push(done);
      },
    });
    expect(sheet.ok && sheet.value.values.map(([row]) => row)).toEqual(rows.map(([row]) => row));
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.at(-1)).toBe(300);
    expect([...seen].sort((one, other) => one - other)).toEqual(seen);
  });

  it("steps over the blank rows above a stray cell in the last row of the sheet", async () => {
    const answers: string[] = [];
    const rows = Array.from({ length: 300 }, (_, row) => [`客户${row}`, 19_900_000_000 + row]);
    workbook = await openInExcel({ 客户表: [["姓名", "电话"], ...rows] }, { onAnswer: (body) => answers.push(body) });
    await workbook.byHand(async (context) => {
      context.workbook.worksheets.getItem("客户表").getRange("B1048576").values = [["完"]];
      await context.sync();
    });
    answers.length = 0;
    const read = await workbook.door.readSheet("客户表");
    if (!read.ok) throw new Error(read.failure.kind);
    expect(read.value.values).toHaveLength(1_048_576);
    expect(read.value.values[300]).toEqual(["客户299", 19_900_000_299]);
    expect(read.value.values[301]).toEqual(["", ""]);
    expect(read.value.values.at(-1)).toEqual(["", "完"]);
    expect(answers.reduce((sum, body) => sum + body.length, 0)).toBeLessThan(100_000);
  });

  it("stops between two blocks when it is told to", async () => {
    workbook = await openInExcel({ 客户表: Array.from({ length: 500 }, (_, row) => [row, "x".repeat(30_000)]) });
    const controller = new workbook.window.AbortController();
    const sheet = await workbook.door.readSheet("客户表", {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    expect(sheet).toEqual({ ok: false, failure: { kind: "cancelled" } });
  });

  it("says which sheet is not there, and which one is empty", async () => {
    workbook = await openInExcel({ 空表: [] });
    expect(await workbook.door.readSheet("没有")).toEqual({
      ok: false,
      failure: { kind: "sheetMissing", sheet: "没有" },
    });
    expect(await workbook.door.readSheet("空表")).toEqual({
      ok: false,
      failure: { kind: "emptySheet", sheet: "空表" },
    });
  });
});

describe("the sheets of a workbook", () => {
  it("are listed in their order, without the hidden ones", async () => {
    workbook = await openInExcel({ 一: [["a"]], 二: [["b"]], 三: [["c"]] });
    await workbook.byHand(async (context) => {
      context.workbook.worksheets.getItem("二").visibility = "Hidden";
      context.workbook.worksheets.getItem("三").activate();
      await context.sync();
    });
    expect(await workbook.door.listSheets()).toEqual({
      ok: true,
      value: [
        { name: "一", isActive: false },
        { name: "三", isActive: true },
      ],
    });
  });
});

describe("the settings in the workbook", () => {
  it("are kept and changed", async () => {
    workbook = await openInExcel({ 一: [["a"]] });
    await workbook.door.changeSettings((settings) => ({ ...settings, callList: { sheet: "一" } }));
    expect(await workbook.door.readSettings()).toMatchObject({ ok: true, value: { callList: { sheet: "一" } } });
  });

  it("count as not set where they cannot be understood, and are left alone where a newer version wrote them", async () => {
    workbook = await openInExcel({ 一: [["a"]] });
    await workbook.byHand(async (context) => {
      context.workbook.settings.add("callsheet", { version: 2, readings: "all" });
      await context.sync();
    });
    expect(await workbook.door.readSettings()).toMatchObject({ ok: true, value: { readings: {} } });
    expect(await workbook.door.changeSettings((settings) => settings)).toEqual({
      ok: false,
      failure: { kind: "newerSettings" },
    });
  });
});
