import type { FundActuals } from "./actuals-schema";
import type { FundProjection } from "./project-fund";
import type { LineRevenue } from "./rate-revenue";
import type { RateLine } from "./revenue-schema";

/** Rate lines with the year's actual units, at the prices in force at its end. */
export function rolledRates({ lines, plan }: FundProjection, { rates, source }: FundActuals): RateLine[] {
  return lines.map((each) => {
    const actual = rates.find(({ line }) => line === each.plan.line.id);
    return rolledLine(each, {
      units: actual?.units,
      revenue: actual?.revenue ?? 0,
      source,
      shareAtNewRates: plan.shareAtNewRates,
    });
  });
}

interface Actual {
  readonly units: number | undefined;
  readonly revenue: number;
  readonly source: string;
  readonly shareAtNewRates: number;
}

function rolledLine({ plan, prices }: LineRevenue, { units, revenue, source, shareAtNewRates }: Actual): RateLine {
  const { proposed } = plan.line;
  const later = proposed === undefined || proposed.length < 2 ? proposed : proposed.slice(1);
  const line = { ...plan.line, ...(later === undefined ? {} : { proposed: later }), source };
  const inForce = prices[0] ?? plan.price;
  const ofYear = (1 - shareAtNewRates) * plan.price + shareAtNewRates * inForce;
  if (plan.decimals === null) return { ...line, revenue: ofYear === 0 ? revenue : (revenue * inForce) / ofYear };
  return { ...line, units: units ?? (ofYear === 0 ? 0 : revenue / ofYear), perYear: 1, price: inForce };
}
