import fc from "fast-check";
import type { CellValue } from "../../../src/domain/sheet/cells";
import type { Customer } from "../../../src/domain/customer";
import { fields } from "../../../src/domain/customer";
import { dayFromSerial, isoText } from "../../../src/domain/calendar/day";
import { parseCount } from "../../../src/domain/reading/values/counts";
import { parseDate } from "../../../src/domain/reading/values/dates";
import { parseGrade } from "../../../src/domain/reading/values/grades";
import { parseMoney } from "../../../src/domain/reading/values/money";
import { parsePhones } from "../../../src/domain/reading/values/phones";
import { parseProbability } from "../../../src/domain/reading/values/probability";
import { readOrders } from "../../../src/domain/reading/orders/readOrders";
import { asOf, csvCells, mapOf, problemsOf, reading, sheetOf } from "./sheets";

/** Customers without their row numbers, which moving rows changes. */
function contents(customers: readonly Customer[]): unknown[] {
  return customers.map(({ row, ...rest }) => ({ ...rest, named: row > 0 }));
}

const givenSheets = [
  "car_dealer_leads",
  "salon_members",
  "telesales_call_list",
  "b2b_pipeline_en",
  "ecommerce_orders",
].map((name) => csvCells(`sheets/${name}.csv`).filter((row) => row.some((cell) => cell !== "")));

/** The rows of a given sheet: what stands above the customers, and the customers. */
function partsOf(sheet: readonly (readonly string[])[]): { head: (readonly string[])[]; body: (readonly string[])[] } {
  const read = reading(sheet);
  const headerRow = read.headerRow ?? 0;
  return { head: sheet.slice(0, headerRow), body: sheet.slice(headerRow, read.lastDataRow) };
}

describe.each(givenSheets.map((sheet, index) => [index, sheet] as const))("reading given sheet %i", (_, sheet) => {
  const { head, body } = partsOf(sheet);
  const width = Math.max(...sheet.map((row) => row.length));
  const plain = reading([...head, ...body]);

  it("does not depend on the order of the columns", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(indexes(width), { minLength: width }), (order) => {
        const read = reading([...head, ...body].map((row) => order.map((column) => row[column] ?? "")));
        expect(mapOf(read)).toEqual(mapOf(plain));
        expect(contents(read.customers)).toEqual(contents(plain.customers));
        expect(read.problems.length).toBe(plain.problems.length);
        expect(read.duplicates).toEqual(plain.duplicates);
      }),
      { numRuns: 10 },
    );
  });

  it("does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(indexes(body.length), { minLength: body.length }), (order) => {
        const read = reading([...head, ...order.map((row) => body[row] ?? [])]);
        const expected = order.map((row) => contents(plain.customers)[row]);
        expect(mapOf(read)).toEqual(mapOf(plain));
        expect(contents(read.customers)).toEqual(expected);
        expect(read.columns.map(({ confidence, dateOrder }) => [confidence, dateOrder])).toEqual(
          plain.columns.map(({ confidence, dateOrder }) => [confidence, dateOrder]),
        );
      }),
      { numRuns: 10 },
    );
  });

  it("does not mind a blank row or a blank column in between", () => {
    fc.assert(
      fc.property(fc.nat(body.length), fc.nat(width), (row, column) => {
        const spread = [...head, ...body.slice(0, row), [], ...body.slice(row)];
        const read = reading(spread.map((cells) => [...cells.slice(0, column), "", ...cells.slice(column)]));
        expect(mapOf(read)).toEqual(mapOf(plain));
        expect(contents(read.customers)).toEqual(contents(plain.customers));
      }),
      { numRuns: 15 },
    );
  });

  it("does not depend on where our own columns stand, and what is in them", () => {
    fc.assert(
      fc.property(fc.nat(width), fc.constantFrom("读取·问题", "RFM·Tier", "查重·組號"), (column, ours) => {
        const withOurs = [...head, ...body].map((cells, row) => {
          const own = row < head.length - 1 ? "" : row === head.length - 1 ? ours : `${row}`;
          return [...cells.slice(0, column), own, ...cells.slice(column)];
        });
        const read = reading(withOurs);
        expect(mapOf(read)).toEqual({ ...mapOf(plain), [ours]: null });
        expect(contents(read.customers)).toEqual(contents(plain.customers));
      }),
      { numRuns: 10 },
    );
  });

  it("does not depend on full-width or half-width writing", () => {
    const wide = [...head, ...body.map((row) => row.map(fullWidth))];
    // 1.99E+10 stays damaged and (at) stays no address, in whatever width.
    expect(contents(reading(wide).customers)).toEqual(contents(plain.customers));
    const wideHeader = [...head.slice(0, -1), (head.at(-1) ?? []).map(fullWidth), ...body];
    expect(contents(reading(wideHeader).customers)).toEqual(contents(plain.customers));
  });

  it("does not depend on whether numbers came as numbers or as texts", () => {
    const typed = [...head, ...body.map((row) => row.map(asNumber))];
    expect(contents(reading(typed).customers)).toEqual(contents(plain.customers));
    expect(mapOf(reading(typed))).toEqual(mapOf(plain));
  });

  it("gives the same on every reading", () => {
    expect(reading([...head, ...body])).toEqual(plain);
  });
});

describe("what we write", () => {
  it("is read back the same: days as numbers and as texts", () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 80_000 }), (serial) => {
        const day = dayFromSerial(serial);
        if (day === undefined) throw new Error("every serial in this range is a day");
        const context = {
          kind: "next",
          asOf,
          shortOrder: "MDY",
          yearLastOrder: "DMY",
          shortYearsAreRoc: true,
          chinese: false,
          dateSystem: 1900,
        } as const;
        for (const cell of [
          serial,
          String(serial),
          isoText(day),
          isoText(day).replaceAll("-", "/"),
          isoText(day).replaceAll("-", ""),
        ])
          expect(parseDate(cell, context)).toEqual({ kind: "value", value: day });
      }),
    );
  });

  it("is read back the same: phones, amounts, counts, probabilities and grades", () => {
    const mobile = fc
      .tuple(fc.integer({ min: 13, max: 19 }), fc.integer({ min: 0, max: 999_999_999 }))
      .map(([start, rest]) => `${start}${String(rest).padStart(9, "0")}`);
    const landline = fc
      .tuple(fc.constantFrom("010", "021", "0571"), fc.integer({ min: 0, max: 99_999_999 }))
      .map(([area, rest]) => `${area}${String(rest).padStart(8, "0")}`);
    fc.assert(
      fc.property(
        fc.oneof(
          mobile,
          landline,
          landline.map((phone) => `${phone}-801`),
        ),
        (phone) => {
          expect(parsePhones(phone, "zh-CN")).toEqual({ kind: "value", value: { first: phone, others: [] } });
        },
      ),
    );
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (cents) => {
        const amount = cents === 0 ? 0 : cents / 100;
        expect(parseMoney(amount, 1)).toEqual({ kind: "value", value: amount });
        expect(parseMoney(amount.toFixed(2), 1)).toEqual({ kind: "value", value: amount });
      }),
    );
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 0, max: 99 }), (count, percent) => {
        expect(parseCount(count)).toEqual({ kind: "value", value: count });
        expect(parseProbability(percent / 100, false)).toEqual({ kind: "value", value: percent / 100 });
      }),
    );
    for (const grade of ["H", "A", "B", "C", "O", "N", "D", "F", "L"])
      expect(parseGrade(grade)).toEqual({ kind: "value", value: grade });
  });
});

describe("junk", () => {
  /** Words that stand in no list of words, in several scripts. */
  const junkText = fc
    .array(fc.constantFrom("ж", "é", "鑫", "囧", "¿", "☃", "q", "z", "{", "}", "~", "\\", "§", "ß"), {
      minLength: 2,
      maxLength: 12,
    })
    .map((characters) => characters.join(""));
  const context = {
    kind: "past",
    asOf,
    shortOrder: "YMD",
    yearLastOrder: "MDY",
    shortYearsAreRoc: false,
    chinese: true,
    dateSystem: 1900,
  } as const;

  it("never turns into a value", () => {
    fc.assert(
      fc.property(junkText, (text) => {
        for (const parsed of [
          parseDate(text, context),
          parseMoney(text, 10_000),
          parsePhones(text, "en-US"),
          parseCount(text),
          parseProbability(text, false),
        ])
          expect(parsed.kind).not.toBe("value");
      }),
    );
  });

  it("around a good value never lets it through", () => {
    fc.assert(
      fc.property(junkText, fc.boolean(), (text, before) => {
        const around = (good: string) => (before ? `${text}${good}` : `${good}${text}`);
        expect(parseDate(around("2026-11-05"), context).kind).not.toBe("value");
        expect(parseMoney(around("1234.00"), 1).kind).not.toBe("value");
        expect(parseCount(around("12")).kind).not.toBe("value");
      }),
    );
  });

  const anyCell: fc.Arbitrary<CellValue> = fc.oneof(
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.string({ maxLength: 30 }),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom<CellValue>(
      "",
      "#N/A",
      "姓名",
      "手机",
      "日期",
      "金额",
      "状态",
      "合计",
      "备注",
      "客户",
      "2026-02-30",
      "1.99E+10",
      "=A1",
      "订单编号",
    ),
  );

  it("in every cell never throws, and every customer is well formed", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyCell, { maxLength: 8 }), { maxLength: 12 }),
        fc.boolean(),
        (values, withHeader) => {
          const sheet = withHeader
            ? [["姓名", "手机", "下次联系时间", "合同金额", "购买次数", "意向级别", "备注", "概率"], ...values]
            : values;
          const read = reading(sheet);
          readOrders({ cells: sheetOf(sheet), asOf, locale: "en-US" });
          for (const customer of read.customers) {
            for (const field of fields) expect(customer[field]).not.toBeUndefined();
            for (const amount of [
              customer.dealAmount,
              customer.orderCount,
              customer.probability,
              customer.nextContactDate,
            ])
              expect(amount === null || Number.isFinite(amount)).toBe(true);
          }
          for (const { cell, row } of read.problems) expect(cell.endsWith(String(row))).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("below a good header becomes problems, not values", () => {
    fc.assert(
      fc.property(fc.array(junkText, { minLength: 3, maxLength: 3 }), (texts) => {
        const good = Array.from({ length: 6 }, (_, index) => [
          `样例${index}`,
          `1990000000${index}`,
          "2026-11-30",
          "100",
        ]);
        const read = reading([["姓名", "手机", "下次联系时间", "合同金额"], ...good, ["样例", ...texts]]);
        expect(read.customers.at(-1)).toMatchObject({ phone: null, nextContactDate: null, dealAmount: null });
        expect(problemsOf(read)).toEqual(["B8 invalidPhone", "C8 unreadableDate", "D8 unreadableMoney"]);
      }),
      { numRuns: 50 },
    );
  });
});

function indexes(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** "199" → 199, as a spreadsheet does on opening a CSV file; a text with zeros in front stays one here. */
function asNumber(text: string): CellValue {
  return /^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) ? Number(text) : text;
}

/** Letters, digits and technical marks in full width; the marks of a sentence as they are. */
function fullWidth(text: string): string {
  return [...text]
    .map((character) =>
      /["#$%&'*+\-./0-9=@A-Z\\_a-z|]/.test(character)
        ? String.fromCharCode(character.charCodeAt(0) + 0xfee0)
        : character,
    )
    .join("");
}
