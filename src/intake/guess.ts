/** Something that Ratebook found out by looking, how sure it is, and what it saw. */
export interface Guess<T> {
  readonly value: T;
  /** From 0 (no idea) to 1 (certain); below 0.8 the coordinator is asked. */
  readonly confidence: number;
  /** What it was seen by, in a coordinator's words: "13 of 14 days are above 12, so the day stands second". */
  readonly why: string;
}
