import { locales } from "../../../src/domain/locale";
import { segmentOf, type SegmentMap } from "../../../src/domain/grading/segments";
import { segmentName } from "../../../src/domain/grading/rfmWords";

const scores = [1, 2, 3, 4, 5];
const allCells = scores.flatMap((r) => scores.flatMap((f) => scores.map((m) => ({ r, f, m }))));

/** The rows of the specification's table, each with its R and F, written down beside the code's decision tree. */
const rf25Rows: readonly [string, readonly number[], readonly number[]][] = [
  ["champions", [5], [4, 5]],
  ["loyal", [3, 4], [4, 5]],
  ["potentialLoyalist", [4, 5], [2, 3]],
  ["new", [5], [1]],
  ["promising", [4], [1]],
  ["needAttention", [3], [3]],
  ["aboutToSleep", [3], [1, 2]],
  ["atRisk", [1, 2], [3, 4]],
  ["cantLose", [1, 2], [5]],
  ["hibernating", [1, 2], [1, 2]],
];

describe("the map of R and F", () => {
  it.each(allCells)("puts R$r F$f M$m into the one row of the table that holds it", ({ r, f, m }) => {
    const holding = rf25Rows.filter(([, rs, fs]) => rs.includes(r) && fs.includes(f));
    expect(holding.map(([segment]) => segment)).toEqual([segment("rf25", r, f, m)]);
  });
});

describe("the map of eight", () => {
  it.each([
    [5, 5, 5, "重要价值"],
    [4, 3, 4, "重要发展"],
    [3, 4, 5, "重要保持"],
    [1, 1, 4, "重要挽留"],
    [4, 4, 3, "一般价值"],
    [5, 1, 1, "一般发展"],
    [2, 5, 3, "一般保持"],
    [3, 3, 3, "一般挽留"],
  ])("names R%i F%i M%i %s", (r, f, m, name) => {
    expect(segmentName(segmentOf({ r, f, m }, { segmentMap: "cn8", highFrom: 4 }), "zh-CN")).toBe(name);
  });

  it("gives every cell exactly one of eight segments, as high and low decide", () => {
    const cellsBySegment = new Map<string, string[]>();
    for (const { r, f, m } of allCells) {
      const pattern = [r, f, m].map((score) => (score >= 4 ? "H" : "L")).join("");
      const name = segment("cn8", r, f, m);
      cellsBySegment.set(name, [...(cellsBySegment.get(name) ?? []), pattern]);
    }
    expect(cellsBySegment.size).toBe(8);
    for (const patterns of cellsBySegment.values()) expect(new Set(patterns).size).toBe(1);
  });

  it("takes from the rules what counts as high", () => {
    expect(segmentOf({ r: 3, f: 3, m: 3 }, { segmentMap: "cn8", highFrom: 3 })).toBe("importantValue");
  });
});

describe("the map of ten boxes", () => {
  it("leaves ten of 125 cells to the others", () => {
    expect(allCells.filter(({ r, f, m }) => segment("rfm10", r, f, m) === "rfm10Others")).toHaveLength(10);
  });
});

describe("segment names", () => {
  it.each(locales)("tell the segments of one map apart in %s", (locale) => {
    for (const map of ["rf25", "cn8", "rfm10"] as const) {
      const codes = [
        ...new Set(allCells.map(({ r, f, m }) => segmentOf({ r, f, m }, { segmentMap: map, highFrom: 4 }))),
      ];
      expect(new Set(codes.map((code) => segmentName(code, locale))).size).toBe(codes.length);
    }
  });
});

function segment(segmentMap: SegmentMap, r: number, f: number, m: number) {
  return segmentOf({ r, f, m }, { segmentMap, highFrom: 4 });
}
