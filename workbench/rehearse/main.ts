import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Answer, CommandRequest } from "./addInCommands";
import { readArguments, UnusableArgument, type RehearseArguments, type RehearseCommand } from "./arguments";
import { evaluate } from "./evaluate";
import {
  callListReport,
  churnReport,
  complaintsReport,
  dashboardReport,
  followUpReport,
  gradeReport,
  poolReport,
  readReport,
} from "./report";
import { openSession, type Session } from "./session";

/**
 * Runs the add-in's commands on a workbook file and prints one JSON object. Answers the exit code: 0 when it ran, 1 with
 * one sentence on stderr for a file, sheet, day or command that it cannot use.
 */
export async function main(given: readonly string[], { dist }: { readonly dist: string }): Promise<number> {
  try {
    const report = await rehearse(readArguments(given, todayHere()), dist);
    process.stdout.write(`${JSON.stringify(report)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof UnusableArgument)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

async function rehearse(request: RehearseArguments, dist: string) {
  const begun = performance.now();
  const session = await openSession({
    bytes: bytesOf(request.file),
    fileName: path.basename(request.file),
    locale: request.locale,
    dist,
  });
  try {
    session.host.resetCounters();
    const reports: Partial<Record<ReportName, unknown>> = {};
    const ms: Partial<Record<ReportName | "total", number>> = {};
    const sheet = sheetOf(session, request.sheet);
    const { asOf, locale, table } = request;
    if (table !== undefined) valueOf(await session.commands.chooseTable({ sheet, asOf, locale, table }));
    for (const command of request.do) {
      const started = performance.now();
      reports[reportNames[command]] = await carriedOut(session, command, request, sheet);
      ms[reportNames[command]] = Math.round(performance.now() - started);
    }
    const evaluated = [];
    for (const formula of request.eval) evaluated.push(await evaluate(session, sheet, formula));
    const { syncs, largestRequestBytes, largestResponseBytes } = session.host.counters;
    if (request.save !== undefined) writeNewFile(request.save, request.file, await session.save());
    ms.total = Math.round(performance.now() - begun);
    return {
      file: path.basename(request.file),
      sheet,
      asOf: request.asOf,
      ...reports,
      ...(evaluated.length > 0 ? { eval: evaluated } : {}),
      wire: { syncs, largestRequestBytes, largestResponseBytes },
      ms,
    };
  } finally {
    session.close();
  }
}

async function carriedOut(session: Session, command: RehearseCommand, request: RehearseArguments, sheet: string) {
  const { commands } = session;
  const { asOf, locale } = request;
  const asked: CommandRequest = { sheet, asOf, locale };
  switch (command) {
    case "read":
      return readReport(valueOf(await commands.read(asked)), {
        problem: (problem) => commands.sentences.problem(problem, locale),
        column: (reason) => commands.sentences.column(reason, locale),
      });
    case "grade": {
      const { plan, applied } = valueOf(await commands.grade(asked));
      return gradeReport(plan, applied);
    }
    case "follow-up": {
      const { plan, applied } = valueOf(await commands.followUp(asked));
      return followUpReport(plan, applied);
    }
    case "pool": {
      const withDays = request.poolDays === undefined ? asked : { ...asked, tryDays: request.poolDays };
      const { plan, applied } = valueOf(await commands.pool(withDays));
      return poolReport(plan, applied);
    }
    case "complaints": {
      const { plan, applied } = valueOf(await commands.complaints(asked));
      return complaintsReport(plan, applied);
    }
    case "dashboard": {
      const { plan, applied } = valueOf(await commands.dashboard(asked));
      return dashboardReport(plan, applied);
    }
    case "churn": {
      const { horizonDays } = request;
      return churnReport(valueOf(await commands.churn(horizonDays === undefined ? asked : { ...asked, horizonDays })));
    }
    case "call-list": {
      const { day, days, owners, sheets, writesOwners } = request;
      const { plan, said, applied } = valueOf(
        await commands.callList({
          ...asked,
          ...(day === undefined ? {} : { day }),
          ...(days === undefined ? {} : { days }),
          ...(owners === undefined ? {} : { owners }),
          ...(sheets === undefined ? {} : { sheets }),
          ...(writesOwners === undefined ? {} : { writesOwners }),
        }),
      );
      return callListReport(plan, said, applied, (reason) => commands.sentences.leftOut(reason, locale));
    }
  }
}

/** A command that the workbook does not allow (no such sheet, protected, filtered) ends with the add-in's own sentence. */
function valueOf<Value>(answer: Answer<Value>): Value {
  if (answer.ok) return answer.value;
  throw new UnusableArgument(answer.sentence);
}

function sheetOf({ excel }: Session, wanted: string | undefined): string {
  const sheets = excel.workbook.worksheets.items.map(({ name }) => name);
  if (wanted === undefined) return excel.workbook.worksheets.getActiveWorksheet().name;
  const found = sheets.find((name) => name.toLowerCase() === wanted.toLowerCase());
  if (found === undefined)
    throw new UnusableArgument(`There is no sheet "${wanted}". The sheets are: ${sheets.join(", ")}.`);
  return found;
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new UnusableArgument(`There is no file ${file}.`);
    throw new UnusableArgument(`The file ${file} cannot be read: ${message}`);
  }
}

/** Saving makes a new file: the person's own is never written over. */
function writeNewFile(target: string, source: string, bytes: Uint8Array): void {
  if (path.resolve(target) === path.resolve(source)) {
    throw new UnusableArgument("--save makes a new file: choose another name than that of the workbook itself.");
  }
  try {
    writeFileSync(target, bytes);
  } catch (error) {
    throw new UnusableArgument(`The file ${target} cannot be written: ${(error as Error).message}`);
  }
}

/** The local calendar day. */
function todayHere(): string {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())).toISOString().slice(0, 10);
}

type ReportName = (typeof reportNames)[RehearseCommand];

const reportNames = {
  read: "read",
  grade: "grade",
  "follow-up": "followUp",
  "call-list": "callList",
  pool: "pool",
  complaints: "complaints",
  dashboard: "dashboard",
  churn: "churn",
} as const;
