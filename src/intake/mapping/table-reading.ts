import type { FoundColumn, FoundTable } from "../layout/found-table";
import { agingBuckets, type BucketColumn } from "./aging-bucket";
import { type Candidate, columnCandidates } from "./column-candidates";
import type { Meaning } from "./meaning";
import { type ServiceColumn, serviceColumns } from "./service-amount";

/** A table with what its columns are taken for. */
export interface TableReading {
  readonly found: FoundTable;
  /** File name and the lines above the table, lower case: where reports say what they are. */
  readonly title: string;
  readonly buckets: readonly BucketColumn[];
  readonly services: readonly ServiceColumn[];
  /** One column for each meaning, one meaning for each column. */
  readonly assigned: ReadonlyMap<Meaning, Candidate>;
  /** Columns that have as good a claim to a meaning as the one that has it. */
  readonly rivals: ReadonlyMap<Meaning, readonly FoundColumn[]>;
}

/** Claims this close to each other are equally likely. */
const CLOSE = 0.03;

/**
 * Decides what each column is taken for: the strongest claim first, until no column or no meaning is left.
 * @example readTable(found).assigned.get("account number")?.column.name // "Acct #"
 */
export function readTable(found: FoundTable): TableReading {
  const buckets = agingBuckets(found);
  const taken = new Set(buckets.map(({ column }) => column.position));
  const services = serviceColumns(found).filter(({ column }) => !taken.has(column.position));
  if (services.length > 1) for (const { column } of services) taken.add(column.position);
  const candidates = found.columns.filter(({ position }) => !taken.has(position)).flatMap(columnCandidates);
  const assigned = assignedMeanings(candidates);
  return { found, title: titleOf(found), buckets, services, assigned, rivals: rivalsOf(candidates, assigned) };
}

/**
 * The column that is taken for the first of these meanings that any column has.
 * @example columnOf(reading, "payment date", "date")?.name // "Trans Date"
 */
export function columnOf(reading: TableReading, ...meanings: readonly Meaning[]): FoundColumn | undefined {
  for (const meaning of meanings) {
    const candidate = reading.assigned.get(meaning);
    if (candidate !== undefined) return candidate.column;
  }
  return undefined;
}

function assignedMeanings(candidates: readonly Candidate[]): ReadonlyMap<Meaning, Candidate> {
  const assigned = new Map<Meaning, Candidate>();
  const used = new Set<number>();
  const strongestFirst = [...candidates].sort(
    (a, b) => b.confidence - a.confidence || fullerFirst(a, b) || a.column.position - b.column.position,
  );
  for (const candidate of strongestFirst) {
    if (assigned.has(candidate.meaning) || used.has(candidate.column.position)) continue;
    assigned.set(candidate.meaning, candidate);
    used.add(candidate.column.position);
  }
  return assigned;
}

/** Of two columns with the same heading (two lines of a record), the one that is filled. */
function fullerFirst(a: Candidate, b: Candidate): number {
  return b.column.filledShare - a.column.filledShare;
}

function rivalsOf(
  candidates: readonly Candidate[],
  assigned: ReadonlyMap<Meaning, Candidate>,
): ReadonlyMap<Meaning, readonly FoundColumn[]> {
  const used = new Set([...assigned.values()].map(({ column }) => column.position));
  const rivals = new Map<Meaning, readonly FoundColumn[]>();
  for (const { column, meaning, confidence } of candidates) {
    const winner = assigned.get(meaning);
    if (winner === undefined || used.has(column.position) || column.filledShare === 0) continue;
    if (winner.confidence - confidence < CLOSE) rivals.set(meaning, [...(rivals.get(meaning) ?? []), column]);
  }
  return rivals;
}

function titleOf({ fileName, preamble }: FoundTable): string {
  return [fileName.replace(/\.[^.]*$/, ""), ...preamble]
    .join(" | ")
    .toLowerCase()
    .replace(/[_-]+/g, " ")
    .replace(/\s+/g, " ");
}
