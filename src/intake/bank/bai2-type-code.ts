/** What a BAI2 type code does to the account. */
export type Bai2Effect = "credit" | "debit" | "no money" | "unknown";

/**
 * The effect of a transaction's type code: 100 to 399 and 920 to 959 credits, 400 to 699 and 960 to 999 debits, of the
 * loan codes 700 to 759 credits and 760 to 799 debits; 890 carries a message and no money.
 * Source: BAI, Cash Management Balance Reporting Specifications, Version 2, appendix A.
 * @example bai2Effect("475") // "debit"
 */
export function bai2Effect(code: string): Bai2Effect {
  if (!/^\d{3}$/.test(code)) return "unknown";
  const number = Number(code);
  if (number === 890) return "no money";
  if (within(number, 100, 399) || within(number, 700, 759) || within(number, 920, 959)) return "credit";
  return within(number, 400, 699) || within(number, 760, 799) || within(number, 960, 999) ? "debit" : "unknown";
}

/**
 * Whether the code stands for a check paid, whose number may stand in the bank's reference.
 * @example isCheck("475") // true
 */
export function isCheck(code: string): boolean {
  return within(Number(code), 470, 479);
}

function within(number: number, first: number, last: number): boolean {
  return number >= first && number <= last;
}
