import path from "node:path";
import type { CallsheetCommands } from "../../../src/taskpane/headless";
import { bundled, openInExcel, type OpenWorkbook, type TestCell } from "../../workbook/support/openInExcel";

jest.setTimeout(240_000);

/** A sheet of orders beside the customers tells each one's own rhythm: every command knows it. */

let workbook: OpenWorkbook;
let commands: CallsheetCommands;

const request = { sheet: "会员", asOf: "2026-11-20", locale: "zh-CN" } as const;

/**
 * As of Friday 2026-11-20 (46346). 陈伟 buys every 40 days, last ten days ago; 林晓燕 every 20 days and is silent for 32,
 * 1.6 of her gaps; both are platinum and were called two days ago.
 */
const members: TestCell[][] = [
  ["会员姓名", "手机号", "最近消费日期", "消费次数", "消费金额", "最近跟进日期", "下次跟进日期"],
  ["陈伟", "19900000001", 46336, 9, 7200, 46344, ""],
  ["林晓燕", "19900000002", 46314, 9, 7200, 46344, ""],
];
const orders: TestCell[][] = [
  ["订单号", "会员姓名", "手机号", "下单日期", "实付金额"],
  ...everyFewDays("陈伟", "19900000001", 46336, 40),
  ...everyFewDays("林晓燕", "19900000002", 46314, 20),
];

beforeEach(async () => {
  const scripts = [
    path.join(__dirname, "../../workbook/support/door.ts"),
    path.join(__dirname, "../../../src/taskpane/headless.ts"),
  ];
  workbook = await openInExcel({ 会员: members, 订单: orders }, { scripts: scripts.map(bundled), functions: "ours" });
  commands = workbook.window.callsheetCommands;
});

afterEach(() => workbook.close());

describe("a sheet of orders beside the customers", () => {
  it("gives the risk and state of the churn screen to those who are graded, as values beside formulas too", async () => {
    const studied = await commands.churn(request);
    if (!studied.ok) throw new Error(studied.sentence);
    const riskOf = new Map(studied.value.study.customers.map(({ row, risk }) => [row, risk]));
    for (const asFormulas of [false, true]) {
      expect(await commands.grade({ ...request, asFormulas })).toMatchObject({ ok: true });
      await workbook.calculated();
      expect(await valuesIn("会员", "L1:O3")).toEqual([
        ["RFM·等级", "RFM·分群", "流失·概率", "流失·状态"],
        ["P", "核心客户", riskOf.get(2), "活跃"],
        ["P", expect.any(String), riskOf.get(3), "沉睡"],
      ]);
      expect(await commands.undo(request)).toMatchObject({ ok: true, value: { left: [] } });
    }
  });

  it("dates the next contact by the earliest rule: platinum every week, long before the customer's own gap is over", async () => {
    expect(await commands.followUp(request)).toMatchObject({ ok: true });
    const [first] = await valuesIn("会员", "G2:H2");
    // 46344 + 7 is Wednesday 2026-11-25; 46336 + 40 would be over on 2026-12-20 only.
    expect(first?.[0]).toBe(46351);
    expect(first?.[1]).toContain("RFM P级，每7天联系");
  });

  it("calls a platinum customer who is at risk by her own rhythm when she is due again, and says so", async () => {
    const list = await commands.callList(request);
    if (!list.ok) throw new Error(list.sentence);
    // Called two days ago: left in peace until Wednesday.
    expect(list.value.plan[0]?.leftOut.notDue.rows).toEqual([2, 3]);
    const later = await commands.callList({ ...request, day: "2026-11-25" });
    if (!later.ok) throw new Error(later.sentence);
    expect(later.value.plan[0]?.rows.find(({ row }) => row === 3)).toMatchObject({
      class: "f",
      customerName: "林晓燕",
      reasonText: expect.stringContaining("P级客户，有流失风险") as string,
    });
  });
});

describe("a sheet of orders that says what the customers bought", () => {
  it("is read once for grades and risk together, and once more before they are written", async () => {
    const named = members.map(([name, phone]) => [name ?? "", phone ?? ""]);
    // Beyond the first rows of each sheet, which are read to find the sheet of orders.
    const many = Array.from({ length: 10 }, (_, year) => [
      ...everyFewDays(`陈伟${year}`, "19900000001", 46336 - year * 365, 40),
      ...everyFewDays(`林晓燕${year}`, "19900000002", 46314 - year * 365, 20),
    ]).flat();
    const last = ["LAST-1", "陈伟", "19900000001", 46000, 800];
    const answers: string[] = [];
    await workbook.close();
    workbook = await openInExcel(
      { 会员: named, 订单: [...orders.slice(0, 1), ...many, last] },
      {
        scripts: [bundled(path.join(__dirname, "../../../src/taskpane/headless.ts"))],
        onAnswer: (body) => answers.push(body),
      },
    );
    commands = workbook.window.callsheetCommands;
    expect(await commands.grade(request)).toMatchObject({ ok: true });
    const header = await valuesIn("会员", "C1:L1");
    expect(header[0]).toEqual(expect.arrayContaining(["RFM·等级", "流失·概率"]));
    expect(answers.filter((answer) => answer.includes("LAST-1")).length).toBe(2);
  });
});

it("the list of the next day says why those are on it whose dates were filled in before", async () => {
  expect(await commands.followUp(request)).toMatchObject({ ok: true });
  const list = await commands.callList({ ...request, day: "2026-12-17" });
  if (!list.ok) throw new Error(list.sentence);
  const reason = list.value.plan[0]?.rows.find(({ row }) => row === 2)?.reasonText;
  const [why] = (await valuesIn("会员", "H2:H2"))[0] as [string];
  // Due on 25 November: 22 days late on 17 December.
  expect(reason).toBe(`逾期22天：${why.split("；")[0]}`);
});

function everyFewDays(name: string, phone: string, last: number, gap: number): TestCell[][] {
  return Array.from({ length: 9 }, (_, index) => [`${name}${index}`, name, phone, last - index * gap, 800]);
}

function valuesIn(sheet: string, address: string): Promise<unknown[][]> {
  return workbook.byHand(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}
