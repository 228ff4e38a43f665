import { readFileSync } from "node:fs";
import fc from "fast-check";
import { functionFiles } from "../../scripts/functionFiles.cjs";
import { isoText, type Day } from "../../src/domain/calendar/day";
import { functionNames } from "../../src/domain/sheet/functionNames";
import * as functions from "../../src/functions/functions";
import choices from "../../src/functions/metadata/choices.json";
import { errorCell, isErrorCell, showExcelIn } from "./inExcel";

/**
 * Every function, given whatever can stand in cells: it answers with cells that Excel can show, as many as the rows it
 * was given, or ends with an error of Excel's own. It never breaks.
 */

beforeEach(() => showExcelIn("zh-CN"));

const source = functionFiles.map((file) => readFileSync(file, "utf8")).join("\n");

describe.each(functionNames)("%s", (name) => {
  const call = functionOf(name);
  const parameters = parametersOf(name);

  it("answers any cells with cells, or with an error", () => {
    let answered = 0;
    fc.assert(
      fc.property(fc.tuple(...parameters.map((parameter) => argumentFor(name, parameter))), (given) => {
        const answer = answerOf(() => call(...given));
        if (answer === "error") return;
        answered += 1;
        const width = answer[0]?.length ?? 0;
        expect(width).toBeGreaterThan(0);
        for (const row of answer) {
          expect(row).toHaveLength(width);
          for (const cell of row) expect(isShowable(cell) ? "" : String(cell)).toBe("");
        }
        if (rowByRow.has(name)) expect(answer).toHaveLength(longest(given, name));
      }),
      { numRuns: 200 },
    );
    // Orders drawn at random fit no model.
    if (name !== "CHURN.FIT") expect(answered).toBeGreaterThan(0);
  });
});

/** Functions that give one answer a row; the others give one answer, a row or a table for all. */
const rowByRow: ReadonlySet<string> = new Set(functionNames.filter((name) => /one a row/.test(commentOf(name))));

/** Arguments that say how to answer, not for which rows. */
const settings = ["rules", "holidays", "model", "horizon", "discount", "a_share", "b_share", "bins"];

function longest(given: readonly unknown[], name: string): number {
  return parametersOf(name).reduce((rows, parameter, index) => {
    const argument = given[index];
    return settings.includes(parameter) || !Array.isArray(argument) ? rows : Math.max(rows, argument.length);
  }, 1);
}

function answerOf(formula: () => unknown): unknown[][] | "error" {
  try {
    return formula() as unknown[][];
  } catch (error) {
    if (isErrorCell(error)) return "error";
    throw error;
  }
}

/** Excel shows texts, finite numbers and its errors; `null` would become 0, and NaN or `undefined` nothing that it knows. */
function isShowable(cell: unknown): boolean {
  return typeof cell === "string" || (typeof cell === "number" && Number.isFinite(cell)) || isErrorCell(cell);
}

function functionOf(name: string): (...cells: unknown[]) => unknown {
  const functionName = new RegExp(`@customfunction ${name} [\\s\\S]*?export function (\\w+)`).exec(source)?.[1] ?? "";
  return (
    (functions as unknown as Readonly<Record<string, (...cells: unknown[]) => unknown>>)[functionName] ?? fail(name)
  );
}

function commentOf(name: string): string {
  return new RegExp(`@customfunction ${name} [\\s\\S]*?export function`).exec(source)?.[0] ?? "";
}

function parametersOf(name: string): string[] {
  return [...commentOf(name).matchAll(/@param \[?(\w+)/g)].map(([, parameter = ""]) => parameter);
}

function fail(name: string): never {
  throw new Error(`There is no function ${name}.`);
}

/** A text for an argument that chooses between words, else cells: mostly what is meant, now and then anything in any shape. */
function argumentFor(name: string, parameter: string): fc.Arbitrary<unknown> {
  const chosen = Object.values(choices).find(({ parameters }) => parameters.includes(`${name} ${parameter}`));
  if (chosen) return fc.oneof(fc.constant(null), fc.constantFrom(...Object.keys(chosen.values), "", "x", "0"));
  const likely = likelyCells(name, parameter);
  const cell = fc.oneof({ weight: 9, arbitrary: likely }, { weight: 1, arbitrary: anyCell });
  const rows = rowsFor[name] ?? 4;
  const isOne = name === "FUNNEL.RATE" && (parameter === "from" || parameter === "to");
  const meant = isOptional(name, parameter)
    ? fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: likely.map((one) => [[one]]) })
    : columnOf(likely, isOne ? 1 : rows);
  return fc.oneof(
    { weight: 12, arbitrary: meant },
    { weight: 2, arbitrary: columnOf(cell, rows) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 6 }).chain((other) => columnOf(cell, other)) },
    { weight: 1, arbitrary: fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }) },
  );
}

function isOptional(name: string, parameter: string): boolean {
  return commentOf(name).includes(`@param [${parameter}]`);
}

/** A model is fitted to at least fifty customers who came again. */
const rowsFor: Readonly<Record<string, number>> = { "CHURN.FIT": 80, "RFM.CUTS": 6 };

function columnOf(cell: fc.Arbitrary<unknown>, rows: number): fc.Arbitrary<unknown[][]> {
  return fc.array(
    cell.map((one) => [one]),
    { minLength: rows, maxLength: rows },
  );
}

function likelyCells(name: string, parameter: string): fc.Arbitrary<unknown> {
  const stages = ["潜在", "意向", "试驾", "成交", "战败", "战败（意向）", "谈判"];
  switch (parameter) {
    case "from":
    case "to":
      return name === "FUNNEL.RATE" ? fc.constantFrom("潜在", "意向", "成交") : days(45_900, 46_400);
    case "first":
      return days(45_000, 45_500);
    case "last":
    case "deal":
    case "dates":
      return days(45_600, 46_340);
    case "as_of":
      return days(46_341, 46_400);
    case "start":
    case "expected":
    case "next":
    case "last_contact":
    case "holidays":
      return days(46_300, 46_500);
    case "stages":
      return fc.constantFrom<unknown>(...stages, 0, null);
    case "order":
      return fc.constantFrom("telesales", "电销");
    case "grade":
      return fc.constantFrom("H", "A", "B级", "F", "战败", "O");
    case "customers":
      return fc.constantFrom<unknown>("甲", "乙", "丙", 1001);
    case "orders":
      return fc.integer({ min: 2, max: 9 });
    case "rules":
      return name === "FOLLOWUP.NEXT"
        ? fc.constantFrom("office", "everyDay")
        : fc.constantFrom("rank", "quantile cn8", "rfm10");
    case "model":
      return fc.constantFrom<unknown>("salon", "e-commerce", 60);
    case "gap":
      return fc.constantFrom<unknown>("salon", 30, 45.5);
    case "conversion":
    case "ctr":
    case "cvr":
    case "top":
    case "rates":
      return fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constant("20%"));
    case "discount":
      return fc.constantFrom(0.01, 0.1);
    case "a_share":
    case "b_share":
      return fc.constantFrom<unknown>(0.7, 0.9, "95%");
    default:
      return fc.integer({ min: 1, max: 500 });
  }
}

function days(from: number, to: number): fc.Arbitrary<unknown> {
  return fc.oneof(
    fc.integer({ min: from, max: to }),
    fc.integer({ min: from, max: to }).map((day) => isoText(day as Day)),
  );
}

const anyCell: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    "",
    0,
    -0,
    true,
    false,
    -1,
    0.5,
    60,
    1e15,
    1e308,
    -1e308,
    5e-324,
    2_958_465,
  ),
  fc.constantFrom(
    "无",
    "-",
    "x",
    "2026-02-30",
    "9999-12-31",
    "1.2万",
    "=1+1",
    "#N/A",
    "#VALUE!",
    "　",
    "𝟙",
    "__proto__",
    "constructor",
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string(),
  fc.constantFrom("#N/A", "#DIV/0!", "#NUM!", "#REF!", "#NAME?").map((code) => errorCell(code, "x")),
  fc.constantFrom<unknown>(
    { type: "Double", basicValue: 46_346, numberFormat: "yyyy-mm-dd" },
    { type: "String", basicValue: "H" },
    { type: "Error", basicValue: "#N/A", errorType: "NotAvailable" },
    { type: "Entity", text: "x" },
  ),
);
