import type { CellValue } from "../sheet/cells";
import type { Customer } from "../customer";
import type { Day } from "../calendar/day";
import { parseDate } from "../reading/values/dates";
import { isDateField } from "../reading/fieldKinds";
import { parseFlag } from "../reading/values/flags";
import { empty, value, type Parsed } from "../reading/values/parsed";
import type { ReadColumn, Reading } from "../reading/reading";
import type { SheetCells } from "../sheet/sheetCells";
import { wordKey } from "../text/text";

/** The columns (zero-based) that tell since when the owner has a customer, and who is locked; `null` where there is none. */
export type PoolColumns = { readonly ownedSince: number | null; readonly locked: number | null };

/** The headers (as shown) of the columns that the person chose; `null` for none of the columns, absent where nothing was chosen. */
export type ChosenPoolColumns = { readonly [Column in keyof PoolColumns]?: string | null };

/**
 * The columns that the person chose, as long as they stand on the sheet, else those that say so by their headers: 领取日期,
 * 分配时间, 转入日期 …; 锁定, 保护. A day on which the customer was only recorded (创建时间, 建档日期) is not taken for the day
 * on which the owner took over, unless the person says so.
 */
export function poolColumnsOf({ columns }: Pick<Reading, "columns">, chosen: ChosenPoolColumns = {}): PoolColumns {
  const theirs = columns.filter(({ ours }) => ours === null);
  const find = (choice: string | null | undefined, isMeant: (header: string) => boolean): number | null => {
    if (choice === null) return null;
    const column =
      theirs.find(({ header }) => header === choice) ?? theirs.find(({ header }) => isMeant(wordKey(header)));
    return column?.column ?? null;
  };
  return {
    ownedSince: find(chosen.ownedSince, (header) => takenOver.test(header) && aDay.test(header)),
    locked: find(chosen.locked, (header) => locked.test(header)),
  };
}

/** What those columns say of each row; a day that the reading has understood already is taken as it was understood. */
export function readPoolColumns(
  { ownedSince, locked }: PoolColumns,
  reading: Reading,
  cells: SheetCells,
): {
  readonly ownedSince: (customer: Customer) => Parsed<Day>;
  readonly locked: (customer: Customer) => Parsed<boolean>;
} {
  const cellOf = (customer: Customer, column: number) =>
    cells.values[customer.row - cells.firstRow]?.[column - cells.firstColumn] ?? null;
  const known = reading.columns.find(({ column }) => column === ownedSince);
  return {
    ownedSince: (customer) => {
      if (ownedSince === null) return empty;
      const understood = understoodDay(known, customer);
      return understood === null
        ? parseDate(cellOf(customer, ownedSince), dateContext(reading, cells))
        : value(understood);
    },
    locked: (customer) => (locked === null ? empty : parseLock(cellOf(customer, locked))),
  };
}

/** "锁定", "已保护", "正常", or a plain yes or no. */
function parseLock(cell: CellValue): Parsed<boolean> {
  const word = typeof cell === "string" ? wordKey(cell) : "";
  if (lockedWords.test(word)) return value(true);
  return freeWords.test(word) ? value(false) : parseFlag(cell);
}

function understoodDay(column: ReadColumn | undefined, customer: Customer): Day | null {
  const field = column?.field ?? null;
  return field !== null && isDateField(field) && field !== "birthday" ? customer[field] : null;
}

function dateContext({ asOf, language, columns }: Reading, { dateSystem = 1900 }: SheetCells) {
  return {
    kind: "past",
    asOf,
    shortOrder: "YMD",
    // As the sheet writes its other dates.
    yearLastOrder: columns.some(({ dateOrder }) => dateOrder === "DMY") ? "DMY" : "MDY",
    shortYearsAreRoc: false,
    chinese: language !== "en-US",
    dateSystem,
  } as const;
}

/** As `wordKey` writes them. */
const takenOver = /领取|认领|分配|指派|派单|转入|接手|接管|归属|拥有|入手|assign|claim|owned|takenover|handedover/;
const aDay = /日|时间|时刻|date|day|since|on$|at$/;
const locked =
  /^(?:是否|客户|已)?(?:锁定|保护|锁)(?:状态|客户|标记|中)?$|^(?:is)?(?:locked|protected)$|^lock(?:ed)?(?:status)?$/;
const lockedWords = /^已?(?:锁定|锁|保护|上锁)中?$|^(?:locked|protected)$/;
const freeWords = /^(?:正常|开放|已解锁|解锁|unlocked|open|free)$/;
