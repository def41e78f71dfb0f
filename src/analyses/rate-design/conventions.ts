import { assertNever } from "../../domain/assert-never";
import type { DesignMethod } from "../../domain/rate-design/design-request";
import { serviceInWords } from "../../domain/service-in-words";
import type { RateDesignArgs } from "./rate-design-args";

/** Every rule by which rates were designed, one sentence each. */
export function rateDesignConventions({ from, to, requests, rules }: RateDesignArgs): readonly string[] {
  const { uncollectible, elasticity, essentialUse, inflation, meters } = rules;
  const percent = (share: number) => `${Number((100 * share).toFixed(4))} percent`;
  return [
    `Units are counted over the bills dated ${from} to ${to}, each made under the proportions of the proposed rates: bills, meters, ERU, use in each block, use brought up to a minimum.`,
    "Prices are solved, then printed with their decimals, halves up; the printed prices decide. What fixed charges bring in once printed is taken off before the price of use is solved.",
    `What must be billed is the requirement over 1 less what is never collected (${percent(uncollectible)}).`,
    elasticity === 0
      ? "Use is taken not to respond to price."
      : `Use of a bill above ${essentialUse} units responds to price by the linear form, ${elasticity} percent for each percent; today's price is first raised by ${percent(inflation)} of inflation. Fixed charges and units that are not use do not respond.`,
    `Fixed charges by meter size follow the ${meters.name}.`,
    "The proof is revenue at printed rates, less what is never collected, over the requirement. The same bills are also made one by one at the printed rates; they differ from units × rates by the rounding of lines.",
    ...requests.map(({ service, method }) => `${serviceInWords(service)}: ${methodInWords(method)}`),
  ];
}

/** A method in a sentence. */
function methodInWords(method: DesignMethod): string {
  const percent = (share: number) => `${Number((100 * share).toFixed(4))} percent`;
  switch (method.kind) {
    case "across":
      return "every price and amount × one factor.";
    case "fixed-share":
      return `${percent(method.fixedShare)} of what must be billed comes from a fixed charge by meter size; the rest from use, its blocks in the proportions of today.`;
    case "tiers":
      return `tiers end at ${method.breaks.join(", ")}, their prices in proportion ${method.ratios.join(" : ")}${method.fixedShare === null ? "; fixed charges stay" : `; ${percent(method.fixedShare)} comes from a fixed charge`}.`;
    case "cost-of-service":
      return "each class is to be billed what it costs: meters and billing by fixed charges, the rest by a price of use of its own.";
    default:
      return assertNever(method);
  }
}
