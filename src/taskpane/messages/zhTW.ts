import { rulesFaultText } from "../../domain/rulesSheet/ruleFaultWords";
import { faultsSaid, listed, type Messages } from "./messages";

export const zhTW: Messages = {
  language: "zh-TW",
  whatItDoes: "讀懂您的客戶表：將客戶分級，產生當天的撥打清單，填寫追蹤日期。每一步先預覽，寫入後可以復原。",
  privacy: "資料不會離開這個活頁簿，也不連線上網。",
  tabs: { label: "功能", found: "讀到的內容", grade: "客戶分級", callList: "撥打清單", followUp: "追蹤日期" },
  source: { sheet: "工作表", asOf: "計算日", readAgain: "重新讀取", notADay: "請填寫一個存在的日期。" },
  theme: { toLight: "切換為淺色", toDark: "切換為深色" },
  progress: {
    reading: (done, total) => `正在讀取：${done} / ${total} 列`,
    understanding: (done, total) => `正在辨識內容：${done} / ${total} 列`,
    checking: (done, total) => `正在核對：${done} / ${total} 列`,
    keeping: (done, total) => `正在備份原有內容：${done} / ${total} 列`,
    writing: (done, total) => `正在寫入：${done} / ${total} 格`,
    restoring: (done, total) => `正在還原：${done} / ${total} 格`,
    thinking: "處理中……",
    cancel: "取消",
  },
  found: {
    heading: "讀到的內容",
    customers: (count) => `${count} 位客戶`,
    where: ({ sheet, headerRow, firstRow, lastRow }) =>
      headerRow === null
        ? `工作表「${sheet}」，沒有找到標題列`
        : `工作表「${sheet}」，標題在第 ${headerRow} 列，資料在第 ${firstRow}–${lastRow} 列`,
    noHeader: "沒有找到標題列。請在下面填寫標題所在的列號，或選擇另一張工作表。",
    footerRows: (rows) => `合計、備註等不算客戶的列：${listed(rows, "、")}`,
    layout: "標題列與資料列",
    headerRow: "標題列",
    firstDataRow: "資料首列",
    lastDataRow: "資料末列",
    forgetChoices: "恢復自動辨識",
    columns: (known, total) => `認出 ${known} 欄，共 ${total} 欄`,
    leaveAlone: "不使用",
    secondPhone: "備用電話（空缺時用）",
    fieldOf: (header) => `「${header}」表示`,
    ours: "本增益集寫入的欄",
    unnamed: "（無標題）",
    dateOrder: (header) => `「${header}」的日期順序`,
    dateOrders: { YMD: "年-月-日", MDY: "月/日/年", DMY: "日/月/年" },
    showOthers: (count) => `顯示其餘 ${count} 欄`,
    showFewer: "收合",
    problems: (count) => `${count} 個儲存格沒有讀懂`,
    noProblems: "所有儲存格都讀懂了。",
    moreCells: (count) => `還有 ${count} 個`,
    duplicates: (groups, rows) => `電話或編號相同的客戶：${groups} 組，共 ${rows} 列`,
    possibleDuplicates: (groups) => `只是姓名相同，請您判斷：${groups} 組`,
    rowsOf: (rows) => `第 ${listed(rows, "、")} 列`,
    exclusions: (count) => `建議不再聯絡 ${count} 位客戶`,
    exclusionsWhy: "表中有這些字樣的客戶不會被聯絡，除非您在這裡解除。",
    lift: (name) => `解除${name}的勿擾`,
    lifted: "已解除",
    exclude: (name) => `恢復${name}的勿擾`,
    liftShort: "解除",
    excludeShort: "恢復",
    moreCustomers: (count) => `還有 ${count} 位`,
    addSample: "放入範例客戶表",
    addSampleWhy: "還沒有客戶表？放入一張虛構的範例表，先試一遍。",
    goTo: (cell) => `前往 ${cell}`,
  },
  preview: {
    heading: "將要寫入",
    column: ({ letters, header, owner, isNew, filled, replaced, replacesOverdue, cleared, same }) => {
      const whose = isNew ? "新增欄" : owner === "theirs" ? "您的欄" : "本增益集的欄";
      const parts = [
        filled > 0 ? `填入 ${filled} 個空白格` : "",
        replaced > 0 ? (replacesOverdue ? `修改 ${replaced} 個逾期日期` : `修改 ${replaced} 格`) : "",
        cleared > 0 ? `清空 ${cleared} 格` : "",
        same > 0 ? `${same} 格不變` : "",
      ].filter(Boolean);
      return `${letters} 欄「${header}」（${whose}）：${parts.join("，") || "沒有變化"}`;
    },
    formulaColumn: ({ letters, header, isNew, replaced, count }) => {
      const over = isNew || replaced === 0 ? "" : `，取代 ${replaced} 格現有內容`;
      return `${letters} 欄「${header}」（${isNew ? "新增欄" : "本增益集的欄"}）：寫入 ${count} 個公式${over}`;
    },
    sheet: ({ name, rows, isRewritten }) =>
      isRewritten ? `重寫清單「${name}」：${rows} 列（原來的沒有填結果，可復原）` : `新工作表「${name}」：${rows} 列`,
    nothing: "沒有要寫入的內容。",
    firstRows: (count) => `前 ${count} 列範例`,
    row: (row) => `第 ${row} 列`,
    formulasStay: (cells, total) => `${total} 個儲存格是公式，保持原樣：${listed(cells, "、")}`,
    untouched: "其他儲存格都不會更動。",
  },
  result: {
    written: "已寫入",
    column: ({ letters, header, isNew, cells }) => `${letters} 欄「${header}」${isNew ? "（新增）" : ""}：${cells} 格`,
    formulasKept: (cells, total) => `${total} 個公式保持原樣：${listed(cells, "、")}`,
    sheet: (sheet, rows) => `工作表「${sheet}」：${rows} 列`,
    undo: "復原",
    show: "查看",
    again: "再做一次",
    undone: (cells, columns, sheets, restored) =>
      `已復原：${
        [
          cells > 0 ? `還原 ${cells} 個儲存格` : "",
          columns > 0 ? `刪除 ${columns} 個新增欄` : "",
          sheets > 0 ? `刪除 ${sheets} 張新工作表` : "",
          restored > 0 ? `還原 ${restored} 張原來的清單` : "",
        ]
          .filter(Boolean)
          .join("，") || "沒有需要還原的內容"
      }。`,
    left: {
      cells: ({ sheet, header, count }) =>
        `工作表「${sheet}」的「${header}」欄有 ${count} 格在寫入之後被改過，沒有更動它們。`,
      column: ({ sheet, header }) => `工作表「${sheet}」新增的「${header}」欄在寫入之後被改過，保留未刪。`,
      sheet: ({ sheet }) => `工作表「${sheet}」在產生之後被改過，保留未刪。不需要時請自行刪除。`,
      rewritten: ({ sheet }) => `清單「${sheet}」在重寫之後被改過，維持不動；原來的沒有還原。`,
      block: ({ sheet, title }) => `工作表「${sheet}」的區塊「${title}」在寫入之後被改過，沒有動它。`,
      sheetGone: ({ sheet }) => `工作表「${sheet}」已經不在，無需還原。`,
    },
  },
  failure: {
    noExcel: () => "這個頁面不在 Excel 裡，無法讀寫活頁簿。請在 Excel 的「常用」索引標籤開啟 Callsheet。",
    sheetMissing: ({ sheet }) => `找不到工作表「${sheet}」。它可能被重新命名或刪除了，請重新選擇工作表。`,
    emptySheet: ({ sheet }) => `工作表「${sheet}」是空的。請選擇放客戶資料的工作表，或先輸入一列標題和客戶。`,
    sheetOfOrders: ({ sheet, rows, customers }) =>
      `工作表「${sheet}」看起來是訂單明細：${customers === 0 ? "一列一筆訂單，沒有寫客戶" : `${rows} 列只有 ${customers} 位客戶，同一位客戶有好幾列，每列各寫一個日期會互相矛盾`}。請選擇客戶表；沒有客戶表時，先在「客戶分級」由訂單產生買家名單。如果它確實是客戶表，請在「讀到的內容」把訂單欄改為「不使用」。`,
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
  notReady: {
    reading: "正在讀取，讀完就可以開始。",
    noHeader: "沒有找到標題列。請先在「讀到的內容」填寫標題所在的列號。",
    nothingChosen: "請至少勾選一項。",
    noOwner: "請至少選擇一位業務員。",
  },
  grade: {
    heading: "客戶分級",
    what: "依最近一次消費、12 個月內的次數和金額為每位客戶評分（RFM），定等級和分群，並估計流失風險。",
    prepare: "預覽分級",
    apply: "寫入分級",
    columns: "寫入哪些欄",
    groups: { scores: "R、F、M 與分數", tier: "等級（P G S B）", segment: "分群", churn: "流失機率與狀態" },
    graded: (count) => `${count} 位客戶已分級`,
    notGraded: (count) => `${count} 位沒有分數（沒有消費、已超過 12 個月，或內容沒有讀懂）`,
    missing: (fields) =>
      `分級需要最近消費日期、消費次數和金額。沒有認出：${fields.join("、")}。請在「讀到的內容」裡指定對應的欄。`,
  },
  callList: {
    heading: "產生撥打清單",
    what: "依追蹤日期、意向和銷售階段排出當天要打的電話，每位業務員不超過每日上限，每列寫明今天為什麼打。",
    prepare: "預覽清單",
    apply: "產生撥打清單",
    day: "哪一天打",
    onAsOf: (day) => `${day}（計算日當天）`,
    onNext: (day) => `${day}（下一個工作天）`,
    onOther: "指定日期",
    calls: (count) => (count === 0 ? "沒有要打的電話" : `${count} 通電話`),
    forDay: (day, owners) => (owners > 1 ? `${day}，${owners} 位業務員` : day),
    carried: (count) => `另有 ${count} 位當天排不下，順延到下一個工作天。`,
    leftOut: "沒有列入的客戶",
    leftOutCount: (reason, count) => `${reason}：${count} 位`,
    first: "排在最前面的",
  },
  followUp: {
    heading: "填寫追蹤日期",
    what: "依意向級別、銷售階段、合約、消費週期算出每位客戶的下次追蹤日期，避開休息日，旁邊寫明依據。",
    prepare: "預覽日期",
    apply: "填寫追蹤日期",
    target: "寫到哪一欄",
    theirs: (letters, header) => `${letters} 欄「${header}」（您的欄）`,
    ours: "本增益集的欄（沒有就在右側新增）",
    write: "寫哪些格",
    colours: "為逾期和當天的日期上色（設定格式化的條件，每天自動變）",
    coloured: "日期欄上色：逾期紅，當天黃。您自己的格式化條件不動，顏色衝突時以您的為準。",
    blankOrDone: "空白的，以及已逾期且之後聯絡過的",
    all: "全部重新計算（覆蓋已有日期）",
    dates: (count) => (count === 0 ? "沒有要填寫的日期" : `${count} 個追蹤日期`),
    moved: (count) => `其中 ${count} 個因當天已排滿而順延`,
    kept: (count) => `已有日期仍然有效，保持不變：${count} 位`,
    closed: (count) => `已成交或戰敗，不再追蹤：${count} 位`,
    doNotContact: (count) => `勿擾：${count} 位`,
    unreadable: (count) => `原有內容沒有讀懂，不覆蓋：${count} 位`,
    withoutPhone: (rows) =>
      `${rows.length} 位沒有能撥打的電話：第 ${listed(rows, "、")} 列。日期照填，但不會進撥打清單；請補上號碼，或改用 LINE 等方式聯絡。`,
    withoutCapacity: (count) => `業務員沒有撥打名額：${count} 位`,
    noHolidayData: (year) => `${year} 年沒有放假安排資料，以一般週末計算。`,
    noNextContactColumn: "表中沒有認出「下次追蹤」欄，請改寫到本增益集的欄，或在「讀到的內容」裡指定一欄。",
    overfullDay: (owner, day, count) => `${owner ?? "未分派的客戶"}在 ${day} 已有 ${count} 個追蹤，超過每日上限。`,
    ownerWithoutCapacity: (owner, count) => `${owner ?? "未分派的客戶"}的每日名額為 0，有 ${count} 位客戶沒有排日期。`,
  },
  crash: {
    title: "Callsheet 發生錯誤",
    text: "這是增益集本身的錯誤，您的資料沒有遺失。請重新開始；如果反覆出現，請把下面的詳細資料傳給支援人員。",
    restart: "重新開始",
    details: "詳細資料",
    dismiss: "關閉",
  },
};
