import { readCustomers } from "../../../src/domain/reading/rows/readCustomers";
import { standingTrade } from "../../../src/domain/rules/standingTrade";
import { standingTradeText } from "../../../src/domain/rules/standingTradeWords";
import { proposeTrade } from "../../../src/domain/trades/tradeProposal";
import { openTradeText, tradeQuestion, tradeSignsText } from "../../../src/domain/trades/tradeProposalWords";
import type { CellValue } from "../../../src/domain/sheet/cells";
import { asOf, csvCells, sheetOf } from "../reading/sheets";

const read = (rows: CellValue[][]) => readCustomers({ cells: sheetOf(rows), asOf, locale: "zh-CN" });
const headers = (...names: string[]) =>
  proposeTrade(read([names, names.map((_, index) => (index === 0 ? "王芳" : ""))]));

describe("the trade that a sheet shows", () => {
  it.each([
    ["salon_members", "salon"],
    ["car_dealer_leads", "carSales"],
    ["telesales_call_list", "telesales"],
    ["b2b_pipeline_en", "telesales"],
    ["ecommerce_orders", "webShop"],
  ])("is that of the sheet %s: %s", (name, trade) => {
    expect(proposeTrade(read(csvCells(`sheets/${name}.csv`)))).toMatchObject({ trade, open: [] });
  });

  it.each([
    ["护理周期(天)", "salon"],
    ["美容项目", "salon"],
    ["意向车型", "carSales"],
    ["试驾", "carSales"],
    ["首保日期", "carSales"],
    ["保单号", "insurance"],
    ["险种", "insurance"],
    ["销售进程", "telesales"],
    ["订单号", "webShop"],
    ["收货人", "webShop"],
    ["護理週期", "salon"],
    ["險種", "insurance"],
    ["Policy No.", "insurance"],
    ["Test drive", "carSales"],
  ])("is told by one header %s: %s", (header, trade) => {
    expect(headers("客户姓名", "电话", header).trade).toBe(trade);
  });

  it("is proposed by two signs that others may have too, and then asked for: they decide nothing", () => {
    expect(headers("客户姓名", "电话", "合同到期日")).toMatchObject({ trade: "general", open: [] });
    expect(headers("公司名称", "电话", "合同到期日")).toMatchObject({ trade: "general", open: ["telesales"] });
    expect(headers("客户姓名", "电话", "会员等级")).toMatchObject({ trade: "general", open: [] });
    expect(headers("客户姓名", "剩余次数", "会员等级")).toMatchObject({ trade: "general", open: ["salon"] });
    // With one telling header more there is nothing to ask.
    expect(headers("公司名称", "上次拨打时间", "合同到期日")).toMatchObject({ trade: "telesales", open: [] });
  });

  it("is asked for where stages in numbers and an end of contract are all that speaks for telesales, as in the sample", () => {
    const sample = read([
      ["客户姓名", "联系电话", "销售阶段", "购买次数", "消费金额", "合同到期日"],
      ["王芳", "19900000001", "2", "3", "900", ""],
      ["李娜", "19900000002", "6", "1", "300", "2027-01-31"],
    ]);
    const proposal = proposeTrade(sample);
    expect(proposal).toMatchObject({ trade: "general", open: ["telesales"] });
    expect(standingTrade(sample, { trade: "automatic" }, undefined)).toMatchObject({ trade: "general", by: "nothing" });
    expect(tradeQuestion(proposal, "zh-CN")).toBe(
      "“销售阶段”列里写着“2”，有“合同到期日”这一列，可能是“电话销售与 B2B”。是吗？",
    );
    expect(tradeQuestion(proposal, "en-US")).toBe(
      "The sheet has “2” under “销售阶段”, and the column “合同到期日”: it may be of “Telesales and B2B”. Is it?",
    );
    // Once the person has said so it is not asked again.
    expect(standingTrade(sample, { trade: "automatic" }, "telesales")).toMatchObject({ trade: "telesales", open: [] });
    expect(standingTrade(sample, { trade: "automatic" }, "general")).toMatchObject({ trade: "general", open: [] });
  });

  it("is told by values where a header does not say it, if a third of them do", () => {
    const sheet = (values: string[]) =>
      read([
        ["客户姓名", "电话", "产品", "会员等级"],
        ...values.map((value, row) => [`客${row}`, `1990000000${row}`, value, "金卡"]),
      ]);
    const salon = proposeTrade(sheet(["面部补水10次卡", "年卡", "剪发"]));
    expect(salon.trade).toBe("salon");
    expect(salon.signs).toContainEqual({ kind: "value", header: "产品", value: "面部补水10次卡" });
    expect(proposeTrade(sheet(["年卡", "钢管", "水泥", "木材"])).trade).toBe("general");
  });

  it("stays open where two have something for them, and is none of both where they have as much", () => {
    const both = headers("客户姓名", "电话", "车型", "险种");
    expect(both).toEqual({ trade: "general", signs: [], open: ["carSales", "insurance"] });
    const rather = headers("客户姓名", "车型", "试驾", "险种", "投保日期", "保险公司");
    expect(rather.trade).toBe("insurance");
    expect(rather.open).toEqual(["insurance", "carSales"]);
    expect(headers("客户姓名", "车型", "试驾", "险种").open).toEqual([]);
  });

  it("is none where nothing speaks for one, and our own columns do not speak", () => {
    expect(headers("客户姓名", "电话", "最近消费日期", "消费金额")).toEqual({ trade: "general", signs: [], open: [] });
  });

  it("comes with its reason in words", () => {
    const { signs } = proposeTrade(read(csvCells("sheets/salon_members.csv")));
    expect(tradeSignsText(signs, "zh-CN")).toBe("因为有“卡项”“护理周期(天)”“专属美容师”“会员卡号”等列");
    expect(tradeSignsText([{ kind: "header", header: "險種" }], "zh-TW")).toBe("因為有「險種」這一欄");
    expect(tradeSignsText([{ kind: "value", header: "产品", value: "年卡" }], "en-US")).toBe(
      "because “产品” says “年卡”",
    );
    expect(tradeSignsText([], "zh-CN")).toBe("列名和内容看不出是哪一行");
    expect(openTradeText(["carSales", "insurance"], "zh-CN")).toBe(
      "这张表像是“汽车销售与售后”，也像是“保险”。是哪一行？",
    );
  });
});

describe("the trade that holds", () => {
  const both = read([
    ["客户姓名", "电话", "车型", "险种"],
    ["王芳", "19900000001", "SUV", "车险"],
  ]);

  it("is asked for only while nobody has said it: the rules sheet goes first, then the person, then the sheet", () => {
    expect(standingTrade(both, { trade: "automatic" }, undefined)).toMatchObject({
      trade: "general",
      by: "nothing",
      open: ["carSales", "insurance"],
    });
    expect(standingTrade(both, { trade: "automatic" }, "insurance")).toMatchObject({
      trade: "insurance",
      by: "person",
      open: [],
    });
    expect(standingTrade(both, { trade: "carSales" }, "insurance")).toMatchObject({
      trade: "carSales",
      by: "rules",
      open: [],
    });
  });

  it("says who says it", () => {
    const salon = read(csvCells("sheets/salon_members.csv"));
    const reason = (trade: "automatic" | "webShop", chosen?: "salon") =>
      standingTradeText(standingTrade(salon, { trade }, chosen), "zh-CN");
    expect(reason("webShop")).toBe("规则表里选定的");
    expect(reason("automatic", "salon")).toBe("您选定的");
    expect(reason("automatic")).toBe("因为有“卡项”“护理周期(天)”“专属美容师”“会员卡号”等列");
  });
});
