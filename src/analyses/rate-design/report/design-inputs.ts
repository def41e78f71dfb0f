import type { DesignRules } from "../../../domain/rate-design/design-request";
import type { ServiceDesign } from "../../../domain/rate-design/rate-design";
import { formula } from "../../../formula/formula-tag";
import { columnOf, input, total } from "../../../formula/references";
import { dollarTotal } from "../../../report/dollar-total";
import type { InputsBlock, TotalsBlock } from "../../../report/report";
import { joined, parts } from "./design-classes";
import type { DesignNames } from "./design-names";
import { COLUMN } from "./unit-tables";

type Input = InputsBlock["inputs"][number];

/** What a director may change: the requirement, the fixed share, what is never collected, how use answers. */
export function designInputs(design: ServiceDesign, { word }: DesignNames, rules: DesignRules): InputsBlock {
  const { requirement, method } = design;
  const share = (name: string, label: string, [value, note]: readonly [number, string]): Input => {
    return { name: `In_${word}${name}`, label, value, format: "exact-percent", note };
  };
  const fixedShare = "fixedShare" in method ? method.fixedShare : null;
  return {
    kind: "inputs",
    inputs: [
      dollarInput(`In_${word}Requirement`, "Revenue requirement", [requirement, "dollars to be collected in a year"]),
      ...(fixedShare === null
        ? []
        : [share("FixedShare", "Share from the fixed charge", [fixedShare, "of what must be billed"])]),
      share("Uncollectible", "Never collected", [rules.uncollectible, "of what is billed"]),
      {
        name: `In_${word}Elasticity`,
        label: "Elasticity of use",
        value: rules.elasticity,
        format: "price",
        note: `change of use over change of price, above ${rules.essentialUse} units a bill; 0 where use does not answer`,
      },
      share("Inflation", "Inflation since today's rates", [
        rules.inflation,
        "only what goes beyond it is a dearer price",
      ]),
      ...costInputs(design, word),
    ],
  };
}

/** What must be billed, what the printed rates bring in, and the proof. */
export function designTotals(design: ServiceDesign, { word, ...tables }: DesignNames): TotalsBlock {
  const uncollectible = input(`In_${word}Uncollectible`);
  const requirement = input(`In_${word}Requirement`);
  const revenue = parts(design).map((part) => formula`SUM(${columnOf(tables[part], COLUMN.revenue)})`);
  const rest =
    design.method.kind === "cost-of-service"
      ? "rounding of printed rates, and costs of classes without bills"
      : "what the rounding of printed rates does";
  const [billed, toBill] = [total(`${word}_Revenue`), total(`${word}_ToBill`)];
  return {
    kind: "totals",
    totals: [
      dollarTotal(
        `${word}_ToBill`,
        "Must be billed",
        formula`${requirement}/(1-${uncollectible})`,
        "requirement over 1 less what is never collected",
      ),
      ...costTotal(design, word),
      dollarTotal(
        `${word}_Revenue`,
        "Billed at printed rates",
        formula`ROUND(${joined(revenue)},2)`,
        "expected units × printed rates",
      ),
      dollarTotal(`${word}_Left`, "Over or short of what must be billed", formula`ROUND(${billed}-${toBill},2)`, rest),
      {
        name: `${word}_Proof`,
        label: "Proof: collected over the requirement",
        value: { formula: formula`IF(${requirement}=0,"",${billed}*(1-${uncollectible})/${requirement})` },
        format: "exact-percent",
        note: "revenue at printed rates, less what is never collected",
      },
    ],
  };
}

function costInputs({ method, classes }: ServiceDesign, word: string): readonly Input[] {
  if (method.kind !== "cost-of-service") return [];
  const billed = new Set(classes.map(({ customerClass }) => customerClass));
  const sum = (component: string) =>
    method.costs.classes
      .filter(({ customerClass }) => billed.has(customerClass))
      .reduce((dollars, { byComponent }) => dollars + (byComponent[component] ?? 0), 0);
  const note = "dollars a year in the cost of service, of classes that get bills";
  return [
    dollarInput(`In_${word}Meters`, "Cost of meters and services", [sum("meters"), note]),
    dollarInput(`In_${word}Billing`, "Cost of customers and billing", [sum("customers"), note]),
  ];
}

function costTotal({ method }: ServiceDesign, word: string): TotalsBlock["totals"] {
  if (method.kind !== "cost-of-service") return [];
  return [
    dollarTotal(
      `${word}_Costs`,
      "Cost of service of all classes",
      method.costs.totalCents,
      "classes without bills too",
    ),
  ];
}

function dollarInput(name: string, label: string, [value, note]: readonly [number, string]): Input {
  return { name, label, value, format: "dollars", note };
}
