import { parseArgs } from "node:util";
import { z } from "zod";

export type RehearseCommand = (typeof commands)[number];

export type RehearseArguments = {
  readonly file: string;
  readonly sheet?: string;
  /** Which of several tables on the sheet is read, from 1 on. */
  readonly table?: number;
  /** ISO days. */
  readonly asOf: string;
  readonly day?: string;
  /** For the call list. */
  readonly days?: number;
  readonly owners?: readonly string[];
  readonly sheets?: "together" | "perOwner";
  readonly writesOwners?: boolean;
  /** How the pool would be with other days than the rules say. */
  readonly poolDays?: { readonly dealDays: number; readonly contactDays: number };
  /** How far the churn looks ahead, where not as the rules say. */
  readonly horizonDays?: number;
  readonly locale: "zh-CN" | "zh-TW" | "en-US";
  /** In the order in which they run. */
  readonly do: readonly RehearseCommand[];
  readonly eval: readonly string[];
  readonly save?: string;
};

/** A mistake of the person's: one sentence, which is all that they are shown. */
export class UnusableArgument extends Error {}

/** Reads the command line; `today` is the as-of day where none is given. Throws an `UnusableArgument`. */
export function readArguments(given: readonly string[], today: string): RehearseArguments {
  const { values, positionals } = split(given);
  const [file, ...more] = positionals;
  if (file === undefined) throw new UnusableArgument(`Name a workbook file (.xlsx or .csv). ${usage}`);
  if (more.length > 0) throw new UnusableArgument(`One file at a time: ${more.join(" ")} is too much. ${usage}`);
  const checked = options.safeParse(values);
  if (!checked.success) throw new UnusableArgument(checked.error.issues[0]?.message ?? usage);
  const { sheet, table, day, days, owner, sheets, horizon, save, ...rest } = checked.data;
  return {
    file,
    asOf: rest["as-of"] ?? today,
    locale: rest.locale,
    do: rest.do,
    eval: rest.eval,
    ...(sheet === undefined ? {} : { sheet }),
    ...(table === undefined ? {} : { table }),
    ...(day === undefined ? {} : { day }),
    ...(days === undefined ? {} : { days }),
    ...(owner.length === 0 ? {} : { owners: owner }),
    ...(sheets === undefined ? {} : { sheets }),
    ...(rest["write-owners"] ? { writesOwners: true } : {}),
    ...(rest["pool-days"] === undefined ? {} : { poolDays: rest["pool-days"] }),
    ...(horizon === undefined ? {} : { horizonDays: horizon }),
    ...(save === undefined ? {} : { save }),
  };
}

function split(given: readonly string[]) {
  try {
    return parseArgs({
      args: [...given],
      allowPositionals: true,
      options: {
        sheet: { type: "string" },
        table: { type: "string" },
        "as-of": { type: "string" },
        day: { type: "string" },
        days: { type: "string" },
        owner: { type: "string", multiple: true, default: [] },
        sheets: { type: "string" },
        "write-owners": { type: "boolean", default: false },
        "pool-days": { type: "string" },
        horizon: { type: "string" },
        locale: { type: "string", default: "zh-CN" },
        do: { type: "string", default: "read,grade,follow-up,call-list" },
        eval: { type: "string", multiple: true, default: [] },
        save: { type: "string" },
      },
    });
  } catch (error) {
    throw new UnusableArgument(`${(error as Error).message.split("\n")[0] ?? ""} ${usage}`);
  }
}

const commands = ["read", "grade", "call-list", "follow-up", "pool", "complaints", "dashboard", "churn"] as const;

const usage =
  "Usage: rehearse FILE [--sheet NAME] [--table N] [--as-of YYYY-MM-DD] [--day YYYY-MM-DD] [--days 1-22] [--owner NAME] [--sheets together|per-owner] [--write-owners] [--pool-days DEAL,CONTACT] [--horizon DAYS] [--locale zh-CN|zh-TW|en-US] [--do read,grade,follow-up,call-list,pool,complaints,dashboard,churn] [--eval FORMULA] [--save OUT.xlsx]";

const isoDay = (option: string) =>
  z.string().refine(isCalendarDay, {
    error: ({ input }) => `${option} takes a day that exists, written as 2026-11-20, not "${String(input)}".`,
  });

const options = z.object({
  sheet: z.string().optional(),
  table: z
    .string()
    .regex(/^[1-9]\d?$/, {
      error: ({ input }) => `--table takes the number of a table on the sheet, such as 2, not "${String(input)}".`,
    })
    .transform(Number)
    .optional(),
  "as-of": isoDay("--as-of").optional(),
  day: isoDay("--day").optional(),
  days: z
    .string()
    .regex(/^([1-9]|1\d|2[0-2])$/, {
      error: ({ input }) => `--days takes a whole number of working days from 1 to 22, not "${String(input)}".`,
    })
    .transform(Number)
    .optional(),
  owner: z.array(z.string()),
  sheets: z
    .enum(["together", "per-owner"], {
      error: ({ input }) => `--sheets takes together or per-owner, not "${String(input)}".`,
    })
    .transform((sheets) => (sheets === "together" ? sheets : "perOwner"))
    .optional(),
  "write-owners": z.boolean(),
  "pool-days": z
    .string()
    .transform((text, context) => {
      const [, dealDays, contactDays] = /^([1-9]\d*),([1-9]\d*)$/.exec(text) ?? [];
      if (dealDays !== undefined && contactDays !== undefined) {
        return { dealDays: Number(dealDays), contactDays: Number(contactDays) };
      }
      context.addIssue(`--pool-days takes two numbers of days, such as 90,30, not "${text}".`);
      return z.NEVER;
    })
    .optional(),
  horizon: z
    .string()
    .regex(/^[1-9]\d{0,4}$/, {
      error: ({ input }) => `--horizon takes a number of days such as 90, not "${String(input)}".`,
    })
    .transform(Number)
    .optional(),
  locale: z.enum(["zh-CN", "zh-TW", "en-US"], {
    error: ({ input }) => `--locale takes zh-CN, zh-TW or en-US, not "${String(input)}".`,
  }),
  do: z.string().transform((text, context) => {
    const names = text.split(",").map((name) => name.trim());
    const unknown = names.find((name) => !(commands as readonly string[]).includes(name));
    if (unknown === undefined) return names as RehearseCommand[];
    context.addIssue(`--do takes ${commands.join(", ")}, joined by commas; there is no command "${unknown}".`);
    return z.NEVER;
  }),
  eval: z.array(z.string()),
  save: z
    .string()
    .refine((name) => /\.xlsx$/i.test(name), {
      error: ({ input }) => `--save makes an .xlsx file: "${String(input)}" must end with .xlsx.`,
    })
    .optional(),
});

function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) && day.getUTCFullYear() >= 1901;
}
