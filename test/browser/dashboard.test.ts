import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { temporaryFolder } from "../support/temporaryFolder";
import { startWorkbench, type WorkbenchPage } from "./support/workbenchPage";

/**
 * The Monday meeting: the funnel of the sample, the dashboard with its charts over the grid, refreshed with what the
 * person has added kept, saved, and opened in LibreOffice where that is installed.
 */

let workbench: Awaited<ReturnType<typeof startWorkbench>>;
let saved: Uint8Array | undefined;
const folder = temporaryFolder();

beforeAll(async () => {
  workbench = await startWorkbench();
});

afterAll(async () => {
  await workbench.stop();
});

it("shows the funnel, makes the dashboard, keeps what the person adds when it is refreshed, and saves it", async () => {
  const journey = await workbench.visit({ locale: "zh-CN", width: 1700, height: 1250 });
  const { pane, values } = journey;
  await pane.getByRole("textbox", { name: "计算日" }).fill("2026-11-20");
  await pane.getByText("303 位客户").first().waitFor();
  await pane.getByRole("button", { name: "更多" }).click();
  await pane.getByRole("menuitemradio", { name: "销售漏斗" }).click();
  await pane.getByRole("button", { name: "查看漏斗" }).click();
  await pane.getByText("有意选择我们→已发合同 流失最多", { exact: false }).waitFor();
  await pane.getByRole("list", { name: "销售漏斗" }).getByText("284 人").waitFor();
  await journey.screenshot("funnel-zh-CN");

  await make(journey, "预览看板", "生成看板", "撤销");
  await chartDrawn(journey);
  await journey.screenshot("dashboard-zh-CN");
  const sheet = "客户看板";
  const made = await values(sheet, "A1:F90");
  // 56 at stage 6 or 7, 12 delivered (D), 11 with a deposit (O).
  expect(made.find(([name]) => name === "合同期内")?.[1]).toBe(79);

  await journey.type("Q2", "周会记录");
  await pane.getByRole("button", { name: "再做一次" }).click();
  await make(journey, "预览看板", "刷新看板", "撤销");
  expect(await values(sheet, "A1:F90")).toEqual(made);
  expect(await values(sheet, "Q2:Q2")).toEqual([["周会记录"]]);

  saved = await journey.save();
  const charts = Object.keys(unzipSync(saved)).filter((path) => /^xl\/charts\/chart\d+\.xml$/.test(path));
  expect(charts).toHaveLength(7);
  expect(journey.errors).toEqual([]);
  expect(journey.strangeRequests).toEqual([]);
});

it("makes the dashboard in English", async () => {
  const journey = await workbench.visit({ locale: "en-US", width: 1700, height: 1250 });
  const { pane } = journey;
  await pane.getByLabel("As of").fill("2026-11-20");
  await pane.getByText("303 customers").first().waitFor();
  await pane.getByRole("button", { name: "More", exact: true }).click();
  await pane.getByRole("menuitemradio", { name: "Funnel" }).click();
  await pane.getByRole("button", { name: "Show the funnel" }).click();
  await pane.getByText(/→.+ loses most/).waitFor();
  await journey.screenshot("funnel-en-US");
  await make(journey, "Preview the dashboard", "Make the dashboard", "Undo");
  await chartDrawn(journey);
  await journey.screenshot("dashboard-en-US");
  expect(journey.errors).toEqual([]);
});

const office = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice"].find(existsSync);

// Only where LibreOffice is installed: it reads the file as another program than Excel and our own does.
(office === undefined ? it.skip : it)("opens in LibreOffice with its charts", () => {
  if (office === undefined || saved === undefined) throw new Error("The dashboard was not saved.");
  writeFileSync(join(folder, "dashboard.xlsx"), saved);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync(office, [
    profile,
    "--headless",
    "--convert-to",
    "ods",
    "--outdir",
    folder,
    join(folder, "dashboard.xlsx"),
  ]);
  const parts = unzipSync(readFileSync(join(folder, "dashboard.ods")));
  const charts = Object.entries(parts).filter(
    ([path, bytes]) => /^Object \d+\/content\.xml$/.test(path) && strFromU8(bytes).includes("<chart:chart "),
  );
  expect(charts).toHaveLength(7);
  const texts = charts.map(([, bytes]) => strFromU8(bytes)).join();
  expect(texts).toContain("销售漏斗：到达各阶段的人数");
});

async function make({ pane }: WorkbenchPage, preview: string, apply: string, undo: string): Promise<void> {
  await pane.getByRole("button", { name: preview }).click();
  await pane.getByRole("button", { name: apply, exact: true }).click();
  await pane.getByRole("button", { name: undo }).waitFor();
}

/** The bar of the first stage says how many of the 303 customers it holds: 19 were not reached yet and stand beside it. */
async function chartDrawn({ page }: WorkbenchPage): Promise<void> {
  await page.locator(".sheetChart .chartLabel").filter({ hasText: "284" }).first().waitFor();
}
