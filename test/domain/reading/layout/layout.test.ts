import type { CellValue } from "../../../../src/domain/sheet/cells";
import { asOf, footerRowsOf, noOtherRows, mapOf, problemsOf, reading, sheetOf, tableOf } from "../sheets";
import { readCustomers } from "../../../../src/domain/reading/rows/readCustomers";
import type { Reading } from "../../../../src/domain/reading/reading";

const header = ["客户姓名", "手机", "意向级别", "最近跟进日期", "备注"];
const rows: readonly CellValue[][] = [
  ["钱丁", "19900000001", "H", "2026-11-01", ""],
  ["孙无名", "19900000002", "A", "2026-11-02", "等降价"],
  ["李乙", "19900000003", "B", "2026-11-03", ""],
];
const blank = ["", "", "", "", ""];

const rowsOf = (values: readonly (readonly CellValue[])[]) => reading(values).customers.map(({ row }) => row);

function contents(read: Reading) {
  return tableOf(read, ["row", "customerName", "phone", "lastContactDate", "nextContactDate", "owner", "remark"]);
}

describe("the layout of a sheet", () => {
  it.each<[string, CellValue[][]]>([
    ["nothing at all", []],
    ["one empty row", [[]]],
    ["blank cells", [blank, blank]],
    [
      "numbers",
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ["a text", [["你好"]]],
    [
      "headers that nobody knows",
      [
        ["甲", "乙", "丙"],
        ["1", "2", "3"],
      ],
    ],
    ["a note that uses one of the words", [["备注"], ["明天再说"]]],
  ])("without a recognisable header (%s) gives no customers and no complaint", (_, values) => {
    expect(reading(values)).toMatchObject({
      headerRow: null,
      headerRowCount: 0,
      customers: [],
      problems: [],
      columns: [],
    });
  });

  it("with a header and nothing below gives no customers", () => {
    expect(reading([header])).toMatchObject({ headerRow: 1, customers: [], problems: [] });
  });

  it("may begin anywhere on the sheet: addresses are those of the sheet", () => {
    const read = readCustomers({
      cells: sheetOf([header, ...rows, ["周小样", "1.99E+10", "H", "", ""]], { firstRow: 5, firstColumn: 2 }),
      asOf,
      locale: "zh-CN",
    });
    expect(read).toMatchObject({ headerRow: 5, firstDataRow: 6, lastDataRow: 9 });
    expect(read.columns.map(({ column }) => column)).toEqual([2, 3, 4, 5, 6]);
    expect(problemsOf(read)).toEqual(["D9 damagedPhone"]);
  });

  it("passes over titles, a 填表日期 line and blank rows above the header", () => {
    const read = reading([["客户跟进表"], [], ["填表日期：2026-11-20", "", "", "填表人：样例"], [], header, ...rows]);
    expect(read).toMatchObject({ headerRow: 5, headerRowCount: 1, firstDataRow: 6, lastDataRow: 8 });
  });

  it("goes on after blank spacer rows", () => {
    expect(rowsOf([header, rows[0] ?? [], blank, blank, rows[1] ?? [], blank, rows[2] ?? []])).toEqual([2, 5, 7]);
  });

  it.each([
    [["合计", "3人", "", "", ""]],
    [["总计：3", "", "", "", ""]],
    [["合 计", "", "", "", ""]],
    [["", "小计", "", "", ""]],
    [["合計", "", "", "", ""]],
    [["Total", "3", "", "", ""]],
    [["Grand Total:", "", "", "", ""]],
    [["注：H级7天内", "", "", "", ""]],
    [["备注：以上为样例", "", "", "", ""]],
    [["制表人：样例", "", "审核：样例", "", ""]],
    [["说明: 每周更新", "", "", "", ""]],
  ])("takes %j below the customers for a footer", (footer) => {
    const read = reading([header, ...rows, footer]);
    expect([read.lastDataRow, footerRowsOf(read)]).toEqual([4, [5]]);
  });

  it("goes on after a subtotal, and stops at the total", () => {
    const subtotal = ["小计", "1人", "", "", ""];
    const read = reading([
      header,
      rows[0] ?? [],
      subtotal,
      rows[1] ?? [],
      subtotal,
      ["合计", "2人", "", "", ""],
      ["顾问甲", "12", "", "", ""],
    ]);
    expect(read.customers.map(({ row }) => row)).toEqual([2, 4]);
    expect(footerRowsOf(read)).toEqual([3, 5, 6]);
  });

  it("does not lose customers who were added below the total", () => {
    expect(rowsOf([header, ...rows, ["合计", "3人", "", "", ""], ["周小样", "19900000004", "H", "", ""]])).toEqual([
      2, 3, 4, 6,
    ]);
  });

  it("takes unlabelled sums below the customers for a footer", () => {
    const read = reading([
      ["客户姓名", "手机", "累计消费", "消费次数"],
      ["钱丁", "19900000001", 100, 1],
      ["", "", 100, 1],
    ]);
    expect([read.customers.length, footerRowsOf(read)]).toEqual([1, [3]]);
  });

  it("knows a customer called Total by the phone", () => {
    const read = reading([
      ["Company", "Phone", "Owner"],
      ["Total", "+44 20 0000 0001", "A"],
      ["Example 01", "+44 20 0000 0002", "A"],
    ]);
    expect(read.customers.map(({ companyName }) => companyName)).toEqual(["Total", "Example 01"]);
  });

  it("skips a header that is repeated, and rows that were only numbered in advance", () => {
    const numbered = ["序号", ...header];
    const read = reading([
      numbered,
      [1, ...(rows[0] ?? [])],
      numbered,
      [2, ...(rows[1] ?? [])],
      [3, ...blank],
      [4, ...blank],
    ]);
    expect(read.customers.map(({ row }) => row)).toEqual([2, 4]);
    expect(read.problems).toEqual([]);
  });

  it("does not take the title of a second part for a customer", () => {
    const read = reading([["A组客户"], header, ...rows, [], ["B组客户"], header, ...rows]);
    expect(read.customers.map(({ row }) => row)).toEqual([3, 4, 5, 9, 10, 11]);
    expect(footerRowsOf(read)).toEqual([7]);
  });

  it.each([
    ["※ 以上为样例", ""],
    ["以上客户请于本月底前完成回访，谢谢！", ""],
  ])("takes the sentence %j alone on its row for a footer", (...sentence) => {
    const read = reading([header, ...rows, sentence]);
    expect([read.lastDataRow, footerRowsOf(read)]).toEqual([4, [5]]);
  });

  it("keeps companies that stand alone on their rows, and names with a star", () => {
    const companies = reading([
      ["Company", "Phone", "Notes"],
      ["Example Trading of the North Co., Ltd.", "", ""],
      ["Example 02", "+44 20 0000 0002", ""],
    ]);
    expect(companies.customers).toHaveLength(2);
    const masked = reading([
      ["客户姓名", "手机"],
      ["*样", "19900000001"],
      ["钱*", "19900000002"],
    ]);
    expect(masked.customers.map(({ customerName }) => customerName)).toEqual(["*样", "钱*"]);
  });

  it("keeps a customer of whom only the name is known", () => {
    expect(rowsOf([header, ...rows, ["周小样", "", "", "", ""]])).toEqual([2, 3, 4, 5]);
  });

  it("keeps a row with values that names nobody, and says so", () => {
    const read = reading([header, ...rows, ["", "", "H", "2026-11-04", ""]]);
    expect(problemsOf(read)).toEqual(["C5 nobodyNamed"]);
    expect(read.customers).toHaveLength(4);
  });

  it("stops where another table begins below", () => {
    const read = reading([
      header,
      ...rows,
      blank,
      ["本月业绩", "", "", "", ""],
      ["业务员", "成交金额", "订单数", "", ""],
      ["甲", 100, 2, "", ""],
    ]);
    expect(read.customers.map(({ row }) => row)).toEqual([2, 3, 4]);
  });

  it("keeps apart a table beside it, whether with headers in the same row or without", () => {
    const beside = [
      ["", "渠道", "数量"],
      ["", "抖音", 5],
      ["", "来店", 7],
      ["", "", ""],
    ];
    const read = reading([header, ...rows].map((row, index) => [...row, ...(beside[index] ?? [])]));
    expect(Object.keys(mapOf(read))).toEqual(header);
    const notes = [
      ["", ""],
      ["", "看这里"],
      ["", ""],
      ["", ""],
    ];
    const withNotes = reading([header, ...rows].map((row, index) => [...row, ...(notes[index] ?? [])]));
    expect(Object.keys(mapOf(withNotes))).toEqual(header);
  });

  const list = [
    ["姓名", "手机", "最近联系时间", "下次联系时间", "业务员", "备注"],
    ["【重点客户】", "", "", "", "", ""],
    ["钱丁", "19900000001", "2026-11-01", "2026-11-24", "甲", ""],
    ["孙无名", "19900000002", "2026-11-02", "2026-11-25", "甲", "周末"],
    ["甲 小计", "", "", "", "", ""],
    ["二、一般客户", "", "", "", "", ""],
    ["李乙", "19900000003", "2026-11-03", "", "乙", ""],
    ["合计", "3人", "", "", "", ""],
    ["制表：样例", "", "", "", "", ""],
  ];

  it("tells headings of parts, subtotals of owners and signatures from customers", () => {
    const read = reading(list);
    expect(tableOf(read, ["row", "customerName"])).toEqual([
      [3, "钱丁"],
      [4, "孙无名"],
      [7, "李乙"],
    ]);
    expect(footerRowsOf(read)).toEqual([5, 6, 8, 9]);
  });

  it.each([1, 2, 3, 4, 5])("keeps the names although a blank column follows column %i", (after) => {
    const parted = list.map((row) => [...row.slice(0, after), "", ...row.slice(after)]);
    expect(contents(reading(parted))).toEqual(contents(reading(list)));
  });

  it("finds the word for a total in whichever column it stands", () => {
    const turned = list.map((row) => [...row].reverse());
    expect(contents(reading(turned))).toEqual(contents(reading(list)));
    expect(footerRowsOf(reading(turned))).toEqual([5, 6, 8, 9]);
  });

  it("reads group headers above and headers below merged ones", () => {
    const groups = [
      ["客户", "", "跟进", "", ""],
      ["姓名", "手机", "级别", "最近日期", "备注"],
    ];
    expect(reading([...groups, ...rows])).toMatchObject({ headerRow: 2, headerRowCount: 2 });
    expect(mapOf(reading([...groups, ...rows]))).toEqual({
      姓名: "customerName",
      手机: "phone",
      级别: "grade",
      最近日期: "lastContactDate",
      备注: "remark",
    });
    const merged = [
      ["客户姓名", "手机", "上次跟进", "", "下次跟进", "推荐人", ""],
      ["", "", "日期", "内容", "日期", "姓名", "电话"],
    ];
    const read = reading([
      ...merged,
      ["钱丁", "19900000001", "2026-11-01", "勿扰", "2026-12-01", "孙甲", "19900000009"],
    ]);
    expect(read).toMatchObject({ headerRow: 2, headerRowCount: 2 });
    expect(mapOf(read)).toEqual({
      客户姓名: "customerName",
      手机: "phone",
      日期: "lastContactDate",
      内容: "remark",
      "日期 (2)": "nextContactDate",
      姓名: "referrer",
      电话: null,
    });
    expect(tableOf(read, ["customerName", "phone", "referrer", "doNotContact"])).toEqual([
      ["钱丁", "19900000001", "孙甲", true],
    ]);
  });

  it("does not take the first customer for a second header row", () => {
    const read = reading([
      ["姓名", "公司", "来源", "备注"],
      ["钱丁", "样例公司", "转介绍", "等降价"],
      ["孙无名", "样例二公司", "来店", ""],
    ]);
    expect(read).toMatchObject({ headerRow: 1, headerRowCount: 1 });
    expect(read.customers).toHaveLength(2);
  });

  it("prefers a real Excel table, without its totals row", () => {
    const values = [
      ["客户姓名", "手机", "备注"],
      ["旧", "19900000009", ""],
      [],
      header,
      ...rows,
      ["合计", "3", "", "", ""],
    ];
    const read = readCustomers({
      cells: sheetOf(values, {
        tables: [{ name: "客户", headerRow: 4, lastRow: 8, firstColumn: 0, columnCount: 5, hasTotals: true }],
      }),
      asOf,
      locale: "zh-CN",
    });
    expect(read).toMatchObject({ headerRow: 4, firstDataRow: 5, lastDataRow: 7 });
    expect(read.otherRows).toEqual({ ...noOtherRows, titles: [1, 2], headers: [4], totals: [8] });
  });

  it("does not mind a table without customers", () => {
    const read = readCustomers({
      cells: sheetOf([header, ...rows, [], ["甲", "乙"], [1, 2]], {
        tables: [{ name: "其他", headerRow: 6, lastRow: 7, firstColumn: 0, columnCount: 2, hasTotals: false }],
      }),
      asOf,
      locale: "zh-CN",
    });
    expect(read.headerRow).toBe(1);
  });

  it("gives repeated headers a number, and columns without a header their letter", () => {
    const read = reading([
      ["姓名", "电话", "电话", ""],
      ["钱丁", "19900000001", "19900000002", "x"],
    ]);
    expect(mapOf(read)).toEqual({ 姓名: "customerName", 电话: "phone", "电话 (2)": null, "(D)": null });
  });

  it("reads 200 columns, texts of 32,767 characters and rows of different lengths", () => {
    const wide = Array.from({ length: 200 }, (_, index) => `x${index}`);
    const read = reading([
      [...header, ...wide],
      ["钱丁", "19900000001"],
      ["孙无名", "字".repeat(32_767), "H", "2026-11-02", "长".repeat(32_767), ...wide],
      [],
    ]);
    expect(read.columns).toHaveLength(205);
    expect(problemsOf(read)).toEqual(["B3 invalidPhone"]);
    expect(read.customers[1]?.remark).toHaveLength(32_767);
  });
});

describe("what the person chose", () => {
  it("beats what was found: header row, first and last row", () => {
    const values = [header, ...rows, ["合计", "", "", "", ""], ["周小样", "", "", "", ""]];
    expect(rowsOf(values)).toEqual([2, 3, 4]);
    const read = reading(values, { choices: { headerRow: 1, firstDataRow: 3, lastDataRow: 6 } });
    expect(read.customers.map(({ row }) => row)).toEqual([3, 4, 6]);
  });

  it("beats what was found: fields, and columns left alone", () => {
    const read = reading([[...header, "行业"], ...rows.map((row) => [...row, "教育"])], {
      choices: { fields: { 备注: null, 行业: "source" } },
    });
    expect(mapOf(read)).toMatchObject({ 备注: null, 行业: "source" });
    expect(read.customers[0]).toMatchObject({ source: "教育", remark: null });
    expect(read.columns.slice(-2).map(({ reason }) => reason.code)).toEqual(["leftAloneByPerson", "chosenByPerson"]);
  });

  it("lifts an exclusion, for that customer only", () => {
    const values = [header, ["钱丁", "19900000001", "", "", "勿扰"], ["孙无名", "19900000002", "", "", "空号"]];
    const lifted = reading(values, { choices: { liftedExclusions: ["phone:19900000001"] } });
    expect(tableOf(lifted, ["doNotContact", "doNotContactWords"])).toEqual([
      [false, ["勿扰"]],
      [true, ["空号"]],
    ]);
  });
});

describe("an exclusion", () => {
  it("is found in a flag column, in every remark column, and in the column in which we keep it", () => {
    const read = reading([
      ["客户姓名", "手机", "勿扰", "备注", "沟通记录", "拨打·勿扰"],
      ["一", "19900000001", "是", "", "", ""],
      ["二", "19900000002", "", "请勿再打", "", ""],
      ["三", "19900000003", "否", "", "客户要求不要再联系", ""],
      ["四", "19900000004", "", "", "", "勿扰"],
      ["五", "19900000005", "×", "等降价", "接通", ""],
    ]);
    expect(read.customers.map(({ doNotContactWords }) => doNotContactWords)).toEqual([
      ["是"],
      ["请勿再打"],
      ["要求不要再联系"],
      ["勿扰"],
      [],
    ]);
    expect(read.columns.at(-1)).toMatchObject({ ours: "doNotContact", field: null });
  });
});

describe("columns that we wrote", () => {
  it("are recognised and never taken for the person's own", () => {
    const read = reading([
      ["客户姓名", "手机", "RFM·等级", "跟进·下次日期", "流失·状态", "查重·组号"],
      ["钱丁", "19900000001", "G", 46350, "活跃", 1],
    ]);
    expect(read.columns.map(({ ours, field }) => [ours, field])).toEqual([
      [null, "customerName"],
      [null, "phone"],
      ["rfmTier", null],
      ["nextContact", null],
      ["churnState", null],
      ["duplicateGroup", null],
    ]);
  });
});

it("a list beside another stays apart when we have written behind both", () => {
  const values = [
    ["姓名", "手机", "下次联系时间", "", "级别", "说明"],
    ["钱丁", "19900000001", "2026-11-24", "", "H", "7 天内"],
    ["孙无名", "19900000002", "2026-11-25", "", "A", "一个月内"],
    ["李乙", "19900000003", "", "", "", ""],
    ["周小样", "19900000004", "", "", "", ""],
  ];
  const marked = values.map((row, index) => [...row, index === 0 ? "读取·问题" : "", index === 0 ? "查重·组号" : 1]);
  expect(mapOf(reading(marked))).toEqual({ ...mapOf(reading(values)), "读取·问题": null, "查重·组号": null });
});

describe("duplicates", () => {
  const dup = (values: readonly (readonly CellValue[])[]) => {
    const { duplicates, possibleDuplicates } = reading(values);
    return { duplicates, possibleDuplicates };
  };

  it("are certain by phone, however it is written, and by id", () => {
    expect(
      dup([
        ["客户编号", "客户姓名", "手机"],
        ["C1", "钱丁", "199 0000 0001"],
        ["C2", "孙甲", "+86-199-0000-0001"],
        ["c2", "李乙", "19900000003"],
        ["C4", "周丙", "19900000004/19900000003"],
        ["C5", "吴戊", "19900000005"],
      ]),
    ).toEqual({ duplicates: [[2, 3, 4, 5]], possibleDuplicates: [] });
  });

  it("are only proposed by name, two characters long or not", () => {
    expect(
      dup([
        ["客户姓名", "手机"],
        ["钱丁", "19900000001"],
        ["钱丁先生", "19900000002"],
        ["孙甲", ""],
        ["孙 甲", ""],
      ]),
    ).toEqual({
      duplicates: [],
      possibleDuplicates: [
        [2, 3],
        [4, 5],
      ],
    });
  });

  it("are not proposed for namesakes at different companies", () => {
    expect(
      dup([
        ["公司名称", "联系人", "电话"],
        ["样例一公司", "钱丁", "19900000001"],
        ["样例二公司", "钱丁", "19900000002"],
        ["样例一公司", "钱丁", ""],
      ]).possibleDuplicates,
    ).toEqual([[2, 4]]);
  });

  it("are not seen in numbers that Excel has damaged", () => {
    expect(
      dup([
        ["客户编号", "客户姓名", "手机"],
        ["4E+15", "钱丁", "1.99E+10"],
        ["4E+15", "孙甲", "1.99E+10"],
        [4000000000038580, "李乙", 19900000000],
        [4000000000038580, "周丙", 19900000000],
      ]).duplicates,
    ).toEqual([]);
  });
});

describe("contradictions between stage and contract", () => {
  it.each([
    [6, "", "2026-11-20", []],
    [6, "", "2026-11-19", ["C2 contradictionStageContract"]],
    [7, "", "2026-11-19", []],
    [7, "", "2026-11-20", ["C2 contradictionStageContract"]],
    [6, "合同到期", "", ["C2 contradictionStageContract"]],
    [7, "合同已到期", "", []],
    [1, "合同中", "", ["C2 contradictionStageContract"]],
    [5, "合同到期", "2026-08-01", []],
    [5, "合同中", "2026-12-01", []],
    [3, "无合同", "", []],
    [6, "合同中", "2026-11-01", ["D2 contradictionContractEnd"]],
    [2, "无合同", "2026-12-31", ["D2 contradictionContractEnd"]],
  ])("at stage %s, %j, until %j are %j", (stage, state, end, expected) => {
    const read = reading([
      ["客户姓名", "手机", "销售进程", "合同状态", "合同到期日"],
      ["钱丁", "19900000001", stage, state, end],
    ]);
    expect(problemsOf(read)).toEqual(expected);
  });
});

describe("serial numbers", () => {
  it("of a workbook and the texts of its CSV are read the same", () => {
    const typed = reading([header, ["钱丁", 19900000001, "H", 46331.5, ""]]);
    const text = reading([header, ["钱丁", "19900000001", "H", "2026/11/5 12:00", ""]]);
    expect(typed.customers).toEqual(text.customers);
  });

  it("of a 1904 workbook are 1462 days later", () => {
    const read = readCustomers({
      cells: sheetOf([header, ["钱丁", "19900000001", "H", 46331 - 1462, ""]], { dateSystem: 1904 }),
      asOf,
      locale: "zh-CN",
    });
    expect(tableOf(read, ["lastContactDate"])).toEqual([["2026-11-05"]]);
  });

  it("after the as-of day in a column of the past are a slip, unless the whole column is", () => {
    const values = [header, ...rows, ["周小样", "19900000004", "H", "2062-11-04", ""]];
    expect(problemsOf(reading(values))).toEqual(["D5 futureDate"]);
    expect(reading(values).customers[3]?.lastContactDate).not.toBeNull();
  });
});
