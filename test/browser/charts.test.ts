import type { Frame } from "playwright-core";
import { smallXlsx } from "./support/smallXlsx";
import { startWorkbench, type WorkbenchPage } from "./support/workbenchPage";

/** Charts that the add-in makes through Office.js lie over the grid, follow it, and are in the saved file. */

let workbench: Awaited<ReturnType<typeof startWorkbench>>;

beforeAll(async () => {
  workbench = await startWorkbench();
});

afterAll(async () => {
  await workbench.stop();
});

it("charts are drawn over the grid, follow their cells and the grid, and come back with the saved file", async () => {
  const journey = await workbench.visit({ locale: "zh-CN" });
  const { page } = journey;
  await journey.open(smallXlsx("漏斗", stages, []), "漏斗.xlsx");
  expect(await page.locator(".sheetChart").count()).toBe(0);

  await makeCharts(journey);
  const funnel = page.getByRole("img", { name: "本月漏斗. 客户: 线索 60, 到店 42, 试驾 18, 成交 6" });
  await funnel.waitFor();
  expect(await funnel.locator(".chartLabel").allTextContents()).toEqual(["60", "42", "18", "6"]);
  // The bars of the funnel lie about one middle: the transparent ones before them see to it.
  const middles = await funnel.locator("rect[fill='#0F6CBD']").evaluateAll((bars) =>
    bars.map((bar) => {
      const { left, width } = bar.getBoundingClientRect();
      return Math.round((left + width / 2) / 4);
    }),
  );
  expect(new Set(middles).size).toBe(1);
  expect(middles).toHaveLength(4);
  await page.getByRole("img", { name: /^按来源/ }).waitFor();
  await journey.screenshot("charts-zh-CN");

  await journey.type("C5", "12");
  await page.getByRole("img", { name: "本月漏斗. 客户: 线索 60, 到店 42, 试驾 18, 成交 12" }).waitFor();

  const top = (): number => document.querySelector(".chartPlace")?.getBoundingClientRect().top ?? 0;
  const before = await page.evaluate(top);
  await page.mouse.move(300, 400);
  await page.mouse.wheel(0, 60);
  await page.waitForFunction(
    (height) => (document.querySelector(".chartPlace")?.getBoundingClientRect().top ?? 0) < height,
    before,
  );

  const saved = await journey.save();
  await journey.open(saved, "漏斗 2.xlsx");
  await page.getByRole("img", { name: /^本月漏斗/ }).waitFor();
  expect(await page.locator(".sheetChart").count()).toBe(2);
  expect(await page.getByText("图表").count()).toBe(0);
  expect(journey.errors).toEqual([]);
  expect(journey.strangeRequests).toEqual([]);
}, 120_000);

/** As the add-in would: from the pane's own frame, through Office.js. */
async function makeCharts({ page }: WorkbenchPage): Promise<void> {
  const pane = page.frames().find((frame: Frame) => frame.url().includes("taskpane.html"));
  await pane?.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("漏斗");
      sheet.getRange("B2:B5").formulas = [2, 3, 4, 5].map((row) => [`=(MAX($C$2:$C$5)-C${row})/2`]);
      const funnel = sheet.charts.add("BarStacked", sheet.getRange("A1:C5"), "Columns");
      funnel.title.text = "本月漏斗";
      funnel.legend.visible = false;
      funnel.setPosition("E1", "J14");
      funnel.axes.categoryAxis.reversePlotOrder = true;
      funnel.axes.valueAxis.visible = false;
      funnel.axes.valueAxis.majorGridlines.visible = false;
      const spacer = funnel.series.getItemAt(0);
      spacer.format.fill.clear();
      spacer.gapWidth = 25;
      const customers = funnel.series.getItemAt(1);
      customers.format.fill.setSolidColor("#0F6CBD");
      customers.hasDataLabels = true;
      customers.dataLabels.format.font.color = "#FFFFFF";
      const sources = sheet.charts.add("ColumnClustered", sheet.getRange("A7:C9"), "Columns");
      sources.title.text = "按来源";
      sources.dataLabels.showValue = true;
      sources.setPosition("E16", "J30");
      await context.sync();
    }),
  );
}

const stages = [
  ["阶段", "", "客户"],
  ["线索", "", 60],
  ["到店", "", 42],
  ["试驾", "", 18],
  ["成交", "", 6],
  [],
  ["来源", "线索", "成交"],
  ["抖音", 24, 1],
  ["老客介绍", 12, 4],
];
