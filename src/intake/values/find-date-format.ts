import type { Guess } from "../guess";
import { type ColumnSample, shareOf, shareWanted } from "./column-sample";
import { decideDateOrder } from "./date-order";
import { dateNumbers, readDate } from "./read-date";
import { standsForNothing } from "./stands-for-nothing";
import type { DateOrder, ValueFormat } from "./value-format";

/** Orders that no number or id looks like. */
const PRINTED_ORDERS = ["Y-M-D", "M/D/Y", "D/M/Y", "D-MON-Y", "MON D, Y"] as const;

/** Orders in digits, likeliest first. */
const DIGIT_ORDERS = ["YYYYMMDD", "MMDDYYYY", "DDMMYYYY", "YYMMDD", "MMDDYY", "YYYYMM"] as const;

const NINE_IN_TEN = 0.9;

/**
 * The date format of a column, or null where its texts are no dates. Day and month are told apart by the whole sample; digits
 * alone are dates only where nearly all are, near each other, and the heading or the form agrees.
 * @example findDateFormat(sample)?.value // { as: "date", order: "D-MON-Y" } for 31-OCT-2026
 */
export function findDateFormat(sample: ColumnSample): Guess<ValueFormat> | null {
  const texts = sample.texts.filter((text) => !standsForNothing(text, { as: "date", order: "YYYYMMDD" }));
  if (texts.length === 0) return sample.hint.saysDate ? onlyZeros(sample) : null;
  return (
    printedDates(texts, shareWanted(sample, "date")) ??
    monthDates(texts, sample) ??
    digitDates(texts, sample) ??
    serialDates(texts, sample)
  );
}

function onlyZeros({ hint }: ColumnSample): Guess<ValueFormat> | null {
  if (hint.wants !== "date") return null;
  return { value: { as: "date", order: "YYYYMMDD" }, confidence: 0.5, why: "a date by its heading, but all are zeros" };
}

function printedDates(texts: readonly string[], wanted: number): Guess<ValueFormat> | null {
  const shares = PRINTED_ORDERS.map((order) => ({ order, share: readable(texts, order) }));
  const best = shares.reduce((one, other) => (other.share > one.share ? other : one));
  const numeric = shares.filter(({ order }) => order === "M/D/Y" || order === "D/M/Y");
  const isNumeric = best.order === "M/D/Y" || best.order === "D/M/Y";
  if (Math.max(best.share, ...numeric.map(({ share }) => share)) < wanted) return null;
  if (isNumeric) return dayOrMonthFirst(texts, best.share);
  const why = `${percent(best.share)} of the texts are dates with the ${best.order === "Y-M-D" ? "year first" : "month by name"}`;
  return { value: { as: "date", order: best.order }, confidence: 0.98 * best.share, why };
}

function dayOrMonthFirst(texts: readonly string[], share: number): Guess<ValueFormat> {
  const numbers = texts.map(dateNumbers).filter((pair) => pair !== null);
  const order = decideDateOrder({
    dateCount: numbers.length,
    firstAbove12: numbers.filter(([first]) => first > 12).length,
    secondAbove12: numbers.filter(([, second]) => second > 12).length,
  });
  return { value: { as: "date", order: order.value }, confidence: order.confidence * share, why: order.why };
}

/** A month and a year; `10/26` is one only under a heading that speaks of days or months. */
function monthDates(texts: readonly string[], { hint }: ColumnSample): Guess<ValueFormat> | null {
  if (hint.wants === "id" || readable(texts, "M/Y") < NINE_IN_TEN) return null;
  const clear = shareOf(texts, (text) => /[A-Za-z]{3}|[12][0-9]{3}/.test(text));
  if (clear < NINE_IN_TEN && !hint.saysDate) return null;
  return { value: { as: "date", order: "M/Y" }, confidence: 0.8, why: "the texts are months with a year" };
}

function digitDates(texts: readonly string[], { hint }: ColumnSample): Guess<ValueFormat> | null {
  if (!texts.every((text) => /^[0-9]/.test(text))) return null;
  const order = DIGIT_ORDERS.find((one) => nearlyAll(texts, one));
  if (order === undefined) return null;
  const yearFirst = order === "YYYYMMDD" && texts.length >= 5;
  if (!(hint.wants === "date" || (hint.saysDate && !hint.sure)) && !(yearFirst && hint.wants === null)) {
    if (!(hint.saysDate && order === "YYYYMMDD")) return null;
  }
  const why = `nearly all texts are dates written ${order}, near each other`;
  return { value: { as: "date", order }, confidence: hint.saysDate ? 0.95 : 0.8, why };
}

/** Nearly all are days of our time. */
function nearlyAll(texts: readonly string[], order: DateOrder): boolean {
  const near = shareOf(texts, (text) => {
    const day = readDate(text, { order });
    return day !== null && day >= "1950-01-01" && day < "2060-01-01" && LENGTHS[order]?.includes(text.length) !== false;
  });
  return near >= 0.95;
}

/** How many characters the texts of a digit order have; a spreadsheet may have dropped a zero in front. */
const LENGTHS: Readonly<Partial<Record<DateOrder, readonly number[]>>> = {
  MMDDYYYY: [7, 8],
  DDMMYYYY: [7, 8],
  YYMMDD: [5, 6],
  MMDDYY: [5, 6],
  YYYYMM: [6],
};

function serialDates(texts: readonly string[], { hint }: ColumnSample): Guess<ValueFormat> | null {
  if (hint.wants !== "date") return null;
  const share = shareOf(
    texts,
    (text) => /^[0-9]{5}([.][0-9]+)?$/.test(text) && Number(text) >= 20000 && Number(text) < 60000,
  );
  if (share < NINE_IN_TEN) return null;
  return {
    value: { as: "date", order: "Excel serial" },
    confidence: 0.9 * share,
    why: "a date by its heading, and the numbers are a spreadsheet's days",
  };
}

function readable(texts: readonly string[], order: DateOrder): number {
  return shareOf(texts, (text) => readDate(text, { order }) !== null || standsForNothing(text, { as: "date", order }));
}

function percent(share: number): string {
  return `${Math.floor(share * 100)} %`;
}
