import type { CellValue } from "../../../src/domain/sheet/cells";
import { readCallList } from "../../../src/domain/callList/callListReading";
import type { SheetCells } from "../../../src/domain/sheet/sheetCells";
import { day } from "../reading/sheets";

const header = ["序", "客户", "电话", "业务员", "结果", "下次联系", "备注", "行标识"];

describe("a filled call list", () => {
  it("is read with what the caller typed, blanks and spaces as nothing", () => {
    const found = list([
      ["拨打清单 2026-11-20 周五"],
      [""],
      header,
      [1, "甲", "19900000001", "林", "未接", "", " ", "id:C1"],
      [2, "乙", 19900000002, "", " 约周三 ", 46349, "忙", ""],
    ]);
    expect(found).toMatchObject({
      name: "清单",
      day: day("2026-11-20"),
      title: "拨打清单 2026-11-20 周五",
      language: "zh-CN",
      columns: { outcome: 4, nextContact: 5 },
    });
    expect(found.lines).toEqual([
      {
        row: 4,
        key: "id:C1",
        customer: "甲",
        phone: "19900000001",
        owner: "林",
        remark: null,
        outcome: "未接",
        nextContact: "",
      },
      {
        row: 5,
        key: null,
        customer: "乙",
        phone: "19900000002",
        owner: null,
        remark: "忙",
        outcome: " 约周三 ",
        nextContact: day("2026-11-23"),
      },
    ]);
  });

  it("passes over lines in which neither a customer nor a key nor an outcome stands, and no other", () => {
    const rows = list([
      ["2026-11-20"],
      header,
      ["", "", "", "", "", "", "", ""],
      [3, "", "", "林", "", "", "备注", ""],
      ["", "", "", "", "", "", "", "id:C1"],
      ["", "", "", "", "未接", "", "", ""],
      ["", "丙", "", "", "", "", "", ""],
    ]).lines.map(({ row, customer }) => [row, customer]);
    expect(rows).toEqual([
      [5, ""],
      [6, ""],
      [7, "丙"],
    ]);
  });

  it("has its day from the first line that names one, else from the name of the sheet", () => {
    const days = (above: string, name: string) => list([[above], header], { name }).day;
    expect(days("林的清单 2026-11-20", "拨打清单 2026-11-19")).toBe(day("2026-11-20"));
    expect(days("林的清单", "拨打清单 2026-11-19 (2)")).toBe(day("2026-11-19"));
    expect(readCallList(cells([["2026-02-30"], header]))).toEqual({ ok: false, code: "noDay" });
  });

  it("says where its cells are to be typed into, on a sheet that begins anywhere, and which of them is gone", () => {
    const columns = (of: readonly string[]) => list([["2026-11-20"], of], { firstColumn: 2 }).columns;
    expect(columns(header)).toEqual({ outcome: 6, nextContact: 7 });
    expect(columns(header.filter((each) => each !== "下次联系"))).toEqual({ outcome: 6, nextContact: -1 });
  });

  it("is one only with the customer, the outcome, and a key or a phone to find the customer by", () => {
    const isList = (of: readonly string[]) => readCallList(cells([["2026-11-20"], of])).ok;
    const without = (...gone: readonly string[]) => isList(header.filter((each) => !gone.includes(each)));
    expect([without("行标识"), without("电话"), without("备注", "业务员")]).toEqual([true, true, true]);
    expect([without("行标识", "电话"), without("结果"), without("客户")]).toEqual([false, false, false]);
  });

  it("tells what somebody has written beside it, above the table as well", () => {
    const found = list([
      ["2026-11-20", "旁注"],
      ["", ""],
      [...header, "", "我的列"],
      [1, "甲", "1", "林", "", "", "", "id:C1", "", "记得送花"],
    ]);
    expect(found.besides).toEqual(["旁注", "我的列", "记得送花"]);
  });

  it("has its days as its workbook counts them", () => {
    const found = list([["2026-11-20"], header, [1, "甲", "1", "林", "", 46349 - 1462, "", "id:C1"]], {
      dateSystem: 1904,
    });
    expect(found.lines[0]?.nextContact).toBe(day("2026-11-23"));
  });
});

function cells(values: readonly (readonly CellValue[])[], more: Partial<SheetCells> = {}): SheetCells {
  return { name: "清单", firstRow: 1, firstColumn: 0, values: values.map((row) => [...row]), ...more };
}

function list(values: readonly (readonly CellValue[])[], more: Partial<SheetCells> = {}) {
  const read = readCallList(cells(values, more));
  if (!read.ok) throw new Error(read.code);
  return read.list;
}
