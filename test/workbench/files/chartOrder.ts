import { localName } from "../../../workbench/files/chartXml";
import { children, rootElement, type XmlElement } from "../../../workbench/files/xml";

/** Elements of a chart part that stand in another order than ECMA-376 part 1 (21.2.2) lists them, or that it does not list. */
export function outOfOrder(xml: string): string[] {
  const faults: string[] = [];
  const lookAt = (element: XmlElement): void => {
    const inside = children(element);
    const order = orders[localName(element)]?.split(" ").map((step) => step.split("|"));
    if (order !== undefined) {
      const ranks = inside.map((child) => order.findIndex((step) => step.includes(localName(child))));
      const isInOrder = ranks.every((rank, index) => rank >= (ranks[index - 1] ?? 0));
      if (!isInOrder || ranks.includes(-1)) faults.push(`${element.name}: ${inside.map(localName).join(" ")}`);
    }
    inside.forEach(lookAt);
  };
  lookAt(rootElement(xml));
  return faults;
}

const axisBeginning =
  "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark";
const series = "idx order tx spPr invertIfNegative marker explosion dPt dLbls trendline errBars cat val smooth";

const orders: Readonly<Record<string, string>> = {
  chartSpace: "date1904 lang roundedCorners style clrMapOvr pivotSource protection chart spPr txPr externalData",
  chart: "title autoTitleDeleted pivotFmts view3D plotArea legend plotVisOnly dispBlanksAs",
  plotArea: "layout areaChart|lineChart|pieChart|doughnutChart|barChart catAx|valAx dTable spPr",
  title: "tx layout overlay spPr txPr",
  legend: "legendPos legendEntry layout overlay spPr txPr",
  barChart: "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId",
  lineChart: "grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId",
  areaChart: "grouping varyColors ser dLbls dropLines axId",
  pieChart: "varyColors ser dLbls firstSliceAng",
  doughnutChart: "varyColors ser dLbls firstSliceAng holeSize",
  ser: series,
  dPt: "idx invertIfNegative marker bubble3D explosion spPr",
  dLbls:
    "dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator",
  scaling: "logBase orientation max min",
  catAx: `${axisBeginning} tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset noMultiLvlLbl`,
  valAx: `${axisBeginning} tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits`,
  numCache: "formatCode ptCount pt",
  strCache: "ptCount pt",
  spPr: "xfrm noFill solidFill gradFill ln",
  ln: "noFill solidFill prstDash round bevel miter",
  rich: "bodyPr lstStyle p",
  txPr: "bodyPr lstStyle p",
};
