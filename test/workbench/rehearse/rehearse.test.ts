import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../../support/temporaryFolder";

/**
 * The built add-in, run on files as `npm run rehearse` does. Expected readings: the answer files beside the sheets
 * (as-of 2026-11-20), made by hand with the sheets.
 */

const root = join(__dirname, "..", "..", "..");
const sheets = join(root, "test", "data", "sheets");
const folder = temporaryFolder();
const asOf = ["--as-of", "2026-11-20"];

type Answer = {
  readonly headerRow: number;
  readonly firstDataRow?: number;
  readonly lastDataRow?: number;
  readonly footerRows?: readonly number[];
  readonly duplicates?: readonly (readonly number[])[];
  readonly map: Readonly<Record<string, string>>;
  readonly unmapped: readonly string[];
  readonly rows?: readonly ({ readonly row: number } & Readonly<Record<string, unknown>>)[];
};

describe.each(["car_dealer_leads", "salon_members", "telesales_call_list", "ecommerce_orders", "b2b_pipeline_en"])(
  "rehearse on %s",
  (name) => {
    const answer = JSON.parse(readFileSync(join(sheets, `${name}.json`), "utf8")) as Answer;
    const { read } = rehearse(join(sheets, `${name}.csv`), ...asOf, "--do", "read");

    it("finds the header row, the data and what stands below", () => {
      expect(read.headerRow).toBe(answer.headerRow);
      if (answer.firstDataRow !== undefined) expect(read.firstDataRow).toBe(answer.firstDataRow);
      if (answer.lastDataRow !== undefined) expect(read.lastDataRow).toBe(answer.lastDataRow);
      if (answer.footerRows !== undefined) expect(read.footerRows).toEqual(answer.footerRows);
      if (answer.duplicates !== undefined) expect(read.duplicates).toEqual(answer.duplicates);
    });

    it("knows every column, and leaves alone what is none of the fields", () => {
      expect(mapped(read.mapping)).toEqual(answer.map);
      for (const header of answer.unmapped) expect(read.mapping[header]).toBeNull();
      const others = Object.keys(read.mapping).filter((header) => !(header in answer.map));
      expect(read.unmapped).toEqual(others);
      for (const { whyText } of read.columns) expect(whyText).toMatch(/[。.]$/);
    });

    it("reads every value of the answer file", () => {
      const byRow = new Map<number, Record<string, unknown>>(read.rows.map((row: { row: number }) => [row.row, row]));
      for (const expected of answer.rows ?? []) {
        // The answer files write an empty text where nothing stands; we say null.
        const values = Object.fromEntries(
          Object.entries(expected).map(([field, value]) => [field, value === "" ? null : value]),
        );
        expect(byRow.get(expected.row)).toMatchObject(values);
      }
    });
  },
);

describe("rehearse on a sheet of orders", () => {
  it("sums the orders up for each buyer as the answer file does", () => {
    const { buyers } = JSON.parse(readFileSync(join(sheets, "ecommerce_orders.json"), "utf8")) as {
      buyers: Record<string, { orders: number; amount: number; last: string; orders365: number; amount365: number }>;
    };
    const { read } = rehearse(join(sheets, "ecommerce_orders.csv"), ...asOf, "--do", "read");
    expect(read.buyers).toHaveLength(Object.keys(buyers).length);
    for (const { customerName, orders, amount, last, orders365, amount365 } of read.buyers) {
      const expected = buyers[customerName as string];
      expect({ orders, last, orders365 }).toEqual({
        orders: expected?.orders,
        last: expected?.last,
        orders365: expected?.orders365,
      });
      expect(amount).toBeCloseTo(expected?.amount ?? Number.NaN, 6);
      expect(amount365).toBeCloseTo(expected?.amount365 ?? Number.NaN, 6);
    }
  });

  it("grades its buyers on a sheet of their own, and writes no follow-up into the orders", () => {
    const file = join(sheets, "ecommerce_orders.csv");
    const { grade } = rehearse(file, ...asOf, "--do", "grade");
    expect(grade.sheets).toEqual(["买家分级 2026-11-20"]);
    expect(grade.rows).toHaveLength(19);
    // The buyer of row 4 ordered last on 2026-10-31, 6 times and for 4,792.50 in 12 months: 5 5 5, 40 points.
    expect(grade.rows).toContainEqual(expect.objectContaining({ row: 4, r: 5, f: 5, m: 5, score: 40, tier: "P" }));
    for (const command of ["follow-up", "call-list"]) {
      const refused = tried(file, ...asOf, "--do", command);
      expect(refused.status).toBe(1);
      expect(refused.stderr).toMatch(/看起来是订单明细：60 行只有 \d+ 位客户/);
    }
  });
});

describe("rehearse", () => {
  it("runs every command on one sheet, each seeing what the former wrote, and saves a new file", () => {
    const saved = join(folder, "telesales.xlsx");
    const report = rehearse(join(sheets, "telesales_call_list.csv"), ...asOf, "--save", saved);
    expect(report.asOf).toBe("2026-11-20");
    expect(report.grade).toMatchObject({ written: 0, reason: "columnsMissing" });
    expect(report.grade.rows[0]).toEqual({
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
    });
    expect(report.callList.day).toBe("2026-11-20");
    const { rows, leftOut } = report.callList;
    const leftOutCount = Object.values<number>(leftOut).reduce((sum, count) => sum + count, 0);
    expect(rows.length + leftOutCount + report.callList.carried).toBe(60);
    for (const row of rows) {
      expect(row.reason).not.toBe("");
      expect(row.class).toMatch(/^[a-i]$/);
    }
    // C0001, called on 11-18: 拒绝.
    const refused = { row: 2, words: "拒绝", takenFor: "refused", saidOn: "2026-11-18", declined: false };
    for (const { said } of [report.read, report.callList]) {
      expect(said).toContainEqual({ ...refused, follows: "11月18日说的：拒绝过，以后少联系" });
    }
    expect(report.callList.warnings).toEqual([]);
    expect(report.wire.syncs).toBeGreaterThan(0);
    expect(existsSync(saved)).toBe(true);

    const reopened = rehearse(saved, ...asOf, "--sheet", "telesales_call_list", "--do", "read");
    const dates = new Map(
      reopened.read.rows.map((row: { row: number; nextContactDate: string }) => [row.row, row.nextContactDate]),
    );
    expect(report.followUp.rows.length).toBeGreaterThan(0);
    for (const { row, to } of report.followUp.rows) expect(dates.get(row)).toBe(to);
    const list = rehearse(saved, ...asOf, "--sheet", report.callList.sheet, "--do", "read");
    expect(list.read.rows.length).toBe(rows.length);
  });

  it("spreads the calls of one seat over a week, a sheet a day, and accounts for everybody on the last day", () => {
    const saved = join(folder, "week.xlsx");
    const file = join(sheets, "telesales_call_list.csv");
    const week = ["--do", "call-list", "--days", "5", "--owner", "坐席03", "--save", saved];
    const { callList } = rehearse(file, ...asOf, ...week);
    const days = callList.days as { day: string; sheet: string | null; rows: { owner: string; phone: string }[] }[];
    expect(days.map(({ day }) => day)).toEqual(["2026-11-20", "2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26"]);
    expect(callList.day).toBe("2026-11-20");
    // The first day is the list of the specification; the others hold who falls due on them.
    expect(days[0]?.rows).toHaveLength(14);
    const calls = days.flatMap(({ rows }) => rows);
    expect(new Set(calls.map(({ owner }) => owner))).toEqual(new Set(["坐席03"]));
    // Nobody twice on one day; over the week the hot ones come again by their own rhythm.
    for (const { rows } of days) expect(new Set(rows.map(({ phone }) => phone)).size).toBe(rows.length);
    for (const { day, sheet, rows } of days) expect(sheet).toBe(rows.length > 0 ? `拨打清单 ${day} 坐席03` : null);
    const friday = rehearse(saved, ...asOf, "--sheet", "拨打清单 2026-11-20 坐席03", "--do", "read");
    expect(friday.read.rows).toHaveLength(14);
  });

  it("counts down to the pool, and tries other days", () => {
    const answer = JSON.parse(readFileSync(join(sheets, "telesales_call_list.json"), "utf8")) as Answer;
    const { pool } = rehearse(join(sheets, "telesales_call_list.csv"), ...asOf, "--do", "pool", "--pool-days", "60,10");
    // The sheet has no day of taking over: back is who was contacted last more than 30 (10) days ago, is not in contract
    // and may be called by somebody else; and row 53, called 15 times and never reached, which is more than ten.
    const silentBefore = (day: string) =>
      (answer.rows ?? [])
        .filter(
          ({ row, lastContactDate, stage, doNotContact }) =>
            row === 53 ||
            (stage !== 6 && doNotContact !== true && typeof lastContactDate === "string" && lastContactDate < day),
        )
        .map(({ row }) => row);
    const back = pool.rows.filter(({ daysLeft }: { daysLeft: number | null }) => daysLeft === 0);
    expect(back.map(({ row }: { row: number }) => row)).toEqual(silentBefore("2026-10-21"));
    expect(pool.tried.back).toBe(silentBefore("2026-11-10").length);
  });

  it("brings the statuses of complaints up to date, and has nothing more to do the second time", () => {
    const file = join(folder, "complaints.csv");
    const saved = join(folder, "complaints.xlsx");
    const headers = "投诉编号,投诉日期,客户,电话,业务员,投诉内容,投诉类型,状态,应完成日,做到哪一步,7 回访";
    const lines = [
      "20261120-1,2026-11-20,陈伟,19900000001,王芳,空调不冷,,今天到期：3 分派,2026-11-20,2 登记,",
      "20261123-1,2026-11-23,林晓燕,19900000002,李强,送货晚了,,,,3 分派,",
      "20261102-1,2026-11-02,赵敏,19900000003,李强,少了一件,,已结案,,6 解决,2026-11-10",
    ];
    writeFileSync(file, [headers, ...lines].join("\n"));
    const monday = ["--as-of", "2026-11-23", "--do", "complaints"];
    const { complaints } = rehearse(file, ...monday, "--save", saved);
    // By hand from the default rules: assigned is due on the day itself, investigated one working day later.
    expect(complaints).toEqual({
      sheet: "complaints",
      // A sheet of the earlier steps keeps them.
      steps: ["1 受理", "2 登记", "3 分派", "4 调查", "5 提出方案", "6 解决", "7 回访"],
      hasOwnSteps: true,
      // Status and due day of two: a date that a CSV file has as text becomes one.
      written: 4,
      updated: 2,
      // 3 ÷ 4 %
      dissatisfied: 75,
      rows: [
        {
          ...{ row: 2, number: "20261120-1", customer: "陈伟", owner: "王芳", openedOn: "2026-11-20" },
          // Recorded, but nobody has typed when.
          ...{ state: "overdue", nextStep: "3 分派", since: null, dueOn: "2026-11-20", statusText: "逾期：3 分派" },
          ...{ whoText: "业务员 王芳", toCheck: [] },
        },
        {
          ...{ row: 3, number: "20261123-1", customer: "林晓燕", owner: "李强", openedOn: "2026-11-23" },
          ...{ state: "upcoming", nextStep: "4 调查", since: null, dueOn: "2026-11-24", statusText: "处理中：4 调查" },
          ...{ whoText: "业务员 李强", toCheck: [] },
        },
        {
          ...{ row: 4, number: "20261102-1", customer: "赵敏", owner: "李强", openedOn: "2026-11-02" },
          ...{ state: "closed", nextStep: null, since: null, dueOn: null, statusText: "已结案", whoText: null },
          toCheck: [],
        },
      ],
      satisfaction: [
        {
          ...{ month: "2026-11", owner: "李强", complaints: 2, calledBack: 1, unanswered: 1 },
          ...{ satisfied: 0, soSo: 0, dissatisfied: 0 },
          text: "满意 0 / 已回访 1，共 2 件（其中 1 件不知道是否满意）",
        },
        {
          ...{ month: "2026-11", owner: "王芳", complaints: 1, calledBack: 0, unanswered: 0 },
          ...{ satisfied: 0, soSo: 0, dissatisfied: 0 },
          text: "还没有回访，共 1 件",
        },
      ],
    });
    expect(rehearse(saved, ...monday).complaints).toMatchObject({ written: 0, updated: 0 });
    const without = rehearse(join(sheets, "salon_members.csv"), ...monday).complaints;
    expect(without).toEqual({
      ...{ sheet: null, steps: [], hasOwnSteps: false, written: 0, updated: 0, dissatisfied: 0 },
      ...{ rows: [], satisfaction: [] },
    });
  });

  it("says who is slipping away from the sample's shop, and how the forecast would have done", () => {
    const sample = join(sheets, "../../../workbench/sample/customers.xlsx");
    const { churn } = rehearse(sample, ...asOf, "--sheet", "客户表", "--do", "churn", "--horizon", "60");
    expect(churn.basis).toMatchObject({ kind: "orders", sheet: "订单" });
    expect(churn.estimatorText).toContain("随后60天内下单");
    expect(churn.rows).toHaveLength(303);
    for (const { risk, state } of churn.rows as { risk: number | null; state: string | null }[]) {
      expect(risk === null || (risk >= 0 && risk <= 1)).toBe(true);
      expect([null, "active", "watch", "at-risk", "lost", "too-early"]).toContain(state);
    }
    expect(churn.backtest).toMatchObject({ status: "tested", horizon: 60, cutOff: "2026-09-21" });
    expect(churn.backtest.auc).toBeGreaterThan(churn.backtest.aucOfDaysSince);
    expect(churn.backtest.calibration.trust).not.toBe("ranking-only");
  });

  it("calculates typed formulas through the add-in's own functions, errors with their messages", () => {
    const file = join(folder, "formulas.csv");
    writeFileSync(
      file,
      "姓名,最近消费日期,购买次数,消费金额\n钱丁,2026-10-20,3,800\n孙无名,2026-11-20,9,5000\n李乙,2027-01-01,1,10\n",
    );
    const { eval: evaluated } = rehearse(
      file,
      ...asOf,
      "--do",
      "read",
      "--eval",
      "=RFM.SCORE(DATE(2026,10,20),3,800,DATE(2026,11,20))",
      "--eval",
      "=RFM.SCORE(B2:B4,C2:C4,D2:D4,DATE(2026,11,20))",
      "--eval",
      "=1/0",
    );
    expect(evaluated[0]).toEqual({ formula: expect.any(String), values: [[26]], errors: [[null]] });
    expect(evaluated[1].values).toEqual([[26], [40], ["#VALUE!"]]);
    expect(evaluated[1].errors[2][0]).toMatchObject({ code: "#VALUE!", message: expect.stringMatching(/\S/) });
    expect(evaluated[2]).toMatchObject({ values: [["#DIV/0!"]], errors: [[{ code: "#DIV/0!", message: null }]] });
  });

  it.each([
    [["nowhere.xlsx"], "There is no file nowhere.xlsx."],
    [[join(sheets, "salon_members.csv"), "--sheet", "四月"], 'There is no sheet "四月"'],
    [[join(sheets, "salon_members.csv"), "--as-of", "2026-02-30"], "--as-of takes a day that exists"],
  ])("ends with 1 and one sentence for %j", (parameters, sentence) => {
    const { status, stdout, stderr } = tried(...parameters);
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  it("refuses a file that is no workbook, and an empty one, with a sentence", () => {
    const text = join(folder, "letter.xlsx");
    writeFileSync(text, "Dear customer");
    const empty = join(folder, "empty.csv");
    writeFileSync(empty, "");
    for (const file of [text, empty]) {
      const { status, stderr } = tried(file);
      expect(status).toBe(1);
      expect(stderr.trim().split("\n")).toHaveLength(1);
    }
  });
});

/** For what ends with a sentence instead of a report. */
function tried(...parameters: string[]) {
  return spawnSync(process.execPath, ["scripts/rehearse.mjs", ...parameters], { cwd: root, encoding: "utf8" });
}

function rehearse(...parameters: string[]) {
  return JSON.parse(
    execFileSync(process.execPath, ["scripts/rehearse.mjs", ...parameters], {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 64 << 20,
    }),
  );
}

function mapped(mapping: Readonly<Record<string, string | null>>) {
  return Object.fromEntries(Object.entries(mapping).filter(([, field]) => field !== null));
}
