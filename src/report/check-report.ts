import { chartProblems } from "./check-charts";
import { namingProblems } from "./check-names";
import { referenceProblems } from "./check-references";
import { statementProblems } from "./check-statements";
import type { Report } from "./report";

/**
 * What keeps a report from being placed: illegal or repeated names, references to what it does not hold, columns
 * of unequal length. Empty when it can be placed. The sentences are for developers: a user cannot cause them.
 */
export function checkReport(report: Report): readonly string[] {
  const empty = report.sheets.length === 0 ? [`report ${report.id} has no sheets`] : [];
  return [
    ...empty,
    ...namingProblems(report),
    ...referenceProblems(report),
    ...statementProblems(report),
    ...chartProblems(report),
  ];
}
