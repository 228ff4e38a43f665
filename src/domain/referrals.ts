import type { Customer } from "./customer";
import { rateOf, type Rate } from "./rate";
import { wordKey } from "./reading/text";

/** Referral rate (转介绍率): of these customers, the share that came through another one. */
export function referralRate(customers: readonly ReferredCustomer[]): Rate {
  return rateOf(customers.filter(isReferred).length, customers.length);
}

/** A customer with a referrer, or whose source says so: 转介绍, 老客户推荐, referral. */
export function isReferred({ referrer, source }: ReferredCustomer): boolean {
  return referrer !== null || (source !== null && referralWords.test(wordKey(source)));
}

type ReferredCustomer = Pick<Customer, "referrer" | "source">;

const referralWords = /转介绍|转介|介绍|推荐|老带新|referr|wordofmouth/;
