/** One file inside an archive: its bytes with header, as they stand, and its line in the directory. */
interface Entry {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly directoryLine: Uint8Array;
}

const DIRECTORY_END = 0x06054b50;
const END_LENGTH = 22;
const LINE_LENGTH = 46;

/**
 * An archive with the files of another put in, in place of those of the same name. Nothing is unpacked, so a sheet of
 * a hundred thousand rows costs a copy only. For archives without comment below 4 GB, as both sides write them here.
 * @throws Error when the bytes are no such archive
 */
export function mergeZip(archive: Uint8Array, changes: Uint8Array): Uint8Array {
  const changed = entries(changes);
  const names = new Set(changed.map((entry) => entry.name));
  const all = [...entries(archive).filter((entry) => !names.has(entry.name)), ...changed];
  const size = all.reduce((sum, { bytes, directoryLine }) => sum + bytes.length + directoryLine.length, END_LENGTH);
  return written(all, new Uint8Array(size));
}

function entries(archive: Uint8Array): readonly Entry[] {
  const view = viewOf(archive);
  const end = archive.length - END_LENGTH;
  if (end < 0 || view.getUint32(end, true) !== DIRECTORY_END)
    throw new Error("the archive has no directory at its end");
  const directory = view.getUint32(end + 16, true);
  const lines = directoryLines(archive, { at: directory, count: view.getUint16(end + 10, true) });
  const starts = lines.map((line) => viewOf(line).getUint32(42, true));
  const ordered = [...starts, directory].sort((a, b) => a - b);
  return lines.map((directoryLine, index) => {
    const start = starts[index] ?? 0;
    const next = ordered[ordered.indexOf(start) + 1] ?? directory;
    return { name: nameOf(directoryLine), bytes: archive.subarray(start, next), directoryLine };
  });
}

function directoryLines(archive: Uint8Array, { at, count }: { at: number; count: number }): readonly Uint8Array[] {
  const view = viewOf(archive);
  let start = at;
  return Array.from({ length: count }, () => {
    const variable = [28, 30, 32].reduce((sum, field) => sum + view.getUint16(start + field, true), 0);
    const line = archive.subarray(start, start + LINE_LENGTH + variable);
    start += line.length;
    return line;
  });
}

function nameOf(line: Uint8Array): string {
  return new TextDecoder().decode(line.subarray(LINE_LENGTH, LINE_LENGTH + viewOf(line).getUint16(28, true)));
}

function written(all: readonly Entry[], target: Uint8Array): Uint8Array {
  const view = viewOf(target);
  const starts = place(
    target,
    0,
    all.map((entry) => entry.bytes),
  );
  const directory = all.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const lines = place(
    target,
    directory,
    all.map((entry) => entry.directoryLine),
  );
  for (const [index, line] of lines.entries()) view.setUint32(line + 42, starts[index] ?? 0, true);
  const end = target.length - END_LENGTH;
  view.setUint32(end, DIRECTORY_END, true);
  view.setUint16(end + 8, all.length, true);
  view.setUint16(end + 10, all.length, true);
  view.setUint32(end + 12, end - directory, true);
  view.setUint32(end + 16, directory, true);
  return target;
}

function place(target: Uint8Array, from: number, pieces: readonly Uint8Array[]): readonly number[] {
  let at = from;
  return pieces.map((piece) => {
    target.set(piece, at);
    at += piece.length;
    return at - piece.length;
  });
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
