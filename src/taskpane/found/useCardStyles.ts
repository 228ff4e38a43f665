import { makeStyles, tokens } from "@fluentui/react-components";
import { plainList } from "../layout/plainList";

/** A list of cards, each about one column. */
export const useCardStyles = makeStyles({
  list: { ...plainList, gap: tokens.spacingVerticalS },
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
});
