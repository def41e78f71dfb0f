import type { HouseholdInput } from "../../domain/affordability/affordability-inputs";
import { BURDENS } from "../../domain/affordability/burden";
import type { Formula } from "../../formula/formula";
import { formula } from "../../formula/formula-tag";
import { input, thisRow } from "../../formula/references";
import type { NumberFormat } from "../../report/placed";
import type { TableColumn } from "../../report/report";
import { inputName } from "./input-name";

/** All services that count, a year. */
export const ANNUAL = "Annual bill ($)";
/** Wastewater cost of a household a year. */
export const WASTEWATER = "Wastewater cost ($)";
/** The bill of a month at essential use. */
export const ESSENTIAL = "Essential bill ($)";

const INDICATOR = "Residential Indicator";
const BURDEN_SHARE = "Household burden";

/** Stands where a figure is missing; the table of missing figures says which. */
export const NOT_WORKED_OUT = "not worked out";

/** The measures of a row of bills, each a formula. */
export function measureColumns(): readonly TableColumn[] {
  const [annual, wastewater, essential] = [row(ANNUAL), row(WASTEWATER), row(ESSENTIAL)];
  const [median, lowest, wage] = [cell("median_income"), cell("lowest_fifth_income"), cell("minimum_wage")];
  return [
    measure("Of median income", "percent", over(annual, median)),
    measure(INDICATOR, "percent", over(wastewater, median)),
    measure("Its band", "text", indicatorBand()),
    measure(BURDEN_SHARE, "percent", over(annual, lowest)),
    measure("Burden with poverty", "text", burden()),
    measure("AR20", "percent", leftOver(essential, lowest)),
    measure("Hours of work", "decimal", over(essential, wage)),
  ];
}

function measure(...[name, format, value]: readonly [name: string, format: NumberFormat, value: Formula]): TableColumn {
  return { name, format, width: 15, formula: value };
}

function row(column: string): Formula {
  return [thisRow(column)];
}

function cell(name: HouseholdInput): Formula {
  return [input(inputName(name))];
}

/** One figure over another. */
function over(part: Formula, whole: Formula): Formula {
  const share = formula`IF(${whole}=0,${NOT_WORKED_OUT},${part}/${whole})`;
  return formula`IF(COUNT(${part},${whole})<2,${NOT_WORKED_OUT},${share})`;
}

function indicatorBand(): Formula {
  const [mid, high] = [cell("indicator_mid"), cell("indicator_high")];
  const indicator = row(INDICATOR);
  const band = formula`IF(${indicator}<${mid},"low",IF(${indicator}>${high},"high","mid-range"))`;
  return formula`IF(COUNT(${indicator},${mid},${high})<3,${NOT_WORKED_OUT},${band})`;
}

/** Each level is 0, 1 or 2; their sum chooses the burden. */
function burden(): Formula {
  const share = row(BURDEN_SHARE);
  const poverty = cell("poverty_share");
  const cuts = [cell("burden_moderate"), cell("burden_high"), cell("poverty_moderate"), cell("poverty_high")] as const;
  const household = formula`IF(${share}>=${cuts[1]},2,IF(${share}>=${cuts[0]},1,0))`;
  const prevalence = formula`IF(${poverty}>=${cuts[3]},2,IF(${poverty}>=${cuts[2]},1,0))`;
  const [low, moderateLow, moderateHigh, high, veryHigh] = BURDENS;
  const chosen = formula`CHOOSE(1+${household}+${prevalence},${low},${moderateLow},${moderateHigh},${high},${veryHigh})`;
  return formula`IF(COUNT(${share},${poverty},${cuts[0]},${cuts[1]},${cuts[2]},${cuts[3]})<6,${NOT_WORKED_OUT},${chosen})`;
}

function leftOver(essential: Formula, lowest: Formula): Formula {
  const spent = (["taxes", "housing", "food", "health", "energy"] as const).map(cell);
  const [taxes = [], housing = [], food = [], health = [], energy = []] = spent;
  const rest = formula`${lowest}/12-${taxes}-${housing}-${food}-${health}-${energy}`;
  const known = formula`COUNT(${essential},${lowest},${taxes},${housing},${food},${health},${energy})=7`;
  return formula`IF(${known},IF(${rest}<=0,"nothing is left",${essential}/${rest}),${NOT_WORKED_OUT})`;
}
