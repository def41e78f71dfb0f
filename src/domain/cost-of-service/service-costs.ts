import { allocateCosts, type AllocatedCosts, type ComponentCost } from "./allocate-costs";
import { classUnits, type ClassUnits } from "./class-units";
import { type CostComponent, costComponents } from "./cost-component";
import type { CostFunction, CostOfService, CostService } from "./cost-of-service-schema";
import { functionShares, type Shares } from "./function-shares";

/** A function with what each component takes of it. */
export interface SharedFunction extends Pick<CostFunction, "name" | "cost" | "source"> {
  readonly shares: Shares;
}

/** What a service costs by function, component and class. */
export interface ServiceCosts extends Omit<AllocatedCosts, "components"> {
  readonly service: CostService;
  readonly functions: readonly SharedFunction[];
  readonly components: readonly (CostComponent & ComponentCost)[];
  readonly units: readonly ClassUnits[];
}

/**
 * The cost of one service: functions → components → units → classes.
 * @example serviceCosts(water).components[0]?.unitCost // 1.5 dollars a kgal of base use
 */
export function serviceCosts(service: CostService): ServiceCosts {
  const components = costComponents(service);
  const functions = service.functions.map((each) => {
    return { name: each.name, cost: each.cost, source: each.source, shares: functionShares(service, each) };
  });
  const units = classUnits(service);
  const allocated = allocateCosts(
    components.map(({ id }) => id),
    functions,
    units,
  );
  const known = new Map(components.map((each) => [each.id, each]));
  return {
    ...allocated,
    service,
    functions,
    units,
    components: allocated.components.flatMap((each) => {
      const component = known.get(each.id);
      return component === undefined ? [] : [{ ...component, ...each }];
    }),
  };
}

/** The cost of every service of a study. */
export function costsOfStudy({ services }: CostOfService): readonly ServiceCosts[] {
  return services.map(serviceCosts);
}
