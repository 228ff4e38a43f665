import { openExcel, refusal } from "../openExcel";

describe("writing values", () => {
  it("reads texts as if they were typed, by Excel's rules for numbers, dates, times and truth values", () => {
    const { sheet } = openExcel();
    const typed = [
      ["1", 1, "General"],
      ["007", 7, "General"],
      [" 12 ", 12, "General"],
      ["1,234.5", 1234.5, "#,##0.00"],
      ["50%", 0.5, "0%"],
      ["$1,200", 1200, "$#,##0"],
      ["(5)", -5, "General"],
      ["1.5e3", 1500, "0.00E+00"],
      ["2024-01-31", 45322, "m/d/yyyy"],
      ["2024/1/31", 45322, "m/d/yyyy"],
      ["1/31/2024", 45322, "m/d/yyyy"],
      ["31-Jan-2024", 45322, "d-mmm-yy"],
      ["1900-03-01", 61, "m/d/yyyy"],
      ["13:30", 0.5625, "h:mm"],
      ["TRUE", true, "General"],
      ["false", false, "General"],
      ["2024-02-30", "2024-02-30", "General"],
      ["2024.1.31", "2024.1.31", "General"],
      ["12ab", "12ab", "General"],
      ["'007", "007", "General"],
    ];
    const range = sheet.getRangeByIndexes(0, 0, typed.length, 1);
    range.values = typed.map(([text]) => [text]);
    expect(range.values).toEqual(typed.map(([, value]) => [value]));
    expect(range.numberFormat).toEqual(typed.map(([, , format]) => [format]));
  });

  it("reads days before months where the language does, and Chinese dates in Chinese", () => {
    const { sheet } = openExcel({ cultureName: "zh-CN" });
    const range = sheet.getRange("A1:A2");
    range.values = [["2024年1月31日"], ["24/1/31"]];
    expect(range.values).toEqual([[45322], [45322]]);
    expect(range.text).toEqual([["2024年1月31日"], ["2024/1/31"]]);
  });

  it("keeps 15 digits of a number, so that an identity card number loses its end", () => {
    const { sheet } = openExcel();
    sheet.getRange("A1").values = "110101199003071234";
    expect(sheet.getRange("A1").values).toEqual([[110101199003071000]]);
  });

  it("keeps everything as text in cells that are formatted as text", () => {
    const { sheet } = openExcel();
    const range = sheet.getRange("A1:A6");
    range.numberFormat = "@";
    range.values = [["007"], ["110101199003071234"], ["=1+1"], ["+8613900000000"], [5], [true]];
    expect(range.values).toEqual([["007"], ["110101199003071234"], ["=1+1"], ["+8613900000000"], ["5"], ["TRUE"]]);
    expect(range.valueTypes?.flat()).toEqual(Array(6).fill("String"));
  });

  it("takes texts that begin with =, +, - or @ for formulas", async () => {
    const { excel, sheet } = openExcel();
    const range = sheet.getRange("A1:A3");
    range.values = [["=1+2"], ["+1+2"], ["-1+2"]];
    await excel.engineSettled();
    expect(range.values).toEqual([[3], [3], [1]]);
    sheet.getRange("B1").values = "-张三";
    await excel.engineSettled();
    expect(sheet.getRange("B1").values).toEqual([["#NAME?"]]);
  });

  it("refuses a formula that cannot be read and writes none of the cells then", () => {
    const { sheet } = openExcel();
    expect(refusal(() => (sheet.getRange("A1:A2").values = [["ok"], ["=SUM(("]]))).toBe("InvalidArgument");
    expect(sheet.getRange("A1").values).toEqual([[""]]);
  });

  it("leaves a cell alone where null is written, and empties it where an empty text is", () => {
    const { sheet } = openExcel();
    const range = sheet.getRange("A1:C1");
    range.values = [["a", "b", "c"]];
    range.values = [[null, "", "x"]];
    expect(range.values).toEqual([["a", "", "x"]]);
    expect(range.valueTypes).toEqual([["String", "Empty", "String"]]);
  });

  it("writes a single value into every cell", () => {
    const { sheet } = openExcel();
    sheet.getRange("A1:B2").values = 3;
    expect(sheet.getRange("A1:B2").values).toEqual([
      [3, 3],
      [3, 3],
    ]);
  });

  it("refuses rows of another size than the range, also one row for many", () => {
    const { sheet } = openExcel();
    for (const rows of [[["a"]], [["a", "b", "c"]], ["a", "b"], []]) {
      expect(() => (sheet.getRange("A1:B2").values = rows)).toThrow(
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
  });

  it("reads null from whole columns and refuses to write into them", () => {
    const { sheet } = openExcel();
    expect(sheet.getRange("A:F").values).toBeNull();
    expect(refusal(() => (sheet.getRange("A:F").values = 1))).toBe("InvalidOperation");
  });

  it("puts values of merged cells into the first of them only", () => {
    const { sheet } = openExcel();
    sheet.getRange("A1:B1").values = [["kept", "lost"]];
    sheet.getRange("A1:B1").merge();
    expect(sheet.getRange("A1:B1").values).toEqual([["kept", ""]]);
    sheet.getRange("A1:C1").values = [["new", "covered", "beside"]];
    expect(sheet.getRange("A1:C1").values).toEqual([["new", "", "beside"]]);
    expect(sheet.getRange("A1:C3").getMergedAreasOrNullObject()?.address).toBe("Sheet1!A1:B1");
    sheet.getRange("A1").unmerge();
    expect(sheet.getRange("A1:C3").getMergedAreasOrNullObject()).toBeNull();
  });

  it("grows the grid as far as Excel's sheet goes, and no further", () => {
    const { sheet } = openExcel();
    sheet.getRange("Z2000").values = "far";
    expect(sheet.getUsedRange().address).toBe("Sheet1!Z2000");
    expect(refusal(() => sheet.getRange("A1048577"))).toBe("InvalidArgument");
    expect(refusal(() => sheet.getRange("A1").getOffsetRange(-1, 0))).toBe("InvalidArgument");
  });

  it("refuses texts of more than 32,767 characters", () => {
    const { sheet } = openExcel();
    expect(refusal(() => (sheet.getRange("A1").values = "x".repeat(32_768)))).toBe("InvalidArgument");
  });
});

describe("reading cells", () => {
  it("gives values, formulas, types, formats and the text that is seen", async () => {
    const { excel, sheet } = openExcel();
    const range = sheet.getRange("A1:F1");
    range.formulas = [["name", 0.125, "=B1*2", "=1/0", true, ""]];
    range.numberFormat = [[null, "0.0%", "¥#,##0.00", null, null, "@"]];
    await excel.engineSettled();
    expect(range.values).toEqual([["name", 0.125, 0.25, "#DIV/0!", true, ""]]);
    expect(range.formulas).toEqual([["name", 0.125, "=B1*2", "=1/0", true, ""]]);
    expect(range.valueTypes).toEqual([["String", "Double", "Double", "Error", "Boolean", "Empty"]]);
    expect(range.text).toEqual([["name", "12.5%", "¥0.25", "#DIV/0!", "TRUE", ""]]);
    expect(range.numberFormat).toEqual([["General", "0.0%", "¥#,##0.00", "General", "General", "@"]]);
  });

  it("knows the used range with and without cells that only have a format", () => {
    const { sheet } = openExcel();
    expect(sheet.getUsedRangeOrNullObject()).toBeNull();
    expect(sheet.getUsedRange().address).toBe("Sheet1!A1");
    sheet.getRange("B2:C3").values = [
      ["a", ""],
      ["", "b"],
    ];
    sheet.getRange("F9").format.fill.color = "#FFFF00";
    expect(sheet.getUsedRange(true).address).toBe("Sheet1!B2:C3");
    expect(sheet.getUsedRange().address).toBe("Sheet1!B2:F9");
    expect(sheet.getRange("E:F").getUsedRangeOrNullObject(true)).toBeNull();
    expect(refusal(() => sheet.getRange("E:F").getUsedRange(true))).toBe("ItemNotFound");
    sheet.getRange("C2").formulas = '=""';
    sheet.getRange("D2").formulas = '=""';
    expect(sheet.getUsedRange(true).address).toBe("Sheet1!B2:D3");
  });

  it("finds the block of filled cells around a cell", () => {
    const { sheet } = openExcel();
    sheet.getRange("B2:D4").values = [
      ["a", "b", "c"],
      [1, "", 3],
      [4, "", 6],
    ];
    sheet.getRange("F2:F4").values = "apart";
    sheet.getRange("B6").values = "apart";
    expect(sheet.getRange("C3").getSurroundingRegion().address).toBe("Sheet1!B2:D4");
  });

  it("leaves filtered and hidden rows out of the visible view", () => {
    const { sheet } = openExcel();
    sheet.getRange("A1:B4").values = [
      ["n", "m"],
      [1, "a"],
      [2, "b"],
      [3, "c"],
    ];
    sheet.getRange("3:3").rowHidden = true;
    const view = sheet.getRange("A1:B4").getVisibleView();
    expect(view.values).toEqual([
      ["n", "m"],
      [1, "a"],
      [3, "c"],
    ]);
    expect(view.rowCount).toBe(3);
    expect(sheet.getRange("A1:A4").rowHidden).toBeNull();
    expect(sheet.getRange("A3").hidden).toBe(true);
  });

  it("finds a text, whole or in part, forwards or backwards", () => {
    const { sheet } = openExcel();
    sheet.getRange("A1:B3").values = [
      ["Anna", "x"],
      ["anna b", "y"],
      ["ANNA", "z"],
    ];
    const range = sheet.getRange("A1:B3");
    expect(range.find("anna", { completeMatch: true, matchCase: false, searchDirection: "Backwards" }).address).toBe(
      "Sheet1!A3",
    );
    expect(range.find("anna", { matchCase: true }).address).toBe("Sheet1!A2");
    expect(range.findOrNullObject("bert", {})).toBeNull();
    expect(refusal(() => range.find("bert", {}))).toBe("ItemNotFound");
  });
});

describe("clearing cells", () => {
  it("takes contents, formats or both", () => {
    const { sheet } = openExcel();
    const range = sheet.getRange("A1");
    range.values = "50%";
    range.format.font.bold = true;
    range.clear("Contents");
    expect([range.values, range.numberFormat, range.format.font.bold]).toEqual([[[""]], [["0%"]], true]);
    range.values = 0.5;
    range.clear("Formats");
    expect([range.values, range.numberFormat, range.format.font.bold]).toEqual([[[0.5]], [["General"]], false]);
    range.clear();
    expect(sheet.getUsedRangeOrNullObject()).toBeNull();
  });
});

describe("copying cells", () => {
  it("moves references along, or takes values or formats only", async () => {
    const { excel, sheet } = openExcel();
    sheet.getRange("A1:B1").formulas = [[2, "=A1*10"]];
    sheet.getRange("A2").values = 3;
    sheet.getRange("B1").format.font.bold = true;
    sheet.getRange("B2").copyFrom("B1");
    sheet.getRange("C1:C2").copyFrom("A1", "Values");
    await excel.engineSettled();
    expect(sheet.getRange("A1:C2").formulas).toEqual([
      [2, "=A1*10", 2],
      [3, "=A2*10", 2],
    ]);
    expect(sheet.getRange("B2").values).toEqual([[30]]);
    expect(sheet.getRange("B2").format.font.bold).toBe(true);
    expect(sheet.getRange("C1").format.font.bold).toBe(false);
  });

  it("turns rows into columns", () => {
    const { sheet } = openExcel();
    sheet.getRange("A1:C1").values = [[1, 2, 3]];
    sheet.getRange("E1").copyFrom("A1:C1", "Values", false, true);
    expect(sheet.getRange("E1:E3").values).toEqual([[1], [2], [3]]);
  });
});
