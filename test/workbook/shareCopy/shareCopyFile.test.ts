import { valuesFile } from "../../../src/workbook/shareCopy/shareCopyFile";
import { readWorkbookFile } from "../../../workbench/files/workbookFile";

describe("a file of values", () => {
  it("reads back as it was, whatever the cells hold", async () => {
    const values = [
      ['客户 <甲> & "乙"', 46346, true, "#N/A"],
      ["=SUM(A1)", -0.5, false, "007"],
      ["", null, "  两端空格  ", "行一\n行二\u0007"],
    ];
    const { data } = await read(await valuesFile([{ name: "客户 & 订单", values, numberFormats: [] }], 1900));
    const [id = ""] = data.sheetOrder ?? [];
    expect(data.sheets?.[id]?.name).toBe("客户 & 订单");
    const cells = data.sheets?.[id]?.cellData ?? {};
    const at = (row: number, column: number): unknown => cells[row]?.[column]?.v;
    expect([at(0, 0), at(0, 1), at(0, 3)]).toEqual(['客户 <甲> & "乙"', 46346, "#N/A"]);
    expect([at(1, 0), at(1, 1), at(1, 3)]).toEqual(["=SUM(A1)", -0.5, "007"]);
    expect([at(2, 0), at(2, 2), at(2, 3)]).toEqual([undefined, "  两端空格  ", "行一\n行二"]);
    expect(cells[1]?.[0]?.f).toBeUndefined();
  });

  it("shows days as days, also below the rows whose formats are known", async () => {
    const days = [[46346], [46347], [46348]];
    const { data } = await read(
      await valuesFile([{ name: "日", values: days, numberFormats: [["yyyy-mm-dd"]] }], 1900),
    );
    const [id = ""] = data.sheetOrder ?? [];
    const style = data.sheets?.[id]?.cellData?.[2]?.[0]?.s;
    const shown = typeof style === "string" ? data.styles?.[style] : style;
    expect(shown).toMatchObject({ n: { pattern: "yyyy-mm-dd" } });
  });

  it("is deflated: repeated rows take little room", async () => {
    const values = Array.from({ length: 2_000 }, () => ["陈伟", 19900, "同一句备注"]);
    const file = await valuesFile([{ name: "客户", values, numberFormats: [] }], 1900);
    expect(file.length).toBeLessThan(40_000);
  });

  it("is the same file whenever it is made, and whole where its text is longer than one portion of the packing", async () => {
    const values = Array.from({ length: 30_000 }, (_, row) => [row, `第${row}行`]);
    const file = await valuesFile([{ name: "客户", values, numberFormats: [] }], 1900);
    expect(await valuesFile([{ name: "客户", values, numberFormats: [] }], 1900)).toEqual(file);
    const { data } = await read(file);
    const cells = data.sheets?.[data.sheetOrder?.[0] ?? ""]?.cellData ?? {};
    expect([0, 15_000, 29_999].map((row) => cells[row]?.[1]?.v)).toEqual(["第0行", "第15000行", "第29999行"]);
  });
});

async function read(file: Uint8Array) {
  const outcome = await readWorkbookFile(file, "copy.xlsx");
  if (outcome.kind === "refused") throw new Error(JSON.stringify(outcome.problem));
  return outcome.workbook;
}
