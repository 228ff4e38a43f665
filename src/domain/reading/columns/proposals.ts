import type { Field } from "../../customer";
import { defaultRules } from "../../rules/rules";
import { wordKey } from "../../text/text";
import type { ValueKind } from "../fieldKinds";
import { headerWords } from "../headers/headerParts";
import type { ColumnReason } from "../reading";
import { shareAfter } from "./ambiguousDates";
import { isToldBy } from "./fieldFit";
import type { Survey, UnmappedColumn } from "./unmappedColumn";

/** A field that a column may well be although nothing says so for sure: offered, not used until the person says yes. */
export type Proposal = { readonly field: Field; readonly reason: ColumnReason };

/**
 * What a column that is none of the fields by its header may be by its values: H, A and B under 热度, days to come under
 * 约定. The likeliest first; only fields that no other column gives. Nothing for a header that says what else it is.
 */
export function proposalsFor(
  column: UnmappedColumn,
  sheet: Survey,
  isTaken: (field: Field) => boolean,
): readonly Proposal[] {
  const { match, values } = column;
  if (match.isElse || values.filled < fewestValues || column.ours !== null) return [];
  const byHeader = [...match.candidates, ...match.further].flatMap(({ field }): Proposal[] =>
    isToldBy(values, field) ? [{ field, reason: { code: "headerWords", matched: match.matched } }] : [],
  );
  const found = [...byHeader, ...byValues(column, sheet, isTaken)].filter(({ field }) => !isTaken(field));
  return found.filter(({ field }, index) => found.findIndex((one) => one.field === field) === index);
}

function byValues(column: UnmappedColumn, sheet: Survey, isTaken: (field: Field) => boolean): Proposal[] {
  const { values } = column;
  if (values.share("dates") >= most) return datesOf(column, sheet);
  for (const [kind, fields, least] of kinds) {
    const share = values.share(kind);
    if (share >= least && (kind !== "grades" || values.distinctShare() < 1))
      return fields.map((field) => lookingLike(field, kind, share));
  }
  if (stages(column) >= most) return [lookingLike("stage", "words", stages(column))];
  const people = Math.max(values.share("people"), values.share("companies"));
  const isEverybodyElse = values.distinctShare() >= half;
  const hasNames = isTaken("customerName") || isTaken("companyName") || isTaken("contactName");
  if (people < half) {
    // Where nobody is named, any column of different short texts may be the names.
    const mayBeNames = !hasNames && isEverybodyElse && isTaken("phone") && values.share("names") >= most;
    return mayBeNames ? [lookingLike("customerName", "names", values.share("names"))] : [];
  }
  if (isEverybodyElse && !hasNames) {
    const isOfCompanies = values.share("companies") >= half;
    return [
      lookingLike(isOfCompanies ? "companyName" : "customerName", isOfCompanies ? "companies" : "people", people),
    ];
  }
  // The same few people again and again are ours.
  return !isEverybodyElse && values.filled >= fewestOfOwners && hasNames
    ? [lookingLike("owner", "people", people)]
    : [];
}

function datesOf(column: UnmappedColumn, sheet: Survey): Proposal[] {
  const share = column.values.share("dates");
  const of = (...fields: readonly Field[]) => fields.map((field) => lookingLike(field, "dates", share));
  if (sheet.isOrders) return of("orderDate");
  const after = shareAfter(column.cells, sheet) ?? 0;
  const parts = new Set(headerWords(column.header).flatMap((word) => word.parts));
  if (after > half || parts.has("next")) return of("nextContactDate", "expectedCloseDate", "contractEndDate");
  return after > 0 && !parts.has("last") ? [] : of("lastContactDate", "lastPurchaseDate", "lastVisitDate");
}

/** The share of texts that are a stage of the funnel or of telesales, as we ship them. */
function stages({ cells }: UnmappedColumn): number {
  const texts = cells.slice(0, 200).flatMap((cell) => (typeof cell === "string" && cell !== "" ? [wordKey(cell)] : []));
  return texts.length === 0 ? 0 : texts.filter((text) => stageNames.has(text)).length / texts.length;
}

function lookingLike(field: Field, kind: ValueKind, share: number): Proposal {
  return { field, reason: { code: "valuesLookLike", kind, percent: Math.round(share * 100) } };
}

const most = 0.8;
const half = 0.5;
const fewestValues = 2;
const fewestOfOwners = 6;
/** Kinds that hardly anything else looks like, with the fields that they are. */
const kinds: readonly (readonly [ValueKind, readonly Field[], number])[] = [
  ["emails", ["email"], most],
  ["mobiles", ["phone"], most],
  ["grades", ["grade"], most],
  ["genders", ["gender"], 0.9],
  ["percents", ["probability"], most],
  ["contractStates", ["contractStatus"], most],
  ["likelihoods", ["intent"], most],
  ["memberLevels", ["memberLevel"], most],
];
const stageNames = new Set(
  [
    ...defaultRules.funnelStages.flatMap(({ label, aliases }) => [label, ...aliases]),
    ...defaultRules.telesalesStages.map(({ label }) => label),
  ].map(wordKey),
);
