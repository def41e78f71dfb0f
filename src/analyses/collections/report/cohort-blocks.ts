import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { thisRow } from "../../../formula/references";
import { dollarColumns } from "../../../report/dollar-columns";
import type { TableBlock, TableColumn } from "../../../report/report";
import type { BillingCohort } from "../billing-cohort";
import type { CollectionsResult } from "../collections-result";

/** One row a billing month: what was billed and what became of it; what is still open and the net rate as formulas. */
export function cohortTable({ cohorts }: CollectionsResult): TableBlock {
  const dollars = dollarColumns(cohorts, 15);
  const left = formula`${thisRow("Billed ($)")}-${thisRow("Adjusted ($)")}-${thisRow("Written off ($)")}`;
  return {
    kind: "table",
    name: "CollectionCohorts",
    rowCount: cohorts.length,
    columns: [
      monthColumn(cohorts),
      dollars("Billed ($)", (each) => each.billedCents),
      dollars("Paid to date ($)", (each) => each.paidCents),
      dollars("Adjusted ($)", (each) => each.adjustedCents),
      dollars("Written off ($)", (each) => each.writtenOffCents),
      {
        name: "Still open ($)",
        format: "dollars",
        width: 15,
        formula: formula`${left}-${thisRow("Paid to date ($)")}`,
      },
      { name: "Net rate", format: "percent", width: 11, formula: shareOf(thisRow("Paid to date ($)"), left) },
    ],
  };
}

/** One row a billing month: paid within so many days, and the rates as formulas. An empty cell is a month not old enough. */
export function rateTable({ cohorts, args }: CollectionsResult): TableBlock {
  const dollars = dollarColumns(cohorts, 15);
  return {
    kind: "table",
    name: "CollectionRates",
    rowCount: cohorts.length,
    columns: [
      monthColumn(cohorts),
      dollars("Billed ($)", (each) => each.billedCents),
      ...args.horizons.map((days, index) => dollars(paidColumn(days), (each) => each.paidWithinCents[index] ?? null)),
      ...args.horizons.map((days) => rate(`Rate at ${days} days`, paidColumn(days))),
    ],
  };
}

/** The first column of every table of billing months. */
export function monthColumn(cohorts: readonly BillingCohort[]): TableColumn {
  return { name: "Billing month", format: "text", width: 14, values: cohorts.map((each) => each.month.slice(0, 7)) };
}

function paidColumn(days: number): string {
  return `Paid within ${days} days ($)`;
}

function rate(name: string, paid: string): TableColumn {
  const none = formula`OR(${thisRow(paid)}="",${thisRow("Billed ($)")}=0)`;
  return {
    name,
    format: "percent",
    width: 11,
    formula: formula`IF(${none},"",${thisRow(paid)}/${thisRow("Billed ($)")})`,
  };
}

function shareOf(part: ReturnType<typeof thisRow>, whole: Formula): Formula {
  return formula`IF(${whole}=0,"",${part}/${whole})`;
}
