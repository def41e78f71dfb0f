import type { PriceTargets } from "./price-targets";
import type { DesignClass, DesignLine, TodayLine } from "./rate-design";

/** What revenue by class is added up from. */
export interface ClassGround {
  readonly today: readonly TodayLine[];
  readonly lines: readonly DesignLine[];
  readonly bills: ReadonlyMap<string, number>;
  readonly targets: PriceTargets;
}

/** Revenue of each class at the rates of today and the proposed ones, in alphabetical order. */
export function classRevenue({ today, lines, bills, targets }: ClassGround): readonly DesignClass[] {
  const sumOf = (all: readonly TodayLine[], name: string) =>
    all.filter(({ customerClass }) => customerClass === name).reduce((sum, { revenueCents }) => sum + revenueCents, 0);
  const classes = [...new Set([...bills.keys()])].toSorted();
  return classes.map((customerClass) => {
    const target = targets.classDollars(customerClass);
    return {
      customerClass,
      bills: bills.get(customerClass) ?? 0,
      oldCents: sumOf(today, customerClass),
      newCents: sumOf(lines, customerClass),
      targetCents: target === null ? null : Math.round(100 * target),
    };
  });
}
