/** A pattern in use that somebody should look at. */
export interface UnitOddity {
  /** Stable name of the pattern: `class-mostly-without-use`. */
  readonly code: string;
  /** What, where, how many, and what to do next. */
  readonly message: string;
  /** Bills, meters or accounts concerned. */
  readonly count: number;
}

/**
 * A count as it is read.
 * @example counted(1, "bill") // "1 bill"
 */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en-US")} ${noun}${count === 1 ? "" : "s"}`;
}
