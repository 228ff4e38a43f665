import { cellAddress, type CellValue } from "../../../src/domain/sheet/cells";
import { defaultRules } from "../../../src/domain/rules/rules";
import { isRulesSheet, placeOfRule, readRulesSheet } from "../../../src/domain/rulesSheet/readRulesSheet";
import { rulesLayout } from "../../../src/domain/rulesSheet/rulesLayout";

describe("where a rule stands on its sheet", () => {
  const cells = sheet();

  it("is the cell of its value, with the name beside it", () => {
    const place = placeOfRule(cells, ["calls", "capacityPerDay"]);
    if (!place) throw new Error("there is no such rule");
    expect(place.column).toBe(2);
    expect(cells[place.row - 1]?.[0]).toBe("capacity");
    expect(place.name).toBe(cells[place.row - 1]?.[1]);
    expect(cells[place.row - 1]?.[place.column]).toBe(defaultRules.calls.capacityPerDay);
  });

  it("is none where its table is not on the sheet, and for a rule that there is not", () => {
    const without = cells.filter(([key]) => key !== "capacity");
    expect(placeOfRule(without, ["calls", "capacityPerDay"])).toBeUndefined();
    expect(placeOfRule(cells, ["calls", "naps"])).toBeUndefined();
  });
});

it("a rules sheet is known by its first cell, of whichever version", () => {
  expect(["callsheet:rules:1", "callsheet:rules:2", "callsheet:rules:99"].map(isRulesSheet)).toEqual([
    true,
    true,
    true,
  ]);
  expect([undefined, null, "", 3, "规则", "rules"].map((cell) => isRulesSheet(cell))).toEqual(Array(6).fill(false));
});

describe("a fault", () => {
  it("is a row of a table that stands there twice, with where it stood first", () => {
    const cells = sheet();
    const at = cells.findIndex(([key]) => key === "capacity");
    cells.splice(at + 1, 0, [...(cells[at] ?? [])]);
    expect(faultsOf(cells)).toEqual([[cellAddress(1, at + 2), { code: "repeated", first: cellAddress(1, at + 1) }]]);
  });

  it("is an owner without a name, and one who stands there twice; blanks beside a name say nothing", () => {
    const cells = sheet();
    const table = cells.findIndex(([key]) => key === "owners");
    expect(table).toBeGreaterThan(0);
    cells.splice(table + 3, 0, ["", "王芳", 40], ["", " 王芳 ", 30], ["", "", 20], ["", "李雷", ""]);
    const row = table + 4;
    expect(faultsOf(cells)).toEqual([
      [cellAddress(1, row + 1), { code: "repeated", first: cellAddress(1, row) }],
      [cellAddress(1, row + 2), { code: "missing" }],
    ]);
  });

  it("is a grade that stands in the list twice", () => {
    const cells = sheet();
    const table = cells.findIndex(([key]) => key === "grades");
    const [first, second] = [cells[table + 3], cells[table + 4]];
    if (!first || !second) throw new Error("there are no grades");
    second[1] = first[1] ?? null;
    expect(faultsOf(cells)).toContainEqual([
      cellAddress(1, table + 5),
      { code: "repeated", first: cellAddress(1, table + 4) },
    ]);
  });

  it("is a number behind the values of a row, and no word that somebody noted there", () => {
    const cells = sheet();
    const at = cells.findIndex(([key]) => key === "capacity");
    const line = cells[at] ?? [];
    while (line.length < 5) line.push("");
    line[4] = "按去年的经验";
    expect(readRulesSheet(cells).ok).toBe(true);
    line[3] = 70;
    expect(faultsOf(cells)).toEqual([[cellAddress(3, at + 1), { code: "valueCount", count: 1 }]]);
  });

  it("is never said of a cell twice", () => {
    const cells = sheet();
    const at = cells.findIndex(([key]) => key === "capacity");
    (cells[at] ?? [])[2] = "很多";
    expect(faultsOf(cells)).toEqual([[cellAddress(2, at + 1), { code: "notANumber" }]]);
  });
});

function sheet(): CellValue[][] {
  return rulesLayout(defaultRules, "zh-CN").lines.map(({ cells }) => [...cells]);
}

function faultsOf(cells: CellValue[][]) {
  const reading = readRulesSheet(cells);
  return reading.ok ? [] : reading.faults.map(({ cell, reason }) => [cell, reason]);
}
