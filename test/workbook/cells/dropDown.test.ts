import type { ColumnEdit } from "../../../src/domain/sheet/edits";
import { openInExcel, type OpenWorkbook, type TestSheets } from "../support/openInExcel";

jest.setTimeout(120_000);

let workbook: OpenWorkbook;

afterEach(() => workbook.close());

const sheets: TestSheets = {
  客户表: [["姓名"], ["陈伟"], ["林晓燕"]],
};

describe("a drop-down in a column of the person's own", () => {
  it("offers choices for the cells of a row that is added below, and accepts other text", async () => {
    expect(await offered(["赵敏", "吴建国"])).toEqual({ source: "赵敏,吴建国", refusesOthers: false });
  });

  it("offers as many as Excel takes written out, which are 255 characters with their commas", async () => {
    // 31 letters and a comma each: eight are 255 characters.
    const choices = Array.from({ length: 12 }, (_, index) => String.fromCharCode(65 + index).repeat(31));
    expect(await offered(choices)).toEqual({ source: choices.slice(0, 8).join(","), refusesOthers: false });
  });

  it("leaves out what a written-out list cannot say: commas part it, and an equals sign makes it a place", async () => {
    expect(await offered(["=A1", "Yes, later", "No"])).toEqual({ source: "No", refusesOthers: false });
  });

  it("is none where nothing is left to offer", async () => {
    expect(await offered(["Yes, later"])).toEqual({ source: undefined, refusesOthers: true });
  });
});

async function offered(choices: readonly string[]) {
  workbook = await openInExcel(sheets);
  const edit: ColumnEdit = {
    kind: "column",
    sheet: "客户表",
    headerRow: 1,
    target: { kind: "theirs", index: 0, header: "姓名" },
    cells: [{ row: 4, value: "赵敏" }],
    format: "text",
    choices,
  };
  const outcome = await workbook.door.applyEdits({ edits: [edit], unchanged: [], sameRows: [] });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return workbook.byHand(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem("客户表").getRange("A4");
    dataValidation.load("rule,errorAlert");
    await context.sync();
    return { source: dataValidation.rule.list?.source, refusesOthers: dataValidation.errorAlert.showAlert };
  });
}
