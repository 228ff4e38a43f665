import type { OfficeObject } from "../wire/officeObject";
import { Application, CultureInfo, DatetimeFormatInfo, NumberFormatInfo } from "./application";
import { AutoFilter } from "./autoFilter";
import { RangeBorder, RangeBorderCollection } from "./borders";
import { ChartAxes, ChartAxis, ChartAxisTitle, ChartGridlines } from "./chartAxes";
import {
  ChartAreaFormat,
  ChartAxisFormat,
  ChartAxisTitleFormat,
  ChartBorder,
  ChartDataLabelFormat,
  ChartFill,
  ChartFont,
  ChartGridlinesFormat,
  ChartLegendFormat,
  ChartLineFormat,
  ChartPointFormat,
  ChartSeriesFormat,
  ChartTitleFormat,
} from "./chartFormats";
import { ChartPoint, ChartPointsCollection, ChartSeries, ChartSeriesCollection } from "./chartSeries";
import { Chart, ChartCollection } from "./charts";
import { ChartDataLabels, ChartLegend, ChartLegendEntry, ChartLegendEntryCollection, ChartTitle } from "./chartTexts";
import {
  CellValueConditionalFormat,
  ColorScaleConditionalFormat,
  ConditionalDataBarNegativeFormat,
  ConditionalDataBarPositiveFormat,
  ConditionalFormat,
  ConditionalFormatCollection,
  ConditionalFormatRule,
  ConditionalRangeFill,
  ConditionalRangeFont,
  ConditionalRangeFormat,
  CustomConditionalFormat,
  DataBarConditionalFormat,
  PresetCriteriaConditionalFormat,
  TextConditionalFormat,
  TopBottomConditionalFormat,
} from "./conditionalFormats";
import { CustomXmlPart, CustomXmlPartCollection, CustomXmlPartScopedCollection } from "./customXml";
import { DataValidation } from "./dataValidation";
import { CustomProperty, CustomPropertyCollection, DocumentProperties } from "./documentProperties";
import { Filter } from "./filter";
import { WorksheetFreezePanes } from "./freezePanes";
import { NamedItem, NamedItemCollection } from "./names";
import { PageBreak, PageBreakCollection } from "./pageBreaks";
import { HeaderFooter, HeaderFooterGroup, PageLayout } from "./pageLayout";
import { WorkbookProtection, WorksheetProtection } from "./protection";
import { Range } from "./range";
import { RangeAreas } from "./rangeAreas";
import { RangeCollection } from "./rangeCollection";
import { FormatProtection, RangeFill, RangeFont, RangeFormat } from "./rangeFormat";
import { RangeView } from "./rangeView";
import { Runtime } from "./runtime";
import { Setting, SettingCollection } from "./settings";
import { Table } from "./table";
import { TableCollection } from "./tableCollection";
import { TableColumn, TableColumnCollection } from "./tableColumns";
import { TableRow, TableRowCollection } from "./tableRows";
import { TableSort } from "./tableSort";
import { Workbook } from "./workbook";
import { Worksheet } from "./worksheet";
import { WorksheetCollection } from "./worksheetCollection";
import { FunctionResult, Functions } from "./worksheetFunctions";
import { WorksheetCustomProperty, WorksheetCustomPropertyCollection } from "./worksheetCustomProperties";

/** A class of the stand-in. Its name is the name of the class in Office.js. */
export type OfficeClass = { readonly name: string; readonly prototype: OfficeObject };

/** Every class that the stand-in offers, to be held against Office.js's own metadata. */
export const officeClasses: readonly OfficeClass[] = [
  Application,
  AutoFilter,
  CellValueConditionalFormat,
  Chart,
  ChartAreaFormat,
  ChartAxes,
  ChartAxis,
  ChartAxisFormat,
  ChartAxisTitle,
  ChartAxisTitleFormat,
  ChartBorder,
  ChartCollection,
  ChartDataLabelFormat,
  ChartDataLabels,
  ChartFill,
  ChartFont,
  ChartGridlines,
  ChartGridlinesFormat,
  ChartLegend,
  ChartLegendEntry,
  ChartLegendEntryCollection,
  ChartLegendFormat,
  ChartLineFormat,
  ChartPoint,
  ChartPointFormat,
  ChartPointsCollection,
  ChartSeries,
  ChartSeriesCollection,
  ChartSeriesFormat,
  ChartTitle,
  ChartTitleFormat,
  ColorScaleConditionalFormat,
  ConditionalDataBarNegativeFormat,
  ConditionalDataBarPositiveFormat,
  ConditionalFormat,
  ConditionalFormatCollection,
  ConditionalFormatRule,
  ConditionalRangeFill,
  ConditionalRangeFont,
  ConditionalRangeFormat,
  CultureInfo,
  CustomConditionalFormat,
  CustomProperty,
  CustomPropertyCollection,
  CustomXmlPart,
  CustomXmlPartCollection,
  CustomXmlPartScopedCollection,
  DataBarConditionalFormat,
  DataValidation,
  DatetimeFormatInfo,
  DocumentProperties,
  Filter,
  FormatProtection,
  FunctionResult,
  Functions,
  HeaderFooter,
  HeaderFooterGroup,
  NamedItem,
  NamedItemCollection,
  NumberFormatInfo,
  PageBreak,
  PageBreakCollection,
  PageLayout,
  PresetCriteriaConditionalFormat,
  Range,
  RangeAreas,
  RangeBorder,
  RangeBorderCollection,
  RangeCollection,
  RangeFill,
  RangeFont,
  RangeFormat,
  RangeView,
  Runtime,
  Setting,
  SettingCollection,
  Table,
  TableCollection,
  TableColumn,
  TableColumnCollection,
  TableRow,
  TableRowCollection,
  TableSort,
  TextConditionalFormat,
  TopBottomConditionalFormat,
  Workbook,
  WorkbookProtection,
  Worksheet,
  WorksheetCollection,
  WorksheetCustomProperty,
  WorksheetCustomPropertyCollection,
  WorksheetFreezePanes,
  WorksheetProtection,
];
