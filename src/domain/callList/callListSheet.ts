import { personAndCompany } from "../customerName";
import { leftOutFrom } from "./callListLeftOut";
import type { CallList, CallListRow } from "./callListResult";
import { isoText } from "../calendar/day";
import type { NewColumn, NewSheetEdit } from "../sheet/edits";
import { ownOrShared } from "../daysOff/holidays";
import type { Locale } from "../locale";
import type { Reading } from "../reading/reading";
import type { Rules } from "../rules/rules";
import { callListHeaders, callListHints, callListName, callListTitle, standingText } from "./callListWords";

/** One sheet with the calls of all owners, or a sheet for each owner with calls. */
export const callListSheetChoices = ["together", "perOwner"] as const;

export type CallListSheets = (typeof callListSheetChoices)[number];

type PlannedList = Omit<CallList, "edits">;

/** The sheets of a call list. Each says for itself whose calls it holds, how many were carried over and who was left out. */
export function callListSheets(
  list: PlannedList,
  context: {
    readonly rules: Rules;
    readonly locale: Locale;
    readonly reading: Pick<Reading, "customers">;
    readonly sheets: CallListSheets;
  },
): NewSheetEdit[] {
  const { rules, locale, reading, sheets } = context;
  const owners = [...new Set(list.rows.map(({ owner }) => owner))];
  if (sheets === "together" || owners.length === 0 || owners[0] === null) {
    return [callListSheet(list, rules.calls.capacityPerDay, rules, locale)];
  }
  const ownerOf = new Map(reading.customers.map(({ row, owner }) => [row, owner] as const));
  return owners.flatMap((owner) =>
    owner === null
      ? []
      : [
          callListSheet(
            listOfOwner(list, owner, ownerOf),
            ownOrShared(rules.calls.capacityByOwner, owner, rules.calls.capacityPerDay),
            rules,
            locale,
          ),
        ],
  );
}

/** The calls of one owner, with the counts of their own customers. */
function listOfOwner(list: PlannedList, owner: string, ownerOf: ReadonlyMap<number, string | null>): PlannedList {
  return {
    ...list,
    owners: [owner],
    rows: list.rows.filter((row) => row.owner === owner),
    leftOut: leftOutFrom((reason) => list.leftOut[reason].rows.filter((row) => ownerOf.get(row) === owner)),
    carried: list.carriedByOwner.get(owner) ?? 0,
    warnings: list.warnings.filter(
      (warning) => (warning.code !== "ownerAway" && warning.code !== "notAllReached") || warning.owner === owner,
    ),
  };
}

/**
 * The sheet of a call list: lines that say what it is, and one table to call from, print and type the outcomes into.
 * The last column is hidden: it finds each customer again when the results are recorded.
 */
function callListSheet(list: PlannedList, capacity: number, rules: Rules, locale: Locale): NewSheetEdit {
  const headers = callListHeaders[locale];
  const hints = callListHints[locale];
  const column = (
    header: keyof typeof headers,
    width: number,
    format: NewColumn["format"],
    valueOf: (row: CallListRow) => string | number | null,
    more: Partial<NewColumn> = {},
  ): NewColumn => ({
    header: headers[header],
    format,
    width: Math.max(width, widthOfHeader(headers[header])),
    values: list.rows.map((row) => valueOf(row) ?? ""),
    ...more,
  });
  return {
    kind: "newSheet",
    name: callListName(list, locale),
    title: callListTitle(list, capacity, locale),
    tableName: `CallList_${isoText(list.day).replaceAll("-", "")}`,
    printReady: true,
    frozenColumns: 2,
    columns: [
      column("rank", 5, "integer", ({ rank }) => rank),
      column("customer", 18, "text", personAndCompany, { wrap: true }),
      column("phone", 16, "text", ({ phone }) => phone),
      column("owner", 9, "text", ({ owner }) => owner),
      column("reason", 30, "text", ({ reasonText }) => reasonText, { wrap: true }),
      column("standing", 17, "text", (row) => standingText(row, rules, locale), { wrap: true }),
      column("lastContact", 12, "date", ({ lastContact }) => lastContact),
      column("remark", 18, "text", ({ remark }) => remark, { wrap: true }),
      column("talkingPoint", 34, "text", (row) => row.talkingPoint, { wrap: true }),
      column("outcome", 16, "text", () => "", {
        choices: rules.outcomes.map(({ labels }) => labels[locale]),
        hint: hints.outcome,
      }),
      column("nextContact", 12, "date", () => "", { hint: hints.nextContact }),
      column("key", 10, "text", ({ key }) => key, { hidden: true }),
    ],
  };
}

/** With room for the button of the filter; a Chinese character is as wide as two letters. */
function widthOfHeader(header: string): number {
  return [...header].reduce((width, character) => width + (character >= "\u2e80" ? 2 : 1), 5);
}
