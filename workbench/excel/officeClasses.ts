import type { OfficeObject } from "../wire/officeObject";
import { Application, CultureInfo, DatetimeFormatInfo, NumberFormatInfo } from "./workbook/application";
import { AutoFilter } from "./tables/autoFilter";
import { RangeBorder, RangeBorderCollection } from "./ranges/borders";
import { ChartAxes, ChartAxis, ChartAxisTitle, ChartGridlines } from "./charts/chartAxes";
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
} from "./charts/chartFormats";
import { ChartPoint, ChartPointsCollection, ChartSeries, ChartSeriesCollection } from "./charts/chartSeries";
import { Chart, ChartCollection } from "./charts/charts";
import {
  ChartDataLabels,
  ChartLegend,
  ChartLegendEntry,
  ChartLegendEntryCollection,
  ChartTitle,
} from "./charts/chartTexts";
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
} from "./cellRules/conditionalFormats";
import { CustomXmlPart, CustomXmlPartCollection, CustomXmlPartScopedCollection } from "./workbook/customXml";
import { DataValidation } from "./cellRules/dataValidation";
import { CustomProperty, CustomPropertyCollection, DocumentProperties } from "./workbook/documentProperties";
import { Filter } from "./tables/filter";
import { WorksheetFreezePanes } from "./sheets/freezePanes";
import { NamedItem, NamedItemCollection } from "./workbook/names";
import { PageBreak, PageBreakCollection } from "./sheets/pageBreaks";
import { HeaderFooter, HeaderFooterGroup, PageLayout } from "./sheets/pageLayout";
import { WorkbookProtection, WorksheetProtection } from "./sheets/protection";
import { Range } from "./ranges/range";
import { RangeAreas } from "./ranges/rangeAreas";
import { RangeCollection } from "./ranges/rangeCollection";
import { FormatProtection, RangeFill, RangeFont, RangeFormat } from "./ranges/rangeFormat";
import { RangeView } from "./ranges/rangeView";
import { Runtime } from "./workbook/runtime";
import { Setting, SettingCollection } from "./workbook/settings";
import { Table } from "./tables/table";
import { TableCollection } from "./tables/tableCollection";
import { TableColumn, TableColumnCollection } from "./tables/tableColumns";
import { TableRow, TableRowCollection } from "./tables/tableRows";
import { TableSort } from "./tables/tableSort";
import { Workbook } from "./workbook/workbook";
import { Worksheet } from "./sheets/worksheet";
import { WorksheetCollection } from "./sheets/worksheetCollection";
import { FunctionResult, Functions } from "./workbook/worksheetFunctions";
import { WorksheetCustomProperty, WorksheetCustomPropertyCollection } from "./sheets/worksheetCustomProperties";

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
