import { curveShares } from "../../domain/curve-shares";
import { monthInWords } from "../../domain/month-name";
import type { BillingCohort } from "./billing-cohort";

/** How the bills of some months were collected, by days after the bill date. */
export interface CurveLine {
  /** "All months", "Billed in 2025", "Billed in Mar 2026". */
  readonly label: string;
  /** Which billing months it is made of: every one, those of a calendar year, or the one at a place in the list from 0. */
  readonly of:
    | { readonly kind: "all" }
    | { readonly kind: "year"; readonly year: number }
    | { readonly kind: "month"; readonly index: number };
  /** Share of billed dollars by each day of the curve; null from the first day that no month of the line has reached. */
  readonly shares: readonly (number | null)[];
}

/** The collection curve: days that some month has reached, and at most five lines. */
export interface CollectionCurve {
  readonly days: readonly number[];
  readonly lines: readonly CurveLine[];
}

/** Calendar years drawn beside the line of all months. */
const MOST_YEARS = 4;
/** A month's line needs as many points to be worth drawing. */
const LEAST_POINTS = 3;

/**
 * The curve of all billing months, beside it a line for each of the last four calendar years; where the months lie in one year,
 * for the oldest month and the newest that has come far enough.
 */
export function collectionCurve(cohorts: readonly BillingCohort[], curveDays: readonly number[]): CollectionCurve {
  const all = lineOf(cohorts, { label: "All months", of: { kind: "all" } });
  const reached = curveDays.filter((_, index) => (all.shares[index] ?? null) !== null);
  const years = [...new Set(cohorts.filter(hasPoints).map(yearOf))].slice(-MOST_YEARS);
  const lines =
    years.length > 1
      ? years.map((year) => lineOf(cohorts, { label: `Billed in ${year}`, of: { kind: "year", year } }))
      : monthLines(cohorts);
  return {
    days: reached,
    lines: [all, ...lines].map((line) => ({ ...line, shares: line.shares.slice(0, reached.length) })),
  };
}

/** The billing months that a line is made of. */
export function cohortsOf(line: Pick<CurveLine, "of">, cohorts: readonly BillingCohort[]): readonly BillingCohort[] {
  const { of } = line;
  if (of.kind === "all") return cohorts;
  return cohorts.filter((cohort, index) => (of.kind === "year" ? yearOf(cohort) === of.year : index === of.index));
}

function lineOf(cohorts: readonly BillingCohort[], line: Pick<CurveLine, "label" | "of">): CurveLine {
  const own = cohortsOf(line, cohorts);
  return { ...line, shares: curveShares(own, own[0]?.paidByDayCents.length ?? 0) };
}

function monthLines(cohorts: readonly BillingCohort[]): readonly CurveLine[] {
  const oldest = cohorts.findIndex(hasPoints);
  const newest = cohorts.findLastIndex(hasPoints);
  if (cohorts.length < 2 || oldest === -1) return [];
  return [...new Set([oldest, newest])].map((index) =>
    lineOf(cohorts, { label: `Billed in ${monthInWords(cohorts[index]?.month ?? "")}`, of: { kind: "month", index } }),
  );
}

function hasPoints({ billedCents, paidByDayCents }: BillingCohort): boolean {
  return billedCents > 0 && paidByDayCents.filter((cents) => cents !== null).length >= LEAST_POINTS;
}

function yearOf({ month }: BillingCohort): number {
  return Number(month.slice(0, 4));
}
