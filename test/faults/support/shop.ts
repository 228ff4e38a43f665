import path from "node:path";
import { dayFromIso, type Day } from "../../../src/domain/calendar/day";
import type { Writable } from "../../../src/taskpane/commands/history";
import type { Outcome } from "../../../src/workbook/door/failure";
import type { PaneCommands } from "../../taskpane/support/commandsInWindow";
import {
  bundled,
  openInExcel,
  type OpenWorkbook,
  type TestCell,
  type TestSheets,
} from "../../workbook/support/openInExcel";
import { faultyWire, type FaultyWire } from "./faultyWire";

/** A small shop in Excel, with the commands of the pane and a wire on which requests can fail. */
export type Shop = {
  readonly workbook: OpenWorkbook;
  readonly commands: PaneCommands;
  readonly wire: FaultyWire;
};

const asOf = dayFromIso("2026-11-20") as Day;
const source = { sheet: "客户", asOf, locale: "zh-CN" } as const;

export async function openShop(): Promise<Shop> {
  const wire = faultyWire();
  const workbook = await openInExcel(sheets, {
    scripts: [bundled(path.join(__dirname, "../../taskpane/support/commandsInWindow.ts"))],
    prepare: (window) => Object.assign(window, { TextEncoder }),
    carry: wire.carry,
  });
  return { workbook, commands: (workbook.window as unknown as { paneCommands: PaneCommands }).paneCommands, wire };
}

/** A command that writes: what has to stand before, and how it is prepared. */
export type WritingCommand = {
  readonly name: string;
  readonly before?: (shop: Shop) => Promise<unknown>;
  readonly prepare: (shop: Shop) => Promise<Outcome<Writable>>;
};

export const writingCommands: readonly WritingCommand[] = [
  { name: "grades", prepare: ({ commands }) => commands.prepareGrading(source) },
  {
    name: "grades again",
    before: (shop) => written(shop, shop.commands.prepareGrading(source)),
    prepare: gradesOfNextMonth,
  },
  { name: "follow-up dates", prepare: ({ commands }) => commands.prepareFollowUps(source) },
  { name: "a call list", prepare: ({ commands }) => commands.prepareCallList(source) },
  { name: "a call list anew", before: aCallList, prepare: ({ commands }) => commands.prepareCallList(source) },
  {
    name: "results",
    before: (shop) => aCallList(shop).then(() => typeOutcomes(shop, ["未接", "接通-有意向", "接通-考虑"])),
    prepare: ({ commands }) => commands.prepareResults({ ...source, list: "拨打清单 2026-11-20" }),
  },
  { name: "the countdown to the pool", prepare: ({ commands }) => commands.preparePool(source) },
  {
    name: "customers sent back to the pool",
    prepare: ({ commands }) => commands.prepareSendBack({ ...source, staying: new Set() }),
  },
  { name: "a complaint", prepare: complaint },
  { name: "a second complaint", before: (shop) => written(shop, complaint(shop)), prepare: complaint },
  { name: "the dashboard", prepare: ({ commands }) => commands.prepareDashboard({ ...source, period: "last3Months" }) },
  {
    name: "the dashboard anew",
    before: (shop) => written(shop, shop.commands.prepareDashboard({ ...source, period: "last3Months" })),
    prepare: ({ commands }) => commands.prepareDashboard({ ...source, period: "all" }),
  },
  { name: "a rules sheet", prepare: ({ commands }) => commands.prepareRulesSheet("zh-CN", null) },
  { name: "marks beside what was read", prepare: ({ commands }) => commands.prepareMarkings(source) },
];

function gradesOfNextMonth({ commands }: Shop): Promise<Outcome<Writable>> {
  return commands.prepareGrading({ ...source, asOf: (asOf + 30) as Day });
}

function complaint({ commands }: Shop): Promise<Outcome<Writable>> {
  return commands.prepareComplaint({ ...source, row: 5, what: "交车慢", wanted: "尽快交车" });
}

function aCallList(shop: Shop): Promise<void> {
  return written(shop, shop.commands.prepareCallList(source));
}

async function written({ commands }: Shop, preparing: Promise<Outcome<Writable>>): Promise<void> {
  valueOf(await commands.applyPlan(valueOf(await preparing)));
}

async function typeOutcomes({ workbook }: Shop, outcomes: readonly string[]): Promise<void> {
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

export function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

const customers: readonly (readonly TestCell[])[] = [
  [
    "客户编号",
    "客户姓名",
    "电话",
    "意向级别",
    "最近跟进日期",
    "下次跟进日期",
    "最近消费日期",
    "消费次数",
    "消费金额",
  ].concat(["业务员", "分配日期", "备注"]),
  ...Array.from({ length: 14 }, (_, index): TestCell[] => [
    `C${index + 1}`,
    `客户${index + 1}`,
    index === 4 ? "1.99E+10" : `199${String(index).padStart(8, "0")}`,
    ["H", "A", "B", "C"][index % 4] ?? "",
    asOf - 3 - index * 9,
    index % 3 === 0 ? "" : asOf - 5 + index,
    ...(index % 4 === 3 ? ["", "", ""] : [asOf - 10 - index * 23, 1 + (index % 5), { formula: `=200+${index}*60` }]),
    ["甲", "乙"][index % 2] ?? "",
    asOf - 200 + index * 9,
    index === 3 ? "电话号码是空号" : "",
  ]),
];

const sheets: TestSheets = { 客户: customers };
