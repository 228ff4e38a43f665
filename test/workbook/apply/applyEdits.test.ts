import type { ColumnEdit, NewSheetEdit } from "../../../src/domain/sheet/edits";
import { openInExcel, type OpenWorkbook, type TestSheets } from "../support/openInExcel";

jest.setTimeout(240_000);

let workbook: OpenWorkbook;

afterEach(() => workbook.close());

const customers: TestSheets = {
  客户表: [
    ["姓名", "电话", "下次跟进"],
    ["陈伟", "19900000001", ""],
    ["林晓燕", "19900000002", 46300],
    ["黄志强", "19900000003", 46350],
  ],
};

const tiers: ColumnEdit = {
  kind: "column",
  sheet: "客户表",
  headerRow: 1,
  target: { kind: "ours", column: "rfmTier", header: "RFM·等级" },
  cells: [
    { row: 2, value: "P" },
    { row: 3, value: "=1+1" },
    { row: 4, value: "007" },
  ],
  format: "text",
};

const dates: ColumnEdit = {
  kind: "column",
  sheet: "客户表",
  headerRow: 1,
  target: { kind: "theirs", index: 2, header: "下次跟进" },
  cells: [
    { row: 2, value: 46346 },
    { row: 3, value: 46349 },
  ],
  format: "date",
};

describe("applying edits", () => {
  it("adds a column of ours to the right, with text that looks like a formula or a number kept as text", async () => {
    const before = await open(customers);
    const outcome = await apply([tiers]);
    expect(outcome).toMatchObject({
      ok: true,
      value: { columns: [{ sheet: "客户表", header: "RFM·等级", column: 3, isNew: true, cells: 3, formulasKept: [] }] },
    });
    expect(await column("D1:D4")).toEqual(["RFM·等级", "P", "=1+1", "007"]);
    expect(await valueTypes("D2:D4")).toEqual(["String", "String", "String"]);
    expect(await column("A1:A4")).toEqual(before.map((row) => row[0]));
  });

  it("writes into the column of ours that is there already, in whatever language its header is", async () => {
    await open({ 客户表: (customers["客户表"] ?? []).map((row, index) => [index === 0 ? "RFM·Tier" : "B", ...row]) });
    const outcome = await apply([tiers]);
    expect(outcome).toMatchObject({ ok: true, value: { columns: [{ column: 0, isNew: false }] } });
    expect(await column("A1:A4")).toEqual(["RFM·Tier", "P", "=1+1", "007"]);
  });

  it("leaves alone the cells of the person's column that no edit names", async () => {
    await open(customers);
    await apply([dates]);
    expect(await column("C1:C4")).toEqual(["下次跟进", 46346, 46349, 46350]);
    expect(await formats("C2:C4")).toEqual(["yyyy-mm-dd", "yyyy-mm-dd", "General"]);
  });

  it("never writes over a formula of the person's, and says where it stands", async () => {
    await open({
      客户表: [...(customers["客户表"] ?? []).slice(0, 2), ["林晓燕", "19900000002", { formula: "=46000+300" }]],
    });
    const outcome = await apply([dates]);
    expect(outcome).toMatchObject({ ok: true, value: { columns: [{ cells: 1, formulasKept: ["C3"] }] } });
    expect(await workbook.byHand((context) => read(context, "C3", "formulas"))).toEqual([["=46000+300"]]);
  });

  it("becomes part of a real table, and moves nothing that stands beside it", async () => {
    await open(customers);
    await workbook.byHand(async (context) => {
      context.workbook.worksheets.getItem("客户表").tables.add("A1:C4", true).name = "客户";
      await context.sync();
    });
    const joined = await apply([tiers]);
    expect(joined).toMatchObject({ ok: true, value: { columns: [{ column: 3, isNew: true }] } });
    expect(await workbook.byHand((context) => headersOfTable(context, "客户"))).toEqual([
      ["姓名", "电话", "下次跟进", "RFM·等级"],
    ]);
  });

  it("goes to the right of everything where a table has a neighbour that it would shift", async () => {
    await open({ 客户表: (customers["客户表"] ?? []).map((row, index) => [...row, null, `旁注${index}`]) });
    await workbook.byHand(async (context) => {
      context.workbook.worksheets.getItem("客户表").tables.add("A1:C4", true);
      await context.sync();
    });
    const outcome = await apply([tiers]);
    expect(outcome).toMatchObject({ ok: true, value: { columns: [{ column: 5, isNew: true }] } });
    expect(await column("E1:E4")).toEqual(["旁注0", "旁注1", "旁注2", "旁注3"]);
  });

  it("writes all of a long column, in the rows where it belongs", async () => {
    const rows = Array.from({ length: 3_000 }, (_, index) => [
      `客户${index}`,
      `199${String(index).padStart(8, "0")}`,
      "",
    ]);
    await open({ 客户表: [["姓名", "电话", "下次跟进"], ...rows] });
    const cells = rows.map((_, index) => ({ row: index + 2, value: `T${index}` }));
    const seen: number[] = [];
    const outcome = await apply([{ ...tiers, cells }], { onProgress: ({ done }) => seen.push(done) });
    expect(outcome.ok).toBe(true);
    const written = await column("D2:D3001");
    expect(written).toEqual(cells.map(({ value }) => value));
    expect(seen.at(-1)).toBe(3_000);
  });
});

describe("refusing before anything is written", () => {
  it.each<{ readonly title: string; readonly byHand: (sheet: Excel.Worksheet) => void; readonly failure: object }>([
    {
      title: "a protected sheet",
      byHand: (sheet) => sheet.protection.protect(),
      failure: { kind: "protected", sheet: "客户表" },
    },
    {
      title: "a filtered sheet",
      byHand: (sheet) =>
        sheet.autoFilter.apply(sheet.getRange("A1:C4"), 0, {
          filterOn: "Values",
          values: ["陈伟"],
        }),
      failure: { kind: "filtered", sheet: "客户表" },
    },
    {
      title: "a filtered table",
      byHand: (sheet) => sheet.tables.add("A1:C4", true).columns.getItemAt(0).filter.applyValuesFilter(["陈伟"]),
      failure: { kind: "filtered", sheet: "客户表" },
    },
    {
      title: "rows that were added since",
      byHand: (sheet) => (sheet.getRange("A5").values = [["赵敏"]]),
      failure: { kind: "changedSince", sheet: "客户表" },
    },
    {
      title: "rows that were sorted since",
      byHand: (sheet) =>
        (sheet.getRange("A2:B4").values = [
          ["黄志强", "'19900000003"],
          ["林晓燕", "'19900000002"],
          ["陈伟", "'19900000001"],
        ]),
      failure: { kind: "changedSince", sheet: "客户表" },
    },
    {
      title: "a cell of the target that was typed into since",
      byHand: (sheet) => (sheet.getRange("C2").values = [[46360]]),
      failure: { kind: "changedSince", sheet: "客户表" },
    },
    {
      title: "a sheet that was renamed since",
      byHand: (sheet) => (sheet.name = "旧客户"),
      failure: { kind: "sheetMissing", sheet: "客户表" },
    },
  ])("$title", async ({ byHand, failure }) => {
    await open(customers);
    const request = await requestOf([tiers, dates]);
    await workbook.byHand(async (context) => {
      byHand(context.workbook.worksheets.getItem("客户表"));
      await context.sync();
    });
    const name = failure && (failure as { kind: string }).kind === "sheetMissing" ? "旧客户" : "客户表";
    const before = await workbook.everyCell(name);
    expect(await workbook.door.applyEdits(request)).toEqual({ ok: false, failure, halfWritten: null });
    expect(await workbook.everyCell(name)).toEqual(before);
  });

  it.each<{ readonly title: string; readonly byHand: (sheet: Excel.Worksheet) => void; readonly failure: object }>([
    { title: "is gone since", byHand: (sheet) => sheet.delete(), failure: { kind: "sheetMissing", sheet: "订单" } },
    {
      title: "has another row since",
      byHand: (sheet) => (sheet.getRange("A3").values = [["19900000002"]]),
      failure: { kind: "changedSince", sheet: "订单" },
    },
    {
      title: "is empty since",
      byHand: (sheet) => sheet.getRange("A1:A3").clear(),
      failure: { kind: "changedSince", sheet: "订单" },
    },
    {
      title: "says something else since",
      byHand: (sheet) => (sheet.getRange("A2").values = [["19900000009"]]),
      failure: { kind: "changedSince", sheet: "订单" },
    },
  ])("a sheet that the edits were computed from and that $title", async ({ byHand, failure }) => {
    await open({ ...customers, 订单: [["电话"], ["19900000001"]] });
    const request = await requestOf([tiers]);
    const orders = await workbook.door.readSheet("订单");
    if (!orders.ok) throw new Error(orders.failure.kind);
    const unchanged = [...request.unchanged, workbook.door.stampOf(orders.value, [0])];
    expect(await workbook.door.applyEdits({ ...request, unchanged })).toMatchObject({ ok: true });
    await workbook.byHand(async (context) => {
      byHand(context.workbook.worksheets.getItem("订单"));
      await context.sync();
    });
    const again = await requestOf([tiers]);
    expect(await workbook.door.applyEdits({ ...again, unchanged: unchanged.slice(1) })).toEqual({
      ok: false,
      failure,
      halfWritten: null,
    });
  });

  it("a text that no cell of the person's column or of a new sheet can hold, and says which", async () => {
    await open(customers);
    const text = "长".repeat(32_768);
    expect(await apply([{ ...dates, format: "text", cells: [{ row: 3, value: text }] }])).toMatchObject({
      failure: { kind: "textTooLong", sheet: "客户表", cell: "C3" },
    });
    const list: NewSheetEdit = {
      kind: "newSheet",
      name: "清单",
      title: [],
      tableName: "List",
      columns: [{ header: "备注", format: "text", width: 10, values: ["短", text] }],
      printReady: false,
    };
    expect(await workbook.door.applyEdits({ edits: [list], unchanged: [], sameRows: [] })).toMatchObject({
      failure: { kind: "textTooLong", sheet: "清单", cell: "备注", length: 32_768 },
    });
  });

  it("a text that no cell can hold", async () => {
    await open(customers);
    const before = await workbook.everyCell("客户表");
    const outcome = await apply([{ ...tiers, cells: [{ row: 2, value: "长".repeat(32_768) }] }]);
    expect(outcome).toMatchObject({ ok: false, failure: { kind: "textTooLong", sheet: "客户表", length: 32_768 } });
    expect(await workbook.everyCell("客户表")).toEqual(before);
  });

  it("takes a text of 32,767 characters", async () => {
    await open(customers);
    expect(await apply([{ ...tiers, cells: [{ row: 2, value: "长".repeat(32_767) }] }])).toMatchObject({ ok: true });
    expect(String((await column("D2:D2"))[0])).toHaveLength(32_767);
  });

  it("puts back what it had written when it is cancelled half way", async () => {
    await open(customers);
    const before = await workbook.everyCell("客户表");
    const controller = new workbook.window.AbortController();
    const outcome = await apply([dates, tiers], {
      signal: controller.signal,
      onProgress: ({ phase }) => {
        if (phase === "writing") controller.abort();
      },
    });
    expect(outcome).toEqual({ ok: false, failure: { kind: "cancelled" }, halfWritten: null });
    expect(await workbook.everyCell("客户表")).toEqual(before);
  });
});

async function open(sheets: TestSheets) {
  workbook = await openInExcel(sheets);
  return sheets["客户表"] ?? [];
}

async function requestOf(edits: readonly ColumnEdit[]) {
  const sheet = await workbook.door.readSheet("客户表");
  if (!sheet.ok) throw new Error(sheet.failure.kind);
  return {
    edits,
    unchanged: [workbook.door.stampOf(sheet.value, [0, 1, 2])],
    sameRows: [workbook.door.stampOf(sheet.value, [0, 1])],
  };
}

async function apply(edits: readonly ColumnEdit[], options: Parameters<OpenWorkbook["door"]["applyEdits"]>[1] = {}) {
  return workbook.door.applyEdits(await requestOf(edits), options);
}

async function read(
  context: Excel.RequestContext,
  address: string,
  property: "values" | "formulas" | "valueTypes" | "numberFormat",
) {
  const range = context.workbook.worksheets.getItem("客户表").getRange(address).load(property);
  await context.sync();
  return range[property] as unknown[][];
}

async function column(address: string): Promise<unknown[]> {
  return (await workbook.byHand((context) => read(context, address, "values"))).map((row) => row[0]);
}

async function valueTypes(address: string): Promise<unknown[]> {
  return (await workbook.byHand((context) => read(context, address, "valueTypes"))).map((row) => row[0]);
}

async function formats(address: string): Promise<unknown[]> {
  return (await workbook.byHand((context) => read(context, address, "numberFormat"))).map((row) => row[0]);
}

async function headersOfTable(context: Excel.RequestContext, name: string): Promise<unknown[][]> {
  const headers = context.workbook.tables.getItem(name).getHeaderRowRange().load("values");
  await context.sync();
  return headers.values as unknown[][];
}
