import fc from "fast-check";
import { isBlank, type CellValue } from "../../../../src/domain/sheet/cells";
import type { Reading } from "../../../../src/domain/reading/reading";
import { noOtherRows, problemsOf, reading } from "../sheets";

const header = ["序号", "客户姓名", "手机", "下次跟进", "消费金额", "备注"];

const customer = fc
  .tuple(
    fc.nat(9_999),
    fc.constantFrom("", "2026-11-20"),
    fc.constantFrom<CellValue>("", 80),
    fc.constantFrom("", "老客户"),
  )
  .map(([number, next, amount, remark]): CellValue[] => [
    number,
    `客户${number}`,
    `1390000${String(number).padStart(4, "0")}`,
    next,
    amount,
    remark,
  ]);

const row = fc.oneof(
  { weight: 6, arbitrary: customer },
  fc.constantFrom<CellValue[]>(
    ["", "", "", "", "", ""],
    ["小计", "", "", "", 500, ""],
    ["注：本表每月更新", "", "", "", "", ""],
    header,
    [7, "", "", "", "", ""],
    ["", "", "", "", "", "待补"],
    ["", "", "", "2026-11-20", "", ""],
    ["", "", "", "2026-11-20", 30, ""],
    ["", "", "", "", "", "", "", "旁边的话"],
    ["商品", "单价", "", "", "", ""],
    ["面霜", 128, "", "", "", ""],
    ["订单号", "下单日期", "实付金额", "", "", ""],
  ),
);

const titles = fc.array(
  fc.constantFrom<CellValue[]>([], ["客户登记表"], ["填表日期：2026-11-01"], ["", "", "制表：样例"]),
  {
    maxLength: 3,
  },
);

function everyRow({ customers, otherRows }: Reading): number[] {
  return [...customers.map((one) => one.row), ...Object.values(otherRows).flat()].sort((one, other) => one - other);
}

function filledRows(values: readonly (readonly CellValue[])[]): number[] {
  return values.flatMap((cells, index) => (cells.every(isBlank) ? [] : [index + 1]));
}

describe("the rows of a sheet", () => {
  it("are each a customer or one other kind, and blank ones none of these", () => {
    fc.assert(
      fc.property(titles, fc.array(row, { maxLength: 25 }), (above, rows) => {
        const values = [...above, header, ["", "首位客户", "13900009999", "2026-11-20", 10, ""], ...rows];
        expect(everyRow(reading(values))).toEqual(filledRows(values));
      }),
      { numRuns: 300 },
    );
  });

  it("are all outside of any table where there is no header", () => {
    const values = [["甲", 1], [], ["乙", 2]];
    expect(reading(values).otherRows).toEqual({ ...noOtherRows, elsewhere: [1, 3] });
  });

  it("are told apart: titles, headers, totals, notes, numbers in advance, and what stands outside of the table", () => {
    const found = reading([
      ["客户登记表"],
      header,
      [1, "周小满", "13900001111", "", 100, ""],
      [2, "吴大有", "13900002222", "", 200, "", "", "旁边的话"],
      ["", "", "", "", "", "以下为分店客户"],
      ["", "", "", "", "", "", "", "旁边的另一句话"],
      header,
      [3, "郑可心", "13900003333", "", 300, ""],
      [4, "", "", "", "", ""],
      ["合计", "", "", "", 600, ""],
    ]);
    expect(found.customers.map((one) => one.row)).toEqual([3, 4, 8]);
    expect(found.otherRows).toEqual({
      titles: [1],
      headers: [2, 7],
      totals: [10],
      notes: [5],
      numbered: [9],
      elsewhere: [6],
    });
  });

  it("are customers with a problem where something is known of somebody without a name", () => {
    const found = reading([
      header,
      [1, "周小满", "13900001111", "", 100, ""],
      ["", "", "", "2026-11-25", "", ""],
      [3, "", "", "", 800, "大客户"],
      [4, "吴大有", "13900002222", "", 200, ""],
    ]);
    expect(found.customers.map((one) => one.row)).toEqual([2, 3, 4, 5]);
    expect(problemsOf(found)).toEqual(["D3 nobodyNamed", "E4 nobodyNamed"]);
  });

  it("go on after a subtotal where somebody has a phone, however little else is known", () => {
    const found = reading([
      header,
      [1, "周小满", "13900001111", "", 100, ""],
      ["小计", "", "", "", 100, ""],
      ["", "吴大有", "13900002222", "", "", ""],
    ]);
    expect(found.customers.map(({ customerName }) => customerName)).toEqual(["周小满", "吴大有"]);
  });
});
