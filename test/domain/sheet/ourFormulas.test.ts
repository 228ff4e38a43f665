import { readFileSync } from "node:fs";
import { functionFiles } from "../../../scripts/functionFiles.cjs";
import { functionNames } from "../../../src/domain/sheet/functionNames";
import { callsOurs, carriesStoredNames, withTypedNames } from "../../../src/domain/sheet/ourFormulas";

describe("the names of our functions", () => {
  it("are those that the functions are given to Excel by", () => {
    const source = functionFiles.map((file) => readFileSync(file, "utf8")).join("\n");
    const given = [...source.matchAll(/@customfunction (\S+)/g)].map(([, name]) => name);
    expect([...functionNames].sort()).toEqual(given.sort());
  });
});

describe("a formula of ours", () => {
  it.each([
    "=RFM.SCORE(A1,B1,C1)",
    "=rfm.score (A1)",
    "=IF(A1>0,CHURN.RISK(A1,B1,C1),0)",
    "=CRM.RFM.SCORE(A1)",
    "=@RFM.TIER(A1)",
    "=_xldudf_RFM_SCORE(A1)",
    "=[2]!_xldudf_RFM_SCORE(A1)",
  ])("is %s", (formula) => {
    expect(callsOurs(formula)).toBe(true);
  });

  it.each([
    "RFM.SCORE(A1)",
    '="RFM.SCORE("&A1',
    "=MYRFM.SCORES(A1)",
    "=RFM.SCORE",
    "=SUM(A1)",
    "=_xldudf_OTHER_SCORE(A1)",
  ])("is not %s", (formula) => {
    expect(callsOurs(formula)).toBe(false);
  });

  it.each([
    ["=_xldudf_RFM_SCORE(A1)+_xldudf_churn_risk(B1)", "=RFM.SCORE(A1)+CHURN.RISK(B1)"],
    ["=[2]!_xldudf_RFM_SCORE(A1)", "=RFM.SCORE(A1)"],
    ["='C:\\x\\[a.xll]b'!_xldudf_RFM_SCORE(A1)", "=RFM.SCORE(A1)"],
    ["=_xldudf_CRM_RFM_SCORE(A1)", "=CRM.RFM.SCORE(A1)"],
    ['="_xldudf_RFM_SCORE("&_xldudf_RFM_TIER(A1)', '="_xldudf_RFM_SCORE("&RFM.TIER(A1)'],
    ["=RFM.SCORE(A1)", "=RFM.SCORE(A1)"],
  ])("stored as %s is typed %s", (storedAs, typed) => {
    expect(withTypedNames(storedAs)).toBe(typed);
    expect(carriesStoredNames(typed)).toBe(false);
  });
});
