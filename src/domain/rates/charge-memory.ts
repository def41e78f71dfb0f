import type { Charge } from "./charge-schema";
import { compileCharge, type Compiling } from "./compile-charge";
import type { Edition } from "./editions";
import { concernsService, usesOfCharge, usesOfMultiplier } from "./fact-uses";
import { factsOf, givenFact } from "./facts";
import type { IntegerCharge } from "./integer-charge";
import { resolveCharge, type Resolving } from "./resolve-charges";
import type { ResolvedCharge } from "./resolved-charge";
import { UNIT_COLUMN } from "./unit-columns";

/** The charges of one kind of account, and whether any figure was worked out from the use or the days of a bill. */
export interface RememberedCharge {
  readonly resolved: readonly ResolvedCharge[];
  readonly dependsOnBill: boolean;
}

/**
 * Works each charge out once for accounts that are alike in all that it asks for: a city has hundreds of kinds of accounts,
 * and most charges ask for one or two facts.
 */
export interface ChargeMemory {
  /** @throws CannotBill where a figure cannot be found */
  resolve(charge: Charge, edition: Edition, asked: Resolving): RememberedCharge;
  /** @throws BeyondWhole where whole numbers do not hold the charge */
  compile(charge: ResolvedCharge, asked: Compiling): IntegerCharge;
}

/** A memory that holds nothing yet. */
export function chargeMemory(): ChargeMemory {
  const names = new Map<string, readonly string[]>();
  const resolved = new Map<string, RememberedCharge>();
  const compiled = new Map<ResolvedCharge, IntegerCharge>();
  return {
    resolve: (charge, edition, asked) => {
      // A charge that an increase leaves alone is the same in the next edition; the multipliers may not be.
      const place = `${edition.effective}\u0001${charge.id}`;
      const uses = names.get(place) ?? namesOf(charge, edition, asked);
      names.set(place, uses);
      const key = keyOf(place, charge.service, { asked, uses });
      const found = resolved.get(key) ?? resolveApart(charge, edition, asked);
      resolved.set(key, found);
      return found;
    },
    compile: (charge, asked) => {
      const found = compiled.get(charge) ?? compileCharge(charge, asked);
      // Minimums and percentages name the places of other lines, which differ from account to account.
      if (charge.charge === "fixed" || charge.charge === "usage") compiled.set(charge, found);
      return found;
    },
  };
}

function resolveApart(charge: Charge, edition: Edition, asked: Resolving): RememberedCharge {
  const used = new Set<string>();
  const resolved = resolveCharge(charge, edition, { ...asked, used });
  return { resolved, dependsOnBill: used.has("usage") || used.has("days") };
}

function namesOf(charge: Charge, edition: Edition, { open }: Resolving): readonly string[] {
  const { quantities } = open.schedule;
  const multipliers = edition.multipliers.filter((each) => concernsService(each, [charge.service]));
  const uses = [
    ...usesOfCharge(charge, quantities),
    ...multipliers.flatMap((each) => usesOfMultiplier(each, quantities)),
  ];
  return [...new Set(["usage_unit", UNIT_COLUMN, ...uses.map(({ name }) => name)])].sort();
}

interface Key {
  readonly asked: Resolving;
  readonly uses: readonly string[];
}

function keyOf(place: string, service: string, { asked, uses }: Key): string {
  const facts = factsOf(asked.account, service);
  const values = uses.map((name) => String(givenFact(facts, name) ?? ""));
  return [place, asked.months.toFraction(), ...values].join("\u0001");
}
