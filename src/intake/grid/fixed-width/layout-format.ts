import type { DateOrder, ValueFormat } from "../../values/value-format";
import type { LayoutField } from "./layout-field";
import { type Picture, readPicture } from "./picture";

const DATE_PATTERNS: readonly (readonly [RegExp, DateOrder])[] = [
  [/\b(?:YYYY|CCYY)[-/.]MM[-/.]DD\b/i, "Y-M-D"],
  [/\bMM[-/.]DD[-/.](?:YY|CC)?YY\b/i, "M/D/Y"],
  [/\bDD[-/.]MM[-/.](?:YY|CC)?YY\b/i, "D/M/Y"],
  [/\b(?:YYYY|CCYY)MMDD\b/i, "YYYYMMDD"],
  [/\bMMDD(?:YYYY|CCYY)\b/i, "MMDDYYYY"],
  [/\bDDMM(?:YYYY|CCYY)\b/i, "DDMMYYYY"],
  [/\bYYMMDD\b/i, "YYMMDD"],
  [/\bMMDDYY\b/i, "MMDDYY"],
  [/\b(?:YYYY|CCYY)MM\b/i, "YYYYMM"],
];

/** Words of names that say what a number is; the first list that knows one decides. */
const SURELY_AMOUNT =
  /(am(oun)?t(\b|_|-|$)|bal(ance)?(\b|_|-|$)|due(\b|_|-|$)|charge|chg|fee(\b|_|-|s|$)|tax|penalty|price)/i;
const NAMING =
  /(acc(oun)?t|cust|meter|serial|bill|inv(oice)?|check|parcel|route|zip|postal|phone|code|seq|batch|reference)|(\b|_|-)(id|no|nbr|num|number|ref)(\b|_|-|$)/i;
const COUNTING =
  /(usage|consum|reading|(\b|_|-)read|units?(\b|_|-|$)|days|qty|quantity|count(\b|_|-|$)|gallons|ccf|kwh|factor|mult)/i;
const AMOUNT =
  /(paid|pay|credit|debit|total|rate(\b|_|-|$)|current|over|past|prev|water|sewer|refuse|storm|arrears|deposit)/i;
const TEXT_TYPE = /^(?:a|an|c|char(?:acter)?|x|text|string|str|alpha(?:numeric)?|alphanum|varchar2?)\b/i;
const NUMBER_TYPE = /^(?:n|num(?:ber|eric)?|dec(?:imal)?|money|currency|amount|signed|packed|float|double|\$)(?:\b|$)/i;

/** How the texts of a layout's field are read, where the layout says it; null where only the values can tell. */
export function formatOfField({ name, type, decimals, length }: LayoutField): ValueFormat | null {
  const date = DATE_PATTERNS.find(([pattern]) => pattern.test(type));
  if (date !== undefined) return { as: "date", order: date[1] };
  const picture = pictureIn(type);
  if (picture?.holds === "text" || TEXT_TYPE.test(type)) return NAMING.test(name) ? { as: "id" } : null;
  const places = decimals ?? picture?.impliedDecimals ?? decimalsIn(type);
  const printed =
    picture?.point === "printed" || /explicit|with (a )?(decimal )?point|decimal point (included|printed)/i.test(type);
  const isNumber = picture?.holds === "number" || NUMBER_TYPE.test(type) || (places ?? 0) > 0;
  if (!isNumber) return null;
  if ((places ?? 0) === 0 && !printed) return wholeFormat(name, length);
  const implied = printed || places === null || places === 0 ? {} : { impliedDecimals: places };
  const counts = COUNTING.test(name) && !SURELY_AMOUNT.test(name);
  return counts ? { as: "quantity", ...implied } : { as: "money", ...implied };
}

/** The picture among the words of a type: `PIC 9(7)V99 signed` holds `9(7)V99`. */
function pictureIn(type: string): Picture | null {
  const word = type
    .split(/\s+/)
    .find((each) => /^[S$*+-]?[9XAZ]/i.test(each) && /[9XAZ](\(|[9XAZV])|^[9XA]$/i.test(each));
  return word === undefined ? null : readPicture(word.replace(/[.;]$/, ""));
}

/** `N 9.2`, `NUMBER(9,2)`, `implied 2`, `2 decimals`: the digits behind the point; null where none are named. */
function decimalsIn(type: string): number | null {
  const match =
    /\b\d{1,2}\s*[.,]\s*(\d)\b/.exec(type) ??
    /implied\s*(?:decimals?)?\s*[:=(]?\s*(\d)\b/i.exec(type) ??
    /\b(\d)\s*(?:implied|dec(?:imal)?s?\b)/i.exec(type);
  if (match?.[1] !== undefined) return Number(match[1]);
  return /\bimplied\b/i.test(type) ? 2 : null;
}

/** A whole number: what names something stays text; an amount is in dollars; the rest only its values can tell. */
function wholeFormat(name: string, length: number): ValueFormat | null {
  if (/date|(\b|_|-)dt(\b|_|-)/i.test(name) && length >= 6) return null;
  if (SURELY_AMOUNT.test(name)) return { as: "money" };
  if (COUNTING.test(name) && !/(\b|_|-)(id|no|nbr|num|number)(\b|_|-|$)/i.test(name)) return { as: "quantity" };
  if (NAMING.test(name)) return { as: "id" };
  return AMOUNT.test(name) ? { as: "money" } : null;
}
