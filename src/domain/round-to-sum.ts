/**
 * Amounts rounded to whole cents so that they add up to a total: each is rounded down, and the cents that are missing go to
 * the largest remainders, the first of equal ones.
 * @param total whole cents, within one cent an amount of their sum
 * @example roundToSum([0.4, 0.4, 0.2], 1) // [1, 0, 0]
 */
export function roundToSum(amounts: readonly number[], total: number): readonly number[] {
  const floors = amounts.map(Math.floor);
  const missing = total - floors.reduce((sum, each) => sum + each, 0);
  const order = amounts
    .map((amount, index) => ({ index, remainder: amount - Math.floor(amount) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index);
  const raised = new Set(order.slice(0, Math.max(0, missing)).map(({ index }) => index));
  return floors.map((floor, index) => floor + (raised.has(index) ? 1 : 0));
}
