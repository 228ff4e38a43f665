import type { InEveryLocale } from "../../domain/locale";
import { ruleTables } from "../../domain/rulesSheet/ruleTables";

/** A sheet with so many cells to write, or why none may be written there. */
export type ToolsMessages = {
  readonly heading: string;
  readonly what: string;
  readonly cells: (sheet: string, count: number) => string;
  readonly protectedSheet: (sheet: string, count: number) => string;
  readonly filteredSheet: (sheet: string, count: number) => string;
  readonly rules: {
    readonly heading: string;
    readonly what: string;
    readonly prepare: string;
    readonly apply: string;
    readonly willWrite: (sheet: string) => string;
    readonly exists: (sheet: string) => string;
    readonly show: (sheet: string) => string;
  };
  readonly freeze: {
    readonly heading: string;
    readonly what: string;
    readonly prepare: string;
    readonly apply: string;
    readonly found: (formulas: number, sheets: number) => string;
    readonly none: string;
    readonly uncalculated: (sheet: string, count: number) => string;
  };
  readonly repair: {
    readonly heading: string;
    readonly what: string;
    readonly prepare: string;
    readonly apply: string;
    readonly found: (formulas: number, sheets: number) => string;
    readonly none: string;
  };
  readonly shareCopy: {
    readonly heading: string;
    readonly what: string;
    readonly maskPhones: string;
    readonly prepare: string;
    readonly ready: (sheets: number) => string;
    readonly sheet: (name: string, rows: number) => string;
    readonly masked: (count: number) => string;
    readonly inFull: string;
    readonly untouched: string;
    readonly open: string;
    readonly download: (fileName: string) => string;
    readonly opened: string;
    readonly notOpened: string;
    readonly again: string;
  };
};

export const toolsMessages: InEveryLocale<ToolsMessages> = {
  "zh-CN": {
    heading: "规则与工具",
    what: "修改计算规则；在发给别人之前，把公式转为数值，或者另做一份副本。",
    cells: (sheet, count) => `工作表“${sheet}”：${count} 格`,
    protectedSheet: (sheet, count) => `工作表“${sheet}”受保护，其中 ${count} 个公式不处理。需要时请先撤消保护。`,
    filteredSheet: (sheet, count) => `工作表“${sheet}”正在筛选，其中 ${count} 个公式不处理。需要时请先显示全部行。`,
    rules: {
      heading: "修改规则",
      what: "把所有规则写到一张工作表里：分值、等级、间隔、清单都可以改，改完就按新的算。",
      prepare: "预览规则表",
      apply: "写出规则表",
      willWrite: (sheet) => `新工作表“${sheet}”：${ruleTables.length} 张小表，写的是默认规则。从写出起，以这张表为准。`,
      exists: (sheet) => `规则已经在工作表“${sheet}”里，直接改那里的数值就行。`,
      show: (sheet) => `打开“${sheet}”`,
    },
    freeze: {
      heading: "公式转为数值",
      what: "把本加载项的公式换成现在的结果，没有装加载项的人也能看到。其他公式不动。",
      prepare: "查找公式",
      apply: "转为数值",
      found: (formulas, sheets) => `${sheets} 张工作表里的 ${formulas} 个公式`,
      none: "没有找到本加载项的公式。",
      uncalculated: (sheet, count) => `工作表“${sheet}”有 ${count} 个公式还没有结果，保持公式不变。`,
    },
    repair: {
      heading: "修复公式",
      what: "重新输入显示 #NAME? 或带 _xldudf_ 的公式。先打开的工作簿、后装的加载项，会出现这种情况。",
      prepare: "检查公式",
      apply: "重新输入",
      found: (formulas, sheets) => `${sheets} 张工作表里的 ${formulas} 个公式要重新输入`,
      none: "本加载项的公式都正常。",
    },
    shareCopy: {
      heading: "分享副本",
      what: "做一份只有数值的新工作簿，第一页写明计算日和方法。当前工作簿一格也不动。",
      maskPhones: "隐去电话号码中间的数字（199****0001）",
      prepare: "制作副本",
      ready: (sheets) => `副本做好了：${sheets} 张工作表`,
      sheet: (name, rows) => `“${name}”：${rows} 行`,
      masked: (count) => `隐去了 ${count} 格里的电话号码`,
      inFull: "电话号码完整保留",
      untouched: "隐藏的工作表和隐藏的列没有复制；当前工作簿没有改动。",
      open: "打开为新工作簿",
      download: (fileName) => `下载 ${fileName}`,
      opened: "已在新窗口打开，请在那里保存。",
      notOpened: "Excel 没能打开副本，请改用下载。",
      again: "重新制作",
    },
  },
  "zh-TW": {
    heading: "規則與工具",
    what: "修改計算規則；在寄給別人之前，把公式轉為值，或另外製作一份副本。",
    cells: (sheet, count) => `工作表「${sheet}」：${count} 格`,
    protectedSheet: (sheet, count) => `工作表「${sheet}」受保護，其中 ${count} 個公式不處理。需要時請先取消保護。`,
    filteredSheet: (sheet, count) => `工作表「${sheet}」正在篩選，其中 ${count} 個公式不處理。需要時請先顯示全部列。`,
    rules: {
      heading: "修改規則",
      what: "把所有規則寫到一張工作表：分數、等級、間隔、清單都可以改，改完就照新的計算。",
      prepare: "預覽規則表",
      apply: "寫出規則表",
      willWrite: (sheet) =>
        `新工作表「${sheet}」：${ruleTables.length} 個小表格，內容是預設規則。寫出之後就以這張表為準。`,
      exists: (sheet) => `規則已經在工作表「${sheet}」裡，直接修改那裡的數值即可。`,
      show: (sheet) => `開啟「${sheet}」`,
    },
    freeze: {
      heading: "公式轉為值",
      what: "把本增益集的公式換成目前的結果，沒有安裝增益集的人也看得到。其他公式不動。",
      prepare: "尋找公式",
      apply: "轉為值",
      found: (formulas, sheets) => `${sheets} 張工作表裡的 ${formulas} 個公式`,
      none: "沒有找到本增益集的公式。",
      uncalculated: (sheet, count) => `工作表「${sheet}」有 ${count} 個公式還沒有結果，保持公式不變。`,
    },
    repair: {
      heading: "修復公式",
      what: "重新輸入顯示 #NAME? 或帶有 _xldudf_ 的公式。先開啟活頁簿、後安裝增益集時會出現這種情況。",
      prepare: "檢查公式",
      apply: "重新輸入",
      found: (formulas, sheets) => `${sheets} 張工作表裡的 ${formulas} 個公式要重新輸入`,
      none: "本增益集的公式都正常。",
    },
    shareCopy: {
      heading: "分享副本",
      what: "製作一份只有數值的新活頁簿，第一頁寫明計算日和方法。目前的活頁簿一格也不動。",
      maskPhones: "隱去電話號碼中間的數字（199****0001）",
      prepare: "製作副本",
      ready: (sheets) => `副本做好了：${sheets} 張工作表`,
      sheet: (name, rows) => `「${name}」：${rows} 列`,
      masked: (count) => `隱去了 ${count} 格裡的電話號碼`,
      inFull: "電話號碼完整保留",
      untouched: "隱藏的工作表和隱藏的欄沒有複製；目前的活頁簿沒有更動。",
      open: "開啟為新活頁簿",
      download: (fileName) => `下載 ${fileName}`,
      opened: "已在新視窗開啟，請在那裡儲存。",
      notOpened: "Excel 無法開啟副本，請改用下載。",
      again: "重新製作",
    },
  },
  "en-US": {
    heading: "Rules and tools",
    what: "Change the rules of calculation; before you give the workbook away, turn formulas into values or make a copy.",
    cells: (sheet, count) => `Sheet “${sheet}”: ${count} cells`,
    protectedSheet: (sheet, count) =>
      `Sheet “${sheet}” is protected: ${count} formulas on it are left alone. Unprotect it first if you want them too.`,
    filteredSheet: (sheet, count) =>
      `Sheet “${sheet}” is filtered: ${count} formulas on it are left alone. Show all rows first if you want them too.`,
    rules: {
      heading: "Edit rules",
      what: "Puts all rules on a sheet: scores, tiers, intervals and lists can be changed, and the next calculation uses them.",
      prepare: "Preview the rules sheet",
      apply: "Write the rules sheet",
      willWrite: (sheet) =>
        `New sheet “${sheet}”: ${ruleTables.length} small tables with the default rules. Once written, this sheet decides.`,
      exists: (sheet) => `The rules are on the sheet “${sheet}” already: change the values there.`,
      show: (sheet) => `Open “${sheet}”`,
    },
    freeze: {
      heading: "Freeze to values",
      what: "Replaces the formulas of this add-in by what they show now, so that people without it see it too. Other formulas stay.",
      prepare: "Find formulas",
      apply: "Replace by values",
      found: (formulas, sheets) => `${formulas} formulas on ${sheets === 1 ? "1 sheet" : `${sheets} sheets`}`,
      none: "There are no formulas of this add-in.",
      uncalculated: (sheet, count) => `Sheet “${sheet}” has ${count} formulas without a result; they stay formulas.`,
    },
    repair: {
      heading: "Repair formulas",
      what: "Enters formulas again that show #NAME? or _xldudf_, as happens when the workbook was opened before the add-in was there.",
      prepare: "Check formulas",
      apply: "Enter again",
      found: (formulas, sheets) =>
        `${formulas} formulas on ${sheets === 1 ? "1 sheet" : `${sheets} sheets`} to enter again`,
      none: "All formulas of this add-in are in order.",
    },
    shareCopy: {
      heading: "Share copy",
      what: "Makes a new workbook of values, whose first page says as of when and by which method. This workbook is not touched.",
      maskPhones: "Mask the middle of phone numbers (199****0001)",
      prepare: "Make the copy",
      ready: (sheets) => `The copy is ready: ${sheets === 1 ? "1 sheet" : `${sheets} sheets`}`,
      sheet: (name, rows) => `“${name}”: ${rows} rows`,
      masked: (count) => `Phone numbers are masked in ${count} cells`,
      inFull: "Phone numbers are in full",
      untouched: "Hidden sheets and hidden columns were not copied; this workbook has not changed.",
      open: "Open as a new workbook",
      download: (fileName) => `Download ${fileName}`,
      opened: "It is open in a new window; please save it there.",
      notOpened: "Excel could not open the copy; please download it instead.",
      again: "Make it again",
    },
  },
};
