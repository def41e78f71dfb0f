import { assertNever } from "../domain/assert-never";
import type { CellReference, Formula, FormulaPart } from "../formula/formula";
import { formulaFault } from "../formula/parse-formula";
import type { Block, Report, ReportValue } from "./report";
import { type SheetTable, sheetTables } from "./report-tables";

interface Defined {
  readonly columns: ReadonlyMap<string, ReadonlySet<string>>;
  readonly rows: ReadonlyMap<string, TableRows>;
  readonly statements: ReadonlySet<string>;
  readonly inputs: ReadonlySet<string>;
  readonly totals: ReadonlySet<string>;
}

/** Whether a table has a row of this key. */
type TableRows = (key: string) => boolean;

/** Where a formula stands: its table, row and column, empty outside of tables; a column's own formula is in no one row. */
interface Standing {
  readonly table: string;
  readonly column: string;
  readonly row: string;
}

/** References of formulas and highlights to what the report does not hold, as sentences for a developer. */
export function referenceProblems(report: Report): readonly string[] {
  const defined = definitions(report);
  const cells = report.sheets.flatMap((sheet) => sheet.blocks.flatMap((block) => blockProblems(block, defined)));
  const tables = report.sheets
    .flatMap((sheet) => sheetTables(report, sheet))
    .flatMap((each) => tableProblems(each, defined));
  return [...cells, ...tables];
}

function definitions(report: Report): Defined {
  const blocks = report.sheets.flatMap((sheet) => sheet.blocks);
  const sheetsTables = report.sheets.flatMap((sheet) => sheetTables(report, sheet));
  const tables = sheetsTables.map((each) => each.block);
  return {
    statements: new Set(sheetsTables.flatMap(({ statement }) => (statement === null ? [] : [statement.name]))),
    rows: new Map(sheetsTables.map((each) => [each.block.name, rowsOf(each)])),
    columns: new Map(tables.map((table) => [table.name, new Set(table.columns.map((column) => column.name))])),
    inputs: new Set(blocks.flatMap((block) => (block.kind === "inputs" ? block.inputs.map((each) => each.name) : []))),
    totals: new Set(
      blocks.flatMap((block) => {
        if (block.kind === "totals") return block.totals.map((each) => each.name);
        return block.kind === "checks" ? block.checks.map((each) => each.name) : [];
      }),
    ),
  };
}

function rowsOf({ block, statement }: SheetTable): TableRows {
  if (statement === null) return (key) => /^\d+$/.test(key) && Number(key) < block.rowCount;
  const keys = new Set(statement.rows.map((row) => row.key));
  return (key) => keys.has(key);
}

function blockProblems(block: Block, defined: Defined): readonly string[] {
  const outside: Standing = { table: "", column: "", row: "" };
  if (block.kind === "inputs")
    return block.inputs.flatMap((each) => valueProblems(each.value, each.name, { defined, at: outside }));
  if (block.kind === "totals")
    return block.totals.flatMap((each) => valueProblems(each.value, each.name, { defined, at: outside }));
  return [];
}

function tableProblems({ block: table, statement }: SheetTable, defined: Defined): readonly string[] {
  const formulas = table.columns.flatMap((column) => {
    const at = { table: table.name, column: column.name, row: "" };
    const where = `${table.name}[${column.name}]`;
    if ("formula" in column) return valueProblems({ formula: column.formula }, where, { defined, at });
    return column.values.flatMap((value, index) => {
      const row = statement?.rows[index]?.key ?? String(index);
      const place = statement === null ? where : `${where} ${row}`;
      return valueProblems(value, place, { defined, at: { ...at, row } });
    });
  });
  const highlights = (table.highlights ?? []).flatMap((each) =>
    defined.columns.get(table.name)?.has(each.column) === true
      ? []
      : [`table ${table.name} highlights ${each.column}, which it has not`],
  );
  return [...formulas, ...highlights];
}

type Context = { readonly defined: Defined; readonly at: Standing };

function valueProblems(value: ReportValue, where: string, context: Context): readonly string[] {
  if (value === null || typeof value !== "object" || !("formula" in value)) return [];
  const missing = missingReferences(value.formula, context).map((what) => `${where} refers to ${what}`);
  const fault = formulaFault(value.formula);
  return fault === null ? missing : [...missing, `${where}: ${fault}`];
}

function missingReferences(formula: Formula, context: Context): readonly string[] {
  return formula.flatMap((part) => {
    const missing = missingReference(part, context);
    return missing === null ? [] : [missing];
  });
}

function missingReference(part: FormulaPart, { defined, at }: Context): string | null {
  switch (part.kind) {
    case "text":
    case "string":
      return null;
    case "input":
      return defined.inputs.has(part.name) ? null : `input ${part.name}, which does not exist`;
    case "total":
      return defined.totals.has(part.name) ? null : `total ${part.name}, which does not exist`;
    case "column":
      return columnProblem(part, defined);
    case "cell":
    case "cells":
      return cellProblem(part, defined, at);
    case "this-row":
      return sameRowProblem(part.column, defined, at);
    default:
      return assertNever(part);
  }
}

/** The lines of a statement are not of one kind, and it is no table yet when its formulas are written. */
function columnProblem({ table, column }: { table: string; column: string }, defined: Defined): string | null {
  if (defined.columns.get(table)?.has(column) !== true) return `${table}[${column}], which does not exist`;
  return defined.statements.has(table) ? `the column ${table}[${column}] of a statement; name its lines` : null;
}

function cellProblem(part: CellReference, defined: Defined, at: Standing): string | null {
  const [rows, columns] =
    part.kind === "cell" ? [[part.row], [part.column]] : [[...new Set(part.rows)], [...new Set(part.columns)]];
  const missing = [
    ...rows.filter((row) => defined.rows.get(part.table)?.(row) !== true).map((row) => `row ${row}`),
    ...columns.filter((each) => defined.columns.get(part.table)?.has(each) !== true).map((each) => `column ${each}`),
  ];
  if (missing.length > 0) return `${part.table} ${missing.join(", ")}, which does not exist`;
  const isItself = part.kind === "cell" && part.table === at.table && part.row === at.row && part.column === at.column;
  return isItself ? "itself" : null;
}

function sameRowProblem(column: string, defined: Defined, at: Standing): string | null {
  if (at.table === "") return `${column} of the same row, but stands outside of a table`;
  if (column === at.column) return "itself";
  return defined.columns.get(at.table)?.has(column) === true ? null : `${column} of the same row, which does not exist`;
}
