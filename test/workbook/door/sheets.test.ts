import { openInExcel, type OpenWorkbook } from "../support/openInExcel";

jest.setTimeout(120_000);

let workbook: OpenWorkbook;

beforeEach(async () => {
  workbook = await openInExcel({
    客户表: [["姓名"], ["陈伟"], ["林晓燕"]],
    名单: [["姓名"], ["黄志强"], ["赵敏"]],
    空: [],
  });
});

afterEach(() => workbook.close());

describe("filters", () => {
  it("are cleared on the sheet and in its tables, whose arrows stay", async () => {
    const hidden = () =>
      workbook.byHand(async (context) => {
        const rows = ["客户表", "名单"].map((name) =>
          context.workbook.worksheets.getItem(name).getRange("A2:A3").load("rowHidden"),
        );
        const filter = context.workbook.worksheets.getItem("客户表").autoFilter.load("enabled");
        await context.sync();
        return [...rows.map(({ rowHidden }) => rowHidden), filter.enabled];
      });
    await workbook.byHand(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("客户表").autoFilter.apply("A1:A3", 0, { filterOn: "Values", values: ["陈伟"] });
      worksheets.getItem("名单").tables.add("A1:A3", true).columns.getItemAt(0).filter.applyValuesFilter(["赵敏"]);
      await context.sync();
    });
    // Of two rows each, one is hidden.
    expect(await hidden()).toEqual([null, null, true]);
    expect(await workbook.door.clearFilters("客户表")).toEqual({ ok: true, value: undefined });
    expect(await workbook.door.clearFilters("名单")).toMatchObject({ ok: true });
    expect(await hidden()).toEqual([false, false, true]);
  });

  it("of a sheet that is gone are a failure", async () => {
    expect(await workbook.door.clearFilters("没有")).toEqual({
      ok: false,
      failure: { kind: "sheetMissing", sheet: "没有" },
    });
  });
});

it("a cell is brought to the front and selected", async () => {
  await workbook.door.selectCell("名单", "A2");
  const selected = await workbook.byHand(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return range.address;
  });
  expect(selected).toBe("名单!A2");
});

describe("the heads of all sheets", () => {
  it("are their first rows, of those in which something stands", async () => {
    const heads = await workbook.door.heads();
    expect(heads).toMatchObject({
      ok: true,
      value: [
        { rowCount: 3, isVisible: true, isWhole: true, cells: { name: "客户表", firstRow: 1 } },
        { rowCount: 3, isVisible: true, isWhole: true, cells: { name: "名单", firstRow: 1 } },
      ],
    });
  });

  it("end after 60 rows and 100 columns, and say so", async () => {
    await workbook.byHand(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("客户表").getRange("A61").values = [["第61行"]];
      worksheets.getItem("名单").getRange("CW1").values = [["第101列"]];
      await context.sync();
    });
    const heads = await workbook.door.heads();
    if (!heads.ok) throw new Error(heads.failure.kind);
    expect(heads.value.map(({ isWhole, rowCount, cells }) => [isWhole, rowCount, cells.values.length])).toEqual([
      [false, 61, 60],
      [false, 3, 3],
    ]);
    expect(heads.value[1]?.cells.values[0]).toHaveLength(100);
  });

  it("are asked for twenty sheets at a time, and come in the order of the sheets", async () => {
    await workbook.byHand(async (context) => {
      for (let index = 1; index <= 25; index += 1) {
        context.workbook.worksheets.add(`第${index}张`).getRange("A1").values = [[index]];
      }
      await context.sync();
    });
    const heads = await workbook.door.heads();
    if (!heads.ok) throw new Error(heads.failure.kind);
    expect(heads.value.slice(2).map(({ cells }) => cells.values[0]?.[0])).toEqual(
      Array.from({ length: 25 }, (_, index) => index + 1),
    );
  });
});
