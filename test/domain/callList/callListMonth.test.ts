import { planCallList, type CallList } from "../../../src/domain/callList/callList";
import { leftOutReasons } from "../../../src/domain/callList/callListLeftOut";
import { readCallList } from "../../../src/domain/callList/callListReading";
import type { CellValue } from "../../../src/domain/sheet/cells";
import { lastCallsFromLog, readOurContactLog } from "../../../src/domain/contactLog/contactLog";
import { addDays, type Day } from "../../../src/domain/calendar/day";
import type { ColumnEdit, Edit, NewSheetEdit } from "../../../src/domain/sheet/edits";
import type { FactsByRow } from "../../../src/domain/contactPlan/rowFacts";
import { readCustomers } from "../../../src/domain/reading/rows/readCustomers";
import type { Reading } from "../../../src/domain/reading/reading";
import type { SheetCells } from "../../../src/domain/sheet/sheetCells";
import { planRecordResults } from "../../../src/domain/callList/recordResults";
import { defaultRules } from "../../../src/domain/rules/rules";
import { addWorkingDays, officeWeek } from "../../../src/domain/calendar/workdays";
import { day } from "./callLists";

/*
 * A month of a shop with 1,000 customers and three owners, cells in and cells out: each working day of November 2026 the
 * list is made from the sheet, called with outcomes of every kind, and recorded into the sheet and the log, from which the
 * next day begins.
 */
describe("a month of working days with 1,000 customers", () => {
  let month: ReturnType<typeof playMonth>;

  beforeAll(() => {
    month = playMonth();
  });

  it("calls nobody above the capacity of their owner, on any day", () => {
    const { days } = month;
    expect(days).toHaveLength(22);
    for (const { list } of days) {
      for (const owner of ["甲", "乙", "丙"]) {
        expect(list.rows.filter((row) => row.owner === owner).length).toBeLessThanOrEqual(
          defaultRules.calls.capacityPerDay,
        );
      }
    }
  });

  it("changes nothing when a day is recorded once more", () => {
    expect(month.days.map(({ twice }) => twice)).toEqual(month.days.map(() => []));
  });

  it("calls everybody at least once who is never excluded and whose next contact falls inside it", () => {
    const { before, called, days } = month;
    const lastDay = days.at(-1)?.day ?? 0;
    const open = before.filter(
      ({ phone, doNotContact, grade, contractEndDate, nextContactDate }) =>
        phone !== null &&
        !doNotContact &&
        grade !== "F" &&
        contractEndDate === null &&
        (nextContactDate === null || nextContactDate <= lastDay),
    );
    expect(open.length).toBeGreaterThan(700);
    expect(open.map(({ customerId }) => `id:${customerId ?? ""}`).filter((key) => !called.has(key))).toEqual([]);
  });

  it("names the reason for everybody else on the last day", () => {
    const { before, called, days } = month;
    const last = days.at(-1)?.list;
    const reasons = new Map(
      leftOutReasons.flatMap((reason) => (last?.leftOut[reason].rows ?? []).map((row) => [row, reason] as const)),
    );
    const notCalled = before.filter(({ customerId }) => !called.has(`id:${customerId ?? ""}`));
    const counts: Record<string, number> = {};
    for (const { row } of notCalled) {
      const reason = reasons.get(row) ?? "none";
      counts[reason] = (counts[reason] ?? 0) + 1;
    }
    // By hand, from how the sheet is made below: rows divisible by 25, 31, 17 and 19 and the dates beyond the month.
    expect(Object.keys(counts).sort()).toEqual(["closed", "doNotContact", "noPhone", "notDue"]);
  });

  it("never lists again who asked not to be called or has no such number", () => {
    const gone = new Set<string>();
    month.days.forEach(({ list }, dayNumber) => {
      list.rows.forEach(({ key }, line) => {
        expect(gone.has(key)).toBe(false);
        if (["勿扰", "空号"].includes(outcomeOf(line, dayNumber))) gone.add(key);
      });
    });
    expect(gone.size).toBeGreaterThan(20);
  });
});

function playMonth() {
  const first = day("2026-11-02");
  const workbook = new Map<string, CellValue[][]>([["客户", customerSheet(first)]]);
  const before = customersOn(workbook, first).customers;
  const called = new Set<string>();
  const days: { readonly day: Day; readonly list: CallList; readonly twice: readonly Edit[] }[] = [];
  for (let today = first; days.length < 22; today = addWorkingDays(today, 1, officeWeek)) {
    const list = listOf(workbook, today);
    const [sheet] = list.edits;
    if (!sheet) throw new Error("A list has a sheet.");
    workbook.set(sheet.name, filled(sheet, days.length));
    apply(workbook, recorded(workbook, sheet.name, today));
    days.push({ day: today, list, twice: recorded(workbook, sheet.name, today) });
    for (const { key } of list.rows) called.add(key);
  }
  return { before, days, called };
}

function customersOn(workbook: ReadonlyMap<string, CellValue[][]>, today: Day) {
  return readCustomers({ cells: cellsOf(workbook, "客户"), asOf: today, locale: "zh-CN" });
}

function recorded(workbook: ReadonlyMap<string, CellValue[][]>, name: string, today: Day): readonly Edit[] {
  const read = readCallList(cellsOf(workbook, name));
  if (!read.ok) throw new Error(read.code);
  const reading = customersOn(workbook, today);
  return planRecordResults({
    list: read.list,
    reading,
    rules: defaultRules,
    asOf: today,
    locale: "zh-CN",
    ...knownFrom(workbook, reading),
  }).edits;
}

/** Every kind of outcome, one after another; every twelfth line stays open. */
function outcomeOf(line: number, dayNumber: number): string {
  return outcomes[(line * 7 + dayNumber * 3) % outcomes.length] ?? "";
}

const outcomes: readonly string[] = [
  "未接",
  "接通-考虑",
  "接通-无意向",
  "没人接",
  "接通-有意向",
  "约下周三",
  "关机",
  "考虑一下",
  "接通-无意向",
  "3天后",
  "接通-稍后再打",
  "",
  "拒绝",
  "接通-无意向",
  "月底再联系",
  "暂时不需要",
  "已成交",
  "战败",
  "空号",
  "接通-考虑，下月",
  "勿扰",
  "未接，明天再打",
  "接通-无意向",
];

function customerSheet(first: Day): CellValue[][] {
  const rows = Array.from({ length: 1_000 }, (_, index): CellValue[] => [
    `C${index}`,
    `客户${index}`,
    index % 31 === 0 ? "" : `199${String(index).padStart(8, "0")}`,
    index % 17 === 0 ? "F" : (["H", "A", "B", "C", ""][index % 5] ?? ""),
    [1, 2, 3, 4][index % 4] ?? "",
    index % 9 === 0 ? "" : addDays(first, -1 - (index % 60)),
    // A third has no date; the others fall due from a week before the month to a week after it.
    index % 3 === 0 ? "" : addDays(first, (index % 45) - 7),
    index % 19 === 0 ? addDays(first, 200) : "",
    index % 25 === 0 ? "请勿再打" : "",
    ["甲", "乙", "丙", ""][index % 4] ?? "",
  ]);
  const header = [
    "编号",
    "客户姓名",
    "电话",
    "意向级别",
    "销售进程",
    "上次拨打时间",
    "下次拨打时间",
    "合同到期日",
    "备注",
    "业务员",
  ];
  return [header, ...rows];
}

function listOf(workbook: ReadonlyMap<string, CellValue[][]>, today: Day): CallList {
  const reading = customersOn(workbook, today);
  const { facts } = knownFrom(workbook, reading);
  return planCallList({ reading, rules: defaultRules, asOf: today, locale: "zh-CN", facts });
}

function knownFrom(workbook: ReadonlyMap<string, CellValue[][]>, { customers }: Reading) {
  const log = workbook.has("联系记录") ? readOurContactLog(cellsOf(workbook, "联系记录")) : undefined;
  const facts: FactsByRow = log ? lastCallsFromLog(log, customers, defaultRules, officeWeek) : new Map();
  return { log, facts };
}

/** The sheet of the list as it comes back, with an outcome on its lines. */
function filled(sheet: NewSheetEdit, dayNumber: number): CellValue[][] {
  const written = cellsOfNewSheet(sheet);
  const header = written.findIndex((row) => row.includes("结果"));
  const column = written[header]?.indexOf("结果") ?? 0;
  return written.map((row, index) =>
    index <= header ? row : row.map((cell, at) => (at === column ? outcomeOf(index - header - 1, dayNumber) : cell)),
  );
}

function cellsOfNewSheet({ title, columns }: NewSheetEdit): CellValue[][] {
  const rows = Math.max(...columns.map(({ values }) => values.length));
  return [
    ...title.map((line): CellValue[] => [line, ...columns.slice(1).map(() => "")]),
    columns.map(() => ""),
    columns.map(({ header }) => header),
    ...Array.from({ length: rows }, (_, row) => columns.map(({ values }) => values[row] ?? "")),
  ];
}

/** Does with edits what the workbook does: new sheets, our columns at the right, cells by row. */
function apply(workbook: Map<string, CellValue[][]>, edits: readonly Edit[]): void {
  for (const edit of edits) {
    if (edit.kind === "newSheet") workbook.set(edit.name, cellsOfNewSheet(edit));
    else if (edit.kind === "column") applyColumn(workbook.get(edit.sheet) ?? [], edit);
  }
}

function applyColumn(cells: CellValue[][], { headerRow, target, cells: written }: ColumnEdit): void {
  const header = cells[headerRow - 1] ?? [];
  if (target.kind === "ours" && !header.includes(target.header)) {
    cells.forEach((row, index) => row.push(index === headerRow - 1 ? target.header : ""));
  }
  const column = target.kind === "ours" ? header.indexOf(target.header) : target.index;
  for (const { row, value } of written) {
    while (cells.length < row) cells.push(header.map(() => ""));
    const line = cells[row - 1];
    if (line) line[column] = value;
  }
}

function cellsOf(workbook: ReadonlyMap<string, CellValue[][]>, name: string): SheetCells {
  return { name, firstRow: 1, firstColumn: 0, values: workbook.get(name) ?? [] };
}
