import type { CellValue } from "../../../../src/domain/sheet/cells";
import type { Field } from "../../../../src/domain/customer";
import { locales, type Locale } from "../../../../src/domain/locale";
import { drawsOf, type Draws } from "./draws";
import { headersOf, otherHeaders } from "./headers";
import { fullWidth, handOf, otherHand, type Hand } from "./values";

/** A sheet of customers as somebody may keep it, and what is meant by it. */
export type GeneratedSheet = {
  readonly seed: number;
  readonly locale: Locale;
  readonly values: readonly (readonly CellValue[])[];
  /** The customers by row number: what each field means, `null` for nothing, `unreadable` for what no reader may know. */
  readonly customers: ReadonlyMap<number, Readonly<Partial<Record<Field, unknown>>>>;
  /** The columns by field, zero-based. */
  readonly columns: ReadonlyMap<Field, number>;
};

/**
 * A sheet from its number: trade and language, fields and their headers, how each column is written, titles, groups, totals,
 * notes, blank rows and columns, the header once more, other tables below and beside, and slips of the hand.
 */
export function generatedCustomerSheet(seed: number): GeneratedSheet {
  const draws = drawsOf(seed);
  const locale = draws.one(locales);
  const columns = columnsOf(locale, draws);
  const header = columns.map(({ header }) => header);
  const blank = header.map((): CellValue => "");
  const values: CellValue[][] = [];
  const alone = (text: string) => [text, ...blank.slice(1)];
  const words = layoutWords[locale];

  for (const title of draws.some(words.titles, draws.one([0, 0, 1, 2]))) values.push(alone(title));
  if (draws.percent(20) && values.length > 0) values.push([...blank]);
  if (draws.percent(10)) values.push(groupsAbove(columns.length, words.groups));
  values.push(header);

  const customers = new Map<number, Readonly<Partial<Record<Field, unknown>>>>();
  const count = draws.between(4, 24);
  const isParted = draws.percent(8);
  for (let row = 0; row < count; row++) {
    if (row > 0 && draws.percent(3)) values.push([...blank]);
    if (row === Math.floor(count / 2) && isParted) values.push(...draws.one([[[...header]], [alone(words.subtotal)]]));
    const isNameless = row > 0 && row < count - 1 && draws.percent(2);
    const means: Partial<Record<Field, unknown>> = {};
    const cells = columns.map((column): CellValue => {
      if (column.kind === "number") return row + 1;
      if (column.kind === "blank") return "";
      if (column.kind === "other") return draws.percent(80) ? column.write() : "";
      const isWho = identities.has(column.field);
      if ((isWho && isNameless) || (!isWho && draws.percent(8)) || (column.field === "phone" && draws.percent(3))) {
        means[column.field] = null;
        return draws.percent(4) ? "  " : "";
      }
      const written = column.write(row);
      means[column.field] = written.means;
      return typeof written.cell === "string" && draws.percent(2) ? ` ${written.cell} ` : written.cell;
    });
    const known = Object.values(means).filter((one) => one !== null && one !== "").length;
    if (isNameless && known < 2) continue;
    values.push(cells);
    customers.set(values.length, means);
  }
  const hasNumbers = columns[0]?.kind === "number";
  if (hasNumbers && draws.percent(15)) for (let row = 1; row < 4; row++) values.push([count + row, ...blank.slice(1)]);
  if (draws.percent(30)) values.push([words.total, ...totalsOf(columns, draws).slice(1)]);
  if (draws.percent(25)) values.push(alone(draws.one(words.notes)));
  if (draws.percent(12)) values.push([...blank], ...tableBelow(words, blank.length, draws));
  if (draws.percent(8)) addBeside(values, words.legend, draws);
  return {
    seed,
    locale,
    values,
    customers,
    columns: new Map(columns.flatMap((column, index) => (column.kind === "field" ? [[column.field, index]] : []))),
  };
}

type Column = { readonly header: string } & (
  | { readonly kind: "number" }
  | { readonly kind: "blank" }
  | { readonly kind: "other"; readonly write: () => CellValue }
  | { readonly kind: "field"; readonly field: Field; readonly write: Hand }
);

function columnsOf(locale: Locale, draws: Draws): Column[] {
  const { who, others } = draws.one(trades);
  const chosen = draws.some(others, draws.between(Math.min(4, others.length), others.length));
  const fields = draws.percent(70) ? [...who, ...chosen] : draws.some([...who, ...chosen], who.length + chosen.length);
  const columns = fields.map((field): Column => {
    const { write, unit } = handOf(field, locale, draws);
    const named = draws.one(headersOf[field]?.[locale] ?? []);
    return {
      kind: "field",
      field,
      write,
      header: noisy(unit === "" ? named : `${named.replace(/[(（].*/, "")}${unit}`, draws),
    };
  });
  for (const [header, look] of draws.some(otherHeaders[locale], draws.one([0, 0, 1, 2])))
    columns.splice(draws.between(1, columns.length), 0, {
      kind: "other",
      header,
      write: otherHand(look, locale, draws),
    });
  if (draws.percent(8)) columns.splice(draws.between(2, columns.length - 1), 0, { kind: "blank", header: "" });
  if (draws.percent(40)) columns.unshift({ kind: "number", header: draws.one(runningNumbers[locale]) });
  return columns;
}

/** How a header is typed: a star before it, a colon behind it, blanks and line breaks in it, full width. */
function noisy(header: string, draws: Draws): string {
  if (draws.percent(80)) return header;
  return draws.one([
    `*${header}`,
    `${header}：`,
    ` ${header} `,
    `\u200b${header}`,
    fullWidth(header),
    header.replace(/ /, "\n"),
  ]);
}

function groupsAbove(width: number, [first = "", second = ""]: readonly string[]): CellValue[] {
  const middle = Math.ceil(width / 2);
  return Array.from({ length: width }, (_, index) => (index === 0 ? first : index === middle ? second : ""));
}

function totalsOf(columns: readonly Column[], draws: Draws): CellValue[] {
  const amounts = new Set<string>(["totalAmount", "dealAmount"]);
  return columns.map((column) =>
    column.kind === "field" && amounts.has(column.field) ? draws.between(1_000, 9_000_000) : "",
  );
}

function tableBelow(words: LayoutWords, width: number, draws: Draws): CellValue[][] {
  const { title, header, rows } = words.below;
  const wide = (cells: readonly CellValue[]) => [
    ...cells,
    ...Array<CellValue>(Math.max(0, width - cells.length)).fill(""),
  ];
  return [...(draws.percent(70) ? [wide([title])] : []), wide(header), ...rows.map(wide)];
}

/** A small table beside the first rows, behind a blank column. */
function addBeside(values: CellValue[][], legend: readonly (readonly CellValue[])[], draws: Draws): void {
  const width = Math.max(...values.map((row) => row.length));
  const from = draws.between(0, 1);
  legend.forEach((cells, index) => {
    const row = values[from + index];
    if (!row) return;
    while (row.length <= width) row.push("");
    row.push(...cells);
  });
}

const identities = new Set<Field>(["customerId", "customerName", "companyName", "phone", "email"]);
const trades: readonly { readonly who: readonly Field[]; readonly others: readonly Field[] }[] = [
  {
    who: ["customerName", "phone"],
    others: [
      "gender",
      "source",
      "grade",
      "productInterest",
      "testDrive",
      "firstContactDate",
      "lastContactDate",
      "nextContactDate",
      "contactCount",
      "owner",
      "remark",
    ],
  },
  {
    who: ["customerId", "customerName", "phone"],
    others: [
      "gender",
      "birthday",
      "memberLevel",
      "lastVisitDate",
      "visitCount",
      "totalAmount",
      "remainingCount",
      "cycleDays",
      "owner",
      "remark",
    ],
  },
  {
    who: ["customerName", "phone"],
    others: ["birthday", "contractEndDate", "lastContactDate", "nextContactDate", "dealAmount", "owner", "remark"],
  },
  {
    who: ["companyName", "customerName", "phone"],
    others: [
      "email",
      "stage",
      "dealAmount",
      "probability",
      "expectedCloseDate",
      "lastContactDate",
      "nextContactDate",
      "contactCount",
      "owner",
      "remark",
    ],
  },
  {
    who: ["customerId", "customerName", "phone"],
    others: ["email", "lastPurchaseDate", "orderCount", "totalAmount", "memberLevel", "source", "remark"],
  },
  { who: ["customerName", "phone"], others: ["lastContactDate", "owner", "remark", "doNotContact", "source"] },
];
const runningNumbers: Readonly<Record<Locale, readonly string[]>> = {
  "zh-CN": ["序号", "编号", "No."],
  "zh-TW": ["序號", "編號"],
  "en-US": ["No.", "#", "S/N"],
};

type LayoutWords = {
  readonly titles: readonly string[];
  readonly groups: readonly string[];
  readonly subtotal: string;
  readonly total: string;
  readonly notes: readonly string[];
  readonly below: {
    readonly title: string;
    readonly header: readonly string[];
    readonly rows: readonly (readonly CellValue[])[];
  };
  readonly legend: readonly (readonly CellValue[])[];
};

const layoutWords: Readonly<Record<Locale, LayoutWords>> = {
  "zh-CN": {
    titles: ["客户登记表", "填表日期：2026-11-01", "制表部门：销售部", "内部资料 请勿外传"],
    groups: ["基本信息", "跟进情况"],
    subtotal: "小计",
    total: "合计",
    notes: ["备注：以上客户请于月底前完成回访", "制表人：样例", "注：H级7天内"],
    below: {
      title: "本月费用",
      header: ["费用项目", "金额", "经手人"],
      rows: [
        ["印刷", 300, "甲"],
        ["交通", 120, "乙"],
      ],
    },
    legend: [
      ["级别", "含义"],
      ["H", "7天内"],
      ["A", "一个月内"],
    ],
  },
  "zh-TW": {
    titles: ["客戶登錄表", "填表日期：2026-11-01", "製表部門：業務部"],
    groups: ["基本資料", "追蹤情況"],
    subtotal: "小計",
    total: "合計",
    notes: ["備註：以上客戶請於月底前完成回訪", "製表人：範例"],
    below: {
      title: "本月費用",
      header: ["費用項目", "金額", "經手人"],
      rows: [
        ["印刷", 300, "甲"],
        ["交通", 120, "乙"],
      ],
    },
    legend: [
      ["級別", "含義"],
      ["H", "7天內"],
      ["A", "一個月內"],
    ],
  },
  "en-US": {
    titles: ["Customer List", "Exported on 2026-11-01", "Prepared by Sales"],
    groups: ["Customer", "Follow-up"],
    subtotal: "Subtotal",
    total: "Total",
    notes: ["Note: call everybody before the end of the month", "Prepared by: Sample"],
    below: {
      title: "Expenses this month",
      header: ["Expense", "Amount", "Paid by"],
      rows: [
        ["Printing", 300, "Kim"],
        ["Travel", 120, "Lee"],
      ],
    },
    legend: [
      ["Code", "Meaning"],
      ["H", "within 7 days"],
      ["A", "within a month"],
    ],
  },
};
