/**
 * The add-in's commands as its built bundle offers them (`window.callsheetCommands`): the workbench knows the add-in only
 * as built, so what it reads of the answers is described here. Days are Excel's serial numbers, rows sheet rows.
 */
export type AddInCommands = {
  readonly read: (request: CommandRequest) => Promise<Answer<FoundSheet>>;
  readonly chooseTable: (request: CommandRequest & { readonly table: number }) => Promise<Answer<null>>;
  readonly grade: (request: CommandRequest) => Promise<Answer<{ plan: Grading; applied: Applied }>>;
  readonly followUp: (request: CommandRequest) => Promise<Answer<{ plan: FollowUps; applied: Applied }>>;
  readonly callList: (
    request: CallListRequest,
  ) => Promise<Answer<{ plan: readonly CallList[]; said: readonly Said[]; applied: Applied }>>;
  readonly pool: (request: PoolCommandRequest) => Promise<Answer<{ plan: Pool; applied: Applied }>>;
  readonly complaints: (request: CommandRequest) => Promise<Answer<{ plan: Complaints; applied: Applied }>>;
  readonly dashboard: (
    request: CommandRequest,
  ) => Promise<Answer<{ plan: Dashboard; applied: Applied & { readonly blockSheets: readonly BlockSheet[] } }>>;
  readonly churn: (request: ChurnCommandRequest) => Promise<Answer<Churn>>;
  readonly sentences: {
    readonly problem: (problem: Problem, locale: string) => string;
    readonly column: (reason: ColumnReason, locale: string) => string;
    readonly leftOut: (reason: string, locale: string) => string;
  };
};

export type CommandRequest = {
  readonly sheet?: string;
  readonly asOf: string;
  readonly locale: "zh-CN" | "zh-TW" | "en-US";
};

export type CallListRequest = CommandRequest & {
  readonly day?: string;
  readonly days?: number;
  readonly owners?: readonly string[];
  readonly sheets?: "together" | "perOwner";
  readonly writesOwners?: boolean;
};

export type PoolCommandRequest = CommandRequest & {
  readonly tryDays?: { readonly dealDays: number; readonly contactDays: number };
};

export type ChurnCommandRequest = CommandRequest & { readonly horizonDays?: number };

export type Answer<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly sentence: string };

export type Applied = {
  readonly columns: readonly { readonly header: string; readonly cells: number }[];
  readonly sheets: readonly { readonly sheet: string }[];
};

/** What a remark or a log says of the next contact, and what it was taken for. */
export type Said = {
  readonly row: number;
  readonly says: { readonly says: string; readonly words: string; readonly saidOn: number | null };
  readonly isDeclined: boolean;
  readonly text: string;
};

export type ColumnReason = { readonly code: string };

export type FoundSheet = {
  readonly sheet: string;
  readonly language: string;
  readonly headerRow: number | null;
  readonly firstDataRow: number;
  readonly lastDataRow: number;
  /** Rows that are no customers, by what they are: titles, headers, totals, notes, numbered, elsewhere. */
  readonly otherRows: Readonly<Record<"totals" | "notes", readonly number[]>> &
    Readonly<Record<string, readonly number[]>>;
  readonly columns: readonly {
    readonly header: string;
    readonly field: string | null;
    readonly confidence: string;
    readonly reason: ColumnReason;
    readonly sample: readonly string[];
    readonly unit: string | null;
    /** How its numbers are written: with a decimal point or comma, by which cell, and which cell is open. */
    readonly filledDown: Readonly<Record<string, unknown>> | null;
    readonly numberForm: Readonly<Record<"form" | "decidedBy", string>> | null;
    readonly dateOrder: string | null;
    readonly dateOrderAssumed: boolean;
    readonly rocYears: boolean;
    readonly ours: string | null;
  }[];
  readonly customers: readonly ({ readonly row: number } & Readonly<Record<string, unknown>>)[];
  readonly problems: readonly Problem[];
  readonly duplicates: readonly (readonly number[])[];
  readonly possibleDuplicates: readonly (readonly number[])[];
  /** The orders of a sheet of orders, summed up; `null` for any other sheet. */
  readonly buyers: readonly Buyer[] | null;
  readonly trade: Trade;
  readonly said: readonly Said[];
  readonly calendar: Calendar;
  /** Where the sheet holds several, in its order. */
  readonly tables: readonly {
    readonly title: string | null;
    readonly headerRow: number;
    readonly rows: number;
    readonly isRead: boolean;
  }[];
};

export type Trade = {
  readonly trade: string;
  readonly by: string;
  readonly open: readonly string[];
  readonly name: string;
  readonly reasonText: string;
};

export type Calendar = {
  readonly calendar: string;
  readonly by: string;
  readonly open: readonly string[];
  readonly name: string;
  readonly reasonText: string;
};

export type Buyer = {
  readonly customerId: string | null;
  readonly customerName: string | null;
  readonly companyName: string | null;
  readonly phone: string | null;
  readonly orders: number;
  readonly amount: number;
  readonly lastOrder: number | null;
  readonly ordersInWindow: number;
  readonly amountInWindow: number;
};

export type Problem = {
  readonly cell: string;
  readonly field: string | null;
  readonly text: string;
  readonly code: string;
};

export type Grading = {
  /** `noScore` is the code of the reason why there is none. */
  readonly rows: readonly Readonly<
    Record<"row" | "r" | "f" | "m" | "score" | "tier" | "segment" | "risk" | "state" | "noScore", unknown>
  >[];
  readonly tiers: Readonly<Record<string, number>>;
  readonly reason?: string;
  readonly missing?: readonly string[];
};

export type FollowUps = {
  /** Who is left alone, counted by the reason of the plan. */
  readonly counts: { readonly leftAlone: Readonly<Record<string, number>> };
  readonly rows: readonly {
    readonly row: number;
    readonly from: number | null;
    readonly to: number;
    readonly next: {
      readonly dueOn: number;
      readonly daysLate: number;
      readonly kind: string;
      readonly isCold: boolean;
      readonly why: { readonly code: string };
    };
    readonly whyText: string;
  }[];
};

export type CallList = {
  readonly day: number;
  readonly warningTexts: readonly string[];
  readonly rows: readonly {
    readonly rank: number;
    readonly row: number;
    readonly owner: string | null;
    readonly customerName: string | null;
    readonly companyName: string | null;
    readonly phone: string;
    readonly class: string;
    readonly dueOn: number;
    readonly daysLate: number;
    readonly reasonText: string;
  }[];
  readonly leftOut: Readonly<Record<string, { readonly count: number; readonly rows: readonly number[] }>>;
  readonly carried: number;
  /** One for each sheet. */
  readonly edits: readonly unknown[];
};

export type Pool = {
  readonly counts: Readonly<Record<string, number>>;
  readonly tried: Readonly<Record<string, number>> | null;
  readonly overCap: readonly { readonly owner: string; readonly customers: number }[];
  readonly rows: readonly {
    readonly standing: {
      readonly kind: string;
      readonly customer: { readonly row: number; readonly owner: string | null };
      readonly backOn?: number;
      readonly daysLeft?: number;
      readonly agreedOn?: number;
      readonly why?: { readonly limit: string };
    };
    readonly text: string;
  }[];
};

export type Complaints = {
  readonly sheet: string | null;
  readonly steps: readonly string[];
  readonly hasOwnSteps: boolean;
  readonly updated: number;
  readonly dissatisfied: number;
  readonly rows: readonly {
    readonly complaint: {
      readonly row: number;
      readonly number: string;
      readonly customer: string;
      readonly owner: string;
      readonly openedOn: number | null;
    };
    readonly standing: {
      readonly kind: string;
      readonly state?: string;
      readonly next?: { readonly name: string };
      readonly since?: number | null;
      readonly dueOn?: number | null;
    };
    readonly text: string;
    readonly whoText: string;
    readonly toCheck: readonly string[];
  }[];
  readonly satisfaction: readonly {
    readonly month: string | null;
    readonly owner: string;
    readonly complaints: number;
    readonly calledBack: number;
    readonly answers: Readonly<Record<"satisfied" | "soSo" | "dissatisfied", number>>;
    readonly unanswered: number;
    readonly text: string;
  }[];
};

export type Dashboard = {
  readonly sheet: string;
  readonly customers: number;
  readonly funnel: {
    readonly tables: Readonly<Record<string, readonly FunnelRow[]>>;
    readonly bottlenecks: Readonly<Record<string, unknown>>;
    readonly unknown: readonly unknown[];
    readonly blank: number;
  } | null;
  readonly workload: unknown;
  readonly states: unknown;
};

type FunnelRow = {
  readonly stage: number;
  readonly reached: number;
  readonly step: { readonly rate: number | null } | null;
};

export type BlockSheet = {
  readonly sheet: string;
  readonly isNew: boolean;
  readonly blocks: readonly { readonly title: string; readonly state: string }[];
};

export type Churn = {
  readonly study: {
    readonly customers: readonly {
      readonly row: number;
      readonly name: string;
      readonly tier: string | null;
      readonly spent: number | null;
      readonly lastOn: number | null;
      readonly rhythm: { readonly state: string; readonly ratio?: number } | null;
      readonly risk: number | null;
      readonly fault: string | null;
    }[];
    readonly basis: { readonly kind: string } & Readonly<Record<string, unknown>>;
  };
  /** What the risks rest on; "" where there are none. */
  readonly estimatorText: string;
  /** `null` without a sheet of orders. */
  readonly backtest: ({ readonly status: string; readonly cutOff: number } & Readonly<Record<string, unknown>>) | null;
};
