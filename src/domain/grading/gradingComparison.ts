import type { CellValue } from "../sheet/cells";
import { purchasesOf } from "./gradedCustomer";
import type { GradedReading } from "./gradingPlan";
import { wordKey } from "../text/text";
import { gradeCustomer } from "./rfm";
import type { RfmScale } from "./rfmScales";
import { type Tier, tiers } from "../tier";

/** `null` is no grade: no orders, or none in the period. */
export type TierOrNone = Tier | null;

/** What made a grade change: the customer's own orders or silence, the ruler, or both. */
export type ChangeCause = "customer" | "ruler" | "both";

export type GradeChange = {
  readonly row: number;
  readonly before: TierOrNone;
  readonly after: TierOrNone;
  /** `null` where no earlier ruler is known. */
  readonly cause: ChangeCause | null;
};

export type GradingComparison = {
  readonly rose: readonly GradeChange[];
  readonly fell: readonly GradeChange[];
  readonly same: number;
  /** Customers in whose row no earlier grade stands. */
  readonly withoutEarlier: number;
  /** What stands there and is no tier of ours ("VIP3"), with the number of rows. */
  readonly notComparable: ReadonlyMap<string, number>;
};

/**
 * The new grades beside those that stand in the sheet, by row. With the ruler of the earlier grading each change says
 * whose it is: today's customer laid on the earlier ruler shows what the grade would be had only the customer moved.
 */
export function compareGrades(
  { reading, rows }: Pick<GradedReading, "reading" | "rows">,
  earlier: ReadonlyMap<number, CellValue>,
  earlierScale: RfmScale | null,
): GradingComparison {
  const customersByRow = new Map(reading.customers.map((customer) => [customer.row, customer]));
  const changes: GradeChange[] = [];
  const notComparable = new Map<string, number>();
  let withoutEarlier = 0;
  let same = 0;
  for (const { row, tier: after } of rows) {
    const written = String(earlier.get(row) ?? "").trim();
    const before = tierFrom(written);
    if (written === "") withoutEarlier += 1;
    else if (before === undefined) notComparable.set(written, (notComparable.get(written) ?? 0) + 1);
    else if (before === after) same += 1;
    else {
      const customer = customersByRow.get(row);
      const cause = earlierScale && customer ? causeOf(before, tierOn(earlierScale, customer), after) : null;
      changes.push({ row, before, after, cause });
    }
  }
  const isRise = ({ before, after }: GradeChange) => heightOf(after) > heightOf(before);
  return {
    rose: changes.filter(isRise),
    fell: changes.filter((change) => !isRise(change)),
    same,
    withoutEarlier,
    notComparable,
  };
}

/** A tier as we write it, or as people write their member levels; `undefined` for anything else. */
export function tierFrom(text: string): TierOrNone | undefined {
  if (text === "—") return null;
  const key = wordKey(text);
  return levelWords.find(([, words]) => words.test(key))?.[0];
}

function tierOn(scale: RfmScale, customer: GradedReading["reading"]["customers"][number]): TierOrNone {
  const grade = gradeCustomer(purchasesOf(customer), scale);
  return grade.kind === "graded" ? grade.tier : null;
}

function causeOf(before: TierOrNone, onEarlierRuler: TierOrNone, after: TierOrNone): ChangeCause {
  if (onEarlierRuler === after) return "customer";
  return onEarlierRuler === before ? "ruler" : "both";
}

/** No grade is lower than any. */
function heightOf(tier: TierOrNone): number {
  return tier === null ? 0 : tiers.length - tiers.indexOf(tier);
}

/** As `wordKey` writes them, Traditional as Simplified. White gold before gold: the one contains the other. */
const levelWords: readonly (readonly [Tier, RegExp])[] = [
  ["P", /^p$|铂金|白金|platinum/],
  ["G", /^g$|黄金|^金(卡|牌|级)?(会员|客户)?$|gold/],
  ["S", /^s$|白银|^银(卡|牌|级)?(会员|客户)?$|silver/],
  ["B", /^b$|青铜|^铜(卡|牌|级)?(会员|客户)?$|bronze/],
];
