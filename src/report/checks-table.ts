import { formula } from "../formula/formula-tag";
import { thisRow } from "../formula/references";
import type { ChecksBlock, Sheet, TableBlock } from "./report";

/** Column of the verdict in a checks table. */
export const VERDICT_COLUMN = "Result";

/**
 * Checks as a native table, so that each comparison is written out and its verdict is a formula a reader can follow.
 * An error on either side counts as FAIL.
 * @example checksTable(block, "AgingSummaryChecks").columns.map((each) => each.name)
 * // ["Check", "This report", "Compared with", "Difference", "Allowed", "Result"]
 */
export function checksTable(block: ChecksBlock, name: string): TableBlock {
  const verdict = formula`IFERROR(IF(ABS(${thisRow("Difference")})<=${thisRow("Allowed")},"PASS","FAIL"),"FAIL")`;
  return {
    kind: "table",
    name,
    rowCount: block.checks.length,
    columns: [
      { name: "Check", format: "text", width: 38, values: block.checks.map((each) => each.label) },
      { name: "This report", format: "decimal", width: 16, values: block.checks.map((each) => each.left) },
      { name: "Compared with", format: "decimal", width: 16, values: block.checks.map((each) => each.right) },
      {
        name: "Difference",
        format: "decimal",
        width: 14,
        formula: formula`${thisRow("This report")}-${thisRow("Compared with")}`,
      },
      { name: "Allowed", format: "decimal", width: 12, values: block.checks.map((each) => each.tolerance) },
      { name: VERDICT_COLUMN, format: "text", width: 10, formula: verdict },
    ],
    highlights: [{ column: VERDICT_COLUMN, kind: "pass-fail" }],
  };
}

/**
 * Name of the table a checks block becomes.
 * @example checksTableName("aging", { key: "summary" }, 0) // "AgingSummaryChecks"
 */
export function checksTableName(reportId: string, sheet: Pick<Sheet, "key">, index: number): string {
  const words = [...reportId.split(/[^A-Za-z0-9]+/), ...sheet.key.split(/[^A-Za-z0-9]+/)].filter((word) => word !== "");
  const joined = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join("");
  return `${joined}Checks${index === 0 ? "" : String(index + 1)}`;
}
