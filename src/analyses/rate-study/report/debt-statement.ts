import type { Debt, Issue } from "../../../domain/study/debt-schema";
import type { LoanPlan } from "../../../domain/study/debt-plan";
import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { cellsOf, input } from "../../../formula/references";
import type { ReportValue, StatementBlock, StatementRow } from "../../../report/report";
import {
  cellAt,
  type FundPages,
  headingRow,
  inputName,
  lineOf,
  periodsOf,
  type RowParts,
  statementName,
} from "./fund-pages";
import { plus, plusCells } from "./join-formulas";

/** Which part of a loan's terms a named input holds. */
export type LoanTerm = "Rate" | "IssuanceCost" | "Premium" | "ReserveShare";

/** Name of the input of a loan's term. */
export function loanInput(pages: FundPages, loan: { readonly id: string }, term: LoanTerm): string {
  return inputName(pages, `${loan.id}_${term}`);
}

/** Whether a planned issue; existing debt is owed already. */
export function isIssue(loan: Debt | Issue): loan is Issue {
  return "amount" in loan;
}

/** Debt service, loan by loan, and its sum; planned issues are sized live from the capital plan. */
export function debtStatement(pages: FundPages): StatementBlock {
  const { loans } = pages.plan;
  return {
    kind: "statement",
    name: statementName(pages, "Debt"),
    periods: periodsOf(pages.plan),
    rows: [
      ...loans.flatMap((plan) => loanRows(pages, plan)),
      headingRow("all", "All loans"),
      lineOf("service", pages, {
        label: "Debt service: principal and interest",
        format: "whole-dollars",
        look: "total",
        how: "Principal and interest of every loan",
        each: (at) =>
          plusCells(
            loans.flatMap(({ loan }) =>
              ["principal", "interest"].map((part) => cellAt(pages, "Debt", { row: `${loan.id}_${part}`, year: at })),
            ),
          ),
      }),
      ...maximumRows(pages),
    ],
  };
}

/** The largest debt service of this and later years, where a covenant asks for it. */
function maximumRows(pages: FundPages): readonly StatementRow[] {
  const { fund, years, maximumDebtService, loans } = pages.plan;
  if (fund.tests?.some((test) => test.test === "coverage" && test.debt === "maximum") !== true) return [];
  const last = periodsOf(pages.plan).at(-1) ?? "";
  const after = afterHorizon(loans, years.at(-1) ?? 0);
  return [
    lineOf("maximum", pages, {
      label: "Largest debt service of this and later years",
      format: "whole-dollars",
      how: `Largest from this year on; after ${last} at most $${Math.round(after).toLocaleString("en-US")}, as written`,
      each: (at) =>
        maximumDebtService.length === 0
          ? 0
          : formula`MAX(${cellsOf(statementName(pages, "Debt"), "service", [periodsOf(pages.plan)[at + 1] ?? "", last])},${after})`,
    }),
  ];
}

function afterHorizon(loans: readonly LoanPlan[], lastYear: number): number {
  const later = new Map<number, number>();
  for (const { year, principal, interest } of loans.flatMap(({ payments }) => payments))
    if (year > lastYear) later.set(year, (later.get(year) ?? 0) + principal + interest);
  return Math.max(0, ...later.values());
}

function loanRows(pages: FundPages, plan: LoanPlan): readonly StatementRow[] {
  const { loan } = plan;
  const isScheduled = !isIssue(loan) && loan.payments !== undefined;
  return [
    headingRow(loan.id, loan.name),
    ...(isScheduled ? scheduledRows(pages, plan) : termRows(pages, plan)),
    ...(loan.reserveDeposit === undefined
      ? []
      : [
          lineOf(`${loan.id}_deposit`, pages, {
            label: "To be set aside besides",
            format: "whole-dollars",
            how: `${String(loan.reserveDeposit * 100)} % of principal and interest`,
            each: (at) =>
              formula`(${cellsOfLoan(pages, loan)("principal", at)}+${cellsOfLoan(pages, loan)("interest", at)})*${loan.reserveDeposit ?? 0}`,
          }),
        ]),
  ];
}

/** Cells of a loan's lines. */
function cellsOfLoan(pages: FundPages, loan: { readonly id: string }) {
  return (part: string, year: number) => cellAt(pages, "Debt", { row: `${loan.id}_${part}`, year });
}

function scheduledRows(pages: FundPages, { loan, principal, interest }: LoanPlan): readonly StatementRow[] {
  const row = (part: string, label: string, dollars: readonly number[]) =>
    lineOf(`${loan.id}_${part}`, pages, {
      label,
      format: "whole-dollars",
      look: "input",
      how: `As scheduled. Source: ${loan.source}`,
      each: (at) => dollars[at] ?? 0,
    });
  return [row("principal", "Principal", principal), row("interest", "Interest", interest)];
}

/** A loan by its terms: owed, interest on it, and the level payment's rest as principal. */
function termRows(pages: FundPages, plan: LoanPlan): readonly StatementRow[] {
  const { loan } = plan;
  const dollars = (part: string, parts: Omit<RowParts, "format">) =>
    lineOf(`${loan.id}_${part}`, pages, { ...parts, format: "whole-dollars" });
  const rate = input(loanInput(pages, loan, "Rate"));
  return [
    ...(isIssue(loan) ? issueRows(pages, loan) : []),
    dollars("owed", {
      label: "Owed at the beginning of the year",
      look: isIssue(loan) ? "line" : "input",
      how: `${isIssue(loan) ? "Issued, then" : "As owed, then"} last year's less its principal. Source: ${loan.source}`,
      each: (at) => owed(pages, plan, at),
    }),
    dollars("interest", {
      label: "Interest",
      how: `Owed × rate${isIssue(loan) && (loan.capitalizedInterestYears ?? 0) > 0 ? "; first years paid from proceeds" : ""}`,
      each: (at) => {
        const step = stepOf(pages, loan, at);
        const capitalized = isIssue(loan) ? (loan.capitalizedInterestYears ?? 0) : 0;
        return step < capitalized || step >= (loan.years ?? 0)
          ? 0
          : formula`${cellsOfLoan(pages, loan)("owed", at)}*${rate}`;
      },
    }),
    dollars("principal", {
      label: "Principal",
      how: "Level payment of what is owed over the remaining years, less interest",
      each: (at) => principalFormula(pages, loan, at),
    }),
  ];
}

/** Payments since the first one, 0 for the first. */
function stepOf({ plan }: FundPages, loan: Debt | Issue, at: number): number {
  const first = loan.firstYear ?? (isIssue(loan) ? loan.year : (plan.years[0] ?? 0));
  return (plan.years[at] ?? 0) - first;
}

function principalFormula(pages: FundPages, loan: Debt | Issue, at: number): ReportValue | Formula {
  const step = stepOf(pages, loan, at);
  const years = loan.years ?? 0;
  if (step < (loan.interestOnlyYears ?? 0) || step >= years) return 0;
  const owes = cellsOfLoan(pages, loan)("owed", at);
  const rate = input(loanInput(pages, loan, "Rate"));
  const left = years - step;
  return formula`IF(${rate}=0,${owes}/${left},${owes}*${rate}/(1-POWER(1+${rate},${-left}))-${owes}*${rate})`;
}

function owed(pages: FundPages, { loan, payments }: LoanPlan, at: number): ReportValue | Formula {
  const year = pages.plan.years[at] ?? 0;
  if (isIssue(loan)) {
    if (year < loan.year) return 0;
    if (year === loan.year) return [cellsOfLoan(pages, loan)("issued", at)];
    return formula`${cellsOfLoan(pages, loan)("owed", at - 1)}-${cellsOfLoan(pages, loan)("principal", at - 1)}`;
  }
  if (at > 0)
    return formula`${cellsOfLoan(pages, loan)("owed", at - 1)}-${cellsOfLoan(pages, loan)("principal", at - 1)}`;
  const paid = payments.filter((each) => each.year < year).reduce((sum, { principal }) => sum + principal, 0);
  return (loan.principal ?? 0) - paid;
}

function issueRows(pages: FundPages, issue: Issue): readonly StatementRow[] {
  const rate = input(loanInput(pages, issue, "Rate"));
  const term = (of: LoanTerm) => input(loanInput(pages, issue, of));
  const capitalized = issue.capitalizedInterestYears ?? 0;
  const share = formula`(1+${term("Premium")}-${term("IssuanceCost")}-${term("ReserveShare")}-${rate}*${capitalized})`;
  const spent = (year: number) => cellAt(pages, "Capital", { row: `spent_${issue.id}`, year });
  const years = pages.plan.years.map((_, at) => at);
  return [
    lineOf(`${issue.id}_issued`, pages, {
      label: "Issued",
      format: "whole-dollars",
      look: issue.amount === "capital-plan" ? "line" : "input",
      how:
        issue.amount === "capital-plan"
          ? "Its projects over what the costs of issuing, reserve and interest leave"
          : `Source: ${issue.source}`,
      each: (at) => {
        if (pages.plan.years[at] !== issue.year) return 0;
        return issue.amount === "capital-plan"
          ? formula`${plus(years.map((year) => [spent(year)]))}/${share}`
          : issue.amount;
      },
    }),
    lineOf(`${issue.id}_left`, pages, {
      label: "Proceeds left at year end",
      format: "whole-dollars",
      how: "Last year's, plus what issuing leaves for projects, less projects",
      each: (at) => {
        const before = at === 0 ? formula`0` : [cellsOfLoan(pages, issue)("left", at - 1)];
        return formula`${before}+${cellsOfLoan(pages, issue)("issued", at)}*${share}-${spent(at)}`;
      },
    }),
  ];
}
