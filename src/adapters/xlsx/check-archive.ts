import { unzipSync } from "fflate";

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_LINE = 0x02014b50;
const END_LENGTH = 22;
const LINE_LENGTH = 46;
/** Parts that hold figures; pictures and printer settings may be damaged without harm. */
const FIGURES = /\.(?:xml|bin)$/i;

/**
 * Compares the parts of a workbook with the checksums its archive holds for them: the parser does not, and would give
 * damaged figures as good ones.
 * @throws Error when the archive is cut short, or a part differs from its checksum
 */
export function checkArchive(archive: Uint8Array): void {
  const parts = unzipSync(archive, { filter: ({ name }) => FIGURES.test(name) });
  for (const [name, checksum] of checksums(archive)) {
    const part = parts[name];
    if (part !== undefined && crc32(part) !== checksum) throw new Error(`${name} differs from its checksum`);
  }
}

function checksums(archive: Uint8Array): readonly (readonly [string, number])[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = directoryEnd(view);
  let line = view.getUint32(end + 16, true);
  const found: (readonly [string, number])[] = [];
  while (line + LINE_LENGTH <= end && view.getUint32(line, true) === DIRECTORY_LINE) {
    const name = archive.subarray(line + LINE_LENGTH, line + LINE_LENGTH + view.getUint16(line + 28, true));
    found.push([new TextDecoder().decode(name), view.getUint32(line + 16, true)]);
    line += [28, 30, 32].reduce((sum, field) => sum + view.getUint16(line + field, true), LINE_LENGTH);
  }
  return found;
}

/** The directory's end stands at the file's, a comment of up to 64 kB aside. */
function directoryEnd(view: DataView): number {
  for (let at = view.byteLength - END_LENGTH; at >= 0; at--) {
    if (view.getUint32(at, true) === DIRECTORY_END) return at;
  }
  throw new Error("the archive has no directory at its end");
}

/** The checksum of zip archives (CRC-32, polynomial 0xEDB88320). */
function crc32(bytes: Uint8Array): number {
  let sum = -1;
  for (const byte of bytes) sum = (sum >>> 8) ^ (TABLE[(sum ^ byte) & 0xff] ?? 0);
  return ~sum >>> 0;
}

const TABLE = Int32Array.from({ length: 256 }, (_, value) => {
  let sum = value;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});
