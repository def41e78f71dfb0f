import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { columnOf, input, total } from "../../../formula/references";
import { dollarTotal } from "../../../report/dollar-total";
import type { NumberFormat } from "../../../report/placed";
import type { InputsBlock, ReportValue, TotalsBlock } from "../../../report/report";
import type { CollectionsResult } from "../collections-result";
import { MONTH_TABLE } from "./month-table";

type Total = TotalsBlock["totals"][number];

/** The period, shown; another one asks for a new run. */
export function periodInputs({ args }: CollectionsResult): InputsBlock {
  const note = "for another period run Ratebook again";
  return {
    kind: "inputs",
    inputs: [
      { name: "In_CollectionsFrom", label: "First day", value: { date: args.from }, format: "date", note },
      { name: "In_CollectionsTo", label: "Last day", value: { date: args.to }, format: "date", note },
    ],
  };
}

/** What is owed at the end of the period. */
export function endingReceivables(): Formula {
  return formula`${total("Collections_Ending")}`;
}

/** The amounts from which every measure of the period follows. */
export function periodAmounts({ period, movements }: CollectionsResult): TotalsBlock {
  const days = formula`${input("In_CollectionsTo")}-${input("In_CollectionsFrom")}+1`;
  return {
    kind: "totals",
    totals: [
      dollarTotal(
        "Collections_Beginning",
        "Beginning receivables",
        period.beginningCents,
        "close of the day before the period",
      ),
      dollarTotal(
        "Collections_Sales",
        "Credit sales",
        period.salesCents,
        "billed in the period, without installments and refunds",
      ),
      dollarTotal("Collections_Other", "Installment and refund charges", movements.otherCents),
      dollarTotal(
        "Collections_Payments",
        "Payments",
        movements.paymentCents,
        "less returned payments; negative: they reduce what is owed",
      ),
      dollarTotal(
        "Collections_Adjustments",
        "Adjustments",
        movements.adjustmentCents,
        "credits, write-offs, corrections",
      ),
      dollarTotal("Collections_Ending", "Ending receivables", period.endingCents, "close of the last day"),
      dollarTotal("Collections_NotDue", "Of these not yet due", period.currentCents, "by due date"),
      figure("Collections_Days", "Days of the period", { formula: days }, "count"),
      {
        ...figure("Collections_Months", "Months of the period", period.months, "count"),
        note: "calendar months touched",
      },
    ],
  };
}

/** The measures, each a formula over the amounts. */
export function periodMeasures({ monthlyCei }: CollectionsResult): TotalsBlock {
  return {
    kind: "totals",
    totals: [
      measure(
        "Collections_DSO",
        "Days sales outstanding (DSO)",
        days("Collections_Ending"),
        "days; ending receivables / credit sales × days",
      ),
      measure(
        "Collections_BestDSO",
        "Best possible DSO",
        days("Collections_NotDue"),
        "days; receivables not due / credit sales × days",
      ),
      measure("Collections_ADD", "Average days delinquent", delinquent(), "days; DSO less best possible DSO"),
      measure(
        "Collections_CEI_Total",
        "CEI, total sales",
        effectiveness(formula`${total("Collections_Sales")}`),
        "percent; sales of the whole period",
      ),
      measure(
        "Collections_CEI_Monthly",
        "CEI, sales per month",
        effectiveness(monthlySales()),
        "percent; average sales of a month: name the form you quote",
      ),
      measure("Collections_CEI_Median", "CEI, usual month", usualMonth(), unusualNote(monthlyCei.unusual)),
      measure("Collections_Turnover", "Receivables turnover", turnover(), "times; credit sales / mean receivables"),
    ],
  };
}

function usualMonth(): Formula {
  return formula`MEDIAN(${columnOf(MONTH_TABLE, "CEI (percent)")})`;
}

function unusualNote(months: readonly string[]): string {
  const found = months.map((month) => month.slice(0, 7)).join(", ");
  return `percent; median of the months below; ${found === "" ? "no month stands out" : `standing out: ${found}`}`;
}

/** An amount in days of sales. */
function days(amount: string): Formula {
  return orNone(
    "Collections_Sales",
    formula`${total(amount)}/${total("Collections_Sales")}*${total("Collections_Days")}`,
  );
}

function turnover(): Formula {
  const mean = formula`(${total("Collections_Beginning")}+${total("Collections_Ending")})/2`;
  return formula`IF(${mean}=0,"n/a",${total("Collections_Sales")}/${mean})`;
}

function delinquent(): Formula {
  return orNone("Collections_Sales", formula`${total("Collections_DSO")}-${total("Collections_BestDSO")}`);
}

function monthlySales(): Formula {
  return formula`${total("Collections_Sales")}/${total("Collections_Months")}`;
}

/** (beginning + sales − ending) / (beginning + sales − ending not due) × 100. */
function effectiveness(sales: Formula): Formula {
  const collectable = formula`${total("Collections_Beginning")}+${sales}-${total("Collections_NotDue")}`;
  const collected = formula`${total("Collections_Beginning")}+${sales}-${total("Collections_Ending")}`;
  return formula`IF(${collectable}=0,"n/a",${collected}/${collectable}*100)`;
}

/** A quotient whose divisor may be nothing. */
export function orNone(divisor: string, value: Formula): Formula {
  return formula`IF(${total(divisor)}=0,"n/a",${value})`;
}

function measure(...[name, label, value, note]: readonly [string, string, Formula, string]): Total {
  return { name, label, value: { formula: value }, format: "decimal", note };
}

function figure(...[name, label, value, format]: readonly [string, string, ReportValue, NumberFormat]): Total {
  return { name, label, value, format, note: "" };
}
