import type { ServiceCosts } from "../../../domain/cost-of-service/service-costs";
import { formula } from "../../../formula/formula-tag";
import { columnOf, thisRow, total } from "../../../formula/references";
import type { ChartBlock, TableBlock } from "../../../report/report";
import { rowSum } from "../../../report/sum-formula";
import { type CostNames, dollarColumn, shownComponents, unitColumn } from "./cost-names";
import { classColumn, dollars } from "./cost-tables";

/** The column of what a class costs to the cent. */
export const CLASS_COST = "Cost of the class ($)";
const DOWN = "Rounded down ($)";
const REST = "Rest (cents)";

/**
 * Units × cost of a unit, class by class, live. Rounded down, the classes miss some cents of the total; those go one each to
 * the classes with the largest rests, so that the column adds up.
 */
export function classCostTable(costs: ServiceCosts, names: CostNames): TableBlock {
  const shown = shownComponents(costs);
  const exact = formula`ROUND(${rowSum(shown.map(dollarColumn))},8)`;
  const missing = formula`ROUND(100*(${total(`${names.word}_Total`)}-SUM(${columnOf(names.costs, DOWN)})),0)`;
  const before = formula`COUNTIF(${columnOf(names.costs, REST)},">"&${thisRow(REST)})`;
  return {
    kind: "table",
    name: names.costs,
    rowCount: costs.classes.length,
    columns: [
      classColumn(costs.service),
      ...shown.map((each) => dollars(dollarColumn(each), classDollars(each, names))),
      dollars(CLASS_COST, formula`ROUND(${thisRow(DOWN)}+IF(${before}<${missing},0.01,0),2)`),
      {
        name: "Share",
        format: "fine-percent",
        width: 11,
        formula: formula`IF(${total(`${names.word}_Total`)}=0,0,${thisRow(CLASS_COST)}/${total(`${names.word}_Total`)})`,
      },
      { name: "No.", format: "count", width: 6, values: costs.classes.map((_, place) => place + 1) },
      dollars(DOWN, formula`ROUNDDOWN(${exact},2)`),
      {
        name: REST,
        format: "price",
        width: 13,
        formula: formula`ROUND(100*(${exact}-${thisRow(DOWN)})-${thisRow("No.")}/10000000,8)`,
      },
    ],
  };
}

/** What each class costs, by component. */
export function classCostChart(costs: ServiceCosts, names: CostNames): ChartBlock {
  return {
    kind: "chart",
    name: `${names.word}Chart`,
    title: "Cost by class and component",
    chart: "stacked-column",
    table: names.costs,
    categories: "Class",
    series: shownComponents(costs).map(dollarColumn),
    axis: { category: "Class", value: "Dollars a year", format: "whole-dollars" },
  };
}

function classDollars(component: ReturnType<typeof shownComponents>[number], names: CostNames) {
  const units = columnOf(names.classes, unitColumn(component));
  const price = columnOf(names.components, "Cost of a unit ($)");
  const ofClass = formula`SUMIFS(${units},${columnOf(names.classes, "Class")},${thisRow("Class")})`;
  const ofUnit = formula`SUMIFS(${price},${columnOf(names.components, "Component")},${component.label})`;
  return formula`${ofClass}*${ofUnit}`;
}
