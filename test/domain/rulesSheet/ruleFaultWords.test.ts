import { rulesFaultText } from "../../../src/domain/rulesSheet/ruleFaultWords";
import type { RulesFault, RulesFaultReason } from "../../../src/domain/rulesSheet/rulesFaults";
import { inEveryLanguage } from "../inEveryLanguage";

const fault: RulesFault = {
  cell: "C12",
  found: "xyz",
  table: "grades",
  name: "grades.followUpDays",
  reason: { code: "notANumber" },
};

describe("a fault of the rules sheet", () => {
  it.each<[RulesFaultReason, boolean, readonly string[]]>([
    [{ code: "missing" }, false, []],
    [{ code: "errorValue" }, true, []],
    [{ code: "notANumber" }, true, []],
    [{ code: "notWhole" }, true, []],
    [{ code: "notYesOrNo" }, true, []],
    [{ code: "notAChoice", set: "method" }, true, []],
    [{ code: "notOneOf", choices: ["one", "two"] }, true, ["one", "two"]],
    [{ code: "notAWeekday" }, true, []],
    [{ code: "atLeast", least: 17 }, true, ["17"]],
    [{ code: "above", limit: 17 }, true, ["17"]],
    [{ code: "atMost", most: 17 }, true, ["17"]],
    [{ code: "mustGrow" }, false, []],
    [{ code: "mustFall" }, false, []],
    [{ code: "valueCount", count: 5 }, true, ["5"]],
    [{ code: "tooFewRows", least: 3 }, false, ["3"]],
    [{ code: "tooFewRows", least: 1 }, false, ["1"]],
    [{ code: "rowMissing" }, false, []],
    [{ code: "unknownRow" }, true, []],
    [{ code: "repeated", first: "C9" }, true, ["C9"]],
    [{ code: "unknownGrade", grades: ["H", "A"] }, true, ["H", "A"]],
    [{ code: "unknownStage", stages: [4, 5] }, true, ["4", "5"]],
    [{ code: "sharedWord", word: "lost" }, false, ["lost"]],
    [{ code: "noOpenDay" }, false, []],
    [{ code: "unknownTable" }, true, []],
    [{ code: "newerVersion" }, false, []],
    [{ code: "refused", detail: "too odd" }, true, ["too odd"]],
  ])("%j names the cell and what to put there, and what stands there where that helps", (reason, showsFound, told) => {
    const found = showsFound ? ["xyz"] : [];
    const sentences = inEveryLanguage(
      (locale) => rulesFaultText({ ...fault, reason }, locale),
      "C12",
      ...found,
      ...told,
    );
    if (!showsFound) for (const sentence of sentences) expect(sentence).not.toContain("xyz");
  });

  it("of a cell that is blank quotes nothing, and a long text only in its first forty letters", () => {
    const say = (found: string) => rulesFaultText({ ...fault, found }, "en-US");
    expect(say("")).not.toMatch(/“”/);
    expect(say("x".repeat(40))).toContain("x".repeat(40));
    expect(say("x".repeat(40))).not.toContain("…");
    expect(say("x".repeat(41))).toContain(`${"x".repeat(40)}…`);
  });

  it("names table and row without their units, or neither where it is of the whole sheet", () => {
    const ofTable = rulesFaultText(fault, "zh-CN");
    expect(ofTable).toMatch(/^C12（意向级别.*）/);
    expect(ofTable.slice(0, ofTable.indexOf("xyz"))).not.toMatch(/（天）/);
    const ofSheet = { ...fault, table: null, name: null, reason: { code: "newerVersion" } } as const;
    expect(rulesFaultText(ofSheet, "zh-CN")).toMatch(/^C12/);
    inEveryLanguage((locale) => rulesFaultText({ ...fault, table: "calls", name: "capacity" }, locale), "C12");
  });
});
