import { locales } from "../../src/domain/locale";
import { defaultRules, type Rules } from "../../src/domain/rules/rules";
import { rulesLayout } from "../../src/domain/rulesSheet/rulesLayout";
import { segmentName } from "../../src/domain/grading/rfmWords";
import { rulerRowName } from "../../src/domain/grading/rulerSheetWords";
import {
  followUpNext,
  rfmCuts,
  rfmExplain,
  rfmF,
  rfmM,
  rfmR,
  rfmRank,
  rfmScore,
  rfmSegment,
  rfmTier,
  rfmUpgrade,
} from "../../src/functions/functions";
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

  it("is what the scores, the sentence and the way up go by, too", () => {
    const cells = [column(46330), column(7), column(350), column(46346), tableOf("rfm", 6)] as const;
    // 350 is from 300 on, which earns 4 here: 5 + 3·5 + 4·4 = 36, two short of P.
    expect([rfmR, rfmF, rfmM, rfmScore, rfmTier].map((of) => cellsOf(of(...cells))[0])).toEqual([5, 5, 4, 36, "G"]);
    expect(cellsOf(rfmExplain(...cells))[0]).toMatch(/300 – <400.*36/);
    expect(cellsOf(rfmUpgrade(...cells))[0]).toMatch(/50.*P/);
    expect(cellsOf(rfmSegment(...cells))).toEqual([segmentName("champions", locale)]);
  });

  it("names a method that RFM.RANK and RFM.CUTS take from its cell", () => {
    const quantile: Rules = { ...rules, rfm: { ...rules.rfm, method: "quantile" } };
    const method = String(tableOf("rfm", 6, quantile)[6]?.[1]);
    const values = column(1, 2, 3, 4, 100);
    // Type-7 quantiles of these five plus 1 are 2.8, 3.6, 4.4 and 24.2; by rank each has a score of its own.
    expect(cellsOf(rfmRank(values, undefined, undefined, method))).toEqual([1, 1, 2, 3, 5]);
    const cuts = rfmCuts(column(46345, 46344, 46343, 46342, 46341), column(1, 1, 1, 1, 1), values, [[46346]], method);
    expect(cuts[2]).toEqual([rulerRowName("amount", locale), 2.8, 3.6, 4.4, expect.closeTo(24.2, 9)]);
  });

  it("is taken all the same where Excel sends 0 for the blank cells at the end of a row", () => {
    const zeros = tableOf("rfm", 6).map((row) => row.map((cell) => (cell === "" ? 0 : cell)));
    expect(cellsOf(rfmScore(column(46330), column(7), column(450), column(46346), zeros))).toEqual([40]);
  });

  it("has beside it the grades, as FOLLOWUP.NEXT takes them", () => {
    const days = { ...rules, grades: [{ grade: "H", followUpDays: 5, priority: true, means: "open" as const }] };
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
