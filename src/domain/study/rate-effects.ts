import type { FundActuals } from "./actuals-schema";
import type { Effect } from "./effect";
import type { FundPlan } from "./fund-plan";
import type { FundProjection } from "./project-fund";
import type { LineRevenue } from "./rate-revenue";

/** Units that a line was planned to bill in the first projected year, as they react to price, and what they were to bring. */
export interface PlannedSale {
  readonly units: number;
  readonly revenue: number;
  /** Dollars a unit over the year; where nothing is sold, the price in force. */
  readonly price: number;
}

/** The planned sale of a rate line in the first projected year. */
export function plannedSale(
  { plan, prices, kept, billed }: LineRevenue,
  { shareAtNewRates }: Pick<FundPlan, "shareAtNewRates">,
): PlannedSale {
  const units = (plan.units[0] ?? 0) * (1 - shareAtNewRates + shareAtNewRates * (kept[0] ?? 1));
  const revenue = billed[0] ?? 0;
  return { units, revenue, price: units === 0 ? (prices[0] ?? plan.price) : revenue / units };
}

/**
 * Why a rate line brought more or less than planned. Price: (actual price − planned price) × planned units; usage: (actual units −
 * planned units) × actual price. The two add up to the difference of revenue; where units are not known all of it is usage.
 * @example 100 planned at 10.00, 90 sold at 11.00: price +100, usage −110
 */
export function rateEffects({ plan, lines }: FundProjection, { rates }: FundActuals): readonly Effect[] {
  return lines.flatMap((line) => {
    const { id, name } = line.plan.line;
    const found = rates.find((each) => each.line === id);
    const sale = plannedSale(line, plan);
    const revenue = found?.revenue ?? 0;
    if (found?.units === undefined || line.plan.decimals === null)
      return [effect("usage", { line: id, name, planned: sale.revenue, actual: revenue }, revenue - sale.revenue)];
    const price = found.units === 0 ? sale.price : revenue / found.units;
    const usage = (found.units - sale.units) * price;
    return [
      effect(
        "price",
        { line: id, name: `${name}, price`, planned: sale.price, actual: price },
        revenue - sale.revenue - usage,
      ),
      effect("usage", { line: id, name: `${name}, units`, planned: sale.units, actual: found.units }, usage),
    ];
  });
}

function effect(kind: "price" | "usage", compared: Omit<Effect, "kind" | "effect">, dollars: number): Effect {
  return { kind, ...compared, effect: dollars };
}
