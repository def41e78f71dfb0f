import { BLANKS, CREDIT_OR_DEBIT, MINUS, SIGN, WHOLE } from "./printed-number";

const DOLLAR = "(?:[Uu][Ss][Dd]|[Uu][Ss][$]|[$])";
const DOLLAR_OR_NONE = `(?:${DOLLAR}${BLANKS})?`;

/** Two decimals; further ones only where they are zeros. */
const AMOUNT = `(?:${WHOLE}(?:[.][0-9]{0,2}0*)?|[.][0-9]{1,2}0*)`;

/** The printed forms that a plain cast reads: `1234.50`, `-5`, `.00`. */
export const MONEY_PLAIN = "-?(?:[0-9]{1,12}(?:[.][0-9]{1,2})?|[.][0-9]{1,2})";

/** A plain amount in brackets, read as the amount within: `(500.00)`. */
export const MONEY_BRACKETED = "[(](?:[0-9]{1,12}(?:[.][0-9]{1,2})?|[.][0-9]{1,2})[)]";

/** Thousands and a dollar sign, without a sign: read by taking them out. */
export const MONEY_GROUPED = "[$]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:[.][0-9]{1,2})?";

/** Every printed form of an amount, with at most one sign: `$1,234.50`, `($1.40)`, `$-5.00`, `5.00-`, `12.50 CR`, `USD 12.00`. */
export const MONEY_PRINTED = [
  `${BLANKS}(?:${SIGN}${BLANKS})?${DOLLAR_OR_NONE}${AMOUNT}${BLANKS}(?:${DOLLAR}${BLANKS})?`,
  `${BLANKS}${DOLLAR}${BLANKS}${SIGN}${BLANKS}${AMOUNT}${BLANKS}`,
  `${BLANKS}${DOLLAR_OR_NONE}${AMOUNT}${BLANKS}(?:${SIGN}|${CREDIT_OR_DEBIT})${BLANKS}`,
  `${BLANKS}${DOLLAR_OR_NONE}[(]${BLANKS}${DOLLAR_OR_NONE}${AMOUNT}${BLANKS}[)]${BLANKS}`,
].join("|");

/** Zero as accountants print it: `-`, `$ -   `, `--`, `-0-`. */
export const MONEY_DASH = `${BLANKS}${DOLLAR_OR_NONE}(?:(?:${MINUS}|\u2014){1,3}|-${BLANKS}0${BLANKS}-)${BLANKS}`;
