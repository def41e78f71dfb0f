import type { Guess } from "../guess";
import { matchSql } from "./match";
import type { DateOrder, ValueFormat } from "./value-format";

/** What the dates of a whole column show about the order of day and month. */
export interface DateOrderCounts {
  /** Texts with two numbers and separators in front of a year. */
  readonly dateCount: number;
  /** Those whose first number is above 12, so that it can only be a day. */
  readonly firstAbove12: number;
  /** Those whose second number is above 12. */
  readonly secondAbove12: number;
}

const ABOVE_12 = "(?:1[3-9]|[2-9][0-9])";
const SEPARATED = "^[ \u00a0]*[0-9]{1,2}[ \u00a0/.-]+[0-9]{1,2}[ \u00a0/.-]+[0-9]";

/**
 * The three counts of a whole column as aggregate expressions (`date_count`, `first_above_12`, `second_above_12`), to stand
 * in `SELECT … FROM` the file.
 * @example dateOrderSql("c6") // "count(*) FILTER (WHERE …) AS date_count, …"
 */
export function dateOrderSql(raw: string): string {
  const count = (pattern: string, name: string): string =>
    `(count(*) FILTER (WHERE ${matchSql(raw, pattern)}))::BIGINT AS ${name}`;
  return [
    count(SEPARATED, "date_count"),
    count(`^[ \u00a0]*${ABOVE_12}[ \u00a0/.-]+[0-9]{1,2}[ \u00a0/.-]+[0-9]`, "first_above_12"),
    count(`^[ \u00a0]*[0-9]{1,2}[ \u00a0/.-]+${ABOVE_12}[ \u00a0/.-]+[0-9]`, "second_above_12"),
  ].join(", ");
}

/**
 * The order of day and month that the counts show; month first, but to be asked about, where nothing tells.
 * @example decideDateOrder({ dateCount: 40, firstAbove12: 0, secondAbove12: 3 }).why // "3 of 40 have a number above 12 second, …"
 */
export function decideDateOrder({ dateCount, firstAbove12, secondAbove12 }: DateOrderCounts): Guess<DateOrder> {
  if (firstAbove12 === 0 && secondAbove12 === 0) {
    return {
      value: "M/D/Y",
      confidence: 0.6,
      why: `no number above 12 stands first or second in ${dateCount} dates, so day and month cannot be told apart; month first is usual`,
    };
  }
  const monthFirst = secondAbove12 >= firstAbove12;
  const [most, fewest] = monthFirst ? [secondAbove12, firstAbove12] : [firstAbove12, secondAbove12];
  const place = monthFirst ? "second" : "first";
  const against = fewest === 0 ? "" : `, against ${fewest} the other way`;
  return {
    value: monthFirst ? "M/D/Y" : "D/M/Y",
    confidence: fewest === 0 ? 0.98 : (0.9 * (most - fewest)) / most,
    why: `${most} of ${dateCount} have a number above 12 ${place}, so the day stands ${place}${against}`,
  };
}

/**
 * Whether the dates of a column can be read with either day or month in front, so that someone must say which.
 * @example ambiguousDates({ as: "date", order: "M/D/Y" }, { dateCount: 9, firstAbove12: 0, secondAbove12: 0 }) // true
 */
export function ambiguousDates(format: ValueFormat, counts: DateOrderCounts): boolean {
  if (format.as !== "date" || (format.order !== "M/D/Y" && format.order !== "D/M/Y")) return false;
  return counts.dateCount > 0 && counts.firstAbove12 > 0 === counts.secondAbove12 > 0;
}
