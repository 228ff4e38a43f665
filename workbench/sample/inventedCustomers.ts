import { eightDigits, type Serial, serialOf } from "./days";

/** The day for which the sample is made; every date in it is counted from here. */
export const sampleAsOf = serialOf(2026, 11, 20);
/** The first day of the twelve months up to it. */
const firstDayOfTheYear = serialOf(2025, 11, 20);
/** The sheet of orders was begun two years ago. */
const daysKnown = 725;

export type InventedOrder = {
  readonly id: string;
  readonly customerId: string;
  readonly name: string;
  readonly on: Serial;
  readonly paid: number;
  readonly refund: number;
  readonly status: "交易成功" | "交易关闭";
  readonly product: string;
};

export type InventedCustomer = {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly grade: string;
  readonly source: string;
  readonly stage: number | null;
  readonly createdOn: Serial;
  readonly lastContactOn: Serial | null;
  readonly nextContactOn: Serial | null;
  readonly contractEndsOn: Serial | null;
  readonly owner: string;
  readonly remark: string;
  /** All that were ever placed, oldest first. */
  readonly orders: readonly InventedOrder[];
};

/**
 * 300 customers who do not exist, with their orders of the two years before `sampleAsOf`: every RFM segment, tier and
 * intent grade occurs. The same seed gives the same people.
 */
export function inventedCustomers(seed: number): readonly InventedCustomer[] {
  const chance = chanceFrom(seed);
  const kinds = [
    ...habits.flatMap((habit) => Array.from({ length: habit.people }, () => habit)),
    ...Array.from({ length: askedOnly }, () => null),
  ];
  const shuffled = chance.shuffle(kinds);
  let orderNumber = 0;
  return shuffled.map((habit, index): InventedCustomer => {
    const id = `C${String(index + 1).padStart(4, "0")}`;
    const name = nameOf(index);
    const orders = ordersOf(habit, chance).map(({ on, paid }): InventedOrder => {
      orderNumber += 1;
      const isClosed = chance.oneIn(40);
      return {
        id: `DD${eightDigits(on)}${String(orderNumber).padStart(4, "0")}`,
        customerId: id,
        name,
        on,
        paid,
        refund: !isClosed && chance.oneIn(50) ? Math.round(paid / 4) : 0,
        status: isClosed ? "交易关闭" : "交易成功",
        product: chance.pick(products),
      };
    });
    const { grades, stages } = standingOf(orders);
    const grade = chance.pick(grades);
    const stage = grade === "D" || grade === "F1" || grade === "F2" || grade === "L" ? null : chance.pick(stages);
    const firstOn = orders[0]?.on ?? sampleAsOf - chance.between(5, 200);
    const lastContactOn = stage === 1 ? null : sampleAsOf - chance.between(1, 75);
    return {
      id,
      name,
      phone: `1990000${String(1_000 + index * 7).padStart(4, "0")}`,
      grade,
      source: chance.pick(sources),
      stage,
      createdOn: firstOn - chance.between(0, 30),
      lastContactOn,
      nextContactOn: lastContactOn === null || chance.oneIn(4) ? null : nextContact(lastContactOn, chance),
      contractEndsOn:
        stage === 6 ? sampleAsOf + chance.between(5, 300) : stage === 7 ? sampleAsOf - chance.between(3, 90) : null,
      owner: chance.oneIn(25) ? "" : chance.pick(owners),
      remark: chance.oneIn(3) ? chance.pick(isGone(orders) ? remarksOfTheGone : remarks) : "",
      orders,
    };
  });
}

/** Orders that count: not closed, in the twelve months up to the as-of day. */
export function ordersOfTheYear({ orders }: InventedCustomer): readonly InventedOrder[] {
  return orders.filter(({ on, status }) => status === "交易成功" && on >= firstDayOfTheYear && on <= sampleAsOf);
}

type Habit = {
  readonly people: number;
  /** The usual days between two orders; one in so many orders is the last one; the amount of one order, from … to. */
  readonly gap: number;
  readonly lastInOrders: number;
  readonly amount: readonly [number, number];
};

/**
 * Ways of buying. Customers of each come and go all the time, as in a shop that neither grows nor shrinks, so that what
 * is learned from the months before holds for the months after; together they fill the 25 segments.
 */
const habits: readonly Habit[] = [
  { people: 40, gap: 18, lastInOrders: 24, amount: [60, 320] },
  { people: 52, gap: 30, lastInOrders: 16, amount: [280, 1_600] },
  { people: 60, gap: 45, lastInOrders: 12, amount: [120, 600] },
  { people: 60, gap: 75, lastInOrders: 8, amount: [220, 900] },
  { people: 44, gap: 120, lastInOrders: 6, amount: [60, 480] },
  { people: 34, gap: 90, lastInOrders: 1, amount: [40, 260] },
];

/** People who have asked, but not bought yet. */
const askedOnly = 10;

type Standing = {
  readonly silentUpTo: number;
  readonly ordersFrom: number;
  readonly grades: readonly string[];
  readonly stages: readonly (number | null)[];
};

/** Where a customer stands in the sales rep's eyes, by the days since the last order and the orders of the year. */
const standings: readonly Standing[] = [
  { silentUpTo: 30, ordersFrom: 6, grades: ["H", "A", "O"], stages: [4, 5, 6] },
  { silentUpTo: 30, ordersFrom: 4, grades: ["H", "A"], stages: [4, 6, 7] },
  { silentUpTo: 30, ordersFrom: 2, grades: ["A", "B", "H"], stages: [3, 4] },
  { silentUpTo: 30, ordersFrom: 1, grades: ["N", "H", "A"], stages: [1, 2, 3] },
  { silentUpTo: 120, ordersFrom: 4, grades: ["A", "B"], stages: [3, 4, 6] },
  { silentUpTo: 120, ordersFrom: 2, grades: ["B", "C"], stages: [2, 3, 7] },
  { silentUpTo: 120, ordersFrom: 1, grades: ["B", "C", "N"], stages: [2, 3] },
  { silentUpTo: 365, ordersFrom: 3, grades: ["B", "C", "L"], stages: [2, 7] },
  { silentUpTo: 365, ordersFrom: 1, grades: ["C", "F1", "D"], stages: [0, 2] },
  { silentUpTo: Infinity, ordersFrom: 1, grades: ["F2", "L", "C"], stages: [0, 2] },
];

const newcomer: Standing = { silentUpTo: 0, ordersFrom: 0, grades: ["N", "H", ""], stages: [1, 2] };

function standingOf(orders: readonly { readonly on: Serial }[]): Standing {
  const last = orders.at(-1);
  if (last === undefined) return newcomer;
  const inYear = orders.filter(({ on }) => on >= firstDayOfTheYear).length;
  const isIt = ({ silentUpTo, ordersFrom }: Standing) =>
    sampleAsOf - last.on <= silentUpTo && Math.max(inYear, 1) >= ordersFrom;
  return standings.find(isIt) ?? newcomer;
}

function isGone(orders: readonly { readonly on: Serial }[]): boolean {
  const last = orders.at(-1);
  return last !== undefined && sampleAsOf - last.on > 120;
}

/** What is known of somebody who came at some time and left at some time: the orders of the last two years. */
function ordersOf(habit: Habit | null, chance: Chance): { on: Serial; paid: number }[] {
  if (habit === null) return [];
  const { gap, lastInOrders, amount } = habit;
  for (;;) {
    const known: { on: Serial; paid: number }[] = [];
    for (let on = sampleAsOf - chance.between(1, 1_200); on <= sampleAsOf;) {
      if (on > sampleAsOf - daysKnown) known.push({ on, paid: chance.between(...amount) });
      if (chance.oneIn(lastInOrders)) break;
      on += chance.between(Math.ceil(gap * 0.6), Math.ceil(gap * 1.4));
    }
    // Whoever had left before the sheet was begun is not on it.
    if (known.length > 0) return known;
  }
}

function nextContact(lastContactOn: Serial, chance: Chance): Serial {
  if (chance.oneIn(6)) return sampleAsOf;
  return lastContactOn + chance.between(3, 45);
}

/**
 * Surnames and given names go round at different speeds, so that no two customers share a whole name, but for one pair
 * of two people: a name alone says nothing.
 */
function nameOf(index: number): string {
  const person = index === namesake.of ? namesake.like : index;
  const surname = surnames[person % surnames.length] ?? "";
  const round = Math.floor(person / surnames.length);
  const first = givenFirst[(person * 7 + round * 3) % givenFirst.length] ?? "";
  const second = person % 3 === 0 ? "" : (givenSecond[(person * 5) % givenSecond.length] ?? "");
  return surname + first + second;
}

const namesake = { of: 231, like: 40 } as const;

export type Chance = {
  readonly between: (from: number, to: number) => number;
  readonly oneIn: (count: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  readonly shuffle: <Item>(items: readonly Item[]) => readonly Item[];
};

/** Numbers that look thrown but follow from the seed (mulberry32, Tommy Ettinger 2017). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    between,
    oneIn: (count) => between(1, count) === 1,
    pick: (items) => items[between(0, items.length - 1)] as (typeof items)[number],
    shuffle: (items) => {
      const mixed = [...items];
      for (let end = mixed.length - 1; end > 0; end -= 1) {
        const other = between(0, end);
        [mixed[end], mixed[other]] = [mixed[other] as (typeof mixed)[number], mixed[end] as (typeof mixed)[number]];
      }
      return mixed;
    },
  };
}

const surnames = [..."赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜"];
const givenFirst = [..."伟芳娜敏静丽强磊洋艳"];
const givenSecond = [..."明华玲军杰娟涛平霞刚"];
const sources = ["转介绍", "抖音", "微信", "官网", "展厅", "电话营销", "老客户"];
const owners = ["林晓", "何俊", "罗敏", "梁超", "宋佳"];
const products = ["基础套餐", "标准套餐", "尊享套餐", "保养服务", "配件", "年卡"];
const remarks = [
  "对价格比较在意",
  "等家人一起决定",
  "周末方便接电话",
  "想了解年卡",
  "对比过其他家",
  "上次服务满意",
  "发过报价，等回复",
  "下月再联系",
];
const remarksOfTheGone = [
  "说改去别家了",
  "搬家了，离店太远",
  "对上次服务不满意，嫌等太久",
  "已经买了年卡，暂不需要",
  "电话没人接",
  "下月再联系",
];
