import type { ExportFile } from "../../ports/export-file";
import type { Encoding } from "../file-shape";

const TAIL_BYTES = 4096;
const CONTROL_Z = 0x1a;

/** Where the text of a file begins and ends, in bytes: behind the byte order mark, before a final ^Z and its padding. */
export interface TextExtent {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the byte order mark and the end-of-file mark of DOS (^Z), which programs pad with more of them or with zeros;
 * line ends between and behind them are padding too.
 */
export async function textExtent(file: ExportFile, encoding: Encoding): Promise<TextExtent> {
  const start = markLength(await file.read(0, Math.min(3, file.size)), encoding);
  const width = encoding === "utf-16-le" || encoding === "utf-16-be" ? 2 : 1;
  let end = file.size - ((file.size - start) % width);
  for (let further = true; further && end > start; ) {
    const from = Math.max(start, end - TAIL_BYTES);
    const kept = unpaddedLength(await file.read(from, end), encoding);
    further = kept === 0;
    end = from + kept;
  }
  return { start, end: width === 2 && end === file.size - 1 ? file.size : end };
}

function markLength(head: Uint8Array, encoding: Encoding): number {
  if (encoding === "utf-16-le") return head[0] === 0xff && head[1] === 0xfe ? 2 : 0;
  if (encoding === "utf-16-be") return head[0] === 0xfe && head[1] === 0xff ? 2 : 0;
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
}

/** Bytes up to the first ^Z or zero of the run of ^Z, zeros and line ends at the end; all where there is none. */
function unpaddedLength(bytes: Uint8Array, encoding: Encoding): number {
  const width = encoding === "utf-16-le" || encoding === "utf-16-be" ? 2 : 1;
  let kept = bytes.length;
  for (let at = bytes.length - width; at >= 0; at -= width) {
    const unit = unitAt(bytes, at, encoding);
    if (unit === CONTROL_Z || unit === 0) kept = at;
    else if (unit !== 10 && unit !== 13) return kept;
  }
  return kept;
}

function unitAt(bytes: Uint8Array, at: number, encoding: Encoding): number {
  const first = bytes[at] ?? 0;
  const second = bytes[at + 1] ?? 0;
  if (encoding === "utf-16-le") return first + 256 * second;
  return encoding === "utf-16-be" ? 256 * first + second : first;
}
