import type { RiskAssumptions, Uncertainty } from "../risk-schema";
import { type Column, combine, weightedSum } from "./combine";

/** Standard normal draws of a chunk of simulations: a column for each year of each uncertainty, uncertainties outside. */
export type Draws = (into: readonly Column[]) => void;

/** Draws simulation after simulation, so that more simulations begin with the same ones. */
export function drawnFrom(normal: () => number): Draws {
  return (columns) => {
    const simulations = columns[0]?.length ?? 0;
    for (let row = 0; row < simulations; row++) for (const column of columns) column[row] = normal();
  };
}

/** Deviations of a chunk from what was planned, in each uncertainty's own units: [uncertainty][year], a column each. */
export type Deviations = readonly (readonly Column[])[];

/** What turns draws into deviations. */
export interface DeviationRules {
  readonly uncertainties: RiskAssumptions["uncertainties"];
  /** Lower triangle of the correlations. */
  readonly triangle: readonly (readonly number[])[];
  readonly draws: Draws;
}

/**
 * The deviations of a chunk: draws made to move together by the triangle, times the standard deviation; a lasting one adds each
 * year's to those before.
 */
export function deviationsOf({ uncertainties, triangle, draws }: DeviationRules, into: Chunk): Deviations {
  const { drawn, deviations } = into;
  draws(drawn.flat());
  uncertainties.forEach((uncertainty, at) => {
    const row = triangle[at] ?? [];
    deviations[at]?.forEach((column, year) => {
      const before = uncertainty.behaviour === "lasting" ? deviations[at]?.[year - 1] : undefined;
      const together = row.flatMap((share, other) => {
        const draw = drawn[other]?.[year];
        return share === 0 || draw === undefined ? [] : [{ times: share * uncertainty.deviation, column: draw }];
      });
      const terms = before === undefined ? together : [...together, { times: 1, column: before }];
      combine(column, weightedSum(0, terms));
    });
  });
  return deviations;
}

/** Room for the draws and deviations of a chunk, used again by the next. */
export interface Chunk {
  readonly drawn: Deviations;
  readonly deviations: Deviations;
}

/** Room for so many simulations. */
export function chunkOf(uncertainties: readonly Uncertainty[], years: number, simulations: number): Chunk {
  const room = (): Deviations =>
    uncertainties.map(() => Array.from({ length: years }, () => new Float64Array(simulations)));
  return { drawn: room(), deviations: room() };
}
