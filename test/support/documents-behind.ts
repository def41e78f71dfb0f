import type { AgingArgs } from "../../src/analyses/aging/aging-args";
import type { DrillCell, DrillResult } from "../../src/analyses/aging/drill-cell";
import { drillDown } from "../../src/analyses/aging/drill-down";
import type { Database } from "../../src/ports/database";

/** All documents behind a cell of the aging, which must add up to it. */
export async function documentsBehind(database: Database, args: AgingArgs, cell: DrillCell): Promise<DrillResult> {
  const result = await drillDown(database, args, { cell, top: 10_000 });
  expectAdding(result);
  return result;
}

/** Every document of a cell: its open amount is its own less what was applied, and together they are the cell. */
function expectAdding(result: DrillResult): void {
  for (const { id, amountCents, openCents, applied } of result.documents) {
    expect([id, amountCents - applied.reduce((sum, { cents }) => sum + cents, 0)]).toEqual([id, openCents]);
  }
  expect(result.documents).toHaveLength(result.count);
  expect(result.documents.reduce((sum, { openCents }) => sum + openCents, 0)).toBe(result.totalCents);
}
