import type { Project } from "./capital-schema";
import { grow } from "./grow";
import { shareAt, type StudyYears } from "./study-years";
import type { Inflator } from "./study-schema";

/** Who pays, in the order that a capital plan shows. */
export const FUNDING_SOURCES = ["rates", "debt", "grants", "reserves", "contributions"] as const;

/** A project with its inflated cost, by projected year. Dollars. */
export interface ProjectPlan {
  readonly project: Project;
  readonly cost: readonly number[];
}

/** What a source of funding pays for a project in each projected year. Dollars. */
export function fundedBy({ project, cost }: ProjectPlan, source: (typeof FUNDING_SOURCES)[number]): readonly number[] {
  const share = project.funding[source] ?? 0;
  return cost.map((dollars) => dollars * share);
}

/** A project's cost in each projected year: base-year dollars grown by its inflator, or the dollars of the year as they are. */
export function planProject(project: Project, inflators: readonly Inflator[], years: StudyYears): ProjectPlan {
  const inflator = inflators.find(({ id }) => id === project.inflator);
  const index = grow({ base: 1, rateAt: (at) => shareAt(inflator?.rate, at), decimals: null }, years);
  return {
    project,
    cost: years.years.map((year, at) => {
      const entered = project.costs.filter((each) => each.year === year);
      return entered.reduce((sum, { amount }) => sum + amount, 0) * (index[at] ?? 1);
    }),
  };
}
