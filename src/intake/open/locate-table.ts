import { findTable, type LocatedTable } from "../layout/find-table";
import type { OpenedExport } from "./opened-export";

/** Finds the table in an opened file's sample. */
export function locateTable(
  fileName: string,
  opened: OpenedExport,
  headings: "to be found" | "none" = "to be found",
): LocatedTable {
  const located = findTable(opened.sample, {
    fileName,
    shape: opened.shape.value,
    linesPerRecord: opened.pair === null ? 1 : 2,
    firstWidth: opened.pair?.first.places.length ?? 0,
    headerless: headings === "none" || opened.bank !== null,
  });
  if (opened.sampleIsWhole) return located;
  return { ...located, facts: { ...located.facts, carriedFrom: null, closedAt: null } };
}
