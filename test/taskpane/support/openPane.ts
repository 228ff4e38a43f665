import path from "node:path";
import { fireEvent, within, waitFor } from "@testing-library/dom";
import { userEvent, type UserEvent } from "@testing-library/user-event";
import type { AddInWindow } from "../../../workbench/wire/officeInNode";
import {
  bundled,
  doorScript,
  openInExcel,
  type OpenWorkbook,
  type TestSheets,
} from "../../workbook/support/openInExcel";

export type OpenPane = OpenWorkbook & {
  readonly user: UserEvent;
  readonly pane: ReturnType<typeof within>;
  readonly text: () => string;
  readonly goTo: (tab: string) => Promise<ReturnType<typeof within>>;
  /** A screen behind the menu "更多". */
  readonly goToMore: (screen: string) => Promise<ReturnType<typeof within>>;
};

/** Opens a workbook in the stand-in with the whole pane beside it, as of a Friday, and waits until it has read the sheet. */
export async function openPane(
  sheets: TestSheets,
  options: { readonly locale?: string; readonly functions?: "ours" } = {},
): Promise<OpenPane> {
  const workbook = await openInExcel(sheets, {
    ...options,
    scripts: [doorScript(), bundled(path.join(__dirname, "../../../src/taskpane/taskpane.tsx"))],
    html: '<!doctype html><html><head></head><body><div id="root"></div></body></html>',
    prepare: (window) => {
      computeStylesQuickly(window);
      measureNothing(window);
    },
  });
  const { document } = workbook.window;
  // Charts measure their labels on a canvas, of which there is none here, and do without where it gives nothing.
  workbook.window.HTMLCanvasElement.prototype.getContext = () => null;
  const pane = within(document.body);
  const user = userEvent.setup({ document, delay: null });
  await waitFor(() => pane.getByRole("tablist"), { container: document.body, timeout: 60_000 });
  fireEvent.change(document.querySelector('input[type="date"]') as Element, { target: { value: "2026-11-20" } });
  await settled();
  return {
    ...workbook,
    user,
    pane,
    text: () => document.body.textContent ?? "",
    goTo: async (tab) => {
      await user.click(pane.getByRole("tab", { name: tab }));
      return within(pane.getByRole("tabpanel", { name: tab }));
    },
    goToMore: async (screen) => {
      await user.click(pane.getByRole("button", { name: /^更多/ }));
      const entry = () => pane.getByRole("menuitemradio", { name: screen });
      await user.click(await waitFor(entry, { container: document.body, timeout: 60_000 }));
      await waitFor(
        () => {
          if (pane.queryByRole("menu")) throw new Error("the menu is still open");
        },
        { container: document.body, timeout: 60_000 },
      );
      return within(pane.getByRole("region", { name: screen }));
    },
  };

  function settled(): Promise<void> {
    return waitFor(
      () => {
        if (document.querySelector('[role="progressbar"]')) throw new Error("still reading");
      },
      { container: document.body, timeout: 60_000 },
    );
  }
}

/**
 * jsdom matches every rule of every style sheet for each element whose style is asked for, which takes most of a test's
 * time. What the pane and the tests ask is whether an element is hidden, and that is said on the element itself; only the
 * tabs hide a text by their style, the one that keeps room for bold letters.
 */
function computeStylesQuickly(window: AddInWindow): void {
  const computed = window.getComputedStyle.bind(window);
  window.getComputedStyle = (element, pseudo) => {
    if (element.closest('[role="tab"]')) return computed(element, pseudo);
    const { style, hidden } = element as HTMLElement;
    const valueOf = (name: string): string => (name === "display" && hidden ? "none" : style.getPropertyValue(name));
    return new Proxy(style, {
      get: (own, name) => {
        if (name === "display") return valueOf("display");
        if (name === "getPropertyValue") return valueOf;
        return Reflect.get(own, name, own) as unknown;
      },
    });
  };
}

/** jsdom lays nothing out, so the charts measure their labels in vain, and menus need not follow what they belong to. */
function measureNothing(window: AddInWindow): void {
  class ResizeObserver {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
  Object.assign(window, { ResizeObserver });
  Object.assign(window.SVGElement.prototype, { getComputedTextLength: () => 0 });
  window.HTMLCanvasElement.prototype.getContext = () => null;
}
