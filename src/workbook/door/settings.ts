import { z } from "zod";
import { mostDays } from "../../domain/callList/callListDays";
import { callListSheetChoices, type CallListSheets } from "../../domain/callList/callListSheet";
import { tradeKeys, type TradeKey } from "../../domain/trades/trade";
import { tradeNamed } from "../../domain/trades/trades";
import { holidayCalendars, type HolidayCalendar } from "../../domain/calendar/workdays";
import { fields } from "../../domain/customer";
import type { ChosenPoolColumns } from "../../domain/pool/poolColumns";
import type { ReadingChoices } from "../../domain/reading/reading";
import { numberForms } from "../../domain/reading/numberForms";
import { rulesSchema, type Rules } from "../../domain/rules/rules";
import { Refusal, type Outcome } from "./failure";
import { inExcel } from "./inExcel";

/** What the add-in remembers in the workbook: nothing about customers, only how the person wants it to work. */
export type Settings = {
  readonly version: 1;
  /** What the person decided about a sheet, by its headers: a copy of the sheet is read in the same way. */
  readonly readings: Readonly<Record<string, RememberedChoices>>;
  /** The trade that the person chose for this workbook; absent: as the rules say, or the sheet shows. */
  readonly trade?: TradeKey;
  /** The calendar of holidays that the person chose for this workbook; absent: as the rules say, or the sheet shows. */
  readonly calendar?: HolidayCalendar;
  /** How the last call list was made, for the button on the ribbon. */
  readonly callList?: CallListSettings;
  /** What the person chose for the churn screen; `ordersSheet: null` is to do without one. */
  readonly churn?: ChurnSettings;
  /** Absent: the sheets on which the shop writes down its contacts count. */
  readonly ownContactLog?: "ignore";
  /** What the person chose for the grading; absent is as the rules and the sheet say. */
  readonly grading?: GradingSettings;
  /** The columns that the person chose for the pool, by the headers of the sheet, as the readings are kept. */
  readonly poolColumns?: Readonly<Record<string, ChosenPoolColumns>>;
};

/** The person's choices, with the key of the headers that stood in the chosen row and columns. */
export type RememberedChoices = ReadingChoices & { readonly chosenKey: string };

export type CallListSettings = {
  /** The sheet that it was made from. */
  readonly sheet: string;
  /** The as-of day or the working day after it; absent where the person named a date, which is past the next time. */
  readonly day?: "asOf" | "next";
  readonly days?: number;
  /** Absent is everybody. */
  readonly owners?: readonly string[];
  readonly sheets?: CallListSheets;
  readonly writesOwners?: boolean;
};

export type GradingSettings = {
  readonly method?: Rules["rfm"]["method"];
  readonly segmentMap?: Rules["rfm"]["segmentMap"];
  /** The sheet with the ruler that was kept, to grade by. */
  readonly rulerSheet?: string;
  readonly purchases?: PurchasesChoice;
};

/** Where last order, orders and amount come from, and whether the buyers of an orders sheet get a sheet of their own. */
export type PurchasesChoice =
  { readonly from: "columns" } | { readonly from: "orders" | "buyers"; readonly sheet: string };

export type ChurnSettings = {
  readonly horizonDays?: number;
  readonly ordersSheet?: string | null;
};

const noSettings: Settings = { version: 1, readings: {} };

/** The settings of this workbook. What is absent or cannot be understood counts as not set. */
export function readSettings(): Promise<Outcome<Settings>> {
  return inExcel(async (context) => {
    const settings = queueSettings(context);
    await context.sync();
    return settings();
  });
}

/** Asks for the settings with the next request; they can be had after it. */
export function queueSettings(context: Excel.RequestContext): () => Settings {
  const stored = queueStored(context);
  return () => settingsIn(stored());
}

/** Changes the settings. Those of a later version of the add-in are left as they are, and that is said. */
export function changeSettings(change: (settings: Settings) => Settings): Promise<Outcome<Settings>> {
  return inExcel(async (context) => {
    const setting = queueStored(context);
    await context.sync();
    const stored = setting();
    const version = versionSchema.safeParse(stored);
    if (version.success && version.data.version > noSettings.version) throw new Refusal({ kind: "newerSettings" });
    const settings = change(settingsIn(stored));
    context.workbook.settings.add(settingsKey, settings);
    await context.sync();
    return settings;
  });
}

function settingsIn(stored: unknown): Settings {
  const parsed = settingsSchema.safeParse(stored);
  if (!parsed.success) return noSettings;
  const trade = tradeOfChurn.safeParse(stored).data?.churn.trade;
  const named = trade === undefined || trade === "general" ? undefined : tradeNamed(trade);
  return parsed.data.trade === undefined && named !== undefined ? { ...parsed.data, trade: named } : parsed.data;
}

function queueStored(context: Excel.RequestContext): () => unknown {
  const setting = context.workbook.settings.getItemOrNullObject(settingsKey);
  setting.load("value");
  return (): unknown => (setting.isNullObject ? undefined : setting.value);
}

const dateOrderSchema = z.enum(["YMD", "MDY", "DMY"]);

const column = z.number().int().min(0);

const rememberedChoicesSchema = z.object({
  chosenKey: z.string(),
  headerRow: z.number().int().positive().exactOptional(),
  firstDataRow: z.number().int().positive().exactOptional(),
  lastDataRow: z.number().int().positive().exactOptional(),
  firstColumn: column.exactOptional(),
  lastColumn: column.exactOptional(),
  fields: z.record(z.string(), z.enum(fields).nullable()).exactOptional(),
  dateOrders: z.record(z.string(), dateOrderSchema).exactOptional(),
  unitFactors: z.record(z.string(), z.number().positive()).exactOptional(),
  numberForms: z.record(z.string(), z.enum(numberForms)).exactOptional(),
  fillDown: z.record(z.string(), z.boolean()).exactOptional(),
  liftedExclusions: z.array(z.string()).exactOptional(),
  declinedSayings: z.array(z.string()).exactOptional(),
}) satisfies z.ZodType<RememberedChoices>;

const churnSettingsSchema = z.object({
  horizonDays: z.number().int().positive().exactOptional(),
  ordersSheet: z.string().nullable().exactOptional(),
}) satisfies z.ZodType<ChurnSettings>;

const callListSettingsSchema = z.object({
  sheet: z.string(),
  day: z.enum(["asOf", "next"]).exactOptional(),
  days: z.number().int().min(1).max(mostDays).exactOptional(),
  owners: z.array(z.string()).exactOptional(),
  sheets: z.enum(callListSheetChoices).exactOptional(),
  writesOwners: z.boolean().exactOptional(),
}) satisfies z.ZodType<CallListSettings>;

const gradingSettingsSchema = z.object({
  method: rulesSchema.shape.rfm.shape.method.exactOptional(),
  segmentMap: rulesSchema.shape.rfm.shape.segmentMap.exactOptional(),
  rulerSheet: z.string().exactOptional(),
  purchases: z
    .discriminatedUnion("from", [
      z.object({ from: z.literal("columns") }),
      z.object({ from: z.enum(["orders", "buyers"]), sheet: z.string() }),
    ])
    .exactOptional(),
}) satisfies z.ZodType<GradingSettings>;

const chosenPoolColumnsSchema = z.object({
  ownedSince: z.string().nullable().exactOptional(),
  locked: z.string().nullable().exactOptional(),
}) satisfies z.ZodType<ChosenPoolColumns>;

const settingsSchema = z.object({
  version: z.literal(1),
  readings: z.record(z.string(), rememberedChoicesSchema),
  trade: z.enum(tradeKeys).exactOptional(),
  calendar: z.enum(holidayCalendars).exactOptional(),
  callList: callListSettingsSchema.exactOptional(),
  churn: churnSettingsSchema.exactOptional(),
  ownContactLog: z.literal("ignore").exactOptional(),
  grading: gradingSettingsSchema.exactOptional(),
  poolColumns: z.record(z.string(), chosenPoolColumnsSchema).exactOptional(),
}) satisfies z.ZodType<Settings>;

/** When the trade was only that of the churn; "general" was what nobody had chosen. */
const tradeOfChurn = z.object({ churn: z.object({ trade: z.string() }) });

const versionSchema = z.object({ version: z.number() });

const settingsKey = "callsheet";
