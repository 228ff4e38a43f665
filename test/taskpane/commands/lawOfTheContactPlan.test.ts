import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { IWorkbookData } from "@univerjs/core";
import type { Outcome } from "../../../src/workbook/door/failure";
import { readWorkbookFile } from "../../../workbench/files/workbookFile";
import { sampleWorkbook } from "../../../workbench/sample/sampleWorkbook";
import { asOf } from "../../domain/reading/sheets";
import { bundled, openInExcel, type TestCell, type TestSheets } from "../../workbook/support/openInExcel";
import type { PaneCommands } from "../support/commandsInWindow";

/*
 * The law of SPEC §7, as the person meets it: filling in the follow-up dates changes neither who is on the day's list, nor
 * whose call it is, nor the order, the class, the stated lateness and reason, nor who is left out and why; nor what the day
 * looks like at a glance. Tried on every customer sheet that we have and on the sample, as of Friday 2026-11-20.
 */

jest.setTimeout(240_000);

const testData = path.join(__dirname, "../../data");

/** Lines of orders or visits: a customer stands there several times, and every command says so. One is a web page. */
const sheetsOfOrders = new Set([
  "ecommerce_orders.csv",
  "orders_unpaid.csv",
  "02-semicolon-decimal-comma.csv",
  "02c-unreadable-amount-min.csv",
  "10-merged-customer-orders.xlsx",
  "10c-merged-customer-min.csv",
  "20-refunded-and-cancelled.csv",
  "20b-refund-line-min.csv",
  "22-html-table.xlsx",
  "31b-sales-header-min.csv",
  "43b-visit-log-min.csv",
]);

describe("filling in the follow-up dates", () => {
  it.each(customerFiles())("changes nothing about the calls of %s", async (file) => {
    const bytes = readFileSync(path.join(testData, file));
    const read = await readWorkbookFile(bytes, path.basename(file));
    if (read.kind === "refused") throw new Error(`${file} cannot be opened.`);
    await expectTheLaw(sheetsOf(read.workbook.data));
  });

  it("changes nothing about the calls of the sample", async () => {
    await expectTheLaw(sheetsOf(sampleWorkbook().data));
  });
});

async function expectTheLaw(sheets: TestSheets): Promise<void> {
  const [sheet] = Object.keys(sheets);
  if (sheet === undefined) throw new Error("A workbook has a sheet.");
  const source = { sheet, asOf, locale: "zh-CN" } as const;
  const scripts = ["../../workbook/support/door.ts", "../support/commandsInWindow.ts"];
  const workbook = await openInExcel(sheets, {
    scripts: scripts.map((script) => bundled(path.join(__dirname, script))),
    prepare: (window) => Object.assign(window, { TextEncoder }),
  });
  try {
    const commands = (workbook.window as unknown as { paneCommands: PaneCommands }).paneCommands;
    const calls = async () => {
      const { lists } = valueOf(await commands.prepareCallList(source));
      return lists.map(({ rows, leftOut, carried, cold }) => ({
        rows: rows.map(({ rank, row, owner, class: of, dueOn, daysLate, reasonText }) =>
          [rank, row, owner, of, dueOn, daysLate, reasonText].join(" "),
        ),
        leftOut: Object.fromEntries(Object.entries(leftOut).filter(([, { count }]) => count > 0)),
        carried,
        cold,
      }));
    };
    const glance = async () =>
      valueOf(await commands.dayAtAGlance(valueOf(await commands.findCustomers(source)), source));

    const [callsBefore, glanceBefore] = [await calls(), await glance()];
    const dates = valueOf(await commands.prepareFollowUps(source));
    if (dates.plan.rows.length > 0) valueOf(await commands.applyPlan(dates));
    expect(await calls()).toEqual(callsBefore);
    expect(await glance()).toEqual(glanceBefore);
  } finally {
    await workbook.close();
  }
}

/** The sheets of test/data that a day's calls can be made from. */
function customerFiles(): string[] {
  return ["sheets", "plan", "field"].flatMap((folder) =>
    readdirSync(path.join(testData, folder))
      .filter((name) => /\.(csv|xlsx)$/.test(name) && !sheetsOfOrders.has(name))
      .map((name) => `${folder}/${name}`),
  );
}

/** The values of a workbook, the sheet in front first. */
function sheetsOf({ sheets, sheetOrder }: IWorkbookData): TestSheets {
  return Object.fromEntries(
    sheetOrder.map((id) => {
      const { name, cellData, rowCount, columnCount } = sheets[id] ?? {};
      const rows = Array.from({ length: rowCount ?? 0 }, (_, row) =>
        Array.from({ length: columnCount ?? 0 }, (__, column): TestCell => cellData?.[row]?.[column]?.v ?? null),
      );
      return [name ?? id, rows];
    }),
  );
}

function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}
