import fc from "fast-check";
import { isBlank, type CellValue } from "../../../../src/domain/sheet/cells";
import { reading } from "../sheets";

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
    ["", "", "", "2026-11-20", 30, ""],
    ["商品", "单价", "", "", "", ""],
    ["面霜", 128, "", "", "", ""],
  ),
);

describe("the rows below a header", () => {
  it("are each a customer, a total or note, or said to be left out, and blank ones none of these", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 25 }), (rows) => {
        const values = [header, ["", "首位客户", "13900009999", "2026-11-20", 10, ""], ...rows];
        const { customers, footerRows, leftOutRows } = reading(values);
        const told = [...customers.map((one) => one.row), ...footerRows, ...leftOutRows].sort(
          (one, other) => one - other,
        );
        const filled = values.flatMap((cells, index) => (index > 0 && !cells.every(isBlank) ? [index + 1] : []));
        expect(told).toEqual(filled);
      }),
      { numRuns: 300 },
    );
  });
});
