import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { temporaryFolder } from "../support/temporaryFolder";
import { startWorkbench, type WorkbenchPage } from "./support/workbenchPage";

/**
 * A day and the morning after it: the list is made, outcomes are typed into it, both sheets are sorted, the results are
 * recorded, and tomorrow's list follows from them. Expected days are read off the calendar: Friday is 2026-11-20 (46346).
 */

let workbench: Awaited<ReturnType<typeof startWorkbench>>;

beforeAll(async () => {
  workbench = await startWorkbench();
});

afterAll(async () => {
  await workbench.stop();
});

const folder = temporaryFolder();
const sheet = "客户表";
const friday = "拨打清单 2026-11-20";
const monday = "拨打清单 2026-11-23";

it("records what was typed on a list though both sheets were sorted since, and makes the next day's list from it", async () => {
  // Wide enough that the outcome column is in sight.
  const journey = await workbench.visit({ locale: "zh-CN", width: 1900, height: 900 });
  const { pane, values } = journey;
  await pane.getByRole("textbox", { name: "计算日" }).fill("2026-11-20");
  await pane.getByText("303 位客户").waitFor();
  await pane.getByRole("tab", { name: "拨打清单" }).click();
  await makeList(journey, friday);

  const list = await values(friday, "A1:L200");
  const headerRow = list.findIndex((row) => row.includes("结果"));
  const lines = list.slice(headerRow + 1).filter((row) => row[11]);
  const firstLine = headerRow + 2;
  const typed = ["未接", "接通-有意向", "约下周三", "请勿再打", "老板换人"];
  const keys = typed.map((_, index) => String(lines[index]?.[11]));
  for (const [index, outcome] of typed.entries()) await journey.type(`J${firstLine + index}`, outcome);
  await journey.screenshot("call-list-outcomes-zh-CN");
  await sortDownwards(journey, `A${firstLine}:L${firstLine + lines.length - 1}`);
  expect((await values(friday, `L${firstLine}:L${firstLine}`))[0]?.[0]).not.toBe(keys[0]);

  const before = await customersByKey(journey);
  await journey.page.getByText(sheet, { exact: true }).first().click();
  await sortDownwards(journey, "A4:P306");
  expect((await values(sheet, "A4:A4"))[0]?.[0]).not.toBe(1);
  expect(await customersByKey(journey)).toEqual(before);

  const recording = pane.getByRole("region", { name: "登记结果" });
  await recording.getByRole("button", { name: "预览登记" }).click();
  await recording.getByText("4 个结果待登记").waitFor();
  await recording.getByText(/“老板换人”/).waitFor();
  await recording.getByRole("button", { name: "登记结果" }).click();
  await recording.getByText("已写入").waitFor();
  const after = await customersByKey(journey);
  const dates = keys.map((key) => [after.get(key)?.["最近跟进日期"], after.get(key)?.["下次跟进时间"]]);
  const [lastOf, nextOf] = ["最近跟进日期", "下次跟进时间"].map((header) => before.get(keys[4] ?? "")?.[header]);
  expect(dates).toEqual([
    // Nobody answered: no contact; again on the next working day, Monday the 23rd.
    [before.get(keys[0] ?? "")?.["最近跟进日期"], 46349],
    // Interested: three working days on; but her contract ends on 9 December, and 15 days before is Tuesday the 24th.
    [46346, 46350],
    // Wednesday of next week, the 25th, was agreed.
    [46346, 46351],
    // Never again.
    [46346, ""],
    // Not understood: asked about, nothing written.
    [lastOf, nextOf],
  ]);
  // Everybody else's row is as it was, but for the blank cells of our new columns.
  for (const [key, row] of before) if (!keys.includes(key)) expect(after.get(key)).toMatchObject(row);

  await pane.getByRole("button", { name: "再做一次" }).first().click();
  await pane.getByRole("radio", { name: "2026-11-23（下一个工作日）" }).click();
  await makeList(journey, monday);
  const next = (await values(monday, "L1:L200")).map(([key]) => key);
  expect(keys.map((key) => next.includes(key))).toEqual([true, false, false, false, true]);
  await journey.screenshot("call-list-next-day-zh-CN");

  saved = { bytes: await journey.save(), lines: lines.length };
  expect(journey.errors).toEqual([]);
  expect(journey.strangeRequests).toEqual([]);
});

const soffice = ["/usr/bin/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"].find(existsSync);
let saved: { readonly bytes: Uint8Array; readonly lines: number } | undefined;

if (soffice === undefined) {
  it.skip("needs LibreOffice to open the saved workbook with its list", () => undefined);
} else {
  it("opens in LibreOffice with the list's table, drop-down, formats and page set-up, and prints there", () => {
    if (!saved) throw new Error("There is no workbook: the journey before this one did not get to its end.");
    openInLibreOffice(soffice, saved.bytes, saved.lines);
  });
}

async function makeList({ pane }: WorkbenchPage, name: string): Promise<void> {
  await pane.getByRole("button", { name: "预览清单" }).click();
  await pane.getByRole("button", { name: "生成拨打清单", exact: true }).click();
  // The recording beside it may still say what it has written.
  await pane.getByText(new RegExp(`^工作表“${name}”：\\d+ 行$`)).waitFor();
}

/** By the menu of the grid, as a person sorts. */
async function sortDownwards({ page, select, untilSelected }: WorkbenchPage, address: string): Promise<void> {
  await select(address);
  await untilSelected(address);
  const grid = await page.locator("[data-u-comp='render-canvas'], canvas").first().boundingBox();
  if (!grid) throw new Error("The grid is not on the page.");
  await page.mouse.click(grid.x + 300, grid.y + 400, { button: "right" });
  await page.getByText("排序", { exact: true }).last().hover();
  await page.getByText("当前区域降序").click();
}

/** The rows of the customer sheet, by the key that the list has of them. */
async function customersByKey({ values }: WorkbenchPage): Promise<Map<string, Record<string, unknown>>> {
  const [header = [], ...rows] = await values(sheet, "A3:T306");
  const named = rows.map((row) => Object.fromEntries(row.map((cell, index) => [String(header[index]), cell])));
  return new Map(named.map((row) => [`id:${String(row["客户编号"])}`, row]));
}

function openInLibreOffice(program: string, bytes: Uint8Array, lines: number): void {
  const file = path.join(folder, "list.xlsx");
  writeFileSync(file, bytes);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  for (const format of ["xlsx", "pdf"]) {
    const out = ["--convert-to", format, "--outdir", path.join(folder, "out"), file];
    execFileSync(program, ["--headless", profile, ...out], { stdio: "ignore" });
  }
  const parts = unzipSync(new Uint8Array(readFileSync(path.join(folder, "out", "list.xlsx"))));
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const names = [...part("xl/workbook.xml").matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name);
  const listSheet = part(`xl/worksheets/sheet${names.indexOf(friday) + 1}.xml`);
  const tables = Object.keys(parts).filter((name) => name.startsWith("xl/tables/"));
  const table = tables.map(part).find((xml) => xml.includes('CallList_20261120"')) ?? "";
  const header = Number(/ref="A(\d+):L(\d+)"/.exec(table)?.[1]);
  expect(Number(/ref="A(\d+):L(\d+)"/.exec(table)?.[2]) - header).toBe(lines);
  const validation = (/<dataValidation [^>]*promptTitle="通话结果"[^>]*>/.exec(listSheet) ?? [""])[0];
  expect(validation).toContain('type="list"');
  expect(validation).toContain('showErrorMessage="false"');
  expect(validation).toContain(`sqref="J${header + 1}:J${header + lines}"`);
  expect((/<pageSetup [^>]*>/.exec(listSheet) ?? [""])[0]).toMatch(
    /paperSize="9" .*fitToWidth="1" .*orientation="landscape"/,
  );
  expect((/<col [^>]*min="12"[^>]*>/.exec(listSheet) ?? [""])[0]).toContain('hidden="true"');
  const printTitles = /<definedName[^>]*Print_Titles[^>]*>[^<]*拨打清单 2026-11-20[^<]*</.exec(part("xl/workbook.xml"));
  expect((printTitles ?? [""])[0]).toContain(`$${header}:$${header}`);
  expect((/<numFmt [^>]*yyyy[^>]*>/.exec(part("xl/styles.xml")) ?? [""])[0]).toContain("mm");
  expect(
    readFileSync(path.join(folder, "out", "list.pdf"))
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
}
