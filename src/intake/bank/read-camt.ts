import type { Finding } from "../../domain/finding";
import { AppError } from "../../ports/app-error";
import { cutOff } from "./bank-finding";
import { camtDifferences, camtStatement } from "./camt-statement";
import { lineOfPosition } from "./line-of-position";
import type { BankFile } from "./read-bank-file";
import { statementFile } from "./statement-file";
import type { StatementPeriod } from "./statement-line";
import { descendants, xmlElements } from "./xml-element";

const STATEMENTS = ["Stmt", "Rpt", "Ntfctn"];

/**
 * Reads a bank statement by ISO 20022, CAMT.053 (any version; also 052 and 054): each booked entry is a transaction.
 * @throws AppError `unreadable-file` when the text holds no statement
 * @example readCamt("<?xml …", "october.xml").layout // "CAMT.053.001.08"
 */
export function readCamt(text: string, fileName: string): BankFile {
  const elements = xmlElements(text);
  const statements = STATEMENTS.flatMap((name) => descendants(elements, name));
  if (statements.length === 0) throw nothing(fileName);
  const lineOf = lineOfPosition(text);
  const pairs = statements.map((statement) => ({ statement, period: camtStatement(statement, lineOf) }));
  const layout = /camt\.(05[234]\.001\.\d\d)/.exec(text)?.[1];
  const end = entriesEnd(text);
  return statementFile({
    format: "camt.053",
    layout: `CAMT.${layout ?? "053"}`,
    fileName,
    periods: pairs.map(({ period }) => (end.whole ? period : withoutCutEntry(period, lineOf(end.lastEntry)))),
    furniture: [],
    findings: [
      ...missingEnd(text, fileName),
      ...pairs.flatMap(({ statement, period }) => camtDifferences(fileName, statement, period)),
    ],
    idWord: "entry reference",
  });
}

/** Whether the last entry that begins also ends. */
function entriesEnd(text: string): { readonly whole: boolean; readonly lastEntry: number } {
  const lastEntry = lastPosition(text, /<(?:[\w-]+:)?Ntry[\s>]/g);
  return { whole: lastPosition(text, /<\/(?:[\w-]+:)?Ntry\s*>/g) >= lastEntry, lastEntry };
}

function lastPosition(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
}

/** The last entry's elements may be cut anywhere, also within its amount. */
function withoutCutEntry(period: StatementPeriod, line: number): StatementPeriod {
  const fault = "The file ends inside this entry. Download the file again.";
  const last = period.lines.length - 1;
  const lines = period.lines.map((each, index) => (index === last && each.line === line ? { ...each, fault } : each));
  return { ...period, lines };
}

function missingEnd(text: string, fileName: string): readonly Finding[] {
  return /<\/(?:[\w-]+:)?Document\s*>/.test(text.slice(-2000)) ? [] : [cutOff(fileName, "its closing tag </Document>")];
}

function nothing(fileName: string): AppError {
  return new AppError(
    "unreadable-file",
    `${fileName} looks like a bank statement in XML but holds no statement that can be read. Download it again as CAMT.053.`,
  );
}
