import { serviceInWords } from "../../../domain/service-in-words";
import { formula } from "../../../formula/formula-tag";
import { columnOf, thisRow } from "../../../formula/references";
import { dollarColumns } from "../../../report/dollar-columns";
import type { ChartBlock, TableBlock, TableColumn } from "../../../report/report";
import type { BillImpactResult } from "../bill-impact-result";
import { percentOf } from "../impact-sentence";
import { printDollars } from "../../../domain/money";
import { changeColumns, countColumn, EXISTING, PROPOSED, shareColumn, textColumn } from "./change-columns";

/** Accounts and bills by class. */
export const CLASSES = "ImpactByClass";
/** Bills by class and service. */
export const SERVICES = "ImpactByClassAndService";
/** Accounts above the limits, by class. */
export const LIMITS = "ImpactAboveLimits";
/** Services by service, from the table above. */
export const BY_SERVICE = "ImpactByService";
/** Columns that totals add up. */
export const COLUMNS = {
  accounts: "Accounts",
  notCompared: "Not compared",
  months: "Account-months",
  aboveBoth: "Above both limits",
  notPriced: "Not priced ($)",
} as const;

/** Accounts of each class and their bills under both sets of rates. */
export function classTable({ classes }: BillImpactResult): TableBlock {
  const dollars = dollarColumns(classes, 16);
  const counts = countsOf(classes);
  return {
    kind: "table",
    name: CLASSES,
    rowCount: classes.length,
    columns: [
      classColumn(classes),
      counts(COLUMNS.accounts, ({ account_count }) => account_count),
      counts(COLUMNS.notCompared, ({ not_compared_count }) => not_compared_count),
      counts(COLUMNS.months, ({ month_count }) => month_count),
      dollars(EXISTING, ({ old_cents }) => old_cents),
      dollars(PROPOSED, ({ new_cents }) => new_cents),
      ...changeColumns(),
    ],
  };
}

/** How many accounts of each class rise by more than the limits. */
export function limitTable({ args, classes }: BillImpactResult): TableBlock {
  const counts = countsOf(classes);
  return {
    kind: "table",
    name: LIMITS,
    rowCount: classes.length,
    columns: [
      classColumn(classes),
      counts("Compared", ({ account_count, not_compared_count }) => account_count - not_compared_count),
      counts("Without any use", ({ zero_use_count }) => zero_use_count),
      counts(`Above ${percentOf(args.limitShare)}`, ({ above_share_count }) => above_share_count),
      counts(`Above ${printDollars(args.limitCents)}`, ({ above_cents_count }) => above_cents_count),
      counts(COLUMNS.aboveBoth, ({ above_both_count }) => above_both_count),
      shareColumn("Share above both", formula`${thisRow(COLUMNS.aboveBoth)}`, formula`${thisRow("Compared")}`),
    ],
  };
}

type ClassRow = BillImpactResult["classes"][number];

function classColumn(classes: readonly ClassRow[]): TableColumn {
  const words = classes.map(({ customer_class }) => serviceInWords(customer_class));
  return textColumn("Class", 16, words);
}

function countsOf(classes: readonly ClassRow[]): (name: string, of: (row: ClassRow) => number) => TableColumn {
  return (name, of) => countColumn(name, classes.map(of));
}

/** Bills of each class and service. */
export function classServiceTable({ services }: BillImpactResult): TableBlock {
  const dollars = dollarColumns(services, 16);
  return {
    kind: "table",
    name: SERVICES,
    rowCount: services.length,
    columns: [
      textColumn(
        "Service",
        16,
        services.map(({ service }) => serviceInWords(service)),
      ),
      textColumn(
        "Class",
        16,
        services.map(({ customer_class }) => serviceInWords(customer_class)),
      ),
      countColumn(
        "Bills",
        services.map(({ bill_count }) => bill_count),
      ),
      countColumn(
        COLUMNS.notCompared,
        services.map(({ not_priced_count }) => not_priced_count),
      ),
      dollars(COLUMNS.notPriced, ({ not_priced_cents }) => not_priced_cents),
      dollars(EXISTING, ({ old_cents }) => old_cents),
      dollars(PROPOSED, ({ new_cents }) => new_cents),
      ...changeColumns(),
    ],
  };
}

/** The same by service, as formulas. */
export function serviceTable({ services }: BillImpactResult): TableBlock {
  const names = [...new Set(services.map(({ service }) => serviceInWords(service)))].toSorted();
  return {
    kind: "table",
    name: BY_SERVICE,
    rowCount: names.length,
    columns: [
      textColumn("Service", 16, names),
      sumOf("Bills", "count"),
      sumOf(EXISTING),
      sumOf(PROPOSED),
      ...changeColumns(),
    ],
  };
}

/** Bills under both sets of rates, by service. */
export function serviceChart(): ChartBlock {
  return {
    kind: "chart",
    name: "ImpactByServiceChart",
    title: "Bills of the period at existing and proposed rates",
    chart: "column",
    table: BY_SERVICE,
    categories: "Service",
    series: [EXISTING, PROPOSED],
    axis: { category: "Service", value: "Dollars", format: "whole-dollars" },
  };
}

function sumOf(name: string, format: "dollars" | "count" = "dollars"): TableColumn {
  const sum = formula`ROUND(SUMIFS(${columnOf(SERVICES, name)},${columnOf(SERVICES, "Service")},${thisRow("Service")}),2)`;
  return { name, format, width: 16, formula: sum };
}
