import { z } from "zod";
import type { Backtest } from "../domain/purchaseModels/backtest";
import type { ChurnStudy } from "../domain/churn/churnStudy";
import type { StandingComplaint } from "../domain/complaints/complaintPlan";
import { dayFromIso, dayFromSerial, type Day } from "../domain/calendar/day";
import { funnelPeriods } from "../domain/funnel/funnelPeriod";
import { gradingColumns } from "../domain/grading/gradingColumns";
import { mostDays } from "../domain/callList/callListDays";
import { callListSheetChoices } from "../domain/callList/callListSheet";
import type { LeftOutReason } from "../domain/callList/callListLeftOut";
import { locales, type Locale } from "../domain/locale";
import { namesSomebody } from "../domain/reading/customerOrders";
import { choicesOfTable, tableRead, type TableOnSheet } from "../domain/reading/layout/tablesOnSheet";
import { readOrders, type OrdersReading } from "../domain/reading/orders/readOrders";
import type { ColumnReason, Problem, Reading } from "../domain/reading/reading";
import type { StandingCalendar } from "../domain/rules/standingCalendar";
import { calendarName, standingCalendarText } from "../domain/rules/standingCalendarWords";
import type { StandingTrade } from "../domain/rules/standingTrade";
import { standingTradeText } from "../domain/rules/standingTradeWords";
import { tradeQuestion } from "../domain/trades/tradeProposalWords";
import { tradeName } from "../domain/trades/trades";
import { callListWarningText, leftOutText } from "../domain/callList/callListWords";
import { saidFollowsText } from "../domain/contactLog/saidWords";
import type { SaidProposal } from "../domain/contactLog/whatCustomersSaid";
import { studyReportText } from "../domain/churn/churnWords";
import {
  complaintDoerText,
  complaintDoubtTexts,
  complaintStatusText,
  satisfactionText,
} from "../domain/complaints/complaintWords";
import type { SatisfactionCount } from "../domain/complaints/satisfaction";
import { ownersOverCap, type OwnerOverCap } from "../domain/pool/poolByOwner";
import { poolCounts, type PoolCounts } from "../domain/pool/poolPlan";
import type { PoolStanding } from "../domain/pool/pool";
import { poolStandingText } from "../domain/pool/poolWords";
import { columnReasonSentence, problemSentence } from "../domain/reading/readingWords";
import type { WrittenColumn } from "../workbook/apply/applyEdits";
import type { WrittenBlockSheet } from "../workbook/blockSheet/renewedBlocks";
import { asOutcome, orRefuse, Refusal, type WorkbookFailure } from "../workbook/door/failure";
import { gather, type Gathered } from "../workbook/read/gather";
import type { WrittenSheet } from "../workbook/sheets/newSheet";
import type { Undone } from "../workbook/apply/undo";
import { prepareCallList, type PreparedCallList } from "./commands/callList";
import { studyChurn, testChurn } from "./commands/churn";
import { decided, rememberChoices } from "./commands/choices";
import { prepareStatuses } from "./commands/complaints";
import { prepareDashboard, usualPeriod, type PreparedDashboard } from "./commands/dashboard";
import { customersOn, findCustomers } from "./commands/findCustomers";
import { findSaid } from "./commands/said";
import { prepareFollowUps, type PreparedFollowUps } from "./commands/followUps";
import { gradingOf, type GradingChoices, type PreparedGrading } from "./commands/grading";
import { gradingSourcesIn, usualPurchases } from "./commands/gradingSources";
import { preparePool } from "./commands/pool";
import { apply, undoLast } from "./commands/history";
import type { Prepared } from "./commands/prepared";
import type { Source } from "./commands/source";
import { failureMessages } from "./messages/failureMessages";
import { failureSentence } from "./result/failureSentence";

/**
 * The pane's commands without the pane, as `window.callsheetCommands`: for rehearsing on a workbook file. Each does what
 * the pane does with the same answer to "write it?": yes. Days are given as "2026-11-20" or as Excel's serial number.
 */
export type CallsheetCommands = {
  /** With what the orders of a sheet of orders come to, customer by customer; `null` for any other sheet. */
  readonly read: (request: Request) => Promise<
    Answer<
      Reading & {
        readonly buyers: OrdersReading["customers"] | null;
        readonly trade: TradeAnswer;
        readonly calendar: CalendarAnswer;
        readonly tables: readonly TableAnswer[];
        /** What remarks and logs say of the next contact; where the rules have a fault, nothing. */
        readonly said: readonly SaidAnswer[];
      }
    >
  >;
  /** Reads another one of several tables on the sheet from now on, by its number from 1 on; the workbook remembers it. */
  readonly chooseTable: (request: Request & { readonly table: number }) => Promise<Answer<null>>;
  readonly grade: (request: Request) => Promise<Answer<{ plan: PreparedGrading["plan"]; applied: AppliedCounts }>>;
  readonly followUp: (request: Request) => Promise<Answer<{ plan: PreparedFollowUps["plan"]; applied: AppliedCounts }>>;
  /** One list for each day. */
  readonly callList: (request: Request) => Promise<
    Answer<{
      plan: readonly (PreparedCallList["lists"][number] & { readonly warningTexts: readonly string[] })[];
      said: readonly SaidAnswer[];
      applied: AppliedCounts;
    }>
  >;
  /** Who is slipping away, with the test on the past; writes nothing. */
  readonly churn: (request: Request) => Promise<Answer<ChurnAnswers>>;
  /** Writes the countdown to the pool; sends nobody back. */
  readonly pool: (request: Request) => Promise<Answer<{ plan: PoolAnswer; applied: AppliedCounts }>>;
  /** Brings due days and statuses on the sheet of complaints up to date, as far as there is one; records none. */
  readonly complaints: (request: Request) => Promise<Answer<{ plan: ComplaintsAnswer; applied: AppliedCounts }>>;
  /** Makes the dashboard sheet, or writes its blocks anew. */
  readonly dashboard: (
    request: Request,
  ) => Promise<Answer<{ plan: PreparedDashboard["figures"]; applied: AppliedCounts & AppliedBlocks }>>;
  /** Takes back what was written last; `null` when there is nothing to take back. */
  readonly undo: (request: Pick<Request, "locale">) => Promise<Answer<Undone | null>>;
  /** What the codes of an answer mean, in the person's language. */
  readonly sentences: {
    readonly problem: (problem: Problem, locale: Locale) => string;
    readonly column: (reason: ColumnReason, locale: Locale) => string;
    readonly leftOut: (reason: LeftOutReason, locale: Locale) => string;
  };
};

export type Request = z.input<typeof requestSchema>;

/** A failure comes with its sentence in the language asked for. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: WorkbookFailure; readonly sentence: string };

/** The trade that holds, who says so, and why in words; `open` are those to choose from, where the sheet may be of several. */
export type TradeAnswer = Pick<StandingTrade, "trade" | "by" | "open"> & {
  readonly name: string;
  readonly reasonText: string;
};

/** One of several tables on the sheet, and whether it is the one that was read; none where there is only one. */
export type TableAnswer = TableOnSheet & { readonly isRead: boolean };

/** The calendar of holidays that holds, who says so, and why in words. */
export type CalendarAnswer = Pick<StandingCalendar, "calendar" | "by" | "open"> & {
  readonly name: string;
  readonly reasonText: string;
};

export type ChurnAnswers = {
  readonly study: Omit<ChurnStudy, "orderDates">;
  /** What the risks rest on, in the language asked for; "" where there are none. */
  readonly estimatorText: string;
  /** `null` without a sheet of orders to test on. */
  readonly backtest: Backtest | null;
};

export type PoolAnswer = {
  readonly counts: PoolCounts;
  readonly rows: readonly { readonly standing: PoolStanding; readonly text: string }[];
  /** With the days that were asked for instead of those in the rules; `null` where none were. */
  readonly tried: PoolCounts | null;
  /** Owners with more customers than the rules allow. */
  readonly overCap: readonly OwnerOverCap[];
};

export type ComplaintsAnswer = {
  /** `null` where the workbook has no sheet of complaints. */
  readonly sheet: string | null;
  /** The steps of the sheet, as its headers name them. */
  readonly steps: readonly string[];
  /** Whether those are not the steps of the rules. */
  readonly hasOwnSteps: boolean;
  /** Lines that said something else of themselves. */
  readonly updated: number;
  /** Customers who are dissatisfied, of whom only some complain. */
  readonly dissatisfied: number;
  readonly rows: readonly (StandingComplaint & {
    readonly text: string;
    /** Who does the next step; "" for a closed one. */
    readonly whoText: string;
    /** What somebody should look at. */
    readonly toCheck: readonly string[];
  })[];
  readonly satisfaction: readonly (SatisfactionCount & { readonly text: string })[];
};

/** What a customer said, with what follows from it in words. */
export type SaidAnswer = SaidProposal & { readonly text: string };

export type AppliedCounts = {
  readonly columns: readonly WrittenColumn[];
  readonly sheets: readonly WrittenSheet[];
};

export type AppliedBlocks = { readonly blockSheets: readonly WrittenBlockSheet[] };

const daySchema = z.union([z.string(), z.number()]).transform((given, context): Day => {
  const day = typeof given === "string" ? dayFromIso(given) : dayFromSerial(given);
  if (day !== undefined) return day;
  context.addIssue(`"${given}" is not a day: write 2026-11-20 or Excel's serial number.`);
  return z.NEVER;
});

const requestSchema = z.object({
  sheet: z.string().exactOptional(),
  asOf: daySchema,
  locale: z.enum(locales),
  /** Only for the call list. */
  day: daySchema.exactOptional(),
  days: z.number().int().min(1).max(mostDays).exactOptional(),
  owners: z.array(z.string()).exactOptional(),
  sheets: z.enum(callListSheetChoices).exactOptional(),
  writesOwners: z.boolean().exactOptional(),
  /** Only for the grading. */
  columns: z.array(z.enum(gradingColumns)).exactOptional(),
  /** Only for the grading: formulas in place of values, the ruler to grade by, and whether the ruler is kept. */
  asFormulas: z.boolean().exactOptional(),
  rulerSheet: z.string().exactOptional(),
  keepsRuler: z.boolean().exactOptional(),
  /** Only for the follow-up dates. */
  target: z.enum(["theirs", "ours"]).exactOptional(),
  write: z.enum(["blankOrDone", "all"]).exactOptional(),
  colours: z.boolean().exactOptional(),
  /** Only for the churn: absent is as the rules say, and for the orders sheet, to look for one. */
  horizonDays: z.number().int().positive().exactOptional(),
  ordersSheet: z.string().nullable().exactOptional(),
  /** Only for the pool: how it would be with these days. */
  tryDays: z
    .object({
      dealDays: z.number().int().positive().nullable(),
      contactDays: z.number().int().positive().nullable(),
    })
    .exactOptional(),
  /** Only for the dashboard: whose three measures and rates it shows. */
  period: z.enum(funnelPeriods).exactOptional(),
  funnelChart: z.enum(["bar", "native"]).exactOptional(),
});

const commands: CallsheetCommands = {
  read: async (given) =>
    answer(requestSchema.parse(given), async (request) => {
      const found = orRefuse(await findCustomers(request));
      const { cells, reading, choices, trade, calendar, tables } = found;
      const { asOf, locale } = request;
      const isOrders = orderFields.every((field) => reading.columns.some((column) => column.field === field));
      const buyers = isOrders ? readOrders({ cells, asOf, locale, choices }).customers.filter(namesSomebody) : null;
      const isRead = tableRead(tables, reading);
      return {
        ...reading,
        tables: tables.map((table, index) => ({ ...table, isRead: index === isRead })),
        buyers,
        trade: tradeAnswer(trade, locale),
        calendar: calendarAnswer(calendar, locale),
        said: saidAnswers(orRefuse(await findSaid(found, request)), request),
      };
    }),
  chooseTable: async ({ table: number, ...given }) =>
    answer(requestSchema.parse(given), async (request) => {
      const { cells, choices, tables } = orRefuse(await findCustomers(request));
      const table = tables[number - 1];
      if (table === undefined)
        throw new Refusal({ kind: "noSuchTable", sheet: cells.name, tables: Math.max(1, tables.length) });
      orRefuse(await rememberChoices(decided(cells, choicesOfTable(choices, table))));
      return null;
    }),
  grade: async (given) =>
    answer(requestSchema.parse(given), async (request) => {
      const ready = orRefuse(await gather((workbook) => usualGrading(workbook, request)));
      return { plan: ready.plan, applied: await written(ready) };
    }),
  followUp: async (given) =>
    answer(requestSchema.parse(given), async (request) => {
      const ready = orRefuse(await prepareFollowUps(request));
      return { plan: ready.plan, applied: await written(ready) };
    }),
  callList: async (given) =>
    answer(requestSchema.parse(given), async (request) => {
      const ready = orRefuse(await prepareCallList(request));
      const { locale } = request;
      const plan = ready.lists.map((list) => ({
        ...list,
        warningTexts: list.warnings.map((warning) => callListWarningText(warning, list.day, locale)),
      }));
      return { plan, said: saidAnswers(ready.said, request), applied: await written(ready) };
    }),
  churn: async (given) =>
    answer(requestSchema.parse(given), async (request) => {
      const findings = orRefuse(await studyChurn(request));
      const { study: found, rules } = findings;
      const { orderDates, ...study } = found;
      const estimatorText = studyReportText(study, request.locale);
      const backtest = orderDates.length === 0 ? null : orRefuse(await testChurn(findings, rules.calls.capacityPerDay));
      return { study, estimatorText, backtest };
    }),
  pool: async (given) =>
    answer(requestSchema.parse(given), async (request) => {
      const { asOf, locale, tryDays } = request;
      const ready = orRefuse(await preparePool(request));
      const plan = {
        counts: poolCounts(ready.standings),
        rows: ready.standings.map((standing) => ({ standing, text: poolStandingText(standing, asOf, locale) })),
        tried: tryDays ? poolCounts(ready.tryDays(tryDays)) : null,
        overCap: ready.hasOwnerColumn ? ownersOverCap(ready.standings, ready.rules.pool.customersPerOwner) : [],
      };
      return { plan, applied: await written(ready) };
    }),
  complaints: async (given) =>
    answer(requestSchema.parse(given), async (request) => {
      const ready = orRefuse(await prepareStatuses(request));
      const { log, hasOwnSteps, standings, satisfaction, outdated, dissatisfied } = ready.complaints;
      const { locale } = request;
      const steps = log?.log.steps ?? [];
      const plan = {
        sheet: log?.log.sheet ?? null,
        steps: steps.map(({ name }) => name),
        hasOwnSteps,
        updated: outdated,
        dissatisfied,
        rows: standings.map(({ complaint, standing }) => ({
          complaint,
          standing,
          text: complaintStatusText(standing, locale),
          whoText: standing.kind === "open" ? complaintDoerText(standing.who, locale) : "",
          toCheck: complaintDoubtTexts(standing.doubts, steps, locale),
        })),
        satisfaction: satisfaction.map((count) => ({ ...count, text: satisfactionText(count, locale) })),
      };
      return { plan, applied: await written(ready) };
    }),
  dashboard: async (given) =>
    answer(requestSchema.parse(given), async (request) => {
      const ready = orRefuse(await prepareDashboard({ ...request, period: request.period ?? usualPeriod }));
      return { plan: ready.figures, applied: await written(ready) };
    }),
  undo: async (given) =>
    answer(requestSchema.pick({ locale: true }).parse(given), async () => {
      const outcome = await undoLast();
      return outcome && orRefuse(outcome);
    }),
  sentences: { problem: problemSentence, column: columnReasonSentence, leftOut: leftOutText },
};

function tradeAnswer(standing: StandingTrade, locale: Locale): TradeAnswer {
  const { trade, by, open, proposal } = standing;
  const reasonText = open.length > 0 ? tradeQuestion(proposal, locale) : standingTradeText(standing, locale);
  return { trade, by, open, name: tradeName(trade, locale), reasonText };
}

function saidAnswers(said: readonly SaidProposal[], { asOf, locale }: Pick<Source, "asOf" | "locale">): SaidAnswer[] {
  return said.map((proposal) => ({ ...proposal, text: saidFollowsText(proposal, asOf, locale) }));
}

function calendarAnswer(standing: StandingCalendar, locale: Locale): CalendarAnswer {
  const { calendar, by, open } = standing;
  return {
    calendar,
    by,
    open,
    name: calendarName(calendar, locale),
    reasonText: standingCalendarText(standing, locale),
  };
}

/** As the screen of the grading does it: from the sheet's own columns, the orders beside the customers, or order by order. */
async function usualGrading(workbook: Gathered, request: Source & GradingChoices): Promise<PreparedGrading> {
  const { columns, sheet } = (await customersOn(workbook, request)).reading;
  const sources = await gradingSourcesIn(workbook, { ...request, sheet });
  return gradingOf(workbook, { ...request, purchases: usualPurchases(columns, sheet, sources) });
}

/** What a sheet of orders has and a sheet of customers has not. */
const orderFields = ["orderDate", "orderAmount"] as const;

/** Writes what was prepared; refused, nothing of it is in the workbook. */
async function written({ request }: Pick<Prepared, "request">): Promise<AppliedCounts & AppliedBlocks> {
  const { columns, sheets, blockSheets = [] } = orRefuse(await apply(request));
  return { columns, sheets, blockSheets };
}

/** The door of every command: what is refused is answered with its sentence. */
async function answer<Asked extends Pick<Request, "locale">, Value>(
  request: Asked,
  work: (request: Asked) => Promise<Value>,
): Promise<Answer<Value>> {
  const outcome = await asOutcome(() => work(request));
  if (outcome.ok) return outcome;
  const { failure } = outcome;
  return { ok: false, failure, sentence: failureSentence(failure, failureMessages[request.locale]) };
}

declare global {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be added to
  interface Window {
    callsheetCommands: CallsheetCommands;
  }
}

window.callsheetCommands = commands;
