/** What a cell's text looks like, before anybody knows what its column means. */
export type CellClass =
  | "empty"
  /** An amount, a count or an account number of digits only. */
  | "number"
  | "date"
  /** Digits and letters or dashes without blanks: `10-0100-1`, `R-3001`. */
  | "code"
  | "text"
  /** Only dashes, equal signs, stars or drawn lines. */
  | "rule";

const NUMBER = /^(?:USD)?\s*[-+(]?\s*\$?\s*[-(]?\s*(?:\d[\d,]*\.?\d*|\.\d+|-)\s*\)?\s*(?:-|CR|DR|%)?\)?$/i;
const DATE =
  /^(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{4}[/-]\d{1,2}[/-]\d{1,2}|\d{1,2}[- ](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[- ,]+\d{2,4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2},? \d{4})(?:[T ].*)?$/i;
const RULE = /^[-=_*~.+|\s\u2500-\u259F]{2,}$/u;
const CODE = /^(?=.*\d)[A-Za-z0-9#][A-Za-z0-9./#-]*$/;
/** A column too narrow for its amount: it would have been a number. */
const OVERFLOW = /^#{2,}$/;

/**
 * The class of one cell.
 * @example cellClass("$(1.40)") // "number"
 */
export function cellClass(text: string | null): CellClass {
  if (text === null || text === "") return "empty";
  if (NUMBER.test(text) || OVERFLOW.test(text)) return "number";
  if (DATE.test(text)) return "date";
  if (RULE.test(text)) return "rule";
  return CODE.test(text) ? "code" : "text";
}

/**
 * Whether a text that begins with a digit is a heading all the same: the days of an aging bucket.
 * @example isBucketLabel("31-60") // true
 */
export function isBucketLabel(text: string): boolean {
  return BUCKET.test(text);
}

const BUCKET =
  /^(?:over|past|>|>=)?\s*(?:0|1|30|31|45|60|61|90|91|120|121|150|151|180|181|365|366)\s*(?:(?:-|to|–|thru)\s*(?:29|30|59|60|89|90|119|120|149|150|179|180|364|365))?\s*(?:\+|-?\s*days?|-?\s*plus|& over|and over|over)?$/i;
