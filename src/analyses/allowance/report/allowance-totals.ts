import { type Cents, toDollars } from "../../../domain/money";
import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { columnOf, total } from "../../../formula/references";
import { dollarCheck } from "../../../report/dollar-check";
import { dollarTotal } from "../../../report/dollar-total";
import type { ChecksBlock, TotalsBlock } from "../../../report/report";
import { columnSum } from "../../../report/sum-formula";
import type { AllowanceResult } from "../allowance-result";
import { CELL, CELLS } from "./allowance-tables";
import { ROLL_AMOUNTS } from "./roll-tables";

type Total = TotalsBlock["totals"][number];
type Check = ChecksBlock["checks"][number];

/** The allowance in all, and what it is set aside against. */
export function allowanceTotals(result: AllowanceResult): TotalsBlock {
  const { yearEnd } = result;
  return {
    kind: "totals",
    totals: [...receivableTotals(result), ...setAsideTotals(), ...(yearEnd === null ? [] : yearEndTotals(yearEnd.day))],
  };
}

/** The cells against the ledger and the aging's own total, the breakdowns against the whole, and every roll row against its parts. */
export function allowanceChecks(result: AllowanceResult, summaries: readonly string[]): ChecksBlock {
  const ledger = result.checks.find((check) => check.name === "Ledger");
  const allowance = formula`${total("Allowance_Total")}`;
  return {
    kind: "checks",
    checks: [
      ...(ledger === undefined
        ? []
        : [check("Ledger", [ledger.label, formula`${total("Allowance_Receivables")}`], ledger.rightCents)]),
      ...summaries.map((name): Check => {
        const label = `${name}: its rows add up to the allowance`;
        return check(name, [label, columnSum(name, CELL.allowance)], allowance);
      }),
      ...["", "ByClass"].map((table): Check => {
        const name = `${ROLL_AMOUNTS}${table}`;
        const off = formula`COUNTIF(${columnOf(name, "Difference ($)")},"<>0")`;
        const label = `${name}: rows that do not add up to what stood in the bucket`;
        return { ...check(name, [label, off], 0), format: "count", tolerance: 0 };
      }),
    ],
  };
}

function receivableTotals({ unappliedCreditsCents, args }: AllowanceResult): readonly Total[] {
  const [open, unapplied] = [total("Allowance_Open"), total("Allowance_Unapplied")];
  return [
    dollarTotal("Allowance_Open", "Open amounts, all ages", columnSum(CELLS, CELL.open)),
    dollarTotal("Allowance_Unapplied", "Unapplied credit", unappliedCreditsCents, "nothing is set aside against it"),
    dollarTotal("Allowance_Receivables", "Receivables", formula`ROUND(${open}+${unapplied},2)`),
    dollarTotal(
      "Allowance_Lienable",
      "Of open amounts, lienable",
      columnSum(CELLS, CELL.lienable),
      `over ${args.lienAfterDays} days past due, owner-occupied, with a parcel`,
    ),
  ];
}

function setAsideTotals(): readonly Total[] {
  const receivables = total("Allowance_Receivables");
  return [
    dollarTotal("Allowance_Loss", "Allowance, not lienable", columnSum(CELLS, CELL.loss), "at the loss rates below"),
    dollarTotal(
      "Allowance_Lien",
      "Allowance, lienable",
      columnSum(CELLS, CELL.lien),
      "at the rate for lienable amounts",
    ),
    dollarTotal(
      "Allowance_Total",
      "Allowance for doubtful accounts",
      formula`${total("Allowance_Loss")}+${total("Allowance_Lien")}`,
    ),
    {
      name: "Allowance_Share",
      label: "Allowance, share of receivables",
      value: { formula: formula`IF(${receivables}=0,0,${total("Allowance_Total")}/${receivables})` },
      format: "fine-percent",
      note: "",
    },
    dollarTotal("Allowance_Net", "Receivables after allowance", formula`${receivables}-${total("Allowance_Total")}`),
  ];
}

function yearEndTotals(day: string): readonly Total[] {
  const then = total("Allowance_YearEnd");
  return [
    dollarTotal(
      "Allowance_YearEnd",
      `Allowance at ${day}`,
      columnSum(CELLS, CELL.then),
      "on what was open then, at the same rates",
    ),
    dollarTotal(
      "Allowance_Change",
      "Change since",
      formula`${total("Allowance_Total")}-${then}`,
      "more to set aside than at the year-end; less when in parentheses",
    ),
  ];
}

function check(name: string, [label, left]: readonly [string, Formula], right: Formula | Cents): Check {
  const rightValue = typeof right === "number" ? toDollars(right) : { formula: right };
  return dollarCheck({ name: `Check_Allowance_${name}`, label, left: { formula: left }, right: rightValue });
}
