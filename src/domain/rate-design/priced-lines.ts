import { Exact, exactOf } from "../rates/exact";
import { openSchedule } from "../rates/open-schedule";
import { roundTo } from "../rates/rounding";
import type { RateSchedule } from "../rates/schedule-schema";
import type { CountedUnits } from "./counted-units";
import { printedCents, printedPrice } from "./printed-price";
import type { DesignLine, DesignPrice, TodayLine } from "./rate-design";
import type { WeighedLine } from "./weighed-line";

type Weighed = Pick<WeighedLine, "weight" | "times" | "decimals" | "rate">;

/**
 * The printed rate of a line at a price: weight × price as it is printed, then × its multiplier, rounded as the schedule rounds
 * rates. A line that follows no price keeps its own.
 */
export function rateAt({ weight, times, decimals }: Weighed, price: number | null, schedule: RateSchedule): number {
  const { rateRounding } = openSchedule(schedule);
  const printed = price === null ? weight : printedPrice(weight * price, decimals);
  const multiplied = new Exact(exactOf(printed) ?? 0).mul(exactOf(times) ?? 1);
  return (times === 1 ? multiplied : roundTo(multiplied, rateRounding)).valueOf();
}

/** Lines at their printed rates, with the units that are expected at them. */
export function pricedLines(
  lines: readonly WeighedLine[],
  prices: readonly DesignPrice[],
  schedule: RateSchedule,
): readonly DesignLine[] {
  const known = new Map(prices.map((each) => [each.id, each]));
  return lines.map((line) => {
    const price = line.priceId === null ? undefined : known.get(line.priceId);
    const rate = rateAt(line, price?.price ?? null, schedule);
    const expected = line.steady + (line.units - line.steady) * (price?.response ?? 1);
    return { ...line, rate, expected, revenueCents: printedCents(expected * rate) };
  });
}

/** Lines of today's rates. */
export function todayLines({ lines }: CountedUnits): readonly TodayLine[] {
  return lines.map((line) => ({ ...line, revenueCents: printedCents(line.units * line.rate) }));
}
