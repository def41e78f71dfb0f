/** What a run of bytes holds when it is read as UTF-8. */
export interface Utf8Count {
  /** Well-formed characters of two to four bytes. */
  readonly characters: number;
  /** Bytes that belong to no well-formed character. */
  readonly stray: number;
}

/**
 * Counts the characters beyond ASCII in bytes read as UTF-8. A character that the end of the bytes cuts is no fault.
 * @example countUtf8(new Uint8Array([0xc3, 0xa9, 0xe9, 0x41])) // { characters: 1, stray: 1 }
 */
export function countUtf8(bytes: Uint8Array): Utf8Count {
  let characters = 0;
  let stray = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes[at] ?? 0);
    if (length === 1) at++;
    else {
      const wellFormed = length > 0 && isWellFormed(bytes, at, length);
      if (!wellFormed) stray++;
      else if (at + length <= bytes.length) characters++;
      at += wellFormed ? length : 1;
    }
  }
  return { characters, stray };
}

/**
 * How many of the bytes can be read now; the rest, at most three, begin a UTF-8 character that is not all there yet.
 * @example completeUtf8(new Uint8Array([0x41, 0xe2, 0x82])) // 1
 */
export function completeUtf8(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const length = sequenceLength(bytes[bytes.length - back] ?? 0);
    if (length > 0) return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** Bytes of the character that this byte begins; 0 where it begins none. */
function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xc2) return 0;
  if (lead < 0xe0) return 2;
  if (lead < 0xf0) return 3;
  return lead < 0xf5 ? 4 : 0;
}

function isWellFormed(bytes: Uint8Array, start: number, length: number): boolean {
  const lead = bytes[start] ?? 0;
  const second = bytes[start + 1];
  if (second !== undefined && (second < lowestSecond(lead) || second > highestSecond(lead))) return false;
  for (let at = start + 1; at < Math.min(bytes.length, start + length); at++) {
    if (((bytes[at] ?? 0) & 0xc0) !== 0x80) return false;
  }
  return true;
}

/** The shortest form only (Unicode, table 3-7). */
function lowestSecond(lead: number): number {
  if (lead === 0xe0) return 0xa0;
  return lead === 0xf0 ? 0x90 : 0x80;
}

/** No surrogates, nothing above U+10FFFF (Unicode, table 3-7). */
function highestSecond(lead: number): number {
  if (lead === 0xed) return 0x9f;
  return lead === 0xf4 ? 0x8f : 0xbf;
}
