import type { InEveryLocale, Locale } from "../locale";
import type { RulesFault, RulesFaultReason } from "./rulesFaults";
import type { ColumnKey, NamedRowKey } from "./ruleTables";
import { columnName, rowName, tableTitle } from "./rulesWords";
import { choiceTexts } from "./ruleChoiceWords";

/** What is wrong with a cell of the rules sheet and what to put there: "C12（意向级别：跟进间隔）……". */
export function rulesFaultText(fault: RulesFault, locale: Locale): string {
  const words = wordsIn[locale];
  const where = [
    fault.table === null ? "" : tableTitle(fault.table, locale),
    fault.name === null ? "" : ruleName(fault.name, locale),
  ].filter(Boolean);
  return words.sentence(fault.cell, where.join(words.colon), reasonText(fault.reason, fault.found, locale));
}

/** Names without their unit: the sentence says what may stand there. */
function ruleName(name: NamedRowKey | ColumnKey, locale: Locale): string {
  const full = name.includes(".") ? columnName(name as ColumnKey, locale) : rowName(name as NamedRowKey, locale);
  return full.replace(/\s*[（(].*[）)]$/, "");
}

function reasonText(reason: RulesFaultReason, found: string, locale: Locale): string {
  const words = wordsIn[locale];
  const stands =
    found === "" ? "" : words.stands(found.length > longestFound ? `${found.slice(0, longestFound)}…` : found);
  switch (reason.code) {
    case "missing":
      return words.missing;
    case "errorValue":
      return stands + words.errorValue;
    case "notANumber":
      return stands + words.notANumber;
    case "notWhole":
      return stands + words.notWhole;
    case "notYesOrNo":
      return stands + words.notYesOrNo;
    case "notAChoice":
      return stands + words.oneOf(choiceTexts(reason.set, locale).join(words.comma));
    case "notOneOf":
      return stands + words.oneOf(reason.choices.join(words.comma));
    case "notAWeekday":
      return stands + words.notAWeekday;
    case "atLeast":
      return stands + words.atLeast(reason.least);
    case "above":
      return stands + words.above(reason.limit);
    case "atMost":
      return stands + words.atMost(reason.most);
    case "mustGrow":
      return words.mustGrow;
    case "mustFall":
      return words.mustFall;
    case "valueCount":
      return stands + words.valueCount(reason.count);
    case "tooFewRows":
      return words.tooFewRows(reason.least);
    case "rowMissing":
      return words.rowMissing;
    case "unknownRow":
      return stands + words.unknownRow;
    case "repeated":
      return stands + words.repeated(reason.first);
    case "unknownGrade":
      return stands + words.unknownGrade(reason.grades.join(words.comma));
    case "unknownStage":
      return stands + words.unknownStage(reason.stages.join(words.comma));
    case "sharedWord":
      return words.sharedWord(reason.word);
    case "noOpenDay":
      return words.noOpenDay;
    case "unknownTable":
      return stands + words.unknownTable;
    case "newerVersion":
      return words.newerVersion;
    case "refused":
      return stands + words.refused(reason.detail);
  }
}

const longestFound = 40;

type Words = {
  readonly sentence: (cell: string, where: string, what: string) => string;
  readonly colon: string;
  readonly comma: string;
  readonly stands: (found: string) => string;
  readonly missing: string;
  readonly errorValue: string;
  readonly notANumber: string;
  readonly notWhole: string;
  readonly notYesOrNo: string;
  readonly oneOf: (choices: string) => string;
  readonly notAWeekday: string;
  readonly atLeast: (least: number) => string;
  readonly above: (limit: number) => string;
  readonly atMost: (most: number) => string;
  readonly mustGrow: string;
  readonly mustFall: string;
  readonly valueCount: (count: number) => string;
  readonly tooFewRows: (least: number) => string;
  readonly rowMissing: string;
  readonly unknownRow: string;
  readonly repeated: (first: string) => string;
  readonly unknownGrade: (grades: string) => string;
  readonly unknownStage: (stages: string) => string;
  readonly sharedWord: (word: string) => string;
  readonly noOpenDay: string;
  readonly unknownTable: string;
  readonly newerVersion: string;
  readonly refused: (detail: string) => string;
};

const wordsIn: InEveryLocale<Words> = {
  "zh-CN": {
    sentence: (cell, where, what) => `${cell}${where === "" ? "" : `（${where}）`}：${what}。`,
    colon: "：",
    comma: "、",
    stands: (found) => `现在是“${found}”，`,
    missing: "没有填，请填写",
    errorValue: "这是错误值，请改正公式或直接填写",
    notANumber: "应该是一个数字",
    notWhole: "应该是整数",
    notYesOrNo: "应该是“是”或“否”",
    oneOf: (choices) => `只能是：${choices}`,
    notAWeekday: "应该是星期几，例如“周一、周日”，没有就填“无”",
    atLeast: (least) => `应该不小于 ${least}`,
    above: (limit) => `应该大于 ${limit}`,
    atMost: (most) => `应该不大于 ${most}`,
    mustGrow: "这一行的数值应该从左到右越来越大",
    mustFall: "这一行的数值应该从左到右越来越小",
    valueCount: (count) => `这一行只有 ${count} 个值，多出的数字请删除`,
    tooFewRows: (least) => `这张表至少要有 ${least} 行`,
    rowMissing: "这一行不见了，请按原样补上（连同隐藏的 A 列），或者删掉整张表改用默认规则",
    unknownRow: "不是这张表的项目，请删除这一行；备注可以写在数值右边",
    repeated: (first) => `与 ${first} 重复，请保留一个`,
    unknownGrade: (grades) => `“意向级别”表里没有这个级别，现有：${grades}`,
    unknownStage: (stages) => `“电话销售进程”表里没有这个编号，现有：${stages}`,
    sharedWord: (word) => `“${word}”在上面另一行里已有，一个词只能有一个意思`,
    noOpenDay: "这样一周没有一天上班，请至少留一天",
    unknownTable: "隐藏的 A 列里不是本加载项认识的标识，请恢复原来的内容或清空它",
    newerVersion: "这张规则表来自更新版本的 Callsheet，请更新加载项",
    refused: (detail) => `不能这样填（${detail}）`,
  },
  "zh-TW": {
    sentence: (cell, where, what) => `${cell}${where === "" ? "" : `（${where}）`}：${what}。`,
    colon: "：",
    comma: "、",
    stands: (found) => `目前是「${found}」，`,
    missing: "沒有填，請填寫",
    errorValue: "這是錯誤值，請修正公式或直接填寫",
    notANumber: "應該是一個數字",
    notWhole: "應該是整數",
    notYesOrNo: "應該是「是」或「否」",
    oneOf: (choices) => `只能是：${choices}`,
    notAWeekday: "應該是星期幾，例如「週一、週日」，沒有就填「無」",
    atLeast: (least) => `應該不小於 ${least}`,
    above: (limit) => `應該大於 ${limit}`,
    atMost: (most) => `應該不大於 ${most}`,
    mustGrow: "這一列的數值應該由左到右越來越大",
    mustFall: "這一列的數值應該由左到右越來越小",
    valueCount: (count) => `這一列只有 ${count} 個值，多出的數字請刪除`,
    tooFewRows: (least) => `這張表至少要有 ${least} 列`,
    rowMissing: "這一列不見了，請照原樣補上（連同隱藏的 A 欄），或刪除整張表改用預設規則",
    unknownRow: "不是這張表的項目，請刪除這一列；備註可以寫在數值右邊",
    repeated: (first) => `與 ${first} 重複，請保留一個`,
    unknownGrade: (grades) => `「意向級別」表裡沒有這個級別，現有：${grades}`,
    unknownStage: (stages) => `「電話行銷階段」表裡沒有這個編號，現有：${stages}`,
    sharedWord: (word) => `「${word}」在上面另一列裡已有，一個詞只能有一個意思`,
    noOpenDay: "這樣一週沒有一天上班，請至少留一天",
    unknownTable: "隱藏的 A 欄裡不是本增益集認得的識別碼，請恢復原來的內容或清空它",
    newerVersion: "這張規則表來自較新版本的 Callsheet，請更新增益集",
    refused: (detail) => `不能這樣填（${detail}）`,
  },
  "en-US": {
    sentence: (cell, where, what) => `${cell}${where === "" ? "" : ` (${where})`}: ${what}.`,
    colon: ": ",
    comma: ", ",
    stands: (found) => `“${found}” stands here; `,
    missing: "nothing is filled in; a value is needed",
    errorValue: "this is an error: correct the formula or type a value",
    notANumber: "a number is needed",
    notWhole: "a whole number is needed",
    notYesOrNo: "“yes” or “no” is needed",
    oneOf: (choices) => `it must be one of: ${choices}`,
    notAWeekday: "days of the week are needed, such as “Mon, Sun”, or “none”",
    atLeast: (least) => `it must be at least ${least}`,
    above: (limit) => `it must be more than ${limit}`,
    atMost: (most) => `it must be at most ${most}`,
    mustGrow: "the values of this row must grow from left to right",
    mustFall: "the values of this row must fall from left to right",
    valueCount: (count) => `this row has ${count} values; please delete the numbers beyond them`,
    tooFewRows: (least) => `this table needs at least ${least} rows`,
    rowMissing:
      "this row is gone: put it back as it was (with the hidden column A), or delete the whole table to use the defaults",
    unknownRow: "it is not a rule of this table: please delete the row; notes may stand to the right of the values",
    repeated: (first) => `it stands in ${first} already; keep one of them`,
    unknownGrade: (grades) => `the table of intent grades does not have this grade; it has: ${grades}`,
    unknownStage: (stages) => `the table of telesales stages does not have this number; it has: ${stages}`,
    sharedWord: (word) => `“${word}” stands in a row above as well; one word has one meaning`,
    noOpenDay: "no day of the week would be left to work on; leave at least one",
    unknownTable:
      "the hidden column A holds something that this add-in does not know: put back what stood here, or clear it",
    newerVersion: "this rules sheet was made by a later version of Callsheet; please update the add-in",
    refused: (detail) => `this cannot be used (${detail})`,
  },
};
