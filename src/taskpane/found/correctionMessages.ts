import type { InEveryLocale, Locale } from "../../domain/locale";
import type { DateOrder, FilledDown } from "../../domain/reading/reading";
import type { ColumnNumberForm, NumberForm } from "../../domain/reading/numberForms";

/** How a person answers, corrects and marks what was found on a sheet. */
export type CorrectionMessages = {
  /** By which habits dates and numbers were read. */
  readonly language: Readonly<Record<Locale, string>>;
  readonly questions: (count: number) => string;
  readonly questionsWhy: string;
  readonly fieldQuestion: (letters: string, header: string) => string;
  readonly dateQuestion: (letters: string, header: string, text: string) => string;
  readonly dateAnswer: (day: string, order: "MDY" | "DMY") => string;
  readonly unitQuestion: (letters: string, header: string) => string;
  readonly unitAnswer: (factor: number) => string;
  readonly numberQuestion: (letters: string, header: string, text: string) => string;
  readonly numberAnswer: (number: string, form: NumberForm) => string;
  readonly leftEmptyForNow: string;
  readonly fillDownQuestion: (letters: string, header: string, blanks: number) => string;
  readonly fillDownAnswer: (isFilledDown: boolean) => string;
  readonly forNow: (answer: string) => string;
  readonly datesAre: (order: DateOrder) => string;
  readonly rocYears: string;
  readonly fillDown: (header: string) => string;
  readonly fillsDown: Readonly<Record<"above" | "blank", string>>;
  readonly filledDown: (filled: FilledDown) => string;
  readonly numberForm: (header: string) => string;
  readonly numberForms: Readonly<Record<NumberForm, string>>;
  readonly numbersAre: (found: ColumnNumberForm) => string;
  readonly unitIs: (unit: string) => string;
  readonly trade: {
    readonly label: string;
    readonly because: (reason: string) => string;
    readonly forNow: (trade: string) => string;
    readonly neither: string;
    readonly notThat: string;
    readonly changeInRules: (trade: string) => string;
  };
  readonly tables: {
    readonly label: (count: number) => string;
    readonly hint: string;
    readonly table: (title: string | null, headerRow: number, rows: number) => string;
  };
  readonly calendar: {
    readonly label: string;
    readonly because: (reason: string) => string;
    readonly question: (reason: string) => string;
    readonly forNow: (calendar: string) => string;
    readonly changeInRules: (calendar: string) => string;
  };
  readonly firstColumn: string;
  readonly lastColumn: string;
  readonly useSelection: string;
  readonly useSelectionHow: string;
  /** Customers who do not agree to be contacted. */
  readonly consent: {
    readonly refusing: (count: number) => string;
    readonly why: (header: string) => string;
    readonly blank: (header: string, count: number) => string;
    readonly between: string;
  };
  /** What remarks and logs say about the next contact. */
  readonly said: {
    readonly heading: (count: number) => string;
    readonly why: string;
    readonly quoted: (words: string) => string;
    readonly declined: string;
    readonly decline: string;
    readonly declineOf: (name: string) => string;
    readonly use: string;
    readonly useOf: (name: string) => string;
  };
  readonly mark: {
    readonly heading: string;
    readonly what: (problemHeader: string, groupHeader: string) => string;
    readonly problems: (count: number) => string;
    readonly duplicates: (groups: number) => string;
    readonly prepare: string;
    readonly apply: string;
  };
};

export const correctionMessages: InEveryLocale<CorrectionMessages> = {
  "zh-CN": {
    language: {
      "zh-CN": "按简体中文表的习惯读取",
      "zh-TW": "按繁体中文表的习惯读取",
      "en-US": "按英文表的习惯读取",
    },
    questions: (count) => `请您确认 ${count} 处`,
    questionsWhy: "回答一次就记在这个工作簿里，以后不再问。",
    fieldQuestion: (letters, header) => `${letters} 列“${header}”是什么？`,
    dateQuestion: (letters, header, text) => `${letters} 列“${header}”里的 ${text} 是哪一天？`,
    dateAnswer: (day, order) => `${day}（${order === "MDY" ? "月/日/年" : "日/月/年"}）`,
    unitQuestion: (letters, header) => `${letters} 列“${header}”里没写单位的数，单位是什么？`,
    unitAnswer: (factor) => (factor === 1 ? "元（就是这个数）" : factor === 10_000 ? "万元" : "千元"),
    numberQuestion: (letters, header, text) => `${letters} 列“${header}”里的 ${text} 是多少？`,
    numberAnswer: (number, form) => `${number}（点是${form === "point" ? "小数点" : "千位分隔"}）`,
    leftEmptyForNow: "回答之前这样的格按空白处理，不当作 0。",
    fillDownQuestion: (letters, header, blanks) =>
      `${letters} 列“${header}”有 ${blanks} 格是空的，都在写了名字的格下面（可能是合并单元格）。这些客户也归上面那位吗？`,
    fillDownAnswer: (isFilledDown) => (isFilledDown ? "归上面那位" : "没有业务员"),
    forNow: (answer) => `回答之前暂按“${answer}”读取。`,
    datesAre: (order) => `日期按“${{ YMD: "年-月-日", MDY: "月/日/年", DMY: "日/月/年" }[order]}”读取。`,
    fillDown: (header) => `“${header}”的空白格`,
    fillsDown: { above: "空白格同上面一格", blank: "空白就是空白" },
    filledDown: ({ by, cells, areas }) =>
      by === "merge"
        ? `${areas.length} 处合并单元格，每一行都按其中的内容读取：${areaList(areas, "、")}。`
        : `${cells} 个空白格按上面的格读取：${areaList(areas, "、")}。`,
    numberForm: (header) => `“${header}”的数字写法`,
    numberForms: { point: "点是小数点（1,234.50）", comma: "逗号是小数点（1.234,50）" },
    numbersAre: ({ decidedBy, sample }) =>
      ({
        values: `数字按“逗号是小数点”读取，由“${sample ?? ""}”判断。`,
        sheet: "数字按“逗号是小数点”读取，与表中其他列一致。",
        person: "数字按“逗号是小数点”读取。",
        mixed: "这一列有的用小数点、有的用小数逗号，能看出来的按各自的写法读，看不出来的按空白处理。",
        nothing: "看不出点是小数点还是千位分隔，这样的格按空白处理。",
      })[decidedBy],
    rocYears: "年份按民国纪年读取（115 年是 2026 年）。",
    unitIs: (unit) => `没写单位的数按“${unit}”读取。`,
    trade: {
      label: "行业",
      because: (reason) => `${reason}。用哪些说法、阶段和指标，由行业决定；不对就改。`,
      forNow: (trade) => `回答之前暂按“${trade}”。`,
      neither: "都不是",
      notThat: "不是",
      changeInRules: (trade) => `${trade}（到规则表里改）`,
    },
    tables: {
      label: (count) => `这张工作表上有 ${count} 张表，读哪一张`,
      hint: "一次读一张，选定后本工作簿会记住。",
      table: (title, headerRow, rows) => `${title ?? "（没有标题）"}：表头在第 ${headerRow} 行，${rows} 行`,
    },
    calendar: {
      label: "节假日历",
      because: (reason) => `${reason}。跟进日期和拨打清单避开这里的节假日；自己的休息日写在“节假日”工作表里。`,
      question: (reason) => `${reason}，按哪里的节假日安排？`,
      forNow: (calendar) => `回答之前暂按“${calendar}”。`,
      changeInRules: (calendar) => `${calendar}（到规则表里改）`,
    },
    firstColumn: "首列",
    lastColumn: "末列",
    useSelection: "用选中的区域",
    useSelectionHow: "也可以在表里从表头到最后一行选中客户，再点：",
    consent: {
      refusing: (count) => (count === 0 ? "没有客户表示不同意联系" : `${count} 位客户不同意联系`),
      why: (header) => `“${header}”写明不同意的客户不排日期，也不上任何清单。改表里的这一格才会恢复联系。`,
      blank: (header, count) => `“${header}”没有填写的有 ${count} 位，照常联系。`,
      between: "",
    },
    said: {
      heading: (count) => `备注和联系记录里的话：采用 ${count} 条`,
      why: "下面这些话决定什么时候再联系。读错了的，请点“不采用”。",
      quoted: (words) => `“${words}”`,
      declined: "不采用，按平常的规则联系",
      decline: "不采用",
      declineOf: (name) => `不采用${name}的这句话`,
      use: "采用",
      useOf: (name) => `采用${name}的这句话`,
    },
    mark: {
      heading: "在表中标出",
      what: (problemHeader, groupHeader) =>
        `在表右边加我们自己的列：“${problemHeader}”写明这一行哪里没读懂，“${groupHeader}”给同一位客户的各行编同一个号（带问号的只是姓名相同）。`,
      problems: (count) => `没有读懂的单元格（${count}）`,
      duplicates: (groups) => `重复的客户（${groups} 组）`,
      prepare: "预览标记",
      apply: "写入标记",
    },
  },
  "zh-TW": {
    language: {
      "zh-CN": "依簡體中文表的習慣讀取",
      "zh-TW": "依繁體中文表的習慣讀取",
      "en-US": "依英文表的習慣讀取",
    },
    questions: (count) => `請您確認 ${count} 處`,
    questionsWhy: "回答一次就記在這個活頁簿裡，之後不再詢問。",
    fieldQuestion: (letters, header) => `${letters} 欄「${header}」是什麼？`,
    dateQuestion: (letters, header, text) => `${letters} 欄「${header}」裡的 ${text} 是哪一天？`,
    dateAnswer: (day, order) => `${day}（${order === "MDY" ? "月/日/年" : "日/月/年"}）`,
    unitQuestion: (letters, header) => `${letters} 欄「${header}」裡沒寫單位的數字，單位是什麼？`,
    unitAnswer: (factor) => (factor === 1 ? "元（就是這個數字）" : factor === 10_000 ? "萬元" : "千元"),
    numberQuestion: (letters, header, text) => `${letters} 欄「${header}」裡的 ${text} 是多少？`,
    numberAnswer: (number, form) => `${number}（點是${form === "point" ? "小數點" : "千分位"}）`,
    leftEmptyForNow: "回答之前這樣的儲存格先視為空白，不當作 0。",
    fillDownQuestion: (letters, header, blanks) =>
      `${letters} 欄「${header}」有 ${blanks} 格是空的，都在寫了名字的儲存格下面（可能是合併儲存格）。這些客戶也歸上面那位嗎？`,
    fillDownAnswer: (isFilledDown) => (isFilledDown ? "歸上面那位" : "沒有業務員"),
    forNow: (answer) => `回答之前先以「${answer}」讀取。`,
    datesAre: (order) => `日期以「${{ YMD: "年/月/日", MDY: "月/日/年", DMY: "日/月/年" }[order]}」讀取。`,
    fillDown: (header) => `「${header}」的空白儲存格`,
    fillsDown: { above: "空白儲存格同上面一格", blank: "空白就是空白" },
    filledDown: ({ by, cells, areas }) =>
      by === "merge"
        ? `${areas.length} 處合併儲存格，每一列都以其中的內容讀取：${areaList(areas, "、")}。`
        : `${cells} 個空白儲存格以上面的儲存格讀取：${areaList(areas, "、")}。`,
    numberForm: (header) => `「${header}」的數字寫法`,
    numberForms: { point: "點是小數點（1,234.50）", comma: "逗號是小數點（1.234,50）" },
    numbersAre: ({ decidedBy, sample }) =>
      ({
        values: `數字以「逗號是小數點」讀取，由「${sample ?? ""}」判斷。`,
        sheet: "數字以「逗號是小數點」讀取，與表中其他欄一致。",
        person: "數字以「逗號是小數點」讀取。",
        mixed: "這一欄有的用小數點、有的用小數逗號，看得出來的以各自的寫法讀取，看不出來的先視為空白。",
        nothing: "看不出點是小數點還是千分位，這樣的儲存格先視為空白。",
      })[decidedBy],
    rocYears: "年份以民國紀年讀取（115 年是 2026 年）。",
    unitIs: (unit) => `沒寫單位的數字以「${unit}」讀取。`,
    trade: {
      label: "行業",
      because: (reason) => `${reason}。用哪些說法、階段和指標，由行業決定；不對就改。`,
      forNow: (trade) => `回答之前先以「${trade}」處理。`,
      neither: "都不是",
      notThat: "不是",
      changeInRules: (trade) => `${trade}（到規則表裡改）`,
    },
    tables: {
      label: (count) => `這張工作表上有 ${count} 張表，讀哪一張`,
      hint: "一次讀一張，選定後本活頁簿會記住。",
      table: (title, headerRow, rows) => `${title ?? "（沒有標題）"}：標題在第 ${headerRow} 列，${rows} 列`,
    },
    calendar: {
      label: "假日行事曆",
      because: (reason) => `${reason}。追蹤日期和撥打清單避開這裡的國定假日；自己的休息日寫在「假日」工作表裡。`,
      question: (reason) => `${reason}，要依哪裡的國定假日安排？`,
      forNow: (calendar) => `回答之前先以「${calendar}」處理。`,
      changeInRules: (calendar) => `${calendar}（到規則表裡改）`,
    },
    firstColumn: "首欄",
    lastColumn: "末欄",
    useSelection: "用選取的範圍",
    useSelectionHow: "也可以在表中從標題列到最後一列選取客戶，再按：",
    consent: {
      refusing: (count) => (count === 0 ? "沒有客戶表示不同意聯絡" : `${count} 位客戶不同意聯絡`),
      why: (header) => `「${header}」寫明不同意的客戶不排日期，也不上任何清單。修改表裡的這一格才會恢復聯絡。`,
      blank: (header, count) => `「${header}」沒有填寫的有 ${count} 位，照常聯絡。`,
      between: "",
    },
    said: {
      heading: (count) => `備註和聯絡紀錄裡的話：採用 ${count} 條`,
      why: "下面這些話決定什麼時候再聯絡。讀錯了的，請按「不採用」。",
      quoted: (words) => `「${words}」`,
      declined: "不採用，照平常的規則聯絡",
      decline: "不採用",
      declineOf: (name) => `不採用${name}的這句話`,
      use: "採用",
      useOf: (name) => `採用${name}的這句話`,
    },
    mark: {
      heading: "在表中標出",
      what: (problemHeader, groupHeader) =>
        `在表的右邊加上我們自己的欄：「${problemHeader}」寫明這一列哪裡沒讀懂，「${groupHeader}」給同一位客戶的各列編同一個號碼（帶問號的只是姓名相同）。`,
      problems: (count) => `沒有讀懂的儲存格（${count}）`,
      duplicates: (groups) => `重複的客戶（${groups} 組）`,
      prepare: "預覽標記",
      apply: "寫入標記",
    },
  },
  "en-US": {
    language: {
      "zh-CN": "Read as a sheet in Simplified Chinese",
      "zh-TW": "Read as a sheet in Traditional Chinese",
      "en-US": "Read as a sheet in English",
    },
    questions: (count) => (count === 1 ? "1 question for you" : `${count} questions for you`),
    questionsWhy: "Answer once: this workbook remembers it and does not ask again.",
    fieldQuestion: (letters, header) => `What is column ${letters} “${header}”?`,
    dateQuestion: (letters, header, text) => `Which day is ${text} in column ${letters} “${header}”?`,
    dateAnswer: (day, order) => `${day} (${order === "MDY" ? "month/day/year" : "day/month/year"})`,
    unitQuestion: (letters, header) => `What do the numbers without a unit in column ${letters} “${header}” stand for?`,
    unitAnswer: (factor) =>
      factor === 1 ? "Just that amount" : factor === 10_000 ? "Ten thousands (万)" : "Thousands (k)",
    numberQuestion: (letters, header, text) => `Which number is ${text} in column ${letters} “${header}”?`,
    numberAnswer: (number, form) => `${number} (the point parts ${form === "point" ? "decimals" : "thousands"})`,
    leftEmptyForNow: "Until then such cells are left empty, not 0.",
    fillDownQuestion: (letters, header, blanks) =>
      `Column ${letters} “${header}” has ${blanks} blank cells, all below a name (perhaps merged cells). Do these customers belong to the owner above?`,
    fillDownAnswer: (isFilledDown) => (isFilledDown ? "The owner above" : "No owner"),
    forNow: (answer) => `Until then it is read as “${answer}”.`,
    datesAre: (order) =>
      `Dates are read as ${{ YMD: "year-month-day", MDY: "month/day/year", DMY: "day/month/year" }[order]}.`,
    fillDown: (header) => `The blank cells of “${header}”`,
    fillsDown: { above: "Blank cells are as the cell above", blank: "Blank cells are blank" },
    filledDown: ({ by, cells, areas }) =>
      by === "merge"
        ? `Every row of ${areas.length === 1 ? "1 merged cell" : `${areas.length} merged cells`} is read as what is in it: ${areaList(areas, ", ")}.`
        : `${cells === 1 ? "1 blank cell is" : `${cells} blank cells are`} read as the cell above: ${areaList(areas, ", ")}.`,
    numberForm: (header) => `How the numbers of “${header}” are written`,
    numberForms: { point: "1,234.50 (decimal point)", comma: "1.234,50 (decimal comma)" },
    numbersAre: ({ decidedBy, sample }) =>
      ({
        values: `Numbers are read with a decimal comma, because of “${sample ?? ""}”.`,
        sheet: "Numbers are read with a decimal comma, as in the other columns.",
        person: "Numbers are read with a decimal comma.",
        mixed:
          "Some numbers have a decimal point, some a decimal comma: each is read by itself, and left empty where it could be either.",
        nothing: "Nothing tells whether the point parts decimals or thousands: such cells are left empty.",
      })[decidedBy],
    rocYears: "Years are counted from 1911 (115 is 2026).",
    unitIs: (unit) => `Numbers without a unit are read in ${unit}.`,
    trade: {
      label: "Trade",
      because: (reason) =>
        `${reason.charAt(0).toUpperCase()}${reason.slice(1)}. The trade decides words, stages and measures; change it if it is wrong.`,
      forNow: (trade) => `Until you answer it is taken for “${trade}”.`,
      neither: "Neither",
      notThat: "No",
      changeInRules: (trade) => `${trade} (change it on the rules sheet)`,
    },
    tables: {
      label: (count) => `${count} tables on this sheet; read`,
      hint: "One at a time; the workbook remembers which.",
      table: (title, headerRow, rows) =>
        `${title ?? "(no title)"}: header in row ${headerRow}, ${rows === 1 ? "1 row" : `${rows} rows`}`,
    },
    calendar: {
      label: "Holiday calendar",
      because: (reason) =>
        `${reason.charAt(0).toUpperCase()}${reason.slice(1)}. Follow-up dates and call lists keep off its holidays; write days of your own on a Holidays sheet.`,
      question: (reason) => `${reason.charAt(0).toUpperCase()}${reason.slice(1)}: whose public holidays are off?`,
      forNow: (calendar) => `Until you answer it is “${calendar}”.`,
      changeInRules: (calendar) => `${calendar} (change it on the rules sheet)`,
    },
    firstColumn: "First column",
    lastColumn: "Last column",
    useSelection: "Use the selection",
    useSelectionHow: "Or select the customers on the sheet, from the header to the last row, then:",
    consent: {
      refusing: (count) =>
        count === 0
          ? "Nobody has refused to be contacted"
          : count === 1
            ? "1 customer does not agree to be contacted"
            : `${count} customers do not agree to be contacted`,
      why: (header) =>
        `Whoever says no under “${header}” gets no dates and is on no list. Only changing that cell brings them back.`,
      blank: (header, count) =>
        count === 1
          ? `1 customer is blank under “${header}” and is contacted as usual.`
          : `${count} customers are blank under “${header}” and are contacted as usual.`,
      between: " ",
    },
    said: {
      heading: (count) => `What remarks and contact logs say: ${count} used`,
      why: "These words decide when the customer is contacted again. Decline whatever was understood wrongly.",
      quoted: (words) => `“${words}”`,
      declined: "Declined: contacted by the usual rules",
      decline: "Decline",
      declineOf: (name) => `Decline what is said of ${name}`,
      use: "Use",
      useOf: (name) => `Use what is said of ${name}`,
    },
    mark: {
      heading: "Mark in the sheet",
      what: (problemHeader, groupHeader) =>
        `Adds columns of ours on the right: “${problemHeader}” says what was not understood in the row, “${groupHeader}” gives all rows of one customer the same number (with a question mark where only the name is the same).`,
      problems: (count) => (count === 1 ? "1 cell to look at" : `${count} cells to look at`),
      duplicates: (groups) => (groups === 1 ? "1 customer in several rows" : `${groups} customers in several rows`),
      prepare: "Preview marks",
      apply: "Write marks",
    },
  },
};

/** "A2→A4、A5→A6": the first few. */
function areaList(areas: FilledDown["areas"], comma: string): string {
  const shown = areas.slice(0, areasShown).map(({ from, to }) => `${from}→${to}`);
  return `${shown.join(comma)}${areas.length > areasShown ? " …" : ""}`;
}

const areasShown = 5;
