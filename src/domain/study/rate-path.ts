import { roundTo } from "../round-decimal";
import type { FundPlan } from "./fund-plan";
import type { LinePlan } from "./line-plan";

/** How rates move through the projected years. */
export type RatePath =
  /** The same increase for every line: a share by projected year, none after the list. */
  | {
      readonly kind: "increases";
      readonly increases: readonly number[];
      /** `printed`: each year's prices are rounded as they will be printed, and the next grow from them. */
      readonly prices: "printed" | "exact";
    }
  /** The prices that each line enters under `proposed`; a line without them keeps its price. */
  | { readonly kind: "entered-prices" };

/** No increase at all: the status quo. */
export const STATUS_QUO: RatePath = { kind: "increases", increases: [], prices: "exact" };

/**
 * The price of each line in each projected year, from the month of effect on; index [line][year]. Dollars a unit; an index that
 * begins at 1 for a line of which only revenue is known. A line that follows another costs so many times that line's price.
 */
export function pathPrices({ lines, years }: FundPlan, path: RatePath): readonly (readonly number[])[] {
  const prices = new Map<string, readonly number[]>();
  for (const plan of lines) prices.set(plan.line.id, pricesOf(plan, path, years));
  return lines.map((plan) => {
    const { follows, id } = plan.line;
    const followed = follows === undefined ? undefined : prices.get(follows.line);
    if (follows === undefined || followed === undefined || path.kind !== "increases") return prices.get(id) ?? [];
    return followed.map((price) => printed(price * follows.times, plan, path.prices));
  });
}

function pricesOf(plan: LinePlan, path: RatePath, years: readonly number[]): readonly number[] {
  if (path.kind === "entered-prices") {
    const entered = plan.line.proposed ?? [];
    return years.map((_, at) => entered[Math.min(at, entered.length - 1)] ?? plan.price);
  }
  let price = plan.price;
  return years.map((_, at) => {
    price = printed(price * (1 + (path.increases[at] ?? 0)), plan, path.prices);
    return price;
  });
}

function printed(price: number, { decimals }: LinePlan, prices: "printed" | "exact"): number {
  return prices === "exact" || decimals === null ? price : roundTo(price, decimals, "nearest");
}
