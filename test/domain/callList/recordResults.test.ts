import { planCallList } from "../../../src/domain/callList/callList";
import { readCallList, type FilledCallList } from "../../../src/domain/callList/callListReading";
import type { Block, CellValue } from "../../../src/domain/sheet/cells";
import { lastCallsFromLog, readOurContactLog, type ContactLog } from "../../../src/domain/contactLog/contactLog";
import { isoText, type Day } from "../../../src/domain/calendar/day";
import type { ColumnEdit, Edit, NewSheetEdit } from "../../../src/domain/sheet/edits";
import { locales } from "../../../src/domain/locale";
import { planRecordResults, type RecordResultsRequest } from "../../../src/domain/callList/recordResults";
import { defaultRules } from "../../../src/domain/rules/rules";
import { officeWeek } from "../../../src/domain/calendar/workdays";
import { resultQuestionText } from "../../../src/domain/callList/recordResultsWords";
import { asOf, day, reading } from "../reading/sheets";

/*
 * The journey of the material on one small sheet: list for Friday, 2026-11-20, type outcomes, record them. Dates are
 * counted by hand; the rules are the defaults.
 */
const sheet: Block = [
  ["编号", "联系人", "电话", "销售进程", "上次拨打时间", "下次拨打时间", "拨打次数", "业务员", "备注"],
  ["C1", "钱丁", "19900000001", 2, "2026-11-10", "2026-11-18", 3, "坐席01", ""],
  ["C2", "孙无名", "19900000002", 3, "2026-11-11", "2026-11-19", "", "坐席01", ""],
  ["C3", "李乙", "19900000003", 5, "2026-11-12", "2026-11-20", 1, "坐席01", ""],
];

describe("recording the results of a call list", () => {
  it("writes last contact, next follow-up, why, stage and count of a call that reached somebody", () => {
    const plan = record({ C1: ["接通-有意向"] });
    // Interested: 3 working days after Friday is Wednesday; stage 2 becomes 4; the third contact becomes the fourth.
    expect(written(plan.edits, "C1")).toEqual({
      上次拨打时间: "2026-11-20",
      下次拨打时间: "2026-11-25",
      "跟进·依据":
        "上次结果“接通-有意向”，3个工作日后跟进；同时：销售进程4（有意选择我们），每3个工作日跟进；应于2026-11-25联系",
      销售进程: 4,
      拨打次数: 4,
    });
    expect(plan.recorded).toMatchObject([{ rows: [2], outcome: "interested", next: day("2026-11-25"), attempts: 0 }]);
    expect(plan.open).toBe(2);
  });

  it("counts a call that reached nobody as an attempt and not as a contact", () => {
    const plan = record({ C2: ["未接"] });
    expect(written(plan.edits, "C2")).toEqual({
      下次拨打时间: "2026-11-23",
      "跟进·依据": "第1次未接通，1个工作日后再打；应于2026-11-23联系",
      "拨打·未接次数": 1,
    });
  });

  it("leaves somebody in peace for 7 working days after the third attempt", () => {
    const plan = record({ C2: ["关机"] }, { facts: new Map([[3, { attempts: 2 }]]) });
    expect(written(plan.edits, "C2")).toMatchObject({ 下次拨打时间: "2026-12-01", "拨打·未接次数": 3 });
  });

  it("plans the next contact for the later of the list's day and the day of recording", () => {
    // Friday's list, recorded on Thursday: one working day after Friday's missed call is Monday, past by then.
    const late = record({ C2: ["未接"] }, { asOf: day("2026-11-26") });
    expect(written(late.edits, "C2")).toMatchObject({ 下次拨打时间: "2026-11-26" });
    // Monday's list, filled in on Friday already: three working days after Monday, by the outcome and by stage 4 alike.
    const early = record({ C1: ["接通-有意向"] }, {}, (list) => ({ ...list, day: day("2026-11-23") }));
    expect(written(early.edits, "C1")).toMatchObject({
      上次拨打时间: "2026-11-23",
      下次拨打时间: "2026-11-26",
      "跟进·依据":
        "上次结果“接通-有意向”，3个工作日后跟进；同时：销售进程4（有意选择我们），每3个工作日跟进；应于2026-11-26联系",
    });
  });

  it("replaces a next date of the list's own day, and keeps one that is later", () => {
    const nextOn = (iso: string) =>
      reading(sheet.map((row) => (row[0] === "C3" ? row.map((cell, column) => (column === 5 ? iso : cell)) : row)));
    const today = record({ C3: ["接通-考虑"] }, { reading: nextOn("2026-11-20") });
    expect(written(today.edits, "C3")).toHaveProperty("下次拨打时间");
    const tomorrow = record({ C3: ["接通-考虑"] }, { reading: nextOn("2026-11-21") });
    expect(written(tomorrow.edits, "C3")).not.toHaveProperty("下次拨打时间");
  });

  it("leaves what was agreed for the same day where it is, also on a day off", () => {
    const saturday = { asOf: day("2026-11-21") };
    const plan = record({ C1: ["接通-考虑", "2026-11-21"] }, saturday, (list) => ({ ...list, day: saturday.asOf }));
    expect(written(plan.edits, "C1")).toMatchObject({ 下次拨打时间: "2026-11-21" });
  });

  it("takes the day in the outcome, and before it the day in the next-contact cell", () => {
    expect(written(record({ C1: ["约下周三"] }).edits, "C1")).toMatchObject({
      下次拨打时间: "2026-11-25",
      "跟进·依据": "与客户约定的日期",
    });
    expect(written(record({ C1: ["约下周三", day("2026-12-05")] }).edits, "C1")).toMatchObject({
      下次拨打时间: "2026-12-05",
    });
    expect(written(record({ C1: ["接通-考虑", "下月"] }).edits, "C1")).toMatchObject({ 下次拨打时间: "2026-12-01" });
  });

  it("puts the call in the place of a last contact that has not come yet, and leaves a later one that has", () => {
    const contactedOn = (said: string) =>
      reading(sheet.map((row) => (row[0] === "C1" ? row.map((cell, column) => (column === 4 ? said : cell)) : row)));
    const nextYear = record({ C1: ["接通-有意向"] }, { reading: contactedOn("2027-11-10") });
    expect(written(nextYear.edits, "C1")).toMatchObject({ 上次拨打时间: "2026-11-20", 下次拨打时间: "2026-11-25" });
    const sinceThen = record({ C1: ["接通-有意向"] }, { reading: contactedOn("2026-11-24"), asOf: day("2026-11-25") });
    expect(written(sinceThen.edits, "C1")).not.toHaveProperty("上次拨打时间");
  });

  it("never lowers a stage", () => {
    expect(written(record({ C3: ["接通-考虑"] }).edits, "C3")).not.toHaveProperty("销售进程");
    expect(written(record({ C3: ["已成交"] }).edits, "C3")).toMatchObject({ 销售进程: 6 });
  });

  it("marks who must not be contacted in our own column and clears the next date", () => {
    expect(written(record({ C1: ["请勿再打"] }).edits, "C1")).toMatchObject({
      下次拨打时间: "",
      "拨打·勿扰": "勿扰",
      "跟进·依据": "勿扰，不安排跟进",
    });
  });

  it("appends each result to a contact log, as typed and as understood", () => {
    const [log] = record({ C1: ["约下周三"] }).edits.filter((edit): edit is NewSheetEdit => edit.kind === "newSheet");
    const line = Object.fromEntries(log?.columns.map(({ header, values }) => [header, values[0]]) ?? []);
    expect(log?.name).toBe("联系记录");
    expect(line).toEqual({
      拨打日期: asOf,
      拨打清单: "拨打清单 2026-11-20",
      客户: "钱丁",
      电话: "19900000001",
      业务员: "坐席01",
      结果: "约(日期)",
      结果原文: "约下周三",
      下次联系: day("2026-11-25"),
      未接次数: 0,
      备注: "",
      行标识: "id:C1",
    });
  });

  it("adds below the lines that the log has", () => {
    const log = logOf(record({ C1: ["未接"] }).edits);
    const added = record({ C2: ["未接"] }, { log }).edits.filter(
      (edit): edit is ColumnEdit => edit.kind === "column" && edit.sheet === "联系记录",
    );
    expect(added.map(({ cells }) => cells.map(({ row }) => row))).toEqual(added.map(() => [log.lastRow + 1]));
    expect(added.find(({ target }) => target.header === "行标识")?.cells[0]?.value).toBe("id:C2");
  });

  it("writes nothing the second time, however often", () => {
    const typed = { C1: ["接通-有意向"], C2: ["未接"], C3: ["勿扰"] };
    const log = logOf(record(typed).edits);
    const again = record(typed, { log });
    expect([again.edits, again.recorded]).toEqual([[], []]);
    expect(again.alreadyRecorded.map(({ customer }) => customer).sort()).toEqual(["孙无名", "李乙", "钱丁"].sort());
    const renamed = record(typed, { log }, (list) => ({ ...list, name: "周五的清单" }));
    expect(renamed.edits).toEqual([]);
    const changed = record({ C1: ["未接"] }, { log }, (list) => ({ ...list, name: "周五的清单" }));
    expect(changed.edits).toEqual([]);
    expect(changed.alreadyRecorded).toMatchObject([{ customer: "钱丁", recordedAs: "接通-有意向" }]);
  });

  it("records what was added to a list later, and tells where another outcome stands now than was recorded", () => {
    const log = logOf(record({ C1: ["未接"] }).edits);
    const later = record({ C1: ["接通-有意向"], C2: ["未接"] }, { log });
    expect(later.recorded.map(({ rows }) => rows)).toEqual([[3]]);
    expect(later.alreadyRecorded).toMatchObject([{ customer: "钱丁", recordedAs: "未接" }]);
  });

  it("finds customers after the sheet was sorted, and reports who is gone", () => {
    const sorted = reading([sheet[0] ?? [], ...sheet.slice(2).reverse()]);
    const plan = record({ C1: ["未接"], C3: ["接通-考虑"] }, { reading: sorted });
    expect(plan.recorded.map(({ rows }) => rows)).toEqual([[2]]);
    expect(plan.questions).toMatchObject([{ code: "customerGone", customer: "钱丁" }]);
  });

  it("finds a customer by phone where the key was removed", () => {
    const plan = record({ C1: ["未接"] }, {}, (list) => ({
      ...list,
      lines: list.lines.map((line) => ({ ...line, key: null })),
    }));
    expect(plan.recorded.map(({ rows }) => rows)).toEqual([[2]]);
  });

  it("keeps what it does not understand on the list and asks", () => {
    const plan = record({ C1: ["他再想想看吧"], C2: ["约"], C3: ["接通-考虑", "等通知"] });
    expect(plan.edits).toEqual([]);
    expect(plan.questions.map(({ code }) => code).sort()).toEqual([
      "appointmentWithoutDate",
      "unknownOutcome",
      "unreadableNextContact",
    ]);
  });

  it("says in each language which line it is, what was found and what to do", () => {
    const { questions } = record({ C1: ["他再想想看吧"] });
    const texts = locales.map((locale) => questions.map((question) => resultQuestionText(question, locale))[0]);
    expect(texts).toEqual([
      "清单第9行（钱丁）：看不懂结果“他再想想看吧”。请从下拉列表选择，再登记一次。",
      "清單第9列（钱丁）：看不懂結果「他再想想看吧」。請從下拉清單選擇，再登錄一次。",
      "Row 9 of the list (钱丁): the outcome “他再想想看吧” is not understood. Choose one from the drop-down and record again.",
    ]);
  });

  it("does not overrule a contact or a next date that was typed since", () => {
    const since = sheet.map((row, index) =>
      index === 1 ? row.map((cell, column) => ([4, 5].includes(column) ? `2026-11-2${column - 3}` : cell)) : row,
    );
    // Contacted again on the 21st, next on the 22nd; recorded only then.
    const plan = record({ C1: ["接通-考虑"] }, { reading: reading(since), asOf: day("2026-11-23") });
    expect(written(plan.edits, "C1")).toEqual({ 拨打次数: 4 });
  });

  it("writes every row of a customer who stands twice on the sheet, and nobody else of the same number", () => {
    const twice = reading([
      ["姓名", "手机", "上次跟进", "下次跟进"],
      ["钱丁", "19900000001", "2026-11-10", "2026-11-18"],
      ["孙无名", "19900000001", "2026-11-10", "2026-12-18"],
      ["钱丁", "19900000001", "2026-11-10", "2026-11-19"],
    ]);
    const list = listFrom(twice, { "phone:19900000001": ["接通-考虑"] });
    const plan = planRecordResults({ list, reading: twice, rules: defaultRules, asOf, locale: "zh-CN" });
    expect(plan.recorded.map(({ rows }) => rows)).toEqual([[2, 4]]);
  });

  it("says that there is no column for the last contact", () => {
    const without = reading([
      ["姓名", "手机"],
      ["钱丁", "19900000001"],
    ]);
    const list = listFrom(without, { "phone:19900000001": ["接通-考虑"] });
    const plan = planRecordResults({ list, reading: without, rules: defaultRules, asOf, locale: "zh-CN" });
    expect(plan.warnings).toEqual([{ code: "noLastContactColumn" }]);
  });
});

describe("a call list that comes back", () => {
  it("is read in whichever language it was made, wherever its columns stand now", () => {
    for (const locale of locales) {
      const [made] = planCallList({ reading: reading(sheet), rules: defaultRules, asOf, locale }).edits;
      if (!made) throw new Error("no sheet was planned");
      const cells = cellsOf(made);
      const moved = { ...cells, values: cells.values.map((row) => [...row].reverse()) };
      for (const each of [cells, moved]) {
        const read = readCallList(each);
        expect(read.ok && read.list).toMatchObject({ day: asOf, language: locale, name: made.name });
        expect(read.ok && read.list.lines.map(({ key }) => key)).toEqual(["id:C3", "id:C1", "id:C2"]);
      }
    }
  });

  it("is told from any other sheet", () => {
    expect(readCallList({ name: "客户表", firstRow: 1, firstColumn: 0, values: sheet })).toEqual({
      ok: false,
      code: "noCallList",
    });
  });

  it("asks for its day where somebody removed the title", () => {
    const [made] = planCallList({ reading: reading(sheet), rules: defaultRules, asOf, locale: "zh-CN" }).edits;
    if (!made) throw new Error("no sheet was planned");
    expect(readCallList(cellsOf({ ...made, name: "清单", title: [] }))).toEqual({ ok: false, code: "noDay" });
  });
});

describe("the contact log", () => {
  it("tells the next call list who was called and what came of it", () => {
    const log = logOf(record({ C1: ["未接"], C3: ["约下周三"] }).edits);
    const facts = lastCallsFromLog(log, reading(sheet).customers, defaultRules, officeWeek);
    expect([...facts].map(([row, { calledOn }]) => [row, calledOn])).toEqual([
      [2, asOf],
      [4, asOf],
    ]);
    expect(facts.get(2)?.lastOutcome).toEqual({ on: asOf, outcome: "unanswered", attempts: 1, agreedOn: null });
    expect(facts.get(4)?.lastOutcome).toEqual({
      on: asOf,
      outcome: "appointment",
      attempts: 0,
      agreedOn: day("2026-11-25"),
    });
    const list = planCallList({ reading: reading(sheet), rules: defaultRules, asOf, locale: "zh-CN", facts });
    expect(list.leftOut.calledThatDay.rows).toEqual([2, 4]);
  });

  it("is found by its headers in every language and is no other sheet", () => {
    for (const locale of locales) {
      const log = logOf(record({ C1: ["未接"] }, { locale }).edits);
      expect(log.lines).toMatchObject([{ key: "id:C1", day: asOf, attempts: 1 }]);
    }
    expect(readOurContactLog({ name: "客户表", firstRow: 1, firstColumn: 0, values: sheet })).toBeUndefined();
  });
});

type Typed = Readonly<Record<string, readonly [outcome: string, next?: string | Day] | readonly string[]>>;

/** Lists the sheet, types outcomes into the list, reads it back and plans to record it. */
function record(
  typed: Typed,
  request: Partial<RecordResultsRequest> = {},
  change: (list: FilledCallList) => FilledCallList = (same) => same,
) {
  const list = listFrom(
    reading(sheet),
    Object.fromEntries(Object.entries(typed).map(([id, cells]) => [`id:${id}`, cells])),
  );
  return planRecordResults({
    list: change(list),
    reading: reading(sheet),
    rules: defaultRules,
    asOf,
    locale: "zh-CN",
    ...request,
  });
}

function listFrom(of: ReturnType<typeof reading>, typed: Typed): FilledCallList {
  const [made] = planCallList({ reading: of, rules: defaultRules, asOf, locale: "zh-CN" }).edits;
  const read = made && readCallList(cellsOf(made));
  if (!read?.ok) throw new Error("the list could not be read back");
  const lines = read.list.lines.map((line) => {
    const [outcome, nextContact] = typed[line.key ?? ""] ?? [];
    return { ...line, outcome: outcome ?? null, nextContact: nextContact ?? null };
  });
  return { ...read.list, lines };
}

/** A planned sheet as its cells will stand: title, a blank row, the table. */
function cellsOf({ name, title, columns }: NewSheetEdit) {
  const count = columns[0]?.values.length ?? 0;
  const rows = Array.from({ length: count }, (_, index) => columns.map(({ values }) => values[index] ?? null));
  const values: CellValue[][] = [...title.map((line) => [line]), [""], columns.map(({ header }) => header), ...rows];
  return { name, firstRow: 1, firstColumn: 0, values };
}

function logOf(edits: readonly Edit[]): ContactLog {
  const made = edits.find((edit): edit is NewSheetEdit => edit.kind === "newSheet");
  const log = made && readOurContactLog(cellsOf(made));
  if (!log) throw new Error("no contact log was planned");
  return log;
}

/** Header → value of everything that is written to the row of a customer, days as text. */
function written(edits: readonly Edit[], id: string): Record<string, CellValue> {
  const row = sheet.findIndex(([key]) => key === id) + 1;
  const columns = edits.filter((edit): edit is ColumnEdit => edit.kind === "column" && edit.sheet === "Sheet1");
  return Object.fromEntries(
    columns.flatMap(({ target, cells, format }) =>
      cells
        .filter((cell) => cell.row === row)
        .map(({ value }) => [
          target.header,
          format === "date" && typeof value === "number" ? isoText(value as Day) : value,
        ]),
    ),
  );
}
