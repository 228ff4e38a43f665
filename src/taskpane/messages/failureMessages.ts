import { rulesFaultText } from "../../domain/rulesSheet/ruleFaultWords";
import type { WorkbookFailure } from "../../workbook/door/failure";
import { listed } from "./listed";
import type { InEveryLocale } from "../../domain/locale";

/** Why something could not be done, what has become of the workbook, and what to do. */
export type FailureMessages = {
  readonly [Kind in WorkbookFailure["kind"]]: (failure: Extract<WorkbookFailure, { kind: Kind }>) => string;
} & {
  readonly remains: { readonly nothing: string; readonly part: string; readonly all: string };
  readonly putBack: string;
  readonly tryAgain: string;
  readonly showAllRows: string;
  readonly goToRule: (cell: string) => string;
};

export const failureMessages: InEveryLocale<FailureMessages> = {
  "zh-CN": {
    noExcel: () => "这个页面不在 Excel 里，无法读写工作簿。请在 Excel 的“开始”选项卡打开 Callsheet。",
    sheetMissing: ({ sheet }) => `找不到工作表“${sheet}”。它可能被改名或删除了，请重新选择工作表。`,
    emptySheet: ({ sheet }) => `工作表“${sheet}”是空的。请选择放客户资料的工作表，或先录入一行表头和客户。`,
    sheetOfOrders: ({ sheet, rows, customers, isLog }) =>
      `工作表“${sheet}”看起来是${isLog ? "到店或联系的流水" : "订单明细"}：${customers === 0 ? "一行一笔订单，没有写客户" : `${rows} 行只有 ${customers} 位客户，同一客户有好几行，一行写一个日期会互相矛盾`}。请选择客户表；没有客户表时，先在“客户分级”里由${isLog ? "它" : "订单"}生成买家名单。如果它确实是客户表，请在“读到的内容”里把${isLog ? "日期" : "订单"}列改为“不使用”。`,
    noCustomerSheet: ({ sheet }) =>
      `工作表“${sheet}”不是客户表：没有姓名、公司、电话或客户编号这样的列，所以什么也没有写。请选择放客户资料的工作表；如果它是客户表，请在“读到的内容”里指定姓名列。`,
    noSuchTable: ({ sheet, tables }) => `工作表“${sheet}”上只有 ${tables} 张读得懂的表。请换一个号。`,
    noNames: ({ sheet, headers }) =>
      `工作表“${sheet}”里哪一列是客户的名字？列名看不出来，可能是：${headers.join("、")}。请在“读到的内容”里指定；都不是就选“不使用”，然后再试。`,
    protected: ({ sheet }) => `工作表“${sheet}”受保护，不能写入。请在“审阅”选项卡撤消工作表保护，然后再试。`,
    workbookProtected: () => "工作簿的结构受保护，不能新建工作表。请在“审阅”选项卡撤消工作簿保护，然后再试。",
    readOnly: () => "工作簿以只读方式打开，不能写入。请另存一份，在副本里操作。",
    filtered: ({ sheet }) => `工作表“${sheet}”正在筛选。筛选状态下写入会错行，请先显示全部行。`,
    changedSince: ({ sheet }) => `工作表“${sheet}”在预览之后有改动（行数、顺序或内容变了）。请重新预览。`,
    textTooLong: ({ sheet, cell, length }) =>
      `工作表“${sheet}”的 ${cell} 要写入 ${length} 个字符，Excel 一格最多 32,767 个。请缩短原文后再试。`,
    noRoom: ({ sheet }) => `工作表“${sheet}”右侧没有空列了。请删除不用的列后再试。`,
    tooLarge: ({ sheet }) => `工作表“${sheet}”有一行内容太大，Excel 拒绝传输。请缩短特别长的文本，或删除不用的列。`,
    cellEditing: () => "您正在编辑一个单元格。请按 Enter 结束编辑，然后再试。",
    dialogOpen: () => "Excel 里有一个对话框开着。请关闭它，然后再试。",
    connectionLost: () => "与 Excel 的连接断了。请关闭此窗格再打开。",
    noAreaSelected: () => "请在表中选中一块连续的单元格（从表头到最后一行），然后再试。",
    selectedElsewhere: ({ sheet }) => `选中的单元格在另一张工作表上。请在“${sheet}”里选，然后再试。`,
    newerSettings: () => "这个工作簿的设置来自更新版本的 Callsheet，没有改动它。请更新加载项。",
    faultyRules: ({ sheet, faults }) =>
      `规则表“${sheet}”有 ${faults.length} 处填得不对，改好之前不会计算：${faults
        .slice(0, faultsSaid)
        .map((fault) => rulesFaultText(fault, "zh-CN"))
        .join("")}`,
    severalRulesSheets: ({ sheets }) => `工作簿里只能有一张规则表，现在已有：${listed(sheets, "、")}。请只留一张。`,
    cancelled: () => "已取消。",
    unexpected: ({ detail }) => `加载项自身出错（${detail}）。请再试一次；如果反复出现，请联系支持人员。`,
    excelError: ({ code, detail }) =>
      `Excel 拒绝了这一步（${code}：${detail}）。请再试一次；如果还不行，请保存后重新打开工作簿。`,
    remains: {
      nothing: "没有写入任何内容。",
      part: "已写入的一部分没能自动恢复。请点“恢复原样”再试一次。",
      all: "写入的内容还在表里。",
    },
    putBack: "恢复原样",
    tryAgain: "再试一次",
    showAllRows: "显示全部行",
    goToRule: (cell) => `转到 ${cell}`,
  },
  "zh-TW": {
    noExcel: () => "這個頁面不在 Excel 裡，無法讀寫活頁簿。請在 Excel 的「常用」索引標籤開啟 Callsheet。",
    sheetMissing: ({ sheet }) => `找不到工作表「${sheet}」。它可能被重新命名或刪除了，請重新選擇工作表。`,
    emptySheet: ({ sheet }) => `工作表「${sheet}」是空的。請選擇放客戶資料的工作表，或先輸入一列標題和客戶。`,
    sheetOfOrders: ({ sheet, rows, customers, isLog }) =>
      `工作表「${sheet}」看起來是${isLog ? "來店或聯絡的流水" : "訂單明細"}：${customers === 0 ? "一列一筆訂單，沒有寫客戶" : `${rows} 列只有 ${customers} 位客戶，同一位客戶有好幾列，每列各寫一個日期會互相矛盾`}。請選擇客戶表；沒有客戶表時，先在「客戶分級」由${isLog ? "它" : "訂單"}產生買家名單。如果它確實是客戶表，請在「讀到的內容」把${isLog ? "日期" : "訂單"}欄改為「不使用」。`,
    noCustomerSheet: ({ sheet }) =>
      `工作表「${sheet}」不是客戶表：沒有姓名、公司、電話或客戶編號這樣的欄，所以什麼也沒有寫。請選擇放客戶資料的工作表；如果它是客戶表，請在「讀到的內容」指定姓名欄。`,
    noSuchTable: ({ sheet, tables }) => `工作表「${sheet}」上只有 ${tables} 張讀得懂的表。請換一個號碼。`,
    noNames: ({ sheet, headers }) =>
      `工作表「${sheet}」裡哪一欄是客戶的名字？欄名看不出來，可能是：${headers.join("、")}。請在「讀到的內容」指定；都不是就選「不使用」，然後再試。`,
    protected: ({ sheet }) => `工作表「${sheet}」受保護，無法寫入。請在「校閱」索引標籤取消保護工作表，然後再試。`,
    workbookProtected: () => "活頁簿的結構受保護，無法新增工作表。請在「校閱」索引標籤取消保護活頁簿，然後再試。",
    readOnly: () => "活頁簿以唯讀方式開啟，無法寫入。請另存一份，在副本裡操作。",
    filtered: ({ sheet }) => `工作表「${sheet}」正在篩選。篩選狀態下寫入會錯列，請先顯示全部列。`,
    changedSince: ({ sheet }) => `工作表「${sheet}」在預覽之後有更動（列數、順序或內容變了）。請重新預覽。`,
    textTooLong: ({ sheet, cell, length }) =>
      `工作表「${sheet}」的 ${cell} 要寫入 ${length} 個字元，Excel 一格最多 32,767 個。請縮短原文後再試。`,
    noRoom: ({ sheet }) => `工作表「${sheet}」右側沒有空欄了。請刪除不用的欄後再試。`,
    tooLarge: ({ sheet }) => `工作表「${sheet}」有一列內容太大，Excel 拒絕傳輸。請縮短特別長的文字，或刪除不用的欄。`,
    cellEditing: () => "您正在編輯儲存格。請按 Enter 結束編輯，然後再試。",
    dialogOpen: () => "Excel 裡有一個對話方塊開著。請關閉它，然後再試。",
    connectionLost: () => "與 Excel 的連線中斷了。請關閉此窗格再開啟。",
    noAreaSelected: () => "請在表中選取一塊連續的儲存格（從標題列到最後一列），然後再試。",
    selectedElsewhere: ({ sheet }) => `選取的儲存格在另一張工作表上。請在「${sheet}」中選取，然後再試。`,
    newerSettings: () => "這個活頁簿的設定來自較新版本的 Callsheet，沒有更動它。請更新增益集。",
    faultyRules: ({ sheet, faults }) =>
      `規則表「${sheet}」有 ${faults.length} 處填得不對，改好之前不會計算：${faults
        .slice(0, faultsSaid)
        .map((fault) => rulesFaultText(fault, "zh-TW"))
        .join("")}`,
    severalRulesSheets: ({ sheets }) => `活頁簿裡只能有一張規則表，目前已有：${listed(sheets, "、")}。請只留一張。`,
    cancelled: () => "已取消。",
    unexpected: ({ detail }) => `增益集本身發生錯誤（${detail}）。請再試一次；如果反覆出現，請聯絡支援人員。`,
    excelError: ({ code, detail }) =>
      `Excel 拒絕了這一步（${code}：${detail}）。請再試一次；如果仍然不行，請儲存後重新開啟活頁簿。`,
    remains: {
      nothing: "沒有寫入任何內容。",
      part: "已寫入的一部分無法自動還原。請按「恢復原樣」再試一次。",
      all: "寫入的內容還在表裡。",
    },
    putBack: "恢復原樣",
    tryAgain: "再試一次",
    showAllRows: "顯示全部列",
    goToRule: (cell) => `前往 ${cell}`,
  },
  "en-US": {
    noExcel: () => "This page is not inside Excel, so it cannot read the workbook. Open Callsheet on Excel's Home tab.",
    sheetMissing: ({ sheet }) =>
      `There is no sheet “${sheet}”. It may have been renamed or deleted: choose the sheet again.`,
    emptySheet: ({ sheet }) =>
      `Sheet “${sheet}” is empty. Choose the sheet with your customers, or enter a header row and a customer first.`,
    sheetOfOrders: ({ sheet, rows, customers, isLog }) =>
      `“${sheet}” looks like a ${isLog ? "log of visits or contacts" : "sheet of orders"}: ${customers === 0 ? "no row names a customer" : `its ${rows} rows are of ${customers} customers, so one customer would get several dates`}. Choose the customer sheet; without one, make a sheet of the buyers under “Grade” first. If these are customers after all, set the ${isLog ? "date" : "order"} columns to “Not used” under “Found”.`,
    noCustomerSheet: ({ sheet }) =>
      `“${sheet}” is no customer sheet: it has no names, companies, phones or customer ids, so nothing was written. Choose the sheet with your customers; if this is it, say under “Found” which column holds the names.`,
    noSuchTable: ({ sheet, tables }) =>
      `Sheet “${sheet}” has ${tables === 1 ? "one table" : `${tables} tables`} that can be read. Name another number.`,
    noNames: ({ sheet, headers }) =>
      `Which column of “${sheet}” holds the customers' names? No header says so; it may be ${headers.join(", ")}. Choose it under “Found”, or set these columns to “Not used” if none does, then try again.`,
    protected: ({ sheet }) =>
      `Sheet “${sheet}” is protected and cannot be written to. Unprotect it on the Review tab, then try again.`,
    workbookProtected: () =>
      "The workbook's structure is protected, so no sheet can be added. Unprotect the workbook on the Review tab, then try again.",
    readOnly: () => "The workbook is open as read-only. Save a copy and work there.",
    filtered: ({ sheet }) =>
      `Sheet “${sheet}” is filtered. Values written under a filter land in the wrong rows, so show all rows first.`,
    changedSince: ({ sheet }) =>
      `Sheet “${sheet}” has changed since the preview (rows, order or contents). Make the preview again.`,
    textTooLong: ({ sheet, cell, length }) =>
      `${cell} on sheet “${sheet}” would get ${length} characters; a cell takes 32,767. Shorten the text it comes from, then try again.`,
    noRoom: ({ sheet }) =>
      `Sheet “${sheet}” has no free column on the right. Delete a column you do not need, then try again.`,
    tooLarge: ({ sheet }) =>
      `A row of sheet “${sheet}” is too large for Excel to hand over. Shorten very long texts or delete unused columns.`,
    cellEditing: () => "You are typing in a cell. Press Enter to finish, then try again.",
    dialogOpen: () => "A dialog is open in Excel. Close it, then try again.",
    connectionLost: () => "The connection to Excel was lost. Close this pane and open it again.",
    noAreaSelected: () => "Select one block of cells on the sheet, from its header to its last row, then try again.",
    selectedElsewhere: ({ sheet }) =>
      `The selected cells are on another sheet. Select cells on “${sheet}”, then try again.`,
    newerSettings: () =>
      "The settings in this workbook come from a newer version of Callsheet and were left alone. Update the add-in.",
    faultyRules: ({ sheet, faults }) =>
      `The rules sheet “${sheet}” has ${faults.length === 1 ? "1 mistake" : `${faults.length} mistakes`}; nothing is computed until it is corrected. ${faults
        .slice(0, faultsSaid)
        .map((fault) => rulesFaultText(fault, "en-US"))
        .join(" ")}`,
    severalRulesSheets: ({ sheets }) =>
      `A workbook can have one rules sheet only. There is already: ${listed(sheets, ", ")}. Please keep one.`,
    cancelled: () => "Canceled.",
    unexpected: ({ detail }) =>
      `The add-in made a mistake (${detail}). Try again; if it keeps happening, tell support.`,
    excelError: ({ code, detail }) =>
      `Excel refused this step (${code}: ${detail}). Try again; if it keeps happening, save and reopen the workbook.`,
    remains: {
      nothing: "Nothing was written.",
      part: "A part had been written and could not be put back automatically. Choose “Restore” to try again.",
      all: "What was written is still there.",
    },
    putBack: "Restore",
    tryAgain: "Try again",
    showAllRows: "Show all rows",
    goToRule: (cell) => `Go to ${cell}`,
  },
};

/** How many mistakes in the rules are said at once. */
export const faultsSaid = 3;
