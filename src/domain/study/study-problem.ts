/** Something in a study that contradicts itself or cannot be used. */
export interface StudyProblem {
  /** Where: `funds water, projects mains`. */
  readonly place: string;
  /** What is wrong, and what to do. */
  readonly sentence: string;
}
