import { waitFor } from "@testing-library/dom";
import type { TradeKey } from "../../../src/domain/trades/trade";
import type { OpenPane } from "./openPane";

/** Chooses the trade of the workbook on "what I found", and waits until the sheet has been read in it. */
export async function chooseTrade({ user, pane, text, window }: OpenPane, trade: TradeKey): Promise<void> {
  await user.selectOptions(pane.getByLabelText("行业"), trade);
  const chosen = () => {
    if (!text().includes("您选定的")) throw new Error("the trade is not remembered yet");
  };
  await waitFor(chosen, { container: window.document.body, timeout: 60_000 });
}
