import { localeFor } from "../domain/locale";
import { readSettings } from "../workbook/door/settings";
import { tellRibbonRun, type RibbonRun } from "./callList/ribbonRun";
import { prepareCallList } from "./commands/callList";
import { apply } from "./commands/history";
import { today } from "./today";

/** Connects the buttons on the ribbon with what they do. */
export function associateRibbon(): void {
  Office.actions.associate("generateCallList", (event: Office.AddinCommands.Event) => {
    void generateCallList().finally(() => event.completed());
  });
}

/** Makes the call list as it was made last, and shows in the pane what came of it. */
async function generateCallList(): Promise<void> {
  tellRibbonRun({ status: "preparing", progress: null });
  try {
    tellRibbonRun(await madeCallList());
    await Office.addin.showAsTaskpane();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    tellRibbonRun({ status: "failed", failure: { kind: "unexpected", detail }, remains: { kind: "nothing" } });
  }
}

async function madeCallList(): Promise<RibbonRun> {
  const settings = await readSettings();
  if (!settings.ok) return { status: "failed", failure: settings.failure, remains: { kind: "nothing" } };
  const { callList: last } = settings.value;
  const source = { asOf: today(), locale: localeFor(Office.context.displayLanguage) };
  const { sheet, day, ...choices } = last ?? {};
  const wanted = { ...source, ...choices, day: day === "next" ? day : undefined };
  let plan = await prepareCallList({ ...wanted, sheet });
  if (!plan.ok && plan.failure.kind === "sheetMissing") plan = await prepareCallList(wanted);
  if (!plan.ok) return { status: "failed", failure: plan.failure, remains: { kind: "nothing" } };
  if (plan.value.request.edits.length === 0) return { status: "prepared", plan: plan.value, obstacle: null };
  const outcome = await apply(plan.value.request);
  if (outcome.ok) return { status: "applied", plan: plan.value, applied: outcome.value };
  const record = outcome.halfWritten;
  return {
    status: "failed",
    failure: outcome.failure,
    remains: record ? { kind: "part", record } : { kind: "nothing" },
  };
}
