import type { AmountLine } from "../amount-plan";
import type { LinePlan } from "../line-plan";
import type { Uncertainty } from "../risk-schema";
import type { Fund, RateStudy } from "../study-schema";
import type { YearlyShare } from "../yearly-schema";

/**
 * What multiplies planned dollars in a simulation; 1 where all comes out as planned. `growth`: customers. `use`: volume sold.
 * `capital`: cost of projects. Others are ids of inflators.
 */
export interface Factor {
  readonly name: string;
  /** Places of the uncertainties that move it; their deviations are added up. */
  readonly moves: readonly number[];
  /** A rate of change whose deviations carry on into later years; null for a share of a year's own figure. */
  readonly rate: YearlyShare | null;
}

/** The factors of a fund that some uncertainty moves; what none moves stays as planned and is no factor. */
export function factorsOf(study: RateStudy, fund: Fund): readonly Factor[] {
  const moving = (matches: (each: Uncertainty) => boolean): readonly number[] => movedBy(study, fund, matches);
  const factors: readonly Factor[] = [
    { name: GROWTH, moves: moving(({ of }) => of === "growth"), rate: fund.customerGrowth?.rate ?? 0 },
    { name: USE, moves: moving(({ of }) => of === "usage"), rate: null },
    { name: CAPITAL, moves: moving(({ of }) => of === "capital-cost"), rate: null },
    ...(study.inflators ?? []).map(({ id, rate }) => ({
      name: inflatorName(id),
      moves: moving(({ of, inflator }) => of === "inflation" && (inflator === undefined || inflator === id)),
      rate,
    })),
  ];
  return factors.filter(({ moves }) => moves.length > 0);
}

/** Places of the uncertainties that touch a fund and match. */
export function movedBy({ risk }: RateStudy, { id }: Fund, matches: (each: Uncertainty) => boolean): readonly number[] {
  return (risk?.uncertainties ?? []).flatMap((each, at) =>
    (each.fund === undefined || each.fund === id) && matches(each) ? [at] : [],
  );
}

const GROWTH = "growth";
const USE = "use";
const CAPITAL = "capital";
const inflatorName = (id: string): string => `inflator ${id}`;

/** Names of the factors of a budget line: its inflator, and what it follows; amounts entered by year have none. */
export function factorsOfAmount({ amounts, inflator, follows }: AmountLine): readonly string[] {
  if (amounts !== undefined) return [];
  return [
    ...(inflator === undefined ? [] : [inflatorName(inflator)]),
    ...(follows === undefined ? [] : [GROWTH]),
    ...(follows === "volume" ? [USE] : []),
  ];
}

/** Names of the factors of a rate line: customers unless its units grow with nothing; use where it is sold by volume. */
export function factorsOfLine({ line }: LinePlan): readonly string[] {
  const follows = line.growth ?? (line.kind === "volume" ? "volume" : "customers");
  return [...(follows === "none" ? [] : [GROWTH]), ...(line.kind === "volume" || follows === "volume" ? [USE] : [])];
}

/** Names of the factors of a project's cost. */
export function factorsOfProject({ inflator }: { readonly inflator?: string | undefined }): readonly string[] {
  return [CAPITAL, ...(inflator === undefined ? [] : [inflatorName(inflator)])];
}
