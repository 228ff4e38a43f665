import type { Customer } from "../customer";
import type { DealerCounts } from "./dealerKpis";
import { statedSigns } from "../contactPlan/statedSigns";
import { isDeliveredGrade, isOpenGrade } from "../rules/gradeMeanings";
import { gradeLookup } from "../rules/intentGrades";
import type { Rules } from "../rules/rules";
import { wordKey } from "../text/text";
import { isWithin, type Window } from "../rates/rates";
import { isReferred } from "./referrals";

/**
 * What a customer sheet can tell of a dealer's period. A customer with the first contact in the period is a new card. One
 * from before it is carried over if the grade is an open one today (H, A, B, C), or the period brought an order or the loss. An
 * order is of the day of the last purchase, a loss of the day of the last contact. What no column tells is `null`:
 * walk-ins, invitations and calls due are on no customer sheet.
 */
export function dealerCounts(customers: readonly Customer[], period: Window, rules: Rules): DealerCounts {
  const signsOf = statedSigns(rules);
  const gradeOf = gradeLookup(rules.grades);
  const isLost = (customer: Customer) => signsOf(customer).lost !== null;
  const tells = (valueOf: (customer: Customer) => unknown) => customers.some((customer) => valueOf(customer) !== null);
  const countOf = (some: readonly Customer[], has: (customer: Customer) => boolean, known: boolean) =>
    known ? some.filter(has).length : null;

  const cards = customers.filter(({ firstContactDate: on }) => isWithin(on, period));
  const earlier = customers.filter(({ firstContactDate: on }) => on !== null && on < period.from);
  const ordered = customers.filter((customer) => isWithin(orderedOn(customer), period));
  const lostNow = (customer: Customer) => isWithin(customer.lastContactDate, period) && isLost(customer);
  const isCarriedOver = (customer: Customer) =>
    isOpenGrade(gradeOf(customer.grade)?.rule) || isWithin(orderedOn(customer), period) || lostNow(customer);

  const knowsCards = tells(({ firstContactDate }) => firstContactDate);
  const knowsOrders = tells(orderedOn);
  const knowsGrades = tells(({ grade }) => grade);
  const knowsReferrals = tells(({ referrer, source }) => referrer ?? source);
  const knowsLosses = knowsGrades || tells(({ stage, dealStatus }) => stage ?? dealStatus);
  return {
    visitors: null,
    invited: null,
    invitedArrived: null,
    newCards: countOf(cards, () => true, knowsCards),
    testDrives: countOf(
      cards,
      ({ testDrive }) => testDrive === true,
      knowsCards && tells(({ testDrive }) => testDrive),
    ),
    referrals: countOf(cards, isReferred, knowsCards && knowsReferrals),
    carriedOver: countOf(earlier, isCarriedOver, knowsCards && knowsGrades),
    orders: countOf(ordered, () => true, knowsOrders),
    lost: countOf(customers, lostNow, knowsLosses && tells(({ lastContactDate }) => lastContactDate)),
    deliveries: countOf(ordered, ({ grade }) => isDeliveredGrade(gradeOf(grade)?.rule), knowsOrders && knowsGrades),
    cancellations: countOf(
      ordered,
      isCancelled,
      knowsOrders && tells(({ orderStatus, dealStatus }) => orderStatus ?? dealStatus),
    ),
    callsDue: null,
    calledBack: null,
  };
}

function orderedOn({ orderDate, lastPurchaseDate }: Customer): Customer["orderDate"] {
  return orderDate ?? lastPurchaseDate;
}

function isCancelled({ orderStatus, dealStatus }: Customer): boolean {
  return [orderStatus, dealStatus].some((text) => text !== null && cancelledWords.test(wordKey(text)));
}

const cancelledWords = /退订|退定|退单|cancel/;
