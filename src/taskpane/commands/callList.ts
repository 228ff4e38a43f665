import { planCallList, type CallList } from "../../domain/callList";
import { readCallList } from "../../domain/callListReading";
import { isBlank } from "../../domain/cells";
import type { Day } from "../../domain/day";
import { freeSheetNameAmong } from "../../workbook/newSheet";
import { readSheet } from "../../workbook/readSheet";
import { readSheetHeads } from "../../workbook/readSheetHeads";
import type { Outcome } from "../../workbook/failure";
import type { JobOptions } from "../../workbook/progress";
import { changeSettings, type Settings } from "../../workbook/settings";
import type { KeptBeside, PlacedHolidayFault } from "./contactLog";
import { findCustomers } from "./findCustomers";
import { knownOfCustomers } from "./knownOfCustomers";
import { callListsAmong } from "./madeCallLists";
import { ourDays } from "./ourValues";
import { prepared, type Prepared } from "./prepared";
import type { Source } from "./source";

/** The day to call on: as-of itself when it is worked and else the next working day, unless a day is given. */
export type CallListChoices = { readonly day?: Day | undefined };

export type PreparedCallList = Prepared & {
  readonly list: CallList;
  /** The list that stands for that day already; it stays, and the new one gets a number. */
  readonly earlier: EarlierCallList | null;
  readonly holidayFaults: readonly PlacedHolidayFault[];
};

export type EarlierCallList = {
  readonly sheet: string;
  /** What the new one is called. */
  readonly next: string;
  readonly outcomes: number;
  /** Of the outcomes, those that the contact log does not have. */
  readonly notRecorded: number;
};

/** Works out whom to call on one day, owner by owner, each with the reason. Nobody to call: nothing to write. */
export async function prepareCallList(
  source: Source & CallListChoices,
  options: JobOptions = {},
): Promise<Outcome<PreparedCallList>> {
  const found = await findCustomers(source, options);
  if (!found.ok) return found;
  const asked = await knownOfCustomers(found.value, source, options);
  if (!asked.ok) return asked;
  const known = asked.value;
  const list = planCallList({
    reading: found.value.reading,
    rules: known.rules,
    asOf: source.asOf,
    locale: source.locale,
    tiers: known.tiers,
    churnStates: known.churnStates,
    calledOn: known.calledOn,
    lastOutcomes: known.lastOutcomes,
    holidays: known.holidays,
    plannedNext: ourDays(found.value, "nextContact"),
    ...(known.lunarToSolar ? { lunarToSolar: known.lunarToSolar } : {}),
    ...(source.day === undefined ? {} : { day: source.day }),
  });
  const made = await besideEarlierOnes(list, known, options);
  if (!made.ok) return made;
  const { edits, earlier } = made.value;
  const ready = prepared(found.value, list.rows.length > 0 ? edits : []);
  return { ok: true, value: { ...ready, list, earlier, holidayFaults: known.holidayFaults } };
}

/** A sheet that is deleted cannot be put back as it was, so an earlier list of the day stays and the new one is numbered. */
async function besideEarlierOnes(
  { day, edits }: CallList,
  { log }: KeptBeside,
  { signal }: JobOptions,
): Promise<Outcome<{ readonly edits: CallList["edits"]; readonly earlier: EarlierCallList | null }>> {
  const heads = await readSheetHeads("all");
  if (!heads.ok) return heads;
  const last = callListsAmong(heads.value).find((made) => made.day === day);
  const [edit] = edits;
  if (last === undefined || edit === undefined) return { ok: true, value: { edits, earlier: null } };
  const cells = await readSheet(last.sheet, { signal });
  if (!cells.ok) return cells;
  const read = readCallList(cells.value);
  const filled = read.ok ? read.list.lines.filter(({ outcome }) => !isBlank(outcome)) : [];
  const recorded = new Set(log?.log.lines.filter(({ list }) => list === last.sheet).map(({ key }) => key));
  const next = freeSheetNameAmong(
    edit.name,
    heads.value.map((head) => head.cells.name),
  );
  const earlier = {
    sheet: last.sheet,
    next,
    outcomes: filled.length,
    notRecorded: filled.filter(({ key }) => key === null || !recorded.has(key)).length,
  };
  return { ok: true, value: { edits: [{ ...edit, name: next }], earlier } };
}

/** Keeps which sheet call lists are made from, for the button on the ribbon. */
export function rememberCallList(sheet: string): Promise<Outcome<Settings>> {
  return changeSettings((settings) => ({ ...settings, callList: { sheet } }));
}
