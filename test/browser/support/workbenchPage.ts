import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Browser, FrameLocator, Page } from "playwright-core";

/** The workbench in a real Chromium, served as `npm start` serves it. No request may leave this machine. */
export type WorkbenchPage = {
  readonly page: Page;
  /** The add-in's pane. */
  readonly pane: FrameLocator;
  readonly open: (bytes: Uint8Array, fileName: string) => Promise<void>;
  /** The workbook as the bytes of a new .xlsx file. */
  readonly save: () => Promise<Uint8Array>;
  /** Cells as Office.js would read them, once everything is calculated. */
  readonly values: (sheet: string, address: string) => Promise<unknown[][]>;
  /** Types a formula or text into a cell, by the keyboard, as a person does. */
  readonly type: (address: string, text: string) => Promise<void>;
  /** Selects cells through the name box, as a person who knows where to go. */
  readonly select: (address: string) => Promise<void>;
  /** Waits until these cells are selected in the grid. */
  readonly untilSelected: (address: string) => Promise<void>;
  readonly screenshot: (name: string) => Promise<void>;
  /** Addresses that were asked for outside this machine, and errors on the pages. */
  readonly strangeRequests: readonly string[];
  readonly errors: readonly string[];
};

type ForJourneys = {
  readonly callsheetWorkbench: {
    readonly open: (bytes: Uint8Array, fileName: string) => Promise<void>;
    readonly save: () => Promise<Uint8Array>;
    readonly values: (sheet: string, address: string) => unknown[][];
    readonly typed: (address: string) => string;
    readonly cursor: () => { readonly cell: string; readonly editing: string | null };
    readonly settled: () => Promise<void>;
  };
};

const root = join(__dirname, "..", "..", "..");

export type Visit = { readonly locale: string; readonly width?: number; readonly height?: number };

export async function startWorkbench(): Promise<{
  readonly visit: (how: Visit) => Promise<WorkbenchPage>;
  readonly stop: () => Promise<void>;
}> {
  if (!existsSync(join(root, "dist", ".built"))) throw new Error("Build first: npm run build");
  const { serveWorkbench } = await import("../../../scripts/serve.mjs");
  const server = await serveWorkbench(0);
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const browser = await launch();
  return {
    visit: (how) => visit(browser, origin, how),
    stop: async () => {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function visit(
  browser: Browser,
  origin: string,
  { locale, width = 1280, height = 800 }: Visit,
): Promise<WorkbenchPage> {
  const context = await browser.newContext({ locale, viewport: { width, height }, acceptDownloads: true });
  const page = await context.newPage();
  const strangeRequests: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => {
    if (!/^(http:\/\/localhost|data:|blob:)/.test(request.url())) strangeRequests.push(request.url());
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(`${origin}/`);
  const pane = page.frameLocator("iframe");
  await pane.getByRole("tablist").waitFor({ timeout: 60_000 });
  const settled = () => page.evaluate(() => (window as unknown as ForJourneys).callsheetWorkbench.settled());
  await settled();
  return {
    page,
    pane,
    strangeRequests,
    errors,
    open: async (bytes, fileName) => {
      const opening = page.evaluate(
        ([content, name]) => (window as unknown as ForJourneys).callsheetWorkbench.open(Uint8Array.from(content), name),
        [[...bytes], fileName] as const,
      );
      // The page asks first when something has not been saved.
      const goOn = page.getByRole("button", { name: /^(不保存，直接打开|Open without saving)$/ });
      await Promise.race([opening, goOn.click().catch(() => undefined)]);
      await opening;
      await pane.getByRole("tablist").waitFor();
      await settled();
    },
    save: async () => {
      const bytes = await page.evaluate(async () =>
        Array.from(await (window as unknown as ForJourneys).callsheetWorkbench.save()),
      );
      return Uint8Array.from(bytes);
    },
    values: async (sheet, address) => {
      await settled();
      return page.evaluate(([name, area]) => (window as unknown as ForJourneys).callsheetWorkbench.values(name, area), [
        sheet,
        address,
      ] as const);
    },
    type: async (address, text) => {
      for (let tries = 1; tries <= mostTries; tries += 1) {
        await goTo(page, address);
        // The grid moves on a little after its name box; keys that come before go to the cell that was selected.
        await untilCursor(page, { cell: address, editing: null });
        // The first key opens the cell's editor, which takes over the rest once it is there.
        await page.keyboard.type(text.slice(0, 1));
        await untilCursor(page, { editing: text.slice(0, 1) });
        // At a person's pace: the editor takes each key in its own time, and Enter at once would leave out the last.
        await page.keyboard.type(text.slice(1), { delay: 25 });
        await untilCursor(page, { editing: text });
        await page.keyboard.press("Enter");
        // The grid now and then opens its editor too late for the keys; a person sees that and types again.
        if (await untilTyped(page, address, text)) {
          await painted(page);
          await settled();
          return;
        }
      }
      throw new Error(`The grid lost keys of “${text}” in ${address} ${mostTries} times.`);
    },
    select: (address) => goTo(page, address),
    untilSelected: async (address) => {
      await page.waitForFunction(
        ([selector, wanted]) => document.querySelector<HTMLInputElement>(selector)?.value === wanted,
        [nameBoxSelector, address] as const,
      );
    },
    screenshot: async (name) => {
      const folder = join(root, "docs", "images");
      await mkdir(folder, { recursive: true });
      // The grid makes its rows as high as their texts after they were written, and paints them after that.
      await settled();
      await painted(page);
      await page.screenshot({ path: join(folder, `${name}.png`) });
    },
  };
}

/** Through the name box left of the formula bar, as in Excel. */
async function goTo(page: Page, address: string): Promise<void> {
  const nameBox = page.locator(nameBoxSelector).first();
  await nameBox.click();
  await nameBox.fill(address);
  await nameBox.press("Enter");
  // The keys that follow are for the cell once the box has given them back.
  await page.waitForFunction(
    (selector) => document.activeElement !== document.querySelector(selector),
    nameBoxSelector,
  );
}

/** Resolves when the page has painted once more, and with it has begun what the last key set off. */
function painted(page: Page): Promise<unknown> {
  return page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** Whether the cell comes to hold what was typed, and not only a first part of it. */
function untilTyped(page: Page, address: string, text: string): Promise<boolean> {
  return inTime(
    page.waitForFunction(
      ([cell, wanted]) => {
        const { cursor, typed } = (window as unknown as ForJourneys).callsheetWorkbench;
        if (cursor().editing !== null) return false;
        const found = typed(cell);
        return found.length >= wanted.length || !wanted.startsWith(found);
      },
      [address, text] as const,
      { timeout: personLooksAgain },
    ),
  );
}

/** Whether the grid comes to stand so before a person would look again. */
function untilCursor(
  page: Page,
  wanted: { readonly cell?: string; readonly editing: string | null },
): Promise<boolean> {
  return inTime(
    page.waitForFunction(
      ({ cell, editing }) => {
        const cursor = (window as unknown as ForJourneys).callsheetWorkbench.cursor();
        return (cell === undefined || cursor.cell === cell) && cursor.editing === editing;
      },
      wanted,
      { timeout: personLooksAgain },
    ),
  );
}

async function inTime(waiting: Promise<unknown>): Promise<boolean> {
  try {
    await waiting;
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === "TimeoutError") return false;
    throw error;
  }
}

/** Milliseconds. */
const personLooksAgain = 3_000;
const mostTries = 4;

const nameBoxSelector = "[data-u-comp='defined-name'] input";

async function launch(): Promise<Browser> {
  const { launchChromium } = await import("../../../scripts/chromium.mjs");
  return launchChromium();
}
