import type { Finding } from "../../domain/finding";
import { dollarText } from "../../domain/money";
import { AppError } from "../../ports/app-error";
import { ACH_RETURN_RECIPE } from "./ach-return-recipe";
import { centsOfDigits } from "./bank-amount";
import { dateOfDigits } from "./bank-date";
import { lineFinding } from "./bank-finding";
import { nachaBatches, settlementDate } from "./nacha-batch";
import { type NachaRecord, nachaRecords } from "./nacha-record";
import { nachaReturn } from "./nacha-return";
import { gridRow, otherRows, type ReturnRow, returnRows } from "./nacha-rows";
import { fileControl, nachaFindings } from "./nacha-totals";
import type { BankFile } from "./read-bank-file";

/**
 * Reads a NACHA file of ACH returns and notifications of change: each returned debit takes a payment back on its
 * settlement day. Batch and file controls, entry hash and check digits are verified.
 * @throws AppError `unreadable-file` when the text holds no NACHA record
 * @example readNacha(text, "returns.ach").control.returned // "-202.15"
 */
export function readNacha(text: string, fileName: string): BankFile {
  const records = nachaRecords(text);
  if (!records.some((record) => /[1569]/.test(record.type) && record.isFiller === "record")) throw nothing(fileName);
  const batches = nachaBatches(records);
  const fileDate = dateOfDigits(records.find((record) => record.type === "1")?.field(24, 29) ?? "");
  const returns = returnRows(
    batches.flatMap((batch) =>
      batch.items.map((item) => nachaReturn(item, batch, settlementDate(batch.header, fileDate))),
    ),
  );
  const rows = [...otherRows(records), ...returns.map(gridRow)].sort((one, other) => one.line - other.line);
  return {
    recipe: ACH_RETURN_RECIPE,
    layout: "NACHA returns",
    rows,
    control: controlOf(records, returns, batches.length),
    asOf: fileDate ?? returns[0]?.date ?? null,
    findings: [...nachaFindings(fileName, records, batches), ...noted(fileName, returns)],
  };
}

function controlOf(
  records: readonly NachaRecord[],
  rows: readonly ReturnRow[],
  batches: number,
): Readonly<Record<string, string | null>> {
  const returned = rows.filter(
    (row) => row.is === "return" && gridRow(row).fault === undefined && row.notData === undefined,
  );
  const file = fileControl(records);
  const printed = (first: number, last: number): string | null => {
    const cents = file === null ? null : centsOfDigits(file.field(first, last));
    return cents === null ? null : dollarText(cents);
  };
  return {
    returns: String(returned.length),
    returned: dollarText(returned.reduce((sum, row) => sum + (row.amountCents ?? 0), 0)),
    notifications: String(rows.filter((row) => row.notData === "notification of change").length),
    batches: String(batches),
    total_debits: printed(32, 43),
    total_credits: printed(44, 55),
    entry_hash: file === null ? null : file.field(22, 31),
  };
}

function noted(fileName: string, rows: readonly ReturnRow[]): readonly Finding[] {
  const changes = rows.filter((row) => row.notData === "notification of change");
  const others = rows.filter((row) => row.notData === "entry without a return addenda");
  const repeated = rows.filter((row) => row.notData === "repeated trace number");
  return [
    ...about(changes, {
      code: "notification-of-change",
      severity: "warning",
      message: `${fileName}: ${changes.length === 1 ? "1 notification" : `${String(changes.length)} notifications`} of change. Correct the customers' bank data before the next bank draft; the full new numbers stand in the file.`,
    }),
    ...about(others, {
      code: "no-return-addenda",
      severity: "warning",
      message: `${fileName}: ${entries(others, "carries", "carry")} no return code and so no return; left out. If this is the file of drafts sent to the bank, load the bank's return file instead.`,
    }),
    ...about(repeated, {
      code: "repeated-bank-id",
      severity: "warning",
      message: `${fileName}: ${entries(repeated, "repeats", "repeat")} an earlier one's trace number, day, amount and account; left out.`,
    }),
  ];
}

function entries(rows: readonly ReturnRow[], one: string, many: string): string {
  return rows.length === 1 ? `1 entry ${one}` : `${String(rows.length)} entries ${many}`;
}

function about(
  rows: readonly ReturnRow[],
  finding: Pick<Finding, "code" | "severity" | "message">,
): readonly Finding[] {
  if (rows.length === 0) return [];
  const amountCents = rows.reduce((sum, row) => sum + (row.amountCents ?? 0), 0);
  const place = (row: ReturnRow): string =>
    `line ${String(row.line)}, account ${row.account ?? "unknown"}${row.reference === null ? "" : `, ${row.reference}`}`;
  return [lineFinding({ ...finding, amountCents: amountCents === 0 ? null : amountCents }, rows.map(place))];
}

function nothing(fileName: string): AppError {
  return new AppError(
    "unreadable-file",
    `${fileName} holds no record of a NACHA file (94 characters, beginning with 1, 5, 6, 7, 8 or 9). Download it again.`,
  );
}
