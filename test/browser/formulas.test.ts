import { startWorkbench } from "./support/workbenchPage";

/** Functions with dots in their names, typed into cells as a person does: help while typing, one answer, columns and tables that spill. */

let workbench: Awaited<ReturnType<typeof startWorkbench>>;

beforeAll(async () => {
  workbench = await startWorkbench();
});

afterAll(async () => {
  await workbench.stop();
});

const sheet = "客户表";

it("helps to type funnel, rate and grade functions, spills what they give, and says what is wrong with them", async () => {
  const journey = await workbench.visit({ locale: "zh-CN", width: 2200 });
  const { page, values } = journey;
  for (const [index, stage] of ["潜在", "战败（意向）", "成交", "潜在", "谈判"].entries()) {
    await journey.type(`R${4 + index}`, stage);
  }
  // 潜在 4, of them one was lost at 意向 and one dealt: 4 → 2 → 1 → 1.
  await journey.type("T4", "=FUNNEL.TABLE(R4:R8)");
  expect(await values(sheet, "T4:Y9")).toEqual([
    ["阶段", "到达人数", "上一阶段转化率", "总转化率", "流失人数", "瓶颈"],
    ["潜在", 4, "", 1, "", ""],
    ["意向", 2, 0.5, 0.5, 2, "瓶颈"],
    ["试驾/报价", 1, 0.5, 0.25, 1, ""],
    ["成交", 1, 1, 0.25, 0, ""],
    ["不在列表中：谈判", 1, "", "", "", ""],
  ]);

  await journey.type("T12", '=FUNNEL.RATE(R4:R8,"潜在","成交",,"in order","interval")');
  const [row = []] = await values(sheet, "T12:X12");
  expect([row[0], row[3], row[4]]).toEqual([0.25, 1, 4]);

  // The next contacts of the sample as expected days: two blank, two passed, one on the as-of day.
  await journey.type("T14", "=GRADE.INTENT(J4:J8,DATE(2026,11,20))");
  expect(await values(sheet, "T14:T18")).toEqual([["N"], ["N"], ["#N/A"], ["#N/A"], ["H"]]);

  await page.keyboard.type("=RATE.", { delay: 25 });
  await page.getByText("客户流失率：前一年买过的客户中，最近 12 个月没有再买的比例", { exact: false }).waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");

  await journey.type("T20", '=FUNNEL.RATE(R4:R8,"潜在","成交",,"any")');
  expect(await values(sheet, "T20")).toEqual([["#VALUE!"]]);
  await page.keyboard.press("ArrowUp");
  await page.getByText("stages：any 只看有记录的阶段", { exact: false }).waitFor();

  // In another language the help is of that language's file, and what stood in the cells goes on standing there.
  await page.getByRole("combobox", { name: "语言" }).selectOption("en-US");
  await journey.pane.getByRole("tab", { name: "Call list" }).waitFor();
  expect(await values(sheet, "T14:T18")).toEqual([["N"], ["N"], ["#N/A"], ["#N/A"], ["H"]]);
  await journey.type("T22", "x");
  await page.keyboard.type("=RATE.", { delay: 25 });
  await page
    .getByText("Churn rate: of the customers with an order in the year before last", { exact: false })
    .waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  expect(journey.errors).toEqual([]);
});
