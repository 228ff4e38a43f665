import { otherRowKinds, type Reading } from "../../domain/reading/reading";
import { shownKinds, type RowCountMessages } from "./rowCountMessages";

/** How many rows of the sheet are what: all of them, by kind, and which are no customers. The counts add up to the first. */
export function rowCountTexts(
  { customers, otherRows }: Reading,
  isOfLines: boolean,
  messages: RowCountMessages,
): readonly string[] {
  const others = otherRowKinds.flatMap((kind) => {
    const count = otherRows[kind].length;
    return count === 0 ? [] : [{ count, text: messages.others[kind](count) }];
  });
  const total = others.reduce((sum, { count }) => sum + count, customers.length);
  if (total === 0) return [];
  const named = isOfLines ? messages.lines : messages.customers;
  const parts = [named(customers.length), ...others.map(({ text }) => text)];
  const which = shownKinds.flatMap((kind) =>
    otherRows[kind].length === 0 ? [] : messages.which[kind](otherRows[kind]),
  );
  return [messages.total(total, parts), ...which];
}
