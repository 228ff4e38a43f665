import { openExcel, refusal } from "../openExcel";
import type { Worksheet } from "../../../../workbench/excel/sheets/worksheet";
import type { Table } from "../../../../workbench/excel/tables/table";

function orders(sheet: Worksheet, address = "B2:D4"): Table {
  const range = sheet.getRange(address);
  range.values = [
    ["customer", "amount", "paid"],
    ["Li", 10, true],
    ["Wang", 20, false],
  ];
  const table = sheet.tables.add(address, true);
  table.name = "Orders";
  return table;
}

describe("tables", () => {
  it("know their parts and columns", () => {
    const { sheet } = openExcel();
    const table = orders(sheet);
    expect(table.getRange().address).toBe("Sheet1!B2:D4");
    expect(table.getHeaderRowRange().values).toEqual([["customer", "amount", "paid"]]);
    expect(table.getDataBodyRange().address).toBe("Sheet1!B3:D4");
    expect(refusal(() => table.getTotalRowRange())).toBe("ItemNotFound");
    expect(table.columns.items.map(({ id, index, name }) => [id, index, name])).toEqual([
      [1, 0, "customer"],
      [2, 1, "amount"],
      [3, 2, "paid"],
    ]);
    expect(table.columns.getItem("AMOUNT").getDataBodyRange().values).toEqual([[10], [20]]);
    expect(table.columns.getItem(2).name).toBe("amount");
    expect([table.rows.getCount(), table.rows.getItemAt(1).values]).toEqual([2, [["Wang", 20, false]]]);
    expect([table.style, table.showTotals, table.showFilterButton, table.worksheet.name]).toEqual([
      "TableStyleMedium2",
      false,
      true,
      "Sheet1",
    ]);
  });

  it("are found by name, id, sheet and range", () => {
    const { excel, sheet } = openExcel();
    const table = orders(sheet);
    expect(excel.workbook.tables.getItem("orders").id).toBe(table.id);
    expect(excel.workbook.tables.getItem(table.id).name).toBe("Orders");
    expect(excel.workbook.tables.getItemOrNullObject("Nobody")).toBeNull();
    expect(sheet.getRange("D4:F9").getTables().getCount()).toBe(1);
    expect(sheet.getRange("D4:F9").getTables(true).getCount()).toBe(0);
    expect(excel.workbook.worksheets.add().tables.count).toBe(0);
  });

  it("make their headers texts that differ from each other", () => {
    const { sheet } = openExcel();
    sheet.getRange("A1:E2").formulas = [
      ["name", "name", 2024, "", "=1+1"],
      [1, 2, 3, 4, 5],
    ];
    const table = sheet.tables.add("A1:E2", true);
    expect(table.getHeaderRowRange().values).toEqual([["name", "name2", "2024", "Column4", "Column5"]]);
    sheet.getRange("B1:C1").values = [["Name", ""]];
    expect(table.columns.items.map(({ name }) => name)).toEqual(["name", "Name2", "Column3", "Column4", "Column5"]);
  });

  it("put headers above data that has none, and a row below headers without data", () => {
    const { sheet } = openExcel({ cultureName: "zh-CN" });
    sheet.getRange("A1:B2").values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange("A3").values = "below";
    const table = sheet.tables.add("A1:B2", false);
    expect([table.name, table.getRange().values]).toEqual([
      "表1",
      [
        ["列1", "列2"],
        [1, 2],
        [3, 4],
      ],
    ]);
    expect(sheet.getRange("A4").values).toEqual([["below"]]);
    sheet.getRange("D1").values = "only";
    expect(sheet.tables.add("D1", true).getRange().address).toBe("Sheet1!D1:D2");
  });

  it("refuse names that Excel refuses, and to overlap another table", () => {
    const { excel, sheet } = openExcel();
    const table = orders(sheet);
    const other = sheet.tables.add("H1:I3", true);
    excel.workbook.names.add("Rate", "=1");
    for (const name of ["two words", "1st", "A1", "R1C1", "", "x".repeat(256)]) {
      expect(refusal(() => (other.name = name))).toBe("InvalidArgument");
    }
    for (const name of ["ORDERS", "rate"]) expect(refusal(() => (other.name = name))).toBe("ItemAlreadyExists");
    expect(() => sheet.tables.add("D4:F6", true)).toThrow("A table can't overlap another table.");
    expect(refusal(() => table.resize("B2:H4"))).toBe("InvalidArgument");
    expect(refusal(() => sheet.getRange("B2:C2").merge())).toBe("InvalidOperation");
  });

  it("grow when something is written right below or beside them", () => {
    const { sheet } = openExcel();
    const table = orders(sheet);
    sheet.getRange("B5:C6").values = [
      ["Zhao", 30],
      ["Qian", 40],
    ];
    expect(table.getRange().address).toBe("Sheet1!B2:D6");
    sheet.getRange("E2:E3").values = [["note"], ["x"]];
    expect(table.getRange().address).toBe("Sheet1!B2:E6");
    expect(table.columns.items.map(({ name }) => name)).toEqual(["customer", "amount", "paid", "note"]);
    sheet.getRange("F4").values = "y";
    expect(table.columns.getItemAt(4).name).toBe("Column5");
    sheet.getRange("B8").values = "apart";
    sheet.getRange("A3").values = "left";
    expect(table.getRange().address).toBe("Sheet1!B2:F6");
  });

  it("do not grow past their totals, nor over cells with a validation", () => {
    const { sheet } = openExcel();
    const table = orders(sheet);
    sheet.getRange("B5").dataValidation.rule = { list: { source: "a,b" } };
    sheet.getRange("B5").values = "x";
    expect(table.getRange().address).toBe("Sheet1!B2:D4");
    sheet.getRange("B5").clear();
    table.showTotals = true;
    sheet.getRange("B6").values = "x";
    expect(table.getRange().address).toBe("Sheet1!B2:D5");
  });

  it("show totals of what is seen, beneath the data, and take them away again", async () => {
    const { excel, sheet } = openExcel();
    sheet.getRange("A1:B3").values = [
      ["n", "m"],
      ["a", 2],
      ["b", 3],
    ];
    sheet.getRange("A4").values = "below";
    const table = sheet.tables.add("A1:B3", true);
    table.showTotals = true;
    await excel.engineSettled();
    expect(table.getTotalRowRange().values).toEqual([["Total", 5]]);
    expect(table.getDataBodyRange().address).toBe("Sheet1!A2:B3");
    expect(sheet.getRange("A5").values).toEqual([["below"]]);
    table.showTotals = false;
    expect(table.getRange().address).toBe("Sheet1!A1:B3");
    expect(sheet.getRange("A4:B4").values).toEqual([["", ""]]);
  });

  it("take rows at the end and between, what is below moves down", () => {
    const { sheet } = openExcel();
    const table = orders(sheet);
    sheet.getRange("B6").values = "below";
    table.rows.add(null, [
      ["Zhao", 30, true],
      ["Qian", 40, true],
    ]);
    expect(table.getRange().address).toBe("Sheet1!B2:D6");
    expect(sheet.getRange("B8").values).toEqual([["below"]]);
    table.rows.add(0, [["First", 0, false]]);
    expect(table.columns.getItem("customer").getDataBodyRange().values).toEqual([
      ["First"],
      ["Li"],
      ["Wang"],
      ["Zhao"],
      ["Qian"],
    ]);
    expect(refusal(() => table.rows.add(null, [["too", "few"]]))).toBe("InvalidArgument");
    table.rows.getItemAt(1).delete();
    expect(table.columns.getItem("customer").getDataBodyRange().values).toEqual([
      ["First"],
      ["Wang"],
      ["Zhao"],
      ["Qian"],
    ]);
  });

  it("take columns at the end and between, what is beside moves right", () => {
    const { sheet } = openExcel();
    sheet.getRange("E3").values = "beside";
    const table = orders(sheet);
    const grade = table.columns.add(null, [["grade"], ["A"], ["B"]]);
    expect([grade.id, grade.index, grade.getDataBodyRange().values]).toEqual([4, 3, [["A"], ["B"]]]);
    expect(sheet.getRange("F3").values).toEqual([["beside"]]);
    const named = table.columns.add(1, undefined, "owner");
    expect([named.name, named.index]).toEqual(["owner", 1]);
    expect(table.columns.items.map(({ name }) => name)).toEqual(["customer", "owner", "amount", "paid", "grade"]);
    expect(table.columns.getItem("amount").getDataBodyRange().values).toEqual([[10], [20]]);
    expect(grade.name).toBe("grade");
    named.delete();
    expect(table.getRange().address).toBe("Sheet1!B2:E4");
    expect(table.columns.getItem("amount").getDataBodyRange().values).toEqual([[10], [20]]);
    grade.delete();
    expect(sheet.getRange("A1:F4").values?.[1]).toEqual(["", "customer", "amount", "paid", "", ""]);
    table.columns.getItem("amount").name = "sum";
    expect(sheet.getRange("C2").values).toEqual([["sum"]]);
    expect(refusal(() => (table.columns.getItem("sum").name = "paid"))).toBe("InvalidArgument");
  });

  it("follow rows and columns that are inserted and deleted around and in them", () => {
    const { sheet } = openExcel();
    const table = orders(sheet);
    sheet.getRange("1:1").insert("Down");
    sheet.getRange("A:A").insert("Right");
    expect(table.getRange().address).toBe("Sheet1!C3:E5");
    expect(table.columns.items.map(({ id, name }) => [id, name])).toEqual([
      [1, "customer"],
      [2, "amount"],
      [3, "paid"],
    ]);
    sheet.getRange("5:5").insert("Down");
    sheet.getRange("D:D").insert("Right");
    expect(table.getRange().address).toBe("Sheet1!C3:F6");
    expect(table.columns.items.map(({ name }) => name)).toEqual(["customer", "Column2", "amount", "paid"]);
    sheet.getRange("D:D").delete("Left");
    sheet.getRange("A:A").delete("Left");
    expect(table.columns.items.map(({ name }) => name)).toEqual(["customer", "amount", "paid"]);
    sheet.getRange("4:5").delete("Up");
    expect(table.getRange().values).toEqual([
      ["customer", "amount", "paid"],
      ["Wang", 20, false],
    ]);
    expect(refusal(() => sheet.getRange("C4").insert("Down"))).toBe("InvalidOperation");
  });

  it("are resized where they stand", () => {
    const { sheet } = openExcel();
    const table = orders(sheet);
    table.resize("B2:E6");
    expect(table.columns.items.map(({ name }) => name)).toEqual(["customer", "amount", "paid", "Column4"]);
    table.resize("B2:C3");
    expect(table.getRange().values).toEqual([
      ["customer", "amount"],
      ["Li", 10],
    ]);
    expect(refusal(() => table.resize("B3:C4"))).toBe("InvalidArgument");
  });

  it("make a formula in an empty column the formula of the whole column, and of rows that come later", async () => {
    const { excel, sheet } = openExcel();
    const table = orders(sheet);
    const doubled = table.columns.add(null, [["twice"], [""], [""]]);
    doubled.getDataBodyRange().getCell(0, 0).formulas = "=C3*2";
    await excel.engineSettled();
    expect(doubled.getDataBodyRange().formulas).toEqual([["=C3*2"], ["=C4*2"]]);
    expect(doubled.getDataBodyRange().values).toEqual([[20], [40]]);
    sheet.getRange("B5:C5").values = [["Zhao", 30]];
    await excel.engineSettled();
    expect(doubled.getDataBodyRange().values).toEqual([[20], [40], [60]]);
    doubled.getDataBodyRange().getCell(1, 0).values = "by hand";
    expect(doubled.getDataBodyRange().formulas).toEqual([["=C3*2"], ["by hand"], ["=C5*2"]]);
  });

  it("sort their rows, blanks last", () => {
    const { sheet } = openExcel();
    sheet.getRange("A1:B5").values = [
      ["n", "m"],
      [2, "b"],
      ["x", "d"],
      ["", "e"],
      [10, "a"],
    ];
    const table = sheet.tables.add("A1:B5", true);
    table.sort.apply([{ key: 0, ascending: true }]);
    expect(table.getDataBodyRange().values).toEqual([
      [2, "b"],
      [10, "a"],
      ["x", "d"],
      ["", "e"],
    ]);
    table.sort.apply([{ key: 0, ascending: false }]);
    expect(table.getDataBodyRange().values).toEqual([
      ["x", "d"],
      [10, "a"],
      [2, "b"],
      ["", "e"],
    ]);
  });

  it("become plain cells, or go with their contents", () => {
    const { excel, sheet } = openExcel();
    const table = orders(sheet);
    expect(table.convertToRange().values?.[0]).toEqual(["customer", "amount", "paid"]);
    expect(excel.workbook.tables.count).toBe(0);
    expect(refusal(() => table.name)).toBe("ItemNotFound");
    sheet.tables.add("B2:D4", true).delete();
    expect(sheet.getUsedRangeOrNullObject(true)).toBeNull();
  });
});

describe("filters", () => {
  it("of a table hide rows by values or conditions", () => {
    const { sheet } = openExcel();
    const table = orders(sheet);
    expect([table.autoFilter.enabled, table.autoFilter.isDataFiltered]).toEqual([true, false]);
    table.columns.getItem("customer").filter.applyValuesFilter(["li"]);
    expect(table.autoFilter.isDataFiltered).toBe(true);
    expect(table.getDataBodyRange().getVisibleView().values).toEqual([["Li", 10, true]]);
    table.autoFilter.clearCriteria();
    expect(table.autoFilter.isDataFiltered).toBe(false);
    table.columns.getItem("amount").filter.applyCustomFilter(">15");
    expect(table.getDataBodyRange().getVisibleView().values).toEqual([["Wang", 20, false]]);
    table.clearFilters();
    expect(table.getDataBodyRange().getVisibleView().rowCount).toBe(2);
  });

  it("of a sheet hide rows and are put away again", () => {
    const { sheet } = openExcel();
    sheet.getRange("A1:B4").values = [
      ["n", "m"],
      [1, "shop"],
      [2, "car shop"],
      [3, "bank"],
    ];
    expect([sheet.autoFilter.enabled, sheet.autoFilter.getRangeOrNullObject()]).toEqual([false, null]);
    sheet.autoFilter.apply("A1:B4", 1, { filterOn: "Custom", criterion1: "=*shop*" });
    expect([sheet.autoFilter.isDataFiltered, sheet.autoFilter.getRange().address]).toEqual([true, "Sheet1!A1:B4"]);
    expect(sheet.getRange("A2:A4").getVisibleView().values).toEqual([[1], [2]]);
    sheet.autoFilter.remove();
    expect([sheet.autoFilter.enabled, sheet.getRange("A2:A4").getVisibleView().rowCount]).toEqual([false, 3]);
  });

  it("make writes over hidden rows fail, which Excel would put into wrong cells", () => {
    const { sheet } = openExcel();
    const table = orders(sheet);
    table.columns.getItem("customer").filter.applyValuesFilter(["Wang"]);
    expect(() => (table.columns.getItem("amount").getDataBodyRange().values = [[1], [2]])).toThrow(
      "The filter of table Orders",
    );
    sheet.getRange("C4").values = 21;
    sheet.getRange("F3").values = "beside the table";
    table.autoFilter.clearCriteria();
    table.columns.getItem("amount").getDataBodyRange().values = [[1], [2]];
    expect(table.columns.getItem("amount").getDataBodyRange().values).toEqual([[1], [2]]);
  });
});
