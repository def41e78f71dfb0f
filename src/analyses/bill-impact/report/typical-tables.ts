import { serviceInWords } from "../../../domain/service-in-words";
import { formula } from "../../../formula/formula-tag";
import { columnOf, thisRow } from "../../../formula/references";
import { dollarColumns } from "../../../report/dollar-columns";
import type { Block, ChartBlock, TableBlock, TableColumn } from "../../../report/report";
import type { BillImpactResult } from "../bill-impact-result";
import type { TypicalBill } from "../typical-bills";
import { changeColumns, EXISTING, PROPOSED, textColumn } from "./change-columns";

const SERVICES = "TypicalByService";
const BILLS = "TypicalBills";
const CUSTOMER = "Customer";

/** Typical bills: all services together as formulas over the bills of each service, and why any is missing. */
export function typicalBlocks(result: BillImpactResult): readonly Block[] {
  const missing = result.typical.flatMap((bill) => {
    return bill.notPriced.map((sentence) => `Not worked out: ${customerName(bill)}, ${sentence}`);
  });
  return [
    totalTable(result),
    totalChart(),
    serviceTable(result),
    ...(missing.length === 0 ? [] : [{ kind: "note", lines: missing } as const]),
  ];
}

function totalTable({ args, typical }: BillImpactResult): TableBlock {
  const bills = typical.filter(({ services }) => services.length > 0);
  return {
    kind: "table",
    name: BILLS,
    rowCount: bills.length,
    columns: [
      textColumn(CUSTOMER, 46, bills.map(customerName)),
      textColumn(
        "Meter (inch)",
        12,
        bills.map(({ meter }) => meter ?? ""),
      ),
      textColumn(
        "Zone",
        10,
        bills.map(({ zone }) => zone ?? ""),
      ),
      {
        name: `Use (${args.existing.schedule.usageUnit} a month)`,
        format: "usage",
        width: 18,
        values: bills.map(({ monthlyUse }) => monthlyUse),
      },
      sumOf(EXISTING),
      sumOf(PROPOSED),
      ...changeColumns(),
    ],
  };
}

function sumOf(name: string): TableColumn {
  const [column, customers] = [columnOf(SERVICES, name), columnOf(SERVICES, CUSTOMER)];
  const sum = formula`ROUND(SUMIFS(${column},${customers},${thisRow(CUSTOMER)}),2)`;
  return { name, format: "dollars", width: 15, formula: sum };
}

function totalChart(): ChartBlock {
  return {
    kind: "chart",
    name: "TypicalBillsChart",
    title: "Typical bills at existing and proposed rates",
    chart: "bar",
    table: BILLS,
    categories: CUSTOMER,
    series: [EXISTING, PROPOSED],
    axis: { category: CUSTOMER, value: "Dollars a bill", format: "whole-dollars" },
  };
}

function serviceTable({ typical }: BillImpactResult): TableBlock {
  const rows = typical.flatMap((bill) => bill.services.map((service) => ({ bill, ...service })));
  const dollars = dollarColumns(rows, 15);
  return {
    kind: "table",
    name: SERVICES,
    rowCount: rows.length,
    columns: [
      textColumn(
        CUSTOMER,
        46,
        rows.map(({ bill }) => customerName(bill)),
      ),
      textColumn(
        "Service",
        14,
        rows.map(({ service }) => serviceInWords(service)),
      ),
      dollars(EXISTING, ({ oldCents }) => oldCents),
      dollars(PROPOSED, ({ newCents }) => newCents),
      ...changeColumns(),
    ],
  };
}

/** A typical customer by name: unique, since class and level are. */
export function customerName({ customerClass, level }: TypicalBill): string {
  return `${serviceInWords(customerClass)}, ${level}`;
}
