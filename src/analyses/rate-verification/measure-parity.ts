import type { Cents } from "../../domain/money";
import type { BillCase } from "../billing/bill-case";
import type { PricedCase } from "../billing/price-bill-cases";
import { differs } from "./judge-charge";
import type { ParityLine } from "./rate-verification-result";

/** An amount that is due more or less than the cases come to: a service left out, or a charge that should not be there. */
export interface DueChange {
  readonly billCase: BillCase;
  readonly service: string;
  readonly cents: Cents;
  /** Change of what could not be priced: a charge of which nothing is due needs no price. */
  readonly notPricedCents: Cents;
}

type Sums = { -readonly [Name in keyof ParityLine]: ParityLine[Name] };

/** Billed against recomputed by service and class, in alphabetical order. */
export function measureParity(priced: readonly PricedCase[], changes: readonly DueChange[]): readonly ParityLine[] {
  const lines = new Map<string, Sums>();
  for (const { billCase, due } of priced)
    billCase.services.forEach(({ service, chargedCents }, place) => {
      const line = lineOf(lines, billCase, service);
      const amount = due[place] ?? { reason: "" };
      line.charges += billCase.count;
      line.billedCents += chargedCents * billCase.count;
      if ("reason" in amount) line.notPricedCents += chargedCents * billCase.count;
      else line.recomputedCents += centsDue(chargedCents, amount.cents) * billCase.count;
    });
  for (const { billCase, service, cents, notPricedCents } of changes) {
    const line = lineOf(lines, billCase, service);
    line.recomputedCents += cents;
    line.notPricedCents += notPricedCents;
  }
  return [...lines.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
}

/** What is due in whole cents: the charge itself where it differs by no more than half a cent. */
export function centsDue(chargedCents: Cents, due: number): Cents {
  return differs(chargedCents, due) ? Math.round(due) : chargedCents;
}

/**
 * Billed, what could not be priced left out, over recomputed; null where nothing is recomputed.
 * @example parityOf({ billedCents: 99_50, notPricedCents: 0, recomputedCents: 100_00 }) // 0.995
 */
export function parityOf(sums: Pick<ParityLine, "billedCents" | "notPricedCents" | "recomputedCents">): number | null {
  return sums.recomputedCents === 0 ? null : (sums.billedCents - sums.notPricedCents) / sums.recomputedCents;
}

function lineOf(lines: Map<string, Sums>, billCase: BillCase, service: string): Sums {
  const customerClass = billCase.customerClass ?? "unknown";
  const key = `${service}\n${customerClass}`;
  const found = lines.get(key) ?? {
    service,
    customerClass,
    charges: 0,
    billedCents: 0,
    recomputedCents: 0,
    notPricedCents: 0,
  };
  lines.set(key, found);
  return found;
}
