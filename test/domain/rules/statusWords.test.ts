import { defaultRules } from "../../../src/domain/rules/rules";
import { meaningsByKey, statusLookup, statusMeanings, statusKey } from "../../../src/domain/rules/statusWords";

describe("the words of a status", () => {
  const says = statusLookup(defaultRules.statusWords);

  it.each([
    ["成交", "won"],
    ["已成交", "won"],
    ["签约", "won"],
    ["Closed Won", "won"],
    ["closed-won ", "won"],
    ["已订车", "deposit"],
    ["已交车", "delivered"],
    ["战败", "lost"],
    ["戰敗", "lost"],
    ["已流失", "lost"],
    ["无意向关闭", "lost"],
    ["无效", "lost"],
    ["Closed - Lost", "lost"],
    ["冻结", "frozen"],
    ["失控", "outOfReach"],
    ["跟进中", "open"],
    [" 待跟進 ", "open"],
    ["Negotiation", "open"],
  ])("%s is %s", (text, meaning) => expect(says(text)).toBe(meaning));

  it.each(["未成交", "可能成交", "预计成交"])("%s holds 成交 and is open all the same", (text) =>
    expect(says(text)).toBe("open"),
  );

  it("are found in the parts of a text between marks and brackets", () => {
    expect(says("战败-价格高")).toBe("lost");
    expect(says("跟进中（2次）")).toBe("open");
    expect(says("已交车：待回访")).toBe("delivered");
  });

  it("say the worse of two: lost before won before open", () => {
    expect(says("成交/战败")).toBe("lost");
    expect(says("跟进中、已成交")).toBe("won");
  });

  it.each(["A类", "正常", "不知道", "成交量", "流失预警", "关闭"])("%s says nothing", (text) =>
    expect(says(text)).toBeUndefined(),
  );

  it("are a person's own where the rules say so", () => {
    const own = statusLookup({ ...defaultRules.statusWords, lost: [...defaultRules.statusWords.lost, "跑单"] });
    expect(own("跑单")).toBe("lost");
    expect(says("跑单")).toBeUndefined();
  });

  it("ship with each word under one meaning only", () => {
    const words = statusMeanings.flatMap((meaning) =>
      defaultRules.statusWords[meaning].map((word) => [statusKey(word), meaning] as const),
    );
    const meaningOf = meaningsByKey(defaultRules.statusWords);
    expect(words.filter(([key, meaning]) => meaningOf.get(key) !== meaning)).toEqual([]);
  });
});
