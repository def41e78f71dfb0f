import type { AmountLine } from "../../../domain/study/amount-plan";
import type { Formula } from "../../../formula/formula";
import { formula } from "../../../formula/formula-tag";
import { cellOf } from "../../../formula/references";
import { cellAt, type FundPages, periodsOf } from "./fund-pages";

/** The workbook's name of the statement of inflators. */
export const INFLATORS = "Inflators";

/** What something grows with, besides an inflator. */
export type Follows = "customers" | "volume" | "none" | undefined;

/** One plus the change into a projected year: by an inflator, and by customers or volume. */
export function growthFactor(
  pages: FundPages,
  line: { readonly inflator?: string | undefined; readonly follows: Follows },
  at: number,
): Formula {
  const period = periodsOf(pages.plan)[at + 1] ?? "";
  const factors = [
    ...(line.inflator === undefined ? [] : [formula`(1+${cellOf(INFLATORS, line.inflator, period)})`]),
    ...(line.follows === "customers" || line.follows === "volume"
      ? [formula`(1+${cellAt(pages, "Yearly", { row: "customers", year: at })})`]
      : []),
    ...(line.follows === "volume" ? [formula`(1+${cellAt(pages, "Yearly", { row: "usage", year: at })})`] : []),
  ];
  if (factors.length === 0) return formula`1`;
  return factors.flatMap((factor, index) => (index === 0 ? factor : [...formula`*`, ...factor]));
}

/**
 * A figure grown into a projected year from the one before, rounded where the study rounds; into the first by as many steps as
 * lie between it and the base year.
 */
export function grown(
  pages: FundPages,
  line: {
    readonly before: Formula;
    readonly inflator?: string | undefined;
    readonly follows: Follows;
    readonly decimals: number | null;
  },
  at: number,
): Formula {
  const { study, plan } = pages;
  const steps = at > 0 ? 1 : (plan.years[0] ?? 0) - (study.baseYear ?? (plan.years[0] ?? 0) - 1);
  let figure = line.before;
  for (let step = 0; step < steps; step += 1) {
    const next = formula`${figure}*${growthFactor(pages, line, at)}`;
    figure = line.decimals === null ? next : formula`ROUND(${next},${line.decimals})`;
  }
  return figure;
}

/** Decimals that amounts are rounded to each year; null for none. */
export function amountDecimals({ study }: Pick<FundPages, "study">): number | null {
  if (study.rounding?.amounts === "cents") return 2;
  return study.rounding?.amounts === "dollars" ? 0 : null;
}

/** What a line grows with, in words. */
export function growthInWords(
  { inflator, follows, amounts }: AmountLine,
  inflatorNames: ReadonlyMap<string, string>,
): string {
  if (amounts !== undefined) return "Entered year by year";
  const by = [
    ...(inflator === undefined ? [] : [inflatorNames.get(inflator) ?? inflator]),
    ...(follows === undefined ? [] : [follows === "customers" ? "number of customers" : "volume sold"]),
  ];
  return by.length === 0 ? "Does not grow" : `Grows with ${by.join(" and ").toLowerCase()}`;
}
