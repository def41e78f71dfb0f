import { toDollars } from "../../../domain/money";
import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { input, thisRow, total } from "../../../formula/references";
import { dollarTotal } from "../../../report/dollar-total";
import type { ChartBlock, InputsBlock, TableBlock, TotalsBlock } from "../../../report/report";
import { columnSum } from "../../../report/sum-formula";
import type { ExpectedResult } from "../expected-result";
import { COMING_BILLS, GROWTH, monthSum, OPEN_BILLS, openSums } from "./cohort-table";

const TABLE = "ExpectedByMonth";
const FROM_OPEN = "From open bills ($)";
const FROM_COMING = "From coming bills ($)";
const TOTAL = "Total ($)";
const AHEAD = "In_ExpectedAhead";

/** What a reader may change; the shares of the curve stand on a sheet of their own. */
export function expectedInputs({ args, forecast }: ExpectedResult): InputsBlock {
  const growthNote =
    forecast.coming.basis === "mean"
      ? "of coming bills over the mean month of the history"
      : "of coming bills over the same month of last year: last twelve months over the twelve before";
  return {
    kind: "inputs",
    inputs: [
      {
        name: "In_ExpectedAsOf",
        label: "Month end",
        value: { date: args.asOf },
        format: "date",
        note: "for another one run Ratebook again",
      },
      { name: GROWTH, label: "Growth", value: forecast.coming.growth - 1, format: "percent", note: growthNote },
      {
        name: AHEAD,
        label: "Paid ahead of bills",
        value: toDollars(forecast.aheadCents),
        format: "dollars",
        note: "dollars a month: payments that settle no bill in their own month, the mean of the history",
      },
    ],
  };
}

/** One row a month ahead, as sums over the table by billing month. */
export function monthTable({ months }: ExpectedResult): TableBlock {
  const ahead = formula`${input(AHEAD)}`;
  return {
    kind: "table",
    name: TABLE,
    rowCount: months.length,
    columns: [
      { name: "Month", format: "text", width: 18, values: months.map(({ month }) => month.slice(0, 7)) },
      {
        name: FROM_OPEN,
        format: "dollars",
        width: 18,
        values: months.map(({ month }) => ({ formula: formula`ROUND(${monthSum(month, OPEN_BILLS)},2)` })),
      },
      {
        name: FROM_COMING,
        format: "dollars",
        width: 18,
        values: months.map(({ month }) => ({
          formula: formula`ROUND(${monthSum(month, COMING_BILLS)}+${ahead},2)`,
        })),
      },
      { name: TOTAL, format: "dollars", width: 18, formula: formula`${thisRow(FROM_OPEN)}+${thisRow(FROM_COMING)}` },
    ],
  };
}

/** Expected cash by month, open bills below, bills to come above. */
export function monthChart(): ChartBlock {
  return {
    kind: "chart",
    name: "ExpectedByMonthChart",
    title: "Cash expected by month",
    chart: "stacked-column",
    table: TABLE,
    categories: "Month",
    series: [FROM_OPEN, FROM_COMING],
    axis: { category: "Month", value: "Dollars", format: "whole-dollars" },
  };
}

/** What the months add up to, and what becomes of the bills that are open now. */
export function monthTotals({ months }: ExpectedResult): TotalsBlock {
  const span = `in ${months.length} months`;
  return {
    kind: "totals",
    totals: [
      dollarTotal("Expected_Cash", "Cash expected", columnSum(TABLE, TOTAL), span),
      dollarTotal(
        "Expected_FromOpen",
        "From open bills",
        columnSum(TABLE, FROM_OPEN),
        `${span}; of the open bills below`,
      ),
      dollarTotal(
        "Expected_FromComing",
        "From coming bills",
        columnSum(TABLE, FROM_COMING),
        "payments ahead of bills among them",
      ),
      dollarTotal("Expected_Credited", "Open bills credited or written off", credited(), `${span}, as in the history`),
      dollarTotal(
        "Expected_StillOpen",
        "Open bills still open then",
        openSums().stillOpen,
        "neither paid nor credited",
      ),
      dollarTotal("Expected_NotCollected", "Open bills not collected", notCollected(), "credited, or still open"),
      {
        name: "Expected_NotCollectedShare",
        label: "Share of open bills",
        value: { formula: share() },
        format: "percent",
        note: "not collected",
      },
    ],
  };
}

/** From the open bills to all receivables. */
export function standingTotals({ standing }: ExpectedResult): TotalsBlock {
  const onBills = formula`${total("Expected_OpenBills")}+${total("Expected_OnNoBill")}`;
  const all = formula`${onBills}+${total("Expected_Credit")}`;
  return {
    kind: "totals",
    totals: [
      dollarTotal("Expected_OpenBills", "Open bills", openSums().open, "run off by the collection curve"),
      dollarTotal(
        "Expected_OnNoBill",
        "On no bill",
        standing.otherCents,
        "excess of returned payments; nothing is expected",
      ),
      dollarTotal("Expected_Credit", "Credit held", standing.creditCents, "pays bills to come before cash does"),
      dollarTotal("Expected_Receivables", "Receivables", all),
    ],
  };
}

function credited(): Formula {
  return formula`${total("Expected_OpenBills")}-${total("Expected_FromOpen")}-${total("Expected_StillOpen")}`;
}

function notCollected(): Formula {
  return formula`${total("Expected_OpenBills")}-${total("Expected_FromOpen")}`;
}

function share(): Formula {
  return formula`IF(${total("Expected_OpenBills")}=0,0,${total("Expected_NotCollected")}/${total("Expected_OpenBills")})`;
}
