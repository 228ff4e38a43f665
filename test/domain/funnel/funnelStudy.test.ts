import fc from "fast-check";
import type { Block, CellValue } from "../../../src/domain/sheet/cells";
import { dayFromIso, type Day } from "../../../src/domain/calendar/day";
import { periodPair, type FunnelPeriod } from "../../../src/domain/funnel/funnelPeriod";
import { studyFunnel, type FunnelStudy } from "../../../src/domain/funnel/funnelStudy";
import { readOrders } from "../../../src/domain/reading/orders/readOrders";
import { defaultRules } from "../../../src/domain/rules/rules";
import {
  bottleneckText,
  forecastTexts,
  funnelLeftOutTexts,
  measureWords,
} from "../../../src/domain/funnel/funnelWords";
import { asOf, day, reading, sheetOf } from "../reading/sheets";

/** 2026-11-20 is a Friday. Serials: 2026-11-02 is 46328, 2026-10-05 is 46300. */
const inNovember = day("2026-11-02");
const inOctober = day("2026-10-05");

describe("the funnel of a sheet", () => {
  it("says where most are lost, and how it was in the period before (the issue's example)", () => {
    // Now 100 → 80 → 60 → 18; before 90 → 75 → 61 → 24: rates .8 .75 .3, the last one is the lowest.
    const now = people(inNovember, { 潜在: 20, 意向: 20, 试驾: 42, 成交: 18 });
    const before = people(inOctober, { 潜在: 15, 意向: 14, 试驾: 37, 成交: 24 });
    const study = studied([...now, ...before], "thisMonth");
    expect(study.tables.inOrder.map(({ reached }) => reached)).toEqual([100, 80, 60, 18]);
    expect(study.tables.inOrder.map(({ step }) => step?.rate ?? null)).toEqual([null, 0.8, 0.75, 0.3]);
    expect(study.tables.inOrder.map(({ dropOff }) => dropOff)).toEqual([null, 20, 20, 42]);
    expect(study.tables.inOrder.map(({ overall }) => overall.rate)).toEqual([1, 0.8, 0.6, 0.18]);
    const { inOrder } = study.bottlenecks;
    expect(inOrder).toEqual({ stage: 2, from: 60, wentOn: 18, before: { from: 61, wentOn: 24 } });
    expect(bottleneckText(inOrder, study, "zh-CN")).toBe(
      "试驾/报价→成交 流失最多：60 人中 18 人继续（30%）；上月同期 61 人中 24 人（39%）。",
    );
    expect(bottleneckText(inOrder, study, "en-US")).toBe(
      "Test drive/quote→Won loses most: 18 of 60 go on (30%); the same days of last month 24 of 61 (39%).",
    );
  });

  it("lists unknown stages with their cells and leaves them out, as it does blank ones", () => {
    const study = studied(
      [
        ["甲", inNovember, "意向"],
        ["乙", inNovember, "考虑中"],
        ["丙", inNovember, ""],
        ["丁", inNovember, "潜在"],
      ],
      "all",
    );
    expect(study.unknown).toEqual([{ row: 3, cell: "C3", text: "考虑中" }]);
    expect(study.blank).toBe(1);
    expect(study.customers).toBe(2);
    expect(study.tables.inOrder.map(({ reached }) => reached)).toEqual([2, 1, 0, 0]);
    expect(funnelLeftOutTexts(study, "zh-CN")).toEqual(["1 位客户没有填阶段，没有算进漏斗。"]);
  });

  it("knows the stages of an English pipeline, lost deals counting to the first", () => {
    const study = studied(
      [
        ["A", inNovember, "Closed Won"],
        ["B", inNovember, "Negotiation"],
        ["C", inNovember, "Proposal/Price Quote"],
        ["D", inNovember, "Needs Analysis"],
        ["E", inNovember, "Closed Lost"],
        ["F", inNovember, "Prospecting"],
      ],
      "all",
    );
    expect(study.unknown).toEqual([]);
    expect(study.tables.inOrder.map(({ reached }) => reached)).toEqual([6, 4, 3, 1]);
  });

  it("counts a lost customer to the stage reached where it is known, else to the first", () => {
    const study = studied(
      [
        ["甲", inNovember, "战败（试驾）"],
        ["乙", inNovember, "战败"],
        ["丙", inNovember, "成交"],
      ],
      "all",
    );
    expect(study.tables.inOrder.map(({ reached }) => reached)).toEqual([3, 2, 2, 1]);
  });

  it("takes as reached only what is recorded, by the second definition", () => {
    const rows = [
      // First contact and the stage itself are on record, the stages between are not.
      ["甲", inNovember, "成交", ""],
      ["乙", "", "意向", "√"],
      ["丙", inNovember, "潜在", ""],
    ] as const;
    const study = studiedSheet(["姓名", "首次接触", "销售阶段", "试驾"], rows, "all");
    expect(study.tables.inOrder.map(({ reached }) => reached)).toEqual([3, 2, 2, 1]);
    expect(study.tables.any.map(({ reached }) => reached)).toEqual([2, 1, 1, 1]);
    // Nobody of those recorded at the first stage is recorded at 意向; 乙 went from 意向 to the test drive.
    expect(study.tables.any.map(({ step }) => step?.rate ?? null)).toEqual([null, 0, 1, 0]);
  });

  it("takes numbers for telesales stages, and an expired contract for a deal that was made", () => {
    const study = studiedSheet(
      ["姓名", "首次接触", "销售进程"],
      [
        ["甲", inNovember, 0],
        ["乙", inNovember, 3],
        ["丙", inNovember, 6],
        ["丁", inNovember, 7],
      ],
      "all",
    );
    expect(study.list.kind).toBe("telesales");
    // 甲 was not reached yet and stands beside the way.
    expect(study.aside).toBe(1);
    expect(study.tables.inOrder.map(({ reached }) => reached)).toEqual([3, 3, 3, 2, 2, 2]);
  });

  it("knows the way of a dealer's customers from test drives and grades where there is no stage column", () => {
    const study = studiedSheet(
      ["姓名", "来店日期", "试驾", "意向级别"],
      [
        ["甲", inNovember, "Y", "H"],
        ["乙", inNovember, "", "A"],
        ["丙", inNovember, "Y", "D"],
        ["丁", inNovember, "", "F"],
      ],
      "all",
    );
    // 乙 has an open grade, which is 意向.
    expect(study.tables.inOrder.map(({ reached }) => reached)).toEqual([4, 3, 2, 1]);
  });
});

describe("the three measures of a period", () => {
  const header = ["姓名", "手机号", "首次接触", "销售阶段"];
  const rows: CellValue[][] = [
    ["甲", "19900000001", day("2026-11-02"), "成交"],
    ["乙", "19900000002", day("2026-11-05"), "潜在"],
    ["丙", "19900000003", day("2026-11-10"), "潜在"],
    ["丁", "19900000004", day("2026-10-01"), "成交"],
    ["戊", "19900000005", day("2026-09-01"), "成交"],
  ];
  /** 甲 after 10 days and 丁 after 45 in November, 戊 after 39 in October; 甲's second order counts no more. */
  const orders = readOrders({
    cells: sheetOf(
      [
        ["订单号", "手机号", "下单日期", "实付金额"],
        ["1", "19900000001", day("2026-11-12"), 100],
        ["2", "19900000001", day("2026-11-15"), 100],
        ["3", "19900000004", day("2026-11-15"), 100],
        ["4", "19900000005", day("2026-10-10"), 100],
      ],
      { name: "订单" },
    ),
    asOf,
    locale: "zh-CN",
  });
  const study = studyFunnel({
    reading: reading([header, ...rows]),
    orders,
    log: null,
    rules: defaultRules,
    asOf,
    period: "thisMonth",
  });

  it("are the customers who entered, the median days to a deal, and the deals, each beside the period before", () => {
    // By hand: entered 3, before 1 (丁 on 1 October); heights 10 and 45, median 27.5, before 39; deals 2, before 1.
    expect(study.measures).toEqual({
      top: { now: 3, before: 1, change: "more" },
      height: { now: 27.5, before: 39, change: "fewer" },
      mouth: { now: 2, before: 1, change: "more" },
      withoutHeight: 0,
    });
  });

  it("are said in the words of the funnel", () => {
    const { measures } = study;
    if (measures === null) throw new Error("no measures");
    expect(measureWords(measures, "top", "zh-CN")).toMatchObject({ now: "3 人", before: "1 人", change: "变宽" });
    expect(measureWords(measures, "height", "zh-CN")).toMatchObject({ now: "27.5 天", change: "变扁" });
    expect(measureWords(measures, "mouth", "en-US")).toMatchObject({ now: "2", change: "wider" });
  });

  it("have no height where no deal can be dated", () => {
    const without = studied([["甲", inNovember, "成交"]], "thisMonth");
    expect(without.measures?.height).toEqual({ now: null, before: null, change: "unknown" });
    expect(without.dealDaysFrom).toBe("nothing");
  });
});

describe("the days of a period", () => {
  const of = (period: FunnelPeriod, on: Day) => {
    const pair = periodPair(period, on);
    return pair && [pair.now, pair.before].map(({ from, to }) => [from, to]);
  };

  it("end with the as-of day and are compared with as many before", () => {
    expect(of("thisMonth", asOf)).toEqual(days("2026-11-01", "2026-11-20", "2026-10-01", "2026-10-20"));
    expect(of("lastMonth", asOf)).toEqual(days("2026-10-01", "2026-10-31", "2026-09-01", "2026-09-30"));
    expect(of("last3Months", asOf)).toEqual(days("2026-08-21", "2026-11-20", "2026-05-21", "2026-08-20"));
    expect(of("all", asOf)).toBeNull();
  });

  it("take the whole of a shorter month before", () => {
    expect(of("thisMonth", day("2026-03-31"))).toEqual(days("2026-03-01", "2026-03-31", "2026-02-01", "2026-02-28"));
  });

  it("never overlap, and neither leave a day between", () => {
    fc.assert(
      fc.property(fc.integer({ min: 40_000, max: 50_000 }), (serial) => {
        for (const period of ["lastMonth", "last3Months", "last12Months"] as const) {
          const pair = periodPair(period, serial as Day);
          expect(pair && pair.before.to + 1).toBe(pair?.now.from);
        }
      }),
    );
  });
});

describe("the forecast", () => {
  const header = ["姓名", "首次接触", "销售阶段", "商机金额"];
  it("weighs open amounts with the win rates, and warns where they rest on fewer than ten", () => {
    const rows = [
      ...Array.from({ length: 6 }, (_, index) => [`赢${index}`, inOctober, "成交", 1000]),
      ...Array.from({ length: 4 }, (_, index) => [`输${index}`, inOctober, "战败（意向）", 1000]),
      ["开一", inOctober, "意向", 2000],
      ["开二", inOctober, "试驾", 3000],
      ["开三", inOctober, "试驾", ""],
    ];
    const study = studiedSheet(header, rows, "all");
    // 意向: 6 of 10 won → 0.6 · 2,000; 试驾: 6 of 6 → 1 · 3,000.
    expect(study.forecast).toMatchObject({ openAmount: 5000, expected: 4200, fewClosed: [2], withoutAmount: 1 });
    expect(study.forecast?.low).toBeLessThan(4200);
    expect(study.forecast?.high).toBeGreaterThan(4200);
    expect(forecastTexts(study, "zh-CN")[1]).toBe("试驾/报价：成交加战败不到 10 个，成交率还不可靠，请看区间。");
  });

  it("is refused where nobody is marked as lost, or nothing is at stake", () => {
    const study = studiedSheet(
      header,
      [
        ["甲", inOctober, "成交", 100],
        ["乙", inOctober, "意向", 500],
      ],
      "all",
    );
    expect(study.forecast).toMatchObject({ openAmount: 500, expected: null, nobodyLost: true });
    expect(forecastTexts(study, "zh-CN")[0]).toContain("不做预测");
    expect(studied([["甲", inNovember, "意向"]], "all").forecast).toBeNull();
  });
});

describe("the laws of the funnel", () => {
  const stages = ["潜在", "意向", "试驾", "成交", "战败", "战败（意向）", "不认识", ""];
  const rows = fc.array(
    fc.record({
      stage: fc.constantFrom(...stages),
      owner: fc.constantFrom("林", "何", ""),
      source: fc.constantFrom("抖音", "展厅", ""),
      on: fc.integer({ min: 46_000, max: 46_346 }),
      amount: fc.constantFrom("", 100, 2_500),
    }),
    { minLength: 1, maxLength: 40 },
  );
  const header = ["姓名", "首次接触", "销售阶段", "业务员", "客户来源", "商机金额"];

  it("rates stay within 0 and 1, nobody is reached more than before, splits add up, the forecast stays in the open amount", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom<FunnelPeriod>("all", "last3Months"), (people, period) => {
        const study = studiedSheet(
          header,
          people.map(({ stage, owner, source, on, amount }, index) => [
            `客户${index}`,
            on,
            stage,
            owner,
            source,
            amount,
          ]),
          period,
        );
        for (const table of Object.values(study.tables)) {
          for (const { step, overall } of table) {
            for (const rate of [step?.rate ?? null, overall.rate]) {
              if (rate !== null) expect(rate >= 0 && rate <= 1).toBe(true);
            }
          }
        }
        const reached = study.tables.inOrder.map((row) => row.reached);
        expect(reached).toEqual([...reached].sort((one, other) => other - one));
        for (const splits of Object.values(study.splits)) {
          const sums = reached.map((_, stage) => splits.reduce((sum, split) => sum + (split.reached[stage] ?? 0), 0));
          expect(sums).toEqual(reached);
        }
        const { forecast } = study;
        if (forecast?.expected !== null && forecast) {
          expect(forecast.expected).toBeGreaterThanOrEqual(0);
          expect(forecast.expected).toBeLessThanOrEqual(forecast.openAmount + 1e-9);
          expect(forecast.low).toBeLessThanOrEqual(forecast.expected + 1e-9);
          expect(forecast.high).toBeGreaterThanOrEqual(forecast.expected - 1e-9);
        }
      }),
      { numRuns: 60 },
    );
  });
});

function people(on: Day, counts: Readonly<Record<string, number>>): (readonly CellValue[])[] {
  return Object.entries(counts).flatMap(([stage, count]) =>
    Array.from({ length: count }, (_, index) => [`${stage}${on}-${index}`, on, stage]),
  );
}

function studied(rows: readonly (readonly CellValue[])[], period: FunnelPeriod): FunnelStudy {
  return studiedSheet(["姓名", "首次接触", "销售阶段"], rows, period);
}

function studiedSheet(header: readonly string[], rows: Block, period: FunnelPeriod): FunnelStudy {
  return studyFunnel({
    reading: reading([header, ...rows]),
    orders: null,
    log: null,
    rules: defaultRules,
    asOf,
    period,
  });
}

function days(...isos: readonly string[]): Day[][] {
  const [from, to, beforeFrom, beforeTo] = isos.map((iso) => dayFromIso(iso) as Day) as [Day, Day, Day, Day];
  return [
    [from, to],
    [beforeFrom, beforeTo],
  ];
}
