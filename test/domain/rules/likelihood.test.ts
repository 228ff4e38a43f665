import { likelihoodLookup } from "../../../src/domain/rules/likelihood";
import { defaultRules } from "../../../src/domain/rules/rules";

// SPEC §6: 可能性差 1 < 意向不明 2 < 可能成交 3 < 意向好 = 可能性很大 4 < 成交 5.
describe("how likely a deal is", () => {
  const likelihood = likelihoodLookup(defaultRules.likelihood);

  it.each([
    ["可能性差", 1],
    ["意向不明", 2],
    ["成交可能性很大", 4],
    ["成交", 5],
    ["unlikely", 1],
    ["Intent unclear", 2],
    ["Very likely", 4],
    ["3", 3],
  ])("is for %s the number %i", (text, value) => expect(likelihood(text)).toBe(value));

  it("is not known for words that only hold one of the English ones", () => {
    expect(likelihood("impossible")).toBeUndefined();
    expect(likelihood(null)).toBeUndefined();
  });
});
