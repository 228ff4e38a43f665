import type { InEveryLocale, Locale } from "../locale";
import type { Parts } from "./package";

/** What a saved file will lack of the one that was opened. */
export type NotKept =
  | "macros"
  | "data-connections"
  | "data-model"
  | "embedded-objects"
  | "smart-art"
  | "form-controls"
  | "signature"
  | "linked-data-types"
  | "custom-views"
  | "table-filter"
  | "sheet-password"
  | "formats-in-csv"
  | "other-sheets-in-csv";

/** What the grid does not show although a saved file will have it. */
export type NotShown =
  | "charts"
  | "images"
  | "text-boxes"
  | "sparklines"
  | "pivot-tables"
  | "some-conditional-formats"
  | "chart-sheets"
  | "dates-from-1904";

/** Looks through the parts of a file for what neither the library nor this folder carries across. */
export function partsNotKept(parts: Parts): readonly NotKept[] {
  const paths = Object.keys(parts);
  return (Object.keys(signs) as (keyof typeof signs)[]).filter((code) => paths.some((path) => signs[code].test(path)));
}

export function notKeptWords(code: NotKept, locale: Locale): string {
  return words[locale][code];
}

export function notShownWords(code: NotShown, locale: Locale): string {
  return wordsNotShown[locale][code];
}

const signs = {
  macros: /^xl\/vbaProject\.bin$/i,
  "data-connections": /^xl\/(connections\.xml|queryTables\/)/i,
  "data-model": /^xl\/model\//i,
  "embedded-objects": /^xl\/embeddings\//i,
  "smart-art": /^xl\/diagrams\//i,
  "form-controls": /^xl\/(ctrlProps|activeX)\//i,
  signature: /^_xmlsignatures\//i,
  "linked-data-types": /^xl\/richData\//i,
} as const satisfies Partial<Record<NotKept, RegExp>>;

const words: InEveryLocale<Readonly<Record<NotKept, string>>> = {
  "zh-CN": {
    macros: "宏（VBA）",
    "data-connections": "数据连接与查询",
    "data-model": "数据模型（Power Pivot）",
    "embedded-objects": "嵌入的对象",
    "smart-art": "SmartArt 图形",
    "form-controls": "表单控件",
    signature: "数字签名",
    "linked-data-types": "链接的数据类型",
    "custom-views": "自定义视图",
    "table-filter": "表格中按条件设置的筛选",
    "sheet-password": "在这里设置的工作表保护密码（保护本身会保留）",
    "formats-in-csv": "格式、公式、筛选和批注（CSV 只有内容）",
    "other-sheets-in-csv": "其他工作表（CSV 只保存当前工作表）",
  },
  "zh-TW": {
    macros: "巨集（VBA）",
    "data-connections": "資料連線與查詢",
    "data-model": "資料模型（Power Pivot）",
    "embedded-objects": "內嵌物件",
    "smart-art": "SmartArt 圖形",
    "form-controls": "表單控制項",
    signature: "數位簽章",
    "linked-data-types": "連結的資料類型",
    "custom-views": "自訂檢視",
    "table-filter": "表格中依條件設定的篩選",
    "sheet-password": "在這裡設定的工作表保護密碼（保護本身會保留）",
    "formats-in-csv": "格式、公式、篩選和附註（CSV 只有內容）",
    "other-sheets-in-csv": "其他工作表（CSV 只儲存目前的工作表）",
  },
  "en-US": {
    macros: "macros (VBA)",
    "data-connections": "data connections and queries",
    "data-model": "the data model (Power Pivot)",
    "embedded-objects": "embedded objects",
    "smart-art": "SmartArt graphics",
    "form-controls": "form controls",
    signature: "digital signatures",
    "linked-data-types": "linked data types",
    "custom-views": "custom views",
    "table-filter": "filters by condition in tables",
    "sheet-password": "the sheet password that was set here (the protection itself is kept)",
    "formats-in-csv": "formats, formulas, filters and notes (a CSV file holds contents only)",
    "other-sheets-in-csv": "the other sheets (a CSV file holds the sheet in front only)",
  },
};

const wordsNotShown: InEveryLocale<Readonly<Record<NotShown, string>>> = {
  "zh-CN": {
    charts: "图表",
    images: "图片",
    "text-boxes": "文本框和形状",
    sparklines: "迷你图",
    "pivot-tables": "数据透视表",
    "some-conditional-formats": "部分条件格式（如图标集）",
    "chart-sheets": "图表工作表",
    "dates-from-1904": "这个文件从 1904 年起算日期，表格里的日期会早四年零一天；保存时不变",
  },
  "zh-TW": {
    charts: "圖表",
    images: "圖片",
    "text-boxes": "文字方塊和圖案",
    sparklines: "走勢圖",
    "pivot-tables": "樞紐分析表",
    "some-conditional-formats": "部分條件式格式（例如圖示集）",
    "chart-sheets": "圖表工作表",
    "dates-from-1904": "這個檔案從 1904 年起算日期，表格裡的日期會早四年又一天；儲存時不變",
  },
  "en-US": {
    charts: "charts",
    images: "pictures",
    "text-boxes": "text boxes and shapes",
    sparklines: "sparklines",
    "pivot-tables": "pivot tables",
    "some-conditional-formats": "some conditional formats (icon sets, for one)",
    "chart-sheets": "chart sheets",
    "dates-from-1904":
      "this file counts days from 1904, so the grid shows dates four years and a day early; saving changes nothing",
  },
};
