import { openInExcel, type OpenWorkbook } from "./support/openInExcel";

jest.setTimeout(60_000);

let workbook: OpenWorkbook;

afterEach(() => {
  workbook.close();
});

describe("reading a sheet", () => {
  it("gives the values from where they begin, with row and column", async () => {
    workbook = await openInExcel({
      客户表: [
        [null, null, null],
        [null, "姓名", "电话"],
        [null, "陈伟", "19900000001"],
      ],
    });
    const outcome = await workbook.door.readSheet("客户表");
    expect(outcome).toMatchObject({
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
});
