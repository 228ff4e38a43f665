import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { ICellData } from "@univerjs/core";
import type { CellValue } from "../../../src/domain/sheet/cells";
import { dayFromIso, type Day } from "../../../src/domain/calendar/day";
import { readCustomers } from "../../../src/domain/reading/rows/readCustomers";
import type { Reading } from "../../../src/domain/reading/reading";
import { gradeCustomer } from "../../../src/domain/grading/rfm";
import { fixedScale } from "../../../src/domain/grading/rfmScales";
import { defaultRules } from "../../../src/domain/rules/rules";
import { readWorkbookFile } from "../../../workbench/files/workbookFile";
import { makeSample } from "../../../workbench/sample/makeSample";
import { temporaryFolder } from "../../support/temporaryFolder";

const file = path.join(__dirname, "../../../workbench/sample/customers.xlsx");

const asOf = dayFromIso("2026-11-20") as Day;

describe("the sample workbook", () => {
  const folder = temporaryFolder();

  it("is the one that its script makes, byte for byte", async () => {
    const made = await makeSample(folder);
    expect((await readFile(made)).equals(readFileSync(file))).toBe(true);
  });

  it("is small enough to be kept with the code", () => {
    expect(readFileSync(file).length).toBeLessThan(200_000);
  });

  it("is read as it is meant: 303 rows, every column known, three customers entered twice, two people of one name", async () => {
    const reading = await readSample();
    expect(reading.headerRow).toBe(3);
    expect(reading.customers).toHaveLength(303);
    expect(reading.duplicates).toHaveLength(3);
    expect(reading.possibleDuplicates.map((rows) => rows.length)).toEqual([2]);
    const fields = Object.fromEntries(reading.columns.map(({ header, field }) => [header, field]));
    expect(fields).toEqual({
      序号: null,
      客户编号: "customerId",
      客户姓名: "customerName",
      联系电话: "phone",
      意向级别: "grade",
      客户来源: "source",
      销售阶段: "stage",
      建档日期: "firstContactDate",
      最近跟进日期: "lastContactDate",
      下次跟进时间: "nextContactDate",
      最近消费日期: "lastPurchaseDate",
      购买次数: "orderCount",
      消费金额: "totalAmount",
      业务员: "owner",
      备注: "remark",
      合同到期日: "contractEndDate",
    });
  });

  it("shows every intent grade and every RFM tier, and customers without a score", async () => {
    const { customers } = await readSample();
    const scale = fixedScale(defaultRules.rfm, asOf);
    const tiers = customers.map((customer) => {
      const { lastPurchaseDate: lastOn, orderCount: orders, totalAmount: amount } = customer;
      const grade = gradeCustomer({ lastOn, orders, amount }, scale);
      return grade.kind === "graded" ? grade.tier : grade.kind;
    });
    expect([...new Set(tiers)].sort()).toEqual(["B", "G", "P", "S", "none"]);
    const grades = new Set(customers.map(({ grade }) => grade));
    for (const grade of ["H", "A", "B", "C", "O", "N", "D", "F", "L", null]) expect(grades).toContain(grade);
  });

  it("holds no more problems than the damaged phones", async () => {
    const { problems } = await readSample();
    expect(problems.map(({ field }) => field)).toEqual(["phone", "phone"]);
  });

  it("agrees with its orders in number and amount", async () => {
    const { customers } = await readSample();
    const orders = rowsOf(await openSample(), "订单").slice(1);
    const from = 45981; // 2025-11-20, twelve months before 2026-11-20 (46346)
    for (const customer of customers.slice(0, 300)) {
      const counted = orders.filter(
        ([, id, , on, , , , status]) => id === customer.customerId && status === "交易成功" && Number(on) >= from,
      );
      const total = counted.reduce((sum, [, , , , , paid, refund]) => sum + Number(paid) - Number(refund ?? 0), 0);
      expect([customer.customerId, customer.orderCount ?? 0, customer.totalAmount ?? 0]).toEqual([
        customer.customerId,
        counted.length,
        total,
      ]);
    }
  });
});

async function readSample(): Promise<Reading> {
  const workbook = await openSample();
  const values = rowsOf(workbook, "客户表");
  return readCustomers({
    cells: { name: "客户表", firstRow: 1, firstColumn: 0, values },
    asOf,
    locale: "zh-CN",
  });
}

async function openSample() {
  const result = await readWorkbookFile(new Uint8Array(readFileSync(file)), "customers.xlsx");
  if (result.kind === "refused") throw new Error(result.problem.code);
  return result.workbook;
}

function rowsOf({ data }: Awaited<ReturnType<typeof openSample>>, name: string): CellValue[][] {
  const sheet = Object.values(data.sheets).find((candidate) => candidate.name === name);
  const cells = (sheet?.cellData ?? {}) as Record<number, Record<number, ICellData>>;
  const last = Math.max(...Object.keys(cells).map(Number));
  return Array.from({ length: last + 1 }, (_, row) =>
    Array.from({ length: 16 }, (__, column) => (cells[row]?.[column]?.v as CellValue | undefined) ?? null),
  );
}
