import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { columnOf, thisRow, total } from "../../../formula/references";
import { dollarCheck, TO_THE_CENT } from "../../../report/dollar-check";
import { dollarTotal } from "../../../report/dollar-total";
import type { ChecksBlock, ReportValue, TableBlock, TotalsBlock } from "../../../report/report";
import { columnSum } from "../../../report/sum-formula";
import type { RollForwardResult } from "../roll-forward-result";
import { ADJUSTED_BY_MONTH } from "./adjusted-table";
import { type Breakdown, closingTotal } from "./group-tables";
import { BY_MONTH, lastReceivables } from "./month-table";
import { ACROSS, ADJUSTED, type MovementColumn } from "./movement-columns";
import { CHANGE, CHECK, CLOSING, computed, monthColumns, MONTH_END } from "./roll-words";

const MONTH_CHECKS = "RollForwardMonthChecks";

/** From the opening of the period to its closing, every movement added up from the table of months. */
export function periodTotals(result: RollForwardResult, movements: readonly MovementColumn[]): TotalsBlock {
  const { period, args } = result;
  const closing = formula`ROUND(${total("RollForward_Opening")}+SUM(${columnOf(BY_MONTH, CHANGE)}),2)`;
  return {
    kind: "totals",
    totals: [
      dollarTotal(
        "RollForward_Opening",
        "Opening receivables",
        period.openingCents,
        `close of the day before ${args.from}`,
      ),
      ...movements.map(({ name }) =>
        dollarTotal(movementTotal(name), name.replace(" ($)", ""), columnSum(BY_MONTH, name)),
      ),
      dollarTotal(
        "RollForward_Closing",
        "Closing receivables",
        closing,
        `close of ${args.to}: opening and everything that moved them`,
      ),
      dollarTotal(
        "RollForward_Aging",
        "Receivables by the aging",
        period.agedCents,
        "worked out from open items, not from these sums",
      ),
    ],
  };
}

/** Month by month: all receivables beside the sum of each breakdown, and what was applied across, which must be nothing. */
export function monthChecks({ months }: RollForwardResult, breakdowns: readonly Breakdown[]): TableBlock {
  const sumOf = (table: string, column: string) =>
    formula`ROUND(SUMIF(${columnOf(table, MONTH_END)},${thisRow(MONTH_END)},${columnOf(table, column)}),2)`;
  const parts = breakdowns.flatMap(({ title, monthTable }) => [
    computed(`Closing by ${title.toLowerCase()} ($)`, sumOf(monthTable, CLOSING)),
    computed(`Across, by ${title.toLowerCase()} ($)`, sumOf(monthTable, ACROSS.name)),
  ]);
  const faults = breakdowns.map(
    ({ title }) =>
      formula`ABS(${thisRow(CLOSING)}-${thisRow(`Closing by ${title.toLowerCase()} ($)`)})+ABS(${thisRow(`Across, by ${title.toLowerCase()} ($)`)})`,
  );
  const fault = faults.reduce<Formula>((left, right) => [...left, ...formula`+`, ...right], formula`0`);
  return {
    kind: "table",
    name: MONTH_CHECKS,
    rowCount: months.length,
    columns: [
      ...monthColumns(months),
      computed(CLOSING, sumOf(BY_MONTH, CLOSING)),
      ...parts,
      { name: CHECK, format: "text", width: 9, formula: formula`IF(${fault}<${TO_THE_CENT},"PASS","FAIL")` },
    ],
    highlights: [{ column: CHECK, kind: "pass-fail" }],
  };
}

/** Every way to the same total. */
export function rollChecks(breakdowns: readonly Breakdown[], kinds: readonly MovementColumn[]): ChecksBlock {
  const adjusted = (table: string): ReportValue => ({ formula: columnSum(table, ADJUSTED) });
  const closing = { formula: formula`${total("RollForward_Closing")}` };
  return {
    kind: "checks",
    checks: [
      check("Aging", "Closing receivables = the aging at the end of the period", closing, {
        formula: formula`${total("RollForward_Aging")}`,
      }),
      check("Buckets", "Closing receivables = the buckets of the last month end", closing, {
        formula: lastReceivables(),
      }),
      ...breakdowns.map((each) =>
        check(each.title, `Closing receivables = sum over every ${each.title.toLowerCase()}`, closing, {
          formula: closingTotal(each),
        }),
      ),
      ...(kinds.length === 0
        ? []
        : [check("Adjusted", "Adjusted = sum over every kind", adjusted(BY_MONTH), adjusted(ADJUSTED_BY_MONTH))]),
      failures("Months", "Months whose closing differs from the aging", BY_MONTH),
      failures("Groups", "Months whose breakdowns do not add up", MONTH_CHECKS),
    ],
  };
}

/** The named total of a movement: "Written off ($)" is RollForward_Writtenoff, whatever other columns there are. */
function movementTotal(column: string): string {
  return `RollForward_${column.replace(/[^A-Za-z]/g, "")}`;
}

type Check = ChecksBlock["checks"][number];

function check(name: string, label: string, ...[left, right]: readonly [ReportValue, ReportValue]): Check {
  return dollarCheck({ name: `RollForward_Check_${name}`, label, left, right });
}

function failures(name: string, label: string, table: string): Check {
  const failed = formula`COUNTIF(${columnOf(table, CHECK)},"FAIL")`;
  const left = { formula: failed };
  return { name: `RollForward_Check_${name}`, label, left, right: 0, format: "count", tolerance: 0 };
}
