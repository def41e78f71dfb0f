/** Water produced and water billed over the same time, in one unit. */
export interface WaterLoss {
  readonly produced: number;
  readonly billed: number;
  /** Produced less billed. AWWA M36 calls it non-revenue water: leaks, and also what is used without a bill. */
  readonly nonRevenue: number;
  /** Non-revenue water / produced; null when nothing was produced. */
  readonly share: number | null;
}

/**
 * What was produced and not billed. Where only billed use is known, unbilled use (hydrants, flushing, city buildings) cannot be
 * told from leaks, so the number is non-revenue water and not water loss in the strict sense. Below 0 where more was billed
 * than produced, as in a month whose bills are for another month's use.
 * @example waterLoss(1000, 850) // { produced: 1000, billed: 850, nonRevenue: 150, share: 0.15 }
 */
export function waterLoss(produced: number, billed: number): WaterLoss {
  const nonRevenue = produced - billed;
  return { produced, billed, nonRevenue, share: produced === 0 ? null : nonRevenue / produced };
}
