import { type LedgerColumn, type LedgerTable, sqlName } from "./table";

/**
 * SQL that selects a ledger table as canonical text, a column for each of the table's, in file order. The inverse of the
 * canonical import: dollars with two decimals, `YYYY-MM-DD`, `Y` and `N`; NULL for unknown.
 */
export function canonicalTextSql(table: LedgerTable): string {
  const columns = table.columns.map((column) => `${canonicalText(column)} AS "${column.name}"`);
  return `SELECT ${columns.join(", ")} FROM "${table.name}" ORDER BY source_file, source_record`;
}

function canonicalText(column: LedgerColumn): string {
  const name = `"${sqlName(column)}"`;
  switch (column.type) {
    case "text":
      return name;
    case "date":
      return `${name}::VARCHAR`;
    case "moment":
      return `strftime(${name}, '%Y-%m-%dT%H:%M:%S')`;
    case "money":
      return `((${name}::DECIMAL(18, 2) / 100)::DECIMAL(18, 2))::VARCHAR`;
    case "quantity":
      return `regexp_replace(${name}::VARCHAR, '[.]0$', '')`;
    case "yes-no":
      return `CASE WHEN ${name} THEN 'Y' WHEN NOT ${name} THEN 'N' END`;
  }
}
