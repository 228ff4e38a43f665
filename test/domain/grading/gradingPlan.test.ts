import { blankCustomer, type Customer, type Field } from "../../../src/domain/customer";
import type { ColumnEdit, Edit } from "../../../src/domain/sheet/edits";
import type { GradingRequest } from "../../../src/domain/grading/gradingPlan";
import { locales } from "../../../src/domain/locale";
import type { Reading } from "../../../src/domain/reading/reading";
import { defaultRules, type Rules } from "../../../src/domain/rules/rules";
import { gradingNoteText } from "../../../src/domain/grading/gradingWords";
import { readColumn } from "../reading/readColumn";
import { day } from "./rfm/day";
import { planGrading } from "./planGrading";
import { noOtherRows } from "../reading/sheets";

const asOf = day("2026-11-20");

describe("grading a sheet of customers", () => {
  it("writes R, F, M, score, tier, segment, churn risk and state beside each row", () => {
    const plan = planGrading(
      request([
        customer(4, { lastPurchaseDate: day("2026-11-01"), orderCount: 6, totalAmount: 2000, cycleDays: 30 }),
        customer(5, { lastPurchaseDate: day("2026-08-01"), orderCount: 1, totalAmount: 100 }),
      ]),
    );
    expect(plan.rows[0]).toEqual({
      row: 4,
      r: 5,
      f: 5,
      m: 5,
      score: 40,
      tier: "P",
      segment: "champions",
      risk: null,
      state: "active",
      noScore: null,
    });
    expect(plan.rows[1]).toMatchObject({ r: 3, f: 1, m: 1, score: 10, tier: "B", segment: "aboutToSleep" });
    expect(plan.tiers).toEqual({ P: 1, G: 0, S: 0, B: 1, none: 0 });
    expect(column(plan.edits, "rfmScore")).toMatchObject({
      sheet: "客户",
      headerRow: 3,
      target: { kind: "ours", column: "rfmScore", header: "RFM·分值" },
      cells: [
        { row: 4, value: 40 },
        { row: 5, value: 10 },
      ],
    });
    expect(values(plan.edits, "rfmSegment")).toEqual(["核心客户", "即将沉睡"]);
    expect(column(plan.edits, "rfmTier").format).toBe("text");
  });

  it("writes only the columns that are asked for", () => {
    const plan = planGrading({ ...request([customer(2, {})]), columns: ["rfmTier"] });
    expect(plan.edits.map((edit) => edit.kind === "column" && edit.target)).toEqual([
      { kind: "ours", column: "rfmTier", header: "RFM·等级" },
    ]);
  });

  it("grades nobody where visits are counted instead of orders, and says what is missing", () => {
    const salon = reading([customer(2, { lastVisitDate: asOf, visitCount: 9, totalAmount: 9000 })], {
      上次到店: "lastVisitDate",
      到店次数: "visitCount",
      "累计消费(元)": "totalAmount",
    });
    const plan = planGrading({ ...request([]), reading: salon });
    expect(plan.edits).toEqual([]);
    expect(plan.reason).toBe("columnsMissing");
    expect(plan.missing).toEqual(["lastPurchaseDate", "orderCount"]);
    expect(plan.rows).toEqual([
      {
        row: 2,
        r: null,
        f: null,
        m: null,
        score: null,
        tier: null,
        segment: null,
        risk: null,
        state: null,
        noScore: "columnsMissing",
      },
    ]);
    expect(plan.tiers).toEqual({ P: 0, G: 0, S: 0, B: 0, none: 1 });
  });

  it("gives a customer without orders a dash, and empties what an earlier grading wrote", () => {
    const plan = planGrading(request([customer(2, { orderCount: 0 }), customer(3, {})]));
    expect(values(plan.edits, "rfmTier")).toEqual(["—", "—"]);
    expect(values(plan.edits, "rfmScore")).toEqual(["", ""]);
    expect(plan.rows.map(({ noScore }) => noScore)).toEqual(["noOrders", "noOrders"]);
  });

  it("gives contradictory rows no score and lists them by reason", () => {
    const plan = planGrading(
      request([
        customer(2, { lastPurchaseDate: day("2026-11-21"), orderCount: 1 }),
        customer(3, { orderCount: 2, totalAmount: 10 }),
      ]),
    );
    expect(values(plan.edits, "rfmTier")).toEqual(["", ""]);
    expect(plan.notes).toContainEqual({ code: "fault", fault: "futureDate", rows: [2] });
    expect(plan.notes).toContainEqual({ code: "fault", fault: "ordersWithoutDate", rows: [3] });
  });

  it("takes an amount that could not be read, and a blank one, for unknown and not for 0, and says both", () => {
    const customers = [
      customer(2, { lastPurchaseDate: asOf, orderCount: 1 }),
      customer(3, { lastPurchaseDate: asOf, orderCount: 1 }),
    ];
    const problem = {
      row: 3,
      column: 2,
      cell: "C3",
      field: "totalAmount",
      text: "10–15万",
      code: "moneyRange",
    } as const;
    const plan = planGrading({ ...request([]), reading: { ...reading(customers), problems: [problem] } });
    // An order today is R5 and one order F1, whatever was paid.
    expect(plan.rows.map(({ r, f, m, score, tier, noScore }) => [r, f, m, score, tier, noScore])).toEqual([
      [5, 1, null, null, null, "amountUnknown"],
      [5, 1, null, null, null, "unreadable"],
    ]);
    for (const shown of ["rfmM", "rfmScore", "rfmTier", "rfmSegment"])
      expect(values(plan.edits, shown)).toEqual(["—", "—"]);
    expect(values(plan.edits, "rfmR")).toEqual([5, 5]);
    expect(plan.notes).toContainEqual({ code: "unreadable", field: "totalAmount", rows: [3] });
    expect(plan.notes).toContainEqual({ code: "blankAmount", rows: [2] });
  });

  it.each(["累计消费金额", "累計消費", "历史消费", "Lifetime Value"])(
    "warns that %s is more than 12 months",
    (header) => {
      const sheet = reading([], { 最近下单: "lastPurchaseDate", 订单数: "orderCount", [header]: "totalAmount" });
      expect(planGrading({ ...request([]), reading: sheet }).notes).toContainEqual({
        code: "mayBeLifetime",
        field: "totalAmount",
        header,
      });
    },
  );

  it("does not warn of an amount of the year", () => {
    expect(planGrading(request([])).notes).toEqual([{ code: "method", method: "fixed" }]);
  });
});

describe("churn beside the grade", () => {
  it("has a risk only for who ordered once, since no column gives the first order", () => {
    const lastPurchaseDate = day("2026-08-22");
    const plan = planGrading(
      request([
        customer(2, { lastPurchaseDate, orderCount: 1, totalAmount: 1 }),
        customer(3, { lastPurchaseDate, orderCount: 4, totalAmount: 1 }),
      ]),
    );
    // MBG/NBD with r = 1, α = 60, a = 1, b = 2.5 and x = 0, t = 0, T = 90, h = 90, worked by hand:
    // P(alive) = 1 / (1 + 1/2.5 · 150/60) = 1/2, and risk = 1 − 1/2 · (1 − 150/240) = 0.8125.
    expect(plan.rows[0]?.risk).toBeCloseTo(0.8125, 12);
    expect(plan.rows[1]?.risk).toBeNull();
    expect(plan.notes).toContainEqual({ code: "riskFromPrior", customers: 1, gapInDays: 60 });
    expect(plan.notes).toContainEqual({ code: "firstOrderUnknown", customers: 1 });
  });

  it("shows that a Platinum customer may have been silent for eleven months", () => {
    const silent = customer(2, {
      lastPurchaseDate: day("2025-12-20"),
      orderCount: 6,
      totalAmount: 2000,
      cycleDays: 30,
    });
    const plan = planGrading(request([silent]));
    expect(plan.rows[0]).toMatchObject({ score: 36, tier: "P", state: "lost" });
    expect(values(plan.edits, "churnState")).toEqual(["流失"]);
  });

  it("takes its limits from the trade where there is no cycle", () => {
    const rules: Rules = { ...defaultRules, trade: "salon" };
    const plan = planGrading({
      ...request([customer(2, { lastPurchaseDate: day("2026-10-20"), orderCount: 2 })]),
      rules,
    });
    expect(plan.rows[0]?.state).toBe("watch");
  });
});

describe("grading customers against each other", () => {
  const ten = [1, 1, 1, 1, 1, 1, 1, 2, 3, 9].map((orderCount, index) =>
    customer(index + 2, { lastPurchaseDate: day("2026-11-01"), orderCount, totalAmount: index * 100 }),
  );
  const byRank: Rules = { ...defaultRules, rfm: { ...defaultRules.rfm, method: "rank" } };

  it("names the method, keeps the ruler and says which scores nobody has", () => {
    const plan = planGrading({ ...request(ten), rules: byRank });
    expect(plan.notes[0]).toEqual({ code: "method", method: "rank" });
    expect(plan.rows.map(({ f }) => f)).toEqual([1, 1, 1, 1, 1, 1, 1, 4, 5, 5]);
    expect(plan.ruler?.orders).toEqual([2, 2, 2, 3]);
    expect(plan.notes).toContainEqual({
      code: "unreachedScores",
      measure: "f",
      reached: [1, 4, 5],
      commonest: 1,
      share: 0.7,
    });
  });

  it("gives everyone the same grade again by the ruler that was kept", () => {
    const first = planGrading({ ...request(ten), rules: byRank });
    const again = planGrading({ ...request(ten.slice(0, 3)), ...(first.ruler ? { ruler: first.ruler } : {}) });
    expect(again.rows.map(({ score }) => score)).toEqual(first.rows.slice(0, 3).map(({ score }) => score));
    expect(again.notes[0]).toEqual({ code: "method", method: "frozen" });
  });

  it("grades nobody where there are fewer than five", () => {
    const plan = planGrading({ ...request(ten.slice(0, 4)), rules: byRank });
    expect(plan.rows.map(({ noScore }) => noScore)).toEqual(Array(4).fill("tooFewToRank"));
    expect(plan.notes).toContainEqual({ code: "tooFewToRank", customers: 4 });
  });

  it.each(locales)("has a sentence for every note in %s", (locale) => {
    const faulty = customer(40, { lastPurchaseDate: day("2027-01-01"), orderCount: 1, totalAmount: 1 });
    const blank = customer(41, { lastPurchaseDate: asOf, orderCount: 1 });
    const { notes } = planGrading({ ...request([...ten, faulty, blank]), rules: byRank });
    const sentences = notes.map((note) => gradingNoteText(note, locale));
    expect(new Set(sentences).size).toBe(notes.length);
    for (const sentence of sentences) expect(sentence).toMatch(/[。.]$/);
  });
});

function request(customers: readonly Customer[]): GradingRequest {
  return { reading: reading(customers), rules: defaultRules, asOf, locale: "zh-CN" };
}

const usualColumns = { 最近下单: "lastPurchaseDate", 订单数: "orderCount", 年消费额: "totalAmount" } as const;

function reading(customers: readonly Customer[], fields: Readonly<Record<string, Field>> = usualColumns): Reading {
  return {
    sheet: "客户",
    asOf,
    language: "zh-CN",
    headerRow: 3,
    headerRowCount: 1,
    firstDataRow: 4,
    lastDataRow: 4 + customers.length,
    otherRows: noOtherRows,
    columns: Object.entries(fields).map(([header, field], index) => readColumn(index, header, field)),
    customers,
    problems: [],
    duplicates: [],
    possibleDuplicates: [],
  };
}

function customer(row: number, known: Partial<Customer>): Customer {
  return { ...blankCustomer(row), ...known };
}

function column(edits: readonly Edit[], name: string): ColumnEdit {
  const found = edits.find(
    (edit): edit is ColumnEdit => edit.kind === "column" && edit.target.kind === "ours" && edit.target.column === name,
  );
  if (!found) throw new Error(`${name} is not written`);
  return found;
}

function values(edits: readonly Edit[], name: string): unknown[] {
  return column(edits, name).cells.map(({ value }) => value);
}
