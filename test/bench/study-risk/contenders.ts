import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { promisify } from "node:util";
import * as v from "valibot";
import { fundedBy } from "../../../src/domain/study/capital-plan";
import { issuePayments, projectShare } from "../../../src/domain/study/debt-service";
import { type FundPlan, planFund } from "../../../src/domain/study/fund-plan";
import { leastRatio } from "../../../src/domain/study/policy-results";
import { lagShare } from "../../../src/domain/study/project-fund";
import { customPath } from "../../../src/domain/study/project-study";
import { lineRevenues } from "../../../src/domain/study/rate-revenue";
import type { Draws } from "../../../src/domain/study/risk/deviations";
import { fundModel } from "../../../src/domain/study/risk/fund-model";
import type { FundTally } from "../../../src/domain/study/risk/fund-tally";
import { seededNormals } from "../../../src/domain/study/risk/normal-draws";
import { percentilesOf } from "../../../src/domain/study/risk/percentiles";
import { simulate } from "../../../src/domain/study/risk/simulate";
import type { RateStudy } from "../../../src/domain/study/study-schema";
import { shareAt } from "../../../src/domain/study/study-years";
import { type Time, timed } from "../engine/stopwatch";

/** What one contender took for its parts. */
export interface RiskRun {
  readonly projection: Time;
  readonly percentiles: Time;
  readonly drawing: Time;
  /** By fund, test and year. */
  readonly failures: readonly (readonly (readonly number[])[])[];
  /** By fund: simulations in which some test fails. */
  readonly failing: readonly number[];
  /** By fund, measure (balance, coverage, days cash) and year. */
  readonly medians: readonly (readonly (readonly number[])[])[];
  /** By fund, measure, year and simulation. */
  readonly measures: Float64Array;
}

const TimeSchema = v.object({ wall: v.number(), cpu: v.number() });
const PythonRun = v.object({
  projection: TimeSchema,
  percentiles: TimeSchema,
  drawing: TimeSchema,
  failures: v.array(v.array(v.array(v.number()))),
  failing: v.array(v.number()),
  medians: v.array(v.array(v.array(v.number()))),
});

const PYTHON = process.env["RATEBOOK_PYTHON"] ?? "/usr/bin/python3";

/** The script in project.py; starting Python, reading, and a first run to warm up are not counted. */
export async function numpyRun(folder: string): Promise<RiskRun> {
  const { stdout } = await promisify(execFile)(PYTHON, [resolve(import.meta.dirname, "project.py"), folder], {
    maxBuffer: 64_000_000,
  });
  const bytes = await readFile(resolve(folder, "measures.bin"));
  const measures = new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  return { ...v.parse(PythonRun, JSON.parse(stdout)), measures };
}

/** The product's own, from the study: planning and making the models is counted. */
export async function ratebookRun(study: RateStudy, draws: Float64Array): Promise<RiskRun> {
  const simulations = draws.length / (study.years * (study.risk?.uncertainties.length ?? 1));
  const tallies: FundTally[] = [];
  const projection = await timed(async () => {
    const models = study.funds.map((fund) => fundModel(planFund(study, fund), customPath(fund)));
    const run = simulate({ study, models, simulations, draws: handedOver(draws, simulations), keep: "all" });
    let step = run.next();
    while (step.done !== true) step = run.next();
    tallies.push(...step.value);
  });
  const measures = tallies.map(({ balance, coverage, daysCash }) => [balance, coverage, daysCash]);
  const medians: number[][][] = [];
  const percentiles = await timed(async () => {
    for (const fund of measures)
      medians.push(fund.map((years) => years.map((column) => percentilesOf(column.slice())[3] ?? Number.NaN)));
  });
  const normal = seededNormals(1);
  const drawn = new Float64Array(draws.length);
  const drawing = await timed(async () => {
    for (let at = 0; at < drawn.length; at++) drawn[at] = normal();
  });
  return {
    ...{ projection, percentiles, drawing, medians },
    failures: tallies.map(({ failures }) => failures),
    failing: tallies.map(({ failed }) => failed.reduce((sum, each) => sum + each, 0)),
    measures: joined(measures.flat(2)),
  };
}

/** Draws that were made before: [uncertainty][year][simulation]. */
function handedOver(draws: Float64Array, simulations: number): Draws {
  let first = 0;
  return (columns) => {
    const rows = columns[0]?.length ?? 0;
    columns.forEach((column, at) => {
      const from = at * simulations + first;
      column.set(draws.subarray(from, from + rows));
    });
    first += rows;
  };
}

function joined(columns: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(columns.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const column of columns) {
    all.set(column, at);
    at += column.length;
  }
  return all;
}

/** Writes what the contender outside reads: planned dollars by line, and the draws. */
export async function handOver(study: RateStudy, draws: Float64Array, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { uncertainties = [], correlations = [] } = study.risk ?? {};
  const years = Array.from({ length: study.years }, (_, year) => year);
  const rateOf = (id: string) => {
    const inflator = study.inflators?.find((each) => each.id === id);
    return years.map((year) => shareAt(inflator?.rate, year));
  };
  const plan = {
    years: study.years,
    simulations: draws.length / (study.years * uncertainties.length),
    uncertainties: uncertainties.map(({ of, deviation, behaviour }) => ({
      of,
      deviation,
      lasting: behaviour === "lasting",
    })),
    correlations: uncertainties.map(({ id }) =>
      uncertainties.map((other) => {
        if (other.id === id) return 1;
        return correlations.find(({ between }) => between.includes(id) && between.includes(other.id))?.coefficient ?? 0;
      }),
    ),
    costs: rateOf("costs"),
    power: rateOf("power"),
    construction: rateOf("construction"),
    growth: years.map((year) => shareAt(study.funds[0]?.customerGrowth?.rate, year)),
    funds: study.funds.map((fund) => planned(planFund(study, fund))),
  };
  await writeFile(resolve(folder, "plan.json"), JSON.stringify(plan));
  await writeFile(resolve(folder, "draws.bin"), new Uint8Array(draws.buffer));
}

/** A fund's planned dollars by year, by the names that project.py reads. */
function planned(plan: FundPlan) {
  const { fund, years } = plan;
  const revenue = lineRevenues(plan, customPath(fund));
  const sum = (rows: readonly (readonly number[])[]) =>
    years.map((_, year) => rows.reduce((total, row) => total + (row[year] ?? 0), 0));
  const billed = (kind: string) =>
    sum(revenue.filter(({ plan: { line } }) => line.kind === kind).map((each) => each.billed));
  const line = (lines: FundPlan["operating"] | FundPlan["otherRevenue"], id: string) =>
    lines.find((each) => each.line.id === id)?.dollars ?? [];
  const project = (id: string, source: "rates" | "debt" | "reserves") =>
    sum(plan.projects.filter((each) => each.project.id === id).map((each) => fundedBy(each, source)));
  const [issue] = fund.issues ?? [];
  const [reserve] = plan.reserves;
  const old = plan.loans.find(({ issued }) => issued === null);
  const ofADollar = issue === undefined ? [] : issuePayments(issue, 1);
  return {
    fixed: billed("fixed"),
    volume: billed("volume"),
    uncollectible: years.map((_, year) => shareAt(fund.collection?.uncollectible, year)),
    fees: line(plan.otherRevenue, "fees"),
    taps: line(plan.otherRevenue, "taps"),
    staff: line(plan.operating, "staff"),
    power: line(plan.operating, "power"),
    chemicals: line(plan.operating, "chemicals"),
    transfers: plan.transfers[0]?.dollars,
    borrowed: project("plant", "debt"),
    projectShare: issue === undefined ? 1 : projectShare(issue),
    oldDebt: sum([old?.principal ?? [], old?.interest ?? []]),
    ofADollar: years.map((year) =>
      ofADollar.filter((each) => each.year === year).reduce((total, each) => total + each.principal + each.interest, 0),
    ),
    payGo: project("mains", "rates"),
    fromReserve: project("mains", "reserves"),
    interest: years.map((_, year) => shareAt(fund.interest?.rate, year)),
    average: fund.interest?.basis === "average",
    reserveInterest: years.map((_, year) => shareAt(reserve?.reserve.interest, year)),
    reserveOpening: reserve?.reserve.opening,
    deposits: reserve?.deposits,
    lagShare: lagShare(plan),
    opening: fund.opening.balance,
    billedBefore: plan.lines.reduce((total, { baseUnits, price }) => total + baseUnits * price, 0),
    ...{ coverage: leastRatio(1.25, plan), allIn: leastRatio(1, plan), days: 90, minimum: 100_000, months: 2 },
  };
}
