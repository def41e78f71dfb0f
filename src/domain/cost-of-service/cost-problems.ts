import { costComponents } from "./cost-component";
import type { CostFunction, CostOfService, CostService } from "./cost-of-service-schema";
import { functionShares, plantRuleOf } from "./function-shares";
import { serviceCosts } from "./service-costs";

/** Something in a cost-of-service study that contradicts itself or cannot be used. */
export interface CostProblem {
  /** Where: `water, functions, Treatment`. */
  readonly place: string;
  /** What is wrong, and what to do. */
  readonly sentence: string;
}

/** Shares of a function may miss 1 by so much: a third written as 0.3333 is short of a third, and is refused. */
const SHARE_TOLERANCE = 1e-6;

/**
 * What a study contradicts itself in, place by place; empty for one that can be used. Found are: services, functions and
 * classes that are there twice, shares that are not 100 percent, components that nothing names, costs that no class takes,
 * peaks that cannot be, functions that do not add up to the requirement.
 */
export function costProblems({ services }: CostOfService): readonly CostProblem[] {
  return [
    ...repeated(services.map(({ service }) => service)).map((name) => ({
      place: name,
      sentence: "the service is there twice; keep one.",
    })),
    ...services.flatMap((service) => [
      ...nameProblems(service),
      ...service.functions.flatMap((each) => allocationProblems(service, each)),
      ...peakProblems(service),
      ...unitProblems(service),
      ...sumProblems(service),
    ]),
  ];
}

function repeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, place) => names.indexOf(name) !== place))];
}

function nameProblems({ service, functions, classes }: CostService): readonly CostProblem[] {
  const twice = (names: readonly string[], what: string) =>
    repeated(names).map((name) => ({
      place: `${service}, ${name}`,
      sentence: `the ${what} is there twice; keep one.`,
    }));
  const classNames = classes.map((each) => each.class);
  return [
    ...twice(
      functions.map(({ name }) => name),
      "function",
    ),
    ...twice(classNames, "class"),
  ];
}

function allocationProblems(service: CostService, each: CostFunction): readonly CostProblem[] {
  const place = `${service.service}, functions, ${each.name}`;
  const ids = costComponents(service).map(({ id }) => id);
  const isPlant = plantRuleOf(each) !== null && service.method === "base-extra";
  const named = "shares" in each.allocation ? Object.keys(each.allocation.shares) : [each.allocation.by];
  const unknown = isPlant ? undefined : named.find((name) => !ids.includes(name));
  if (unknown !== undefined) {
    const rules = service.method === "base-extra" ? ", max-day-plant, max-hour-plant" : "";
    return [{ place, sentence: `${unknown} is no component of ${service.method}; it has ${ids.join(", ")}${rules}.` }];
  }
  const sum = Object.values(functionShares(service, each)).reduce((total, share) => total + share, 0);
  if (Math.abs(sum - 1) <= SHARE_TOLERANCE) return [];
  const percent = (share: number) => `${Number((100 * share).toFixed(4))} percent`;
  return [{ place, sentence: `its shares come to ${percent(sum)}, not to 100 percent; ${percent(1 - sum)} is open.` }];
}

function peakProblems(service: CostService): readonly CostProblem[] {
  if (service.method !== "base-extra" && service.method !== "commodity-demand") return [];
  const factors = [
    ...service.classes.map((each) => ({ ...each, place: `${service.service}, classes, ${each.class}` })),
    ...(service.method === "base-extra" ? [{ ...service.system, use: 1, place: `${service.service}, system` }] : []),
  ];
  return factors.flatMap(({ place, use = 0, maxDay = 0, maxHour = 0 }) => {
    if (use === 0) return [];
    if (maxDay < 1)
      return [{ place, sentence: `the maximum day is ${maxDay} of the average day; it cannot be below 1.` }];
    if (maxHour < maxDay)
      return [
        { place, sentence: `the maximum hour (${maxHour}) is below the maximum day (${maxDay}); enter both anew.` },
      ];
    return [];
  });
}

function unitProblems(service: CostService): readonly CostProblem[] {
  return serviceCosts(service).components.flatMap(({ id, label, unit, cost, units }) => {
    if (Math.abs(cost) < 0.005 || units > 0) return [];
    const sentence = `${label} costs ${dollars(cost)} and no class takes any; give classes their ${unit}, or allocate the cost elsewhere.`;
    return [{ place: `${service.service}, ${id}`, sentence }];
  });
}

function sumProblems({ service, functions, requirement }: CostService): readonly CostProblem[] {
  const sum = functions.reduce((total, { cost }) => total + cost, 0);
  const open = requirement.dollars - sum;
  if (Math.abs(open) < 0.005) return [];
  const sentence = `the functions come to ${dollars(sum)} and the requirement is ${dollars(requirement.dollars)}; ${dollars(open)} is not in any function.`;
  return [{ place: `${service}, requirement`, sentence }];
}

function dollars(value: number): string {
  return `${value < 0 ? "-" : ""}$${Math.abs(value).toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
}
