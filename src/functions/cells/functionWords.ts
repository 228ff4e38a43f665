import type { FollowUpStatus } from "../../domain/contactPlan/followUpStatus";
import type { InEveryLocale, Locale } from "../../domain/locale";

/** What is wrong with an argument of a formula. Arguments are called by the names that Excel shows, in every language. */
export type FunctionFault =
  | { readonly code: "notADate"; readonly argument: string; readonly found: string }
  | { readonly code: "notANumber"; readonly argument: string; readonly found: string }
  | { readonly code: "notText"; readonly argument: string; readonly found: string }
  | { readonly code: "notPositive"; readonly argument: string; readonly found: number }
  | { readonly code: "negative"; readonly argument: string; readonly found: number }
  | { readonly code: "notAShare"; readonly argument: string; readonly found: number }
  | { readonly code: "tooMany"; readonly argument: string; readonly found: number; readonly most: number }
  | { readonly code: "earlierThan"; readonly argument: string; readonly other: string }
  | { readonly code: "laterThan"; readonly argument: string; readonly other: string }
  | { readonly code: "lessThan"; readonly argument: string; readonly other: string }
  | { readonly code: "notADayOrTick"; readonly argument: string; readonly found: string }
  | {
      readonly code: "stageColumnsDoNotFit";
      readonly argument: string;
      readonly columns: number;
      readonly stages: number;
    }
  | { readonly code: "needsStageColumns"; readonly argument: string; readonly stages: number }
  | { readonly code: "notWhole"; readonly argument: string; readonly found: number; readonly least: number }
  | {
      readonly code: "notOneOf";
      readonly argument: string;
      readonly found: string;
      readonly choices: readonly string[];
    }
  | { readonly code: "missing"; readonly argument: string }
  | { readonly code: "errorInside"; readonly argument: string; readonly error: string }
  | { readonly code: "severalColumns"; readonly argument: string; readonly columns: number }
  | { readonly code: "notOneCell"; readonly argument: string }
  | {
      readonly code: "lengthsDiffer";
      readonly argument: string;
      readonly rows: number;
      readonly other: string;
      readonly otherRows: number;
    }
  | { readonly code: "unknownRule"; readonly argument: string; readonly found: string }
  | { readonly code: "faultyRule"; readonly argument: string; readonly rule: string; readonly found: string }
  | { readonly code: "rulerIncomplete"; readonly argument: string }
  | { readonly code: "unknownStage"; readonly argument: string; readonly found: string }
  | { readonly code: "ratesDoNotFit"; readonly argument: string; readonly rates: number; readonly stages: number }
  /** The words come from the domain, for example from `words/rfm.ts`. */
  | { readonly code: "because"; readonly argument: string; readonly why: string };

/** Why there is no answer though nothing is wrong. */
export type NoAnswer =
  | { readonly code: "tooFewToRank"; readonly least: number }
  | { readonly code: "noOrders" }
  | { readonly code: "notFollowedUp"; readonly grade: string }
  | { readonly code: "buyDayPassed" }
  | { readonly code: "nobodyLost" }
  /** A share of money, and a forecast from rates that were given, are no count of cases. */
  | { readonly code: "noInterval" };

/** "orders: “many” is not a number" in the person's language. */
export function functionMessage(fault: FunctionFault, locale: Locale): string {
  return `${fault.argument}${locale === "en-US" ? ": " : "："}${faults[locale](fault)}`;
}

/** The message of a fault in one row of a range, where the whole formula has one answer: "row 3 of the range, dates: …". */
export function messageInRow(message: string, row: number, locale: Locale): string {
  return inRow[locale](message, row);
}

export function noAnswerMessage(noAnswer: NoAnswer, locale: Locale): string {
  return noAnswers[locale](noAnswer);
}

const inRow: InEveryLocale<(message: string, row: number) => string> = {
  "zh-CN": (message, row) => `区域第 ${row} 行，${message}`,
  "zh-TW": (message, row) => `範圍第 ${row} 列，${message}`,
  "en-US": (message, row) => `row ${row} of the range, ${message}`,
};

const faults: InEveryLocale<(fault: FunctionFault) => string> = {
  "zh-CN": (fault) => {
    switch (fault.code) {
      case "notADate":
        return `“${fault.found}”不是能确定的日期，请用 Excel 日期或带年份的写法（如 2026-11-20）`;
      case "notANumber":
        return `“${fault.found}”不是数字`;
      case "notText":
        return `“${fault.found}”不是文字`;
      case "notPositive":
        return `${fault.found} 应大于 0`;
      case "negative":
        return `${fault.found} 不能是负数`;
      case "notAShare":
        return `${fault.found} 应在 0 与 1 之间，如 0.2 或 20%`;
      case "tooMany":
        return `${fault.found} 太大，最多 ${fault.most}`;
      case "earlierThan":
        return `早于 ${fault.other}，请核对`;
      case "laterThan":
        return `晚于 ${fault.other}，请核对年份和月份`;
      case "lessThan":
        return `不能小于 ${fault.other}`;
      case "notADayOrTick":
        return `“${fault.found}”既不是日期，也不是 √、是、否这类标记`;
      case "stageColumnsDoNotFit":
        return `有 ${fault.columns} 列，而阶段有 ${fault.stages} 个；应给一列阶段名称，或每个阶段一列日期`;
      case "needsStageColumns":
        return `any 只看有记录的阶段，stages 需要每个阶段一列日期（共 ${fault.stages} 列）`;
      case "notWhole":
        return `${fault.found} 应为不小于 ${fault.least} 的整数`;
      case "notOneOf":
        return `“${fault.found}”无法识别，可用：${fault.choices.join("、")}`;
      case "missing":
        return "不能为空";
      case "errorInside":
        return `单元格是错误值 ${fault.error}`;
      case "severalColumns":
        return `应为一个单元格或一列，这里有 ${fault.columns} 列`;
      case "notOneCell":
        return "这里只能用一个值，不能每行不同";
      case "lengthsDiffer":
        return `有 ${fault.rows} 行，而 ${fault.other} 有 ${fault.otherRows} 行；两者应同样长，或只给一个单元格`;
      case "unknownRule":
        return `“${fault.found}”不是已知的规则，请核对写法`;
      case "faultyRule":
        return `“${fault.rule}”这一行的值（${fault.found}）不成立，请核对个数与大小次序`;
      case "rulerIncomplete":
        return "“R 分界值”“F 分界值”“M 分界值”三行要一起给出";
      case "unknownStage":
        return `“${fault.found}”不在阶段列表中`;
      case "ratesDoNotFit":
        return `给了 ${fault.rates} 个成交率，而阶段有 ${fault.stages} 个；应每个阶段一个，介于 0 与 1 之间`;
      case "because":
        return fault.why;
    }
  },
  "zh-TW": (fault) => {
    switch (fault.code) {
      case "notADate":
        return `「${fault.found}」不是能確定的日期，請用 Excel 日期或含年份的寫法（如 2026-11-20）`;
      case "notANumber":
        return `「${fault.found}」不是數字`;
      case "notText":
        return `「${fault.found}」不是文字`;
      case "notPositive":
        return `${fault.found} 應大於 0`;
      case "negative":
        return `${fault.found} 不能是負數`;
      case "notAShare":
        return `${fault.found} 應在 0 與 1 之間，如 0.2 或 20%`;
      case "tooMany":
        return `${fault.found} 太大，最多 ${fault.most}`;
      case "earlierThan":
        return `早於 ${fault.other}，請核對`;
      case "laterThan":
        return `晚於 ${fault.other}，請核對年份與月份`;
      case "lessThan":
        return `不能小於 ${fault.other}`;
      case "notADayOrTick":
        return `「${fault.found}」既不是日期，也不是 √、是、否這類標記`;
      case "stageColumnsDoNotFit":
        return `有 ${fault.columns} 欄，而階段有 ${fault.stages} 個；應給一欄階段名稱，或每個階段一欄日期`;
      case "needsStageColumns":
        return `any 只看有紀錄的階段，stages 需要每個階段一欄日期（共 ${fault.stages} 欄）`;
      case "notWhole":
        return `${fault.found} 應為不小於 ${fault.least} 的整數`;
      case "notOneOf":
        return `「${fault.found}」無法辨識，可用：${fault.choices.join("、")}`;
      case "missing":
        return "不能空白";
      case "errorInside":
        return `儲存格是錯誤值 ${fault.error}`;
      case "severalColumns":
        return `應為一個儲存格或一欄，這裡有 ${fault.columns} 欄`;
      case "notOneCell":
        return "這裡只能用一個值，不能每列不同";
      case "lengthsDiffer":
        return `有 ${fault.rows} 列，而 ${fault.other} 有 ${fault.otherRows} 列；兩者應一樣長，或只給一個儲存格`;
      case "unknownRule":
        return `「${fault.found}」不是已知的規則，請核對寫法`;
      case "faultyRule":
        return `「${fault.rule}」這一列的值（${fault.found}）不成立，請核對個數與大小順序`;
      case "rulerIncomplete":
        return "「R 分界值」「F 分界值」「M 分界值」三列要一起給";
      case "unknownStage":
        return `「${fault.found}」不在階段清單中`;
      case "ratesDoNotFit":
        return `給了 ${fault.rates} 個成交率，而階段有 ${fault.stages} 個；應每個階段一個，介於 0 與 1 之間`;
      case "because":
        return fault.why;
    }
  },
  "en-US": (fault) => {
    switch (fault.code) {
      case "notADate":
        return `“${fault.found}” is not a date that is certain: use an Excel date, or write it with its year (2026-11-20)`;
      case "notANumber":
        return `“${fault.found}” is not a number`;
      case "notText":
        return `“${fault.found}” is not text`;
      case "notPositive":
        return `${fault.found} must be greater than 0`;
      case "negative":
        return `${fault.found} must not be negative`;
      case "notAShare":
        return `${fault.found} must be between 0 and 1, such as 0.2 or 20%`;
      case "tooMany":
        return `${fault.found} is too much: at most ${fault.most}`;
      case "earlierThan":
        return `is before ${fault.other}: check the two`;
      case "laterThan":
        return `is after ${fault.other}: check year and month`;
      case "lessThan":
        return `must not be less than ${fault.other}`;
      case "notADayOrTick":
        return `“${fault.found}” is neither a date nor a mark such as √, yes or no`;
      case "stageColumnsDoNotFit":
        return `has ${fault.columns} columns for ${fault.stages} stages: give one column of stage names, or a column of days for each stage`;
      case "needsStageColumns":
        return `any counts recorded stages only, so stages must have a column of days for each of the ${fault.stages} stages`;
      case "notWhole":
        return `${fault.found} must be a whole number of at least ${fault.least}`;
      case "notOneOf":
        return `“${fault.found}” is not understood; use ${fault.choices.join(", ")}`;
      case "missing":
        return "must not be blank";
      case "errorInside":
        return `the cell holds the error ${fault.error}`;
      case "severalColumns":
        return `must be one cell or one column, and has ${fault.columns} columns`;
      case "notOneCell":
        return "takes one value for all rows";
      case "lengthsDiffer":
        return `has ${fault.rows} rows and ${fault.other} has ${fault.otherRows}: make them equally long, or give one cell`;
      case "unknownRule":
        return `“${fault.found}” is not a known rule: check how it is written`;
      case "faultyRule":
        return `the row “${fault.rule}” (${fault.found}) does not hold together: check how many values there are and that they rise or fall`;
      case "rulerIncomplete":
        return "the rows R cuts, F cuts and M cuts come together";
      case "unknownStage":
        return `“${fault.found}” is not in the list of stages`;
      case "ratesDoNotFit":
        return `${fault.rates} win rates for ${fault.stages} stages: give one for each stage, between 0 and 1`;
      case "because":
        return fault.why;
    }
  },
};

const noAnswers: InEveryLocale<(noAnswer: NoAnswer) => string> = {
  "zh-CN": (noAnswer) => {
    switch (noAnswer.code) {
      case "tooFewToRank":
        return `少于 ${noAnswer.least} 个，无法按名次评分`;
      case "noOrders":
        return "没有订单";
      case "notFollowedUp":
        return `${noAnswer.grade} 级不再跟进`;
      case "buyDayPassed":
        return "预计购买日已过：保留原级别，并向客户确认新的日期";
      case "nobodyLost":
        return "没有战败的客户，成交率都是 100%，无法预计；请标出战败客户，或给出 rates";
      case "noInterval":
        return "这不是按个数统计的比例，没有区间";
    }
  },
  "zh-TW": (noAnswer) => {
    switch (noAnswer.code) {
      case "tooFewToRank":
        return `少於 ${noAnswer.least} 個，無法依名次評分`;
      case "noOrders":
        return "沒有訂單";
      case "notFollowedUp":
        return `${noAnswer.grade} 級不再追蹤`;
      case "buyDayPassed":
        return "預計購買日已過：保留原級別，並向客戶確認新的日期";
      case "nobodyLost":
        return "沒有戰敗的客戶，成交率都是 100%，無法預計；請標出戰敗客戶，或給出 rates";
      case "noInterval":
        return "這不是依個數統計的比例，沒有區間";
    }
  },
  "en-US": (noAnswer) => {
    switch (noAnswer.code) {
      case "tooFewToRank":
        return `fewer than ${noAnswer.least}: too few to score by rank`;
      case "noOrders":
        return "there are no orders";
      case "notFollowedUp":
        return `grade ${noAnswer.grade} is not followed up`;
      case "buyDayPassed":
        return "the expected day has passed: keep the grade, and ask the customer for a new day";
      case "nobodyLost":
        return "nobody is marked as lost, so every win rate is 100% and says nothing: mark the lost customers, or give rates";
      case "noInterval":
        return "this is not a share of cases, so it has no interval";
    }
  },
};

/** The state of a follow-up in a cell. */
export function followUpStatusName(status: FollowUpStatus, locale: Locale): string {
  return followUpStatuses[locale][status];
}

const followUpStatuses: InEveryLocale<Readonly<Record<FollowUpStatus, string>>> = {
  "zh-CN": { overdue: "逾期", due: "今天到期", upcoming: "未到期" },
  "zh-TW": { overdue: "逾期", due: "今天到期", upcoming: "未到期" },
  "en-US": { overdue: "overdue", due: "due", upcoming: "upcoming" },
};
