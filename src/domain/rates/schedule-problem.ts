/** Something in a schedule that contradicts itself or cannot be used. */
export interface ScheduleProblem {
  /** Where: `editions 2023-01-01, water-use, blocks 2`. */
  readonly place: string;
  /** What is wrong, and what to do. */
  readonly sentence: string;
}
