import type { WorkbookEvent } from "../../../../workbench/wire/events";
import { openExcel } from "../openExcel";

describe("events", () => {
  function listen(excel: ReturnType<typeof openExcel>["excel"]): WorkbookEvent[] {
    const events: WorkbookEvent[] = [];
    excel.onEvent((event) => events.push(event));
    return events;
  }

  it("tell of edits with their cells and who made them, and not of what is calculated from them", async () => {
    const { excel, sheet, engine } = openExcel();
    sheet.getRange("C1").formulas = "=SUM(A1:B9)";
    await excel.engineSettled();
    const events = listen(excel);
    sheet.getRange("A1:B2").values = [
      [1, 2],
      [3, 4],
    ];
    await excel.engineSettled();
    engine.univerAPI.getActiveWorkbook()?.getActiveSheet().getRange("B5").setValue(7);
    await excel.engineSettled();
    expect(sheet.getRange("C1").values).toEqual([[17]]);
    expect(events.map(({ details }) => [details["address"], details["changeType"], details["triggerSource"]])).toEqual([
      ["A1:B2", "RangeEdited", "ThisLocalAddin"],
      ["B5", "RangeEdited", "Unknown"],
    ]);
    expect(events[0]?.targets).toEqual([sheet.id, "Workbook"]);
  });

  it("tell of rows, columns, sheets and selections", () => {
    const { excel, sheet } = openExcel();
    const events = listen(excel);
    sheet.getRange("2:3").insert("Down");
    sheet.getRange("A:A").delete("Left");
    const other = excel.workbook.worksheets.add("Other");
    other.name = "New";
    sheet.getRange("B2").select();
    other.delete();
    expect(
      events.map(({ type, details }) => [type, details["changeType"] ?? details["address"] ?? details["worksheetId"]]),
    ).toEqual([
      [10, "RowInserted"],
      [10, "ColumnDeleted"],
      [13, other.sheetId],
      [25, other.sheetId],
      [14, "B2"],
      [15, other.sheetId],
    ]);
  });

  it("are silent while they are switched off", () => {
    const { excel, sheet } = openExcel();
    const events = listen(excel);
    excel.workbook._Runtime.enableEvents = false;
    sheet.getRange("A1").values = 1;
    excel.workbook._Runtime.enableEvents = true;
    sheet.getRange("A2").values = 2;
    expect(events.map(({ details }) => details["address"])).toEqual(["A2"]);
  });

  it("follow what a person types as well: a table grows under their hands", () => {
    const { sheet, engine } = openExcel();
    sheet.getRange("A1:A2").values = [["n"], [1]];
    const table = sheet.tables.add("A1:A2", true);
    engine.univerAPI.getActiveWorkbook()?.getActiveSheet().getRange("A3").setValue(2);
    expect(table.getRange().address).toBe("Sheet1!A1:A3");
  });
});
