import { isRestricted, type ReservePlan } from "../../../domain/study/reserve-plan";
import type { Reserve } from "../../../domain/study/capital-schema";
import { dollarsAt, shareAt } from "../../../domain/study/study-years";
import type { FormulaPart } from "../../../formula/formula";
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

type OwnCell = (part: string, year: number) => FormulaPart;

function reserveRows(pages: FundPages, { reserve }: ReservePlan): readonly StatementRow[] {
  const own: OwnCell = (part, year) => cellAt(pages, "Reserves", { row: `${reserve.id}_${part}`, year });
  return [
    headingRow(reserve.id, reserve.name),
    ...movementRows(pages, reserve, own),
    ...interestRows(pages, reserve, own),
    endingRow(pages, reserve, own),
  ];
}

function reserveLine(pages: FundPages, { id }: Reserve, parts: Omit<RowParts, "format"> & { readonly part: string }) {
  return lineOf(`${id}_${parts.part}`, pages, { ...parts, format: "whole-dollars" });
}

/** What a reserve begins with, takes in and gives out, besides its interest. */
function movementRows(pages: FundPages, reserve: Reserve, own: OwnCell): readonly StatementRow[] {
  return [
    reserveLine(pages, reserve, {
      part: "opening",
      label: "Opening balance",
      look: "input",
      how: `Last year's ending balance. Source: ${reserve.source}`,
      each: (at) => (at === 0 ? reserve.opening : [own("ending", at - 1)]),
    }),
    reserveLine(pages, reserve, {
      part: "deposits",
      label: "Paid in",
      look: "input",
      each: (at) => dollarsAt(reserve.deposits, at),
    }),
    reserveLine(pages, reserve, {
      part: "loans",
      label: "Set aside for loans",
      each: (at) => plusCells(loanDeposits(pages, reserve.id, at)),
    }),
    reserveLine(pages, reserve, {
      part: "proceeds",
      label: "From proceeds of issues",
      each: (at) => plus(proceeds(pages, reserve.id, at)),
    }),
    reserveLine(pages, reserve, {
      part: "draws",
      label: "Paid back to the operating fund",
      look: "input",
      each: (at) => dollarsAt(reserve.draws, at),
    }),
    reserveLine(pages, reserve, {
      part: "projects",
      label: "Paid for projects",
      each: (at) => [cellAt(pages, "Capital", { row: `drawn_${reserve.id}`, year: at })],
    }),
  ];
}

function interestRows(pages: FundPages, reserve: Reserve, own: OwnCell): readonly StatementRow[] {
  const hasRate = reserve.interest !== undefined;
  const rate = lineOf(`${reserve.id}_rate`, pages, {
    label: "Rate of interest",
    format: "fine-percent",
    look: "input",
    each: (at) => shareAt(reserve.interest, at),
  });
  const interest = reserveLine(pages, reserve, {
    part: "interest",
    label: "Interest",
    how: "Opening balance × rate; it stays in the reserve",
    each: (at) =>
      formula`${own("opening", at)}*${hasRate ? own("rate", at) : cellAt(pages, "Yearly", { row: "interest", year: at })}`,
  });
  return hasRate ? [rate, interest] : [interest];
}

function endingRow(pages: FundPages, reserve: Reserve, own: OwnCell): StatementRow {
  const line = (part: string): string => `{${reserve.id}_${part}}`;
  return reserveLine(pages, reserve, {
    part: "ending",
    label: "Ending balance",
    look: "total",
    how: `Lines ${line("opening")} to ${line("proceeds")} and ${line("interest")}, less ${line("draws")} and ${line("projects")}`,
    each: (at) =>
      formula`${own("opening", at)}+${own("deposits", at)}+${own("loans", at)}+${own("proceeds", at)}+${own("interest", at)}-${own("draws", at)}-${own("projects", at)}`,
  });
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
