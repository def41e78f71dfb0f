import type { UsageUnit } from "../../../domain/rates/usage-unit";
import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { columnOf, input, thisRow, total } from "../../../formula/references";
import { headed, titled } from "../../../report/heading";
import type { ChartBlock, InputsBlock, Sheet, TableBlock, TableColumn, TotalsBlock } from "../../../report/report";
import type { BillableUnitsResult, LossMonth } from "../billable-units-result";
import { dataSum, monthKey, useColumns } from "./unit-names";

const TABLE = "UnitsLoss";
/** What was billed in months with an entry. */
const COUNTED = "Billed, where produced is known";

/** Water produced, to enter, against water billed; none without water. */
export function lossSheets(result: BillableUnitsResult): readonly Sheet[] {
  const { lossMonths, unit } = result;
  if (lossMonths.every(({ billed }) => billed === 0)) return [];
  return [
    {
      key: "loss",
      name: "Water loss",
      orientation: "portrait",
      blocks: [
        titled("Water produced and not billed"),
        {
          kind: "note",
          lines: [
            `Enter what was produced or bought, in ${unit}, in the coloured cells; a month without an entry is left out. What is not billed is non-revenue water (AWWA M36): leaks, and what is used without a bill.`,
          ],
        },
        headed("Water produced"),
        producedInputs(result),
        headed("Produced against billed"),
        lossTable(result),
        lossChart(unit),
        lossTotals(unit),
      ],
    },
  ];
}

function producedInputs({ lossMonths, unit }: BillableUnitsResult): InputsBlock {
  return {
    kind: "inputs",
    inputs: lossMonths.map((month) => ({
      name: inputName(month),
      label: `Produced in ${month.month.slice(0, 7)}`,
      value: month.produced,
      format: "usage",
      note: `${unit}; from your plant's or wholesaler's meters`,
    })),
  };
}

function lossChart(unit: string): ChartBlock {
  return {
    kind: "chart",
    name: "UnitsLossChart",
    title: "Water produced and billed by month",
    chart: "column",
    table: TABLE,
    categories: "Month",
    series: [`Produced (${unit})`, `Billed (${unit})`],
    axis: { category: "Month", value: `Water (${unit})`, format: "count" },
  };
}

function inputName({ month }: LossMonth): string {
  return `In_UnitsProduced_${monthKey(month)}`;
}

function lossTable({ lossMonths, unit }: BillableUnitsResult): TableBlock {
  return {
    kind: "table",
    name: TABLE,
    rowCount: lossMonths.length,
    columns: [
      { name: "Month", format: "text", width: 9, values: lossMonths.map(({ month }) => month.slice(0, 7)) },
      { name: "Month key", format: "general", width: 9, values: lossMonths.map(({ month }) => monthKey(month)) },
      {
        name: `Produced (${unit})`,
        format: "usage",
        width: 14,
        values: lossMonths.map((month) => {
          const entered = input(inputName(month));
          return { formula: formula`IF(ISNUMBER(${entered}),${entered},"")` };
        }),
      },
      ...lossColumns(unit),
    ],
  };
}

function lossColumns(unit: UsageUnit): readonly TableColumn[] {
  const [produced, billed] = [`Produced (${unit})`, `Billed (${unit})`];
  const known = (value: Formula) => formula`IF(${thisRow(produced)}="","",${value})`;
  const lost = formula`${thisRow(produced)}-${thisRow(billed)}`;
  return [
    {
      name: billed,
      format: "usage",
      width: 14,
      formula: dataSum(useColumns(unit).use, [
        ["Month key", thisRow("Month key")],
        ["Service", "water"],
      ]),
    },
    {
      name: COUNTED,
      format: "usage",
      width: 14,
      formula: formula`IF(${thisRow(produced)}="",0,${thisRow(billed)})`,
    },
    { name: `Non-revenue water (${unit})`, format: "usage", width: 15, formula: known(lost) },
    {
      name: "Share of produced",
      format: "percent",
      width: 11,
      formula: known(formula`IF(${thisRow(produced)}=0,"",(${lost})/${thisRow(produced)})`),
    },
  ];
}

function lossTotals(unit: string): TotalsBlock {
  const produced = columnOf(TABLE, `Produced (${unit})`);
  const entry = (name: string, label: string, value: Formula) =>
    ({ name, label, value: { formula: value }, format: "usage", note: "months with an entry" }) as const;
  return {
    kind: "totals",
    totals: [
      entry("Units_Produced", `Produced (${unit})`, formula`SUM(${produced})`),
      entry("Units_BilledOfProduced", `Billed (${unit})`, formula`SUM(${columnOf(TABLE, COUNTED)})`),
      entry(
        "Units_NonRevenue",
        `Non-revenue water (${unit})`,
        formula`${total("Units_Produced")}-${total("Units_BilledOfProduced")}`,
      ),
      {
        name: "Units_LossShare",
        label: "Non-revenue water, share of produced",
        value: {
          formula: formula`IF(${total("Units_Produced")}=0,"n/a",${total("Units_NonRevenue")}/${total("Units_Produced")})`,
        },
        format: "percent",
        note: "non-revenue / produced",
      },
    ],
  };
}
