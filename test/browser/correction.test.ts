import { messyMerges, messyRows } from "./support/messySheet";
import { smallXlsx } from "./support/smallXlsx";
import { startWorkbench, type WorkbenchPage } from "./support/workbenchPage";

/**
 * A messy workbook is opened, what was found is looked at and corrected, and the corrections are found again in the saved
 * file: everything that a person can do about the reading, in a real browser.
 */

let workbench: Awaited<ReturnType<typeof startWorkbench>>;

beforeAll(async () => {
  workbench = await startWorkbench();
});

afterAll(async () => {
  await workbench.stop();
});

const sheet = "客户";

const words = {
  "zh-CN": {
    customers: (count: number) => `${count} 位客户`,
    where: "表头在第 4 行，数据在第 5–10 行",
    counts: "有内容的 12 行：客户 6、标题 2、表头 2、合计 1、备注 1",
    totals: "合计行：11",
    questions: "请您确认 2 处",
    tenThousands: "万元",
    dayFirst: "2026-11-05（日/月/年）",
    fieldOf: (header: string) => `“${header}”表示`,
    check: "请核对",
    why: "“到店时间”可以有几种意思；表里还有“意向级别”，由此判断。",
    chosen: "您指定的。 日期按“日/月/年”读取。",
    lastRow: "数据末行",
    useSelection: "用选中的区域",
    problems: "3 个单元格没有读懂",
    range: /金额是一个范围 · 1/,
    preview: "预览标记",
    write: "写入标记",
    undo: "撤销",
    problemColumn: "读取·问题",
    groupColumn: "查重·组号",
    rangeSentence: "E8 的“12-15万”是一个范围，成交金额按空白处理。请写一个金额。",
    readAgain: "重新读取",
  },
  "en-US": {
    customers: (count: number) => `${count} customers`,
    where: "header in row 4, customers in rows 5–10",
    counts: "12 rows with something in them: 6 customers, 2 titles, 2 header rows, 1 total, 1 note",
    totals: "Totals: row 11",
    questions: "2 questions for you",
    tenThousands: "Ten thousands (万)",
    dayFirst: "2026-11-05 (day/month/year)",
    fieldOf: (header: string) => `“${header}” means`,
    check: "Please check",
    why: "“到店时间” can mean several things; the column “意向级别” decided.",
    chosen: "You chose it. Dates are read as day/month/year.",
    lastRow: "Last row",
    useSelection: "Use the selection",
    problems: "3 cells to look at",
    range: /Amounts that are ranges · 1/,
    preview: "Preview marks",
    write: "Write marks",
    undo: "Undo",
    problemColumn: "Reading·Problem",
    groupColumn: "Duplicates·Group",
    rangeSentence: "E8: “12-15万” is a range, so Deal amount is left empty. Enter one amount.",
    readAgain: "Read again",
  },
} as const;

it.each(["zh-CN", "en-US"] as const)(
  "what was found is checked, corrected, marked and remembered in the file, in %s",
  async (locale) => {
    const say = words[locale];
    const journey = await workbench.visit({ locale });
    const { pane, values } = journey;
    await journey.open(smallXlsx(sheet, messyRows, messyMerges), "messy.xlsx");
    await showAsOf(journey);
    await pane.getByText(say.customers(6), { exact: true }).waitFor();
    await pane.getByText(say.where).waitFor();
    await pane.getByText(say.counts).waitFor();
    await pane.getByText(say.totals).waitFor();

    // What is open is asked once.
    const questions = pane.getByRole("region", { name: say.questions });
    await questions.getByRole("button", { name: say.dayFirst }).click();
    await pane.getByRole("button", { name: say.tenThousands }).click();
    await pane.getByText(say.dayFirst).waitFor({ state: "detached" });
    await pane.getByRole("button", { name: say.tenThousands }).waitFor({ state: "detached" });

    // Each column with sample, field and why; one is changed, one left alone.
    const visited = pane.getByRole("listitem").filter({ hasText: say.why });
    expect(await visited.textContent()).toContain("05/11/2026 · 03/10/2026 · 02/11/2026");
    await pane.getByLabel(say.fieldOf("到店时间")).selectOption("lastVisitDate");
    await pane.getByText(say.chosen).waitFor();
    await pane.getByLabel(say.fieldOf("备注")).selectOption("");
    await pane.getByLabel(say.fieldOf("备注")).waitFor({ state: "detached" });

    // A problem leads to its cell.
    await pane.getByRole("heading", { name: say.problems }).waitFor();
    await pane.getByRole("button", { name: say.range }).click();
    await pane.getByText(say.rangeSentence).waitFor();
    await pane.getByRole("button", { name: "E8", exact: true }).click();
    await journey.untilSelected("E8");

    // Marked in columns of ours beside their rows, and taken back.
    const before = await values(sheet, "A1:P12");
    await pane.getByRole("button", { name: say.preview }).click();
    await pane.getByRole("button", { name: say.write }).click();
    await pane.getByRole("button", { name: say.undo }).waitFor();
    const marked = await values(sheet, "M4:N10");
    expect(marked[0]).toEqual([say.problemColumn, say.groupColumn]);
    expect(marked.slice(1).map(([problem]) => String(problem).slice(0, 2))).toEqual(["", "", "", "C8", "H9", ""]);
    expect(marked[4]?.[0]).toContain(say.rangeSentence);
    expect(marked.slice(1).map(([, group]) => group)).toEqual([1, "", "", "", "", 1]);
    // What was decided holds with our columns on the sheet, too.
    await pane.getByText(say.customers(6), { exact: true }).waitFor();
    expect(await pane.getByLabel(say.fieldOf("到店时间")).inputValue()).toBe("lastVisitDate");
    expect(await pane.getByText(say.dayFirst).count()).toBe(0);
    await pane.getByRole("button", { name: say.undo }).click();
    await pane.getByRole("button", { name: say.preview }).waitFor();
    expect(await values(sheet, "A1:P12")).toEqual(before);

    // The range is pointed at in the grid: the last customer stays out, the next one is taken in again by its row.
    await journey.select("A4:I8");
    await pane.getByRole("button", { name: say.useSelection }).click();
    await pane.getByText(say.customers(4), { exact: true }).waitFor();
    await pane.getByLabel(say.lastRow).fill("9");
    await pane.getByLabel(say.lastRow).press("Enter");
    await pane.getByText(say.customers(5), { exact: true }).waitFor();

    // Saved and opened anew, everything is as it was decided and nothing is asked again.
    await journey.open(await journey.save(), "saved.xlsx");
    await showAsOf(journey);
    await pane.getByText(say.customers(5), { exact: true }).waitFor();
    expect(await pane.getByLabel(say.fieldOf("到店时间")).inputValue()).toBe("lastVisitDate");
    expect(await pane.getByLabel(say.lastRow).inputValue()).toBe("9");
    expect(await pane.getByText(say.dayFirst).count()).toBe(0);

    // Other headers are another sheet: what was decided for the old ones no longer holds.
    await journey.type("H4", "下次回访");
    await pane.getByRole("button", { name: say.readAgain }).click();
    await pane.getByText(say.customers(6), { exact: true }).waitFor();
    await pane.getByRole("region", { name: say.questions }).waitFor();
    expect(await pane.getByLabel(say.fieldOf("备注")).inputValue()).toBe("remark");

    expect(journey.errors).toEqual([]);
    expect(journey.strangeRequests).toEqual([]);
  },
);

async function showAsOf({ pane }: WorkbenchPage): Promise<void> {
  await pane.locator("input[type=date]").fill("2026-11-20");
}
