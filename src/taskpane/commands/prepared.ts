import type { Field } from "../../domain/customer";
import type { Edit } from "../../domain/sheet/edits";
import { isUnderstood, type Reading } from "../../domain/reading/reading";
import type { ApplyRequest } from "../../workbook/apply/applyEdits";
import { stampOf, type SheetStamp } from "../../workbook/read/sheetStamp";
import type { Found } from "./findCustomers";
import { previewOf, type Preview } from "./preview";

/** Something that was worked out and waits for the person to say yes: what they see, and what is written then. */
export type Prepared = { readonly found: Found; readonly preview: Preview; readonly request: ApplyRequest };

/**
 * The edits with what must still stand on the sheet when they are applied (every column that was understood) and when
 * they are taken back (the columns that tell the customers apart).
 */
export function prepared(found: Found, edits: readonly Edit[]): Prepared {
  const { cells, reading } = found;
  const targets = edits.flatMap((edit) =>
    edit.kind === "column" && edit.target.kind === "theirs" ? [edit.target.index] : [],
  );
  const understood = reading.columns.filter(isUnderstood).map(({ column }) => column);
  const identifying = reading.columns
    .filter(({ field, column }) => field !== null && identifyingFields.has(field) && !targets.includes(column))
    .map(({ column }) => column);
  const stays = identifying.length > 0 ? identifying : understood.filter((column) => !targets.includes(column));
  return {
    found,
    preview: previewOf(edits, cells, reading),
    request: {
      edits,
      unchanged: [stampOf(cells, [...understood, ...targets])],
      sameRows: [stampOf(cells, stays)],
    },
  };
}

/** What was understood of a sheet that is only read: it must still say so when something is written from it. */
export function stampOfUnderstood({
  cells,
  reading,
}: Pick<Found, "cells"> & { readonly reading: Pick<Reading, "columns"> }): SheetStamp {
  return stampOf(
    cells,
    reading.columns.filter(isUnderstood).map(({ column }) => column),
  );
}

/** The same, written only while these sheets as well say what they said. */
export function alsoUnchanged<Ready extends Prepared>(ready: Ready, stamps: readonly SheetStamp[]): Ready {
  const { request } = ready;
  return { ...ready, request: { ...request, unchanged: [...request.unchanged, ...stamps] } };
}

const identifyingFields: ReadonlySet<Field> = new Set<Field>([
  "customerId",
  "customerName",
  "companyName",
  "contactName",
  "phone",
  "orderId",
]);
