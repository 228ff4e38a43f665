import type { CallList, CallListRow } from "./callListResult";
import { isoText } from "./day";
import type { NewColumn, NewSheetEdit } from "./edits";
import type { Locale } from "./locale";
import type { Rules } from "./rules";
import { callListHeaders, callListHints, callListTitle, standingText } from "./words/callList";

/**
 * The sheet of a call list: lines that say what it is, and one table to call from, print and type the outcomes into.
 * The last column is hidden: it finds each customer again when the results are recorded.
 */
export function callListSheet(list: Omit<CallList, "edits">, rules: Rules, locale: Locale): NewSheetEdit {
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
    width,
    values: list.rows.map((row) => valueOf(row) ?? ""),
    ...more,
  });
  return {
    kind: "newSheet",
    name: list.sheetName,
    title: callListTitle(list, rules, locale),
    tableName: `CallList_${isoText(list.day).replaceAll("-", "")}`,
    printReady: true,
    columns: [
      column("rank", 6, "integer", ({ rank }) => rank),
      column("customer", 22, "text", customerText, { wrap: true }),
      column("phone", 18, "text", ({ phone }) => phone),
      column("owner", 10, "text", ({ owner }) => owner),
      column("reason", 30, "text", ({ reasonText }) => reasonText, { wrap: true }),
      column("standing", 18, "text", (row) => standingText(row, rules, locale), { wrap: true }),
      column("lastContact", 12, "date", ({ lastContact }) => lastContact),
      column("remark", 22, "text", ({ remark }) => remark, { wrap: true }),
      column("talkingPoint", 36, "text", (row) => row.talkingPoint, { wrap: true }),
      column("outcome", 16, "text", () => "", {
        choices: rules.outcomes.map(({ labels }) => labels[locale]),
        hint: hints.outcome,
      }),
      column("nextContact", 13, "date", () => "", { hint: hints.nextContact }),
      column("key", 10, "text", ({ key }) => key, { hidden: true }),
    ],
  };
}

function customerText({ customerName, companyName }: CallListRow): string {
  return [customerName, companyName].filter((name) => name !== null).join(" · ");
}
