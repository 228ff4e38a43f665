import { readArguments, UnusableArgument } from "../../../workbench/rehearse/arguments";

const today = "2026-11-20";

describe("the arguments of rehearse", () => {
  it("need only a file: all commands, in the order in which each sees what the former wrote, as of today", () => {
    expect(readArguments(["customers.xlsx"], today)).toEqual({
      file: "customers.xlsx",
      asOf: today,
      locale: "zh-CN",
      do: ["read", "grade", "follow-up", "call-list"],
      eval: [],
    });
  });

  it("take everything else by name, formulas more than once", () => {
    const given = ["a.csv", "--sheet", "客户", "--as-of", "2026-01-31", "--day", "2026-02-02", "--locale", "en-US"];
    const more = [
      "--do",
      "call-list,read",
      "--eval",
      "=1+1",
      "--eval",
      "=A1",
      "--save",
      "out.xlsx",
      "--horizon",
      "180",
      "--pool-days",
      "60,20",
    ];
    expect(readArguments([...given, ...more], today)).toEqual({
      file: "a.csv",
      sheet: "客户",
      asOf: "2026-01-31",
      day: "2026-02-02",
      poolDays: { dealDays: 60, contactDays: 20 },
      horizonDays: 180,
      locale: "en-US",
      do: ["call-list", "read"],
      eval: ["=1+1", "=A1"],
      save: "out.xlsx",
    });
  });

  it("take days, owners and sheets of the call list", () => {
    const given = ["a.csv", "--days", "5", "--owner", "张三", "--owner", "李四", "--sheets", "per-owner"];
    expect(readArguments(given, today)).toMatchObject({ days: 5, owners: ["张三", "李四"], sheets: "perOwner" });
  });

  it.each([
    [[], "Name a workbook file"],
    [["a.xlsx", "b.xlsx"], "One file at a time"],
    [["a.xlsx", "--as-of", "2026-02-30"], '--as-of takes a day that exists, written as 2026-11-20, not "2026-02-30".'],
    [["a.xlsx", "--day", "tomorrow"], '--day takes a day that exists, written as 2026-11-20, not "tomorrow".'],
    [["a.xlsx", "--days", "0"], '--days takes a whole number of working days from 1 to 22, not "0".'],
    [["a.xlsx", "--days", "23"], '--days takes a whole number of working days from 1 to 22, not "23".'],
    [["a.xlsx", "--sheets", "many"], '--sheets takes together or per-owner, not "many".'],
    [["a.xlsx", "--locale", "de-DE"], '--locale takes zh-CN, zh-TW or en-US, not "de-DE".'],
    [["a.xlsx", "--do", "read,print"], 'there is no command "print"'],
    [["a.xlsx", "--horizon", "soon"], '--horizon takes a number of days such as 90, not "soon".'],
    [["a.xlsx", "--pool-days", "90"], '--pool-days takes two numbers of days, such as 90,30, not "90".'],
    [["a.xlsx", "--save", "out.csv"], '"out.csv" must end with .xlsx'],
    [["a.xlsx", "--colour", "red"], "--colour"],
  ])("refuse %j with one sentence", (given, sentence) => {
    expect(() => readArguments(given, today)).toThrow(UnusableArgument);
    expect(() => readArguments(given, today)).toThrow(sentence);
  });
});
