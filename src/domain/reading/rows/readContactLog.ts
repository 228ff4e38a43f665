import type { Customer } from "../../customer";
import type { Day } from "../../calendar/day";
import { finish } from "../../pauses";
import { readCustomersSteps } from "./readCustomers";
import type { Reading, ReadingRequest } from "../reading";

/** One call, visit or message, as a line of a contact log tells it. */
export type LoggedContact = {
  readonly row: number;
  readonly customerId: string | null;
  readonly customerName: string | null;
  readonly companyName: string | null;
  readonly phone: string | null;
  readonly day: Day | null;
  /** When on that day, in minutes since midnight; `null` where the log does not say. */
  readonly time: number | null;
  readonly owner: string | null;
  /** What was said, from every column of remarks, the one that names it best first. */
  readonly remarks: readonly string[];
  /** The day on which the log itself says that contact follows (下次联系时间). */
  readonly next: Day | null;
};

export type ContactLogReading = { readonly reading: Reading; readonly contacts: readonly LoggedContact[] };

/** Reads a log with one line for each contact: whom, when, by whom, what was said. */
export function readContactLog(request: ReadingRequest): ContactLogReading {
  return finish(readContactLogSteps(request));
}

/** The same in steps, so that a long log can be read a little at a time. */
export function* readContactLogSteps(request: ReadingRequest): Generator<number, ContactLogReading, void> {
  const reading = yield* readCustomersSteps({ ...request, purpose: "contactLog" });
  return { reading, contacts: reading.customers.map(contactOf) };
}

function contactOf(line: Customer): LoggedContact {
  const { row, customerId, customerName, companyName, phone, owner, remark, otherRemarks } = line;
  const field = contactDays.find((one) => line[one] !== null);
  const day = field === undefined ? null : line[field];
  const time = field === undefined ? null : (line.timesOfDay[field] ?? null);
  const remarks = remark === null ? otherRemarks : [remark, ...otherRemarks];
  return { row, customerId, customerName, companyName, phone, day, time, owner, remarks, next: line.nextContactDate };
}

const contactDays = ["lastContactDate", "lastVisitDate", "firstContactDate"] as const;
