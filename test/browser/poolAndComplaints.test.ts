import { startWorkbench, type WorkbenchPage } from "./support/workbenchPage";

/**
 * The follow-up half of the day in a real browser: dates filled in and coloured, the countdown to the pool with a trial of
 * other days, some of those who are due sent back to it, a complaint that becomes overdue; taken back, written again, saved
 * and found in the file that is opened anew.
 */

let workbench: Awaited<ReturnType<typeof startWorkbench>>;

beforeAll(async () => {
  workbench = await startWorkbench();
});

afterAll(async () => {
  await workbench.stop();
});

/* As of Friday 2026-11-20. Days by hand: 91 and 90 days owned, 31 and 5 days without contact, a deal, a locked one. */
const customers = [
  "客户姓名,手机号,意向级别,领取日期,最近跟进日期,下次跟进日期,成交状态,锁定,业务员",
  "陈伟,19900000001,H,2026-08-21,2026-11-19,,未成交,,王芳",
  "林晓燕,19900000002,B,2026-10-01,2026-10-20,2026-11-05,未成交,,王芳",
  "黄志强,19900000003,A,2026-08-22,2026-11-15,,未成交,,李强",
  "赵敏,19900000004,C,2026-01-10,2026-01-10,2026-12-20,已成交,,李强",
  "吴建国,19900000005,C,2026-01-10,2026-01-10,2026-12-20,未成交,是,李强",
].join("\n");
const sheet = "customers";
const complaints = "投诉记录";

it("fills in coloured dates, counts down to the pool, records a complaint, and finds it all again after saving", async () => {
  const journey = await workbench.visit({ locale: "zh-CN" });
  const { pane, values } = journey;
  await journey.open(new TextEncoder().encode(`\ufeff${customers}`), "customers.csv");
  await asOf(journey, "2026-11-20");
  await pane.getByText("5 位客户").first().waitFor();
  const before = await values(sheet, "A1:L6");

  await pane.getByRole("tab", { name: "跟进日期" }).click();
  await carryOut(journey, "预览日期", "填写跟进日期");
  // H two days after 19 November is a Saturday … Monday 23 (46349); B is overdue and was not contacted since, so it stays;
  // A seven days after 15 November is Sunday 22, so Monday 23.
  expect((await values(sheet, "F2:F4")).map(([next]) => next)).toEqual([46349, "2026-11-05", 46349]);
  expect(await colours(journey)).toEqual(["F2:F6", "F2:F6"]);
  await pane.getByRole("button", { name: "撤销" }).click();
  await pane.getByRole("button", { name: "预览日期" }).waitFor();
  expect(await values(sheet, "A1:L6")).toEqual(before);
  expect(await colours(journey)).toEqual([]);
  await carryOut(journey, "预览日期", "填写跟进日期");

  const pool = await more(journey, "公海");
  await pool.getByRole("button", { name: "查看倒计时" }).click();
  await pool.getByText("今天退回公海：2 位").waitFor();
  await pool.getByRole("spinbutton", { name: "多久未联系（天）" }).fill("4");
  await pool.getByText("今天退回 3 位（现在 2 位）").waitFor();
  await pool.getByRole("button", { name: "写入倒计时" }).click();
  await pool.getByRole("button", { name: "撤销" }).waitFor();
  expect((await values(sheet, "K1:K6")).map(([cell]) => cell)).toEqual(["公海·剩余天数", 0, 0, 1, "", ""]);

  // Without the column that locks her, 吴建国 is due as well, and for longest; by the keyboard she is left where she is.
  await pool.getByRole("button", { name: "再做一次" }).click();
  await pool.getByRole("combobox", { name: "锁定在哪一列" }).selectOption("没有这一列");
  const sendBack = pool.getByRole("region", { name: "退回公海" });
  await sendBack.getByRole("button", { name: "预览退回" }).click();
  await sendBack.getByRole("checkbox", { name: "全选（已选 3 / 3）" }).focus();
  await journey.page.keyboard.press("Tab");
  await journey.page.keyboard.press("Space");
  await sendBack.getByRole("checkbox", { name: /^吴建国 · 李强/, checked: false }).waitFor();
  await sendBack.getByRole("button", { name: "退回公海（2 位）" }).click();
  await sendBack.getByRole("button", { name: "撤销" }).waitFor();
  const owners = async () => (await values(sheet, "I2:I6")).map(([owner]) => owner);
  expect(await owners()).toEqual(["", "", "李强", "李强", "李强"]);
  await sendBack.getByRole("button", { name: "撤销" }).click();
  await sendBack.getByRole("button", { name: "预览退回" }).waitFor();
  expect(await owners()).toEqual(["王芳", "王芳", "李强", "李强", "李强"]);

  const screen = await more(journey, "投诉");
  await screen.getByRole("searchbox").fill("林晓燕");
  await screen.getByRole("button", { name: /林晓燕.*第 3 行/ }).click();
  await screen.getByRole("textbox", { name: "投诉内容" }).fill("送货晚了两天");
  await screen.getByRole("textbox", { name: "客户要求" }).fill("换一台");
  await screen.getByRole("button", { name: "预览登记" }).click();
  await screen.getByRole("button", { name: "登记投诉" }).click();
  await screen.getByText("未结投诉：1 件").waitFor();
  await asOf(journey, "2026-11-23");
  await screen.getByText("逾期：1 件").waitFor();
  await screen.getByRole("button", { name: "预览状态" }).click();
  await screen.getByRole("button", { name: "更新状态" }).click();
  await screen.getByRole("region", { name: "更新状态" }).getByRole("button", { name: "撤销" }).waitFor();
  // In the seven steps; finding who is responsible was due on the day of the complaint.
  expect((await values(complaints, "C6:L6"))[0]).toEqual([
    ...["林晓燕", "19900000002", "王芳", "送货晚了两天", "", "换一台"],
    ...["逾期：1 判定具体责任人", "主管", 46346, 46346],
  ]);

  const written = await values(sheet, "A1:L6");
  const line = await values(complaints, "A1:AB7");
  await journey.open(await journey.save(), "saved.xlsx");
  expect(await values(sheet, "A1:L6")).toEqual(written);
  expect(await values(complaints, "A1:AB7")).toEqual(line);
  expect(await colours(journey)).toEqual(["F2:F6", "F2:F6"]);
  await asOf(journey, "2026-11-23");
  await (await more(journey, "投诉")).getByText("逾期：1 件").waitFor();
  const chosen = (await more(journey, "公海")).getByRole("combobox", { name: "锁定在哪一列" });
  expect(await chosen.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text)).toBe("没有这一列");

  expect(journey.strangeRequests).toEqual([]);
  expect(journey.errors).toEqual([]);
});

it("answers the functions of dates in cells, around the National Day holiday", async () => {
  const journey = await workbench.visit({ locale: "en-US" });
  await journey.open(new TextEncoder().encode(`\ufeff${customers}`), "customers.csv");
  await journey.type("M2", "=WORKDAY.CN(DATE(2026,9,30),1)");
  await journey.type("N2", '=FOLLOWUP.NEXT(DATE(2026,9,30),"H",,,DATE(2026,9,30))');
  await journey.type("O2", "=FOLLOWUP.STATUS(E2:E6,DATE(2026,10,20))");
  await journey.type("P2", "=WORKDAY.CN(DATE(2026,9,30),99999)");
  // 8 October 2026 is 46303.
  expect((await journey.values(sheet, "M2:P2"))[0]).toEqual([46303, 46303, "upcoming", "#VALUE!"]);
  expect((await journey.values(sheet, "O2:O6")).map(([status]) => status)).toEqual([
    "upcoming",
    "due",
    "upcoming",
    "overdue",
    "overdue",
  ]);
  expect(journey.errors).toEqual([]);
});

async function asOf({ pane }: WorkbenchPage, iso: string): Promise<void> {
  await pane.getByRole("textbox", { name: "计算日" }).fill(iso);
}

async function carryOut({ pane }: WorkbenchPage, preview: string, apply: string): Promise<void> {
  await pane.getByRole("button", { name: preview }).click();
  await pane.getByRole("button", { name: apply, exact: true }).click();
  await pane.getByRole("button", { name: "撤销" }).waitFor();
}

/** A screen behind the menu. */
async function more({ pane }: WorkbenchPage, name: string) {
  await pane.getByRole("button", { name: /^更多/ }).click();
  await pane.getByRole("menuitemradio", { name }).click();
  return pane.getByRole("region", { name });
}

/** Where the next contacts have conditional formats, as Office.js tells in the pane. */
async function colours({ page }: WorkbenchPage): Promise<string[]> {
  const frame = page.frames().find((candidate) => candidate.url().includes("taskpane"));
  if (!frame) throw new Error("The pane is not there.");
  return frame.evaluate(() =>
    Excel.run(async (context) => {
      const { conditionalFormats } = context.workbook.worksheets.getItem("customers").getRange("F2:F6");
      conditionalFormats.load("items");
      await context.sync();
      const ranges = conditionalFormats.items.map((format) => format.getRange().load("address"));
      await context.sync();
      return ranges.map(({ address }) => address.slice(address.indexOf("!") + 1));
    }),
  );
}
