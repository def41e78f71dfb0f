import { assertNever } from "../../domain/assert-never";
import { DAMAGE } from "./damage-sql";
import type { DateOrder, ValueFormat } from "./value-format";

/**
 * Why a text is rejected and how to mend it; for a damaged text the damage (a code of `damageSql`), else what the format wants.
 * @example unreadableReason({ as: "money" }) // "is not an amount …"
 */
export function unreadableReason(format: ValueFormat, damage: number = DAMAGE.none): string {
  if (damage === DAMAGE.overflowed) {
    return "is a field too narrow for its value: the value was not saved. Widen the column in the billing system's report or the spreadsheet, and export again.";
  }
  if (damage === DAMAGE.rounded) {
    return "was rounded by a spreadsheet, and its last digits are lost. Export again and open the file with this column set to text.";
  }
  if (damage === DAMAGE.turnedIntoDate && format.as === "id") {
    return "looks like a number that a spreadsheet has turned into a date. Export again and open the file with this column set to text.";
  }
  return reasonOf(format);
}

function reasonOf(format: ValueFormat): string {
  switch (format.as) {
    case "money":
      return "is not an amount in dollars and cents. Correct it, or leave it empty.";
    case "date":
      return `is not a date written as ${PRINTED_AS[format.order]}. Correct it, or choose another date format for the column.`;
    case "quantity":
      return format.unit === undefined
        ? "is not a number. Correct it, or leave it empty."
        : `is not a number of ${format.unit}. Correct it, or leave it empty.`;
    case "yes-no":
      return "is neither yes nor no (Y, N, 1, 0, TRUE, FALSE, X). Correct it, or read the column as text.";
    case "id":
    case "text":
      return "cannot be read. Correct it.";
    default:
      return assertNever(format);
  }
}

/** Each date order as a person writes it. */
const PRINTED_AS: Readonly<Record<DateOrder, string>> = {
  "Y-M-D": "year-month-day (2026-10-31)",
  "M/D/Y": "month/day/year (10/31/2026)",
  "D/M/Y": "day/month/year (31/10/2026)",
  YYYYMMDD: "YYYYMMDD (20261031)",
  YYMMDD: "YYMMDD (261031)",
  MMDDYYYY: "MMDDYYYY (10312026)",
  MMDDYY: "MMDDYY (103126)",
  DDMMYYYY: "DDMMYYYY (31102026)",
  "D-MON-Y": "day-month-year (31-OCT-2026)",
  "MON D, Y": "month day, year (Oct 31, 2026)",
  "M/Y": "month/year (10/2026)",
  YYYYMM: "YYYYMM (202610)",
  "Excel serial": "a spreadsheet's day number (46326)",
};
