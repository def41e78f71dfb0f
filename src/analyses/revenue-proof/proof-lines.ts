import type { Row } from "../../ports/query";
import type { PricedCase } from "../billing/price-bill-cases";
import type { billReceipts } from "./queries";
import type { ProofLine } from "./revenue-proof-result";
import { proofKey, type TalliedUnits } from "./tally-units";

/** What the proof is put together from. */
export interface ProofParts {
  readonly priced: readonly PricedCase[];
  readonly tallied: TalliedUnits;
  readonly receipts: readonly Row<typeof billReceipts>[];
}

type Sums = { -readonly [Name in keyof ProofLine]: ProofLine[Name] };

/** Units × rates, billed and received by service and class, in alphabetical order. */
export function proofLines({ priced, tallied, receipts }: ProofParts): readonly ProofLine[] {
  const lines = new Map<string, Sums>();
  for (const { billCase, due } of priced)
    billCase.services.forEach(({ service, chargedCents }, place) => {
      const line = lineOf(lines, service, billCase.customerClass ?? "unknown");
      line.charges += billCase.count;
      line.billedCents += chargedCents * billCase.count;
      if ("reason" in (due[place] ?? { reason: "" })) line.notPricedCents += chargedCents * billCase.count;
    });
  for (const { service, customerClass, revenueCents } of tallied.units)
    lineOf(lines, service, customerClass).unitsRevenueCents += revenueCents;
  for (const line of lines.values()) {
    const due = tallied.due.get(proofKey(line.service, line.customerClass))?.mul(100).round().valueOf() ?? 0;
    line.roundingCents = due - line.unitsRevenueCents;
  }
  for (const { service, customer_class, paid_cents, credited_cents } of receipts) {
    const line = lineOf(lines, service, customer_class);
    line.paidCents += paid_cents;
    line.creditedCents += credited_cents;
  }
  return [...lines.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
}

function lineOf(lines: Map<string, Sums>, service: string, customerClass: string): Sums {
  const key = proofKey(service, customerClass);
  const found = lines.get(key) ?? {
    service,
    customerClass,
    charges: 0,
    unitsRevenueCents: 0,
    roundingCents: 0,
    billedCents: 0,
    notPricedCents: 0,
    paidCents: 0,
    creditedCents: 0,
  };
  lines.set(key, found);
  return found;
}
