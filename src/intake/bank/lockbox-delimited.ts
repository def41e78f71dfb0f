import { splitRecord } from "../csv-record";
import { type LockboxColumns, lockboxColumns } from "./lockbox-columns";
import { checksOf, type CutCheck, type LockboxCutter, type LockboxItem, printedCheckNumber } from "./lockbox-cutter";
import type { LockboxBatch, LockboxCheck, LockboxRecord } from "./lockbox-record";
import { cellCents, type TiedCells, tiedColumns } from "./tied-column";

const DELIMITERS = [",", "|", "\t", ";"] as const;

/** A record's cells without blanks around them. */
type Cells = (record: LockboxRecord) => readonly string[];

/** Columns of check or stub records with their amount. */
interface Fields extends LockboxColumns {
  readonly amount: number;
}

/**
 * Cuts lockbox records whose fields are delimited and whose first field is the record type (`D,001,…`).
 * @returns null where the check records are not delimited
 */
export function delimitedLockbox(batches: readonly LockboxBatch[]): LockboxCutter | null {
  const checks = checksOf(batches);
  const cells = cellsBy(checks[0]?.record.text ?? "");
  if (cells === null) return null;
  const tied = tiedColumns(batches.flatMap((batch) => batchCells(batch, cells)));
  const check = fieldsOf(
    checks.map(({ record }) => cells(record)),
    tied?.detail,
  );
  const stubs = checks.map((each) => stubCells(each, cells, check.amount));
  const stub = fieldsOf(
    stubs.flatMap(({ details }) => details),
    tiedColumns(stubs)?.detail,
  );
  return {
    layout: "Lockbox (delimited)",
    check: (each) => cutCheck(each, cells, { check, stub }),
    trailer: (trailer) => {
      const cents = tied === null ? null : cellCents(cells(trailer)[tied.total]);
      return cents === null || trailer.type === "9" ? null : { cents, checks: null };
    },
  };
}

/** How the first check's fields are cut: at a delimiter, or at blanks where its type is a word of its own and five words follow. */
function cellsBy(first: string): Cells | null {
  const delimiter = DELIMITERS.find((each) => first.split(each).length >= 4);
  if (delimiter !== undefined) {
    return ({ text }) => splitRecord(text, delimiter).map((cell) => (cell ?? "").trim());
  }
  return /^\w{1,3}(?:\s+\S+){4,}$/.test(first) ? ({ text }) => text.split(/\s+/) : null;
}

function batchCells({ checks, trailers: [trailer] }: LockboxBatch, cells: Cells): readonly TiedCells[] {
  return trailer === undefined ? [] : [{ details: checks.map(({ record }) => cells(record)), total: cells(trailer) }];
}

function stubCells({ record, stubs }: LockboxCheck, cells: Cells, amount: number): TiedCells {
  return { details: stubs.map(cells), total: [cells(record)[amount] ?? ""] };
}

/** Where nothing ties, the last column in which every cell is an amount with a point. */
function fieldsOf(rows: readonly (readonly string[])[], tied: number | undefined): Fields {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const places = Array.from({ length: width }, (_, place) => place);
  const pointed = places.findLast((place) => rows.every((row) => /^\$?[\d,]*\.\d\d$/.test(row[place] ?? "")));
  const amount = tied ?? pointed ?? -1;
  return { amount, ...lockboxColumns(rows, amount) };
}

function cutCheck(
  { record, stubs }: LockboxCheck,
  cells: Cells,
  { check, stub }: { readonly check: Fields; readonly stub: Fields },
): CutCheck {
  const own = cells(record);
  // A check whose accounts stand on stubs names no account of its own: its first number is the check's.
  const numberPlace = check.check < 0 && stubs.length > 0 ? check.account : check.check;
  return {
    record,
    batch: own[check.batch] ?? "",
    sequence: own[check.sequence] ?? String(record.line),
    checkNumber: printedCheckNumber(own[numberPlace] ?? ""),
    cents: cellCents(own[check.amount]),
    items: stubs.length === 0 ? [itemOf(record, cells, check)] : stubs.map((each) => itemOf(each, cells, stub)),
  };
}

function itemOf(record: LockboxRecord, cells: Cells, fields: Fields): LockboxItem {
  const own = cells(record);
  const account = own[fields.account] ?? "";
  const scanLine = (own[fields.scanLine] ?? "").replaceAll(" ", "");
  return {
    record,
    account: account === "" ? null : account,
    cents: cellCents(own[fields.amount]),
    scanLine: scanLine === "" ? null : scanLine,
  };
}
