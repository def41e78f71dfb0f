import type { Surroundings } from "./number-surroundings";

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const DOCUMENTS =
  "(?:sections?|secs?\\.?|chapters?|ch\\.|articles?|subsections?|paragraphs?|ordinances?|ord\\.|resolutions?|res\\.|codes?|o\\.?r\\.?c\\.?|r\\.c\\.|nos?\\.|numbers?|§+)";
const LABELS =
  "(?:class|tier|block|zone|phase|step|exhibit|table|schedule|appendix|page|part|title|item|figure|district|cycle|route|attachment|stage|level)";

const AFTER_DOCUMENT = new RegExp(
  `\\b${DOCUMENTS}\\s*(?:nos?\\.?\\s*|numbers?\\s*|#\\s*)?(?:[\\d.()a-z-]*\\d[\\d.()a-z-]*(?:\\s*,\\s*|\\s*[-–]\\s*|\\s*,?\\s+(?:and|or|through|to)\\s+)){0,4}$|§+\\s*$`,
  "i",
);
const AFTER_LABEL = new RegExp(`\\b${LABELS}\\s*(?:no\\.?\\s*)?$`, "i");
const AFTER_MONTH = new RegExp(`\\b${MONTH}\\s*$`, "i");
const AFTER_DAY = new RegExp(`\\b${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s*$`, "i");
const LIMIT_WORDS = /\b(?:first|next|over|above|exceeding|excess of|up to|more than|less than)\s*$/i;
const NUMBER_WORDS =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|half|third|quarter|percent|per cent|cents?|dollars?|times)\W*\($/i;
const TIME_UNITS =
  /^\s*\)?\s*(?:-\s*)?(?:(?:calendar|business|working|consecutive|full)\s+)?(?:days?|weeks?|months?|years?|hours?|minutes?|quarters?)\b/i;
const OTHER_UNITS =
  /^\s*\)?\s*-?\s*(?:feet|foot|ft|acres?|miles?|psi|gpm|votes?|yeas?|nays?|members?|copies|o'clock|a\.?m\.?\b|p\.?m\.?\b|degrees)/i;

/**
 * Why a number is no rate: a section, an ordinance's number, a date, a year, a list number, a time; null for one that may be one.
 * A dollar sign always makes it one.
 * @example notARate({ token: "921.05", before: "See Section ", … }) // "section or document"
 */
export function notARate(number: Surroundings): string | null {
  if (number.priced !== "") return null;
  return documentReason(number) ?? dateReason(number) ?? listReason(number) ?? measureReason(number);
}

function documentReason({ token, before, after, lineBefore }: Surroundings): string | null {
  if (/^\d+(?:\.\d+){2,}$/.test(token) || AFTER_DOCUMENT.test(before)) return "section or document";
  if (/[A-Za-z]-$/.test(before)) return "section or document";
  if (/^\s*$/.test(lineBefore) && /^\d{1,4}\.\d{1,3}$/.test(token) && /^\.?\s+[A-Z][A-Za-z]/.test(after))
    return "section or document";
  return AFTER_LABEL.test(before) ? "name of a class, tier or table" : null;
}

function dateReason({ token, before, after }: Surroundings): string | null {
  if (/^\d{3}-\d{3,4}-\d{4}$/.test(token)) return "telephone number";
  if (/^\d{1,4}([/-])\d{1,2}\1\d{1,4}$/.test(token)) return "date";
  if (/^(?:st|nd|rd|th)\b/i.test(after)) return "date or ordinal number";
  if (/^\d{1,2}$/.test(token) && (AFTER_MONTH.test(before) || /^\s+(?:day of)\b/i.test(after))) return "date";
  if (AFTER_DAY.test(before)) return "year";
  const year =
    /^(?:19|20)\d\d$/.test(token) &&
    !LIMIT_WORDS.test(before) &&
    !/^\s*\)?\s*(?:gal|cubic|cu\b|cf\b|ccf|square|sq|%|percent|dollars|mg)/i.test(after);
  if (year) return "year";
  return /^:\d\d/.test(after) || /\d:$/.test(before) ? "time of day" : null;
}

function listReason({ token, before, after, lineBefore }: Surroundings): string | null {
  if (!/^\d{1,2}$/.test(token)) return null;
  if (/^\s*\(?$/.test(lineBefore) && /^(?:\)|\.(?:\s|$))/.test(after)) return "list number";
  return before.endsWith("(") && after.startsWith(")") && !NUMBER_WORDS.test(before) ? "list number" : null;
}

function measureReason({ after }: Surroundings): string | null {
  if (/^-gal/i.test(after)) return "size of a container";
  if (TIME_UNITS.test(after)) return "time";
  return OTHER_UNITS.test(after) ? "measure of another kind" : null;
}
