import { simplifiedPairs, writtenInBoth } from "./simplifiedTable";

/**
 * Text as a person sees it: without invisible characters, without blanks around it, and with letters, digits, blanks and
 * technical marks of full width in ordinary width. The marks of a Chinese sentence （，。：） stay as they were typed.
 */
export function visibleText(text: string): string {
  if (isPlain(text) || !odd.test(text)) return text;
  return text
    .replace(invisible, "")
    .replace(strayJoiners, "")
    .replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - fullWidthOffset))
    .replace(oddBlanks, " ")
    .trim();
}

/** Text for parsing: compatibility forms made ordinary (NFKC: "２０２６－１０" → "2026-10", "：" → ":"), invisible characters gone, trimmed. */
export function plainText(text: string): string {
  if (isPlain(text)) return text;
  const visible = odd.test(text) ? text.replace(invisible, "").replace(joiners, "") : text;
  return visible.normalize("NFKC").trim();
}

/** Traditional characters in their Simplified form, one by one; every other character stays. */
export function simplified(text: string): string {
  if (!anyHan.test(text)) return text;
  let result = "";
  for (const character of text) result += simplifiedOf.get(character) ?? character;
  return result;
}

/** For comparing words: plain, Simplified, lower case, without blanks. */
export function wordKey(text: string): string {
  return simplified(plainText(text)).toLowerCase().replace(/\s+/g, "");
}

/** How many of the text's characters are written only in Traditional, and only in Simplified. */
export function countScripts(text: string): { readonly traditional: number; readonly simplified: number } {
  let traditionalCount = 0;
  let simplifiedCount = 0;
  for (const character of text) {
    if (onlyTraditional.has(character)) traditionalCount++;
    else if (onlySimplified.has(character)) simplifiedCount++;
  }
  return { traditional: traditionalCount, simplified: simplifiedCount };
}

export function hasHan(text: string): boolean {
  return anyHan.test(text);
}

/** `true` for printable ASCII without blanks at either end: most cells, and nothing to do for them. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code > 0x7e) return false;
  }
  return text.charCodeAt(0) !== 0x20 && text.charCodeAt(text.length - 1) !== 0x20;
}

const anyHan = /[\u3400-\u9fff]/;
// Soft hyphen, zero-width characters, direction marks, byte order mark.
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
// Joiners and variation selectors. Families of emoji (👨‍👩‍👧) and Persian names fall apart without them; elsewhere they are stray.
const joiners = /\u200c|\u200d|\ufe0e|\ufe0f/g;
const strayJoiners =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d|\u200d(?!\p{Extended_Pictographic})|(?<!\p{Extended_Pictographic}|[\d#*])[\ufe0e\ufe0f]|(?<!\p{Script=Arabic})\u200c/gu;
const fullWidth = /[＂＃＄％＆＇＊＋－．／０-９＝＠Ａ-Ｚ＼＿ａ-ｚ｜]/g;
const fullWidthOffset = 0xfee0;
/** Anything that `visibleText` would change. */
const odd =
  /[\ufe0e-\ufe0f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff＂＃＄％＆＇＊＋－．／０-９＝＠Ａ-Ｚ＼＿ａ-ｚ｜\u00a0\u3000\t]|^\s|\s$/;
const oddBlanks = /[\u00a0\u3000\t]/g;

/** In the sheets that we read, other forms than OpenCC's first: accounts are no tents (帳), links no smelting (鍊). */
const ownPairs = "帳账鍊链暱昵姪侄";

const simplifiedOf = new Map<string, string>();
const onlyTraditional = new Set<string>();
const onlySimplified = new Set<string>();
for (const pairs of [simplifiedPairs, ownPairs]) {
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    const from = pairs.charAt(index);
    const to = pairs.charAt(index + 1);
    simplifiedOf.set(from, to);
    onlyTraditional.add(from);
    onlySimplified.add(to);
  }
}
for (const shared of writtenInBoth) {
  onlyTraditional.delete(shared);
  onlySimplified.delete(shared);
}
