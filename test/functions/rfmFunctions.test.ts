import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { dayFromIso } from "../../src/domain/calendar/day";
import {
  rfmCuts,
  rfmExplain,
  rfmF,
  rfmM,
  rfmR,
  rfmRank,
  rfmScore,
  rfmSegment,
  rfmTier,
  rfmUpgrade,
} from "../../src/functions/functions";
import { cellsOf, column, errorCell, failureOf, messageIn, showExcelIn } from "./inExcel";

const asOf = [[46346]];

beforeEach(() => showExcelIn("en-US"));

describe("RFM.SCORE and RFM.TIER on the worked rows of the fixed scale", () => {
  type Row = Readonly<
    Record<"asOf" | "lastPurchase" | "orders12m" | "amount12m" | "R" | "F" | "M" | "score" | "tier" | "why", string>
  >;
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

  it("have beside them the scores of R, F and M that they are made of", () => {
    for (const [score, of] of [
      ["R", rfmR],
      ["F", rfmF],
      ["M", rfmM],
    ] as const) {
      expect(cellsOf(of(cells.last, cells.orders, cells.amount, cells.asOf))).toEqual(
        expected((row) => Number(row[score]), "#N/A"),
      );
    }
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
      expect(messageIn(spilled)).toMatch(/^last: “.+” is not a date that is certain/);
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

  it("takes a blank amount for unknown: no M, no score, no tier, but R and F; a 0 for nothing paid", () => {
    expect(cellsOf(rfmScore([[46346]], [[3]], [[0]], asOf))).toEqual([18]);
    for (const blank of [null, "", "-"]) {
      const cells: [unknown[][], unknown[][], unknown[][], unknown[][]] = [[[46346]], [[3]], [[blank]], asOf];
      expect([rfmR(...cells), rfmF(...cells)].map(cellsOf)).toEqual([[5], [3]]);
      expect([rfmM(...cells), rfmScore(...cells)].map(cellsOf)).toEqual([["#N/A"], ["#N/A"]]);
      expect([rfmTier(...cells), rfmSegment(...cells)].map(cellsOf)).toEqual([["—"], ["—"]]);
      expect(messageIn(rfmScore(...cells))).toBe(
        "there are orders but their amount is not known, so no M, no score and no tier",
      );
      expect(cellsOf(rfmExplain(...cells))).toEqual([
        "there are orders but their amount is not known, so no M, no score and no tier",
      ]);
    }
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
    expect(messageIn(rfmScore([[46347]], [[1]], [[100]], asOf))).toBe("last：最近下單日期晚於計算日，請核對日期");
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
    const cells: [unknown[][], unknown[][], unknown[][], unknown[][]] = [[[46346]], [[6]], [[2000]], asOf];
    expect(cellsOf(rfmSegment(...cells))).toEqual(["Champions"]);
    expect(cellsOf(rfmSegment(...cells, [["cn8"]]))).toEqual(["Important: value"]);
    showExcelIn("zh-CN");
    expect(cellsOf(rfmSegment(...cells, [["cn8"]]))).toEqual(["重要价值"]);
    expect(cellsOf(rfmSegment([[null]], [[0]], [[0]], asOf))).toEqual(["—"]);
  });
});

describe("the rules of an RFM function", () => {
  const score = (...rules: unknown[][]) => cellsOf(rfmScore([[46346]], [[3]], [[800]], asOf, rules))[0];
  const refusal = (...rules: unknown[][]) => failureOf(() => score(...rules)).message;

  it("change bands, weights and tiers by rows that name them", () => {
    expect(score(["weights", 2, 2, 1])).toBe(19);
    expect(score(["M amount (元)", 8000, 9000, 10000, 20000, null])).toBe(18);
    expect(score(["F 單數", 2, 3, 4, 5], [null, null, null, null, null], ["R 月數:", 1, 2, 3, 4, 5])).toBe(26);
    expect(cellsOf(rfmTier([[46346]], [[3]], [[800]], asOf, [["等级", 26, 20, 10]]))).toEqual(["P"]);
    expect(
      cellsOf(
        rfmSegment([[46346]], [[3]], [[800]], asOf, [
          ["map", "cn8"],
          ["high from", 3],
        ]),
      ),
    ).toEqual(["Important: value"]);
  });

  it("are refused where a row is unknown or does not hold together", () => {
    expect(refusal(["colour", 1])).toBe("rules: “colour” is not a known rule: check how it is written");
    expect(refusal(["best"])).toBe("rules: “best” is not a known rule: check how it is written");
    expect(refusal(["constructor"])).toBe("rules: “constructor” is not a known rule: check how it is written");
    for (const row of [
      ["R months", 1, 3, 2, 7, 12],
      ["F orders", 2, 3, 4],
      ["M amount", 300, "500", 1000, 2000],
      ["tiers", 17, 26, 36],
      ["weights", 1, 3],
      ["method", "best"],
    ]) {
      expect(refusal(row)).toMatch(/^rules: the row “.+” \(.+\) does not hold together/);
    }
    expect(refusal(["F cuts", 2, 3, 4, 5])).toBe("rules: the rows R cuts, F cuts and M cuts come together");
  });

  it("score customers against each other by rank and by quantile", () => {
    const last = column(46345, 46344, 46343, 46342, 46341);
    const orders = column(5, 4, 3, 2, 1);
    const amount = column(50, 40, 30, 20, 10);
    expect(cellsOf(rfmScore(last, orders, amount, asOf, [["rank"]]))).toEqual([40, 32, 24, 16, 8]);
    expect(cellsOf(rfmScore(last, orders, amount, asOf, [["quantile rfm10"]]))).toHaveLength(5);
    const [four] = [rfmScore(column(1, 2, 3, 4), [[1]], [[1]], asOf, [["rank"]])];
    expect(cellsOf(four)).toEqual(["#N/A", "#N/A", "#N/A", "#N/A"]);
    expect(messageIn(four)).toBe("fewer than 5: too few to score by rank");
    expect(failureOf(() => rfmScore(last, orders, amount, last, [["rank"]])).message).toBe(
      "as_of: takes one value for all rows",
    );
  });
});

describe("RFM.CUTS", () => {
  const last = column(...Array.from({ length: 20 }, (_, index) => 46346 - index * 7));
  const orders = column(...Array.from({ length: 20 }, (_, index) => (index % 4) + 1));
  const amount = column(...Array.from({ length: 20 }, (_, index) => index * 37.5));

  it.each(["rank", "quantile"])("gives the ruler by %s that scores the same when it is passed back", (method) => {
    const cuts = rfmCuts(last, orders, amount, asOf, method);
    expect(cuts.map(([name]) => name)).toEqual(["R cuts", "F cuts", "M cuts"]);
    expect(rfmScore(last, orders, amount, asOf, cuts)).toEqual(rfmScore(last, orders, amount, asOf, [[method]]));
  });

  it("marks a score that nobody reaches, and reads the mark back", () => {
    const alike = column(1, 1, 1, 1, 1, 1);
    const cuts = rfmCuts([[46346]], alike, alike, asOf);
    expect(cuts[1]).toEqual(["F cuts", "—", "—", "—", "—"]);
    expect(cellsOf(rfmScore([[46346]], alike, alike, asOf, cuts))).toEqual(Array(6).fill(12));
  });

  it.each([
    [
      "zh-CN",
      ["R 分界值", "F 分界值", "M 分界值"],
      "没有计入：区域第 21、22 行读不懂或互相矛盾；原因可看 RFM.SCORE 在这些行的提示",
    ],
    [
      "zh-TW",
      ["R 分界值", "F 分界值", "M 分界值"],
      "沒有計入：範圍第 21、22 列無法辨識或互相矛盾；原因可看 RFM.SCORE 在這些列的提示",
    ],
    [
      "en-US",
      ["R cuts", "F cuts", "M cuts"],
      "Left out: rows 21, 22 of the range, unreadable or contradictory; RFM.SCORE says why",
    ],
  ])(
    "says in %s which rows it could not take, beneath cut points that are the same without them",
    (language, names, note) => {
      showExcelIn(language);
      // An amount that is no number, an order dated after the as-of day; a customer without orders is no fault.
      const [lastOn, count, spent]: readonly unknown[][][] = [
        [...last, [46000], [46347], [null]],
        [...orders, [1], [1], [null]],
        [...amount, ["many"], [10], [null]],
      ];
      const [r, f, m, beneath, ...others] = rfmCuts(lastOn ?? [], count ?? [], spent ?? [], asOf);
      expect([r, f, m]).toEqual(rfmCuts(last, orders, amount, asOf));
      expect([r, f, m].map((row) => row?.[0])).toEqual(names);
      expect(beneath).toEqual([note, "", "", "", ""]);
      expect(others).toEqual([]);
      // The whole of what spilled is a ruler, pasted as values too, where Excel on the desktop sends 0 for a blank cell.
      const whole = [r, f, m, beneath];
      const pasted = [r, f, m, [note, 0, 0, 0, 0]];
      for (const rules of [whole, pasted] as unknown[][][]) {
        expect(rfmScore(last, orders, amount, asOf, rules)).toEqual(rfmScore(last, orders, amount, asOf, [["rank"]]));
      }
    },
  );

  it("is #N/A for fewer than five customers", () => {
    expect(failureOf(() => rfmCuts(column(46346, 46345), [[1]], [[1]], asOf)).code).toBe("#N/A");
  });
});

describe("RFM.RANK", () => {
  const values = column(10, 20, 20, 30, 40, 50, 60, 70, 80, 90);

  it("gives equal values equal scores and leaves blank cells blank", () => {
    expect(cellsOf(rfmRank(values))).toEqual([1, 1, 1, 2, 3, 3, 4, 4, 5, 5]);
    expect(cellsOf(rfmRank([...values, [null], [""], [errorCell("#N/A")], ["x"]])).slice(10)).toEqual([
      "",
      "",
      "#N/A",
      "#VALUE!",
    ]);
  });

  it.each(["low", "-1", "低", "越小越好"])("turns round for %j, where less is better", (direction) => {
    expect(cellsOf(rfmRank(values, direction))).toEqual([5, 5, 5, 4, 3, 3, 2, 2, 1, 1]);
  });

  it.each(["high", "1", "0", "", undefined])("takes more as better for %j", (direction) => {
    expect(rfmRank(values, direction)).toEqual(rfmRank(values));
  });

  it("makes as many scores as asked for", () => {
    expect(cellsOf(rfmRank(values, undefined, [[2]]))).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 2, 2]);
    expect(failureOf(() => rfmRank(values, undefined, [[1]])).message).toBe(
      "bins: 1 must be a whole number of at least 2",
    );
  });

  it("refuses words that it does not know", () => {
    expect(failureOf(() => rfmRank(values, "up")).message).toBe("direction: “up” is not understood; use high, low");
    expect(failureOf(() => rfmRank(values, undefined, [[null]], "best")).message).toBe(
      "method: “best” is not understood; use rank, quantile",
    );
  });
});

describe("RFM.EXPLAIN and RFM.UPGRADE", () => {
  it("say one sentence and its last part for each row", () => {
    const cells: [unknown[][], unknown[][], unknown[][], unknown[][]] = [
      column("2026-10-01", "2026-10-01", ""),
      column(3, -3, 0),
      column(999.99, 1, 0),
      asOf,
    ];
    expect(cellsOf(rfmExplain(...cells))).toEqual([
      "Last order on 2026-10-01 (within 3 months, R4), 3 orders in 12 months (3 orders, F3) and 999.99 spent (500 – <1,000, M3) make 25 points, tier S Silver; 0.01 more spent lifts it to G Gold.",
      "#VALUE!",
      "no orders, so no score",
    ]);
    expect(cellsOf(rfmUpgrade(...cells))).toEqual(["0.01 more spent lifts it to G Gold", "#VALUE!", "—"]);
  });

  it.each([
    ["zh-CN", /^最近下单 2026-10-01（3 个月内，R4），.*合计 25 分，等级 S 白银；/, "再消费 0.01 元即可升为 G 黄金"],
    ["zh-TW", /^最近一次下單 2026-10-01（3 個月內，R4），.*合計 25 分，等級 S 白銀；/, "再消費 0.01 元即可升為 G 黃金"],
    ["zh-HK", /^最近一次下單 2026-10-01/, "再消費 0.01 元即可升為 G 黃金"],
    ["de-DE", /^Last order on 2026-10-01/, "0.01 more spent lifts it to G Gold"],
  ])("speak the language that Excel is shown in: %s", (language, sentence, upgrade) => {
    showExcelIn(language);
    const cells = [column("2026-10-01"), column(3), column(999.99), asOf] as const;
    expect(cellsOf(rfmExplain(...cells))[0]).toMatch(sentence);
    expect(cellsOf(rfmUpgrade(...cells))).toEqual([upgrade]);
  });
});
