import type { CellValue } from "../../sheet/cells";
import { isBlank } from "../../sheet/cells";
import { hasHan, plainText, simplified } from "../../text/text";
import { looksLikeCompany } from "../values/names";

/** Whether a text is the word for a total: 合计, 本页小计：, Grand total. */
export function isTotal(text: string): boolean {
  if (text.length === 0 || text.length > 20 || !totalHint.test(text)) return false;
  return totals.test(simplified(plainText(text)).replace(/\s/g, "").toLowerCase());
}

/** Whether a total is that of a part of the list, which goes on below it. */
export function isSubtotal(text: string): boolean {
  return /小计|sub-?total/i.test(simplified(plainText(text)));
}

/** The word for a total in another cell than the first; a row of totals leaves most cells blank. */
export function hasTotalLabel(cells: readonly CellValue[], indexes: readonly number[]): boolean {
  let filled = 0;
  for (const index of indexes) if (!isBlank(cells[index])) filled++;
  if (filled > indexes.length * 0.6) return false;
  return indexes.some((index) => {
    const cell = cells[index];
    return typeof cell === "string" && cell.length <= longestLabel && labelOfTotal.test(cell) && isTotal(cell);
  });
}

/** "注：…", "制表人：…", a heading of a part ("【重点客户】"), or a sentence alone on its row. A company alone on its row is a customer. */
export function isNote(text: string, filled: number, columnCount: number): boolean {
  if (filled > 2 || text === "" || columnCount < 2) return false;
  const plain = simplified(plainText(text));
  if (notes.test(plain)) return true;
  return filled === 1 && (/^[*※]/.test(plain) || isSentence(plain) || (columnCount > 2 && heading.test(plain)));
}

function isSentence(text: string): boolean {
  if (text.length <= longestName || looksLikeCompany(text)) return false;
  return hasHan(text) ? /[,;:!。]/.test(text) : text.split(" ").length >= 6;
}

/** Longer texts alone on a row are sentences, not names. */
const longestName = 12;
const totals =
  /^.{0,10}(?:合计|总计|小计|共计)(?:[(:].*|\d.*)?$|^(?:本页|本月|本周|本日|当月|全部|全年|年度|部门|团队)?(?:总数|汇总|总和|累计|平均值?|人数)(?:[(:].*|\d.*[人户条名个位].*|\d*)?$|^(?:共|合计|总共|一共)\d+[人户条名个位].*$|^(?:.{1,20}[-\s]?)?(?:grand|sub)?-?totals?(?:[:(].*)?$|^(?:grand|sub)?-?totals?[a-z]{0,20}:.*$|^(?:sum|average|avg|count)(?:[:(].*)?$/;
/** Most first cells have nothing of a total, which is quick to see. */
const totalHint = /[计計总總汇匯共累均]|人数|人數|total|sum|avg|average|count|[ＴｔＳｓＡａＣｃ]/i;
const labelOfTotal = /[合总總小共]\s*[计計]|total/i;
const longestLabel = 12;
/** The title of a part of the list, alone on its row. */
const heading =
  /^(?:【.*】|〖.*〗|\[.*\]|[-=—]{2,}.*|[一二三四五六七八九十]+[、.].+|\([一二三四五六七八九十]+\).+|第[一二三四五六七八九十\d]+(?:部分|组|类|批).*)$/;
const notes =
  /^[*※#]?\s*(?:注|备注|说明|附注|注释|填表|制表|审核|审批|复核|统计|数据来源|数据截止|截止|打印|导出|更新|签字|签名|负责人签|经理签|notes?|remarks?|source|prepared|as of|generated|exported|printed|legend)\s*(?:人|日期|时间|者|by|on)?\s*\d?\s*[:.]|^(?:注|说明)\s*[(\d]/i;
