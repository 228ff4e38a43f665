import type { CellValue } from "../../sheet/cells";
import { plainText, simplified } from "../../text/text";

/**
 * The words of a remark that ask not to be contacted (勿扰, 请勿再打, 退订, do not call) or tell that it is useless (空号,
 * 已过户) or would hurt (客户已过世), as they stand in the text; empty when there are none.
 */
export function doNotContactWords(cell: CellValue): readonly string[] {
  if (typeof cell !== "string" || cell.length < 2) return none;
  if (!anyHint.test(cell)) return none;
  const typed = plainText(cell);
  const text = simplified(typed);
  const words: string[] = [];
  for (const match of text.matchAll(phrases)) {
    if (lifted.test(text.slice(0, match.index))) continue;
    // Simplified and typed text have the same length, so the words are shown as they were typed.
    const word = typed.slice(match.index, match.index + match[0].length).trim();
    if (!words.includes(word)) words.push(word);
  }
  return words.length > 0 ? words : none;
}

const none: readonly string[] = [];
/** Quick to see in the text as typed: most remarks have nothing of it. */
const anyHint =
  /[勿扰擾黑退停空户戶号號错錯世亡]|往生|身故|非|本人|不[要再想许許]|别|別|[\uff21-\uff3a\uff41-\uff5a]|stop|died|dead|deceased|passed|n.t|wrong|in service|opt|unsub|remove|dnc|dnd|no /i;
const phrases = new RegExp(
  [
    "请?勿(?:再)?(?:打扰|扰|打|拨|来电|致电|联系|联络|电话|通话|骚扰)(?:行销|营销)?",
    "免打扰",
    "(?:请|要求|叫我们)?(?:不要|别|不想|不许|停止)(?:再|继续)?(?:打电话|打来|打(?=了|$|[,，。.;；!！\\s])|拨打|联系|联络|来电|致电|电联|骚扰|打扰|通话|发短信|发信息)(?:了)?",
    "不再(?:联系|联络|拨打|打|来电)",
    "拉黑|黑名单",
    "退订(?!金)",
    "空号|号码(?:不存在|错误|有误)|已停机|停机|错号|打错(?:电话|了)|非机主|(?:非|不是)本人",
    "已过户|已换号",
    "(?:(?:客户|本人|机主|车主|保户|要保人|投保人)已?|^已?)(?:过世|去世|往生|离世|身故|死亡)(?!保险|给付|保障|理赔|险)",
    "\\b(?:customer|client|policyholder|owner)\\s+(?:has\\s+|is\\s+)?(?:died|passed\\s+away|deceased|dead)\\b|^deceased\\b",
    "\\bdo\\s*n[o']t\\s+(?:call|contact|phone|e-?mail|disturb|text|ring)\\b|\\bdon.?t\\s+(?:call|contact|phone|e-?mail|text)\\b|\\bno\\s+(?:more\\s+)?calls\\b|\\bnot\\s+to\\s+(?:call|contact|phone|be\\s+(?:called|contacted))\\b|\\bn[o']t\\s+want\\s+(?:any\\s+|more\\s+)*(?:calls|contact|to\\s+be\\s+(?:called|contacted))\\b",
    "\\bplease\\s+stop\\b|\\b(?:asked|said|told|wants?|replied|texted|sent)\\s+(?:us\\s+)?(?:to\\s+)?stop\\b|\\bstop\\s+(?:call|contact|e-?mail|text|sms|messag|phon|ring)\\w*|^stop[.!]?$|[,;.!]\\s*stop[.!]?$",
    "\\bunsubscribed?\\b|\\bopt(?:ed)?[- ]?out\\b|\\bremove\\s+(?:me|from\\s+(?:the\\s+)?list)\\b|\\bDNC\\b|\\bwrong\\s+number\\b|\\bnumber\\s+not\\s+in\\s+service\\b",
  ].join("|"),
  "gi",
);
/** 取消勿扰, 不是空号, 未退订: the words are taken back. */
const lifted = /(?:取消|解除|撤销|不是|并非|非|未|没有?|无)\s*$/;
