import type { ExportFile } from "../../ports/export-file";
import type { GridRow, GridRows } from "../grid/grid-row";
import { delimitedRows } from "../text/delimited-rows";
import { decodeText } from "../text/decode-text";
import type { OpenedExport } from "./opened-export";

const TAIL_BYTES = 65_536;
const LINE_FEED = 10;

/**
 * The last rows of a large delimited file, for the totals that it prints; their lines are not known and count from 1. Empty for
 * other shapes, whose rows cannot be cut without those before them.
 */
export async function lastRows(
  file: ExportFile,
  { shape, encoding }: Pick<OpenedExport, "shape" | "encoding">,
): Promise<readonly GridRow[]> {
  if (shape.value.form !== "delimited" || encoding.value.startsWith("utf-16")) return [];
  const start = Math.max(0, file.size - TAIL_BYTES);
  const bytes = await file.read(start, file.size);
  const first = start + bytes.indexOf(LINE_FEED) + 1;
  const tail: ExportFile = {
    ...file,
    size: file.size - first,
    read: (from, to) => file.read(first + from, Math.min(file.size, first + to)),
  };
  return collected(delimitedRows(decodeText(tail, encoding.value), shape.value.delimiter));
}

async function collected(rows: GridRows): Promise<readonly GridRow[]> {
  const all: GridRow[] = [];
  for await (const chunk of rows) all.push(...chunk);
  return all;
}
