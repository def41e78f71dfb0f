import { formula } from "../../../../formula/formula-tag";
import { cellsDown, cellsOf, input } from "../../../../formula/references";
import { type FundPages, inputName, statementName } from "../fund-pages";
import { check, span, type StudyCheck } from "./study-check";

/** What a careful reader asks of the assumptions on operation, use and collection. */
export function assumptionChecks(pages: FundPages): readonly StudyCheck[] {
  const { operating } = pages.plan;
  // From the heading on, so that one budget line is a range too.
  const ends = ["lines", operating.at(-1)?.line.id ?? "sum"] as const;
  const names = cellsDown(statementName(pages, "Operating"), "Item", ends);
  return [
    check(
      "Budget lines that read like money set aside (they would lower coverage)",
      formula`COUNTIF(${names},"*reserve*")+COUNTIF(${names},"*transfer*")`,
      { catches: 6 },
    ),
    check("Budget lines of depreciation (no cash cost)", formula`COUNTIF(${names},"*depreciation*")`, { catches: 10 }),
    ...useChecks(pages),
    check(
      "Some bills are never collected (judgement: 0 assumes that all are paid)",
      formula`IF(SUM(${cellsOf(statementName(pages, "Yearly"), "uncollectible", span(pages))})>0,1,0)`,
      { catches: 8, right: formula`1` },
    ),
  ];
}

/** Only a fund that sells by volume has use that responds, and units to mix up. */
function useChecks(pages: FundPages): readonly StudyCheck[] {
  const sold = pages.plan.lines.filter(({ line }) => line.kind === "volume");
  if (sold.length === 0) return [];
  const units = new Set(sold.flatMap(({ line }) => line.unit ?? []));
  const periods = new Set(sold.map(({ line }) => line.perYear ?? 1));
  return [
    check(
      "Use responds to price (judgement: 0 assumes that it does not)",
      formula`IF(${input(inputName(pages, "Elasticity"))}<0,1,0)`,
      { catches: 8, right: formula`1` },
    ),
    check("Units in which volume is priced", formula`${Math.max(1, units.size)}`, { catches: 9, right: formula`1` }),
    check(
      "Periods for which volume is counted: all months, all quarters or all years (judgement)",
      formula`${periods.size}`,
      {
        catches: 9,
        right: formula`1`,
      },
    ),
  ];
}
