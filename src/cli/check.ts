import type { LedgerCheckResult } from "../app/check-ledger";
import type { Finding } from "../domain/finding";
import { dollarText, printDollars } from "../domain/money";
import type { LoadResult, TieOut } from "../intake/load-result";
import { optionSwitch } from "./arguments";
import type { Arguments, Command, Workplace } from "./command";
import { findingsExit, LEDGER_OPTIONS, LEDGER_USAGE, withLedger } from "./ledger-folder";
import { textTable } from "./text-table";

/** `ratebook check`: loads a folder, ties it out, lists what is wrong. */
export const checkCommand: Command = {
  name: "check",
  summary: "load a folder of exports, tie it out, and list what is wrong with it",
  usage: LEDGER_USAGE,
  options: LEDGER_OPTIONS,
  run: (args: Arguments, place: Workplace) =>
    withLedger(args, place, async ({ exports, check }) => {
      const print = optionSwitch(args, "json") ? checkJson : checkText;
      place.out(print(exports.load, check));
      return findingsExit(args, check);
    }),
};

function checkJson(load: LoadResult, { tables, tieOut, findings }: LedgerCheckResult): string {
  const document = {
    files: load.files.map(({ file, tables: fed, recipe, read, loaded, rejected, notData, amount }) => ({
      file,
      tables: fed,
      recipe,
      read,
      loaded,
      rejected,
      not_data: notData,
      amount: amount === null ? null : dollarText(amount.readCents),
      amount_loaded: amount === null ? null : dollarText(amount.loadedCents),
    })),
    refused: load.refused,
    tables: Object.fromEntries(tables.map(({ name, rows, rejected }) => [name, { rows, rejected }])),
    tie_out: tieOut.map(tieJson),
    findings: findings.map(findingJson),
  };
  return JSON.stringify(document, null, 1);
}

function tieJson(tie: TieOut) {
  const value = (number: number): string => (tie.unit === "cents" ? dollarText(number) : String(number));
  const { table, measure, source, ledger, difference } = tie;
  return { table, measure, source: value(source), ledger: value(ledger), difference: value(difference) };
}

/** A finding as the JSON of every command shows it. */
export function findingJson({ code, severity, message, count, amountCents, sample }: Finding) {
  return { code, severity, message, count, amount: amountCents === null ? null : dollarText(amountCents), sample };
}

function checkText(load: LoadResult, { tables, tieOut, findings }: LedgerCheckResult): string {
  const held = tables.filter(({ rows, rejected }) => rows + rejected > 0);
  return [
    section("What was read (read = loaded + rejected + not data)", fileRows(load)),
    section("What the ledger holds", [
      ["table", "rows", "rejected"],
      ...held.map((t) => [t.name, String(t.rows), String(t.rejected)]),
    ]),
    tieOut.length === 0
      ? "Tie-out: the folder has no control.csv, so nothing was compared with printed totals."
      : section("Tie-out with the printed totals", [["", "printed", "ledger", "difference"], ...tieOut.map(tieRow)]),
    findings.length === 0
      ? "No findings: ids, references, applications, reversals, due dates and printed totals hold. Odd entries, periods, meters and bank lines were looked for, and none stands out."
      : `Findings\n${findings.map(findingText).join("\n")}`,
  ].join("\n\n");
}

function section(title: string, rows: readonly (readonly string[])[]): string {
  return `${title}\n${textTable(rows)}`;
}

function fileRows(load: LoadResult): readonly (readonly string[])[] {
  const rows = load.files.map((f) => [
    f.file,
    ...[f.read, f.loaded, f.rejected, f.notData].map(String),
    f.amount === null ? "" : printDollars(f.amount.loadedCents),
  ]);
  return [["file", "read", "loaded", "rejected", "not data", "amount loaded"], ...rows];
}

function tieRow(tie: TieOut): readonly string[] {
  const print = tie.unit === "cents" ? printDollars : String;
  const verdict = tie.difference === 0 ? "PASS" : "FAIL";
  return [`${tie.table} ${tie.measure}`, print(tie.source), print(tie.ledger), print(tie.difference), verdict];
}

/** A finding in lines of text. */
export function findingText({ severity, message, sample }: Finding): string {
  return [`- ${severity.toUpperCase()}: ${message}`, ...sample.slice(0, 3).map((place) => `    ${place}`)].join("\n");
}
