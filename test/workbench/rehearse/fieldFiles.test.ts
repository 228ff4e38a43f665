import { execFileSync } from "node:child_process";
import { join } from "node:path";

/**
 * The built add-in on small files after public reports and real exports, whose right answers were worked out by hand
 * (test/data/field; persons and numbers are invented). As-of 2026-11-20.
 */
const root = join(__dirname, "..", "..", "..");

describe("US dates", () => {
  const { read } = rehearse("01-us-dates.csv", "read");

  it("are month first throughout, decided by 10/31; the other column follows it and says so", () => {
    expect(valuesOf(read, "lastContactDate")).toEqual([
      ...["2026-10-31", "2026-10-01", "2026-11-02", "2026-09-07", "2026-03-04"],
    ]);
    expect(valuesOf(read, "nextContactDate")).toEqual([
      ...["2026-12-01", "2026-11-12", "2026-12-10", "2026-11-09", "2026-12-05"],
    ]);
    expect(orderOf(read, "Last Contact")).toEqual(["MDY", false]);
    expect(orderOf(read, "Next Follow-up")).toEqual(["MDY", true]);
  });

  it("of an English sheet abroad do not follow the Chinese calendar", () => {
    expect(read.calendar).toMatchObject({ calendar: "weekends", by: "sheet", open: [] });
  });
});

describe("phones that Excel has changed", () => {
  it("are read where all their digits are left, and are problems where not", () => {
    const { read } = rehearse("06-phones-scientific.xlsx", "read");
    expect(valuesOf(read, "phone").slice(0, 4)).toEqual(["13900001111", "13900002222", "13900003333", null]);
    expect(problemsOf(read)).toEqual(["B5 damagedPhone"]);
  });

  it("without their leading zero are problems, never somebody else's number", () => {
    const { read } = rehearse("08-leading-zero-lost.xlsx", "read");
    expect(valuesOf(read, "phone")).toEqual([null, null, "057188001133", "4008001234"]);
    expect(problemsOf(read)).toEqual(["B2 invalidPhone", "B3 invalidPhone"]);
  });
});

describe("a header that stands twice", () => {
  const { read } = rehearse("25-duplicate-headers.csv", "read");

  it("gives the phones of the column that has them all, and no customer is lost", () => {
    expect(valuesOf(read, "phone")).toEqual(["13800001111", "13800002222", "13800003333"]);
    expect(read.rowCounts).toMatchObject({ total: 4, customers: 3, headers: 1 });
  });

  it("keeps what stands in the second remark, also that somebody is not to be contacted", () => {
    expect(valuesOf(read, "doNotContact")).toEqual([true, false, false]);
    expect(valuesOf(read, "otherRemarks")).toEqual([["勿扰"], ["要发票"], []]);
  });
});

describe("rows that are one cell longer than their header", () => {
  it("do not put dates, people or grades where they do not belong", () => {
    const { read } = rehearse("42-loan-telesales-shifted.csv", "read");
    expect(valuesOf(read, "customerName")).toEqual(["周小满", "吴大有", "郑可心"]);
    for (const field of ["nextContactDate", "lastContactDate", "grade", "owner", "productInterest"])
      expect(valuesOf(read, field)).toEqual([null, null, null]);
  });
});

describe("a contact log with promised days", () => {
  it("has the newest of them stand: called and written on that day", () => {
    const { followUp } = rehearse("40b-log-promised-date-min.xlsx", "follow-up");
    expect(followUp.rows.map(({ row, to, kind }: FollowUpRow) => [row, to, kind])).toEqual([
      [2, "2026-11-24", "agreed"],
      [3, "2026-11-20", "agreed"],
    ]);
    const { callList } = rehearse("40b-log-promised-date-min.xlsx", "call-list");
    expect(callList.rows.map(({ customerName, class: callClass }: Call) => [customerName, callClass])).toEqual([
      ["南桥茶庄", "a"],
    ]);
  });
});

describe("members and purchases that share a column of numbers", () => {
  it("are joined by it, even if it counts 1, 2, 4: two orders, 1,200, 27 points", () => {
    const { grade } = rehearse("35c-members-id-min.xlsx", "grade");
    expect(grade.rows[0]).toMatchObject({ row: 2, score: 27, tier: "G" });
  });
});

describe("orders below a merged customer", () => {
  const { read, grade } = rehearse("10-merged-customer-orders.xlsx", "read,grade");

  it("are all of that customer's, by the merged cells of the file, and that is said", () => {
    expect(read.buyers[0]).toMatchObject({ customerName: "东湖五金", orders: 3, amount: 2900, last: "2026-11-12" });
    expect(read.buyers).toHaveLength(3);
    expect(read.columns[0].filledDown).toEqual({
      by: "merge",
      cells: 3,
      areas: [
        { from: "A2", to: "A4" },
        { from: "A5", to: "A6" },
      ],
    });
  });

  it("grade that customer with 34 points, gold", () => {
    expect(grade.rows[0]).toMatchObject({ row: 2, score: 34, tier: "G" });
  });
});

type FollowUpRow = { readonly row: number; readonly to: string; readonly kind: string };
type Call = { readonly customerName: string; readonly class: string };
type Read = {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly problems: readonly { readonly cell: string; readonly reason: string }[];
  readonly columns: readonly {
    readonly header: string;
    readonly dateOrder: string | null;
    readonly dateOrderAssumed: boolean;
    readonly filledDown: unknown;
  }[];
};

function rehearse(file: string, commands: string) {
  const path = join(root, "test", "data", "field", file);
  return JSON.parse(
    execFileSync(process.execPath, ["scripts/rehearse.mjs", path, "--as-of", "2026-11-20", "--do", commands], {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 64 << 20,
    }),
  );
}

function valuesOf({ rows }: Read, field: string): unknown[] {
  return rows.map((row) => row[field]);
}

function problemsOf({ problems }: Read): string[] {
  return problems.map(({ cell, reason }) => `${cell} ${reason}`);
}

function orderOf({ columns }: Read, header: string): unknown[] {
  const column = columns.find((one) => one.header === header);
  return [column?.dateOrder, column?.dateOrderAssumed];
}
