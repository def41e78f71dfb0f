import { type Bai2Record, bai2Records } from "./bai2-record";
import { bai2Findings } from "./bai2-findings";
import { bai2Outline } from "./bai2-outline";
import { AppError } from "../../ports/app-error";
import type { GridRow } from "../grid/grid-row";
import type { BankFile } from "./read-bank-file";
import { statementFile } from "./statement-file";

/** What the records that carry no transaction are. */
const FURNITURE: Readonly<Record<string, string>> = {
  "01": "file header",
  "02": "group header",
  "03": "account header",
  "49": "account trailer",
  "98": "group trailer",
  "99": "file trailer",
};

/**
 * Reads a BAI2 cash management file (BAI, Cash Management Balance Reporting Specifications, Version 2).
 * Each 16 record is a transaction of its group's as-of date. Control totals and counts that differ are findings.
 * @throws AppError `unreadable-file` when the text holds no record of a BAI2 file
 * @example readBai2("01,…", "october.bai").control.closing // "49950.27"
 */
export function readBai2(text: string, fileName: string): BankFile {
  const records = bai2Records(text);
  if (!records.some((record) => record.code === "16" || record.code in FURNITURE)) throw nothing(fileName);
  const outline = bai2Outline(records);
  return statementFile({
    format: "bai2",
    layout: "BAI2",
    fileName,
    periods: outline.groups.flatMap((group) => group.sections),
    furniture: [...records.flatMap(furnitureRow), ...outline.strays.map(strayRow)],
    findings: bai2Findings(fileName, outline),
    idWord: "line id",
  });
}

function furnitureRow(record: Bai2Record): readonly GridRow[] {
  const notData = FURNITURE[record.code];
  return notData === undefined ? [] : [{ line: record.line, cells: [], text: record.text, notData }];
}

function strayRow(record: Bai2Record): GridRow {
  const fault =
    record.code === "16"
      ? "A transaction stands before any account (03) and group (02). Ask the bank for the file again."
      : "The line begins with no BAI2 record code (01, 02, 03, 16, 88, 49, 98, 99). Ask the bank for the file again.";
  return { line: record.line, cells: [], text: record.text, fault };
}

function nothing(fileName: string): AppError {
  return new AppError(
    "unreadable-file",
    `${fileName} holds no BAI2 record. A BAI2 file begins with 01, and its lines end with a slash. Download it again.`,
  );
}
