import type { Block } from "../../../../src/domain/sheet/cells";
import { sharedKeys } from "../../../../src/domain/reading/columns/sharedKeys";
import { readCustomers } from "../../../../src/domain/reading/rows/readCustomers";
import { asOf, sheetOf } from "../sheets";

const members: Block = [
  ["ID", "姓名", "电话"],
  [1, "周小满", "13900001111"],
  [2, "吴大有", "13900002222"],
  [4, "郑可心", "13900003333"],
];

/** The keys of one sheet that the other, called 消费, has too. */
function keysOf(own: Block, other: Block): readonly string[] {
  return [...sharedKeys(sheetOf(own, { name: "会员" }), [sheetOf(other, { name: "消费" })]).keys()];
}

describe("a key that another sheet shares", () => {
  it("is the customer id even if it counts 1, 2, 4", () => {
    const purchases = sheetOf(
      [
        ["ID", "消费金额", "消费时间"],
        [1, 500, 46327],
        [1, 700, 46296],
        [4, 90, 46235],
      ],
      { name: "消费" },
    );
    const cells = sheetOf(members, { name: "会员" });
    const alone = readCustomers({ cells, asOf, locale: "zh-CN" });
    expect(alone.columns[0]).toMatchObject({ field: null, reason: { code: "runningNumber" } });
    const shared = readCustomers({ cells, asOf, locale: "zh-CN", sharedKeys: sharedKeys(cells, [purchases]) });
    expect(shared.columns[0]).toMatchObject({ field: "customerId", reason: { code: "sharedKey", other: "消费" } });
    expect(shared.customers.map(({ customerId }) => customerId)).toEqual(["1", "2", "4"]);
  });

  it.each<[string, Block]>([
    [
      "each number once, on a sheet that names nobody",
      [
        ["ID", "金额"],
        [1, 50],
        [2, 60],
        [4, 70],
      ],
    ],
    [
      "as texts",
      [
        ["id", "金额"],
        ["1", 50],
        ["1", 60],
        ["4", 70],
      ],
    ],
    [
      "beside the same names",
      [
        ["ID", "姓名", "金额"],
        [2, "吴大有", 5],
        [1, "周小满", 6],
        [4, "郑可心", 7],
      ],
    ],
  ])("is found: %s", (_, other) => {
    expect(keysOf(members, other)).toEqual(["id"]);
  });

  it.each<[string, Block, Block]>([
    [
      "other numbers",
      members,
      [
        ["ID", "金额"],
        [71, 50],
        [72, 60],
        [73, 70],
      ],
    ],
    [
      "other names",
      members,
      [
        ["ID", "姓名"],
        [1, "李乙"],
        [2, "孙无名"],
        [4, "钱丁"],
      ],
    ],
    [
      "a header that counts rows on both",
      [
        ["序号", "姓名"],
        [1, "钱丁"],
        [2, "李乙"],
      ],
      [
        ["序号", "金额"],
        [1, 5],
        [2, 6],
      ],
    ],
    [
      "another header",
      members,
      [
        ["编号", "金额"],
        [1, 50],
        [1, 60],
        [4, 70],
      ],
    ],
  ])("is none with %s", (_, own, other) => {
    expect(keysOf(own, other)).toEqual([]);
  });
});
