import type { Finding } from "../../domain/finding";
import { cutOff, lineFinding, totalDifference } from "./bank-finding";
import type { CutCheck, LockboxCutter } from "./lockbox-cutter";
import type { LockboxBatch, LockboxRecord } from "./lockbox-record";
import { isLuhn, type ScanLine, wrongCheckDigits } from "./scan-line";

/** A batch with its checks cut. */
export interface CutBatch {
  readonly batch: LockboxBatch;
  readonly checks: readonly CutCheck[];
}

/** What a lockbox file's totals say and its checks do not make, missing totals, and wrong check digits. */
export function lockboxFindings(
  fileName: string,
  batches: readonly CutBatch[],
  cutter: LockboxCutter,
): readonly Finding[] {
  return [
    ...missingEnd(
      fileName,
      batches.map(({ batch }) => batch),
    ),
    ...trailerDifferences(fileName, batches, cutter),
    ...batches.flatMap(({ checks }) => checks.flatMap((check) => checkDifference(fileName, check))),
    ...checkDigits(
      fileName,
      batches.flatMap(({ checks }) => checks),
    ),
  ];
}

/** A last batch without total, a BAI file without its last record (9), or no total behind the batch's own to prove the end. */
function missingEnd(fileName: string, batches: readonly LockboxBatch[]): readonly Finding[] {
  const trailers = batches.at(-1)?.trailers ?? [];
  if (trailers.length === 0) return [cutOff(fileName, "the total of its last batch")];
  const isBai = batches[0]?.headers[0]?.type === "1";
  if (isBai && !trailers.some((trailer) => trailer.type === "9")) return [cutOff(fileName, "its last record (9)")];
  if (trailers.length > 1) return [];
  const missing = cutOff(fileName, "a total of all batches");
  const message = `${fileName} holds no total of all batches, so nothing proves that its last batch is there. Compare the total with the deposit at the bank.`;
  return [{ ...missing, severity: "info", message }];
}

/** A batch's first total sums the batch, the ones behind it all batches since the last such total. */
function trailerDifferences(fileName: string, batches: readonly CutBatch[], cutter: LockboxCutter): readonly Finding[] {
  let open: readonly CutCheck[] = [];
  return batches.flatMap(({ batch, checks }) => {
    open = [...open, ...checks];
    const [own, ...others] = batch.trailers;
    const findings = [
      ...(own === undefined ? [] : trailerDifference(fileName, own, { checks, cutter })),
      ...others.flatMap((trailer) => trailerDifference(fileName, trailer, { checks: open, cutter })),
    ];
    if (others.length > 0) open = [];
    return findings;
  });
}

function trailerDifference(
  fileName: string,
  trailer: LockboxRecord,
  { checks, cutter }: { readonly checks: readonly CutCheck[]; readonly cutter: LockboxCutter },
): readonly Finding[] {
  const stated = cutter.trailer(trailer);
  if (stated === null) return [];
  const place = `line ${String(trailer.line)}, total`;
  const counted = checks.reduce((sum, check) => sum + (check.cents ?? 0), 0);
  return [
    ...totalDifference({ fileName, place, what: "total of checks", unit: "money", stated: stated.cents, counted }),
    ...(stated.checks === null
      ? []
      : totalDifference({
          fileName,
          place,
          what: "number of checks",
          unit: "count",
          stated: stated.checks,
          counted: checks.length,
        })),
  ];
}

function checkDifference(fileName: string, { record, cents, items }: CutCheck): readonly Finding[] {
  const counted = items.reduce((sum, item) => sum + (item.cents ?? 0), 0);
  if (cents === null) return [];
  const place = `line ${String(record.line)}, check`;
  return totalDifference({
    fileName,
    place,
    what: "amount of the check (sum of its accounts)",
    unit: "money",
    stated: cents,
    counted,
  });
}

function checkDigits(fileName: string, checks: readonly CutCheck[]): readonly Finding[] {
  const items = checks.flatMap((check) => check.items);
  const scanned = items.flatMap((item): readonly ScanLine[] =>
    item.scanLine === null ? [] : [{ line: item.record.line, digits: item.scanLine }],
  );
  const accounts = items.flatMap((item): readonly ScanLine[] =>
    /^\d{5,}$/.test(item.account ?? "") ? [{ line: item.record.line, digits: item.account ?? "" }] : [],
  );
  const wrong = wrongCheckDigits(scanned);
  const misread = scanned.length > 0 ? [] : wrongCheckDigits(accounts).filter(({ digits }) => !isLuhn(digits));
  return [...about(fileName, "scan line", wrong), ...about(fileName, "account number", misread)];
}

function about(fileName: string, what: string, wrong: readonly ScanLine[]): readonly Finding[] {
  if (wrong.length === 0) return [];
  const lines = wrong.length === 1 ? "1 line has" : `${String(wrong.length)} lines have`;
  const message = `${fileName}: ${lines} a ${what} whose check digit is wrong, so that the account may be misread. The payments were read; compare the account with the check's image.`;
  return [
    lineFinding(
      { code: "check-digit", severity: "warning", message },
      wrong.map(({ line, digits }) => `line ${String(line)}, ${digits}`),
    ),
  ];
}
