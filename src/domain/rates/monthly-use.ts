/** Use of one month, in the unit of the report. */
export interface MonthUse {
  /** First day of the month. */
  readonly month: string;
  readonly use: number;
}

/** The highest month beside the usual one. */
export interface PeakUse {
  /** First day of the month with the most use, the earliest of equal ones. */
  readonly month: string;
  readonly use: number;
  /** Mean of all months. */
  readonly averageUse: number;
  /** Highest month / average month; null when the average is not above 0. */
  readonly factor: number | null;
}

/** Average monthly use of the cold and of the warm months; null where the period holds none of them. */
export interface SeasonUse {
  readonly winterUse: number | null;
  readonly summerUse: number | null;
  /** Summer / winter; null where one is missing or winter has no use. */
  readonly summerToWinter: number | null;
}

/** Calendar months, 1 to 12. */
export interface Seasons {
  readonly winter: readonly number[];
  readonly summer: readonly number[];
}

/** December to March, as sewer charges by winter use take it, and June to September. */
export const USUAL_SEASONS: Seasons = { winter: [12, 1, 2, 3], summer: [6, 7, 8, 9] };

/**
 * The peaking factor of billed use: highest month over average month. Billed months lag behind use, and cities that bill every
 * two months see every second month of an account, so it is lower than the factor of the plant. Null without months.
 * @example peakUse([10, 20, 30].map((use, at) => ({ month: `2026-0${at + 1}-01`, use })))?.factor // 1.5
 */
export function peakUse(months: readonly MonthUse[]): PeakUse | null {
  const [first, ...rest] = months;
  if (first === undefined) return null;
  const peak = rest.reduce((most, each) => (each.use > most.use ? each : most), first);
  const averageUse = mean(months);
  return { month: peak.month, use: peak.use, averageUse, factor: averageUse > 0 ? peak.use / averageUse : null };
}

/**
 * Winter and summer use a month.
 * @example seasonUse([{ month: "2026-01-01", use: 10 }, { month: "2026-07-01", use: 15 }], USUAL_SEASONS).summerToWinter // 1.5
 */
export function seasonUse(months: readonly MonthUse[], { winter, summer }: Seasons): SeasonUse {
  const within = (season: readonly number[]) =>
    months.filter(({ month }) => season.includes(Number(month.slice(5, 7))));
  const [cold, warm] = [within(winter), within(summer)];
  const winterUse = cold.length === 0 ? null : mean(cold);
  const summerUse = warm.length === 0 ? null : mean(warm);
  const isKnown = winterUse !== null && summerUse !== null && winterUse > 0;
  return { winterUse, summerUse, summerToWinter: isKnown ? summerUse / winterUse : null };
}

function mean(months: readonly MonthUse[]): number {
  return months.reduce((sum, { use }) => sum + use, 0) / months.length;
}
