import { contractOf } from "../contactPlan/contract";
import type { Customer } from "../customer";
import { addMonths, type Day } from "../calendar/day";
import { wordKey } from "../text/text";
import { isDealtGrade } from "../rules/gradeMeanings";
import { gradeLookup } from "../rules/intentGrades";
import type { Rules } from "../rules/rules";
import { stageLookup } from "../rules/telesalesStages";
import { namesOf } from "../text/shippedNames";

/** What in a row says that there is a deal. */
export type DealSign = "dealStatus" | "contract" | "order" | "grade" | "stage";

/**
 * Whether a customer counts as dealt, by the first sign that says so; any one is enough, even where another cell says
 * otherwise, because a customer who is given away by mistake costs more than one who is kept. An order counts for as long
 * as the rules say; one without a date counts for good. A contract that has expired is no deal any more.
 */
export function dealSignOf(
  customer: Pick<
    Customer,
    "dealStatus" | "contractEndDate" | "contractStatus" | "lastPurchaseDate" | "orderCount" | "grade" | "stage"
  >,
  rules: Rules,
  asOf: Day,
): DealSign | null {
  const { pool, telesalesStages, funnelStages } = rules;
  if (customer.dealStatus !== null && isDealWord(customer.dealStatus)) return "dealStatus";
  const stage = stageLookup(telesalesStages)(customer.stage);
  if (contractOf(customer, stage, asOf).state === "inContract") return "contract";
  if (hasOrderThatCounts(customer, pool.orderKeepsMonths, asOf)) return "order";
  if (isDealtGrade(gradeLookup(rules.grades)(customer.grade)?.rule)) return "grade";
  return typeof customer.stage === "string" && isLastStage(customer.stage, funnelStages) ? "stage" : null;
}

function hasOrderThatCounts(
  { lastPurchaseDate, orderCount }: Pick<Customer, "lastPurchaseDate" | "orderCount">,
  keepsMonths: number | null,
  asOf: Day,
): boolean {
  if (lastPurchaseDate === null) return (orderCount ?? 0) > 0;
  return keepsMonths === null || addMonths(lastPurchaseDate, keepsMonths) >= asOf;
}

/** "已成交", "签约", "Won", "是"; not "未成交", "可能成交" or "跟进中". */
function isDealWord(text: string): boolean {
  const word = wordKey(text);
  return !noDealWords.test(word) && dealWords.test(word);
}

function isLastStage(stage: string, stages: Rules["funnelStages"]): boolean {
  const last = stages.at(-1);
  return (
    last !== undefined && [...namesOf(last.label), ...last.aliases].some((name) => wordKey(name) === wordKey(stage))
  );
}

const noDealWords =
  /^(?:未|没|尚|否|无|不|待|no|un|0$|×)|可能|预计|即将|意向|跟进|洽谈|失败|战败|输单|丢单|终止|解约|lost|open|pending/;
const dealWords = /成交|签约|签单|签合同|合作|赢单|已订|交车|won|deal|signed|^(?:是|有|√|✓|y|yes|1)$/;
