import type { Delimiter } from "../file-shape";

/** Where the separators of some lines stand; only lines that have one are looked at. */
export interface SeparatorCount {
  readonly lines: number;
  readonly all: number;
  /** Those that punctuate: `SMITH, JOHN` and `1,234.50`. */
  readonly inText: number;
  /** Runs of blanks that part columns. */
  readonly gaps: number;
}

/**
 * Counts the separators of some lines by where they stand; tabs and bars never punctuate.
 * @example countSeparators(["0071  SMITH, JOHN    1,234.50"], ",") // { lines: 1, all: 2, inText: 2, gaps: 2 }
 */
export function countSeparators(lines: readonly string[], delimiter: Delimiter): SeparatorCount {
  const touched = lines.filter((line) => line.includes(delimiter)).map((line) => line.trim());
  return {
    lines: touched.length,
    all: sum(touched.map((line) => line.split(delimiter).length - 1)),
    inText: sum(touched.map((line) => countInText(line, delimiter))),
    gaps: delimiter === "," || delimiter === ";" ? sum(touched.map((line) => countGaps(line, delimiter))) : 0,
  };
}

/**
 * Whether the separators are those of printed text, in a fixed-width listing or a letter, and no delimiters: they only
 * punctuate, or gaps of blanks part more columns than they would.
 * @example looksPrinted({ lines: 1, all: 2, inText: 2, gaps: 2 }) // true
 */
export function looksPrinted({ lines, all, inText, gaps }: SeparatorCount): boolean {
  if (gaps > all) return true;
  return inText >= 0.9 * all && (gaps >= 0.5 * lines || all < 2 * lines);
}

/** Runs of blanks that no delimiter or quote borders: padding of a delimited field is no gap. */
function countGaps(line: string, delimiter: Delimiter): number {
  const gap = delimiter === "," ? /[^\s,"] {2,}(?=[^\s,"])/g : /[^\s;"] {2,}(?=[^\s;"])/g;
  return line.match(gap)?.length ?? 0;
}

/** Separators followed by a blank and a word, at a line's end, or between the thousands of a number. */
function countInText(line: string, delimiter: Delimiter): number {
  if (delimiter === "\t" || delimiter === "|") return 0;
  if (delimiter === ";") return line.match(/; (?=\S)|;$/g)?.length ?? 0;
  const thousands = line.match(/(?<![\d,])\d{1,3}(?:,\d{3})+(?![\d,])/g) ?? [];
  return (line.match(/, (?=\S)|,$/g)?.length ?? 0) + sum(thousands.map((number) => number.split(",").length - 1));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
