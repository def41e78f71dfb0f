/**
 * Words that mark rows which are no records. The patterns are kept as text so that TypeScript (`i` flag) and the engine
 * (RE2, `(?i)`) use the same ones; both know `\b`, `\d`, `\s` and groups.
 */
export const ROW_WORDS = {
  /** Subtotals, totals and balances carried from page to page. */
  total:
    "\\b(sub-? ?totals?|(grand |report |account |customer |page |batch |cycle |route |city |fund |final |run |file |overall )?totals?|balance (brought |carried )?forward|(brought|carried) forward|(beginning|opening|starting|ending|closing|previous|prior) balance|record count|number of (records|accounts|customers|items|bills|transactions)|(accounts|records|items|bills|transactions) (listed|printed|read|selected|processed))\\b",
  /** How a cell of a balance or a sum begins, whose row is no record unless all its amounts are there. */
  balance:
    "^\\s*((beginning|opening|starting|ending|closing|previous|prior|available|collected|ledger) (ledger |book |daily |available )?balance|balance (brought |carried )?forward|(brought|carried) forward|net( (total|change|activity|amount|adjustments?|deposits?|position|cash flow|of all))?\\s*:?\\s*$|((record|item|row|payment|transaction|receipt) )?count\\s*[:=]?\\s*[0-9,]*\\s*$|(sum|average)\\s*[:=]?\\s*$|(items|records|rows|payments|receipts|transactions)\\s*[:=]\\s*[0-9,]+\\s*$)",
  /** A line above the records of a group: words with a colon or blanks between them. */
  title: "[a-z]{3,}\\S*[ :#]",
  /** Lines at the head or foot of a printed page, and of the whole report. */
  page: "(\\bpage(\\s+no\\.?)?\\s*[:#]?\\s*\\d+|^\\s*p(g|age)?\\.?\\s+\\d+\\s*$|\\b(run|print(ed)?|report|generated|user|program)\\s*(date|time|id|on|by|name)?\\s*:|\\bend of (report|file|listing|data)\\b|\\(\\d+ rows?( affected)?\\)|\\brows selected\\b|\\bcontinued\\b|^\\s*\\*+\\s*.*\\*+\\s*$)",
  /** A row of dashes, dots or drawn lines. */
  rule: "^[-=_*~.+|\\s\u2500-\u259f\u000c\u001a]*$",
  /** The total of the whole report, not of one group in it. */
  grand:
    "\\b(grand|report|final|overall|run|file|city|company|system|register) totals?\\b|^totals?\\b|\\btotals? (bills|accounts|customers|records|all|for report|due)\\b|\\ball (accounts|cycles|customers)\\b",
} as const;

/** The cells of a row as one text, a blank between them. */
export function rowText(cells: readonly (string | null)[]): string {
  return cells.filter((cell) => cell !== null).join(" ");
}

const TOTAL = new RegExp(ROW_WORDS.total, "i");
const PAGE = new RegExp(ROW_WORDS.page, "i");
const RULE = new RegExp(ROW_WORDS.rule, "u");
const GRAND = new RegExp(ROW_WORDS.grand, "i");

/** Whether a row's text speaks of a total or a balance brought forward. */
export function saysTotal(text: string): boolean {
  return TOTAL.test(text);
}

/** Whether a row's text is the total of the whole report. */
export function saysGrandTotal(text: string): boolean {
  return GRAND.test(text.trim()) && TOTAL.test(text);
}

/** Whether a row's text belongs to the head or foot of a page. */
export function saysPage(text: string): boolean {
  return PAGE.test(text);
}

/** Whether nothing but lines or blanks is printed. */
export function isRule(text: string): boolean {
  return RULE.test(text);
}

/**
 * A row's text with its digits made equal, so that page 1 and page 2 of a report have the same one.
 * @example furniturePattern("Page 12  10/31/2026") // "page # #/#/#"
 */
export function furniturePattern(text: string): string {
  return text.toLowerCase().replace(/\d+/g, "#").replace(/\s+/g, " ").trim();
}
