import { readCallList, type FilledCallList } from "../../domain/callList/callListReading";
import { cellAddress } from "../../domain/sheet/cells";
import { customerKey } from "../../domain/reading/rows/customerKey";
import { phoneKey } from "../../domain/reading/values/phones";
import type { Reading } from "../../domain/reading/reading";
import type { SheetCells } from "../../domain/sheet/sheetCells";
import { planRecordResults, type RecordedResults, type ResultQuestion } from "../../domain/callList/recordResults";
import { contactLogName } from "../../domain/contactLog/contactLogWords";
import { asOutcome, orRefuse, Refusal, type Outcome } from "../../workbook/door/failure";
import type { JobOptions } from "../../workbook/door/progress";
import { gather, type Gathered } from "../../workbook/read/gather";
import { stampOfAll } from "../../workbook/read/sheetStamp";
import type { FoundContactLog, PlacedHolidayFault } from "./contactLog";
import { customersToWorkWithOn, type Found } from "./findCustomers";
import { knownOfCustomers } from "./knownOfCustomers";
import { prepared, type Prepared } from "./prepared";
import type { Source } from "./source";

export type PreparedResults = Prepared & {
  readonly results: RecordedResults;
  readonly list: FilledCallList;
  readonly questions: readonly PlacedQuestion[];
  readonly log: { readonly sheet: string; readonly isNew: boolean; readonly lines: number };
  readonly holidayFaults: readonly PlacedHolidayFault[];
};

/** `cell` is where on the list the answer goes. */
export type PlacedQuestion = { readonly question: ResultQuestion; readonly cell: string };

/**
 * Works out what the results that stand on a call list change: rows of the customer sheet and lines of the contact log.
 * Refused where the sheet holds no call list any more.
 */
export function prepareResults(
  source: Source & { readonly list: string },
  options: JobOptions = {},
): Promise<Outcome<PreparedResults>> {
  return gather(async (workbook) => {
    const listCells = await workbook.sheet(source.list);
    const read = readCallList(listCells);
    if (!read.ok) throw new Refusal({ kind: "changedSince", sheet: source.list });
    const { list } = read;
    const found = await customersOfList(workbook, list, source);
    // Results are weighed against what the cells of the sheet say: these are what is written.
    const known = await knownOfCustomers(workbook, found, { ...source, ownLog: false });
    const { rules, facts, holidays, lunarToSolar, log } = known;

    const results = planRecordResults({
      list,
      reading: found.reading,
      rules,
      asOf: source.asOf,
      locale: source.locale,
      holidays,
      facts,
      log: log?.log,
      lunarToSolar,
    });

    return {
      ...preparedWithLog(found, results, listCells, log),
      results,
      list,
      questions: results.questions.map((question) => ({ question, cell: cellOf(question, list) })),
      log: {
        sheet: log?.log.sheet ?? contactLogName(source.locale),
        isNew: log === null,
        lines: results.recorded.length,
      },
      holidayFaults: known.holidayFaults,
    };
  }, options);
}

/**
 * The sheet that the list was made from: the one that the pane is about, unless nobody of the list is on it, as when the
 * person has opened the list itself; then the one that lists are made from.
 */
async function customersOfList(workbook: Gathered, list: FilledCallList, source: Source): Promise<Found> {
  const first = await asOutcome(() => customersToWorkWithOn(workbook, source));
  if (first.ok && holdsSomebodyOf(list, first.value.reading)) return first.value;
  const remembered = (await workbook.settings()).callList?.sheet;
  if (remembered === undefined || remembered === source.sheet) return orRefuse(first);
  const { asOf, locale } = source;
  const second = await asOutcome(() => customersToWorkWithOn(workbook, { asOf, locale, sheet: remembered }));
  const isBetter = second.ok && (!first.ok || holdsSomebodyOf(list, second.value.reading));
  return orRefuse(isBetter ? second : first);
}

function holdsSomebodyOf({ lines }: FilledCallList, { customers }: Reading): boolean {
  const keys = new Set(lines.map(({ key }) => key));
  const phones = new Set(lines.map(({ phone }) => phone !== null && phoneKey(phone)));
  return customers.some(
    (customer) => keys.has(customerKey(customer)) || (customer.phone !== null && phones.has(phoneKey(customer.phone))),
  );
}

/** Nothing is written unless customers, list and log are as they were read; nothing is taken back from a sorted log. */
function preparedWithLog(
  found: Found,
  { edits }: RecordedResults,
  list: SheetCells,
  log: FoundContactLog | null,
): Prepared {
  const shown = edits.filter((edit) => edit.kind !== "column" || edit.sheet === found.reading.sheet);
  const { preview, request } = prepared(found, shown);
  return {
    found,
    preview,
    request: {
      edits,
      unchanged: [...request.unchanged, stampOfAll(list), ...(log ? [stampOfAll(log.cells)] : [])],
      sameRows: [...request.sameRows, ...(log ? [stampOfAll(log.cells)] : [])],
    },
  };
}

function cellOf({ code, listRow }: ResultQuestion, { columns }: FilledCallList): string {
  const isAboutNext = code === "unreadableNextContact" || code === "appointmentWithoutDate";
  const column = isAboutNext && columns.nextContact >= 0 ? columns.nextContact : columns.outcome;
  return cellAddress(column, listRow);
}
