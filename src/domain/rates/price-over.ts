import type { Cents } from "../money";
import type { UseDistribution } from "./use-distribution";

/**
 * What all bills come to under a rate: each distinct use is priced once, by the rule that prices one bill, and counted as often
 * as there are bills of it. Since every bill is rounded before it is counted, the sum is that of a full re-bill to the cent.
 * @param amountOf whole cents of one bill of a use, rounded as the schedule says
 * @example priceOver(useDistribution([{ use: 0, bills: 2 }, { use: 3, bills: 1 }]), (use) => 500 + Math.round(use * 133.3)) // 1900
 */
export function priceOver({ uses, bills }: UseDistribution, amountOf: (use: number) => Cents): Cents {
  let sum = 0;
  for (let place = 0; place < uses.length; place++) sum += (bills[place] ?? 0) * amountOf(uses[place] ?? 0);
  return sum;
}
