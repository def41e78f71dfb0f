import { serviceInWords } from "../service-in-words";
import { CannotDesign } from "./cannot-design";
import type { CountedLine, CountedUnits } from "./counted-units";
import type { DesignMethod, DesignRules } from "./design-request";
import type { PriceKind, ShapedCharge } from "./design-shape";
import { CENTS } from "./printed-price";
import type { PriceTargets } from "./price-targets";
import { rateAt } from "./priced-lines";
import type { DesignPrice } from "./rate-design";
import type { RateSchedule } from "../rates/schedule-schema";
import { solvePrice, useResponse } from "./solve-price";
import type { WeighedLine } from "./weighed-line";

/** Dollars that no unit measures, such as what a minimum bill adds, are scaled as they are. */
const NOT_PRINTED = 10;

/** Tells of a line which price it follows: by the cost of service, use has one for each class. */
export function priceIds(shape: readonly ShapedCharge[], method: DesignMethod) {
  const known = new Map(shape.map((each) => [each.charge.id, each]));
  return ({ chargeId, unit, customerClass }: CountedLine) => {
    const found = known.get(chargeId);
    const kind = found?.price ?? null;
    const priceId = kind === "use" && method.kind === "cost-of-service" ? `use ${customerClass}` : kind;
    const decimals = unit === "$" ? NOT_PRINTED : (found?.decimals ?? CENTS);
    return { kind, priceId, decimals };
  };
}

/** What prices are solved from. */
export interface PriceGround {
  readonly lines: readonly WeighedLine[];
  readonly today: CountedUnits;
  readonly targets: PriceTargets;
  readonly rules: DesignRules;
  readonly schedule: RateSchedule;
}

/**
 * All prices of a service: fixed ones first; what they bring in once printed is taken off what use must bring, so that the
 * rounding of a fixed charge is made good by the price of use.
 */
export function solvePrices(ground: PriceGround): readonly DesignPrice[] {
  const solved: DesignPrice[] = [];
  const ids = [
    ...new Map(
      ground.lines.flatMap(({ priceId, kind }) => (priceId === null || kind === null ? [] : [[priceId, kind]])),
    ),
  ];
  const order = ids.toSorted(([, a], [, b]) => ORDER.indexOf(a) - ORDER.indexOf(b));
  for (const [id, kind] of order) solved.push(priceOf({ id, kind }, ground, solved));
  return solved;
}

const ORDER: readonly PriceKind[] = ["meters", "customers", "fixed", "use", "all"];

interface Asked {
  readonly id: string;
  readonly kind: PriceKind;
}

function priceOf({ id, kind }: Asked, ground: PriceGround, solved: readonly DesignPrice[]): DesignPrice {
  const own = ground.lines.filter(({ priceId }) => priceId === id);
  const classOf = id.startsWith("use ") ? id.slice("use ".length) : null;
  const dollars = ground.targets.fixedDollars(kind) ?? restFor(classOf, ground, solved);
  const label = labelOf(kind, classOf);
  if (dollars < 0)
    throw new CannotDesign(
      `Other charges bring in more than is needed, so nothing is left for the ${label}. Lower the fixed share, or raise the requirement.`,
    );
  const sums = weightsOf(own);
  const before = beforeOf({ id, kind }, own, ground);
  const { elasticity } = ground.rules;
  try {
    const price = solvePrice({ dollars, ...sums, before, elasticity });
    return { id, kind, label, dollars, price, before, response: useResponse(price, { before, elasticity }) };
  } catch (error) {
    if (error instanceof CannotDesign) throw new CannotDesign(`For the ${label}, ${error.message}`);
    throw error;
  }
}

/** What is still to be billed after all other lines, of a class where it has a target of its own. */
function restFor(
  classOf: string | null,
  { lines, targets, schedule }: PriceGround,
  solved: readonly DesignPrice[],
): number {
  const known = new Map(solved.map(({ id, price }) => [id, price]));
  const others = lines.filter(({ customerClass, kind }) => {
    return (classOf === null || customerClass === classOf) && kind !== "use" && kind !== "all";
  });
  const billed = others.reduce((sum, line) => {
    return sum + line.units * rateAt(line, line.priceId === null ? null : (known.get(line.priceId) ?? 0), schedule);
  }, 0);
  const target = classOf === null ? null : targets.classDollars(classOf);
  return (target ?? targets.toBill) - billed;
}

/** Weighted units that do not respond to price, and those that do. */
function weightsOf(own: readonly WeighedLine[]) {
  let [steady, elastic] = [0, 0];
  for (const line of own) {
    steady += line.steady * line.weight * line.times;
    elastic += (line.units - line.steady) * line.weight * line.times;
  }
  return { steady, elastic };
}

/** The price of before for the same weights: what use brings in today over its weighted units, in dollars of the new year. */
function beforeOf({ id, kind }: Asked, own: readonly WeighedLine[], { today, rules }: PriceGround): number {
  if (kind === "all") return 1 + rules.inflation;
  if (kind !== "use") return 0;
  const classOf = id.startsWith("use ") ? id.slice("use ".length) : null;
  const used = today.lines.filter(
    (line) => line.measured === "use" && (classOf === null || line.customerClass === classOf),
  );
  const weights = own.reduce((sum, { units, weight, times }) => sum + units * weight * times, 0);
  const dollars = used.reduce((sum, { units, rate }) => sum + units * rate, 0);
  return weights === 0 ? 0 : (dollars / weights) * (1 + rules.inflation);
}

function labelOf(kind: PriceKind, classOf: string | null): string {
  switch (kind) {
    case "all":
      return "factor on all rates";
    case "fixed":
      return "fixed charge";
    case "meters":
      return "meter charge";
    case "customers":
      return "billing charge";
    case "use":
      return classOf === null ? "price of use" : `price of use, ${serviceInWords(classOf)}`;
  }
}
