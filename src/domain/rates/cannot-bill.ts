/**
 * Why a bill cannot be made under a schedule: what the schedule has no figure for, or what is not known of the account.
 * A person can act on it; rate verification counts such accounts as a pattern of their own.
 */
export class CannotBill extends Error {
  /** Where in the schedule: a charge's id, `winterAverage`, `classes`. */
  readonly place: string;
  /** The fact that is not known; null where it is not a fact that is missing. */
  readonly missing: string | null;

  constructor(place: string, sentence: string, missing: string | null = null) {
    super(sentence);
    this.missing = missing;
    this.name = "CannotBill";
    this.place = place;
  }
}
