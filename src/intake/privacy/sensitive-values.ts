/** First two digits that the Federal Reserve gives to routing numbers. */
const ROUTING = /^(0[1-9]|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)\d{7}$/;

/**
 * A social security number as printed: three, two and four digits, with an area that is given out.
 * @example isSocialSecurity("536-22-1845") // true
 * @example isSocialSecurity("900-12-3456") // false
 */
export function isSocialSecurity(text: string): boolean {
  return /^(?!000|666|9)\d{3}[- ](?!00)\d{2}[- ](?!0000)\d{4}$/.test(text);
}

/**
 * A card number: 13 to 19 digits that begin as cards do, with a right check digit (Luhn, ISO/IEC 7812).
 * @example isCardNumber("4111 1111 1111 1111") // true
 */
export function isCardNumber(text: string): boolean {
  const digits = text.replace(/[ -]/g, "");
  return /^[3-6]\d{12,18}$/.test(digits) && luhnSum(digits) % 10 === 0;
}

/**
 * A bank routing number: nine digits in the given ranges, with weights 3, 7, 1 adding up to a multiple of ten.
 * @example isBankRouting("021000021") // true
 */
export function isBankRouting(text: string): boolean {
  if (!ROUTING.test(text)) return false;
  const sum = Array.from(text).reduce((total, digit, index) => total + Number(digit) * ([3, 7, 1][index % 3] ?? 0), 0);
  return sum % 10 === 0;
}

/**
 * An e-mail address.
 * @example isEmail("clerk@maplefalls.gov") // true
 */
export function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(text);
}

/**
 * A phone number of North America, printed as one: with its separators.
 * @example isPhone("(419) 555-0142") // true
 * @example isPhone("4195550142") // false: it may be any number
 */
export function isPhone(text: string): boolean {
  return /^(\+?1[ .-]?)?(\([2-9]\d{2}\) ?|[2-9]\d{2}[.-])\d{3}[.-]\d{4}( ?(x|ext\.?) ?\d+)?$/i.test(text);
}

function luhnSum(digits: string): number {
  return Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
}
