/** What a customer is worth by RFM: platinum, gold, silver, bronze. Highest first. */
export const tiers = ["P", "G", "S", "B"] as const;

export type Tier = (typeof tiers)[number];
