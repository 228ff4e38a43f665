import type { ColumnEdit } from "../../../src/domain/sheet/edits";
import type { CellValue } from "../../../src/domain/sheet/cells";
import type { SheetCells } from "../../../src/domain/sheet/sheetCells";
import { columnPlaces, shapeOf } from "../../../src/workbook/apply/columnPlaces";

const rows: CellValue[][] = [
  ["本店客户", "", ""],
  ["姓名", "电话", "RFM·Tier"],
  ["陈伟", "1", "P"],
];
const table = { name: "T", headerRow: 4, lastRow: 5, firstColumn: 1, columnCount: 3, hasTotals: false };

describe("where columns go, as the preview says", () => {
  it("is where their header stands, in whatever language, else to the right of everything, one beside the other", () => {
    expect(places(cells(rows), 4)).toEqual([
      { column: 3, isNew: false, table: null },
      { column: 4, isNew: true, table: null },
      { column: 5, isNew: true, table: null },
      { column: 2, isNew: false, table: null },
    ]);
  });

  it("is at the end of the table whose header that is", () => {
    expect(places(cells(rows, [table]), 4)[1]).toEqual({ column: 4, isNew: true, table: "T" });
    const other = { ...table, headerRow: 9 };
    expect(places(cells(rows, [other]), 4)[1]).toEqual({ column: 4, isNew: true, table: null });
  });

  it("is beside everything where something stands to the right of the table in its rows, and only there", () => {
    const beside = (row: number) => rows.map((cells, index) => [...cells, index === row ? "旁注" : ""]);
    expect(places(cells(beside(2), [table]), 4)[1]).toEqual({ column: 5, isNew: true, table: null });
    expect(places(cells(beside(0), [table]), 4)[1]).toEqual({ column: 4, isNew: true, table: "T" });
  });

  it("is the first column where nothing stands", () => {
    expect(places({ ...cells([]), firstColumn: 0 }, 1)[0]).toEqual({ column: 0, isNew: true, table: null });
  });
});

/** The block begins in B3. */
function cells(values: CellValue[][], tables?: SheetCells["tables"]): SheetCells {
  return { name: "客户表", firstRow: 3, firstColumn: 1, values, ...(tables && { tables }) };
}

/** Of tier, state and reason of churn, and of the person's own second column. */
function places(of: SheetCells, headerRow: number) {
  const targets: ColumnEdit["target"][] = [
    { kind: "ours", column: "rfmTier", header: "RFM·等级" },
    { kind: "ours", column: "churnState", header: "流失·状态" },
    { kind: "ours", column: "churnReason", header: "流失·原因" },
    { kind: "theirs", index: 2, header: "电话" },
  ];
  const edits = targets.map((target): ColumnEdit => ({
    kind: "column",
    sheet: "客户表",
    headerRow,
    target,
    cells: [],
    format: "text",
  }));
  return columnPlaces(edits, shapeOf(of, headerRow));
}
