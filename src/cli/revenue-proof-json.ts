import type { ProofLine, RevenueProofResult, UnitLine } from "../analyses/revenue-proof/revenue-proof-result";
import { parityOfProof } from "../analyses/revenue-proof/run-revenue-proof";
import { dollarText } from "../domain/money";
import { checkLineJson } from "./check-line-json";

/** The proof of revenue as the JSON document of `ratebook revenue-proof --json`. */
export function revenueProofJson(result: RevenueProofResult): string {
  const { args } = result;
  const document = {
    from: args.from,
    to: args.to,
    received_until: args.asOf,
    schedule: args.schedule.utility,
    bills: result.bills,
    ...sumsJson(result),
    parity: result.parity,
    warning: result.warning,
    headline: result.headline,
    by_service_and_class: result.lines.map(lineJson),
    units: result.units.map(unitJson),
    not_priced_because: result.reasons,
    checks: result.checks.map(checkLineJson),
    conventions: result.conventions,
  };
  return JSON.stringify(document, null, 1);
}

type Sums = Pick<
  ProofLine,
  "unitsRevenueCents" | "roundingCents" | "billedCents" | "notPricedCents" | "paidCents" | "creditedCents"
>;

function sumsJson(sums: Sums) {
  return {
    units_times_rates: dollarText(sums.unitsRevenueCents),
    rounding: dollarText(sums.roundingCents),
    by_the_rates: dollarText(sums.unitsRevenueCents + sums.roundingCents),
    billed: dollarText(sums.billedCents),
    not_priced: dollarText(sums.notPricedCents),
    received: dollarText(sums.paidCents),
    credited: dollarText(sums.creditedCents),
    collected: sums.billedCents === 0 ? null : sums.paidCents / sums.billedCents,
  };
}

function lineJson(line: ProofLine) {
  const { service, customerClass, charges } = line;
  return { service, class: customerClass, charges, ...sumsJson(line), parity: parityOfProof(line) };
}

function unitJson({ effective, service, customerClass, label, unit, units, rate, revenueCents }: UnitLine) {
  return {
    effective,
    service,
    class: customerClass,
    charge: label,
    unit,
    units,
    rate,
    revenue: dollarText(revenueCents),
  };
}
