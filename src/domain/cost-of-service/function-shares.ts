import type { CostFunction, CostService } from "./cost-of-service-schema";
import { costComponents } from "./cost-component";

/** Share of a function that each component takes, by its id. */
export type Shares = Readonly<Record<string, number>>;

/** Rules for plant of water by base-extra capacity, and what they are called on a sheet. */
export const PLANT_RULES = {
  "max-day-plant": "plant sized for the maximum day",
  "max-hour-plant": "plant sized for the maximum hour",
} as const;

/**
 * How the cost of plant is divided by what it is sized for: plant for the maximum day serves base use with 1 / MD of itself
 * and extra capacity with the rest; plant for the maximum hour serves base with 1 / MH, the extra of the maximum day with
 * (MD - 1) / MH, and the extra of the maximum hour with what is left. Source: AWWA M1, base-extra capacity.
 * @example plantShares("max-day-plant", { maxDay: 1.6, maxHour: 2.4 }) // { base: 0.625, max_day: 0.375, max_hour: 0 }
 */
export function plantShares(
  rule: keyof typeof PLANT_RULES,
  { maxDay, maxHour }: { readonly maxDay: number; readonly maxHour: number },
): Shares {
  if (rule === "max-day-plant") return { base: 1 / maxDay, max_day: 1 - 1 / maxDay, max_hour: 0 };
  return { base: 1 / maxHour, max_day: (maxDay - 1) / maxHour, max_hour: (maxHour - maxDay) / maxHour };
}

/** The shares of a function, by every component of its service. */
export function functionShares(service: CostService, { allocation }: Pick<CostFunction, "allocation">): Shares {
  const given = givenShares(service, allocation);
  return Object.fromEntries(costComponents(service).map(({ id }) => [id, given[id] ?? 0]));
}

/** The plant rule that a function is allocated by; null for one that says its shares or a component. */
export function plantRuleOf({ allocation }: Pick<CostFunction, "allocation">): keyof typeof PLANT_RULES | null {
  if (!("by" in allocation)) return null;
  return allocation.by === "max-day-plant" || allocation.by === "max-hour-plant" ? allocation.by : null;
}

function givenShares(service: CostService, allocation: CostFunction["allocation"]): Shares {
  if ("shares" in allocation) return allocation.shares;
  const rule = plantRuleOf({ allocation });
  if (rule !== null && service.method === "base-extra") return plantShares(rule, service.system);
  return { [allocation.by]: 1 };
}
