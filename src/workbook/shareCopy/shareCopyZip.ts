import { breathe } from "../door/progress";

/** The texts as files of one ZIP archive, by their names. The packing is loaded when it is asked for. */
export async function zipped(files: readonly (readonly [name: string, text: string])[]): Promise<Uint8Array> {
  const { strToU8, Zip, ZipDeflate } = await import("fflate");
  const parts: Uint8Array[] = [];
  const archive = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  for (const [name, text] of files) {
    // Without a clock: the first day that ZIP knows.
    const file = Object.assign(new ZipDeflate(name), { mtime: new Date(1980, 0, 1) });
    archive.add(file);
    const bytes = strToU8(text);
    for (let start = 0; start === 0 || start < bytes.length; start += portion) {
      file.push(bytes.subarray(start, start + portion), start + portion >= bytes.length);
      await breathe();
    }
  }
  archive.end();
  return joined(parts);
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

/** Bytes that are packed between two breaths. */
const portion = 1 << 20;
