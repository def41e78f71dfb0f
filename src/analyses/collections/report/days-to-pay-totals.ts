import { toDollars } from "../../../domain/money";
import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { total } from "../../../formula/references";
import type { NumberFormat } from "../../../report/placed";
import type { TotalsBlock } from "../../../report/report";
import type { CollectionsResult } from "../collections-result";
import { orNone } from "./period-blocks";

type Total = TotalsBlock["totals"][number];

/** How long bills took to be paid: the sums, and the means as formulas over them. */
export function daysToPayTotals({ daysToPay }: CollectionsResult): TotalsBlock {
  return {
    kind: "totals",
    totals: [
      given("Pay_Bills", "Bills settled by a payment in the period", daysToPay.billCount, "count"),
      given("Pay_Amount", "Their amount", toDollars(daysToPay.amountCents), "dollars"),
      given("Pay_Days", "Sum of days from bill to settlement", daysToPay.payDays, "count"),
      given("Pay_DollarDays", "Sum of days × dollars", daysToPay.payDaysCents / 100, "decimal"),
      given("Pay_LateBills", "Bills settled after their due date", daysToPay.lateCount, "count"),
      given("Pay_LateDays", "Sum of days late", daysToPay.lateDays, "count"),
      mean("Pay_Mean", "Average days to pay", ["Pay_Days", "Pay_Bills"], "days from the bill date, every bill alike"),
      mean(
        "Pay_WeightedMean",
        "Average days to pay, weighted by amount",
        ["Pay_DollarDays", "Pay_Amount"],
        "days from the bill date",
      ),
      mean(
        "Pay_MeanLate",
        "Average days late, all bills",
        ["Pay_LateDays", "Pay_Bills"],
        "a bill paid in time counts as 0",
      ),
      mean("Pay_MeanLateOfLate", "Average days late, late bills only", ["Pay_LateDays", "Pay_LateBills"], ""),
    ],
  };
}

function given(...[name, label, value, format]: readonly [string, string, number, NumberFormat]): Total {
  return { name, label, value, format, note: "" };
}

function mean(
  ...[name, label, [sum, count], note]: readonly [string, string, readonly [string, string], string]
): Total {
  const quotient: Formula = formula`${total(sum)}/${total(count)}`;
  return { name, label, value: { formula: orNone(count, quotient) }, format: "decimal", note };
}
