import type { Finding } from "../../domain/finding";
import { printDollars } from "../../domain/money";
import type { Database } from "../../ports/database";
import type { ExportFile } from "../../ports/export-file";
import { type Row, runQuery } from "../../ports/query";
import { linesOfRecords } from "../lines-of-records";
import type { LoadResult } from "../load-result";
import type { LedgerCheck } from "./ledger-check";

/** What was loaded, and from where; rows of the ledger name their file by its place in `files`, from 1. */
export interface LoadedExports {
  readonly load: LoadResult;
  readonly files: readonly ExportFile[];
}

type SampleRow = Row<LedgerCheck["query"]>;

/** Runs one check; the finding, or nothing when the ledger passes it. */
export async function findingsOfCheck(
  database: Database,
  check: LedgerCheck,
  exports: LoadedExports,
): Promise<readonly Finding[]> {
  const rows = await runQuery(database, check.query, {});
  const [first] = rows;
  if (first === undefined) return [];
  const { row_count: count, amount_cents: amountCents } = first;
  const money = amountCents === null ? "" : ` (${printDollars(amountCents)})`;
  const noun = check.noun[count === 1 ? 0 : 1];
  const message = `In ${check.table}: ${count.toLocaleString("en-US")} ${noun}${money} ${check.what}`;
  const sample = await samplePlaces(rows, exports);
  return [{ code: check.code, severity: check.severity, message, count, amountCents, sample }];
}

async function samplePlaces(rows: readonly SampleRow[], { files, load }: LoadedExports): Promise<readonly string[]> {
  const places: string[] = [];
  for (const number of new Set(rows.map((row) => row.source_file))) {
    const file = files[(number ?? 0) - 1];
    const own = rows.filter((row) => row.source_file === number);
    const misfits = load.files.find((each) => each.file === file?.name)?.misfits ?? [];
    const records = new Set(own.flatMap((row) => row.source_record ?? []));
    const lines = file === undefined ? new Map<number, number>() : await linesOfRecords(file, records, misfits);
    places.push(...own.map((row) => placeOf(row, file, lines)));
  }
  return places;
}

function placeOf(row: SampleRow, file: ExportFile | undefined, lines: ReadonlyMap<number, number>): string {
  const line = lines.get(row.source_record ?? 0);
  const where = file === undefined ? "" : line === undefined ? `${file.name}: ` : `${file.name} line ${String(line)}: `;
  return `${where}${row.subject ?? ""}`;
}
