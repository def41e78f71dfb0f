import type { Encoding } from "../file-shape";
import type { Guess } from "../guess";
import { CP437, WINDOWS_1252 } from "./code-pages";
import { pageLikeness } from "./page-likeness";
import { countUtf8 } from "./utf8-sequences";

const BYTE_ORDER_MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: Encoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8-sig" },
  { bytes: [0xff, 0xfe], encoding: "utf-16-le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16-be" },
];

/**
 * Finds out how the characters of a text file are coded, from its first bytes and, where given, its last ones. Bytes that
 * fit several code pages are judged by the words, lines and fractions they would make.
 * @example detectEncoding(new TextEncoder().encode("Account,Name")).value // "ascii"
 */
export function detectEncoding(head: Uint8Array, tail: Uint8Array = new Uint8Array()): Guess<Encoding> {
  return markedEncoding(head) ?? wideEncoding(head) ?? narrowEncoding(head, withoutCutCharacter(tail));
}

function markedEncoding(head: Uint8Array): Guess<Encoding> | null {
  const mark = BYTE_ORDER_MARKS.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
  if (mark === undefined) return null;
  return { value: mark.encoding, confidence: 1, why: "the file begins with a byte order mark" };
}

/** UTF-16 without a mark: nearly every second byte of plain text is zero. */
function wideEncoding(head: Uint8Array): Guess<Encoding> | null {
  const pairs = Math.floor(head.length / 2);
  if (pairs < 2) return null;
  let high = 0;
  let low = 0;
  for (let index = 0; index < pairs; index++) {
    if (head[2 * index] === 0) high++;
    if (head[2 * index + 1] === 0) low++;
  }
  const seen = (zeros: number) => `${String(zeros)} of ${String(pairs)} byte pairs have a zero`;
  if (low > 0.6 * pairs && high < 0.05 * pairs) {
    return { value: "utf-16-le", confidence: 0.95, why: `${seen(low)} behind the letter, as UTF-16 LE has it` };
  }
  if (high > 0.6 * pairs && low < 0.05 * pairs) {
    return { value: "utf-16-be", confidence: 0.95, why: `${seen(high)} before the letter, as UTF-16 BE has it` };
  }
  return null;
}

/** The end of a file may begin in the middle of a UTF-8 character. */
function withoutCutCharacter(tail: Uint8Array): Uint8Array {
  let start = 0;
  while (start < 3 && ((tail[start] ?? 0) & 0xc0) === 0x80) start++;
  return tail.subarray(start);
}

function narrowEncoding(head: Uint8Array, tail: Uint8Array): Guess<Encoding> {
  const inHead = countUtf8(head);
  const inTail = countUtf8(tail);
  const characters = inHead.characters + inTail.characters;
  const stray = inHead.stray + inTail.stray;
  if (characters + stray === 0) return plain(head.length + tail.length);
  if (stray === 0) {
    return {
      value: "utf-8",
      confidence: 0.99,
      why: `${String(characters)} characters beyond ASCII, all well-formed UTF-8`,
    };
  }
  if (characters >= 10 * stray) return damagedUtf8(characters, stray);
  return codePage(inHead.characters + inHead.stray > 0 ? head : tail);
}

function plain(byteCount: number): Guess<Encoding> {
  return {
    value: "ascii",
    confidence: 0.99,
    why: `only characters that all encodings share in the ${String(byteCount)} bytes looked at`,
  };
}

function damagedUtf8(characters: number, stray: number): Guess<Encoding> {
  const why = `${String(characters)} characters are well-formed UTF-8, ${String(stray)} ${stray === 1 ? "byte is" : "bytes are"} not`;
  return { value: "utf-8", confidence: 0.7, why };
}

function codePage(bytes: Uint8Array): Guess<Encoding> {
  const dos = pageLikeness(bytes, CP437);
  const windows = pageLikeness(bytes, WINDOWS_1252);
  const isDos = dos.score > windows.score;
  const chosen = isDos ? dos : windows;
  const lead = Math.abs(dos.score - windows.score) / (Math.abs(dos.score) + Math.abs(windows.score) || 1);
  return {
    value: isDos ? "cp437" : "windows-1252",
    confidence: Math.min(0.97, 0.6 + 0.4 * lead),
    why: `not UTF-8; read as ${isDos ? "code page 437 (DOS)" : "Windows-1252"} it has ${signsSeen(chosen.seen)}`,
  };
}

function signsSeen(seen: readonly string[]): string {
  return seen.length === 0
    ? "no unlikely characters"
    : seen.map((each) => (each === "\u00a0" ? "hard blanks" : each)).join(" ");
}
