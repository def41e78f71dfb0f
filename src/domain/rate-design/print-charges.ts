import type { Charge } from "../rates/charge-schema";
import { withPrices } from "./charge-prices";
import type { ShapedCharge } from "./design-shape";
import type { FollowingMinimum } from "./following-minimum";
import { printedPrice } from "./printed-price";
import type { DesignPrice } from "./rate-design";

/** What charges are printed from. */
export interface Printing {
  readonly prices: readonly DesignPrice[];
  readonly follows: readonly FollowingMinimum[];
}

/** The charges with their prices printed; a minimum bill that follows a rate is so many units at the printed rate. */
export function printCharges(shape: readonly ShapedCharge[], { prices, follows }: Printing): readonly Charge[] {
  const known = new Map(prices.map(({ id, price }) => [id, price]));
  const average = averageUse(prices);
  return shape.map(({ charge, price: kind, decimals }) => {
    if (kind === null) return charge;
    const follow = follows.find(({ chargeId }) => chargeId === charge.id);
    return withPrices(charge, (weight, keys) => {
      const price = known.get(kind) ?? known.get(`use ${keys[0] ?? ""}`) ?? average;
      if (follow === undefined) return printedPrice(weight * price, decimals);
      return printedPrice(follow.units * printedPrice(follow.rate * price, decimals));
    });
  });
}

/** The price of a class that has no bills: that of all classes together. */
function averageUse(prices: readonly DesignPrice[]): number {
  const used = prices.filter(({ id, price }) => id.startsWith("use ") && price > 0);
  const dollars = used.reduce((sum, each) => sum + each.dollars, 0);
  const units = used.reduce((sum, each) => sum + each.dollars / each.price, 0);
  return units === 0 ? 0 : dollars / units;
}
