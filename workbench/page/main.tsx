import { createRoot } from "react-dom/client";
import { type Locale, localeFor, locales } from "../locale";
import { Page } from "./Page";
import { createWorkbench, type Cursor, type Workbench } from "./workbench";
import "./fonts.css";
import "./page.css";

/**
 * For the browser journeys, which cannot read a canvas: they open files, read cells as Office.js would, and wait until
 * everything is calculated through this instead of guessing from pixels and pauses. Nothing else may use it.
 */
export type WorkbenchForJourneys = {
  readonly open: (bytes: Uint8Array, fileName: string) => Promise<void>;
  readonly save: () => Promise<Uint8Array>;
  readonly values: (sheet: string, address: string) => readonly (readonly unknown[])[];
  readonly typed: (address: string) => string;
  readonly cursor: () => Cursor;
  readonly settled: () => Promise<void>;
};

type WorkbenchWindow = Window & {
  /** For `paneBridge.ts`. */
  callsheetHost?: { readonly attach: (pane: Window) => void };
  callsheetWorkbench?: WorkbenchForJourneys;
};

const storedLanguage = "callsheet-workbench-language";

async function start(grid: HTMLElement, locale: Locale): Promise<Workbench> {
  // A canvas does not wait for fonts as text does.
  await Promise.allSettled([...document.fonts].map((font) => font.load()));
  const workbench = await createWorkbench(grid, locale);
  const page: WorkbenchWindow = window;
  page.callsheetHost = { attach: workbench.attachPane };
  page.callsheetWorkbench = {
    open: workbench.open,
    save: workbench.bytes,
    values: workbench.values,
    typed: workbench.typed,
    cursor: workbench.cursor,
    settled: workbench.settled,
  };
  void workbench.openSample();
  return workbench;
}

function firstLocale(): Locale {
  const stored = localStorage.getItem(storedLanguage);
  return locales.find((locale) => locale === stored) ?? localeFor(navigator.language);
}

const root = document.getElementById("root");
if (root !== null) {
  createRoot(root).render(
    <Page
      firstLocale={firstLocale()}
      start={start}
      onLocale={(locale) => {
        localStorage.setItem(storedLanguage, locale);
      }}
    />,
  );
}
