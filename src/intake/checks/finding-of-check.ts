import type { Finding } from "../../domain/finding";
import { printDollars } from "../../domain/money";
import type { Database } from "../../ports/database";
import type { ExportFile } from "../../ports/export-file";
import { type Row, runQuery } from "../../ports/query";
import { linesOfRecords } from "../lines-of-records";
import type { LoadResult } from "../load-result";
import type { LedgerCheck } from "./check-query";

/** What was loaded, and from where; rows of the ledger name their file by its place in `files`, from 1. */
export interface LoadedExports {
  readonly load: LoadResult;
  readonly files: readonly ExportFile[];
}

type PatternRow = Row<LedgerCheck["query"]>;
type Lines = ReadonlyMap<number, number>;

/**
 * Runs one check: a finding for each pattern among the rows, the most frequent first, and one for all patterns beyond the
 * twentieth; nothing when the ledger passes it.
 */
export async function findingsOfCheck(
  database: Database,
  check: LedgerCheck,
  exports: LoadedExports,
): Promise<readonly Finding[]> {
  const rows = await runQuery(database, check.query, {});
  const lines = await linesOfFiles(rows, exports);
  const patterns = new Set(rows.map(({ place }) => place));
  return [...patterns].flatMap((place) => {
    const own = rows.filter((row) => row.place === place);
    const [first] = own;
    if (first === undefined) return [];
    const sample = [...new Set(own.map((row) => placeOf(row, exports, lines)))];
    const { row_count: count, amount_cents: amountCents } = first;
    return [
      { code: check.code, severity: check.severity, message: sentence(check, first), count, amountCents, sample },
    ];
  });
}

function sentence(check: LedgerCheck, row: PatternRow): string {
  const noun = check.noun[row.row_count === 1 ? 0 : 1];
  const money = row.amount_cents === null ? "" : ` (${printDollars(row.amount_cents)})`;
  const counted = `${row.row_count.toLocaleString("en-US")} ${noun}${money}`;
  if (row.pattern_count === 1)
    return `In ${check.table}: ${counted} ${check.what.replaceAll("{pattern}", () => row.pattern ?? "")}`;
  const patterns = row.pattern_count.toLocaleString("en-US");
  return `In ${check.table}: and ${patterns} more patterns of this kind (${check.code}), ${counted} together. Mend the frequent ones above first.`;
}

/** The lines of all sample rows, by number of the file; one walk through each file. */
async function linesOfFiles(
  rows: readonly PatternRow[],
  { files, load }: LoadedExports,
): Promise<ReadonlyMap<number, Lines>> {
  const lines = new Map<number, Lines>();
  for (const number of new Set(rows.flatMap((row) => row.source_file ?? []))) {
    const file = files[number - 1];
    const loaded = load.files.find((each) => each.file === file?.name);
    if (file === undefined || loaded === undefined) continue;
    const records = rows.flatMap((row) => (row.source_file === number ? (row.source_record ?? []) : []));
    lines.set(number, await linesOfRecords(file, loaded, new Set(records)));
  }
  return lines;
}

function placeOf(row: PatternRow, { files }: LoadedExports, lines: ReadonlyMap<number, Lines>): string {
  const file = files[(row.source_file ?? 0) - 1];
  const line = lines.get(row.source_file ?? 0)?.get(row.source_record ?? 0);
  const where = file === undefined ? "" : line === undefined ? `${file.name}: ` : `${file.name} line ${String(line)}: `;
  return `${where}${row.subject ?? ""}`;
}
