import { formula } from "../../../../formula/formula-tag";
import { cellAt, type FundPages } from "../fund-pages";
import { plus } from "../join-formulas";
import { cautions, check, type StudyCheck } from "./study-check";

/** What a careful reader asks of projects and their funding. */
export function capitalChecks(pages: FundPages): readonly StudyCheck[] {
  const { projects, fund, years } = pages.plan;
  const overspent = (fund.issues ?? []).map(
    ({ id }) => formula`MIN(0,${cellAt(pages, "Debt", { row: `${id}_left`, year: years.length - 1 })})`,
  );
  return [
    check(
      "Projects whose cost is not inflated (judgement: right only for dollars of their year)",
      formula`${projects.filter(({ project }) => project.inflator === undefined).length}`,
      { catches: 10 },
    ),
    check("Connection fees that coverage counts", formula`${cautions(pages, ["fees-in-coverage"])}`, { catches: 10 }),
    check("Projects that spend more than the proceeds of their issues", plus(overspent), {
      catches: 10,
      format: "dollars",
      tolerance: 0.01,
    }),
  ];
}
