import type { Block } from "../../../../src/domain/sheet/cells";
import type { MergedCells } from "../../../../src/domain/sheet/sheetCells";
import { looksMerged } from "../../../../src/domain/reading/layout/looksMerged";
import { readOrders } from "../../../../src/domain/reading/orders/readOrders";
import { openQuestions } from "../../../../src/domain/reading/rows/openQuestions";
import { readCustomers } from "../../../../src/domain/reading/rows/readCustomers";
import type { ReadingChoices } from "../../../../src/domain/reading/reading";
import { asOf, sheetOf, tableOf } from "../sheets";

/* B2:B4 and B5:B6 are merged; the owner of row 7 is blank for real. */
const customers: Block = [
  ["姓名", "业务员", "手机"],
  ["王伟", "张敏", "19900000001"],
  ["李娜", "", "19900000002"],
  ["陈静", "", "19900000003"],
  ["赵磊", "刘洋", "19900000004"],
  ["孙倩", "", "19900000005"],
  ["周杰", "", "19900000006"],
];
const ownersMerged = [tall("B", 2, 4), tall("B", 5, 6)];

describe("merged cells of the sheet", () => {
  it("give every row of the merge its owner, and no other row, and that is said", () => {
    const found = read(customers, ownersMerged);
    expect(tableOf(found, ["owner"]).flat()).toEqual(["张敏", "张敏", "张敏", "刘洋", "刘洋", null]);
    expect(found.columns[1]?.filledDown).toEqual({
      by: "merge",
      cells: 3,
      areas: [
        { from: "B2", to: "B4" },
        { from: "B5", to: "B6" },
      ],
    });
    expect(openQuestions(found)).toEqual([]);
  });

  it("stay blank where the person says so", () => {
    const found = read(customers, ownersMerged, { fillDown: { 业务员: false } });
    expect(tableOf(found, ["owner"]).flat()).toEqual(["张敏", null, null, "刘洋", null, null]);
  });

  it("say whose orders are whose; a blank that is no part of one is nobody's, with a problem", () => {
    const orders: Block = [
      ["客户名称", "订单号", "下单日期", "实付金额"],
      ["东湖五金", "D1", "2026-11-12", 1200],
      ["", "D2", "2026-10-08", 900],
      ["西塘布行", "D3", "2026-07-01", 200],
      ["", "D4", "2026-06-01", 50],
    ];
    const cells = sheetOf(orders, { merges: [tall("A", 2, 3)] });
    const { customers: buyers, problems } = readOrders({ cells, asOf, locale: "zh-CN" });
    expect(buyers.map(({ customerName, orders: count, amount }) => [customerName, count, amount])).toEqual([
      ["东湖五金", 2, 2100],
      ["西塘布行", 1, 200],
      [null, 1, 50],
    ]);
    expect(problems.map(({ cell, code }) => `${cell} ${code}`)).toEqual(["B5 nobodyNamed"]);
  });

  it("leave amounts where they stand: a sum of three orders is no amount of each", () => {
    const orders: Block = [
      ["客户名称", "订单号", "下单日期", "实付金额"],
      ["东湖五金", "D1", "2026-11-12", 2100],
      ["东湖五金", "D2", "2026-10-08", ""],
    ];
    const cells = sheetOf(orders, { merges: [tall("D", 2, 3)] });
    const { customers: buyers } = readOrders({ cells, asOf, locale: "zh-CN" });
    expect(buyers.map(({ amount, withoutAmount }) => [amount, withoutAmount])).toEqual([[null, [3]]]);
  });
});

describe("a sheet that looks as if cells were merged", () => {
  it("has blanks below names or owners that stand there once", () => {
    expect(looksMerged(sheetOf(customers))).toBe(true);
  });

  it("is none where names are only missing here and there, or everybody has an owner", () => {
    const full = customers.map((row, index) => [row[0] ?? "", index === 0 ? "业务员" : "张敏", row[2] ?? ""]);
    expect(looksMerged(sheetOf(full))).toBe(false);
    const someBlank = Array.from({ length: 20 }, (_, index) => [
      index === 7 ? "" : `客户${index}`,
      "张敏",
      "19900000001",
    ]);
    expect(looksMerged(sheetOf([["姓名", "业务员", "手机"], ...someBlank]))).toBe(false);
  });
});

function tall(column: string, firstRow: number, lastRow: number): MergedCells {
  const index = column.charCodeAt(0) - 65;
  return { firstRow, lastRow, firstColumn: index, lastColumn: index };
}

function read(values: Block, merges: readonly MergedCells[], choices: ReadingChoices = {}) {
  return readCustomers({ cells: sheetOf(values, { merges }), asOf, locale: "zh-CN", choices });
}
