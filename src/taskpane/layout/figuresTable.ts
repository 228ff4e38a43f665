import { tokens, type GriffelStyle } from "@fluentui/react-components";

/** A cell in a table of figures: figures under figures, a line beneath. */
export const figureCell = {
  borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
  textAlign: "end",
} as const satisfies GriffelStyle;

/** The look of a table of figures. */
export const figuresTable = {
  borderCollapse: "collapse",
  width: "100%",
  fontSize: tokens.fontSizeBase200,
  lineHeight: tokens.lineHeightBase200,
  fontVariantNumeric: "tabular-nums",
  "& th, & td": figureCell,
} as const satisfies GriffelStyle;
