import { startWorkbench, type WorkbenchPage } from "./support/workbenchPage";

/** Who is slipping away from the sample's shop, the proof on its own orders, and the columns, in a real browser. */

let workbench: Awaited<ReturnType<typeof startWorkbench>>;

beforeAll(async () => {
  workbench = await startWorkbench();
});

afterAll(async () => {
  await workbench.stop();
});

const sheet = "客户表";
const asOf = 46346;

it("lists who is slipping from the orders sheet, writes risk, state and a chosen reason, and takes them back", async () => {
  const journey = await workbench.visit({ locale: "zh-CN" });
  const { values } = journey;
  const churn = await openChurn(journey, { asOf: "计算日", more: "更多", churn: "流失预警" });
  await churn.getByRole("button", { name: "分析流失" }).click();
  await churn.getByRole("button", { name: "重新分析" }).waitFor();
  await churn.getByText(/依据工作表“订单”中 \d+ 位客户的 \d+ 笔订单。.*按本表过去的下单日期推算/).waitFor();

  // The plain facts of everyone shown, counted anew from the sheet of orders.
  const orderDays = await orderDaysByCustomer(journey);
  const before = await values(sheet, "A1:Z310");
  const shown = await churn
    .getByRole("list", { name: /^正在流失/ })
    .getByRole("listitem")
    .allTextContents();
  expect(shown).toHaveLength(10);
  for (const text of shown) {
    const name = [...orderDays.keys()].filter((each) => text.startsWith(each));
    const facts = name.flatMap((each) => orderDays.get(each) ?? []).map(factsOf);
    expect(facts.some((fact) => text.includes(fact))).toBe(true);
  }
  expect(shown.every((text) => text.includes("P级"))).toBe(true);
  const spent = shown.map((text) => Number(/累计 ([\d,]+) 元/.exec(text)?.[1]?.replaceAll(",", "")));
  expect(spent).toEqual([...spent].sort((one, other) => other - one));

  const proposal = churn.getByRole("button", { name: /^对.*采用“/ }).first();
  const proposed = /^对(.*)采用“(.*)”$/.exec((await proposal.getAttribute("aria-label")) ?? "");
  await proposal.click();
  await churn.getByRole("button", { name: "预览写入" }).click();
  await churn.getByRole("button", { name: "写入流失列", exact: true }).click();
  await churn.getByRole("button", { name: "撤销" }).waitFor();
  const written = await values(sheet, "A3:S310");
  expect(written[0]?.slice(16)).toEqual(["流失·概率", "流失·状态", "流失·原因"]);
  const marked = written.slice(1).filter((row) => row[18] !== "");
  expect(marked.map((row) => [String(row[2]).trim(), row[17], row[18]])).toEqual([
    [proposed?.[1], expect.stringMatching(/^(预警|沉睡|流失)$/), `${proposed?.[2]}（主动流失）`],
  ]);
  for (const [risk] of written.slice(1, 301).map((row) => row.slice(16))) {
    if (risk !== "") expect([0 <= Number(risk), Number(risk) <= 1]).toEqual([true, true]);
  }
  await churn.getByRole("button", { name: "撤销" }).click();
  await churn.getByText(/删除 3 个新增列/).waitFor();
  expect(await values(sheet, "A1:Z310")).toEqual(before);
  expect(journey.errors).toEqual([]);
  expect(journey.strangeRequests).toEqual([]);
});

it("proves the forecast on the sample's own past, in a pane as narrow as Excel's", async () => {
  const journey = await workbench.visit({ locale: "en-US" });
  await journey.page.locator("iframe").evaluate((frame: HTMLElement) => {
    frame.style.minWidth = frame.style.width = "320px";
  });
  const churn = await openChurn(journey, { asOf: "As of", more: "More", churn: "Churn" });
  await churn.getByRole("button", { name: "See who is slipping" }).click();
  await churn.getByRole("button", { name: "Look again" }).waitFor();
  await churn.getByRole("button", { name: "Run the test" }).click();
  await churn.getByText(/foreseen lost, \d+ really were/).waitFor();
  const ranked = async (way: string) => {
    const cells = await churn.getByRole("row", { name: way }).getByRole("cell").allTextContents();
    return { auc: Number.parseFloat(cells[0] ?? ""), caught: Number(cells[1]) };
  };
  const [ours, daysSince, coin] = [await ranked("This forecast"), await ranked("Days since"), await ranked("A coin")];
  expect(ours.auc).toBeGreaterThan(daysSince.auc);
  expect(ours.caught).toBeGreaterThan(coin.caught);
  await churn.getByText(/can be taken at their word/).waitFor();
  const calibration = churn.getByRole("region", { name: "Did it happen as often as it said?" });
  await calibration.locator("svg").getByText("Foreseen lost").waitFor();
  await churn.getByRole("button", { name: "Show as a table" }).click();
  const groups = await churn.getByRole("table").nth(1).getByRole("row").allTextContents();
  expect(groups).toHaveLength(11);
  const [wide, room] = await journey.pane
    .locator("html")
    .evaluate((page: HTMLElement) => [page.scrollWidth, page.clientWidth]);
  expect(room).toBe(320);
  expect(wide).toBe(room);

  // Without single orders there is no way back into the past: that is said, and no figure is left standing.
  await churn.getByLabel("Orders sheet").selectOption({ label: "Without orders" });
  await churn.getByText(/The test needs an orders sheet/).waitFor();
  expect(await churn.getByRole("table").count()).toBe(0);
  expect(journey.errors).toEqual([]);
});

async function openChurn(
  { pane }: WorkbenchPage,
  names: { readonly asOf: string; readonly more: string; readonly churn: string },
) {
  await pane.getByRole("textbox", { name: names.asOf }).fill("2026-11-20");
  await pane.getByRole("button", { name: names.more, exact: true }).click();
  await pane.getByRole("menuitemradio", { name: names.churn }).click();
  return pane.getByRole("region", { name: names.churn, exact: true });
}

/** By name, the order days of each customer of that name: distinct, ascending, closed orders left out. */
async function orderDaysByCustomer({ values }: WorkbenchPage): Promise<Map<string, number[][]>> {
  const byId = new Map<string, { name: string; days: Set<number> }>();
  for (const [, id, name, on, , , , status] of (await values("订单", "A2:H3000")).filter(([id]) => id !== "")) {
    if (status !== "交易成功") continue;
    const known = byId.get(String(id)) ?? { name: String(name).trim(), days: new Set<number>() };
    byId.set(String(id), { ...known, days: known.days.add(Number(on)) });
  }
  const byName = new Map<string, number[][]>();
  for (const { name, days } of byId.values()) {
    byName.set(name, [...(byName.get(name) ?? []), [...days].sort((one, other) => one - other)]);
  }
  return byName;
}

/** "143 天前最后下单（2026-06-30）平常间隔 40 ± 9 天（8 次间隔）", with the sample standard deviation. */
function factsOf(days: readonly number[]): string {
  const last = days.at(-1) ?? NaN;
  const gaps = days.slice(1).map((day, index) => day - (days[index] ?? NaN));
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const spread = Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / (gaps.length - 1));
  const iso = new Date((last - 25569) * 86_400_000).toISOString().slice(0, 10);
  return `${asOf - last} 天前最后下单（${iso}）平常间隔 ${Math.round(mean)} ± ${Math.round(spread)} 天（${gaps.length} 次间隔）`;
}
