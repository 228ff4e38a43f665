import type { CellValue } from "../../sheet/cells";
import type { Parsed } from "./parsed";
import { value } from "./parsed";
import { ownerName } from "../../text/ownerName";
import { parseWords } from "./texts";

/** A person's name without the form of address behind it: 周小样先生, 陈试用(女士), 钱丁总 → 周小样, 陈试用, 钱丁. 李先生 and 罗大姐 stay. */
export function parsePersonName(cell: CellValue): Parsed<string> {
  const parsed = parseWords(cell);
  return parsed.kind === "value" ? value(withoutAddress(parsed.value)) : parsed;
}

/** The name of one of ours. */
export function parseOwner(cell: CellValue): Parsed<string> {
  const parsed = parseWords(cell);
  return parsed.kind === "value" ? value(ownerName(parsed.value)) : parsed;
}

/** A company without its English legal form: Example Co 02 Inc. → Example Co 02. Chinese names stay whole, branches too. */
export function parseCompanyName(cell: CellValue): Parsed<string> {
  const parsed = parseWords(cell);
  return parsed.kind === "value" ? value(withoutLegalForm(parsed.value)) : parsed;
}

/** The form in which two cells hold the same name. */
export function nameKey(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s·・.]+/g, "");
}

/** Whether a name is that of an organisation. */
export function looksLikeCompany(text: string): boolean {
  return companyWords.test(text);
}

/** Whether a name is that of a person: two to four characters with a family name first, or two or three words in Latin letters. */
export function looksLikePerson(text: string): boolean {
  if (companyWords.test(text)) return false;
  return chinesePerson.test(text) || latinPerson.test(text);
}

function withoutAddress(name: string): string {
  if (!mayHaveAddress.test(name)) return name;
  const bracketed = name.replace(/\s*[(（](?:先生|女士|小姐|太太|Mr|Mrs|Ms|Miss|M|F|男|女)\.?[)）]$/i, "");
  const bare = bracketed.replace(/^(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+(?=\S)/i, "");
  const match =
    /^([\u3400-\u9fff·○〇*]{2,4}?)\s*(先生|女士|小姐|太太|夫人|经理|經理|老师|老師|老板|老闆|总|總|姐|哥)$/.exec(bare);
  const [, name2 = "", address = ""] = match ?? [];
  if (name2 === "") return bare;
  // 罗大姐, 刘三姐, 李小哥: the word before belongs to the form of address, not to a name.
  return /^[姐哥]$/.test(address) && /[大小老一二三四五六七八九]$/.test(name2) ? bare : name2;
}

function withoutLegalForm(name: string): string {
  const bare = name.replace(legalForm, "").trim();
  return bare === "" ? name : bare;
}

/** Most names have no form of address, which is quick to see. */
const mayHaveAddress = /^[MD]|[)）士生姐太人理師师板闆总總哥]$/i;
const legalForm =
  /[,，]?\s+(?:(?:co\.?,?\s*)?(?:ltd|limited|inc|incorporated|llc|l\.l\.c|llp|plc|corp|corporation|gmbh|ag|s\.?a|b\.?v|pty\.?\s*ltd|pte\.?\s*ltd))\.?$/i;
const companyWords =
  /公司|集团|集團|商行|工厂|工廠|酒店|医院|醫院|学校|學校|大学|大學|事务所|事務所|银行|銀行|中心|工作室|合作社|企业|企業|有限|厂$|廠$|店$|局$|\b(?:co|inc|ltd|llc|llp|plc|corp|corporation|company|group|gmbh|holdings|limited|bank|school|clinic|studio)\b/i;
/** The commonest family names, Simplified; with those of two characters nearly everybody's. */
const familyNames =
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺";
const chinesePerson = new RegExp(
  `^(?:[${familyNames}]|欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|夏侯|长孙|令狐)[\\u3400-\\u9fff·*]{1,3}$`,
);
const latinPerson = /^[A-Z][a-z'’.-]+(?:\s+[A-Z][\p{L}'’.-]*){1,3}$/u;
