/** Blanks as printed: a space, a no-break space, a tab; any number of them. */
export const BLANKS = "[ \u00a0\t]*";

/** A minus as printed: hyphen, the minus character of typesetting, a short dash. */
export const MINUS = "[-\u2212\u2013]";

/** A plus or a minus. */
export const SIGN = "[-\u2212\u2013+]";

/** Digits with well-placed thousands separators, or none. */
export const WHOLE = "(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)";

/** A credit or debit mark behind a number, as billing systems and banks print it; a credit is negative. */
export const CREDIT_OR_DEBIT = "(?:[Cc][Rr]|[Dd][RrBb])[.]?";

/** Found somewhere in a number that was printed as negative: a minus, a bracket, a credit mark at the end. */
export const NEGATIVE = `[-\u2212\u2013(]|[Cc][Rr][.]?${BLANKS}$`;

/** Digits alone with at most one sign before or behind, as a number with implied decimals is printed; 15 digits that count. */
export const DIGITS_ONLY = [
  `${BLANKS}${SIGN}?${BLANKS}0*[0-9]{1,15}${BLANKS}`,
  `${BLANKS}0*[0-9]{1,15}${BLANKS}(?:${SIGN}|${CREDIT_OR_DEBIT})${BLANKS}`,
  `${BLANKS}[(]${BLANKS}0*[0-9]{1,15}${BLANKS}[)]${BLANKS}`,
].join("|");
