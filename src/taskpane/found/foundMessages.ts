import { listed } from "../messages/listed";
import type { InEveryLocale } from "../../domain/locale";

/** What was found on the sheet. The words for correcting it stand in `correctionMessages.ts`. */
export type FoundMessages = {
  readonly heading: string;
  readonly what: string;
  readonly readAgain: string;
  readonly customers: (count: number) => string;
  /** On a sheet of orders, or a log: one line each, several of one customer. */
  readonly lines: (lines: number, customers: number) => string;
  readonly where: (where: {
    readonly sheet: string;
    readonly headerRow: number | null;
    readonly firstRow: number;
    readonly lastRow: number;
  }) => string;
  readonly noHeader: string;
  readonly headerRow: string;
  readonly firstDataRow: string;
  readonly lastDataRow: string;
  readonly layout: string;
  readonly forgetChoices: string;
  readonly columns: (known: number, total: number) => string;
  readonly leaveAlone: string;
  readonly secondPhone: string;
  readonly fieldOf: (header: string) => string;
  readonly ours: string;
  readonly unnamed: string;
  readonly dateOrder: (header: string) => string;
  readonly dateOrders: { readonly YMD: string; readonly MDY: string; readonly DMY: string };
  readonly showOthers: (count: number) => string;
  readonly showFewer: string;
  readonly problems: (count: number) => string;
  readonly noProblems: string;
  readonly duplicates: (groups: number, rows: number) => string;
  readonly possibleDuplicates: (groups: number) => string;
  readonly rowsOf: (rows: readonly number[]) => string;
  readonly exclusions: (count: number) => string;
  readonly exclusionsWhy: string;
  readonly lift: (name: string) => string;
  readonly lifted: string;
  readonly exclude: (name: string) => string;
  readonly liftShort: string;
  readonly excludeShort: string;
  readonly moreCustomers: (count: number) => string;
  readonly addSample: string;
  readonly addSampleWhy: string;
};

export const foundMessages: InEveryLocale<FoundMessages> = {
  "zh-CN": {
    heading: "读到的内容",
    readAgain: "重新读取",
    what: "读懂您的客户表：给客户分级，生成当天的拨打清单，填写跟进日期。每一步先预览，写入后可以撤销。",
    customers: (count) => `${count} 位客户`,
    lines: (lines, customers) => `${lines} 行明细，${customers} 位客户`,
    where: ({ sheet, headerRow, firstRow, lastRow }) =>
      headerRow === null
        ? `工作表“${sheet}”，没有找到表头`
        : `工作表“${sheet}”，表头在第 ${headerRow} 行，数据在第 ${firstRow}–${lastRow} 行`,
    noHeader: "没有找到表头。请在下面填写表头所在的行号，或者选择另一张工作表。",
    layout: "表头与数据行",
    headerRow: "表头行",
    firstDataRow: "数据首行",
    lastDataRow: "数据末行",
    forgetChoices: "恢复自动识别",
    columns: (known, total) => `认出 ${known} 列，共 ${total} 列`,
    leaveAlone: "不使用",
    secondPhone: "备用电话（空缺时用）",
    fieldOf: (header) => `“${header}”表示`,
    ours: "本加载项写入的列",
    unnamed: "（无表头）",
    dateOrder: (header) => `“${header}”的日期顺序`,
    dateOrders: { YMD: "年-月-日", MDY: "月/日/年", DMY: "日/月/年" },
    showOthers: (count) => `显示其余 ${count} 列`,
    showFewer: "收起",
    problems: (count) => `${count} 个单元格没有读懂`,
    noProblems: "所有单元格都读懂了。",
    duplicates: (groups, rows) => `电话或编号相同的客户：${groups} 组，共 ${rows} 行`,
    possibleDuplicates: (groups) => `只是姓名相同，请您判断：${groups} 组`,
    rowsOf: (rows) => `第 ${listed(rows, "、")} 行`,
    exclusions: (count) => `${count} 位客户建议不再联系`,
    exclusionsWhy: "表中有这些字样的客户不会被联系，除非您在这里解除。",
    lift: (name) => `解除${name}的勿扰`,
    lifted: "已解除",
    exclude: (name) => `恢复${name}的勿扰`,
    liftShort: "解除",
    excludeShort: "恢复",
    moreCustomers: (count) => `还有 ${count} 位`,
    addSample: "放入示例客户表",
    addSampleWhy: "还没有客户表？放入一张虚构的示例表，先试一遍。",
  },
  "zh-TW": {
    heading: "讀到的內容",
    readAgain: "重新讀取",
    what: "讀懂您的客戶表：將客戶分級，產生當天的撥打清單，填寫追蹤日期。每一步先預覽，寫入後可以復原。",
    customers: (count) => `${count} 位客戶`,
    lines: (lines, customers) => `${lines} 列明細，${customers} 位客戶`,
    where: ({ sheet, headerRow, firstRow, lastRow }) =>
      headerRow === null
        ? `工作表「${sheet}」，沒有找到標題列`
        : `工作表「${sheet}」，標題在第 ${headerRow} 列，資料在第 ${firstRow}–${lastRow} 列`,
    noHeader: "沒有找到標題列。請在下面填寫標題所在的列號，或選擇另一張工作表。",
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
  },
  "en-US": {
    heading: "What was found",
    readAgain: "Read again",
    what: "Reads your customer sheet as it is: grades customers, makes the day's call list, fills in follow-up dates. Everything is previewed first and can be undone.",
    customers: (count) => (count === 1 ? "1 customer" : `${count} customers`),
    lines: (lines, customers) => `${lines} lines of ${customers === 1 ? "1 customer" : `${customers} customers`}`,
    where: ({ sheet, headerRow, firstRow, lastRow }) =>
      headerRow === null
        ? `Sheet “${sheet}”, no header row found`
        : `Sheet “${sheet}”, header in row ${headerRow}, customers in rows ${firstRow}–${lastRow}`,
    noHeader: "No header row was found. Enter the number of the header row below, or choose another sheet.",
    layout: "Header and rows",
    headerRow: "Header row",
    firstDataRow: "First row",
    lastDataRow: "Last row",
    forgetChoices: "Back to automatic",
    columns: (known, total) => `${known} of ${total} columns understood`,
    leaveAlone: "Not used",
    secondPhone: "Second phone (where the first is missing)",
    fieldOf: (header) => `“${header}” means`,
    ours: "Written by this add-in",
    unnamed: "(no header)",
    dateOrder: (header) => `Order of dates in “${header}”`,
    dateOrders: { YMD: "Year-month-day", MDY: "Month/day/year", DMY: "Day/month/year" },
    showOthers: (count) => (count === 1 ? "Show 1 more column" : `Show ${count} more columns`),
    showFewer: "Show fewer",
    problems: (count) => (count === 1 ? "1 cell to look at" : `${count} cells to look at`),
    noProblems: "Every cell was understood.",
    duplicates: (groups, rows) =>
      `Same phone or id: ${groups === 1 ? "1 customer" : `${groups} customers`} in ${rows} rows`,
    possibleDuplicates: (groups) =>
      `Same name only, for you to decide: ${groups === 1 ? "1 group" : `${groups} groups`}`,
    rowsOf: (rows) => `Rows ${listed(rows, ", ")}`,
    exclusions: (count) => (count === 1 ? "1 customer not to contact" : `${count} customers not to contact`),
    exclusionsWhy: "These words on the sheet keep customers off every list, unless you lift it here.",
    lift: (name) => `Allow contact with ${name}`,
    lifted: "lifted",
    exclude: (name) => `Do not contact ${name}`,
    liftShort: "Lift",
    excludeShort: "Exclude",
    moreCustomers: (count) => `${count} more`,
    addSample: "Add sample customers",
    addSampleWhy: "No customer sheet yet? Add a sheet of invented customers and try everything on it.",
  },
};
