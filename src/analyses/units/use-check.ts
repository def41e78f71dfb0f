/** Two volumes or counts that must be the same. */
export interface UseCheck {
  readonly name: string;
  readonly label: string;
  readonly left: number;
  readonly right: number;
}

/** What sums of converted volumes may differ by and still be the same, in the report's unit. */
export const SAME_USE = 0.01;

/**
 * Whether a check holds.
 * @example checkPasses({ name: "A", label: "A", left: 1, right: 1.001 }) // true
 */
export function checkPasses({ left, right }: UseCheck): boolean {
  return Math.abs(left - right) <= SAME_USE;
}
