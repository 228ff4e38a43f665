import { eightDigits, type Serial, serialOf, yearMonthDay } from "./days";

/** The day for which the sample is made; every date in it is counted from here. */
export const sampleAsOf = serialOf(2026, 11, 20);

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
  const kinds = habits.flatMap((habit) => Array.from({ length: habit.people }, () => habit));
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
    const grade = chance.pick(habit.grades);
    const stage = grade === "D" || grade === "F1" || grade === "F2" || grade === "L" ? null : chance.pick(habit.stages);
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
      remark: chance.oneIn(3) ? chance.pick(remarks) : "",
      orders,
    };
  });
}

/** Orders that count: not closed, in the twelve months up to the as-of day. */
export function ordersOfTheYear({ orders }: InventedCustomer): readonly InventedOrder[] {
  const [year, month, day] = yearMonthDay(sampleAsOf);
  const from = serialOf(year - 1, month, day);
  return orders.filter(({ on, status }) => status === "交易成功" && on >= from && on <= sampleAsOf);
}

type Habit = {
  readonly people: number;
  /** Days since the last order, orders within a year, and the amount of one order, each from … to. */
  readonly silentDays: readonly [number, number];
  readonly ordersAYear: readonly [number, number];
  readonly amount: readonly [number, number];
  readonly grades: readonly string[];
  readonly stages: readonly (number | null)[];
};

/** One line for each way of buying; together they fill the 25 segments of recency and frequency. */
const habits: readonly Habit[] = [
  {
    people: 26,
    silentDays: [1, 28],
    ordersAYear: [6, 12],
    amount: [280, 1_600],
    grades: ["H", "A", "O"],
    stages: [4, 5, 6],
  },
  { people: 20, silentDays: [2, 29], ordersAYear: [4, 5], amount: [220, 900], grades: ["H", "A"], stages: [4, 6, 7] },
  { people: 36, silentDays: [35, 115], ordersAYear: [4, 7], amount: [150, 800], grades: ["A", "B"], stages: [3, 4, 6] },
  { people: 34, silentDays: [2, 85], ordersAYear: [2, 3], amount: [120, 600], grades: ["A", "B", "H"], stages: [3, 4] },
  {
    people: 32,
    silentDays: [1, 28],
    ordersAYear: [1, 1],
    amount: [60, 900],
    grades: ["N", "H", "A"],
    stages: [1, 2, 3],
  },
  { people: 20, silentDays: [35, 85], ordersAYear: [1, 1], amount: [60, 480], grades: ["B", "C", "N"], stages: [2, 3] },
  { people: 20, silentDays: [93, 117], ordersAYear: [3, 3], amount: [100, 450], grades: ["B", "C"], stages: [2, 3, 7] },
  { people: 24, silentDays: [93, 117], ordersAYear: [1, 2], amount: [60, 320], grades: ["C", "B"], stages: [0, 2] },
  {
    people: 28,
    silentDays: [125, 330],
    ordersAYear: [3, 4],
    amount: [120, 700],
    grades: ["B", "C", "L"],
    stages: [2, 7],
  },
  { people: 14, silentDays: [125, 300], ordersAYear: [5, 8], amount: [300, 1_800], grades: ["A", "B"], stages: [2, 7] },
  {
    people: 28,
    silentDays: [125, 350],
    ordersAYear: [1, 2],
    amount: [40, 260],
    grades: ["C", "F1", "D"],
    stages: [0, 2],
  },
  {
    people: 8,
    silentDays: [370, 690],
    ordersAYear: [1, 2],
    amount: [80, 500],
    grades: ["F2", "L", "C"],
    stages: [0, 2],
  },
  { people: 10, silentDays: [0, 0], ordersAYear: [0, 0], amount: [0, 0], grades: ["N", "H", ""], stages: [1, 2] },
];

/** Orders back from the last one, at the customer's own rhythm, and some from the year before for those who have long been there. */
function ordersOf(habit: Habit, chance: Chance): { on: Serial; paid: number }[] {
  const count = chance.between(...habit.ordersAYear);
  if (count === 0) return [];
  const last = sampleAsOf - chance.between(...habit.silentDays);
  const room = Math.max(count, 355 - (sampleAsOf - last));
  const gap = Math.max(4, Math.floor(room / (count + 1)));
  const dates = [last];
  for (let on = last; dates.length < count;) {
    on -= chance.between(Math.ceil(gap * 0.6), gap);
    dates.push(on);
  }
  const yearBefore = count > 1 && !chance.oneIn(3) ? chance.between(1, count) : 0;
  for (let number = 0; number < yearBefore; number += 1) dates.push(sampleAsOf - chance.between(367, 725));
  return dates.sort((one, other) => one - other).map((on) => ({ on, paid: chance.between(...habit.amount) }));
}

function nextContact(lastContactOn: Serial, chance: Chance): Serial {
  if (chance.oneIn(6)) return sampleAsOf;
  return lastContactOn + chance.between(3, 45);
}

/** Surnames and given names go round at different speeds, so that no two customers share a whole name. */
function nameOf(index: number): string {
  const surname = surnames[index % surnames.length] ?? "";
  const first = givenFirst[(index * 7 + Math.floor(index / surnames.length)) % givenFirst.length] ?? "";
  const second = index % 3 === 0 ? "" : (givenSecond[(index * 5) % givenSecond.length] ?? "");
  return surname + first + second;
}

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
