import { ConditionalFormattingService } from "@univerjs/sheets-conditional-formatting";
import type { ConditionalFormat } from "../../../../workbench/excel/cellRules/conditionalFormats";
import { openExcel, refusal } from "../openExcel";

describe("formats", () => {
  it("are set for a range and read back, null where its cells differ", () => {
    const { sheet } = openExcel();
    const { format } = sheet.getRange("A1:B2");
    format.fill.color = "#abc";
    format.font.bold = true;
    format.font.color = "red";
    format.font.size = 14;
    format.horizontalAlignment = "Center";
    format.verticalAlignment = "Top";
    format.wrapText = true;
    sheet.getRange("B2").format.font.bold = false;
    expect([format.fill.color, format.font.bold, format.font.color, format.font.size]).toEqual([
      "#AABBCC",
      null,
      "red",
      14,
    ]);
    expect([format.horizontalAlignment, format.verticalAlignment, format.wrapText]).toEqual(["Center", "Top", true]);
    const untouched = sheet.getRange("D4").format;
    expect([untouched.fill.color, untouched.font.bold, untouched.horizontalAlignment, untouched.wrapText]).toEqual([
      "#FFFFFF",
      false,
      "General",
      false,
    ]);
    format.fill.clear();
    expect(format.fill.color).toBe("#FFFFFF");
    expect(refusal(() => (format.fill.color = "#12"))).toBe("InvalidArgument");
  });

  it("do not disturb formulas and values", async () => {
    const { excel, sheet } = openExcel();
    sheet.getRange("A1:B1").formulas = [[2, "=A1*2"]];
    sheet.getRange("A1:B1").format.fill.color = "#FFFF00";
    sheet.getRange("A1:B1").numberFormat = "0.00";
    await excel.engineSettled();
    expect(sheet.getRange("A1:B1").formulas).toEqual([[2, "=A1*2"]]);
    expect(sheet.getRange("A1:B1").text).toEqual([["2.00", "4.00"]]);
  });

  it("leave texts that look like numbers texts, whatever format they get", () => {
    const { sheet } = openExcel();
    const range = sheet.getRange("A1:A2");
    range.numberFormat = "@";
    range.values = [["007"], ["110101199003071234"]];
    range.numberFormat = "General";
    range.format.fill.color = "#FFFF00";
    sheet.getRange("A:A").format.font.bold = true;
    expect(range.values).toEqual([["007"], ["110101199003071234"]]);
    sheet.getRange("B1").values = 5;
    sheet.getRange("B1").numberFormat = "@";
    expect(sheet.getRange("B1").values).toEqual([[5]]);
  });

  it("of whole columns reach cells that are filled later, and those with a format of their own", () => {
    const { sheet } = openExcel();
    sheet.getRange("B2").format.font.bold = true;
    sheet.getRange("B:B").numberFormat = "@";
    sheet.getRange("B2:B3").values = [["007"], ["008"]];
    expect(sheet.getRange("B2:B3").values).toEqual([["007"], ["008"]]);
    sheet.getRange("B:B").clear("Formats");
    expect(sheet.getRange("B2:B9").numberFormat?.flat()).toEqual(Array(8).fill("General"));
  });

  it("know column widths and row heights in points", () => {
    const { sheet } = openExcel();
    sheet.getRange("A:B").format.columnWidth = 90;
    sheet.getRange("1:1").format.rowHeight = 30;
    expect([sheet.getRange("A1:B1").format.columnWidth, sheet.getRange("A1:C1").format.columnWidth]).toEqual([
      90,
      null,
    ]);
    expect(sheet.getRange("A1").format.rowHeight).toBe(30);
    sheet.getRange("A1:A2").values = [["a long text that needs room"], ["x"]];
    sheet.getRange("A:A").format.autofitColumns();
    expect(sheet.getRange("A1").format.columnWidth).toBeGreaterThan(120);
  });

  it("draw borders at the edges and inside", () => {
    const { sheet } = openExcel();
    const { borders } = sheet.getRange("A1:B2").format;
    borders.getItem("EdgeBottom").style = "Continuous";
    borders.getItem("EdgeBottom").color = "#FF0000";
    borders.getItem("InsideHorizontal").style = "Dash";
    expect([borders.getItem("EdgeBottom").style, borders.getItem("EdgeBottom").color]).toEqual([
      "Continuous",
      "#FF0000",
    ]);
    expect(borders.getItem("InsideHorizontal").style).toBe("Dash");
    expect(borders.getItem("EdgeTop").style).toBe("None");
    expect(refusal(() => borders.getItem("Diagonal"))).toBe("InvalidArgument");
  });
});

describe("conditional formats", () => {
  it("are put in front of the others, and change places by number, counted from either end", () => {
    const { sheet } = openExcel();
    const { conditionalFormats } = sheet.getRange("A1:A9");
    const [third, second, first] = ["Custom", "Custom", "Custom"].map((type) => conditionalFormats.add(type));
    const order = () =>
      sheet
        .getRange("A1")
        .conditionalFormats.items.map(({ id }) => [first, second, third].findIndex((format) => format?.id === id) + 1);
    expect(order()).toEqual([1, 2, 3]);
    (first as ConditionalFormat).priority = -1;
    expect(order()).toEqual([2, 3, 1]);
    (third as ConditionalFormat).priority = 0;
    expect(order()).toEqual([3, 2, 1]);
    (second as ConditionalFormat).priority = 99;
    expect(order()).toEqual([3, 1, 2]);
    (second as ConditionalFormat).priority = -99;
    expect(order()).toEqual([2, 3, 1]);
    expect(second?.priority).toBe(0);
  });

  it("are added, described, counted and cleared", () => {
    const { sheet } = openExcel();
    const range = sheet.getRange("A1:A9");
    const over = range.conditionalFormats.add("CellValue");
    over.cellValue.rule = { formula1: "=$C$1", operator: "GreaterThan" };
    over.cellValue.format.font.color = "#FF0000";
    const custom = range.conditionalFormats.add("Custom");
    custom.custom.rule.formula = "=$B1>5";
    custom.custom.format.fill.color = "#FFFF00";
    const text = range.conditionalFormats.add("ContainsText");
    text.textComparison.rule = { operator: "Contains", text: "A" };
    range.conditionalFormats.add("DataBar").dataBar.positiveFormat.fillColor = "#00ff00";
    range.conditionalFormats.add("ColorScale");
    range.conditionalFormats.add("PresetCriteria").preset.rule = { criterion: "DuplicateValues" };
    const found = sheet.getRange("A2").conditionalFormats;
    expect(found.items.map(({ type }) => type).sort()).toEqual([
      "CellValue",
      "ColorScale",
      "ContainsText",
      "Custom",
      "DataBar",
      "PresetCriteria",
    ]);
    expect(found.getItem(over.id).cellValue.rule).toEqual({ formula1: "=$C$1", operator: "GreaterThan" });
    expect(found.getItem(over.id).cellValue.format.font.color).toBe("#FF0000");
    expect(found.getItem(custom.id).customOrNullObject?.rule.formula).toBe("=$B1>5");
    expect(found.getItem(custom.id).cellValueOrNullObject).toBeNull();
    expect(found.getItem(custom.id).getRange().address).toBe("Sheet1!A1:A9");
    sheet.getRange("A5:A9").conditionalFormats.clearAll();
    expect(found.getItem(custom.id).getRange().address).toBe("Sheet1!A1:A4");
    expect(found.getItem(custom.id).getRanges().address).toBe("Sheet1!A1:A4");
    custom.delete();
    expect(range.conditionalFormats.getCount()).toBe(5);
    range.conditionalFormats.clearAll();
    expect(range.conditionalFormats.getCount()).toBe(0);
  });

  it("are painted by the engine", () => {
    const { excel, sheet } = openExcel();
    sheet.getRange("A1:A2").values = [[1], [9]];
    const format = sheet.getRange("A1:A2").conditionalFormats.add("CellValue");
    format.cellValue.rule = { formula1: "5", operator: "GreaterThan" };
    format.cellValue.format.fill.color = "#FF0000";
    const painter = excel.book.injector.get(ConditionalFormattingService);
    const fills = [0, 1].map((row) => painter.composeStyle(excel.book.unitId, sheet.id, row, 0)?.style?.bg?.rgb);
    expect(fills).toEqual([undefined, "#FF0000"]);
  });
});

describe("data validation", () => {
  it("keeps the rule with its prompt and its alert, until it is cleared", () => {
    const { excel, sheet } = openExcel();
    const { dataValidation } = sheet.getRange("B2:B9");
    expect([dataValidation.type, dataValidation.rule]).toEqual(["None", {}]);
    dataValidation.rule = { list: { inCellDropDown: true, source: "open,won,lost" } };
    dataValidation.errorAlert = { message: "One of the three", showAlert: true, style: "Warning", title: "Stage" };
    dataValidation.prompt = { message: "Choose", showPrompt: true, title: "Stage" };
    dataValidation.ignoreBlanks = false;
    const cell = sheet.getRange("B3").dataValidation;
    expect([cell.type, cell.rule, cell.ignoreBlanks]).toEqual([
      "List",
      { list: { inCellDropDown: true, source: "open,won,lost" } },
      false,
    ]);
    expect(cell.errorAlert).toEqual({ message: "One of the three", showAlert: true, style: "Warning", title: "Stage" });
    expect(cell.prompt).toEqual({ message: "Choose", showPrompt: true, title: "Stage" });
    expect(sheet.getRange("B1:B3").dataValidation.type).toBe("Inconsistent");

    const choices = excel.workbook.worksheets.add("Lists").getRange("A1:A3");
    sheet.getRange("C2").dataValidation.rule = { list: { source: choices } };
    expect(sheet.getRange("C2").dataValidation.rule).toEqual({
      list: { inCellDropDown: true, source: "=Lists!$A$1:$A$3" },
    });

    sheet.getRange("D2").dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 5, operator: "Between" } };
    expect(sheet.getRange("D2").dataValidation.rule).toEqual({
      wholeNumber: { formula1: "1", formula2: "5", operator: "Between" },
    });
    sheet.getRange("E2").dataValidation.rule = { date: { formula1: "2024-01-01", operator: "GreaterThan" } };
    sheet.getRange("F2").dataValidation.rule = { custom: { formula: "=LEN(F2)=11" } };
    expect([sheet.getRange("E2").dataValidation.type, sheet.getRange("F2").dataValidation.type]).toEqual([
      "Date",
      "Custom",
    ]);

    sheet.getRange("B5").dataValidation.clear();
    expect([sheet.getRange("B5").dataValidation.type, sheet.getRange("B4").dataValidation.type]).toEqual([
      "None",
      "List",
    ]);
    expect(refusal(() => (sheet.getRange("A1").dataValidation.rule = {}))).toBe("InvalidArgument");
  });
});
