import type { Block } from "../../../../src/domain/sheet/cells";
import { reading } from "../sheets";

const customers: Block = [
  ["客户姓名", "手机", "下次跟进"],
  ["周小满", "13900001111", "2026-11-20"],
  ["吴大有", "13900002222", "2026-11-21"],
];

describe("another table below the customers", () => {
  it.each<[string, Block]>([
    [
      "at once",
      [
        ["订单号", "下单日期", "实付金额"],
        ["D1", "2026-11-01", 300],
      ],
    ],
    [
      "with its title",
      [
        ["订单记录", "", ""],
        ["订单号", "下单日期", "实付金额"],
        ["D1", "2026-11-01", 300],
      ],
    ],
    [
      "after a gap",
      [
        ["", "", ""],
        ["订单号", "下单日期", "实付金额"],
        ["D1", "2026-11-01", 300],
      ],
    ],
  ])("is not read under their header, and its rows are named: %s", (_, below) => {
    const found = reading([...customers, ...below]);
    expect(found.customers.map(({ customerName }) => customerName)).toEqual(["周小满", "吴大有"]);
    expect(found.otherRows.elsewhere).toEqual(expect.arrayContaining([3 + below.length - 1, 3 + below.length]));
  });

  it("is none where a customer's words are headers too", () => {
    const found = reading([...customers, ["郑可心", "电话", ""], ["王立冬", "13900004444", "2026-11-22"]]);
    expect(found.customers.map(({ customerName }) => customerName)).toEqual(["周小满", "吴大有", "郑可心", "王立冬"]);
  });
});
