import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { columnOf, thisRow, total } from "../../../formula/references";
import { dollarColumns } from "../../../report/dollar-columns";
import type { ChartBlock, TableBlock, TableColumn, TotalsBlock } from "../../../report/report";
import type { CollectionsResult } from "../collections-result";

const METHODS = "CollectionPaymentMix";
const DAYS = "CollectionPaymentDays";

/** Whether any payment was received or taken back in the period. */
export function hasPayments({ paymentMix }: CollectionsResult): boolean {
  return paymentMix.methods.length > 0;
}

/** Payments less returned ones, signed as their effect on what is owed. */
export function netPayments(): Formula {
  return formula`${total("Collections_Mix_Returned")}-${total("Collections_Mix_Received")}`;
}

/** One row a method: number, amount, mean, share, fees, and what was taken back. */
export function methodTable({ paymentMix: { methods } }: CollectionsResult): TableBlock {
  const dollars = dollarColumns(methods, 15);
  return {
    kind: "table",
    name: METHODS,
    rowCount: methods.length,
    columns: [
      { name: "Method", format: "text", width: 18, values: methods.map(({ method }) => method) },
      count(
        "Payments",
        methods.map((each) => each.receivedCount),
      ),
      dollars("Amount ($)", (each) => each.receivedCents),
      quotient("Mean ($)", "dollars", formula`${thisRow("Amount ($)")}/${thisRow("Payments")}`),
      quotient("Share of amount", "percent", formula`${thisRow("Amount ($)")}/${total("Collections_Mix_Received")}`),
      dollars("Fees ($)", (each) => each.feeCents),
      count(
        "Returned",
        methods.map((each) => each.returnedCount),
      ),
      dollars("Returned ($)", (each) => each.returnedCents),
      quotient("Return rate, payments", "percent", formula`${thisRow("Returned")}/${thisRow("Payments")}`),
      quotient("Return rate, amount", "percent", formula`${thisRow("Returned ($)")}/${thisRow("Amount ($)")}`),
    ],
  };
}

/** What all methods add up to. */
export function methodTotals(): TotalsBlock {
  const sum = (name: string) => formula`SUM(${columnOf(METHODS, name)})`;
  const rate = formula`${total("Collections_Mix_ReturnedCount")}/${total("Collections_Mix_Count")}`;
  return {
    kind: "totals",
    totals: [
      figure("Collections_Mix_Count", "Payments received", sum("Payments"), "count"),
      figure("Collections_Mix_Received", "Their amount", sum("Amount ($)"), "dollars"),
      figure("Collections_Mix_Fees", "Fees", sum("Fees ($)"), "dollars"),
      figure("Collections_Mix_ReturnedCount", "Payments taken back", sum("Returned"), "count"),
      figure("Collections_Mix_Returned", "Their amount", sum("Returned ($)"), "dollars"),
      figure(
        "Collections_Mix_ReturnRate",
        "Return rate, payments",
        formula`IF(${total("Collections_Mix_Count")}=0,"n/a",${rate})`,
        "percent",
      ),
    ],
  };
}

/** One row a day of the month. */
export function dayTable({ paymentMix: { days } }: CollectionsResult): TableBlock {
  const dollars = dollarColumns(days, 15);
  const mean = formula`${thisRow("Amount ($)")}/${thisRow("Times in the period")}`;
  const amounts = columnOf(DAYS, "Amount ($)");
  return {
    kind: "table",
    name: DAYS,
    rowCount: days.length,
    columns: [
      { name: "Day of the month", format: "count", width: 12, values: days.map(({ day }) => day) },
      count(
        "Times in the period",
        days.map((each) => each.dayCount),
      ),
      count(
        "Payments",
        days.map((each) => each.receivedCount),
      ),
      dollars("Amount ($)", (each) => each.receivedCents),
      {
        name: "Mean of such a day ($)",
        format: "dollars",
        width: 15,
        formula: formula`IF(${thisRow("Times in the period")}=0,"",${mean})`,
      },
      {
        name: "Share of amount",
        format: "percent",
        width: 11,
        formula: formula`IF(SUM(${amounts})=0,"",${thisRow("Amount ($)")}/SUM(${amounts}))`,
      },
    ],
  };
}

/** On which days of the month money comes in. */
export function dayChart(): ChartBlock {
  return {
    kind: "chart",
    name: "CollectionPaymentDaysChart",
    title: "Payments received by day of the month",
    chart: "column",
    table: DAYS,
    categories: "Day of the month",
    series: ["Amount ($)"],
    axis: { category: "Day of the month", value: "Dollars in the period", format: "whole-dollars" },
  };
}

function count(name: string, values: readonly number[]): TableColumn {
  return { name, format: "count", width: 11, values };
}

/** A method of which nothing was received has no quotient. */
function quotient(name: string, format: TableColumn["format"], value: Formula): TableColumn {
  return { name, format, width: 11, formula: formula`IF(${thisRow("Payments")}=0,"",${value})` };
}

function figure(
  ...[name, label, value, format]: readonly [string, string, Formula, TableColumn["format"]]
): TotalsBlock["totals"][number] {
  return { name, label, value: { formula: value }, format, note: "" };
}
