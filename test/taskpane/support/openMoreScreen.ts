import { waitFor, within } from "@testing-library/dom";
import type { TestSheets } from "../../workbook/support/openInExcel";
import { openPane, type OpenPane } from "./openPane";

/** Menus and charts measure themselves, which jsdom does not: nothing ever changes its size there. */
export async function openPaneWithMenus(
  sheets: TestSheets,
  options: { readonly locale?: string } = {},
): Promise<OpenPane> {
  const pane = await openPane(sheets, options);
  class ResizeObserver {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  }
  Object.assign(pane.window, { ResizeObserver });
  return pane;
}

/** Opens one of the screens behind "More". */
export async function openMoreScreen(
  { user, pane, window }: OpenPane,
  screen: string,
  more = "更多",
): Promise<ReturnType<typeof within>> {
  await user.click(pane.getByRole("button", { name: more }));
  const item = await waitFor(() => pane.getByRole("menuitemradio", { name: screen }), {
    container: window.document.body,
    timeout: 10_000,
  });
  await user.click(item);
  return within(pane.getByRole("region", { name: screen }));
}
