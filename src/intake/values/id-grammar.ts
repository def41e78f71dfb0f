/** A number that a spreadsheet has rounded: `1.23E+11`. An id like `12E5` is left alone. */
export const ROUNDED = "-?[0-9](?:[.,][0-9]+)?[Ee][+][0-9]{2,3}|-?[0-9][.,][0-9]+[Ee][0-9]{1,3}";

const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";

/** An id that a spreadsheet has turned into a date: `10-Jan`, `Jan-10`, `10-Jan-26`, `1/10/2026`. Codes in capitals are ids. */
export const TURNED_INTO_DATE = `[0-9]{1,2}-${MONTH}(?:-[0-9]{2,4})?|${MONTH}-[0-9]{2,4}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}`;

/** A field whose text was wider than its column: `####`, or stars in older reports. */
export const OVERFLOWED = "#{2,}|[*]{3,}";

/** Ids that need no second look: digits and capitals, dashes between them, a digit at the end. */
export const ID_PLAIN = "(?:[0-9A-Z]+-)*[0-9A-Z]*[0-9]";
