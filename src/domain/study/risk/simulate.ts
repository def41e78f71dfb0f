import type { RateStudy } from "../study-schema";
import { correlationTriangle } from "./correlation";
import { chunkOf, type DeviationRules, deviationsOf, type Draws, drawnFrom } from "./deviations";
import type { FundModel } from "./fund-model";
import { fundRoom } from "./fund-room";
import { countFailures, type FundTally, fundTally, keepYear } from "./fund-tally";
import { seededNormals } from "./normal-draws";
import { runFund } from "./run-fund";
import { sharedColumns } from "./shared-columns";

/** Simulations that are run together: their columns fit a processor's cache. */
const CHUNK = 1024;

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
  let room = roomsFor(simulation, Math.min(CHUNK, simulations));
  for (let first = 0; first < simulations; first += CHUNK) {
    const rows = Math.min(CHUNK, simulations - first);
    if (rows !== room.rows) room = roomsFor(simulation, rows);
    const deviations = deviationsOf(rules, room.chunk);
    room.shared.begin();
    models.forEach((model, at) => {
      const [fund, tally] = [room.funds[at], tallies[at]];
      if (fund === undefined || tally === undefined) return;
      const kept = { model, room: fund, tally, first };
      const from = { deviations, shared: room.shared, stepsToFirst: model.stepsToFirst };
      runFund({ model, room: fund, from }, (year) => keepYear(kept, year));
      countFailures(kept);
    });
    yield first + rows;
  }
  return tallies;
}

function rulesOf({ study, draws }: Simulation): DeviationRules {
  const risk = study.risk ?? { uncertainties: [] };
  const triangle = correlationTriangle(risk);
  if (triangle.kind === "impossible") throw new RangeError(`no such correlations: ${triangle.pair.join(", ")}`);
  return { uncertainties: risk.uncertainties, triangle: triangle.rows, draws };
}

function roomsFor({ study, models }: Simulation, rows: number) {
  return {
    rows,
    chunk: chunkOf(study.risk?.uncertainties ?? [], study.years, rows),
    shared: sharedColumns(study.years, rows),
    funds: models.map((model) => fundRoom(model, rows)),
  };
}
