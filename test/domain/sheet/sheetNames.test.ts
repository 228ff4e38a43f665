import fc from "fast-check";
import { freeName, freeSheetName } from "../../../src/domain/sheet/sheetNames";

describe("the name of a sheet of ours", () => {
  it("is the name wanted where it is free, else with the first number that is", () => {
    expect(freeSheetName("客户", ["订单"])).toBe("客户");
    expect(freeSheetName("客户", ["客户"])).toBe("客户 (2)");
    expect(freeSheetName("客户", ["客户", "客户 (2)", "客户 (3)"])).toBe("客户 (4)");
  });

  it("is taken where a sheet has it in other capital letters", () => {
    expect(freeSheetName("About this copy", ["ABOUT THIS COPY"])).toBe("About this copy (2)");
    expect(freeSheetName("Ärger", ["äRGER", "ärger (2)"])).toBe("Ärger (3)");
  });

  it("never is the one that Excel keeps for itself", () => {
    expect(freeSheetName("History", [])).toBe("History (2)");
    expect(freeSheetName("history", [])).toBe("history (2)");
  });

  it("holds nothing that Excel refuses", () => {
    expect(freeSheetName("拨打清单 11/21 [王?芳*]: a\\b", [])).toBe("拨打清单 11-21 -王-芳--- a-b");
    expect(freeSheetName("''王芳'", [])).toBe("王芳");
    expect(freeSheetName("王芳\n十一月", [])).toBe("王芳 十一月");
    expect(freeSheetName("''", [])).toBe("Sheet");
  });

  it("has 31 characters at most, the number included", () => {
    const long = "一".repeat(40);
    expect(freeSheetName(long, [])).toBe("一".repeat(31));
    expect(freeSheetName(long, ["一".repeat(31)])).toBe(`${"一".repeat(27)} (2)`);
  });

  it("is never cut through a character", () => {
    expect(freeSheetName("😀".repeat(20), [])).toBe("😀".repeat(15));
    expect(freeSheetName("😀".repeat(20), ["😀".repeat(15)])).toBe(`${"😀".repeat(13)} (2)`);
  });

  it("is one that Excel takes, whatever is wanted and whatever is there", () => {
    const name = fc.string({ unit: "grapheme", maxLength: 40 });
    fc.assert(
      fc.property(name, fc.array(name, { maxLength: 4 }), (wanted, others) => {
        const first = freeSheetName(wanted, others);
        const taken = [...others, first.toUpperCase(), first.toLowerCase()];
        for (const free of [first, freeSheetName(wanted, taken)]) {
          expect(free).toMatch(/^[^\\/?*[\]:\n]{1,31}$/u);
          expect(free.length).toBeLessThanOrEqual(31);
          expect(free).not.toMatch(/^'|'$/);
        }
        const lower = taken.map((each) => each.toLowerCase());
        expect(lower).not.toContain(freeSheetName(wanted, taken).toLowerCase());
      }),
    );
  });
});

it("another name that has to be free is numbered in its own way", () => {
  expect(freeName("CallList", ["calllist", "CALLLIST_2"], (number) => `CallList_${number}`)).toBe("CallList_3");
});
