import type { ServiceDesign } from "../../../domain/rate-design/rate-design";
import { serviceInWords } from "../../../domain/service-in-words";
import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { columnOf, thisRow, total } from "../../../formula/references";
import type { ChartBlock, TableBlock, TableColumn } from "../../../report/report";
import { type DesignNames, linesOf } from "./design-names";
import { COLUMN } from "./unit-tables";

const TODAY = "Today ($)";
/** Revenue of a class at the proposed rates. */
export const PROPOSED = "Proposed ($)";
/** What a class is to be billed by its cost. */
export const TARGET = "To be billed ($)";

/** Revenue of each class today and at the proposed rates; by the cost of service also what it is to be billed. */
export function designClassTable(design: ServiceDesign, names: DesignNames): TableBlock {
  const { classes } = design;
  const proposed = parts(design).map((part) => revenueOf(names[part]));
  return {
    kind: "table",
    name: names.classes,
    rowCount: classes.length,
    columns: [
      {
        name: COLUMN.customerClass,
        format: "text",
        width: 16,
        values: classes.map(({ customerClass }) => serviceInWords(customerClass)),
      },
      { name: "Bills", format: "count", width: 12, values: classes.map(({ bills }) => bills) },
      dollars(TODAY, design.today.length === 0 ? formula`0` : revenueOf(names.today)),
      dollars(PROPOSED, proposed.length === 0 ? formula`0` : formula`ROUND(${joined(proposed)},2)`),
      dollars("Change ($)", formula`ROUND(${thisRow(PROPOSED)}-${thisRow(TODAY)},2)`),
      share("Change", formula`IF(${thisRow(TODAY)}=0,"",${thisRow(PROPOSED)}/${thisRow(TODAY)}-1)`),
      ...costColumns(design, names),
    ],
  };
}

/** Today and proposed, by class. */
export function designClassChart({ classes, word }: DesignNames): ChartBlock {
  return {
    kind: "chart",
    name: `${word}Chart`,
    title: "Revenue of a year by class, today and proposed",
    chart: "column",
    table: classes,
    categories: COLUMN.customerClass,
    series: [TODAY, PROPOSED],
    axis: { category: "Class", value: "Dollars", format: "whole-dollars" },
  };
}

/** Tables of units that hold rows. */
export function parts(design: ServiceDesign): readonly ("fixed" | "use")[] {
  return (["fixed", "use"] as const).filter((part) => linesOf(design, part).length > 0);
}

/** Formulas added up. */
export function joined(formulas: readonly Formula[]): Formula {
  return formulas.slice(1).reduce((sum, each) => formula`${sum}+${each}`, formulas[0] ?? formula`0`);
}

function costColumns({ method, classes }: ServiceDesign, { word }: DesignNames): readonly TableColumn[] {
  if (method.kind !== "cost-of-service") return [];
  const found = new Map(method.costs.classes.map((each) => [each.customerClass, each.cents / 100]));
  return [
    {
      name: "Cost of service ($)",
      format: "dollars",
      width: 17,
      isInput: true,
      values: classes.map(({ customerClass }) => found.get(customerClass) ?? 0),
    },
    dollars(TARGET, formula`${thisRow("Cost of service ($)")}*${total(`${word}_ToBill`)}/${total(`${word}_Costs`)}`),
    share("Of its cost", formula`IF(${thisRow(TARGET)}=0,"",${thisRow(PROPOSED)}/${thisRow(TARGET)})`),
  ];
}

function revenueOf(table: string): Formula {
  const revenue = columnOf(table, COLUMN.revenue);
  return formula`SUMIFS(${revenue},${columnOf(table, COLUMN.customerClass)},${thisRow(COLUMN.customerClass)})`;
}

function dollars(name: string, value: Formula): TableColumn {
  return { name, format: "dollars", width: 16, formula: value };
}

function share(name: string, value: Formula): TableColumn {
  return { name, format: "fine-percent", width: 12, formula: value };
}
