import { plainText, visibleText, wordKey } from "../../../src/domain/text/text";

describe("the text of a cell as a person sees it", () => {
  it.each([
    ["👨‍👩‍👧‍👦家", "👨‍👩‍👧‍👦家"],
    ["❤️王芳", "❤️王芳"],
    ["👩🏽‍💻", "👩🏽‍💻"],
    ["می\u200cخواهم", "می\u200cخواهم"],
    ["王\u200d芳", "王芳"],
    ["王\u200b芳\ufeff", "王芳"],
    ["王\ufe0f芳", "王芳"],
    ["１９９００００００００１", "199000000001"],
  ])("keeps what joins the marks of %s and nothing else that cannot be seen", (typed, seen) => {
    expect(visibleText(typed)).toBe(seen);
  });

  it("compares words without any of them", () => {
    expect(plainText("王\u200d芳")).toBe("王芳");
    expect(wordKey("❤️ 王芳")).toBe(wordKey("❤王芳"));
  });
});
