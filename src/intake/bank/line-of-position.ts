/**
 * Tells the line, from 1, of a character position of a text; the text is looked through once.
 * @example lineOfPosition("a\nb")(2) // 2
 */
export function lineOfPosition(text: string): (position: number) => number {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return (position) => countUpTo(starts, position);
}

function countUpTo(starts: readonly number[], position: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return Math.max(1, low);
}
