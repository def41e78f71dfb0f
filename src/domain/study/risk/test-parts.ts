import { assertNever } from "../../assert-never";
import { countsInCoverage, type CoverageRule } from "../coverage";
import { DAYS_A_YEAR } from "../measures";
import { leastRatio } from "../policy-results";
import type { PolicyTest, PolicyTestOf } from "../policy-schema";
import { type FundParts, otherParts, stabilizationParts, unrestrictedReserves } from "./fund-parts";
import { certain, isNothing, less, type Part, times } from "./part";

/** Columns that a simulated year makes; parts name them as factors. Dollars. */
export const MADE = {
  net: "net rate revenue",
  interest: "interest",
  ending: "ending balance",
  operating: "operating",
  debt: "debt service",
  maximumDebt: "largest debt service",
} as const;

/** Both sides of a ratio as parts; null where dollars are not divided by anything. */
export interface RatioSides {
  readonly dividend: readonly Part[];
  readonly divisor: readonly Part[] | null;
}

/** A column that the year makes, taken so often in every year. */
export function made({ plan }: Pick<FundParts, "plan">, name: string, often = 1): Part {
  return { factors: [name], dollars: plan.years.map(() => often) };
}

/** The name under which a reserve's balance stands. */
export function reserveName(id: string): string {
  return `reserve ${id}`;
}

/** A test's two sides and its limit; null for tests of the increase itself, which chance does not touch. */
export function testSides(test: PolicyTest, parts: FundParts): (RatioSides & { readonly limit: number }) | null {
  switch (test.test) {
    case "coverage":
      return { ...coverageSides(parts, test), limit: leastRatio(test.atLeast, parts.plan) };
    case "all-in-coverage": {
      const dividend = [made(parts, MADE.net), made(parts, MADE.interest), ...otherParts(parts, () => true)];
      return { dividend, divisor: obligationParts(parts), limit: leastRatio(test.atLeast, parts.plan) };
    }
    case "days-cash":
      return { dividend: cashParts(parts), divisor: operatingPart(parts), limit: test.atLeast / DAYS_A_YEAR };
    case "minimum-balance":
      return { dividend: [made(parts, MADE.ending), ...less(minimumParts(test, parts))], divisor: null, limit: 0 };
    case "operating-ratio":
      return { ...operatingSides(test, parts), limit: leastRatio(test.atLeast, parts.plan) };
    case "increase-cap":
    case "no-decrease":
      return null;
    default:
      return assertNever(test);
  }
}

function operatingSides(test: PolicyTestOf<"operating-ratio">, parts: FundParts): RatioSides {
  const isOperating = ({ kind }: { readonly kind: string }) => kind === "operating" || kind === "penalties";
  const debt = test.includesDebt === true ? debtPart(parts) : [];
  return {
    dividend: [made(parts, MADE.net), ...otherParts(parts, isOperating)],
    divisor: [...operatingPart(parts), ...parts.operatingTransfers, ...debt],
  };
}

/** Both sides of coverage under a covenant's rule. */
export function coverageSides(parts: FundParts, rule: CoverageRule): RatioSides {
  const leavesOut = rule.leavesOut ?? [];
  return {
    dividend: [
      made(parts, MADE.net),
      ...(leavesOut.includes("interest") ? [] : [made(parts, MADE.interest)]),
      ...otherParts(parts, (line) => countsInCoverage(line) && !leavesOut.some((kind) => kind === line.kind)),
      ...(rule.countsStabilization === true ? stabilizationParts(parts) : []),
      ...less([...operatingPart(parts), ...parts.operatingTransfers]),
    ],
    divisor: rule.debt === "maximum" ? maximumDebtPart(parts) : debtPart(parts),
  };
}

/** O&M: as a column that the year makes, where it is uncertain. */
export function operatingPart(parts: FundParts): readonly Part[] {
  return asMade(parts, MADE.operating, parts.operating);
}

/** Principal and interest, likewise. */
export function debtPart(parts: FundParts): readonly Part[] {
  return asMade(parts, MADE.debt, parts.debt);
}

/** Operating fund and unrestricted reserves at year end. */
export function cashParts(parts: FundParts): readonly Part[] {
  const reserves = unrestrictedReserves(parts.plan).map(({ reserve }) => made(parts, reserveName(reserve.id)));
  return [made(parts, MADE.ending), ...reserves];
}

function maximumDebtPart(parts: FundParts): readonly Part[] {
  return parts.sized.length === 0 ? [certain(parts.plan.maximumDebtService)] : [made(parts, MADE.maximumDebt)];
}

function obligationParts(parts: FundParts): readonly Part[] {
  return [...operatingPart(parts), ...parts.operatingTransfers, ...parts.transfers, ...debtPart(parts), ...parts.payGo];
}

function minimumParts(test: PolicyTestOf<"minimum-balance">, parts: FundParts): readonly Part[] {
  const { amount = 0, operatingMonths = 0, nextDebtService = false } = test;
  const last = parts.plan.years.length - 1;
  const next = parts.debt.map(({ factors, dollars }) => ({
    factors,
    dollars: dollars.map((_, year) => dollars[Math.min(year + 1, last)] ?? 0),
  }));
  return [
    certain(parts.plan.years.map(() => amount)),
    ...times(operatingPart(parts), () => operatingMonths / 12),
    ...(nextDebtService ? next : []),
  ];
}

/** Parts as the column that the year makes of them; as they are where all are certain. */
function asMade(parts: FundParts, name: string, sum: readonly Part[]): readonly Part[] {
  if (sum.every(({ factors }) => factors.length === 0)) return sum;
  return [{ factors: [name], dollars: parts.plan.years.map((_, year) => (isNothing(sum, year) ? 0 : 1)) }];
}
