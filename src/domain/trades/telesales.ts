import type { Trade } from "./trade";

/** Companies called and sold to by telephone: attempts, numbered stages, contracts that end. */
export const telesales: Trade = {
  key: "telesales",
  name: { "zh-CN": "电话销售与 B2B", "zh-TW": "電話行銷與 B2B", "en-US": "Telesales and B2B" },
  alsoCalled: ["tele sales", "b2b", "电销", "电话销售", "電話行銷", "企业销售"],
  signs: {
    telling: /销售进程|拨打|外呼|电销|商机|dealvalue|dealsize|pipeline|opportunity|accountname|callattempts/,
    other: /合同|公司|企业|单位名称|行业|company|stage|^prob|expectedclose|closedate|contract|leadsource/,
    otherValues: { stage: /^[0-7]$|^第[0-7]项$/ },
    values: { stage: /closedwon|closedlost|negotiation|prospecting/ },
  },
  silence: null,
  visits: "contacts",
  funnelStages: [
    { label: "潜在", aliases: ["Lead", "New", "Prospecting"] },
    {
      label: "意向",
      aliases: ["Interested", "Qualified", "Qualification", "Discovery", "Needs Analysis", "Value Proposition"],
    },
    {
      label: "报价",
      aliases: ["方案", "谈判", "Quote", "Proposal", "Proposal/Price Quote", "Negotiation", "Negotiation/Review"],
    },
    { label: "成交", aliases: ["已成交", "签约", "Won", "Closed Won"] },
  ],
  measures: ["customers", "deals", "dealRate", "expected", "overdue", "today", "ending", "ended"],
  periodRates: [],
  occasions: ["festival", "contractEnd"],
  cardFields: [
    "companyName",
    "contactName",
    "phone",
    "email",
    "industry",
    "decisionMaker",
    "stage",
    "intent",
    "contractEndDate",
    "dealAmount",
    "owner",
  ],
  words: {
    "zh-CN": {
      purchase: "签约",
      aPurchase: "签约",
      amount: "合同金额",
      visit: "拜访",
      agreement: "合同",
      cycle: "采购周期",
      cycleEnds: (on) => `采购周期${on}到`,
      cycleEnded: (on) => `采购周期${on}已到`,
      opening: {
        first: "{name}您好，第一次给您打电话，想了解一下贵公司的需求。",
        again: "{name}您好，上次和您联系是{date}，已经{days}天了，想了解一下贵公司最近的需求。",
        afterVisit: "{name}您好，上次拜访您是{date}，已经{days}天了，想了解一下贵公司最近的需求。",
        undated: "{name}您好，想了解一下贵公司最近的需求。",
      },
    },
    "zh-TW": {
      purchase: "簽約",
      aPurchase: "簽約",
      amount: "合約金額",
      visit: "拜訪",
      agreement: "合約",
      cycle: "採購週期",
      cycleEnds: (on) => `採購週期${on}到`,
      cycleEnded: (on) => `採購週期${on}已到`,
      opening: {
        first: "{name}您好，第一次致電給您，想了解一下貴公司的需求。",
        again: "{name}您好，上次與您聯絡是{date}，已經{days}天了，想了解一下貴公司最近的需求。",
        afterVisit: "{name}您好，上次拜訪您是{date}，已經{days}天了，想了解一下貴公司最近的需求。",
        undated: "{name}您好，想了解一下貴公司最近的需求。",
      },
    },
    "en-US": {
      purchase: "contract",
      aPurchase: "a contract",
      amount: "contract value",
      visit: "visit",
      agreement: "contract",
      cycle: "reorder cycle",
      cycleEnds: (on) => `Reorder due on ${on}`,
      cycleEnded: (on) => `Reorder was due on ${on}`,
      opening: {
        first: "Hello {name}, this is our first call. I would like to hear what your company needs.",
        again:
          "Hello {name}, we last spoke on {date}, {days} days ago. I wanted to ask what your company needs at the moment.",
        afterVisit:
          "Hello {name}, I last visited you on {date}, {days} days ago. I wanted to ask what your company needs at the moment.",
        undated: "Hello {name}, I wanted to ask what your company needs at the moment.",
      },
    },
  },
};
