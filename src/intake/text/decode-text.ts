import type { ExportFile } from "../../ports/export-file";
import type { JobOptions } from "../../ports/progress";
import type { Encoding } from "../file-shape";
import { CP437, decodeByPage, WINDOWS_1252 } from "./code-pages";
import { detectEncoding } from "./detect-encoding";
import { textExtent } from "./text-extent";
import { completeUtf8 } from "./utf8-sequences";

const CHUNK_BYTES = 256 * 1024;

/**
 * The text of a file in chunks of at most 256 kB, without byte order mark and final ^Z. Bytes that are no character of
 * the encoding become U+FFFD. A file taken for ASCII that holds another byte further on is judged anew at that place.
 * @throws the signal's reason when it is cancelled
 */
export async function* decodeText(file: ExportFile, encoding: Encoding, job: JobOptions = {}): AsyncIterable<string> {
  const { start, end } = await textExtent(file, encoding);
  let coding = encoding;
  for (let at = start; at < end; ) {
    job.signal?.throwIfAborted();
    const bytes = await file.read(at, Math.min(end, at + CHUNK_BYTES));
    if (bytes.length === 0) return;
    const isLast = at + bytes.length >= end;
    const plain = coding === "ascii" ? asciiText(bytes) : null;
    if (coding === "ascii" && plain === null) coding = detectEncoding(bytes).value;
    const length = isLast || plain !== null ? bytes.length : completeLength(bytes, coding);
    yield plain ?? decodeBytes(bytes.subarray(0, length), coding);
    at += length;
    job.progress?.({ label: `Reading ${file.name}`, done: at, total: end });
  }
}

/** The beginning of a file as text, at most so many bytes of it; a character that the limit cuts is left out. */
export async function readText(file: ExportFile, encoding: Encoding, maxBytes: number): Promise<string> {
  const { start, end } = await textExtent(file, encoding);
  const bytes = await file.read(start, Math.min(end, start + maxBytes));
  const coding = encoding === "ascii" ? detectEncoding(bytes).value : encoding;
  const length = start + bytes.length < end ? completeLength(bytes, coding) : bytes.length;
  return decodeBytes(bytes.subarray(0, length), coding);
}

/** Null where a byte is no ASCII: then characters are fewer than bytes, or one of them is U+FFFD. */
function asciiText(bytes: Uint8Array): string | null {
  const text = decodeBytes(bytes, "ascii");
  return text.length === bytes.length && !text.includes("\ufffd") ? text : null;
}

/** Bytes that can be decoded before the next ones are known: no character is cut. */
function completeLength(bytes: Uint8Array, encoding: Encoding): number {
  if (encoding === "windows-1252" || encoding === "cp437") return bytes.length;
  if (encoding !== "utf-16-le" && encoding !== "utf-16-be") return completeUtf8(bytes) || bytes.length;
  const even = bytes.length - (bytes.length % 2);
  const highByte = bytes[even - (encoding === "utf-16-le" ? 1 : 2)] ?? 0;
  const cutsPair = highByte >= 0xd8 && highByte <= 0xdb;
  return (cutsPair ? even - 2 : even) || bytes.length;
}

function decodeBytes(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === "windows-1252") return decodeByPage(bytes, WINDOWS_1252);
  if (encoding === "cp437") return decodeByPage(bytes, CP437);
  const label = {
    "utf-16-le": "utf-16le",
    "utf-16-be": "utf-16be",
    ascii: "utf-8",
    "utf-8": "utf-8",
    "utf-8-sig": "utf-8",
  };
  return new TextDecoder(label[encoding], { ignoreBOM: true }).decode(bytes);
}
