import { readOurContactLog } from "../../domain/contactLog/contactLog";
import {
  isNamedAsContactLog,
  takeInContacts,
  type OwnContactLog,
  type LoggedLastContact,
  type OwnContactLogFacts,
  type PlacedContact,
} from "../../domain/contactLog/ownContactLog";
import { readContactLogSteps } from "../../domain/reading/rows/readContactLog";
import type { Reading } from "../../domain/reading/reading";
import type { Outcome } from "../../workbook/door/failure";
import { changeSettings, type Settings } from "../../workbook/door/settings";
import { gather, type Gathered } from "../../workbook/read/gather";
import type { SheetStamp } from "../../workbook/read/sheetStamp";
import type { Found } from "./findCustomers";
import { stampOfUnderstood } from "./prepared";
import type { Source } from "./source";
import { understand } from "./understand";

/** The customers with what the shop's own contact logs say of them. */
export type WithOwnContactLog = {
  readonly reading: Reading;
  readonly lastContacts: ReadonlyMap<number, LoggedLastContact>;
  readonly lines: ReadonlyMap<number, readonly PlacedContact[]>;
  /** `null` where there is no such sheet, or none was wanted. */
  readonly ownLog: OwnContactLogFacts | null;
  /** What must still stand on those sheets when something is written from them. */
  readonly stamps: readonly SheetStamp[];
};

/** Whether the shop's own contact logs count; absent: as this workbook remembers it. */
export type OwnContactLogChoice = { readonly ownLog?: boolean | undefined };

/**
 * Takes in the sheets that are named like a contact log and hold days of contacts, where they count. `ourLog` is the one
 * that we keep, which is looked at by itself.
 */
export async function withOwnContactLog(
  workbook: Gathered,
  { reading, cells: pane }: Found,
  { asOf, locale, ownLog }: Pick<Source, "asOf" | "locale"> & OwnContactLogChoice,
  ourLog: string | undefined,
): Promise<WithOwnContactLog> {
  const without = { reading, lastContacts: new Map(), lines: new Map(), ownLog: null, stamps: [] };
  if (!(ownLog ?? countsOwnContactLog(await workbook.settings()))) return without;
  const logs: OwnContactLog[] = [];
  const stamps: SheetStamp[] = [];
  for (const sheet of await sheetsNamedAsLogs(workbook, pane.name)) {
    if (sheet === ourLog) continue;
    const cells = await workbook.sheet(sheet);
    const log = await understand(readContactLogSteps({ cells, asOf, locale }), cells, workbook.job);
    if (log.contacts.every(({ day }) => day === null)) continue;
    logs.push({ sheet, contacts: log.contacts });
    stamps.push(stampOfUnderstood({ cells, reading: log.reading }));
  }
  if (logs.length === 0) return { ...without, stamps };
  const { facts, ...taken } = takeInContacts(reading, logs, asOf);
  return { ...taken, ownLog: facts, stamps };
}

/** The contact logs that the shop keeps itself, and whether the person wants them to count; they do unless told otherwise. */
export type OwnContactLogs = { readonly sheets: readonly string[]; readonly counts: boolean };

export function findOwnContactLogs(paneSheet: string | undefined): Promise<Outcome<OwnContactLogs>> {
  return gather(async (workbook) => {
    const named = await sheetsNamedAsLogs(workbook, paneSheet);
    const heads = named.length === 0 ? [] : await workbook.heads();
    const isOurs = (sheet: string) =>
      heads.some(({ cells }) => cells.name === sheet && readOurContactLog(cells) !== undefined);
    return {
      sheets: named.filter((sheet) => !isOurs(sheet)),
      counts: countsOwnContactLog(await workbook.settings()),
    };
  });
}

function countsOwnContactLog({ ownContactLog }: Settings): boolean {
  return ownContactLog !== "ignore";
}

export function rememberOwnContactLog(counts: boolean): Promise<Outcome<Settings>> {
  return changeSettings(({ ownContactLog: _before, ...settings }) =>
    counts ? settings : { ...settings, ownContactLog: "ignore" },
  );
}

/** Of the visible sheets that hold anything. */
async function sheetsNamedAsLogs(workbook: Gathered, paneSheet: string | undefined): Promise<readonly string[]> {
  const sheets = await workbook.sheets();
  return sheets
    .filter(({ name, isVisible, isEmpty }) => isVisible && !isEmpty && name !== paneSheet && isNamedAsContactLog(name))
    .map(({ name }) => name);
}
