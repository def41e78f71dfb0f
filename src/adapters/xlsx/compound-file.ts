const HEADER_LENGTH = 512;
const ENTRY_LENGTH = 128;
/** Streams shorter than this stand in small sectors of 64 bytes inside the root's stream. */
const SMALL_STREAM = 4096;
const SMALL_SECTOR = 64;
/** Sector numbers from here on are marks: end of chain, free and the like. */
const FIRST_MARK = 0xfffffffa;

interface Entry {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

/**
 * The streams of an OLE file (.xls, or an encrypted .xlsx) by name; folders are not told apart.
 * @throws Error when a chain of sectors is broken, leaves the file or runs in a circle
 */
export function compoundStreams(file: Uint8Array): (name: string) => Uint8Array | null {
  const view = viewOf(file);
  const sectorSize = view.getUint16(30, true) === 12 ? 4096 : HEADER_LENGTH;
  const table = sectorTable(view, sectorSize);
  const whole = (start: number) => joined(file, chain(start, table), { size: sectorSize, before: sectorSize });
  const entries = directory(whole(view.getUint32(48, true)));
  const smallTable = numbers(whole(view.getUint32(60, true)));
  return (name) => {
    const entry = entries.find((each) => each.name === name);
    if (entry === undefined) return null;
    if (entry.size >= SMALL_STREAM) return whole(entry.start).subarray(0, entry.size);
    const small = whole(entries[0]?.start ?? FIRST_MARK);
    return joined(small, chain(entry.start, smallTable), { size: SMALL_SECTOR, before: 0 }).subarray(0, entry.size);
  };
}

/** Which sector follows each: the first 109 sectors of the table are named in the header, the others in a chain. */
function sectorTable(view: DataView, sectorSize: number): readonly number[] {
  const sectors = Array.from({ length: 109 }, (_, index) => view.getUint32(76 + index * 4, true));
  const most = view.byteLength / sectorSize;
  for (let more = view.getUint32(68, true), count = 0; more < FIRST_MARK; count++) {
    if (count > most) throw new Error("the list of sector tables runs in a circle");
    const names = numbers(sectorAt(view, more, sectorSize));
    sectors.push(...names.slice(0, -1));
    more = names.at(-1) ?? FIRST_MARK;
  }
  return sectors.filter((sector) => sector < FIRST_MARK).flatMap((each) => numbers(sectorAt(view, each, sectorSize)));
}

function sectorAt(view: DataView, sector: number, size: number): Uint8Array {
  const start = (sector + 1) * size;
  if (start + size > view.byteLength + size - 1) throw new Error("a sector lies behind the end of the file");
  return new Uint8Array(view.buffer, view.byteOffset + start, Math.min(size, view.byteLength - start));
}

function chain(start: number, table: readonly number[]): readonly number[] {
  const sectors: number[] = [];
  for (let sector = start; sector < FIRST_MARK; sector = table[sector] ?? FIRST_MARK) {
    if (sectors.length > table.length) throw new Error("a chain of sectors runs in a circle");
    sectors.push(sector);
  }
  return sectors;
}

interface Sectors {
  readonly size: number;
  /** Bytes before the first sector. */
  readonly before: number;
}

function joined(bytes: Uint8Array, sectors: readonly number[], { size, before }: Sectors): Uint8Array {
  const whole = new Uint8Array(sectors.length * size);
  for (const [index, sector] of sectors.entries()) {
    const start = before + sector * size;
    if (start >= bytes.length) throw new Error("a sector lies behind the end of the file");
    whole.set(bytes.subarray(start, start + size), index * size);
  }
  return whole;
}

function directory(bytes: Uint8Array): readonly Entry[] {
  const view = viewOf(bytes);
  return Array.from({ length: Math.floor(bytes.length / ENTRY_LENGTH) }, (_, index) => {
    const at = index * ENTRY_LENGTH;
    const nameLength = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62);
    const name = new TextDecoder("utf-16le").decode(bytes.subarray(at, at + nameLength));
    return { name, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) };
  });
}

function numbers(bytes: Uint8Array): readonly number[] {
  const view = viewOf(bytes);
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => view.getUint32(index * 4, true));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
