import type { Sheet } from "../../../report/report";

const PURPOSES: readonly (readonly [keyEnd: string, purpose: string])[] = [
  ["-assumptions", "Opening balance, limits of tests, loan terms, growth"],
  ["-revenue", "Units, prices, revenue at existing and recommended rates"],
  ["-costs", "O&M, other revenue, transfers, capital, debt, reserves"],
  ["-status-quo", "Cash flow and tests with no increase"],
  ["-cash", "Cash flow and tests under the recommended increases"],
  ["summary", "Increases, when the status quo fails, what they pay for"],
  ["assumptions", "Inflators and the month of effect, for all funds"],
  ["usage", "Customers and use by class"],
  ["rates", "Rates in force and recommended, change in dollars and percent"],
  ["exhibit", "Schedule of rates for the ordinance"],
  ["scenarios", "Other paths side by side"],
  ["sensitivity", "What a change of an assumption does to the increases"],
  ["risk", "How sure the result is"],
  ["checks", "What an auditor asks, each as PASS or FAIL"],
  ["glossary", "Change log, and what the words mean"],
];

/** What a sheet of the study shows, in a line; its own title where it comes from another question. */
export function sheetPurpose({ key, blocks }: Sheet): string {
  const known = PURPOSES.find(([end]) => key === end || (end.startsWith("-") && key.endsWith(end)));
  const [first] = blocks;
  return known?.[1] ?? (first?.kind === "heading" ? first.text : "");
}
