import { openInExcel, type OpenWorkbook, type TestSheets } from "../support/openInExcel";
import { board, boardIn, calls, edit, head } from "./blocks";

jest.setTimeout(120_000);

const customers: TestSheets = { 客户表: [["姓名"], ["陈伟"]] };

let workbook: OpenWorkbook;
let on: ReturnType<typeof boardIn>;

beforeEach(async () => {
  workbook = await openInExcel(customers);
  on = boardIn(workbook);
});

afterEach(() => workbook.close());

describe("a new block sheet", () => {
  it("has its blocks at their rows, each under a name of its own", async () => {
    expect(await on.written()).toMatchObject({
      sheet: board,
      isNew: true,
      blocks: [
        { title: "抬头", state: "written" },
        { title: "拨打量", state: "written" },
      ],
    });
    expect(await on.values("A1:C8")).toEqual([
      [board, "", ""],
      ["11月20日", "", ""],
      ["", "", ""],
      ["拨打量", "", ""],
      ["业务员", "拨打", "接通率"],
      ["林", 12, 0.5],
      ["何", 8, 0.25],
      ["合计", 20, "—"],
    ]);
    expect(await on.names()).toEqual(["Callsheet_head", "Callsheet_calls"]);
    expect(await on.addressOf("calls")).toBe("A4:C8");
  });

  it("writes figures as figures and text as text, also where that looks like a formula", async () => {
    await on.written(edit([head(), calls([["=1+1", 12, 0.5]])]));
    expect(await on.values("A6")).toEqual([["=1+1"]]);
    expect(await on.formats("A6:C6")).toEqual([["@", "0", "0%"]]);
  });

  it("puts headers of figures, and a dash among them, to the right, and leaves words at the left", async () => {
    const withDash = calls();
    const figures = withDash.rows.map((row, index) =>
      index === 2 ? { ...row, cells: row.cells.map((cell, at) => (at === 2 ? { ...cell, value: "—" } : cell)) } : row,
    );
    await on.written(edit([head(), { ...withDash, rows: figures }]));
    const alignments = await on.byHand(async (sheet, context) => {
      const formats = ["A5", "B5", "C5", "A6", "C6"].map((cell) =>
        sheet.getRange(cell).format.load("horizontalAlignment"),
      );
      await context.sync();
      return formats.map(({ horizontalAlignment }) => horizontalAlignment);
    });
    expect(alignments).toEqual(["General", "Right", "Right", "General", "Right"]);
  });

  it("looks like what its rows are", async () => {
    await on.written();
    const looks = await on.byHand(async (sheet, context) => {
      const rows = ["A1", "A2", "A4", "A5", "A6", "A8"].map((cell) =>
        sheet.getRange(cell).format.font.load("bold,size"),
      );
      await context.sync();
      return rows.map(({ bold, size }) => [bold, size]);
    });
    expect(looks).toEqual([
      [true, 18],
      [false, 9],
      [true, 13],
      [true, 11],
      [false, 11],
      [true, 11],
    ]);
  });

  it("begins a page where a block would be cut in two, and not before one that is longer than a page", async () => {
    // A4 across holds some 34 rows of 15 points: 60 rows are more than a page, and nothing stands above them.
    const long = Array.from({ length: 60 }, (_, index) => [`业务员${index}`, 1, 1] as const);
    await on.written(edit([calls(long, { row: 1 }), calls(undefined, { name: "visits", row: 70 })]));
    expect(await on.pageBreaks()).toEqual([70]);
  });

  it("takes another name where a sheet of the person's has that one", async () => {
    await workbook.byHand(async (context) => {
      context.workbook.worksheets.add(board).getRange("A1").values = [["我的"]];
      await context.sync();
    });
    expect(await on.written()).toMatchObject({ sheet: `${board} (2)`, isNew: true });
    expect(await on.values("A1")).toEqual([["我的"]]);
  });

  it("is refused where sheets may not be added, and nothing is written", async () => {
    await workbook.byHand(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    expect(await on.write()).toMatchObject({ ok: false, failure: { kind: "workbookProtected" } });
    expect(await on.sheets()).toEqual(["客户表"]);
  });

  it("is not written once the person has cancelled", async () => {
    const cancelled = AbortSignal.abort();
    const outcome = await workbook.door.applyEdits(
      { edits: [edit()], unchanged: [], sameRows: [] },
      { signal: cancelled },
    );
    expect(outcome).toMatchObject({ ok: false, failure: { kind: "cancelled" } });
    expect(await on.sheets()).toEqual(["客户表"]);
  });
});

describe("a block sheet that stands already", () => {
  it("is told with the blocks that the person has changed, and is nothing before it is written", async () => {
    expect(await standing()).toEqual({ ok: true, value: null });
    await on.written();
    expect(await standing()).toMatchObject({ value: { sheet: board, changed: [] } });
    await on.byHand((sheet) => (sheet.getRange("B6").values = [[99]]));
    expect(await standing()).toMatchObject({ value: { sheet: board, changed: ["拨打量"] } });
  });

  it("is found under another name, and its blocks wherever they have gone", async () => {
    await on.written();
    await on.byHand((sheet) => {
      sheet.getRange("1:2").insert("Down");
      sheet.getRange("A1").values = [["部门：展厅"]];
      sheet.name = "周会";
    });
    expect(await on.written(edit([head("11月21日"), calls([["林", 15, 0.6]])]))).toMatchObject({
      sheet: "周会",
      isNew: false,
    });
    expect((await on.values("A1:B9", "周会")).map(([first, second]) => [first, second])).toEqual([
      ["部门：展厅", ""],
      ["", ""],
      [board, ""],
      ["11月21日", ""],
      ["", ""],
      ["拨打量", ""],
      ["业务员", "拨打"],
      ["林", 15],
      ["合计", 15],
    ]);
    // One owner less than before: the row that is not needed any more is empty.
    expect(await on.values("A10:C10", "周会")).toEqual([["", "", ""]]);
  });

  it("is the one with the wanted name where another sheet has blocks as well", async () => {
    await on.written();
    // As on a copy of the sheet that somebody keeps from last week.
    await on.byHand((sheet) => sheet.names.add("Callsheet_head", sheet.getRange("A1")), "客户表");
    expect(await on.written(edit([head("11月21日"), calls()]))).toMatchObject({ sheet: board, isNew: false });
    expect(await on.values("A2")).toEqual([["11月21日"]]);
    expect(await on.values("A1:A2", "客户表")).toEqual([["姓名"], ["陈伟"]]);
  });

  it("gets a block again that was cut away to another sheet", async () => {
    await on.written();
    await on.byHand((sheet) => {
      sheet.getRange("A4:C8").clear();
      sheet.names.getItem("Callsheet_calls").formula = "='客户表'!$A$1:$C$5";
    });
    expect((await on.written()).blocks.map(({ state }) => state)).toEqual(["written", "written"]);
    expect(await on.addressOf("calls")).toBe("A4:C8");
    expect(await on.values("A1:A2", "客户表")).toEqual([["姓名"], ["陈伟"]]);
  });

  it("keeps the looks that the person has given to rows that look as before", async () => {
    await on.written();
    await on.byHand((sheet) => (sheet.getRange("B6").format.fill.color = "#FFEE00"));
    await on.written(
      edit([
        head(),
        calls([
          ["林", 15, 0.6],
          ["何", 8, 0.25],
          ["宋", 3, 0.1],
        ]),
      ]),
    );
    expect(await on.values("A6:B9")).toEqual([
      ["林", 15],
      ["何", 8],
      ["宋", 3],
      ["合计", 26],
    ]);
    expect(await fillOf("B6")).toBe("#FFEE00");
    const bold = await on.byHand(async (sheet, context) => {
      const fonts = ["A8", "A9"].map((cell) => sheet.getRange(cell).format.font.load("bold"));
      await context.sync();
      return fonts.map((font) => font.bold);
    });
    // The row of the total has become one of figures, and the total is one further down.
    expect(bold).toEqual([false, true]);
  });

  it("leaves a block alone that the person typed into, and says so where the sheet says what is old", async () => {
    await on.written();
    await on.byHand((sheet) => (sheet.getRange("B6").values = [[99]]));
    const again = await on.written(edit([head("11月21日"), calls([["林", 15, 0.6]])]));
    expect(again.blocks.map(({ title, state }) => [title, state])).toEqual([
      ["抬头", "written"],
      ["拨打量", "changed"],
    ]);
    expect(await on.values("A2")).toEqual([["没有更新：拨打量"]]);
    expect(await on.values("A6:B7")).toEqual([
      ["林", 99],
      ["何", 8],
    ]);
    // Cleared away by the person, it is written anew, and nothing is old any more.
    await on.byHand((sheet) => sheet.getRange("A4:C8").clear("Contents"));
    await on.written(edit([head("11月21日"), calls([["林", 15, 0.6]])]));
    expect(await on.values("A2")).toEqual([["11月21日"]]);
    expect(await on.values("A6:B7")).toEqual([
      ["林", 15],
      ["合计", 15],
    ]);
  });

  it("takes a row of the person's within a block for a change", async () => {
    await on.written();
    await on.byHand((sheet) => {
      sheet.getRange("7:7").insert("Down");
      sheet.getRange("A7").values = [["我加的"]];
    });
    expect((await on.written()).blocks.map(({ state }) => state)).toEqual(["written", "changed"]);
    expect(await on.values("A7")).toEqual([["我加的"]]);
  });

  it("does not grow over cells of the person's or over another block", async () => {
    const below = calls([["林", 1, 1]], { name: "visits", title: "到店量", row: 10 });
    await on.written(edit([head(), calls(), below]));
    await on.byHand((sheet) => (sheet.getRange("C9").values = [["别动我"]]));
    const three = calls([
      ["林", 1, 1],
      ["何", 2, 1],
      ["宋", 3, 1],
    ]);
    expect((await on.written(edit([head(), three, below]))).blocks.map(({ state }) => state)).toEqual([
      "written",
      "noRoom",
      "written",
    ]);
    expect(await on.values("C9")).toEqual([["别动我"]]);
    // Without the note there is a row to grow by; two more rows would reach the next block.
    await on.byHand((sheet) => sheet.getRange("C9").clear());
    expect((await on.written(edit([head(), three, below]))).blocks[1]?.state).toBe("written");
    const five = calls([
      ["林", 1, 1],
      ["何", 2, 1],
      ["宋", 3, 1],
      ["罗", 4, 1],
      ["王", 5, 1],
    ]);
    expect((await on.written(edit([head(), five, below]))).blocks[1]?.state).toBe("noRoom");
    expect(await on.values("A2")).toEqual([["没有更新：拨打量"]]);
  });

  it("puts a block that is gone to its usual place, or below everything where something else stands there", async () => {
    await on.written();
    await on.byHand((sheet) => sheet.getRange("4:8").delete("Up"));
    expect((await on.written()).blocks.map(({ state }) => state)).toEqual(["written", "written"]);
    expect(await on.addressOf("calls")).toBe("A4:C8");
    await on.byHand((sheet) => {
      sheet.getRange("4:8").delete("Up");
      sheet.getRange("A5").values = [["我的"]];
    });
    await on.written();
    // The last row in use is 5; a row stays free.
    expect(await on.addressOf("calls")).toBe("A7:C11");
    expect(await on.values("A5")).toEqual([["我的"]]);
  });

  it("takes a block whose name was tampered with for the person's own cells", async () => {
    await on.written();
    await on.byHand((sheet) => (sheet.names.getItem("Callsheet_calls").comment = "我的区域"));
    await on.written(edit([head(), calls([["林", 15, 0.6]])]));
    expect(await on.values("A6:B6")).toEqual([["林", 12]]);
    expect(await on.addressOf("calls")).toBe("A10:C13");
  });

  it("empties a block of which nothing is known any more, and says so in its first rows", async () => {
    await on.written();
    const retired = {
      name: "calls",
      title: "拨打量",
      rows: [
        { look: "heading" as const, cells: [{ value: "拨打量", format: "general" as const }] },
        { look: "note" as const, cells: [{ value: "没有记录了", format: "general" as const }] },
      ],
    };
    const gone = { ...retired, name: "never", title: "没有过" };
    expect(
      (await on.written(edit([head()], [retired, gone]))).blocks.map(({ title, state }) => [title, state]),
    ).toEqual([
      ["抬头", "written"],
      ["拨打量", "retired"],
    ]);
    expect(await on.values("A4:C8")).toEqual([
      ["拨打量", "", ""],
      ["没有记录了", "", ""],
      ["", "", ""],
      ["", "", ""],
      ["", "", ""],
    ]);
  });

  it("is refused while it is protected or filtered", async () => {
    await on.written();
    await on.byHand((sheet) => sheet.protection.protect());
    expect(await on.write()).toMatchObject({ ok: false, failure: { kind: "protected", sheet: board } });
    await on.byHand((sheet) => sheet.protection.unprotect());
    await on.byHand((sheet) => sheet.autoFilter.apply("A5:C7", 0, { filterOn: "Values", values: ["林"] }));
    expect(await on.write()).toMatchObject({ ok: false, failure: { kind: "filtered", sheet: board } });
  });
});

function standing() {
  return workbook.door.standingBlockSheet(edit());
}

function fillOf(cell: string): Promise<string> {
  return on.byHand(async (sheet, context) => {
    const { fill } = sheet.getRange(cell).format;
    fill.load("color");
    await context.sync();
    return fill.color;
  });
}
