import { FUNDING_SOURCES } from "../../../domain/study/capital-plan";
import type { Project } from "../../../domain/study/capital-schema";
import type { StudyProblem } from "../../../domain/study/study-problem";
import type { Workbook } from "../../../ports/workbook";
import type { CellValue } from "../../../report/placed";
import { fundingTable, SOURCE_WORDS } from "../report/capital-statement";
import type { FundPages } from "../report/fund-pages";
import { isNumber, isSame, missing, noNumber } from "./sheet-line";

/** Projects with the shares that the table of funding holds now. */
export interface ReadFunding {
  readonly projects: readonly Project[];
  readonly problems: readonly StudyProblem[];
}

/** Who pays for each project, as typed; a project is known by its name. */
export async function readFunding(
  readTable: Workbook["readTable"],
  pages: FundPages,
  projects: readonly Project[],
): Promise<ReadFunding> {
  const name = fundingTable(pages);
  const table = await readTable(name);
  if (table === null) return { projects, problems: [missing(name)] };
  const column = (heading: string): number => table.columns.indexOf(heading);
  const read = projects.map((project, index) => {
    const byName = table.rows.filter((row) => row[column("Project")] === project.name);
    const row = byName.length === 1 ? byName[0] : table.rows[index];
    return fundingOf(project, (heading) => row?.[column(heading)] ?? null, name);
  });
  return { projects: read.map(({ project }) => project), problems: read.flatMap(({ problems }) => problems) };
}

function fundingOf(project: Project, cell: (heading: string) => CellValue, table: string) {
  const changes: [string, number][] = [];
  const problems: StudyProblem[] = [];
  for (const source of FUNDING_SOURCES) {
    const now = cell(SOURCE_WORDS[source]);
    if (isSame(project.funding[source] ?? 0, now)) continue;
    if (isNumber(now)) changes.push([source, now]);
    else problems.push(noNumber(`${table}, ${project.name}, ${SOURCE_WORDS[source]}`, now));
  }
  if (changes.length === 0) return { project, problems };
  return { project: { ...project, funding: { ...project.funding, ...Object.fromEntries(changes) } }, problems };
}
