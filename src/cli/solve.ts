import { PATH_OBJECTIVES, type PathObjective } from "../domain/study/path/path-objective";
import { solvePath } from "../domain/study/path/solve-path";
import type { RateStudy } from "../domain/study/study-schema";
import { optionChoice, optionSwitch, requiredText } from "./arguments";
import type { Arguments, Command, Workplace } from "./command";
import { solveJson } from "./solve-json";
import { solveText } from "./solve-text";
import { readStudyFile } from "./study-file";

/** `ratebook solve`: the path of increases that meets every test of policy. */
export const solveCommand: Command = {
  name: "solve",
  summary:
    "the path of rate increases that meets every test of policy, which test decides it, and what each limit costs",
  usage: [
    "--study S.json        the rate study (ratebook project --json-schema tells its form)",
    "--objective level     level: the same increase every year. least: just in time. smooth: the least change from year",
    "                      to year. front-loaded: each a share of the one before. custom, status-quo: as given",
    "--json                one JSON document on standard output and nothing else",
    "Exit code 1 where no path keeps every test; the smallest ways out are told.",
  ],
  options: { study: { type: "string" }, objective: { type: "string" }, json: { type: "boolean" } },
  run: async (args: Arguments, place: Workplace) => {
    const objective = optionChoice(args, "objective", PATH_OBJECTIVES);
    const study = await readStudyFile(requiredText(args, "study", "study.json"));
    const solution = await solved(study, objective, place);
    place.out(optionSwitch(args, "json") ? solveJson(study, solution) : solveText(solution));
    return solution.funds.some(({ found }) => found === "relaxed" || found === "none") ? 1 : 0;
  },
};

async function solved(study: RateStudy, objective: PathObjective, place: Workplace) {
  const solver = await place.openSolver();
  try {
    return await solvePath(study, objective, solver.solve);
  } finally {
    solver.close();
  }
}
