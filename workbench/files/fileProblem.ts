import type { InEveryLocale, Locale } from "../locale";

/** Why a file cannot be opened or saved. The sentence for it is `fileProblemSentence`. */
export type FileProblem =
  | { readonly code: "empty-file" }
  | { readonly code: "unknown-kind" }
  | { readonly code: "old-excel" }
  | { readonly code: "binary-excel" }
  | { readonly code: "web-page" }
  | { readonly code: "xml-spreadsheet" }
  | { readonly code: "text-file" }
  | { readonly code: "encrypted" }
  | { readonly code: "damaged"; readonly detail: string }
  | { readonly code: "no-sheets" }
  | { readonly code: "unreadable-text" }
  | { readonly code: "character-not-in-gb18030"; readonly character: string; readonly address: string }
  | { readonly code: "not-writable"; readonly detail: string };

/** What happened to `fileName` and what the person can do about it. */
export function fileProblemSentence(problem: FileProblem, fileName: string, locale: Locale): string {
  const say = words[locale];
  switch (problem.code) {
    case "empty-file":
      return say.emptyFile(fileName);
    case "unknown-kind":
      return say.unknownKind(fileName);
    case "old-excel":
      return say.oldExcel(fileName);
    case "binary-excel":
      return say.binaryExcel(fileName);
    case "web-page":
      return say.webPage(fileName);
    case "xml-spreadsheet":
      return say.xmlSpreadsheet(fileName);
    case "text-file":
      return say.textFile(fileName);
    case "encrypted":
      return say.encrypted(fileName);
    case "damaged":
      return say.damaged(fileName, problem.detail);
    case "no-sheets":
      return say.noSheets(fileName);
    case "unreadable-text":
      return say.unreadableText(fileName);
    case "character-not-in-gb18030":
      return say.characterNotInGb18030(problem.character, problem.address);
    case "not-writable":
      return say.notWritable(fileName, problem.detail);
  }
}

type Words = {
  readonly emptyFile: (name: string) => string;
  readonly unknownKind: (name: string) => string;
  readonly oldExcel: (name: string) => string;
  readonly binaryExcel: (name: string) => string;
  readonly webPage: (name: string) => string;
  readonly xmlSpreadsheet: (name: string) => string;
  readonly textFile: (name: string) => string;
  readonly encrypted: (name: string) => string;
  readonly damaged: (name: string, detail: string) => string;
  readonly noSheets: (name: string) => string;
  readonly unreadableText: (name: string) => string;
  readonly characterNotInGb18030: (character: string, address: string) => string;
  readonly notWritable: (name: string, detail: string) => string;
};

const words: InEveryLocale<Words> = {
  "zh-CN": {
    emptyFile: (name) => `“${name}”是空文件，没有可以打开的内容。`,
    unknownKind: (name) => `“${name}”不是 .xlsx 或 .csv 文件。请先在 Excel 中另存为 .xlsx，再打开。`,
    oldExcel: (name) => `“${name}”是旧版 Excel（.xls）文件。请先在 Excel 中另存为 .xlsx，再打开。`,
    binaryExcel: (name) => `“${name}”是 Excel 二进制工作簿（.xlsb）。请先在 Excel 中另存为 .xlsx，再打开。`,
    webPage: (name) =>
      `“${name}”是网页（HTML），不是工作簿。请用 Excel 打开它（提示格式不符时选“是”），另存为“Excel 工作簿（.xlsx）”，再打开新文件。`,
    xmlSpreadsheet: (name) =>
      `“${name}”是“XML 电子表格 2003”，不是 .xlsx 工作簿。请用 Excel 打开它，另存为“Excel 工作簿（.xlsx）”，再打开新文件。`,
    textFile: (name) => `“${name}”是文本文件，不是工作簿。请把扩展名改成 .csv 再打开，或用 Excel 打开后另存为 .xlsx。`,
    encrypted: (name) => `“${name}”设有打开密码。请先在 Excel 中取消密码并保存，再打开。`,
    damaged: (name, detail) => `“${name}”已损坏，无法打开（${detail}）。请在 Excel 中打开并修复后另存，再试一次。`,
    noSheets: (name) => `在“${name}”中没有读到任何工作表。请在 Excel 中打开它，另存为新的 .xlsx，再试一次。`,
    unreadableText: (name) => `“${name}”的文字编码既不是 UTF-8 也不是 GB18030。请另存为“CSV UTF-8”，再打开。`,
    characterNotInGb18030: (character, address) =>
      `单元格 ${address} 中的字符“${character}”无法写成 GB18030。请改用 UTF-8 保存，文件没有写出。`,
    notWritable: (name, detail) => `“${name}”没有保存成功（${detail}）。表格内容仍在页面上，请换一种格式再试。`,
  },
  "zh-TW": {
    emptyFile: (name) => `「${name}」是空白檔案，沒有可以開啟的內容。`,
    unknownKind: (name) => `「${name}」不是 .xlsx 或 .csv 檔案。請先在 Excel 另存成 .xlsx，再開啟。`,
    oldExcel: (name) => `「${name}」是舊版 Excel（.xls）檔案。請先在 Excel 另存成 .xlsx，再開啟。`,
    binaryExcel: (name) => `「${name}」是 Excel 二進位活頁簿（.xlsb）。請先在 Excel 另存成 .xlsx，再開啟。`,
    webPage: (name) =>
      `「${name}」是網頁（HTML），不是活頁簿。請用 Excel 開啟它（提示格式不符時選「是」），另存成「Excel 活頁簿（.xlsx）」，再開啟新檔案。`,
    xmlSpreadsheet: (name) =>
      `「${name}」是「XML 試算表 2003」，不是 .xlsx 活頁簿。請用 Excel 開啟它，另存成「Excel 活頁簿（.xlsx）」，再開啟新檔案。`,
    textFile: (name) => `「${name}」是文字檔，不是活頁簿。請把副檔名改成 .csv 再開啟，或用 Excel 開啟後另存成 .xlsx。`,
    encrypted: (name) => `「${name}」設有開啟密碼。請先在 Excel 移除密碼並儲存，再開啟。`,
    damaged: (name, detail) => `「${name}」已損毀，無法開啟（${detail}）。請用 Excel 開啟並修復後另存新檔，再試一次。`,
    noSheets: (name) => `在「${name}」裡讀不到任何工作表。請用 Excel 開啟，另存成新的 .xlsx，再試一次。`,
    unreadableText: (name) => `「${name}」的文字編碼不是 UTF-8，也不是 GB18030。請另存成「CSV UTF-8」，再開啟。`,
    characterNotInGb18030: (character, address) =>
      `儲存格 ${address} 裡的字元「${character}」無法以 GB18030 表示。請改用 UTF-8 儲存，檔案尚未寫出。`,
    notWritable: (name, detail) => `「${name}」儲存失敗（${detail}）。表格內容仍在頁面上，請換一種格式再試。`,
  },
  "en-US": {
    emptyFile: (name) => `“${name}” is empty: there is nothing in it to open.`,
    unknownKind: (name) => `“${name}” is not an .xlsx or .csv file. Save it as .xlsx in Excel first, then open that.`,
    oldExcel: (name) => `“${name}” is a file of an old Excel (.xls). Save it as .xlsx in Excel first, then open that.`,
    binaryExcel: (name) =>
      `“${name}” is a binary Excel workbook (.xlsb). Save it as .xlsx in Excel first, then open that.`,
    webPage: (name) =>
      `“${name}” is a web page (HTML), not a workbook. Open it in Excel (answer Yes when asked about its format), save it as an Excel workbook (.xlsx), then open that.`,
    xmlSpreadsheet: (name) =>
      `“${name}” is an XML Spreadsheet 2003, not an .xlsx workbook. Open it in Excel, save it as an Excel workbook (.xlsx), then open that.`,
    textFile: (name) =>
      `“${name}” is a text file, not a workbook. Change the end of its name to .csv and open it again, or open it in Excel and save it as .xlsx.`,
    encrypted: (name) => `“${name}” is locked with a password. Remove the password in Excel, save, then open it again.`,
    damaged: (name, detail) =>
      `“${name}” is damaged and cannot be opened (${detail}). Let Excel repair it, save it under a new name, then try again.`,
    noSheets: (name) =>
      `No worksheet could be read from “${name}”. Open it in Excel, save it as a new .xlsx file, then try again.`,
    unreadableText: (name) =>
      `The text of “${name}” is neither UTF-8 nor GB18030. Save it as “CSV UTF-8”, then open that.`,
    characterNotInGb18030: (character, address) =>
      `The character “${character}” in cell ${address} cannot be written as GB18030. Save as UTF-8 instead; no file was written.`,
    notWritable: (name, detail) =>
      `“${name}” could not be saved (${detail}). Your cells are still on the page; try the other format.`,
  },
};
