/**
 * Whether a bank's routing number has the right check digit: weights 3, 7, 1 over nine digits make a multiple of ten.
 * Source: ABA routing number policy; NACHA operating rules, appendix.
 * @example isRoutingNumber("041000124") // true
 */
export function isRoutingNumber(digits: string): boolean {
  if (!/^\d{9}$/.test(digits)) return false;
  const sum = Array.from(digits).reduce(
    (total, digit, place) => total + Number(digit) * ([3, 7, 1][place % 3] ?? 0),
    0,
  );
  return sum % 10 === 0;
}
