import { textLines } from "./text-lines";

/** What a line of a lockbox file is: a check, one of the accounts it pays, a header, or a total. */
export type LockboxRole = "header" | "check" | "stub" | "trailer" | "unknown";

/** One line of a lockbox file. */
export interface LockboxRecord {
  readonly line: number;
  readonly role: LockboxRole;
  /** Record type: a digit as BAI numbers them, or a letter. */
  readonly type: string;
  readonly text: string;
  /** Characters of the line before blanks behind it were taken off. */
  readonly width: number;
  /** How the file goes on behind the line; without a line end, its end may be missing. */
  readonly end: "line end" | "end of file";
  /** A check or stub behind which the file just ends. */
  readonly cutOff: boolean;
}

/** Record types of BAI lockbox files, and the letters that other layouts use for the same. */
const ROLES: Readonly<Record<string, LockboxRole>> = {
  "1": "header",
  "2": "header",
  "5": "header",
  H: "header",
  B: "header",
  "6": "check",
  D: "check",
  P: "check",
  C: "check",
  "4": "stub",
  "3": "stub",
  S: "stub",
  R: "stub",
  I: "stub",
  "7": "trailer",
  "8": "trailer",
  "9": "trailer",
  T: "trailer",
  E: "trailer",
  F: "trailer",
  Z: "trailer",
};

/** The lines of a lockbox file with what they are. */
export function lockboxRecords(text: string): readonly LockboxRecord[] {
  return textLines(text).map(({ line, text: record, end, width }): LockboxRecord => {
    const type = record.charAt(0).toUpperCase();
    const cutOff = end === "end of file" && ROLES[type] !== "trailer";
    return { line, role: ROLES[type] ?? "unknown", type, text: record, width, end, cutOff };
  });
}

/** A check and the accounts it pays. */
export interface LockboxCheck {
  readonly record: LockboxRecord;
  readonly stubs: readonly LockboxRecord[];
}

/** A batch of checks with the headers above and the totals below it. */
export interface LockboxBatch {
  readonly headers: readonly LockboxRecord[];
  readonly checks: readonly LockboxCheck[];
  /** The first is the batch's own; others sum up the lockbox or the file. */
  readonly trailers: readonly LockboxRecord[];
  /** Stubs that stand before any check. */
  readonly strays: readonly LockboxRecord[];
}

/** Sorts the lines into batches: a header or check behind a trailer begins the next. */
export function lockboxBatches(records: readonly LockboxRecord[]): readonly LockboxBatch[] {
  const pieces: LockboxRecord[][] = [];
  for (const record of records.filter((each) => each.role !== "unknown")) {
    const last = pieces.at(-1);
    const ended = last?.at(-1)?.role === "trailer" && record.role !== "trailer";
    const next =
      record.type === "5" || record.type === "B" ? last?.some((each) => each.role === "check") === true : false;
    if (last === undefined || ended || next) pieces.push([record]);
    else last.push(record);
  }
  return pieces.map(batchOf);
}

function batchOf(records: readonly LockboxRecord[]): LockboxBatch {
  const checks: { record: LockboxRecord; stubs: LockboxRecord[] }[] = [];
  const strays: LockboxRecord[] = [];
  for (const record of records) {
    if (record.role === "check") checks.push({ record, stubs: [] });
    if (record.role === "stub") (checks.at(-1)?.stubs ?? strays).push(record);
  }
  return {
    headers: records.filter((record) => record.role === "header"),
    checks,
    trailers: records.filter((record) => record.role === "trailer"),
    strays,
  };
}
