const LINE_FEED = 10;
const RETURN = 13;

/**
 * Characters of the line end at this position: `\n`, `\r` or `\r\n`, and `\r\r\n` as a file has it that was converted
 * twice. 0 where no line ends.
 * @example lineEndLength("a\r\nb", 1) // 2
 */
export function lineEndLength(text: string, at: number): 0 | 1 | 2 | 3 {
  const code = text.charCodeAt(at);
  if (code === LINE_FEED) return 1;
  if (code !== RETURN) return 0;
  if (text.charCodeAt(at + 1) === LINE_FEED) return 2;
  return text.charCodeAt(at + 1) === RETURN && text.charCodeAt(at + 2) === LINE_FEED ? 3 : 1;
}

/**
 * How many lines end in a text.
 * @example countLineEnds("a\r\nb\rc") // 2
 */
export function countLineEnds(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const length = lineEndLength(text, at);
    if (length === 0) continue;
    count++;
    at += length - 1;
  }
  return count;
}
