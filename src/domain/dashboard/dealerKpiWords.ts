import type { DealerKpiKind } from "./dealerKpis";
import type { InEveryLocale, Locale } from "../locale";

/** A rate by its name, and what is divided by what. */
export type DealerKpiWords = {
  readonly name: string;
  readonly numerator: string;
  readonly denominator: string;
};

export function dealerKpiWords(kind: DealerKpiKind, locale: Locale): DealerKpiWords {
  const [name, numerator, denominator] = wordsIn[locale][kind];
  return { name, numerator, denominator };
}

/** "成交率 = 订单 ÷（新建档案 + 结转的 H、A、B、C 级客户）": stands beside the number. */
export function dealerKpiDefinition(kind: DealerKpiKind, locale: Locale): string {
  const { name, numerator, denominator } = dealerKpiWords(kind, locale);
  return `${name} = ${numerator} ÷ ${denominator}`;
}

type Texts = readonly [name: string, numerator: string, denominator: string];

const wordsIn: InEveryLocale<Readonly<Record<DealerKpiKind, Texts>>> = {
  "zh-CN": {
    leadCapture: ["留档率", "新建客户档案数", "进店客户数"],
    invitedArrival: ["邀约到店率", "应邀到店的客户数", "邀约的客户数"],
    testDrive: ["试驾率", "新建档案中试驾过的客户数", "新建客户档案数"],
    deal: ["成交率", "订单数", "（新建客户档案数 + 结转的 H、A、B、C 级客户数）"],
    lost: ["战败率", "战败客户数", "（新建客户档案数 + 结转的 H、A、B、C 级客户数）"],
    delivery: ["订单交车率", "已交车的订单数", "订单数"],
    cancellation: ["退订率", "退订的订单数", "订单数"],
    referral: ["转介绍率", "新建档案中由老客户介绍的客户数", "新建客户档案数"],
    calledBack: ["回访率", "已回访的客户数", "应回访的客户数"],
  },
  "zh-TW": {
    leadCapture: ["留檔率", "新增客戶檔案數", "來店客戶數"],
    invitedArrival: ["邀約來店率", "應邀來店的客戶數", "邀約的客戶數"],
    testDrive: ["試駕率", "新增檔案中試駕過的客戶數", "新增客戶檔案數"],
    deal: ["成交率", "訂單數", "（新增客戶檔案數 + 結轉的 H、A、B、C 級客戶數）"],
    lost: ["戰敗率", "戰敗客戶數", "（新增客戶檔案數 + 結轉的 H、A、B、C 級客戶數）"],
    delivery: ["訂單交車率", "已交車的訂單數", "訂單數"],
    cancellation: ["退訂率", "退訂的訂單數", "訂單數"],
    referral: ["轉介紹率", "新增檔案中由老客戶介紹的客戶數", "新增客戶檔案數"],
    calledBack: ["回訪率", "已回訪的客戶數", "應回訪的客戶數"],
  },
  "en-US": {
    leadCapture: ["Lead capture rate", "new customer cards", "people who came in"],
    invitedArrival: ["Invitation rate", "invited customers who came", "customers invited"],
    testDrive: ["Test drive rate", "new cards with a test drive", "new customer cards"],
    deal: ["Closing rate", "orders", "(new cards + H, A, B and C customers carried over)"],
    lost: ["Lost rate", "customers lost", "(new cards + H, A, B and C customers carried over)"],
    delivery: ["Delivery rate", "orders delivered", "orders"],
    cancellation: ["Cancellation rate", "orders canceled", "orders"],
    referral: ["Referral rate", "new cards through another customer", "new customer cards"],
    calledBack: ["Call-back rate", "customers called back", "customers due to be called back"],
  },
};
