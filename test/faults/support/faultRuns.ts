import type { Writable } from "../../../src/taskpane/commands/history";
import { faults, type Fault } from "./faultyWire";
import { openShop, valueOf, type Shop, type WritingCommand } from "./shop";

/** How a case ended; everything else is a violation. */
export type End = "all written" | "nothing written" | "half written, undone" | "undone" | "undone at the second try";

export type FaultRun = {
  readonly command: string;
  readonly cases: number;
  readonly ends: Readonly<Partial<Record<End, number>>>;
  /** Which fault, and what differs. */
  readonly violations: readonly string[];
};

export type Case = { readonly during: "writing" | "undoing"; readonly fault: Fault };

/**
 * Lets the requests of a command and of its undo fail in turn, and compares the whole workbook. Allowed is: all is written;
 * nothing is; or it is said that something stands half written, and the undo finishes. `chosen` takes a part of the cases.
 */
export async function faultRun(
  command: WritingCommand,
  chosen: (all: readonly Case[]) => readonly Case[] = (all) => all,
): Promise<FaultRun> {
  const ends: Partial<Record<End, number>> = {};
  const violations: string[] = [];
  let stage = await setUp(command);
  const cases = chosen(casesOf(stage));
  for (const each of cases) {
    const end = await endOf(stage, each);
    if (isEnd(end)) ends[end] = (ends[end] ?? 0) + 1;
    else {
      violations.push(`${each.during} ${JSON.stringify(each.fault)}: ${end}`);
      await stage.shop.workbook.close();
      stage = await setUp(command);
    }
  }
  await stage.shop.workbook.close();
  return { command: command.name, cases: cases.length, ends, violations };
}

/** A workbook in which the command is prepared, and how it looks before and after. */
type Stage = {
  readonly shop: Shop;
  readonly plan: Writable;
  readonly before: string;
  readonly after: string;
  readonly requests: { readonly writing: number; readonly undoing: number };
};

async function setUp(command: WritingCommand): Promise<Stage> {
  const shop = await openShop();
  const { workbook, commands, wire } = shop;
  await command.before?.(shop);
  const plan = valueOf(await command.prepare(shop));
  const before = workbook.everything();
  wire.expect(null);
  valueOf(await commands.applyPlan(plan));
  const writing = wire.mend();
  const after = workbook.everything();
  wire.expect(null);
  const undone = await commands.undoLast();
  const undoing = wire.mend();
  if (undone === null) throw new Error(`${command.name} writes nothing`);
  const left = valueOf(undone).left;
  const difference = firstDifference(before, workbook.everything());
  if (difference !== null || left.length > 0)
    throw new Error(`${command.name}: undo leaves ${JSON.stringify(left)} ${difference ?? ""}`);
  return { shop, plan, before, after, requests: { writing, undoing } };
}

function casesOf({ requests }: Stage): readonly Case[] {
  const cases: Case[] = [];
  for (const kind of faults) {
    for (let at = 0; at < requests.writing; at += 1) {
      cases.push({ during: "writing", fault: { kind, at } });
      for (const again of [0, "forever"] as const) {
        cases.push({ during: "writing", fault: { kind, at, again } });
      }
    }
    for (let at = 0; at < requests.undoing; at += 1) {
      cases.push({ during: "undoing", fault: { kind, at } });
      cases.push({ during: "undoing", fault: { kind, at, again: "forever" } });
    }
  }
  return cases;
}

function isEnd(end: string): end is End {
  return ["all written", "nothing written", "half written, undone", "undone", "undone at the second try"].includes(end);
}

/** The end that the case comes to, or what is wrong with it. Afterwards the workbook is as before where all is well. */
async function endOf(stage: Stage, { during, fault }: Case): Promise<string> {
  const { shop, plan, before, after } = stage;
  const { workbook, commands, wire } = shop;
  if (during === "writing") {
    wire.expect(fault);
    const outcome = await commands.applyPlan(plan);
    wire.mend();
    const now = workbook.everything();
    if (outcome.ok) {
      const missing = firstDifference(after, now);
      if (missing !== null) return `said to be written, but ${missing}`;
      return (await undone(stage)) ?? "all written";
    }
    if (outcome.halfWritten === null) {
      const stands = firstDifference(before, now);
      return stands === null ? "nothing written" : `said to be as before, but ${stands}`;
    }
    return (await undone(stage)) ?? "half written, undone";
  }
  valueOf(await commands.applyPlan(plan));
  wire.expect(fault);
  const first = await commands.undoLast();
  wire.mend();
  if (first?.ok) {
    if (first.value.left.length > 0) return `the first undo leaves ${JSON.stringify(first.value.left)}`;
    const stands = firstDifference(before, workbook.everything());
    return stands === null ? "undone" : `undone at once, but ${stands}`;
  }
  return (await undone(stage)) ?? "undone at the second try";
}

/** What is wrong after an undo that nothing hinders; `undefined` where the workbook is as before and nothing is left. */
async function undone({ shop, before }: Stage): Promise<string | undefined> {
  const outcome = await shop.commands.undoLast();
  if (outcome === null) return "there is nothing to undo";
  if (!outcome.ok) return `undo is refused: ${JSON.stringify(outcome.failure)}`;
  if (outcome.value.left.length > 0) return `undo leaves ${JSON.stringify(outcome.value.left)}`;
  const stands = firstDifference(before, shop.workbook.everything());
  return stands === null ? undefined : `undone, but ${stands}`;
}

/** The first few places in which two workbooks differ. */
function firstDifference(expected: string, found: string): string | null {
  if (expected === found) return null;
  const places: string[] = [];
  compare(JSON.parse(expected), JSON.parse(found), "", places);
  return places.slice(0, 4).join("; ");
}

function compare(wanted: unknown, had: unknown, at: string, places: string[]): void {
  if (JSON.stringify(wanted) === JSON.stringify(had)) return;
  if (isObject(wanted) && isObject(had)) {
    for (const key of new Set([...Object.keys(wanted), ...Object.keys(had)])) {
      compare(wanted[key], had[key], `${at}/${key}`, places);
    }
    return;
  }
  places.push(`${at}: ${JSON.stringify(wanted)} became ${JSON.stringify(had)}`.slice(0, 200));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
