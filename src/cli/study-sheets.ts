import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { RunContext } from "../analyses/analysis";
import { solveRateStudy, type SolvedStudy } from "../app/rate-study/solve-rate-study";
import { studyFromLedger, writeImpact } from "../app/rate-study/write-from-ledger";
import { type StudyWriting, writeRateStudy } from "../app/rate-study/write-rate-study";
import { studyMemo } from "../app/study-memo";
import type { IsoDate } from "../domain/calendar";
import type { RateSchedule } from "../domain/rates/schedule-schema";
import type { PathObjective } from "../domain/study/path/path-objective";
import { policyInWords } from "../domain/study/policy-words";
import type { RateStudy } from "../domain/study/study-schema";
import type { Database } from "../ports/database";
import type { Workbook, WriteReceipt } from "../ports/workbook";
import type { Workplace } from "./command";
import { progressOn } from "./progress-line";
import type { Stages } from "./stages";

/** A study to be solved and written, with what it is solved from. */
export interface StudyAsked {
  readonly study: RateStudy | null;
  readonly objective: PathObjective;
  readonly schedule: RateSchedule | null;
  /** File of the memo; null for none. */
  readonly memo: string | null;
  readonly asOf: IsoDate;
  readonly context: RunContext;
  readonly place: Workplace;
  readonly stages: Stages;
}

/** What a written study comes to, for the terminal and as JSON. */
export interface StudyWritten {
  readonly objective: PathObjective;
  readonly funds: readonly {
    readonly fund: string;
    readonly name: string;
    readonly increases: readonly number[];
    readonly passes: boolean;
    readonly failing: readonly string[];
    /** First fiscal year in which a test fails without an increase; null for none. */
    readonly status_quo_fails: number | null;
  }[];
  readonly reasons: readonly string[];
  /** What the ledger could not give. */
  readonly notes: readonly string[];
  readonly impact: string | null;
  readonly memo: string | null;
}

/** Fills, solves and writes a rate study, the impact on bills and the memo; null where there is no study. */
export async function writeStudySheets(
  database: Database,
  workbook: Workbook,
  asked: StudyAsked,
): Promise<{ readonly sheets: WriteReceipt["sheets"]; readonly summary: StudyWritten } | null> {
  const { study, schedule, asOf, context, place, stages } = asked;
  if (study === null) return null;
  const options = { progress: progressOn(place) };
  const filled = await stages.time("units and collection from the ledger", () =>
    studyFromLedger(database, { study, schedule, to: asOf }, options),
  );
  const solved = await stages.time("solving, sensitivity and risk", () => solve(filled.study, asked));
  const { sheets } = await stages.time("workbook of the study", () =>
    writeRateStudy(workbook, solved, writing(context)),
  );
  const impact = await stages.time("bill impact", () =>
    writeImpact(database, { workbook, solved }, { schedule, asOf, context, ...options }),
  );
  await stages.time("memo", () => writeMemo(solved, asked));
  const told = { notes: filled.notes, impact: impact?.impact.headline ?? null, memo: asked.memo };
  return { sheets: [...sheets, ...(impact?.sheets ?? [])], summary: { ...summaryOf(solved), ...told } };
}

/** The command writes a file of its own, so nothing of hers can be in the way. */
function writing(context: RunContext): StudyWriting {
  return { context, options: { overwrite: "replace", stamp: context.stamp } };
}

async function solve(study: RateStudy, { objective, place }: StudyAsked): Promise<SolvedStudy> {
  const solver = await place.openSolver();
  try {
    const engines = { solve: solver.solve, simulator: place.simulator, progress: progressOn(place) };
    return await solveRateStudy(study, objective, engines);
  } finally {
    solver.close();
  }
}

async function writeMemo({ result }: SolvedStudy, { memo, place }: StudyAsked): Promise<void> {
  if (memo === null) return;
  const { study, statusQuo, recommended, reasons } = result;
  const text = studyMemo({ study, statusQuo, recommended, reasons, preparedOn: place.now().slice(0, 10) });
  await mkdir(dirname(memo), { recursive: true });
  await writeFile(memo, await place.docxOf(text));
}

function summaryOf({ result, solution }: SolvedStudy): Pick<StudyWritten, "objective" | "funds" | "reasons"> {
  return {
    objective: solution.objective,
    reasons: result.reasons,
    funds: solution.funds.map(({ plan, printed, increases }, at) => {
      const failing = printed.tests.filter(({ years }) => years.some(({ passes }) => !passes));
      const fails = (result.statusQuo[at]?.tests ?? []).flatMap(({ years }) =>
        years.filter(({ passes }) => !passes).map(({ year }) => year),
      );
      return {
        fund: plan.fund.id,
        name: plan.fund.name,
        increases,
        passes: failing.length === 0,
        failing: failing.map(({ test }) => policyInWords(test)),
        status_quo_fails: fails.length === 0 ? null : Math.min(...fails),
      };
    }),
  };
}
