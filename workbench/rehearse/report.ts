import type {
  Applied,
  BlockSheet,
  Buyer,
  CallList,
  Churn,
  ColumnReason,
  Complaints,
  Dashboard,
  FollowUps,
  FoundSheet,
  Grading,
  Pool,
  Said,
} from "./addInCommands";

/** What `rehearse` prints of each command: the add-in's answers under stable names, days as ISO text, codes never translated. */

export function readReport(found: FoundSheet, sentences: ReadSentences) {
  return {
    language: found.language,
    headerRow: found.headerRow,
    firstDataRow: found.firstDataRow,
    lastDataRow: found.lastDataRow,
    trade: found.trade,
    calendar: found.calendar,
    tables: found.tables.map(({ title, headerRow, rows, isRead }) => ({ title, headerRow, rows, isRead })),
    /** Totals and notes below the first customer. */
    footerRows: [...found.otherRows.totals, ...found.otherRows.notes]
      .filter((row) => row > found.firstDataRow)
      .sort((one, other) => one - other),
    otherRows: found.otherRows,
    /** All rows of the sheet that are not blank, by what they are: the kinds add up to the total. */
    rowCounts: rowCounts(found),
    mapping: Object.fromEntries(found.columns.map(({ header, field }) => [header, field])),
    /** Headers of the person's columns that are none of the fields. */
    unmapped: found.columns.flatMap(({ header, field, ours }) => (field === null && ours === null ? [header] : [])),
    columns: found.columns.map((column) => ({
      header: column.header,
      field: column.field,
      confidence: column.confidence,
      why: column.reason.code,
      whyText: sentences.column(column.reason),
      sample: column.sample,
      unit: column.unit,
      numberForm: column.numberForm,
      filledDown: column.filledDown,
      dateOrder: column.dateOrder,
      dateOrderAssumed: column.dateOrderAssumed,
      rocYears: column.rocYears,
      ours: column.ours,
    })),
    rows: found.customers.map(customerReport),
    problems: found.problems.map((problem) => ({
      cell: problem.cell,
      field: problem.field,
      text: problem.text,
      reason: problem.code,
      reasonText: sentences.problem(problem),
    })),
    said: found.said.map(saidReport),
    duplicates: found.duplicates,
    possibleDuplicates: found.possibleDuplicates,
    ...(found.buyers === null ? {} : { buyers: found.buyers.map(buyerReport) }),
  };
}

function rowCounts({ customers, otherRows }: FoundSheet): Readonly<Record<string, number>> {
  const others = Object.entries(otherRows).map(([kind, rows]) => [kind, rows.length] as const);
  const total = others.reduce((sum, [, count]) => sum + count, customers.length);
  return { total, customers: customers.length, ...Object.fromEntries(others) };
}

type ReadSentences = {
  readonly problem: (problem: FoundSheet["problems"][number]) => string;
  readonly column: (reason: ColumnReason) => string;
};

export function gradeReport(plan: Grading, applied: Applied) {
  return {
    written: cellsWritten(applied),
    /** The buyers of a sheet of orders are graded on a sheet of their own. */
    ...(applied.sheets.length > 0 ? { sheets: applied.sheets.map(({ sheet }) => sheet) } : {}),
    tiers: plan.tiers,
    ...(plan.reason === undefined ? {} : { reason: plan.reason, missing: plan.missing }),
    rows: plan.rows.map(({ row, r, f, m, score, tier, segment, risk, state, noScore }) => ({
      row,
      r,
      f,
      m,
      score,
      tier,
      segment,
      risk,
      state,
      noScore,
    })),
  };
}

export function followUpReport(plan: FollowUps, applied: Applied) {
  return {
    written: cellsWritten(applied),
    leftAlone: plan.counts.leftAlone,
    rows: plan.rows.map(({ row, from, to, next, whyText }) => ({
      row,
      from: from === null ? null : isoText(from),
      to: isoText(to),
      dueOn: isoText(next.dueOn),
      daysLate: next.daysLate,
      kind: next.kind,
      cold: next.isCold,
      why: next.why.code,
      whyText,
    })),
  };
}

/** The list of the first day; of several days also each of them under `days`. */
export function callListReport(
  lists: readonly CallList[],
  said: readonly Said[],
  applied: Applied,
  sentence: (reason: string) => string,
) {
  let written = 0;
  const days = lists.map((list) => {
    const from = written;
    written += list.rows.length > 0 ? list.edits.length : 0;
    return dayReport(list, applied.sheets.slice(from, written), sentence);
  });
  return { ...days[0], said: said.map(saidReport), ...(days.length > 1 ? { days } : {}) };
}

function dayReport(list: CallList, sheets: Applied["sheets"], sentence: (reason: string) => string) {
  const leftOut = Object.entries(list.leftOut).filter(([, { count }]) => count > 0);
  return {
    day: isoText(list.day),
    sheet: sheets[0]?.sheet ?? null,
    ...(sheets.length > 1 ? { sheets: sheets.map(({ sheet }) => sheet) } : {}),
    rows: list.rows.map((call) => ({
      rank: call.rank,
      row: call.row,
      owner: call.owner,
      customerName: call.customerName ?? call.companyName,
      phone: call.phone,
      class: call.class,
      dueOn: isoText(call.dueOn),
      daysLate: call.daysLate,
      reason: call.reasonText,
    })),
    leftOut: Object.fromEntries(leftOut.map(([reason, { count }]) => [reason, count])),
    leftOutRows: Object.fromEntries(leftOut.map(([reason, { rows }]) => [reason, rows])),
    reasonText: Object.fromEntries(leftOut.map(([reason]) => [reason, sentence(reason)])),
    carried: list.carried,
    warnings: list.warningTexts,
  };
}

/** The words of a remark or a log, what they were taken for, and what follows. */
function saidReport({ row, says, isDeclined, text }: Said) {
  return {
    row,
    words: says.words,
    takenFor: says.says,
    saidOn: says.saidOn === null ? null : isoText(says.saidOn),
    declined: isDeclined,
    follows: text,
  };
}

export function poolReport({ counts, tried, overCap, rows }: Pool, applied: Applied) {
  return {
    written: cellsWritten(applied),
    counts,
    ...(tried === null ? {} : { tried }),
    overCap,
    rows: rows.map(({ standing: { kind, customer, backOn, daysLeft, agreedOn, why }, text }) => ({
      row: customer.row,
      owner: customer.owner,
      kind,
      daysLeft: daysLeft ?? null,
      backOn: backOn === undefined ? null : isoText(backOn),
      agreedOn: agreedOn === undefined ? null : isoText(agreedOn),
      limit: why?.limit ?? null,
      whyText: text,
    })),
  };
}

export function complaintsReport(
  { sheet, steps, hasOwnSteps, updated, dissatisfied, rows, satisfaction }: Complaints,
  applied: Applied,
) {
  return {
    sheet,
    steps,
    hasOwnSteps,
    written: cellsWritten(applied),
    updated,
    dissatisfied,
    rows: rows.map(({ complaint: { row, number, customer, owner, openedOn }, standing, text, whoText, toCheck }) => ({
      row,
      number,
      customer,
      owner,
      openedOn: openedOn === null ? null : isoText(openedOn),
      state: standing.state ?? standing.kind,
      nextStep: standing.next?.name ?? null,
      since: typeof standing.since === "number" ? isoText(standing.since) : null,
      dueOn: typeof standing.dueOn === "number" ? isoText(standing.dueOn) : null,
      statusText: text,
      whoText: whoText === "" ? null : whoText,
      toCheck,
    })),
    satisfaction: satisfaction.map(({ answers, ...count }) => ({ ...count, ...answers })),
  };
}

export function dashboardReport(
  { customers, funnel, workload, states }: Dashboard,
  { blockSheets }: { readonly blockSheets: readonly BlockSheet[] },
) {
  const [made] = blockSheets;
  return {
    sheet: made?.sheet ?? null,
    isNew: made?.isNew ?? null,
    blocks: Object.fromEntries(made?.blocks.map(({ title, state }) => [title, state]) ?? []),
    customers,
    funnel: funnel && {
      stages: funnel.tables["inOrder"]?.map(({ stage, reached, step }) => ({
        stage,
        reached,
        stepRate: step && step.rate,
      })),
      bottleneck: funnel.bottlenecks["inOrder"],
      unknown: funnel.unknown,
      blank: funnel.blank,
    },
    workload,
    states,
  };
}

function buyerReport(buyer: Buyer) {
  return {
    customerId: buyer.customerId,
    customerName: buyer.customerName ?? buyer.companyName,
    phone: buyer.phone,
    orders: buyer.orders,
    amount: buyer.amount,
    last: buyer.lastOrder === null ? null : isoText(buyer.lastOrder),
    orders365: buyer.ordersInWindow,
    amount365: buyer.amountInWindow,
  };
}

function customerReport(customer: FoundSheet["customers"][number]) {
  return Object.fromEntries(
    Object.entries(customer).map(([field, value]) => [
      field,
      field === "timesOfDay"
        ? timeTexts(value)
        : dayFields.has(field) && typeof value === "number"
          ? isoText(value)
          : value,
    ]),
  );
}

/** Minutes since midnight as "14:30". */
function timeTexts(times: unknown): Readonly<Record<string, string>> {
  const two = (number: number) => String(number).padStart(2, "0");
  return Object.fromEntries(
    Object.entries(times as Readonly<Record<string, number>>).map(([field, minutes]) => [
      field,
      `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`,
    ]),
  );
}

/** Nothing is written: who is slipping away, by tier, then by money, and how the forecast would have done. */
export function churnReport({ study, estimatorText, backtest }: Churn) {
  return {
    basis: study.basis,
    estimatorText,
    rows: study.customers.map(({ row, name, tier, spent, lastOn, rhythm, risk, fault }) => ({
      row,
      name,
      tier,
      spent,
      last: lastOn === null ? null : isoText(lastOn),
      state: rhythm?.state ?? null,
      gapsSilent: rhythm?.ratio ?? null,
      risk,
      fault,
    })),
    // Without the parameters and errors of that day's fit.
    backtest: backtest === null ? null : { ...backtest, estimator: undefined, cutOff: isoText(backtest.cutOff) },
  };
}

function cellsWritten({ columns }: Applied): number {
  return columns.reduce((sum, { cells }) => sum + cells, 0);
}

/** Excel's serial number as "2026-11-20". */
function isoText(serial: number): string {
  const beforeTheDayThatNeverWas = serial < 60 ? 1 : 0;
  return new Date(Date.UTC(1899, 11, 30 + beforeTheDayThatNeverWas + serial)).toISOString().slice(0, 10);
}

const dayFields: ReadonlySet<string> = new Set([
  "birthday",
  "firstContactDate",
  "lastContactDate",
  "nextContactDate",
  "lastPurchaseDate",
  "lastVisitDate",
  "expectedCloseDate",
  "contractEndDate",
  "orderDate",
]);
