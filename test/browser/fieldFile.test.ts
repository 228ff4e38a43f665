import { readFileSync } from "node:fs";
import { join } from "node:path";
import { startWorkbench } from "./support/workbenchPage";

/**
 * A workbook as people send it (test/data/field): orders below merged customers. What was found says how many rows are what,
 * which merged cells were read, and whose holidays are kept off; each can be changed, and is remembered in the file.
 */

let workbench: Awaited<ReturnType<typeof startWorkbench>>;

beforeAll(async () => {
  workbench = await startWorkbench();
});

afterAll(async () => {
  await workbench.stop();
});

const file = readFileSync(join(__dirname, "..", "data", "field", "10-merged-customer-orders.xlsx"));

const words = {
  "zh-CN": {
    figure: "6 行明细，3 位客户",
    counts: "有内容的 7 行：明细 6、表头 1",
    merged: /2 处合并单元格，每一行都按其中的内容读取：A2→A4、A5→A6。/,
    calendar: "节假日历",
    because: "这张表是简体中文的。",
    chosen: "您选定的。跟进日期",
  },
  "en-US": {
    figure: "6 lines of 3 customers",
    counts: "7 rows with something in them: 6 lines, 1 header row",
    merged: /Every row of 2 merged cells is read as what is in it: A2→A4, A5→A6\./,
    calendar: "Holiday calendar",
    because: "The sheet is in Simplified Chinese.",
    chosen: "Chosen by you. Follow-up dates",
  },
} as const;

it.each(["zh-CN", "en-US"] as const)(
  "what was found on orders below merged customers is counted, said and changed, in %s",
  async (locale) => {
    const say = words[locale];
    const journey = await workbench.visit({ locale });
    const { pane } = journey;
    await journey.open(new Uint8Array(file), "orders.xlsx");
    await pane.locator("input[type=date]").fill("2026-11-20");
    await pane.getByText(say.figure, { exact: true }).waitFor();
    await pane.getByText(say.counts).waitFor();
    await pane.getByText(say.because).waitFor();
    await pane.getByText(say.merged).waitFor();

    // The calendar is changed and kept in the file.
    expect(await pane.getByLabel(say.calendar).inputValue()).toBe("china");
    await pane.getByLabel(say.calendar).selectOption("weekends");
    await pane.getByText(say.chosen).waitFor();
    await journey.open(await journey.save(), "saved.xlsx");
    await pane.getByText(say.counts).waitFor();
    await pane.getByText(say.chosen).waitFor();
    expect(await pane.getByLabel(say.calendar).inputValue()).toBe("weekends");

    expect(journey.errors).toEqual([]);
    expect(journey.strangeRequests).toEqual([]);
  },
);
