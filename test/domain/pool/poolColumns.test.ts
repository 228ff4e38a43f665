import type { CellValue } from "../../../src/domain/sheet/cells";
import { isoText } from "../../../src/domain/calendar/day";
import { poolColumnsOf, readPoolColumns, type ChosenPoolColumns } from "../../../src/domain/pool/poolColumns";
import type { SheetCells } from "../../../src/domain/sheet/sheetCells";
import { reading, sheetOf } from "../reading/sheets";

describe("the columns that the pool asks for", () => {
  it.each([
    "领取日期",
    "分配时间",
    "转入日期",
    "认领日",
    "接手日期",
    "归属时间",
    "Assigned on",
    "Owned since",
    "Claimed at",
  ])("%s says since when the owner has a customer", (header) => {
    expect(columnsOf(header)).toEqual({ ownedSince: 2, locked: null });
  });

  it.each(["创建时间", "建档日期", "分配人", "归属部门", "领取状态", "Created at", "Assigned to"])(
    "%s does not, unless the person says so",
    (header) => {
      expect(columnsOf(header).ownedSince).toBeNull();
      expect(columnsOf(header, { ownedSince: header }).ownedSince).toBe(2);
    },
  );

  it.each(["锁定", "是否锁定", "已保护", "客户锁定状态", "Locked", "is protected", "Lock status"])(
    "%s says who is locked",
    (header) => {
      expect(columnsOf(header)).toEqual({ ownedSince: null, locked: 2 });
    },
  );

  it.each(["锁定日期", "保护期", "Locker", "解锁"])("%s does not", (header) => {
    expect(columnsOf(header).locked).toBeNull();
  });

  it("are none where the person says none, and those of the headers where the chosen one is gone", () => {
    expect(columnsOf("领取日期", { ownedSince: null }).ownedSince).toBeNull();
    expect(columnsOf("领取日期", { ownedSince: "分配时间" }).ownedSince).toBe(2);
  });

  it("are never columns of ours", () => {
    const ours = reading([
      ["客户姓名", "手机", "公海·剩余天数"],
      ["甲", "19900000001", 3],
    ]);
    expect(poolColumnsOf(ours, { ownedSince: "公海·剩余天数" }).ownedSince).toBeNull();
  });
});

describe("what those columns say of a row", () => {
  it.each<[CellValue, string]>([
    ["2026-10-05", "2026-10-05"],
    [46300, "2026-10-05"],
    ["", "empty"],
    ["下周", "unreadableDate"],
    ["2026-02-30", "impossibleDate"],
  ])("owned since %j: %s", (cell, expected) => {
    expect(ownedSince("领取日期", cell)).toBe(expected);
  });

  it("is a day as the sheet writes its other dates", () => {
    const withOthers = (other: string) =>
      read(
        [
          ["Customer", "Phone", "Claimed on", "Last contact"],
          ["Ann", "19900000001", "05/10/2026", other],
        ],
        "en-US",
      ).ownedSince;
    expect(withOthers("13/10/2026")).toBe("2026-10-05");
    expect(withOthers("10/13/2026")).toBe("2026-05-10");
  });

  it("is the day that the reading has understood already, where the column means something to it as well", () => {
    // As a first contact, 10月5日 of no year is the latest such day up to 2026-11-20.
    expect(ownedSince("首次联系日期", "10月5日", { ownedSince: "首次联系日期" })).toBe("2026-10-05");
    expect(ownedSince("生日", "1990-01-05", { ownedSince: "生日" })).toBe("1990-01-05");
  });

  it("counts serials from 1904 where the workbook does", () => {
    expect(ownedSince("领取日期", 46300 - 1462, {}, { dateSystem: 1904 })).toBe("2026-10-05");
  });

  it.each<[CellValue, boolean | string]>([
    ["锁定", true],
    ["已保护", true],
    ["上锁", true],
    ["Locked", true],
    ["是", true],
    [1, true],
    [true, true],
    ["正常", false],
    ["已解锁", false],
    ["Open", false],
    ["否", false],
    [0, false],
    ["", "empty"],
    ["小王管", "unreadableFlag"],
  ])("locked %j: %s", (cell, expected) => {
    const { locked } = read([
      ["客户姓名", "手机", "锁定"],
      ["甲", "19900000001", cell],
    ]);
    expect(locked).toBe(expected);
  });

  it("is nothing where the sheet has no such column", () => {
    expect(
      read([
        ["客户姓名", "手机"],
        ["甲", "19900000001"],
      ]),
    ).toEqual({ ownedSince: "empty", locked: "empty" });
  });

  it("is read from the right cell, wherever the block of cells begins", () => {
    const found = read(
      [
        ["客户姓名", "手机", "领取日期"],
        ["甲", "19900000001", "2026-10-05"],
      ],
      "zh-CN",
      {},
      { firstRow: 4, firstColumn: 3 },
    );
    expect(found.ownedSince).toBe("2026-10-05");
  });
});

function columnsOf(header: string, chosen: ChosenPoolColumns = {}) {
  return poolColumnsOf(
    reading([
      ["客户姓名", "手机", header],
      ["甲", "19900000001", ""],
    ]),
    chosen,
  );
}

function ownedSince(header: string, cell: CellValue, chosen: ChosenPoolColumns = {}, more: Partial<SheetCells> = {}) {
  const rows = [
    ["客户姓名", "手机", header],
    ["甲", "19900000001", cell],
  ];
  return read(rows, "zh-CN", chosen, more).ownedSince;
}

/** What the first row says: a day, yes or no, or why it says nothing. */
function read(
  rows: readonly (readonly CellValue[])[],
  locale: "zh-CN" | "en-US" = "zh-CN",
  chosen: ChosenPoolColumns = {},
  more: Partial<SheetCells> = {},
) {
  const cells = sheetOf(rows, more);
  const found = reading(rows, { cells, locale });
  const columns = readPoolColumns(poolColumnsOf(found, chosen), found, cells);
  const [customer] = found.customers;
  if (!customer) throw new Error("nobody was read");
  const [day, lock] = [columns.ownedSince(customer), columns.locked(customer)];
  return {
    ownedSince: day.kind === "value" ? isoText(day.value) : day.kind === "problem" ? day.code : day.kind,
    locked: lock.kind === "value" ? lock.value : lock.kind === "problem" ? lock.code : lock.kind,
  };
}
