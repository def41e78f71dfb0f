import { columnNameProblem, definedNameProblem, sheetNameProblem } from "./excel-name";
import type { Report, TableBlock } from "./report";
import { sheetTables } from "./report-tables";

/** Excel's last row, less what may stand above a table. */
const MOST_ROWS = 1_048_000;

/** Illegal or repeated names of sheets, tables, columns, cells and charts, as sentences for a developer. */
export function namingProblems(report: Report): readonly string[] {
  const tables = report.sheets.flatMap((sheet) => sheetTables(report, sheet));
  const cells = report.sheets.flatMap((sheet) => sheet.blocks.flatMap(cellNames));
  const workbookNames = [...tables.map((each) => each.block.name), ...cells];
  return [
    ...report.sheets.flatMap((sheet) => problem("sheet", sheet.name, sheetNameProblem(sheet.name))),
    ...repeated(
      "sheet name",
      report.sheets.map((sheet) => sheet.name),
    ),
    ...repeated(
      "sheet key",
      report.sheets.map((sheet) => sheet.key),
    ),
    ...workbookNames.flatMap((name) => problem("name", name, definedNameProblem(name))),
    ...repeated("name", workbookNames),
    ...repeated("chart", chartNames(report)),
    ...tables.flatMap((each) => tableProblems(each.block)),
  ];
}

function cellNames(block: Report["sheets"][number]["blocks"][number]): readonly string[] {
  if (block.kind === "inputs") return block.inputs.map((each) => each.name);
  if (block.kind === "totals") return block.totals.map((each) => each.name);
  return block.kind === "checks" ? block.checks.map((each) => each.name) : [];
}

function chartNames(report: Report): readonly string[] {
  return report.sheets.flatMap((sheet) =>
    sheet.blocks.flatMap((block) => (block.kind === "chart" ? [block.name] : [])),
  );
}

function tableProblems(table: TableBlock): readonly string[] {
  const lengths = table.columns.flatMap((column) => {
    if (!("values" in column) || column.values.length === table.rowCount) return [];
    return [`table ${table.name}: column ${column.name} holds ${column.values.length} values, not ${table.rowCount}`];
  });
  return [
    ...table.columns.flatMap((column) =>
      problem(`table ${table.name}: column`, column.name, columnNameProblem(column.name)),
    ),
    ...repeated(
      `table ${table.name}: column`,
      table.columns.map((column) => column.name),
    ),
    ...(table.columns.length === 0 ? [`table ${table.name} has no columns`] : []),
    ...(table.rowCount > MOST_ROWS ? [`table ${table.name} has more rows than a sheet holds`] : []),
    ...lengths,
  ];
}

function problem(what: string, name: string, reason: string | null): readonly string[] {
  return reason === null ? [] : [`${what} "${name}" ${reason}`];
}

/** Excel takes names that differ in case only for the same. */
function repeated(what: string, names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.flatMap((name) => {
    const key = name.toLowerCase();
    if (seen.has(key)) return [`${what} "${name}" is used twice`];
    seen.add(key);
    return [];
  });
}
