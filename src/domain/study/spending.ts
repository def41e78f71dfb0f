import type { FundPlan } from "./fund-plan";
import type { FundYear } from "./fund-year";

/** The lines of a fund's year that no rate changes. Dollars. */
export type Spending = Pick<
  FundYear,
  "operating" | "operatingTransfers" | "transfers" | "debtService" | "payGo" | "reserveDeposits" | "reserveDraws"
>;

/** What a fund spends, sets aside and draws in a projected year. */
export function spendingAt(plan: FundPlan, at: number): Spending {
  const sumAt = (rows: readonly { readonly dollars: readonly number[] }[]) =>
    rows.reduce((sum, { dollars }) => sum + (dollars[at] ?? 0), 0);
  const isOperating = ({ line }: FundPlan["transfers"][number]): boolean => line.treatAs === "operating";
  return {
    operating: sumAt(plan.operating),
    operatingTransfers: sumAt(plan.transfers.filter(isOperating)),
    transfers: sumAt(plan.transfers.filter((each) => !isOperating(each))),
    debtService: plan.debtService[at] ?? 0,
    payGo: plan.payGo[at] ?? 0,
    reserveDeposits: plan.deposits[at] ?? 0,
    reserveDraws: plan.draws[at] ?? 0,
  };
}

/** What leaves the operating fund. Dollars. */
export function outflow(spending: Spending): number {
  const { operating, operatingTransfers, transfers, debtService, payGo, reserveDeposits } = spending;
  return operating + operatingTransfers + transfers + debtService + payGo + reserveDeposits;
}
