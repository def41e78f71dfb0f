import { assertNever } from "../../domain/assert-never";
import { dateSql, dayAsPrintedSql } from "./date-sql";
import { ID_PLAIN } from "./id-grammar";
import { idSql, textSql } from "./id-sql";
import { fullMatchSql, oneOfSql } from "./match";
import { moneySql } from "./money-sql";
import { EMPTY_DATE, NO_DATE_TEXTS, NO_DATES, NOTHING_NUMBER_WORDS, NOTHING_WORDS, ONLY_BLANKS } from "./nothing-words";
import { quantitySql } from "./quantity-sql";
import type { ValueFormat } from "./value-format";
import { NO_WORDS, YES_WORDS } from "./yes-no-words";

/** What a ledger column holds. */
export type TypedAs = "money" | "date" | "quantity" | "yes-no" | "text";

/**
 * A text as its value, as an SQL expression over the SQL expression `raw` (VARCHAR, trimmed, NULL when empty): money as BIGINT
 * cents, date as DATE, quantity as DOUBLE, yes-no as BOOLEAN, text as VARCHAR. NULL where the text cannot be read, and where it
 * stands for nothing (`isNothingSql`). A column of another format than the type is read in the type's plainest form.
 * @example typedSql("c4", { as: "money" }, "money") // "CASE WHEN …": '(500.00)' gives -50000
 */
export function typedSql(raw: string, format: ValueFormat, type: TypedAs): string {
  switch (type) {
    case "money":
      return moneySql(raw, impliedDecimals(format));
    case "date":
      return dateSql(raw, format.as === "date" ? format : { order: "Y-M-D" });
    case "quantity":
      return quantitySql(raw, format.as === "quantity" ? format : { impliedDecimals: impliedDecimals(format) });
    case "yes-no":
      return `CASE WHEN ${oneOfSql(`upper(${raw})`, YES_WORDS)} THEN true WHEN ${oneOfSql(`upper(${raw})`, NO_WORDS)} THEN false END`;
    case "text":
      return format.as === "id" ? idOrNothing(raw) : textSql(raw);
    default:
      return assertNever(type);
  }
}

/**
 * Whether a text stands for no value though it is not empty, as an SQL condition: `N/A`, `NULL`, `-`; for dates also zeros,
 * unfilled forms (`/  /`), all nines. A dash among amounts is zero and no nothing; free text always stands for itself.
 * @example isNothingSql("c6", { as: "date", order: "YYYYMMDD" }) // "(list_contains([…], upper(c6)) OR …)": '00000000' is true
 */
export function isNothingSql(raw: string, format: ValueFormat): string {
  const words = (texts: readonly string[]): string => oneOfSql(`upper(${raw})`, texts);
  const blank = fullMatchSql(raw, ONLY_BLANKS);
  switch (format.as) {
    case "text":
      return "false";
    case "id":
      return `(${words(NOTHING_WORDS)} OR ${blank})`;
    case "money":
      return `(${words([...NOTHING_WORDS.filter((word) => !isDash(word)), ...NOTHING_NUMBER_WORDS])} OR ${blank})`;
    case "quantity":
    case "yes-no":
      return `(${words([...NOTHING_WORDS, ...NOTHING_NUMBER_WORDS])} OR ${blank})`;
    case "date": {
      const none = NO_DATES.map((day) => `DATE '${day}'`).join(", ");
      const texts = words([...NOTHING_WORDS, ...NOTHING_NUMBER_WORDS, ...NO_DATE_TEXTS]);
      return `(${texts} OR ${fullMatchSql(raw, EMPTY_DATE)} OR coalesce(${dayAsPrintedSql(raw, format)} IN (${none}), false))`;
    }
    default:
      return assertNever(format);
  }
}

function impliedDecimals(format: ValueFormat): number {
  return format.as === "money" || format.as === "quantity" ? (format.impliedDecimals ?? 0) : 0;
}

function idOrNothing(raw: string): string {
  return `CASE WHEN ${fullMatchSql(raw, ID_PLAIN)} THEN ${raw} WHEN ${isNothingSql(raw, { as: "id" })} THEN NULL ELSE (${idSql(raw)}) END`;
}

function isDash(word: string): boolean {
  return /^[-\u2013\u2014]+$/.test(word);
}
