import type { CostOfService } from "../domain/cost-of-service/cost-of-service-schema";
import { serviceCosts } from "../domain/cost-of-service/service-costs";
import {
  DESIGN_METHODS,
  type DesignMethod,
  type DesignRules,
  type ServiceRequest,
} from "../domain/rate-design/design-request";
import { breaksProblem } from "../domain/rates/bill-frequency";
import { METER_TABLE_IDS, METER_TABLES } from "../domain/rates/equivalent-meters";
import { badUsage, optionChoice, optionText, requiredText } from "./arguments";
import type { Arguments } from "./command";

/** The rules that `--uncollectible`, `--elasticity`, `--essential`, `--inflation` and `--meters` give. */
export function askedRules(args: Arguments): DesignRules {
  const uncollectible = optionNumber(args, "uncollectible", [0, 0.99]) ?? 0;
  return {
    uncollectible,
    elasticity: -Math.abs(optionNumber(args, "elasticity", [-2, 2]) ?? 0) + 0,
    essentialUse: optionNumber(args, "essential", [0, 1e9]) ?? 0,
    inflation: optionNumber(args, "inflation", [-0.5, 1]) ?? 0,
    meters: METER_TABLES[optionChoice(args, "meters", METER_TABLE_IDS)],
  };
}

/**
 * What is asked of each service: its requirement and the method. By the cost of service, requirements that are not given are
 * those of the study.
 */
export function askedRequests(args: Arguments, study: CostOfService | null): readonly ServiceRequest[] {
  const given = requirements(args);
  const method = optionText(args, "method");
  if (method === undefined) throw badUsage(`--method is missing. Give one of ${DESIGN_METHODS.join(", ")}.`);
  const kind = optionChoice(args, "method", DESIGN_METHODS);
  if (kind === "cost-of-service") return costRequests(given, study);
  if (given.size === 0)
    throw badUsage(
      "--requirement is missing. Give what rates must bring in a year, as in: --requirement water=1250000",
    );
  const asked = plainMethod(kind, args);
  return [...given].map(([service, requirement]) => ({ service, requirement, method: asked }));
}

function costRequests(given: ReadonlyMap<string, number>, study: CostOfService | null): readonly ServiceRequest[] {
  if (study === null)
    throw badUsage("The method cost-of-service needs the study of costs. Give it with --cos COS.json.");
  const missing = [...given.keys()].find((name) => !study.services.some(({ service }) => service === name));
  if (missing !== undefined)
    throw badUsage(
      `The cost-of-service study has no ${missing}; it has ${study.services.map(({ service }) => service).join(", ")}.`,
    );
  const wanted = study.services.filter(({ service }) => given.size === 0 || given.has(service));
  return wanted.map((service) => ({
    service: service.service,
    requirement: given.get(service.service) ?? service.requirement.dollars,
    method: { kind: "cost-of-service", costs: serviceCosts(service) },
  }));
}

function plainMethod(kind: Exclude<DesignMethod["kind"], "cost-of-service">, args: Arguments): DesignMethod {
  const fixedShare = optionNumber(args, "fixed-share", [0, 1]) ?? null;
  switch (kind) {
    case "across":
      return { kind };
    case "fixed-share":
      if (fixedShare === null)
        throw badUsage("--fixed-share is missing. Give a share from 0 to 1, as in: --fixed-share 0.35");
      return { kind, fixedShare };
    case "tiers": {
      const breaks = numberList(args, "breaks", "3,10");
      const problem = breaksProblem(breaks);
      if (problem !== null) throw badUsage(problem);
      return { kind, breaks, ratios: numberList(args, "ratios", "1,1.5,2"), fixedShare };
    }
  }
}

function requirements(args: Arguments): ReadonlyMap<string, number> {
  const given = args.options["requirement"];
  const words = Array.isArray(given) ? given.map(String) : [];
  const found = words.map((word) => {
    const [, service, dollars] = /^([A-Za-z_]+)=(\d{1,12}(?:\.\d{1,2})?)$/.exec(word) ?? [];
    if (service === undefined || Number(dollars) <= 0)
      throw badUsage(`--requirement takes a service and dollars a year, such as water=1250000, not "${word}".`);
    return [service, Number(dollars)] as const;
  });
  const services = found.map(([service]) => service);
  const twice = services.find((service, place) => services.indexOf(service) !== place);
  if (twice !== undefined) throw badUsage(`--requirement names ${twice} twice. Give each service once.`);
  return new Map(found);
}

function optionNumber(args: Arguments, name: string, [least, most]: readonly [number, number]): number | undefined {
  const text = optionText(args, name);
  if (text === undefined) return undefined;
  const value = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most))
    throw badUsage(`--${name} must be a number from ${least} to ${most}, not "${text}".`);
  return value;
}

function numberList(args: Arguments, name: string, example: string): readonly number[] {
  const text = requiredText(args, name, example);
  if (!/^\d+(\.\d+)?(,\d+(\.\d+)?)*$/.test(text))
    throw badUsage(`--${name} takes numbers such as ${example}, not "${text}".`);
  return text.split(",").map(Number);
}
