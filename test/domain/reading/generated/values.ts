import type { CellValue } from "../../../../src/domain/sheet/cells";
import type { Field } from "../../../../src/domain/customer";
import type { Locale } from "../../../../src/domain/locale";
import type { Draws } from "./draws";
import type { OtherLook } from "./headers";

/** A cell and what a person means by it: a value, nothing, or something that no reader may turn into a value. */
export type Written = { readonly cell: CellValue; readonly means: unknown };

/** How one column writes its values; the same for all of its cells but for what `noise` slips in. */
export type Hand = (row: number) => Written;

/** Days are Excel serials. As-of is 2026-11-20, a Friday: serial 46346. */
export const asOfSerial = 46_346;

/** The hand of a column of the field, and what belongs into its header ("(万元)"). */
export function handOf(field: Field, language: Locale, draws: Draws): { readonly write: Hand; readonly unit: string } {
  switch (field) {
    case "customerName":
      return plain(() => same(personName(language, draws)));
    case "companyName":
      return plain((row) => same(companyName(language, draws, row)));
    case "owner": {
      const owners = ownersOf(language, draws);
      return plain(() => same(draws.one(owners)));
    }
    case "phone":
      return plain(phones(language, draws));
    case "email":
      return plain((row) => same(`person${row}${draws.between(10, 99)}@example.com`));
    case "customerId": {
      const prefix = draws.one(["K", "VIP-", "C"]);
      return plain((row) => same(`${prefix}${String(1_000 + row * 7 + draws.between(0, 5))}`));
    }
    case "gender":
      return plain(() => same(draws.one(language === "en-US" ? ["Male", "Female"] : ["男", "女"])));
    case "source":
      return plain(() => same(draws.one(sources[language])));
    case "memberLevel":
      return plain(() => same(draws.one(levels[language])));
    case "productInterest":
      return plain(() => same(draws.one(products[language])));
    case "remark":
      return plain(() => same(draws.one(remarks[language])));
    case "grade":
      return plain(grades(language, draws));
    case "stage":
      return plain(() => same(draws.one(stages[language])));
    case "testDrive":
    case "doNotContact":
      return plain(flags(field, language, draws));
    case "probability":
      return plain(probabilities(draws));
    case "totalAmount":
    case "dealAmount":
    case "orderAmount":
      return amounts(language, draws);
    case "contactCount":
    case "orderCount":
    case "visitCount":
    case "remainingCount":
      return plain(counts(language, draws));
    case "cycleDays":
      return plain(() => {
        const days = draws.one([15, 21, 28, 30, 45, 60]);
        return { cell: language === "en-US" || draws.percent(70) ? days : `${days}天`, means: days };
      });
    case "birthday":
      return plain(birthdays(language, draws));
    default:
      return plain(dates(field, language, draws));
  }
}

/** The cells of a column about none of the fields. */
export function otherHand(look: OtherLook, language: Locale, draws: Draws): () => CellValue {
  switch (look) {
    case "words":
      return () =>
        draws.one(language === "en-US" ? ["near the park", "reading", "hiking"] : ["城东花园", "阅读", "爬山"]);
    case "plate":
      return () => `${language === "en-US" ? "AB" : "浙A"}${draws.between(10_000, 99_999)}`;
    case "height":
      return () => draws.between(150, 190);
    case "mileage":
      return () => draws.between(20, 900) * 100;
    case "room":
      return () => `${draws.between(1, 30)}-${draws.between(101, 2_804)}`;
  }
}

function plain(write: Hand): { readonly write: Hand; readonly unit: string } {
  return { write, unit: "" };
}

function same(text: string): Written {
  return { cell: text, means: text };
}

export function personName(language: Locale, draws: Draws): string {
  if (language === "en-US")
    return `${draws.one(["Ada", "Ben", "Chloe", "Dan", "Elena", "Farid", "Grace"])} ${draws.one(["Norris", "Okafor", "Marsh", "Lopez", "Singh", "Weber"])}`;
  return `${draws.one([..."周吴郑王钱孙李赵陈林黄张"])}${draws.one([..."可小大立晓文建"])}${draws.percent(80) ? draws.one([..."心满有冬雨华明"]) : ""}`;
}

function companyName(language: Locale, draws: Draws, row: number): string {
  return language === "en-US"
    ? `${draws.one(["Northwind", "Acme", "Bluebird"])} ${draws.one(["Trading", "Foods", "Labs"])} ${row}`
    : `${draws.one(["东湖", "样例", "海天", "新星"])}${draws.one(["五金", "贸易", "科技"])}${draws.one(["有限公司", "公司"])}${row}`;
}

function ownersOf(language: Locale, draws: Draws): string[] {
  return language === "en-US"
    ? draws.some(["Kim", "Lee", "Jordan", "Alex Stone"], 2)
    : draws.some(["顾问甲", "陈静", "李强", "小王"], 2);
}

function phones(language: Locale, draws: Draws): Hand {
  const form = draws.between(0, 5);
  return (row) => {
    const tail = String(10_000_000 + row * 137 + draws.between(0, 99) * 10_007).slice(-8);
    const [one, other] = [tail.slice(0, 4), tail.slice(4)];
    if (language === "zh-CN") {
      const number = `139${tail}`;
      if (draws.percent(4)) return { cell: `139${tail.slice(0, 6)}`, means: unreadable };
      if (draws.percent(4)) return { cell: "1.39E+10", means: unreadable };
      if (draws.percent(3)) return { cell: `${number}/0571-8${tail.slice(1)}`, means: number };
      if (draws.percent(6)) return { cell: `0571-8${tail.slice(1)}`, means: `05718${tail.slice(1)}` };
      const forms: readonly CellValue[] = [
        number,
        Number(number),
        `139 ${one} ${other}`,
        `139-${one}-${other}`,
        `+86 139${tail}`,
        `${number}（微信同号）`,
      ];
      return { cell: forms[form] ?? number, means: number };
    }
    if (language === "zh-TW") {
      const number = `09${tail}`;
      const forms: readonly CellValue[] = [number, `09${tail.slice(0, 2)}-${tail.slice(2, 5)}-${tail.slice(5)}`];
      return { cell: forms[form % 2] ?? number, means: number };
    }
    const [exchange, line] = [`${draws.between(2, 9)}${tail.slice(1, 3)}`, other];
    const number = `212${exchange}${line}`;
    const forms: readonly CellValue[] = [
      `(212) ${exchange}-${line}`,
      `212-${exchange}-${line}`,
      `212.${exchange}.${line}`,
      Number(number),
      `+1 212 ${exchange} ${line}`,
      number,
    ];
    return { cell: forms[form] ?? number, means: form === 4 ? `+1${number}` : number };
  };
}

function grades(language: Locale, draws: Draws): Hand {
  const form = draws.between(0, 2);
  return () => {
    const letter = draws.one(["H", "A", "B", "C"]);
    const forms = [
      letter,
      language === "en-US" ? letter.toLowerCase() : `${letter}级`,
      language === "en-US" ? letter : `${letter}级(${{ H: 7, A: 30, B: 90, C: 180 }[letter]}天)`,
    ];
    return { cell: forms[form] ?? letter, means: letter };
  };
}

function flags(field: Field, language: Locale, draws: Draws): Hand {
  const [yes, no] = draws.one<readonly [CellValue, CellValue]>(
    language === "en-US"
      ? [
          ["Yes", "No"],
          ["Y", "N"],
          [true, false],
        ]
      : ([
          ["是", "否"],
          ["√", "×"],
          ["有", "无"],
        ].slice(0, field === "doNotContact" ? 2 : 3) as [string, string][]),
  );
  const share = field === "doNotContact" ? 15 : 50;
  return () => {
    const says = draws.percent(share);
    return { cell: says ? yes : no, means: says };
  };
}

function probabilities(draws: Draws): Hand {
  const form = draws.between(0, 2);
  return () => {
    const percent = draws.between(1, 19) * 5;
    const forms: readonly CellValue[] = [`${percent}%`, percent / 100, percent];
    return { cell: forms[form] ?? "", means: percent / 100 };
  };
}

function counts(language: Locale, draws: Draws): Hand {
  const suffix = draws.one(language === "en-US" ? ["", ""] : ["", "次"]);
  return () => {
    const count = draws.between(0, 24);
    return { cell: suffix === "" ? count : `${count}${suffix}`, means: count };
  };
}

function amounts(language: Locale, draws: Draws): { readonly write: Hand; readonly unit: string } {
  const grouped = (amount: number, thousands: string, point: string) => {
    const [whole = "", cents = ""] = amount.toFixed(2).split(".");
    return `${whole.replace(/\B(?=(\d{3})+$)/g, thousands)}${point}${cents}`;
  };
  const form = draws.between(0, 6);
  const isTenThousands = language !== "en-US" && form === 6;
  const write: Hand = () => {
    const amount = draws.between(100, 40_000) + (draws.percent(30) ? draws.between(1, 99) / 100 : 0);
    const whole = Math.round(amount / 100) * 100;
    if (draws.percent(3)) return { cell: language === "en-US" ? "see contract" : "见合同", means: unreadable };
    if (draws.percent(3)) return { cell: language === "en-US" ? "1000-2000" : "10–15万", means: unreadable };
    // Thirty-eight thousand and the like, as people say them.
    if (language !== "en-US" && !isTenThousands && draws.percent(4)) return { cell: "3万8", means: 38_000 };
    if (isTenThousands) return { cell: whole / 10_000, means: whole };
    switch (form) {
      case 0:
        return { cell: amount, means: amount };
      case 1:
        return { cell: grouped(amount, ",", "."), means: amount };
      case 2:
        return language === "en-US"
          ? { cell: `$${grouped(amount, ",", ".")}`, means: amount }
          : { cell: `￥${grouped(amount, ",", ".")}`, means: amount };
      case 3:
        return language === "en-US"
          ? { cell: grouped(amount, ".", ","), means: amount }
          : { cell: `${whole}元`, means: whole };
      case 4:
        return language === "en-US"
          ? { cell: grouped(amount, "'", "."), means: amount }
          : { cell: `${whole / 10_000}万`, means: whole };
      case 5:
        return language === "en-US" ? { cell: `${whole / 1_000}k`, means: whole } : { cell: whole, means: whole };
      default:
        return { cell: whole, means: whole };
    }
  };
  return { write, unit: isTenThousands ? draws.one(["(万元)", "（万元）"]) : "" };
}

/** How a column writes its days, as the people of the language do. */
function dates(field: Field, language: Locale, draws: Draws): Hand {
  const isNext = field === "nextContactDate" || field === "expectedCloseDate" || field === "contractEndDate";
  const write = dayWriter(language, draws, isNext ? "next" : "past");
  return () => {
    const serial = asOfSerial + (isNext ? draws.between(-60, 200) : -draws.between(0, 700));
    if (draws.percent(6))
      return { cell: draws.one(language === "en-US" ? ["n/a", "TBD"] : ["无", "-", "待定"]), means: null };
    if (draws.percent(2)) return { cell: "2026-02-30", means: unreadable };
    if (draws.percent(1)) return { cell: language === "en-US" ? "3 days ago" : "3天前", means: unreadable };
    if (isNext && language !== "en-US" && draws.percent(3) && Math.abs(serial - asOfSerial) < 100) {
      const { month, day } = partsOf(serial);
      return { cell: `${month}月${day}日`, means: serial };
    }
    return { cell: write(serial), means: serial };
  };
}

function birthdays(language: Locale, draws: Draws): Hand {
  const write = dayWriter(language, draws, "birthday");
  const form = draws.between(0, 4);
  return () => {
    const serial = draws.between(20_100, 38_000);
    if (language !== "en-US" && form === 4) {
      const { month, day } = partsOf(serial);
      // The number 1.1 may be the first or the tenth; Excel has dropped the zero of 5.10 and 12.20.
      const number = Number(`${month}.${String(day).padStart(2, "0")}`);
      return { cell: number, means: serialOf(1904, month, day) };
    }
    if (language === "en-US" || form > 1) return { cell: write(serial), means: serial };
    const { month, day } = partsOf(serial);
    // A birthday without a year is held in 1904.
    const means = serialOf(1904, month, day);
    return {
      cell: form === 0 ? `${month}月${day}日` : `${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
      means,
    };
  };
}

/** A writer of days that keeps to one form, now and then to a second one of the same order. */
function dayWriter(language: Locale, draws: Draws, kind: "past" | "next" | "birthday"): (serial: number) => CellValue {
  const two = (number: number) => String(number).padStart(2, "0");
  const iso = (serial: number) => {
    const { year, month, day } = partsOf(serial);
    return `${year}-${two(month)}-${two(day)}`;
  };
  const slashed = (serial: number) => {
    const { year, month, day } = partsOf(serial);
    return `${year}/${month}/${day}`;
  };
  const asIs = (serial: number): CellValue => serial;
  const chinese: readonly ((serial: number) => CellValue)[] = [
    iso,
    slashed,
    asIs,
    (serial) => iso(serial).replaceAll("-", "."),
    (serial) => {
      const { year, month, day } = partsOf(serial);
      return `${year}年${month}月${day}日`;
    },
    (serial) => iso(serial).replaceAll("-", ""),
    (serial) => Number(iso(serial).replaceAll("-", "")),
    (serial) => `${iso(serial)} ${two(draws.between(8, 20))}:${two(draws.between(0, 59))}`,
    (serial) => `${iso(serial)} 周${"日一二三四五六"[(serial + 6) % 7]}`,
    (serial) => fullWidth(iso(serial)),
    (serial) => iso(serial).slice(2).replaceAll("-0", "-"),
  ];
  const taiwanese: readonly ((serial: number) => CellValue)[] = [
    iso,
    slashed,
    asIs,
    (serial) => {
      const { year, month, day } = partsOf(serial);
      return `${year - 1911}/${two(month)}/${two(day)}`;
    },
    (serial) => {
      const { year, month, day } = partsOf(serial);
      return `民國${year - 1911}年${month}月${day}日`;
    },
  ];
  const english: readonly ((serial: number) => CellValue)[] = [
    iso,
    asIs,
    (serial) => {
      const { year, month, day } = partsOf(serial);
      return `${month}/${day}/${year}`;
    },
    (serial) => {
      const { year, month, day } = partsOf(serial);
      return `${two(day)}/${two(month)}/${year}`;
    },
    (serial) => {
      const { year, month, day } = partsOf(serial);
      return `${monthNames[month - 1]} ${day}, ${year}`;
    },
    (serial) => {
      const { year, month, day } = partsOf(serial);
      return `${two(day)}-${monthNames[month - 1]}-${year}`;
    },
    (serial) => {
      const { year, month, day } = partsOf(serial);
      return `${day} ${monthNames[month - 1]} ${year}`;
    },
  ];
  const forms = language === "en-US" ? english : language === "zh-TW" ? taiwanese : chinese;
  // Two digits of a year cannot say 1962 for sure, and nobody was born in ROC years of two digits on a sheet of these forms.
  const main = draws.one(
    kind === "birthday" ? forms.slice(0, language === "zh-TW" ? 3 : language === "en-US" ? 7 : 9) : forms,
  );
  const second = draws.percent(25) ? draws.one([iso, asIs]) : main;
  return (serial) => (draws.percent(85) ? main : second)(serial);
}

function partsOf(serial: number): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(Date.UTC(1899, 11, 30 + serial));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function serialOf(year: number, month: number, day: number): number {
  return Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

export function fullWidth(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** What stands there means something, but nothing that a reader may turn into a value. */
export const unreadable = Symbol("unreadable");

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const sources: Readonly<Record<Locale, readonly string[]>> = {
  "zh-CN": ["转介绍", "抖音", "来店", "车展", "网络"],
  "zh-TW": ["介紹", "臉書", "來店", "展覽"],
  "en-US": ["Referral", "Web", "Trade show", "Walk-in"],
};
const levels: Readonly<Record<Locale, readonly string[]>> = {
  "zh-CN": ["金卡", "银卡", "普通会员", "钻石卡"],
  "zh-TW": ["金卡", "銀卡", "一般會員"],
  "en-US": ["Gold", "Silver", "Basic"],
};
const products: Readonly<Record<Locale, readonly string[]>> = {
  "zh-CN": ["凯美瑞", "RAV4荣放", "年度套餐"],
  "zh-TW": ["年度方案", "休旅車"],
  "en-US": ["Sedan", "Annual plan", "Family package"],
};
const remarks: Readonly<Record<Locale, readonly string[]>> = {
  "zh-CN": ["老客户", "喜欢安静的座位", "家里有两个孩子", "价格敏感", ""],
  "zh-TW": ["老客戶", "喜歡安靜的座位", "價格敏感", ""],
  "en-US": ["Prefers mornings", "Long-time customer", "Price sensitive", ""],
};
const stages: Readonly<Record<Locale, readonly string[]>> = {
  "zh-CN": ["潜在", "意向", "报价", "成交"],
  "zh-TW": ["潛在", "意向", "報價", "成交"],
  "en-US": ["Prospecting", "Qualified", "Proposal", "Negotiation"],
};
