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
import { listSheets } from "../../workbook/door/listSheets";
import type { JobOptions } from "../../workbook/door/progress";
import { readSheet } from "../../workbook/read/readSheet";
import { readSheetHeads } from "../../workbook/read/readSheetHeads";
import { changeSettings, readSettings, type Settings } from "../../workbook/door/settings";
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
  const named = await sheetsNamedAsLogs(pane.name);
  if (!named.ok) return named;
  const logs: OwnContactLog[] = [];
  const stamps: SheetStamp[] = [];
  for (const name of named.value.filter((sheet) => sheet !== ourLog)) {
    const cells = await readSheet(name, options);
    if (!cells.ok && cells.failure.kind === "emptySheet") continue;
    if (!cells.ok) return cells;
    const log = await understand(readContactLogSteps({ cells: cells.value, asOf, locale }), cells.value, options);
    if (!log.ok) return log;
    const { contacts, reading: understood } = log.value;
    if (contacts.every(({ day }) => day === null)) continue;
    logs.push({ sheet: name, contacts });
    stamps.push(stampOfUnderstood({ cells: cells.value, reading: understood }));
  }
  if (logs.length === 0) return { ok: true, value: { ...withoutOwnContactLog(reading), stamps } };
  const { facts, ...taken } = takeInContacts(reading, logs, asOf);
  return { ok: true, value: { ...taken, ownLog: facts, stamps } };
}

export function withoutOwnContactLog(reading: Reading): WithOwnContactLog {
  return { reading, lastContacts: new Map(), lines: new Map(), ownLog: null, stamps: [] };
}

/** The contact logs that the shop keeps itself, and whether the person wants them to count; they do unless told otherwise. */
export type OwnContactLogs = { readonly sheets: readonly string[]; readonly counts: boolean };

export async function findOwnContactLogs(paneSheet: string | undefined): Promise<Outcome<OwnContactLogs>> {
  const settings = await readSettings();
  if (!settings.ok) return settings;
  const counts = countsOwnContactLog(settings.value);
  const named = await sheetsNamedAsLogs(paneSheet);
  if (!named.ok) return named;
  if (named.value.length === 0) return { ok: true, value: { sheets: [], counts } };
  const heads = await readSheetHeads();
  if (!heads.ok) return heads;
  const theirs = heads.value.filter(
    ({ cells }) => named.value.includes(cells.name) && readOurContactLog(cells) === undefined,
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

async function sheetsNamedAsLogs(paneSheet: string | undefined): Promise<Outcome<readonly string[]>> {
  const listed = await listSheets();
  if (!listed.ok) return listed;
  const names = listed.value.map(({ name }) => name);
  return { ok: true, value: names.filter((name) => name !== paneSheet && isNamedAsContactLog(name)) };
}
