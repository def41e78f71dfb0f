import {
  type AffordabilityInputs,
  HOUSEHOLD_INPUT_NAMES,
  HOUSEHOLD_INPUTS,
  type HouseholdBills,
  type HouseholdInput,
} from "../../domain/affordability/affordability-inputs";
import { inputLabel } from "../../domain/affordability/affordability";
import { formula } from "../../formula/formula-tag";
import { input } from "../../formula/references";
import { headed, titled } from "../../report/heading";
import type { NumberFormat } from "../../report/placed";
import type { Block, InputsBlock, Report, TableBlock, TotalsBlock } from "../../report/report";
import { ANNUAL, ESSENTIAL, measureColumns, NOT_WORKED_OUT, WASTEWATER } from "./measure-columns";
import { inputName } from "./input-name";

/** Affordability as a sheet: figures of the households to change, bills, and every measure as a formula over them. */
export function affordabilityReport(inputs: AffordabilityInputs, stamp: string): Report {
  return {
    id: "affordability",
    title: `Affordability, ${inputs.utility}`,
    sheets: [
      { key: "affordability", name: "Affordability", orientation: "landscape", blocks: blocksOf(inputs, stamp) },
    ],
  };
}

function blocksOf(inputs: AffordabilityInputs, stamp: string): readonly Block[] {
  return [
    titled(`Affordability, ${inputs.utility}`),
    { kind: "note", lines: [madeOn(stamp)] },
    headed("What is known of the households"),
    householdInputs(inputs),
    headed("Essential use"),
    essentialUse(),
    headed("Bills and what they mean to a household"),
    measureTable(inputs),
    stillToEnter(),
    headed("Where the bills come from"),
    { kind: "note", lines: inputs.bills.flatMap(sourcesOf) },
    headed("How these numbers are made"),
    { kind: "note", lines: CONVENTIONS },
  ];
}

function madeOn(stamp: string): string {
  return `Made by Ratebook on ${stamp.slice(0, 10)}. Coloured cells are yours to change; a measure whose figures are not entered says which are missing.`;
}

function householdInputs({ households }: AffordabilityInputs): InputsBlock {
  return {
    kind: "inputs",
    inputs: HOUSEHOLD_INPUT_NAMES.map((name) => {
      const { label, unit } = HOUSEHOLD_INPUTS[name];
      const known = households[name];
      const source = known === undefined ? "enter it, and where it comes from" : known.source;
      return {
        name: inputName(name),
        label,
        value: known?.value ?? null,
        format: formatOf(name),
        note: `${unit}; ${source}`,
      };
    }),
  };
}

function formatOf(name: HouseholdInput): NumberFormat {
  const { unit } = HOUSEHOLD_INPUTS[name];
  if (unit.startsWith("$")) return "dollars";
  return unit.startsWith("share") ? "percent" : "general";
}

function essentialUse(): TotalsBlock {
  const [gallons, people, days] = [cellOf("gallons"), cellOf("household_size"), cellOf("days")];
  const product = formula`${gallons}*${people}*${days}`;
  const known = formula`COUNT(${gallons},${people},${days})=3`;
  return {
    kind: "totals",
    totals: [
      {
        name: "Aff_EssentialUse",
        label: "Essential use of a household",
        value: { formula: formula`IF(${known},${product},${NOT_WORKED_OUT})` },
        format: "count",
        note: "gallons a month",
      },
    ],
  };
}

function cellOf(name: HouseholdInput) {
  return input(inputName(name));
}

function measureTable({ bills }: AffordabilityInputs): TableBlock {
  const figures = (of: (bill: HouseholdBills) => HouseholdBills["annual_bill"]) => {
    return bills.map((bill) => of(bill)?.value ?? null);
  };
  const amount = { format: "dollars", width: 14, isInput: true } as const;
  return {
    kind: "table",
    name: "Affordability",
    rowCount: bills.length,
    columns: [
      { name: "Rates", format: "text", width: 22, values: bills.map(({ name }) => name) },
      { ...amount, name: ANNUAL, values: figures(({ annual_bill }) => annual_bill) },
      { ...amount, name: WASTEWATER, values: figures(({ wastewater_cost }) => wastewater_cost) },
      { ...amount, name: ESSENTIAL, values: figures(({ essential_bill }) => essential_bill) },
      ...measureColumns(),
    ],
  };
}

/** What is missing of the households, live. */
function stillToEnter(): TableBlock {
  const missing = HOUSEHOLD_INPUT_NAMES.map((name) => {
    return formula`IF(ISNUMBER(${cellOf(name)}),"",${`${inputLabel(name)}; `})`;
  });
  const [first, ...others] = missing;
  const list = others.reduce((all, each) => formula`${all}&${each}`, formula`${first ?? []}`);
  return {
    kind: "table",
    name: "AffordabilityMissing",
    rowCount: 1,
    columns: [
      {
        name: "Not worked out: enter these figures of the households",
        format: "text",
        width: 22,
        formula: formula`IF(${list}="","all are entered",${list})`,
      },
    ],
  };
}

function sourcesOf({ name, annual_bill, wastewater_cost, essential_bill }: HouseholdBills): readonly string[] {
  const said = [
    ["annual bill", annual_bill],
    ["wastewater cost", wastewater_cost],
    ["essential bill", essential_bill],
  ] as const;
  return said.flatMap(([what, figure]) => (figure === undefined ? [] : [`${name}, ${what}: ${figure.source}.`]));
}

const CONVENTIONS: readonly string[] = [
  "Share of median income: the annual bill over the median household income. It says little about households that earn less.",
  "Residential Indicator (EPA): present and planned wastewater cost of a household over the median household income; low, mid-range or high by the limits above.",
  "Household burden: the annual bill over the upper limit of the lowest fifth of incomes. With the share of people under 200 % of the poverty level it gives the burden: each step up in either is a step up.",
  "AR20: the bill at essential use over what is left of a month's income at the upper limit of the lowest fifth after taxes, housing, food, health care and energy.",
  "Hours of work: the bill at essential use over the minimum wage.",
  "Essential use: gallons a person and day times people times days.",
];
