import { withStageTexts } from "../../domain/funnel/unknownStages";
import type { Locale } from "../../domain/locale";
import { gather } from "../../workbook/read/gather";
import { changeRules, ruleOn } from "../../workbook/rules/changeRule";
import type { Outcome } from "../../workbook/door/failure";
import type { JobOptions } from "../../workbook/door/progress";
import { writeRulesSheet } from "../../workbook/rules/rulesSheet";
import type { Writable } from "./history";

/** `sheet`: the rules sheet that takes the texts; `null` where one is written for them. */
export type PreparedStageTexts = Writable & {
  readonly sheet: string | null;
  /** Whether the rules sheet lacks the table of the stages, so that nothing can be added to it. */
  readonly hasNoTable: boolean;
};

/** Texts are to be read as these stages of the sales funnel from now on: other spellings on the rules sheet. */
export function prepareStageTexts(
  places: ReadonlyMap<string, number>,
  locale: Locale,
  options: JobOptions = {},
): Promise<Outcome<PreparedStageTexts>> {
  return gather(async (workbook) => {
    const sheet = await workbook.rulesSheet();
    const rules = withStageTexts(await workbook.rules(), places);
    if (sheet === null) {
      const write = (job: JobOptions) => writeRulesSheet(rules, locale, job);
      return { sheet: null, hasNoTable: false, isNothing: false, write };
    }
    const stages = [...new Set(places.values())];
    const changes = stages.flatMap((stage) => {
      const rule = ruleOn(sheet, ["funnelStages", stage, "aliases"]);
      const aliases = rules.funnelStages[stage]?.aliases ?? [];
      return rule === null ? [] : [{ rule, value: aliases.join(locale === "en-US" ? "; " : "；") }];
    });
    const hasNoTable = changes.length < stages.length;
    return { sheet: sheet.name, hasNoTable, isNothing: hasNoTable, write: () => changeRules(changes) };
  }, options);
}
