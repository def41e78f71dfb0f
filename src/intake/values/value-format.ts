/** Where day, month and year stand in a date as printed. Separators may be / - . or blanks; years have 2 or 4 digits. */
export const DATE_ORDERS = [
  "Y-M-D",
  "M/D/Y",
  "D/M/Y",
  "YYYYMMDD",
  "YYMMDD",
  "MMDDYYYY",
  "MMDDYY",
  "DDMMYYYY",
  "D-MON-Y",
  "MON D, Y",
  "M/Y",
  "YYYYMM",
  "Excel serial",
] as const;

/** One of `DATE_ORDERS`. */
export type DateOrder = (typeof DATE_ORDERS)[number];

/** How the texts of one column are read. */
export type ValueFormat =
  /** As printed, surrounding blanks aside. */
  | { readonly as: "text" }
  /** A number that names something: kept digit for digit; `1.23E+11` and `####` are rejected. */
  | { readonly as: "id" }
  /**
   * Dollars in any printed form: `$1,234.50`, `(500.00)`, `12.50-`, `12.50 CR`, `.00`, `$ -`.
   * `impliedDecimals` 2 reads `0000012350` as 123.50; absent, a whole number is whole dollars.
   */
  | { readonly as: "money"; readonly impliedDecimals?: number | undefined }
  /** A day; a time or zone printed behind it is left out, the day as printed stays. `00000000` and `0` are no date. */
  | { readonly as: "date"; readonly order: DateOrder; readonly pivotYear?: number | undefined }
  /** A plain number, with thousands separators, a trailing minus or a unit behind it (`3,200 GAL`). */
  | { readonly as: "quantity"; readonly impliedDecimals?: number | undefined; readonly unit?: string | undefined }
  /** `Y`, `YES`, `T`, `TRUE`, `1`, `X` and their opposites. */
  | { readonly as: "yes-no" };

/** Two-digit years below this are in the 2000s, the others in the 1900s. */
export const PIVOT_YEAR = 70;
