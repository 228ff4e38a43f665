import { whatCustomersSaid, type SaidProposal } from "../../domain/contactLog/whatCustomersSaid";
import { workingWeeks } from "../../domain/daysOff/holidays";
import { orderLinesOf } from "../../domain/reading/orders/orderLines";
import type { Rules } from "../../domain/rules/rules";
import type { Outcome } from "../../workbook/door/failure";
import type { JobOptions } from "../../workbook/door/progress";
import { gather } from "../../workbook/read/gather";
import { keptBeside, type KeptBeside } from "./contactLog";
import type { Found } from "./findCustomers";
import { withOwnContactLog, type WithOwnContactLog } from "./ownContactLog";
import type { Source } from "./source";

/** What remarks and logs say of the customers of a sheet; nothing of a sheet of orders, nor while the rules have a fault. */
export function findSaid(
  found: Found,
  source: Pick<Source, "asOf" | "locale">,
  options: JobOptions = {},
): Promise<Outcome<readonly SaidProposal[]>> {
  return gather(async (workbook) => {
    if (!found.rules.ok || orderLinesOf(found.reading) !== null) return [];
    const beside = await keptBeside(workbook, source.asOf);
    const logged = await withOwnContactLog(workbook, found, source, beside.log?.cells.name);
    return saidOf(found, logged, beside, found.rules.value);
  }, options);
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
