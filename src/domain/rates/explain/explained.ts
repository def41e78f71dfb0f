/** A sentence of an explanation, and the part of the schedule that it tells of. */
export interface Explained {
  readonly place: string;
  readonly sentence: string;
}
