/**
 * Text as GB18030, the encoding of .csv files in China. Browsers and Node read it but do not write it, so the codes are
 * taken once from their own reader: every code of two bytes and of four is read, and remembered by its character. What
 * they read back is then exactly what was written. Half a surrogate pair has no code and throws; look for it before.
 */
export function encodeGb18030(text: string): Uint8Array {
  codes ??= codesByCharacter();
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) bytes.push(point);
    else if (point > 0xffff) bytes.push(...fourBytes(point - 0x10000 + firstSupplementary));
    else {
      const code = codes.get(point);
      if (code === undefined) throw new Error(`U+${point.toString(16).toUpperCase()} has no code in GB18030.`);
      bytes.push(...code);
    }
  }
  return Uint8Array.from(bytes);
}

function codesByCharacter(): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, readonly number[]>();
  const decoder = new TextDecoder("gb18030");
  const remember = (code: readonly number[]) => {
    const read = decoder.decode(Uint8Array.from(code));
    const point = read.codePointAt(0) ?? replacement;
    if (read.length === 1 && point !== replacement && !found.has(point)) found.set(point, code);
  };
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) remember([lead, trail]);
  }
  for (let number = 0; number < fourByteCodesOfPlane0; number += 1) remember(fourBytes(number));
  return found;
}

/** The codes of four bytes counted through: the second and fourth run over ten values, the third over 126. */
function fourBytes(number: number): readonly number[] {
  return [
    0x81 + Math.floor(number / 12_600),
    0x30 + (Math.floor(number / 1_260) % 10),
    0x81 + (Math.floor(number / 10) % 126),
    0x30 + (number % 10),
  ];
}

let codes: ReadonlyMap<number, readonly number[]> | undefined;

const replacement = 0xfffd;
const fourByteCodesOfPlane0 = 39_420;
/** 0x90308130, where U+10000 begins. */
const firstSupplementary = 189_000;
