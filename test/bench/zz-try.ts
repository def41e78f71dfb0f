import fc from "fast-check";
import { openNodeSolver } from "../../src/adapters/highs/node";
import { planFund } from "../../src/domain/study/fund-plan";
import { fundTask } from "../../src/domain/study/path/fund-task";
import { solveSequentially } from "../../src/domain/study/path/solve-sequentially";
import { pathMeasure } from "../../src/domain/study/path/path-measure";
import { printedPath } from "../../src/domain/study/path/printed-path";
import { anyStudy } from "../support/random-study";
import { yalpsSolver } from "../support/yalps-solver";
import {
  frontLoadedBySearch,
  leastBySearch,
  levelBySearch,
  passes,
  smoothestBySearch,
} from "../support/path-by-search";
const main = async () => {
  const s = await openNodeSolver();
  const shape = { funds: [1, 1], years: [2, 7], elasticity: "sometimes", caps: "roomy" } as const;
  const seed = Number(process.argv[2] ?? 5);
  let n = 0,
    ok = 0,
    infeasible = 0;
  const t0 = performance.now();
  for (const study of fc.sample(anyStudy(shape), { numRuns: Number(process.argv[3] ?? 40), seed }))
    for (const o of ["level", "least", "smooth", "front-loaded"] as const) {
      const plan = planFund(study, study.funds[0]!);
      const cap = study.funds[0]!.tests!.find((t) => t.test === "increase-cap") as any;
      const most = cap?.atMost ?? 1;
      n++;
      const tasks = [fundTask(plan, o)];
      const a = await solveSequentially(tasks, s.solve),
        b = await solveSequentially(tasks, yalpsSolver);
      const fa = a?.tests === "kept" ? a.increases[0]! : null,
        fb = b?.tests === "kept" ? b.increases[0]! : null;
      const search =
        o === "level"
          ? levelBySearch(plan, most)
          : o === "smooth"
            ? smoothestBySearch(plan, most)
            : o === "front-loaded"
              ? frontLoadedBySearch(plan, most)
              : leastBySearch(plan, most);
      const m = fa === null ? null : o === "least" ? fa : pathMeasure(o, plan, fa);
      const diff =
        m === null || search === null
          ? m === search
            ? 0
            : 99
          : Array.isArray(m)
            ? Math.max(...m.map((x, i) => Math.abs(x - (search as number[])[i]!)))
            : Math.abs((m as number) - (search as number));
      const d2 =
        fa === null || fb === null ? (fa === fb ? 0 : 99) : Math.max(...fa.map((x, i) => Math.abs(x - fb[i]!)));
      const pass = fa === null || passes(plan, fa);
      if (fa === null) infeasible++;
      const pr = fa === null ? null : printedPath(plan, fa, o);
      const prok = pr === null || pr.remarks.length > 0 || passes(plan, pr.increases, "printed");
      if (diff > 1e-6 || d2 > 1e-6 || !pass || !prok)
        console.log(
          o,
          "diff",
          diff,
          "yalps",
          d2,
          "pass",
          pass,
          "printed",
          prok,
          "rounds",
          a?.changes.length,
          a?.changes.at(-1),
          b?.changes.length,
          "elastic",
          JSON.stringify(study.funds[0]!.elasticity),
          study.years,
          JSON.stringify(fa),
          JSON.stringify(fb),
          JSON.stringify(search),
          most,
        );
      else ok++;
    }
  console.log({ n, ok, infeasible, ms: performance.now() - t0 });
};
void main();
