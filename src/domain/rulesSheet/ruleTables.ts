/**
 * The tables of the rules sheet, as data: which value of the rules stands where, and what kind of cell holds it.
 * Together they cover every value of the rules once. Their keys stand on the sheet (in its hidden first column), so that
 * the tables are found whatever language their titles are in: a key never changes once shipped.
 */
export const ruleTables = [
  { key: "trade", kind: "named", rows: [row("tradeName", { choice: "trade" }, [["trade"]])] },
  {
    key: "rfm",
    kind: "named",
    // As the RFM functions take it for their argument `rules`: a name in the first column, its values beside it.
    rows: [
      row("rfmMonths", "number", every("rfm", "recencyMonths", 5)),
      row("rfmOrders", "number", every("rfm", "frequencyFrom", 4)),
      row("rfmAmount", "number", every("rfm", "monetaryFrom", 4)),
      row("rfmWeights", "number", [
        ["rfm", "weights", "r"],
        ["rfm", "weights", "f"],
        ["rfm", "weights", "m"],
      ]),
      row("rfmTiers", "number", [
        ["rfm", "tierFrom", "P"],
        ["rfm", "tierFrom", "G"],
        ["rfm", "tierFrom", "S"],
      ]),
      row("rfmHigh", "number", [["rfm", "highFrom"]]),
      row("rfmMethod", { choice: "method" }, [["rfm", "method"]]),
      row("rfmMap", { choice: "segmentMap" }, [["rfm", "segmentMap"]]),
    ],
  },
  {
    key: "churn",
    kind: "named",
    rows: [
      row("churnHorizon", "number", [["churn", "horizonDays"]]),
      earlierRow("churnTrade", { choice: "earlierTrade" }, [["trade"]]),
      row("churnGap", "number", [["churn", "usualGapDays"]]),
      row("churnWatch", "number", [["churn", "statesFromGaps", "watch"]]),
      row("churnAtRisk", "number", [["churn", "statesFromGaps", "atRisk"]]),
      row("churnLost", "number", [["churn", "statesFromGaps", "lost"]]),
    ],
  },
  {
    key: "grades",
    kind: "list",
    path: ["grades"],
    columns: [
      column("grade", "grade", ["grade"]),
      column("followUpDays", "numberOrBlank", ["followUpDays"]),
      column("priority", "yesNo", ["priority"]),
      column("means", { choice: "gradeMeaning" }, ["means"]),
    ],
  },
  {
    key: "statusWords",
    kind: "named",
    rows: [
      row("wordsOpen", "texts", [["statusWords", "open"]]),
      row("wordsWon", "texts", [["statusWords", "won"]]),
      row("wordsDeposit", "texts", [["statusWords", "deposit"]]),
      row("wordsDelivered", "texts", [["statusWords", "delivered"]]),
      row("wordsLost", "texts", [["statusWords", "lost"]]),
      row("wordsFrozen", "texts", [["statusWords", "frozen"]]),
      row("wordsOutOfReach", "texts", [["statusWords", "outOfReach"]]),
    ],
  },
  {
    key: "gradingLimits",
    kind: "list",
    path: ["grading", "limits"],
    columns: [
      column("grade", "grade", ["grade"]),
      column("within", "number", ["within"]),
      column("unit", { choice: "unit" }, ["unit"]),
    ],
  },
  {
    key: "gradingOtherwise",
    kind: "named",
    rows: [row("gradingLater", "grade", [["grading", "later"]]), row("gradingBlank", "grade", [["grading", "blank"]])],
  },
  {
    key: "telesalesStages",
    kind: "list",
    path: ["telesalesStages"],
    columns: [
      column("stage", "number", ["stage"]),
      column("label", "name", ["label"]),
      column("followUpDays", "numberOrBlank", ["followUpDays"]),
      column("workingDays", "yesNo", ["workingDays"]),
      column("role", { choice: "role" }, ["role"]),
    ],
  },
  {
    key: "funnelStages",
    kind: "list",
    path: ["funnelStages"],
    columns: [column("label", "name", ["label"]), column("aliases", "texts", ["aliases"])],
  },
  {
    key: "likelihood",
    kind: "list",
    path: ["likelihood", "texts"],
    columns: [column("text", "name", ["text"]), column("value", "number", ["value"])],
  },
  { key: "likelihoodGood", kind: "named", rows: [row("goodFrom", "number", [["likelihood", "goodFrom"]])] },
  {
    key: "followUp",
    kind: "named",
    rows: [
      row("tierP", "number", [["followUp", "tierDays", "P"]]),
      row("tierG", "number", [["followUp", "tierDays", "G"]]),
      row("tierS", "number", [["followUp", "tierDays", "S"]]),
      row("tierB", "number", [["followUp", "tierDays", "B"]]),
      row("defaultDays", "number", [["followUp", "defaultDays"]]),
      row("keyDaysOnly", "grade", { path: ["followUp", "keyDaysOnlyTiers"] }),
      row("renewalCar", "number", { path: ["followUp", "renewalDaysBefore", "carInsurance"] }),
      row("renewalContract", "number", { path: ["followUp", "renewalDaysBefore", "contract"] }),
      row("renewalWarranty", "number", { path: ["followUp", "renewalDaysBefore", "warranty"] }),
      row("runOutDue", "number", [["followUp", "runOutDaysBefore"]]),
      row("serviceFrom", "number", [["followUp", "service", "firstFromMonths"]]),
      row("serviceUntil", "number", [["followUp", "service", "firstUntilMonths"]]),
      row("serviceEvery", "number", [["followUp", "service", "everyMonths"]]),
    ],
  },
  {
    key: "contactPlan",
    kind: "named",
    rows: [
      row("alsoWithin", "number", [["followUp", "alsoWithinDays"]]),
      row("coldDays", "number", [["followUp", "cold", "afterDays"]]),
      row("coldIntervals", "number", [["followUp", "cold", "afterIntervals"]]),
      row("refusedIntervals", "number", [["followUp", "refused", "intervals"]]),
      row("refusedTimes", "number", [["followUp", "refused", "times"]]),
      row("pausedMonths", "number", [["followUp", "pausedMonths"]]),
      row("poolAttempts", "number", [["calls", "poolAttempts"]]),
    ],
  },
  // A table of its own: sheets that were written before have none, and go by the default.
  { key: "contactPressure", kind: "named", rows: [row("daysOfPeace", "number", [["followUp", "daysOfPeace"]])] },
  {
    key: "calls",
    kind: "named",
    rows: [
      row("capacity", "number", [["calls", "capacityPerDay"]]),
      row("workingDaysPerMonth", "number", [["calls", "workingDaysPerMonth"]]),
      row("contractEnding", "number", [["calls", "contractEndingDays"]]),
      row("unreachedAttempts", "number", [["calls", "unreachedAttempts"]]),
      row("unreachedDays", "number", [["calls", "unreachedDays"]]),
      row("unreachedLater", "number", [["calls", "unreachedLaterDays"]]),
    ],
  },
  {
    key: "outcomes",
    kind: "list",
    path: ["outcomes"],
    columns: [
      column("outcome", "text", ["outcome"]),
      column("labelZhCn", "text", ["labels", "zh-CN"]),
      column("labelZhTw", "text", ["labels", "zh-TW"]),
      column("labelEnUs", "text", ["labels", "en-US"]),
      column("aliases", "texts", ["aliases"]),
      column("reached", "yesNo", ["reached"]),
      column("nextWorkingDays", "numberOrBlank", ["nextWorkingDays"]),
      column("stage", "numberOrBlank", ["stage"]),
      column("grade", "gradeOrBlank", ["grade"]),
      column("closes", "yesNo", ["closes"]),
      column("doNotContact", "yesNo", ["doNotContact"]),
    ],
  },
  {
    key: "pool",
    kind: "list",
    path: ["pool", "limits"],
    columns: [
      column("tier", "gradeOrBlank", ["tier"]),
      column("grade", "gradeOrBlank", ["grade"]),
      column("owner", "textOrBlank", ["owner"]),
      column("dealDays", "numberOrBlank", ["dealDays"]),
      column("contactDays", "numberOrBlank", ["contactDays"]),
      column("notifyDays", "number", ["notifyDays"]),
    ],
  },
  {
    key: "poolDeals",
    kind: "named",
    rows: [row("orderKeeps", "numberOrBlank", [["pool", "orderKeepsMonths"]])],
  },
  {
    key: "poolCap",
    kind: "named",
    rows: [row("customersPerOwner", "number", [["pool", "customersPerOwner"]])],
  },
  {
    key: "complaints",
    kind: "named",
    rows: [
      row("complaintShare", "number", [["complaints", "speakUpShare"]]),
      earlierRow("stepReceived", "number", [["complaints", "earlierStepDays", "received"]]),
      earlierRow("stepRecorded", "number", [["complaints", "earlierStepDays", "recorded"]]),
      earlierRow("stepAssigned", "number", [["complaints", "earlierStepDays", "assigned"]]),
      earlierRow("stepInvestigated", "number", [["complaints", "earlierStepDays", "investigated"]]),
      earlierRow("stepProposed", "number", [["complaints", "earlierStepDays", "proposed"]]),
      earlierRow("stepSolved", "number", [["complaints", "earlierStepDays", "solved"]]),
      earlierRow("stepFollowedUp", "number", [["complaints", "earlierStepDays", "followedUp"]]),
    ],
  },
  {
    key: "complaintSteps",
    kind: "list",
    path: ["complaints", "steps"],
    columns: [
      column("label", "name", ["label"]),
      column("withinDays", "number", ["withinDays"]),
      column("doneBy", { choice: "stepDoer" }, ["doneBy"]),
      column("mayBeNone", "yesNo", ["mayBeNone"]),
    ],
  },
  {
    key: "workingWeek",
    kind: "named",
    rows: [
      row("week", { choice: "week" }, [["workingWeek", "week"]]),
      row("closedWeekdays", "weekdays", [["workingWeek", "closedWeekdays"]]),
    ],
  },
  {
    key: "calendar",
    kind: "named",
    rows: [row("calendarName", { choice: "calendar" }, [["workingWeek", "calendar"]])],
  },
  {
    key: "owners",
    kind: "owners",
    columns: [
      column("owner", "text", []),
      column("capacity", "numberOrBlank", ["calls", "capacityByOwner"]),
      column("week", { choice: "week" }, ["workingWeek", "byOwner"]),
      column("closedWeekdays", "weekdays", ["workingWeek", "closedWeekdaysByOwner"]),
    ],
  },
] as const satisfies readonly RuleTable[];

export type RuleTable =
  | { readonly key: string; readonly kind: "named"; readonly rows: readonly NamedRow[] }
  | {
      readonly key: string;
      readonly kind: "list";
      readonly path: RulePath;
      readonly columns: readonly ListColumn[];
    }
  /** A row for each owner who differs from the shop; each column is a record by the owner's name. */
  | { readonly key: string; readonly kind: "owners"; readonly columns: readonly ListColumn[] };

/** A name with its values beside it: one for each path, or as many as there are cells. */
export type NamedRow = {
  readonly key: string;
  readonly cell: CellKind;
  readonly values: readonly RulePath[] | { readonly path: RulePath };
  /** On sheets written earlier only: read where it stands, never missed, and not written any more. */
  readonly isEarlier?: true;
};

export type ListColumn = { readonly key: string; readonly cell: CellKind; readonly path: RulePath };

/** Where a value stands in the rules, as zod names it. */
export type RulePath = readonly (string | number)[];

export type CellKind =
  | "number"
  | "numberOrBlank"
  | "text"
  | "textOrBlank"
  /** One of the names that we ship, in the reader's language, or a word of the person's own. */
  | "name"
  | "texts"
  | "yesNo"
  | "grade"
  | "gradeOrBlank"
  | "weekdays"
  | {
      readonly choice: ChoiceSet;
    };

export type ChoiceSet =
  | "method"
  | "segmentMap"
  | "trade"
  | "earlierTrade"
  | "unit"
  | "role"
  | "stepDoer"
  | "week"
  | "calendar"
  | "gradeMeaning";

export type TableKey = (typeof ruleTables)[number]["key"];
type TableOf<Kind extends RuleTable["kind"]> = Extract<(typeof ruleTables)[number], { kind: Kind }>;
export type NamedRowKey = TableOf<"named">["rows"][number]["key"];
type ColumnsOf<Table> = Table extends { columns: readonly { key: infer Key }[] } ? Key & string : never;
/** `grades.followUpDays`: each column by its table. */
export type ColumnKey = {
  [Key in TableKey]: `${Key}.${ColumnsOf<Extract<(typeof ruleTables)[number], { key: Key }>>}`;
}[TableKey];

/** What stands in the first cell of a rules sheet, with the version of its shape. */
export const rulesSheetMarker = "callsheet:rules:";
export const rulesSheetVersion = 2;
/** Stands in the hidden column beside the header of each table. */
export const headerKey = "#";

export function columnKey(table: TableKey, column: string): ColumnKey {
  return `${table}.${column}` as ColumnKey;
}

function row<const Key extends string>(key: Key, cell: CellKind, values: NamedRow["values"]) {
  return { key, cell, values } as const;
}

function earlierRow<const Key extends string>(key: Key, cell: CellKind, values: NamedRow["values"]) {
  return { key, cell, values, isEarlier: true } as const;
}

function column<const Key extends string>(key: Key, cell: CellKind, path: RulePath) {
  return { key, cell, path } as const;
}

function every(group: string, name: string, count: number): RulePath[] {
  return Array.from({ length: count }, (_, index) => [group, name, index]);
}
