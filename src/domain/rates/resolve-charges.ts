import { assertNever } from "../assert-never";
import type { Charge, ChargeOf } from "./charge-schema";
import type { Edition } from "./editions";
import type { Exact } from "./exact";
import { type AccountFacts, factsOf } from "./facts";
import { type OpenSchedule, readRounding } from "./open-schedule";
import { meets, type RateScope, resolveValue } from "./rate-scope";
import { countOf, optionalValue } from "./resolve-count";
import { multiplierOf } from "./resolve-multipliers";
import { type Head, resolveStrength, resolveUsage, type ResolvingUsage } from "./resolve-usage";
import type { ResolvedCharge } from "./resolved-charge";
import { usageUnitOf } from "./usage-unit";

/** What is asked: the charges of an edition that apply to an account, with their figures. */
export interface Resolving {
  readonly open: OpenSchedule;
  readonly account: AccountFacts;
  readonly months: Exact;
  /** Collects the names of all facts that any figure or condition was worked out from. */
  readonly used: Set<string>;
}

/**
 * The charges of an edition that apply to an account, in their order, every table and formula worked out.
 * @throws CannotBill where a figure cannot be found
 */
export function resolveCharges(edition: Edition, asked: Resolving): readonly ResolvedCharge[] {
  return edition.charges.flatMap((charge) => resolveCharge(charge, edition, asked));
}

/**
 * One charge of an edition, a line for each part of it; none where it is not for the account.
 * @throws CannotBill where a figure cannot be found
 */
export function resolveCharge(charge: Charge, edition: Edition, asked: Resolving): readonly ResolvedCharge[] {
  const { account, months } = asked;
  if (account.takes !== undefined && !account.takes.includes(charge.service)) return [];
  const scope = scopeOf(charge, asked);
  if (!meets(charge.for, scope)) return [];
  return resolveKind(charge, { head: headOf(charge, edition, scope), edition, scope, months });
}

function scopeOf(charge: Charge, { open, account, used }: Resolving): RateScope {
  const facts = factsOf(account, charge.service);
  const { usageUnit } = open.schedule;
  const own = charge.charge === "usage" || charge.charge === "strength" ? charge.unit : undefined;
  const given = facts["usage_unit"];
  const known = given === undefined ? null : usageUnitOf(String(given));
  return { open, facts, place: charge.id, unit: own ?? usageUnit, usageUnit: known ?? usageUnit, used };
}

function resolveKind(charge: Charge, asked: ResolvingUsage): readonly ResolvedCharge[] {
  const { head, scope } = asked;
  switch (charge.charge) {
    case "fixed":
      return [{ ...head, charge: "fixed", amount: perBill(charge, asked), ...countOf(charge.times, scope) }];
    case "usage":
      return [resolveUsage(charge, asked)];
    case "minimum":
      return [{ ...head, charge: "minimum", amount: perBill(charge, asked), of: charge.of }];
    case "percent": {
      const atMost = optionalValue(charge.atMost, scope);
      return [{ ...head, charge: "percent", rate: resolveValue(charge.rate, scope), of: charge.of, atMost }];
    }
    case "strength":
      return resolveStrength(charge, asked);
    default:
      return assertNever(charge);
  }
}

const KINDS = {
  fixed: "fixed",
  usage: "volumetric",
  minimum: "minimum",
  percent: "other",
  strength: "volumetric",
} as const;

function headOf(charge: Charge, edition: Edition, scope: RateScope): Head {
  return {
    id: charge.id,
    chargeId: charge.id,
    label: charge.label ?? charge.id,
    service: charge.service,
    kind: charge.kind ?? KINDS[charge.charge],
    rounding: charge.round === undefined ? scope.open.lineRounding : readRounding(charge.round),
    factor: multiplierOf("total", { edition, charge, scope }).factor,
    prorated: scope.open.schedule.proration !== undefined && isProrated(charge),
  };
}

/** Fixed amounts are prorated unless they say no, minimums and limits of use only where they say yes. */
function isProrated(charge: Charge): boolean {
  if (charge.charge === "fixed") return charge.prorate !== false;
  if (charge.charge === "minimum") return charge.prorate === true;
  return charge.charge === "usage" && charge.prorateLimits === true;
}

/** The amount for the bill: multiplied and rounded, then times the months of the bill, or its share of a year. */
function perBill(charge: ChargeOf<"fixed" | "minimum">, { edition, scope, months }: ResolvingUsage): Exact {
  const amount = multiplierOf(charge.charge, { edition, charge, scope }).price(resolveValue(charge.amount, scope));
  if (charge.per === "month") return amount.mul(months);
  return charge.per === "year" ? amount.mul(months).div(12) : amount;
}
