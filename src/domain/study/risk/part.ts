/** Planned dollars by projected year, and the names of what multiplies them in a simulation; nothing for dollars that are certain. */
export interface Part {
  readonly factors: readonly string[];
  readonly dollars: readonly number[];
}

/** Dollars that come out as planned in every simulation. */
export function certain(dollars: readonly number[]): Part {
  return { factors: [], dollars };
}

/** Parts as often as `times` says, by year. */
export function times(parts: readonly Part[], factor: (year: number) => number): readonly Part[] {
  return parts.map(({ factors, dollars }) => ({
    factors,
    dollars: dollars.map((each, year) => (each === 0 ? 0 : each * factor(year))),
  }));
}

/** Parts taken away. */
export function less(parts: readonly Part[]): readonly Part[] {
  return times(parts, () => -1);
}

/** Whether parts are nothing in a year, whatever happens. */
export function isNothing(parts: readonly Part[], year: number): boolean {
  const isCertain = ({ factors }: Part): boolean => factors.length === 0;
  const sum = parts.filter(isCertain).reduce((dollars, part) => dollars + (part.dollars[year] ?? 0), 0);
  return sum === 0 && parts.every((part) => isCertain(part) || (part.dollars[year] ?? 0) === 0);
}

/** A sum by year over named columns: the parts with the same factors put together. */
export interface YearlySum {
  readonly constant: readonly number[];
  readonly terms: readonly { readonly name: string; readonly coefficients: readonly number[] }[];
}

/**
 * Puts parts together by what multiplies them.
 * @example sumOfParts([certain([1]), { factors: ["use"], dollars: [5] }], 1) // { constant: [1], terms: [{ name: "use", coefficients: [5] }] }
 */
export function sumOfParts(parts: readonly Part[], years: number): YearlySum {
  const sums = new Map<string, number[]>();
  for (const { factors, dollars } of parts) {
    const name = productName(factors);
    const sum = sums.get(name) ?? Array.from({ length: years }, () => 0);
    sums.set(
      name,
      sum.map((each, year) => each + (dollars[year] ?? 0)),
    );
  }
  const constant = sums.get("") ?? Array.from({ length: years }, () => 0);
  sums.delete("");
  return { constant, terms: Array.from(sums, ([name, coefficients]) => ({ name, coefficients })) };
}

const TIMES = " × ";

/** The name of a product of factors; the same in whatever order they come. */
export function productName(factors: readonly string[]): string {
  return factors.toSorted().join(TIMES);
}

/** The factors of a product, by its name. */
export function factorsOfProduct(name: string): readonly string[] {
  return name.split(TIMES);
}
