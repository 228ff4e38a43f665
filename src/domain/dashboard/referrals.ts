import type { Customer } from "../customer";
import { wordKey } from "../text/text";

/** A customer with a referrer, or whose source says so: 转介绍, 老客户推荐, referral. */
export function isReferred({ referrer, source }: ReferredCustomer): boolean {
  return referrer !== null || (source !== null && saysReferral(source));
}

/** A sheet repeats a few sources many times. */
function saysReferral(source: string): boolean {
  const known = answers.get(source);
  if (known !== undefined) return known;
  const answer = referralWords.test(wordKey(source));
  if (answers.size < mostSources) answers.set(source, answer);
  return answer;
}

type ReferredCustomer = Pick<Customer, "referrer" | "source">;

const referralWords = /转介绍|转介|介绍|推荐|老带新|referr|wordofmouth/;

const mostSources = 1_000;
const answers = new Map<string, boolean>();
