import type { Rules } from "../../domain/rules/rules";
import { looksMerged } from "../../domain/reading/layout/looksMerged";
import type { SheetCells } from "../../domain/sheet/sheetCells";
import { dateSystemOf } from "../door/dateSystem";
import { Refusal, type Outcome } from "../door/failure";
import { inExcel, type Question } from "../door/inExcel";
import { stopIfCancelled, type JobOptions } from "../door/progress";
import { queueSettings, type Settings } from "../door/settings";
import { readMerges } from "./readMerges";
import { readSheet } from "./readSheet";
import { sheetHeads, type SheetHead } from "./sheetHeads";
import { readStandingRules, rulesOn, rulesSheetAmong, type RulesSheet } from "./standingRules";
import { queueListing, standingSheets, type StandingSheet } from "./standingSheets";

/**
 * What a command knows of the workbook: each thing is read when it is first asked for and remembered as long as the
 * command runs. Whatever cannot be had is refused. Ask for one thing after the other: a request that fails takes along all
 * that is in it.
 */
export type Gathered = {
  readonly settings: () => Promise<Settings>;
  /** In their order, hidden ones too. */
  readonly sheets: () => Promise<readonly SheetInWorkbook[]>;
  readonly has: (sheet: string) => Promise<boolean>;
  /** The top of every sheet that is not empty: a sheet of ours that somebody has hidden is still kept. */
  readonly heads: () => Promise<readonly SheetHead[]>;
  /** A sheet with its tables; the one in front where no name is given. */
  readonly sheet: (name?: string) => Promise<SheetCells>;
  /** The same for a sheet beside the one that the person waits for. */
  readonly sheetBeside: (name: string) => Promise<SheetCells>;
  /** `null` where the workbook has none. */
  readonly rulesSheet: () => Promise<RulesSheet | null>;
  readonly rules: () => Promise<Rules>;
  /** Anything else that a command needs to know once. */
  readonly ask: <Value>(question: Question<Value>) => Promise<Value>;
  readonly job: JobOptions;
};

export type SheetInWorkbook = Pick<StandingSheet, "name" | "isVisible"> & { readonly isEmpty: boolean };

/** The door of a command that reads: it works on what is gathered, and what refuses it becomes a value. */
export function gather<Value>(
  work: (workbook: Gathered) => Promise<Value>,
  options: JobOptions = {},
): Promise<Outcome<Value>> {
  return inExcel((context) => work(gathered(context, options)), options);
}

function gathered(context: Excel.RequestContext, job: JobOptions): Gathered {
  const listed = once(async () => {
    const settings = queueSettings(context);
    const listing = queueListing(context);
    await context.sync();
    return { settings: settings(), listing };
  });
  const sheets = once(async () => standingSheets(context, (await listed()).listing));
  const dateSystem = once(() => dateSystemOf(context));
  let headsRead: readonly SheetHead[] = [];
  const heads = once(async () => (headsRead = await sheetHeads(context, await sheets(), await dateSystem())));
  const rulesSheet = once(async () => {
    const standing = rulesSheetAmong(await sheets());
    return standing && readStandingRules(context, standing, job);
  });
  // Excel takes no notice of upper and lower case in the names of sheets.
  const standingSheet = async (name: string | undefined): Promise<StandingSheet | undefined> =>
    (await sheets()).find((sheet) =>
      name === undefined ? sheet.isActive : sheet.name.toLowerCase() === name.toLowerCase(),
    );
  const cellsOf = new Map<StandingSheet, Promise<SheetCells>>();
  const sheet = async (name: string | undefined, options: JobOptions): Promise<SheetCells> => {
    stopIfCancelled(options);
    const standing = await standingSheet(name);
    if (!standing) throw new Refusal({ kind: "sheetMissing", sheet: name ?? "" });
    const head = headsRead.find(({ cells }) => cells.name === standing.name);
    const known = { dateSystem: await dateSystem(), head };
    const cells = cellsOf.get(standing) ?? withMerges(context, standing, readSheet(context, standing, known, options));
    cellsOf.set(standing, cells);
    return cells;
  };
  return {
    settings: async () => (await listed()).settings,
    sheets: async () =>
      (await sheets()).map(({ name, isVisible, used }) => ({ name, isVisible, isEmpty: used === null })),
    has: async (name) => (await standingSheet(name)) !== undefined,
    heads,
    sheet: (name) => sheet(name, job),
    sheetBeside: (name) => sheet(name, { signal: job.signal }),
    rulesSheet,
    rules: once(async () => rulesOn(await rulesSheet())),
    ask: (question) => question(context, job),
    job,
  };
}

/** The sheet with its merged cells, which are asked for only where it looks as if there were some. */
async function withMerges(
  context: Excel.RequestContext,
  sheet: StandingSheet,
  reading: Promise<SheetCells>,
): Promise<SheetCells> {
  const cells = await reading;
  return looksMerged(cells) ? { ...cells, merges: await readMerges(context, sheet) } : cells;
}

function once<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let answer: Promise<Value> | undefined;
  return () => (answer ??= read());
}
