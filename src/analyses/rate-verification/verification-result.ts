import type { AgingCheck } from "../aging/aging-result";
import type { PricedCase } from "../billing/price-bill-cases";
import { rateVerificationConventions } from "./conventions";
import { centsDue, type DueChange, measureParity, parityOf } from "./measure-parity";
import type { RatePattern } from "./rate-pattern";
import type { RateVerificationArgs } from "./rate-verification-args";
import type { ChargedApart, ParityLine, RateVariance, RateVerificationResult } from "./rate-verification-result";
import type { MisplacedCharge } from "./read-misplaced";
import type { MissingService } from "./read-missing";
import { totalPatterns } from "./total-patterns";
import { verificationSentence } from "./verification-sentence";

/** All that a verification found. */
export interface Verified {
  readonly priced: readonly PricedCase[];
  readonly explained: readonly RateVariance[];
  readonly misplaced: readonly MisplacedCharge[];
  readonly missing: readonly MissingService[];
  readonly unbilled: readonly RateVariance[];
  readonly apart: readonly ChargedApart[];
}

/** Puts a verification together: parity, patterns, and the check that the variances make up the difference. */
export function verificationResult(args: RateVerificationArgs, verified: Verified): RateVerificationResult {
  const { priced, apart } = verified;
  const parityLines = measureParity(priced, dueChanges(verified));
  const sums = {
    billedCents: sumOf(parityLines, "billedCents"),
    recomputedCents: sumOf(parityLines, "recomputedCents"),
    notPricedCents: sumOf(parityLines, "notPricedCents"),
  };
  const variances = allVariances(verified);
  const patterns = totalPatterns(variances, args);
  const parity = parityOf(sums);
  return {
    args,
    bills: priced.reduce((sum, { billCase }) => sum + billCase.count, 0),
    ...sums,
    parity,
    parityLines,
    patterns,
    variances,
    apart,
    headline: verificationSentence({ parity, patterns }),
    checks: checksOf(sums, variances),
    conventions: rateVerificationConventions(args),
  };
}

function allVariances({ explained, misplaced, missing, unbilled }: Verified): readonly RateVariance[] {
  const others = [...misplaced, ...missing].map(({ variance }) => variance);
  return [...explained, ...others, ...unbilled].toSorted(byDate);
}

/** Patterns about bills that were never made: parity, which is about bills, leaves them out. */
export const BEYOND_PARITY: ReadonlySet<RatePattern> = new Set(["missed-bill", "use-after-close"]);

function dueChanges({ priced, misplaced, missing }: Verified): readonly DueChange[] {
  const cases = new Map(priced.map((each) => [each.billCase.id, each]));
  const taken = misplaced.flatMap(({ caseId, variance: { service } }): readonly DueChange[] => {
    const found = cases.get(caseId);
    if (found === undefined) return [];
    const place = found.billCase.services.findIndex((each) => each.service === service);
    const [charged, due] = [found.billCase.services[place], found.due[place]];
    if (charged === undefined || due === undefined) return [];
    const known = { billCase: found.billCase, service };
    if ("reason" in due) return [{ ...known, cents: 0, notPricedCents: -charged.chargedCents }];
    return [{ ...known, cents: -centsDue(charged.chargedCents, due.cents), notPricedCents: 0 }];
  });
  const added = missing.map(({ billCase, variance }): DueChange => {
    return { billCase, service: variance.service, cents: variance.dueCents ?? 0, notPricedCents: 0 };
  });
  return [...taken, ...added];
}

function sumOf(lines: readonly ParityLine[], of: "billedCents" | "recomputedCents" | "notPricedCents"): number {
  return lines.reduce((sum, line) => sum + line[of], 0);
}

function checksOf(
  sums: Pick<ParityLine, "billedCents" | "recomputedCents" | "notPricedCents">,
  variances: readonly RateVariance[],
): readonly AgingCheck[] {
  const explained = variances.filter(({ pattern }) => !BEYOND_PARITY.has(pattern));
  return [
    {
      name: "Variances",
      label: "The variances add up to billed less recomputed",
      leftCents: explained.reduce((sum, { differenceCents }) => sum + differenceCents, 0),
      rightCents: sums.billedCents - sums.notPricedCents - sums.recomputedCents,
    },
  ];
}

function byDate(a: RateVariance, b: RateVariance): number {
  return order(a) < order(b) ? -1 : 1;
}

function order({ date, accountId, billId, service, pattern }: RateVariance): string {
  return [date, accountId, billId, service, pattern].join("\n");
}
