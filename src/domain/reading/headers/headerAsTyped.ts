import { plainText, simplified } from "../../text/text";

/**
 * The part of a header by which it was known, in the characters in which it was typed: 保單號碼 stays Traditional although
 * it is compared as 保单号码. What does not stand in the header in one piece is returned as it was matched.
 */
export function headerAsTyped(header: string, matched: string): string {
  const plain = plainText(header);
  const wanted = simplified(matched).toLowerCase();
  for (const typed of [plain, plain.replace(/\s+/g, "")]) {
    const at = simplified(typed).toLowerCase().indexOf(wanted);
    if (at >= 0) return typed.slice(at, at + wanted.length);
  }
  return matched;
}
