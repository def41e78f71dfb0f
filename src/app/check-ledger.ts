import type { Finding } from "../domain/finding";
import { findingsOfCheck, type LoadedExports } from "../intake/checks/finding-of-check";
import { LEDGER_CHECKS } from "../intake/checks/ledger-check";
import { REFERENCE_CHECKS } from "../intake/checks/reference-check";
import { loadFindings } from "../intake/load-findings";
import type { LoadResult, TieOut } from "../intake/load-result";
import { tieOut } from "../intake/tie-out";
import { tieOutFindings } from "../intake/tie-out-findings";
import { LEDGER_TABLES } from "../ledger/tables";
import type { Database } from "../ports/database";
import type { JobOptions } from "../ports/progress";

/** What the ledger holds, whether it ties out, and what is wrong with it, the gravest first. */
export interface LedgerCheckResult {
  readonly tables: readonly { readonly name: string; readonly rows: number; readonly rejected: number }[];
  readonly tieOut: readonly TieOut[];
  readonly findings: readonly Finding[];
}

/** Puts a loaded ledger to every check. */
export async function checkLedger(
  database: Database,
  exports: LoadedExports,
  options: JobOptions = {},
): Promise<LedgerCheckResult> {
  const tables = await tableCounts(database, exports.load);
  const held = new Set(tables.filter(({ rows }) => rows > 0).map(({ name }) => name));
  const checks = [...REFERENCE_CHECKS.filter(({ needs }) => held.has(needs)), ...LEDGER_CHECKS];
  const findings: Finding[] = [...loadFindings(exports.load)];
  for (const [index, check] of checks.filter(({ table }) => held.has(table)).entries()) {
    options.progress?.({ label: "Checking the ledger", done: index, total: checks.length });
    findings.push(...(await findingsOfCheck(database, check, exports)));
  }
  const ties = await tieOut(database);
  findings.push(...tieOutFindings(ties));
  return { tables, tieOut: ties, findings: gravestFirst(findings) };
}

async function tableCounts(database: Database, load: LoadResult): Promise<LedgerCheckResult["tables"]> {
  const counts = LEDGER_TABLES.map(
    ({ name }) => `SELECT '${name}' AS name, count(*)::BIGINT AS row_count FROM "${name}"`,
  );
  const { rows } = await database.select(counts.join(" UNION ALL "), []);
  return rows.map(([name, count]) => ({
    name: String(name),
    rows: Number(count),
    rejected: load.files
      .filter((file) => file.tables.includes(String(name)))
      .reduce((sum, file) => sum + file.rejected, 0),
  }));
}

const GRAVITY: Readonly<Record<Finding["severity"], number>> = { error: 0, warning: 1, info: 2 };

function gravestFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
}
