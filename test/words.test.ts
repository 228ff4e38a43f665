import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { functionFiles } from "../scripts/functionFiles.cjs";
import { locales, type Locale } from "../src/domain/locale";
import { countScripts, hasHan } from "../src/domain/text/text";

/** Words that people on the other side of the strait use, or that this project says otherwise, with what is said here. */
const notSaid: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  "zh-TW": {
    跟進: "追蹤",
    工作日: "工作天",
    節假日: "假日",
    法定假日: "國定假日",
    調休: "補班",
    單元格: "儲存格",
    工作簿: "活頁簿",
    加載項: "增益集",
    選項卡: "索引標籤",
    撤銷: "復原",
    默認: "預設",
    數據: "資料",
    文件: "檔案",
    保存: "儲存",
    新建: "新增",
    打印: "列印",
    鼠標: "滑鼠",
    屏幕: "螢幕",
    軟件: "軟體",
    網絡: "網路",
    信息: "訊息",
    短信: "簡訊",
    菜單: "功能表",
    搜索: "搜尋",
    概率: "機率",
    質量: "品質",
    質保: "保固",
    合同: "合約",
    郵箱: "電子郵件",
    微信號: "微信 ID",
    口徑: "定義",
    看板: "儀表板",
    進程: "階段",
    電話銷售: "電話行銷",
    自然月: "日曆月",
    首單: "首購",
    進店: "來店",
    到店: "來店",
    擬合: "配適",
    贏率: "成交率",
    登記: "登錄",
    意向等級: "意向級別",
    意願等級: "意向級別",
    未分配: "未分派",
    產業: "行業",
    切點: "分界值",
    基準日: "計算日",
    統計日: "計算日",
    "“": "「",
  },
  "zh-CN": {
    追踪: "跟进",
    工作天: "工作日",
    储存格: "单元格",
    活页簿: "工作簿",
    增益集: "加载项",
    索引标签: "选项卡",
    预设: "默认",
    列印: "打印",
    滑鼠: "鼠标",
    萤幕: "屏幕",
    软体: "软件",
    网路: "网络",
    讯息: "信息",
    简讯: "短信",
    机率: "概率",
    保固: "质保",
    合约: "合同",
    引数: "参数",
    巨集: "宏",
    视窗: "窗口",
    程式: "程序",
    打分: "评分",
    赢率: "成交率",
    贴现率: "折现率",
    切点: "分界值",
    基准日: "计算日",
    统计日: "计算日",
    "「": "“",
  },
  "en-US": {
    "sales rep": "owner",
    Unassigned: "No owner",
    "What I found": "Found",
    "out of control": "out of reach",
    olour: "color",
    recognis: "recogniz",
    ancelled: "canceled",
    entred: "centered",
  },
};

describe("the words of each language", () => {
  const texts = ourTexts();

  it("are found in all three languages", () => {
    for (const locale of locales) expect(texts[locale].length).toBeGreaterThan(1_000);
  });

  it.each(locales)("say in %s what people there say, and one word for one thing", (locale) => {
    const found = texts[locale].flatMap(({ file, text }) =>
      Object.entries(notSaid[locale])
        .filter(([word]) => text.includes(word))
        .map(([word, instead]) => `${file}: “${text}” says ${word}, here it is ${instead}`),
    );
    expect(found).toEqual([]);
  });

  it("are in the characters of their language", () => {
    const strange = (locale: Locale, isStrange: (text: string) => boolean) =>
      texts[locale].filter(({ text }) => isStrange(text)).map(({ file, text }) => `${file}: ${text}`);
    expect(strange("zh-CN", (text) => countScripts(text).traditional > 0)).toEqual([]);
    expect(strange("zh-TW", (text) => countScripts(text).simplified > 0)).toEqual([]);
    // The unit 万 (ten thousand) stands beside its English name, for whoever keeps a Chinese sheet.
    expect(strange("en-US", (text) => hasHan(text.replace("(万)", "")))).toEqual([]);
  });
});

type OurText = { readonly file: string; readonly text: string };
type TextsByLocale = Readonly<Record<Locale, OurText[]>>;

/** Every text that stands under a language in the code: string by string, template by template. */
function ourTexts(): TextsByLocale {
  const root = path.join(__dirname, "..");
  const texts: TextsByLocale = { "zh-CN": [], "zh-TW": [], "en-US": [] };
  for (const file of ["src", "workbench"].flatMap((folder) => filesUnder(root, folder))) {
    if (/\.(ts|tsx|json)$/.test(file)) takeFrom(file, readFileSync(path.join(root, file), "utf8"), texts);
  }
  // The English help of the functions stands in their comments.
  for (const file of functionFiles) {
    for (const [, text = ""] of readFileSync(file, "utf8").matchAll(/^ \* (.+)$/gm))
      texts["en-US"].push({ file, text });
  }
  const manifest = readFileSync(path.join(root, "manifest.xml"), "utf8");
  for (const [, text = ""] of manifest.matchAll(/DefaultValue="([^"]+)"/g)) {
    texts["en-US"].push({ file: "manifest.xml", text });
  }
  for (const [, locale, text = ""] of manifest.matchAll(/Locale="([^"]+)" Value="([^"]+)"/g)) {
    texts[locale as Locale].push({ file: "manifest.xml", text });
  }
  const support = readFileSync(path.join(root, "src/taskpane/support.html"), "utf8");
  for (const [, locale, text = ""] of support.matchAll(/<section lang="(zh-CN|zh-TW)">([^]*?)<\/section>/g)) {
    texts[locale as Locale].push({ file: "support.html", text });
  }
  return texts;
}

function filesUnder(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

function takeFrom(file: string, content: string, texts: TextsByLocale): void {
  const source = ts.createSourceFile(file, content, ts.ScriptTarget.Latest, true, scriptKindOf(file));
  const visit = (node: ts.Node, locale: Locale | null): void => {
    if (locale !== null && isText(node)) texts[locale].push({ file, text: node.text });
    const below = locale ?? (ts.isPropertyAssignment(node) ? localeNamed(node.name) : null);
    ts.forEachChild(node, (child) => visit(child, child === (node as { name?: ts.Node }).name ? locale : below));
  };
  visit(source, localeOfFile(file));
}

function scriptKindOf(file: string): ts.ScriptKind {
  if (file.endsWith(".json")) return ts.ScriptKind.JSON;
  return file.endsWith(".tsx") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
}

function isText(node: ts.Node): node is ts.LiteralLikeNode {
  return ts.isStringLiteralLike(node) || node.kind === ts.SyntaxKind.TemplateHead || isTemplateEnd(node);
}

function isTemplateEnd(node: ts.Node): boolean {
  return node.kind === ts.SyntaxKind.TemplateMiddle || node.kind === ts.SyntaxKind.TemplateTail;
}

function localeNamed(name: ts.PropertyName): Locale | null {
  return (ts.isStringLiteral(name) && locales.find((locale) => locale === name.text)) || null;
}

/** Some files hold one language from beginning to end. */
function localeOfFile(file: string): Locale | null {
  const name = path
    .basename(file)
    .replace(/\.(ts|json)$/, "")
    .replace("-", "")
    .toLowerCase();
  return locales.find((locale) => locale.replace("-", "").toLowerCase() === name) ?? null;
}
