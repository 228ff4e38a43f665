import type { Reading, ReadingChoices, SheetCells } from "../../domain/reading/reading";
import { readCustomers } from "../../domain/reading/readCustomers";
import { defaultRules, type Rules } from "../../domain/rules";
import type { Outcome } from "../../workbook/failure";
import { breathe, type JobOptions } from "../../workbook/progress";
import { readRules } from "../../workbook/rulesSheet";
import { readSheet } from "../../workbook/readSheet";
import { changeSettings, readSettings, type Settings } from "../../workbook/settings";
import { gradingRules } from "./gradingRules";
import type { Source } from "./source";

/** A sheet as it was read and understood. */
export type Found = {
  readonly cells: SheetCells;
  readonly reading: Reading;
  /** What the person has decided about it. */
  readonly choices: ReadingChoices;
  /** By which the choices are remembered: sheets with the same headers are read alike. */
  readonly headersKey: string;
  /** Those of this workbook; with a fault in its rules sheet nothing can be worked out. */
  readonly rules: Outcome<Rules>;
};

/** Reads the customers of a sheet with the choices given, or else those that this workbook remembers for its headers. */
export async function findCustomers(source: Source, options: JobOptions = {}): Promise<Outcome<Found>> {
  const sheet = await readSheet(source.sheet, options);
  if (!sheet.ok) return sheet;
  const settings = await readSettings();
  if (!settings.ok) return settings;
  const rules = await readRules(options);
  await breathe();
  return { ok: true, value: understand(sheet.value, source, settings.value, rules) };
}

/** Keeps the person's choices for sheets with these headers; none (`{}`) forgets them. */
export function rememberChoices(headersKey: string, choices: ReadingChoices): Promise<Outcome<Settings>> {
  return changeSettings((settings) => {
    const others = Object.entries(settings.readings).filter(([key]) => key !== headersKey);
    const kept = Object.keys(choices).length === 0 ? others : [...others, [headersKey, choices] as const];
    return { ...settings, readings: Object.fromEntries(kept) };
  });
}

function understand(cells: SheetCells, source: Source, settings: Settings, rules: Outcome<Rules>): Found {
  const { asOf, locale } = source;
  // What stands on the sheet is shown even where the rules have a fault; whoever computes from it must stop there.
  const { telesalesStages: stages } = rules.ok ? rules.value : defaultRules;
  const byItself = readCustomers({ cells, asOf, locale, stages });
  const headersKey = headersKeyOf(byItself);
  const choices = source.choices ?? settings.readings[headersKey] ?? {};
  const reading =
    Object.keys(choices).length === 0 ? byItself : readCustomers({ cells, asOf, locale, choices, stages });
  const withChosenMethod = rules.ok ? { ...rules, value: gradingRules(rules.value, settings.grading) } : rules;
  return { cells, reading, choices, headersKey, rules: withChosenMethod };
}

/** The headers themselves would make the settings as long as the sheet is wide. */
function headersKeyOf(reading: Reading): string {
  const text =
    reading.headerRow === null
      ? `sheet ${reading.sheet}`
      : reading.columns
          .filter((column) => column.ours === null)
          .map((column) => column.header)
          .join("\t");
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return `${(hash >>> 0).toString(16)}-${text.length}`;
}
