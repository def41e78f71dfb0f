import { isRestricted, type ReservePlan } from "../../../domain/study/reserve-plan";
import { dollarsAt, shareAt } from "../../../domain/study/study-years";
import { formula } from "../../../formula/formula-tag";
import { input } from "../../../formula/references";
import type { StatementBlock, StatementRow } from "../../../report/report";
import { loanInput } from "./debt-statement";
import { cellAt, type FundPages, headingRow, lineOf, periodsOf, type RowParts, statementName } from "./fund-pages";
import { plus, plusCells } from "./join-formulas";

/** Each reserve rolled forward, and what all of them take from and give to the operating fund. */
export function reserveStatement(pages: FundPages): StatementBlock {
  const { reserves, loans } = pages.plan;
  const homeless = loans.filter(({ loan }) => loan.reserveDeposit !== undefined && loan.reserve === undefined);
  const cells = (part: string, at: number, of: readonly ReservePlan[] = reserves) =>
    of.map(({ reserve }) => cellAt(pages, "Reserves", { row: `${reserve.id}_${part}`, year: at }));
  const sum = (key: string, parts: Omit<RowParts, "format">) =>
    lineOf(key, pages, { ...parts, format: "whole-dollars", look: "subtotal" });
  return {
    kind: "statement",
    name: statementName(pages, "Reserves"),
    periods: periodsOf(pages.plan),
    rows: [
      ...reserves.flatMap((plan) => reserveRows(pages, plan)),
      headingRow("all", "All reserves"),
      sum("deposits", {
        label: "Paid in from the operating fund",
        how: "Deposits and what loans ask to be set aside",
        each: (at) =>
          plusCells([
            ...cells("deposits", at),
            ...cells("loans", at),
            ...homeless.map(({ loan }) => cellAt(pages, "Debt", { row: `${loan.id}_deposit`, year: at })),
          ]),
      }),
      sum("draws", { label: "Paid back to the operating fund", each: (at) => plusCells(cells("draws", at)) }),
      sum("unrestricted", {
        label: "Unrestricted reserves at year end",
        how: "Reserves that count as cash",
        each: (at) =>
          plusCells(
            cells(
              "ending",
              at,
              reserves.filter(({ reserve }) => !isRestricted(reserve)),
            ),
          ),
      }),
    ],
  };
}

function reserveRows(pages: FundPages, { reserve }: ReservePlan): readonly StatementRow[] {
  const key = (part: string): string => `${reserve.id}_${part}`;
  const own = (part: string, year: number) => cellAt(pages, "Reserves", { row: key(part), year });
  const dollars = (part: string, parts: Omit<RowParts, "format">) =>
    lineOf(key(part), pages, { ...parts, format: "whole-dollars" });
  return [
    headingRow(reserve.id, reserve.name),
    dollars("opening", {
      label: "Opening balance",
      look: "input",
      how: `Last year's ending balance. Source: ${reserve.source}`,
      each: (at) => (at === 0 ? reserve.opening : [own("ending", at - 1)]),
    }),
    dollars("deposits", { label: "Paid in", look: "input", each: (at) => dollarsAt(reserve.deposits, at) }),
    dollars("loans", { label: "Set aside for loans", each: (at) => plusCells(loanDeposits(pages, reserve.id, at)) }),
    dollars("proceeds", { label: "From proceeds of issues", each: (at) => plus(proceeds(pages, reserve.id, at)) }),
    dollars("draws", {
      label: "Paid back to the operating fund",
      look: "input",
      each: (at) => dollarsAt(reserve.draws, at),
    }),
    dollars("projects", {
      label: "Paid for projects",
      each: (at) => [cellAt(pages, "Capital", { row: `drawn_${reserve.id}`, year: at })],
    }),
    ...(reserve.interest === undefined
      ? []
      : [
          lineOf(key("rate"), pages, {
            label: "Rate of interest",
            format: "fine-percent",
            look: "input",
            each: (at) => shareAt(reserve.interest, at),
          }),
        ]),
    dollars("interest", {
      label: "Interest",
      how: "Opening balance × rate; it stays in the reserve",
      each: (at) => {
        const rate =
          reserve.interest === undefined ? cellAt(pages, "Yearly", { row: "interest", year: at }) : own("rate", at);
        return formula`${own("opening", at)}*${rate}`;
      },
    }),
    dollars("ending", {
      label: "Ending balance",
      look: "total",
      how: `Lines {${key("opening")}} to {${key("proceeds")}} and {${key("interest")}}, less {${key("draws")}} and {${key("projects")}}`,
      each: (at) =>
        formula`${own("opening", at)}+${own("deposits", at)}+${own("loans", at)}+${own("proceeds", at)}+${own("interest", at)}-${own("draws", at)}-${own("projects", at)}`,
    }),
  ];
}

function loanDeposits(pages: FundPages, reserve: string, at: number) {
  return pages.plan.loans
    .filter(({ loan }) => loan.reserve === reserve && loan.reserveDeposit !== undefined)
    .map(({ loan }) => cellAt(pages, "Debt", { row: `${loan.id}_deposit`, year: at }));
}

function proceeds(pages: FundPages, reserve: string, at: number) {
  return (pages.plan.fund.issues ?? [])
    .filter((issue) => issue.reserve === reserve && issue.year === pages.plan.years[at])
    .map((issue) => {
      const issued = cellAt(pages, "Debt", { row: `${issue.id}_issued`, year: at });
      return formula`${issued}*${input(loanInput(pages, issue, "ReserveShare"))}`;
    });
}
