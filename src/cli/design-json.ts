import type { RateDesignResult } from "../analyses/rate-design/rate-design-result";
import { dollarText } from "../domain/money";
import type { DesignClass, DesignLine, DesignPrice, ServiceDesign } from "../domain/rate-design/rate-design";

/** Proposed rates as the JSON document of `ratebook design --json`; dollars as text, prices, shares and units as numbers. */
export function designJson({ args, schedule, services, bills, headline, conventions }: RateDesignResult): string {
  const { from, to, effective, rules } = args;
  const document = {
    utility: schedule.utility,
    effective,
    from,
    to,
    bills,
    headline,
    uncollectible: rules.uncollectible,
    elasticity: rules.elasticity,
    essential_use: rules.essentialUse,
    inflation: rules.inflation,
    services: services.map(serviceJson),
    edition: schedule.editions.at(-1),
    conventions,
  };
  return JSON.stringify(document, null, 1);
}

function serviceJson(design: ServiceDesign) {
  const { service, method, requirement, toBill, revenueCents, testYearCents, billsCents } = design;
  return {
    service,
    method: method.kind,
    requirement: inDollars(requirement),
    to_bill: inDollars(toBill),
    revenue: dollarText(revenueCents),
    difference: dollarText(revenueCents - Math.round(100 * toBill)),
    proof: design.proof,
    prices: design.prices.map(priceJson),
    units: design.lines.map(lineJson),
    classes: design.classes.map(classJson),
    test_year: { units_times_rates: dollarText(testYearCents), bills: dollarText(billsCents) },
    notes: design.notes,
  };
}

function priceJson({ id, label, dollars, price, response }: DesignPrice) {
  return { price: id, label, to_bring: inDollars(dollars), unrounded: price, use_left: response };
}

function lineJson({ customerClass, label, whom, unit, units, expected, rate, revenueCents }: DesignLine) {
  return {
    class: customerClass,
    charge: label,
    whom,
    unit,
    units,
    expected_units: expected,
    rate,
    revenue: dollarText(revenueCents),
  };
}

function classJson({ customerClass, bills, oldCents, newCents, targetCents }: DesignClass) {
  return {
    class: customerClass,
    bills,
    today: dollarText(oldCents),
    proposed: dollarText(newCents),
    change: oldCents === 0 ? null : newCents / oldCents - 1,
    ...(targetCents === null
      ? {}
      : { cost_of_service: dollarText(targetCents), proof: targetCents === 0 ? null : newCents / targetCents }),
  };
}

function inDollars(dollars: number): string {
  return dollarText(Math.round(100 * dollars));
}
