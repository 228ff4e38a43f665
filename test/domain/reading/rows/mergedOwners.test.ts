import type { Block } from "../../../../src/domain/sheet/cells";
import { dayFromIso, type Day } from "../../../../src/domain/calendar/day";
import { dayByOwner } from "../../../../src/domain/callList/dayByOwner";
import { contactPlans } from "../../../../src/domain/contactPlan/contactPlanner";
import { answered, openQuestions } from "../../../../src/domain/reading/rows/openQuestions";
import { readCustomers } from "../../../../src/domain/reading/rows/readCustomers";
import type { ReadingChoices } from "../../../../src/domain/reading/reading";
import { defaultRules } from "../../../../src/domain/rules/rules";

/* Excel keeps the text of merged cells in the first of them: B2:B4 and B5:B6 are merged here. As-of 2026-11-20. */
const asOf = dayFromIso("2026-11-20") as Day;
const merged: Block = [
  ["姓名", "业务员", "手机"],
  ["王伟", "张敏", "19900000001"],
  ["李娜", "", "19900000002"],
  ["陈静", "", "19900000003"],
  ["赵磊", "刘洋", "19900000004"],
  ["孙倩", "", "19900000005"],
  ["合计", "", 5],
];

describe("owners in merged cells", () => {
  it("are asked about, and nothing is filled before the answer", () => {
    const reading = read(merged);
    expect(reading.customers.map(({ owner }) => owner)).toEqual(["张敏", null, null, "刘洋", null]);
    expect(openQuestions(reading)).toMatchObject([
      { kind: "fillDown", column: { header: "业务员" }, blanks: 3, answers: [false, true] },
    ]);
  });

  it("count for all rows of the merge once the person says so, in the day of each owner too", () => {
    const [question] = openQuestions(read(merged));
    const yes = question ? answered({}, question, true) : {};
    const reading = read(merged, yes);
    expect(reading.customers.map(({ owner }) => owner)).toEqual(["张敏", "张敏", "张敏", "刘洋", "刘洋"]);
    expect(openQuestions(reading)).toEqual([]);
    const known = { reading, rules: defaultRules, asOf };
    const days = dayByOwner(known, contactPlans(known));
    expect(days.map(({ owner, due }) => [owner, due])).toEqual([
      ["张敏", 3],
      ["刘洋", 2],
    ]);
  });

  it("stay blank where the person says that nobody owns those rows, and are not asked about again", () => {
    const reading = read(merged, { fillDown: { 业务员: false } });
    expect(reading.customers.map(({ owner }) => owner)).toEqual(["张敏", null, null, "刘洋", null]);
    expect(openQuestions(reading)).toEqual([]);
  });

  it("are no question where owners stand in every row and a few are missing, or the first is", () => {
    const few: Block = [
      ["姓名", "业务员", "手机"],
      ["王伟", "张敏", "19900000001"],
      ["李娜", "张敏", "19900000002"],
      ["陈静", "", "19900000003"],
      ["赵磊", "", "19900000004"],
      ["孙倩", "", "19900000005"],
    ];
    const firstMissing = [few[0] ?? [], ["周丽", "", "19900000006"], ...merged.slice(1)];
    expect(openQuestions(read(few))).toEqual([]);
    expect(openQuestions(read(firstMissing))).toEqual([]);
  });
});

function read(values: Block, choices: ReadingChoices = {}) {
  return readCustomers({
    cells: { name: "客户", firstRow: 1, firstColumn: 0, values },
    asOf,
    locale: "zh-CN",
    choices,
  });
}
