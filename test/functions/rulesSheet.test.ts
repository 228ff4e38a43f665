import { locales } from "../../src/domain/locale";
import { defaultRules, type Rules } from "../../src/domain/rules";
import { rulesLayout } from "../../src/domain/rulesSheet/rulesLayout";
import { followUpNext, rfmScore, rfmTier } from "../../src/functions/functions";
import { cellsOf, column, showExcelIn } from "./inExcel";

const rules: Rules = {
  ...defaultRules,
  rfm: { ...defaultRules.rfm, monetaryFrom: [100, 200, 300, 400], tierFrom: { P: 38, G: 30, S: 20 } },
};

describe.each(locales)("the RFM table of a rules sheet in %s", (locale) => {
  beforeEach(() => showExcelIn(locale));
  afterEach(() => showExcelIn(undefined));

  it("is what the RFM functions take for their argument rules", () => {
    const arguments_ = [column(46330, 46330), column(7, 7), column(450, 90), column(46346)] as const;
    // Worked by hand: 5 + 3·5 + 4·5 and 5 + 3·5 + 4·1.
    expect(cellsOf(rfmScore(...arguments_, tableOf("rfm", 6)))).toEqual([40, 24]);
    expect(cellsOf(rfmTier(...arguments_, tableOf("rfm", 6)))).toEqual(["P", "S"]);
  });

  it("is taken all the same where Excel sends 0 for the blank cells at the end of a row", () => {
    const zeros = tableOf("rfm", 6).map((row) => row.map((cell) => (cell === "" ? 0 : cell)));
    expect(cellsOf(rfmScore(column(46330), column(7), column(450), column(46346), zeros))).toEqual([40]);
  });

  it("has beside it the grades, as FOLLOWUP.NEXT takes them", () => {
    const days = { ...rules, grades: [{ grade: "H", followUpDays: 5, priority: true, closed: false }] };
    // Contacted on Friday 2026-11-20: five days later is Wednesday 2026-11-25.
    const next = followUpNext(column(46346), column("H"), tableOf("grades", 2, days), [[null]], [[46346]]);
    expect(cellsOf(next)).toEqual([46351]);
  });

  /** The cells that a person selects: from the first name to the last value. */
  function tableOf(table: string, width: number, given: Rules = rules): unknown[][] {
    const { lines } = rulesLayout(given, locale);
    const title = lines.findIndex(({ cells }) => cells[0] === table);
    const end = lines.findIndex(({ kind }, index) => index > title && kind === "blank");
    return lines
      .slice(title + 3, end)
      .map(({ cells }) => Array.from({ length: width }, (_, index) => cells[index + 1] ?? ""));
  }
});
