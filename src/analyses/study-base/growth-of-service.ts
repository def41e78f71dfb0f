import { roundTo } from "../../domain/round-decimal";
import type { ServiceUnits } from "../billable-units/billable-units-result";
import type { ServiceBase } from "./study-base-result";

/** Months that two years of growth need. */
const LEAST_MONTHS = 24;

/** Growth of customers and trend of use an account: the last twelve months against the twelve before; 0 where there are not two years. */
export function growthOf(
  units: Pick<ServiceUnits, "growth" | "history"> | undefined,
): Pick<ServiceBase, "customerGrowth" | "usageTrend"> {
  const { growth, history = [] } = units ?? {};
  const usesWater = history.some(({ use }) => use !== 0);
  const enough = history.length >= LEAST_MONTHS;
  const span = `${history.at(-LEAST_MONTHS)?.month.slice(0, 7) ?? ""} to ${history.at(-1)?.month.slice(0, 7) ?? ""}`;
  const told = (rate: number | null | undefined, what: string) =>
    enough && rate !== null && rate !== undefined
      ? {
          rate: roundTo(rate, 4, "nearest"),
          source: `${what}, twelve months against the twelve before, ${span}; one comparison, not yet a trend`,
        }
      : {
          rate: 0,
          source: `not enough months: ${history.length} of the ${LEAST_MONTHS} that growth is told from; none assumed`,
        };
  return {
    customerGrowth: told(growth?.accounts, "accounts billed"),
    usageTrend: usesWater ? told(growth?.usePerAccount, "use an account") : null,
  };
}
