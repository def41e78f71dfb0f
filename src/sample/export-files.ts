import { CsvTable } from "./csv-table";
import type { SampleSettings } from "./sample-settings";

/** Tables the sample city writes, in the order their control totals are listed. */
const TABLE_NAMES = [
  "accounts",
  "services",
  "charges",
  "payments",
  "adjustments",
  "reads",
  "arrangements",
  "installments",
  "notices",
  "service_orders",
  "holds",
  "book_cash",
  "bank",
] as const;

/** The export files under way, and the last number given in each series. */
export interface ExportFiles {
  table(name: SampleTable): CsvTable;
  readonly tables: readonly CsvTable[];
  /** The next number of a series: `nextId("P")` gives P0000001, P0000002 … */
  nextId(series: string): string;
}

/** A table the sample city can write. */
export type SampleTable = (typeof TABLE_NAMES)[number] | "applications";

/** Opens every file, with its header; `applications` only where it is asked for. */
export function openExportFiles(settings: SampleSettings): ExportFiles {
  const names: readonly SampleTable[] = settings.applications ? [...TABLE_NAMES, "applications"] : TABLE_NAMES;
  const tables = new Map<string, CsvTable>(names.map((name) => [name, new CsvTable(name)]));
  const last = new Map<string, number>();
  return {
    table: (name) => opened(tables, name),
    tables: [...tables.values()],
    nextId(series) {
      const number = (last.get(series) ?? 0) + 1;
      last.set(series, number);
      return `${series}${String(number).padStart(7, "0")}`;
    },
  };
}

function opened(tables: ReadonlyMap<string, CsvTable>, name: SampleTable): CsvTable {
  const table = tables.get(name);
  if (table === undefined) throw new Error(`table ${name} is not part of this sample`);
  return table;
}
