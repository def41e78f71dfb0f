import type { ExportFile } from "../../ports/export-file";
import type { Reject } from "../load-result";
import { splitRecord } from "../csv-record";
import { RECORD_BYTES, recordText, walkRecords } from "../record-locator";
import { rejectReason } from "./reject-reason";
import type { CanonicalMapping } from "./canonical-mapping";

const COMMA = 44;
const TEXT_LIMIT = 200;

/** How many rejects are listed one by one; beyond it only their number is told. */
export const REJECT_LIMIT = 1000;

/** A record with a fault in one field: its number among the records that fit the header, and the fault. */
export interface BadRecord {
  readonly record: number;
  readonly problem: number;
  readonly mapping: CanonicalMapping;
}

interface Place {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly fault: { readonly column: string | null; readonly reason: string };
}

const MISFIT = {
  column: null,
  reason:
    "the line does not fit the header: too few or too many fields, an unclosed quote, or characters that are not UTF-8. " +
    "Compare it with line 1 and correct it.",
} as const;

/**
 * The rejected records with their lines and texts, in line order, at most `REJECT_LIMIT`.
 * @param misfits byte positions in or just before the lines that do not fit the header, ascending
 */
export async function listRejects(
  file: ExportFile,
  bad: readonly BadRecord[],
  misfits: readonly number[],
): Promise<readonly Reject[]> {
  if (bad.length + misfits.length === 0) return [];
  const places = await findPlaces(file, faultsByRecord(bad), misfits);
  return Promise.all(places.map((place) => rejectAt(file, place)));
}

/** A misfit's cells would stand under the wrong columns; it can only be mended as a line. */
async function rejectAt(file: ExportFile, { line, start, end, fault }: Place): Promise<Reject> {
  const text = await recordText(file, start, end);
  const reject = { line, ...fault, text: text.slice(0, TEXT_LIMIT) };
  return fault === MISFIT || end - start > RECORD_BYTES ? reject : { ...reject, cells: splitRecord(text) };
}

function faultsByRecord(bad: readonly BadRecord[]): ReadonlyMap<number, Place["fault"]> {
  const faults = new Map<number, Place["fault"]>();
  for (const { record, problem, mapping } of bad) {
    if (!faults.has(record)) faults.set(record, rejectReason(problem, mapping));
  }
  return faults;
}

async function findPlaces(
  file: ExportFile,
  faults: ReadonlyMap<number, Place["fault"]>,
  misfits: readonly number[],
): Promise<readonly Place[]> {
  const places: Place[] = [];
  const wanted = Math.min(REJECT_LIMIT, faults.size + misfits.length);
  let fitting = 0;
  let misfit = 0;
  await walkRecords(file, COMMA, (record) => {
    const position = misfits[misfit];
    const isMisfit = position !== undefined && position < record.end;
    if (isMisfit) misfit++;
    else fitting++;
    const fault = isMisfit ? MISFIT : faults.get(fitting);
    if (fault !== undefined) places.push({ ...record, fault });
    return places.length >= wanted ? "stop" : "go-on";
  });
  return places;
}
