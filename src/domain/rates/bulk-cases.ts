/** Bills by columns: row i of each column is bill i. */
export interface BulkCases {
  /** What `planOf` answered for the bill's account and period. */
  readonly plan: Int32Array;
  /** Use by service, in the unit of the account's facts or else of the schedule; NaN where it is not known. */
  readonly usage: Readonly<Record<string, Float64Array>>;
  /**
   * Billing units by service, for the services of `unitsInColumns`; NaN where they are not known. Units of other services,
   * and units that all bills of a plan share, are facts of the account.
   */
  readonly units?: Readonly<Record<string, Float64Array>>;
  /** Days of the period, both ends included; 0 where they are not known. */
  readonly days: Int32Array;
}

/** Cents of each bill, in all and by service; NaN for a bill that cannot be made. */
export interface BulkAmounts {
  readonly total: Float64Array;
  readonly byService: Readonly<Record<string, Float64Array>>;
  /** Bills that were made one by one. */
  readonly exactBills: number;
}
