import core from "@univerjs/preset-sheets-core/locales/zh-TW";
import conditionalFormatting from "@univerjs/preset-sheets-conditional-formatting/locales/zh-TW";
import dataValidation from "@univerjs/preset-sheets-data-validation/locales/zh-TW";
import filter from "@univerjs/preset-sheets-filter/locales/zh-TW";
import findReplace from "@univerjs/preset-sheets-find-replace/locales/zh-TW";
import note from "@univerjs/preset-sheets-note/locales/zh-TW";
import sort from "@univerjs/preset-sheets-sort/locales/zh-TW";
import table from "@univerjs/preset-sheets-table/locales/zh-TW";

export const gridWords = [core, conditionalFormatting, dataValidation, filter, findReplace, note, sort, table];
