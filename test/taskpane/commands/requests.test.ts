import path from "node:path";
import { dayFromSerial } from "../../../src/domain/calendar/day";
import type { Writable } from "../../../src/taskpane/commands/history";
import type { Outcome } from "../../../src/workbook/door/failure";
import { bundled, openInExcel, type OpenWorkbook, type TestCell } from "../../workbook/support/openInExcel";
import type { PaneCommands } from "../support/commandsInWindow";

/*
 * How often each command asks Excel, counted in the answers on the wire (the one in which Office.js lets go of its ranges
 * included), on a workbook of four sheets: 300 customers, 500 orders, our contact log and the days off. A request takes some
 * 2 ms on the desktop and up to a quarter of a second in Excel on the web, where a call list of 91 took over ten seconds.
 * The limits are what was counted when each thing was first gathered once; a command that needs more has to say why.
 */

jest.setTimeout(240_000);

let workbook: OpenWorkbook;
let commands: PaneCommands;
let answers = 0;

beforeAll(async () => {
  const scripts = ["../../workbook/support/door.ts", "../support/commandsInWindow.ts"];
  workbook = await openInExcel(
    { 客户: customers(), 订单: orders(), 联系记录: contactLog(), 节假日: holidays },
    {
      scripts: scripts.map((script) => bundled(path.join(__dirname, script))),
      functions: "ours",
      onAnswer: () => (answers += 1),
      prepare: (window) => Object.assign(window, { TextEncoder }),
    },
  );
  commands = (workbook.window as unknown as { paneCommands: PaneCommands }).paneCommands;
});

afterAll(() => workbook.close());

describe("a command that only reads asks at most so often", () => {
  it.each<[string, number, () => Promise<Outcome<unknown>>]>([
    ["read the customers", 7, () => commands.findCustomers(source)],
    ["the call lists that stand in the workbook", 5, () => commands.findCallLists()],
    ["the shop's own contact logs", 5, () => commands.findOwnContactLogs("客户")],
    ["what there is to grade from", 5, () => commands.findGradingSources(source)],
    ["complaints", 6, () => commands.readComplaints(source)],
    ["funnel", 11, () => commands.readFunnel(source)],
    ["churn", 10, () => commands.studyChurn(source)],
    ["a share copy", 15, () => commands.makeShareCopy({ ...source, maskPhones: true })],
  ])("%s: %i", async (_, limit, command) => {
    expect(await requests(async () => valueOf(await command()))).toBeLessThanOrEqual(limit);
  });

  it("today's progress, of customers who were read: 9", async () => {
    const found = valueOf(await commands.findCustomers(source));
    expect(await requests(async () => valueOf(await commands.dayAtAGlance(found, source)))).toBeLessThanOrEqual(9);
  });
});

describe("a command that writes asks at most so often to prepare, so often to write and so often to undo it", () => {
  it.each<[string, number, number, number, () => Promise<Outcome<Writable>>]>([
    ["a call list", 11, 12, 7, () => commands.prepareCallList(source)],
    ["follow-up dates", 13, 14, 10, () => commands.prepareFollowUps(source)],
    ["grades", 10, 12, 8, () => commands.prepareGrading(source)],
    [
      "grades from the orders",
      10,
      12,
      8,
      () => commands.prepareGrading({ ...source, purchases: { from: "orders", sheet: "订单" } }),
    ],
    ["the countdown to the pool", 11, 12, 8, () => commands.preparePool(source)],
    ["customers sent back to the pool", 11, 5, 0, () => commands.prepareSendBack({ ...source, staying: new Set() })],
    ["the dashboard", 13, 21, 7, () => commands.prepareDashboard({ ...source, period: "last3Months" })],
    ["marks beside what was read", 7, 5, 0, () => commands.prepareMarkings(source)],
    ["a complaint", 8, 12, 7, () => commands.prepareComplaint({ ...source, row: 5, what: "慢", wanted: "" })],
    ["formulas frozen to values", 9, 1, 0, () => commands.prepareFreeze()],
    ["formulas repaired", 9, 1, 0, () => commands.prepareRepair()],
    ["a rules sheet", 3, 10, 8, () => commands.prepareRulesSheet("zh-CN", null)],
  ])("%s: %i, %i and %i", async (_, toPrepare, toWrite, toUndo, command) => {
    let ready: Writable | undefined;
    expect(await requests(async () => void (ready = valueOf(await command())))).toBeLessThanOrEqual(toPrepare);
    const plan = ready as unknown as Writable;
    expect(await requests(async () => void valueOf(await commands.applyPlan(plan)))).toBeLessThanOrEqual(toWrite);
    expect(await requests(async () => void (await commands.undoLast()))).toBeLessThanOrEqual(toUndo);
  });

  it("the results of a call list: 12, 13 and 10", async () => {
    valueOf(await commands.applyPlan(valueOf(await commands.prepareCallList(source))));
    await typeOutcomes(["未接", "接通-有意向", "接通-考虑"]);
    const list = "拨打清单 2026-11-20";
    let ready: Writable | undefined;
    const prepare = async () => void (ready = valueOf(await commands.prepareResults({ ...source, list })));
    expect(await requests(prepare)).toBeLessThanOrEqual(12);
    const plan = ready as unknown as Writable;
    expect(await requests(async () => void valueOf(await commands.applyPlan(plan)))).toBeLessThanOrEqual(13);
    expect(await requests(async () => void (await commands.undoLast()))).toBeLessThanOrEqual(10);
  });
});

/** The answers that it takes. */
async function requests(work: () => Promise<unknown>): Promise<number> {
  await allAnswered();
  const before = answers;
  await work();
  await allAnswered();
  return answers - before - 1;
}

/** One more request: Office.js lets go of its ranges in one that nobody waits for, and Excel answers in turn. */
async function allAnswered(): Promise<void> {
  await workbook.byHand(async (context) => {
    context.workbook.load("name");
    await context.sync();
  });
}

function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

async function typeOutcomes(outcomes: readonly string[]): Promise<void> {
  await workbook.byHand(async (context) => {
    const sheet = context.workbook.worksheets.getItem("拨打清单 2026-11-20");
    const used = sheet.getUsedRange(true).load("values,rowIndex,columnIndex");
    await context.sync();
    const header = used.values.findIndex((row) => row.includes("结果"));
    const column = used.values[header]?.indexOf("结果") ?? 0;
    const cells = sheet.getRangeByIndexes(used.rowIndex + header + 1, used.columnIndex + column, outcomes.length, 1);
    cells.values = outcomes.map((outcome) => [outcome]);
    await context.sync();
  });
}

// As of Friday 2026-11-20.
const asOf = dayFromSerial(46_346) as NonNullable<ReturnType<typeof dayFromSerial>>;
const source = { sheet: "客户", asOf, locale: "zh-CN" } as const;

const owners = ["甲", "乙", "丙"];

function phone(index: number): string {
  return `199${String(index).padStart(8, "0")}`;
}

function customers(): TestCell[][] {
  return [
    ["客户编号", "客户姓名", "电话", "意向级别", "销售进程", "最近跟进日期", "下次跟进日期"].concat([
      "最近消费日期",
      "消费次数",
      "消费金额",
      "业务员",
      "分配日期",
      "是否锁定",
    ]),
    ...Array.from({ length: 300 }, (_, index): TestCell[] => [
      `C${index + 1}`,
      `客户${index + 1}`,
      phone(index),
      ["H", "A", "B", "C"][index % 4] ?? "",
      (index % 5) + 1,
      asOf - 3 - (index % 40),
      index % 3 === 0 ? "" : asOf - 5 + (index % 12),
      asOf - 10 - (index % 200),
      1 + (index % 7),
      200 + (index % 50) * 60,
      owners[index % 3] ?? "",
      asOf - 200 + (index % 180),
      index % 20 === 0 ? "是" : "",
    ]),
  ];
}

function orders(): TestCell[][] {
  return [
    ["订单号", "客户姓名", "电话", "下单日期", "实付金额"],
    ...Array.from({ length: 500 }, (_, index): TestCell[] => {
      const customer = index % 250;
      return [
        `D${index + 1}`,
        `客户${customer + 1}`,
        phone(customer),
        asOf - 12 - (index % 350),
        100 + (index % 9) * 80,
      ];
    }),
  ];
}

function contactLog(): TestCell[][] {
  return [
    ["联系记录"],
    [],
    ["拨打日期", "拨打清单", "客户", "电话", "业务员", "结果原文", "结果", "下次联系", "未接次数", "备注", "行标识"],
    ...Array.from({ length: 80 }, (_, index): TestCell[] => {
      const outcome = index % 2 === 0 ? "未接" : "接通-考虑";
      return [
        asOf - 1 - (index % 9),
        "拨打清单 2026-11-10",
        `客户${index + 1}`,
        phone(index),
        owners[index % 3] ?? "",
        outcome,
        outcome,
        asOf + 2,
        index % 2 === 0 ? 1 : 0,
        "",
        `id:C${index + 1}`,
      ];
    }),
  ];
}

const holidays: TestCell[][] = [
  ["日期", "类型", "业务员"],
  [asOf + 5, "休息", ""],
  [asOf + 6, "休息", "甲"],
];
