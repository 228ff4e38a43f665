import { isoText, type Day } from "../calendar/day";
import type { NewColumn, NewSheetEdit } from "../sheet/edits";
import type { GradedCustomer } from "./gradedCustomer";
import type { GradedReading } from "./gradingPlan";
import type { Locale } from "../locale";
import type { OrderGradingFacts } from "./orderGrading";
import { ourHeader } from "../sheet/ourColumns";
import { buyerSheetWords } from "./orderGradingWords";
import { noTier, segmentName } from "./rfmWords";

/** The graded buyers of a sheet of orders as a sheet of ours, highest score first. */
export function planBuyerSheet(
  { reading, rows }: GradedReading,
  facts: OrderGradingFacts,
  asOf: Day,
  locale: Locale,
): NewSheetEdit {
  const words = buyerSheetWords[locale];
  const graded = new Map(rows.map((row) => [row.row, row]));
  const buyers = reading.customers
    .map((customer) => ({ customer, grade: graded.get(customer.row) }))
    .sort((one, other) => (other.grade?.score ?? -1) - (one.grade?.score ?? -1));
  const column = (header: string, format: NewColumn["format"], width: number, valueOf: ValueOf): NewColumn => ({
    header,
    format,
    width,
    values: buyers.map(valueOf),
  });
  type ValueOf = (buyer: (typeof buyers)[number]) => string | number;
  const columns = [
    column(words.id, "text", 16, ({ customer }) => customer.customerId ?? ""),
    column(words.name, "text", 16, ({ customer }) => customer.customerName ?? customer.companyName ?? ""),
    column(words.phone, "text", 14, ({ customer }) => customer.phone ?? ""),
    column(words.lastOrder, "date", 12, ({ customer }) => customer.lastPurchaseDate ?? ""),
    column(words.orders, "integer", 10, ({ customer }) => customer.orderCount ?? noTier),
    column(words.amount, "money", 12, ({ customer }) => customer.totalAmount ?? noTier),
    column(ourHeader("rfmR", locale), "integer", 8, ({ grade }) => grade?.r ?? ""),
    column(ourHeader("rfmF", locale), "integer", 8, ({ grade }) => grade?.f ?? ""),
    column(ourHeader("rfmM", locale), "integer", 8, ({ grade }) => grade?.m ?? unknownFor(grade)),
    column(ourHeader("rfmScore", locale), "general", 10, ({ grade }) => grade?.score ?? unknownFor(grade)),
    column(ourHeader("rfmTier", locale), "text", 10, ({ grade }) => grade?.tier ?? noTier),
    column(ourHeader("rfmSegment", locale), "text", 16, ({ grade }) =>
      grade?.segment ? segmentName(grade.segment, locale) : noTier,
    ),
    column(words.why, "text", 24, ({ customer, grade }) => {
      if (grade?.noScore !== "unreadable") return "";
      return customer.lastPurchaseDate === null ? words.noDate : words.noAmount;
    }),
  ];
  return {
    kind: "newSheet",
    name: words.sheet(isoText(asOf)),
    title: [words.title(isoText(asOf)), words.made(facts.sheet, isoText(facts.from), isoText(asOf))],
    tableName: "CallsheetBuyers",
    // A column that is blank throughout says nothing.
    columns: columns.filter(({ values }) => values.some((value) => value !== "")),
    printReady: true,
  };
}

/** A dash where the rest of the row is scored: not known, rather than not there. */
function unknownFor(grade: GradedCustomer | undefined): string {
  return grade?.noScore === "unreadable" ? noTier : "";
}
