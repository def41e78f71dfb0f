import { dollarText } from "../../domain/money";
import type { GridRow } from "../grid/grid-row";
import { distinctIds } from "./distinct-id";
import type { NachaRecord } from "./nacha-record";
import type { NachaReturn } from "./nacha-return";

/** An entry that carries money back, or would if it could be read. */
export interface ReturnRow extends NachaReturn {
  readonly notData?: string;
}

/** Entries as rows: returns are records, everything else says what it is. Two entries with one trace, day, amount and account are one. */
export function returnRows(returns: readonly NachaReturn[]): readonly ReturnRow[] {
  const ids = distinctIds(
    returns.map((each) => ({
      id: each.trace,
      content: [each.is, each.date, each.amountCents, each.account, each.originalTrace].join("|"),
    })),
  );
  return returns.map((each, index): ReturnRow => {
    const id = ids[index];
    if (each.fault !== undefined) return each;
    if (each.is === "notification") return { ...each, notData: "notification of change" };
    if (each.is === "other") return { ...each, notData: "entry without a return addenda" };
    if (id?.is === "repeated") return { ...each, notData: "repeated trace number" };
    return { ...each, trace: id?.id ?? each.trace };
  });
}

/**
 * An entry's cells in the order of the recipe's columns.
 * @example gridRow(row).cells // ["041000120000001", "00012402", "2026-10-12", "-140.25", "R01 Insufficient funds", "0000001", "…"]
 */
export function gridRow(row: ReturnRow): GridRow {
  const { line, trace, account, date, amountCents, reference, batch, originalTrace, notData } = row;
  const amount = amountCents === null ? null : dollarText(amountCents);
  const fault = row.fault ?? (notData === undefined ? missing(row) : undefined);
  return {
    line,
    cells: [trace, account, date, amount, reference, batch, originalTrace].map((cell) => (cell === "" ? null : cell)),
    ...(fault === undefined ? {} : { fault }),
    ...(notData === undefined ? {} : { notData }),
  };
}

const FURNITURE: Readonly<Record<string, string>> = {
  "1": "file header",
  "5": "batch header",
  "7": "addenda",
  "8": "batch control",
  "9": "file control",
};

/** Rows for the records that are no entries: headers, addenda, controls and filler are no data; others are rejected. */
export function otherRows(records: readonly NachaRecord[]): readonly GridRow[] {
  return records
    .filter((record) => record.type !== "6")
    .map((record): GridRow => {
      const notData = record.isFiller === "filler" ? "filler of nines" : FURNITURE[record.type];
      if (notData !== undefined) return { line: record.line, cells: [], notData };
      const fault =
        "The record begins with no record type of a NACHA file (1, 5, 6, 7, 8, 9). Download the file again.";
      return { line: record.line, cells: [], fault };
    });
}

function missing(row: ReturnRow): string | undefined {
  if (row.account === null) {
    return "The entry does not name the customer's account. Look it up at the bank by its trace number and enter the return by hand.";
  }
  return row.date === null
    ? "The batch has no settlement or effective entry date. Ask the bank for the file again."
    : undefined;
}
