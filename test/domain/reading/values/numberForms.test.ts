import fc from "fast-check";
import type { CellValue } from "../../../../src/domain/sheet/cells";
import { answered, openQuestions } from "../../../../src/domain/reading/rows/openQuestions";
import { parseMoney } from "../../../../src/domain/reading/values/money";
import { parsePhones } from "../../../../src/domain/reading/values/phones";
import { parseId } from "../../../../src/domain/reading/values/ids";
import type { ReadingChoices } from "../../../../src/domain/reading/reading";
import { csvCells, mapOf, ordersOf, problemsOf, reading } from "../sheets";

/** The amounts of a column of customers, "problem" for what was not understood. */
function amounts(cells: readonly CellValue[], choices: ReadingChoices = {}): (number | string | null)[] {
  const found = read(cells, choices);
  return found.customers.map(({ row, totalAmount }) => {
    const problem = found.problems.find((one) => one.row === row && one.field === "totalAmount");
    return problem ? problem.code : totalAmount;
  });
}

function read(cells: readonly CellValue[], choices: ReadingChoices = {}) {
  return reading(
    [["客户姓名", "手机", "累计消费"], ...cells.map((cell, index) => [`客户${index}`, `1390000${1000 + index}`, cell])],
    { choices },
  );
}

describe("the form of a column of amounts", () => {
  it.each<[string, readonly CellValue[], readonly (number | string | null)[]]>([
    [
      "1.355,90 says that 2.500 is 2500",
      ["1.355,90 €", "173,90", "20,00", "2.500", "12.345,00", 99],
      [1355.9, 173.9, 20, 2500, 12345, 99],
    ],
    ["173,90 alone says so too", ["173,90", "2.500", "80"], [173.9, 2500, 80]],
    ["two points part thousands", ["1.234.567", "2.500"], [1234567, 2500]],
    ["a comma behind nothing", ["0,75", "1.200"], [0.75, 1200]],
    ["1,234.50 says that 2.500 is 2.5", ["1,234.50", "2.500", "1,500"], [1234.5, 2.5, 1500]],
    ["Swiss apostrophes", ["CHF 1'355.90", "1’200.–", "2'500", "12'345'678.00"], [1355.9, 1200, 2500, 12345678]],
    [
      "blanks of several widths",
      ["1 355,90", "12 345,00 €", "2 500", "1 234 567", "kr 3 000"],
      [1355.9, 12345, 2500, 1234567, 3000],
    ],
    ["lakh and crore", ["₹1,23,456.00", "12,34,567", "1,00,000"], [123456, 1234567, 100000]],
    ["no cents, and a minus behind", ["20,-", "1.250,--", "19,90-", "(5,00)"], [20, 1250, -19.9, -5]],
    [
      "currencies of many countries",
      ["R$ 1.234,56", "1.355,90 zł", "Rp 15.000", "12.500,00 Kč", "1 299 kr"],
      [1234.56, 1355.9, 15000, 12500, 1299],
    ],
    ["units beside them", ["1,5万", "2.000元", "12,75"], [15000, 2000, 12.75]],
    [
      "ordinary Chinese amounts",
      ["￥1,234.00", "1.2万", "3万8", "12,000", "5000元"],
      [1234, 12000, 38000, 12000, 5000],
    ],
  ])("%s", (_, cells, expected) => {
    expect(amounts(cells)).toEqual(expected);
  });

  it("leaves what contradicts its column empty, as a problem", () => {
    const twelve = (text: string) => Array<string>(12).fill(text);
    expect(amounts([...twelve("1,234.50"), "173,90"]).at(-1)).toBe("unreadableMoney");
    expect(amounts([...twelve("173,90"), "12.50"]).at(-1)).toBe("unreadableMoney");
    // Among decimal commas 1,234 could be either; 1,234.50 can only be one number.
    expect(amounts([...twelve("173,90"), "1,234", "1,234.50"]).slice(-2)).toEqual(["openNumber", 1234.5]);
  });

  it("reads each cell by itself in a column of both forms, and leaves empty what could be either", () => {
    const cells = ["1.355,90", "1,234.50", "173,90", "12.50", "2.500", "1,200", 80];
    expect(amounts(cells)).toEqual([1355.9, 1234.5, 173.9, 12.5, "openNumber", "openNumber", 80]);
  });

  it.each(["500 30", "12 34 56", "1'23", "2026.11.05", "3'4'5", "1.23.456,00", "12,34,5"])(
    "does not join two numbers, nor take a date for one: %s",
    (cell) => {
      for (const form of ["point", "comma", "mixed", null] as const)
        expect(parseMoney(cell, 1, form)).toEqual({ kind: "problem", code: "unreadableMoney" });
    },
  );

  it("leaves 2.500 empty where nothing tells, and asks", () => {
    const found = read(["2.500", "12.000", "80"]);
    expect(found.customers.map(({ totalAmount }) => totalAmount)).toEqual([null, null, 80]);
    expect(problemsOf(found)).toEqual(["C2 openNumber", "C3 openNumber"]);
    const [question] = openQuestions(found);
    expect(question).toMatchObject({
      kind: "numberForm",
      text: "2.500",
      answers: [
        { form: "point", number: 2.5 },
        { form: "comma", number: 2500 },
      ],
    });
    if (question === undefined) return;
    expect(amounts(["2.500", "12.000", "80"], answered({}, question, "comma"))).toEqual([2500, 12000, 80]);
    expect(amounts(["2.500", "12.000", "80"], answered({}, question, "point"))).toEqual([2.5, 12, 80]);
    expect(openQuestions(read(["2.500"], answered({}, question, "comma")))).toEqual([]);
  });

  it("follows the other columns of its sheet where its own cells leave it open", () => {
    const found = reading([
      ["Customer Name", "Phone", "Total Spent", "Orders", "Deal Value"],
      ["Anna Lindq", "+46 8 123 456 78", "1.355,90", "1.200", "2.500"],
      ["Bert Koch", "+49 30 1234567", "20,00", "3", "80"],
    ]);
    expect(mapOf(found)).toMatchObject({
      "Total Spent": "totalAmount",
      Orders: "orderCount",
      "Deal Value": "dealAmount",
    });
    expect(found.customers.map(({ orderCount, dealAmount }) => [orderCount, dealAmount])).toEqual([
      [1200, 2500],
      [3, 80],
    ]);
    expect(found.columns.map(({ numberForm }) => numberForm?.decidedBy ?? null)).toEqual([
      null,
      null,
      "values",
      "sheet",
      "sheet",
    ]);
  });

  it("says by which cell it was decided, and takes the person's word before it", () => {
    const column = read(["99", "1.355,90 €", "2.500"]).columns[2];
    expect(column?.numberForm).toEqual({ form: "comma", decidedBy: "values", sample: "1.355,90 €", open: "2.500" });
    expect(amounts(["173,90", "2.500"], { numberForms: { 累计消费: "point" } })).toEqual(["unreadableMoney", 2.5]);
  });

  it("reads the semicolon file that was sent (02)", () => {
    const cells = csvCells("field/02-semicolon-decimal-comma.csv");
    expect(ordersOf(cells, "en-US")).toEqual([
      ["Anna Lindq", 2, 1375.9],
      ["Bert Koch", 2, 272.9],
      ["Carla Voss", 1, 2500],
      ["Dora Ihle", 1, 12345],
    ]);
  });

  it("reads back what a program of either habit writes, or says that it does not know", () => {
    const amount = fc.integer({ min: 0, max: 99_999_999 }).map((cents) => cents / 100);
    const habit = fc.constantFrom(
      { locale: "de-DE", currency: "€" },
      { locale: "de-CH", currency: "CHF" },
      { locale: "fr-FR", currency: "€" },
      { locale: "sv-SE", currency: "kr" },
      { locale: "pt-BR", currency: "R$" },
      { locale: "en-IN", currency: "₹" },
      { locale: "en-US", currency: "" },
      { locale: "zh-CN", currency: "￥" },
    );
    const decimals = fc.constantFrom(0, 2);
    fc.assert(
      fc.property(
        habit,
        fc.array(fc.tuple(amount, decimals), { minLength: 1, maxLength: 12 }),
        ({ locale, currency }, rows) => {
          const written = rows.map(([number, minimumFractionDigits]) => {
            const shown = minimumFractionDigits === 0 ? Math.round(number) : number;
            const options = { minimumFractionDigits, maximumFractionDigits: minimumFractionDigits };
            return { shown, text: `${shown.toLocaleString(locale, options)} ${currency}`.trim() };
          });
          const found = amounts(written.map(({ text }) => text));
          written.forEach(({ shown }, index) => {
            if (found[index] !== "openNumber") expect(found[index]).toBe(shown);
          });
        },
      ),
    );
  });
});

describe("an amount that is no amount", () => {
  it.each(["3万".repeat(16_000), `1${"-".repeat(32_000)}`, "9".repeat(400), `1${" ".repeat(500)}x`])(
    "is a problem at once, however long",
    (cell) => {
      const begun = performance.now();
      expect(parseMoney(cell, 1)).toEqual({ kind: "problem", code: "unreadableMoney" });
      expect(performance.now() - begun).toBeLessThan(100);
    },
  );
});

describe("a long number in scientific writing", () => {
  it.each([
    ["1.3900002222E10", "13900002222"],
    ["1.3900003333E+10", "13900003333"],
    ["1.3900003333e10", "13900003333"],
    [" 1.8612345678E10 ", "18612345678"],
    ["4.008001234E9", "4008001234"],
  ])("keeps its digits where all of them stand there: %s", (cell, phone) => {
    expect(parsePhones(cell, "zh-CN")).toMatchObject({ kind: "value", value: { first: phone } });
  });

  it.each(["1.39E+10", "1.39E10", "1.390000222E10", "1.39000022221E10", "1E+10"])(
    "is damaged where some are lost: %s",
    (cell) => {
      expect(parsePhones(cell, "zh-CN")).toEqual({ kind: "problem", code: "damagedPhone" });
    },
  );

  it("is an id like any other with all of its digits", () => {
    expect(parseId("4.00012345678E11")).toEqual({ kind: "value", value: "400012345678" });
    expect(parseId("4.0E+15")).toEqual({ kind: "problem", code: "damagedId" });
  });

  it("is read in the file that was sent (06b)", () => {
    const { customers, problems } = reading(csvCells("field/06b-lossless-e10.csv"));
    expect(customers.map(({ phone }) => phone)).toEqual(["13900002222", "13900003333"]);
    expect(problems).toEqual([]);
  });
});
