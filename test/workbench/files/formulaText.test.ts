import { storedFormula, typedFormula } from "../../../workbench/files/formulaText";

describe("formulas as files store them", () => {
  // Left as Microsoft documents them for files ("Issue: An _xlfn. prefix is displayed in front of a formula"), right as typed.
  it.each([
    ["_xlfn.XLOOKUP(A1,B:B,C:C)", "=XLOOKUP(A1,B:B,C:C)"],
    ["_xlfn._xlws.FILTER(A1:A9,B1:B9=1)", "=FILTER(A1:A9,B1:B9=1)"],
    ["_xlfn.LET(_xlpm.n,A1,_xlpm.m,_xlpm.n+1,_xlpm.m*2)", "=LET(n,A1,m,n+1,m*2)"],
    ["_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.客户,_xlpm.客户&1))", "=MAP(A1:A3,LAMBDA(客户,客户&1))"],
    ["SUM(_xlfn.ANCHORARRAY(A1))", "=SUM(A1#)"],
    ['IF(A1="_xlfn.X",1,2)', '=IF(A1="_xlfn.X",1,2)'],
    ["SUM('_xlfn.表'!A1)", "=SUM('_xlfn.表'!A1)"],
    ["NETWORKDAYS.INTL(A1,B1)", "=NETWORKDAYS.INTL(A1,B1)"],
    ["SUM(A1:B2)", "=SUM(A1:B2)"],
  ])("%s is typed as %s and goes back", (stored, typed) => {
    expect(typedFormula(stored)).toBe(typed);
    expect(storedFormula(typed)).toBe(stored);
  });

  it("gives functions of add-ins back their dot", () => {
    expect(typedFormula("_xldudf_RFM_SCORE(A1)+_xldudf_CHURN_RISK(A2)")).toBe("=RFM.SCORE(A1)+CHURN.RISK(A2)");
  });

  it("writes functions of add-ins as they are typed", () => {
    expect(storedFormula("=RFM.SCORE(A1)")).toBe("RFM.SCORE(A1)");
  });

  it("does not take a bound name for the function or the sheet of the same name", () => {
    expect(storedFormula("=LET(x,1,x!A1+y(x))")).toBe("_xlfn.LET(_xlpm.x,1,x!A1+y(_xlpm.x))");
  });
});
