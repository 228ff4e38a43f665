import type { CellValue } from "../../../src/domain/sheet/cells";
import { buyersAsCustomers } from "../../../src/domain/grading/orderGrading";
import { gradeReading } from "../../../src/domain/grading/gradingPlan";
import { planBuyerSheet } from "../../../src/domain/grading/orderGradingSheet";
import { readOrders } from "../../../src/domain/reading/orders/readOrders";
import { defaultRules } from "../../../src/domain/rules/rules";
import { asOf, sheetOf } from "../reading/sheets";

/* As-of is 2026-11-20. 甲: R5 F2 M4 of 1,300 = 5 + 6 + 16 = 27; 乙: R5 F1 M1 of 100 = 12. */
describe("the buyers on a sheet of their own", () => {
  it("stand there with the highest score first, those whose amount or day is not known with a dash and the reason", () => {
    const { rows, headers } = sheet([
      ["乙", "2026-11-02", 100],
      ["甲", "2026-11-01", 800],
      ["甲", "2026-10-01", 500],
      ["丙", "2026-11-03", ""],
      ["丁", "待定", 300],
    ]);
    const at = (name: string) => headers.indexOf(name);
    expect(rows.map((row) => [row[at("客户姓名")], row[at("RFM·分值")], row[at("RFM·等级")]])).toEqual([
      ["甲", 27, "G"],
      ["乙", 12, "B"],
      ["丙", "—", "—"],
      ["丁", "—", "—"],
    ]);
    const why = rows.map((row) => row.at(-1));
    expect(why.slice(0, 2)).toEqual(["", ""]);
    expect(new Set(why).size).toBe(3);
  });

  it("leaves out a column that is blank for everybody", () => {
    const { headers, rows } = sheet([["甲", "2026-11-01", 800]]);
    expect(headers).not.toContain("手机号");
    expect(headers).toContain("客户姓名");
    expect(rows).toHaveLength(1);
  });

  it("gives no grade to somebody whose orders are all before the last 12 months, and no dash either", () => {
    const { headers, rows } = sheet([
      ["甲", "2026-11-01", 800],
      ["旧", "2024-11-01", 800],
    ]);
    const old = rows.find((row) => row.includes("旧"));
    expect(old?.[headers.indexOf("RFM·分值")]).toBe("");
    expect(old?.[headers.indexOf("RFM·等级")]).toBe("—");
  });
});

function sheet(lines: readonly (readonly CellValue[])[]) {
  const cells = sheetOf([["客户姓名", "订单日期", "订单金额"], ...lines], { name: "订单" });
  const orders = readOrders({ cells, asOf, locale: "zh-CN" });
  const { reading, facts } = buyersAsCustomers(orders, defaultRules.rfm);
  const graded = gradeReading({ reading, rules: defaultRules, asOf, locale: "zh-CN", purchasesFrom: "orders" });
  const { columns } = planBuyerSheet(graded, facts, asOf, "zh-CN");
  const rows = Array.from({ length: columns[0]?.values.length ?? 0 }, (_, row) =>
    columns.map(({ values }) => values[row]),
  );
  return { headers: columns.map(({ header }) => header), rows };
}
