import type { RfmScores } from "./rfm";
import type { RfmRules } from "./rfmScales";

export type SegmentMap = RfmRules["segmentMap"];

export type Segment = Rf25Segment | Cn8Segment | Rfm10Segment;

/**
 * The group of a customer with scores 1–5. `rf25` looks at R and F, `cn8` at which of the three are high (from
 * `highFrom`), `rfm10` is the map of the R package rfm: the first box wins, what is in no box is among the others.
 */
export function segmentOf(scores: RfmScores, rules: Pick<RfmRules, "segmentMap" | "highFrom">): Segment {
  switch (rules.segmentMap) {
    case "rf25":
      return rf25(scores);
    case "cn8":
      return cn8(scores, rules.highFrom);
    case "rfm10":
      return rfm10(scores);
  }
}

export type Rf25Segment =
  | "champions"
  | "loyal"
  | "potentialLoyalist"
  | "new"
  | "promising"
  | "needAttention"
  | "aboutToSleep"
  | "atRisk"
  | "cantLose"
  | "hibernating";

function rf25({ r, f }: RfmScores): Rf25Segment {
  const frequent = f >= 4;
  if (r === 5) return frequent ? "champions" : f >= 2 ? "potentialLoyalist" : "new";
  if (r === 4) return frequent ? "loyal" : f >= 2 ? "potentialLoyalist" : "promising";
  if (r === 3) return frequent ? "loyal" : f === 3 ? "needAttention" : "aboutToSleep";
  return f === 5 ? "cantLose" : f >= 3 ? "atRisk" : "hibernating";
}

export type Cn8Segment =
  | "importantValue"
  | "importantDevelop"
  | "importantKeep"
  | "importantRetain"
  | "generalValue"
  | "generalDevelop"
  | "generalKeep"
  | "generalRetain";

/** Important is who spends much; recency and frequency say whether to value, develop, keep or win back. */
function cn8({ r, f, m }: RfmScores, highFrom: number): Cn8Segment {
  const recent = r >= highFrom;
  const frequent = f >= highFrom;
  if (m >= highFrom) {
    if (recent) return frequent ? "importantValue" : "importantDevelop";
    return frequent ? "importantKeep" : "importantRetain";
  }
  if (recent) return frequent ? "generalValue" : "generalDevelop";
  return frequent ? "generalKeep" : "generalRetain";
}

export type Rfm10Segment =
  | "rfm10Champions"
  | "rfm10PotentialLoyalist"
  | "rfm10LoyalCustomers"
  | "rfm10Promising"
  | "rfm10NewCustomers"
  | "rfm10CantLoseThem"
  | "rfm10AtRisk"
  | "rfm10NeedsAttention"
  | "rfm10AboutToSleep"
  | "rfm10Lost"
  | "rfm10Others";

function rfm10({ r, f, m }: RfmScores): Rfm10Segment {
  const box = rfm10Boxes.find(
    (candidate) => within(r, candidate.r) && within(f, candidate.f) && within(m, candidate.m),
  );
  return box?.segment ?? "rfm10Others";
}

function within(score: number, [low, high]: readonly [number, number]): boolean {
  return score >= low && score <= high;
}

type Rfm10Box = {
  readonly segment: Rfm10Segment;
  readonly r: readonly [number, number];
  readonly f: readonly [number, number];
  readonly m: readonly [number, number];
};

/** R package rfm from 0.2.1 on (MIT, Aravind Hebbali); the order decides where boxes overlap. */
const rfm10Boxes: readonly Rfm10Box[] = [
  { segment: "rfm10Champions", r: [5, 5], f: [5, 5], m: [5, 5] },
  { segment: "rfm10PotentialLoyalist", r: [3, 5], f: [3, 5], m: [2, 5] },
  { segment: "rfm10LoyalCustomers", r: [2, 4], f: [2, 4], m: [2, 4] },
  { segment: "rfm10Promising", r: [3, 4], f: [1, 3], m: [3, 5] },
  { segment: "rfm10NewCustomers", r: [4, 5], f: [1, 3], m: [1, 5] },
  { segment: "rfm10CantLoseThem", r: [1, 2], f: [3, 4], m: [4, 5] },
  { segment: "rfm10AtRisk", r: [1, 2], f: [2, 5], m: [4, 5] },
  { segment: "rfm10NeedsAttention", r: [1, 3], f: [3, 5], m: [3, 5] },
  { segment: "rfm10AboutToSleep", r: [2, 3], f: [1, 3], m: [1, 4] },
  { segment: "rfm10Lost", r: [1, 1], f: [1, 5], m: [1, 5] },
];
