import { dollarText } from "../../domain/money";
import type { GridRow } from "../grid/grid-row";
import type { CutCheck, LockboxItem } from "./lockbox-cutter";
import type { LockboxHead } from "./lockbox-header";
import type { LockboxRecord } from "./lockbox-record";

/** A check with the lockbox and day of its batch. */
export interface DepositedCheck extends CutCheck {
  readonly head: LockboxHead;
}

/**
 * One row for each account that a check pays, and for a check with several stubs one for the check itself, which is no
 * data: its stubs carry its money. Payment id: lockbox, day, batch, check, account line.
 */
export function checkRows(check: DepositedCheck): readonly GridRow[] {
  const rows = check.items.map((item, index) => itemRow(check, item, index));
  const isCarried = check.items.every((item) => item.record !== check.record);
  return isCarried
    ? [{ line: check.record.line, cells: [], text: check.record.text, notData: "check, by its accounts" }, ...rows]
    : rows;
}

function itemRow(check: DepositedCheck, item: LockboxItem, index: number): GridRow {
  const { head, batch, sequence, checkNumber } = check;
  const parts = [head.lockbox, head.date, batch, sequence, String(index + 1)].filter(
    (part) => part !== null && part !== "",
  );
  const amount = item.cents === null ? null : dollarText(item.cents);
  const fault = faultOf(check, item);
  const cells = [parts.join("-"), item.account, head.date, amount, checkNumber, batch, sequence];
  return {
    line: item.record.line,
    cells: cells.map((cell) => (cell === "" ? null : cell)),
    ...(fault === null ? {} : { fault, text: item.record.text }),
  };
}

function faultOf({ head, record }: DepositedCheck, item: LockboxItem): string | null {
  if (item.record.cutOff || record.cutOff) return "The file ends inside this record. Download the file again.";
  if (item.cents === null)
    return "The amount is not where the layout has it, or is no number. Describe the layout by a column ruler.";
  if (item.account === null)
    return "The line names no customer account. Look the check up at the bank and enter the payment by hand.";
  return head.date === null ? "The file prints no deposit date. Ask the bank for the file with its header." : null;
}

const FURNITURE: Readonly<Record<string, string>> = { header: "header", trailer: "total" };

/** Rows for lines that are neither check nor stub: headers and totals are no data, unknown lines are rejected. */
export function otherRow(record: LockboxRecord): GridRow {
  const notData = FURNITURE[record.role];
  const { line, text } = record;
  if (notData !== undefined) return { line, cells: [], text, notData };
  const fault =
    record.role === "stub"
      ? "The account line stands before any check. Ask the bank for the file again."
      : "The line begins with no record type of the lockbox layout. Ask the bank what it is.";
  return { line, cells: [], text, fault };
}
