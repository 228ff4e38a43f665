import { statedSigns, type StatusCells } from "../../../src/domain/contactPlan/statedSigns";
import { standingProblems } from "../../../src/domain/contactPlan/standingProblems";
import { defaultRules } from "../../../src/domain/rules/rules";
import { asOf, reading } from "../reading/sheets";

const nothing: StatusCells = { grade: null, stage: null, dealStatus: null, contractStatus: null };

describe("what the cells of a row say", () => {
  it.each<[string, Partial<StatusCells>, string | null]>([
    ["nothing", {}, null],
    ["not graded yet", { grade: "N" }, null],
    ["a grade that nobody knows", { grade: "Z" }, null],
    ["a grade written as a word", { grade: "战败" }, "lost grade"],
    ["newly assigned", { stage: 1 }, null],
    ["a need", { stage: 3 }, "open stage"],
    ["in contract, which is for the contract to say", { stage: 6 }, null],
    ["a contract that has expired", { stage: 7 }, "open stage"],
    ["the first stage of the funnel", { stage: "潜在" }, null],
    ["a stage in between", { stage: "意向" }, "open stage"],
    ["the last stage", { stage: "成交" }, "won stage"],
    ["lost at a stage", { stage: "战败（意向）" }, "lost stage"],
    ["a word of a deal", { dealStatus: "已订车" }, "won dealStatus"],
    ["a stage of the funnel in the column of deals", { dealStatus: "意向" }, "open dealStatus"],
    ["the last stage in the column of deals", { dealStatus: "成交" }, "won dealStatus"],
    ["yes in the column of deals", { dealStatus: "√" }, "won dealStatus"],
    ["no in the column of deals", { dealStatus: "否" }, "open dealStatus"],
    ["a dash in the column of deals", { dealStatus: "-" }, null],
    ["a contract in force, which its end decides", { contractStatus: "合同期内" }, null],
    ["a contract that was lost", { contractStatus: "已流失" }, "lost contract"],
  ])("%s", (_title, cells, expected) => {
    const { lost, won, open } = statedSigns(defaultRules)({ ...nothing, ...cells });
    const sign = lost ?? won ?? open;
    expect(sign && `${sign.says} ${sign.from}`).toBe(expected);
  });

  it.each<[Partial<StatusCells>, object | null]>([
    [{ stage: "发呆中" }, { field: "stage", text: "发呆中" }],
    [{ dealStatus: "发呆中" }, { field: "dealStatus", text: "发呆中" }],
    [{ contractStatus: "发呆中" }, { field: "contractStatus", text: "发呆中" }],
    [{ stage: "意向", dealStatus: "√", contractStatus: "合同期内" }, null],
    // One question a row, of the cell that decides first.
    [
      { stage: "发呆中", dealStatus: "睡着了" },
      { field: "stage", text: "发呆中" },
    ],
  ])("%j asks about %j", (cells, unknown) => {
    expect(statedSigns(defaultRules)({ ...nothing, ...cells }).unknown).toEqual(unknown);
  });

  it("are taken from the first cell that says so: grade, stage, deal, contract", () => {
    const { lost, won, open } = statedSigns(defaultRules)({
      grade: "H",
      stage: "战败",
      dealStatus: "已成交",
      contractStatus: "已流失",
    });
    expect([lost?.from, won?.from, open?.from]).toEqual(["stage", "dealStatus", "grade"]);
  });
});

describe("what a person has to look at", () => {
  it("is a row whose cells say different things, at the cell that was believed", () => {
    const found = reading([
      ["姓名", "手机", "意向级别", "成交状态", "最近消费日期"],
      ["甲", "19900000001", "H", "战败", ""],
      ["乙", "19900000002", "H", "", ""],
      ["丙", "19900000003", "F", "已成交", ""],
    ]);
    expect(problems(found)).toEqual(["D2 contradictionStanding 战败", "C4 contradictionStanding F"]);
  });

  it("is a word of a status that the list does not have, once for each word, with how often it stands there", () => {
    const found = reading([
      ["姓名", "手机", "成交状态"],
      ["甲", "19900000001", "发呆中"],
      ["乙", "19900000002", "睡着了"],
      ["丙", "19900000003", "发呆中"],
    ]);
    const asked = standingProblems(found, defaultRules, asOf);
    expect(asked.map(({ cell, text, parameters }) => [cell, text, parameters])).toEqual([
      ["C2", "发呆中", { count: 2 }],
      ["C3", "睡着了", { count: 1 }],
    ]);
  });

  it("is nothing where the cells agree, and nothing of an order that is dated after as-of", () => {
    const found = reading([
      ["姓名", "手机", "意向级别", "成交状态", "最近消费日期"],
      ["甲", "19900000001", "F", "战败", ""],
      ["乙", "19900000002", "F", "", "2026-12-01"],
    ]);
    expect(problems(found)).toEqual([]);
  });
});

function problems(of: ReturnType<typeof reading>): string[] {
  return standingProblems(of, defaultRules, asOf).map(({ cell, code, text }) => `${cell} ${code} ${text}`);
}
