/**
 * Text as GB18030, the encoding of .csv files in China. Browsers and Node read it but do not write it, so the codes are
 * taken once from their own reader: every code of two bytes and of four is read, and remembered by its character. What
 * they read back is then exactly what was written. Half a surrogate pair has no code, nor have twenty private characters
 * that no reader gives back: they throw; ask `firstWithoutCode` before.
 */
export function encodeGb18030(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = codeOf(character);
    if (code === undefined) throw new Error(`${nameOf(character)} has no code in GB18030.`);
    bytes.push(...code);
  }
  return Uint8Array.from(bytes);
}

/** The first character that GB18030 cannot hold, as "U+D83D"; `undefined` where it holds the whole text. */
export function firstWithoutCode(text: string): string | undefined {
  for (const character of text) if (codeOf(character) === undefined) return nameOf(character);
  return undefined;
}

function codeOf(character: string): readonly number[] | undefined {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return [point];
  if (point > 0xffff) return fourBytes(point - 0x10000 + firstSupplementary);
  codes ??= codesByCharacter();
  return codes.get(point);
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
}

function codesByCharacter(): ReadonlyMap<number, readonly number[]> {
  // What a reader answers for bytes that mean nothing has a code of its own too.
  const found = new Map<number, readonly number[]>([[replacement, [0x84, 0x31, 0xa4, 0x37]]]);
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
