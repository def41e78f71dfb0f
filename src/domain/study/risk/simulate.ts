import type { RateStudy } from "../study-schema";
import { correlationTriangle } from "./correlation";
import { chunkOf, type DeviationRules, deviationsOf, type Draws, drawnFrom } from "./deviations";
import type { FundModel } from "./fund-model";
import { fundRoom } from "./fund-room";
import { type FundTally, fundTally } from "./fund-tally";
import { countFailures, type FundKeeper, fundKeeper, keepYear } from "./keep-fund";
import { seededNormals } from "./normal-draws";
import { beginRun, type FundRun, fundRun, runYear } from "./run-fund";
import { fillShared, sharedColumns } from "./shared-columns";

/** Most simulations that are run together: their columns fit a processor's cache. All chunks but the last have as many. */
const MOST_ROWS = 2048;

/** What is simulated. */
export interface Simulation {
  readonly study: RateStudy;
  readonly models: readonly FundModel[];
  readonly simulations: number;
  readonly draws: Draws;
  /** Whether the measures are kept, or only which simulations fail. */
  readonly keep: "all" | "failures";
}

/** Draws by a seed. */
export function seededDraws(seed: number): Draws {
  return drawnFrom(seededNormals(seed));
}

/**
 * Simulates funds together, chunk by chunk; every fund meets the same draws. After each chunk it yields the simulations done, so
 * that the caller can tell, wait or stop; whoever stops it has nothing to clear away.
 * @returns a tally for each model
 * @throws RangeError when correlations are impossible together, which `riskProblems` tells beforehand
 */
export function* simulate(simulation: Simulation): Generator<number, readonly FundTally[], void> {
  const { models, simulations, keep } = simulation;
  const rules = rulesOf(simulation);
  const tallies = models.map((model) => fundTally(model, simulations, keep));
  const most = Math.ceil(simulations / Math.ceil(simulations / MOST_ROWS));
  let chunk = chunkFor(simulation, tallies, Math.min(most, simulations));
  for (let first = 0; first < simulations; first += chunk.rows) {
    const rows = Math.min(most, simulations - first);
    if (rows !== chunk.rows) chunk = chunkFor(simulation, tallies, rows);
    deviationsOf(rules, chunk.drawn);
    fillShared(chunk.shared);
    for (const fund of chunk.funds) runFund(fund, first);
    yield first + rows;
  }
  return tallies;
}

interface ChunkFund {
  readonly run: FundRun;
  readonly keeper: FundKeeper;
}

function runFund({ run, keeper }: ChunkFund, first: number): void {
  beginRun(run);
  for (const [year, each] of run.years.entries()) {
    runYear(each);
    keepYear(keeper, year, first);
  }
  countFailures(keeper, first);
}

function rulesOf({ study, draws }: Simulation): DeviationRules {
  const risk = study.risk ?? { uncertainties: [] };
  const triangle = correlationTriangle(risk);
  if (triangle.kind === "impossible") throw new RangeError(`no such correlations: ${triangle.pair.join(", ")}`);
  return { uncertainties: risk.uncertainties, triangle: triangle.rows, draws };
}

/** All that a chunk of so many simulations works in; made once and used again by every chunk of as many. */
function chunkFor({ study, models }: Simulation, tallies: readonly FundTally[], rows: number) {
  const drawn = chunkOf(study.risk?.uncertainties ?? [], study.years, rows);
  const shared = sharedColumns(study.years, rows);
  const funds = models.flatMap((model, at): readonly ChunkFund[] => {
    const tally = tallies[at];
    if (tally === undefined) return [];
    const from = { deviations: drawn.deviations, shared, stepsToFirst: model.stepsToFirst };
    const room = fundRoom(model, from, rows);
    return [{ run: fundRun(model, room, from), keeper: fundKeeper(model, room, tally) }];
  });
  return { rows, drawn, shared, funds };
}
