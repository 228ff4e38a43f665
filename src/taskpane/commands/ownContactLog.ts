import { readOurContactLog } from "../../domain/contactLog";
import {
  isNamedAsContactLog,
  takeInContacts,
  type OwnContactLog,
  type LoggedLastContact,
  type OwnContactLogFacts,
} from "../../domain/ownContactLog";
import { readContactLog } from "../../domain/reading/readContactLog";
import type { Reading } from "../../domain/reading/reading";
import type { Outcome } from "../../workbook/failure";
import { listSheets } from "../../workbook/listSheets";
import { breathe, type JobOptions } from "../../workbook/progress";
import { readSheet } from "../../workbook/readSheet";
import { readSheetHeads } from "../../workbook/readSheetHeads";
import { changeSettings, readSettings, type Settings } from "../../workbook/settings";
import type { SheetStamp } from "../../workbook/sheetStamp";
import type { Found } from "./findCustomers";
import { stampOfUnderstood } from "./prepared";
import type { Source } from "./source";

/** The customers with what the shop's own contact logs say of them. */
export type WithOwnContactLog = {
  readonly reading: Reading;
  readonly lastContacts: ReadonlyMap<number, LoggedLastContact>;
  /** `null` where there is no such sheet, or none was wanted. */
  readonly ownLog: OwnContactLogFacts | null;
  /** What must still stand on those sheets when something is written from them. */
  readonly stamps: readonly SheetStamp[];
};

/**
 * Takes in the sheets that are named like a contact log and hold days of contacts. `ourLog` is the one that we keep, which
 * is looked at by itself.
 */
export async function withOwnContactLog(
  { reading, cells: pane }: Found,
  { asOf, locale }: Pick<Source, "asOf" | "locale">,
  ourLog: string | undefined,
  options: JobOptions,
): Promise<Outcome<WithOwnContactLog>> {
  const sheets = await listSheets();
  if (!sheets.ok) return sheets;
  const named = sheets.value.map(({ name }) => name).filter((name) => name !== pane.name && name !== ourLog);
  const logs: OwnContactLog[] = [];
  const stamps: SheetStamp[] = [];
  for (const name of named.filter(isNamedAsContactLog)) {
    const cells = await readSheet(name, options);
    if (!cells.ok && cells.failure.kind === "emptySheet") continue;
    if (!cells.ok) return cells;
    await breathe();
    const log = readContactLog({ cells: cells.value, asOf, locale });
    if (log.contacts.every(({ day }) => day === null)) continue;
    logs.push({ sheet: name, contacts: log.contacts });
    stamps.push(stampOfUnderstood({ cells: cells.value, reading: log.reading }));
  }
  if (logs.length === 0) return { ok: true, value: { ...withoutOwnContactLog(reading), stamps } };
  const { facts, ...taken } = takeInContacts(reading, logs, asOf);
  return { ok: true, value: { ...taken, ownLog: facts, stamps } };
}

export function withoutOwnContactLog(reading: Reading): WithOwnContactLog {
  return { reading, lastContacts: new Map(), ownLog: null, stamps: [] };
}

/** The contact logs that the shop keeps itself, and whether the person wants them to count; they do unless told otherwise. */
export type OwnContactLogs = { readonly sheets: readonly string[]; readonly counts: boolean };

export async function findOwnContactLogs(paneSheet: string | undefined): Promise<Outcome<OwnContactLogs>> {
  const settings = await readSettings();
  if (!settings.ok) return settings;
  const counts = countsOwnContactLog(settings.value);
  const listed = await listSheets();
  if (!listed.ok) return listed;
  const named = listed.value.map(({ name }) => name).filter((name) => name !== paneSheet && isNamedAsContactLog(name));
  if (named.length === 0) return { ok: true, value: { sheets: [], counts } };
  const heads = await readSheetHeads();
  if (!heads.ok) return heads;
  const theirs = heads.value.filter(
    ({ cells }) => named.includes(cells.name) && readOurContactLog(cells) === undefined,
  );
  return { ok: true, value: { sheets: theirs.map(({ cells }) => cells.name), counts } };
}

export function countsOwnContactLog({ ownContactLog }: Settings): boolean {
  return ownContactLog !== "ignore";
}

export function rememberOwnContactLog(counts: boolean): Promise<Outcome<Settings>> {
  return changeSettings(({ ownContactLog: _before, ...settings }) =>
    counts ? settings : { ...settings, ownContactLog: "ignore" },
  );
}
