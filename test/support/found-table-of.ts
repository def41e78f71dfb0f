import type { FileShape } from "../../src/intake/file-shape";
import type { FoundColumn, FoundTable } from "../../src/intake/layout/found-table";
import { findFormat } from "../../src/intake/values/find-format";

/** A table as the layout finds it, written down by hand: headings (null for none printed) over rows of texts. */
export interface TableByHand {
  readonly fileName?: string;
  readonly preamble?: readonly string[];
  /** `Account | Due Date | Balance`; an empty place is a column without a heading; absent for a file without headings. */
  readonly headings?: string;
  /** Rows as `A1 | 10/31/2026 | 5.00`; an empty place is an empty cell. */
  readonly rows: readonly string[];
  readonly asOf?: string;
  readonly linesPerRecord?: 1 | 2;
  readonly shape?: FileShape;
}

/** Computes formats, shares and samples of the columns from the rows. */
export function foundTableOf(table: TableByHand): FoundTable {
  const records = table.rows.map((row) => row.split("|").map((cell) => (cell.trim() === "" ? null : cell.trim())));
  const width = Math.max(...records.map(({ length }) => length));
  const headings = table.headings?.split("|").map((heading) => (heading.trim() === "" ? null : heading.trim()));
  return {
    fileName: table.fileName ?? "export.csv",
    shape: table.shape ?? { form: "delimited", delimiter: "," },
    preamble: table.preamble ?? [],
    headerLines: headings === undefined ? 0 : 1,
    linesPerRecord: table.linesPerRecord ?? 1,
    columns: Array.from({ length: width }, (_, position) => columnOf(headings?.[position] ?? null, position, records)),
    records,
    asOf: table.asOf ?? null,
  };
}

function columnOf(
  heading: string | null,
  position: number,
  records: readonly (readonly (string | null)[])[],
): FoundColumn {
  const values = records.map((record) => record[position] ?? null);
  const texts = values.filter((text) => text !== null);
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return {
    name: heading ?? `Column ${position + 1}`,
    heading,
    position,
    format: findFormat(values, heading),
    filledShare: records.length === 0 ? 0 : texts.length / records.length,
    samples: [...counts].sort(([, a], [, b]) => b - a).map(([text]) => text),
    distinctCount: counts.size,
  };
}
