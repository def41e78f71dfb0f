import { daysBetween } from "../../domain/calendar";
import type { Cents } from "../../domain/money";
import { RATE_PATTERNS, type RatePattern } from "./rate-pattern";
import type { RateVerificationArgs } from "./rate-verification-args";
import type { Direction, PatternTotal, RateVariance } from "./rate-verification-result";

const YEAR_DAYS = 365;

/** The patterns that occur, those that move most money first, and among equals in their usual order. */
export function totalPatterns(
  variances: readonly RateVariance[],
  args: Pick<RateVerificationArgs, "from" | "to" | "samples">,
): readonly PatternTotal[] {
  const byPattern = new Map<RatePattern, RateVariance[]>();
  for (const each of variances) byPattern.set(each.pattern, [...(byPattern.get(each.pattern) ?? []), each]);
  return RATE_PATTERNS.flatMap((pattern) => {
    const own = byPattern.get(pattern);
    return own === undefined ? [] : [totalOf(pattern, own, args)];
  }).toSorted((a, b) => moved(b) - moved(a));
}

/**
 * Cents of a period as cents of a year: × 365 / days of the period, both ends included.
 * @example perYear(100_00, { from: "2026-01-01", to: "2026-06-30" }) // 20166, since the half year has 181 days
 */
export function perYear(cents: Cents, { from, to }: Pick<RateVerificationArgs, "from" | "to">): Cents {
  return Math.round((cents * YEAR_DAYS) / (daysBetween(from, to) + 1));
}

function totalOf(
  pattern: RatePattern,
  variances: readonly RateVariance[],
  args: Pick<RateVerificationArgs, "from" | "to" | "samples">,
): PatternTotal {
  const sum = (of: (cents: Cents) => Cents) => variances.reduce((total, each) => total + of(each.differenceCents), 0);
  const tooLittleCents = sum((cents) => Math.max(0, -cents));
  const tooMuchCents = sum((cents) => Math.max(0, cents));
  const differenceCents = tooMuchCents - tooLittleCents;
  return {
    pattern,
    charges: variances.length,
    accounts: new Set(variances.map(({ accountId }) => accountId)).size,
    differenceCents,
    perYearCents: perYear(differenceCents, args),
    tooLittleCents,
    tooMuchCents,
    direction: directionOf(tooLittleCents, tooMuchCents),
    samples: variances.toSorted(largestFirst).slice(0, args.samples),
  };
}

function directionOf(tooLittle: Cents, tooMuch: Cents): Direction {
  if (tooLittle > 0 && tooMuch > 0) return "both ways";
  if (tooLittle > 0) return "too little";
  return tooMuch > 0 ? "too much" : "no money";
}

function moved({ tooLittleCents, tooMuchCents }: PatternTotal): Cents {
  return tooLittleCents + tooMuchCents;
}

/** By the size of the difference, then as they were read. */
function largestFirst(a: RateVariance, b: RateVariance): number {
  return Math.abs(b.differenceCents) - Math.abs(a.differenceCents);
}
