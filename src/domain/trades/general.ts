import type { Trade } from "./trade";

/** A business that has named no trade: words and stages that fit most, and no limits of its own. */
export const general: Trade = {
  key: "general",
  name: { "zh-CN": "通用", "zh-TW": "通用", "en-US": "General" },
  alsoCalled: ["一般"],
  signs: { telling: /^$/, other: null, values: {} },
  silence: null,
  visits: "contacts",
  funnelStages: [
    { label: "潜在", aliases: ["Lead", "Prospecting"] },
    { label: "意向", aliases: ["Interested", "Qualified", "Qualification", "Needs Analysis"] },
    {
      label: "报价",
      aliases: ["试驾/报价", "试驾", "体验", "方案", "Quote", "Proposal", "Proposal/Price Quote", "Negotiation"],
    },
    { label: "成交", aliases: ["已成交", "Won", "Closed Won"] },
  ],
  measures: ["customers", "deals", "dealRate", "expected", "overdue", "today", "repeat", "topFifth", "referred"],
  periodRates: [],
  occasions: ["birthday", "purchaseAnniversary", "festival", "contractEnd", "runOut"],
  cardFields: ["customerName", "companyName", "phone", "wechat", "birthday", "source", "owner", "lastContactDate"],
  words: {
    "zh-CN": {
      purchase: "下单",
      aPurchase: "下单",
      amount: "消费",
      visit: "到店",
      agreement: "合同",
      cycle: "周期",
      cycleEnds: (on) => `预计${on}用完`,
      cycleEnded: (on) => `${on}应已用完`,
      opening: {
        first: "{name}您好，第一次给您打电话，想了解一下您的需求。",
        again: "{name}您好，上次和您联系是{date}，已经{days}天了，想了解一下您最近的需求。",
        afterVisit: "{name}您好，您上次到店是{date}，已经{days}天了，想了解一下您最近的需求。",
        undated: "{name}您好，想了解一下您最近的需求。",
      },
    },
    "zh-TW": {
      purchase: "下單",
      aPurchase: "下單",
      amount: "消費",
      visit: "來店",
      agreement: "合約",
      cycle: "週期",
      cycleEnds: (on) => `預計${on}用完`,
      cycleEnded: (on) => `${on}應已用完`,
      opening: {
        first: "{name}您好，第一次致電給您，想了解一下您的需求。",
        again: "{name}您好，上次與您聯絡是{date}，已經{days}天了，想了解一下您最近的需求。",
        afterVisit: "{name}您好，您上次來店是{date}，已經{days}天了，想了解一下您最近的需求。",
        undated: "{name}您好，想了解一下您最近的需求。",
      },
    },
    "en-US": {
      purchase: "order",
      aPurchase: "an order",
      amount: "amount spent",
      visit: "visit",
      agreement: "contract",
      cycle: "cycle",
      cycleEnds: (on) => `Runs out on ${on}`,
      cycleEnded: (on) => `Ran out on ${on}`,
      opening: {
        first: "Hello {name}, this is our first call. I would like to hear what you need.",
        again: "Hello {name}, we last spoke on {date}, {days} days ago. I wanted to ask what you need at the moment.",
        afterVisit:
          "Hello {name}, you were last here on {date}, {days} days ago. I wanted to ask what you need at the moment.",
        undated: "Hello {name}, I wanted to ask what you need at the moment.",
      },
    },
  },
};
