import type { Delimiter } from "../file-shape";

/**
 * Whether the separators are those of printed text, in a fixed-width listing or a letter, and no delimiters: they stand
 * in `SMITH, JOHN` and `1,234.50` only, or gaps of blanks part more columns than they would.
 * @example looksPrinted(["0071  SMITH, JOHN    1,234.50"], ",") // true
 */
export function looksPrinted(lines: readonly string[], delimiter: Delimiter): boolean {
  const touched = lines.filter((line) => line.includes(delimiter)).map((line) => line.trim());
  const all = sum(touched.map((line) => line.split(delimiter).length - 1));
  const gaps = sum(touched.map((line) => countGaps(line, delimiter)));
  if (gaps > all) return true;
  const inText = sum(touched.map((line) => countInText(line, delimiter)));
  return inText >= 0.9 * all && (gaps >= 0.5 * touched.length || all < 2 * touched.length);
}

/** Runs of blanks that no delimiter or quote borders: padding of a delimited field is no gap. */
function countGaps(line: string, delimiter: Delimiter): number {
  const gap = delimiter === "," ? /[^\s,"] {2,}(?=[^\s,"])/g : /[^\s;"] {2,}(?=[^\s;"])/g;
  return line.match(gap)?.length ?? 0;
}

/** Separators followed by a blank and a word, at a line's end, or between the thousands of a number. */
function countInText(line: string, delimiter: Delimiter): number {
  if (delimiter !== ",") return line.match(/; (?=\S)|;$/g)?.length ?? 0;
  const thousands = line.match(/(?<![\d,])\d{1,3}(?:,\d{3})+(?![\d,])/g) ?? [];
  return (line.match(/, (?=\S)|,$/g)?.length ?? 0) + sum(thousands.map((number) => number.split(",").length - 1));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
