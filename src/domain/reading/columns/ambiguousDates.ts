import type { CellValue } from "../../sheet/cells";
import type { Field } from "../../customer";
import type { HeaderMatch } from "../headers/headerMatch";
import { headerKey } from "../headers/headerText";
import { dayReader } from "./columnDays";
import type { Decision } from "./decisions";
import { besideOther, usually } from "./decisions";
import type { Circumstances, Survey, UnmappedColumn } from "./unmappedColumn";

/** 回访日期 and 到店日期: last or next, first or last. */
export function isAmbiguousDate({ match }: UnmappedColumn): boolean {
  return isOfContacts(match) || isOfVisits(match);
}

function isOfContacts(match: HeaderMatch): boolean {
  return ambiguousContact.test(headerKey(match.matched)) || means(match, "lastContactDate", "nextContactDate");
}

function isOfVisits(match: HeaderMatch): boolean {
  return ambiguousVisit.test(headerKey(match.matched)) || means(match, "firstContactDate", "lastVisitDate");
}

/** Whether the words of a header leave it open between two days. */
function means({ candidates }: HeaderMatch, ...fields: readonly Field[]): boolean {
  return (
    candidates.length === 2 &&
    fields.every((field) => candidates.some((one) => one.field === field && one.how !== "exact"))
  );
}

/** What such a column is: by its dates, else by the other columns, else the usual. */
export function ambiguousDate(column: UnmappedColumn, sheet: Survey): readonly Decision[] {
  if (isOfContacts(column.match)) {
    if (sheet.isContactLog) return [{ ...usually(column, "lastContactDate"), confidence: "likely" }];
    const after = shareAfter(column.cells, sheet);
    if (after === undefined) return [usually(column, column.match.candidates[0]?.field ?? "nextContactDate")];
    const field = after > 0.5 ? "nextContactDate" : "lastContactDate";
    const percent = Math.round(after * 100);
    const byDates: Decision = {
      field,
      reason: { code: "datesDecide", matched: column.match.matched, percent },
      confidence: "likely",
    };
    // Where another column is the last contact, dates that are partly to come are those of the next, many overdue.
    const last = sheet.columnFor("lastContactDate", column);
    return field === "lastContactDate" && last !== undefined && after > 0
      ? [byDates, { ...besideOther(column, "nextContactDate", last), confidence: "check" }]
      : [byDates];
  }
  const lastVisit = sheet.columnFor("lastVisitDate", column);
  if (lastVisit !== undefined) return [besideOther(column, "firstContactDate", lastVisit)];
  const first = sheet.columnFor("firstContactDate", column);
  if (first !== undefined) return [besideOther(column, "lastVisitDate", first)];
  for (const [fields, meaning] of neighboursOfVisits) {
    for (const field of fields) {
      const other = sheet.columnFor(field, column);
      if (other !== undefined) return [besideOther(column, meaning, other)];
    }
  }
  return [usually(column, "firstContactDate")];
}

/** The share of a column's dates that lie after the as-of day; `undefined` without any date. */
export function shareAfter(cells: readonly CellValue[], circumstances: Circumstances): number | undefined {
  const dayOf = dayReader(cells, circumstances, "next");
  let dates = 0;
  let after = 0;
  for (const cell of cells) {
    const day = dayOf(cell);
    if (day === null) continue;
    dates++;
    if (day > circumstances.asOf) after++;
  }
  return dates === 0 ? undefined : after / dates;
}

const ambiguousContact =
  /^(?:客户)?(?:提醒|回访|跟进|联系|联络|沟通|拨打|通话|追踪|followup|contact|call)(?:日期|时间|日|date|time)$|^followup$|^callback(?:date)?$/;
const ambiguousVisit = /^(?:客户)?(?:到店|来店|进店|来访|到访|到馆)(?:日期|时间|日)$/;
const neighboursOfVisits: readonly (readonly [readonly Field[], Field])[] = [
  [["grade", "testDrive", "lastContactDate", "nextContactDate", "expectedCloseDate"], "firstContactDate"],
  [["memberLevel", "visitCount", "remainingCount", "orderCount", "totalAmount", "cycleDays"], "lastVisitDate"],
];
