import { dollarText } from "../../domain/money";
import { AppError } from "../../ports/app-error";
import type { GridRow } from "../grid/grid-row";
import { checksOf, type LockboxCutter } from "./lockbox-cutter";
import { delimitedLockbox } from "./lockbox-delimited";
import { type CutBatch, lockboxFindings } from "./lockbox-findings";
import { fixedLockbox } from "./lockbox-fixed";
import { lockboxHead } from "./lockbox-header";
import { LOCKBOX_RECIPE } from "./lockbox-recipe";
import { type LockboxBatch, lockboxBatches, lockboxRecords } from "./lockbox-record";
import { checkRows, type DepositedCheck, otherRow } from "./lockbox-rows";
import type { BankFile } from "./read-bank-file";

/**
 * Reads a lockbox file: batches of checks, each with the accounts it pays. Where the amounts stand is found by what must
 * add up (stubs to their check, checks to their batch); totals and check digits that are wrong are findings.
 * @throws AppError `unreadable-file` when the text holds no check of a lockbox
 * @example readLockbox(text, "lockbox.txt").control.total // "1287.45"
 */
export function readLockbox(text: string, fileName: string): BankFile {
  const records = lockboxRecords(text);
  const batches = lockboxBatches(records);
  if (checksOf(batches).length === 0) throw nothing(fileName);
  const cutter = delimitedLockbox(batches) ?? fixedLockbox(batches);
  const cut = batches.map((batch): CutBatch => ({ batch, checks: batch.checks.map(cutter.check) }));
  const deposited = cut.flatMap(({ batch, checks }) =>
    checks.map((check) => ({ ...check, head: lockboxHead(batch, batches[0]) })),
  );
  const strays = new Set(batches.flatMap((batch) => batch.strays));
  const others = records.filter((record) => (record.role !== "check" && record.role !== "stub") || strays.has(record));
  const rows = [...others.map(otherRow), ...withOwnIds(deposited.flatMap(checkRows))];
  return {
    recipe: LOCKBOX_RECIPE,
    layout: cutter.layout,
    rows: rows.sort((one, other) => one.line - other.line),
    control: controlOf(deposited, batches),
    asOf: deposited.findLast((check) => check.head.date !== null)?.head.date ?? null,
    findings: lockboxFindings(fileName, cut, cutter),
  };
}

/** Whether a text reads as a lockbox file whose checks make their totals. */
export function lockboxTies(text: string, fileName: string): "ties" | "differs" {
  const batches = lockboxBatches(lockboxRecords(text));
  const cutter: LockboxCutter = delimitedLockbox(batches) ?? fixedLockbox(batches);
  const cut = batches.map((batch): CutBatch => ({ batch, checks: batch.checks.map(cutter.check) }));
  const total = cut.some(({ batch }) => batch.trailers.some((trailer) => cutter.trailer(trailer) !== null));
  const differs = lockboxFindings(fileName, cut, cutter).some((finding) => finding.code === "control-total-difference");
  return checksOf(batches).length > 0 && total && !differs ? "ties" : "differs";
}

/** Where batch and sequence do not tell payments apart, the line of the file does. */
function withOwnIds(rows: readonly GridRow[]): readonly GridRow[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    const [id, ...others] = row.cells;
    if (id === undefined || id === null) return row;
    if (!seen.has(id)) {
      seen.add(id);
      return row;
    }
    return { ...row, cells: [`${id}-line ${String(row.line)}`, ...others] };
  });
}

function controlOf(
  checks: readonly DepositedCheck[],
  batches: readonly LockboxBatch[],
): Readonly<Record<string, string | null>> {
  const rows = checks.flatMap(checkRows).filter((row) => row.fault === undefined && row.notData === undefined);
  return {
    lockbox: [...new Set(checks.flatMap((check) => check.head.lockbox ?? []))].join(", ") || null,
    deposit_date: checks[0]?.head.date ?? null,
    batches: String(batches.filter((batch) => batch.checks.length > 0).length),
    checks: String(checks.length),
    payments: String(rows.length),
    total: dollarText(checks.reduce((sum, check) => sum + (check.cents ?? 0), 0)),
  };
}

function nothing(fileName: string): AppError {
  return new AppError(
    "unreadable-file",
    `${fileName} holds no check of a lockbox file. Ask the bank for its lockbox layout, or describe the columns by a ruler.`,
  );
}
