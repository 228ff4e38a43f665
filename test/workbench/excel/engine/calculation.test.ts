import { openExcel } from "../openExcel";

describe("calculation", () => {
  it("gives formulas with LET and LAMBDA the same result in every workbook that is opened", async () => {
    const results: unknown[] = [];
    for (let workbook = 0; workbook < 3; workbook += 1) {
      const { excel, sheet } = openExcel();
      sheet.getRange("A1:D1").formulas = [
        [1, "=LAMBDA(v,v+1)(A1)", "=LET(a,A1,b,a*10,a+b)", "=SUM(MAP(SEQUENCE(3),LAMBDA(n,n*n)))"],
      ];
      await excel.calculationSettled();
      results.push(sheet.getRange("B1:D1").values);
    }
    expect(results).toEqual([[[2, 11, 14]], [[2, 11, 14]], [[2, 11, 14]]]);
  });

  it("follows constants that are overwritten in bulk", async () => {
    const { excel, sheet } = openExcel();
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    sheet.getRange("C1").formulas = "=SUM(A1:A3)";
    await excel.engineSettled();
    expect(sheet.getRange("C1").values).toEqual([[6]]);
    sheet.getRange("A1:A3").values = [[10], [20], [30]];
    await excel.engineSettled();
    expect(sheet.getRange("C1").values).toEqual([[60]]);
  });

  it("finds 0 unlike a text without letters, and equal to a blank cell, however often it is asked in one calculation", async () => {
    const { excel, sheet } = openExcel();
    sheet.getRange("A1:A3").values = [[0], [5], [""]];
    sheet.getRange("B1:C3").formulas = [1, 2, 3].map((row) => [`=A${row}=""`, `=IF(A${row}="","blank",A${row})`]);
    await excel.engineSettled();
    expect(sheet.getRange("B1:C3").values).toEqual([
      [false, 0],
      [false, 5],
      [true, "blank"],
    ]);
  });

  it("forgets a formula that is overwritten by a constant", async () => {
    const { excel, sheet } = openExcel();
    sheet.getRange("A1:B1").formulas = [[1, "=A1*2"]];
    await excel.engineSettled();
    sheet.getRange("B1").values = 7;
    sheet.getRange("A1").values = 100;
    await excel.engineSettled();
    expect(sheet.getRange("B1").formulas).toEqual([[7]]);
    expect(sheet.getRange("B1").values).toEqual([[7]]);
  });

  it("waits for nobody in manual mode until it is asked for", async () => {
    const { excel, sheet } = openExcel();
    sheet.getRange("A1:B1").formulas = [[1, "=A1*2"]];
    await excel.engineSettled();
    excel.workbook.application.calculationMode = "Manual";
    sheet.getRange("A1").values = 50;
    await excel.engineSettled();
    expect(sheet.getRange("B1").values).toEqual([[2]]);
    excel.workbook.application.calculate("Recalculate");
    await excel.engineSettled();
    expect(sheet.getRange("B1").values).toEqual([[100]]);
  });

  it("uses text as text: a number that is formatted as text joins as it was written", async () => {
    const { excel, sheet } = openExcel();
    sheet.getRange("A1").numberFormat = "@";
    sheet.getRange("A1").values = "007";
    sheet.getRange("B1:C1").formulas = [['=A1&"!"', "=ISTEXT(A1)"]];
    await excel.engineSettled();
    expect(sheet.getRange("A1:C1").values).toEqual([["007", "007!", true]]);
  });

  it("moves references when rows are inserted, in names and tables too", async () => {
    const { excel, sheet } = openExcel();
    sheet.getRange("A1:B3").values = [
      ["n", "m"],
      [1, 2],
      [3, 4],
    ];
    const table = sheet.tables.add("A1:B3", true);
    table.name = "Orders";
    excel.workbook.names.add("Total", sheet.getRange("A2:A3"));
    sheet.getRange("D1:E1").formulas = [["=SUM(Total)", "=SUM(Orders[m])"]];
    await excel.engineSettled();
    expect(sheet.getRange("D1:E1").values).toEqual([[4, 6]]);
    sheet.getRange("1:2").insert("Down");
    await excel.engineSettled();
    expect(sheet.getRange("D3:E3").values).toEqual([[4, 6]]);
    expect(excel.workbook.names.getItem("Total").getRange().address).toBe("Sheet1!A4:A5");
    expect(table.getRange().address).toBe("Sheet1!A3:B5");
  });

  it("knows formulas that cells share, as files store them", async () => {
    const cellData = {
      0: { 0: { v: 1, t: 2 }, 1: { f: "=A1*10", si: "shared" } },
      1: { 0: { v: 2, t: 2 }, 1: { si: "shared" } },
    };
    const { excel, sheet } = openExcel({
      data: { sheets: { "sheet-1": { id: "sheet-1", name: "Sheet1", rowCount: 10, columnCount: 5, cellData } } },
    });
    await excel.engineSettled();
    sheet.getRange("A1:A2").values = [[3], [4]];
    await excel.engineSettled();
    expect(sheet.getRange("B1:B2").formulas).toEqual([["=A1*10"], ["=A2*10"]]);
    expect(sheet.getRange("B1:B2").values).toEqual([[30], [40]]);
  });
});
