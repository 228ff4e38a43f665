import axe, { type AxeResults } from "axe-core";
import type { OpenPane } from "./openPane";

/** What axe finds on the page. Colours are not computed without a browser: the journeys look at contrast. */
export async function axeViolations({ window }: Pick<OpenPane, "window">): Promise<string[]> {
  window.eval(axe.source);
  const run = (window as unknown as { axe: typeof axe }).axe.run;
  const results: AxeResults = await run(window.document.body, { rules: { "color-contrast": { enabled: false } } });
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
