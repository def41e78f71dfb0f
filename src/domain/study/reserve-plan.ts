import type { Reserve } from "./capital-schema";
import { dollarsAt, shareAt } from "./study-years";
import type { YearlyShare } from "./yearly-schema";

/** A reserve's balance through the projected years. Dollars, one a year. */
export interface ReservePlan {
  readonly reserve: Reserve;
  readonly opening: readonly number[];
  /** From the operating fund: entered deposits, and what loans ask to be set aside. */
  readonly deposits: readonly number[];
  /** From the proceeds of an issue. */
  readonly fromProceeds: readonly number[];
  /** Back to the operating fund. */
  readonly draws: readonly number[];
  /** Paid for projects. */
  readonly projects: readonly number[];
  /** Earned on the opening balance; it stays in the reserve. */
  readonly interest: readonly number[];
  readonly ending: readonly number[];
}

/** What moves a reserve besides its own entries. Dollars by projected year. */
export interface ReserveFlows {
  readonly loanDeposits: readonly number[];
  readonly fromProceeds: readonly number[];
  readonly projects: readonly number[];
  /** The fund's rate of interest, for a reserve without its own. */
  readonly interest: YearlyShare | undefined;
}

/** Rolls a reserve forward: opening + deposits + proceeds + interest − draws − projects. */
export function planReserve(reserve: Reserve, flows: ReserveFlows): ReservePlan {
  const rows: { opening: number; deposits: number; draws: number; interest: number; ending: number }[] = [];
  let balance = reserve.opening;
  for (const [at, projects] of flows.projects.entries()) {
    const opening = balance;
    const deposits = dollarsAt(reserve.deposits, at) + (flows.loanDeposits[at] ?? 0);
    const draws = dollarsAt(reserve.draws, at);
    const interest = opening * shareAt(reserve.interest ?? flows.interest, at);
    balance = opening + deposits + (flows.fromProceeds[at] ?? 0) + interest - draws - projects;
    rows.push({ opening, deposits, draws, interest, ending: balance });
  }
  return {
    reserve,
    opening: rows.map(({ opening }) => opening),
    deposits: rows.map(({ deposits }) => deposits),
    fromProceeds: flows.fromProceeds,
    draws: rows.map(({ draws }) => draws),
    projects: flows.projects,
    interest: rows.map(({ interest }) => interest),
    ending: rows.map(({ ending }) => ending),
  };
}

/** Whether days cash leaves a reserve out. */
export function isRestricted({ restricted, purpose }: Reserve): boolean {
  return restricted ?? purpose === "debt-service";
}
