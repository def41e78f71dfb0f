import type { IsoDate } from "../../domain/calendar";
import type { Finding } from "../../domain/finding";
import { type Cents, dollarText } from "../../domain/money";
import type { BankFormat } from "../file-shape";
import type { GridRow } from "../grid/grid-row";
import { lineFinding } from "./bank-finding";
import type { BankFile } from "./read-bank-file";
import { balanceFindings } from "./statement-balance";
import { statementControl } from "./statement-control";
import { isBooked, type StatementLine, type StatementPeriod } from "./statement-line";
import { statementRecipe } from "./statement-recipe";
import { type NamedLine, namedLines, statementRow } from "./statement-rows";

/** What a reader of one format found in a statement file. */
export interface StatementContents {
  readonly format: BankFormat;
  readonly layout: string;
  readonly fileName: string;
  readonly periods: readonly StatementPeriod[];
  /** Headers, trailers and whatever else is no transaction. */
  readonly furniture: readonly GridRow[];
  /** Findings of the format itself. */
  readonly findings: readonly Finding[];
  /** What the bank calls its id of a transaction: `FITID`. */
  readonly idWord: string;
}

/** Makes a statement's transactions the rows of a bank file, with control totals and the findings that hold for every format. */
export function statementFile(contents: StatementContents): BankFile {
  const { format, layout, fileName, findings, furniture, idWord } = contents;
  const complete = contents.periods.map((period) => ({ ...period, lines: period.lines.map(withReason) }));
  const lines = namedLines(complete, idWord);
  const periods = withLines(complete, lines);
  const rows = [...furniture, ...lines.map(statementRow)];
  return {
    recipe: statementRecipe(format, layout),
    layout,
    rows: rows.sort((one, other) => one.line - other.line),
    control: statementControl(periods),
    asOf: lastDay(periods),
    findings: [...findings, ...repetitions(contents, lines), ...balanceFindings(fileName, periods)],
  };
}

/** Every line that is not booked says why. */
function withReason(line: StatementLine): StatementLine {
  if (isBooked(line) || line.fault !== undefined || line.notData !== undefined) return line;
  const missing = line.date === null ? "date" : "amount";
  return { ...line, fault: `The ${missing} is missing or cannot be read. Ask the bank for the file again.` };
}

function withLines(periods: readonly StatementPeriod[], lines: readonly NamedLine[]): readonly StatementPeriod[] {
  let start = 0;
  return periods.map((period) => {
    const own = lines.slice(start, start + period.lines.length);
    start += own.length;
    return { ...period, lines: own };
  });
}

function lastDay(periods: readonly StatementPeriod[]): IsoDate | null {
  const ends = periods.flatMap((period) => period.date ?? []);
  const days = periods.flatMap((period) => period.lines.filter(isBooked).map((line) => line.date));
  return (ends.length > 0 ? ends : days).reduce<IsoDate | null>(
    (last, day) => (last === null || day > last ? day : last),
    null,
  );
}

function repetitions({ fileName, idWord }: StatementContents, lines: readonly NamedLine[]): readonly Finding[] {
  const repeated = lines.filter((line) => line.notData === `repeated ${idWord}`);
  const renamed = lines.filter((line) => line.ownId !== null && isBooked(line) && renamedBy(line));
  return [
    ...about(repeated, {
      code: "repeated-bank-id",
      severity: "warning",
      message: `${fileName}: ${counted(repeated)} under the same ${idWord}, date and amount as an earlier one and left out as repetition. Compare with the bank's page if in doubt.`,
    }),
    ...about(renamed, {
      code: "shared-bank-id",
      severity: "warning",
      message: `${fileName}: ${counted(renamed)} under the ${idWord} of an earlier one, with another date or amount. All were kept; compare with the bank's page.`,
    }),
  ];
}

function renamedBy(line: NamedLine): boolean {
  return line.lineId !== line.ownId && line.lineId !== `${line.account}-${line.ownId ?? ""}`;
}

function about(
  lines: readonly NamedLine[],
  finding: Pick<Finding, "code" | "severity" | "message">,
): readonly Finding[] {
  if (lines.length === 0) return [];
  const amountCents: Cents = lines.reduce((sum, line) => sum + (line.amountCents ?? 0), 0);
  return [
    lineFinding(
      { ...finding, amountCents },
      lines.map(
        (line) =>
          `line ${String(line.line)}, ${line.ownId ?? ""}, ${line.date ?? ""}, ${dollarText(line.amountCents ?? 0)}`,
      ),
    ),
  ];
}

function counted(lines: readonly NamedLine[]): string {
  return lines.length === 1 ? "1 transaction stands" : `${String(lines.length)} transactions stand`;
}
