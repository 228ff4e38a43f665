import { churnMarkWarning, kindOf, proposeChurnReasons } from "../../../src/domain/churn/churnReasons";

const reasonsIn = (remark: string) => proposeChurnReasons(remark).map(({ reason }) => reason);

describe("churn reasons proposed from a remark", () => {
  it.each([
    ["被同行抢走了", ["competitor"]],
    ["客户改用别家，价格更低", ["competitor"]],
    ["競品報價較低，客戶轉其他店", ["competitor"]],
    ["Switched to another supplier in May", ["competitor"]],
    ["已购车", ["already-bought"]],
    ["客户说已经买了", ["already-bought"]],
    ["已經買了", ["already-bought"]],
    ["He already bought one", ["already-bought"]],
    ["搬家了，离得太远", ["moved"]],
    ["搬到高雄", ["moved"]],
    ["Moved to Berlin", ["moved"]],
    ["上次服务不好，客户很生气", ["pushed-away-unintended"]],
    ["客訴未處理", ["pushed-away-unintended"]],
    ["Complained about rude service", ["pushed-away-unintended"]],
    ["长期拖欠，公司不再合作", ["pushed-away-deliberately"]],
    ["主動放棄", ["pushed-away-deliberately"]],
    ["Bad debt, we dropped them", ["pushed-away-deliberately"]],
    ["已买竞品", ["competitor", "already-bought"]],
  ])("%s → %j", (remark, reasons) => {
    expect(reasonsIn(remark)).toEqual(reasons);
  });

  it.each([
    "",
    "周五再联系",
    "没有搬家，只是很忙",
    "还没买，再考虑",
    "客户不是搬走了",
    "not moved away",
    "no complaints",
    "喜欢喝茶",
    "出国旅游中，下月回来",
    "去外地出差",
  ])("%j proposes nothing", (remark) => {
    expect(reasonsIn(remark)).toEqual([]);
  });

  it("shows the words as they stand in the remark", () => {
    expect(proposeChurnReasons("上个月搬家了")).toEqual([{ reason: "moved", kind: "voluntary", words: "搬家" }]);
  });

  it("calls forced only whom we let go on purpose", () => {
    expect(kindOf("pushed-away-deliberately")).toBe("forced");
    expect(kindOf("pushed-away-unintended")).toBe("voluntary");
    expect(kindOf("competitor")).toBe("voluntary");
  });

  it("warns when a customer of a high tier is marked as forced", () => {
    expect(churnMarkWarning("forced", "P")).toBe("forced-mark-on-high-tier");
    expect(churnMarkWarning("forced", "G")).toBe("forced-mark-on-high-tier");
    expect(churnMarkWarning("forced", "S")).toBeUndefined();
    expect(churnMarkWarning("forced", null)).toBeUndefined();
    expect(churnMarkWarning("voluntary", "P")).toBeUndefined();
  });
});
