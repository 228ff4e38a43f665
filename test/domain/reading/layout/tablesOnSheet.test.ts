import type { CellValue } from "../../../../src/domain/sheet/cells";
import { choicesOfTable, mayHoldOtherTables, tablesOnSheet } from "../../../../src/domain/reading/layout/tablesOnSheet";
import { noOtherRows, reading, sheetOf, tableOf } from "../sheets";

const under: CellValue[][] = [
  ["老客户"],
  ["客户姓名", "手机", "最近联系"],
  ["周小满", "13900001111", "2026-11-02"],
  ["吴大有", "13900002222", "2026-11-03"],
  [],
  ["新客户"],
  ["姓名", "联系电话", "意向级别", "来源"],
  ["郑可心", "13900003333", "H", "抖音"],
  ["王立冬", "13900004444", "A", "来店"],
  ["李雨", "13900005555", "B", "来店"],
];

const beside: CellValue[][] = [
  ["老客户", "", "", "", "新客户", "", ""],
  ["客户姓名", "手机", "最近联系", "", "姓名", "联系电话", "意向级别"],
  ["周小满", "13900001111", "2026-11-02", "", "郑可心", "13900003333", "H"],
  ["吴大有", "13900002222", "2026-11-03", "", "王立冬", "13900004444", "A"],
  ["孙文", "13900006666", "2026-11-04", "", "", "", ""],
  ["钱建", "13900007777", "2026-11-05", "", "", "", ""],
];

describe("several tables on a sheet", () => {
  it("are offered by their titles: under one another", () => {
    expect(tablesOnSheet(sheetOf(under))).toEqual([
      { title: "老客户", headerRow: 2, rows: 2, firstColumn: 0, lastColumn: 2 },
      { title: "新客户", headerRow: 7, rows: 3, firstColumn: 0, lastColumn: 3 },
    ]);
  });

  it("are offered by their titles: beside one another", () => {
    expect(tablesOnSheet(sheetOf(beside))).toEqual([
      { title: "老客户", headerRow: 2, rows: 4, firstColumn: 0, lastColumn: 2 },
      { title: "新客户", headerRow: 2, rows: 2, firstColumn: 4, lastColumn: 6 },
    ]);
  });

  it.each([
    [
      "under",
      under,
      [
        ["周小满", "吴大有"],
        ["郑可心", "王立冬", "李雨"],
      ],
    ],
    [
      "beside",
      beside,
      [
        ["周小满", "吴大有", "孙文", "钱建"],
        ["郑可心", "王立冬"],
      ],
    ],
  ])("are read one at a time, none under another's header: %s one another", (_, values, names) => {
    const read = tablesOnSheet(sheetOf(values)).map((table) => reading(values, { choices: choicesOfTable({}, table) }));
    expect(read.map((one) => tableOf(one, ["customerName"]).flat())).toEqual(names);
    expect(mayHoldOtherTables(sheetOf(values), reading(values))).toBe(true);
  });

  it("have the rows that are added to them later", () => {
    const [, second] = tablesOnSheet(sheetOf(under));
    if (!second) throw new Error("there are two tables");
    const longer = [...under, ["张晓", "13900008888", "C", "网络"]];
    expect(reading(longer, { choices: choicesOfTable({}, second) }).customers).toHaveLength(4);
  });

  it("are found above and below the one that is read first, without a title too", () => {
    const orders: CellValue[][] = [
      ["订单号", "下单日期", "实付金额"],
      ["D1", "2026-11-01", 300],
      [],
      ["客户姓名", "手机", "最近联系", "意向级别"],
      ["周小满", "13900001111", "2026-11-02", "H"],
      ["吴大有", "13900002222", "2026-11-03", "A"],
    ];
    expect(tablesOnSheet(sheetOf(orders)).map(({ title, headerRow, rows }) => [title, headerRow, rows])).toEqual([
      [null, 1, 1],
      [null, 4, 2],
    ]);
  });

  it("are not looked for on a sheet with one table, its titles, totals and notes", () => {
    const values = [["客户登记表"], ["姓名", "手机"], ["周小满", "13900001111"], ["合计", "1"]];
    const read = reading(values);
    expect(mayHoldOtherTables(sheetOf(values), read)).toBe(false);
    expect(read.otherRows).toEqual({ ...noOtherRows, titles: [1], headers: [2], totals: [4] });
  });
});
