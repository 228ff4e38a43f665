import { columnIndex, columnLetters } from "../../../src/domain/sheet/cells";
import { withPlace, withoutPlace } from "../../../src/domain/reading/layout/chosenPlace";
import { headersAt } from "../../../src/domain/reading/layout/headersAt";
import { answered, openQuestions } from "../../../src/domain/reading/rows/openQuestions";
import type { ReadingChoices } from "../../../src/domain/reading/reading";
import { mapOf, reading, sheetOf, tableOf } from "./sheets";

describe("questions about a sheet", () => {
  const rows = [
    ["姓名", "手机", "预算", "最近联系", "日期"],
    ["钱丁", "19900001201", "15万", "05/11/2026", "2026-10-01"],
    ["孙无名", "19900001202", "20", "03/10/2026", "2026-10-02"],
    ["李乙", "19900001203", 18.5, "无", "2026-10-03"],
  ];

  it("are asked where header and values leave something open, the answer taken for now first", () => {
    const questions = openQuestions(reading(rows));
    expect(questions.map(({ kind, column }) => [column.header, kind])).toEqual([
      ["预算", "unit"],
      ["最近联系", "dateOrder"],
      ["日期", "field"],
    ]);
    expect(questions[0]).toMatchObject({ answers: [1, 10_000] });
    // 05/11/2026 is 2026-05-11 (46153) by month first and 2026-11-05 (46331) by day first.
    expect(questions[1]).toMatchObject({
      text: "05/11/2026",
      answers: [
        { order: "MDY", day: 46153 },
        { order: "DMY", day: 46331 },
      ],
    });
    const fields = questions[2]?.answers ?? [];
    expect(fields[0]).toBe(mapOf(reading(rows))["日期"]);
    expect(fields.at(-1)).toBeNull();
  });

  it("are not asked again once they are answered, and the answers hold", () => {
    let choices: ReadingChoices = {};
    for (const question of openQuestions(reading(rows)))
      choices = answered(
        choices,
        question,
        question.kind === "unit" ? 10_000 : question.kind === "dateOrder" ? "DMY" : "firstContactDate",
      );
    const read = reading(rows, { choices });
    expect(openQuestions(read)).toEqual([]);
    expect(tableOf(read, ["dealAmount", "lastContactDate", "firstContactDate"])).toEqual([
      [150_000, "2026-11-05", "2026-10-01"],
      [200_000, "2026-10-03", "2026-10-02"],
      [185_000, null, "2026-10-03"],
    ]);
  });

  it("are about a column whose values are not what its header says, and leaving it alone is an answer", () => {
    const read = reading([
      ["姓名", "手机", "到期日"],
      ["钱丁", "19900001201", "红色"],
      ["孙无名", "19900001202", "蓝色"],
      ["李乙", "19900001203", "绿色"],
    ]);
    expect(openQuestions(read)).toMatchObject([{ kind: "field", answers: [null, "contractEndDate"] }]);
  });

  it("are none about a sheet that is clear, nor about last and next contact that the dates tell apart", () => {
    const read = reading([
      ["姓名", "手机", "回访日期", "合同金额(万元)"],
      ["钱丁", "19900001201", "2026-11-25", 1.5],
      ["孙无名", "19900001202", "2026-11-28", "2万"],
    ]);
    expect(openQuestions(read)).toEqual([]);
  });
});

describe("the unit of amounts", () => {
  const rows = (line: string) => [
    ["客户预算表", "", ""],
    ["", "", line],
    ["姓名", "手机", "预算"],
    ["钱丁", "19900001201", 15],
    ["孙无名", "19900001202", "20.5"],
    ["李乙", "19900001203", "180000元"],
  ];

  it.each([
    ["单位：万元", [150_000, 205_000, 180_000]],
    ["（金额单位:人民币万元）", [150_000, 205_000, 180_000]],
    ["單位：萬元", [150_000, 205_000, 180_000]],
    ["单位：元", [15, 20.5, 180_000]],
    ["填表单位：样例公司", [15, 20.5, 180_000]],
  ])("is taken from the line “%s” above the header", (line, amounts) => {
    expect(reading(rows(line)).customers.map(({ dealAmount }) => dealAmount)).toEqual(amounts);
  });

  it("in the header beats the line above", () => {
    const [, , header, ...customers] = rows("单位：元");
    const read = reading([
      ["单位：元"],
      (header ?? []).map((text) => (text === "预算" ? "预算(万元)" : text)),
      ...customers,
    ]);
    expect(read.customers.map(({ dealAmount }) => dealAmount)).toEqual([150_000, 205_000, 180_000]);
  });
});

describe("the place of the table", () => {
  const rows = [
    ["名单"],
    ["姓名", "手机", "", "姓名", "手机"],
    ["钱丁", "19900001201", "", "李乙", "19900001203"],
    ["孙无名", "19900001202", "", "周小样", "19900001204"],
  ];

  it("is the first of two lists side by side, unless the person chooses the other", () => {
    expect(tableOf(reading(rows), ["customerName"])).toEqual([["钱丁"], ["孙无名"]]);
    const other = reading(rows, { choices: { firstColumn: 3, lastColumn: 4 } });
    expect(tableOf(other, ["customerName", "phone"])).toEqual([
      ["李乙", "19900001203"],
      ["周小样", "19900001204"],
    ]);
  });

  it("keeps our own columns beside the chosen ones", () => {
    const marked = rows.map((row, index) => [...row, index === 1 ? "读取·问题" : ""]);
    expect(reading(marked, { choices: { lastColumn: 1 } }).columns.map(({ ours }) => ours)).toEqual([
      null,
      null,
      "readingProblem",
    ]);
  });

  it("can be chosen within a real table", () => {
    const cells = {
      ...sheetOf([
        ["姓名", "手机", "电话"],
        ["钱丁", "19900001201", "19900001299"],
      ]),
      tables: [{ name: "T", headerRow: 1, lastRow: 2, firstColumn: 0, columnCount: 3, hasTotals: false }],
    };
    expect(headersAt(cells, {})).toEqual({ headerRow: 1, headers: ["姓名", "手机", "电话"] });
    expect(headersAt(cells, { lastColumn: 1 })?.headers).toEqual(["姓名", "手机"]);
  });

  it("is read from the cells that are selected", () => {
    const area = { firstRow: 4, lastRow: 9, firstColumn: 0, lastColumn: 8 };
    const chosen = { fields: { 备注: null }, headerRow: 2, lastDataRow: 70 };
    expect(withPlace(chosen, area)).toEqual({
      fields: { 备注: null },
      headerRow: 4,
      lastDataRow: 9,
      firstColumn: 0,
      lastColumn: 8,
    });
    // One row is the header, one cell says in which row; whole columns say nothing about rows, whole rows nothing about columns.
    expect(withPlace({}, { ...area, lastRow: 4 })).toEqual({ headerRow: 4, firstColumn: 0, lastColumn: 8 });
    expect(withPlace({}, { firstRow: 4, lastRow: 4, firstColumn: 2, lastColumn: 2 })).toEqual({ headerRow: 4 });
    expect(withPlace({}, { ...area, firstRow: 1, lastRow: 1_048_576 })).toEqual({ firstColumn: 0, lastColumn: 8 });
    expect(withPlace({}, { ...area, lastColumn: 16_383 })).toEqual({ headerRow: 4, lastDataRow: 9 });
    expect(withoutPlace(withPlace(chosen, area))).toEqual({ fields: { 备注: null } });
  });
});

describe("the column of typed letters", () => {
  it.each([
    ["a", 0],
    [" Z ", 25],
    ["AA", 26],
    ["XFD", 16_383],
    ["XFE", undefined],
    ["A1", undefined],
    ["", undefined],
    ["列", undefined],
  ])("“%s” is %s", (letters, index) => {
    expect(columnIndex(letters)).toBe(index);
    if (index !== undefined) expect(columnLetters(index)).toBe(letters.trim().toUpperCase());
  });
});
