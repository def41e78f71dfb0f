import type { Caution } from "./caution";
import type { LoanPlan } from "./debt-plan";
import type { FundProjection } from "./project-fund";
import type { ReservePlan } from "./reserve-plan";

/** What a projection itself shows: obligations that revenue does not bear, reserves and proceeds that run out. */
export function resultCautions(projection: FundProjection): readonly Caution[] {
  const { years, reserves, loans } = projection.plan;
  return [
    ...allInCautions(projection),
    ...reserves.flatMap((reserve) => floorCautions(reserve, years)),
    ...loans.flatMap((loan) => proceedsCautions(loan, years)),
  ];
}

/** Coverage may pass while reserves pay what revenue does not. */
function allInCautions({ years, tests }: FundProjection): readonly Caution[] {
  const drawn = years.filter(({ allInCoverage }) => allInCoverage !== null && allInCoverage < 1);
  const covers = tests.filter(({ test }) => test.test === "coverage");
  const passes = covers.length > 0 && covers.every((each) => each.years.every((year) => year.passes));
  if (!passes || drawn.length === 0) return [];
  const sentence = `coverage passes, yet revenue does not bear all obligations in ${drawn.map(({ year }) => fiscalYear(year)).join(", ")}: reserves are being drawn.`;
  return [{ code: "all-in-below-one", place: "all-in coverage", sentence }];
}

function floorCautions({ reserve, ending }: ReservePlan, years: readonly number[]): readonly Caution[] {
  const floor = reserve.floor ?? 0;
  const below = yearsBelow(ending, floor, years);
  if (below.length === 0) return [];
  const sentence = `it falls below its floor of $${floor.toLocaleString("en-US")} in ${below.join(", ")}.`;
  return [{ code: "reserve-below-floor", place: `reserves ${reserve.id}`, sentence }];
}

function proceedsCautions({ loan, proceedsLeft }: LoanPlan, years: readonly number[]): readonly Caution[] {
  const short = yearsBelow(proceedsLeft, 0, years);
  if (short.length === 0) return [];
  const sentence = `its projects spend more than its proceeds in ${short.join(", ")}; raise the amount, or issue earlier.`;
  return [{ code: "proceeds-overspent", place: `issues ${loan.id}`, sentence }];
}

const HALF_A_CENT = 0.005;

function yearsBelow(balances: readonly number[], floor: number, years: readonly number[]): readonly string[] {
  return years.filter((_, at) => (balances[at] ?? 0) < floor - HALF_A_CENT).map(fiscalYear);
}

function fiscalYear(year: number): string {
  return `FY${String(year)}`;
}
