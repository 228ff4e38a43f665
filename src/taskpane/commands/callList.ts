import { planCallList, type CallList } from "../../domain/callList";
import type { Day } from "../../domain/day";
import type { Outcome } from "../../workbook/failure";
import type { JobOptions } from "../../workbook/progress";
import { changeSettings, type Settings } from "../../workbook/settings";
import { findCustomers } from "./findCustomers";
import { knownOfCustomers } from "./knownOfCustomers";
import { ourDays } from "./ourValues";
import { prepared, type Prepared } from "./prepared";
import type { Source } from "./source";

/** The day to call on: as-of itself when it is worked and else the next working day, unless a day is given. */
export type CallListChoices = { readonly day?: Day | undefined };

export type PreparedCallList = Prepared & { readonly list: CallList };

/** Works out whom to call on one day, owner by owner, each with the reason. Nobody to call: nothing to write. */
export async function prepareCallList(
  source: Source & CallListChoices,
  options: JobOptions = {},
): Promise<Outcome<PreparedCallList>> {
  const found = await findCustomers(source, options);
  if (!found.ok) return found;
  const asked = await knownOfCustomers(found.value, source);
  if (!asked.ok) return asked;
  const known = asked.value;
  const list = planCallList({
    reading: found.value.reading,
    rules: known.rules,
    asOf: source.asOf,
    locale: source.locale,
    tiers: known.tiers,
    churnStates: known.churnStates,
    plannedNext: ourDays(found.value, "nextContact"),
    ...(known.lunarToSolar ? { lunarToSolar: known.lunarToSolar } : {}),
    ...(source.day === undefined ? {} : { day: source.day }),
  });
  return { ok: true, value: { ...prepared(found.value, list.rows.length > 0 ? list.edits : []), list } };
}

/** Keeps which sheet call lists are made from, for the button on the ribbon. */
export function rememberCallList(sheet: string): Promise<Outcome<Settings>> {
  return changeSettings((settings) => ({ ...settings, callList: { sheet } }));
}
