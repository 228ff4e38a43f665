import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import Papa from "papaparse";
import { dayFromIso } from "../../src/domain/day";
import { rfmCuts, rfmExplain, rfmRank, rfmScore, rfmSegment, rfmTier, rfmUpgrade } from "../../src/functions/functions";
import { cellsOf, column, errorCell, failureOf, messageIn, showExcelIn } from "./inExcel";

const asOf = [[46346]];

beforeEach(() => showExcelIn("en-US"));

describe("RFM.SCORE and RFM.TIER on the worked rows of the fixed scale", () => {
  type Row = Readonly<Record<"asOf" | "lastPurchase" | "orders12m" | "amount12m" | "score" | "tier" | "why", string>>;
  const text = readFileSync(join(__dirname, "../data/rfm/fixed_scale.csv"), "utf8").replace(/^\ufeff/, "");
  const rows = Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
  const cells = {
    last: column(...rows.map((row) => dayFromIso(row.lastPurchase) ?? "")),
    orders: column(...rows.map((row) => Number(row.orders12m))),
    amount: column(...rows.map((row) => Number(row.amount12m))),
    asOf: column(...rows.map((row) => dayFromIso(row.asOf))),
  };
  const expected = (graded: (row: Row) => unknown, none: string) =>
    rows.map((row) => (row.why.startsWith("ERR") ? "#VALUE!" : row.tier === "(none)" ? none : graded(row)));

  it("give all 170 in one call with a column of as-of days", () => {
    expect(cellsOf(rfmScore(cells.last, cells.orders, cells.amount, cells.asOf))).toEqual(
      expected((row) => Number(row.score), "#N/A"),
    );
    expect(cellsOf(rfmTier(cells.last, cells.orders, cells.amount, cells.asOf))).toEqual(
      expected((row) => row.tier, "—"),
    );
  });

  it("give each of them in a call of its own", () => {
    const alone = rows.map((_, row) =>
      cellsOf(rfmScore([cells.last[row]!], [cells.orders[row]!], [cells.amount[row]!], [cells.asOf[row]!])),
    );
    expect(alone.flat()).toEqual(expected((row) => Number(row.score), "#N/A"));
  });
});

describe("a cell of an RFM function", () => {
  it.each([
    ["the null of Excel on the web", null],
    ["the 0 of Excel on the desktop", 0],
    ["an empty text", ""],
    ["a dash that says there is none", "-"],
  ])("is blank as %s", (_, blank) => {
    expect(cellsOf(rfmScore([[blank]], [[blank]], [[blank]], asOf))).toEqual(["#N/A"]);
    expect(cellsOf(rfmTier([[blank]], [[blank]], [[blank]], asOf))).toEqual(["—"]);
    expect(messageIn(rfmScore([[blank]], [[2]], [[100]], asOf))).toBe(
      "last: there are orders but no date of the last one: fill in the date",
    );
  });

  it.each([
    "2026-11-05",
    "2026/11/5",
    "2026.11.5",
    "2026年11月5日",
    "20261105",
    20261105,
    "民國115年11月5日",
    "5-Nov-2026",
  ])("takes the written date %s", (written) =>
    expect(cellsOf(rfmScore([[written]], [[3]], [[800]], asOf))).toEqual([26]),
  );

  it.each(["11/5/2026", "26-11-5", "11月5日", "yesterday", "2026-02-30", true])(
    "does not guess the date %s",
    (written) => {
      const spilled = rfmScore([[written]], [[3]], [[800]], asOf);
      expect(cellsOf(spilled)).toEqual(["#VALUE!"]);
      expect(messageIn(spilled)).toMatch(/^last: “.+” is no date that is certain/);
    },
  );

  it("drops the time of day", () => {
    expect(cellsOf(rfmScore([[46346.9]], [[3]], [[800]], asOf))).toEqual([26]);
  });

  it("reads counts and amounts as people write them, and refuses what is none", () => {
    expect(cellsOf(rfmScore([[46346]], [["3次"]], [["￥1,800"]], asOf))).toEqual([30]);
    expect(messageIn(rfmScore([[46346]], [["many"]], [[800]], asOf))).toBe("orders: “many” is not a number");
    expect(messageIn(rfmScore([[46346]], [[3]], [[false]], asOf))).toBe("amount: “FALSE” is not a number");
  });

  it("counts a blank amount as 0", () => {
    expect(cellsOf(rfmScore([[46346]], [[3]], [[null]], asOf))).toEqual([18]);
  });

  it("unwraps the data types of Excel", () => {
    const last = { type: "FormattedNumber", basicValue: 46346, numberFormat: "yyyy-mm-dd" };
    expect(cellsOf(rfmScore([[last]], [[3]], [[800]], asOf))).toEqual([26]);
  });

  it("hands the error of a cell on, in its own row", () => {
    const last = column(46346, errorCell("#N/A"), errorCell("#DIV/0!"), "#REF!", 46346);
    const spilled = rfmScore(last, [[3]], [[800]], asOf);
    expect(cellsOf(spilled)).toEqual([26, "#N/A", "#DIV/0!", "#VALUE!", 26]);
    expect(messageIn(spilled, 3)).toBe("last: the cell holds the error #REF!");
  });

  it("is wrong for itself only, with the argument and the reason in the person's language", () => {
    const spilled = rfmScore(column(46347, 46346, 46346), column(1, -1, 1.5), [[100]], asOf);
    expect(cellsOf(spilled)).toEqual(["#VALUE!", "#VALUE!", "#VALUE!"]);
    expect([0, 1, 2].map((row) => messageIn(spilled, row))).toEqual([
      "last: the last order is dated after the as-of day: check the date",
      "orders: the number of orders is negative: check it",
      "orders: the number of orders is not a whole number: check it",
    ]);
    showExcelIn("zh-HK");
    expect(messageIn(rfmScore([[46347]], [[1]], [[100]], asOf))).toBe("last：最近下單日期晚於統計日，請核對日期");
    showExcelIn("zh-CN");
    expect(messageIn(rfmScore([[46000]], [[0]], [[100]], asOf))).toBe("没有订单，不计分");
  });
});

describe("the columns of an RFM function", () => {
  it("repeat a single cell", () => {
    expect(cellsOf(rfmScore(column(46346, 46000), [[3]], [[800]], asOf))).toEqual([26, 22]);
  });

  it("must be equally long", () => {
    expect(failureOf(() => rfmScore(column(1, 2, 3), column(1, 2), [[1]], asOf))).toEqual({
      code: "#VALUE!",
      message: "orders: has 2 rows and last has 3: make them equally long, or give one cell",
    });
  });

  it("are one column each", () => {
    expect(failureOf(() => rfmScore([[46346, 3, 800]], [[1]], [[1]], asOf)).message).toBe(
      "last: must be one cell or one column, and has 3 columns",
    );
  });

  it("are scored for today when no as-of day is given", () => {
    jest.useFakeTimers({ now: new Date(2026, 10, 20, 23, 30) });
    expect(cellsOf(rfmScore([["2026-11-20"]], [[3]], [[800]]))).toEqual([26]);
    expect(cellsOf(rfmScore([["2026-11-21"]], [[3]], [[800]], [[null]]))).toEqual(["#VALUE!"]);
    jest.useRealTimers();
  });
});

describe("RFM.SEGMENT", () => {
  it("names the segment in the language of Excel", () => {
    const cells = [[[46346]], [[6]], [[2000]], asOf] as const;
    expect(cellsOf(rfmSegment(...cells))).toEqual(["Champions"]);
    expect(cellsOf(rfmSegment(...cells, [["cn8"]]))).toEqual(["Important: value"]);
    showExcelIn("zh-CN");
    expect(cellsOf(rfmSegment(...cells, [["cn8"]]))).toEqual(["重要价值"]);
    expect(cellsOf(rfmSegment([[null]], [[0]], [[0]], asOf))).toEqual(["—"]);
  });
});

describe("the rules of an RFM function", () => {
  const score = (...rows: unknown[][]) => cellsOf(rfmScore([[46346]], [[3]], [[800]], asOf, rows))[0];

  it("change bands, weights and tiers by rows that name them", () => {
    expect(score(["weights", 2, 2, 1])).toBe(19);
    expect(score(["M amount (元)", 8000, 9000, 10000, 20000])).toBe(18);
  });
});
