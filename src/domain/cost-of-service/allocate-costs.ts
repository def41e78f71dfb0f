import type { Cents } from "../money";
import { roundToSum } from "../round-to-sum";
import type { ClassUnits } from "./class-units";
import type { Shares } from "./function-shares";

/** A function's cost in dollars and where it goes. */
export interface AllocatedFunction {
  readonly cost: number;
  readonly shares: Shares;
}

/** What a component costs, how many units all classes take of it, and what one comes to. Dollars. */
export interface ComponentCost {
  readonly id: string;
  readonly cost: number;
  readonly units: number;
  /** 0 where no class takes any. */
  readonly unitCost: number;
}

/** What a class costs: dollars of each component, in all, and in all to the cent. */
export interface ClassCost {
  readonly customerClass: string;
  readonly byComponent: Readonly<Record<string, number>>;
  readonly dollars: number;
  readonly cents: Cents;
}

/** Costs by component and by class. */
export interface AllocatedCosts {
  readonly components: readonly ComponentCost[];
  readonly classes: readonly ClassCost[];
  readonly totalCents: Cents;
}

/**
 * Functions to components by their shares, components to classes by their units. Class costs to the cent add up to the total:
 * the cents that rounding leaves go to the largest remainders.
 * @param ids the components in order
 * @example allocateCosts(["base"], [{ cost: 300, shares: { base: 1 } }], [{ customerClass: "a", units: { base: 2 } }, { customerClass: "b", units: { base: 1 } }]).classes.map(({ cents }) => cents) // [20000, 10000]
 */
export function allocateCosts(
  ids: readonly string[],
  functions: readonly AllocatedFunction[],
  classes: readonly ClassUnits[],
): AllocatedCosts {
  const components = ids.map((id) => componentCost(id, functions, classes));
  const costs = classes.map(({ customerClass, units }) => {
    const byComponent = Object.fromEntries(components.map(({ id, unitCost }) => [id, (units[id] ?? 0) * unitCost]));
    return { customerClass, byComponent, dollars: sum(Object.values(byComponent)) };
  });
  const totalCents = Math.round(100 * sum(functions.map(({ cost }) => cost)));
  const cents = roundToSum(
    costs.map(({ dollars }) => wholeWhereItIs(dollars * 100)),
    totalCents,
  );
  return { components, totalCents, classes: costs.map((each, place) => ({ ...each, cents: cents[place] ?? 0 })) };
}

function componentCost(
  id: string,
  functions: readonly AllocatedFunction[],
  classes: readonly ClassUnits[],
): ComponentCost {
  const cost = sum(functions.map((each) => each.cost * (each.shares[id] ?? 0)));
  const units = sum(classes.map((each) => each.units[id] ?? 0));
  return { id, cost, units, unitCost: units === 0 ? 0 : cost / units };
}

/** Cents to the sixth decimal, so that 19,999.9999999997 is not rounded down to a cent less. */
function wholeWhereItIs(cents: number): number {
  return Math.round(cents * 1e6) / 1e6;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0);
}
