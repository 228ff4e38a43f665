import type { InEveryLocale } from "../locale";

/** What the page says around the grid and the pane. */
export type PageWords = {
  readonly title: string;
  readonly standsIn: string;
  readonly open: string;
  readonly saveXlsx: string;
  readonly saveCsv: string;
  readonly saveCsvGb: string;
  readonly sample: string;
  readonly callsheet: string;
  readonly generate: string;
  readonly language: string;
  readonly grid: string;
  readonly pane: string;
  readonly resize: string;
  readonly dropHere: string;
  readonly opening: (name: string) => string;
  readonly saving: (name: string) => string;
  readonly generating: string;
  readonly saved: (name: string) => string;
  readonly sampleIs: string;
  readonly notShown: (things: string) => string;
  readonly losesTitle: string;
  readonly loses: (things: string) => string;
  readonly saveAnyway: string;
  readonly cancel: string;
  readonly close: string;
  readonly unsavedTitle: string;
  readonly unsaved: (name: string) => string;
  readonly openAnyway: string;
  readonly commandFailed: string;
  readonly fault: (detail: string) => string;
  readonly noFunctions: string;
  readonly unsavedMark: string;
  readonly separator: string;
};

export const pageWords: InEveryLocale<PageWords> = {
  "zh-CN": {
    title: "Callsheet 试用台",
    standsIn: "这里代替 Excel，供试用和测试",
    open: "打开",
    saveXlsx: "另存为 .xlsx",
    saveCsv: "另存为 CSV（UTF-8）",
    saveCsvGb: "另存为 CSV（GB18030）",
    sample: "示例表",
    callsheet: "Callsheet 窗格",
    generate: "生成拨打清单",
    language: "语言",
    grid: "表格",
    pane: "窗格",
    resize: "调整窗格宽度",
    dropHere: "松开鼠标，打开 .xlsx 或 .csv 文件",
    opening: (name) => `正在打开“${name}”……`,
    saving: (name) => `正在保存“${name}”……`,
    generating: "正在生成拨打清单……",
    saved: (name) => `已下载新文件“${name}”，打开的原文件没有改动。`,
    sampleIs: "示例里的 300 位客户都是虚构的，日期以 2026 年 11 月 20 日为准。",
    notShown: (things) => `这里不显示但会保留：${things}。`,
    losesTitle: "有些内容不会保留",
    loses: (things) => `新文件里不会有：${things}。打开的原文件不会改动。`,
    saveAnyway: "仍然保存",
    cancel: "取消",
    close: "关闭",
    unsavedTitle: "改动还没有保存",
    unsaved: (name) => `“${name}”有没保存的改动，打开别的文件后就找不回来了。`,
    openAnyway: "不保存，直接打开",
    commandFailed: "命令没有完成。请打开 Callsheet 窗格看说明。",
    fault: (detail) => `试用台出错了（${detail}）。可以先另存文件，再刷新页面。`,
    noFunctions: "没有找到加载项的函数，单元格里的 RFM、CHURN 等函数会显示 #NAME?。请先运行 npm start 完成构建。",
    unsavedMark: "有未保存的改动",
    separator: "、",
  },
  "zh-TW": {
    title: "Callsheet 試用台",
    standsIn: "這裡代替 Excel，供試用與測試",
    open: "開啟",
    saveXlsx: "另存成 .xlsx",
    saveCsv: "另存成 CSV（UTF-8）",
    saveCsvGb: "另存成 CSV（GB18030）",
    sample: "範例表",
    callsheet: "Callsheet 窗格",
    generate: "產生撥打清單",
    language: "語言",
    grid: "表格",
    pane: "窗格",
    resize: "調整窗格寬度",
    dropHere: "放開滑鼠，開啟 .xlsx 或 .csv 檔案",
    opening: (name) => `正在開啟「${name}」……`,
    saving: (name) => `正在儲存「${name}」……`,
    generating: "正在產生撥打清單……",
    saved: (name) => `已下載新檔案「${name}」，開啟的原檔沒有更動。`,
    sampleIs: "範例裡的 300 位客戶都是虛構的，日期以 2026 年 11 月 20 日為準。",
    notShown: (things) => `這裡不顯示但會保留：${things}。`,
    losesTitle: "有些內容不會保留",
    loses: (things) => `新檔案裡不會有：${things}。開啟的原檔不會更動。`,
    saveAnyway: "仍要儲存",
    cancel: "取消",
    close: "關閉",
    unsavedTitle: "變更尚未儲存",
    unsaved: (name) => `「${name}」有尚未儲存的變更，開啟其他檔案後就找不回來了。`,
    openAnyway: "不儲存，直接開啟",
    commandFailed: "命令沒有完成。請開啟 Callsheet 窗格查看說明。",
    fault: (detail) => `試用台發生錯誤（${detail}）。可以先另存檔案，再重新整理頁面。`,
    noFunctions: "找不到增益集的函數，儲存格裡的 RFM、CHURN 等函數會顯示 #NAME?。請先執行 npm start 完成建置。",
    unsavedMark: "有尚未儲存的變更",
    separator: "、",
  },
  "en-US": {
    title: "Callsheet workbench",
    standsIn: "This stands in for Excel, for trying and testing",
    open: "Open",
    saveXlsx: "Save as .xlsx",
    saveCsv: "Save as CSV (UTF-8)",
    saveCsvGb: "Save as CSV (GB18030)",
    sample: "Sample",
    callsheet: "Callsheet pane",
    generate: "Generate call list",
    language: "Language",
    grid: "Grid",
    pane: "Pane",
    resize: "Width of the pane",
    dropHere: "Drop to open an .xlsx or .csv file",
    opening: (name) => `Opening “${name}”…`,
    saving: (name) => `Saving “${name}”…`,
    generating: "Generating the call list…",
    saved: (name) => `Downloaded the new file “${name}”. The file that was opened is unchanged.`,
    sampleIs: "The 300 customers of the sample are invented; its dates are made for 20 November 2026.",
    notShown: (things) => `Not shown here but kept: ${things}.`,
    losesTitle: "Some things will not be kept",
    loses: (things) => `The new file will be without: ${things}. The file that was opened stays as it is.`,
    saveAnyway: "Save anyway",
    cancel: "Cancel",
    close: "Close",
    unsavedTitle: "Changes are not saved",
    unsaved: (name) => `“${name}” has changes that are not saved. Opening another file loses them.`,
    openAnyway: "Open without saving",
    commandFailed: "The command did not finish. Open the Callsheet pane to see why.",
    fault: (detail) => `The workbench failed (${detail}). Save your file, then reload the page.`,
    noFunctions:
      "The add-in's functions were not found, so RFM, CHURN and the like show #NAME?. Run npm start, which builds them.",
    unsavedMark: "Unsaved changes",
    separator: ", ",
  },
};

/** The languages by their own names. */
export const languageNames: InEveryLocale<string> = { "zh-CN": "简体中文", "zh-TW": "繁體中文", "en-US": "English" };
