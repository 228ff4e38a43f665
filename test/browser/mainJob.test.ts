import { startWorkbench, type WorkbenchPage } from "./support/workbenchPage";

/**
 * The main job, end to end, in a real browser: a formula typed into a cell, grades, follow-up dates, the call list, all
 * taken back, then written again, saved and found in the file that is opened anew.
 */

let workbench: Awaited<ReturnType<typeof startWorkbench>>;

beforeAll(async () => {
  workbench = await startWorkbench();
});

afterAll(async () => {
  await workbench.stop();
});

const sheet = "客户表";
const listSheet = "拨打清单 2026-11-20";

it("grades, fills in dates and generates the call list of the sample, undoes it all, and finds it again after saving", async () => {
  const journey = await workbench.visit({ locale: "zh-CN" });
  const { pane, values } = journey;
  await pane.getByRole("textbox", { name: "计算日" }).fill("2026-11-20");
  await pane.getByText("303 位客户").waitFor();
  await journey.screenshot("workbench-zh-CN");
  const before = await values(sheet, "A1:Z310");

  await pane.getByRole("tab", { name: "客户分级" }).click();
  await carryOut(journey, "预览分级", "写入分级");
  const graded = await values(sheet, "A3:X4");
  expect(graded[0]).toEqual(expect.arrayContaining(["RFM·分值", "RFM·等级", "RFM·分群", "流失·概率"]));
  await pane.getByRole("button", { name: "撤销" }).click();
  await pane.getByRole("button", { name: "预览分级" }).waitFor();
  expect(await values(sheet, "A1:Z310")).toEqual(before);
  await carryOut(journey, "预览分级", "写入分级");

  await pane.getByRole("tab", { name: "跟进日期" }).click();
  const untouched = await values(sheet, "A1:Z310");
  await carryOut(journey, "预览日期", "填写跟进日期");
  const filled = await values(sheet, "A1:Z310");
  const nextContact = 9;
  for (const [index, row] of filled.entries()) {
    // Nothing of the person's but blank or passed next-contact dates has changed.
    const theirs = row.slice(0, 16).filter((_cell, column) => column !== nextContact);
    expect(theirs).toEqual(untouched[index]?.slice(0, 16).filter((_cell, column) => column !== nextContact));
  }
  expect(filled).not.toEqual(untouched);
  await pane.getByRole("button", { name: "撤销" }).click();
  await pane.getByRole("button", { name: "预览日期" }).waitFor();
  // The column of reasons is ours and goes with the dates.
  expect(await values(sheet, "A1:Z310")).toEqual(untouched);
  await carryOut(journey, "预览日期", "填写跟进日期");

  await pane.getByRole("tab", { name: "拨打清单" }).click();
  await carryOut(journey, "预览清单", "生成拨打清单");
  await journey.screenshot("call-list-zh-CN");
  const list = await values(listSheet, "A1:K70");
  expect(list[0]?.[0]).toContain("拨打清单 2026-11-20");
  const header = list.findIndex((row) => row.includes("电话"));
  expect(list[header]).toEqual(expect.arrayContaining(["客户", "电话", "业务员"]));
  const phone = list[header]?.indexOf("电话") ?? -1;
  expect(list[header + 1]?.[phone]).toMatch(/^199\d{8}$/);

  const written = await values(sheet, "A1:Z310");
  const bytes = await journey.save();
  expect(Buffer.from(bytes.slice(0, 2)).toString()).toBe("PK");
  await journey.open(bytes, "saved.xlsx");
  expect(await values(sheet, "A1:Z310")).toEqual(written);
  expect(await values(listSheet, "A1:K70")).toEqual(list);

  expect(journey.strangeRequests).toEqual([]);
  expect(journey.errors).toEqual([]);
});

it("calculates the formulas that a person types, and says why where it cannot", async () => {
  const journey = await workbench.visit({ locale: "zh-CN", width: 2200 });
  const { values } = journey;
  // 2026-10-20 is exactly a month before as-of, three orders, 800 yuan: 5 + 3·3 + 4·3 = 26 (the fixed scale by hand).
  await journey.type("R4", "=RFM.SCORE(DATE(2026,10,20),3,800,DATE(2026,11,20))");
  await journey.type("R5", "=RFM.TIER(DATE(2026,10,20),3,800,DATE(2026,11,20))");
  await journey.type("S4", "=RFM.SCORE(DATE(2026,12,1),3,800,DATE(2026,11,20))");
  expect(await values(sheet, "R4:S5")).toEqual([
    [26, "#VALUE!"],
    ["G", ""],
  ]);
  // A column in, a column out. By hand: no orders at all; 5 + 3·1 + 4·1 (last order 2026-11-15, one order, 83 yuan);
  // 5 + 3·5 + 4·5 (2026-11-19, seven orders, 7,791 yuan); 4 + 3·3 + 4·3 (2026-09-17, three orders, 672 yuan).
  await journey.type("T4", "=RFM.SCORE(K5:K8,L5:L8,M5:M8,DATE(2026,11,20))");
  expect(await values(sheet, "T4:T7")).toEqual([["#N/A"], [12], [40], [25]]);
  expect(journey.errors).toEqual([]);
});

it("generates the call list from the ribbon button, in English, and says what it did", async () => {
  const journey = await workbench.visit({ locale: "en-US" });
  await journey.screenshot("workbench-en-US");
  await journey.page.getByRole("button", { name: "Generate call list" }).click();
  await journey.pane.getByText("Written", { exact: false }).first().waitFor();
  expect(journey.errors).toEqual([]);
  expect(journey.strangeRequests).toEqual([]);
});

async function carryOut({ pane }: WorkbenchPage, preview: string, apply: string): Promise<void> {
  await pane.getByRole("button", { name: preview }).click();
  await pane.getByRole("button", { name: apply, exact: true }).click();
  await pane.getByRole("button", { name: "撤销" }).waitFor();
}
