import { toDollars } from "../../../domain/money";
import { titled } from "../../../report/heading";
import type { Sheet } from "../../../report/report";
import { checksText } from "./checks-text";
import type { PackRun } from "./pack-run";

/** The table with a row for each time the pack was written. */
export const LOG_TABLE = "PackLog";

/** Files that a run names. */
const NAMED = 3;

/** Every time the pack was written: when, for which month end, from which files, and whether its checks passed. */
export function logSheet({ result, context, checks }: PackRun): Sheet {
  return {
    key: "log",
    name: "Log of runs",
    orientation: "landscape",
    blocks: [
      titled("Log of runs"),
      { kind: "note", lines: ["One row for each time the pack was written; nothing is taken away."] },
      {
        kind: "table",
        name: LOG_TABLE,
        rowCount: 1,
        columns: [
          { name: "Run at (UTC)", format: "text", width: 24, values: [context.stamp] },
          { name: "As of", format: "date", width: 14, values: [{ date: result.args.asOf }] },
          { name: "Receivables ($)", format: "dollars", width: 18, values: [toDollars(result.aging.totalCents)] },
          { name: "Checks passed", format: "text", width: 15, values: [checksText(checks)] },
          { name: "Findings", format: "count", width: 10, values: [context.findings.length] },
          { name: "Made from", format: "text", width: 70, values: [filesText(context.sources)] },
        ],
      },
    ],
  };
}

/**
 * The first files by name, and how many more there were.
 * @example filesText(["a.csv", "b.csv", "c.csv", "d.csv", "e.csv"]) // "a.csv, b.csv, c.csv and 2 more"
 */
export function filesText(files: readonly string[]): string {
  const more = files.length - NAMED;
  return more <= 0 ? files.join(", ") : `${files.slice(0, NAMED).join(", ")} and ${more} more`;
}
