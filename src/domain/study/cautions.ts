import type { Caution } from "./caution";
import type { FundProjection } from "./project-fund";
import { resultCautions } from "./result-cautions";
import type { Fund } from "./study-schema";

/** What a careful reader of a fund's study would ask about; none of it stops the work. */
export function fundCautions(projection: FundProjection): readonly Caution[] {
  const { fund } = projection.plan;
  return [
    ...operatingCautions(fund),
    ...revenueCautions(fund),
    ...capitalCautions(fund),
    ...resultCautions(projection),
  ];
}

function operatingCautions({ operating }: Fund): readonly Caution[] {
  return operating.flatMap(({ id, name }): readonly Caution[] => {
    const place = `operating ${id}`;
    if (/depreciation/i.test(name)) {
      const sentence = "depreciation is no cash cost, and coverage leaves it out; enter plant under utilityBasis.";
      return [{ code: "depreciation-in-operating", place, sentence }];
    }
    if (!/reserve|transfer|capital outlay|debt service/i.test(name)) return [];
    const sentence = `"${name}" reads like money set aside, which lowers coverage while it stands in O&M; move it to reserves or transfers unless it is a cost.`;
    return [{ code: "reserve-in-operating", place, sentence }];
  });
}

function revenueCautions(fund: Fund): readonly Caution[] {
  const { otherRevenue = [], elasticity, collection, rates } = fund;
  const isUnresponsive = elasticity === undefined && rates.some(({ kind }) => kind === "volume");
  return [
    ...(rates.length === 0 ? [NOT_FILLED] : []),
    ...(isUnresponsive ? [NO_ELASTICITY] : []),
    ...(collection === undefined ? [NO_UNCOLLECTIBLE] : []),
    ...otherRevenue
      .filter(({ kind, inCoverage }) => kind === "connection-fees" && inCoverage === true)
      .map(({ id, name }) => ({
        code: "fees-in-coverage" as const,
        place: `otherRevenue ${id}`,
        sentence: `${name} count in coverage; most covenants leave connection fees out, since they come once.`,
      })),
    ...minimumCautions(fund),
  ];
}

const NO_ELASTICITY: Caution = {
  code: "no-elasticity",
  place: "elasticity",
  sentence: "no response of use to price is assumed; sales will be lower than shown if there is one.",
};
const NOT_FILLED: Caution = {
  code: "not-filled",
  place: "rates",
  sentence: "there are no rate lines yet, so nothing is billed; fill them from the exports: ratebook study-base.",
};
const NO_UNCOLLECTIBLE: Caution = {
  code: "no-uncollectible",
  place: "collection",
  sentence: "every bill is assumed to be paid at once; take the share from the ledger's collection by cohort.",
};

/** How near a ratio of prices must be to a tenth for a minimum to look as if it followed a rate. */
const NEAR = 0.002;

/** A fixed price that is a tenth of a volume price times a whole number, within rounding, is probably a minimum by that rate. */
function minimumCautions({ rates }: Fund): readonly Caution[] {
  const volumes = rates.filter(({ kind, price }) => kind === "volume" && (price ?? 0) > 0);
  return rates.flatMap(({ id, name, kind, price, follows }) => {
    if (kind !== "fixed" || price === undefined || follows !== undefined || !/minimum/i.test(name)) return [];
    const rate = volumes.find((each) => isTenths(price / (each.price ?? 1)));
    if (rate === undefined) return [];
    const times = (Math.round((price / (rate.price ?? 1)) * 10) / 10).toFixed(1);
    const sentence = `it is ${times} times ${rate.name}; escalated apart from it the two drift by a cent or more. Let it follow: {"line": "${rate.id}", "times": ${times}}.`;
    return [{ code: "minimum-apart-from-rate" as const, place: `rates ${id}`, sentence }];
  });
}

function isTenths(ratio: number): boolean {
  return Math.round(ratio * 10) > 0 && Math.abs(ratio * 10 - Math.round(ratio * 10)) < NEAR * 10;
}

function capitalCautions({ projects = [] }: Fund): readonly Caution[] {
  return projects
    .filter(({ inflator, costs }) => inflator === undefined && costs.length > 0)
    .map(({ id }) => ({
      code: "capital-not-inflated",
      place: `projects ${id}`,
      sentence:
        "its dollars are not inflated; that is right only if they are already those of the year of construction.",
    }));
}
