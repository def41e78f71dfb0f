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
 * begins at 1 for a line of which only revenue is known. A line that follows another costs so many times that line's price
 * from that line's first change on.
 */
export function pathPrices({ lines, years }: FundPlan, path: RatePath): readonly (readonly number[])[] {
  const own = new Map(lines.map((plan) => [plan.line.id, pricesOf(plan, path, years)]));
  return lines.map((plan) => {
    const { follows, id } = plan.line;
    const leader = lines.find(({ line }) => line.id === follows?.line);
    const leading = own.get(follows?.line ?? "");
    if (follows === undefined || leader === undefined || leading === undefined || path.kind !== "increases")
      return own.get(id) ?? [];
    return followed(plan, { times: follows.times, leading, before: leader.price, prices: path.prices });
  });
}

interface Leading {
  readonly times: number;
  readonly leading: readonly number[];
  /** The leading price before the first projected year. */
  readonly before: number;
  readonly prices: "printed" | "exact";
}

function followed(plan: LinePlan, { times, leading, before, prices }: Leading): readonly number[] {
  let price = plan.price;
  return leading.map((leads, at) => {
    if (leads !== (leading[at - 1] ?? before)) price = printed(leads * times, plan, prices);
    return price;
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
