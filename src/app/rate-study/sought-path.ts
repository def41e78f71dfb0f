import type { SolveLinear } from "../../domain/study/path/linear-model";
import type { FundPath } from "../../domain/study/path/solve-path";
import { solvePath } from "../../domain/study/path/solve-path";
import type { RateStudy } from "../../domain/study/study-schema";
import type { PathObjective, SolvedPath } from "../study-path";
import { fiscalYear, percentWords } from "../study-results";
import { reasonsOf } from "./path-reasons";

/**
 * Looks for the path of every fund and says what was found: the increases as they are printed, which tests decide them, and what
 * each limit costs. A fund whose tests no path keeps has no increases; its ways out are told instead.
 */
export async function soughtPath(study: RateStudy, objective: PathObjective, solve: SolveLinear): Promise<SolvedPath> {
  const solution = await solvePath(study, objective, solve);
  const found = solution.funds.filter((fund) => fund.found === "solved");
  const without = solution.funds.filter((fund) => fund.found !== "solved");
  return {
    increasesByFund: Object.fromEntries(found.map(({ plan, increases }) => [plan.fund.id, increases])),
    words: [...found.map(pathWords), ...without.map(withoutWords), ...reasonsOf(solution)],
    without: without.map(({ plan }) => plan.fund.name),
  };
}

/** "Water: 1.8 % every year, FY2027 to FY2031." */
function pathWords({ plan, increases }: FundPath): string {
  const { fund, years } = plan;
  const printed = increases.map(percentWords);
  const [first = percentWords(0)] = printed;
  const [from = 0, to = from] = [years[0], years.at(-1)];
  if (increases.every((increase) => increase === 0)) return `${fund.name}: no increase is needed.`;
  if (printed.every((increase) => increase === first))
    return `${fund.name}: ${first} every year, ${fiscalYear(from)} to ${fiscalYear(to)}.`;
  return `${fund.name}: ${printed.map((increase, at) => `${fiscalYear(years[at] ?? 0)} ${increase}`).join(", ")}.`;
}

function withoutWords({ plan, found }: FundPath): string {
  const ways =
    found === "relaxed"
      ? " Each way out below would do by itself; the smallest is first."
      : " Easing its tests does not help.";
  return `No path keeps every test of ${plan.fund.name}, so none is recommended.${ways}`;
}
