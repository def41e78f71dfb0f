import type { Report, StatementBlock, StatementRow } from "./report";
import { type StatementLines, statementLines, statementsOf, unknownLines } from "./statement-lines";

/** Lines with repeated keys, with too many or too few values, or with words about lines that are not there. */
export function statementProblems(report: Report): readonly string[] {
  const lines = statementLines(report);
  return report.sheets.flatMap(statementsOf).flatMap((statement) => problemsOf(statement, lines));
}

function problemsOf(statement: StatementBlock, lines: StatementLines): readonly string[] {
  const keys = statement.rows.map((row) => row.key);
  const repeated = keys.filter((key, index) => keys.indexOf(key) !== index);
  return [
    ...(statement.periods.length === 0 ? [`statement ${statement.name} has no periods`] : []),
    ...(statement.rows.length === 0 ? [`statement ${statement.name} has no lines`] : []),
    ...repeated.map((key) => `statement ${statement.name}: key "${key}" is used twice`),
    ...statement.rows.flatMap((row) => rowProblems(row, statement, lines)),
  ];
}

function rowProblems(row: StatementRow, statement: StatementBlock, lines: StatementLines): readonly string[] {
  const where = `statement ${statement.name}: line "${row.key}"`;
  const wanted = row.look === "heading" ? 0 : statement.periods.length;
  return [
    ...(/^[^{}.]+$/.test(row.key) ? [] : [`${where} may not hold braces or a period in its key`]),
    ...(row.values.length === wanted ? [] : [`${where} holds ${row.values.length} values, not ${wanted}`]),
    ...unknownLines(row.how, statement.name, lines).map(
      (each) => `${where} speaks of ${each}, which is no numbered line`,
    ),
  ];
}
