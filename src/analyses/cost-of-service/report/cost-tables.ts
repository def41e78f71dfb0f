import type { CostService } from "../../../domain/cost-of-service/cost-of-service-schema";
import { PLANT_RULES, plantRuleOf } from "../../../domain/cost-of-service/function-shares";
import type { ServiceCosts } from "../../../domain/cost-of-service/service-costs";
import { serviceInWords } from "../../../domain/service-in-words";
import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { columnOf, input, thisRow } from "../../../formula/references";
import type { ReportValue, TableBlock, TableColumn } from "../../../report/report";
import { rowSum } from "../../../report/sum-formula";
import { factColumns } from "./class-facts";
import {
  type CostNames,
  dollarColumn,
  shareColumn,
  type ShownComponent,
  shownComponents,
  unitColumn,
} from "./cost-names";
import { unitFormulas } from "./unit-formulas";

/** The column of the sum of a function's shares. */
export const SHARE_SUM = "Together";

/** Costs by function and what share each component takes; the shares of plant are formulas over the peaks of the system. */
export function functionTable(costs: ServiceCosts, names: CostNames): TableBlock {
  const { functions, service } = costs;
  const shown = shownComponents(costs);
  return {
    kind: "table",
    name: names.functions,
    rowCount: functions.length,
    columns: [
      { name: "Function", format: "text", width: 30, values: functions.map(({ name }) => name) },
      { name: "Cost ($)", format: "dollars", width: 16, isInput: true, values: functions.map(({ cost }) => cost) },
      ...shown.map(
        (each): TableColumn => ({
          name: shareColumn(each),
          format: "fine-percent",
          width: 13,
          isInput: true,
          values: functions.map(({ shares }, place) => {
            return shareCell(service.functions[place], [each, names], shares[each.id] ?? 0);
          }),
        }),
      ),
      { name: SHARE_SUM, format: "fine-percent", width: 12, formula: rowSum(shown.map(shareColumn)) },
    ],
  };
}

/** Dollars of each function by component. */
export function dollarTable(costs: ServiceCosts, names: CostNames): TableBlock {
  const shown = shownComponents(costs);
  const ofFunction = (column: string) =>
    formula`SUMIFS(${columnOf(names.functions, column)},${columnOf(names.functions, "Function")},${thisRow("Function")})`;
  return {
    kind: "table",
    name: names.dollars,
    rowCount: costs.functions.length,
    columns: [
      { name: "Function", format: "text", width: 30, values: costs.functions.map(({ name }) => name) },
      ...shown.map((each) =>
        dollars(dollarColumn(each), formula`${ofFunction("Cost ($)")}*${ofFunction(shareColumn(each))}`),
      ),
      dollars("All components ($)", rowSum(shown.map(dollarColumn))),
    ],
  };
}

/** What each component costs, its units over all classes, and the cost of one. */
export function componentTable(costs: ServiceCosts, names: CostNames): TableBlock {
  const shown = shownComponents(costs);
  const all = formula`SUM(${columnOf(names.functions, "Cost ($)")})`;
  return {
    kind: "table",
    name: names.components,
    rowCount: shown.length,
    columns: [
      { name: "Component", format: "text", width: 30, values: shown.map(({ label }) => label) },
      {
        name: "Cost ($)",
        format: "dollars",
        width: 16,
        values: shown.map((each) => sumOf(names.dollars, dollarColumn(each))),
      },
      {
        name: "Share",
        format: "fine-percent",
        width: 13,
        formula: formula`IF(${all}=0,0,${thisRow("Cost ($)")}/${all})`,
      },
      {
        name: "Units",
        format: "decimal",
        width: 16,
        values: shown.map((each) => sumOf(names.classes, unitColumn(each))),
      },
      { name: "Unit", format: "text", width: 16, wraps: true, values: shown.map(({ unit }) => unit) },
      {
        name: "Cost of a unit ($)",
        format: "price",
        width: 16,
        formula: formula`IF(${thisRow("Units")}=0,0,${thisRow("Cost ($)")}/${thisRow("Units")})`,
      },
    ],
  };
}

/** What the study says of each class, and the units of each component that follow from it. */
export function classTable(costs: ServiceCosts, names: CostNames): TableBlock {
  const { service } = costs;
  const formulas = unitFormulas(service, names);
  return {
    kind: "table",
    name: names.classes,
    rowCount: service.classes.length,
    columns: [
      classColumn(service),
      ...factColumns(service).map((each): TableColumn => ({ ...each, width: 14, isInput: true })),
      ...shownComponents(costs).map(
        (each): TableColumn => ({
          name: unitColumn(each),
          format: "decimal",
          width: 16,
          formula: formulas[each.id] ?? formula`0`,
        }),
      ),
    ],
  };
}

/** Class names as they are said, the first column of every table by class. */
export function classColumn({ classes }: CostService): TableColumn {
  return { name: "Class", format: "text", width: 30, values: classes.map((each) => serviceInWords(each.class)) };
}

/** A column of dollars with one formula. */
export function dollars(name: string, value: Formula): TableColumn {
  return { name, format: "dollars", width: 16, formula: value };
}

function sumOf(table: string, column: string): ReportValue {
  return { formula: formula`SUM(${columnOf(table, column)})` };
}

function shareCell(
  given: CostService["functions"][number] | undefined,
  [{ id }, { word }]: readonly [ShownComponent, CostNames],
  share: number,
): ReportValue {
  const rule = given === undefined ? null : plantRuleOf(given);
  if (rule === null) return share;
  const [day, hour] = [input(`In_${word}MaxDay`), input(`In_${word}MaxHour`)];
  const shares: Readonly<Record<string, Formula | undefined>> =
    rule === "max-day-plant"
      ? { base: formula`1/${day}`, max_day: formula`1-1/${day}` }
      : { base: formula`1/${hour}`, max_day: formula`(${day}-1)/${hour}`, max_hour: formula`(${hour}-${day})/${hour}` };
  const found = shares[id];
  return found === undefined ? share : { formula: found };
}

/** How a function is allocated and where its cost was read, in a sentence. */
export function ruleText(each: CostService["functions"][number]): string {
  const rule = plantRuleOf(each);
  return `${each.name}: ${rule === null ? "" : `${PLANT_RULES[rule]}; `}${each.source}`;
}
