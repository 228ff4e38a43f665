import { openExcel, refusal } from "../openExcel";

describe("worksheets", () => {
  it("are added at the end without being activated, under free names of their own", () => {
    const { excel } = openExcel();
    const { worksheets } = excel.workbook;
    expect([worksheets.add().name, worksheets.add("客户").name, worksheets.add().name]).toEqual([
      "Sheet2",
      "客户",
      "Sheet3",
    ]);
    expect(worksheets.getActiveWorksheet().name).toBe("Sheet1");
    expect([worksheets.getCount(), worksheets.getFirst().name, worksheets.getLast().name]).toEqual([
      4,
      "Sheet1",
      "Sheet3",
    ]);
    expect(worksheets.getItem("客户").position).toBe(2);
    expect(worksheets.getItemOrNullObject("nobody")).toBeNull();
    expect(refusal(() => worksheets.getItem("nobody"))).toBe("ItemNotFound");
  });

  it("refuse the names that Excel refuses", () => {
    const { excel, sheet } = openExcel();
    const { worksheets } = excel.workbook;
    for (const name of ["a/b", "a\\b", "a?b", "a*b", "[a]", "a:b", "'a", "a'", "x".repeat(32), "History"]) {
      expect(refusal(() => worksheets.add(name))).toBe("InvalidArgument");
    }
    expect(refusal(() => worksheets.add("SHEET1"))).toBe("ItemAlreadyExists");
    sheet.name = "SHEET1";
    expect(sheet.name).toBe("SHEET1");
  });

  it("take the formulas that speak of them along when they are renamed", async () => {
    const { excel, sheet } = openExcel();
    const other = excel.workbook.worksheets.add("Old");
    other.getRange("A1").values = 5;
    sheet.getRange("A1").formulas = "=Old!A1*2";
    await excel.engineSettled();
    other.name = "New name";
    expect(sheet.getRange("A1").formulas).toEqual([["='New name'!A1*2"]]);
    other.getRange("A1").values = 6;
    await excel.engineSettled();
    expect(sheet.getRange("A1").values).toEqual([[12]]);
  });

  it("are moved, hidden, coloured and deleted, but one always stays visible", () => {
    const { excel, sheet } = openExcel();
    const other = excel.workbook.worksheets.add("Other");
    other.position = 0;
    expect(excel.workbook.worksheets.items.map(({ name }) => name)).toEqual(["Other", "Sheet1"]);
    other.tabColor = "#ff0000";
    expect(other.tabColor).toBe("#FF0000");
    other.visibility = "VeryHidden";
    expect([other.visibility, excel.workbook.worksheets.getCount(true)]).toEqual(["VeryHidden", 1]);
    expect(refusal(() => other.activate())).toBe("InvalidOperation");
    expect(refusal(() => (sheet.visibility = "Hidden"))).toBe("InvalidOperation");
    expect(refusal(() => sheet.delete())).toBe("InvalidOperation");
    other.visibility = "Visible";
    other.activate();
    sheet.delete();
    expect(excel.workbook.worksheets.items.map(({ name }) => name)).toEqual(["Other"]);
  });

  it("are copied with their cells, formats and tables, the tables under new names", () => {
    const { sheet } = openExcel();
    sheet.getRange("A1:B2").values = [
      ["n", "m"],
      [1, "50%"],
    ];
    sheet.getRange("A1").format.fill.color = "#FFFF00";
    sheet.tables.add("A1:B2", true).name = "Orders";
    const copy = sheet.copy("After", sheet);
    expect([copy.name, copy.position]).toEqual(["Sheet1 (2)", 1]);
    expect(copy.getRange("A1:B2").values).toEqual([
      ["n", "m"],
      [1, 0.5],
    ]);
    expect(copy.getRange("B2").text).toEqual([["50%"]]);
    expect(copy.getRange("A1").format.fill.color).toBe("#FFFF00");
    expect(copy.tables.items.map(({ name }) => name)).toEqual(["Table1"]);
    copy.getRange("A2").values = 9;
    expect(sheet.getRange("A2").values).toEqual([[1]]);
  });

  it("keep frozen panes, gridlines, page layout and properties of their own", () => {
    const { sheet } = openExcel();
    sheet.freezePanes.freezeRows(1);
    expect(sheet.freezePanes.getLocationOrNullObject()?.address).toBe("Sheet1!1:1");
    sheet.freezePanes.freezeAt("A1:B2");
    expect(sheet.freezePanes.getLocationOrNullObject()?.address).toBe("Sheet1!A1:B2");
    sheet.freezePanes.unfreeze();
    expect(sheet.freezePanes.getLocationOrNullObject()).toBeNull();
    sheet.showGridlines = false;
    expect(sheet.showGridlines).toBe(false);
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    sheet.pageLayout.setPrintTitleRows("$1:$1");
    expect([
      sheet.pageLayout.orientation,
      sheet.pageLayout.zoom,
      sheet.pageLayout.getPrintTitleRowsOrNullObject()?.address,
    ]).toEqual(["Landscape", { horizontalFitToPages: 1, verticalFitToPages: 0 }, "Sheet1!1:1"]);
    sheet.customProperties.add("Owner", "Li");
    expect(sheet.customProperties.getItem("owner").value).toBe("Li");
    sheet.customProperties.getItem("Owner").delete();
    expect(sheet.customProperties.getItemOrNullObject("Owner")).toBeNull();
  });
});

describe("page breaks", () => {
  it("stand before the rows of their ranges, once each, in order, and can be taken away", () => {
    const { sheet } = openExcel();
    const { horizontalPageBreaks: breaks } = sheet;
    breaks.add("A40");
    breaks.add(sheet.getRange("C20:D25"));
    breaks.add("B40");
    expect(breaks.items.map(({ rowIndex }) => rowIndex)).toEqual([19, 39]);
    expect(breaks.items.map((each) => each.getCellAfterBreak().address)).toEqual(["Sheet1!A20", "Sheet1!A40"]);
    expect(refusal(() => breaks.add("A1"))).toBe("InvalidArgument");
    breaks.getItem(0).delete();
    expect(breaks.getCount()).toBe(1);
    breaks.removePageBreaks();
    expect(breaks.getCount()).toBe(0);
  });

  it("move along with their rows, and go with them", () => {
    const { sheet } = openExcel();
    const { horizontalPageBreaks: breaks } = sheet;
    for (const address of ["A5", "A10", "A20"]) breaks.add(address);
    sheet.getRange("7:8").insert("Down");
    sheet.getRange("A1:A3").insert("Down");
    expect(breaks.items.map(({ rowIndex }) => rowIndex + 1)).toEqual([5, 12, 22]);
    sheet.getRange("12:13").delete("Up");
    expect(breaks.items.map(({ rowIndex }) => rowIndex + 1)).toEqual([5, 20]);
  });
});

describe("protection", () => {
  it("refuses writes into locked cells and takes them into unlocked ones", () => {
    const { sheet } = openExcel();
    sheet.getRange("B:B").format.protection.locked = false;
    sheet.getRange("A2").format.protection.locked = false;
    sheet.protection.protect({ allowFormatCells: true }, "secret");
    expect(sheet.protection.protected).toBe(true);
    expect(refusal(() => (sheet.getRange("A1").values = 1))).toBe("AccessDenied");
    expect(refusal(() => (sheet.getRange("A2:C2").values = 1))).toBe("AccessDenied");
    expect(refusal(() => sheet.getRange("A1").clear("Contents"))).toBe("AccessDenied");
    sheet.getRange("A2:B2").values = [[1, 2]];
    sheet.getRange("A1").format.font.bold = true;
    expect(refusal(() => sheet.getRange("1:1").insert("Down"))).toBe("AccessDenied");
    expect(refusal(() => sheet.protection.unprotect("guess"))).toBe("AccessDenied");
    sheet.protection.unprotect("secret");
    sheet.getRange("A1").values = 1;
    expect(sheet.getRange("A1").values).toEqual([[1]]);
  });

  it("of the workbook refuses changes to its sheets", () => {
    const { excel, sheet } = openExcel();
    excel.workbook.protection.protect();
    for (const change of [
      () => excel.workbook.worksheets.add(),
      () => (sheet.name = "x"),
      () => (sheet.visibility = "Hidden"),
      () => sheet.copy(),
      () => sheet.delete(),
    ]) {
      expect(refusal(change)).toBe("AccessDenied");
    }
    sheet.getRange("A1").values = "cells may change";
    excel.workbook.protection.unprotect();
    sheet.name = "x";
    expect(sheet.name).toBe("x");
  });
});

describe("what a workbook keeps beside its cells", () => {
  it("includes the names that a person defines in the grid, beside tables", () => {
    const { excel, engine, sheet } = openExcel();
    sheet.getRange("A1").values = 4;
    sheet.tables.add("C1:D3", true);
    engine.univerAPI.getActiveWorkbook()?.insertDefinedName("Typed", "Sheet1!$A$1");
    expect(excel.workbook.names.getItem("typed").getRange().values).toEqual([[4]]);
  });

  it("loses the names of a sheet with the sheet", () => {
    const { excel } = openExcel();
    const added = excel.workbook.worksheets.add("看板");
    added.names.add("Block", added.getRange("A1:B2"));
    excel.workbook.names.add("Rate", "=0.13");
    added.delete();
    const again = excel.workbook.worksheets.add("看板");
    expect(again.names.items).toEqual([]);
    expect(excel.workbook.names.items.map(({ name }) => name)).toEqual(["Rate"]);
  });

  it("is names, settings, properties and XML parts", () => {
    const { excel, sheet } = openExcel();
    const { workbook } = excel;
    workbook.names.add("Rate", "=0.19", "VAT");
    workbook.names.add("Greeting", "hello");
    workbook.names.add("Cells", sheet.getRange("A:B"));
    expect(workbook.names.items.map(({ name, type, value, formula }) => [name, type, value, formula])).toEqual([
      ["Rate", "Double", 0.19, "=0.19"],
      ["Greeting", "String", "hello", '="hello"'],
      ["Cells", "Range", "Sheet1!A:B", "=Sheet1!$A:$B"],
    ]);
    expect(refusal(() => workbook.names.add("rate", "=1"))).toBe("ItemAlreadyExists");
    expect(refusal(() => workbook.names.add("A1", "=1"))).toBe("InvalidArgument");
    expect(refusal(() => workbook.names.add("two words", "=1"))).toBe("InvalidArgument");
    expect(workbook.names.getItem("Cells").getRange().address).toBe("Sheet1!A:B");
    workbook.names.getItem("Rate").delete();
    expect(workbook.names.getItemOrNullObject("Rate")).toBeNull();

    workbook.settings.add("rules", { version: 1 });
    expect(workbook.settings.getItem("rules").value).toEqual({ version: 1 });
    workbook.settings.getItem("rules").delete();
    expect(workbook.settings.getItemOrNullObject("rules")).toBeNull();

    workbook.properties.title = "Customers";
    workbook.properties.custom.add("Year", 2026);
    expect([workbook.properties.title, workbook.properties.custom.getItem("year").value]).toEqual(["Customers", 2026]);

    const part = workbook.customXmlParts.add('<?xml version="1.0"?><c:log xmlns:c="https://callsheet.example/log"/>');
    expect(workbook.customXmlParts.getByNamespace("https://callsheet.example/log").getOnlyItem().id).toBe(part.id);
    expect(excel.state).toMatchObject({ properties: { title: "Customers" }, customXmlParts: [{ id: part.id }] });
  });
});
