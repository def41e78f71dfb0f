/** An arrangement as it will be exported when the books close. */
export interface Arrangement {
  readonly id: string;
  readonly accountId: string;
  readonly startDate: string;
  /** Terms in words. */
  readonly terms: string;
  status: "active" | "completed" | "broken";
}
