import type { FilledCallList, FilledLine } from "./callListReading";
import type { CellValue } from "../sheet/cells";
import { appendToLog, type ContactLog, type LogLine } from "../contactLog/contactLog";
import type { Customer, Field } from "../customer";
import { customerKey } from "../reading/rows/customerKey";
import type { Day } from "../calendar/day";
import type { CellEdit, CellFormat, ColumnEdit, Edit } from "../sheet/edits";
import { nextWorkingDay } from "../calendar/workdays";
import type { ContactPlan } from "../contactPlan/contactPlan";
import { contactPlanner } from "../contactPlan/contactPlanner";
import type { KnownCustomers } from "../contactPlan/knownCustomers";
import type { RowFacts } from "../contactPlan/rowFacts";
import { groupBy } from "../groupBy";
import { workingWeeks } from "../daysOff/holidays";
import { isClosedGrade } from "../rules/gradeMeanings";
import { gradeLookup } from "../rules/intentGrades";
import type { Locale } from "../locale";
import { ourHeader, type OurColumn } from "../sheet/ourColumns";
import { readOutcome, readTypedNext, type OutcomeRule } from "../contactLog/outcomes";
import type { DatePhraseContext } from "../contactLog/datePhrases";
import { phoneKey } from "../reading/values/phones";
import type { Rules } from "../rules/rules";
import { stageLookup } from "../rules/telesalesStages";
import { leftAloneText, writtenContactText } from "../contactPlan/contactPlanWords";

/** The customer sheet as it stands now: rows may have moved since the list was made. */
export type RecordResultsRequest = KnownCustomers & {
  readonly list: FilledCallList;
  /** The contact log, where the workbook has one. */
  readonly log?: ContactLog | undefined;
  readonly locale: Locale;
};

export type RecordedResults = {
  readonly edits: readonly Edit[];
  readonly recorded: readonly RecordedResult[];
  /** Lines that a person has to look at; nothing is written for them, and what was typed stays on the list. */
  readonly questions: readonly ResultQuestion[];
  readonly alreadyRecorded: readonly AlreadyRecorded[];
  /** Lines without an outcome: not called yet. */
  readonly open: number;
  readonly warnings: readonly RecordWarning[];
};

export type RecordedResult = {
  readonly listRow: number;
  /** The rows of the customer sheet that are this customer. */
  readonly rows: readonly number[];
  readonly outcome: string;
  readonly next: Day | null;
  readonly attempts: number;
};

export type ResultQuestion =
  | { readonly code: "unknownOutcome"; readonly listRow: number; readonly customer: string; readonly text: string }
  | { readonly code: "appointmentWithoutDate"; readonly listRow: number; readonly customer: string }
  | {
      readonly code: "unreadableNextContact";
      readonly listRow: number;
      readonly customer: string;
      readonly text: string;
    }
  /** The customer is no longer on the sheet. */
  | { readonly code: "customerGone"; readonly listRow: number; readonly customer: string };

export type AlreadyRecorded = {
  readonly listRow: number;
  readonly customer: string;
  /** The outcome that was recorded, where another one stands on the list now; what was recorded stays. */
  readonly recordedAs: string | null;
};

export type RecordWarning = { readonly code: "noLastContactColumn" };

/**
 * Reads the results of a call list back into the customer sheet: last contact (calls that reached nobody are none), next
 * follow-up and its reason, stage, grade, attempts, do-not-contact; and a line in the contact log for each outcome.
 *
 * Customers are found by row key, else by phone, never by position. Where several rows are the same customer, all of them
 * that have the name on the list are written. A result that the log has already for this list is not written again.
 * A stage is only ever raised, a contact that is later than the call and not later than the as-of day stays
 * the last one, and a next date that somebody
 * has typed since for a later day stays as well. After an outcome that closes, the next date is cleared.
 */
export function planRecordResults(request: RecordResultsRequest): RecordedResults {
  const { list, reading, rules, log } = request;
  const findCustomers = customerFinder(reading.customers);
  const weeks = workingWeeks(rules.workingWeek, request.holidays);
  const plannedOn = list.day > request.asOf ? list.day : request.asOf;
  const planOf = contactPlanner({ ...request, asOf: plannedOn });
  const isRecorded = recordedIn(log, list);
  const dayFirst = reading.columns.some(({ dateOrder }) => dateOrder === "DMY");
  const recorded: (RecordedResult & { readonly changes: readonly RowChange[]; readonly logLine: LogLine })[] = [];
  const questions: ResultQuestion[] = [];
  const alreadyRecorded: AlreadyRecorded[] = [];
  let open = 0;

  for (const line of list.lines) {
    const { row: listRow, customer } = line;
    const customers = findCustomers(line);
    const owner = customers[0]?.owner ?? line.owner;
    const context: DatePhraseContext = { saidOn: list.day, week: weeks(owner), dayFirst };
    const outcome = readOutcome(line.outcome, rules, context);
    const typedNext = readTypedNext(line.nextContact, context);
    const before = isRecorded(line);
    if (outcome.kind === "blank") {
      open += 1;
    } else if (before) {
      alreadyRecorded.push({
        listRow,
        customer,
        recordedAs: before.outcome === textOf(line.outcome) ? null : before.outcome,
      });
    } else if (outcome.kind === "unknown") {
      questions.push({ code: "unknownOutcome", listRow, customer, text: outcome.text });
    } else if (typedNext.kind === "unreadable") {
      questions.push({ code: "unreadableNextContact", listRow, customer, text: typedNext.text });
    } else if (outcome.rule.outcome === "appointment" && typedNext.kind === "blank" && outcome.agreedOn === null) {
      questions.push({ code: "appointmentWithoutDate", listRow, customer });
    } else if (customers.length === 0) {
      questions.push({ code: "customerGone", listRow, customer });
    } else {
      const agreedOn = typedNext.kind === "day" ? typedNext.day : outcome.agreedOn;
      const changes = customers.map((each) =>
        changeOf(each, outcome.rule, agreedOn, request, { planOf, plannedOn, week: context.week }),
      );
      const [first] = changes;
      if (!first) continue;
      recorded.push({
        listRow,
        rows: customers.map(({ row }) => row),
        outcome: outcome.rule.outcome,
        next: first.next,
        attempts: first.attempts,
        changes,
        logLine: logLineOf(line, customers[0], list, outcome.rule, first, request.locale),
      });
    }
  }
  const changes = recorded.flatMap((result) => result.changes);
  return {
    edits: [
      ...customerEdits(changes, request),
      ...appendToLog(
        log,
        recorded.map(({ logLine }) => logLine),
        request.locale,
      ),
    ],
    recorded: recorded.map(({ listRow, rows, outcome, next, attempts }) => ({
      listRow,
      rows,
      outcome,
      next,
      attempts,
    })),
    questions,
    alreadyRecorded,
    open,
    warnings:
      changes.some(({ reached }) => reached) && !reading.columns.some(({ field }) => field === "lastContactDate")
        ? [{ code: "noLastContactColumn" }]
        : [],
  };
}

/** What a result changes in one row of the customer sheet. */
type RowChange = {
  readonly customer: Customer;
  readonly reached: boolean;
  readonly lastContact: Day | null;
  /** The next contact, or `null` for none; `nextIsKept` where a person's date stays. */
  readonly next: Day | null;
  readonly nextIsKept: boolean;
  readonly nextWhy: string;
  readonly stage: number | null;
  readonly grade: string | null;
  readonly attempts: number;
  readonly doNotContact: string | null;
};

function changeOf(
  customer: Customer,
  rule: OutcomeRule,
  agreedOn: Day | null,
  { list, rules, asOf, locale, facts }: RecordResultsRequest,
  { planOf, plannedOn, week }: Planning,
): RowChange {
  const known = facts?.get(customer.row);
  const attempts = rule.reached ? 0 : attemptsBefore(known) + 1;
  const lastContact = rule.reached && isNewerContact(customer, list.day, asOf) ? list.day : null;
  const stage = raisedStage(customer, rule, rules);
  const grade = changedGrade(customer, rule, rules);
  const { plannedNext: _next, plannedWhy: _why, said: _said, ...before } = known ?? {};
  const { leftAlone, next } = planOf(
    {
      ...customer,
      lastContactDate: lastContact ?? customer.lastContactDate,
      nextContactDate: null,
      stage: stage ?? customer.stage,
      grade: grade ?? customer.grade,
      doNotContact: customer.doNotContact || rule.doNotContact,
    },
    { ...before, attempts, lastOutcome: { on: list.day, outcome: rule.outcome, attempts, agreedOn } },
  );
  // After an outcome that closes nothing follows, whatever else would be due.
  const written = next === null || rule.closes ? null : workingDayFor(next, plannedOn, week);
  const nextIsKept =
    written !== null && agreedOn === null && customer.nextContactDate !== null && customer.nextContactDate > list.day;
  const closedBy = { from: "outcome", says: "lost", text: rule.outcome, on: list.day } as const;
  const nextWhy =
    next === null || written === null
      ? leftAloneText(leftAlone ?? { code: "closed", sign: closedBy }, asOf, locale, rules)
      : writtenContactText({ next, writtenOn: written, movedFrom: null }, plannedOn, locale, rules);
  return {
    customer,
    reached: rule.reached,
    lastContact,
    next: nextIsKept ? customer.nextContactDate : written,
    nextIsKept,
    nextWhy,
    stage,
    grade,
    attempts,
    doNotContact: rule.doNotContact ? rule.labels[locale] : null,
  };
}

/** What the next contact after a result is worked out with. */
type Planning = {
  readonly planOf: ReturnType<typeof contactPlanner>;
  readonly plannedOn: Day;
  readonly week: DatePhraseContext["week"];
};

/** A day that was agreed stays; any other is the first working day on which it can be done. */
function workingDayFor(next: NonNullable<ContactPlan["next"]>, plannedOn: Day, week: Planning["week"]): Day {
  if (next.kind === "agreed" && next.dueOn >= plannedOn) return next.dueOn;
  return nextWorkingDay(next.dueOn < plannedOn ? plannedOn : next.dueOn, week);
}

/** As our own column counts them, and without it as the log does. */
function attemptsBefore(facts: RowFacts | undefined): number {
  return facts?.attempts ?? facts?.lastOutcome?.attempts ?? 0;
}

/** Newer than a contact that has been; one dated after the as-of day has not. */
function isNewerContact({ lastContactDate: known }: Customer, calledOn: Day, asOf: Day): boolean {
  return known === null || known < calledOn || known > Math.max(asOf, calledOn);
}

/** A telesales stage goes up with an outcome and never down; contracts in force or expired only change by a deal. */
function raisedStage(customer: Customer, rule: OutcomeRule, rules: Rules): number | null {
  if (rule.stage === null || typeof customer.stage !== "number" || customer.stage === rule.stage) return null;
  const stages = stageLookup(rules.telesalesStages);
  const current = stages(customer.stage)?.role;
  if (stages(rule.stage)?.role === "inContract") return rule.stage;
  if (current === "inContract" || current === "contractExpired") return null;
  return rule.stage > customer.stage ? rule.stage : null;
}

/** A grade changes only where the sheet keeps grades, and a closed one stays closed. */
function changedGrade(customer: Customer, rule: OutcomeRule, rules: Rules): string | null {
  if (rule.grade === null || customer.grade === null || customer.grade === rule.grade) return null;
  return isClosedGrade(gradeLookup(rules.grades)(customer.grade)?.rule) ? null : rule.grade;
}

/** Finds the rows of a line's customer: by key, else by phone; of several, those with the name on the list. */
function customerFinder(customers: readonly Customer[]): (line: FilledLine) => readonly Customer[] {
  const byKey = groupBy(customers, customerKey);
  const byPhone = groupBy(customers, ({ phone }) => (phone === null ? null : phoneKey(phone)));
  return (line) => {
    const found =
      (line.key === null ? undefined : byKey.get(line.key)) ??
      (line.phone === null ? undefined : byPhone.get(phoneKey(line.phone))) ??
      [];
    const named = found.filter(({ customerName, companyName }) =>
      [customerName, companyName].some((name) => name !== null && line.customer.includes(name)),
    );
    return named.length > 0 ? named : found;
  };
}

/**
 * The line of the log in which a result stands already: for this list, whatever its sheet is called now, or the same
 * outcome of the same customer and day.
 */
function recordedIn(log: ContactLog | undefined, list: FilledCallList): (line: FilledLine) => LogLine | undefined {
  const byKey = groupBy(log?.lines ?? [], ({ key }) => key);
  return (line) =>
    byKey
      .get(keyOf(line))
      ?.find(
        (logged) => logged.day === list.day && (isOfList(logged, list) || logged.outcome === textOf(line.outcome)),
      );
}

/** The first line of a list begins with the name that its sheet was given; only a number may have been added to that. */
function isOfList(logged: LogLine, { name, title }: FilledCallList): boolean {
  return logged.list === name || (logged.list !== "" && title.startsWith(logged.list.replace(/ \(\d+\)$/, "")));
}

function keyOf(line: FilledLine): string {
  return line.key ?? (line.phone === null ? `name:${line.customer}` : `phone:${phoneKey(line.phone)}`);
}

function logLineOf(
  line: FilledLine,
  customer: Customer | undefined,
  list: FilledCallList,
  rule: OutcomeRule,
  change: RowChange,
  locale: Locale,
): LogLine {
  return {
    day: list.day,
    list: list.name,
    key: keyOf(line),
    customer: line.customer,
    phone: line.phone ?? customer?.phone ?? "",
    owner: line.owner ?? customer?.owner ?? "",
    outcome: textOf(line.outcome),
    meaning: rule.labels[locale],
    next: change.next,
    attempts: change.attempts,
    remark: line.remark ?? "",
  };
}

function textOf(cell: CellValue): string {
  return cell === null ? "" : String(cell).trim();
}

function customerEdits(changes: readonly RowChange[], { reading, locale }: RecordResultsRequest): ColumnEdit[] {
  const { headerRow, sheet } = reading;
  if (headerRow === null) return [];
  const theirs = (field: Field): ColumnEdit["target"] | undefined => {
    const column = reading.columns.find((each) => each.field === field && each.ours === null);
    return column && { kind: "theirs", index: column.column, header: column.header };
  };
  const ours = (name: OurColumn): ColumnEdit["target"] => ({
    kind: "ours",
    column: name,
    header: reading.columns.find((column) => column.ours === name)?.header ?? ourHeader(name, locale),
  });
  const edit = (
    target: ColumnEdit["target"] | undefined,
    format: CellFormat,
    valueOf: (change: RowChange) => CellValue,
  ): ColumnEdit[] => {
    const cells = changes.flatMap((change): CellEdit[] => {
      const value = valueOf(change);
      return value === null ? [] : [{ row: change.customer.row, value }];
    });
    return target && cells.length > 0 ? [{ kind: "column", sheet, headerRow, target, cells, format }] : [];
  };
  const hasCounts =
    changes.some(({ attempts }) => attempts > 0) || reading.columns.some(({ ours }) => ours === "attempts");
  const nextOf = ({ next, nextIsKept, customer }: RowChange): CellValue =>
    nextIsKept ? null : (next ?? (customer.nextContactDate === null ? null : ""));
  return [
    ...edit(theirs("lastContactDate"), "date", ({ lastContact }) => lastContact),
    ...edit(theirs("nextContactDate") ?? ours("nextContact"), "date", nextOf),
    ...edit(ours("nextContactWhy"), "text", (change) => (change.nextIsKept ? null : change.nextWhy)),
    ...edit(theirs("stage"), "general", ({ stage }) => stage),
    ...edit(theirs("grade"), "text", ({ grade }) => grade),
    ...edit(theirs("contactCount"), "integer", ({ customer, reached }) =>
      reached && customer.contactCount !== null ? customer.contactCount + 1 : null,
    ),
    ...(hasCounts ? edit(ours("attempts"), "integer", ({ attempts }) => attempts) : []),
    ...edit(ours("doNotContact"), "text", ({ doNotContact }) => doNotContact),
  ];
}
