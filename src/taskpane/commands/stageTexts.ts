import { withStageTexts } from "../../domain/funnel/unknownStages";
import type { Locale } from "../../domain/locale";
import { changeRules } from "../../workbook/rules/changeRule";
import type { Outcome } from "../../workbook/door/failure";
import type { JobOptions } from "../../workbook/door/progress";
import {
  findRule,
  findRulesSheet,
  readRules,
  writeRulesSheet,
  type RuleOnSheet,
} from "../../workbook/rules/rulesSheet";
import type { Writable } from "./history";

/** `sheet`: the rules sheet that takes the texts; `null` where one is written for them. */
export type PreparedStageTexts = Writable & {
  readonly sheet: string | null;
  /** Whether the rules sheet lacks the table of the stages, so that nothing can be added to it. */
  readonly hasNoTable: boolean;
};

/** Texts are to be read as these stages of the sales funnel from now on: other spellings on the rules sheet. */
export async function prepareStageTexts(
  places: ReadonlyMap<string, number>,
  locale: Locale,
  options: JobOptions = {},
): Promise<Outcome<PreparedStageTexts>> {
  const read = await readRules(options);
  if (!read.ok) return read;
  const sheet = await findRulesSheet();
  if (!sheet.ok) return sheet;
  const rules = withStageTexts(read.value, places);
  if (sheet.value === null) {
    const write = (job: JobOptions) => writeRulesSheet(rules, locale, job);
    return { ok: true, value: { sheet: null, hasNoTable: false, isNothing: false, write } };
  }
  const changes: { rule: RuleOnSheet; value: string }[] = [];
  for (const stage of new Set(places.values())) {
    const found = await findRule(["funnelStages", stage, "aliases"], options);
    if (!found.ok) return found;
    const aliases = rules.funnelStages[stage]?.aliases ?? [];
    if (found.value) changes.push({ rule: found.value, value: aliases.join(locale === "en-US" ? "; " : "；") });
  }
  const hasNoTable = changes.length < new Set(places.values()).size;
  return {
    ok: true,
    value: { sheet: sheet.value, hasNoTable, isNothing: hasNoTable, write: () => changeRules(changes) },
  };
}
