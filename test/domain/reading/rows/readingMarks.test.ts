import type { CellValue } from "../../../../src/domain/sheet/cells";
import { markReading } from "../../../../src/domain/reading/rows/readingMarks";
import { reading } from "../sheets";

const nothingStands = { problems: new Map<number, CellValue>(), duplicates: new Map<number, CellValue>() };

const read = reading([
  ["姓名", "手机", "下次联系时间", "合同金额"],
  ["钱丁", "19900001301", "2026-02-30", "10-15万"],
  ["孙无名", "19900001302", "2026-11-30", 100],
  ["钱丁", "19900001303", "2026-12-01", ""],
  ["李乙", "19900001302", "", ""],
]);

it("puts every sentence about a row beside it, and one number to all rows of a customer", () => {
  const [problems, duplicates] = markReading(read, ["problems", "duplicates"], nothingStands, "zh-CN");
  expect(problems).toMatchObject({ headerRow: 1, target: { kind: "ours", header: "读取·问题" }, format: "text" });
  expect(problems?.cells).toEqual([
    {
      row: 2,
      value:
        "C2 的“2026-02-30”不是一个存在的日期，下次联系日期按空白处理。请改成正确的日期。 D2 的“10-15万”是一个范围，成交金额按空白处理。请写一个金额。",
    },
  ]);
  // Rows 3 and 5 have the same phone; rows 2 and 4 only the same name.
  expect(duplicates?.cells).toEqual([
    { row: 2, value: "2?" },
    { row: 3, value: 1 },
    { row: 4, value: "2?" },
    { row: 5, value: 1 },
  ]);
});

it("clears the marks that no longer hold, and touches no other cell", () => {
  const standing = { ...nothingStands, problems: new Map<number, CellValue>([[3, "B3 …"]]) };
  const [problems] = markReading(read, ["problems"], standing, "en-US");
  expect(problems?.cells.map(({ row, value }) => [row, value === ""])).toEqual([
    [2, false],
    [3, true],
  ]);
});

it("writes nothing where nothing is to be marked", () => {
  const clear = reading([
    ["姓名", "手机"],
    ["钱丁", "19900001301"],
  ]);
  expect(markReading(clear, ["problems", "duplicates"], nothingStands, "zh-CN")).toEqual([]);
});
