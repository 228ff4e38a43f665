import type { Customer } from "../customer";
import { wordKey } from "../text/text";

/** A customer with a referrer, or whose source says so: 转介绍, 老客户推荐, referral. */
export function isReferred({ referrer, source }: ReferredCustomer): boolean {
  return referrer !== null || (source !== null && referralWords.test(wordKey(source)));
}

type ReferredCustomer = Pick<Customer, "referrer" | "source">;

const referralWords = /转介绍|转介|介绍|推荐|老带新|referr|wordofmouth/;
