/** The only source of "now"; an argument wherever a run is stamped, so that tests and replays choose it. */
export interface Clock {
  /** The moment as an ISO 8601 UTC text, `2026-11-22T14:03:00Z`. */
  now(): string;
}
