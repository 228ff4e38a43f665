import { type ILanguagePack, LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import { UniverSheetsFindReplacePreset } from "@univerjs/preset-sheets-find-replace";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import { UniverSheetsSortPreset } from "@univerjs/preset-sheets-sort";
import { UniverSheetsTablePreset } from "@univerjs/preset-sheets-table";
import type { Locale } from "../locale";
import { patchEngine } from "../excel/engine/engine";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-filter/lib/index.css";
import "@univerjs/preset-sheets-find-replace/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import "@univerjs/preset-sheets-sort/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";

/**
 * The grid in `container`, without a workbook yet. Univer's own `createUniver` is in a package that brings parts which are
 * not free software, so the few lines of it are here: all plugins of the presets, each once.
 */
export async function createUniver(container: HTMLElement, locale: Locale): Promise<FUniver> {
  patchEngine();
  const univer = new Univer({
    locale: univerLocales[locale],
    locales: { [univerLocales[locale]]: await gridWords(locale) },
    logLevel: LogLevel.ERROR,
  });
  const presets = [
    UniverSheetsCorePreset({ container, disableAutoFocus: true, header: true, ribbonType: "simple" }),
    UniverSheetsFilterPreset(),
    UniverSheetsSortPreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsTablePreset(),
    UniverSheetsFindReplacePreset(),
    UniverSheetsNotePreset(),
  ];
  const registered = new Set<string>();
  for (const entry of presets.flatMap(({ plugins }) => plugins)) {
    const [plugin, config] = Array.isArray(entry) ? entry : [entry, undefined];
    if (registered.has(plugin.pluginName)) continue;
    registered.add(plugin.pluginName);
    univer.registerPlugin(plugin, config);
  }
  return FUniver.newAPI(univer);
}

/** Has the grid's menus speak another language. */
export async function setGridLanguage(univerAPI: FUniver, locale: Locale): Promise<void> {
  univerAPI.loadLocales(univerLocales[locale], await gridWords(locale));
  univerAPI.setLocale(univerLocales[locale]);
}

async function gridWords(locale: Locale): Promise<ILanguagePack> {
  const { gridWords: words } = await languages[locale]();
  return mergeLocales(...words);
}

const univerLocales = { "zh-CN": LocaleType.ZH_CN, "zh-TW": LocaleType.ZH_TW, "en-US": LocaleType.EN_US } as const;

/** Fetched when needed: each is as large as the rest of the page without the grid. */
const languages = {
  "zh-CN": () => import("./gridWords/zhCn"),
  "zh-TW": () => import("./gridWords/zhTw"),
  "en-US": () => import("./gridWords/enUs"),
} as const;
