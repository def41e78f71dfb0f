import type { ServiceCosts } from "../cost-of-service/service-costs";
import type { ServiceRequest } from "./design-request";
import type { PriceKind } from "./design-shape";

/** What each price of a service is to bring in. Dollars that are billed. */
export interface PriceTargets {
  /** All rates of the service. */
  readonly toBill: number;
  /** Of it, what a fixed price brings in; null for prices that bring in the rest. */
  fixedDollars(kind: PriceKind): number | null;
  /** What a class is to be billed; null where classes have no targets of their own. */
  classDollars(customerClass: string): number | null;
}

/**
 * Requirements become what must be billed: collected = billed × (1 − uncollectible). By the cost of service, each class is to be
 * billed its share of the requirement, and meters and billing the cost of the classes that get bills.
 */
export function priceTargets(
  { requirement, method }: ServiceRequest,
  uncollectible: number,
  billed: readonly string[],
): PriceTargets {
  const toBill = requirement / (1 - uncollectible);
  if (method.kind === "cost-of-service") return costTargets(method.costs, toBill, billed);
  const share = "fixedShare" in method ? method.fixedShare : null;
  return {
    toBill,
    fixedDollars: (kind) => (kind === "fixed" && share !== null ? share * toBill : null),
    classDollars: () => null,
  };
}

function costTargets({ classes, totalCents }: ServiceCosts, toBill: number, billed: readonly string[]): PriceTargets {
  const scale = (100 * toBill) / totalCents;
  const found = new Map(classes.map((each) => [each.customerClass, each]));
  const ofComponent = (id: string) =>
    billed.reduce((sum, name) => sum + (found.get(name)?.byComponent[id] ?? 0), 0) * scale;
  return {
    toBill,
    fixedDollars: (kind) => (kind === "meters" || kind === "customers" ? ofComponent(kind) : null),
    classDollars: (customerClass) => ((found.get(customerClass)?.cents ?? 0) / 100) * scale,
  };
}
