import { cellAddress } from "../sheet/cells";
import { isoText, type Day } from "../calendar/day";
import type { Customer, Field } from "../customer";
import type { Problem, Reading } from "../reading/reading";
import type { Rules } from "../rules/rules";
import { contractReader } from "./contract";
import { renewalKindOf } from "./renewal";
import { standingReader } from "./standing";
import { statedSigns, type StandingSign, type UnknownStatus } from "./statedSigns";

/**
 * What a person has to look at before the plan can be trusted: rows whose cells say different things of where the customer
 * stands (lost beside graded H), one problem each, and words of a status that the list of the rules does not have, one
 * problem for each word with the first cell that holds it. What was decided meanwhile stands.
 */
export function standingProblems(reading: Reading, rules: Rules, asOf: Day): readonly Problem[] {
  const placeOf = placesOfFields(reading);
  const standingOf = standingReader(rules);
  const contractOf = contractReader(rules, renewalKindOf(reading), asOf);
  const statedBy = statedSigns(rules);
  const contradictions: Problem[] = [];
  const unknown = new Map<string, { readonly row: number; readonly status: UnknownStatus; count: number }>();
  for (const customer of reading.customers) {
    const stated = statedBy(customer);
    if (stated.unknown) {
      const key = `${stated.unknown.field}:${stated.unknown.text}`;
      const met = unknown.get(key);
      if (met) met.count += 1;
      else unknown.set(key, { row: customer.row, status: stated.unknown, count: 1 });
    }
    if (stated.lost === null && stated.won === null) continue;
    const contract = contractOf(customer);
    const { because, contradiction } = standingOf(customer, {
      contract,
      lastOrder:
        customer.lastPurchaseDate !== null && customer.lastPurchaseDate <= asOf ? customer.lastPurchaseDate : null,
      hasOrder: false,
      lastVisit: null,
      outcome: null,
    });
    if (because && contradiction) contradictions.push(contradictionAt(customer, because, contradiction));
  }
  const unknownWords = [...unknown.values()].map(({ row, status: { field, text }, count }): Problem => {
    return { ...placeOf(row, field), field, text, code: "unknownStatus", parameters: { count } };
  });
  return [...unknownWords, ...contradictions].sort((one, other) => one.row - other.row);

  function contradictionAt({ row }: Customer, because: StandingSign, other: StandingSign): Problem {
    const field = fieldOf(because);
    const against = other.text !== "" ? other.text : other.on === null ? "" : isoText(other.on);
    return {
      ...placeOf(row, field),
      field,
      text: because.text,
      code: "contradictionStanding",
      parameters: { said: because.text, other: against },
    };
  }
}

function fieldOf({ from }: StandingSign): Field {
  switch (from) {
    case "grade":
    case "stage":
    case "dealStatus":
      return from;
    case "contract":
      return "contractStatus";
    case "order":
      return "lastPurchaseDate";
    case "visit":
      return "lastVisitDate";
    case "openAmount":
      return "dealAmount";
    case "outcome":
      return "dealStatus";
  }
}

/** Where a field of a row stands on the sheet. */
function placesOfFields({ columns }: Reading): (row: number, field: Field) => Pick<Problem, "row" | "column" | "cell"> {
  const columnOf = new Map(columns.flatMap(({ field, column }) => (field === null ? [] : [[field, column] as const])));
  return (row, field) => {
    const column = columnOf.get(field) ?? 0;
    return { row, column, cell: cellAddress(column, row) };
  };
}
