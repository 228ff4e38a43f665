import { dashboardBlocks, retiredBlocks } from "./dashboardBlocks";
import type { DashboardFigures } from "./dashboardFigures";
import type { FunnelChartKind } from "./dashboardFunnel";
import type { BlockSheetEdit, SheetBlock } from "../sheet/edits";
import type { Locale } from "../locale";
import { dashboardWords } from "./dashboardWords";

/** The dashboard as one edit: each block beneath the one before it, its chart to the right. */
export function planDashboard(
  figures: DashboardFigures,
  locale: Locale,
  funnelChart: FunnelChartKind | null,
): BlockSheetEdit {
  const words = dashboardWords(locale);
  const blocks: SheetBlock[] = [];
  let row = 1;
  for (const { reserved, ...block } of dashboardBlocks(figures, locale, funnelChart)) {
    blocks.push({ ...block, row });
    const below = Math.max(block.rows.length + reserved, block.chart ? block.chart.down + block.chart.rows : 0);
    row += below + rowsBetween;
  }
  const { notRenewed } = words;
  return {
    kind: "blockSheet",
    name: words.sheet,
    columnWidths,
    blocks,
    retired: retiredBlocks(blocks, locale),
    notRenewed: { block: "title", ...notRenewed },
  };
}

const rowsBetween = 1;

/** A block takes up to six columns; then a gap, and eight columns for its chart. */
const columnWidths = [28, 11, 11, 11, 11, 11, 2, 9, 9, 9, 9, 9, 9, 9, 9];
