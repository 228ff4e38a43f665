/** A file of a ZIP archive. */
export type ZipEntry = { readonly name: string; readonly bytes: Uint8Array };

/**
 * The files as one ZIP archive, deflated by the browser where it can (every WebView that Office uses), else stored. Just
 * what an .xlsx needs: no folders, no dates, no files beyond 4 GB.
 */
export async function zipped(entries: readonly ZipEntry[]): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const packed = await deflated(bytes);
    const shared = [
      ...half(20), // version needed: 2.0
      ...half(0x0800), // names are UTF-8
      ...half(packed === null ? 0 : 8),
      ...half(0), // time
      ...half(0x21), // 1 January 1980, the first day that ZIP knows
      ...word(crc32(bytes)),
      ...word((packed ?? bytes).length),
      ...word(bytes.length),
      ...half(utf8(name).length),
      ...half(0), // no extra field
    ];
    const local = [...word(0x04034b50), ...shared];
    parts.push(Uint8Array.from(local), utf8(name), packed ?? bytes);
    // Made by, then the same facts, no comment, first disk, no attributes, and where the file begins.
    directory.push(
      Uint8Array.from([
        ...word(0x02014b50),
        ...half(20),
        ...shared,
        ...half(0),
        ...half(0),
        ...half(0),
        ...word(0),
        ...word(offset),
      ]),
      utf8(name),
    );
    offset += local.length + utf8(name).length + (packed ?? bytes).length;
  }
  const directorySize = directory.reduce((sum, { length }) => sum + length, 0);
  const end = [
    ...word(0x06054b50),
    ...half(0),
    ...half(0),
    ...half(entries.length),
    ...half(entries.length),
    ...word(directorySize),
    ...word(offset),
    ...half(0),
  ];
  return joined([...parts, ...directory, Uint8Array.from(end)]);
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

async function deflated(bytes: Uint8Array): Promise<Uint8Array | null> {
  if (typeof CompressionStream === "undefined") return null;
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

function half(value: number): number[] {
  return [value & 0xff, (value >>> 8) & 0xff];
}

function word(value: number): number[] {
  return [...half(value & 0xffff), ...half(value >>> 16)];
}

const crcTable = Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});
