import type { Customer } from "../customer";
import type { DealerCounts } from "./dealerKpis";
import { funnelPlaces, type FunnelStage } from "../funnel/funnel";
import { wordKey } from "../text/text";
import { isWithin, type Window } from "../rates/rates";
import { isReferred } from "./referrals";

/**
 * What a customer sheet can tell of a dealer's period. A customer with the first contact in the period is a new card. One
 * from before it is carried over if the grade is H, A, B or C today, or the period brought an order or the loss. An
 * order is of the day of the last purchase, a loss of the day of the last contact. What no column tells is `null`:
 * walk-ins, invitations and calls due are on no customer sheet.
 */
export function dealerCounts(
  customers: readonly Customer[],
  period: Window,
  stages: readonly FunnelStage[],
): DealerCounts {
  const place = funnelPlaces(stages);
  const isLost = (customer: Customer) => lostGrade.test(customer.grade ?? "") || saysLost(customer, place);
  const tells = (valueOf: (customer: Customer) => unknown) => customers.some((customer) => valueOf(customer) !== null);
  const countOf = (some: readonly Customer[], has: (customer: Customer) => boolean, known: boolean) =>
    known ? some.filter(has).length : null;

  const cards = customers.filter(({ firstContactDate: on }) => isWithin(on, period));
  const earlier = customers.filter(({ firstContactDate: on }) => on !== null && on < period.from);
  const ordered = customers.filter((customer) => isWithin(orderedOn(customer), period));
  const lostNow = (customer: Customer) => isWithin(customer.lastContactDate, period) && isLost(customer);
  const isCarriedOver = (customer: Customer) =>
    openGrade.test(customer.grade ?? "") || isWithin(orderedOn(customer), period) || lostNow(customer);

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
    deliveries: countOf(ordered, ({ grade }) => deliveredGrade.test(grade ?? ""), knowsOrders && knowsGrades),
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

function saysLost({ stage, dealStatus }: Customer, place: ReturnType<typeof funnelPlaces>): boolean {
  return [stage, dealStatus].some((text) => {
    const found = typeof text === "string" ? place(text) : undefined;
    return found?.kind === "at" && found.lost;
  });
}

function isCancelled({ orderStatus, dealStatus }: Customer): boolean {
  return [orderStatus, dealStatus].some((text) => text !== null && cancelledWords.test(wordKey(text)));
}

const openGrade = /^[HABC]$/;
const lostGrade = /^F/;
const deliveredGrade = /^D/;
const cancelledWords = /退订|退定|退单|cancel/;
