import { tokens, type GriffelStyle } from "@fluentui/react-components";

/** A list whose entries stand under one another, without marks before them. */
export const plainList = {
  listStyleType: "none",
  margin: 0,
  padding: 0,
  display: "flex",
  flexDirection: "column",
  gap: tokens.spacingVerticalXS,
} as const satisfies GriffelStyle;
