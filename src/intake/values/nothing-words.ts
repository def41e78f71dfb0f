import { BLANKS } from "./printed-number";

/** What systems print where a number, date or id has no value, in capitals. A dash in a money column is zero instead. */
export const NOTHING_WORDS = [
  "-",
  "--",
  "---",
  "\u2013",
  "\u2014",
  "N/A",
  "#N/A",
  "NULL",
  "(NULL)",
  "NONE",
  "(NONE)",
  "(BLANK)",
  ".",
] as const;

/** Further ones where a number or a date is expected; as an id they could be codes. */
export const NOTHING_NUMBER_WORDS = ["NA", "NAN", "NAT", "TBD"] as const;

/** Only blanks of any sort. */
export const ONLY_BLANKS = BLANKS;

/** A date of zeros, or a form left unfilled: `000000`, `00/00/0000`, `/  /`, `__/__/____`, `0000-00-00 00:00:00`. */
export const EMPTY_DATE = "[0 \u00a0\t/._:-]+";

/** Dates that mean none: all nines and the last day that systems know (no end), and day zero of spreadsheets and databases. */
export const NO_DATE_TEXTS = [
  "999999",
  "99999999",
  "99/99/99",
  "99/99/9999",
  "9999-99-99",
  "1/0/1900",
  "1/0/00",
  "01/00/1900",
  "01/00/00",
  "12:00:00 AM",
] as const;

/** The last day that systems know ("no end"), and day zero of spreadsheets and databases, as dates. */
export const NO_DATES = ["9999-12-31", "1899-12-30", "1899-12-31"] as const;
