import type { DesignLine, ServiceDesign } from "../../../domain/rate-design/rate-design";
import { openSchedule } from "../../../domain/rates/open-schedule";
import type { RateSchedule } from "../../../domain/rates/schedule-schema";
import { serviceInWords } from "../../../domain/service-in-words";
import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { thisRow, total } from "../../../formula/references";
import type { ReportValue, TableBlock, TableColumn } from "../../../report/report";
import { type DesignNames, linesOf, priceCells } from "./design-names";

/** Columns that formulas elsewhere refer to. */
export const COLUMN = {
  customerClass: "Class",
  units: "Units",
  rate: "Rate ($)",
  revenue: "Revenue ($)",
  follows: "Follows",
  weighted: "Weighted units",
  steady: "Weighted, steady",
  elastic: "Weighted, answering",
} as const;
const PROPORTION = "Proportion";
const MULTIPLIER = "Multiplier";
const STEADY_UNITS = "Of them steady";
const EXPECTED = "Expected units";

/** Charges that use does not change: units × printed rate, the rate following its price. */
export function fixedTable(design: ServiceDesign, names: DesignNames, schedule: RateSchedule): TableBlock {
  const lines = linesOf(design, "fixed");
  return {
    kind: "table",
    name: names.fixed,
    rowCount: lines.length,
    columns: [
      ...leadColumns(lines, design),
      amount(COLUMN.weighted, formula`${thisRow(COLUMN.units)}*${weight()}`),
      rateColumn(design, names, [lines, schedule]),
      revenue(COLUMN.units),
    ],
  };
}

/** Charges that bring in the rest: expected units × printed rate. */
export function useTable(design: ServiceDesign, names: DesignNames, schedule: RateSchedule): TableBlock {
  const lines = linesOf(design, "use");
  const answering = formula`(${thisRow(COLUMN.units)}-${thisRow(STEADY_UNITS)})`;
  return {
    kind: "table",
    name: names.use,
    rowCount: lines.length,
    columns: [
      ...leadColumns(lines, design),
      { name: STEADY_UNITS, format: "decimal", width: 14, values: lines.map(({ steady }) => steady) },
      amount(COLUMN.steady, formula`${thisRow(STEADY_UNITS)}*${weight()}`),
      amount(COLUMN.elastic, formula`${answering}*${weight()}`),
      {
        name: EXPECTED,
        format: "decimal",
        width: 14,
        values: lines.map((line) => ({ formula: expectedUnits(line, design, names) })),
      },
      rateColumn(design, names, [lines, schedule]),
      revenue(EXPECTED),
    ],
  };
}

/** Units at the rates of today. */
export function todayTable({ today }: ServiceDesign, names: DesignNames): TableBlock {
  return {
    kind: "table",
    name: names.today,
    rowCount: today.length,
    columns: [
      text(
        COLUMN.customerClass,
        16,
        today.map(({ customerClass }) => serviceInWords(customerClass)),
      ),
      text("Charge", 38, today.map(chargeText)),
      text(
        "Unit",
        12,
        today.map(({ unit }) => unit),
      ),
      text(
        "Counts",
        9,
        today.map(({ measured }) => measured),
      ),
      { name: COLUMN.units, format: "decimal", width: 14, values: today.map(({ units }) => units) },
      { name: COLUMN.rate, format: "price", width: 12, values: today.map(({ rate }) => rate) },
      revenue(COLUMN.units),
    ],
  };
}

function leadColumns(lines: readonly DesignLine[], { prices }: ServiceDesign): readonly TableColumn[] {
  const labels = new Map(prices.map(({ id, label }) => [id, label]));
  return [
    text(
      COLUMN.customerClass,
      16,
      lines.map(({ customerClass }) => serviceInWords(customerClass)),
    ),
    text("Charge", 38, lines.map(chargeText)),
    text(
      "Unit",
      12,
      lines.map(({ unit }) => unit),
    ),
    text(
      COLUMN.follows,
      16,
      lines.map(({ priceId }) => labels.get(priceId ?? "") ?? "stays"),
    ),
    { name: COLUMN.units, format: "decimal", width: 14, values: lines.map(({ units }) => units) },
    { name: PROPORTION, format: "price", width: 12, isInput: true, values: lines.map((each) => tidy(each.weight)) },
    { name: MULTIPLIER, format: "price", width: 11, values: lines.map((each) => tidy(each.times)) },
  ];
}

function chargeText({ label, whom }: Pick<DesignLine, "label" | "whom">): string {
  return whom === "" ? label : `${label} (${whom})`;
}

/** Without the blur of a quotient in its sixteenth digit. */
function tidy(value: number): number {
  return Number(value.toPrecision(15));
}

function weight(): Formula {
  return formula`${thisRow(PROPORTION)}*${thisRow(MULTIPLIER)}`;
}

function rateColumn(
  design: ServiceDesign,
  names: DesignNames,
  [lines, schedule]: readonly [readonly DesignLine[], RateSchedule],
): TableColumn {
  const values = lines.map((line): ReportValue => {
    if (line.priceId === null) return line.rate;
    return { formula: rateFormula(line, priceCells(names, design, line.priceId).price, schedule) };
  });
  return { name: COLUMN.rate, format: "price", width: 12, values };
}

/** Proportion × price as printed, then × the multiplier as the schedule rounds rates. */
function rateFormula({ times, decimals }: DesignLine, price: string, schedule: RateSchedule): Formula {
  const printed = formula`ROUND(${thisRow(PROPORTION)}*${total(price)},${decimals})`;
  if (times === 1) return printed;
  const multiplied = formula`${printed}*${thisRow(MULTIPLIER)}`;
  const { rateRounding } = openSchedule(schedule);
  if (rateRounding === null) return multiplied;
  const digits = Math.max(0, Math.round(-Math.log10(rateRounding.to.valueOf())));
  switch (rateRounding.mode) {
    case "up":
      return formula`ROUNDUP(${multiplied},${digits})`;
    case "down":
      return formula`ROUNDDOWN(${multiplied},${digits})`;
    case "half-up":
    case "half-even":
      return formula`ROUND(${multiplied},${digits})`;
  }
}

function expectedUnits({ priceId }: DesignLine, design: ServiceDesign, names: DesignNames): Formula {
  if (priceId === null) return formula`${thisRow(COLUMN.units)}`;
  const { left } = priceCells(names, design, priceId);
  const steady = thisRow(STEADY_UNITS);
  return formula`${steady}+(${thisRow(COLUMN.units)}-${steady})*${total(left)}`;
}

function revenue(units: string): TableColumn {
  return {
    name: COLUMN.revenue,
    format: "dollars",
    width: 16,
    formula: formula`ROUND(${thisRow(units)}*${thisRow(COLUMN.rate)},2)`,
  };
}

function amount(name: string, value: Formula): TableColumn {
  return { name, format: "decimal", width: 14, formula: value };
}

function text(name: string, width: number, values: readonly string[]): TableColumn {
  return { name, format: "text", width, values };
}
