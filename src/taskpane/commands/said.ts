import { whatCustomersSaid, type SaidProposal } from "../../domain/contactLog/whatCustomersSaid";
import { workingWeeks } from "../../domain/daysOff/holidays";
import { orderLinesOf } from "../../domain/reading/orders/orderLines";
import type { Rules } from "../../domain/rules/rules";
import type { Outcome } from "../../workbook/door/failure";
import type { JobOptions } from "../../workbook/door/progress";
import { readSettings } from "../../workbook/door/settings";
import { readKeptBeside, type KeptBeside } from "./contactLog";
import type { Found } from "./findCustomers";
import { countsOwnContactLog, withOwnContactLog, withoutOwnContactLog, type WithOwnContactLog } from "./ownContactLog";
import type { Source } from "./source";

/** What remarks and logs say of the customers of a sheet; nothing of a sheet of orders, nor while the rules have a fault. */
export async function findSaid(
  found: Found,
  source: Pick<Source, "asOf" | "locale">,
  options: JobOptions = {},
): Promise<Outcome<readonly SaidProposal[]>> {
  if (!found.rules.ok || orderLinesOf(found.reading) !== null) return { ok: true, value: [] };
  const beside = await readKeptBeside(source.asOf, options);
  if (!beside.ok) return beside;
  const settings = await readSettings();
  if (!settings.ok) return settings;
  const logged = countsOwnContactLog(settings.value)
    ? await withOwnContactLog(found, source, beside.value.log?.cells.name, options)
    : ({ ok: true, value: withoutOwnContactLog(found.reading) } as const);
  if (!logged.ok) return logged;
  return { ok: true, value: saidOf(found, logged.value, beside.value, found.rules.value) };
}

/** What the customers said last, by the remarks of the sheet, the shop's own logs and ours. */
export function saidOf(
  { reading, choices }: Found,
  { lastContacts, lines }: Pick<WithOwnContactLog, "lastContacts" | "lines">,
  { log, holidays }: KeptBeside,
  rules: Rules,
): readonly SaidProposal[] {
  return whatCustomersSaid({
    customers: reading.customers,
    laterContacts: lastContacts,
    logged: lines,
    ourLog: log?.log ?? null,
    asOf: reading.asOf,
    weeks: workingWeeks(rules.workingWeek, holidays),
    declined: choices.declinedSayings ?? [],
    dayFirst: reading.columns.some(({ dateOrder }) => dateOrder === "DMY"),
  });
}
