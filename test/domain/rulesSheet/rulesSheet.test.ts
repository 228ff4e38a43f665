import * as fc from "fast-check";
import { cellAddress, type CellValue } from "../../../src/domain/sheet/cells";
import { locales, type Locale } from "../../../src/domain/locale";
import { defaultRules, rulesSchema, type Rules } from "../../../src/domain/rules/rules";
import { gradeMeanings } from "../../../src/domain/rules/gradeMeanings";
import { readRulesSheet } from "../../../src/domain/rulesSheet/readRulesSheet";
import { tradeKeys } from "../../../src/domain/trades/trade";
import { rulesOfTrade } from "../../../src/domain/rules/rulesOfTrade";
import { ruleTables } from "../../../src/domain/rulesSheet/ruleTables";
import { rulesLayout } from "../../../src/domain/rulesSheet/rulesLayout";
import { rulesFaultText } from "../../../src/domain/rulesSheet/ruleFaultWords";

describe.each(locales)("the rules sheet in %s", (locale) => {
  it("reads back as the rules that were written", () => {
    expect(readRulesSheet(sheet(defaultRules, locale))).toEqual({ ok: true, rules: defaultRules });
  });

  it("reads back with owners who differ, closed weekdays and several renewals", () => {
    const rules: Rules = {
      ...defaultRules,
      calls: { ...defaultRules.calls, capacityByOwner: { 王芳: 40, constructor: 10 } },
      followUp: { ...defaultRules.followUp, keyDaysOnlyTiers: ["S", "B"] },
      workingWeek: {
        calendar: "taiwan",
        week: "sixDays",
        byOwner: { 王芳: "everyDay" },
        closedWeekdays: [1],
        closedWeekdaysByOwner: { 王芳: [], 李雷: [6, 7] },
      },
    };
    expect(readRulesSheet(sheet(rules, locale))).toEqual({ ok: true, rules });
  });

  it("has a title, an explanation and a header for every table", () => {
    const { lines } = rulesLayout(defaultRules, locale);
    lines.forEach((line, index) => {
      if (line.kind !== "title") return;
      expect(lines.slice(index + 1, index + 3).map(({ kind }) => kind)).toEqual(["explanation", "header"]);
      expect(line.cells[1]).not.toBe("");
    });
    expect(lines.filter(({ kind }) => kind === "title")).toHaveLength(ruleTables.length);
  });

  it("says every fault in a sentence that names the cell", () => {
    const cells = sheet(defaultRules, locale);
    put(cells, "grades", 1, 2, "soon");
    put(cells, "rfm", 0, 2, -1);
    const reading = readRulesSheet(cells);
    if (reading.ok) throw new Error("faults were expected");
    for (const fault of reading.faults) {
      const sentence = rulesFaultText(fault, locale);
      expect(sentence.startsWith(fault.cell)).toBe(true);
      expect(sentence).not.toMatch(/undefined|\[object/);
    }
  });
});

describe("the names of stages and likelihoods on a rules sheet", () => {
  const names = (rules: Rules, locale: Locale) => {
    const texts = rulesLayout(rules, locale).lines.map(({ cells }) => cells[1]);
    const header = texts.indexOf(locale === "en-US" ? "Funnel stages" : "销售漏斗阶段") + 2;
    return texts.slice(header + 1, header + 5);
  };

  it("are in the reader's language while they are the usual ones", () => {
    expect(names(defaultRules, "zh-CN")).toEqual(["潜在", "意向", "试驾/报价", "成交"]);
    expect(names(defaultRules, "en-US")).toEqual(["Lead", "Interested", "Test drive/quote", "Won"]);
    const english = sheet(defaultRules, "en-US").flat();
    for (const name of ["Contract sent", "Intends to choose us", "Very likely"]) expect(english).toContain(name);
  });

  it("stay as the person wrote them", () => {
    const [first, ...others] = defaultRules.funnelStages;
    const rules = { ...defaultRules, funnelStages: [{ label: "看房", aliases: first?.aliases ?? [] }, ...others] };
    expect(names(rules, "en-US")).toEqual(["看房", "Interested", "Test drive/quote", "Won"]);
  });
});

describe("rules of any kind", () => {
  it("survive writing and reading in every language", () => {
    fc.assert(
      fc.property(rulesArbitrary(), fc.constantFrom(...locales), (rules, locale) => {
        expect(readRulesSheet(sheet(rules, locale))).toEqual({ ok: true, rules });
      }),
      { numRuns: 60 },
    );
  });
});

describe("a rules sheet that a person has changed", () => {
  it("gives the new threshold", () => {
    const cells = sheet(defaultRules);
    put(cells, "rfm", 2, 5, 5_000);
    expect(rulesOf(cells).rfm.monetaryFrom).toEqual([300, 500, 1_000, 5_000]);
  });

  it("gives the days for which nobody is disturbed again; a sheet that was written before they stood there has the usual 7", () => {
    const cells = sheet(defaultRules);
    put(cells, "contactPressure", 0, 2, 14);
    expect(rulesOf(cells).followUp.daysOfPeace).toBe(14);
    const from = rowOfTable(cells, "contactPressure");
    cells.splice(from, rowOfTable(cells, "calls") - from);
    expect(rulesOf(cells).followUp.daysOfPeace).toBe(7);
  });

  it("takes words of another language, full-width digits and numbers kept as text", () => {
    const cells = sheet(defaultRules, "zh-CN");
    put(cells, "grades", 0, 2, "３");
    put(cells, "grades", 0, 3, "No");
    put(cells, "rfm", 6, 2, "quantile");
    const rules = rulesOf(cells);
    expect(rules.grades[0]).toEqual({ grade: "H", followUpDays: 3, priority: false, means: "open" });
    expect(rules.rfm.method).toBe("quantile");
  });

  it("takes a grade, a stage and an outcome that were added in the blank rows", () => {
    const cells = sheet(defaultRules);
    put(cells, "grades", 12, 1, "w");
    put(cells, "grades", 12, 2, 45);
    put(cells, "grades", 12, 3, "否");
    put(cells, "grades", 12, 4, "凍結");
    const added = defaultRules.outcomes.length + 1;
    ["", "已转介绍", "", "", "转介绍；介绍朋友", "是", 10, 4, "W", "否", "否"].forEach((cell, column) =>
      put(cells, "outcomes", added, column + 1, cell),
    );
    const rules = rulesOf(cells);
    expect(rules.grades.at(-1)).toEqual({ grade: "W", followUpDays: 45, priority: false, means: "frozen" });
    expect(rules.outcomes.at(-1)).toEqual({
      outcome: "已转介绍",
      labels: { "zh-CN": "已转介绍", "zh-TW": "已转介绍", "en-US": "已转介绍" },
      aliases: ["转介绍", "介绍朋友"],
      reached: true,
      nextWorkingDays: 10,
      stage: 4,
      grade: "W",
      closes: false,
      doNotContact: false,
    });
  });

  it("uses the defaults for a table that was deleted, and for that table only", () => {
    const cells = sheet(defaultRules);
    put(cells, "calls", 0, 2, 20);
    const [from, to] = [rowOfTable(cells, "churn"), rowOfTable(cells, "grades")];
    cells.splice(from, to - from);
    const rules = rulesOf(cells);
    expect(rules.churn).toEqual(defaultRules.churn);
    expect(rules.calls.capacityPerDay).toBe(20);
  });

  it("is the same with its tables in another order and blank rows between", () => {
    const cells = sheet(defaultRules);
    const grades = rowOfTable(cells, "grades");
    const moved = cells.splice(grades, rowOfTable(cells, "gradingLimits") - grades);
    expect(readRulesSheet([...cells, [], [], ...moved])).toEqual({ ok: true, rules: defaultRules });
  });

  it("keeps notes that stand to the right of the values", () => {
    const cells = sheet(defaultRules);
    put(cells, "calls", 0, 4, "老板说的");
    expect(readRulesSheet(cells).ok).toBe(true);
  });
});

describe("a rules sheet of version 1, whose grades were closed or not, with the deals in a row of their own", () => {
  it("reads as the same rules", () => {
    expect(readRulesSheet(version1())).toEqual({ ok: true, rules: defaultRules });
  });

  it("keeps what a person typed there: letters of their own, and which of them are deals", () => {
    const cells = version1();
    [
      ["W", 10, "否", "否"],
      ["X", "", "否", "是"],
      ["Y", 5, "否", "否"],
      ["Z", "", "no", "yes"],
    ].forEach((typed, offset) => typed.forEach((cell, column) => put(cells, "grades", 11 + offset, column + 1, cell)));
    // H is closed now, L open again; a deposit is no deal any more.
    put(cells, "grades", 0, 4, "是");
    put(cells, "grades", 10, 4, "否");
    cells[rowOfKey(cells, "dealtGrades")] = ["dealtGrades", "算已成交的意向级别（可多个）", "D", "y", "Z"];
    const meanings = Object.fromEntries(rulesOf(cells).grades.map(({ grade, means }) => [grade, means]));
    expect(meanings).toEqual({
      ...{ H: "lost", A: "open", O: "open", B: "open", N: "notGraded", C: "open" },
      ...{ D: "delivered", F: "lost", F1: "lost", F2: "frozen", L: "open" },
      ...{ W: "open", X: "lost", Y: "deposit", Z: "delivered" },
    });
  });

  it("names a fault with the cell where it stands", () => {
    const cells = version1();
    const address = put(cells, "grades", 1, 4, "也许");
    expect(readRulesSheet(cells)).toMatchObject({
      ok: false,
      faults: [{ cell: address, reason: { code: "notAChoice" } }],
    });
  });

  /** As that version wrote it, with four blank rows to add grades to. */
  function version1(): CellValue[][] {
    const cells = sheet(defaultRules);
    cells[0] = ["callsheet:rules:1"];
    const closed = ["D", "F", "F1", "F2", "L"];
    defaultRules.grades.forEach(({ grade }, row) => put(cells, "grades", row, 4, closed.includes(grade) ? "是" : "否"));
    cells.splice(rowOfTable(cells, "gradingLimits") - 1, 0, ["", ""], ["", ""]);
    cells.splice(rowOfKey(cells, "orderKeeps"), 0, ["dealtGrades", "算已成交的意向级别（可多个）", "O", "D"]);
    return cells;
  }

  function rowOfKey(cells: CellValue[][], key: string): number {
    return cells.findIndex(([first]) => first === key);
  }
});

describe("the steps of a complaint on the rules sheet", () => {
  it("are the default ones where the sheet was written before there was such a table, and the earlier ones keep the days typed there", () => {
    const cells = sheet(defaultRules);
    const from = rowOfTable(cells, "complaintSteps");
    cells.splice(from, rowOfTable(cells, "workingWeek") - from);
    const days = { received: 0, recorded: 0, assigned: 1, investigated: 2, proposed: 3, solved: 5, followedUp: 10 };
    const rows = Object.entries(days).map(([step, typed], index) => [
      `step${step.charAt(0).toUpperCase()}${step.slice(1)}`,
      `${index + 1} …`,
      typed,
    ]);
    cells.splice(rowOfTable(cells, "complaints") + 4, 0, ...rows);
    const { complaints } = rulesOf(cells);
    expect(complaints.steps).toEqual(defaultRules.complaints.steps);
    expect(complaints.earlierStepDays).toEqual(days);
  });

  it("can be named, timed and added to by a person", () => {
    const cells = sheet(defaultRules, "en-US");
    put(cells, "complaintSteps", 1, 1, "Ask the workshop");
    ["Tell everybody", 9, "owner", "yes"].forEach((cell, column) => put(cells, "complaintSteps", 7, column + 1, cell));
    const { steps } = rulesOf(cells).complaints;
    expect(steps.map(({ label }) => label)).toEqual([
      ...[
        "判定具体责任人",
        "Ask the workshop",
        "提交主管领导批示",
        "通知客户",
        "实施处理方案",
        "处罚责任人",
        "总结评价",
      ],
      "Tell everybody",
    ]);
    expect(steps.at(-1)).toEqual({ label: "Tell everybody", withinDays: 9, doneBy: "owner", mayBeNone: true });
  });

  it("cannot all be taken away while the table stands", () => {
    const cells = sheet(defaultRules);
    for (let row = 0; row < 7; row += 1) {
      for (let column = 1; column <= 4; column += 1) put(cells, "complaintSteps", row, column, "");
    }
    expect(readRulesSheet(cells)).toMatchObject({ ok: false, faults: [{ reason: { code: "tooFewRows", least: 1 } }] });
  });
});

describe("the trade on the rules sheet", () => {
  const withTrade = (text: string) => {
    const cells = sheet(defaultRules);
    put(cells, "trade", 0, 2, text);
    return readRulesSheet(cells);
  };

  it.each([
    ["按客户表判断", "automatic"],
    ["美容美髮", "salon"],
    ["4S店", "carSales"],
    ["Web shop", "webShop"],
    ["General", "general"],
  ])("is read by any of its names: %s is %s", (text, trade) => {
    expect(withTrade(text)).toMatchObject({ ok: true, rules: { trade } });
  });

  // Before, the trade stood among the churn rules, and what nobody had changed said 通用.
  it.each([
    ["通用", "automatic"],
    ["美容美发", "salon"],
    ["电商", "webShop"],
    ["汽車保養", "carSales"],
  ])("is still read where earlier sheets have it, %s as %s", (text, trade) => {
    const cells = sheet(defaultRules);
    const from = rowOfTable(cells, "trade");
    cells.splice(from, rowOfTable(cells, "rfm") - from);
    const horizon = cells.findIndex((row) => row[0] === "churnHorizon");
    cells.splice(horizon + 1, 0, ["churnTrade", "行业", text]);
    expect(readRulesSheet(cells)).toMatchObject({ ok: true, rules: { trade } });
  });

  it("brings its stages where the sheet has no list of stages, and leaves a list that stands there alone", () => {
    const stages = (cells: CellValue[][]) => {
      const reading = readRulesSheet(cells);
      return reading.ok && rulesOfTrade(reading.rules, "salon").funnelStages.map(({ label }) => label);
    };
    const cells = sheet(defaultRules);
    expect(stages(cells)).toEqual(["潜在", "意向", "试驾/报价", "成交"]);
    const from = rowOfTable(cells, "funnelStages");
    cells.splice(from, rowOfTable(cells, "likelihood") - from);
    expect(stages(cells)).toEqual(["潜在", "意向", "体验", "成交"]);
  });
});

describe("a fault in the rules sheet", () => {
  it.each<[string, string, number, number, CellValue, string, RegExp]>([
    ["a word for a number", "grades", 1, 2, "soon", "notANumber", /soon.*数字/],
    ["a fraction of a day", "grades", 1, 2, 2.5, "notWhole", /整数/],
    ["no days at all", "grades", 1, 2, 0, "above", /大于 0/],
    ["an error value", "grades", 1, 2, "#N/A", "errorValue", /错误值/],
    ["something else than yes or no", "grades", 1, 3, "maybe", "notYesOrNo", /“是”或“否”/],
    ["a blank that is needed", "calls", 0, 2, "", "missing", /没有填/],
    ["too many months", "rfm", 0, 6, 500, "atMost", /不大于 120/],
    ["scores of high that do not exist", "rfm", 5, 2, 7, "atMost", /不大于 5/],
    ["an unknown method", "rfm", 6, 2, "guess", "notAChoice", /固定、排名、分位/],
    ["a tier that does not exist", "followUp", 5, 2, "X", "notOneOf", /P、G、S、B/],
    ["a weekday that does not exist", "workingWeek", 1, 2, "周八", "notAWeekday", /星期几/],
    ["a number beyond the last value", "calls", 0, 3, 9, "valueCount", /多出的数字/],
    ["a grade that the grades do not have", "gradingOtherwise", 0, 2, "Z", "unknownGrade", /没有这个级别/],
    [
      "a meaning that no grade can have",
      "grades",
      1,
      4,
      "是",
      "notAChoice",
      /在谈、未定级、已付订金、已交付、战败、冻结、失控/,
    ],
    ["a grade twice", "grades", 1, 1, "H", "repeated", /重复/],
    ["a stage that the stages do not have", "outcomes", 0, 8, 99, "unknownStage", /没有这个编号/],
    ["a pool tier that does not exist", "pool", 0, 1, "X", "notOneOf", /P、G、S、B/],
    ["a pool grade that the grades do not have", "pool", 0, 2, "Z", "unknownGrade", /没有这个级别/],
    ["words for the days of the pool", "pool", 0, 4, "三个月", "notANumber", /应该是一个数字/],
    ["a share of complaints above all", "complaints", 0, 2, 4, "atMost", /不大于 1/],
    ["a later step of a complaint that is due before an earlier one", "complaintSteps", 4, 2, 0, "atLeast", /不小于 1/],
    ["a step of a complaint without days", "complaintSteps", 1, 2, "", "missing", /没有填/],
    [
      "a step of a complaint by somebody who does none",
      "complaintSteps",
      1,
      3,
      "老板",
      "notAChoice",
      /主管、责任人、业务员/,
    ],
    ["a step of a complaint twice", "complaintSteps", 1, 1, "判定具體責任人", "repeated", /重复/],
    ["a step of a complaint without a name", "complaintSteps", 0, 1, "", "missing", /没有填/],
    ["states out of order", "churn", 4, 2, 1.2, "atLeast", /不小于 1\.5/],
  ])("is named with its cell: %s", (_what, table, row, column, cell, code, words) => {
    const cells = sheet(defaultRules);
    const address = put(cells, table, row, column, cell);
    const reading = readRulesSheet(cells);
    expect(reading.ok).toBe(false);
    expect(reading.ok ? null : reading.faults.find((fault) => fault.cell === address)).toMatchObject({
      table,
      reason: { code },
    });
    if (!reading.ok) expect(reading.faults.map((fault) => rulesFaultText(fault, "zh-CN")).join()).toMatch(words);
  });

  it("is named at the first value of a row whose values must grow", () => {
    const cells = sheet(defaultRules);
    const first = put(cells, "rfm", 0, 2, 6);
    expect(readRulesSheet(cells)).toMatchObject({ ok: false, faults: [{ cell: first, reason: { code: "mustGrow" } }] });
  });

  it("is named at the title of a table that has lost a row", () => {
    const cells = sheet(defaultRules);
    const title = rowOfTable(cells, "calls");
    cells.splice(title + 3, 1);
    expect(readRulesSheet(cells)).toMatchObject({
      ok: false,
      faults: [{ cell: `B${title + 1}`, name: "capacity", reason: { code: "rowMissing" } }],
    });
  });

  it("is a row that no table knows, a table that stands twice, and a key that somebody changed", () => {
    const cells = sheet(defaultRules);
    const calls = rowOfTable(cells, "calls");
    cells.splice(calls + 4, 0, ["", "午休（分钟）", 60]);
    cells.push(["calls", "拨打清单"], ["gradesOld", "x"]);
    expect(readRulesSheet(cells)).toMatchObject({
      ok: false,
      faults: expect.arrayContaining([
        expect.objectContaining({ cell: `B${calls + 5}`, reason: { code: "unknownRow" } }),
        expect.objectContaining({ reason: { code: "repeated", first: `B${calls + 1}` } }),
        expect.objectContaining({ cell: `A${cells.length}`, reason: { code: "unknownTable" } }),
      ]) as unknown,
    });
  });

  it("is a week that leaves no day to work on", () => {
    const cells = sheet(defaultRules);
    put(cells, "workingWeek", 1, 2, "周一、周二、周三、周四、周五");
    expect(readRulesSheet(cells)).toMatchObject({ ok: false, faults: [{ reason: { code: "noOpenDay" } }] });
  });

  it("is a sheet of a later version", () => {
    const cells = sheet(defaultRules);
    cells[0] = ["callsheet:rules:3"];
    expect(readRulesSheet(cells)).toMatchObject({
      ok: false,
      faults: [{ cell: "A1", reason: { code: "newerVersion" } }],
    });
  });

  it("comes with all the others, from the top", () => {
    const cells = sheet(defaultRules);
    const last = put(cells, "workingWeek", 0, 2, "sometimes");
    const first = put(cells, "rfm", 3, 2, "heavy");
    const reading = readRulesSheet(cells);
    expect(reading.ok ? [] : reading.faults.map(({ cell }) => cell)).toEqual([first, last]);
  });
});

function sheet(rules: Rules, locale: Locale = "zh-CN"): CellValue[][] {
  return rulesLayout(rules, locale).lines.map(({ cells }) => [...cells]);
}

function rulesOf(cells: CellValue[][]): Rules {
  const reading = readRulesSheet(cells);
  if (!reading.ok) throw new Error(reading.faults.map((fault) => rulesFaultText(fault, "en-US")).join("\n"));
  return reading.rules;
}

/** Zero-based. */
function rowOfTable(cells: CellValue[][], table: string): number {
  return cells.findIndex(([key]) => key === table);
}

/** Types into a table: row 0 is the first under the header. Gives the address. */
function put(cells: CellValue[][], table: string, row: number, column: number, value: CellValue): string {
  const index = rowOfTable(cells, table) + 3 + row;
  const line = cells[index] as CellValue[];
  while (line.length <= column) line.push("");
  line[column] = value;
  return cellAddress(column, index + 1);
}

function rulesArbitrary(): fc.Arbitrary<Rules> {
  const word = fc.stringMatching(/^[一-龥a-zA-Z]{1,6}$/).filter((text) => !/^无$|^none$/i.test(text));
  const days = fc.integer({ min: 1, max: 400 });
  const growing = (count: number, most: number) =>
    fc
      .uniqueArray(fc.integer({ min: 1, max: most }), { minLength: count, maxLength: count })
      .map((numbers) => numbers.sort((a, b) => a - b));
  const owners = fc.uniqueArray(word, { maxLength: 3 });
  return fc
    .record({
      recency: growing(5, 120),
      orders: growing(4, 50),
      amounts: growing(4, 100_000),
      method: fc.constantFrom("fixed" as const, "rank" as const, "quantile" as const),
      trade: fc.constantFrom("automatic" as const, ...tradeKeys),
      grades: fc.uniqueArray(fc.stringMatching(/^[A-Z][0-9]?$/), { minLength: 1, maxLength: 6 }),
      interval: fc.option(days),
      flag: fc.boolean(),
      means: fc.constantFrom(...gradeMeanings),
      aliases: fc.array(word, { maxLength: 4 }),
      renewals: fc.array(days, { maxLength: 6 }),
      owners,
      capacity: fc.integer({ min: 0, max: 90 }),
      closed: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 3 }),
    })
    .map((given) => ({
      ...defaultRules,
      rfm: {
        ...defaultRules.rfm,
        recencyMonths: given.recency as Rules["rfm"]["recencyMonths"],
        frequencyFrom: given.orders as Rules["rfm"]["frequencyFrom"],
        monetaryFrom: given.amounts as Rules["rfm"]["monetaryFrom"],
        method: given.method,
      },
      trade: given.trade,
      grades: given.grades.map((grade) => ({
        grade,
        followUpDays: given.interval,
        priority: given.flag,
        means: given.means,
      })),
      outcomes: defaultRules.outcomes.map((outcome) => ({ ...outcome, grade: null })),
      grading: { limits: [], later: given.grades[0] as string, blank: given.grades[0] as string },
      funnelStages: [
        { label: "甲", aliases: given.aliases },
        { label: "乙", aliases: [] },
      ],
      followUp: {
        ...defaultRules.followUp,
        renewalDaysBefore: { carInsurance: given.renewals, contract: [], warranty: given.renewals },
      },
      calls: {
        ...defaultRules.calls,
        capacityByOwner: Object.fromEntries(given.owners.map((owner) => [owner, given.capacity])),
      },
      pool: {
        limits: given.owners.map((owner) => ({
          tier: null,
          grade: given.grades[0] as string,
          owner,
          dealDays: given.interval,
          contactDays: given.capacity + 1,
          notifyDays: given.capacity,
        })),
        orderKeepsMonths: given.recency[0] as number,
        customersPerOwner: given.capacity + 1,
      },
      workingWeek: {
        calendar: "weekends" as const,
        week: "everyDay" as const,
        byOwner: {},
        closedWeekdays: given.closed,
        closedWeekdaysByOwner: Object.fromEntries(given.owners.slice(1).map((owner) => [owner, given.closed])),
      },
    }))
    .filter((rules) => rulesSchema.safeParse(rules).success);
}
