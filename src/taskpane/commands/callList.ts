import { planDealtOwners } from "../../domain/callList/dealtOwners";
import { planCallLists, type CallListDays } from "../../domain/callList/callListDays";
import type { CallList, CallListRequest, CallListSheets } from "../../domain/callList/callList";
import { isAsMade } from "../../domain/callList/callListAsMade";
import { readCallList, type FilledCallList } from "../../domain/callList/callListReading";
import { isBlank } from "../../domain/sheet/cells";
import { addDays, type Day } from "../../domain/calendar/day";
import type { NewSheetEdit } from "../../domain/sheet/edits";
import { workingWeeks } from "../../domain/daysOff/holidays";
import type { OwnContactLogFacts } from "../../domain/contactLog/ownContactLog";
import type { SaidProposal } from "../../domain/contactLog/whatCustomersSaid";
import type { SheetCells } from "../../domain/sheet/sheetCells";
import { nextWorkingDay } from "../../domain/calendar/workdays";
import { freeSheetName } from "../../domain/sheet/sheetNames";
import { gather, type Gathered } from "../../workbook/read/gather";
import type { Outcome } from "../../workbook/door/failure";
import type { JobOptions } from "../../workbook/door/progress";
import { changeSettings, type CallListSettings, type Settings } from "../../workbook/door/settings";
import { stampOfAll, type SheetStamp } from "../../workbook/read/sheetStamp";
import { complainingAmong, openComplaintsOf, type ComplainingCustomer } from "./complaints";
import type { PlacedHolidayFault } from "./contactLog";
import { customersToContactOn } from "./customersToContact";
import type { Found } from "./findCustomers";
import { knownOfCustomers, type KnownOfCustomers } from "./knownOfCustomers";
import { callListsAmong, type MadeCallList } from "./madeCallLists";
import type { OwnContactLogChoice } from "./ownContactLog";
import { alsoUnchanged, prepared, type Prepared } from "./prepared";
import type { Source } from "./source";

export type CallListChoices = OwnContactLogChoice & {
  /** The first day to call on: as-of itself when it is worked and else the next working day, unless a day is given, or the working day after. */
  readonly day?: Day | "next" | undefined;
  /** How many working days to spread the calls over; 1 unless said otherwise. */
  readonly days?: number | undefined;
  /** Everybody unless some are named. */
  readonly owners?: readonly string[] | undefined;
  readonly sheets?: CallListSheets | undefined;
  /** Whether the customers without an owner get the one they were dealt to, on the customer sheet. */
  readonly writesOwners?: boolean | undefined;
};

export type PreparedCallList = Prepared & {
  /** One for each day. */
  readonly lists: readonly CallList[];
  /** The lists that stand for those days already and stay, with what the new ones are called. */
  readonly earlier: readonly EarlierCallList[];
  readonly holidayFaults: readonly PlacedHolidayFault[];
  readonly ownLog: OwnContactLogFacts | null;
  /** What remarks and logs say of the next contact, what the person has declined included. */
  readonly said: readonly SaidProposal[];
  /** Of the customers on the lists, those with an open complaint: to be called with that in mind. */
  readonly complaining: readonly ComplainingCustomer[];
};

export type EarlierCallList = {
  readonly sheet: string;
  /** What the new one is called. */
  readonly next: string;
  readonly outcomes: number;
  /** Of the outcomes, those that the contact log does not have. */
  readonly notRecorded: number;
};

/** Works out whom to call on one day or several, owner by owner, each with the reason. Nobody to call: nothing to write. */
export function prepareCallList(
  source: Source & CallListChoices,
  options: JobOptions = {},
): Promise<Outcome<PreparedCallList>> {
  return gather(async (workbook) => {
    const found = await customersToContactOn(workbook, source);
    const known = await knownOfCustomers(workbook, found, source);
    const open = await openComplaintsOf(workbook, known.reading.customers, { ...known, asOf: source.asOf });

    const { days, owners, sheets } = source;
    const day = source.day === "next" ? workingDayAfter(source.asOf, known) : source.day;
    const plan = planCallLists({
      ...callListRequest(known, source),
      ...(day === undefined ? {} : { day }),
      ...(days === undefined ? {} : { days }),
      ...(owners === undefined ? {} : { owners }),
      ...(sheets === undefined ? {} : { sheets }),
    });
    const { edits, earlier, replaced } = await besideEarlierOnes(workbook, plan, found, known);
    const owned = source.writesOwners === true ? planDealtOwners(found.reading, plan.lists) : [];

    return {
      ...alsoUnchanged(prepared(found, [...edits, ...owned]), [...known.stamps, ...replaced]),
      lists: plan.lists,
      earlier,
      holidayFaults: known.holidayFaults,
      ownLog: known.ownLog,
      said: known.said,
      complaining: complainingAmong(
        plan.lists.flatMap(({ rows }) => rows),
        known.reading.customers,
        open,
      ),
    };
  }, options);
}

/** All that is known about whom to call, for every day, owner and kind of sheet. */
export function callListRequest(
  { reading, rules, facts, holidays, lunarToSolar }: KnownOfCustomers,
  { asOf, locale }: Pick<Source, "asOf" | "locale">,
): CallListRequest {
  return { reading, rules, asOf, locale, facts, holidays, lunarToSolar };
}

function workingDayAfter(asOf: Day, { rules, holidays }: KnownOfCustomers): Day {
  return nextWorkingDay(addDays(asOf, 1), workingWeeks(rules.workingWeek, holidays)(null));
}

/**
 * A list of the same day and owners on which nobody has typed is written anew; any other stays and the new one gets a
 * number.
 */
async function besideEarlierOnes(
  workbook: Gathered,
  { lists, edits }: CallListDays,
  { reading }: Found,
  { log, rules }: KnownOfCustomers,
): Promise<{
  readonly edits: readonly NewSheetEdit[];
  readonly earlier: readonly EarlierCallList[];
  /** What the lists that are written anew held when they were found to be as they were made. */
  readonly replaced: readonly SheetStamp[];
}> {
  const firstOf = new Map(lists.filter(({ rows }) => rows.length > 0).map((list) => [list.day, list.edits[0]]));
  const standing = await filledLists(
    workbook,
    callListsAmong(await workbook.heads()).filter(({ day }) => firstOf.has(day)),
  );
  const taken = (await workbook.sheets()).map(({ name }) => name);
  const replaced = new Map<string, SheetStamp>();
  const named = edits.map((edit): NewSheetEdit => {
    const before = standing.find(
      ({ made, list }) =>
        made.isVisible &&
        made.title === edit.title[0] &&
        !replaced.has(made.sheet) &&
        isAsMade(list, reading.customers, rules),
    );
    if (before) {
      replaced.set(before.made.sheet, stampOfAll(before.cells));
      return { ...edit, replaces: before.made.sheet };
    }
    const name = freeSheetName(edit.name, taken);
    taken.push(name);
    return { ...edit, name };
  });
  const earlier = standing
    .filter(({ made }) => !replaced.has(made.sheet))
    .map(({ made, list }): EarlierCallList => {
      const filled = list.lines.filter(({ outcome }) => !isBlank(outcome));
      const recorded = new Set(log?.log.lines.filter(({ list: name }) => name === made.sheet).map(({ key }) => key));
      return {
        sheet: made.sheet,
        next: named[edits.findIndex((edit) => edit === firstOf.get(made.day))]?.name ?? "",
        outcomes: filled.length,
        notRecorded: filled.filter(({ key }) => key === null || !recorded.has(key)).length,
      };
    });
  return { edits: named, earlier, replaced: [...replaced.values()] };
}

type StandingList = { readonly made: MadeCallList; readonly cells: SheetCells; readonly list: FilledCallList };

/** The lists with all that stands on them. */
async function filledLists(workbook: Gathered, made: readonly MadeCallList[]): Promise<readonly StandingList[]> {
  const filled: StandingList[] = [];
  for (const each of made) {
    const cells = await workbook.sheetBeside(each.sheet);
    const read = readCallList(cells);
    if (read.ok) filled.push({ made: each, cells, list: read.list });
  }
  return filled;
}

/** Keeps how call lists are made, for the button on the ribbon. */
export function rememberCallList(callList: CallListSettings): Promise<Outcome<Settings>> {
  return changeSettings((settings) => ({ ...settings, callList }));
}
