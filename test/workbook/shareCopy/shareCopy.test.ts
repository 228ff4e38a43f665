import { openInExcel, type OpenWorkbook } from "../support/openInExcel";

let workbook: OpenWorkbook;

beforeEach(async () => {
  workbook = await openInExcel({
    客户表: [
      ["", "姓名", "电话", "成本"],
      ["", "陈伟", "1", 5],
    ],
    空的: [],
  });
});

afterEach(() => workbook.close());

it("the workbook is called as its file, with its ending", async () => {
  expect(await workbook.door.workbookName()).toEqual({ ok: true, value: "Test.xlsx" });
});

it("the columns that the person hides are told, counted on the sheet", async () => {
  await workbook.byHand(async (context) => {
    context.workbook.worksheets.getItem("客户表").getRange("D:D").columnHidden = true;
    await context.sync();
  });
  const read = await workbook.door.readSheet("客户表");
  if (!read.ok) throw new Error(read.failure.kind);
  const hidden = await workbook.door.hiddenColumns([read.value]);
  expect(hidden.ok && hidden.value.map((columns) => [...columns])).toEqual([[3]]);
});
