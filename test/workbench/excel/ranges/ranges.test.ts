import * as fc from "fast-check";
import { type Area, formatArea, parseAddress } from "../../../../workbench/excel/places/address";
import { afterEdit } from "../../../../workbench/excel/engine/structuralEdits";
import { openExcel, refusal } from "../openExcel";

describe("addresses", () => {
  it("are written with their sheet, quoted where Excel quotes it", () => {
    const { excel, sheet } = openExcel();
    expect(sheet.getRange("b2:a1").address).toBe("Sheet1!A1:B2");
    for (const [name, written] of [
      ["客户", "客户!A1"],
      ["Our customers", "'Our customers'!A1"],
      ["It's", "'It''s'!A1"],
      ["2024", "'2024'!A1"],
      ["A1", "'A1'!A1"],
    ] as const) {
      expect(excel.workbook.worksheets.add(name).getRange("A1").address).toBe(written);
    }
  });

  it("reach cells of other sheets by name, defined names and tables", () => {
    const { excel, sheet } = openExcel();
    const other = excel.workbook.worksheets.add("Our customers");
    expect(sheet.getRange("'Our customers'!$B$2").address).toBe(other.getRange("B2").address);
    excel.workbook.names.add("Here", other.getRange("C3:C4"));
    expect(sheet.getRange("here").address).toBe("'Our customers'!C3:C4");
    for (const wrong of ["A0", "1A", "Nowhere!A1", "A1:B2:C3", "XFE1", "A"]) {
      expect(refusal(() => sheet.getRange(wrong))).toBe("InvalidArgument");
    }
  });

  it("read back as they were written", () => {
    fc.assert(
      fc.property(areas, (area) => {
        expect(parseAddress(formatArea(area))?.area).toEqual(area);
      }),
    );
  });

  it("stay the same area when rows are inserted and deleted again", () => {
    fc.assert(
      fc.property(areas, fc.nat(300), fc.integer({ min: 1, max: 50 }), (area, at, count) => {
        const rows = { startRow: at, endRow: at + count - 1, startColumn: 0, endColumn: 16_383 };
        const inserted = afterEdit(area, { kind: "insert", axis: "row", area: rows });
        expect(inserted && afterEdit(inserted, { kind: "delete", axis: "row", area: rows })).toEqual(area);
      }),
    );
  });
});

describe("ranges", () => {
  it("are reached from each other", () => {
    const range = openExcel().sheet.getRange("B2:D5");
    const reached = {
      cell: range.getCell(0, 0),
      outside: range.getCell(9, 9),
      row: range.getRow(1),
      column: range.getColumn(2),
      lastCell: range.getLastCell(),
      lastRow: range.getLastRow(),
      lastColumn: range.getLastColumn(),
      offset: range.getOffsetRange(1, -1),
      resized: range.getResizedRange(-1, 2),
      absolute: range.getAbsoluteResizedRange(2, 2),
      below: range.getRowsBelow(2),
      above: range.getRowsAbove(1),
      after: range.getColumnsAfter(2),
      before: range.getColumnsBefore(),
      bounding: range.getBoundingRect("F1"),
      intersection: range.getIntersection("A1:C3"),
      entireRow: range.getEntireRow(),
      entireColumn: range.getEntireColumn(),
    };
    expect(Object.fromEntries(Object.entries(reached).map(([name, { address }]) => [name, address.slice(7)]))).toEqual({
      cell: "B2",
      outside: "K11",
      row: "B3:D3",
      column: "D2:D5",
      lastCell: "D5",
      lastRow: "B5:D5",
      lastColumn: "D2:D5",
      offset: "A3:C6",
      resized: "B2:F4",
      absolute: "B2:C3",
      below: "B6:D7",
      above: "B1:D1",
      after: "E2:F5",
      before: "A2:A5",
      bounding: "B1:F5",
      intersection: "B2:C3",
      entireRow: "2:5",
      entireColumn: "B:D",
    });
    expect(range.getIntersectionOrNullObject("F1")).toBeNull();
    expect([range.rowIndex, range.columnIndex, range.rowCount, range.columnCount, range.cellCount]).toEqual([
      1, 1, 4, 3, 12,
    ]);
  });

  it("follow their cells when rows, columns and cells are inserted and deleted", () => {
    const { sheet } = openExcel();
    sheet.getRange("C3").values = "here";
    const range = sheet.getRange("C3");
    sheet.getRange("1:2").insert("Down");
    sheet.getRange("A:A").insert("Right");
    expect([range.address, range.values]).toEqual(["Sheet1!D5", [["here"]]]);
    sheet.getRange("D1:D2").insert("Down");
    expect([range.address, range.values]).toEqual(["Sheet1!D7", [["here"]]]);
    sheet.getRange("B7:C7").delete("Left");
    expect([range.address, range.values]).toEqual(["Sheet1!B7", [["here"]]]);
    sheet.getRange("3:4").delete("Up");
    expect([range.address, range.values]).toEqual(["Sheet1!B5", [["here"]]]);
    sheet.getRange("B:B").delete("Left");
    expect(refusal(() => range.values)).toBe("ItemNotFound");
  });

  it("are gone with their sheet", () => {
    const { excel } = openExcel();
    const range = excel.workbook.worksheets.add("Old").getRange("A1");
    excel.workbook.worksheets.getItem("Old").delete();
    expect(refusal(() => range.values)).toBe("ItemNotFound");
  });

  it("are selected together with their sheet", () => {
    const { excel } = openExcel();
    excel.workbook.worksheets.add("Other").getRange("B2:C3").select();
    expect(excel.workbook.getSelectedRange().address).toBe("Other!B2:C3");
    expect(excel.workbook.getActiveCell().address).toBe("Other!B2");
    expect(excel.workbook.worksheets.getActiveWorksheet().name).toBe("Other");
  });
});

const areas: fc.Arbitrary<Area> = fc
  .tuple(fc.nat(200), fc.nat(200), fc.nat(100), fc.nat(100))
  .map(([startRow, startColumn, height, width]) => ({
    startRow,
    startColumn,
    endRow: startRow + height,
    endColumn: startColumn + width,
  }));
