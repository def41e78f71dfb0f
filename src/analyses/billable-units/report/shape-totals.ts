import { monthName } from "../../../domain/month-name";
import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { columnOf, total } from "../../../formula/references";
import type { TotalsBlock } from "../../../report/report";
import type { BillableUnitsResult } from "../billable-units-result";

type Total = TotalsBlock["totals"][number];

/**
 * Peak and seasons of a whole service, over months with use.
 * @param table its use by month, with the season of each
 */
export function shapeTotals(
  table: string,
  { index }: { readonly index: number },
  { unit, args }: BillableUnitsResult,
): TotalsBlock {
  const all = columnOf(table, `All (${unit})`);
  const name = (key: string) => `Units_${key}_${index + 1}`;
  const entry = (
    key: string,
    label: string,
    of: Pick<Total, "format" | "note"> & { readonly value: Formula },
  ): Total => {
    return { ...of, name: name(key), label, value: { formula: of.value } };
  };
  const use = (key: string, label: string, of: Pick<Total, "note"> & { readonly value: Formula }) =>
    entry(key, `${label} (${unit})`, { ...of, format: "usage" });
  const ratio = (over: string, under: string) => formula`IFERROR(${total(name(over))}/${total(name(under))},"n/a")`;
  const average = formula`IF(COUNTIF(${all},"<>0")=0,0,SUM(${all})/COUNTIF(${all},"<>0"))`;
  const { winter, summer } = args.seasons;
  return {
    kind: "totals",
    totals: [
      use("Use", "Use of the period", { value: formula`SUM(${all})`, note: "all months" }),
      use("Peak", "Highest month", { value: formula`MAX(${all})`, note: "" }),
      use("Average", "Average month", { value: average, note: "months with use" }),
      entry("PeakFactor", "Peaking factor", {
        value: ratio("Peak", "Average"),
        format: "decimal",
        note: "highest month / average month",
      }),
      use("Winter", "Winter, a month", { value: seasonMean(table, unit, "winter"), note: names(winter) }),
      use("Summer", "Summer, a month", { value: seasonMean(table, unit, "summer"), note: names(summer) }),
      entry("SummerToWinter", "Summer / winter", {
        value: ratio("Summer", "Winter"),
        format: "decimal",
        note: "use a month",
      }),
    ],
  };
}

function seasonMean(table: string, unit: string, which: string): Formula {
  const [all, season] = [columnOf(table, `All (${unit})`), columnOf(table, "Season")];
  const months = formula`COUNTIFS(${season},${which},${all},"<>0")`;
  return formula`IF(${months}=0,"n/a",SUMIFS(${all},${season},${which})/${months})`;
}

function names(months: readonly number[]): string {
  return months.map((month) => monthName(month).slice(0, 3)).join(", ");
}
