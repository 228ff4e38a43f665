import { planCallLists } from "../../../src/domain/callList/callListDays";
import { planDealtOwners } from "../../../src/domain/callList/dealtOwners";
import { asOf, reading } from "../reading/sheets";
import { defaultRules } from "../../../src/domain/rules/rules";

describe("the owners of customers who had none", () => {
  const found = reading([
    ["客户姓名", "手机", "意向级别", "最近联系日期", "业务员"],
    ["甲", "19900000001", "H", "2026-11-10", "张三"],
    ["乙", "19900000002", "H", "2026-11-10", ""],
    ["丙", "19900000003", "A", "2026-11-19", ""],
  ]);
  const { lists } = planCallLists({ reading: found, rules: defaultRules, asOf, locale: "zh-CN", days: 3 });

  it("are written into their blank cells, and only for those who are on a list", () => {
    // 丙 (A, contacted on 11-19) is due on 26 November only, the fifth working day.
    expect(planDealtOwners(found, lists)).toEqual([
      {
        kind: "column",
        sheet: "Sheet1",
        headerRow: 1,
        target: { kind: "theirs", index: 4, header: "业务员" },
        cells: [{ row: 3, value: "张三" }],
        format: "text",
      },
    ]);
  });

  it("stay the same on all days of a plan", () => {
    const many = reading([
      ["客户姓名", "手机", "意向级别", "最近联系日期", "业务员"],
      ["子", "19900000011", "H", "2026-11-10", "张三"],
      ["丑", "19900000012", "H", "2026-11-10", "李四"],
      ["寅", "19900000013", "H", "2026-11-10", ""],
    ]);
    const plan = planCallLists({ reading: many, rules: defaultRules, asOf, locale: "zh-CN", days: 10 });
    const owners = plan.lists.flatMap(({ rows }) => rows.flatMap(({ row, owner }) => (row === 4 ? [owner] : [])));
    expect(owners.length).toBeGreaterThan(3);
    expect(new Set(owners).size).toBe(1);
  });

  it("are nobody's where the sheet has no column of owners", () => {
    const bare = reading([
      ["客户姓名", "手机", "意向级别"],
      ["甲", "19900000001", "H"],
    ]);
    const plan = planCallLists({ reading: bare, rules: defaultRules, asOf, locale: "zh-CN" });
    expect(planDealtOwners(bare, plan.lists)).toEqual([]);
  });
});
