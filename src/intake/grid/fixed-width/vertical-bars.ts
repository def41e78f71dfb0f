import type { Block } from "./ink";

const BAR = /[│║|]/;
const NEARLY_ALL = 0.8;

/** The places of the vertical lines that part the columns of a drawn table; none where fewer than eight of ten lines have them. */
export function verticalBars(lines: readonly string[]): readonly number[] {
  const width = Math.max(0, ...lines.map((line) => line.length));
  const bars: number[] = [];
  for (let at = 0; at < width; at++) {
    const count = lines.filter((line) => BAR.test(line[at] ?? " ")).length;
    if (count >= Math.max(2, lines.length * NEARLY_ALL)) bars.push(at);
  }
  return bars;
}

/** The stretches between vertical lines, in which the cells stand; the rest behind the last line only where something is printed. */
export function blocksBetween(bars: readonly number[], lines: readonly string[]): readonly Block[] {
  const width = Math.max(0, ...lines.map((line) => line.length));
  const edges = [-1, ...bars, width];
  const blocks = edges.slice(1).map((end, index) => ({ start: (edges[index] ?? -1) + 1, end }));
  const isOuter = (index: number): boolean => index === 0 || index === blocks.length - 1;
  return blocks.filter(
    ({ start, end }, index) =>
      end > start && (!isOuter(index) || lines.some((line) => line.slice(start, end).trim() !== "")),
  );
}
