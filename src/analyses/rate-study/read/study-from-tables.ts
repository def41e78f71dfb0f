import { customPath, projectStudy } from "../../../domain/study/project-study";
import { STATUS_QUO } from "../../../domain/study/rate-path";
import { type ReadStudy, readStudy } from "../../../domain/study/read-study";
import type { StudyProblem } from "../../../domain/study/study-problem";
import type { RateStudy } from "../../../domain/study/study-schema";
import type { Workbook } from "../../../ports/workbook";
import { inflatorStatement } from "../report/assumption-blocks";
import type { FundPages } from "../report/fund-pages";
import { studyPages } from "../report/study-pages";
import { changeEach, yearlyShare } from "./change-line";
import { fundFromTables } from "./fund-from-tables";
import { changedLines, isNumber, isSame, noNumber } from "./sheet-line";

const EFFECTIVE_MONTH = "In_EffectiveMonth";

/**
 * The study that a workbook keeps, with what a director changed in its coloured cells: assumptions, budgets, debt, projects,
 * reserves, prices and increases. What was not changed stays as the study had it. Problems name sheet table, line and year.
 * @param kept the study that the workbook was written from
 */
export async function studyFromTables(
  workbook: Pick<Workbook, "readTable" | "readInputs">,
  kept: RateStudy,
): Promise<ReadStudy> {
  const recommended = projectStudy(kept, customPath);
  const pages = studyPages({ study: kept, recommended, statusQuo: projectStudy(kept, () => STATUS_QUO) });
  const shared = await sharedAssumptions(workbook, kept, pages);
  const funds = await Promise.all(pages.map((each) => fundFromTables(workbook, each)));
  const problems = [...shared.problems, ...funds.flatMap((each) => each.problems)];
  if (problems.length > 0) return { study: null, problems };
  return readStudy({ ...shared.study, funds: funds.map(({ fund }) => fund) });
}

interface Shared {
  readonly study: RateStudy;
  readonly problems: readonly StudyProblem[];
}

async function sharedAssumptions(
  { readTable, readInputs }: Pick<Workbook, "readTable" | "readInputs">,
  kept: RateStudy,
  [first]: readonly FundPages[],
): Promise<Shared> {
  const month = (await readInputs([EFFECTIVE_MONTH])).get(EFFECTIVE_MONTH);
  const problems = isNumber(month) ? [] : [noNumber(EFFECTIVE_MONTH, month)];
  const dated = isNumber(month) && !isSame(kept.effectiveMonth ?? 1, month) ? { ...kept, effectiveMonth: month } : kept;
  if (first === undefined || kept.inflators === undefined || kept.inflators.length === 0)
    return { study: dated, problems };
  const read = await changedLines(readTable, inflatorStatement(first));
  const inflators = changeEach(kept.inflators, read.lines, {
    suffix: "",
    by: (inflator, line) => ({ ...inflator, rate: yearlyShare(line) }),
  });
  return { study: { ...dated, inflators }, problems: [...problems, ...read.problems] };
}
