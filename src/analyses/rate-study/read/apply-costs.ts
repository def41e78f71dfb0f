import type { AmountLine } from "../../../domain/study/amount-plan";
import type { Project, Reserve } from "../../../domain/study/capital-schema";
import type { Debt, Issue } from "../../../domain/study/debt-schema";
import type { Fund } from "../../../domain/study/study-schema";
import { changeEach, yearlyDollars, yearlyShare } from "./change-line";
import type { SheetLine } from "./sheet-line";

/** Budget lines, other revenue or transfers typed anew: base amounts, or the dollars of each year. */
export function applyAmounts<Line extends AmountLine & { readonly id: string }>(
  items: readonly Line[],
  lines: readonly SheetLine[],
): Line[] {
  return changeEach(items, lines, {
    suffix: "",
    by: (item, { base, years }) =>
      item.amounts === undefined
        ? { ...item, amount: base ?? item.amount }
        : { ...item, amounts: years.map((each) => each ?? 0) },
  });
}

/** Scheduled payments, what is owed, and what is issued. */
export function applyDebt(fund: Fund, lines: readonly SheetLine[], firstYear: number): Fund {
  const { debt, issues } = fund;
  const part = (name: "principal" | "interest") => ({
    suffix: `_${name}`,
    by: (loan: Debt, { years }: SheetLine): Debt => withPayments(loan, { name, years, firstYear }),
  });
  return {
    ...fund,
    ...(debt === undefined
      ? {}
      : {
          debt: changeEach(changeEach(changeEach(debt, lines, part("principal")), lines, part("interest")), lines, {
            suffix: "_owed",
            by: withOwed,
          }),
        }),
    ...(issues === undefined ? {} : { issues: changeEach(issues, lines, { suffix: "_issued", by: withAmount }) }),
  };
}

/** Payments before the first projected year are paid already, so that what is owed then is less than the principal. */
function withOwed(loan: Debt, { years, firstWritten }: SheetLine): Debt {
  if (loan.principal === undefined) return loan;
  return { ...loan, principal: loan.principal + (years[0] ?? 0) - (firstWritten ?? 0) };
}

interface Payments {
  readonly name: "principal" | "interest";
  readonly years: SheetLine["years"];
  readonly firstYear: number;
}

function withPayments(loan: Debt, { name, years, firstYear }: Payments): Debt {
  if (loan.payments === undefined) return loan;
  const known = new Map(loan.payments.map((each) => [each.year, each]));
  for (const [at, dollars] of years.entries()) {
    const year = firstYear + at;
    const before = known.get(year);
    if (dollars === null || (before === undefined && dollars === 0)) continue;
    known.set(year, { ...(before ?? { year, principal: 0, interest: 0 }), [name]: dollars });
  }
  return { ...loan, payments: [...known.values()].sort((one, other) => one.year - other.year) };
}

function withAmount(issue: Issue, { years }: SheetLine): Issue {
  const amount = years.find((each) => each !== null && each !== 0);
  return issue.amount === "capital-plan" || amount === undefined || amount === null ? issue : { ...issue, amount };
}

/** Costs of projects by year; a year whose cost is unchanged keeps its lines. */
export function applyCosts(projects: readonly Project[], lines: readonly SheetLine[], firstYear: number): Project[] {
  return changeEach(projects, lines, {
    suffix: "_entered",
    by: (project, { years }) => {
      const outside = project.costs.filter(({ year }) => year < firstYear || year >= firstYear + years.length);
      const typed = years.map((amount, at) => ({ year: firstYear + at, amount: amount ?? 0 }));
      const costs = [...outside, ...typed.filter(({ amount }) => amount !== 0)];
      return { ...project, costs: costs.length === 0 ? typed.slice(0, 1) : costs };
    },
  });
}

/** What reserves hold, take in, give out and earn. */
export function applyReserves(reserves: readonly Reserve[], lines: readonly SheetLine[]): Reserve[] {
  const opened = changeEach(reserves, lines, {
    suffix: "_opening",
    by: (reserve, { years }) => ({ ...reserve, opening: years[0] ?? reserve.opening }),
  });
  const paid = changeEach(opened, lines, {
    suffix: "_deposits",
    by: (reserve, line) => ({ ...reserve, deposits: yearlyDollars(line) }),
  });
  const drawn = changeEach(paid, lines, {
    suffix: "_draws",
    by: (reserve, line) => ({ ...reserve, draws: yearlyDollars(line) }),
  });
  return changeEach(drawn, lines, {
    suffix: "_rate",
    by: (reserve, line) => ({ ...reserve, interest: yearlyShare(line) }),
  });
}
