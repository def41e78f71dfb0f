/**
 * Tells on which line (from 1) a character of a text stands; asked in ascending order, so that the text is walked once.
 * @example sourceLines("a\nb")(2) // 2
 */
export function sourceLines(text: string): (offset: number) => number {
  let line = 1;
  let next = text.indexOf("\n");
  return (offset) => {
    while (next !== -1 && next < offset) {
      line++;
      next = text.indexOf("\n", next + 1);
    }
    return line;
  };
}
