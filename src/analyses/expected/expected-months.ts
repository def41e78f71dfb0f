import { type ExpectedCash, openByAge } from "../../domain/expected-cash";
import { monthOfNumber } from "../../domain/month-number";
import { roundToSum } from "../../domain/round-to-sum";
import { type AgedBills, cashAhead, openAhead } from "../../domain/run-off";
import type { SettlementTriangle } from "../../domain/settlement-triangle";
import type { ExpectedMonth, ExpectedService, OpenBillsOutlook } from "./expected-result";

/** The expected cash in whole cents. */
export function expectedMonths(forecast: ExpectedCash): readonly ExpectedMonth[] {
  return forecast.months.map(({ month, fromOpen, fromComing }) => {
    const fromOpenCents = Math.round(fromOpen);
    const fromComingCents = Math.round(fromComing);
    const aheadCents = Math.round(forecast.aheadCents);
    const totalCents = fromOpenCents + fromComingCents;
    return { month: monthOfNumber(month), fromOpenCents, fromComingCents, aheadCents, totalCents };
  });
}

/** One service's bills: what settled them so far. */
export interface ServiceTriangle {
  readonly service: string;
  readonly triangle: SettlementTriangle;
}

/**
 * The expected cash by service: each service's own open and coming bills at the curve and the growth of all services, rounded
 * so that the services add up to each month.
 */
export function expectedServices(
  services: readonly ServiceTriangle[],
  forecast: ExpectedCash,
  months: readonly ExpectedMonth[],
): readonly ExpectedService[] {
  const open = services.map(({ triangle }) => openByAge(triangle, forecast.olderFrom));
  const coming = services.map(({ triangle }) => comingOf(triangle, forecast));
  const rounded = months.map((month, index) => {
    const cash = (bills: readonly AgedBills[]) =>
      bills.reduce((sum, each) => sum + cashAhead(each, index + 1, forecast.curve), 0);
    const fromComing = month.fromComingCents - month.aheadCents;
    return { open: roundToSum(open.map(cash), month.fromOpenCents), coming: roundToSum(coming.map(cash), fromComing) };
  });
  return services.map(({ service }, at) => ({
    service,
    openCents: (open[at] ?? []).reduce((sum, each) => sum + each.amountCents, 0),
    months: rounded.map((each) => ({ fromOpenCents: each.open[at] ?? 0, fromComingCents: each.coming[at] ?? 0 })),
  }));
}

/** What becomes of the open bills within the months ahead; what is neither collected nor still open is credited. */
export function openBillsOutlook({ open, curve, months }: ExpectedCash, openCents: number): OpenBillsOutlook {
  const collectedCents = months.reduce((sum, { fromOpen }) => sum + Math.round(fromOpen), 0);
  const still = open.reduce((sum, each) => sum + openAhead(each, months.length, curve), 0);
  const stillOpenCents = Math.round(still);
  return { collectedCents, stillOpenCents, creditedCents: openCents - collectedCents - stillOpenCents };
}

/** The bills to come of one service, on the basis that the whole uses. */
function comingOf({ cohorts }: SettlementTriangle, { coming }: ExpectedCash) {
  const lastYear = cohorts.slice(-12).map(({ billedCents }) => billedCents);
  const mean = lastYear.reduce((sum, each) => sum + each, 0) / Math.max(1, lastYear.length);
  return coming.bases.map((_, index) => {
    const base = coming.basis === "mean" ? mean : (lastYear[index % 12] ?? 0);
    return { age: -1 - index, amountCents: base * coming.growth };
  });
}
