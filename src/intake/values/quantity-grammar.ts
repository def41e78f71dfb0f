import { BLANKS, CREDIT_OR_DEBIT, SIGN, WHOLE } from "./printed-number";

/** A plain number that a cast reads. */
export const QUANTITY_PLAIN = "-?[0-9]{1,15}(?:[.][0-9]{1,9})?";

/** A number with thousands that a cast reads once they are out. */
export const QUANTITY_GROUPED = "-?[0-9]{1,3}(?:,[0-9]{3})+(?:[.][0-9]{1,9})?";

const NUMBER = `(${WHOLE}(?:[.][0-9]*)?|[.][0-9]+)`;

/** A unit of measure: `GAL`, `CCF`, `ft3`, `cu. ft`. */
const UNIT = "([A-Za-z][A-Za-z. ]{0,14}[23]?)";

/** A number with at most one sign; its first group is the number without it. */
export const QUANTITY_PRINTED: readonly string[] = [
  `${BLANKS}(?:${SIGN}${BLANKS})?${NUMBER}${BLANKS}`,
  `${BLANKS}${NUMBER}${BLANKS}(?:${SIGN}|${CREDIT_OR_DEBIT})${BLANKS}`,
  `${BLANKS}[(]${BLANKS}${NUMBER}${BLANKS}[)]${BLANKS}`,
];

/** A number with its unit behind it; the groups are the number without its sign, and the unit. */
export const QUANTITY_WITH_UNIT = `${BLANKS}(?:${SIGN}${BLANKS})?${NUMBER}${BLANKS}${UNIT}${BLANKS}`;
